/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-take.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gw-check.h"
#include "gw-id.h"

/* What the library calls an item, and what the brief calls its copy of it. */
typedef struct
{
  GwItem     *brief;
  GwItem     *library;
  GHashTable *copies; /* owned: library id -> id in the brief */
  GPtrArray  *taken;  /* owned (of GwItem): to be added to the brief, in this order */
} Taking;

static gboolean
note_copy (GwItem   *item,
           GwItem   *parent,
           guint     part,
           gpointer  user_data)
{
  const GwKind *kind = gw_item_get_kind (item);
  int origin = gw_kind_find_attribute (kind, "origin");

  if (origin >= 0 && gw_item_has (item, origin))
    g_hash_table_insert (user_data, g_strdup (gw_item_get_raw (item, origin)),
                         g_strdup (gw_item_get_id (item)));
  return TRUE;
}

/* The brief's party for an item that the library keeps without one. */
static const char *
party_for (Taking     *self,
           const char *side,
           const char *name)
{
  GwItems *parties = gw_item_get_items (self->brief, GW_BRIEF_PARTIES);

  for (guint i = 0; i < gw_items_get_n (parties); i++)
    if (gw_item_is (gw_items_get (parties, i), GW_PARTY_SIDE, side))
      return gw_item_get_id (gw_items_get (parties, i));
  for (guint i = 0; i < self->taken->len; i++)
    {
      GwItem *item = g_ptr_array_index (self->taken, i);
      if (gw_item_get_kind (item)->id == GW_KIND_PARTY && gw_item_is (item, GW_PARTY_SIDE, side))
        return gw_item_get_id (item);
    }

  GwContent content[GW_MAX_PARTS] = { 0 };
  g_autofree char *id = gw_id_new (GW_KIND_PARTY);
  content[GW_PARTY_ID].text = id;
  content[GW_PARTY_SIDE].text = side;
  content[GW_PARTY_NAME].text = name;
  GwItem *party = gw_item_new (GW_KIND_PARTY, content);
  g_ptr_array_add (self->taken, party);
  return gw_item_get_id (party);
}

static const char *take (Taking *self,
                         GwItem *item);

/* References go to the brief's own copies, which come along; what is not kept is dropped. */
static char *
translate (Taking       *self,
           const GwItem *item,
           guint         part)
{
  g_auto (GStrv) words = gw_item_dup_words (item, part);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (char **word = words; *word != NULL; word++)
    {
      GwItem *found = gw_item_find (self->library, *word);
      const char *id = found != NULL ? take (self, found) : NULL;
      if (id != NULL)
        g_ptr_array_add (ids, (gpointer) id);
    }
  if (ids->len == 0)
    return NULL;

  g_ptr_array_add (ids, NULL);
  return g_strjoinv (" ", (char **) ids->pdata);
}

static GwItem *
copy_for_brief (Taking     *self,
                GwItem     *item,
                const char *id)
{
  const GwKind *kind = gw_item_get_kind (item);
  GwItem *copy = gw_item_ref (item);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = &kind->parts[i];
      g_autofree char *text = NULL;

      if (gw_part_is_items (part) || part->place != GW_PLACE_ATTRIBUTE)
        continue;
      if (part->type == GW_TYPE_ID)
        text = g_strdup (id);
      else if (strcmp (part->name, "origin") == 0)
        text = g_strdup (gw_item_get_id (item));
      else if (part->type == GW_TYPE_REF || part->type == GW_TYPE_REFS)
        text = translate (self, item, i);
      else if (part->need != GW_NEED_LIBRARY)
        text = g_strdup (gw_item_get_raw (item, i));
      if (text == NULL && part->need == GW_NEED_IN_BRIEF)
        text = g_strdup (kind->id == GW_KIND_FALLBACK
                             ? party_for (self, "us", _("We"))
                             : party_for (self, "them", _("They")));

      GwItem *next = gw_item_with_text (copy, i, text);
      gw_item_unref (copy);
      copy = next;
    }

  return copy;
}

/* Ratings speak of the other items beside it and stay there; steps get ids of their own. Takes
 * @item. */
