/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-tornado.h"

#include "gw-say.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Names stand left of the bars. */
#define NAMES 0.5

/* In lines of type: a bar with the blank around it, what a second line of its name adds, and the line
 * of the zero above them. */
#define BAR 1.35
#define SECOND 0.95
#define ZERO 0.9

/* So many letters of a name stand on a line. */
#define LETTERS 24

static int
compare_swings (gconstpointer a,
                gconstpointer b)
{
  const GwTornadoBar *first = *(const GwTornadoBar *const *) a;
  const GwTornadoBar *second = *(const GwTornadoBar *const *) b;
  double left = fabs (first->high - first->low);
  double right = fabs (second->high - second->low);

  return left > right ? -1 : left < right;
}

/* Returns: (nullable): the blank nearest to the middle of a long name, where it is broken */
static const char *
find_break (const char *name)
{
  glong letters = g_utf8_strlen (name, -1), at = 0, best = letters;
  const char *found = NULL;

  for (const char *c = name; letters > LETTERS && *c != '\0'; c = g_utf8_next_char (c), at++)
    if (*c == ' ' && ABS (2 * at - letters) < best)
      {
        best = ABS (2 * at - letters);
        found = c;
      }
  return found;
}

static double
lines_of (const GwTornadoBar *bar)
{
  return BAR + (find_break (bar->name) != NULL ? SECOND : 0);
}

/* @line: how high a line of type is */
static void
add_name (GwDiagram  *diagram,
          const char *name,
          double      middle,
          double      line)
{
  const char *blank = find_break (name);

  if (blank == NULL)
    {
      gw_diagram_add (diagram, GW_STROKE_TEXT, 0, middle, 0, NAMES - 0.05, name);
      return;
    }

  g_autofree char *first = g_strndup (name, blank - name);

  gw_diagram_add (diagram, GW_STROKE_TEXT, 0, middle + SECOND / 2 * line, 0, NAMES - 0.05, first);
  gw_diagram_add (diagram, GW_STROKE_TEXT, 0, middle - SECOND / 2 * line, 0, NAMES - 0.05,
                  blank + 1);
}

static char *
dup_sentence (const GwTornado    *tornado,
              const GwTornadoBar *bar)
{
  double least = MIN (bar->low, bar->high);
  double most = MAX (bar->low, bar->high);
  g_autofree char *from = gw_say_money (round (least / 1000) * 1000, tornado->currency);
  g_autofree char *to = gw_say_money (round (most / 1000) * 1000, tornado->currency);

  if (least < 0 && most >= 0)
    /* Translators: an input of the calculation; two amounts */
    return g_strdup_printf (_("%1$s: worth between %2$s and %3$s; this alone can make it a loss."),
                            bar->name, from, to);
  /* Translators: an input of the calculation; two amounts */
  return g_strdup_printf (_("%1$s: worth between %2$s and %3$s."), bar->name, from, to);
}

/**
 * gw_tornado_draw_up:
 *
 * How far the result swings with each input alone, the widest above. The line across all bars is
 * zero: what reaches left of it loses money. (Eschenbach 1992, "Spiderplots versus tornado
 * diagrams for sensitivity analysis".)
 *
 * Returns: (transfer full): the picture; its spots are the bars from above
 */
GwDiagram *
gw_tornado_draw_up (const GwTornado *tornado)
{
  g_return_val_if_fail (tornado != NULL && tornado->n_bars > 0, NULL);

  GwDiagram *diagram = gw_diagram_new (_("What it is worth if one number is off"), 0.5);
  g_autoptr (GPtrArray) sorted = g_ptr_array_new ();
  double lines = ZERO;
  double low = 0;
  double high = 0;

  for (guint i = 0; i < tornado->n_bars; i++)
    {
      const GwTornadoBar *bar = &tornado->bars[i];

      g_ptr_array_add (sorted, (gpointer) bar);
      lines += lines_of (bar);
      low = MIN (low, MIN (bar->low, bar->high));
      high = MAX (high, MAX (bar->low, bar->high));
    }
  g_ptr_array_sort (sorted, compare_swings);
  gw_diagram_set_lines (diagram, lines);

  double top = 1 - ZERO / lines, above = top;

  for (guint i = 0; i < sorted->len; i++)
    {
      const GwTornadoBar *bar = g_ptr_array_index (sorted, i);
      g_autofree char *said = dup_sentence (tornado, bar);
      double scale = high > low ? (1 - NAMES) / (high - low) : 0;
      double from = NAMES + (MIN (bar->low, bar->high) - low) * scale;
      double to = NAMES + (MAX (bar->low, bar->high) - low) * scale;
      double middle = above - lines_of (bar) / 2 / lines;
      double half = 0.3 * BAR / lines;

      gw_diagram_add (diagram, GW_STROKE_BAR, from, middle - half, to, middle + half, NULL);
      add_name (diagram, bar->name, middle, 1 / lines);
      above -= lines_of (bar) / lines;
      gw_diagram_add_spot (diagram, (from + to) / 2, middle, said);
    }
  if (high > low)
    {
      double zero = NAMES - low / (high - low) * (1 - NAMES);

      gw_diagram_add (diagram, GW_STROKE_DASHES, zero, 0, zero, top, NULL);
      gw_diagram_add (diagram, GW_STROKE_TEXT, zero, 1 - 0.5 * ZERO / lines, 0.5, 0, "0");
    }
  return diagram;
}
