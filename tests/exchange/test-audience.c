/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-audience.h"
#include "gw-check.h"
#include "gw-take.h"
#include "gw-xml.h"

static GwItem *
load (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("GW_SAMPLES"), "en", name, NULL);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, length);
  GwItem *root = gw_xml_read (bytes, NULL, &error);
  g_assert_no_error (error);
  return root;
}

static char *
write_text (GwItem *root)
{
  g_autoptr (GBytes) bytes = gw_xml_write (root);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static const char *const samples[] = {
  "a1-payroll-export.brief", "a2-six-shops.brief",       "a3-nordkette-counts-on.brief",
  "a4-payroll-engineer.brief", "a5-pilot-moves.brief",   "b1-april-fair.brief",
  "b2-access-log.brief",     "b3-rheinverbund.brief",    "b4-security-engineer.brief",
  "c1-whole-orders.brief",   "c2-part-number.brief",     "c3-photo-search.brief",
  "c4-search-analyst.brief",
};

static void
test_copies_are_valid_briefs (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    for (GwAudience audience = GW_AUDIENCE_ME; audience <= GW_AUDIENCE_ALL; audience++)
      {
        g_autoptr (GwItem) brief = load (samples[i]);
        g_autoptr (GwItem) copy = gw_audience_project (brief, audience);
        g_autoptr (GError) error = NULL;

        gw_check_document (copy, &error);
        g_assert_no_error (error);
        g_assert_true (gw_item_equal (brief, copy) == (audience == GW_AUDIENCE_ME));
      }
}

static void
test_everyone_sees_nothing_of_ours (void)
{
  static const char *const never[] = {
    "<fallback", "weight=", "must=", "basis=", "strength=", "supports=", "<rating", "<verdict",
    "likelihood=", "<relation", "<notes", "<phrase", "<told", "<comment ", "<conflict", "origin=",
    "confidence=", "initiative", "<waived",
  };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (GwItem) brief = load (samples[i]);
      g_autoptr (GwItem) copy = gw_audience_project (brief, GW_AUDIENCE_ALL);
      g_autofree char *text = write_text (copy);

      for (guint n = 0; n < G_N_ELEMENTS (never); n++)
        if (strstr (text, never[n]) != NULL)
          g_test_fail_printf ("%s: everyone would see %s", samples[i], never[n]);
    }
}

static gboolean
count_id (GwItem   *item,
          GwItem   *parent,
          guint     part,
          gpointer  user_data)
{
  const char *id = gw_item_get_id (item);

  if (id != NULL)
    g_assert_true (g_regex_match_simple ("^[a-z]+-[0-9]+$", id, 0, 0));
  return TRUE;
}

static void
test_everyone_gets_numbers_for_ids (void)
{
  g_autoptr (GwItem) brief = load ("a2-six-shops.brief");
  g_autoptr (GwItem) copy = gw_audience_project (brief, GW_AUDIENCE_ALL);

  gw_item_walk (copy, count_id, NULL);
  g_assert_cmpstr (gw_item_get_id (copy), ==, "b-1");
}

/* Two briefs that differ only in what everyone may not see give the same bytes. */
static void
test_what_is_hidden_leaves_no_trace (void)
{
  g_autoptr (GwItem) brief = load ("a1-payroll-export.brief");
  g_autoptr (GwItems) one
      = gw_items_remove (gw_item_get_items (brief, GW_BRIEF_FALLBACKS), 0);
  g_autoptr (GwItem) fewer = gw_item_with_items (brief, GW_BRIEF_FALLBACKS, one);
  g_autoptr (GwItem) bare = gw_item_with_items (fewer, GW_BRIEF_PHRASES, NULL);
  g_autoptr (GwItem) changed = gw_item_with_extra (bare, GW_EXTRA_PROLOG, 0, "<!-- mine -->");
  g_autoptr (GwItem) copy = gw_audience_project (brief, GW_AUDIENCE_ALL);
  g_autoptr (GwItem) other = gw_audience_project (changed, GW_AUDIENCE_ALL);
  g_autofree char *a = write_text (copy);
  g_autofree char *b = write_text (other);

  g_assert_cmpstr (a, ==, b);
}

