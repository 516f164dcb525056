/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-audience.h"

#include <string.h>

#include "gw-check.h"

typedef struct
{
  GwAudience  audience;
  GwMoment    moment;
  GwItem     *brief;
  GHashTable *ids; /* owned: old id -> new id, of what stays */
  guint       numbers[GW_N_KINDS];
} Projection;

static const char *const names[] = { NULL, "me", "team", "open" };

static gboolean
may_see (Projection   *self,
         GwVisibility  visibility)
{
  return self->audience == GW_AUDIENCE_ALL ? visibility == GW_VISIBILITY_OPEN
                                           : visibility >= GW_VISIBILITY_TEAM;
}

static gboolean
may_see_part (Projection   *self,
              const GwPart *part)
{
  return part->type == GW_TYPE_ID || part->audience >= self->audience;
}

/* Ids that were given at random could be followed from copy to copy; everyone gets numbers. */
static void
give_id (Projection   *self,
         const GwItem *item)
{
  const GwKind *kind = gw_item_get_kind (item);
  const char *id = gw_item_get_id (item);

  if (id == NULL)
    return;

  g_hash_table_insert (self->ids, g_strdup (id),
                       self->audience == GW_AUDIENCE_ALL
                           ? g_strdup_printf ("%s-%u", kind->prefix, ++self->numbers[kind->id])
                           : g_strdup (id));
}

static GwItems *
project_items (Projection *self,
               GwItems    *items);

static GwItem *
project_item (Projection *self,
              GwItem     *item)
{
  const GwKind *kind = gw_item_get_kind (item);
  GwContent content[GW_MAX_PARTS] = { 0 };

  give_id (self, item);
  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = &kind->parts[i];

      if (!may_see_part (self, part))
        continue;
      if (gw_part_is_items (part))
        content[i].items = project_items (self, gw_item_get_items (item, i));
      else
        content[i].text = gw_item_get_raw (item, i);
    }
  if (self->audience == GW_AUDIENCE_ALL && kind->visibility_part >= 0)
    content[kind->visibility_part].text = "open";

  GwItem *projected = gw_item_new (kind->id, content);
  for (guint i = 0; i < kind->n_parts; i++)
    if (gw_part_is_items (&kind->parts[i]))
      gw_items_unref (content[i].items);
  return projected;
}

/* Who asks and for what, without why: see gw_item_is_heard(). */
static GwItem *
project_heard (Projection *self,
               GwItem     *need)
{
  GwContent content[GW_MAX_PARTS] = { 0 };

  content[GW_INTEREST_ID].text = gw_item_get_raw (need, GW_INTEREST_ID);
  content[GW_INTEREST_PARTY].text = gw_item_get_raw (need, GW_INTEREST_PARTY);
  content[GW_INTEREST_POSITION].text = gw_item_get_raw (need, GW_INTEREST_POSITION);
  g_autoptr (GwItem) heard = gw_item_new (GW_KIND_INTEREST, content);
  return project_item (self, heard);
}

static GwItems *
project_items (Projection *self,
               GwItems    *items)
{
  g_autoptr (GPtrArray) seen
      = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);

  for (guint i = 0; i < gw_items_get_n (items); i++)
    {
      GwItem *item = gw_items_get (items, i);

      if (may_see (self, gw_item_get_visibility (item, self->moment)))
        g_ptr_array_add (seen, project_item (self, item));
      else if (self->audience == GW_AUDIENCE_ALL && gw_item_is_heard (item, self->brief))
        g_ptr_array_add (seen, project_heard (self, item));
    }

  return gw_items_new ((GwItem **) seen->pdata, seen->len);
}

static gboolean
is_reference (const GwPart *part)
{
  return part->type == GW_TYPE_REF || part->type == GW_TYPE_REFS || part->type == GW_TYPE_ANY_REF;
}

/* The ids of a reference that still name something, in their new form; NULL for none. */
static char *
translate (Projection   *self,
           const GwItem *item,
           guint         part)
{
  g_auto (GStrv) words = gw_item_dup_words (item, part);
  g_autoptr (GPtrArray) stay = g_ptr_array_new ();

  for (char **word = words; *word != NULL; word++)
    {
      char *id = strcmp (*word, "brief") == 0 ? *word : g_hash_table_lookup (self->ids, *word);
      if (id != NULL)
        g_ptr_array_add (stay, id);
    }
  if (stay->len == 0)
    return NULL;

  g_ptr_array_add (stay, NULL);
  return g_strjoinv (" ", (char **) stay->pdata);
}

static gboolean
cannot_go_without (const GwPart *part)
{
  return part->need == GW_NEED_REQUIRED || part->need == GW_NEED_IN_BRIEF
         || part->type == GW_TYPE_ANY_REF;
}

/* Whether each required reference of the item, and of those it cannot go without, holds. */
static gboolean
stands (Projection   *self,
        const GwItem *item)
{
  const GwKind *kind = gw_item_get_kind (item);

  for (guint i = 0; i < kind->n_parts; i++)
    if (is_reference (&kind->parts[i]) && cannot_go_without (&kind->parts[i])
        && gw_item_has (item, i) && may_see_part (self, &kind->parts[i]))
      {
        g_autofree char *left = translate (self, item, i);
        if (left == NULL)
          return FALSE;
      }

  return TRUE;
}

