/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-review-private.h"

#include <string.h>

#include "briefs.h"

/* The rules as MOMENTS.md names them, and each of them on a brief that has its fault and on one that
 * has not: what it speaks of, where, in which words, in which form, and waved off. */

/* No moment asks more. */
#define MOST_RULES 12

static const char *fixture; /* path */

typedef struct
{
  const char *name;
  GwSeverity  severity;
  gboolean    starred; /* asked of a short brief, too */
} Expected;

#define BEFORE GW_SEVERITY_BEFORE
#define BETTER GW_SEVERITY_BETTER
#define STAR   TRUE
#define NONE   FALSE

static const Expected prioritization[] = {
  { "outcome", BEFORE, STAR },      { "need-under-ask", BEFORE, STAR },
  { "guess-asked", BEFORE, STAR },  { "works-for-all", BETTER, NONE },
  { "our-fallback", BEFORE, STAR }, { "facts-hold", BETTER, NONE },
  { "slip-named", BEFORE, STAR },   { "cheaper-way", BEFORE, NONE },
  { "three-kinds", BETTER, NONE },  { "date-explained", BETTER, NONE },
  { "their-fallback", BETTER, NONE }, { "who-decides", BETTER, NONE },
  { NULL, 0, 0 },
};

static const Expected scope[] = {
  { "outcome", BEFORE, STAR },         { "need-under-ask", BEFORE, NONE },
  { "guess-asked", BEFORE, NONE },     { "works-for-all", BETTER, NONE },
  { "our-fallback", BEFORE, STAR },    { "facts-hold", BETTER, NONE },
  { "estimate-theirs", BEFORE, STAR }, { "range-asked", BETTER, NONE },
  { "why-hard", BEFORE, STAR },        { "simpler-way", BEFORE, NONE },
  { "musts-fit", BEFORE, NONE },       { "date-why", BETTER, NONE },
  { NULL, 0, 0 },
};

static const Expected commitment[] = {
  { "outcome", BEFORE, STAR },       { "need-under-ask", BEFORE, STAR },
  { "guess-asked", BEFORE, NONE },   { "our-fallback", BEFORE, NONE },
  { "facts-hold", BETTER, NONE },    { "words-match", BEFORE, STAR },
  { "promise-whole", BEFORE, STAR }, { "odds-carry", BEFORE, NONE },
  { "grain-honest", BEFORE, NONE },  { "unknown-owned", BETTER, NONE },
  { "next-word", BEFORE, STAR },     { "promises-agree", BEFORE, NONE },
  { NULL, 0, 0 },
};

static const Expected resources[] = {
  { "outcome", BEFORE, STAR },        { "need-under-ask", BEFORE, NONE },
  { "guess-asked", BEFORE, NONE },    { "our-fallback", BEFORE, STAR },
  { "facts-hold", BETTER, NONE },     { "serves-goal", BEFORE, STAR },
  { "with-without", BEFORE, STAR },   { "measure-worth", BEFORE, NONE },
  { "finance-agrees", BEFORE, NONE }, { "smaller-size", BEFORE, NONE },
  { "breaks-known", BETTER, NONE },   { "whole-cost", BETTER, NONE },
  { NULL, 0, 0 },
};

static const struct { const Expected *expected; const GwRule *rules; } moments[GW_N_MOMENTS] = {
  [GW_MOMENT_PRIORITIZATION] = { prioritization, gw_rules_prioritization },
  [GW_MOMENT_SCOPE] = { scope, gw_rules_scope },
  [GW_MOMENT_COMMITMENT] = { commitment, gw_rules_commitment },
  [GW_MOMENT_RESOURCES] = { resources, gw_rules_resources },
};

static const Expected *
find_expected (GwMoment    moment,
               const char *name)
{
  for (const Expected *rule = moments[moment].expected; rule->name != NULL; rule++)
    if (strcmp (rule->name, name) == 0)
      return rule;

  g_assert_not_reached ();
}

static void
test_which_apply_where (void)
{
  for (guint m = 0; m < GW_N_MOMENTS; m++)
    {
      guint n = 0;
      guint n_expected = 0;

      for (const GwRule *rule = moments[m].rules; rule->name != NULL; rule++, n++)
        {
          const Expected *expected = find_expected (m, rule->name);

          g_test_message ("%s: %s", gw_moment_get_name (m), rule->name);
          g_assert_cmpint (rule->severity, ==, expected->severity);
          g_assert_cmpint (rule->in_short, ==, expected->starred);
          g_assert_true (gw_rule_exists (rule->name));
        }
      for (const Expected *rule = moments[m].expected; rule->name != NULL; rule++)
        n_expected++;
      g_assert_cmpuint (n, ==, n_expected);
      g_assert_cmpuint (n, <=, MOST_RULES);
    }
  g_assert_false (gw_rule_exists ("be-nice"));
}

