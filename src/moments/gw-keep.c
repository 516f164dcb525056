/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-keep.h"

#include "gw-id.h"
#include "gw-short-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct
{
  GwKindId kind;
  guint    in_library;
  guint    in_brief;
  int      origin;
} lists[] = {
  { GW_KIND_PARTY, GW_LIBRARY_PARTIES, GW_BRIEF_PARTIES, GW_PARTY_ORIGIN },
  { GW_KIND_OBJECTIVE, GW_LIBRARY_OBJECTIVES, GW_BRIEF_OBJECTIVES, GW_OBJECTIVE_ORIGIN },
  { GW_KIND_INTEREST, GW_LIBRARY_INTERESTS, GW_BRIEF_INTERESTS, GW_INTEREST_ORIGIN },
  { GW_KIND_FACT, GW_LIBRARY_EVIDENCE, GW_BRIEF_EVIDENCE, GW_FACT_ORIGIN },
  { GW_KIND_FALLBACK, GW_LIBRARY_FALLBACKS, GW_BRIEF_FALLBACKS, GW_FALLBACK_ORIGIN },
};

static int
find_row (GwKindId kind)
{
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    if (lists[i].kind == kind)
      return i;

  return -1;
}

/* Returns: the library's list of such items, -1 when it keeps none */
int
gw_keep_find_list (GwKindId kind)
{
  int row = find_row (kind);

  return row >= 0 ? (int) lists[row].in_library : -1;
}

static GwItem *
with (GwItem     *item,
      guint       part,
      const char *text)
{
  GwItem *changed = gw_item_with_text (item, part, text);

  gw_item_unref (item);
  return changed;
}

/* A copy under a new id, without its references and without what only a library knows. */
static GwItem *
copy (GwItem *item)
{
  const GwKind *kind = gw_item_get_kind (item);
  g_autofree char *id = gw_id_new (kind->id);
  GwItem *made = with (gw_item_ref (item), kind->id_part, id);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = &kind->parts[i];

      if (part->type == GW_TYPE_REF || part->type == GW_TYPE_REFS || part->need == GW_NEED_LIBRARY)
        made = with (made, i, NULL);
      else if (gw_part_is_items (part) && strcmp (gw_kind (part->child)->element, "rating") == 0)
        {
          GwItem *bare = gw_item_with_items (made, i, NULL);

          gw_item_unref (made);
          made = bare;
        }
    }
  return made;
}

static int
find_origin (GwItem     *brief,
             guint       list,
             guint       origin_part,
             const char *origin)
{
  for (guint i = 0; i < gw_item_count (brief, list); i++)
    if (g_strcmp0 (gw_item_get_text (gw_item_get_child (brief, list, i), origin_part), origin) == 0)
      return i;

  return -1;
}

static GwNode *
add_copy (GwAnswer *answer,
          GwItem   *item,
          int       row)
{
  g_autoptr (GwItem) made = copy (item);
  g_autoptr (GwItem) known = gw_item_with_text (made, lists[row].origin, gw_item_get_id (item));

  return gw_tree_append (answer->tree, answer->root, lists[row].in_brief, known, answer->error);
}

/* The brief's copy of a person of the library, made when it has none. */
static GwNode *
get_party (GwAnswer   *answer,
           GwItem     *library,
           const char *id)
{
  int index = find_origin (gw_tree_get_item (answer->tree), GW_BRIEF_PARTIES, GW_PARTY_ORIGIN, id);
  GwItem *party = gw_item_find (library, id);

  if (index >= 0)
    return gw_answer_child (answer->root, GW_BRIEF_PARTIES, index);
  return party != NULL ? add_copy (answer, party, find_row (GW_KIND_PARTY)) : NULL;
}

