/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-review.h"

#include "briefs.h"

/* A5 as it would be written in full; each rule is quiet on it and speaks once its fault is put in. */
static const struct
{
  const char *rule;
  const char *pattern;
  const char *by;
  const char *field;
} faults[] = {
  { "words-match", "the file for six shops by", "probably the file for six shops by", "statement" },
  { "odds-carry", "2027-03-19(.*)Friday 19 March", "2027-02-05\\1Friday 5 February", "statement" },
  { "odds-carry", "2027-03-19(.*)You get the file for six shops by Friday 19 March",
    "2027-02-05\\1You get the file for six shops", "when" },
  { "grain-honest", "level=\"target\" when=\"2027-Q2\"", "level=\"target\" when=\"2027-06-18\"",
    "statement" },
  { "promises-agree", "level=\"target\" when=\"2027-Q2\"", "level=\"target\" when=\"2027-Q1\"",
    "when" },
};

/* How often a rule speaks; gives the field of the first. */
static guint
count (GwItem      *brief,
       const char  *rule,
       char       **field)
{
  g_autoptr (GwItem) full = gw_item_with_text (brief, GW_BRIEF_FORM, "full");
  g_autoptr (GPtrArray) others
      = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  GDate today;
  guint n = 0;

  g_ptr_array_add (others, load_sample ("a2-six-shops.brief"));
  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 17, 2, 2027);
  g_autoptr (GwReview) review = gw_review_new (full, others, &today, NULL, NULL);
  for (guint i = 0; i < gw_review_get_n (review); i++)
    if (g_str_equal (gw_review_get (review, i)->rule, rule) && n++ == 0 && field != NULL)
      *field = g_strdup (gw_review_get (review, i)->field);

  return n;
}

static void
test_fault (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  g_autoptr (GwItem) well = load_sample ("a5-pilot-moves.brief");
  g_autoptr (GwItem) faulty
      = load_changed ("a5-pilot-moves.brief", faults[i].pattern, faults[i].by);
  g_autofree char *field = NULL;

  g_assert_true (gw_rule_exists (faults[i].rule));
  g_assert_cmpuint (count (well, faults[i].rule, NULL), ==, 0);
  g_assert_cmpuint (count (faulty, faults[i].rule, &field), >, 0);
  g_assert_cmpstr (field, ==, faults[i].field);
}

/* Sales told a date that nobody holds: the sample as it stands says so. */
static void
test_april_is_found (void)
{
  g_autoptr (GwItem) brief = load_sample ("a3-nordkette-counts-on.brief");

  g_assert_cmpuint (count (brief, "promises-agree", NULL), ==, 1);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (faults); i++)
    {
      g_autofree char *path = g_strdup_printf ("/rules-promises/%s-%u", faults[i].rule, i);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_fault);
    }
  g_test_add_func ("/rules-promises/april-is-found", test_april_is_found);

  return g_test_run ();
}
