/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-whereabouts.h"

#include "gw-edit.h"
#include "gw-fields.h"

static const GwKind *
get_moment_kind (GwMoment moment)
{
  static const GwKindId kinds[GW_N_MOMENTS] = {
    [GW_MOMENT_PRIORITIZATION] = GW_KIND_PRIORITIZATION,
    [GW_MOMENT_SCOPE] = GW_KIND_SCOPE,
    [GW_MOMENT_COMMITMENT] = GW_KIND_COMMITMENT,
    [GW_MOMENT_RESOURCES] = GW_KIND_RESOURCES,
  };

  return gw_kind (kinds[moment]);
}

/* The element of a list, or of the items in it, or of the one item. */
static gboolean
is_called (const GwKind *holder,
           int           part,
           const char   *field)
{
  if (part < 0)
    return FALSE;

  const GwPart *list = gw_kind_get_part (holder, part);
  return g_strcmp0 (list->name, field) == 0
         || g_str_equal (gw_kind (list->child)->element, field);
}

/* Whether the block shows what the file calls field. */
static gboolean
shows (const GwBlock *block,
       const GwKind  *holder,
       const char    *field)
{
  if (block->one >= 0)
    return block->list < 0 && is_called (holder, block->one, field);
  if (block->list >= 0)
    return is_called (holder, block->list, field)
           || (block->in_moment && g_str_equal (holder->element, field));
  for (const GwField *own = block->fields; own->part >= 0; own++)
    if (g_strcmp0 (gw_kind_get_part (holder, own->part)->name, field) == 0)
      return TRUE;
  return FALSE;
}

/**
 * gw_whereabouts_of_field:
 * @field: as the file calls it, in the brief itself or in the element of its moment
 * @section: (out): where the form of that moment shows it
 *
 * Returns: FALSE when no section does: the title, the meeting
 */
gboolean
gw_whereabouts_of_field (GwMoment     moment,
                         const char  *field,
                         GwSectionId *section)
{
  const GwMomentText *text = gw_moment_text (moment);
  const GwBlock *block;

  for (guint i = 0; i < text->n_sections; i++)
    for (guint n = 0; (block = gw_block_find (moment, text->sections[i].id, n)) != NULL; n++)
      if (shows (block, block->in_moment ? get_moment_kind (moment) : gw_kind (GW_KIND_BRIEF),
                 field))
        {
          *section = text->sections[i].id;
          return TRUE;
        }
  return FALSE;
}

/* The steps to the item that a block shows, past the moment's element; -1 when there is none. */
static int
count_steps (GwItem *brief,
             GArray *path)
{
  if (path == NULL || path->len == 0)
    return -1;
  if (g_array_index (path, GwStep, 0).part != gw_brief_get_moment_part (brief))
    return 1;
  return path->len > 1 ? 2 : -1;
}

/**
 * gw_whereabouts_row:
 * @item: that very item of @brief, not an equal one
 *
 * Returns: (transfer none) (nullable): the item whose row or fields @item stands in, often itself;
 *   NULL for the brief itself and its moment's element
 */
GwItem *
gw_whereabouts_row (GwItem       *brief,
                    const GwItem *item)
{
  g_autoptr (GArray) path = gw_path_find (brief, item);
  int steps = count_steps (brief, path);

  if (steps < 0)
    return NULL;
  g_array_set_size (path, steps);
  return gw_path_resolve (path, brief);
}

/**
 * gw_whereabouts_of_item:
 * @item: that very item of @brief, not an equal one
 * @section: (out): where the form shows it
 *
 * Returns: FALSE when no section does: the brief itself, its meeting, comments
 */
gboolean
gw_whereabouts_of_item (GwItem       *brief,
                        const GwItem *item,
                        GwSectionId  *section)
{
  g_autoptr (GArray) path = gw_path_find (brief, item);
  GwMoment moment = gw_brief_get_moment (brief);
  const GwMomentText *text = gw_moment_text (moment);
  int steps = count_steps (brief, path);
  const GwBlock *block;

  if (steps < 0)
    return FALSE;
  const int part = g_array_index (path, GwStep, steps - 1).part;
  g_array_set_size (path, steps);
  const GwItem *row = gw_path_resolve (path, brief);
  for (guint i = 0; i < text->n_sections; i++)
    for (guint n = 0; (block = gw_block_find (moment, text->sections[i].id, n)) != NULL; n++)
      if (block->in_moment == (steps == 2)
          && (block->one == part
              || (block->one < 0 && block->list == part && gw_block_takes (block, row))))
        {
          *section = text->sections[i].id;
          return TRUE;
        }
  return FALSE;
}

/**
 * gw_whereabouts_name:
 * @on: (out) (transfer none): the id of the item or of what holds it; "brief" for none
 * @field: (out) (transfer none): with "brief": what the file calls it; else ""
 *
 * Names an item as an open point names what it speaks of.
 */
void
gw_whereabouts_name (GwItem       *brief,
                     const GwItem *item,
                     const char  **on,
                     const char  **field)
{
  g_autoptr (GArray) path = gw_path_find (brief, item);

  *on = "brief";
  *field = "";
  while (path != NULL && path->len > 0)
    {
      const GwItem *holder = gw_path_resolve (path, brief);

      if (gw_item_get_id (holder) != NULL)
        {
          *on = gw_item_get_id (holder);
          *field = "";
          return;
        }
      /* The outermost but the moment's own element, which is no place of the form. */
      if (path->len > 1
          || g_array_index (path, GwStep, 0).part != gw_brief_get_moment_part (brief))
        *field = gw_item_get_kind (holder)->element;
      g_array_set_size (path, path->len - 1);
    }
}
