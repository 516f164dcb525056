/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-plan-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "gw-say.h"

#define DAYS_A_WEEK 5
#define NOTHING     1e-9

/* More scopes that are worth the same are only counted. */
#define MOST_TIES_SAID 3

/* Takes @sentence; NULL adds nothing. */
static void
add (GwPlan *self,
     char   *sentence)
{
  if (sentence != NULL)
    g_ptr_array_add (self->sentences, sentence);
}

static GwItem *
get_moment (const GwPlan *self)
{
  return gw_brief_get_moment_item (self->pieces->brief);
}

/* Where everybody speaks of weeks, so does the gap. */
static gboolean
is_in_weeks (const GwPlan *self)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->pieces->n_pieces; i++)
    for (guint a = 0; a < self->pieces->scope.items[i].n_approaches; a++)
      if (self->pieces->scope.items[i].approaches[a].estimated)
        {
          if (!gw_item_is (gw_pieces_get_way (self->pieces, i, a), GW_APPROACH_UNIT, "weeks"))
            return FALSE;
          any = TRUE;
        }

  return any;
}

/* A length of work, as exact as it is worth: halves below ten. */
static char *
say_length (const GwPlan *self,
            double        days)
{
  gboolean weeks = is_in_weeks (self);
  double length = weeks ? days / DAYS_A_WEEK : days;

  length = length < 10 ? round (2 * length) / 2 : round (length);
  return weeks ? gw_say_weeks (length) : gw_say_days (length);
}

/* The estimates that were given, each settled. */
static GArray *
list_said (const GwPlan *self)
{
  GArray *said = g_array_new (FALSE, FALSE, sizeof (GwEstimate));

  for (guint i = 0; i < self->pieces->n_pieces; i++)
    if (self->pieces->scope.items[i].n_approaches > 0
        && self->pieces->scope.items[i].approaches[0].estimated)
      {
        GwEstimate settled = gw_estimate_settle (self->pieces->estimates[i][0]);

        g_array_append_val (said, settled);
      }
  return said;
}

static char *
say_three_of (const GwEstimate *said,
              double            unit)
{
  g_autofree char *three = gw_say_three (said->low / unit, said->likely / unit, said->high / unit);

  /* Translators: an estimate of weeks, as "4–6–9" */
  return unit > 1 ? g_strdup_printf (C_("range", "%s wk"), three)
                  /* Translators: an estimate of days, as "4–6–9" */
                  : g_strdup_printf (C_("range", "%s days"), three);
}

/* What was said in all: of one piece its own numbers, of several the middle 80 % of their sum, be there
 * others of which nobody has said anything. */
static char *
say_range (const GwPlan *self)
{
  g_autoptr (GArray) said = list_said (self);
  const GwEstimate *first = (const GwEstimate *) (gpointer) said->data;
  double unit = is_in_weeks (self) ? DAYS_A_WEEK : 1, likely = 0;

  if (said->len == 0)
    return NULL;
  if (said->len == 1 && first->high > first->low)
    return say_three_of (first, unit);
  for (guint i = 0; i < said->len; i++)
    likely += first[i].likely;

  g_autoptr (GwEffort) of_said = gw_effort_has_odds (self->all->effort)
                                     ? NULL : gw_effort_new (first, said->len, NULL, NULL);
  GwEffort *effort = of_said != NULL ? of_said : self->all->effort;
  if (!gw_effort_has_odds (effort) || !(gw_effort_get_sd (effort) > 0))
    return say_length (self, likely);

  g_autofree char *low = gw_say_number (round (gw_effort_get_quantile (effort, 0.1) / unit));
  g_autofree char *high = gw_say_number (round (gw_effort_get_quantile (effort, 0.9) / unit));
  /* Translators: how long work takes, from and to */
  return g_strdup_printf (unit > 1 ? _("%s to %s wk") : _("%s to %s days"), low, high);
}

/* Which numbers are the person's own guess: none, some or all of those that were said. */
static const char *
said_form (const GwPlan *self)
{
  gboolean estimated = FALSE;

  for (guint i = 0; i < self->pieces->n_pieces; i++)
    if (self->pieces->scope.items[i].n_approaches > 0
        && self->pieces->scope.items[i].approaches[0].estimated)
      estimated |= gw_item_is (gw_pieces_get_way (self->pieces, i, 0), GW_APPROACH_STATUS,
                               "estimate");

  if (!estimated)
    /* Translators: how long work takes, as "102 to 132 days" */
    return _("Your own guess is %s.");
  if (self->all->guessed)
    /* Translators: how long work takes, as "102 to 132 days" */
    return _("Engineering says %s, with your guess.");
  if (gw_effort_count (self->all->effort, GW_ESTIMATE_NONE) > 0)
    /* Translators: how long work takes, as "9 wk" */
    return _("Engineering says %s so far.");
  /* Translators: how long work takes, as "102 to 132 days" */
  return _("Engineering says %s.");
}

