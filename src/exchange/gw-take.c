/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-take.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gw-check.h"
#include "gw-id.h"
#include "gw-main-text.h"

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

/* Our side while nobody has said who that is. */
static gboolean
is_stand_in (GwItem *item)
{
  return gw_item_get_kind (item)->id == GW_KIND_PARTY && gw_item_is (item, GW_PARTY_SIDE, "us")
         && g_strcmp0 (gw_item_get_text (item, GW_PARTY_NAME), _("We")) == 0
         && !gw_item_has (item, GW_PARTY_ROLE);
}

/* Whoever keeps the library is the first of our side in it. */
static gboolean
is_keeper (Taking *self,
           GwItem *item)
{
  for (guint i = 0; i < gw_item_count (self->library, GW_LIBRARY_PARTIES); i++)
    {
      GwItem *party = gw_item_get_child (self->library, GW_LIBRARY_PARTIES, i);

      if (gw_item_is (party, GW_PARTY_SIDE, "us"))
        return party == item;
    }
  return FALSE;
}

static gboolean
says_the_same (GwItem *a,
               GwItem *b)
{
  const char *first = gw_item_get_main_text (a), *second = gw_item_get_main_text (b);

  if (first == NULL || second == NULL)
    return FALSE;
  g_autofree char *one = g_utf8_casefold (first, -1);
  g_autofree char *other = g_utf8_casefold (second, -1);
  return strcmp (g_strstrip (one), g_strstrip (other)) == 0;
}

/* Returns: (nullable): what was written in the brief for the same thing, and is a copy of nothing */
static GwItem *
find_written (Taking *self,
              GwItem *item)
{
  const GwKind *kind = gw_item_get_kind (item);
  int list = gw_kind_find_list (gw_item_get_kind (self->brief), kind->id);
  int origin = gw_kind_find_attribute (kind, "origin");

  for (guint i = 0; i < gw_item_count (self->brief, list); i++)
    {
      GwItem *written = gw_item_get_child (self->brief, list, i);

      if (!gw_item_has (written, origin)
          && (says_the_same (written, item) || (is_stand_in (written) && is_keeper (self, item))))
        return written;
    }
  return NULL;
}

/* What was written stays, and gets what it lacks. */
static GwItem *
complete (GwItem *written,
          GwItem *item)
{
  const GwKind *kind = gw_item_get_kind (item);
  gboolean nobody = is_stand_in (written);
  GwItem *whole = gw_item_ref (written);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = &kind->parts[i];
      gboolean is_origin = part->name != NULL && strcmp (part->name, "origin") == 0;

      if (gw_part_is_items (part) || part->need == GW_NEED_LIBRARY || part->type == GW_TYPE_ID
          || part->type == GW_TYPE_REF || part->type == GW_TYPE_REFS)
        continue;
      if (!is_origin && gw_item_has (written, i) && !(nobody && (int) i == GW_PARTY_NAME))
        continue;
      GwItem *next = gw_item_with_text (whole, i, is_origin ? gw_item_get_id (item)
                                                            : gw_item_get_raw (item, i));
      gw_item_unref (whole);
      whole = next;
    }
  return whole;
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

  GwItem *written = find_written (self, item);
  char *id = written != NULL ? g_strdup (gw_item_get_id (written))
                             : gw_id_new (gw_item_get_kind (item)->id);
  g_hash_table_insert (self->copies, g_strdup (origin), id);
  if (written != NULL)
    {
      g_ptr_array_add (self->taken, complete (written, item));
      return id;
    }

  g_ptr_array_add (self->taken, without_ratings (copy_for_brief (self, item, id)));
  return id;
}

/**
 * gw_take_from_library:
 * @id: of the library's item
 *
 * Makes the brief's own copy of an item of the library, and of those it refers to that the brief
 * has not yet. `origin` names the library's item. What the brief says in the same words already
 * becomes that copy, and gets what it lacks. An item without party goes to the first party of
 * the other side (a fallback: of ours), which is made if there is none.
 *
 * Returns: (transfer full) (element-type GwItem) (nullable): to be appended to the brief, each to
 *   the part of its kind, or to take the place of what has its id there; the item itself is the
 *   last. Empty when the brief has it already; NULL
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

/* Returns: (transfer full): @brief with @item in its list, in place of what has its id */
static GwItem *
with_item (GwItem *brief,
           GwItem *item)
{
  int list = gw_kind_find_list (gw_item_get_kind (brief), gw_item_get_kind (item)->id);

  for (guint i = 0; i < gw_item_count (brief, list); i++)
    if (g_str_equal (gw_item_get_id (gw_item_get_child (brief, list, i)), gw_item_get_id (item)))
      {
        g_autoptr (GwItems) items = gw_items_replace (gw_item_get_items (brief, list), i, item);
        return gw_item_with_items (brief, list, items);
      }
  return gw_item_with_child (brief, list, item);
}

/* Returns: (transfer full) (nullable): @brief with what gw_take_from_library() says in it */
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
      GwItem *next = with_item (result, g_ptr_array_index (taken, i));
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
