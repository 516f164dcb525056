/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-fields.h"
#include "gw-giver.h"
#include "gw-notes.h"

#include "briefs.h"
#include "promised.h"

static GPtrArray *
notes_of (GwItem *brief)
{
  g_autoptr (GwAccord) accord = gw_accord_new (brief);
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, 12, 2026);
  return gw_notes_new (brief, accord, &today);
}

/* The note whose text holds @words; there must be one, and no other. */
static GwNote *
find_note (GPtrArray  *notes,
           const char *words)
{
  GwNote *found = NULL;

  for (guint i = 0; i < notes->len; i++)
    {
      GwNote *note = g_ptr_array_index (notes, i);

      if (strstr (note->text, words) == NULL)
        continue;
      g_assert_null (found);
      found = note;
    }
  return found;
}

static GwNode *
act (const GwNote *note,
     GwNoteAct     which,
     GwTree       *tree)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 12, 1, 9, 0, 0);
  g_autoptr (GError) error = NULL;
  GwNode *next = NULL;

  g_assert_true (gw_note_do (note, which, tree, now, &next, &error));
  g_assert_no_error (error);
  return next;
}

static void
check_labels (const GwNote *note,
              const char   *first,
              const char   *second)
{
  g_autofree char *label = gw_note_dup_label (note, note->acts[0]);
  g_autofree char *other = gw_note_dup_label (note, note->acts[1]);

  g_assert_cmpstr (label, ==, first);
  g_assert_cmpstr (other, ==, second);
}

#define PEOPLE                                                                                     \
  "<title>T</title><parties><party id='p-us' side='us' name='Product'/>"                          \
  "<party id='p-t' side='them' name='Tobias Renner'/></parties>"

static void
test_a_guessed_need_is_asked_about (void)
{
  g_autoptr (GwItem) brief = read_brief ("prioritization", PEOPLE
      "<interests><interest id='i-1' party='p-t'><statement>An answer</statement></interest>"
      "<interest id='i-2' party='p-us'><statement>Ours</statement></interest>"
      "<interest id='i-3' party='p-t' basis='stated'><statement>Said</statement></interest>"
      "</interests><prioritization/>");
  g_autoptr (GwTree) tree = gw_tree_new (brief);
  g_autoptr (GPtrArray) notes = notes_of (brief);
  GwNote *note = find_note (notes, "guessing what Tobias");

  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (note->on, ==, "i-1");
  check_labels (note, "Ask", NULL);
  GwItem *question = gw_node_get_item (act (note, GW_ACT_ASK, tree));
  g_assert_true (gw_item_refers_to (question, GW_QUESTION_INTEREST, "i-1"));
  g_assert_true (gw_item_refers_to (question, GW_QUESTION_PARTY, "p-t"));
  g_assert_cmpstr (gw_tree_get_undo_label (tree), ==, "Ask");
  g_autoptr (GPtrArray) after = notes_of (gw_tree_get_item (tree));
  g_assert_cmpuint (after->len, ==, 0);
}

static void
test_an_answer_confirms_a_need (void)
{
  g_autoptr (GwItem) brief = read_brief ("prioritization", PEOPLE
      "<interests><interest id='i-1' party='p-t'><statement>An answer</statement></interest>"
      "</interests><questions><question id='q-1' interest='i-1'><statement>Why?</statement>"
      "<answer>Three deals wait</answer></question></questions><prioritization/>");
  g_autoptr (GwTree) tree = gw_tree_new (brief);
  g_autoptr (GPtrArray) notes = notes_of (brief);
  GwNote *note = find_note (notes, "Tobias answered: “Three deals wait”");

  check_labels (note, "They said so", NULL);
  g_assert_null (act (note, GW_ACT_CONFIRM, tree));
  GwNode *need = gw_tree_find (tree, "i-1");
  g_assert_true (gw_item_is (gw_node_get_item (need), GW_INTEREST_BASIS, "stated"));
}

static void
test_an_old_fact_is_checked (void)
{
  g_autoptr (GwItem) brief = read_brief ("prioritization", "<title>T</title><evidence>"
      "<fact id='e-1' observed='2026-08-01'><statement>Old</statement></fact>"
      "<fact id='e-2' observed='2026-11-01'><statement>New</statement></fact>"
      "<fact id='e-3'><statement>Undated</statement></fact></evidence><prioritization/>");
  g_autoptr (GwTree) tree = gw_tree_new (brief);
  g_autoptr (GPtrArray) notes = notes_of (brief);
  GwNote *note = find_note (notes, "122 days old. Still true?");

  g_assert_cmpuint (notes->len, ==, 1);
  check_labels (note, "Checked today", "Replace");
  g_assert_true (act (note, GW_ACT_REPLACE, tree) == gw_tree_find (tree, "e-1"));
  g_assert_false (gw_tree_can_undo (tree));
  g_assert_null (act (note, GW_ACT_CHECKED, tree));
  g_assert_cmpstr (gw_item_get_text (gw_node_get_item (gw_tree_find (tree, "e-1")),
                                     GW_FACT_OBSERVED), ==, "2026-12-01");
}

