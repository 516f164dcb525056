/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "briefs.h"
#include "gw-review.h"

/* The common rules where they begin and where they end. */

#define US   "<party id=\"p-1\" side=\"us\" name=\"Product\"/>"
#define THEM "<party id=\"p-2\" side=\"them\" name=\"Tobias Renner\"/>"

/* What is waived stands behind the moment's element. */
static GwItem *
brief_with (const char *inside)
{
  const char *waived = strstr (inside, "<waived");
  gsize n = waived != NULL ? (gsize) (waived - inside) : strlen (inside);
  g_autofree char *body
      = g_strdup_printf ("<title>T</title>%.*s<scope/>%s", (int) n, inside, inside + n);

  return read_brief ("scope", body);
}

/* Returns: "severity message" of each finding of @rule, one a line; waived ones in brackets */
static char *
say (const char *inside,
     const char *rule)
{
  g_autoptr (GwItem) brief = brief_with (inside);
  g_autoptr (GError) error = NULL;
  GString *all = g_string_new (NULL);
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, G_DATE_DECEMBER, 2026);
  g_autoptr (GwReview) review = gw_review_new (brief, NULL, &today, NULL, &error);
  g_assert_no_error (error);
  for (guint i = 0; i < gw_review_get_n (review); i++)
    {
      const GwFinding *finding = gw_review_get (review, i);

      if (g_str_equal (finding->rule, rule))
        g_string_append_printf (all, finding->waived ? "[%s]" : "%s", finding->on);
    }
  return g_string_free (all, FALSE);
}

typedef struct
{
  const char *inside;
  const char *found; /* on which items */
} Case;

static void
check (const char *rule,
       const Case *cases,
       guint       n)
{
  for (guint i = 0; i < n; i++)
    {
      g_autofree char *found = say (cases[i].inside, rule);

      g_test_message ("%s: %s", rule, cases[i].inside);
      g_assert_cmpstr (found, ==, cases[i].found);
    }
}

#define FACT(ATTRIBUTES) "<evidence><fact id=\"e-1\" " ATTRIBUTES "><statement>F</statement></fact></evidence>"

static void
test_facts_hold_to_their_last_day (void)
{
  static const Case cases[] = {
    { FACT ("observed=\"2026-09-02\" source=\"S\""), "" }, /* 90 days before */
    { FACT ("observed=\"2026-09-01\" source=\"S\""), "e-1" },
    { FACT ("observed=\"2026-11-30\" fresh-days=\"1\" source=\"S\""), "" },
    { FACT ("observed=\"2026-11-29\" fresh-days=\"1\" source=\"S\""), "e-1" },
    { FACT ("observed=\"2026-12-01\" fresh-days=\"0\" source=\"S\""), "" },
    { FACT ("observed=\"2026-11-30\" fresh-days=\"0\" source=\"S\""), "e-1" },
    { FACT ("observed=\"2027-01-01\" source=\"S\""), "" },
    { FACT ("source=\"S\""), "" }, /* no day said */
    { FACT ("observed=\"2026-12-01\""), "e-1" },
    { "<evidence><fact id=\"e-1\"/></evidence>", "" }, /* nothing written yet */
    { FACT ("") "<waived rule=\"facts-hold\"/>", "[e-1]" },
    { FACT ("") "<waived rule=\"facts-hold\" on=\"e-1\"/>", "[e-1]" },
    { FACT ("") "<waived rule=\"facts-hold\" on=\"b-scope\"/>", "e-1" },
    { FACT ("") "<waived rule=\"outcome\" on=\"e-1\"/>", "e-1" },
    { "<evidence><fact id=\"e-1\"><statement>F</statement></fact>"
      "<fact id=\"e-2\"><statement>G</statement></fact></evidence>"
      "<waived rule=\"facts-hold\" on=\"e-2\"/>", "e-1[e-2]" },
  };

  check ("facts-hold", cases, G_N_ELEMENTS (cases));
}

#define NEED(PARTY, ATTRIBUTES, TEXTS)                                                             \
  "<parties>" US THEM "</parties><interests><interest id=\"i-1\" party=\"" PARTY "\" " ATTRIBUTES  \
  ">" TEXTS "</interest></interests>"
#define POSITION  "<position>First in January</position>"
#define STATEMENT "<statement>Sign in time</statement>"

static void
test_a_need_under_what_others_ask (void)
{
  static const Case cases[] = {
    { NEED ("p-2", "", POSITION), "i-1" },
    { NEED ("p-2", "", POSITION STATEMENT), "" },
    { NEED ("p-2", "", STATEMENT), "" },
    { NEED ("p-2", "", ""), "" },
    { NEED ("p-1", "", POSITION), "" },         /* ours */
    { NEED ("p-1 p-2", "", POSITION), "i-1" },  /* theirs as well */
  };

  check ("need-under-ask", cases, G_N_ELEMENTS (cases));
}

#define QUESTION(INTEREST) "<questions><question id=\"q-1\"" INTEREST "/></questions>"

