/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench.h"

#include <stdlib.h>

static int
compare_doubles (const void *a,
                 const void *b)
{
  const double x = *(const double *) a, y = *(const double *) b;

  return (x > y) - (x < y);
}

/* Sorts @values. */
double
bench_median (double *values,
              guint   n)
{
  qsort (values, n, sizeof *values, compare_doubles);
  return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}

static double
time_run (BenchRun run,
          gpointer data)
{
  const gint64 start = g_get_monotonic_time ();

  run (data);
  return (g_get_monotonic_time () - start) / 1e6;
}

static char *
describe_time (double seconds)
{
  return seconds < 1e-3 ? g_strdup_printf ("%.3f ms", seconds * 1e3)
                        : g_strdup_printf ("%.1f ms", seconds * 1e3);
}

/* Prints one row of the table: `number what | ours | peer | ratio | target | holds`. The rounds of
 * both are interleaved, so whatever else the machine does meets them alike.
 *
 * Returns: whether the target holds. */
gboolean
bench_row (const Bench *bench)
{
  g_autofree double *ours = g_new (double, bench->rounds);
  g_autofree double *peer = g_new0 (double, bench->rounds);
  g_autofree char *ours_text = NULL, *peer_text = NULL, *ratio_text = NULL, *target_text = NULL;
  double our_time, peer_time;
  gboolean holds;

  for (guint i = 0; i < bench->rounds; i++)
    {
      ours[i] = time_run (bench->ours, bench->data);
      if (bench->peer != NULL)
        peer[i] = time_run (bench->peer, bench->data);
    }
  our_time = bench_median (ours, bench->rounds);
  peer_time = bench_median (peer, bench->rounds);

  ours_text = describe_time (our_time);
  peer_text = bench->peer != NULL ? describe_time (peer_time) : g_strdup ("–");
  if (bench->at_least > 0)
    {
      holds = peer_time >= bench->at_least * our_time;
      ratio_text = g_strdup_printf ("%.0f times faster", peer_time / our_time);
      target_text = g_strdup_printf ("≥ %g", bench->at_least);
    }
  else if (bench->peer != NULL)
    {
      holds = our_time <= bench->at_most * peer_time;
      ratio_text = g_strdup_printf ("%.2f", our_time / peer_time);
      target_text = g_strdup_printf ("≤ %g", bench->at_most);
    }
  else
    {
      holds = our_time <= bench->at_most;
      ratio_text = g_strdup ("–");
      target_text = g_strdup_printf ("≤ %g ms", bench->at_most * 1e3);
    }

  g_print ("%s %s | %s | %s | %s | %s | %s\n", bench->number, bench->what, ours_text, peer_text,
           ratio_text, target_text, holds ? "yes" : "no");
  return holds;
}

/* A row for two times in seconds that were measured elsewhere.
 *
 * Returns: whether the target holds. */
gboolean
bench_print (const char *what,
             double      ours,
             double      peer,
             double      at_most)
{
  const gboolean holds = ours <= at_most * peer;
  g_autofree char *ours_text = describe_time (ours);
  g_autofree char *peer_text = describe_time (peer);

  g_print ("%s | %s | %s | %.2f | ≤ %g | %s\n", what, ours_text, peer_text, ours / peer, at_most,
           holds ? "yes" : "no");
  return holds;
}
