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

/* From the dot: to the left or the right, and below, beside or above. The line of the best falls to
 * the right, so below and left of it, or above and right, there is most room. */
static const struct
{
  int across;
  int upwards;
} sides[] = { { -1, -1 }, { 1, 1 }, { 1, -1 }, { -1, 1 }, { -1, 0 }, { 1, 0 } };

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
  double edge = dot->x + sides[side].across * AWAY_X;
  double y = dot->y + sides[side].upwards * AWAY_Y;

  return (Box){ sides[side].across < 0 ? edge - width : edge,
                sides[side].across < 0 ? edge : edge + width, y - LINE / 2, y + LINE / 2 };
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
      gboolean left = sides[side].across < 0;

      if (!is_free (taken, &box))
        continue;
      g_array_append_val (taken, box);
      gw_diagram_add (diagram, GW_STROKE_TEXT, left ? box.right : box.left,
                      (box.bottom + box.top) / 2, left ? 1 : 0, 0, dot->label);
      return;
    }
}

static int
compare_ranks (gconstpointer a,
               gconstpointer b)
{
  const GwPlaneDot *first = *(const GwPlaneDot *const *) a;
  const GwPlaneDot *second = *(const GwPlaneDot *const *) b;

  return first->rank < second->rank ? -1 : first->rank > second->rank;
}

/**
 * gw_plane_labels_add:
 *
 * Writes stars and labels at dots that are drawn already, so that no words lie on others or on a dot.
 * Where there is no room for all, those of the lowest ranks are left: a label on another one says
 * nothing, and its dot still speaks when it is stepped to.
 */
void
gw_plane_labels_add (GwDiagram        *diagram,
                     const GwPlaneDot *dots,
                     guint             n_dots)
{
  g_autoptr (GArray) taken = g_array_new (FALSE, FALSE, sizeof (Box));
  g_autoptr (GPtrArray) ranked = g_ptr_array_new ();

  g_return_if_fail (diagram != NULL);

  for (guint i = 0; i < n_dots; i++)
    {
      Box dot = box_around (dots[i].x, dots[i].y, DOT_X, DOT_Y);
      Box star = box_around (dots[i].x, dots[i].y + STAR, DOT_X, LINE / 2);

      g_array_append_val (taken, dot);
      g_ptr_array_add (ranked, (gpointer) &dots[i]);
      if (!dots[i].starred)
        continue;
      g_array_append_val (taken, star);
      gw_diagram_add (diagram, GW_STROKE_TEXT, dots[i].x, dots[i].y + STAR, 0.5, 0.1, "★");
    }
  g_ptr_array_sort (ranked, compare_ranks);
  for (guint i = 0; i < ranked->len; i++)
    if (((const GwPlaneDot *) g_ptr_array_index (ranked, i))->label != NULL)
      add_label (diagram, taken, g_ptr_array_index (ranked, i));
}
