/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-packages.h"

#include "agreements.h"
#include "genius.h"

#include <math.h>

static GwPackages *
find_packages (const GwAgreement *agreement)
{
  g_autoptr (GError) error = NULL;
  GwPackages *packages = gw_packages_new (agreement, NULL, &error);

  g_assert_no_error (error);
  return packages;
}

static void
test_payroll (void)
{
  g_autoptr (GwAgreement) payroll = new_payroll ();
  g_autoptr (GwPackages) ways = find_packages (payroll);

  g_assert_cmpstr (ways->packages, ==, "0");
  g_assert_cmpuint (ways->known->len, ==, 3);
  g_assert_cmpuint (ways->n_points, ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      const GwPoint *point = &ways->points[i];

      g_assert_cmpstr (point->packages, ==, "0");
      g_assert_cmpuint (point->n_options, ==, 1);
      g_assert_true (ways->efficient[point->options[0]]);
      g_assert_cmpint (point->acceptable, ==,
                       point->options[0] == 0 ? GW_ANSWER_YES : GW_ANSWER_NO);
      g_assert_cmpint (point->marks, ==,
                       point->options[0] == 0
                         ? (GW_MARK_BALANCED | GW_MARK_EVENEST | GW_MARK_TOTAL)
                         : GW_MARK_NONE);
    }
  g_assert_cmpfloat_with_epsilon (ways->best[TOBIAS], 0.722, 0.0005);
  g_assert_cmpfloat_with_epsilon (ways->worst[TOBIAS], -0.778, 0.0005);
}

static void
test_left_out (void)
{
  g_autoptr (GwAgreement) payroll = new_payroll ();

  payroll->said[2 * 3 + AMINA] = GW_SAID_NO;
  payroll->musts[TOBIAS * 5 + SIGNS] = TRUE; /* B and D break it */
  g_autoptr (GwPackages) ways = find_packages (payroll);
  g_assert_cmpuint (ways->n_points, ==, 1);
  g_assert_cmpuint (ways->points[0].options[0], ==, 0);
  g_assert_false (ways->efficient[3]);
}

static void
test_unknown (void)
{
  g_autoptr (GwAgreement) payroll = new_payroll ();

  payroll->ratings[0 * 5 + SWAPS] = NAN;
  g_autoptr (GwPackages) two = find_packages (payroll);
  g_assert_cmpuint (two->known->len, ==, 2);
  g_assert_true (isnan (two->best[AMINA]));
  g_assert_cmpint (two->points[1].acceptable, ==, GW_ANSWER_UNKNOWN);

  payroll->ratings[1 * 5 + SIGNS] = NAN;
  g_autoptr (GwPackages) one = find_packages (payroll);
  g_assert_cmpuint (one->known->len, ==, 1);
  g_assert_cmpuint (one->n_points, ==, 0);
}

/* Parties with one interest each, one term; @ratings are [option][party]. */
static GwAgreement *
new_term (const double *ratings,
          guint         n_options,
          guint         n_parties,
          gboolean      with_fallbacks)
{
  GwAgreement *self = gw_agreement_new (n_parties, n_parties, 1, n_options,
                                        with_fallbacks ? n_parties : 0);

  for (guint p = 0; p < n_parties; p++)
    {
      self->weights[p] = 1;
      self->holds[p * n_parties + p] = TRUE;
      if (with_fallbacks)
        {
          self->fallback_parties[p] = p;
          self->fallback_ratings[p * n_parties + p] = 0;
        }
    }
  for (guint o = 0; o < n_options; o++)
    {
      self->terms[o] = 0;
      for (guint p = 0; p < n_parties; p++)
        self->ratings[o * n_parties + p] = ratings[o * n_parties + p];
    }

  return self;
}