static void
append (GString    *text,
        const char *sentence)
{
  g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "", sentence);
}

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static void
append_form (GString    *text,
             const char *form,
             const char *value)
{
  g_autofree char *sentence = g_strdup_printf (form, value);

  append (text, sentence);
}
#pragma GCC diagnostic pop

/* What was thought and what was said, as far as it is known. Returns: (transfer full) (nullable) */
static char *
say_stand (GwPlan *self)
{
  g_autoptr (GString) text = g_string_new (NULL);
  double expected = gw_item_get_number (get_moment (self), GW_SCOPE_EXPECTED);
  g_autofree char *range = say_range (self);

  if (!isnan (expected))
    {
      g_autofree char *days = say_length (self, expected);
      /* Translators: how long work takes, as "45 days" */
      append_form (text, _("First thought %s."), days);
    }
  if (range != NULL)
    append_form (text, said_form (self), range);
  return text->len > 0 ? g_strdup (text->str) : NULL;
}

/* Where we stand: that, and the room there is. */
void
gw_plan_say_gap (GwPlan *self)
{
  g_autoptr (GString) text = g_string_new (NULL);

  self->stand = say_stand (self);
  if (self->stand != NULL)
    append (text, self->stand);
  if (!isnan (self->pieces->capacity))
    {
      g_autofree char *date = gw_plan_say_date (self, self->pieces->due);
      g_autofree char *room = say_length (self, self->pieces->capacity);
      /* Translators: a day, and how much work fits until then, as "42 days" */
      g_autofree char *sentence = g_strdup_printf (_("Room until %s: %s."), date, room);
      append (text, sentence);
    }

  self->gap = text->len > 0 ? g_strdup (text->str) : NULL;
}

static void
say_nothing (GwPlan *self)
{
  guint n = self->pieces->n_pieces;

  if (n == 0 || self->n_without_range == 0)
    return;

  /* Translators: the first number is of pieces without a range, the second of all pieces */
  add (self, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                           "No odds yet: %u of %u piece has no range.",
                                           "No odds yet: %u of %u pieces have no range.", n),
                              self->n_without_range, n));
}

/* @form has a day and odds; @form_together odds of both kinds. */
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
static void
say_odds (GwPlan          *self,
          const GwOutlook *outlook,
          const char      *form,
          const char      *form_together)
{
  if (outlook == NULL || isnan (outlook->odds))
    return;

  g_autofree char *date = gw_plan_say_date (self, self->pieces->due);
  g_autofree char *odds = gw_outlook_say_odds (outlook, outlook->odds);
  g_autofree char *alone = gw_say_odds (outlook->odds);
  g_autofree char *together = gw_say_odds (outlook->odds_together);
  if (g_strcmp0 (alone, together) == 0)
    add (self, g_strdup_printf (form, date, odds));
  else
    add (self, g_strdup_printf (form_together, date, odds, together));
}
#pragma GCC diagnostic pop

static void
say_all_odds (GwPlan *self)
{
  /* Translators: a day; odds, as "about 8 in 10"; other odds */
  say_odds (self, self->all, _("All of it by %s: %s."),
            _("All of it by %s: %s; %s if the estimates run late together."));
  /* Translators: a day; odds, as "about 8 in 10"; other odds */
  say_odds (self, self->planned, _("What was agreed, by %s: %s."),
            _("What was agreed, by %s: %s; %s if the estimates run late together."));
}

/* The rows of GW_PLAN_DONE say the same. */
static void
say_dates (GwPlan *self)
{
  const GwOutlook *all = self->all;

  if (all->even == GW_DAY_NONE || all->very_likely == GW_DAY_NONE)
    return;

  g_autofree char *even = gw_plan_say_date (self, all->even);
  g_autofree char *likely = gw_plan_say_date (self, all->likely);
  g_autofree char *sure = gw_plan_say_date (self, all->very_likely);
  if (all->even == all->very_likely)
    /* Translators: a day */
    self->dates = g_strdup_printf (_("All of it is done by %s."), even);
  else
    /* Translators: three days */
    self->dates = g_strdup_printf (_("All of it: an even chance by %s, likely by %s, very likely by "
                                     "%s."), even, likely, sure);
}

