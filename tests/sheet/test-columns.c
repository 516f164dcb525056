/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-columns.h"

#define GAP 10
#define LINE 12

typedef struct
{
  const char *name;
  double heights[8];    /* 0 ends them */
  int heads;            /* which of them heads a column; −1: none */
  guint columns;
  const char *places;
  double tallest;
} Case;

static const Case cases[] = {
  { "one block fills one column", { 40 }, -1, 2, "0", 40 },
  { "two equal ones stand side by side", { 40, 40 }, -1, 2, "01", 40 },
  { "one column holds all", { 40, 30, 20 }, -1, 1, "000", 110 },
  { "they run on where that is as low", { 30, 30, 30, 30 }, -1, 2, "0011", 70 },
  { "a block out of its turn saves room", { 70, 60, 20, 50 }, -1, 2, "0101", 120 },
  { "but not for less than a line", { 50, 60, 10, 70 }, -1, 2, "0011", 120 },
  { "the first stays first", { 10, 100, 100 }, -1, 2, "001", 120 },
  { "what heads a column has nothing above it", { 60, 20, 30, 20 }, 2, 2, "0011", 90 },
  { "even where that costs room", { 20, 20, 20, 100 }, 3, 2, "0001", 100 },
  { "three columns", { 30, 30, 30 }, -1, 3, "012", 30 },
  { "more columns than blocks", { 30, 20 }, -1, 4, "01", 30 },
};

static void
test_blocks_are_balanced (gconstpointer data)
{
  const Case *c = data;
  GwColumnBlock blocks[8];
  guint8 places[8];
  char said[9] = { 0 };
  guint n = 0;

  for (; n < 8 && c->heights[n] > 0; n++)
    blocks[n] = (GwColumnBlock) { c->heights[n], (int) n == c->heads };

  double tallest = gw_columns_balance (blocks, n, c->columns, GAP, LINE, places);

  for (guint i = 0; i < n; i++)
    said[i] = '0' + places[i];
  g_assert_cmpstr (said, ==, c->places);
  g_assert_cmpfloat (tallest, ==, c->tallest);
}

/* Whatever the heights: no column is taller than said, the first block is first, and it is never
 * worse than running on. */
static void
test_any_blocks_are_balanced (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint trial = 0; trial < 500; trial++)
    {
      GwColumnBlock blocks[20];
      guint8 places[20];
      guint n = g_rand_int_range (rand, 1, trial % 50 == 0 ? 21 : 9);
      guint columns = g_rand_int_range (rand, 1, 4);
      double heights[GW_COLUMNS_MOST] = { 0 };
      double all = 0;

      for (guint i = 0; i < n; i++)
        {
          blocks[i] = (GwColumnBlock) { g_rand_int_range (rand, 8, 120), FALSE };
          all += blocks[i].height + (i > 0 ? GAP : 0);
        }

      double tallest = gw_columns_balance (blocks, n, columns, GAP, LINE, places);

      g_assert_cmpuint (places[0], ==, 0);
      for (guint i = 0; i < n; i++)
        {
          g_assert_cmpuint (places[i], <, columns);
          heights[places[i]] += blocks[i].height + (heights[places[i]] > 0 ? GAP : 0);
        }
      for (guint c = 0; c < columns; c++)
        g_assert_cmpfloat (heights[c], <=, tallest + 1e-9);
      g_assert_cmpfloat (tallest, <=, all);
      g_assert_cmpfloat (tallest, >=, (all - (columns - 1) * GAP) / columns - 1e-9);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *path = g_strdup_printf ("/columns/%s", cases[i].name);

      g_test_add_data_func (g_strdelimit (path, " ", '-'), &cases[i], test_blocks_are_balanced);
    }
  g_test_add_func ("/columns/any-blocks-are-balanced", test_any_blocks_are_balanced);
  return g_test_run ();
}
