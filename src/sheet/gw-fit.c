/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-fit-private.h"

#include <string.h>

/* The bounds of the zones' sizes, in points; what lies between is searched in STEPS. */
#define STEPS 20

/* A paper with a side shorter than this is held in the hand and not laid on the table. */
#define HAND_SIDE 450
#define COMFORTABLE_STEP 6
#define COMFORT_STEPS 5

/* A glance zone taller than this share of the page shrinks before anything yields; what is held in the
 * hand is read from nearer. */
#define GLANCE_SHARE 0.4
#define GLANCE_SHARE_HELD 0.33

#define COMFORTABLE_PITCH 20.0

typedef struct
{
  double glance_least;
  double glance_most;
  double look_up_least;
  double look_up_most;
  double fold_most;
} Bounds;

static gboolean
is_held (GwFit *self)
{
  return MIN (self->paper->width, self->paper->height) < HAND_SIDE;
}

static const Bounds *
bounds_of (GwFit *self)
{
  static const Bounds table = { 10.5, 12, 8.5, 10.5, 9 };
  static const Bounds hand = { 9, 12, 7.5, 10.5, 8.5 };

  return is_held (self) ? &hand : &table;
}

static void
set_size (GwFit *self,
          guint  step)
{
  const Bounds *bounds = bounds_of (self);
  double t = step / (double) STEPS;

  self->glance = bounds->glance_least + t * (bounds->glance_most - bounds->glance_least);
  self->look_up = bounds->look_up_least + t * (bounds->look_up_most - bounds->look_up_least);
  self->fold = MIN (self->look_up, bounds->fold_most);
}

void
gw_fit_init (GwFit         *self,
             GwPress        *type,
             const GwPage  *page,
             const GwPaper *paper)
{
  memset (self, 0, sizeof *self);
  self->type = type;
  self->page = page;
  self->paper = paper;
  self->lines = GW_PEN_LINES;
  self->glance_lines = GW_PEN_LINES;
  self->least = bounds_of (self)->look_up_least;
  self->columns = paper->width >= 700 ? 3 : 2;
  self->ruled = 3;
  self->pitch = COMFORTABLE_PITCH;
  self->fold_share = 0.25;
  self->visible = g_new0 (guint8 *, page->blocks->len + 1);
  self->memos = g_new0 (GwPenMemo, GW_PEN_MEMOS * page->blocks->len + 1);
  for (guint i = 0; i < page->blocks->len; i++)
    {
      const GwPageBlock *block = g_ptr_array_index (page->blocks, i);

      self->visible[i] = g_new0 (guint8, block->rows->len + 1);
      memset (self->visible[i], 1, MIN (block->limit, block->rows->len));
    }
  gw_fit_follow (self);
  set_size (self, STEPS);

  guint index;
  const GwPageBlock *ruled = gw_fit_ruled_block (self, &index);

  if (ruled != NULL && ruled->least == 0)
    self->ruled = 0;
}

void
gw_fit_clear (GwFit *self)
{
  for (guint i = 0; self->visible != NULL && i < self->page->blocks->len; i++)
    g_free (self->visible[i]);
  g_clear_pointer (&self->visible, g_free);
  g_clear_pointer (&self->memos, g_free);
}

/* Sets the largest step from @low, which fits, to below @high that fits. To set every text anew costs
 * most of a page, so as few steps as can be are tried. */
static void
largest_size (GwFit *self,
              int    low,
              int    high)
{
  while (high - low > 1)
    {
      int middle = (low + high) / 2;

      set_size (self, middle);
      if (gw_fit_fits (self))
        low = middle;
      else
        high = middle;
    }
  set_size (self, low);
}

/* The row that yielded last may have left a little room, hardly ever more than a step. */
static void
grow (GwFit *self)
{
  int step = 1;

  for (; step <= STEPS; step++)
    {
      set_size (self, step);
      if (!gw_fit_fits (self))
        break;
    }
  set_size (self, step - 1);
}

/* The glance zone shrinks before any row yields, when it takes more than its share. */
static gboolean
shrink_glance (GwFit *self)
{
  double share = (is_held (self) ? GLANCE_SHARE_HELD : GLANCE_SHARE) * self->paper->height;

  while (self->glance > self->least
         && gw_fit_head (self, NULL, 0) + gw_fit_zone (self, GW_ZONE_GLANCE, NULL, 0, 0) > share)
    {
      self->glance = MAX (self->glance - 0.5, self->least);
      if (gw_fit_fits (self))
        return TRUE;
    }
  if (gw_fit_head (self, NULL, 0) + gw_fit_zone (self, GW_ZONE_GLANCE, NULL, 0, 0) > share)
    self->glance_lines = 3;
  return gw_fit_fits (self);
}

/* A little blank is worth more than a little size; what does not fit in the least fits in none. */
static gboolean
search_sizes (GwFit *self)
{
  self->comfort = 0;
  set_size (self, 0);
  if (!gw_fit_fits (self))
    return FALSE;
  self->comfort = 1;
  set_size (self, STEPS);
  if (gw_fit_fits (self))
    return TRUE;
  set_size (self, COMFORTABLE_STEP);
  if (gw_fit_fits (self))
    {
      largest_size (self, COMFORTABLE_STEP, STEPS);
      return TRUE;
    }
  self->comfort = 0;
  largest_size (self, 0, STEPS);
  return TRUE;
}

/* What a page set tightly has left goes between its rows. */
static void
relax (GwFit *self)
{
  for (guint step = 1; step <= COMFORT_STEPS && self->comfort < 1; step++)
    {
      double before = self->comfort;

      self->comfort = step / (double) COMFORT_STEPS;
      if (gw_fit_fits (self))
        continue;
      self->comfort = before;
      return;
    }
}

static void
search (GwFit *self)
{
  if (search_sizes (self))
    return;
  /* On a small paper blank goes before any row does. */
  self->tight = is_held (self);
  if (self->tight && search_sizes (self))
    return;
  if (self->page->fold != NULL && gw_fit_fold_share (self) > self->fold_share)
    {
      gw_fit_yield_fold (self);
      if (search_sizes (self))
        return;
    }
  if (shrink_glance (self))
    return;
  if (!gw_fit_yield_rows (self))
    gw_fit_squeeze (self);
  gw_fit_give_back (self);
  if (self->glance >= bounds_of (self)->glance_least
      && self->look_up >= self->least && self->ruled != 2)
    grow (self);
}

/* Leaves in @self the sizes and rows with which the page fits. */
void
gw_fit_search (GwFit *self)
{
  search (self);
  relax (self);
}

/* Whether no row had to go that a page of any size would show. */
gboolean
gw_fit_is_whole (GwFit *self)
{
  for (guint i = 0; i < self->page->blocks->len; i++)
    {
      const GwPageBlock *block = gw_fit_block (self, i);

      for (guint r = 0; r < MIN (block->limit, block->rows->len); r++)
        if (!self->visible[i][r])
          return FALSE;
    }
  return TRUE;
}
