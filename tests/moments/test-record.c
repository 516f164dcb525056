/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-record.h"

#include <math.h>

#include "briefs.h"

/* What is promised across a workspace, each promise against the estimates of its own initiative. */

/* The odds of a date that is even by construction. */
#define EVEN 1e-6

static const char of_commitment[] = "level=\"commitment\" when=\"2027-01-22\"";

/* A commitment brief; @initiative may be NULL. */
static GwItem *
promising (const char *id,
           const char *initiative,
           const char *promises)
{
  g_autofree char *named = initiative != NULL
                               ? g_strdup_printf ("<initiative>%s</initiative>", initiative)
                               : g_strdup ("");
  g_autofree char *body = g_strdup_printf ("<title>%s</title>%s<commitment>%s</commitment>", id,
                                           named, promises);
  g_autoptr (GwItem) brief = read_brief ("commitment", body);

  return gw_item_with_text (brief, GW_BRIEF_ID, id);
}

/* @days of one person from 11 January, give or take two: ten of them are even by 22 January. */
static GwItem *
estimating (const char *id,
            const char *initiative,
            int         days,
            const char *result)
{
  g_autofree char *named = initiative != NULL
                               ? g_strdup_printf ("<initiative>%s</initiative>", initiative)
                               : g_strdup ("");
  g_autofree char *body
      = g_strdup_printf ("<title>%s</title>%s<scope start=\"2027-01-11\"><item id=\"s-1\">"
                         "<approach id=\"a-1\" low=\"%d\" likely=\"%d\" high=\"%d\"/></item>"
                         "</scope>%s", id, named, days - 2, days, days + 2, result);
  g_autoptr (GwItem) brief = read_brief ("scope", body);

  return gw_item_with_text (brief, GW_BRIEF_ID, id);
}

/* Takes the briefs; the first one is the one at hand. */
static GwRecord *
record_of (GwItem *const *briefs,
           guint          n)
{
  g_autoptr (GPtrArray) all = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  g_autoptr (GError) error = NULL;
  GDate today;

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (all, briefs[i]);
  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, 12, 2026);
  g_autoptr (GwContext) context = gw_context_new (briefs[0], all, &today, 1);
  GwRecord *record = gw_record_new (context, NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (record);
  return record;
}

static char *
promise (const char *id,
         const char *says)
{
  return g_strdup_printf ("<promise id=\"%s\" %s/>", id, says);
}

static void
test_without_promises (void)
{
  GwItem *briefs[] = { promising ("b-1", "I", ""), estimating ("b-2", "I", 10, "") };
  g_autoptr (GwRecord) record = record_of (briefs, 2);

  g_assert_cmpuint (record->n_open, ==, 0);
  g_assert_cmpuint (record->n_joint, ==, 0);
  g_assert_cmpfloat (record->low, ==, 1);
  g_assert_cmpfloat (record->high, ==, 1);
  g_assert_cmpuint (record->own.settled, ==, 0);
  g_assert_cmpuint (record->sentences->len, ==, 0);
}

static void
test_promises_hang_on_the_same_work (void)
{
  g_autofree char *one = promise ("m-1", of_commitment);
  g_autofree char *two = promise ("m-2", of_commitment);
  g_autofree char *aim = promise ("m-3", "level=\"target\" when=\"2027-01-22\"");
  g_autofree char *gone
      = promise ("m-4", "level=\"commitment\" when=\"2027-01-22\" state=\"withdrawn\"");
  g_autofree char *dateless = promise ("m-5", "level=\"commitment\"");
  g_autofree char *list = g_strconcat (one, two, aim, gone, NULL);
  g_autofree char *more = g_strconcat (list, dateless, NULL);
  GwItem *known[] = { promising ("b-1", "I", list), estimating ("b-2", "I", 10, "") };
  GwItem *partly[] = { promising ("b-1", "I", more), estimating ("b-2", "I", 10, "") };
  g_autoptr (GwRecord) record = record_of (known, 2);
  g_autoptr (GwRecord) unknown = record_of (partly, 2);

  g_assert_cmpuint (record->n_open, ==, 2);
  g_assert_cmpfloat_with_epsilon (record->high, 0.5, EVEN);
  g_assert_cmpfloat_with_epsilon (record->low, 0.25, EVEN);
  g_assert_true (says (record->sentences, "2 open promises; the chance that all are kept is "
                                          "between 25 and 50 in 100, because some hang on the "
                                          "same work."));
  g_assert_cmpuint (unknown->n_open, ==, 3);
  g_assert_cmpuint (unknown->n_joint, ==, 2);
  g_assert_true (says (unknown->sentences, "Estimates stand behind 2 of 3 open promises;"));
}