static void
test_marks (void)
{
  /*                        total     balanced  evenest      -          below a threshold */
  const double ratings[] = { 1.0, 0.2, 0.6, 0.5, 0.62, 0.47, 0.5, 0.55, -0.1, 0.9 };
  g_autoptr (GwAgreement) deal = new_term (ratings, 5, 2, TRUE);
  g_autoptr (GwPackages) packages = find_packages (deal);
  const GwMarks marks[] = { GW_MARK_TOTAL, GW_MARK_BALANCED, GW_MARK_EVENEST, 0, 0 };

  g_assert_cmpstr (packages->packages, ==, "5");
  g_assert_cmpuint (packages->n_points, ==, 5);
  for (guint i = 0; i < 5; i++)
    g_assert_cmpint (packages->points[i].marks, ==, marks[packages->points[i].options[0]]);

  /* without fallbacks nobody has said no, and gains are measured from the least candidate: the
   * sums are 1.9 and less but for the last, (0.0, 0.7) above the least */
  g_autoptr (GwAgreement) open = new_term (ratings, 5, 2, FALSE);
  g_autoptr (GwPackages) all = find_packages (open);
  for (guint i = 0; i < 5; i++)
    {
      g_assert_cmpint (all->points[i].acceptable, ==, GW_ANSWER_UNKNOWN);
      g_assert_true (!(all->points[i].marks & GW_MARK_TOTAL) == (all->points[i].options[0] != 0));
    }
}

static void
test_ties (void)
{
  const double ratings[] = { 0.8, 0.2, 0.2, 0.8, 0.8, 0.2 };
  g_autoptr (GwAgreement) deal = new_term (ratings, 3, 2, TRUE);
  g_autoptr (GwPackages) packages = find_packages (deal);

  g_assert_cmpuint (packages->n_points, ==, 2);
  g_assert_cmpstr (packages->points[0].packages, ==, "2");
  g_assert_cmpuint (packages->points[0].options[0], ==, 0);
  for (guint i = 0; i < 2; i++)
    g_assert_cmpint (packages->points[i].marks, ==,
                     GW_MARK_BALANCED | GW_MARK_EVENEST | GW_MARK_TOTAL);

  /* whoever has nothing to gain is left out; if that is everybody there are no marks */
  const double nothing[] = { 0, 0.4, 0, 0.6 };
  g_autoptr (GwAgreement) one_sided = new_term (nothing, 2, 2, TRUE);
  g_autoptr (GwPackages) for_one = find_packages (one_sided);
  g_assert_cmpuint (for_one->n_points, ==, 1);
  g_assert_cmpint (for_one->points[0].marks, ==,
                   GW_MARK_BALANCED | GW_MARK_EVENEST | GW_MARK_TOTAL);
  one_sided->ratings[1] = one_sided->ratings[3] = 0;
  g_autoptr (GwPackages) for_nobody = find_packages (one_sided);
  g_assert_cmpint (for_nobody->points[0].marks, ==, GW_MARK_NONE);
}

static void
test_beside (void)
{
  const double ratings[] = { 0.8, 0.2, 0.2, 0.8, 0.4, 0.4, 0.5, 0.5, 0.8, 0.2 };
  g_autoptr (GwAgreement) deal = new_term (ratings, 5, 2, TRUE);

  /* the last three are proposals: one dominated, one between, one equal to a package */
  deal->terms[2] = deal->terms[3] = deal->terms[4] = GW_NO_TERM;
  g_autoptr (GwPackages) packages = find_packages (deal);
  g_assert_cmpstr (packages->packages, ==, "2");
  g_assert_cmpuint (packages->n_points, ==, 3);
  g_assert_false (packages->efficient[2]);
  g_assert_true (packages->efficient[3]);
  g_assert_true (packages->efficient[4]);
  g_assert_cmpuint (packages->points[0].options[0], ==, 0);
  g_assert_cmpuint (packages->points[0].proposals->len, ==, 1);
  g_assert_cmpuint (packages->points[1].options[0], ==, 3);
  g_assert_cmpstr (packages->points[1].packages, ==, "0");

  const double third[] = { 0.4, 0.4 };
  guint better[3];
  g_assert_cmpuint (gw_packages_find_better (packages, third, better, 3), ==, 1);
  g_assert_cmpuint (better[0], ==, 1);
}