static void
test_one_number_is_asked_about (void)
{
  g_autoptr (GwItem) brief = read_brief ("scope", PEOPLE
      "<scope><item id='s-1'><statement>Log</statement><approach id='a-1' likely='5' by='Tobias'/>"
      "<approach id='a-2' low='2' likely='5' high='9'/><approach id='a-3' likely='0'/>"
      "</item></scope>");
  g_autoptr (GwTree) tree = gw_tree_new (brief);
  g_autoptr (GPtrArray) notes = notes_of (brief);
  GwNote *note = find_note (notes, "One number cannot be early or late.");

  g_assert_cmpuint (notes->len, ==, 1);
  g_assert_cmpstr (note->on, ==, "a-1");
  check_labels (note, "Add a question", NULL);
  GwItem *question = gw_node_get_item (act (note, GW_ACT_ASK, tree));
  g_assert_cmpstr (gw_item_get_text (question, GW_QUESTION_STATEMENT), ==,
                   "What would make “Log” half as much, and what twice?");
  g_assert_true (gw_item_refers_to (question, GW_QUESTION_PARTY, "p-t"));

  /* Once it is asked, it is said but not offered again. */
  g_autoptr (GPtrArray) after = notes_of (gw_tree_get_item (tree));
  g_assert_cmpint (find_note (after, "One number")->acts[0], ==, GW_ACT_NONE);
}

static void
test_a_way_that_is_not_clear (void)
{
  g_autoptr (GwItem) brief = read_brief ("prioritization", PEOPLE
      "<interests><interest id='i-1' party='p-t' weight='5' basis='stated'><statement>A</statement>"
      "</interest></interests><options><option id='o-1'><statement>A file first</statement></option>"
      "<option id='o-2'><statement>All</statement><verdict party='p-t' value='unsure'/></option>"
      "</options><prioritization/>");
  g_autoptr (GwTree) tree = gw_tree_new (brief);
  g_autoptr (GPtrArray) notes = notes_of (brief);
  GwNote *note = find_note (notes, "Not clear for Tobias yet.");

  g_assert_cmpuint (notes->len, ==, 1);
  check_labels (note, "Rate", "Ask");
  g_assert_cmpstr (gw_node_get_id (act (note, GW_ACT_RATE, tree)), ==, "o-1");
  GwItem *question = gw_node_get_item (act (note, GW_ACT_ASK, tree));
  g_assert_cmpstr (gw_item_get_text (question, GW_QUESTION_STATEMENT), ==,
                   "What would you need to live with “A file first”?");
}

static void
test_the_giver_has_the_last_word (void)
{
  g_autoptr (GwItem) brief = read_brief ("scope", "<title>T</title><scope><item id='s-1'>"
      "<statement>Log</statement><approach id='a-1' low='1' likely='2' high='3' by='Mara' "
      "status='guess'/></item></scope><comments><comment id='j-1' on='a-1' by='Priya' "
      "when='2026-12-03' settled='yes'>4–6–9 days</comment></comments>");
  g_autoptr (GwTree) tree = gw_tree_new (brief);
  g_autoptr (GPtrArray) notes = notes_of (brief);
  GwNote *note = find_note (notes, "Priya said 4–6–9 days on Thu 3 Dec 2026.");

  check_labels (note, "Take Priya's numbers", NULL);
  act (note, GW_ACT_RESTORE, tree);
  GwItem *way = gw_node_get_item (gw_tree_find (tree, "a-1"));
  g_assert_cmpfloat (gw_item_get_number (way, GW_APPROACH_HIGH), ==, 9);
  g_assert_cmpstr (gw_item_get_text (way, GW_APPROACH_BY), ==, "Priya");
}