/* Twelve days are too many by 22 January where ten are even: what another initiative promised is
 * held against its own estimates, and not against those at hand. */
static void
test_each_promise_against_its_own_initiative (void)
{
  g_autofree char *list = promise ("m-1", of_commitment);
  GwItem *at_hand = promising ("b-1", "Payroll", list);
  GwItem *elsewhere = promising ("b-3", "Log", list);
  GwItem *both[] = { at_hand, estimating ("b-2", " PAYROLL", 10, ""), elsewhere,
                     estimating ("b-4", "log", 11, "") };
  GwItem *other[] = { gw_item_ref (elsewhere), estimating ("b-4", "log", 11, "") };
  g_autoptr (GwRecord) record = record_of (both, 4);
  g_autoptr (GwRecord) alone = record_of (other, 2);

  g_assert_cmpuint (record->n_open, ==, 2);
  g_assert_cmpuint (record->n_joint, ==, 2);
  g_assert_cmpuint (alone->n_joint, ==, 1);
  g_assert_cmpfloat (alone->high, <, 0.3);
  g_assert_cmpfloat_with_epsilon (record->high, alone->high, 1e-12);
  g_assert_cmpfloat_with_epsilon (record->low, 0.5 * alone->high, EVEN);
}

/* From whichever brief of the workspace one looks, the same is open. */
static void
test_the_workspace_looks_the_same_from_everywhere (void)
{
  g_autofree char *first = promise ("m-1", of_commitment);
  g_autofree char *kept = promise ("m-2", "level=\"commitment\" state=\"kept\"");
  g_autofree char *second = promise ("m-3", "level=\"commitment\" when=\"2027-01-21\"");
  double low = NAN;

  for (guint i = 0; i < 3; i++)
    {
      GwItem *briefs[] = { promising ("b-1", "A", first), promising ("b-2", NULL, kept),
                           promising ("b-3", "B", second), estimating ("b-4", "A", 10, ""),
                           estimating ("b-5", "B", 9, "") };
      GwItem *turned[] = { briefs[i], briefs[(i + 1) % 5], briefs[(i + 2) % 5],
                           briefs[(i + 3) % 5], briefs[(i + 4) % 5] };
      g_autoptr (GwRecord) record = record_of (turned, 5);

      g_assert_cmpuint (record->n_open, ==, 2);
      g_assert_cmpuint (record->n_joint, ==, 2);
      g_assert_cmpuint (record->own.settled, ==, 1);
      if (i > 0)
        g_assert_cmpfloat_with_epsilon (record->low, low, 1e-12);
      low = record->low;
    }
}

/* Without an initiative a brief belongs to nobody: estimates of another one say nothing of it. */
static void
test_briefs_without_an_initiative_stand_alone (void)
{
  static const struct { const char *of_promise, *of_scope; } cases[] = {
    { NULL, NULL }, { NULL, "I" }, { "I", NULL }, { "  ", "  " }, { "I", "J" },
  };
  g_autofree char *list = promise ("m-1", of_commitment);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GwItem *briefs[] = { promising ("b-1", cases[i].of_promise, list),
                           estimating ("b-2", cases[i].of_scope, 10, "") };
      g_autoptr (GwRecord) record = record_of (briefs, 2);

      g_assert_cmpuint (record->n_open, ==, 1);
      g_assert_cmpuint (record->n_joint, ==, 0);
      g_assert_cmpuint (record->sentences->len, ==, 0);
    }
}

/* What was agreed in a meeting about the work is promised, too, and its own estimates stand by. */
static void
test_results_hold_promises (void)
{
  static const char result[] = "<result><promise id=\"m-1\" level=\"commitment\" "
                               "when=\"2027-01-22\"/></result>";
  GwItem *briefs[] = { promising ("b-1", "I", ""), estimating ("b-2", NULL, 10, result),
                       estimating ("b-3", "I", 10, result) };
  g_autoptr (GwRecord) record = record_of (briefs, 3);

  g_assert_cmpuint (record->n_joint, ==, 2);
  g_assert_cmpfloat_with_epsilon (record->low, 0.25, EVEN);
}

static void
test_a_brief_twice_in_the_folder_counts_once (void)
{
  g_autofree char *list = promise ("m-1", of_commitment);
  GwItem *briefs[] = { promising ("b-1", "I", list), estimating ("b-2", "I", 10, ""),
                       promising ("b-3", "J", list), promising ("b-3", "J", list),
                       promising ("b-1", "I", list) };
  g_autoptr (GwRecord) record = record_of (briefs, 5);

  g_assert_cmpuint (record->n_open, ==, 2);
}

