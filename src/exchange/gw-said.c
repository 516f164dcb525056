/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-said.h"

/* Whether the part is one of those that go together. */
gboolean
gw_said_takes (const GwKind *kind,
               guint         part)
{
  static const guint parts[] = { GW_APPROACH_LIKELY, GW_APPROACH_LOW, GW_APPROACH_HIGH,
                                 GW_APPROACH_UNIT,   GW_APPROACH_BY,  GW_APPROACH_ON,
                                 GW_APPROACH_STATUS };

  for (guint i = 0; kind->id == GW_KIND_APPROACH && i < G_N_ELEMENTS (parts); i++)
    if (parts[i] == part)
      return TRUE;

  return FALSE;
}

/* Whether two versions of an item say something else there. */
gboolean
gw_said_differs (GwItem *one,
                 GwItem *other)
{
  const GwKind *kind = gw_item_get_kind (one);

  for (guint i = 0; i < kind->n_parts; i++)
    if (gw_said_takes (kind, i)
        && g_strcmp0 (gw_item_get_raw (one, i), gw_item_get_raw (other, i)) != 0)
      return TRUE;

  return FALSE;
}

/* Whether the comment is the settled one in which the giver's numbers are kept behind a guess. */
gboolean
gw_said_is_former (GwItem *comment,
                   GwItem *way)
{
  return gw_item_get_kind (comment)->id == GW_KIND_COMMENT
         && gw_item_get_kind (way)->id == GW_KIND_APPROACH
         && gw_item_is (comment, GW_COMMENT_SETTLED, "yes")
         && g_strcmp0 (gw_item_get_raw (comment, GW_COMMENT_ON), gw_item_get_id (way)) == 0;
}
