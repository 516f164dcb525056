/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-pareto-private.h"

#include <string.h>

#define DIGIT_BITS 11
#define N_DIGITS 6
#define N_BUCKETS (1u << DIGIT_BITS)

/* Where the runs are few, merging them is cheaper than looking at every digit. */
#define MANY_RUNS 24
#define MANY_ENTRIES 1024

static guint
run_end (const GwSortEntry *entries,
         guint              start,
         guint              n)
{
  guint end = start + 1;

  while (end < n && entries[end - 1].key <= entries[end].key)
    end++;

  return end;
}

static void
merge_runs (GwSortEntry       *to,
            const GwSortEntry *from,
            guint              start,
            guint              middle,
            guint              end)
{
  guint left = start;
  guint right = middle;
  guint out = start;

  while (left < middle && right < end)
    {
      gboolean take_right = from[right].key < from[left].key;

      to[out++] = from[take_right ? right : left];
      right += take_right;
      left += !take_right;
    }
  if (left < middle)
    memcpy (to + out, from + left, (middle - left) * sizeof (GwSortEntry));
  else
    memcpy (to + out, from + right, (end - right) * sizeof (GwSortEntry));
}

/* One pass of a natural merge sort. Returns: how many runs are left. */
static guint
merge_pass (GwSortEntry       *to,
            const GwSortEntry *from,
            guint              n)
{
  guint n_runs = 0;

  for (guint start = 0; start < n; n_runs++)
    {
      guint middle = run_end (from, start, n);
      guint end = middle < n ? run_end (from, middle, n) : n;

      merge_runs (to, from, start, middle, end);
      start = end;
    }

  return n_runs;
}

static void
count_digits (const GwSortEntry *entries,
              guint              n,
              guint              counts[N_DIGITS][N_BUCKETS])
{
  memset (counts, 0, sizeof (guint) * N_DIGITS * N_BUCKETS);
  for (guint i = 0; i < n; i++)
    for (guint d = 0; d < N_DIGITS; d++)
      counts[d][entries[i].key >> (d * DIGIT_BITS) & (N_BUCKETS - 1)]++;
}

/* Sorts by digit from the least; a digit that is the same everywhere is passed over. */
static void
radix_sort (GwSortEntry *entries,
            GwSortEntry *spare,
            guint        n)
{
  guint counts[N_DIGITS][N_BUCKETS];
  GwSortEntry *from = entries;
  GwSortEntry *to = spare;

  count_digits (entries, n, counts);
  for (guint d = 0; d < N_DIGITS; d++)
    {
      guint shift = d * DIGIT_BITS;
      guint at = 0;

      if (counts[d][from[0].key >> shift & (N_BUCKETS - 1)] == n)
        continue;

      for (guint b = 0; b < N_BUCKETS; b++)
        {
          guint count = counts[d][b];

          counts[d][b] = at;
          at += count;
        }
      for (guint i = 0; i < n; i++)
        to[counts[d][from[i].key >> shift & (N_BUCKETS - 1)]++] = from[i];

      GwSortEntry *swap = from;
      from = to;
      to = swap;
    }

  if (from != entries)
    memcpy (entries, from, n * sizeof (GwSortEntry));
}

static gboolean
has_many_runs (const GwSortEntry *entries,
               guint              n)
{
  guint n_runs = 1;

  for (guint i = 1; i < n && n_runs <= MANY_RUNS; i++)
    n_runs += entries[i].key < entries[i - 1].key;

  return n_runs > MANY_RUNS;
}

/* Sorts by rising key; entries with equal keys keep their order. A natural merge sort (Knuth, The
 * Art of Computer Programming 3, 5.2.4), because the sets that are merged term by term arrive as a
 * few runs, with a radix sort for what is large and in no order. @spare has room for @n too. */
void
gw_sort_entries (GwSortEntry *entries,
                 GwSortEntry *spare,
                 guint        n)
{
  GwSortEntry *from = entries;
  GwSortEntry *to = spare;

  if (n < 2)
    return;

  if (n >= MANY_ENTRIES && has_many_runs (entries, n))
    {
      radix_sort (entries, spare, n);
      return;
    }

  if (run_end (entries, 0, n) == n)
    return;

  guint n_runs;
  do
    {
      n_runs = merge_pass (to, from, n);

      GwSortEntry *swap = from;
      from = to;
      to = swap;
    }
  while (n_runs > 1);

  if (from != entries)
    memcpy (entries, from, n * sizeof (GwSortEntry));
}
