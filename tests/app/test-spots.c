/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-spots.h"

typedef struct
{
  GtkStringList     *strings;
  GtkSelectionModel *selection;
  GtkSelectionModel *spots;
  GPtrArray         *held;    /* (of GwSpot) */
  guint              changes; /* "items-changed" of the spots */
} Fixture;

static const char *
read_spot (GwSpot *spot)
{
  return gtk_string_object_get_string (gw_spot_get_item (spot));
}

static void
count_cb (guint *n)
{
  ++*n;
}

static void
set_up (Fixture      *f,
        gconstpointer data)
{
  static const char *const words[] = { "a", "b", "c", "d", NULL };

  f->strings = gtk_string_list_new (words);
  f->selection = GTK_SELECTION_MODEL (
      gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (f->strings))));
  f->spots = gw_spots_new (f->selection);
  f->held = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < 4; i++)
    g_ptr_array_add (f->held, g_list_model_get_item (G_LIST_MODEL (f->spots), i));
  g_signal_connect_swapped (f->spots, "items-changed", G_CALLBACK (count_cb), &f->changes);
}

static void
tear_down (Fixture      *f,
           gconstpointer data)
{
  g_ptr_array_unref (f->held);
  g_assert_finalize_object (f->spots);
  g_object_unref (f->selection);
  g_object_unref (f->strings);
}

static void
test_other_items_stand_at_the_same_spots (Fixture      *f,
                                          gconstpointer data)
{
  static const char *const words[] = { "x", "y", NULL };
  guint told = 0;

  g_signal_connect_swapped (f->held->pdata[1], "notify::item", G_CALLBACK (count_cb), &told);
  gtk_string_list_splice (f->strings, 1, 2, words);

  g_assert_cmpuint (f->changes, ==, 0);
  g_assert_cmpuint (told, ==, 1);
  g_assert_cmpstr (read_spot (f->held->pdata[0]), ==, "a");
  g_assert_cmpstr (read_spot (f->held->pdata[1]), ==, "x");
  g_assert_cmpstr (read_spot (f->held->pdata[2]), ==, "y");
  g_assert_cmpstr (read_spot (f->held->pdata[3]), ==, "d");
  g_autoptr (GwSpot) again = g_list_model_get_item (G_LIST_MODEL (f->spots), 1);
  g_assert_true (again == f->held->pdata[1]);
}

static void
test_those_behind_move_up (Fixture      *f,
                           gconstpointer data)
{
  gtk_string_list_remove (f->strings, 1);

  g_assert_cmpuint (f->changes, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (f->spots)), ==, 3);
  g_autoptr (GwSpot) second = g_list_model_get_item (G_LIST_MODEL (f->spots), 1);
  g_assert_true (second == f->held->pdata[2]);
  g_assert_cmpstr (read_spot (second), ==, "c");

}

/* The spots that are left over go from the end, or come there. */
static void
test_fewer_stand_for_more (Fixture      *f,
                           gconstpointer data)
{
  static const char *const words[] = { "p", "q", "r", NULL };
  static const char *const all[] = { "a", "p", "q", "r", "c", "d" };

  gtk_string_list_splice (f->strings, 1, 1, words);
  g_assert_cmpuint (f->changes, ==, 1);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (f->spots)), ==, G_N_ELEMENTS (all));
  for (guint i = 0; i < G_N_ELEMENTS (all); i++)
    {
      g_autoptr (GwSpot) spot = g_list_model_get_item (G_LIST_MODEL (f->spots), i);

      g_assert_cmpstr (read_spot (spot), ==, all[i]);
      g_assert_true (i >= f->held->len || spot == f->held->pdata[i]);
    }

  gtk_string_list_splice (f->strings, 0, 4, words + 2);
  g_assert_cmpuint (f->changes, ==, 2);
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (f->spots)), ==, 3);
  g_assert_cmpstr (read_spot (f->held->pdata[0]), ==, "r");
  g_assert_cmpstr (read_spot (f->held->pdata[1]), ==, "c");
  g_assert_cmpstr (read_spot (f->held->pdata[2]), ==, "d");
}