static gboolean
is_empty (const GwPlan *self,
          const int    *takes)
{
  for (guint i = 0; i < self->pieces->n_pieces; i++)
    if (takes[i] != GW_NOT_TAKEN)
      return FALSE;

  return TRUE;
}

static char *
say_lost (const GwPlan    *self,
          const GwOutlook *fit)
{
  g_autofree int *full = gw_pieces_dup_full (self->pieces);
  g_autoptr (GPtrArray) lost = gw_plan_list_lost (self, full, fit->takes, FALSE);

  return lost->len > 0 ? gw_plan_join (lost) : NULL;
}

/* What fits until the date, how likely, and what it gives up of the full work. */
static char *
say_fit (const GwPlan    *self,
         const GwOutlook *fit)
{
  g_autofree char *date = gw_plan_say_date (self, self->pieces->due);
  g_autofree char *list = say_lost (self, fit);

  if (is_empty (self, fit->takes))
    /* Translators: a day */
    return g_strdup_printf (_("Nothing of it fits until %s."), date);

  g_autofree char *odds = isnan (fit->odds) ? NULL : gw_outlook_say_odds (fit, fit->odds);
  if (odds == NULL && list == NULL)
    /* Translators: a day */
    return g_strdup_printf (_("Until %s all of it fits; there are no odds yet."), date);
  if (odds == NULL)
    /* Translators: a day, a list of pieces of work */
    return g_strdup_printf (_("Until %s this fits, without odds yet; it gives up %s."), date, list);
  if (list == NULL)
    /* Translators: a day; odds, as "about 8 in 10" */
    return g_strdup_printf (_("Until %s all of it fits: %s."), date, odds);
  /* Translators: a day; odds, as "about 8 in 10"; a list of pieces of work */
  return g_strdup_printf (_("Until %s this fits: %s; it gives up %s."), date, odds, list);
}

static char *
say_tie (const GwPlan    *self,
         const GwOutlook *fit)
{
  g_autofree char *list = say_lost (self, fit);

  if (list == NULL || isnan (fit->odds))
    return NULL;

  g_autofree char *odds = gw_outlook_say_odds (fit, fit->odds);
  /* Translators: odds, as "about 8 in 10"; a list of pieces of work */
  return g_strdup_printf (_("Or this, worth the same: %s; it gives up %s."), odds, list);
}

/* Beside the odds that were said with what fits. */
static void
say_together (GwPlan          *self,
              const GwOutlook *fit)
{
  g_autofree char *alone = gw_say_odds (fit->odds);
  g_autofree char *together = gw_say_odds (fit->odds_together);

  if (!isnan (fit->odds) && !gw_plan_is_agreed (self, fit) && g_strcmp0 (alone, together) != 0)
    /* Translators: odds, as "about 8 in 10" */
    add (self, g_strdup_printf (_("If the estimates run late together: %s."), together));
}

/* The normal approximation that chose the scope can promise more than the true odds keep. */
static void
say_doubt (GwPlan          *self,
           const GwOutlook *fit)
{
  double asked = gw_item_get_number (get_moment (self), GW_SCOPE_CONFIDENCE);

  if (!(fit->odds < asked - 0.005))
    return;

  g_autofree char *odds = gw_say_odds (asked);
  /* Translators: odds, as "about 8 in 10" */
  add (self, g_strdup_printf (_("That is less than what you asked for: %s."), odds));
}

static void
say_ties (GwPlan *self)
{
  guint n = self->fits->len;

  if (!self->complete)
    {
      /* Translators: a number of scopes, always a large one */
      add (self, g_strdup_printf (_("At least %u scopes are worth the same; let those choose who "
                                    "build it."), n));
      return;
    }
  if (n < 2)
    return;

  add (self, g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                           "%u scope is worth the same; let those choose who build "
                                           "it.",
                                           "%u scopes are worth the same; let those choose who "
                                           "build it.", n), n));
  for (guint i = 0; i < n && n <= MOST_TIES_SAID; i++)
    if (i != self->lead)
      add (self, say_tie (self, g_ptr_array_index (self->fits, i)));
}

