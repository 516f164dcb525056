/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-comment.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gw-error.h"
#include "gw-id.h"

/* An answer names the comment it answers and speaks of the same item. Whether a thread is settled
 * stands on its first comment. */

static char *
format_when (GDateTime *when)
{
  return g_date_time_format (when, "%Y-%m-%dT%H:%M%:z");
}

/* @re: (nullable): what it answers */
static GwNode *
append (GwTree      *tree,
        const char  *on,
        const char  *re,
        const char  *by,
        GDateTime   *when,
        const char  *text,
        GError     **error)
{
  g_autofree char *id = gw_id_new (GW_KIND_COMMENT);
  g_autofree char *stamp = format_when (when);
  GwContent content[GW_MAX_PARTS] = { 0 };

  content[GW_COMMENT_ID].text = id;
  content[GW_COMMENT_ON].text = on;
  content[GW_COMMENT_RE].text = re;
  content[GW_COMMENT_BY].text = by != NULL && *by != '\0' ? by : NULL;
  content[GW_COMMENT_WHEN].text = stamp;
  content[GW_COMMENT_TEXT].text = text;

  g_autoptr (GwItem) comment = gw_item_new (GW_KIND_COMMENT, content);
  return gw_tree_append (tree, gw_tree_get_root (tree), GW_BRIEF_COMMENTS, comment, error);
}

/**
 * gw_comment_add:
 * @on: the id of an item of the brief, or "brief"
 * @by: (nullable): who says it
 * @when: with the offset of whoever says it
 *
 * Returns: (transfer none) (nullable): its node
 */
GwNode *
gw_comment_add (GwTree      *tree,
                const char  *on,
                const char  *by,
                GDateTime   *when,
                const char  *text,
                GError     **error)
{
  return append (tree, on, NULL, by, when, text, error);
}

/**
 * gw_comment_get_first:
 *
 * Returns: (transfer none): what began the thread of @comment: itself when it answers nothing that
 *   is there
 */
GwItem *
gw_comment_get_first (GwItem *brief,
                      GwItem *comment)
{
  GwItem *first = comment;
  guint most = gw_item_count (brief, GW_BRIEF_COMMENTS);

  /* A file may let two comments answer each other; then each begins its own thread. */
  for (guint i = 0; i < most && gw_item_has (first, GW_COMMENT_RE); i++)
    {
      GwItem *answered = gw_item_find (brief, gw_item_get_raw (first, GW_COMMENT_RE));
      if (answered == NULL || answered == comment)
        return answered == NULL ? first : comment;
      first = answered;
    }

  return first;
}

static gboolean
set_settled (GwTree    *tree,
             GwNode    *comment,
             gboolean   settled,
             GError   **error)
{
  GwItem *first = gw_comment_get_first (gw_tree_get_item (tree), gw_node_get_item (comment));

  return gw_tree_set (tree, gw_tree_find (tree, gw_item_get_id (first)), GW_COMMENT_SETTLED,
                      settled ? "yes" : NULL, error);
}

/* Answers @comment, and with that opens again what was settled. */
GwNode *
gw_comment_answer (GwTree      *tree,
                   GwNode      *comment,
                   const char  *by,
                   GDateTime   *when,
                   const char  *text,
                   GError     **error)
{
  GwNode *answer = NULL;

  gw_tree_begin (tree, _("Answer comment"));
  if (set_settled (tree, comment, FALSE, error))
    answer = append (tree, gw_item_get_raw (gw_node_get_item (comment), GW_COMMENT_ON),
                     gw_node_get_id (comment), by, when, text, error);
  if (answer != NULL)
    return gw_tree_commit (tree, error) ? answer : NULL;

  gw_tree_cancel (tree);
  return NULL;
}

/* Settles the thread that @comment is in, or opens it again. */
gboolean
gw_comment_settle (GwTree    *tree,
                   GwNode    *comment,
                   gboolean   settled,
                   GError   **error)
{
  gw_tree_begin (tree, settled ? _("Settle comment") : _("Open comment again"));
  if (set_settled (tree, comment, settled, error))
    return gw_tree_commit (tree, error);

  gw_tree_cancel (tree);
  return FALSE;
}

static gboolean
is_answer_to (GwItem *brief,
              GwItem *item,
              GwItem *comment)
{
  guint most = gw_item_count (brief, GW_BRIEF_COMMENTS);

  for (guint i = 0; i < most && item != NULL && gw_item_has (item, GW_COMMENT_RE); i++)
    {
      item = gw_item_find (brief, gw_item_get_raw (item, GW_COMMENT_RE));
      if (item == comment)
        return TRUE;
    }

  return FALSE;
}

/* Takes away @comment and what answers it. */
gboolean
gw_comment_remove (GwTree  *tree,
                   GwNode  *comment,
                   GError **error)
{
  g_autoptr (GwItem) brief = gw_item_ref (gw_tree_get_item (tree));
  g_autoptr (GwItem) item = gw_item_ref (gw_node_get_item (comment));
  gboolean done = TRUE;

  gw_tree_begin (tree, _("Remove comment"));
  for (guint i = 0; done && i < gw_item_count (brief, GW_BRIEF_COMMENTS); i++)
    {
      GwItem *other = gw_item_get_child (brief, GW_BRIEF_COMMENTS, i);
      if (other == item || is_answer_to (brief, other, item))
        done = gw_tree_remove (tree, gw_tree_find (tree, gw_item_get_id (other)), error);
    }
  if (done)
    return gw_tree_commit (tree, error);

  gw_tree_cancel (tree);
  return FALSE;
}

/**
 * gw_comments_list:
 * @on: (nullable): an id or "brief"; NULL = of all of it
 *
 * Returns: (transfer full) (element-type GwItem): the comments, thread by thread, as the file has
 *   their first ones; in a thread as the file has them
 */
GPtrArray *
gw_comments_list (GwItem     *brief,
                  const char *on)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  guint n = gw_item_count (brief, GW_BRIEF_COMMENTS);

  for (guint i = 0; i < n; i++)
    {
      GwItem *first = gw_item_get_child (brief, GW_BRIEF_COMMENTS, i);

      if (gw_comment_get_first (brief, first) != first
          || (on != NULL && strcmp (gw_item_get_raw (first, GW_COMMENT_ON), on) != 0))
        continue;
      g_ptr_array_add (list, gw_item_ref (first));
      for (guint j = 0; j < n; j++)
        {
          GwItem *other = gw_item_get_child (brief, GW_BRIEF_COMMENTS, j);
          if (other != first && gw_comment_get_first (brief, other) == first)
            g_ptr_array_add (list, gw_item_ref (other));
        }
    }

  return list;
}

/* Returns: how many threads about @on (NULL = all of it) are not settled */
guint
gw_comments_count_open (GwItem     *brief,
                        const char *on)
{
  g_autoptr (GPtrArray) list = gw_comments_list (brief, on);
  guint n = 0;

  for (guint i = 0; i < list->len; i++)
    n += gw_comment_get_first (brief, list->pdata[i]) == list->pdata[i]
         && !gw_item_is (list->pdata[i], GW_COMMENT_SETTLED, "yes");
  return n;
}
