/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-promises-private.h"

#include <math.h>

#include "gw-word-lists.h"
#include "gw-wishes.h"

static void
reading_free (gpointer data)
{
  GwPromiseReading *reading = data;

  g_array_unref (reading->findings);
  g_ptr_array_unref (reading->sentences);
  g_free (reading);
}

static void
read_spread (GwPromises       *self,
             GwPromiseReading *reading,
             const GwOutlook  *outlook)
{
  const GwCalendar *calendar = &self->backing->pieces->calendar;
  GDate p10, p90;

  if (calendar->start == GW_DAY_NONE)
    return;
  reading->p10 = gw_effort_get_day (outlook->effort, calendar, 0.1);
  reading->p90 = gw_effort_get_day (outlook->effort, calendar, 0.9);
  if (reading->p10 == GW_DAY_NONE || reading->p90 == GW_DAY_NONE)
    return;

  g_date_clear (&p10, 1);
  g_date_set_julian (&p10, reading->p10);
  g_date_clear (&p90, 1);
  g_date_set_julian (&p90, reading->p90);
  reading->grain = gw_grain_honest (&p10, &p90);
}

static GwPromiseReading *
read_promise (GwPromises *self,
              GwItem     *promise)
{
  GwPromiseReading *reading = g_new0 (GwPromiseReading, 1);
  const char *text = gw_item_get_text (promise, GW_PROMISE_STATEMENT);
  const GwOutlook *outlook = gw_backing_get_outlook (self->backing, promise, &reading->of_all);

  reading->item = promise;
  reading->level = GW_READS_DIRECTION + gw_item_get_choice (promise, GW_PROMISE_LEVEL);
  if (self->words != NULL && text != NULL)
    reading->reads = gw_words_read (self->words, text).reads;
  reading->day = gw_read_last_day (promise, GW_PROMISE_WHEN);
  reading->odds = NAN;
  reading->odds_together = NAN;
  if (outlook != NULL)
    {
      const GwPieces *pieces = self->backing->pieces;

      reading->odds = gw_outlook_get_odds (outlook, pieces, reading->day);
      reading->odds_together = gw_outlook_get_odds_together (outlook, pieces, reading->day);
      reading->guessed = outlook->guessed;
      read_spread (self, reading, outlook);
    }
  reading->findings = gw_promises_new_findings ();
  reading->sentences = g_ptr_array_new_with_free_func (g_free);
  return reading;
}

/**
 * gw_promises_new:
 * @context: (transfer full): of the brief with the promises
 *
 * Holds each promise of a brief, and of its result, against its words (gw_words_check()), its date
 * and the estimates of its initiative, and all of them against each other and what was told before.
 * Words are read where there are lists for the language of the brief.
 *
 * Returns: (transfer full) (nullable): NULL where the brief has no promises and is no commitment
 *   brief, or when cancelled with @error
 */
GwPromises *
gw_promises_new (GwContext     *context,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr (GwPromises) self = g_new0 (GwPromises, 1);
  g_autoptr (GPtrArray) promises = g_ptr_array_new ();

  self->context = context;
  gw_promises_list (context->brief, promises);
  if (promises->len == 0 && gw_brief_get_moment (context->brief) != GW_MOMENT_COMMITMENT)
    return NULL;

  self->readings = g_ptr_array_new_with_free_func (reading_free);
  self->told = gw_promises_new_findings ();
  gw_word_lists_register ();
  self->words = gw_word_lists_load (gw_wishes_get_word_language ()
                                        ?: gw_item_get_text (context->brief, GW_BRIEF_LANG),
                                    NULL);
  if (context->scope != NULL)
    {
      self->backing = gw_backing_new (context->scope, cancellable, error);
      if (self->backing == NULL)
        return NULL;
    }

  for (guint i = 0; i < promises->len; i++)
    {
      GwPromiseReading *reading = read_promise (self, g_ptr_array_index (promises, i));

      g_ptr_array_add (self->readings, reading);
      if (gw_promise_is_open (reading->item))
        gw_promises_check (self, reading);
      gw_promises_say_one (self, reading);
    }
  gw_promises_compare (self);
  return g_steal_pointer (&self);
}

void
gw_promises_free (GwPromises *self)
{
  g_clear_pointer (&self->readings, g_ptr_array_unref);
  g_clear_pointer (&self->told, g_array_unref);
  g_clear_pointer (&self->words, gw_words_free);
  g_clear_pointer (&self->backing, gw_backing_free);
  gw_context_free (self->context);
  g_free (self);
}

/* Returns: (transfer none) (nullable): the reading of the promise with this id */
GwPromiseReading *
gw_promises_find (GwPromises *self,
                  const char *promise)
{
  for (guint i = 0; i < self->readings->len; i++)
    {
      GwPromiseReading *reading = g_ptr_array_index (self->readings, i);

      if (g_strcmp0 (gw_item_get_id (reading->item), promise) == 0)
        return reading;
    }

  return NULL;
}
