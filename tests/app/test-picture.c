/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "find.h"
#include "gw-picture.h"

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

/* Drawn for light and for dark, with the spot one stands on. */
static void
test_it_draws_in_the_colours_of_the_window (void)
{
  GtkWidget *window = gtk_window_new ();
  GtkWidget *picture = gw_picture_new ();
  g_autoptr (GwDiagram) diagram = example ();

  gw_picture_set_diagram (GW_PICTURE (picture), diagram);
  gtk_window_set_child (GTK_WINDOW (window), picture);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (picture);
  press_key (picture, GDK_KEY_Right, 0);
  while (gtk_widget_get_width (picture) == 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (gtk_widget_get_height (picture), >=, gtk_widget_get_width (picture) / 2);
  for (guint dark = 0; dark < 2; dark++)
    {
      GtkSnapshot *snapshot = gtk_snapshot_new ();
      g_autoptr (GskRenderNode) node = NULL;

      g_object_set (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", dark == 1,
                    NULL);
      GTK_WIDGET_GET_CLASS (picture)->snapshot (picture, snapshot);
      node = gtk_snapshot_free_to_node (snapshot);
      g_assert_nonnull (node);
    }
  gtk_window_destroy (GTK_WINDOW (window));
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
  return g_test_run ();
}