/* The words that cause it go, the others stay. */
static void
test_a_promise_is_rewritten (void)
{
  g_autoptr (GwItem) brief = read_brief ("commitment", "<title>T</title><commitment>"
      "<promise id='m-1' level='commitment' when='2027-02-26' owner='Product' cleared-by='Priya'>"
      "<statement>You will probably get a monthly payroll file by 26 February 2027.</statement>"
      "<condition id='c-1'>The provider confirms it</condition></promise></commitment>");
  g_autoptr (GwTree) tree = gw_tree_new (brief);
  g_autoptr (GwPromises) promises = promises_of (gw_item_ref (brief), NULL, NULL);
  g_autoptr (GPtrArray) notes = notes_of (brief);
  GwNote *note = NULL;

  gw_notes_add_promises (notes, promises);
  for (guint i = 0; i < notes->len; i++)
    if (strstr (((GwNote *) g_ptr_array_index (notes, i))->text, "“probably”") != NULL)
      note = g_ptr_array_index (notes, i);
  g_assert_nonnull (note);
  g_assert_cmpint (note->part, ==, GW_PROMISE_STATEMENT);
  check_labels (note, "Leave these words out", NULL);
  act (note, GW_ACT_REWRITE, tree);
  g_assert_true (g_str_has_prefix (gw_item_get_text (gw_node_get_item (gw_tree_find (tree, note->on)),
                                                     GW_PROMISE_STATEMENT),
                                   "You will get a monthly payroll file"));
}

/* A date behind which no estimate stands: those who would build it are asked. */
static void
test_a_date_without_an_estimate_is_asked_about (void)
{
  g_autoptr (GwItem) brief = read_brief ("commitment", "<title>T</title><commitment>"
      "<promise id='m-1' level='commitment' when='2027-02-26' owner='Product' cleared-by='Priya'>"
      "<statement>You get a monthly payroll file by 26 February 2027.</statement>"
      "<condition id='c-1'>The provider confirms it</condition></promise></commitment>");
  g_autoptr (GwTree) tree = gw_tree_new (brief);
  g_autoptr (GwPromises) promises = promises_of (gw_item_ref (brief), NULL, NULL);
  g_autoptr (GPtrArray) notes = notes_of (brief);

  gw_notes_add_promises (notes, promises);
  GwNote *note = find_note (notes, "Ask before you say it");
  g_assert_nonnull (note);
  check_labels (note, "Ask", NULL);
  GwItem *question = gw_node_get_item (act (note, GW_ACT_ASK, tree));
  g_assert_cmpstr (gw_item_get_text (question, GW_QUESTION_STATEMENT), ==,
                   "How long would this take at best, likely, at worst: “You get a monthly payroll "
                   "file by 26 February 2027.”?");
}

static void
test_what_moves_says_so (void)
{
  g_autoptr (GwItem) brief = load_sample ("a1-payroll-export.brief");
  g_autoptr (GwPrice) price = gw_price_new (brief);
  g_autoptr (GPtrArray) notes = notes_of (brief);

  gw_notes_add_slips (notes, price);
  GwNote *note = find_note (notes, "slips Fri 5 Mar → Fri 7 May");
  g_assert_nonnull (note);
  g_assert_cmpstr (gw_item_get_text (gw_item_find (brief, note->on), GW_WORK_STATEMENT), ==,
                   "Shift swap on the phone");
  g_assert_nonnull (find_note (notes, "slips Fri 9 Apr → Fri 11 Jun"));
}

static void
test_a_size_says_what_it_costs (void)
{
  g_autoptr (GwItem) brief = load_sample ("a4-payroll-engineer.brief");
  g_autoptr (GwAsk) ask = gw_ask_new (brief, 1, NULL, NULL);
  g_autoptr (GPtrArray) notes = notes_of (brief);

  gw_notes_add_sizes (notes, ask);
  GwNote *note = find_note (notes, "€\u00a0150,000 in the first year; pays back: about 8 in 10");
  g_assert_nonnull (note);
  g_assert_true (g_str_has_prefix (gw_item_get_text (gw_item_find (brief, note->on),
                                                     GW_OPTION_STATEMENT), "The full ask"));
  g_assert_cmpint (note->part, ==, -1);
}

static void
test_words_and_dates_are_replaced (void)
{
  static const struct
  {
    const char *words;
    guint       start;
    guint       end;
    const char *when;
    const char *label;
    const char *text;
    const char *then;
  } cases[] = {
    { "by 12 May", 15, 19, NULL, "Say “by 12 May”", "You get it ébö by 12 May, all.", NULL },
    { NULL, 0, 0, "", "Drop the date", "You get it ébö soon, all.", NULL },
    { "Q2 2027", 0, 0, "2027-Q2", "Say “Q2 2027”", "You get it ébö soon, all.", "2027-Q2" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwItem) brief = read_brief ("commitment", "<title>T</title><commitment>"
          "<promise id='m-1' level='target' when='2027-05-12'><statement>You get it ébö soon, all."
          "</statement></promise></commitment>");
      g_autoptr (GwTree) tree = gw_tree_new (brief);
      GwNote note = { .on = (char *) "m-1", .acts = { GW_ACT_REWRITE },
                      .words = (char *) cases[i].words, .when = (char *) cases[i].when,
                      .read = (char *) "You get it ébö soon, all.",
                      .start = cases[i].start, .end = cases[i].end };

      check_labels (&note, cases[i].label, NULL);
      act (&note, GW_ACT_REWRITE, tree);
      GwItem *promise = gw_node_get_item (gw_tree_find (tree, "m-1"));
      g_assert_cmpstr (gw_item_get_text (promise, GW_PROMISE_STATEMENT), ==,
                       i == 0 ? "You get it ébö by 12 May, all." : cases[i].text);
      g_assert_cmpstr (gw_item_get_text (promise, GW_PROMISE_WHEN), ==,
                       i == 0 ? "2027-05-12" : cases[i].then);
    }
}

