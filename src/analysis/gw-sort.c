/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-pareto-private.h"

#include <string.h>

#define DIGIT_BITS 11
#define HIGH_BITS (3 * DIGIT_BITS)
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

/* One stable pass by the digit at @shift. */
static void
digit_pass (GwSortEntry       *to,
            const GwSortEntry *from,
            guint              n,
            guint64            least,
            guint              shift)
{
  guint counts[N_BUCKETS] = { 0 };
  guint at = 0;

  for (guint i = 0; i < n; i++)
    counts[(from[i].key - least) >> shift & (N_BUCKETS - 1)]++;

  for (guint b = 0; b < N_BUCKETS; b++)
    {
      guint count = counts[b];

      counts[b] = at;
      at += count;
    }
  for (guint i = 0; i < n; i++)
    to[counts[(from[i].key - least) >> shift & (N_BUCKETS - 1)]++] = from[i];
}

/* Sorts what is nearly sorted. Returns: FALSE if it is not so near; the entries are then in an
 * order in which equal keys have still not changed places. */
static gboolean
insert_nearby (GwSortEntry *entries,
               guint        n)
{
  gsize moves = 0;

  for (guint i = 1; i < n; i++)
    {
      GwSortEntry entry = entries[i];
      guint at = i;

      if (moves > n)
        return FALSE;
      for (; at > 0 && entries[at - 1].key > entry.key; at--, moves++)
        entries[at] = entries[at - 1];
      entries[at] = entry;
    }

  return TRUE;
}

static void
sort_digits (GwSortEntry *entries,
             GwSortEntry *spare,
             guint        n,
             guint64      least,
             guint        from_bit,
             guint        to_bit)
{
  GwSortEntry *from = entries;
  GwSortEntry *to = spare;

  for (guint shift = from_bit; shift < to_bit; shift += DIGIT_BITS)
    {
      digit_pass (to, from, n, least, shift);

      GwSortEntry *swap = from;
      from = to;
      to = swap;
    }

  if (from != entries)
    memcpy (entries, from, n * sizeof (GwSortEntry));
}

/* Sorts by digits from the least. The highest three tell nearly all numbers apart; the lower ones
 * are looked at only where they did not. */
static void
radix_sort (GwSortEntry *entries,
            GwSortEntry *spare,
            guint        n)
{
  guint64 least = G_MAXUINT64, most = 0;

  for (guint i = 0; i < n; i++)
    {
      least = MIN (least, entries[i].key);
      most = MAX (most, entries[i].key);
    }

  guint n_bits = most == least ? 0 : 64 - __builtin_clzll (most - least);
  guint top = n_bits > HIGH_BITS ? n_bits - HIGH_BITS : 0;

  sort_digits (entries, spare, n, least, top, n_bits);
  if (top > 0 && !insert_nearby (entries, n))
    sort_digits (entries, spare, n, least, 0, n_bits);
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
