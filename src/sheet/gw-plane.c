/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-plane.h"

#include "gw-plane-labels.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* The values of the frame's edges. */
typedef struct
{
  double low[2];
  double high[2];
} Frame;

/* Half a step away from the edge, so that no dot lies on it. */
#define MARGIN 0.08

/* Above and below stand the names of the axes. */
#define BOTTOM 0.11
#define TOP 0.89

static Frame
find_frame (const GwPlane *plane)
{
  Frame frame = { { INFINITY, INFINITY }, { -INFINITY, -INFINITY } };

  for (guint axis = 0; axis < 2; axis++)
    {
      for (guint i = 0; i < plane->n_points; i++)
        {
          frame.low[axis] = MIN (frame.low[axis], plane->points[i].values[axis]);
          frame.high[axis] = MAX (frame.high[axis], plane->points[i].values[axis]);
        }
      if (!isnan (plane->thresholds[axis]))
        {
          frame.low[axis] = MIN (frame.low[axis], plane->thresholds[axis]);
          frame.high[axis] = MAX (frame.high[axis], plane->thresholds[axis]);
        }

      double air = MAX (MARGIN * (frame.high[axis] - frame.low[axis]), 1e-6);

      frame.low[axis] -= air;
      frame.high[axis] += air;
    }
  return frame;
}

static double
place (const Frame *frame,
       guint        axis,
       double       value)
{
  double share = (value - frame->low[axis]) / (frame->high[axis] - frame->low[axis]);

  return axis == 0 ? share : BOTTOM + share * (TOP - BOTTOM);
}

/* Where both are better off than without, and the lines from which on each is. */
static void
add_thresholds (GwDiagram     *diagram,
                const GwPlane *plane,
                const Frame   *frame)
{
  double x = isnan (plane->thresholds[0]) ? 0 : place (frame, 0, plane->thresholds[0]);
  double y = isnan (plane->thresholds[1]) ? BOTTOM : place (frame, 1, plane->thresholds[1]);

  gw_diagram_add (diagram, GW_STROKE_AREA, x, y, 1, TOP, NULL);
  gw_diagram_add (diagram, GW_STROKE_LINE, 0, BOTTOM, 1, BOTTOM, NULL);
  gw_diagram_add (diagram, GW_STROKE_LINE, 0, BOTTOM, 0, TOP, NULL);
  if (!isnan (plane->thresholds[0]))
    gw_diagram_add (diagram, GW_STROKE_DASHES, x, BOTTOM, x, TOP, NULL);
  if (!isnan (plane->thresholds[1]))
    gw_diagram_add (diagram, GW_STROKE_DASHES, 0, y, 1, y, NULL);
}

static int
compare_across (gconstpointer a,
                gconstpointer b)
{
  const GwPlanePoint *first = *(const GwPlanePoint *const *) a;
  const GwPlanePoint *second = *(const GwPlanePoint *const *) b;

  if (first->values[0] != second->values[0])
    return first->values[0] < second->values[0] ? -1 : 1;
  return first->values[1] > second->values[1] ? -1 : first->values[1] < second->values[1];
}

/* From left to right: the line of the best, then each point with its label. */
static void
add_points (GwDiagram   *diagram,
            GPtrArray   *sorted,
            const Frame *frame)
{
  const GwPlanePoint *before = NULL;
  g_autoptr (GArray) dots = g_array_new (FALSE, FALSE, sizeof (GwPlaneDot));

  for (guint i = 0; i < sorted->len; i++)
    {
      const GwPlanePoint *point = g_ptr_array_index (sorted, i);

      if (point->best && before != NULL)
        gw_diagram_add (diagram, GW_STROKE_PATH, place (frame, 0, before->values[0]),
                        place (frame, 1, before->values[1]), place (frame, 0, point->values[0]),
                        place (frame, 1, point->values[1]), NULL);
      before = point->best ? point : before;
    }
  for (guint i = 0; i < sorted->len; i++)
    {
      const GwPlanePoint *point = g_ptr_array_index (sorted, i);
      GwPlaneDot dot = { place (frame, 0, point->values[0]), place (frame, 1, point->values[1]),
                         point->label, point->best,
                         point->best && point->marks != GW_MARK_NONE };

      gw_diagram_add (diagram, point->best ? GW_STROKE_DOT : GW_STROKE_RING, dot.x, dot.y, 0, 0,
                      NULL);
      g_array_append_val (dots, dot);
    }
  gw_plane_labels_add (diagram, (const GwPlaneDot *) dots->data, dots->len);
}