/* The words were changed since they were read: those that are meant may be others now. */
static void
test_a_rewrite_may_be_late (void)
{
  g_autoptr (GwItem) brief = read_brief ("commitment", "<title>T</title><commitment>"
      "<promise id='m-1' level='target'><statement>Soon, all.</statement></promise></commitment>");
  g_autoptr (GwTree) tree = gw_tree_new (brief);
  GwNote note = { .on = (char *) "m-1", .acts = { GW_ACT_REWRITE }, .words = (char *) "by May",
                  .read = (char *) "All soon.", .start = 4, .end = 8 };

  act (&note, GW_ACT_REWRITE, tree);
  g_assert_true (gw_item_equal (brief, gw_tree_get_item (tree)));
}

/* An item that went away in the meantime is no reason to fail. */
static void
test_a_note_may_be_late (void)
{
  g_autoptr (GwItem) brief = read_brief ("prioritization", "<title>T</title><evidence>"
      "<fact id='e-1' observed='2026-01-01'><statement>Old</statement></fact></evidence>"
      "<prioritization/>");
  g_autoptr (GwTree) tree = gw_tree_new (brief);
  g_autoptr (GPtrArray) notes = notes_of (brief);

  g_assert_true (gw_tree_remove (tree, gw_tree_find (tree, "e-1"), NULL));
  g_assert_null (act (find_note (notes, "days old"), GW_ACT_CHECKED, tree));
}

static void
test_what_one_learned_is_said (void)
{
  g_autoptr (GwItem) brief = read_brief ("prioritization", PEOPLE
      "<interests><interest id='i-1' party='p-t' basis='inferred'><statement>An answer</statement>"
      "</interest></interests><prioritization/><result><learned id='l-1'/></result>");
  g_autoptr (GwTree) tree = gw_tree_new (brief);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 12, 1, 9, 0, 0);
  GwNode *learned = gw_tree_find (tree, "l-1");
  g_autoptr (GwItem) before = gw_item_ref (gw_node_get_item (learned));

  gw_tree_set (tree, learned, GW_LEARNED_INTEREST, "i-1", NULL);
  g_assert_true (gw_row_finish (tree, learned, before, NULL, NULL));
  g_assert_true (gw_item_is (gw_node_get_item (gw_tree_find (tree, "i-1")), GW_INTEREST_BASIS,
                             "inferred"));
  gw_tree_set (tree, learned, GW_LEARNED_TEXT, "To see it once", NULL);
  g_assert_true (gw_row_finish (tree, learned, before, NULL, NULL));
  g_assert_true (gw_item_is (gw_node_get_item (gw_tree_find (tree, "i-1")), GW_INTEREST_BASIS,
                             "stated"));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/notes/a-guessed-need-is-asked-about", test_a_guessed_need_is_asked_about);
  g_test_add_func ("/notes/an-answer-confirms-a-need", test_an_answer_confirms_a_need);
  g_test_add_func ("/notes/an-old-fact-is-checked", test_an_old_fact_is_checked);
  g_test_add_func ("/notes/one-number-is-asked-about", test_one_number_is_asked_about);
  g_test_add_func ("/notes/a-way-that-is-not-clear", test_a_way_that_is_not_clear);
  g_test_add_func ("/notes/the-giver-has-the-last-word", test_the_giver_has_the_last_word);
  g_test_add_func ("/notes/a-promise-is-rewritten", test_a_promise_is_rewritten);
  g_test_add_func ("/notes/a-date-without-an-estimate-is-asked-about",
                   test_a_date_without_an_estimate_is_asked_about);
  g_test_add_func ("/notes/what-moves-says-so", test_what_moves_says_so);
  g_test_add_func ("/notes/a-size-says-what-it-costs", test_a_size_says_what_it_costs);
  g_test_add_func ("/notes/words-and-dates-are-replaced", test_words_and_dates_are_replaced);
  g_test_add_func ("/notes/a-rewrite-may-be-late", test_a_rewrite_may_be_late);
  g_test_add_func ("/notes/a-note-may-be-late", test_a_note_may_be_late);
  g_test_add_func ("/notes/what-one-learned-is-said", test_what_one_learned_is_said);

  return g_test_run ();
}
