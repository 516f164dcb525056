/* SPDX-License-Identifier: GPL-3.0-or-later */

/* P13: the exact frontier of packages for two parties, against listing every package, sorting by
 * one party's value and keeping what the other's value still raises. */

#include "bench.h"

#include "gw-frontier.h"

#include <locale.h>
#include <stdlib.h>

#define N_OPTIONS 5

typedef struct
{
  double a;
  double b;
} Pair;

typedef struct
{
  guint n_terms;
  Pair *options; /* n_terms × N_OPTIONS */
  guint our_size;
  guint peer_size;
} Packages;

static void
run_ours (gpointer data)
{
  Packages *self = data;
  g_autoptr(GError) error = NULL;
  g_autoptr(GwFrontier) frontier = gw_frontier_new (2, GW_FRONTIER_LIMIT);

  for (guint i = 0; i < self->n_terms; i++)
    if (!gw_frontier_merge (frontier, &self->options[i * N_OPTIONS].a, N_OPTIONS, NULL, NULL, NULL,
                            &error))
      g_error ("%s", error->message);

  g_assert_true (gw_frontier_is_exact (frontier));
  self->our_size = gw_frontier_get_size (frontier, gw_frontier_get_n_merges (frontier));
}

static int
compare_pairs (const void *x,
               const void *y)
{
  const Pair *p = x, *q = y;

  if (p->a != q->a)
    return p->a > q->a ? -1 : 1;
  return (p->b < q->b) - (p->b > q->b);
}

static gsize
list_packages (Packages *self,
               Pair     *list)
{
  gsize n = 1;

  list[0] = (Pair) { 0, 0 };
  for (guint i = 0; i < self->n_terms; i++)
    {
      const Pair *options = &self->options[i * N_OPTIONS];

      for (gsize k = n; k-- > 0;)
        for (guint j = N_OPTIONS; j-- > 0;)
          list[k * N_OPTIONS + j] = (Pair) { list[k].a + options[j].a, list[k].b + options[j].b };
      n *= N_OPTIONS;
    }
  return n;
}

static void
run_peer (gpointer data)
{
  Packages *self = data;
  double best = -G_MAXDOUBLE;
  gsize n = 1;
  g_autofree Pair *list = NULL;

  for (guint i = 0; i < self->n_terms; i++)
    n *= N_OPTIONS;
  list = g_new (Pair, n);
  n = list_packages (self, list);
  qsort (list, n, sizeof *list, compare_pairs);

  self->peer_size = 0;
  for (gsize i = 0; i < n; i++)
    if (list[i].b > best)
      {
        best = list[i].b;
        self->peer_size++;
      }
}

/* @opposed: what one party gains the other loses, nearly; the hard case. */
static void
fill (Packages *self,
      guint     n_terms,
      gboolean  opposed)
{
  g_autoptr(GRand) rand = g_rand_new_with_seed (7);

  self->n_terms = n_terms;
  self->options = g_renew (Pair, self->options, n_terms * N_OPTIONS);
  for (guint i = 0; i < n_terms * N_OPTIONS; i++)
    {
      const double a = g_rand_double (rand);
      const double noise = g_rand_double (rand);

      self->options[i] = (Pair) { a, opposed ? 1 - a + 0.05 * noise : noise };
    }
}

static gboolean
measure (Packages   *self,
         guint       n_terms,
         gboolean    opposed,
         double      at_least,
         double      at_most)
{
  Bench bench = {
    .number = "P13",
    .ours = run_ours,
    .peer = at_least > 0 ? run_peer : NULL,
    .data = self,
    .rounds = n_terms == 10 ? 3 : 11,
    .at_least = at_least,
    .at_most = at_most,
  };
  g_autofree char *what = NULL;
  gboolean holds;

  fill (self, n_terms, opposed);
  run_ours (self);
  what = g_strdup_printf ("%u terms × %d options, %s, front of %u", n_terms, N_OPTIONS,
                          opposed ? "opposed" : "independent", self->our_size);
  bench.what = what;
  holds = bench_row (&bench);
  if (bench.peer != NULL)
    g_assert_cmpuint (self->our_size, ==, self->peer_size);
  return holds;
}

int
main (int    argc,
      char **argv)
{
  Packages packages = { 0, };
  gboolean holds = TRUE;

  setlocale (LC_ALL, "C.UTF-8");

  holds &= measure (&packages, 8, FALSE, 500, 0);
  holds &= measure (&packages, 10, FALSE, 10000, 0);
  holds &= measure (&packages, 40, FALSE, 0, 5e-3);
  holds &= measure (&packages, 20, TRUE, 0, 5e-3);
  g_free (packages.options);
  return holds ? 0 : 1;
}
