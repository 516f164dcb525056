/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-promises-private.h"

#include <math.h>

#include "gw-word-lists.h"
#include "gw-wishes.h"

static void
finding_clear (gpointer data)
{
  GwPromiseFinding *finding = data;

  g_free (finding->reason);
  g_free (finding->rewrite);
  g_free (finding->when);
}

static GArray *
new_findings (void)
{
  GArray *findings = g_array_new (FALSE, FALSE, sizeof (GwPromiseFinding));

  g_array_set_clear_func (findings, finding_clear);
  return findings;
}

static void
reading_free (gpointer data)
{
  GwPromiseReading *reading = data;

  g_array_unref (reading->findings);
  g_ptr_array_unref (reading->sentences);
  g_free (reading);
}

/* Takes @reason. What it speaks of and what to write instead are for the caller to fill in. */
void
gw_promises_add (GArray       *findings,
                 const char   *rule,
                 const GwItem *on,
                 char         *reason)
{
  GwPromiseFinding finding = { .rule = rule, .on = gw_item_get_id (on), .reason = reason };

  g_array_append_val (findings, finding);
}

/* Neither kept nor slipped nor withdrawn: only such a promise is judged. */
gboolean
gw_promise_is_open (const GwItem *promise)
{
  return gw_item_is (promise, GW_PROMISE_STATE, "open");
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
  reading->findings = new_findings ();
  reading->sentences = g_ptr_array_new_with_free_func (g_free);
  return reading;
}

/* Adds the promises of @brief, and of its result, to @promises (of GwItem), which borrows them. */
void
gw_promises_list (GwItem    *brief,
                  GPtrArray *promises)
{
  GwItem *result = gw_item_get_one (brief, GW_BRIEF_RESULT);
  GwItem *moment = gw_brief_get_moment_item (brief);

  if (gw_brief_get_moment (brief) == GW_MOMENT_COMMITMENT)
    for (guint i = 0; i < gw_item_count (moment, GW_COMMITMENT_PROMISES); i++)
      g_ptr_array_add (promises, gw_item_get_child (moment, GW_COMMITMENT_PROMISES, i));
  for (guint i = 0; result != NULL && i < gw_item_count (result, GW_RESULT_PROMISES); i++)
    g_ptr_array_add (promises, gw_item_get_child (result, GW_RESULT_PROMISES, i));
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
  self->told = new_findings ();
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
