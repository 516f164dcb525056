/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-history-private.h"

/* Steps that a person would call one. */

static GwEdit *
typed (guint       part,
       const char *old_text,
       const char *new_text)
{
  g_autoptr (GArray) root = g_array_new (FALSE, FALSE, sizeof (GwStep));

  return gw_edit_set (root, part, old_text, new_text);
}

static GPtrArray *
edits_of (GwEdit *edit)
{
  GPtrArray *edits = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_edit_free);

  g_ptr_array_add (edits, edit);
  return edits;
}

static void
push (GwHistory  *history,
      const char *label,
      const char *old_text,
      const char *new_text)
{
  g_autoptr (GPtrArray) edits = edits_of (typed (GW_BRIEF_TITLE, old_text, new_text));

  gw_history_push (history, label, edits);
}

static const GwEdit *
only (GPtrArray *edits)
{
  g_assert_nonnull (edits);
  g_assert_cmpuint (edits->len, ==, 1);
  return g_ptr_array_index (edits, 0);
}

static void
test_an_empty_history (void)
{
  GwHistory *history = gw_history_new ();
  g_autoptr (GwEdit) edit = typed (GW_BRIEF_TITLE, "a", "ab");

  g_assert_null (gw_history_get_undo_label (history));
  g_assert_null (gw_history_get_redo_label (history));
  g_assert_null (gw_history_undo (history));
  g_assert_null (gw_history_redo (history));
  g_assert_false (gw_history_join (history, edit));
  gw_history_seal (history);
  gw_history_free (history);
}

static void
test_there_and_back (void)
{
  GwHistory *history = gw_history_new ();

  push (history, "One", "", "a");
  push (history, "Two", "a", "b");
  g_assert_cmpstr (gw_history_get_undo_label (history), ==, "Two");
  g_assert_null (gw_history_get_redo_label (history));

  g_assert_cmpstr (only (gw_history_undo (history))->new_text, ==, "b");
  g_assert_cmpstr (gw_history_get_undo_label (history), ==, "One");
  g_assert_cmpstr (gw_history_get_redo_label (history), ==, "Two");

  g_assert_cmpstr (only (gw_history_undo (history))->new_text, ==, "a");
  g_assert_null (gw_history_undo (history));
  g_assert_cmpstr (gw_history_get_redo_label (history), ==, "One");

  g_assert_cmpstr (only (gw_history_redo (history))->new_text, ==, "a");
  g_assert_cmpstr (only (gw_history_redo (history))->new_text, ==, "b");
  g_assert_null (gw_history_redo (history));
  gw_history_free (history);
}

static void
test_something_new_forgets_what_was_undone (void)
{
  GwHistory *history = gw_history_new ();

  push (history, "One", "", "a");
  push (history, "Two", "a", "b");
  gw_history_undo (history);
  push (history, "Other", "a", "c");
  g_assert_null (gw_history_get_redo_label (history));
  g_assert_cmpstr (gw_history_get_undo_label (history), ==, "Other");
  gw_history_undo (history);
  g_assert_cmpstr (gw_history_get_undo_label (history), ==, "One");
  gw_history_free (history);
}

/* From the first state to the last, however many letters there were. */
static void
test_letters_join (void)
{
  GwHistory *history = gw_history_new ();
  g_autoptr (GwEdit) second = typed (GW_BRIEF_TITLE, "a", "ab");
  g_autoptr (GwEdit) third = typed (GW_BRIEF_TITLE, "ab", NULL);

  push (history, "Type", "", "a");
  gw_history_start_typing (history);
  g_assert_true (gw_history_join (history, second));
  g_assert_true (gw_history_join (history, third));

  const GwEdit *all = only (gw_history_undo (history));
  g_assert_cmpstr (all->old_text, ==, "");
  g_assert_null (all->new_text);
  g_assert_null (gw_history_undo (history));
  gw_history_free (history);
}

static void
test_letters_do_not_join (void)
{
  enum { NOT_TYPED, SEALED, UNDONE, OTHER_PART, OTHER_ITEM, RUN, PAUSED, N_CASES };

  for (guint i = 0; i < N_CASES; i++)
    {
      GwHistory *history = gw_history_new ();
      g_autoptr (GArray) path = g_array_new (FALSE, FALSE, sizeof (GwStep));
      GwStep step = { GW_BRIEF_PARTIES, 0 };

      if (i == OTHER_ITEM)
        g_array_append_val (path, step);
      g_autoptr (GwEdit) next
          = gw_edit_set (path, i == OTHER_PART ? GW_BRIEF_OUTCOME : GW_BRIEF_TITLE, "a", "ab");

      push (history, "Type", "", "a");
      if (i == RUN)
        gw_history_start_run (history, "answer");
      else if (i != NOT_TYPED)
        gw_history_start_typing (history);
      if (i == SEALED)
        gw_history_seal (history);
      if (i == UNDONE) /* what came behind it */
        {
          push (history, "Other", "a", "b");
          gw_history_undo (history);
        }
      if (i == PAUSED)
        g_usleep (2100 * G_TIME_SPAN_MILLISECOND);

      g_test_message ("case %u", i);
      g_assert_false (gw_history_join (history, next));
      gw_history_free (history);
    }
}

/* A step that is undone and made again is whole: letters after it begin another. */
static void
test_typing_ends_with_an_undo (void)
{
  GwHistory *history = gw_history_new ();
  g_autoptr (GwEdit) next = typed (GW_BRIEF_TITLE, "a", "ab");

  push (history, "Type", "", "a");
  gw_history_start_typing (history);
  gw_history_undo (history);
  gw_history_redo (history);
  g_assert_false (gw_history_join (history, next));
  gw_history_free (history);
}

static void
test_runs_of_groups_join (void)
{
  GwHistory *history = gw_history_new ();
  g_autoptr (GPtrArray) more = edits_of (typed (GW_BRIEF_TITLE, "a", "ab"));
  g_autoptr (GPtrArray) other = edits_of (typed (GW_BRIEF_TITLE, "ab", "abc"));
  g_autoptr (GPtrArray) late = edits_of (typed (GW_BRIEF_TITLE, "ab", "abd"));

  push (history, "Answer", "", "a");
  gw_history_start_run (history, "answer 1");
  g_assert_true (gw_history_join_run (history, "answer 1", more));
  g_assert_false (gw_history_join_run (history, "answer 2", other));
  g_assert_cmpuint (other->len, ==, 1);
  gw_history_seal (history);
  g_assert_false (gw_history_join_run (history, "answer 1", late));

  GPtrArray *all = gw_history_undo (history);
  g_assert_cmpuint (all->len, ==, 2);
  g_assert_cmpstr (((GwEdit *) g_ptr_array_index (all, 0))->new_text, ==, "a");
  g_assert_cmpstr (((GwEdit *) g_ptr_array_index (all, 1))->new_text, ==, "ab");
  gw_history_free (history);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add_func ("/model/history/" path, func)
  ADD ("an-empty-history", test_an_empty_history);
  ADD ("there-and-back", test_there_and_back);
  ADD ("something-new-forgets-what-was-undone", test_something_new_forgets_what_was_undone);
  ADD ("letters-join", test_letters_join);
  ADD ("letters-do-not-join", test_letters_do_not_join);
  ADD ("typing-ends-with-an-undo", test_typing_ends_with_an_undo);
  ADD ("runs-of-groups-join", test_runs_of_groups_join);
  return g_test_run ();
}
