/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-fact.h"

#include "gw-names.h"

#include <glib/gi18n-lib.h>

/* Returns: the days since @fact was seen; -1 when nobody said when, or it is no fact */
int
gw_fact_get_age (const GwItem *fact,
                 const GDate  *today)
{
  if (gw_item_get_kind (fact)->id != GW_KIND_FACT)
    return -1;

  GwDay seen = gw_read_last_day (fact, GW_FACT_OBSERVED);
  return seen != GW_DAY_NONE ? MAX (0, (int) (g_date_get_julian (today) - seen)) : -1;
}

/* Whether a fact is older than it stays true. */
gboolean
gw_fact_is_stale (const GwItem *fact,
                  const GDate  *today)
{
  int age = gw_fact_get_age (fact, today);

  return age >= 0 && age > gw_item_get_number (fact, GW_FACT_FRESH_DAYS);
}

static gboolean
see (GwTree       *tree,
     GwNode       *fact,
     const GDate  *today,
     GError      **error)
{
  char day[16];

  g_date_strftime (day, sizeof day, "%Y-%m-%d", today);
  return gw_tree_set (tree, fact, GW_FACT_OBSERVED, day, error);
}

/* Notes that somebody looked today, and the fact still holds. */
gboolean
gw_fact_check (GwTree       *tree,
               GwNode       *fact,
               const GDate  *today,
               GError      **error)
{
  gw_tree_seal (tree);
  gw_tree_begin (tree, _("Check a fact"));
  if (see (tree, fact, today, error))
    return gw_tree_commit (tree, error);

  gw_tree_cancel (tree);
  return FALSE;
}

/* Makes room for what holds now: the words go, what it is about and where it is looked up stay. */
gboolean
gw_fact_replace (GwTree       *tree,
                 GwNode       *fact,
                 const GDate  *today,
                 GError      **error)
{
  gw_tree_seal (tree);
  gw_tree_begin (tree, _("Replace a fact"));
  if (gw_tree_set (tree, fact, GW_FACT_STATEMENT, NULL, error) && see (tree, fact, today, error))
    return gw_tree_commit (tree, error);

  gw_tree_cancel (tree);
  return FALSE;
}
