/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever can be read can be merged: with three versions made of it the merge gives a document that
 * is valid and comes back the same, or a reason. What both sides hold stays, what one side alone did
 * is taken, and both directions meet in as many conflicts. */

#include "gw-merge.h"
#include "gw-xml.h"
#include "triples.h"

#define MOST_EDITS 12

int LLVMFuzzerTestOneInput (const guint8 *data,
                            gsize         size);

static void
assert_sound (GwItem *merged)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = gw_xml_write (merged);
  g_autoptr (GwItem) again = gw_xml_read (bytes, NULL, &error);

  g_assert_no_error (error);
  g_assert_true (gw_item_equal (merged, again));
}

static void
assert_same (GwItem *merged,
             guint   n_conflicts,
             GwItem *expected)
{
  g_assert_cmpuint (n_conflicts, ==, 0);
  g_assert_true (gw_item_equal (merged, expected));
}

static void
merge_all_ways (const Triple *triple)
{
  g_autoptr (GError) error = NULL;
  guint n = 0;
  guint n_turned = 0;
  g_autoptr (GwItem) merged
      = gw_merge (triple->base, triple->ours, triple->theirs, &n, &error);
  g_autoptr (GwItem) turned
      = gw_merge (triple->base, triple->theirs, triple->ours, &n_turned, NULL);

  g_assert_true ((merged == NULL) == (error != NULL));
  g_assert_true ((merged == NULL) == (turned == NULL));
  if (merged == NULL)
    return;

  assert_sound (merged);
  assert_sound (turned);
  g_assert_cmpuint (n, ==, n_turned);
}

static void
merge_one_side (const Triple *triple)
{
  guint n = 0;
  g_autoptr (GwItem) ours = gw_merge (triple->base, triple->ours, triple->base, &n, NULL);
  g_autoptr (GwItem) both = NULL;

  if (ours != NULL)
    assert_same (ours, n, triple->ours);
  n = 0;
  both = gw_merge (triple->base, triple->ours, triple->ours, &n, NULL);
  if (both != NULL)
    assert_same (both, n, triple->ours);
}

int
LLVMFuzzerTestOneInput (const guint8 *data,
                        gsize         size)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (data, size);
  g_autoptr (GwItem) item = gw_xml_read (bytes, NULL, NULL);
  g_autoptr (GRand) rand = g_rand_new_with_seed (g_bytes_hash (bytes));
  g_auto (Triple) triple = { NULL };

  if (item == NULL)
    return 0;

  triple_make (&triple, item, MOST_EDITS, rand);
  merge_all_ways (&triple);
  merge_one_side (&triple);
  return 0;
}