typedef struct
{
  const char *domain;
  const char *files[2];
} Listed;

static const Listed listed[] = {
  { "anac_y2010_EnglandZimbabwe", { "England.xml", "Zimbabwe.xml" } },
  { "anac_y2010_ItexvsCypress", { "ItexvsCypress_Cypress.xml", "ItexvsCypress_Itex.xml" } },
};

static GArray *
read_listed (const char *domain)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "analysis", "fixtures", "domains",
                                                 domain, "genius_pareto_frontier.csv", NULL);
  g_autofree char *text = NULL;
  g_auto (GStrv) lines = NULL;
  GArray *values = g_array_new (FALSE, FALSE, sizeof (double));

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  lines = g_strsplit (text, "\n", -1);
  for (guint i = 0; lines[i] != NULL && *lines[i] != '\0'; i++)
    {
      char *end;
      double pair[2];

      pair[0] = g_ascii_strtod (lines[i], &end);
      pair[1] = g_ascii_strtod (end + 1, NULL);
      g_array_append_vals (values, pair, 2);
    }

  return values;
}

static gboolean
is_in (const double *pair,
       const double *values,
       guint         n)
{
  for (guint i = 0; i < n; i++)
    if (fabs (pair[0] - values[2 * i]) <= 1e-6 && fabs (pair[1] - values[2 * i + 1]) <= 1e-6)
      return TRUE;

  return FALSE;
}

/* Equal as sets: what Genius printed it may print twice, where rounding tells two apart. */
static void
test_listed (void)
{
  for (guint d = 0; d < G_N_ELEMENTS (listed); d++)
    {
      GeniusParty parties[2];
      g_autoptr (GArray) expected = read_listed (listed[d].domain);
      const double *values = (const double *) expected->data;
      guint n = expected->len / 2;

      for (guint p = 0; p < 2; p++)
        genius_read_party (listed[d].domain, listed[d].files[p], &parties[p]);
      g_autoptr (GwAgreement) agreement = genius_new_agreement (parties, 2);
      g_autoptr (GwPackages) packages = find_packages (agreement);

      g_assert_cmpuint (n, >, 10);
      g_assert_cmpuint (packages->n_points, <=, n);
      for (guint i = 0; i < packages->n_points; i++)
        g_assert_true (is_in (packages->points[i].values, values, n));
      for (guint i = 0; i < n; i++)
        g_assert_true (is_in (values + 2 * i, packages->values, packages->n_points));
    }
}

/* Every package of a domain, without anything of ours. */
static double *
list_packages (const GeniusParty *parties,
               guint              n_parties,
               guint             *n)
{
  *n = 1;
  for (guint t = 0; t < parties[0].n_issues; t++)
    *n *= parties[0].n_values[t];

  double *values = g_new0 (double, *n * n_parties);
  for (guint i = 0; i < *n; i++)
    for (guint p = 0; p < n_parties; p++)
      {
        double weights = 0;

        for (guint t = 0, rest = i; t < parties[0].n_issues; t++)
          {
            guint value = rest % parties[0].n_values[t];

            rest /= parties[0].n_values[t];
            values[i * n_parties + p] += parties[p].weights[t] * parties[p].evaluations[t][value];
            weights += parties[p].weights[t];
          }
        values[i * n_parties + p] /= weights;
      }

  return values;
}

static gboolean
is_dominated (const double *values,
              guint         n,
              guint         n_parties,
              guint         one)
{
  for (guint i = 0; i < n; i++)
    {
      gboolean better = FALSE, worse = FALSE;

      for (guint p = 0; p < n_parties && !worse; p++)
        {
          double difference = values[i * n_parties + p] - values[one * n_parties + p];

          worse = difference < -1e-9;
          better |= difference > 1e-9;
        }
      if (better && !worse)
        return TRUE;
    }

  return FALSE;
}