static void
test_a_need_of_somebody_hidden_goes_too (void)
{
  g_autoptr (GwItem) brief = load ("a1-payroll-export.brief");
  GwItem *tobias = gw_item_get_child (brief, GW_BRIEF_PARTIES, 1);
  g_autoptr (GwItem) hidden = gw_item_with_text (tobias, GW_PARTY_VISIBILITY, "team");
  g_autoptr (GwItems) parties
      = gw_items_replace (gw_item_get_items (brief, GW_BRIEF_PARTIES), 1, hidden);
  g_autoptr (GwItem) changed = gw_item_with_items (brief, GW_BRIEF_PARTIES, parties);
  g_autoptr (GwItem) copy = gw_audience_project (changed, GW_AUDIENCE_ALL);
  g_autofree char *text = write_text (copy);

  g_assert_null (strstr (text, "Tobias Renner"));
  g_assert_true (gw_check_document (copy, NULL));
}

static void
test_taking_brings_what_is_referred_to (void)
{
  g_autoptr (GwItem) library = load ("library.xml");
  g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_SCOPE, "T", NULL);
  g_autoptr (GError) error = NULL;
  GwItem *need = NULL;

  for (guint i = 0; i < gw_item_count (library, GW_LIBRARY_INTERESTS) && need == NULL; i++)
    {
      need = gw_item_get_child (library, GW_LIBRARY_INTERESTS, i);
      if (!gw_item_has (need, GW_INTEREST_PARTY))
        need = NULL;
    }
  g_assert_nonnull (need);

  g_autoptr (GwItem) once = gw_take_into (brief, library, gw_item_get_id (need), &error);
  g_assert_no_error (error);
  g_assert_cmpuint (gw_item_count (once, GW_BRIEF_PARTIES), ==, 1);
  g_assert_cmpuint (gw_item_count (once, GW_BRIEF_INTERESTS), ==, 1);
  g_assert_true (gw_check_document (once, NULL));

  g_autoptr (GwItem) twice = gw_take_into (once, library, gw_item_get_id (need), &error);
  g_assert_true (gw_item_equal (once, twice));

  g_assert_null (gw_take_into (brief, library, "i-none", &error));
  g_assert_error (error, GW_ERROR, GW_ERROR_NOT_FOUND);
}

static void
test_each_kept_item_can_be_taken (void)
{
  g_autoptr (GwItem) library = load ("library.xml");
  const GwKind *kind = gw_item_get_kind (library);

  for (guint p = 0; p < kind->n_parts; p++)
    for (guint i = 0; gw_part_is_items (&kind->parts[p]) && i < gw_item_count (library, p); i++)
      {
        g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_COMMITMENT, "T", NULL);
        g_autoptr (GError) error = NULL;
        g_autoptr (GwItem) with
            = gw_take_into (brief, library, gw_item_get_id (gw_item_get_child (library, p, i)),
                            &error);
        g_assert_no_error (error);
        gw_check_document (with, &error);
        g_assert_no_error (error);
      }
}

