/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-accept.h"

#include <string.h>

#include "gw-changes-private.h"
#include "gw-check.h"
#include "gw-said.h"

/* What hangs together */

static gboolean
has_ids (const GwPart *part)
{
  return part->type == GW_TYPE_REF || part->type == GW_TYPE_REFS || part->type == GW_TYPE_ANY_REF;
}

static gboolean
part_names (const GwItem *item,
            guint         part,
            GwItem       *whole)
{
  g_auto (GStrv) ids = has_ids (gw_kind_get_part (gw_item_get_kind (item), part))
                           ? gw_item_dup_words (item, part)
                           : NULL;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (gw_item_find (whole, ids[i]) != NULL)
      return TRUE;
  return FALSE;
}

typedef struct
{
  GwItem   *whole;
  gboolean  found;
} Names;

static gboolean
names_cb (GwItem   *item,
          GwItem   *parent,
          guint     part,
          gpointer  user_data)
{
  Names *names = user_data;

  for (guint i = 0; !names->found && i < gw_item_get_kind (item)->n_parts; i++)
    names->found = part_names (item, i, names->whole);
  return !names->found;
}

/* Whether the item or anything inside it refers into @whole. */
static gboolean
item_names (GwItem *item,
            GwItem *whole)
{
  Names names = { whole, FALSE };

  gw_item_walk (item, names_cb, &names);
  return names.found;
}

/* Whether one version of a change refers into @whole. */
static gboolean
change_names (const GwChange *change,
              GwItem         *version,
              GwItem         *whole)
{
  if (version == NULL || change->kind == GW_CHANGE_MOVED)
    return FALSE;
  return change->kind == GW_CHANGE_FIELD ? part_names (version, change->part, whole)
                                         : item_names (version, whole);
}

/* Fields of one item bound each other: low, likely, high and their unit, and whose estimate they are;
 * who needs it and who will not do without it. */
static gboolean
go_together (const GwChange *change,
             const GwChange *other)
{
  const GwKind *kind = gw_item_get_kind (change->after);
  const GwPart *one = gw_kind_get_part (kind, change->part);
  const GwPart *two;

  if (change->after != other->after)
    return FALSE;

  two = gw_kind_get_part (kind, other->part);
  return (gw_said_takes (kind, change->part) && gw_said_takes (kind, other->part))
         || (has_ids (one) && has_ids (two))
         || ((one->type == GW_TYPE_NUMBER || g_strcmp0 (one->name, "unit") == 0)
             && (two->type == GW_TYPE_NUMBER || g_strcmp0 (two->name, "unit") == 0));
}

/* What the giver said comes and goes with the guess that took its place. */
static gboolean
keeps_former (const GwChange *change,
              const GwChange *other)
{
  GwItem *comment = other->kind == GW_CHANGE_ADDED     ? other->after
                    : other->kind == GW_CHANGE_REMOVED ? other->before
                                                       : NULL;

  return change->kind == GW_CHANGE_FIELD && comment != NULL
         && gw_said_takes (gw_item_get_kind (change->after), change->part)
         && gw_said_is_former (comment, change->after);
}

/* Whether @change cannot be made without @other. */
static gboolean
needs (const GwChange *change,
       const GwChange *other)
{
  if (other->kind == GW_CHANGE_ADDED && change_names (change, change->after, other->after))
    return TRUE;
  if (change->kind == GW_CHANGE_REMOVED && change_names (other, other->before, change->before))
    return TRUE;
  if (change->kind == GW_CHANGE_FIELD && other->kind == GW_CHANGE_FIELD)
    return go_together (change, other);
  if (keeps_former (change, other) || keeps_former (other, change))
    return TRUE;

  /* What went to another list is gone here and new there. */
  const char *id = change->kind == GW_CHANGE_ADDED ? gw_item_get_id (change->after)
                   : change->kind == GW_CHANGE_REMOVED ? gw_item_get_id (change->before)
                                                       : NULL;
  GwItem *theirs = change->kind == GW_CHANGE_ADDED && other->kind == GW_CHANGE_REMOVED
                       ? other->before
                   : change->kind == GW_CHANGE_REMOVED && other->kind == GW_CHANGE_ADDED
                       ? other->after
                       : NULL;
  return id != NULL && theirs != NULL && gw_item_find (theirs, id) != NULL;
}

/**
 * gw_changes_want:
 * @wanted: (inout): whether each change is wanted
 *
 * Wants a change, and with it those it cannot do without; or no longer, and with it those that
 * cannot do without it.
 */
void
gw_changes_want (const GPtrArray *changes,
                 gboolean        *wanted,
                 guint            index,
                 gboolean         want)
{
  wanted[index] = want;
  for (guint i = 0; i < changes->len; i++)
    {
      const GwChange *change = changes->pdata[want ? index : i];
      const GwChange *other = changes->pdata[want ? i : index];

      if (i != index && wanted[i] != want && needs (change, other))
        gw_changes_want (changes, wanted, i, want);
    }
}

/* The result */

typedef struct
{
  GHashTable *wanted; /* set of names of changes */
} Acceptance;

static char *
name_change (GwChangeKind  kind,
             const GwItem *item,
             guint         part)
{
  return g_strdup_printf ("%d %u %p", kind, part, (const void *) item);
}

static GHashTable *
name_wanted (const GPtrArray *changes,
             const gboolean  *wanted)
{
  GHashTable *names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const GwChange *change = changes->pdata[i];
      const GwItem *item = change->before != NULL ? change->before : change->after;

      if (wanted[i])
        g_hash_table_add (names, name_change (change->kind, item, change->part));
    }
  return names;
}

