/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-promises-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "gw-promise.h"
#include "gw-say.h"
#include "gw-spoken-dates.h"
#include "gw-word-lists.h"

/* One promise, while it is read. */
typedef struct
{
  GwPromises       *all;     /* borrowed */
  GwPromiseReading *reading; /* borrowed */
  const char       *text;    /* borrowed, never NULL */
  const char       *when;    /* borrowed, NULL = none */
  GArray           *dates;   /* owned (of GwSpokenDate): those in its words */
  GArray           *found;   /* owned (of GwWordsFinding) */
} Reader;

static void
reader_clear (Reader *reader)
{
  g_clear_pointer (&reader->dates, g_array_unref);
  g_clear_pointer (&reader->found, g_array_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reader, reader_clear)

/* Takes @reason. */
static GwPromiseFinding *
add (Reader     *reader,
     const char *rule,
     char       *reason)
{
  GArray *findings = reader->reading->findings;

  gw_promises_add (findings, rule, reader->reading->item, reason);
  return &g_array_index (findings, GwPromiseFinding, findings->len - 1);
}

/* Offers another date, in the words where one stands there, and beside them. */
static void
offer (Reader           *reader,
       GwPromiseFinding *finding,
       GwGrain           grain,
       GwDay             day)
{
  gssize first = gw_spoken_dates_first (reader->dates);
  GDate date;

  if (day == GW_DAY_NONE || grain == GW_GRAIN_NONE)
    return;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  finding->when = gw_grain_write (grain, &date);
  finding->rewrite = gw_say_when (finding->when);
  if (first >= 0)
    {
      finding->start = g_array_index (reader->dates, GwSpokenDate, first).start;
      finding->end = g_array_index (reader->dates, GwSpokenDate, first).end;
    }
}

static void
check_words (Reader *reader)
{
  g_autoptr (GArray) remarks
      = gw_words_check (reader->all->words, reader->reading->level, reader->text);

  for (guint i = 0; i < remarks->len; i++)
    {
      const GwWordsRemark *remark = &g_array_index (remarks, GwWordsRemark, i);
      GwPromiseFinding *finding
          = add (reader, "words-match", gw_word_lists_say (remark, reader->text));

      finding->start = remark->start;
      finding->end = remark->end;
      finding->rewrite = g_strdup (remark->rewrite);
    }
}

/* A direction may say nothing of time, or a year. */
static void
check_dated_direction (Reader *reader)
{
  if (reader->reading->level != GW_READS_DIRECTION
      || gw_grain_of (reader->when) <= GW_GRAIN_YEAR)
    return;

  GwPromiseFinding *finding
      = add (reader, "words-match",
             g_strdup (_("This is a direction and has a date beside it: drop the date, or make it "
                         "a promise.")));
  finding->when = g_strdup ("");
}

/* "From 1 July" is what is done by 30 June. */
static gboolean
is_near (const GwInputDate *date,
         const GDate       *first,
         const GDate       *last)
{
  GDate begin = date->first;

  g_date_subtract_days (&begin, 1);
  return g_date_compare (&begin, last) <= 0 && g_date_compare (&date->last, first) >= 0;
}

static void
check_date_said (Reader *reader)
{
  GDate first, last;
  gssize said = gw_spoken_dates_first (reader->dates);

  if (said < 0 || reader->reading->level == GW_READS_DIRECTION
      || !gw_grain_bounds (reader->when, &first, &last))
    return;
  for (guint i = 0; i < reader->dates->len; i++)
    if (is_near (&g_array_index (reader->dates, GwSpokenDate, i).date, &first, &last))
      return;

  const GwSpokenDate *date = &g_array_index (reader->dates, GwSpokenDate, said);
  g_autofree char *words = g_utf8_substring (reader->text, date->start, date->end);
  g_autofree char *beside = gw_say_when (reader->when);
  /* Translators: a date as somebody wrote it, another date */
  GwPromiseFinding *finding
      = add (reader, "words-match",
             g_strdup_printf (_("The words say “%s” and the date beside them %s: make them the "
                                "same."), words, beside));
  finding->start = date->start;
  finding->end = date->end;
  finding->rewrite = g_strdup (beside);
}

/* Words of likelihood that the estimates do not bear out (ICD 203). */
static void
check_odds_said (Reader *reader)
{
  if (isnan (reader->reading->odds))
    return;

  for (guint i = 0; i < reader->found->len; i++)
    {
      const GwWordsFinding *found = &g_array_index (reader->found, GwWordsFinding, i);

      if (found->kind != GW_CUE_ODDS
          || gw_promise_holds (reader->reading->odds, found->low, found->high))
        continue;

      g_autofree char *words = g_utf8_substring (reader->text, found->start, found->end);
      g_autofree char *odds = gw_say_odds (reader->reading->odds);
      /* Translators: words as "very likely", two numbers out of 100, odds as "about 4 in 10" */
      GwPromiseFinding *finding
          = add (reader, "words-match",
                 g_strdup_printf (_("“%s” stands for %.0f to %.0f in 100; the estimates give %s."),
                                  words, 100 * found->low, 100 * found->high, odds));
      finding->start = found->start;
      finding->end = found->end;
      finding->rewrite = g_steal_pointer (&odds);
    }
}

static gboolean
says_will (Reader *reader)
{
  for (guint i = 0; i < reader->found->len; i++)
    if (g_array_index (reader->found, GwWordsFinding, i).kind == GW_CUE_UNDERTAKING)
      return TRUE;

  return FALSE;
}

static void
check_odds (Reader *reader)
{
  GwPromiseReading *reading = reader->reading;
  gboolean will = says_will (reader);
  gboolean conditional = gw_item_count (reading->item, GW_PROMISE_CONDITIONS) > 0;

  if (reading->level != GW_READS_COMMITMENT || isnan (reading->odds)
      || gw_promise_carries (reading->odds, will, conditional))
    return;

  gboolean of_all;
  const GwOutlook *outlook = gw_backing_get_outlook (reader->all->backing, reading->item, &of_all);
  g_autofree char *odds = gw_outlook_say_odds (outlook, reading->odds);
  /* Translators: odds, as "about 2 in 10" */
  GwPromiseFinding *finding
      = add (reader, "odds-carry",
             g_strdup_printf (_("The estimates give this date %s: promise less, later, or under a "
                                "condition."), odds));
  offer (reader, finding, GW_GRAIN_DAY,
         will && !conditional ? outlook->very_likely : outlook->likely);
}

static const char *
grain_form (GwGrain honest)
{
  switch (honest)
    {
    case GW_GRAIN_MONTH:
      /* Translators: %s is a time, as "June 2027" */
      return _("You know it to the month, not to the day: say “%s”.");
    case GW_GRAIN_QUARTER:
      /* Translators: %s is a time, as "Q2 2027" */
      return _("You know it to the quarter, no finer: say “%s”.");
    case GW_GRAIN_HALF:
      /* Translators: %s is a time, as "H1 2027" */
      return _("You know it to the half year, no finer: say “%s”.");
    case GW_GRAIN_YEAR:
    case GW_GRAIN_DAY:
    case GW_GRAIN_NONE:
    default:
      /* Translators: %s is a year */
      return _("You know it to the year, no finer: say “%s”.");
    }
}

/* A commitment is tested by its odds; an aim must not sound surer than anybody is. */
static void
check_grain (Reader *reader)
{
  GwPromiseReading *reading = reader->reading;

  if (reading->level == GW_READS_COMMITMENT || reading->p90 == GW_DAY_NONE
      || gw_grain_of (reader->when) <= reading->grain)
    return;
  if (reading->grain == GW_GRAIN_NONE)
    {
      add (reader, "grain-honest",
           g_strdup (_("The estimates spread over more than a year: no date is honest yet.")));
      return;
    }

  GwPromiseFinding *finding = add (reader, "grain-honest", NULL);
  offer (reader, finding, reading->grain, reading->p90);
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  finding->reason = g_strdup_printf (grain_form (reading->grain), finding->rewrite);
#pragma GCC diagnostic pop
}

/* From when on a date without a year lies ahead: the meeting, but not after the date beside it. */
static GDate
get_said_on (Reader *reader)
{
  const GwContext *context = reader->all->context;
  GwItem *meeting = gw_item_get_one (context->brief, GW_BRIEF_MEETING);
  GDate said_on = context->today;
  GDate first, last;

  if (meeting != NULL)
    gw_grain_bounds (gw_item_get_text (meeting, GW_MEETING_START), NULL, &said_on);
  if (gw_grain_bounds (reader->when, &first, &last) && g_date_compare (&last, &said_on) < 0)
    said_on = first;

  return said_on;
}

/* Adds what is wrong with one promise to its findings. */
void
gw_promises_check (GwPromises       *self,
                   GwPromiseReading *reading)
{
  const char *text = gw_item_get_text (reading->item, GW_PROMISE_STATEMENT);
  g_auto (Reader) reader = {
    .all = self,
    .reading = reading,
    .text = text != NULL ? text : "",
    .when = gw_item_get_text (reading->item, GW_PROMISE_WHEN),
  };

  GDate said_on = get_said_on (&reader);
  reader.dates = gw_spoken_dates_find (self->words, reader.text, &said_on);
  reader.found = self->words != NULL ? gw_words_find (self->words, reader.text)
                                     : g_array_new (FALSE, FALSE, sizeof (GwWordsFinding));
  if (self->words != NULL)
    check_words (&reader);
  check_dated_direction (&reader);
  check_date_said (&reader);
  check_odds_said (&reader);
  check_odds (&reader);
  check_grain (&reader);
}
