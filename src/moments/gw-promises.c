/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-promises-private.h"

#include <math.h>

#include "gw-word-lists.h"

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

gboolean
gw_promise_is_open (const GwItem *promise)
{
  return gw_item_is (promise, GW_PROMISE_STATE, "open");
}

/* Returns: (transfer none) (nullable): what stands behind a promise's date: the plan or all of it,
 *   as it says; all of it where nothing was agreed */
GwOutlook *
gw_promises_get_outlook (const GwPromises *self,
                         const GwItem     *promise,
                         gboolean         *of_all)
{
  *of_all = self->planned == NULL || gw_item_is (promise, GW_PROMISE_OF, "all");
  return *of_all ? self->all : self->planned;
}

/* The estimates that a date is held against: of the scope brief that counts. */
static gboolean
read_scope (GwPromises    *self,
            GCancellable  *cancellable,
            GError       **error)
{
  if (self->context->scope == NULL)
    return TRUE;

  self->pieces = gw_pieces_new (self->context->scope);
  g_autofree int *full = gw_pieces_dup_full (self->pieces);
  g_autofree int *planned = gw_pieces_dup_planned (self->pieces);
  self->all = gw_outlook_new (self->pieces, full, cancellable, error);
  if (self->all == NULL)
    return FALSE;
  if (planned != NULL)
    self->planned = gw_outlook_new (self->pieces, planned, cancellable, error);

  return planned == NULL || self->planned != NULL;
}

static void
read_spread (GwPromises       *self,
             GwPromiseReading *reading,
             const GwOutlook  *outlook)
{
  GDate p10, p90;

  if (self->pieces->calendar.start == GW_DAY_NONE)
    return;
  reading->p10 = gw_effort_get_day (outlook->effort, &self->pieces->calendar, 0.1);
  reading->p90 = gw_effort_get_day (outlook->effort, &self->pieces->calendar, 0.9);
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
  const GwOutlook *outlook = gw_promises_get_outlook (self, promise, &reading->of_all);

  reading->item = promise;
  reading->level = GW_READS_DIRECTION + gw_item_get_choice (promise, GW_PROMISE_LEVEL);
  if (self->words != NULL && text != NULL)
    reading->reads = gw_words_read (self->words, text).reads;
  reading->day = gw_read_last_day (promise, GW_PROMISE_WHEN);
  reading->odds = NAN;
  reading->odds_together = NAN;
  if (outlook != NULL)
    {
      reading->odds = gw_outlook_get_odds (outlook, self->pieces, reading->day);
      reading->odds_together = gw_outlook_get_odds_together (outlook, self->pieces, reading->day);
      reading->guessed = outlook->guessed;
      read_spread (self, reading, outlook);
    }
  reading->findings = new_findings ();
  reading->sentences = g_ptr_array_new_with_free_func (g_free);
  return reading;
}

/* Adds the promises of @brief, and of its result, to @promises, which borrows them. */
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

static GwPromise
count_promise (GwPromises *self,
               GwItem     *promise)
{
  gboolean of_all;
  const GwOutlook *outlook = gw_promises_get_outlook (self, promise, &of_all);
  double odds = outlook != NULL
                    ? gw_outlook_get_odds (outlook, self->pieces,
                                           gw_read_last_day (promise, GW_PROMISE_WHEN))
                    : NAN;
  double confidence = gw_item_get_number (promise, GW_PROMISE_CONFIDENCE);

  return (GwPromise) {
    .state = gw_item_get_choice (promise, GW_PROMISE_STATE),
    .odds = isnan (odds) ? -1 : odds,
    .confidence = isnan (confidence) ? -1 : confidence,
  };
}

/* Over all commitments of the initiative: what is open together, and what became of the others. An
 * aim is not promised, so nobody keeps it. */
static void
count_promises (GwPromises *self)
{
  g_autoptr (GPtrArray) promises = g_ptr_array_new ();
  g_autoptr (GArray) counted = g_array_new (FALSE, FALSE, sizeof (GwPromise));

  gw_promises_list (self->context->brief, promises);
  for (guint i = 0; i < self->context->others->len; i++)
    gw_promises_list (g_ptr_array_index (self->context->others, i), promises);
  for (guint i = 0; i < promises->len; i++)
    {
      GwItem *promise = g_ptr_array_index (promises, i);
      GwPromise one = count_promise (self, promise);

      if (!gw_item_is (promise, GW_PROMISE_LEVEL, "commitment"))
        continue;
      g_array_append_val (counted, one);
      self->n_open += one.state == GW_PROMISE_OPEN;
    }

  const GwPromise *array = (const GwPromise *) (gpointer) counted->data;
  self->n_joint = gw_promise_joint (array, counted->len, &self->low, &self->high);
  self->record = gw_promise_record (array, counted->len);
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
  self->sentences = g_ptr_array_new_with_free_func (g_free);
  gw_word_lists_register ();
  self->words = gw_word_lists_load (gw_item_get_text (context->brief, GW_BRIEF_LANG), NULL);
  if (!read_scope (self, cancellable, error))
    return NULL;

  for (guint i = 0; i < promises->len; i++)
    {
      GwPromiseReading *reading = read_promise (self, g_ptr_array_index (promises, i));

      g_ptr_array_add (self->readings, reading);
      if (gw_promise_is_open (reading->item))
        gw_promises_check (self, reading);
      gw_promises_say_one (self, reading);
    }
  gw_promises_compare (self);
  count_promises (self);
  gw_promises_say (self);
  return g_steal_pointer (&self);
}

void
gw_promises_free (GwPromises *self)
{
  g_clear_pointer (&self->readings, g_ptr_array_unref);
  g_clear_pointer (&self->told, g_array_unref);
  g_clear_pointer (&self->sentences, g_ptr_array_unref);
  g_clear_pointer (&self->words, gw_words_free);
  g_clear_pointer (&self->planned, gw_outlook_free);
  g_clear_pointer (&self->all, gw_outlook_free);
  g_clear_pointer (&self->pieces, gw_pieces_free);
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
