/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-layout.h"

#include "gw-diagram-private.h"
#include "gw-fit.h"
#include "gw-say.h"

#include <glib/gi18n-lib.h>

/* The lines to write on: as many as there is room for, between these. */
#define RULED_USUAL 5
#define RULED_MOST 8
#define PITCH_USUAL 21.0
#define PITCH_MOST 24.0

struct _GwLayout
{
  gatomicrefcount refs;

  /* owned */
  GwPage *page;
  GwPress *type;         /* keeps the texts the boxes show */
  GPtrArray *boxes;
  guint8 **visible;

  /* borrowed */
  const GwPaper *paper;

  double size;
  guint missing;
};

G_DEFINE_BOXED_TYPE (GwLayout, gw_layout, gw_layout_ref, gw_layout_unref)

/* What the slack of a page goes into, in this order. */
typedef struct
{
  double pitch;
  double fold;          /* from the fold's line to the foot */
  double air;
  double letter;        /* between what hairlines part */
  guint ruled;
} Spread;

static double
take (double *slack,
      double  wish)
{
  double given = CLAMP (wish, 0, MAX (*slack, 0));

  *slack -= given;
  return given;
}

/* Beside a result, lines appear when at least two have room. */
static gboolean
open_lines (double *slack,
            double  first,
            Spread *spread)
{
  if (*slack < first + PITCH_USUAL)
    return FALSE;
  *slack -= first;
  spread->ruled = 1;
  spread->pitch = PITCH_USUAL;
  return TRUE;
}

static Spread
spread_slack (GwFit *fit)
{
  double slack = gw_fit_body_room (fit) - gw_fit_needs (fit);
  guint gaps = gw_fit_gaps (fit);
  double quarter = fit->paper->height / 4 - fit->paper->margin - gw_fit_foot (fit);
  guint index;
  gboolean ruled = gw_fit_ruled_block (fit, &index) != NULL;
  Spread spread = { fit->pitch, gw_fit_fold (fit), gw_fit_air (fit), 0, fit->ruled };
  double first = gw_fit_ruled (fit, 1, PITCH_USUAL);

  if (fit->page->fold != NULL)
    spread.fold += take (&slack, quarter - spread.fold);
  if (ruled && spread.ruled == 0)
    ruled = open_lines (&slack, first, &spread);
  if (ruled)
    spread.pitch += take (&slack, (PITCH_USUAL - spread.pitch) * spread.ruled) / spread.ruled;
  for (; ruled && spread.ruled < RULED_USUAL && slack >= spread.pitch; spread.ruled++)
    slack -= spread.pitch;
  spread.air += take (&slack, (0.8 * fit->look_up - spread.air) * (gaps + 2)) / (gaps + 2);
  for (; ruled && spread.ruled < RULED_MOST && slack >= spread.pitch; spread.ruled++)
    slack -= spread.pitch;
  if (ruled)
    spread.pitch += take (&slack, (PITCH_MOST - spread.pitch) * spread.ruled) / spread.ruled;
  spread.air += take (&slack, MIN ((1.8 * fit->look_up - spread.air) * (gaps + 2), slack / 2))
                / (gaps + 2);
  if (fit->page->letter)
    spread.letter = take (&slack, MIN (1.2 * fit->glance * 2 * gaps, 0.6 * slack)) / (2 * gaps);
  return spread;
}

/* Heads, a strong line, and lines to write on; the last says when one looks at it again. */
static void
place_ruled (GwFit        *fit,
             GPtrArray    *boxes,
             const Spread *spread,
             double        bottom)
{
  guint index;
  const GwPageBlock *block = gw_fit_ruled_block (fit, &index);

  if (block == NULL || spread->ruled == 0)
    return;

  static const double starts[] = { 0, 0.52, 0.72, 0.9 };
  GwPen pen = gw_fit_pen (fit, GW_ZONE_LOOK_UP, boxes);
  double x = fit->paper->margin;
  double width = fit->paper->width - 2 * x;
  double y = bottom - spread->ruled * spread->pitch;
  guint columns = MIN (block->heads->len, G_N_ELEMENTS (starts) - 1);

  pen.block = index;
  for (guint i = 0; i < columns; i++)
    {
      double end = i + 1 < columns ? starts[i + 1] : 1;

      gw_pen_text (&pen, g_ptr_array_index (block->heads, i), NULL, GW_FACE_SMALL, GW_TONE_DIM,
                   i == 0 ? "H2" : "P", x + starts[i] * width, y - 1.55 * fit->look_up,
                   (end - starts[i]) * width - 6, 1, FALSE);
    }
  for (guint i = 0; i <= spread->ruled; i++)
    gw_pen_shape (&pen, GW_BOX_LINE, GW_TONE_RULE, x, y + i * spread->pitch, width,
                  i == 0 ? 1 : 0.6);
  if (fit->page->again != NULL)
    gw_pen_text (&pen, fit->page->again, NULL, GW_FACE_SMALL, GW_TONE_DIM, "P", x,
                 bottom - 1.3 * fit->look_up, 0.5 * width, 1, FALSE);
}