/* Two ends that round to the same are no range. */
static void
test_one_number_where_there_is_no_range (void)
{
  g_autofree char *one = promise ("m-1", "level=\"commitment\" when=\"2027-03-01\"");
  g_autofree char *two = promise ("m-2", "level=\"commitment\" when=\"2027-03-01\"");
  g_autofree char *dateless = promise ("m-3", "level=\"commitment\"");
  g_autofree char *list = g_strconcat (one, two, NULL);
  g_autofree char *more = g_strconcat (list, dateless, NULL);
  GwItem *known[] = { promising ("b-1", "I", list), estimating ("b-2", "I", 10, "") };
  GwItem *partly[] = { promising ("b-1", "I", more), estimating ("b-2", "I", 10, "") };
  g_autoptr (GwRecord) record = record_of (known, 2);
  g_autoptr (GwRecord) unknown = record_of (partly, 2);

  g_assert_cmpstr (g_ptr_array_index (record->sentences, 0), ==,
                   "2 open promises; the chance that all are kept is over 99 in 100.");
  g_assert_cmpstr (g_ptr_array_index (unknown->sentences, 0), ==,
                   "Estimates stand behind 2 of 3 open promises; the chance that these are kept is "
                   "over 99 in 100.");
}

static void
test_the_own_record (void)
{
  static const struct { const char *here, *there, *sentence; } cases[] = {
    { "state=\"kept\"", "state=\"slipped\"", "You kept 1 of 2." },
    { "state=\"kept\" confidence=\"0.8\"", "state=\"slipped\" confidence=\"0.9\"",
      "You kept 1 of 2; you had said about 9 in 10." },
    { "state=\"slipped\" confidence=\"0.3\"", "state=\"withdrawn\" confidence=\"0.9\"",
      "You kept 0 of 1; you had said about 3 in 10." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *says_here = g_strconcat ("level=\"commitment\" ", cases[i].here, NULL);
      g_autofree char *says_there = g_strconcat ("level=\"commitment\" ", cases[i].there, NULL);
      g_autofree char *here = promise ("m-1", says_here);
      g_autofree char *there = promise ("m-1", says_there);
      GwItem *briefs[] = { promising ("b-1", "I", here), promising ("b-2", "J", there) };
      g_autoptr (GwRecord) record = record_of (briefs, 2);

      g_assert_cmpuint (record->sentences->len, ==, 1);
      g_assert_cmpstr (g_ptr_array_index (record->sentences, 0), ==, cases[i].sentence);
    }
}

/* A direction and an aim are not promised; nobody keeps or breaks them. */
static void
test_only_commitments_are_kept (void)
{
  g_autofree char *aim = promise ("m-1", "level=\"target\" state=\"slipped\"");
  g_autofree char *direction = promise ("m-2", "level=\"direction\" state=\"kept\"");
  g_autofree char *list = g_strconcat (aim, direction, NULL);
  GwItem *briefs[] = { promising ("b-1", "I", list) };
  g_autoptr (GwRecord) record = record_of (briefs, 1);

  g_assert_cmpuint (record->n_open, ==, 0);
  g_assert_cmpuint (record->own.settled, ==, 0);
}

static void
test_counting_can_be_stopped (void)
{
  g_autofree char *list = promise ("m-1", of_commitment);
  g_autoptr (GwItem) brief = promising ("b-1", "I", list);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GDate today;

  g_ptr_array_add (others, estimating ("b-2", "I", 10, ""));
  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, 12, 2026);
  g_autoptr (GwContext) context = gw_context_new (brief, others, &today, 1);
  g_cancellable_cancel (cancellable);

  g_assert_null (gw_record_new (context, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add_func ("/record/" path, func)
  ADD ("without-promises", test_without_promises);
  ADD ("promises-hang-on-the-same-work", test_promises_hang_on_the_same_work);
  ADD ("each-promise-against-its-own-initiative", test_each_promise_against_its_own_initiative);
  ADD ("the-workspace-looks-the-same-from-everywhere",
       test_the_workspace_looks_the_same_from_everywhere);
  ADD ("briefs-without-an-initiative-stand-alone", test_briefs_without_an_initiative_stand_alone);
  ADD ("results-hold-promises", test_results_hold_promises);
  ADD ("a-brief-twice-in-the-folder-counts-once", test_a_brief_twice_in_the_folder_counts_once);
  ADD ("one-number-where-there-is-no-range", test_one_number_where_there_is_no_range);
  ADD ("the-own-record", test_the_own_record);
  ADD ("only-commitments-are-kept", test_only_commitments_are_kept);
  ADD ("counting-can-be-stopped", test_counting_can_be_stopped);
  return g_test_run ();
}
