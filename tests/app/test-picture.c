/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "find.h"
#include "gw-picture.h"
#include "gw-press.h"

static GwDiagram *
example (void)
{
  GwDiagram *diagram = gw_diagram_new ("What slips", 0.5);

  gw_diagram_add (diagram, GW_STROKE_BAR, 0, 0.6, 0.9, 0.9, NULL);
  gw_diagram_add_spot (diagram, 0.9, 0.75, "Shift swap: 9 wk");
  gw_diagram_add_spot (diagram, 0.4, 0.25, "Absence: 3 wk");
  return diagram;
}

static void
test_keys_step_from_spot_to_spot (void)
{
  static const struct
  {
    guint key;
    const char *text;
  } steps[] = {
    { GDK_KEY_Right, "Shift swap: 9 wk" }, { GDK_KEY_Down, "Absence: 3 wk" },
    { GDK_KEY_Right, "Absence: 3 wk" },    { GDK_KEY_Home, "Shift swap: 9 wk" },
    { GDK_KEY_Up, "Shift swap: 9 wk" },    { GDK_KEY_End, "Absence: 3 wk" },
    { GDK_KEY_a, "Absence: 3 wk" },
  };
  GtkWidget *picture = g_object_ref_sink (gw_picture_new ());
  g_autoptr (GwDiagram) diagram = example ();

  gw_picture_set_diagram (GW_PICTURE (picture), diagram);
  g_assert_null (gw_picture_get_text (GW_PICTURE (picture)));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "What slips");
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (picture),
                                       GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                       "Shift swap: 9 wk\nAbsence: 3 wk");
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      g_autofree char *label = g_strdup_printf ("What slips. %s", steps[i].text);

      press_key (picture, steps[i].key, 0);
      g_assert_cmpstr (gw_picture_get_text (GW_PICTURE (picture)), ==, steps[i].text);
      gtk_test_accessible_assert_property (GTK_ACCESSIBLE (picture), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                           label);
    }
  g_assert_finalize_object (picture);
}

static void
test_nothing_to_show_hides_it (void)
{
  GtkWidget *picture = g_object_ref_sink (gw_picture_new ());
  g_autoptr (GwDiagram) diagram = example ();

  g_assert_false (gtk_widget_get_visible (picture));
  press_key (picture, GDK_KEY_Right, 0);
  g_assert_null (gw_picture_get_text (GW_PICTURE (picture)));
  gw_picture_set_diagram (GW_PICTURE (picture), diagram);
  g_assert_true (gtk_widget_get_visible (picture));
  g_assert_cmpint (gtk_widget_get_request_mode (picture), ==, GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH);
  press_key (picture, GDK_KEY_End, 0);
  gw_picture_set_diagram (GW_PICTURE (picture), NULL);
  g_assert_false (gtk_widget_get_visible (picture));
  g_assert_null (gw_picture_get_text (GW_PICTURE (picture)));
  g_assert_finalize_object (picture);
}

static GskRenderNode *
look_at (GtkWidget *picture)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();

  GTK_WIDGET_GET_CLASS (picture)->snapshot (picture, snapshot);
  return gtk_snapshot_free_to_node (snapshot);
}

static void
wait_until_painted (GtkWidget *picture)
{
  while (!gw_picture_is_painted (GW_PICTURE (picture)))
    g_main_context_iteration (NULL, TRUE);
}

static GtkWidget *
show_in_a_window (GwDiagram *diagram)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *picture = gw_picture_new ();

  gw_picture_set_diagram (GW_PICTURE (picture), diagram);
  gtk_window_set_child (GTK_WINDOW (window), picture);
  gtk_window_present (GTK_WINDOW (window));
  while (gtk_widget_get_width (picture) == 0)
    g_main_context_iteration (NULL, TRUE);
  return picture;
}

/* The brightest channel of the first pixel of the bar. */
static guint
light_of_bar (GtkWidget *picture)
{
  g_autoptr (GskRenderNode) node = look_at (picture);

  g_assert_cmpint (gsk_render_node_get_node_type (node), ==, GSK_TEXTURE_NODE);

  GdkTexture *texture = gsk_texture_node_get_texture (node);
  int width = gdk_texture_get_width (texture);
  g_autofree guchar *pixels = g_malloc ((gsize) width * gdk_texture_get_height (texture) * 4);
  const guchar *pixel = pixels + ((gsize) gdk_texture_get_height (texture) / 4 * width + width / 2) * 4;

  gdk_texture_download (texture, pixels, width * 4);
  return MAX (pixel[0], MAX (pixel[1], pixel[2]));
}

/* Drawn for light and for dark, with the spot one stands on. */
static void
test_it_draws_in_the_colours_of_the_window (void)
{
  g_autoptr (GwDiagram) diagram = example ();
  GtkWidget *picture = show_in_a_window (diagram);
  guint light[2];

  g_assert_cmpint (gtk_widget_get_height (picture), >=, gtk_widget_get_width (picture) / 2);
  for (guint dark = 0; dark < 2; dark++)
    {
      g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", dark == 1,
                    NULL);
      wait_until_painted (picture);
      light[dark] = light_of_bar (picture);
    }
  g_assert_cmpuint (light[1], <, light[0]);
  g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", FALSE, NULL);
  gtk_widget_grab_focus (picture);
  press_key (picture, GDK_KEY_Right, 0);

  g_autoptr (GskRenderNode) node = look_at (picture);
  g_assert_cmpint (gsk_render_node_get_node_type (node), ==, GSK_CONTAINER_NODE);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (picture)));
}

/* Sheets are laid out under this lock: a window that waited for it would stand still meanwhile. */
static void
test_it_waits_for_no_sheet (void)
{
  g_autoptr (GwDiagram) diagram = example ();
  g_autoptr (GwDiagram) other = gw_diagram_new ("What slips now", 0.5);
  GtkWidget *picture = show_in_a_window (diagram);

  gw_diagram_add (other, GW_STROKE_TEXT, 0.1, 0.5, 0, 1, "Shift swap");
  wait_until_painted (picture);
  gw_press_lock ();
  gw_picture_set_diagram (GW_PICTURE (picture), other);

  /* What it showed before stays to be seen. */
  g_autoptr (GskRenderNode) node = look_at (picture);
  g_assert_nonnull (node);
  g_assert_false (gw_picture_is_painted (GW_PICTURE (picture)));
  gw_press_unlock ();
  wait_until_painted (picture);
  gtk_window_destroy (GTK_WINDOW (gtk_widget_get_root (picture)));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_add_func ("/picture/keys-step-from-spot-to-spot", test_keys_step_from_spot_to_spot);
  g_test_add_func ("/picture/nothing-to-show-hides-it", test_nothing_to_show_hides_it);
  g_test_add_func ("/picture/it-draws-in-the-colours-of-the-window",
                   test_it_draws_in_the_colours_of_the_window);
  g_test_add_func ("/picture/it-waits-for-no-sheet", test_it_waits_for_no_sheet);
  return g_test_run ();
}
