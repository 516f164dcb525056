/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-scope-fit.h"

#include <string.h>

#define Z_80 0.8416212335729143
#define Z_90 1.2815515655446004

/* A scope as a table, with room for the arrays that its items borrow. */
typedef struct
{
  GwScope scope;
  GwScopeItem items[200];
  GwScopeApproach approaches[200][4];
  guint needs[200][4];
  guint with[200][2];
} Table;

static inline void
add_item (Table    *table,
          gboolean  must,
          double    value)
{
  guint i = table->scope.n_items++;

  table->scope.items = table->items;
  table->items[i] = (GwScopeItem) {
    must, value, table->approaches[i], 0, table->needs[i], 0, table->with[i], 0,
  };
}

static inline void
add_approach (Table  *table,
              double  low,
              double  likely,
              double  high,
              double  covers)
{
  guint i = table->scope.n_items - 1;

  table->approaches[i][table->items[i].n_approaches++]
    = gw_scope_approach ((GwEstimate) { low, likely, high }, covers);
}

static inline void
need (Table *table,
      guint  needed)
{
  guint i = table->scope.n_items - 1;

  table->needs[i][table->items[i].n_needs++] = needed;
}

/* The sample "Hours in payroll for six shops by 26 February". */
enum { LEAVES, SUPPLEMENTS, CORRECTIONS, PREVIEW, LOG, SECOND, TRIAL };

static inline Table *
new_payroll (gboolean with_covers)
{
  Table *table = g_new0 (Table, 1);
  double most = with_covers ? 0.8 : 1, half = with_covers ? 0.5 : 1, some = with_covers ? 0.6 : 1;

  table->scope.z = Z_80;
  add_item (table, TRUE, 10);
  add_approach (table, 14, 22, 45, 1);
  add_approach (table, 6, 8, 14, most);
  add_item (table, TRUE, 8);
  add_approach (table, 15, 25, 50, 1);
  add_approach (table, 5, 7, 12, some);
  add_item (table, FALSE, 7);
  add_approach (table, 20, 30, 60, 1);
  add_approach (table, 3, 4, 7, half);
  add_item (table, FALSE, 4);
  add_approach (table, 6, 9, 15, 1);
  add_approach (table, 1, 2, 3, half);
  add_item (table, FALSE, 3);
  add_approach (table, 2, 3, 5, 1);
  add_item (table, FALSE, 3);
  add_approach (table, 8, 12, 25, 1);
  need (table, LEAVES);
  add_item (table, TRUE, 5);
  add_approach (table, 4, 5, 9, 1);

  return table;
}

/* A random scope: coarse numbers, so that ties happen, and links of every kind, circles too. */
static inline void
make_random (Table    *table,
             GRand    *random,
             guint     n_items,
             gboolean  coarse)
{
  memset (table, 0, sizeof *table);
  table->scope.z = g_rand_boolean (random) ? Z_80 : g_rand_double_range (random, 0, 2.3);
  for (guint i = 0; i < n_items; i++)
    {
      add_item (table, g_rand_int_range (random, 0, 5) == 0, g_rand_int_range (random, 0, 6));
      for (guint a = g_rand_int_range (random, 0, 12) == 0 ? 0 : g_rand_int_range (random, 1, 4);
           a > 0; a--)
        {
          double low = coarse ? g_rand_int_range (random, 0, 4)
                              : g_rand_double_range (random, 0, 4);
          double likely = low + (coarse ? g_rand_int_range (random, 0, 3)
                                        : g_rand_double_range (random, 0, 3));
          double high = likely + (coarse ? g_rand_int_range (random, 0, 5)
                                         : g_rand_double_range (random, 0, 5));

          add_approach (table, low, likely, high, g_rand_int_range (random, 1, 6) * 0.2);
        }
    }
  for (guint i = 0; i < n_items; i++)
    {
      if (g_rand_int_range (random, 0, 3) == 0)
        table->needs[i][table->items[i].n_needs++] = g_rand_int_range (random, 0, n_items);
      if (g_rand_int_range (random, 0, 6) == 0)
        table->needs[i][table->items[i].n_needs++] = g_rand_int_range (random, 0, n_items);
      if (g_rand_int_range (random, 0, 8) == 0)
        table->with[i][table->items[i].n_with++] = g_rand_int_range (random, 0, n_items);
    }
}