static gboolean
forget_id (GwItem   *item,
           GwItem   *parent,
           guint     part,
           gpointer  user_data)
{
  if (gw_item_get_id (item) != NULL)
    g_hash_table_remove (user_data, gw_item_get_id (item));

  return TRUE;
}

/* Takes out what refers to something that is not seen; sets @changed when anything went. */
static GwItem *
drop_fallen (Projection *self,
             GwItem     *item,
             gboolean   *changed)
{
  const GwKind *kind = gw_item_get_kind (item);
  GwItem *result = gw_item_ref (item);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      if (!gw_part_is_items (&kind->parts[i]))
        continue;

      g_autoptr (GPtrArray) left
          = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
      for (guint j = 0; j < gw_item_count (item, i); j++)
        {
          GwItem *child = gw_item_get_child (item, i, j);

          if (stands (self, child))
            g_ptr_array_add (left, drop_fallen (self, child, changed));
          else
            {
              gw_item_walk (child, forget_id, self->ids);
              *changed = TRUE;
            }
        }

      g_autoptr (GwItems) items = gw_items_new ((GwItem **) left->pdata, left->len);
      GwItem *next = gw_item_with_items (result, i, items);
      gw_item_unref (result);
      result = next;
    }

  return result;
}

/* Writes the references and ids in their new form. */
static GwItem *
settle (Projection *self,
        GwItem     *item)
{
  const GwKind *kind = gw_item_get_kind (item);
  GwContent content[GW_MAX_PARTS] = { 0 };
  char *owned[GW_MAX_PARTS] = { NULL };

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = &kind->parts[i];

      if (gw_part_is_items (part))
        {
          guint n = gw_item_count (item, i);
          g_autoptr (GPtrArray) settled
              = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
          for (guint j = 0; j < n; j++)
            g_ptr_array_add (settled, settle (self, gw_item_get_child (item, i, j)));
          content[i].items = gw_items_new ((GwItem **) settled->pdata, settled->len);
        }
      else if (part->type == GW_TYPE_ID)
        content[i].text = g_hash_table_lookup (self->ids, gw_item_get_raw (item, i));
      else if (is_reference (part) && gw_item_has (item, i))
        content[i].text = owned[i] = translate (self, item, i);
      else
        content[i].text = gw_item_get_raw (item, i);
    }

  GwItem *settled = gw_item_new (kind->id, content);
  for (guint i = 0; i < kind->n_parts; i++)
    {
      g_free (owned[i]);
      if (gw_part_is_items (&kind->parts[i]))
        gw_items_unref (content[i].items);
    }
  return settled;
}

/* Ids in file order of what is left, so that numbers do not tell of what went. */
static gboolean
give_id_again (GwItem   *item,
               GwItem   *parent,
               guint     part,
               gpointer  user_data)
{
  give_id (user_data, item);
  return TRUE;
}

/**
 * gw_audience_project_noting:
 * @ids: (out) (optional): id in the brief -> id in the result, of all that is in it
 *
 * As gw_audience_project().
 */
GwItem *
gw_audience_project_noting (GwItem      *brief,
                            GwAudience   audience,
                            GHashTable **ids)
{
  g_autoptr (GHashTable) table = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  Projection self = { audience, gw_brief_get_moment (brief), brief, table, { 0 } };
  g_autoptr (GwItem) seen
      = audience == GW_AUDIENCE_ME ? gw_item_ref (brief) : project_item (&self, brief);

  for (gboolean changed = audience != GW_AUDIENCE_ME; changed;)
    {
      changed = FALSE;
      GwItem *left = drop_fallen (&self, seen, &changed);
      gw_item_unref (seen);
      seen = left;
    }

  g_hash_table_remove_all (table);
  memset (self.numbers, 0, sizeof self.numbers);
  gw_item_walk (seen, give_id_again, &self);
  if (ids != NULL)
    *ids = g_hash_table_ref (table);
  return audience == GW_AUDIENCE_ME ? g_steal_pointer (&seen) : settle (&self, seen);
}

/**
 * gw_audience_project:
 * @brief: a valid brief
 *
 * The brief as @audience may see it, built from what may be seen: items by their visibility,
 * fields by the widest audience in their description; of a need that may not, what gw_item_is_heard()
 * says. A required reference to something that is
 * not seen takes its item with it, an optional one only itself. Nothing that stood beside our own
 * elements in the file is in it, nor where an item stood. Every output for an audience is made
 * from this, so that no number can tell of what was left out.
 *
 * Returns: (transfer full): for *me* the brief itself
 */
GwItem *
gw_audience_project (GwItem     *brief,
                     GwAudience  audience)
{
  return audience == GW_AUDIENCE_ME ? gw_item_ref (brief)
                                    : gw_audience_project_noting (brief, audience, NULL);
}

/* Reads "me", "team" or "open". */
gboolean
gw_audience_parse (const char *name,
                   GwAudience *audience)
{
  for (guint i = GW_AUDIENCE_ME; i < G_N_ELEMENTS (names); i++)
    if (strcmp (names[i], name) == 0)
      {
        *audience = i;
        return TRUE;
      }

  return FALSE;
}

const char *
gw_audience_get_name (GwAudience audience)
{
  return names[audience];
}
