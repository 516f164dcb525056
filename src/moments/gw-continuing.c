/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-continue-private.h"

#include "gw-id.h"

/* What a proposal is made of. */

/* Says @text in a part of the brief itself. */
void
gw_continuing_set (GwContinuing *self,
                   guint         part,
                   const char   *text)
{
  GwItem *next = gw_item_with_text (self->to, part, text);

  gw_item_unref (self->to);
  self->to = next;
}

static void
replace_moment (GwContinuing *self,
                GwItem       *moment)
{
  g_autoptr (GwItems) moments = gw_items_new (&moment, 1);
  GwItem *next = gw_item_with_items (self->to, gw_brief_get_moment_part (self->to), moments);

  gw_item_unref (self->to);
  self->to = next;
}

/* Says @text in a part of its moment's element. */
void
gw_continuing_say (GwContinuing *self,
                   guint         part,
                   const char   *text)
{
  g_autoptr (GwItem) moment = gw_item_with_text (gw_brief_get_moment_item (self->to), part, text);

  replace_moment (self, moment);
}

/* Returns: (transfer none): the id of @item, which the brief holds from now on */
const char *
gw_continuing_add (GwContinuing *self,
                   guint         part,
                   GwItem       *item)
{
  GwItem *next = gw_item_with_child (self->to, part, item);

  gw_item_unref (self->to);
  self->to = next;
  return gw_item_get_id (item);
}

/* Appends @item to a list of the new brief's moment element; a reference is taken. */
void
gw_continuing_add_to_moment (GwContinuing *self,
                             guint         part,
                             GwItem       *item)
{
  g_autoptr (GwItem) moment = gw_item_with_child (gw_brief_get_moment_item (self->to), part, item);

  replace_moment (self, moment);
}

/* Returns: (transfer none) (nullable): what the item of the old brief is called in the new one */
const char *
gw_continuing_find (GwContinuing *self,
                    const char   *id)
{
  return id != NULL ? g_hash_table_lookup (self->ids, id) : NULL;
}

/* References go to what came along; the others stay behind. */
static char *
translate (GwContinuing *self,
           const GwItem *item,
           guint         part)
{
  g_auto (GStrv) words = gw_item_dup_words (item, part);
  g_autoptr (GString) found = g_string_new (NULL);

  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    {
      const char *id = gw_continuing_find (self, words[i]);

      if (id != NULL)
        g_string_append_printf (found, "%s%s", found->len > 0 ? " " : "", id);
    }
  return found->len > 0 ? g_string_free (g_steal_pointer (&found), FALSE) : NULL;
}

/* Copies the items of a list, each under a new id. What they refer to must have come before. */
void
gw_continuing_carry (GwContinuing *self,
                     guint         list)
{
  for (guint i = 0; i < gw_item_count (self->from, list); i++)
    {
      GwItem *item = gw_item_get_child (self->from, list, i);
      const GwKind *kind = gw_item_get_kind (item);
      char *id = gw_id_new (kind->id);
      g_autoptr (GwItem) copy = gw_item_with_text (item, kind->id_part, id);

      g_hash_table_insert (self->ids, g_strdup (gw_item_get_id (item)), id);
      for (guint part = 0; part < kind->n_parts; part++)
        {
          GwType type = kind->parts[part].type;

          if (type != GW_TYPE_REF && type != GW_TYPE_REFS)
            continue;
          g_autofree char *ids = translate (self, item, part);
          GwItem *next = gw_item_with_text (copy, part, ids);
          gw_item_unref (copy);
          copy = next;
        }
      gw_continuing_add (self, list, copy);
    }
}
