/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-plane-labels.h"

#include <math.h>

/* How much of the frame words take at most, in the smallest picture that is drawn. */
#define CHAR 0.026
#define LINE 0.08

/* A dot, and how far its label stands away from it. */
#define DOT_X 0.018
#define DOT_Y 0.03
#define AWAY_X 0.02
#define AWAY_Y 0.09

/* Where a star has its middle above its dot. */
#define STAR 0.07

/* At the edges stand the names of the axes. */
#define LEAST_Y 0.15
#define MOST_Y 0.93

typedef struct
{
  double left;
  double right;
  double bottom;
  double top;
} Box;

/* From the dot: to the right or the left, beside it first, where it is nearest, then below or above,
 * at last farther away. The line of the best falls to the right, so below and left of it, or above and
 * right, there is most room. */
static const struct
{
  int across;
  double upwards;
} sides[] = { { 1, 0 },  { -1, 0 }, { -1, -1 },  { 1, 1 },   { 1, -1 },
              { -1, 1 }, { 0, -1 }, { 0, -1.9 }, { 1, 1.8 }, { 0, 1.9 } };

/* The line of the best is so thick, and followed in such steps. */
#define THICK 0.004
#define STEP 0.01

static gboolean
meet (const Box *a,
      const Box *b)
{
  return a->left < b->right && b->left < a->right && a->bottom < b->top && b->bottom < a->top;
}

static Box
box_around (double x,
            double y,
            double width,
            double height)
{
  return (Box){ x - width, x + width, y - height, y + height };
}

/* The label at a side of its dot. */
static Box
box_beside (const GwPlaneDot *dot,
            guint             side)
{
  double width = CHAR * g_utf8_strlen (dot->label, -1);
  double x = dot->x + sides[side].across * (AWAY_X + width / 2);

  return box_around (x, dot->y + sides[side].upwards * AWAY_Y, width / 2, LINE / 2);
}

static void
take (GArray *taken,
      Box     box)
{
  g_array_append_val (taken, box);
}

static void
take_line (GArray           *taken,
           const GwPlaneDot *from,
           const GwPlaneDot *to)
{
  double length = hypot (to->x - from->x, to->y - from->y);
  guint n = MAX (1, (guint) ceil (length / STEP));

  for (guint i = 0; i <= n; i++)
    take (taken, box_around (from->x + (to->x - from->x) * i / n,
                             from->y + (to->y - from->y) * i / n, THICK, THICK));
}

static gboolean
is_free (GArray    *taken,
         const Box *box)
{
  if (box->left < 0 || box->right > 1 || box->bottom < LEAST_Y - LINE || box->top > MOST_Y)
    return FALSE;
  for (guint i = 0; i < taken->len; i++)
    if (meet (box, &g_array_index (taken, Box, i)))
      return FALSE;

  return TRUE;
}

static void
add_label (GwDiagram        *diagram,
           GArray           *taken,
           const GwPlaneDot *dot)
{
  for (guint side = 0; side < G_N_ELEMENTS (sides); side++)
    {
      Box box = box_beside (dot, side);
      double hold = (1 - sides[side].across) / 2.0;

      if (!is_free (taken, &box))
        continue;
      take (taken, box);
      gw_diagram_add (diagram, GW_STROKE_TEXT, box.left + hold * (box.right - box.left),
                      (box.bottom + box.top) / 2, hold, 0, dot->label);
      return;
    }
}

static void
take_dots (GwDiagram        *diagram,
           GArray           *taken,
           const GwPlaneDot *dots,
           guint             n_dots)
{
  const GwPlaneDot *before = NULL;

  for (guint i = 0; i < n_dots; i++)
    {
      take (taken, box_around (dots[i].x, dots[i].y, DOT_X, DOT_Y));
      if (dots[i].best && before != NULL)
        take_line (taken, before, &dots[i]);
      if (dots[i].best)
        before = &dots[i];
      if (!dots[i].starred)
        continue;
      take (taken, box_around (dots[i].x, dots[i].y + STAR, DOT_X, LINE / 2));
      gw_diagram_add (diagram, GW_STROKE_TEXT, dots[i].x, dots[i].y + STAR, 0.5, 0.1, "★");
    }
}

/* A marked one is spoken of first, then what nothing is better than. */
static guint
rank_of (const GwPlaneDot *dot)
{
  return dot->starred ? 0 : dot->best ? 1 : 2;
}

/**
 * gw_plane_labels_add:
 *
 * Writes stars and labels at dots that are drawn already, so that no words lie on others, on a dot or
 * on the line of the best. Where there is no room for all, those of the least are left out: a label on
 * another one says nothing, and its dot still speaks when it is stepped to.
 */
void
gw_plane_labels_add (GwDiagram        *diagram,
                     const GwPlaneDot *dots,
                     guint             n_dots)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (Box));

  g_return_if_fail (diagram != NULL);

  take_dots (diagram, taken, dots, n_dots);
  for (guint rank = 0; rank <= 2; rank++)
    for (guint i = 0; i < n_dots; i++)
      if (rank_of (&dots[i]) == rank && dots[i].label != NULL)
        add_label (diagram, taken, &dots[i]);
}