static void
test_what_is_chosen_is_the_item (Fixture      *f,
                                 gconstpointer data)
{
  static const char *const words[] = { "x", NULL };

  gtk_selection_model_select_item (f->spots, 1, TRUE);
  g_assert_true (gtk_selection_model_is_selected (f->selection, 1));
  gtk_selection_model_select_item (f->spots, 3, FALSE);
  gtk_string_list_splice (f->strings, 1, 1, words);
  g_assert_false (gtk_selection_model_is_selected (f->spots, 1));
  g_assert_true (gtk_selection_model_is_selected (f->spots, 3));
  gtk_selection_model_select_all (f->spots);
  g_assert_true (gtk_selection_model_is_selected (f->selection, 0));
  gtk_selection_model_unselect_all (f->spots);
  g_assert_false (gtk_selection_model_is_selected (f->selection, 0));
}

static void
remember_cb (GtkSelectionModel *model,
             guint              position,
             guint              n,
             guint             *range)
{
  range[0] = position;
  range[1] = n;
}

static void
test_only_what_is_chosen_anew_is_told (Fixture      *f,
                                       gconstpointer data)
{
  static const char *const words[] = { "x", "y", "z", NULL };
  guint range[2] = { 0, 0 };

  g_signal_connect (f->spots, "selection-changed", G_CALLBACK (remember_cb), range);
  gtk_string_list_splice (f->strings, 0, 3, words);
  g_assert_cmpuint (range[1], ==, 0);
  gtk_selection_model_select_item (f->spots, 2, TRUE);
  g_assert_cmpuint (range[0], ==, 2);
  g_assert_cmpuint (range[1], ==, 1);
  gtk_string_list_splice (f->strings, 0, 2, words);
  g_assert_cmpuint (range[0], ==, 2);
  g_assert_cmpuint (range[1], ==, 2);
  g_assert_true (gtk_selection_model_is_selected (f->spots, 3));
  gtk_string_list_splice (f->strings, 0, 4, words);
  g_assert_cmpuint (range[0], ==, 3);
  g_assert_cmpuint (range[1], ==, 1);
}

/* Who waits until nothing changes any more hears of it once. */
static void
test_settle_in_the_end (Fixture      *f,
                        gconstpointer data)
{
  GwSpot *spot = f->held->pdata[3];
  guint told = 0;

  g_assert_true (gw_spot_is_settled (spot));
  g_signal_connect_swapped (spot, "notify::item", G_CALLBACK (count_cb), &told);
  gtk_string_list_remove (f->strings, 0);
  gtk_string_list_append (f->strings, "e");
  g_assert_false (gw_spot_is_settled (spot));
  g_assert_cmpuint (told, ==, 0);
  while (!gw_spot_is_settled (spot))
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (told, ==, 1);
  g_assert_cmpstr (read_spot (spot), ==, "d");

  gtk_string_list_append (f->strings, "f");
  g_clear_object (&f->spots);
  g_assert_true (gw_spot_is_settled (spot));
  f->spots = gw_spots_new (f->selection);
}

int
main (int   argc,
      char *argv[])
{
  gtk_test_init (&argc, &argv);
#define ADD(path, func) g_test_add ("/spots/" path, Fixture, NULL, set_up, func, tear_down)
  ADD ("other-items-stand-at-the-same-spots", test_other_items_stand_at_the_same_spots);
  ADD ("those-behind-move-up", test_those_behind_move_up);
  ADD ("fewer-stand-for-more", test_fewer_stand_for_more);
  ADD ("what-is-chosen-is-the-item", test_what_is_chosen_is_the_item);
  ADD ("only-what-is-chosen-anew-is-told", test_only_what_is_chosen_anew_is_told);
  ADD ("settle-in-the-end", test_settle_in_the_end);
  return g_test_run ();
}
