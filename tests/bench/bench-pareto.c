/* SPDX-License-Identifier: GPL-3.0-or-later */

/* P12: the points that no other dominates. Against pagmo where Debian's libpagmo-dev is there, and
 * against figures of moocore 0.20 (López-Ibáñez and others), the fastest that is known, which is not
 * in Debian: they were measured on the two-core machine on which this was written, so on another
 * one those rows say how the two machines compare as well. */

#include "bench.h"

#include "gw-pareto.h"
#ifdef HAVE_PAGMO
#include "peer-pagmo.h"
#endif

#include <locale.h>

typedef struct
{
  double *values;
  guint n;
  guint n_values;
  guint our_size;
#ifdef HAVE_PAGMO
  PeerPagmo *pagmo;
  guint peer_size;
#endif
} Points;

/* @opposed: the values of a point sum to nothing, so that none dominates another. */
static void
fill (Points   *self,
      guint     n,
      guint     n_values,
      gboolean  opposed)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);

  self->n = n;
  self->n_values = n_values;
  self->values = g_renew (double, self->values, (gsize) n * n_values);
  for (guint i = 0; i < n; i++)
    {
      double sum = 0;

      for (guint k = 0; k < n_values; k++)
        {
          double value = opposed && k + 1 == n_values ? -sum : g_rand_double (rand);

          self->values[(gsize) i * n_values + k] = value;
          sum += value;
        }
    }
}

static void
run_ours (gpointer data)
{
  Points *self = data;
  g_auto (GwPareto) front = { 0 };
  g_autoptr(GError) error = NULL;

  if (!gw_pareto_filter (&front, self->values, self->n, self->n_values, GW_NEAR, NULL, &error))
    g_error ("%s", error->message);
  self->our_size = front.n_kept;
}

static double
time_ours (Points *self)
{
  double times[9];

  for (guint i = 0; i < G_N_ELEMENTS (times); i++)
    {
      const gint64 start = g_get_monotonic_time ();

      run_ours (self);
      times[i] = (g_get_monotonic_time () - start) / 1e6;
    }

  return bench_median (times, G_N_ELEMENTS (times));
}

static gboolean
measure_moocore (Points   *self,
                 guint     n,
                 guint     n_values,
                 gboolean  opposed,
                 double    milliseconds)
{
  g_autofree char *what = NULL;

  fill (self, n, n_values, opposed);
  const double ours = time_ours (self);
  what = g_strdup_printf ("P12 %u %s points of %u values, front of %u, moocore's figure", n,
                          opposed ? "opposed" : "uniform", n_values, self->our_size);

  return bench_print (what, ours, milliseconds / 1e3, 1.2);
}

#ifdef HAVE_PAGMO
static void
run_pagmo (gpointer data)
{
  Points *self = data;

  self->peer_size = peer_pagmo_run (self->pagmo);
}

static gboolean
measure_pagmo (Points *self,
               guint   n,
               guint   n_values)
{
  g_autofree char *what
    = g_strdup_printf ("%u uniform points of %u values, pagmo", n, n_values);
  const Bench bench = {
    .number = "P12",
    .what = what,
    .ours = run_ours,
    .peer = run_pagmo,
    .data = self,
    .rounds = 5,
    .at_most = 1,
  };
  gboolean holds;

  fill (self, n, n_values, FALSE);
  self->pagmo = peer_pagmo_new (self->values, n, n_values);
  holds = bench_row (&bench);
  g_assert_cmpuint (self->our_size, ==, self->peer_size);
  g_clear_pointer (&self->pagmo, peer_pagmo_free);

  return holds;
}
#endif

int
main (int    argc,
      char **argv)
{
  /* milliseconds of moocore 0.20 */
  const struct { guint n, n_values; gboolean opposed; double moocore; } rows[] = {
    { 100000, 2, FALSE, 2.9 }, { 100000, 3, FALSE, 2.9 }, { 100000, 4, FALSE, 14.7 },
    { 100000, 6, FALSE, 52 },  { 100000, 8, FALSE, 153 }, { 100000, 2, TRUE, 2.6 },
    { 100000, 3, TRUE, 34 },   { 100000, 4, TRUE, 115 },  { 10000, 6, TRUE, 20 },
    { 10000, 8, TRUE, 27 },
  };
  Points points = { 0, };
  gboolean holds = TRUE;

  setlocale (LC_ALL, "C.UTF-8");

#ifdef HAVE_PAGMO
  holds &= measure_pagmo (&points, 100000, 2);
  holds &= measure_pagmo (&points, 2000, 3);
  holds &= measure_pagmo (&points, 2000, 4);
  holds &= measure_pagmo (&points, 2000, 6);
  holds &= measure_pagmo (&points, 2000, 8);
#endif
  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    holds &= measure_moocore (&points, rows[i].n, rows[i].n_values, rows[i].opposed,
                              rows[i].moocore);
  g_free (points.values);

  return holds ? 0 : 1;
}
