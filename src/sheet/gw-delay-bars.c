/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-delay-bars.h"

#include "gw-say.h"

#include <glib/gi18n-lib.h>

/* More bars say less. */
#define MOST_BARS 3

/* So many letters go into the width of the smallest picture, about; the figures at the end of a line
 * take what theirs need, for an amount without its end is another one, and the name has the rest. */
#define LETTERS 34.0

/* In lines of type: the words of a bar, the bar, and the blank below it. */
#define WORDS 1.1
#define BAR 0.42
#define BLANK 0.4

/* Bars are as long as what the delays cost; as long as they take where that is not known of all. */
static gboolean
costs_are_known (const GwDelayBars *bars)
{
  for (guint i = 0; i < bars->n_delays; i++)
    if (bars->delays[i].cost <= 0)
      return FALSE;
  return TRUE;
}

static double
length_of (const GwDelay *delay,
           gboolean       by_cost)
{
  return by_cost ? delay->cost : delay->weeks;
}

static char *
dup_figures (const GwDelay *delay,
             const char    *currency)
{
  g_autofree char *weeks = gw_say_weeks (delay->weeks);
  g_autofree char *money = gw_say_money (delay->cost, currency);

  return delay->cost > 0 ? g_strdup_printf ("%s · %s", weeks, money) : g_steal_pointer (&weeks);
}

static char *
dup_sentence (const GwDelay *delay,
              const char    *currency)
{
  g_autofree char *weeks = gw_say_weeks (delay->weeks);
  g_autofree char *money = gw_say_money (delay->cost, currency);
  gboolean dated = delay->from != NULL && delay->to != NULL;

  if (dated && delay->cost > 0)
    /* Translators: a work that waits; a length ("9 wk"), two dates and an amount */
    return g_strdup_printf (_("%1$s: %2$s later, from %3$s to %4$s; that costs about %5$s."),
                            delay->name, weeks, delay->from, delay->to, money);
  if (dated)
    /* Translators: a work that waits; a length ("9 wk") and two dates */
    return g_strdup_printf (_("%1$s: %2$s later, from %3$s to %4$s."), delay->name, weeks,
                            delay->from, delay->to);
  if (delay->cost > 0)
    /* Translators: a work that waits; a length ("9 wk") and an amount */
    return g_strdup_printf (_("%1$s: %2$s later; that costs about %3$s."), delay->name, weeks,
                            money);
  /* Translators: a work that waits; a length: "9 wk" */
  return g_strdup_printf (_("%1$s: %2$s later."), delay->name, weeks);
}

/* Of the width, for the longest figures. */
static double
share_of_figures (const GwDelayBars *bars,
                  guint              n)
{
  glong letters = 0;

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *figures = dup_figures (&bars->delays[i], bars->currency);

      letters = MAX (letters, g_utf8_strlen (figures, -1));
    }
  return CLAMP (letters / LETTERS, 0.3, 0.6);
}

/**
 * gw_delay_bars_draw_up:
 *
 * What waits when another work goes first, in the order given: a bar for each of the first three,
 * its words above it. No name is too long to stand there, so no bar loses its own.
 *
 * Returns: (transfer full): the picture; its spots are the bars from above
 */
GwDiagram *
gw_delay_bars_draw_up (const GwDelayBars *bars)
{
  g_return_val_if_fail (bars != NULL && bars->n_delays > 0, NULL);

  guint n = MIN (bars->n_delays, MOST_BARS);
  double all = n * (WORDS + BAR + BLANK) - BLANK;
  GwDiagram *diagram = gw_diagram_new (_("What slips"), 0.3);
  gboolean by_cost = costs_are_known (bars);
  double share = share_of_figures (bars, n);
  double longest = 0;

  gw_diagram_set_lines (diagram, all);
  for (guint i = 0; i < n; i++)
    longest = MAX (longest, length_of (&bars->delays[i], by_cost));
  for (guint i = 0; i < n; i++)
    {
      const GwDelay *delay = &bars->delays[i];
      double top = 1 - i * (WORDS + BAR + BLANK) / all;
      double bar = top - WORDS / all;
      double to = longest > 0 ? length_of (delay, by_cost) / longest : 0;
      g_autofree char *figures = dup_figures (delay, bars->currency);
      g_autofree char *said = dup_sentence (delay, bars->currency);

      gw_diagram_add (diagram, GW_STROKE_TEXT, 0, top - 0.5 * WORDS / all, 0, 0.97 - share,
                      delay->name);
      gw_diagram_add (diagram, GW_STROKE_TEXT, 1, top - 0.5 * WORDS / all, 1, share, figures);
      gw_diagram_add (diagram, GW_STROKE_BAR, 0, bar - BAR / all, to, bar, NULL);
      gw_diagram_add_spot (diagram, to, bar - 0.5 * BAR / all, said);
    }
  return diagram;
}
