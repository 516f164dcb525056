/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-initiative.h"

#include "gw-audience.h"

static char *
fold (const char *name)
{
  g_autofree char *normal = g_utf8_normalize (name, -1, G_NORMALIZE_NFC);

  return g_utf8_casefold (g_strstrip (normal), -1);
}

/* Whether two briefs belong together: their initiatives are equal after NFC, trimming and case
 * folding. Briefs without one belong to nobody. */
gboolean
gw_initiative_is_same (const GwItem *one,
                       const GwItem *other)
{
  const char *a = gw_item_get_text (one, GW_BRIEF_INITIATIVE);
  const char *b = gw_item_get_text (other, GW_BRIEF_INITIATIVE);

  if (a == NULL || b == NULL)
    return FALSE;

  g_autofree char *folded_a = fold (a);
  g_autofree char *folded_b = fold (b);
  return *folded_a != '\0' && g_str_equal (folded_a, folded_b);
}

/**
 * gw_initiative_gather:
 * @briefs: (element-type GwItem): all briefs at hand; @brief itself is passed over
 *
 * Returns: (transfer full) (element-type GwItem): the other briefs of the same initiative, as
 *   @audience may see them; for everyone in the room none, since they may not know of them
 */
GPtrArray *
gw_initiative_gather (GwItem     *brief,
                      GPtrArray  *briefs,
                      GwAudience  audience)
{
  GPtrArray *others = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);

  for (guint i = 0; i < briefs->len && audience != GW_AUDIENCE_ALL; i++)
    {
      GwItem *other = g_ptr_array_index (briefs, i);

      if (g_strcmp0 (gw_item_get_id (other), gw_item_get_id (brief)) != 0
          && gw_initiative_is_same (brief, other))
        g_ptr_array_add (others, gw_audience_project (other, audience));
    }

  return others;
}
