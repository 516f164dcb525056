/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-xml-frame.h"

#include <string.h>

/* Makes a frame, which may have served before, ready for an element that opens. */
void
gw_frame_open (GwFrame      *self,
               GwFrameType   type,
               const GwKind *kind,
               int           part)
{
  self->type = type;
  self->kind = kind;
  self->part = part;
  if (type == GW_FRAME_ITEM)
    memset (self->text, 0, kind->n_parts * sizeof self->text[0]);
  self->last_text = -1;
  self->n_texts = self->n_attributed = 0;
  if (self->body == NULL)
    {
      self->body = g_string_new (NULL);
      self->trail = g_string_new (NULL);
    }
  g_string_truncate (self->body, 0);
  g_string_truncate (self->trail, 0);
}

void
gw_frame_clear (GwFrame *self)
{
  for (guint i = 0; i < GW_MAX_PARTS; i++)
    g_clear_pointer (&self->items[i], g_ptr_array_unref);
  g_clear_pointer (&self->extras, g_array_unref);
  if (self->body != NULL)
    {
      g_string_free (self->body, TRUE);
      g_string_free (self->trail, TRUE);
    }
  self->body = self->trail = NULL;
}

/* Comments, instructions and foreign elements of one place, one behind the other. */
void
gw_nodes_add (GString    *nodes,
              const char *xml)
{
  if (nodes->len > 0)
    g_string_append_c (nodes, GW_MANY_SEPARATOR);
  g_string_append (nodes, xml);
}

/* Gives the last item what was met behind it: once, since each time makes the item anew. */
static void
end_trail (GwFrame *self)
{
  if (self->trail->len == 0)
    return;

  GPtrArray *items = self->items[self->trail_part];
  GwItem **last = (GwItem **) &items->pdata[items->len - 1];
  GwItem *trailed = gw_item_with_extra (*last, GW_EXTRA_TRAIL, 0, self->trail->str);
  gw_item_unref (*last);
  *last = trailed;
  g_string_truncate (self->trail, 0);
}

/* Takes @item. */
void
gw_frame_add_item (GwFrame *self,
                   guint    part,
                   GwItem  *item)
{
  if (self->items[part] == NULL)
    self->items[part] = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);

  end_trail (self);
  g_ptr_array_add (self->items[part], item);
}

void
gw_frame_add_extra (GwFrame      *self,
                    GwExtraPlace  place,
                    guint         part,
                    const char   *xml)
{
  if (self->extras == NULL)
    self->extras = gw_extras_new ();

  gw_extras_add (self->extras, place, part, xml);
}

/* The last item of a list gets what follows it, so that it moves along with it. */
gboolean
gw_frame_trail (GwFrame    *self,
                guint       part,
                const char *xml)
{
  if (self->items[part] == NULL || self->items[part]->len == 0)
    return FALSE;

  if (self->trail_part != part)
    end_trail (self);
  self->trail_part = part;
  gw_nodes_add (self->trail, xml);
  return TRUE;
}

/* Foreign elements, comments and instructions: kept after what precedes them. @self is the item
 * that holds them, directly or in the wrapper of its part `part`. */
void
gw_frame_add_nodes (GwFrame    *self,
                    const char *xml)
{
  if (self->part < 0 || self->kind->parts[self->part].place == GW_PLACE_ATTRIBUTE)
    gw_frame_add_extra (self, GW_EXTRA_START, 0, xml);
  else if (!gw_part_is_items (&self->kind->parts[self->part])
           || self->kind->parts[self->part].name != NULL
           || !gw_frame_trail (self, self->part, xml))
    gw_frame_add_extra (self, GW_EXTRA_AFTER, self->part, xml);
}

/* Returns: (transfer full): the item; the frame is empty again */
GwItem *
gw_frame_build (GwFrame       *self,
                const GString *arena)
{
  GwContent content[GW_MAX_PARTS];

  end_trail (self);
  for (guint i = 0; i < self->kind->n_parts; i++)
    {
      GPtrArray *items = self->items[i];

      if (!gw_part_is_items (&self->kind->parts[i]))
        content[i].text = self->text[i] != 0 ? arena->str + self->text[i] : NULL;
      else
        content[i].items
            = items != NULL ? gw_items_new ((GwItem **) items->pdata, items->len) : NULL;
    }

  GwItem *item = gw_item_new_from_file (self->kind->id, content, self->extras, self->line,
                                        self->column);

  for (guint i = 0; i < self->kind->n_parts; i++)
    if (gw_part_is_items (&self->kind->parts[i]) && self->items[i] != NULL)
      {
        gw_items_unref (content[i].items);
        g_ptr_array_set_size (self->items[i], 0);
      }
  g_clear_pointer (&self->extras, g_array_unref);
  return item;
}
