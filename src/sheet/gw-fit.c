/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-fit.h"

#include <math.h>
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

/* Comes after every numbered place in the order of yielding: "to 1" without a number. */
#define YIELDS_LAST 10

#define COMFORTABLE_PITCH 20.0
#define TIGHT_PITCH 17.0

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

static const GwPageBlock *
block_at (GwFit *self,
          guint  index)
{
  return g_ptr_array_index (self->page->blocks, index);
}

static gboolean
row_is_shown (GwFit      *self,
              const char *block_id,
              const char *item)
{
  for (guint b = 0; b < self->page->blocks->len; b++)
    {
      const GwPageBlock *block = block_at (self, b);

      if (!g_str_equal (block->id, block_id))
        continue;
      for (guint r = 0; r < block->rows->len; r++)
        if (self->visible[b][r]
            && g_strcmp0 (((GwPageRow *)g_ptr_array_index (block->rows, r))->item, item) == 0)
          return TRUE;
    }
  return FALSE;
}

/* Rows that speak of rows of another block come and go with them. */
static void
follow (GwFit *self)
{
  for (guint b = 0; b < self->page->blocks->len; b++)
    {
      const GwPageBlock *block = block_at (self, b);

      for (guint r = 0; block->follows != NULL && r < MIN (block->limit, block->rows->len); r++)
        {
          const GwPageRow *row = g_ptr_array_index (block->rows, r);

          if (row->item != NULL)
            self->visible[b][r] = row_is_shown (self, block->follows, row->item);
        }
    }
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
  follow (self);
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

static double
fold_share (GwFit *self)
{
  double below = gw_fit_fold_head (self) + gw_fit_zone (self, GW_ZONE_FOLD, NULL, 0, 0);

  return (below + self->paper->margin + gw_fit_foot (self)) / self->paper->height;
}

static gboolean
fits (GwFit *self)
{
  return (self->page->fold == NULL || fold_share (self) <= self->fold_share)
         && gw_fit_needs (self) <= gw_fit_body_room (self);
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
      if (fits (self))
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
      if (!fits (self))
        break;
    }
  set_size (self, step - 1);
}

/* The glance zone shrinks before any row yields, when it takes more than its share. */
static gboolean
shrink_glance (GwFit *self)
{
  double share = (is_held (self) ? GLANCE_SHARE_HELD : GLANCE_SHARE) * self->paper->height;

  while (self->glance > bounds_of (self)->look_up_least
         && gw_fit_head (self, NULL, 0) + gw_fit_zone (self, GW_ZONE_GLANCE, NULL, 0, 0) > share)
    {
      self->glance = MAX (self->glance - 0.5, bounds_of (self)->look_up_least);
      if (fits (self))
        return TRUE;
    }
  if (gw_fit_head (self, NULL, 0) + gw_fit_zone (self, GW_ZONE_GLANCE, NULL, 0, 0) > share)
    self->glance_lines = 3;
  return fits (self);
}

/* Takes the last row of @index that may go; FALSE when none may. */
static gboolean
take_row (GwFit   *self,
          guint    index,
          guint    least,
          gboolean even_kept)
{
  const GwPageBlock *block = block_at (self, index);
  guint shown = 0;

  for (guint i = 0; i < block->rows->len; i++)
    shown += self->visible[index][i];
  if (shown <= least)
    return FALSE;
  for (guint i = block->rows->len; i-- > 0;)
    {
      const GwPageRow *row = g_ptr_array_index (block->rows, i);

      if (!self->visible[index][i] || (row->keep && !even_kept)
          || (block->follows != NULL && row->item != NULL))
        continue;
      self->visible[index][i] = 0;
      follow (self);
      return TRUE;
    }
  return FALSE;
}

/* Rows yield one by one, block after block in the order of the page, until everything fits. */
static gboolean
yield_rows (GwFit *self)
{
  for (guint order = 1; order <= YIELDS_LAST; order++)
    for (guint i = self->page->blocks->len; i-- > 0;)
      {
        const GwPageBlock *block = block_at (self, i);

        if (MIN (block->yields, YIELDS_LAST) != order || block->look == GW_LOOK_RULED)
          continue;
        while (take_row (self, i, block->least, FALSE))
          if (fits (self))
            return TRUE;
      }
  self->pitch = TIGHT_PITCH;
  self->ruled = MIN (self->ruled, 2);
  return fits (self);
}

static void
yield_fold_rows (GwFit *self)
{
  for (guint order = 1; order <= YIELDS_LAST; order++)
    for (guint i = self->page->blocks->len; i-- > 0;)
      {
        const GwPageBlock *block = block_at (self, i);

        if (block->zone != GW_ZONE_FOLD || MIN (block->yields, YIELDS_LAST) != order)
          continue;
        while (fold_share (self) > self->fold_share && take_row (self, i, block->least, FALSE))
          ;
      }
}

/* A fold that is too tall alone is no reason to take anything from the page above it. What never
 * yields comes before the quarter: on a small paper it takes more. */
static void
yield_fold (GwFit *self)
{
  yield_fold_rows (self);
  self->fold_share = CLAMP (fold_share (self), self->fold_share, 0.45);
}

/* How far a page goes for papers or texts out of all proportion. */
typedef struct
{
  guint lines;          /* most lines of a text */
  double fold_share;
  double size;
  guint least;          /* rows of a block that yields: all but one, or the whole block */
  gboolean kept;        /* rows that are to be kept go, too */
  gboolean never;       /* and those of blocks that never yield */
} Squeeze;

