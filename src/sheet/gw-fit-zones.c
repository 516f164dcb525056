/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-fit-private.h"

#include "gw-rest.h"

#include <math.h>

/* Blank above and below a row, in parts of its size; where rows had to go from a small paper, the
 * least that still parts them. */
#define SQUEEZED_AIR 0.12
#define TIGHT_AIR 0.2
#define COMFORTABLE_AIR 0.32

/* What is left there of the blank between blocks and zones. */
#define SQUEEZED 0.7

/* The column of headings beside what is read first, in parts of the width, at most; in a letter the
 * lines beside it are then as long as they read best. */
#define USUAL_SIDE 0.25
#define LETTER_SIDE 0.3

/* By how much what is blank between blocks and zones shrinks. */
double
gw_fit_blank (GwFit *self)
{
  return self->tight ? SQUEEZED + self->comfort * (1 - SQUEEZED) : 1;
}

static gboolean
is_letter (GwFit  *self,
           GwZone  zone)
{
  return self->page->letter && zone == GW_ZONE_GLANCE;
}

/* Blank between two blocks of a zone; in a letter that above and that below their hairline. */
double
gw_fit_gap (GwFit  *self,
            GwZone  zone)
{
  double gap = is_letter (self, zone) ? 0.7 * self->glance
               : zone == GW_ZONE_GLANCE ? 0.55 * self->glance
               : zone == GW_ZONE_FOLD ? 0.8 * self->fold
                                      : 1.15 * self->look_up;

  return gap * gw_fit_blank (self);
}

static double
side_width (GwFit *self)
{
  double most = 0;

  for (guint i = 0; i < self->page->blocks->len; i++)
    {
      const GwPageBlock *block = gw_fit_block (self, i);

      if (block->zone == GW_ZONE_GLANCE && block->heading != NULL)
        {
          GwPen pen = { .type = self->type, .size = self->glance };
          double natural = gw_pen_natural (&pen, block->heading, GW_FACE_LABEL);

          most = MAX (most, natural);
        }
    }
  double share = self->page->letter ? LETTER_SIDE : USUAL_SIDE;

  return most > 0 ? MIN (most + 2.35 * self->glance, share * gw_fit_width (self)) : 0;
}

/* Above and below a row. */
static double
row_air (GwFit *self)
{
  double least = self->tight ? SQUEEZED_AIR : TIGHT_AIR;

  return least + self->comfort * (COMFORTABLE_AIR - least);
}

GwPen
gw_fit_pen (GwFit     *self,
            GwZone     zone,
            GPtrArray *boxes)
{
  GwPen pen = {
    .type = self->type,
    .page = self->page,
    .boxes = boxes,
    .size = zone == GW_ZONE_GLANCE ? self->glance
            : zone == GW_ZONE_FOLD ? self->fold
                                   : self->look_up,
    .side = zone == GW_ZONE_GLANCE ? side_width (self) : 0,
    .lines = zone == GW_ZONE_GLANCE ? self->glance_lines : self->lines,
    .air = row_air (self),
    .tight = self->tight,
    .visible = self->visible,
    .memos = self->memos,
    .block = -1,
    .row = -1,
  };

  return pen;
}

/* One line for the blocks of a zone that are in the file only. */
static double
set_left_out (GwFit *self,
              GwPen *pen,
              GwZone zone,
              double y)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < self->page->blocks->len; i++)
    {
      const GwPageBlock *block = gw_fit_block (self, i);
      guint shown = gw_pen_shown (pen, i);

      if (block->zone != zone || block->heading == NULL || gw_page_block_is_picture (block)
          || block->rows->len == shown || (shown > 0 && !gw_pen_tells_rest_below (pen, block)))
        continue;
      gw_rest_name (names, block, block->rows->len - shown);
    }

  g_autofree char *text = gw_rest_say_names (names);

  if (text == NULL)
    return 0;
  pen->block = -1;
  return gw_pen_text (pen, gw_press_keep (self->type, text), NULL, GW_FACE_SMALL, GW_TONE_DIM, "P",
                      self->paper->margin, y, gw_fit_width (self), 2, FALSE);
}

