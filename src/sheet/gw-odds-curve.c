/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-odds-curve.h"

#include "gw-say.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Below stands the day that was asked for. */
#define BOTTOM 0.2
#define TOP 0.94

/* Left of this part there is no room for words before a dot. */
#define ROOM 0.38

/* So far apart are lines of words that do not touch. */
#define LINE 0.09

static double
place_day (const GwOddsCurve *curve,
           double             day)
{
  double first = curve->days[0];
  double last = curve->days[curve->n_days - 1];

  return (day - first) / (last - first);
}

static double
place_odds (double odds)
{
  return BOTTOM + CLAMP (odds, 0, 1) * (TOP - BOTTOM);
}

static char *
dup_sentence (const GwOddsMark *mark)
{
  g_autofree char *odds = gw_say_odds (mark->odds);

  if (mark->name == NULL)
    /* Translators: the date that was hoped for, and its odds ("about 8 in 10") */
    return g_strdup_printf (_("%1$s, the date that was asked for: %2$s."), mark->when, odds);

  g_autofree char *name = gw_say_heading (mark->name);

  /* Translators: how sure a date is ("Likely"), the date, and its odds ("about 8 in 10") */
  return g_strdup_printf (_("%1$s by %2$s: %3$s."), name, mark->when, odds);
}

static void
add_line (GwDiagram         *diagram,
          const GwOddsCurve *curve)
{
  gw_diagram_add (diagram, GW_STROKE_LINE, 0, BOTTOM, 1, BOTTOM, NULL);
  for (guint i = 1; i < curve->n_days; i++)
    gw_diagram_add (diagram, GW_STROKE_PATH, place_day (curve, curve->days[i - 1]),
                    place_odds (curve->odds[i - 1]), place_day (curve, curve->days[i]),
                    place_odds (curve->odds[i]), NULL);
}

/* The curve rises, so there is room for words above and left of a dot, or below and right of it. Those
 * of a later day stand above the former, at *room or higher. */
static void
add_words (GwDiagram        *diagram,
           const GwOddsMark *mark,
           gboolean          before,
           double            x,
           double            y,
           double           *room)
{
  g_autofree char *words = g_strdup_printf ("%s · %s", mark->name, mark->when);
  double at = MAX (before ? y + 0.04 : y - 0.05, *room);

  *room = at + LINE;
  gw_diagram_add (diagram, GW_STROKE_TEXT, before ? x - 0.03 : x + 0.03, at, before ? 1 : 0, 0.6,
                  words);
}

static void
add_mark (GwDiagram         *diagram,
          const GwOddsCurve *curve,
          const GwOddsMark  *mark,
          gboolean           before,
          double            *room)
{
  double x = place_day (curve, mark->day);
  double y = place_odds (mark->odds);
  g_autofree char *said = dup_sentence (mark);

  gw_diagram_add (diagram, mark->name == NULL ? GW_STROKE_DASHES : GW_STROKE_LINE, x, BOTTOM, x, y,
                  NULL);
  gw_diagram_add (diagram, mark->name == NULL ? GW_STROKE_RING : GW_STROKE_DOT, x, y, 0, 0, NULL);
  if (mark->name != NULL)
    add_words (diagram, mark, before, x, y, room);
  else
    {
      g_autofree char *odds = gw_say_odds (mark->odds);
      g_autofree char *words = g_strdup_printf ("%s · %s", mark->when, odds);

      gw_diagram_add (diagram, GW_STROKE_TEXT, x, 0.05, CLAMP (x, 0, 1), 0.9, words);
    }
  gw_diagram_add_spot (diagram, x, y, said);
}

/**
 * gw_odds_curve_draw_up:
 *
 * How the odds that all is done grow with the days. Named days are dots on the curve; the one that
 * was asked for is a ring with a dashed line, its words below.
 *
 * Returns: (transfer full) (nullable): the picture, its spots are the marks; NULL where there is no
 *   curve between two days
 */
GwDiagram *
gw_odds_curve_draw_up (const GwOddsCurve *curve)
{
  g_return_val_if_fail (curve != NULL, NULL);

  if (curve->n_days < 2 || !(curve->days[curve->n_days - 1] > curve->days[0]))
    return NULL;

  GwDiagram *diagram = gw_diagram_new (_("Odds that all of it is done"), 0.42);
  gboolean before = TRUE;
  double room = 0;

  add_line (diagram, curve);
  for (guint i = 0; i < curve->n_marks; i++)
    if (curve->marks[i].name != NULL)
      before = before && place_day (curve, curve->marks[i].day) > ROOM;
  for (guint i = 0; i < curve->n_marks; i++)
    add_mark (diagram, curve, &curve->marks[i], before, &room);
  return diagram;
}
