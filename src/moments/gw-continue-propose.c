/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-continue-private.h"

#include "gw-grain.h"
#include "gw-plan.h"
#include "gw-promises.h"
#include "gw-say.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* Takes @item. */
static GwItem *
with (GwItem     *item,
      guint       part,
      const char *text)
{
  GwItem *next = gw_item_with_text (item, part, text);

  gw_item_unref (item);
  return next;
}

/* Takes @item and @child. */
static GwItem *
holding (GwItem *item,
         guint   part,
         GwItem *child)
{
  GwItem *next = gw_item_with_child (item, part, child);

  gw_item_unref (item);
  gw_item_unref (child);
  return next;
}

static const char *
add_fact (GwContinuing *self,
          const char   *statement)
{
  g_autofree char *today = gw_grain_write (GW_GRAIN_DAY, &self->today);
  g_autoptr (GwItem) fact = gw_item_new_with_id (GW_KIND_FACT);

  fact = with (fact, GW_FACT_KIND, "estimate");
  fact = with (fact, GW_FACT_OBSERVED, today);
  fact = with (fact, GW_FACT_SOURCE, gw_item_get_text (self->from, GW_BRIEF_TITLE));
  fact = with (fact, GW_FACT_STATEMENT, statement);
  return gw_continuing_add (self, GW_BRIEF_EVIDENCE, fact);
}

/* Prioritization → Scope */

/* Whether nobody of those who said something said no or is unsure. */
static gboolean
works_for_all (GwItem *option)
{
  guint n = gw_item_count (option, GW_OPTION_VERDICTS);

  for (guint i = 0; i < n; i++)
    if (!gw_item_is (gw_item_get_child (option, GW_OPTION_VERDICTS, i), GW_VERDICT_VALUE, "yes"))
      return FALSE;
  return n > 0;
}

/* What was agreed; before that, the first way that all can live with. */
static GwItem *
find_chosen (GwItem *brief)
{
  GwItem *result = gw_item_get_one (brief, GW_BRIEF_RESULT);
  guint n = gw_item_count (brief, GW_BRIEF_OPTIONS);

  for (guint i = 0; i < n && result != NULL; i++)
    {
      GwItem *option = gw_item_get_child (brief, GW_BRIEF_OPTIONS, i);
      if (gw_item_refers_to (result, GW_RESULT_AGREED, gw_item_get_id (option)))
        return option;
    }
  for (guint i = 0; i < n; i++)
    if (works_for_all (gw_item_get_child (brief, GW_BRIEF_OPTIONS, i)))
      return gw_item_get_child (brief, GW_BRIEF_OPTIONS, i);
  return NULL;
}

/* Weeks as they were said: no number of engineering's yet, so a guess. */
static GwItem *
new_piece (const char *statement,
           GwItem     *from,
           guint       low,
           guint       likely,
           guint       high)
{
  GwItem *piece = with (gw_item_new_with_id (GW_KIND_ITEM), GW_ITEM_STATEMENT, statement);
  GwItem *way = with (gw_item_new_with_id (GW_KIND_APPROACH), GW_APPROACH_UNIT, "weeks");

  way = with (way, GW_APPROACH_STATUS, "guess");
  way = with (way, GW_APPROACH_LIKELY, gw_item_get_raw (from, likely));
  if (low != high)
    {
      way = with (way, GW_APPROACH_LOW, gw_item_get_raw (from, low));
      way = with (way, GW_APPROACH_HIGH, gw_item_get_raw (from, high));
    }
  return holding (piece, GW_ITEM_APPROACHES, way);
}

static void
add_work (GwContinuing *self,
          GwItem       *work)
{
  const char *goal = gw_continuing_find (self, gw_item_get_text (work, GW_WORK_SERVES));
  g_autoptr (GwItem) piece = new_piece (gw_item_get_text (work, GW_WORK_STATEMENT), work,
                                        GW_WORK_WEEKS_LOW, GW_WORK_WEEKS, GW_WORK_WEEKS_HIGH);

  piece = with (piece, GW_ITEM_SERVES, goal);
  gw_continuing_add_to_moment (self, GW_SCOPE_ITEMS, piece);
}

