/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "find.h"
#include "form.h"
#include "gw-item-row.h"
#include "gw-resources.h"

/* How what is read in a row stands beside each other. */

static float
left_of_words (GtkWidget *card,
               guint      n)
{
  GtkWidget *row = find_nth (card, GW_TYPE_ITEM_ROW, n);
  graphene_rect_t place;

  /* Behind the names comes what they need. */
  g_assert_true (gtk_widget_compute_bounds (find_nth (row, GTK_TYPE_LABEL, 1), card, &place));
  return place.origin.x;
}

static void
show_at (Form *form,
         int   width)
{
  gtk_window_set_default_size (GTK_WINDOW (form->window), width, 800);
  for (guint frame = 0; frame < 3; frame++)
    gtk_test_widget_wait_for_draw (form->window);
}

/* However many names stand before the words of a row, its words begin where those of others do. */
static void
test_names_before_words_keep_their_column (void)
{
  static const char *const names[] = { "We", "Jonas, Priya", "Bartholomäus-Immanuel Zeidler-Ohm",
                                       "Jonas, Priya, Bartholomäus-Immanuel" };
  static const int widths[] = { 900, 600, 360 };
  Form form = form_open_sample ("a2-six-shops.brief");
  GtkWidget *needs = form_find_card (&form, GW_SECTION_NEEDS);
  GwNode *priya = gw_node_get_child (gw_tree_get_root (form.tree), GW_BRIEF_PARTIES, 1);

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    for (guint w = 0; w < G_N_ELEMENTS (widths); w++)
      {
        g_assert_true (gw_tree_set (form.tree, priya, GW_PARTY_SHORT, names[i], NULL));
        show_at (&form, widths[w]);
        g_assert_cmpfloat (left_of_words (needs, 0), >, 0);
        g_assert_cmpfloat (left_of_words (needs, 0), ==, left_of_words (needs, 1));
        g_assert_cmpfloat (left_of_words (needs, 1), ==, left_of_words (needs, 2));
      }
  form_close (&form);
}

static void
test_what_is_said_stands_below_the_words (void)
{
  Form form = form_open_sample ("a4-payroll-engineer.brief");
  GtkWidget *card = form_find_card (&form, GW_SECTION_WAYS);
  GtkWidget *said = wait_for_words (card, "pays back: about");
  graphene_rect_t place;

  for (guint frame = 0; frame < 3; frame++)
    gtk_test_widget_wait_for_draw (form.window);
  g_assert_true (gtk_widget_compute_bounds (said, card, &place));
  g_assert_cmpfloat (place.origin.x, ==, left_of_words (card, 0));
  form_close (&form);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  gw_app_init_resources ();
  gw_app_init_style (gdk_display_get_default ());

  g_test_add_func ("/row line/names before words keep their column",
                   test_names_before_words_keep_their_column);
  g_test_add_func ("/row line/what is said stands below the words",
                   test_what_is_said_stands_below_the_words);
  return g_test_run ();
}