static void
say_fits (GwPlan *self)
{
  const GwOutlook *lead = gw_plan_get_lead (self);

  if (lead == NULL)
    return;
  add (self, say_fit (self, lead));
  say_together (self, lead);
  say_doubt (self, lead);
  say_ties (self);
  if (self->error > 0)
    {
      g_autofree char *error = gw_say_number (self->error);
      /* Translators: a number */
      add (self, g_strdup_printf (_("With so many pieces the search was cut short; a scope worth up "
                                    "to %s more may exist."), error));
    }
}

/**
 * gw_plan_say_missing:
 * @self: one that cannot hold its musts
 *
 * Returns: (transfer full): which must nobody estimated, or that what one needs has no estimate
 */
char *
gw_plan_say_missing (const GwPlan *self)
{
  for (guint i = 0; i < self->pieces->n_pieces; i++)
    {
      const GwScopeItem *item = &self->pieces->scope.items[i];
      gboolean estimated = FALSE;

      for (guint a = 0; a < item->n_approaches; a++)
        estimated |= item->approaches[a].estimated;
      if (item->must && !estimated)
        /* Translators: a piece of work */
        return g_strdup_printf (_("Nobody can do without “%s”, and it has no estimate: nothing can "
                                  "be fitted until it has one."),
                                gw_pieces_get_name (self->pieces, i));
    }

  return g_strdup (_("Something that a piece nobody can do without needs has no estimate: nothing "
                     "can be fitted until it has one."));
}

static void
say_musts (GwPlan *self)
{
  if (!self->can_hold_musts)
    {
      add (self, gw_plan_say_missing (self));
      return;
    }
  if (self->simplest == NULL)
    return;

  if (self->simplest->likely != GW_DAY_NONE)
    {
      g_autofree char *date = gw_plan_say_date (self, self->simplest->likely);
      /* Translators: a day */
      add (self, g_strdup_printf (_("The part nobody can do without is likely done by %s."), date));
    }
  if (self->fits->len == 0 && !isnan (self->pieces->capacity) && self->musts_by != GW_DAY_NONE)
    {
      g_autofree char *date = gw_plan_say_date (self, self->musts_by);
      g_autofree char *due = gw_plan_say_date (self, self->pieces->due);
      /* Translators: two days */
      add (self, g_strdup_printf (_("Not even that fits until %s; as sure as you asked for it "
                                    "takes until %s."), due, date));
    }
}

static void
say_ranking (GwPlan *self)
{
  const GwOutlook *lead = gw_plan_get_lead (self);

  if (lead == NULL || self->ranked == NULL || self->ranked->value >= lead->value - NOTHING)
    return;

  g_autoptr (GPtrArray) lost
      = gw_plan_list_lost (self, lead->takes, self->ranked->takes, FALSE);
  g_autofree char *list = gw_plan_join (lost);
  if (lost->len > 0)
    /* Translators: a list of pieces of work */
    add (self, g_strdup_printf (_("Taking the pieces by value per day until the time is up would "
                                  "have lost %s."), list));
}

static void
say_no_dates (GwPlan *self)
{
  if (isnan (self->pieces->capacity) && self->pieces->n_pieces > 0
      && self->pieces->calendar.start == GW_DAY_NONE)
    add (self, g_strdup (_("No dates yet: nobody has said from when on the work is done.")));
}

/* Who works how much until when: beside the date, not among what fits. */
static char *
say_room (const GwPlan *self)
{
  const GwCalendar *calendar = &self->pieces->calendar;

  if (isnan (self->pieces->capacity))
    return NULL;

  g_autofree char *people = gw_say_number (calendar->people);
  g_autofree char *days = gw_say_days (calendar->focus * DAYS_A_WEEK);
  g_autofree char *from = gw_plan_say_date (self, calendar->start);
  g_autofree char *due = gw_plan_say_date (self, self->pieces->due);
  g_autofree char *room = gw_say_number (round (self->pieces->capacity));
  gulong n = calendar->people == 1 ? 1 : 2;
  /* Translators: a number of people, days a week as "3 days", a day, days of work, another day */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "%s person, %s a week, from %s: about %s days of work "
                                       "until %s.",
                                       "%s people, %s a week each, from %s: about %s days of "
                                       "work until %s.", n),
                          people, days, from, room, due);
}

/* Fills in the sentences beside the numbers (MOMENTS.md 2.6), what decides first. */
void
gw_plan_say (GwPlan *self)
{
  say_nothing (self);
  say_fits (self);
  say_all_odds (self);
  say_dates (self);
  say_musts (self);
  say_ranking (self);
  say_no_dates (self);
  self->room = say_room (self);
}