static void
add_pieces (GwContinuing *self,
            GwItem       *chosen)
{
  GwItem *moment = gw_brief_get_moment_item (self->from);
  guint n = gw_item_count (moment, GW_PRIORITIZATION_WORKS), n_added = 0;

  for (guint i = 0; i < n; i++)
    {
      GwItem *work = gw_item_get_child (moment, GW_PRIORITIZATION_WORKS, i);

      if (chosen != NULL ? !gw_item_refers_to (work, GW_WORK_OPTION, gw_item_get_id (chosen))
                         : !gw_item_is (work, GW_WORK_REQUESTED, "yes"))
        continue;
      add_work (self, work);
      n_added++;
    }
  if (n_added > 0 || chosen == NULL)
    return;

  g_autoptr (GwItem) piece = new_piece (gw_item_get_text (chosen, GW_OPTION_STATEMENT), chosen, 0,
                                        GW_OPTION_WEEKS, 0);
  gw_continuing_add_to_moment (self, GW_SCOPE_ITEMS, piece);
}

/* Keeps the earlier of two days, and what hangs on it. */
static void
consider_day (GDate       *earliest,
              const char **deadline,
              const char  *by,
              const char  *hangs)
{
  GDate first, last;

  if (by == NULL || !gw_grain_bounds (by, &first, &last)
      || (g_date_valid (earliest) && g_date_compare (earliest, &last) <= 0))
    return;
  *earliest = last;
  *deadline = hangs;
}

static void
propose_day (GwContinuing *self)
{
  GwItem *moment = gw_brief_get_moment_item (self->from);
  const char *deadline = NULL;
  GDate earliest;

  g_date_clear (&earliest, 1);
  for (guint i = 0; i < gw_item_count (self->from, GW_BRIEF_INTERESTS); i++)
    {
      GwItem *need = gw_item_get_child (self->from, GW_BRIEF_INTERESTS, i);
      consider_day (&earliest, &deadline, gw_item_get_text (need, GW_INTEREST_BY),
                    gw_item_get_raw (need, GW_INTEREST_DEADLINE));
    }
  for (guint i = 0; i < gw_item_count (moment, GW_PRIORITIZATION_WORKS); i++)
    {
      GwItem *work = gw_item_get_child (moment, GW_PRIORITIZATION_WORKS, i);
      consider_day (&earliest, &deadline, gw_item_get_text (work, GW_WORK_BY), NULL);
    }
  if (!g_date_valid (&earliest))
    return;

  g_autofree char *due = gw_grain_write (GW_GRAIN_DAY, &earliest);
  gw_continuing_say (self, GW_SCOPE_DUE, due);
  gw_continuing_say (self, GW_SCOPE_DEADLINE, deadline);
}

gboolean
gw_continue_to_scope (GwContinuing  *self,
                      GError       **error)
{
  GwItem *chosen = find_chosen (self->from);

  gw_continuing_carry (self, GW_BRIEF_OBJECTIVES);
  if (chosen != NULL)
    gw_continuing_set (self, GW_BRIEF_OUTCOME, gw_item_get_text (chosen, GW_OPTION_STATEMENT));
  gw_continuing_say (self, GW_SCOPE_START,
                     gw_item_get_raw (gw_brief_get_moment_item (self->from),
                                      GW_PRIORITIZATION_START));
  add_pieces (self, chosen);
  propose_day (self);
  return TRUE;
}

/* Scope → Commitment, Scope → Resources */

/* What is planned: what was agreed, else what fits best; NULL where neither is known. */
static GwOutlook *
find_planned (GwPlan *plan)
{
  return plan->planned != NULL ? plan->planned : gw_plan_get_lead (plan);
}