/* What was typed before the library was asked is not there twice afterwards. */
static void
test_taking_what_is_written_already (void)
{
  g_autoptr (GwItem) library = load ("library.xml");
  g_autoptr (GwItem) empty = gw_brief_new (GW_MOMENT_PRIORITIZATION, "T", NULL);
  GwContent we[GW_MAX_PARTS] = { 0 }, tobias[GW_MAX_PARTS] = { 0 };
  g_autoptr (GError) error = NULL;

  we[GW_PARTY_ID].text = "p-us";
  we[GW_PARTY_SIDE].text = "us";
  we[GW_PARTY_NAME].text = "We";
  tobias[GW_PARTY_ID].text = "p-tobias";
  tobias[GW_PARTY_SIDE].text = "other";
  tobias[GW_PARTY_NAME].text = "Tobias Renner";
  g_autoptr (GwItem) us = gw_item_new (GW_KIND_PARTY, we);
  g_autoptr (GwItem) them = gw_item_new (GW_KIND_PARTY, tobias);
  g_autoptr (GwItem) one = gw_item_with_child (empty, GW_BRIEF_PARTIES, us);
  g_autoptr (GwItem) brief = gw_item_with_child (one, GW_BRIEF_PARTIES, them);

  /* The first need is Tobias's, the fourth our own. */
  g_autoptr (GwItem) his
      = gw_take_into (brief, library,
                      gw_item_get_id (gw_item_get_child (library, GW_LIBRARY_INTERESTS, 0)), &error);
  g_autoptr (GwItem) both
      = gw_take_into (his, library,
                      gw_item_get_id (gw_item_get_child (library, GW_LIBRARY_INTERESTS, 3)), &error);
  g_assert_no_error (error);
  g_assert_true (gw_check_document (both, NULL));
  g_assert_cmpuint (gw_item_count (both, GW_BRIEF_PARTIES), ==, 2);

  GwItem *product = gw_item_find (both, "p-us"), *renner = gw_item_find (both, "p-tobias");
  g_assert_cmpstr (gw_item_get_text (product, GW_PARTY_NAME), ==, "Product");
  g_assert_cmpstr (gw_item_get_text (product, GW_PARTY_ROLE), ==, "you");
  g_assert_cmpstr (gw_item_get_text (renner, GW_PARTY_ROLE), ==, "VP Sales");
  g_assert_cmpstr (gw_item_get_text (renner, GW_PARTY_SIDE), ==, "other");
  g_assert_nonnull (gw_item_get_text (renner, GW_PARTY_ORIGIN));
  g_assert_true (gw_item_refers_to (gw_item_get_child (both, GW_BRIEF_INTERESTS, 0),
                                    GW_INTEREST_PARTY, "p-tobias"));
}

static void
test_keeping_forgets_the_brief (void)
{
  g_autoptr (GwItem) brief = load ("a1-payroll-export.brief");
  GwItem *need = gw_item_get_child (brief, GW_BRIEF_INTERESTS, 0);
  g_autoptr (GwItem) kept = gw_keep_in_library (need, "2026-11-30");
  g_autoptr (GwItem) empty = gw_library_new ();
  g_autoptr (GwItem) library = gw_item_with_child (empty, GW_LIBRARY_INTERESTS, kept);

  g_assert_cmpstr (gw_item_get_id (kept), !=, gw_item_get_id (need));
  g_assert_cmpstr (gw_item_get_text (kept, GW_INTEREST_STATEMENT), ==,
                   gw_item_get_text (need, GW_INTEREST_STATEMENT));
  g_assert_null (gw_item_get_text (kept, GW_INTEREST_PARTY));
  g_assert_null (gw_item_get_text (kept, GW_INTEREST_ORIGIN));
  g_assert_cmpstr (gw_item_get_text (kept, GW_INTEREST_USED), ==, "2026-11-30");
  g_assert_true (gw_check_document (library, NULL));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/audience/copies-are-valid-briefs", test_copies_are_valid_briefs);
  g_test_add_func ("/exchange/audience/everyone-sees-nothing-of-ours",
                   test_everyone_sees_nothing_of_ours);
  g_test_add_func ("/exchange/audience/everyone-gets-numbers-for-ids",
                   test_everyone_gets_numbers_for_ids);
  g_test_add_func ("/exchange/audience/what-is-hidden-leaves-no-trace",
                   test_what_is_hidden_leaves_no_trace);
  g_test_add_func ("/exchange/audience/a-need-of-somebody-hidden-goes-too",
                   test_a_need_of_somebody_hidden_goes_too);
  g_test_add_func ("/exchange/take/brings-what-is-referred-to",
                   test_taking_brings_what_is_referred_to);
  g_test_add_func ("/exchange/take/what-is-written-already", test_taking_what_is_written_already);
  g_test_add_func ("/exchange/take/each-kept-item-can-be-taken", test_each_kept_item_can_be_taken);
  g_test_add_func ("/exchange/take/keeping-forgets-the-brief", test_keeping_forgets_the_brief);
  return g_test_run ();
}