/* Whose a need or a fallback is here: the same people as in the library, else whom we meet. */
static char *
dup_whose (GwAnswer *answer,
           GwItem   *library,
           GwItem   *item,
           guint     part)
{
  g_auto (GStrv) ids = gw_item_dup_words (item, part);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      GwNode *party = get_party (answer, library, ids[i]);

      if (party != NULL)
        g_string_append_printf (all, "%s%s", all->len > 0 ? " " : "", gw_node_get_id (party));
    }
  if (all->len == 0)
    {
      GwNode *asker = gw_answer_asker (answer);
      g_string_append (all, asker != NULL ? gw_node_get_id (asker) : "");
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static GwNode *
take (GwAnswer *answer,
      GwItem   *library,
      GwItem   *item,
      int       row)
{
  const GwKind *kind = gw_item_get_kind (item);
  int part = gw_kind_find_attribute (kind, "party");
  g_autoptr (GwItem) made = copy (item);
  g_autoptr (GwItem) known = gw_item_with_text (made, lists[row].origin, gw_item_get_id (item));

  if (part >= 0)
    {
      g_autofree char *whose = dup_whose (answer, library, item, part);
      g_autoptr (GwItem) owned = gw_item_with_text (known, part, whose);
      return gw_tree_append (answer->tree, answer->root, lists[row].in_brief, owned, answer->error);
    }
  return gw_tree_append (answer->tree, answer->root, lists[row].in_brief, known, answer->error);
}

/**
 * gw_keep_take:
 * @item: of @library
 *
 * Copies an item into the brief, with the people it belongs to where the brief does not have them.
 *
 * Returns: (transfer none) (nullable): the node of the copy, NULL with the reason
 */
GwNode *
gw_keep_take (GwTree  *brief,
              GwItem  *library,
              GwItem  *item,
              GError **error)
{
  int row = find_row (gw_item_get_kind (item)->id);
  GwAnswer answer = { brief, gw_tree_get_root (brief), NULL, error };

  g_return_val_if_fail (row >= 0, NULL);

  gw_tree_seal (brief);
  gw_tree_begin (brief, _("Take from the library"));
  GwNode *node = take (&answer, library, item, row);
  if (node == NULL)
    {
      gw_tree_cancel (brief);
      return NULL;
    }
  return gw_tree_commit (brief, error) ? node : NULL;
}

/* What is already kept is brought up to date. */
static gboolean
update (GwTree  *library,
        GwNode  *node,
        GwItem  *item,
        GError **error)
{
  const GwKind *kind = gw_item_get_kind (item);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = &kind->parts[i];

      if (gw_part_is_items (part) || (int) i == kind->id_part || part->need == GW_NEED_LIBRARY
          || part->type == GW_TYPE_REF || part->type == GW_TYPE_REFS
          || strcmp (part->name, "origin") == 0)
        continue;
      if (!gw_tree_set (library, node, i, gw_item_get_raw (item, i), error))
        return FALSE;
    }
  return TRUE;
}

static const char *
put (GwTree   *library,
     GwItem   *item,
     int       row,
     GError  **error)
{
  const char *origin = gw_item_get_text (item, lists[row].origin);
  GwNode *node = origin != NULL ? gw_tree_find (library, origin) : NULL;

  if (node != NULL && gw_node_get_kind (node) == gw_item_get_kind (item))
    return update (library, node, item, error) ? gw_node_get_id (node) : NULL;

  g_autoptr (GwItem) made = copy (item);
  g_autoptr (GwItem) first = gw_item_with_text (made, lists[row].origin, NULL);
  node = gw_tree_append (library, gw_tree_get_root (library), lists[row].in_library, first, error);
  return node != NULL ? gw_node_get_id (node) : NULL;
}

/**
 * gw_keep_put:
 *
 * Keeps a brief's item in the library, or brings the library's up to date, and notes in the brief
 * where it is kept.
 */
gboolean
gw_keep_put (GwTree     *library,
             GwTree     *brief,
             GwNode     *node,
             GDateTime  *now,
             GError    **error)
{
  GwItem *item = gw_node_get_item (node);
  int row = find_row (gw_item_get_kind (item)->id);
  int used = gw_kind_find_attribute (gw_item_get_kind (item), "used");
  g_autofree char *day = g_date_time_format (now, "%Y-%m-%d");

  g_return_val_if_fail (row >= 0, FALSE);

  gw_tree_begin (library, _("Keep in the library"));
  g_autofree char *id = g_strdup (put (library, item, row, error));
  if (id == NULL || !gw_tree_set (library, gw_tree_find (library, id), used, day, error))
    {
      gw_tree_cancel (library);
      return FALSE;
    }
  return gw_tree_commit (library, error)
         && gw_tree_set (brief, node, lists[row].origin, id, error);
}

/* Whether every word of a folded query stands in a folded text. */
gboolean
gw_keep_matches (const char *folded,
                 const char *query)
{
  g_auto (GStrv) words = g_strsplit (query, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (strstr (folded, words[i]) == NULL)
      return FALSE;
  return TRUE;
}
