/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-short-private.h"

#include "gw-references.h"
#include "gw-value.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <stdarg.h>
#include <string.h>

/* The first item whose choice it is. */
int
gw_short_find (GwItem     *holder,
               guint       part,
               guint       choice_part,
               const char *choice)
{
  for (guint i = 0; i < gw_item_count (holder, part); i++)
    if (gw_item_is (gw_item_get_child (holder, part, i), choice_part, choice))
      return i;

  return -1;
}

static int
find_id (GwItem     *holder,
         guint       part,
         const char *id)
{
  for (guint i = 0; id != NULL && i < gw_item_count (holder, part); i++)
    if (g_strcmp0 (gw_item_get_id (gw_item_get_child (holder, part, i)), id) == 0)
      return i;

  return -1;
}

/* Whom the meeting is with: the customer where there is one, else the first of the other side. */
int
gw_short_find_asker (GwItem *brief)
{
  int customer = -1;

  if (gw_brief_get_moment (brief) == GW_MOMENT_COMMITMENT)
    customer = find_id (brief, GW_BRIEF_PARTIES,
                        gw_item_get_text (gw_brief_get_moment_item (brief),
                                          GW_COMMITMENT_CUSTOMER));
  return customer >= 0 ? customer : gw_short_find (brief, GW_BRIEF_PARTIES, GW_PARTY_SIDE, "them");
}

/* The asker's first need. */
int
gw_short_find_need (GwItem *brief)
{
  GwItem *asker = gw_short_item (brief, GW_BRIEF_PARTIES, gw_short_find_asker (brief));

  for (guint i = 0; asker != NULL && i < gw_item_count (brief, GW_BRIEF_INTERESTS); i++)
    if (gw_item_refers_to (gw_item_get_child (brief, GW_BRIEF_INTERESTS, i), GW_INTEREST_PARTY,
                           gw_item_get_id (asker)))
      return i;

  return -1;
}

/* Our fallback. */
int
gw_short_find_ours (GwItem *brief)
{
  for (guint i = 0; i < gw_item_count (brief, GW_BRIEF_FALLBACKS); i++)
    {
      GwItem *fallback = gw_item_get_child (brief, GW_BRIEF_FALLBACKS, i);
      int party = find_id (brief, GW_BRIEF_PARTIES, gw_item_get_text (fallback, GW_FALLBACK_PARTY));

      if (party >= 0
          && gw_item_is (gw_item_get_child (brief, GW_BRIEF_PARTIES, party), GW_PARTY_SIDE, "us"))
        return i;
    }
  return -1;
}

/* Returns: (transfer none) (nullable): NULL for no index, no such one and no holder */
GwItem *
gw_short_item (GwItem *holder,
               guint   part,
               int     index)
{
  if (holder == NULL || index < 0 || (guint) index >= gw_item_count (holder, part))
    return NULL;

  return gw_item_get_child (holder, part, index);
}

/* Returns: what a field says, NULL for no item, not answered and empty */
const char *
gw_short_text (GwItem *item,
               guint   part)
{
  const char *text = item != NULL ? gw_item_get_text (item, part) : NULL;

  return text != NULL && *text != '\0' ? text : NULL;
}

/* Returns: (nullable): the first of several texts that are kept as one */
char *
gw_short_first (const char *many)
{
  if (many == NULL)
    return NULL;

  const char *end = strchr (many, GW_MANY_SEPARATOR);
  return end != NULL ? g_strndup (many, end - many) : g_strdup (many);
}

/* Whether nothing is answered in an item but its id and the parts in @but. */
gboolean
gw_short_is_blank (GwItem  *item,
                   guint64  but)
{
  const GwKind *kind = gw_item_get_kind (item);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      if ((int) i == kind->id_part || (but & GW_BIT (i)) != 0)
        continue;
      if (gw_part_is_items (&kind->parts[i]) ? gw_item_count (item, i) > 0
                                             : *(gw_item_get_raw (item, i) ?: "") != '\0')
        return FALSE;
    }
  return TRUE;
}

/* The node of the moment's own element. */
GwNode *
gw_answer_moment (GwAnswer *answer)
{
  guint part = gw_brief_get_moment_part (gw_tree_get_item (answer->tree));

  return gw_node_get_child (answer->root, part, 0);
}

/* Returns: (nullable): NULL for no index */
GwNode *
gw_answer_child (GwNode *holder,
                 guint   part,
                 int     index)
{
  if (holder == NULL || index < 0 || (guint) index >= gw_item_count (gw_node_get_item (holder), part))
    return NULL;

  return gw_node_get_child (holder, part, index);
}

/**
 * gw_answer_add:
 * @...: pairs of a part of the new item and its text, ended by -1
 *
 * Returns: (nullable): the new item's node, NULL with the reason
 */
GwNode *
gw_answer_add (GwAnswer *answer,
               GwNode   *holder,
               guint     part,
               ...)
{
  GwItem *item = gw_item_new_with_id (gw_kind_get_part (gw_node_get_kind (holder), part)->child);
  va_list pairs;

  va_start (pairs, part);
  for (int field = va_arg (pairs, int); field >= 0; field = va_arg (pairs, int))
    {
      GwItem *with = gw_item_with_text (item, field, va_arg (pairs, const char *));

      gw_item_unref (item);
      item = with;
    }
  va_end (pairs);

  GwNode *node = gw_tree_append (answer->tree, holder, part, item, answer->error);
  gw_item_unref (item);
  return node;
}

