/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-project.h"

#include "gw-check.h"

/*
 * Project first, then compose: a page for others is made from what they may see and from nothing
 * else, so that no sentence, count or letter on it can tell what was left out.
 */
typedef struct
{
  GwAudience audience;
  GwMoment moment;
  GHashTable *ids;      /* of all items that are left */
} Projection;

static GwItem *project_item (const Projection *self,
                             GwItem           *item);

static gboolean
may_see_item (const Projection *self,
              const GwItem     *item)
{
  GwVisibility visibility = gw_item_get_visibility (item, self->moment);

  return visibility >= (self->audience == GW_AUDIENCE_ALL ? GW_VISIBILITY_OPEN : GW_VISIBILITY_TEAM);
}

/* The ids of @text that are left, parted by spaces; NULL when there are none. */
static char *
dup_left (const Projection *self,
          const char       *text)
{
  g_auto(GStrv) ids = g_strsplit (text, " ", -1);
  g_autoptr(GString) left = g_string_new (NULL);

  for (guint i = 0; ids[i] != NULL; i++)
    if (self->ids == NULL || g_hash_table_contains (self->ids, ids[i]))
      g_string_append_printf (left, "%s%s", left->len > 0 ? " " : "", ids[i]);
  return left->len > 0 ? g_strdup (left->str) : NULL;
}

static GwItems *
project_items (const Projection *self,
               GwItems          *items)
{
  g_autoptr(GPtrArray) left = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);

  for (guint i = 0; i < gw_items_get_n (items); i++)
    {
      GwItem *item = gw_items_get (items, i);
      GwItem *projected = may_see_item (self, item) ? project_item (self, item) : NULL;

      if (projected != NULL)
        g_ptr_array_add (left, projected);
    }
  return gw_items_new ((GwItem *const *) left->pdata, left->len);
}

static gboolean
is_reference (const GwPart *part)
{
  return part->type == GW_TYPE_REF || part->type == GW_TYPE_REFS || part->type == GW_TYPE_ANY_REF;
}

/* NULL when something it cannot be without is gone. */
static GwItem *
project_item (const Projection *self,
              GwItem           *item)
{
  const GwKind *kind = gw_item_get_kind (item);
  GwContent content[GW_MAX_PARTS] = { 0 };
  g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func (g_free);
  g_autoptr(GPtrArray) lists = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_items_unref);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = gw_kind_get_part (kind, i);

      if (part->audience < self->audience && (int) i != kind->id_part)
        continue;
      if (gw_part_is_items (part))
        {
          if (gw_item_get_items (item, i) == NULL)
            continue;
          content[i].items = project_items (self, gw_item_get_items (item, i));
          g_ptr_array_add (lists, content[i].items);
          continue;
        }
      content[i].text = gw_item_get_raw (item, i);
      if (!is_reference (part) || content[i].text == NULL)
        continue;

      char *left = dup_left (self, content[i].text);

      if (left == NULL && part->need != GW_NEED_OPTIONAL)
        return NULL;
      if (left != NULL)
        g_ptr_array_add (texts, left);
      content[i].text = left;
    }
  return gw_item_new (kind->id, content);
}

static gboolean
collect_id (GwItem   *item,
            GwItem   *parent,
            guint     part,
            gpointer  ids)
{
  if (gw_item_get_id (item) != NULL)
    g_hash_table_add (ids, g_strdup (gw_item_get_id (item)));
  return TRUE;
}

/* What @audience may see of @brief. Returns: (transfer full). */
GwItem *
gw_project (GwItem     *brief,
            GwAudience  audience)
{
  g_return_val_if_fail (brief != NULL, NULL);

  Projection self = { audience, gw_brief_get_moment (brief), NULL };
  GwItem *left = gw_item_ref (brief);

  if (audience <= GW_AUDIENCE_ME)
    return left;

  /* What goes may take with it what cannot be without it, until nothing more goes. */
  for (guint before = 0, after = G_MAXUINT; before != after;)
    {
      g_autoptr(GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      GwItem *next = project_item (&self, left);

      gw_item_unref (left);
      left = next;
      gw_item_walk (left, collect_id, ids);
      before = after;
      after = g_hash_table_size (ids);
      g_clear_pointer (&self.ids, g_hash_table_unref);
      self.ids = g_steal_pointer (&ids);
    }
  g_clear_pointer (&self.ids, g_hash_table_unref);
  return left;
}
