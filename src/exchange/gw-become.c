/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-become.h"

#include <glib/gi18n-lib.h>

#include "gw-difference.h"
#include "gw-error.h"

/**
 * gw_become:
 * @label: of the step
 *
 * Turns a document into another version of itself as one step of edits: what stays the same keeps
 * its nodes, and undo takes the step back.
 *
 * Returns: FALSE when edits cannot do it; nothing changed then
 */
gboolean
gw_become (GwTree      *tree,
           GwItem      *item,
           const char  *label,
           GError     **error)
{
  g_autoptr (GPtrArray) edits = gw_difference (gw_tree_get_item (tree), item);
  gboolean done = TRUE;

  if (edits == NULL)
    {
      g_set_error_literal (error, GW_ERROR, GW_ERROR_CHANGED,
                           _("The file changed in a way that cannot be taken in while it is open. "
                             "Close it and open it again."));
      return FALSE;
    }

  gw_tree_begin (tree, label);
  for (guint i = 0; done && i < edits->len; i++)
    done = gw_tree_apply (tree, g_ptr_array_index (edits, i), error);
  if (done)
    return gw_tree_commit (tree, error);

  gw_tree_cancel (tree);
  return FALSE;
}
