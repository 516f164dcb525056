/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-afterwards.h"

#include "gw-agenda.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Whether the meeting is over and nothing is written about it. */
gboolean
gw_afterwards_is_asked (const GwItem *brief,
                        GDateTime    *now)
{
  return gw_agenda_place (brief, now) == GW_AGENDA_HOW_DID_IT_GO;
}

/* The day of the meeting; today for one without a day. */
static char *
dup_day (GwItem    *brief,
         GDateTime *now)
{
  const GwItem *meeting = gw_item_get_one (brief, GW_BRIEF_MEETING);
  const char *start = meeting != NULL ? gw_item_get_text (meeting, GW_MEETING_START) : NULL;

  if (start != NULL && strlen (start) >= strlen ("2026-12-01"))
    return g_strndup (start, strlen ("2026-12-01"));
  return g_date_time_format (now, "%Y-%m-%d");
}

static gboolean
put_result (GwTree      *tree,
            GDateTime   *now,
            const char  *ending,
            const char  *label,
            GError     **error)
{
  GwNode *root = gw_tree_get_root (tree);
  g_autofree char *day = dup_day (gw_tree_get_item (tree), now);
  const GwContent content[GW_RESULT_N_PARTS] = { [GW_RESULT_DATE].text = day,
                                                 [GW_RESULT_ENDING].text = ending };
  g_autoptr (GwItem) result = gw_item_new (GW_KIND_RESULT, content);

  if (gw_item_count (gw_node_get_item (root), GW_BRIEF_RESULT) > 0)
    return TRUE;
  gw_tree_seal (tree);
  gw_tree_begin (tree, label);
  if (gw_tree_append (tree, root, GW_BRIEF_RESULT, result, error) == NULL)
    {
      gw_tree_cancel (tree);
      return FALSE;
    }
  return gw_tree_commit (tree, error);
}

/* "Write the result": makes place for it, as agreed. A result that is there stays as it is. */
gboolean
gw_afterwards_write (GwTree     *tree,
                     GDateTime  *now,
                     GError    **error)
{
  return put_result (tree, now, "agreed", _("Write the result"), error);
}

/* "Nothing agreed." A result that is there stays as it is. */
gboolean
gw_afterwards_none (GwTree     *tree,
                    GDateTime  *now,
                    GError    **error)
{
  return put_result (tree, now, "none", _("Nothing agreed"), error);
}

/* "It did not take place": the meeting has no day any more, and waits for one. */
gboolean
gw_afterwards_not_held (GwTree  *tree,
                        GError **error)
{
  GwNode *root = gw_tree_get_root (tree);

  if (gw_item_count (gw_node_get_item (root), GW_BRIEF_MEETING) == 0)
    return TRUE;
  gw_tree_seal (tree);
  gw_tree_begin (tree, _("It did not take place"));
  if (!gw_tree_set (tree, gw_node_get_child (root, GW_BRIEF_MEETING, 0), GW_MEETING_START, NULL,
                    error))
    {
      gw_tree_cancel (tree);
      return FALSE;
    }
  return gw_tree_commit (tree, error);
}