static gboolean
is_wanted (Acceptance   *self,
           GwChangeKind  kind,
           const GwItem *item,
           guint         part)
{
  g_autofree char *name = name_change (kind, item, part);

  return g_hash_table_contains (self->wanted, name);
}

static GwItem *accept_item (Acceptance *self,
                            GwItem     *before,
                            GwItem     *after);

/* A list in the making: items with what they are known by. */
typedef struct
{
  GPtrArray *keys;
  GPtrArray *items;
} Row;

/* It mostly is the one expected. */
static int
find_key (GPtrArray  *keys,
          const char *key,
          guint       expected)
{
  if (expected < keys->len && strcmp (keys->pdata[expected], key) == 0)
    return expected;
  for (guint i = 0; i < keys->len; i++)
    if (strcmp (keys->pdata[i], key) == 0)
      return i;
  return -1;
}

/* The items of a part by what they are known by; of two that are known by the same, the first. */
static GHashTable *
name_children (GwItem  *item,
               guint    part,
               GwPlace  place)
{
  GHashTable *children = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = gw_item_count (item, part); i > 0; i--)
    {
      GwItem *child = gw_item_get_child (item, part, i - 1);

      g_hash_table_replace (children, gw_changes_make_key (child, place), child);
    }
  return children;
}

/* What was there and is not wanted elsewhere, in its old order. */
static void
keep_old (Acceptance *self,
          Row        *row,
          GwItem     *before,
          GwItem     *after,
          guint       part,
          GwPlace     place)
{
  g_autoptr (GHashTable) theirs = name_children (after, part, place);

  for (guint i = 0; i < gw_item_count (before, part); i++)
    {
      GwItem *old = gw_item_get_child (before, part, i);
      g_autofree char *key = gw_changes_make_key (old, place);
      GwItem *new = g_hash_table_lookup (theirs, key);

      if (is_wanted (self, new == NULL ? GW_CHANGE_REMOVED : GW_CHANGE_MOVED, old, 0))
        continue;
      g_ptr_array_add (row->keys, g_steal_pointer (&key));
      g_ptr_array_add (row->items,
                       new != NULL ? accept_item (self, old, new) : gw_item_ref (old));
    }
}

/* What comes lands behind the nearest of those that stand before it in the new version. */
static void
put_new (Acceptance *self,
         Row        *row,
         GwItem     *before,
         GwItem     *after,
         guint       part,
         GwPlace     place)
{
  g_autoptr (GHashTable) ours = name_children (before, part, place);
  int last = -1;

  for (guint i = 0; i < gw_item_count (after, part); i++)
    {
      GwItem *new = gw_item_get_child (after, part, i);
      g_autofree char *key = gw_changes_make_key (new, place);
      GwItem *old = g_hash_table_lookup (ours, key);
      int there = find_key (row->keys, key, last + 1);

      if (there >= 0)
        last = there;
      if (there >= 0
          || !is_wanted (self, old == NULL ? GW_CHANGE_ADDED : GW_CHANGE_MOVED,
                         old == NULL ? new : old, 0))
        continue;
      g_ptr_array_insert (row->keys, ++last, g_steal_pointer (&key));
      g_ptr_array_insert (row->items, last,
                          old != NULL ? accept_item (self, old, new) : gw_item_ref (new));
    }
}

static GwItems *
accept_items (Acceptance *self,
              GwItem     *before,
              GwItem     *after,
              guint       part)
{
  GwPlace place = gw_kind_get_part (gw_item_get_kind (before), part)->place;
  g_autoptr (GPtrArray) keys = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  Row row = { keys, items };

  keep_old (self, &row, before, after, part, place);
  put_new (self, &row, before, after, part, place);
  return gw_items_new ((GwItem **) items->pdata, items->len);
}

static GwItem *
accept_item (Acceptance *self,
             GwItem     *before,
             GwItem     *after)
{
  const GwKind *kind = gw_item_get_kind (before);
  GwContent content[GW_MAX_PARTS] = { 0 };

  if (gw_item_get_kind (after) != kind || gw_item_equal (before, after))
    return gw_item_ref (before);

  for (guint i = 0; i < kind->n_parts; i++)
    if (gw_part_is_items (&kind->parts[i]))
      content[i].items = accept_items (self, before, after, i);
    else
      content[i].text
          = gw_item_get_raw (is_wanted (self, GW_CHANGE_FIELD, before, i) ? after : before, i);

  GwItem *result = gw_item_new_from_file (kind->id, content, gw_item_get_extras (before),
                                          gw_item_get_line (before), gw_item_get_column (before));
  for (guint i = 0; i < kind->n_parts; i++)
    if (gw_part_is_items (&kind->parts[i]))
      gw_items_unref (content[i].items);
  return result;
}

/**
 * gw_changes_accept:
 * @changes: of gw_changes_find() between @from and @to
 * @wanted: which of them, as gw_changes_want() left it
 *
 * Returns: (transfer full) (nullable): @from with them, and with nothing else of @to; NULL when
 *   that is no valid document
 */
GwItem *
gw_changes_accept (GwItem           *from,
                   GwItem           *to,
                   const GPtrArray  *changes,
                   const gboolean   *wanted,
                   GError          **error)
{
  g_autoptr (GHashTable) names = name_wanted (changes, wanted);
  Acceptance self = { names };
  g_autoptr (GwItem) result = accept_item (&self, from, to);

  return gw_check_document (result, error) ? g_steal_pointer (&result) : NULL;
}