static void
test_a_question_under_what_we_guess (void)
{
  static const Case cases[] = {
    { NEED ("p-2", "", STATEMENT), "i-1" },
    { NEED ("p-2", "basis=\"inferred\"", STATEMENT), "i-1" },
    { NEED ("p-2", "basis=\"stated\"", STATEMENT), "" },
    { NEED ("p-2", "", POSITION), "" }, /* nothing guessed */
    { NEED ("p-1", "", STATEMENT), "" }, /* we know our own */
    { NEED ("p-2", "", STATEMENT) QUESTION (" interest=\"i-1\""), "" },
    { NEED ("p-2", "", STATEMENT) QUESTION (" party=\"p-2\""), "i-1" },
    { NEED ("p-2", "", STATEMENT) QUESTION (" interest=\"i-1\" asked=\"yes\""), "" },
  };

  check ("guess-asked", cases, G_N_ELEMENTS (cases));
}

#define FALLBACK(PARTY, TEXT)                                                                      \
  "<parties>" US THEM "</parties><fallbacks><fallback id=\"f-1\" party=\"" PARTY "\">" TEXT       \
  "</fallback></fallbacks>"

static void
test_a_fallback_of_our_own (void)
{
  static const Case cases[] = {
    { "", "brief" },
    { FALLBACK ("p-2", STATEMENT), "brief" },
    { FALLBACK ("p-1", STATEMENT), "" },
    { FALLBACK ("p-1", ""), "brief" }, /* a row without words decides nothing */
    { "<waived rule=\"our-fallback\"/>", "[brief]" },
    { "<waived rule=\"our-fallback\" on=\"brief\"/>", "[brief]" },
  };

  check ("our-fallback", cases, G_N_ELEMENTS (cases));
}

static void
test_an_outcome_for_both (void)
{
  static const Case cases[] = {
    { "", "brief" },
    { "<outcome>  \n </outcome>", "brief" },
    { "<outcome>Nordkette can sign in February</outcome>", "" },
    { "<outcome>We win</outcome>", "brief" },
    { "<outcome>We winter well</outcome>", "" },
    { "<outcome>Tobias gives up April</outcome><parties>" THEM "</parties>", "brief" },
    { "<outcome>Tobias gives up April</outcome>", "" }, /* nobody of that name here */
    { "<outcome>Product gives way to shops</outcome><parties>" US "</parties>", "" },
  };

  check ("outcome", cases, G_N_ELEMENTS (cases));
}

static void
test_a_way_for_everyone (void)
{
  static const Case cases[] = {
    { "", "brief" },
    { "<parties>" US THEM "</parties><options><option id=\"o-1\"><statement>W</statement>"
      "<verdict party=\"p-2\" value=\"yes\"/><verdict party=\"p-1\" value=\"yes\"/></option></options>",
      "" },
    { "<parties>" US THEM "</parties><options><option id=\"o-1\"><statement>W</statement>"
      "<verdict party=\"p-2\" value=\"unsure\"/><verdict party=\"p-1\" value=\"yes\"/></option></options>",
      "brief" },
    { "<parties>" US THEM "</parties><options><option id=\"o-1\"><statement>W</statement>"
      "<verdict party=\"p-2\" value=\"no\"/></option></options>", "brief" },
  };

  check ("works-for-all", cases, G_N_ELEMENTS (cases));
}

/* Another brief of the initiative, and not of another one, saw the same fact later. */
static void
test_a_fact_that_was_seen_again (void)
{
#define SEEN(observed)                                                                       \
  "<evidence><fact id=\"e-1\" source=\"Notes\" observed=\"" observed "\">"                            \
  "<statement>5 of 9 deals</statement></fact></evidence><scope/>"
  static const struct
  {
    const char *other;
    gboolean    found;
  } cases[] = {
    { "<title>O</title><initiative>payroll EXPORT</initiative>" SEEN ("2026-11-25"), TRUE },
    { "<title>O</title><initiative>Payroll export</initiative>" SEEN ("2026-11-20"), FALSE },
    { "<title>O</title><initiative>Payroll export</initiative>" SEEN ("2026-11-02"), FALSE },
    { "<title>O</title><initiative>Something else</initiative>" SEEN ("2026-11-25"), FALSE },
  };
  g_autoptr (GwItem) brief
      = read_brief ("scope", "<title>T</title><initiative>Payroll export</initiative>"
                             SEEN ("2026-11-20"));
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, G_DATE_DECEMBER, 2026);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) others
          = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
      gboolean found = FALSE;

      g_ptr_array_add (others, read_brief ("scope", cases[i].other));
      g_autoptr (GwReview) review = gw_review_new (brief, others, &today, NULL, NULL);
      for (guint f = 0; f < gw_review_get_n (review); f++)
        {
          const GwFinding *finding = gw_review_get (review, f);

          if (!g_str_equal (finding->rule, "facts-hold"))
            continue;
          found = TRUE;
          g_assert_nonnull (strstr (finding->message, "was looked at again on Wed 25 Nov"));
        }
      g_assert_cmpint (found, ==, cases[i].found);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add_func ("/moments/review-edges/" path, func)
  ADD ("facts-hold-to-their-last-day", test_facts_hold_to_their_last_day);
  ADD ("a-fact-that-was-seen-again", test_a_fact_that_was_seen_again);
  ADD ("a-need-under-what-others-ask", test_a_need_under_what_others_ask);
  ADD ("a-question-under-what-we-guess", test_a_question_under_what_we_guess);
  ADD ("a-fallback-of-our-own", test_a_fallback_of_our_own);
  ADD ("an-outcome-for-both", test_an_outcome_for_both);
  ADD ("a-way-for-everyone", test_a_way_for_everyone);
  return g_test_run ();
}