/* For whom; file and dates; the number of the page. On a narrow paper the first has its own line. */
static void
place_foot (GwFit     *fit,
            GPtrArray *boxes)
{
  GwPen pen = gw_fit_pen (fit, GW_ZONE_LOOK_UP, boxes);
  const GwPage *page = fit->page;
  const char *whom = page->foot_start != NULL ? page->foot_start : "";
  const char *file = page->foot_middle != NULL ? page->foot_middle : "";
  double x = fit->paper->margin;
  double width = fit->paper->width - 2 * x;
  double y = fit->paper->height - x - 10;
  double start, middle, gap;

  pen.size = fit->paper->width > 500 ? 8.2 : 7;
  gap = 1.5 * pen.size;
  start = *whom != '\0' ? gw_pen_natural (&pen, whom, GW_FACE_SMALL) + 1 : 0;
  middle = MIN (gw_pen_natural (&pen, file, GW_FACE_SMALL) + 1, 0.88 * width);
  if (start + gap + middle <= 0.88 * width)
    {
      gw_pen_text (&pen, whom, NULL, GW_FACE_SMALL, GW_TONE_DIM, "P", x, y, start, 1, FALSE);
      x += MAX (start + gap, (width - middle) / 2);
    }
  else
    gw_pen_text (&pen, whom, NULL, GW_FACE_SMALL, GW_TONE_DIM, "P", x, y - 1.35 * pen.size,
                 MIN (start, width), 1, FALSE);
  gw_pen_text (&pen, file, NULL, GW_FACE_SMALL, GW_TONE_DIM, "P", x, y, middle, 1, FALSE);
  if (page->foot_end != NULL)
    gw_pen_text (&pen, page->foot_end, NULL, GW_FACE_SMALL, GW_TONE_DIM, "P",
                 fit->paper->margin + 0.9 * width, y, 0.1 * width, 1, TRUE);
}

static void
place (GwFit     *fit,
       GPtrArray *boxes)
{
  Spread spread = spread_slack (fit);
  const GwPaper *paper = fit->paper;
  double foot = paper->height - paper->margin - gw_fit_foot (fit);
  double y = paper->margin;

  y += gw_fit_head (fit, boxes, y) + gw_fit_blank (fit) * fit->glance + 0.3 * spread.air;

  double glance
    = gw_fit_zone (fit, GW_ZONE_GLANCE, boxes, y, 0.3 * spread.air + spread.letter);

  y += glance > 0 ? glance + 1.1 * gw_fit_blank (fit) * fit->look_up + 0.6 * spread.air : 0;
  gw_fit_zone (fit, GW_ZONE_LOOK_UP, boxes, y, spread.air);

  double fold = foot - spread.fold;

  place_ruled (fit, boxes, &spread, fold - (fit->page->fold != NULL ? 0.6 * fit->look_up : 0));
  if (fit->page->fold != NULL)
    {
      GwPen pen = gw_fit_pen (fit, GW_ZONE_FOLD, boxes);

      gw_pen_shape (&pen, GW_BOX_DASHES, GW_TONE_DIM, paper->margin, fold,
                    paper->width - 2 * paper->margin, 0.8);
      gw_pen_text (&pen, fit->page->fold, NULL, GW_FACE_SMALL, GW_TONE_DIM, "P", paper->margin,
                   fold + 0.4 * fit->fold, paper->width - 2 * paper->margin, 1, FALSE);
      gw_fit_zone (fit, GW_ZONE_FOLD, boxes, fold + gw_fit_fold_head (fit), 0);
    }
  place_foot (fit, boxes);
}

/* A page read from the right has everything on the other side. */
static void
mirror (GPtrArray *boxes,
        double     width)
{
  for (guint i = 0; i < boxes->len; i++)
    {
      GwBox *box = g_ptr_array_index (boxes, i);

      box->x = width - box->x - box->width;
    }
}

