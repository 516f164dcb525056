/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-context.h"

#include "gw-audience.h"
#include "gw-initiative.h"

/**
 * gw_context_gather:
 * @briefs: (element-type GwItem): the briefs of the workspace; @brief itself is passed over
 *
 * Returns: (transfer full) (element-type GwItem): the other briefs as @audience may see them; for
 *   everyone in the room none, since what is calculated of them would tell that they exist
 *   (FORMAT.md, "Audience")
 */
GPtrArray *
gw_context_gather (GwItem     *brief,
                   GPtrArray  *briefs,
                   GwAudience  audience)
{
  GPtrArray *others = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);

  for (guint i = 0; i < briefs->len && audience != GW_AUDIENCE_ALL; i++)
    {
      GwItem *other = g_ptr_array_index (briefs, i);

      if (g_strcmp0 (gw_item_get_id (other), gw_item_get_id (brief)) != 0)
        g_ptr_array_add (others, gw_audience_project (other, audience));
    }

  return others;
}

/* A copy that lies beside the brief it was made of is the same brief once more. */
static void
sort_in (GwContext *self,
         GPtrArray *briefs)
{
  g_autoptr (GHashTable) seen = g_hash_table_new (g_str_hash, g_str_equal);

  g_hash_table_add (seen, (gpointer) gw_item_get_id (self->brief));
  for (guint i = 0; i < briefs->len; i++)
    {
      GwItem *other = g_ptr_array_index (briefs, i);

      if (!g_hash_table_add (seen, (gpointer) gw_item_get_id (other)))
        continue;
      if (!gw_initiative_is_same (self->brief, other))
        {
          g_ptr_array_add (self->elsewhere, gw_item_ref (other));
          continue;
        }
      g_ptr_array_add (self->others, gw_item_ref (other));
      self->scope = gw_initiative_choose_scope (self->scope, other);
    }
}

/**
 * gw_context_new:
 * @brief: a reference is taken
 * @briefs: (element-type GwItem) (nullable): the briefs of the workspace, as far as they may be
 *   seen (gw_context_gather()); @brief itself may be among them and is passed over
 * @today: from which dates without a year and the age of facts are counted
 * @seed: of what is drawn at random
 *
 * Returns: (transfer full)
 */
GwContext *
gw_context_new (GwItem      *brief,
                GPtrArray   *briefs,
                const GDate *today,
                guint64      seed)
{
  GwContext *self = g_new0 (GwContext, 1);

  self->brief = gw_item_ref (brief);
  self->others = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  self->elsewhere = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  self->scope = gw_initiative_choose_scope (NULL, brief);
  self->today = *today;
  self->seed = seed;
  if (briefs != NULL)
    sort_in (self, briefs);

  return self;
}

void
gw_context_free (GwContext *self)
{
  g_ptr_array_unref (self->elsewhere);
  g_ptr_array_unref (self->others);
  gw_item_unref (self->brief);
  g_free (self);
}
