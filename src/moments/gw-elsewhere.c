/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-elsewhere.h"

#include "gw-initiative.h"

#define OTHERS "gw-others"

gboolean
gw_elsewhere_takes (const GwKind *kind,
                    guint         part)
{
  return kind->id == GW_KIND_PROMISE && part == GW_PROMISE_ITEM;
}

/**
 * gw_elsewhere_set_others:
 * @others: (nullable) (element-type GwItem): the briefs of the workspace, as far as they may be seen;
 *   referenced
 *
 * Says what a form on @tree can offer of other briefs from now on.
 */
void
gw_elsewhere_set_others (GwTree    *tree,
                         GPtrArray *others)
{
  g_return_if_fail (GW_IS_TREE (tree));

  g_object_set_data_full (G_OBJECT (tree), OTHERS,
                          others != NULL ? g_ptr_array_ref (others) : NULL,
                          (GDestroyNotify) g_ptr_array_unref);
}

/* Returns: (nullable): the scope brief of the initiative that counts */
static GwItem *
find_scope (GwTree *tree)
{
  GPtrArray *others = g_object_get_data (G_OBJECT (tree), OTHERS);
  GwItem *scope = NULL;

  for (guint i = 0; others != NULL && i < others->len; i++)
    if (gw_initiative_is_same (gw_tree_get_item (tree), g_ptr_array_index (others, i)))
      scope = gw_initiative_choose_scope (scope, g_ptr_array_index (others, i));
  return scope;
}

/* Returns: (transfer container) (element-type GwItem): the pieces of work of the initiative, borrowed
 *   from the others; none where nobody planned any */
GPtrArray *
gw_elsewhere_list (GwTree *tree)
{
  GPtrArray *pieces = g_ptr_array_new ();
  GwItem *scope;

  g_return_val_if_fail (GW_IS_TREE (tree), pieces);

  scope = gw_tree_is_library (tree) ? NULL : find_scope (tree);
  if (scope == NULL)
    return pieces;
  scope = gw_brief_get_moment_item (scope);
  for (guint i = 0; i < gw_item_count (scope, GW_SCOPE_ITEMS); i++)
    g_ptr_array_add (pieces, gw_item_get_child (scope, GW_SCOPE_ITEMS, i));
  return pieces;
}