static guint
count_missing (GPtrArray *boxes)
{
  guint missing = 0;

  for (guint i = 0; i < boxes->len; i++)
    {
      const GwBox *box = g_ptr_array_index (boxes, i);

      if (box->layout != NULL)
        missing += pango_layout_get_unknown_glyphs_count (box->layout);
      if (box->diagram != NULL)
        missing += gw_diagram_count_missing_locked (box->diagram);
    }
  return missing;
}

static void
search (GwFit         *fit,
        GwPress        *type,
        GwPage        *page,
        const GwPaper *paper)
{
  gw_fit_init (fit, type, page, paper);
  if (paper->width < 500)
    {
      /* On a narrow paper one column reads better, if nothing has to go for it. */
      fit->columns = 1;
      gw_fit_search (fit);
      if (fit->look_up >= 8.5 && fit->glance >= 9.9 && gw_fit_is_whole (fit))
        return;
      gw_fit_clear (fit);
      gw_fit_init (fit, type, page, paper);
    }
  gw_fit_search (fit);
}

/* Sets @page onto one sheet of @paper. The same page and paper give the same layout. */
GwLayout *
gw_layout_new (GwPage        *page,
               const GwPaper *paper)
{
  g_return_val_if_fail (page != NULL && paper != NULL, NULL);

  GwLayout *self = g_new0 (GwLayout, 1);
  GwFit fit;

  g_atomic_ref_count_init (&self->refs);
  self->page = gw_page_ref (page);
  self->paper = paper;
  self->boxes = g_ptr_array_new_with_free_func (gw_box_free);
  gw_press_lock ();
  self->type = gw_press_new (page->language, page->rtl);
  search (&fit, self->type, page, paper);
  place (&fit, self->boxes);
  self->missing = count_missing (self->boxes);
  gw_press_unlock ();
  if (page->rtl)
    mirror (self->boxes, paper->width);
  self->size = fit.look_up;
  self->visible = g_steal_pointer (&fit.visible);
  gw_fit_clear (&fit);
  return self;
}

GwLayout *
gw_layout_ref (GwLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
gw_layout_unref (GwLayout *self)
{
  g_return_if_fail (self != NULL);

  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  gw_press_lock ();
  g_ptr_array_unref (self->boxes);
  gw_press_free (self->type);
  gw_press_unlock ();
  for (guint i = 0; i < self->page->blocks->len; i++)
    g_free (self->visible[i]);
  g_free (self->visible);
  gw_page_unref (self->page);
  g_free (self);
}

GwPage *
gw_layout_get_page (GwLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->page;
}

const GwPaper *
gw_layout_get_paper (GwLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  return self->paper;
}

/* The size of the look-up zone in points. */
double
gw_layout_get_size (GwLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->size;
}

/* "fits A4 · 9.2 pt" */
char *
gw_layout_dup_fit (GwLayout *self)
{
  g_return_val_if_fail (self != NULL, NULL);

  g_autofree char *size = gw_say_size (self->size);

  /* Translators: the name of a paper and the size of the type in points: "fits A4 · 9.2 pt". */
  return g_strdup_printf (_("fits %1$s · %2$s pt"), self->paper->name, size);
}

guint
gw_layout_get_n_boxes (GwLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->boxes->len;
}

/* The @n-th box in reading order. Returns: (transfer none). */
const GwBox *
gw_layout_get_box (GwLayout *self,
                   guint     n)
{
  g_return_val_if_fail (self != NULL && n < self->boxes->len, NULL);

  return g_ptr_array_index (self->boxes, n);
}

gboolean
gw_layout_is_shown (GwLayout *self,
                    guint     block,
                    guint     row)
{
  g_return_val_if_fail (self != NULL && block < self->page->blocks->len, FALSE);

  return self->visible[block][row];
}

guint
gw_layout_get_shown (GwLayout *self,
                     guint     block)
{
  g_return_val_if_fail (self != NULL && block < self->page->blocks->len, 0);

  const GwPageBlock *values = g_ptr_array_index (self->page->blocks, block);
  guint shown = 0;

  for (guint i = 0; i < values->rows->len; i++)
    shown += self->visible[block][i];
  return shown;
}

/* How many rows of the whole page are in the file only. */
guint
gw_layout_get_left_out (GwLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  guint left_out = 0;

  for (guint i = 0; i < self->page->blocks->len; i++)
    {
      const GwPageBlock *values = g_ptr_array_index (self->page->blocks, i);

      if (!gw_page_block_is_picture (values))
        left_out += values->rows->len - gw_layout_get_shown (self, i);
    }
  return left_out;
}

/* How many glyphs no font of this machine has; tell before printing. */
guint
gw_layout_get_missing (GwLayout *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->missing;
}