/* Whom it would serve, by the thresholds that are known. */
static char *
dup_judged (const GwPlane      *plane,
            const GwPlanePoint *point)
{
  gboolean first = point->values[0] >= plane->thresholds[0] - 1e-9;
  gboolean second = point->values[1] >= plane->thresholds[1] - 1e-9;

  if (isnan (plane->thresholds[0]) || isnan (plane->thresholds[1]))
    /* Translators: of a way to agree; two people */
    return g_strdup_printf (_("it is not known what %1$s and %2$s do without it"),
                            plane->names[0], plane->names[1]);
  if (first && second)
    return g_strdup_printf (_("better than nothing for %1$s and for %2$s"), plane->names[0],
                            plane->names[1]);
  if (first || second)
    return g_strdup_printf (_("better than nothing for %1$s, not for %2$s"),
                            plane->names[first ? 0 : 1], plane->names[first ? 1 : 0]);
  return g_strdup_printf (_("better than nothing for neither %1$s nor %2$s"), plane->names[0],
                          plane->names[1]);
}

static char *
dup_sentence (const GwPlane      *plane,
              const GwPlanePoint *point)
{
  g_autofree char *judged = dup_judged (plane, point);
  g_autofree char *called = point->label != NULL
                              ? g_strdup_printf ("%s (%s)", point->label, point->name)
                              : g_strdup (point->name);

  if (point->marks & GW_MARK_BALANCED)
    /* Translators: a way to agree; whom it serves */
    return g_strdup_printf (_("%1$s: %2$s; the most balanced of all."), called, judged);
  if (point->marks & GW_MARK_EVENEST)
    return g_strdup_printf (_("%1$s: %2$s; who gains least gains most here."), called, judged);
  if (point->marks & GW_MARK_TOTAL)
    return g_strdup_printf (_("%1$s: %2$s; the most for all of them together."), called, judged);
  if (point->best)
    return g_strdup_printf (_("%1$s: %2$s; nothing is better for one without being worse for the "
                              "other."),
                            called, judged);
  return g_strdup_printf (_("%1$s: %2$s; there is something better for one that costs the other "
                            "nothing."),
                          called, judged);
}

/**
 * gw_plane_draw_up:
 *
 * What can be agreed in the plane of two parties' values: farther right is better for the first,
 * higher for the second. Dots are on the frontier, rings are not; the tinted corner is where both
 * are better off than without an agreement. Values are placed, never printed.
 *
 * Returns: (transfer full): the picture; its spots are the points from left to right
 */
GwDiagram *
gw_plane_draw_up (const GwPlane *plane)
{
  g_return_val_if_fail (plane != NULL && plane->n_points > 0, NULL);

  GwDiagram *diagram = gw_diagram_new (_("What both could agree on"), 0.62);
  Frame frame = find_frame (plane);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  /* Translators: along the edge of a picture; %s is a person */
  g_autofree char *across = g_strdup_printf (_("better for %s →"), plane->names[0]);
  g_autofree char *upwards = g_strdup_printf (_("↑ better for %s"), plane->names[1]);

  for (guint i = 0; i < plane->n_points; i++)
    g_ptr_array_add (sorted, (gpointer) &plane->points[i]);
  g_ptr_array_sort (sorted, compare_across);
  add_thresholds (diagram, plane, &frame);
  gw_diagram_add (diagram, GW_STROKE_TEXT, 1, 0.02, 1, 0.9, across);
  gw_diagram_add (diagram, GW_STROKE_TEXT, 0, 0.98, 0, 0.9, upwards);
  add_points (diagram, sorted, &frame);
  for (guint i = 0; i < sorted->len; i++)
    {
      const GwPlanePoint *point = g_ptr_array_index (sorted, i);
      g_autofree char *said = dup_sentence (plane, point);

      gw_diagram_add_spot (diagram, place (&frame, 0, point->values[0]),
                           place (&frame, 1, point->values[1]), said);
    }
  return diagram;
}