/* A simpler way is promised as such, and what makes it hard is what it depends on. */
static GwItem *
add_conditions (GwItem *promise,
                GwItem *way,
                gboolean simpler)
{
  const char *statement = gw_item_get_text (way, GW_APPROACH_STATEMENT);

  if (simpler && statement != NULL && *statement != '\0')
    promise = holding (promise, GW_PROMISE_CONDITIONS,
                       with (gw_item_new_with_id (GW_KIND_CONDITION), GW_CONDITION_TEXT,
                             statement));
  for (guint i = 0; i < gw_item_count (way, GW_APPROACH_DRIVERS); i++)
    {
      GwItem *driver = gw_item_get_child (way, GW_APPROACH_DRIVERS, i);
      promise = holding (promise, GW_PROMISE_CONDITIONS,
                         with (gw_item_new_with_id (GW_KIND_CONDITION), GW_CONDITION_TEXT,
                               gw_item_get_text (driver, GW_DRIVER_TEXT)));
    }
  return promise;
}

static GwItem *
new_promise (GwPlan          *plan,
             const GwOutlook *planned,
             guint            piece)
{
  int taken = planned != NULL ? planned->takes[piece] : GW_NOT_TAKEN;
  GwItem *item = gw_pieces_get_piece (plan->pieces, piece);
  GwItem *promise = with (gw_item_new_with_id (GW_KIND_PROMISE), GW_PROMISE_LEVEL,
                          taken != GW_NOT_TAKEN ? "commitment" : "direction");

  promise = with (promise, GW_PROMISE_ITEM, gw_item_get_id (item));
  promise = with (promise, GW_PROMISE_STATEMENT, gw_pieces_get_name (plan->pieces, piece));
  if (taken == GW_NOT_TAKEN)
    return promise;

  if (planned->likely != GW_DAY_NONE)
    {
      g_autofree char *when = gw_day_format (planned->likely);
      promise = with (promise, GW_PROMISE_WHEN, when);
      promise = with (promise, GW_PROMISE_CONFIDENCE, "0.8");
    }
  GwItem *way = gw_pieces_get_way (plan->pieces, piece, taken);
  return way != NULL ? add_conditions (promise, way, taken > 0) : promise;
}

/* Adds a promise for each piece of the plan at its likely date, a direction for each piece left
 * out, and what is not known (MOMENTS.md 0.8). Returns: FALSE when cancelled, with @error */
gboolean
gw_continue_to_commitment (GwContinuing  *self,
                           GError       **error)
{
  g_autoptr (GwPlan) plan = gw_plan_new (self->from, self->cancellable, error);

  if (plan == NULL)
    return FALSE;

  const GwOutlook *planned = find_planned (plan);
  gw_continuing_carry (self, GW_BRIEF_UNKNOWNS);
  for (int left_out = 0; left_out <= 1; left_out++)
    for (guint i = 0; i < plan->pieces->n_pieces; i++)
      {
        gboolean out = planned == NULL || planned->takes[i] == GW_NOT_TAKEN;
        if (out != left_out)
          continue;
        g_autoptr (GwItem) promise = new_promise (plan, planned, i);
        gw_continuing_add_to_moment (self, GW_COMMITMENT_PROMISES, promise);
      }
  return TRUE;
}

/* The fact says the day; the benefit needs its month. */
static void
propose_without (GwContinuing *self,
                 const char   *statement,
                 GwDay         day,
                 const char   *fact)
{
  g_autoptr (GwItem) benefit = with (gw_item_new_with_id (GW_KIND_BENEFIT), GW_BENEFIT_LIKELY, "0");

  benefit = with (benefit, GW_BENEFIT_STATEMENT, statement);
  if (day != GW_DAY_NONE)
    {
      g_autofree char *date = gw_day_format (day);
      g_autofree char *month = g_strndup (date, strlen ("2027-06"));
      benefit = with (benefit, GW_BENEFIT_WITHOUT, month);
    }
  benefit = with (benefit, GW_BENEFIT_EVIDENCE, fact);
  gw_continuing_add_to_moment (self, GW_RESOURCES_BENEFITS, benefit);
}

/* Adds what was left out and a benefit that comes without the money when all of it is likely done
 * (MOMENTS.md 0.8). Returns: FALSE when cancelled, with @error */
