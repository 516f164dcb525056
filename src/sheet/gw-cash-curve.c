/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-cash-curve.h"

#include "gw-say.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Below the curve stand the words of its lowest place and the first and last month. */
#define BOTTOM 0.3
#define TOP 0.86

/* Words so near to each other would lie over each other. */
#define CLOSE 0.14

typedef struct
{
  GwDiagram *diagram;
  const GwCashCurve *curve;
  double low;
  double high;
} Frame;

static double
place_month (const Frame *self,
             guint        month)
{
  return (month + 1.0) / self->curve->n_months;
}

static double
place_sum (const Frame *self,
           double       sum)
{
  return BOTTOM + (sum - self->low) / (self->high - self->low) * (TOP - BOTTOM);
}

static double
place_at (const Frame *self,
          guint        month)
{
  return place_sum (self, self->curve->sums[month]);
}

static char *
dup_money (const Frame *self,
           double       sum)
{
  return gw_say_money (round (sum / 1000) * 1000, self->curve->currency);
}

static void
add_line (const Frame *self)
{
  double x = 0;
  double y = place_sum (self, 0);

  gw_diagram_add (self->diagram, GW_STROKE_LINE, 0, y, 1, y, NULL);
  for (guint i = 0; i < self->curve->n_months; i++)
    {
      gw_diagram_add (self->diagram, GW_STROKE_PATH, x, y, place_month (self, i),
                      place_at (self, i), NULL);
      x = place_month (self, i);
      y = place_at (self, i);
    }
}

/* Takes @said; @words are printed where there is room. */
static void
add_place (const Frame  *self,
           GwStrokeKind  kind,
           guint         month,
           char         *said)
{
  gw_diagram_add (self->diagram, kind, place_month (self, month), place_at (self, month), 0, 0,
                  NULL);
  gw_diagram_add_spot (self->diagram, place_month (self, month), place_at (self, month), said);
  g_free (said);
}

/* How much is out before it comes back. */
static void
add_lowest (const Frame *self,
            guint        month)
{
  g_autofree char *money = dup_money (self, self->curve->sums[month]);
  double x = place_month (self, month);

  gw_diagram_add (self->diagram, GW_STROKE_TEXT, x, BOTTOM - 0.12, CLAMP (x, 0, 1), 0.5, money);
  add_place (self, GW_STROKE_DOT, month,
             /* Translators: a month, and an amount that is owed until then */
             g_strdup_printf (_("Lowest in %1$s, at %2$s."), self->curve->months[month], money));
}

static void
add_payback (const Frame *self)
{
  guint month = self->curve->payback;
  /* Translators: at a curve of money over time; %s is a month */
  g_autofree char *words = g_strdup_printf (_("paid back: %s"), self->curve->months[month]);
  double x = place_month (self, month);

  gw_diagram_add (self->diagram, GW_STROKE_TEXT, x - 0.02, place_at (self, month) + 0.1,
                  x > 0.4 ? 1 : 0, 0.6, words);
  add_place (self, GW_STROKE_RING, month,
             /* Translators: of money that was paid; %s is a month */
             g_strdup_printf (_("Paid back by %s."), self->curve->months[month]));
}

static void
add_end (const Frame *self)
{
  guint month = self->curve->n_months - 1;
  int payback = self->curve->payback;
  g_autofree char *money = dup_money (self, self->curve->sums[month]);
  gboolean room = payback < 0
                  || place_at (self, month) - place_at (self, payback) > CLOSE
                  || place_month (self, payback) < 0.5;

  if (room)
    gw_diagram_add (self->diagram, GW_STROKE_TEXT, 1, place_at (self, month) + 0.1, 1, 0.4, money);
  add_place (self, GW_STROKE_DOT, month,
             /* Translators: a month, and what is left of an amount by then */
             g_strdup_printf (_("In %1$s: %2$s."), self->curve->months[month], money));
}

/**
 * gw_cash_curve_draw_up:
 *
 * Money over time: the sum of what came back less what was paid, above or below the line of zero.
 *
 * Returns: (transfer full) (nullable): the picture; its spots are the lowest place, where it is
 *   paid back, and the end; NULL where no money flows
 */
GwDiagram *
gw_cash_curve_draw_up (const GwCashCurve *curve)
{
  g_return_val_if_fail (curve != NULL, NULL);

  Frame self = { NULL, curve, 0, 0 };
  guint lowest = 0;

  for (guint i = 0; i < curve->n_months; i++)
    {
      self.low = MIN (self.low, curve->sums[i]);
      self.high = MAX (self.high, curve->sums[i]);
      lowest = curve->sums[i] < curve->sums[lowest] ? i : lowest;
    }
  if (curve->n_months < 2 || !(self.high > self.low))
    return NULL;

  self.diagram = gw_diagram_new (_("Money over time"), 0.42);
  add_line (&self);
  gw_diagram_add (self.diagram, GW_STROKE_TEXT, 0, 0.04, 0, 0.45, curve->months[0]);
  gw_diagram_add (self.diagram, GW_STROKE_TEXT, 1, 0.04, 1, 0.45,
                  curve->months[curve->n_months - 1]);
  if (curve->sums[lowest] < 0 && lowest + 1 < curve->n_months)
    add_lowest (&self, lowest);
  if (curve->payback >= 0 && curve->payback < (int) curve->n_months - 1)
    add_payback (&self);
  add_end (&self);
  return self.diagram;
}