static GwItem *
without_ratings (GwItem *item)
{
  g_autoptr (GwItem) fallback = item;

  if (gw_item_get_kind (item)->id != GW_KIND_FALLBACK)
    return g_steal_pointer (&fallback);

  g_autoptr (GwItem) bare = gw_item_with_items (fallback, GW_FALLBACK_RATINGS, NULL);
  GwItem *result = gw_item_with_items (bare, GW_FALLBACK_STEPS, NULL);

  for (guint i = 0; i < gw_item_count (fallback, GW_FALLBACK_STEPS); i++)
    {
      g_autofree char *id = gw_id_new (GW_KIND_STEP);
      g_autoptr (GwItem) step
          = gw_item_with_text (gw_item_get_child (fallback, GW_FALLBACK_STEPS, i), GW_STEP_ID, id);
      GwItem *next = gw_item_with_child (result, GW_FALLBACK_STEPS, step);
      gw_item_unref (result);
      result = next;
    }

  return result;
}

/* Returns: (nullable): the id that the item has in the brief, after taking it if need be */
static const char *
take (Taking *self,
      GwItem *item)
{
  const char *origin = gw_item_get_id (item);
  const char *known = g_hash_table_lookup (self->copies, origin);

  if (known != NULL)
    return known;

  char *id = gw_id_new (gw_item_get_kind (item)->id);
  g_hash_table_insert (self->copies, g_strdup (origin), id);

  g_ptr_array_add (self->taken, without_ratings (copy_for_brief (self, item, id)));
  return id;
}

/**
 * gw_take_from_library:
 * @id: of the library's item
 *
 * Makes the brief's own copy of an item of the library, and of those it refers to that the brief
 * has not yet. `origin` names the library's item. An item without party goes to the first party of
 * the other side (a fallback: of ours), which is made if there is none.
 *
 * Returns: (transfer full) (element-type GwItem) (nullable): to be appended to the brief, each to
 *   the part of its kind; the item itself is the last. Empty when the brief has it already; NULL
 *   with %GW_ERROR_NOT_FOUND
 */
GPtrArray *
gw_take_from_library (GwItem      *brief,
                      GwItem      *library,
                      const char  *id,
                      GError     **error)
{
  GwItem *item = gw_item_find (library, id);

  if (item == NULL || gw_kind_find_list (gw_kind (GW_KIND_LIBRARY), gw_item_get_kind (item)->id) < 0)
    {
      g_set_error (error, GW_ERROR, GW_ERROR_NOT_FOUND, _("The library keeps nothing called %s."),
                   id);
      return NULL;
    }

  g_autoptr (GHashTable) copies = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Taking self = { brief, library, copies, NULL };

  self.taken = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  gw_item_walk (brief, note_copy, copies);
  take (&self, item);
  return self.taken;
}

/* Returns: (transfer full) (nullable): @brief with what gw_take_from_library() says appended */
GwItem *
gw_take_into (GwItem      *brief,
              GwItem      *library,
              const char  *id,
              GError     **error)
{
  g_autoptr (GPtrArray) taken = gw_take_from_library (brief, library, id, error);

  if (taken == NULL)
    return NULL;

  GwItem *result = gw_item_ref (brief);
  for (guint i = 0; i < taken->len; i++)
    {
      GwItem *item = g_ptr_array_index (taken, i);
      GwItem *next = gw_item_with_child (
          result, gw_kind_find_list (gw_item_get_kind (brief), gw_item_get_kind (item)->id), item);
      gw_item_unref (result);
      result = next;
    }

  return result;
}

/**
 * gw_keep_in_library:
 * @item: of a brief, of a kind that the library keeps
 * @today: as 2026-12-03, noted as the day it was used
 *
 * Returns: (transfer full): the library's item for it, with new ids and without what speaks of the
 *   brief alone: references, ratings, visibility, origin
 */
GwItem *
gw_keep_in_library (GwItem     *item,
                    const char *today)
{
  const GwKind *kind = gw_item_get_kind (item);
  GwContent content[GW_MAX_PARTS] = { 0 };
  g_autofree char *id = gw_id_new (kind->id);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = &kind->parts[i];

      if (part->type == GW_TYPE_REF || part->type == GW_TYPE_REFS
          || (int) i == kind->visibility_part || g_strcmp0 (part->name, "origin") == 0)
        continue;
      if (gw_part_is_items (part))
        content[i].items = gw_item_get_items (item, i);
      else if (part->type == GW_TYPE_ID)
        content[i].text = id;
      else if (g_strcmp0 (part->name, "used") == 0)
        content[i].text = today;
      else
        content[i].text = gw_item_get_raw (item, i);
    }

  return without_ratings (gw_item_new (kind->id, content));
}
