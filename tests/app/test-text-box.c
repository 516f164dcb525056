/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-resources.h"
#include "gw-text-box.h"

/* A field that is as high as what is written in it. */

#define WIDTH 400

typedef struct
{
  GtkWindow *window;
  GtkWidget *column;
  GwTextBox *box;
} Fixture;

static guint n_measured;
static void (*real_measure) (GtkWidget      *widget,
                             GtkOrientation  orientation,
                             int             for_size,
                             int            *minimum,
                             int            *natural,
                             int            *minimum_baseline,
                             int            *natural_baseline);

static void
watched_measure (GtkWidget      *widget,
                 GtkOrientation  orientation,
                 int             for_size,
                 int            *minimum,
                 int            *natural,
                 int            *minimum_baseline,
                 int            *natural_baseline)
{
  n_measured++;
  real_measure (widget, orientation, for_size, minimum, natural, minimum_baseline,
                natural_baseline);
}

static gboolean
late_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
settle (void)
{
  gboolean late = FALSE;

  g_timeout_add (100, late_cb, &late);
  while (!late)
    g_main_context_iteration (NULL, TRUE);
}

static void
set_width (Fixture *fixture,
           int      width)
{
  gtk_widget_set_size_request (fixture->column, width, -1);
  settle ();
}

static void
set_up (Fixture       *fixture,
        gconstpointer  data)
{
  fixture->window = GTK_WINDOW (gtk_window_new ());
  fixture->column = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  fixture->box = GW_TEXT_BOX (gw_text_box_new ());
  gtk_widget_set_halign (fixture->column, GTK_ALIGN_START);
  gtk_box_append (GTK_BOX (fixture->column), GTK_WIDGET (fixture->box));
  gtk_window_set_child (fixture->window, fixture->column);
  gw_text_box_set_text (fixture->box, "Hours");
  gtk_window_present (fixture->window);
  set_width (fixture, WIDTH);
}

static void
tear_down (Fixture       *fixture,
           gconstpointer  data)
{
  gtk_window_destroy (fixture->window);
}

static void
write_more (Fixture    *fixture,
            const char *text)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (gw_text_box_get_view (fixture->box));

  gtk_text_buffer_insert_at_cursor (buffer, text, -1);
  settle ();
}

static int
get_height (Fixture *fixture)
{
  return gtk_widget_get_height (GTK_WIDGET (fixture->box));
}

/* A letter that fits into the line changes the size of nothing, and nobody is asked for it. */
static void
test_letter (Fixture       *fixture,
             gconstpointer  data)
{
  GtkWidgetClass *class = GTK_WIDGET_GET_CLASS (fixture->box);
  int height = get_height (fixture);

  real_measure = class->measure;
  class->measure = watched_measure;
  n_measured = 0;
  write_more (fixture, "x");
  write_more (fixture, "y");
  g_assert_cmpuint (n_measured, ==, 0);
  g_assert_cmpint (get_height (fixture), ==, height);
  write_more (fixture, "\nleave");
  g_assert_cmpuint (n_measured, >, 0);
  class->measure = real_measure;
}

static void
test_lines (Fixture       *fixture,
            gconstpointer  data)
{
  const char *words = " leave in a form that payroll accepts without anybody typing them again";
  int height = get_height (fixture);

  write_more (fixture, words);
  g_assert_cmpint (get_height (fixture), >, height);
  gw_text_box_set_text (fixture->box, "Hours");
  settle ();
  g_assert_cmpint (get_height (fixture), ==, height);
}

/* What was measured for another width before the last letters is not believed afterwards. */
static void
test_widths (Fixture       *fixture,
             gconstpointer  data)
{
  int height = get_height (fixture);

  set_width (fixture, 140);
  g_assert_cmpint (get_height (fixture), ==, height);
  set_width (fixture, WIDTH);
  for (guint i = 0; i < 20; i++)
    write_more (fixture, "ii");
  g_assert_cmpint (get_height (fixture), ==, height);
  set_width (fixture, 140);
  g_assert_cmpint (get_height (fixture), >, height);
}

static void
add (const char *name,
     void      (*test) (Fixture       *fixture,
                        gconstpointer  data))
{
  g_test_add (name, Fixture, NULL, set_up, test, tear_down);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  gw_app_init_resources ();

  add ("/text box/a letter that fits asks for no other size", test_letter);
  add ("/text box/it is as high as its lines", test_lines);
  add ("/text box/its height is right in each width", test_widths);
  return g_test_run ();
}