/* Sets the blocks of @zone from @y with @air more than usual between them; gives their height. */
double
gw_fit_zone (GwFit     *self,
             GwZone     zone,
             GPtrArray *boxes,
             double     y,
             double     air)
{
  GwPen pen = gw_fit_pen (self, zone, boxes);
  double gap = gw_fit_gap (self, zone) + air;
  double above = is_letter (self, zone) ? gap : 0;
  double at = 0;

  for (guint i = 0; i < self->page->blocks->len;)
    {
      const GwPageBlock *block = gw_fit_block (self, i);

      if (block->zone != zone || block->look == GW_LOOK_RULED)
        {
          i++;
          continue;
        }

      GwFitUnit unit = gw_fit_unit_from (self, i);
      double height = gw_fit_set_unit (self, &pen, unit, y + at + above, gap);

      i = unit.last;
      if (height == 0)
        continue;
      if (above > 0)
        gw_pen_shape (&pen, GW_BOX_LINE, GW_TONE_HAIR, self->paper->margin, y + at,
                      gw_fit_width (self), 0.6);
      at += above + height + gap;
    }

  double rest = set_left_out (self, &pen, zone, y + at);

  return rest > 0 ? at + rest : MAX (at - gap, 0);
}

/* How many gaps @air of gw_fit_zone() goes into, about, above the fold. */
guint
gw_fit_gaps (GwFit *self)
{
  GwPen pen = gw_fit_pen (self, GW_ZONE_LOOK_UP, NULL);
  guint gaps = 0;

  for (guint i = 0; i < self->page->blocks->len; i++)
    if (gw_fit_block (self, i)->zone != GW_ZONE_FOLD && gw_pen_shown (&pen, i) > 0)
      gaps++;
  return MAX (gaps, 1);
}

/* The head: moment, title, when and who. */
double
gw_fit_head (GwFit     *self,
             GPtrArray *boxes,
             double     y)
{
  GwPen pen = gw_fit_pen (self, GW_ZONE_GLANCE, boxes);
  double x = self->paper->margin;
  double width = gw_fit_width (self);
  double at = 0;

  pen.lines = MAX (self->glance_lines, 2);
  if (self->page->kicker != NULL)
    {
      g_autofree char *upper = g_utf8_strup (self->page->kicker, -1);

      at += gw_pen_text (&pen, gw_press_keep (self->type, upper), NULL, GW_FACE_KICKER,
                         GW_TONE_ACCENT, "P", x, y, width, 1, FALSE);
      at += 0.15 * pen.size;
    }
  at += gw_pen_text (&pen, self->page->title, NULL, GW_FACE_TITLE, GW_TONE_INK, "H1", x, y + at,
                     width, 2, FALSE);
  at += 0.15 * pen.size;
  pen.size = MAX (0.84 * pen.size, MIN (8.5, self->look_up));
  at += gw_pen_text (&pen, self->page->meta->text, self->page->meta, GW_FACE_BODY, GW_TONE_INK, "P",
                     x, y + at, width, 3, FALSE);
  return at;
}

/* The height of @lines ruled lines with their heads. */
double
gw_fit_ruled (GwFit *self,
              guint  lines,
              double pitch)
{
  guint index;

  return lines > 0 && gw_fit_ruled_block (self, &index) != NULL ? 1.9 * self->look_up + lines * pitch
                                                                : 0;
}

/* The blank a comfortable page has between its blocks, more than it needs. */
double
gw_fit_air (GwFit *self)
{
  return 0.45 * self->look_up * self->comfort;
}

/* From the line of the fold to the foot; comfortably a whole quarter, so that it folds like a
 * letter. */
double
gw_fit_fold (GwFit *self)
{
  if (self->page->fold == NULL)
    return 0;

  double needs = gw_fit_fold_head (self) + gw_fit_zone (self, GW_ZONE_FOLD, NULL, 0, 0);
  double quarter = self->paper->height / 4 - self->paper->margin - gw_fit_foot (self);

  return self->comfort > 0 ? MAX (needs, quarter) : needs;
}

/* What the page takes of that room at these sizes. */
double
gw_fit_needs (GwFit *self)
{
  double air = gw_fit_air (self);
  double glance = gw_fit_zone (self, GW_ZONE_GLANCE, NULL, 0, 0.3 * air);
  double look_up = gw_fit_zone (self, GW_ZONE_LOOK_UP, NULL, 0, air);
  double needs = gw_fit_head (self, NULL, 0) + gw_fit_fold (self);

  needs += glance > 0 ? glance + gw_fit_blank (self) * self->glance + 0.6 * air : 0;
  needs += look_up > 0 ? look_up + 1.2 * gw_fit_blank (self) * self->look_up + air : 0;
  needs += gw_fit_ruled (self, self->ruled, self->pitch) + self->look_up + air;
  return needs;
}

double
gw_fit_fold_share (GwFit *self)
{
  double below = gw_fit_fold_head (self) + gw_fit_zone (self, GW_ZONE_FOLD, NULL, 0, 0);

  return (below + self->paper->margin + gw_fit_foot (self)) / self->paper->height;
}

gboolean
gw_fit_fits (GwFit *self)
{
  return (self->page->fold == NULL || gw_fit_fold_share (self) <= self->fold_share)
         && gw_fit_needs (self) <= gw_fit_body_room (self);
}
