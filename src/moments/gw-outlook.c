/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-outlook.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "gw-say.h"

static const GwEstimate not_said = { NAN, NAN, NAN };

/* The estimates of what is taken; a piece without any way counts as one that nobody estimated. */
static GArray *
list_estimates (GwOutlook      *self,
                const GwPieces *pieces)
{
  GArray *estimates = g_array_new (FALSE, FALSE, sizeof (GwEstimate));

  for (guint i = 0; i < pieces->n_pieces; i++)
    {
      const GwScopeItem *item = &pieces->scope.items[i];
      int way = self->takes[i];

      if (way == GW_NOT_TAKEN)
        continue;
      if ((guint) way >= item->n_approaches)
        {
          g_array_append_val (estimates, not_said);
          continue;
        }
      g_array_append_val (estimates, pieces->estimates[i][way]);
      self->value += item->value * item->approaches[way].covers;
      self->guessed |= item->approaches[way].estimated
                       && gw_item_is (gw_pieces_get_way (pieces, i, way), GW_APPROACH_STATUS,
                                      "guess");
    }

  return estimates;
}

/**
 * gw_outlook_new:
 * @takes: of each piece its way, or GW_NOT_TAKEN
 *
 * Returns: (transfer full): what the ways taken come to (gw_effort_new()); NULL with @error, which
 *   is only G_IO_ERROR_CANCELLED
 */
GwOutlook *
gw_outlook_new (const GwPieces  *pieces,
                const int       *takes,
                GCancellable    *cancellable,
                GError         **error)
{
  g_autoptr (GwOutlook) self = g_new0 (GwOutlook, 1);

  self->takes = g_memdup2 (takes, (pieces->n_pieces + 1) * sizeof (int));
  g_autoptr (GArray) estimates = list_estimates (self, pieces);
  self->effort = gw_effort_new ((const GwEstimate *) (gpointer) estimates->data, estimates->len,
                                cancellable, error);
  if (self->effort == NULL)
    return NULL;

  self->odds = gw_outlook_get_odds (self, pieces, pieces->due);
  self->odds_together = gw_outlook_get_odds_together (self, pieces, pieces->due);
  if (pieces->calendar.start != GW_DAY_NONE)
    {
      self->even = gw_effort_get_day (self->effort, &pieces->calendar, 0.5);
      self->likely = gw_effort_get_day (self->effort, &pieces->calendar, 0.8);
      self->very_likely = gw_effort_get_day (self->effort, &pieces->calendar, 0.95);
    }
  return g_steal_pointer (&self);
}

void
gw_outlook_free (GwOutlook *self)
{
  g_clear_pointer (&self->effort, gw_effort_free);
  g_free (self->takes);
  g_free (self);
}

/* Returns: the odds that it is done by the end of @day; NAN where they are not known */
double
gw_outlook_get_odds (const GwOutlook *self,
                     const GwPieces  *pieces,
                     GwDay            day)
{
  if (day == GW_DAY_NONE || pieces->calendar.start == GW_DAY_NONE)
    return NAN;

  return gw_effort_get_odds (self->effort, gw_calendar_capacity (&pieces->calendar, day));
}

/* Returns: the same if the estimates run late together (gw_effort_get_odds_together()) */
double
gw_outlook_get_odds_together (const GwOutlook *self,
                              const GwPieces  *pieces,
                              GwDay            day)
{
  if (day == GW_DAY_NONE || pieces->calendar.start == GW_DAY_NONE)
    return NAN;

  return gw_effort_get_odds_together (self->effort, gw_calendar_capacity (&pieces->calendar, day));
}

/* Returns: (transfer full): "about 8 in 10", and whether a guess is in it */
char *
gw_outlook_say_odds (const GwOutlook *self,
                     double           odds)
{
  g_autofree char *words = gw_say_odds (odds);

  if (!self->guessed)
    return g_steal_pointer (&words);
  /* Translators: odds, as in "about 8 in 10" */
  return g_strdup_printf (_("%s (with your guess)"), words);
}