gboolean
gw_continue_scope_to_resources (GwContinuing  *self,
                                GError       **error)
{
  g_autoptr (GwPlan) plan = gw_plan_new (self->from, self->cancellable, error);

  if (plan == NULL)
    return FALSE;

  const GwOutlook *planned = find_planned (plan);
  GwDay day = plan->all->likely;
  const char *fact = NULL;
  if (day != GW_DAY_NONE)
    {
      g_autofree char *even = gw_plan_say_date (plan, plan->all->even);
      g_autofree char *likely = gw_plan_say_date (plan, day);
      g_autofree char *very_likely = gw_plan_say_date (plan, plan->all->very_likely);
      /* Translators: each %s is a date, as in "11 Jun 2027" */
      g_autofree char *statement
          = g_strdup_printf (_("All of it is done by %1$s with even odds, likely by %2$s, very "
                               "likely by %3$s"), even, likely, very_likely);
      fact = add_fact (self, statement);
    }
  for (guint i = 0; i < plan->pieces->n_pieces; i++)
    if (planned == NULL || planned->takes[i] == GW_NOT_TAKEN)
      propose_without (self, gw_pieces_get_name (plan->pieces, i), day, fact);
  return TRUE;
}

/* Commitment → Resources, Commitment → Prioritization */

static gboolean
is_open (GwItem *promise)
{
  return gw_item_is (promise, GW_PROMISE_LEVEL, "commitment")
         && gw_item_is (promise, GW_PROMISE_STATE, "open");
}

/* "Promised for 26 Feb 2027, about 8 in 10: A file for six shops" */
static char *
say_promise (GwPromiseReading *reading)
{
  const char *words = gw_item_get_text (reading->item, GW_PROMISE_STATEMENT);
  const char *when = gw_item_get_text (reading->item, GW_PROMISE_WHEN);
  g_autofree char *date = when != NULL ? gw_say_when (when) : NULL;

  words = words != NULL ? words : "";
  if (date == NULL)
    /* Translators: %s is what was promised, in a sentence */
    return g_strdup_printf (_("Promised: %s"), words);
  if (isnan (reading->odds))
    /* Translators: a date, and what was promised, in a sentence */
    return g_strdup_printf (_("Promised for %1$s: %2$s"), date, words);

  g_autofree char *odds = gw_say_odds (reading->odds);
  /* Translators: a date, odds as in "about 8 in 10", and what was promised, in a sentence */
  return g_strdup_printf (_("Promised for %1$s, kept with odds of %2$s: %3$s"), date, odds, words);
}

static void
add_promised_work (GwContinuing *self,
                   GwItem       *promise,
                   const char   *reason)
{
  g_autoptr (GwItem) work = with (gw_item_new_with_id (GW_KIND_WORK), GW_WORK_STATEMENT,
                                  gw_item_get_text (promise, GW_PROMISE_STATEMENT));

  work = with (work, GW_WORK_BY, gw_item_get_raw (promise, GW_PROMISE_WHEN));
  work = with (work, GW_WORK_EVIDENCE, reason);
  gw_continuing_add_to_moment (self, GW_PRIORITIZATION_WORKS, work);
}

static gboolean
continue_promises (GwContinuing  *self,
                   gboolean       as_work,
                   GError       **error)
{
  g_autoptr (GwPromises) promises
      = gw_promises_new (gw_context_new (self->from, self->briefs, &self->today, 0),
                         self->cancellable, error);

  if (promises == NULL)
    return FALSE;

  for (guint i = 0; i < promises->readings->len; i++)
    {
      GwPromiseReading *reading = g_ptr_array_index (promises->readings, i);

      if (!is_open (reading->item))
        continue;
      g_autofree char *statement = say_promise (reading);
      const char *reason = add_fact (self, statement);
      if (as_work)
        add_promised_work (self, reading->item, reason);
    }
  return TRUE;
}

/* Adds each open promise and its odds as a fact. Returns: FALSE when cancelled, with @error */
gboolean
gw_continue_promises_to_resources (GwContinuing  *self,
                                   GError       **error)
{
  return continue_promises (self, FALSE, error);
}

/* Adds each open promise as work until its date, with itself as the reason. Returns: FALSE when
 * cancelled, with @error */
gboolean
gw_continue_to_prioritization (GwContinuing  *self,
                               GError       **error)
{
  return continue_promises (self, TRUE, error);
}