/* Rows go once more in the order of yielding, what never yields last. */
static gboolean
squeeze_rows (GwFit         *self,
              const Squeeze *to,
              guint          least)
{
  for (guint step = 1; step <= YIELDS_LAST + (to->never ? 1 : 0); step++)
    for (guint b = self->page->blocks->len; b-- > 0;)
      {
        const GwPageBlock *block = block_at (self, b);
        guint order = step <= YIELDS_LAST ? step : 0;

        if (MIN (block->yields, YIELDS_LAST) != order || block->look == GW_LOOK_RULED
            || (least == 0 && block->zone != GW_ZONE_LOOK_UP))
          continue;
        while (take_row (self, b, least, to->kept))
          if (fits (self))
            return TRUE;
      }
  return FALSE;
}

/* Less and less, but always a page. */
static void
squeeze (GwFit *self)
{
  static const Squeeze steps[] = {
    { 6, 0.45, 8.5, 1, FALSE, FALSE }, { 6, 0.45, 8.5, 1, TRUE, FALSE },
    { 4, 0.45, 8.5, 1, TRUE, FALSE },  { 3, 0.45, 8.5, 0, TRUE, FALSE },
    { 2, 0.45, 8.5, 0, TRUE, TRUE },   { 2, 0.5, 8, 0, TRUE, TRUE },
    { 1, 0.5, 7.5, 0, TRUE, TRUE },    { 1, 0.5, 7, 0, TRUE, TRUE },
    { 1, 0.6, 6, 0, TRUE, TRUE },
  };

  self->tight = TRUE;
  for (guint i = 0; i < G_N_ELEMENTS (steps); i++)
    {
      self->lines = steps[i].lines;
      self->glance_lines = MIN (self->glance_lines, steps[i].lines);
      self->fold_share = steps[i].fold_share;
      self->glance = self->look_up = self->fold
        = MIN (steps[i].size, bounds_of (self)->look_up_least);
      if (fits (self) || squeeze_rows (self, &steps[i], 1)
          || (steps[i].least == 0 && squeeze_rows (self, &steps[i], 0)))
        return;
    }
}

/* Takes rows that yield before @order from the fold until what is above it may stand; puts them back
 * when that is not enough. */
static gboolean
clear_fold (GwFit *self,
            guint  order)
{
  guint n = self->page->blocks->len;
  g_autofree guint8 **before = g_new0 (guint8 *, n);
  gboolean fitting;

  for (guint i = 0; i < n; i++)
    before[i] = g_memdup2 (self->visible[i], block_at (self, i)->rows->len + 1);
  yield_fold_rows (self);
  for (guint o = 1; o < order && !fits (self); o++)
    for (guint i = n; i-- > 0;)
      while (block_at (self, i)->zone == GW_ZONE_FOLD && block_at (self, i)->yields == o
             && !fits (self) && take_row (self, i, block_at (self, i)->least, FALSE))
        ;
  fitting = fits (self);
  for (guint i = 0; i < n; i++)
    {
      if (!fitting)
        memcpy (self->visible[i], before[i], block_at (self, i)->rows->len + 1);
      g_free (before[i]);
    }
  return fitting;
}

static void
give_back_rows (GwFit *self,
                guint  index,
                guint  most)
{
  const GwPageBlock *block = block_at (self, index);
  guint order = block->yields == 0 ? YIELDS_LAST : MIN (block->yields, YIELDS_LAST);
  guint shown = 0;

  for (guint r = 0; r < MIN (block->limit, block->rows->len); r++)
    shown += self->visible[index][r];
  for (guint r = 0; r < MIN (block->limit, block->rows->len) && shown < most; r++)
    {
      if (self->visible[index][r])
        continue;
      self->visible[index][r] = 1;
      shown++;
      follow (self);
      if (fits (self) || (block->zone != GW_ZONE_FOLD && clear_fold (self, order)))
        continue;
      self->visible[index][r] = 0;
      follow (self);
      return;
    }
}

/* What yielded in vain comes back, the most important first: each block gets the rows below which
 * it does not yield before any other gets more, and what is above the fold comes before what is
 * under it. */
static void
give_back (GwFit *self)
{
  guint lines = self->lines;

  for (guint pass = 0; pass < 4; pass++)
    for (guint step = 0; step <= YIELDS_LAST; step++)
      for (guint i = 0; i < self->page->blocks->len; i++)
        {
          const GwPageBlock *block = block_at (self, i);
          guint order = step == 0 ? 0 : YIELDS_LAST + 1 - step;

          if (MIN (block->yields, YIELDS_LAST) == order && block->follows == NULL
              && (block->zone == GW_ZONE_FOLD) == (pass >= 2))
            give_back_rows (self, i, pass % 2 == 0 ? block->least : G_MAXUINT);
        }
  for (self->lines = GW_PEN_LINES; self->lines > lines && !fits (self); self->lines--)
    ;
}

/* A little blank is worth more than a little size; what does not fit in the least fits in none. */
static gboolean
search_sizes (GwFit *self)
{
  self->comfort = 0;
  set_size (self, 0);
  if (!fits (self))
    return FALSE;
  self->comfort = 1;
  set_size (self, STEPS);
  if (fits (self))
    return TRUE;
  set_size (self, COMFORTABLE_STEP);
  if (fits (self))
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
      if (fits (self))
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
  if (self->page->fold != NULL && fold_share (self) > self->fold_share)
    {
      yield_fold (self);
      if (search_sizes (self))
        return;
    }
  if (shrink_glance (self))
    return;
  if (!yield_rows (self))
    squeeze (self);
  give_back (self);
  if (self->glance >= bounds_of (self)->glance_least
      && self->look_up >= bounds_of (self)->look_up_least && self->ruled != 2)
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
      const GwPageBlock *block = block_at (self, i);

      for (guint r = 0; r < MIN (block->limit, block->rows->len); r++)
        if (!self->visible[i][r])
          return FALSE;
    }
  return TRUE;
}