/* Sets a field; blank is not answered, and blanks at the ends are not kept. */
gboolean
gw_answer_put (GwAnswer   *answer,
               GwNode     *node,
               guint       part,
               const char *text)
{
  g_autofree char *trimmed = g_strstrip (g_strdup (text != NULL ? text : ""));

  return gw_tree_set (answer->tree, node, part, trimmed, answer->error);
}

/* Writes a number as the file has it, NAN empties it. Returns: FALSE with the answer's error where
 * the field does not take it. */
gboolean
gw_answer_put_number (GwAnswer *answer,
                      GwNode   *node,
                      guint     part,
                      double    number)
{
  return gw_tree_set_number (answer->tree, node, part, number, answer->error);
}

/* Takes an item away when nothing is left in it but the parts in @but. */
gboolean
gw_answer_clean (GwAnswer *answer,
                 GwNode   *node,
                 guint64   but)
{
  if (node == NULL || !gw_short_is_blank (gw_node_get_item (node), but))
    return TRUE;

  return gw_tree_remove (answer->tree, node, answer->error);
}

static gboolean
is_placeholder (GwItem *party)
{
  const char *name = gw_short_text (party, GW_PARTY_NAME);

  return (name == NULL || (gw_item_is (party, GW_PARTY_SIDE, "us") && strcmp (name, _("We")) == 0))
         && gw_short_is_blank (party, GW_BIT (GW_PARTY_SIDE) | GW_BIT (GW_PARTY_NAME));
}

static gboolean
is_referred_to (GwItem     *brief,
                const char *id)
{
  g_autoptr (GHashTable) gone = g_hash_table_new (g_str_hash, g_str_equal);
  g_auto (GwDangling) dangling = { NULL, };

  g_hash_table_add (gone, (gpointer) id);
  return gw_references_find_dangling (brief, gone, &dangling);
}

/* People who were only made because something had to be somebody's, and no longer are needed. */
gboolean
gw_answer_clean_people (GwAnswer *answer)
{
  for (guint i = gw_item_count (gw_tree_get_item (answer->tree), GW_BRIEF_PARTIES); i > 0; i--)
    {
      GwNode *node = gw_node_get_child (answer->root, GW_BRIEF_PARTIES, i - 1);

      if (is_placeholder (gw_node_get_item (node))
          && !is_referred_to (gw_tree_get_item (answer->tree), gw_node_get_id (node))
          && !gw_tree_remove (answer->tree, node, answer->error))
        return FALSE;
    }
  return TRUE;
}

/* Returns: (nullable): the id of our side, which is made when there is none */
const char *
gw_answer_us (GwAnswer *answer)
{
  GwItem *brief = gw_tree_get_item (answer->tree);
  int index = gw_short_find (brief, GW_BRIEF_PARTIES, GW_PARTY_SIDE, "us");
  GwNode *node = gw_answer_child (answer->root, GW_BRIEF_PARTIES, index);

  if (node == NULL)
    /* Translators: our own side among the people of a meeting: "We", "Tobias", "Amina" */
    node = gw_answer_add (answer, answer->root, GW_BRIEF_PARTIES, GW_PARTY_SIDE, "us",
                          GW_PARTY_NAME, _("We"), -1);
  return node != NULL ? gw_node_get_id (node) : NULL;
}

/* Returns: (nullable): whom the meeting is with, made without a name when there is nobody */
GwNode *
gw_answer_asker (GwAnswer *answer)
{
  GwItem *brief = gw_tree_get_item (answer->tree);
  GwNode *node = gw_answer_child (answer->root, GW_BRIEF_PARTIES, gw_short_find_asker (brief));

  if (node == NULL)
    node = gw_answer_add (answer, answer->root, GW_BRIEF_PARTIES, GW_PARTY_SIDE, "them",
                          GW_PARTY_NAME, "", -1);
  return node;
}

/* Returns: (nullable): their first need; a new one is our guess until somebody says it is not */
GwNode *
gw_answer_need (GwAnswer *answer)
{
  GwItem *brief = gw_tree_get_item (answer->tree);
  GwNode *node = gw_answer_child (answer->root, GW_BRIEF_INTERESTS, gw_short_find_need (brief));
  GwNode *asker = gw_answer_asker (answer);

  if (node != NULL || asker == NULL)
    return node;
  return gw_answer_add (answer, answer->root, GW_BRIEF_INTERESTS, GW_INTEREST_PARTY,
                        gw_node_get_id (asker), GW_INTEREST_BASIS, "inferred", -1);
}

/* Returns: FALSE, with @fault as the reason; frees it */
gboolean
gw_answer_refuse (GwAnswer *answer,
                  char     *fault)
{
  g_set_error_literal (answer->error, GW_ERROR, GW_ERROR_VALUE, fault);
  g_free (fault);
  return FALSE;
}