/* Eight to twelve days of one person from 11 January 2027, for what is promised of initiative I. */
static GPtrArray *
list_others (void)
{
  GPtrArray *others = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  g_autoptr (GwItem) work
      = read_brief ("scope",
                    "<title>W</title><initiative>I</initiative><scope start=\"2027-01-11\">"
                    "<item id=\"s-1\"><approach id=\"a-1\" low=\"8\" likely=\"10\" high=\"12\"/>"
                    "</item></scope>");

  g_ptr_array_add (others, gw_item_with_text (work, GW_BRIEF_ID, "b-work"));
  return others;
}

/* What one rule says of a brief: all of it, one finding a line, waived ones in brackets. */
static char *
ask (GwItem     *brief,
     const char *rule,
     gboolean    as_short)
{
  g_autoptr (GwItem) formed = gw_item_with_text (brief, GW_BRIEF_FORM, as_short ? "short" : "full");
  g_autoptr (GPtrArray) others = list_others ();
  g_autoptr (GError) error = NULL;
  GString *all = g_string_new (NULL);
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, G_DATE_DECEMBER, 2026);
  g_autoptr (GwReview) review = gw_review_new (formed, others, &today, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < gw_review_get_n (review); i++)
    {
      const GwFinding *finding = gw_review_get (review, i);

      if (strcmp (finding->rule, rule) != 0)
        continue;
      g_string_append_printf (all, "%s%s%s %s: %s%s", all->len > 0 ? "\n" : "",
                              finding->waived ? "[" : "", finding->on,
                              finding->field != NULL ? finding->field : "-", finding->message,
                              finding->waived ? "]" : "");
      g_assert_cmpint (finding->severity, ==,
                       find_expected (gw_brief_get_moment (brief), rule)->severity);
    }
  return g_string_free (all, FALSE);
}

enum { MOMENT, RULE, ON, FIELD, WORDS, FAULTY, MENDED, N_COLUMNS };

static void
check_waved_off (GwItem     *faulty,
                 char      **row,
                 const char *on,
                 gboolean    hit)
{
  GwContent content[GW_MAX_PARTS] = { 0 };

  content[GW_WAIVED_RULE].text = row[RULE];
  content[GW_WAIVED_ON].text = on;
  g_autoptr (GwItem) waived = gw_item_new (GW_KIND_WAIVED, content);
  g_autoptr (GwItem) brief = gw_item_with_child (faulty, GW_BRIEF_WAIVED, waived);
  g_autofree char *said = ask (brief, row[RULE], FALSE);

  g_assert_true ((strchr (said, '[') != NULL) == hit);
}

static void
check_row (char **row)
{
  g_autoptr (GwItem) faulty = read_brief (row[MOMENT], row[FAULTY]);
  g_autoptr (GwItem) mended = read_brief (row[MOMENT], row[MENDED]);
  g_autofree char *said = ask (faulty, row[RULE], FALSE);
  g_autofree char *in_short = ask (faulty, row[RULE], TRUE);
  g_autofree char *after = ask (mended, row[RULE], FALSE);
  g_autofree char *expected
      = g_strdup_printf ("%s %s: %s", row[ON], row[FIELD], row[WORDS]);
  gboolean starred = find_expected (gw_brief_get_moment (faulty), row[RULE])->starred;

  g_assert_cmpstr (said, ==, expected);
  g_assert_cmpstr (after, ==, "");
  g_assert_cmpstr (in_short, ==, starred ? expected : "");
  check_waved_off (faulty, row, NULL, TRUE);
  check_waved_off (faulty, row, row[ON], TRUE);
  check_waved_off (faulty, row, "x-elsewhere", FALSE);
}

static void
test_faulty_and_mended (void)
{
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  g_file_get_contents (fixture, &text, NULL, &error);
  g_assert_no_error (error);
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_auto (GStrv) row = g_strsplit (lines[i], "\t", -1);

      if (lines[i][0] == '#' || lines[i][0] == '\0')
        continue;
      g_test_message ("line %u: %s in %s", i + 1, row[RULE], row[MOMENT]);
      g_assert_cmpuint (g_strv_length (row), ==, N_COLUMNS);
      for (char **body = &row[FAULTY]; body <= &row[MENDED]; body++)
        {
          g_autofree char *bare = *body;
          *body = g_strconcat ("<title>T</title>", bare, NULL);
        }
      check_row (row);
      g_hash_table_add (seen, g_strdup_printf ("%s %s", row[MOMENT], row[RULE]));
    }

  for (guint m = 0; m < GW_N_MOMENTS; m++)
    for (const Expected *rule = moments[m].expected; rule->name != NULL; rule++)
      {
        g_autofree char *key = g_strdup_printf ("%s %s", gw_moment_get_name (m), rule->name);

        g_test_message ("%s has a row", key);
        g_assert_true (g_hash_table_contains (seen, key));
      }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_assert_cmpint (argc, ==, 2);
  fixture = argv[1];
  g_test_add_func ("/rules/which-apply-where", test_which_apply_where);
  g_test_add_func ("/rules/faulty-and-mended", test_faulty_and_mended);
  return g_test_run ();
}
