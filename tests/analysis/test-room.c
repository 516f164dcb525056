/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-packages.h"

#include <math.h>

/* @n_terms terms of @n_options, two parties with one interest each that all of them settle a
 * little. */
static GwAgreement *
new_deal (guint   n_terms,
          guint   n_options,
          GRand  *random,
          double  threshold)
{
  GwAgreement *self = gw_agreement_new (2, 2, n_terms, n_terms * n_options, 2);

  for (guint p = 0; p < 2; p++)
    {
      self->weights[p] = 1;
      self->holds[p * 2 + p] = TRUE;
      self->fallback_parties[p] = p;
      self->fallback_ratings[p * 2 + p] = threshold;
    }
  for (guint o = 0; o < n_terms * n_options; o++)
    {
      self->terms[o] = o / n_options;
      for (guint p = 0; p < 2; p++)
        self->ratings[o * 2 + p] = g_rand_double_range (random, -1, 1) / n_terms;
    }

  return self;
}

static void
test_counted (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (17);

  for (guint round = 0; round < 20; round++)
    {
      g_autoptr (GwAgreement) deal = new_deal (4, 4, random, 0.1);
      guint n_acceptable = 0, n_unknown = 0;
      GwRoom room;

      if (round % 3 == 1)
        deal->ratings[5 * 2 + 1] = NAN;
      if (round % 3 == 2)
        deal->said[9 * 2 + 0] = GW_SAID_NO;
      for (guint i = 0; i < 256; i++)
        {
          guint options[4] = { i % 4, 4 + i / 4 % 4, 8 + i / 16 % 4, 12 + i / 64 };
          GwAnswer answer = gw_agreement_accepts (deal, options, 4);

          n_acceptable += answer == GW_ANSWER_YES;
          n_unknown += answer == GW_ANSWER_UNKNOWN;
        }

      g_assert_true (gw_agreement_measure_room (deal, 1, &room, NULL, NULL));
      g_assert_true (room.counted);
      g_assert_cmpuint (room.n_packages, ==, 256);
      g_assert_cmpuint (room.n_acceptable, ==, n_acceptable);
      g_assert_cmpuint (room.n_unknown, ==, n_unknown);
    }
}

/* Half of the packages are acceptable when each party's every option is as often good as bad and
 * only one party cares: known without counting. */
static void
test_drawn (void)
{
  g_autoptr (GwAgreement) deal = gw_agreement_new (1, 1, 21, 42, 1);
  GwRoom room, again;

  deal->weights[0] = 1;
  deal->holds[0] = TRUE;
  deal->fallback_ratings[0] = 0;
  for (guint o = 0; o < 42; o++)
    {
      deal->terms[o] = o / 2;
      deal->ratings[o] = o % 2 ? 0.04 : -0.04;
    }

  g_assert_true (gw_agreement_measure_room (deal, 99, &room, NULL, NULL));
  g_assert_false (room.counted);
  g_assert_cmpfloat (room.error, >, 0);
  g_assert_cmpfloat (room.error, <, 0.004);
  g_assert_cmpfloat_with_epsilon (room.share, 0.5, 2 * room.error);

  g_assert_true (gw_agreement_measure_room (deal, 99, &again, NULL, NULL));
  g_assert_cmpuint (room.n_acceptable, ==, again.n_acceptable);

  /* 20 terms of two options are 1,048,576 packages: still drawn; 19 are counted */
  for (guint o = 38; o < 42; o++)
    deal->terms[o] = GW_NO_TERM;
  g_assert_true (gw_agreement_measure_room (deal, 99, &room, NULL, NULL));
  g_assert_true (room.counted);
  g_assert_cmpuint (room.n_packages, ==, 1 << 19);
  g_assert_cmpuint (room.n_acceptable, ==, 1 << 18);
}

static void
test_no_terms (void)
{
  g_autoptr (GwAgreement) nothing = gw_agreement_new (2, 2, 1, 0, 0);
  GwRoom room;

  g_assert_true (gw_agreement_measure_room (nothing, 1, &room, NULL, NULL));
  g_assert_cmpuint (room.n_packages, ==, 0);
}

static void
test_cancelled (void)
{
  g_autoptr (GRand) random = g_rand_new_with_seed (17);
  g_autoptr (GwAgreement) deal = new_deal (9, 4, random, 0.1);
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;
  GwRoom room;

  g_cancellable_cancel (cancellable);
  g_assert_false (gw_agreement_measure_room (deal, 1, &room, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

static void
test_relations (void)
{
  /* two options a term: what each is worth to the one and to the other */
  const double ratings[5][2][2] = {
    { { 0.3, 0.2 }, { -0.1, 0.1 } },  /* the first is best for both */
    { { 0.4, -0.1 }, { -0.4, 0.1 } }, /* the one has much to lose here */
    { { 0.1, -0.4 }, { -0.1, 0.4 } }, /* and the other here: each gives way in one */
    { { 0.2, 0.2 }, { 0.2, 0.2 } },   /* the same to both */
    { { 0.2, 0 }, { 0.1, 0 } },       /* of one party only */
  };
  const GwTermRelation expected[6] = { GW_TERM_COMPATIBLE, GW_TERM_TRADE, GW_TERM_TRADE,
                                       GW_TERM_SILENT, GW_TERM_COMPATIBLE, GW_TERM_SILENT };
  g_autoptr (GwAgreement) deal = gw_agreement_new (2, 2, 6, 10, 0);
  GwTermRelation relations[6];

  for (guint p = 0; p < 2; p++)
    {
      deal->weights[p] = 1;
      deal->holds[p * 2 + p] = TRUE;
    }
  for (guint o = 0; o < 10; o++)
    {
      deal->terms[o] = o / 2;
      for (guint p = 0; p < 2; p++)
        deal->ratings[o * 2 + p] = ratings[o / 2][o % 2][p];
    }
  gw_agreement_relate_terms (deal, relations);
  for (guint t = 0; t < 6; t++)
    g_assert_cmpint (relations[t], ==, expected[t]);

  /* where both have more to lose in the same term, neither gives way in it */
  for (guint o = 4; o < 6; o++)
    deal->ratings[o * 2 + 1] /= 10;
  gw_agreement_relate_terms (deal, relations);
  g_assert_cmpint (relations[1], ==, GW_TERM_OPPOSED);
  g_assert_cmpint (relations[2], ==, GW_TERM_OPPOSED);

  /* with one of the two gone there is nothing to trade for */
  deal->terms[2] = deal->terms[3] = GW_NO_TERM;
  gw_agreement_relate_terms (deal, relations);
  g_assert_cmpint (relations[2], ==, GW_TERM_OPPOSED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/analysis/room/counts-every-package", test_counted);
  g_test_add_func ("/analysis/room/draws-where-there-are-too-many", test_drawn);
  g_test_add_func ("/analysis/room/is-empty-without-terms", test_no_terms);
  g_test_add_func ("/analysis/room/stops-when-cancelled", test_cancelled);
  g_test_add_func ("/analysis/room/relates-terms", test_relations);

  return g_test_run ();
}
