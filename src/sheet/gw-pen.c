/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-pen-private.h"

void
gw_box_free (gpointer data)
{
  GwBox *box = data;

  g_clear_object (&box->layout);
  g_free (box);
}

static GwBox *
add_box (GwPen    *self,
         GwBoxKind kind,
         GwTone    tone,
         double    x,
         double    y,
         double    width,
         double    height)
{
  GwBox *box = g_new0 (GwBox, 1);

  box->kind = kind;
  box->tone = tone;
  box->x = x;
  box->y = y;
  box->width = width;
  box->height = height;
  box->block = self->block;
  box->row = self->row;
  g_ptr_array_add (self->boxes, box);
  return box;
}

/* Sets one text in at most @lines lines (0: as many as the pen allows) and gives its height. */
double
gw_pen_text (GwPen            *self,
             const char       *text,
             const GwPageText *spans,
             GwFace            face,
             GwTone            tone,
             const char       *tag,
             double            x,
             double            y,
             double            width,
             guint             lines,
             gboolean          at_end)
{
  if (*text == '\0')
    return 0;

  PangoLayout *layout = gw_press_set (self->type, text, spans, face, self->size, MAX (width, 1),
                                     lines == 0 ? self->lines : MIN (lines, self->lines), at_end);
  double scale = gw_press_scale (face, self->size);
  double height = gw_press_height (layout, scale);

  if (self->boxes != NULL)
    {
      GwBox *box = add_box (self, GW_BOX_TEXT, tone, x, y, width, height);

      box->layout = g_object_ref (layout);
      box->scale = scale;
      box->tag = tag;
    }
  return height;
}

/* Where the first line of a text stands. */
static double
baseline_of (const GwBox *box)
{
  return box->y + box->scale * pango_layout_get_baseline (box->layout) / PANGO_SCALE;
}

/* Lowers the text that is box @lead until it stands on the first line of the box @text: letters of
 * other scripts reach higher. */
void
gw_pen_level (GwPen *self,
              guint  lead,
              guint  text)
{
  GwBox *box = g_ptr_array_index (self->boxes, lead);
  const GwBox *beside = text < self->boxes->len ? g_ptr_array_index (self->boxes, text) : NULL;

  if (beside != NULL && beside->layout != NULL)
    box->y += MAX (baseline_of (beside) - baseline_of (box), 0);
}

/* How wide @text is on one line. */
double
gw_pen_natural (GwPen      *self,
                const char *text,
                GwFace      face)
{
  return gw_press_width (gw_press_set (self->type, text, NULL, face, self->size, -1, 0, FALSE),
                        gw_press_scale (face, self->size));
}

void
gw_pen_shape (GwPen    *self,
              GwBoxKind kind,
              GwTone    tone,
              double    x,
              double    y,
              double    width,
              double    height)
{
  if (self->boxes != NULL)
    add_box (self, kind, tone, x, y, width, height);
}

void
gw_pen_picture (GwPen           *self,
                const GwDiagram *diagram,
                double           x,
                double           y,
                double           width,
                double           height)
{
  if (self->boxes == NULL)
    return;

  GwBox *box = add_box (self, GW_BOX_PICTURE, GW_TONE_INK, x, y, width, height);

  box->diagram = diagram;
  box->scale = self->size;
}