static void
assert_equals_list (const GeniusParty *parties,
                    guint              n_parties)
{
  g_autoptr (GwAgreement) agreement = genius_new_agreement (parties, n_parties);
  g_autoptr (GwPackages) packages = find_packages (agreement);
  guint n, n_efficient = 0, n_counted = 0;
  g_autofree double *values = list_packages (parties, n_parties, &n);

  for (guint i = 0; i < n; i++)
    {
      gboolean found = FALSE;

      if (is_dominated (values, n, n_parties, i))
        continue;
      n_efficient++;
      for (guint k = 0; k < packages->n_points && !found; k++)
        {
          found = TRUE;
          for (guint p = 0; p < n_parties; p++)
            found &= fabs (packages->points[k].values[p] - values[i * n_parties + p]) < 1e-6;
        }
      g_assert_true (found);
    }
  for (guint k = 0; k < packages->n_points; k++)
    n_counted += (guint) g_ascii_strtoull (packages->points[k].packages, NULL, 10);
  g_assert_cmpuint (n_counted, ==, n_efficient);
}

static void
test_party_domain (void)
{
  GeniusParty all[6];
  const guint groups[][4] = {
    { 0, 1, 9, 9 }, { 2, 5, 9, 9 }, { 3, 4, 9, 9 }, { 0, 1, 2, 9 },
    { 1, 3, 5, 9 }, { 2, 3, 4, 9 }, { 0, 1, 2, 3 }, { 2, 3, 4, 5 },
  };

  for (guint p = 0; p < 6; p++)
    {
      g_autofree char *file = g_strdup_printf ("party%u_utility.xml", p + 1);

      genius_read_party ("genius_partydomain", file, &all[p]);
    }
  for (guint g = 0; g < G_N_ELEMENTS (groups); g++)
    {
      GeniusParty parties[4];
      guint n = 0;

      for (; n < 4 && groups[g][n] < 6; n++)
        parties[n] = all[groups[g][n]];
      assert_equals_list (parties, n);
    }
}

/* 40 terms of 5 options: more packages than can be listed, in less time than a key press. */
static void
test_forty_terms (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (40);
  g_autoptr (GwAgreement) deal = gw_agreement_new (2, 80, 40, 200, 2);
  gint64 start;

  for (guint i = 0; i < 80; i++)
    {
      deal->weights[i] = g_rand_int_range (random, 1, 6);
      deal->holds[(i % 2) * 80 + i] = TRUE;
    }
  for (guint o = 0; o < 200; o++)
    {
      deal->terms[o] = o / 5;
      for (guint p = 0; p < 2; p++)
        deal->ratings[o * 80 + o / 5 * 2 + p] = g_rand_double_range (random, -1, 1);
    }

  start = g_get_monotonic_time ();
  g_autoptr (GwPackages) packages = find_packages (deal);
  g_test_message ("%u points in %" G_GINT64_FORMAT " µs", packages->n_points,
                  g_get_monotonic_time () - start);
  g_assert_cmpstr (packages->packages, ==, "9094947017729282379150390625");
  g_assert_true (packages->exact);
  g_assert_cmpuint (packages->n_points, >, 100);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 500 * 1000);
  for (guint i = 0; i < packages->n_points; i++)
    {
      GwInterval value
        = gw_agreement_get_value (deal, 0, packages->points[i].options, 40);

      g_assert_cmpfloat_with_epsilon (value.low, packages->points[i].values[0], 1e-9);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/packages/hold-the-payroll-ways", test_payroll);
  g_test_add_func ("/analysis/packages/leave-out-what-cannot-be-agreed", test_left_out);
  g_test_add_func ("/analysis/packages/need-two-who-know", test_unknown);
  g_test_add_func ("/analysis/packages/mark-balanced-evenest-and-total", test_marks);
  g_test_add_func ("/analysis/packages/mark-all-that-tie", test_ties);
  g_test_add_func ("/analysis/packages/stand-beside-proposals", test_beside);
  g_test_add_func ("/analysis/packages/equal-what-genius-printed", test_listed);
  g_test_add_func ("/analysis/packages/equal-the-list-for-two-to-four", test_party_domain);
  g_test_add_func ("/analysis/packages/manage-forty-terms", test_forty_terms);

  return g_test_run ();
}
