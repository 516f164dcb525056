/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-compat.h"

static GtkWidget *
create_line (void)
{
  GtkWidget *line = gtk_label_new ("So many words that they break in a window of this width, more than once, "
                                   "and leave no doubt about it.");

  gtk_label_set_wrap (GTK_LABEL (line), TRUE);
  gtk_label_set_width_chars (GTK_LABEL (line), 16);
  return line;
}

static void
test_what_was_hidden_is_as_high_as_its_lines (void)
{
  GtkWidget *window = gtk_window_new (), *all = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  GtkWidget *notes = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0), *line = create_line ();

  gtk_window_set_default_size (GTK_WINDOW (window), 300, 400);
  gtk_window_set_child (GTK_WINDOW (window), all);
  gtk_box_append (GTK_BOX (all), create_line ());
  gtk_box_append (GTK_BOX (all), notes);
  gtk_widget_set_visible (notes, FALSE);
  gtk_window_present (GTK_WINDOW (window));
  gtk_test_widget_wait_for_draw (window);

  gtk_box_append (GTK_BOX (notes), line);
  gtk_widget_set_visible (notes, TRUE);
  gw_compat_filled (notes);
  gtk_test_widget_wait_for_draw (window);
  g_assert_cmpint (gtk_widget_get_height (line), >, 30);
  g_assert_cmpint (gtk_widget_get_height (notes), ==, gtk_widget_get_height (line));
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  g_test_add_func ("/compat/what was hidden is as high as its lines",
                   test_what_was_hidden_is_as_high_as_its_lines);
  return g_test_run ();
}
