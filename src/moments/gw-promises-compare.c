/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-promises-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "gw-say.h"
#include "gw-spoken-dates.h"

/* What was told holds where the estimates carry it as they would a promise. */
#define ENOUGH 0.8

/* An aim that is less likely than not is not what the estimates say. */
#define EVEN 0.5

/* What somebody said before, with the first date in it. */
typedef struct
{
  GwItem      *item; /* borrowed */
  GwInputDate  date;
  char        *words; /* owned: the date as it was said */
} Told;

static void
told_clear (Told *told)
{
  g_free (told->words);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Told, told_clear)

static gboolean
read_told (GwPromises *self,
           GwItem     *item,
           Told       *told)
{
  const char *text = gw_item_get_text (item, GW_TOLD_TEXT);
  GDate said_on = self->context->today;

  if (text == NULL)
    return FALSE;

  gw_grain_bounds (gw_item_get_text (item, GW_TOLD_WHEN), NULL, &said_on);
  g_autoptr (GArray) dates = gw_spoken_dates_find (self->words, text, &said_on);
  gssize first = gw_spoken_dates_first (dates);
  if (first < 0)
    return FALSE;

  told->item = item;
  told->date = g_array_index (dates, GwSpokenDate, first).date;
  told->words = gw_input_date_say (&told->date);
  return TRUE;
}

/* What its owner said before is no news to anybody here. */
static gboolean
is_own_word (const Told   *told,
             const GwItem *promise)
{
  const char *who = gw_item_get_text (told->item, GW_TOLD_WHO);
  const char *owner = gw_item_get_text (promise, GW_PROMISE_OWNER);

  if (who == NULL || owner == NULL)
    return FALSE;

  g_autofree char *one = g_utf8_casefold (who, -1);
  g_autofree char *other = g_utf8_casefold (owner, -1);
  return strcmp (one, other) == 0;
}

static char *
say_teller (const Told *told)
{
  const char *who = gw_item_get_text (told->item, GW_TOLD_WHO);
  g_autofree char *day = NULL;

  if (gw_item_has (told->item, GW_TOLD_WHEN))
    day = gw_say_when (gw_item_get_text (told->item, GW_TOLD_WHEN));
  if (who == NULL)
    who = _("Somebody");
  /* Translators: who said something, and when: "Tobias (12 Nov 2026)" */
  return day != NULL ? g_strdup_printf (_("%s (%s)"), who, day) : g_strdup (who);
}

static double
odds_of_told (GwPromises      *self,
              const GwOutlook *outlook,
              const Told      *told)
{
  return outlook != NULL
             ? gw_outlook_get_odds (outlook, self->backing->pieces, g_date_get_julian (&told->date.last))
             : NAN;
}

/* Somebody was told an earlier date than the promise has, and no estimate carries it. */
static gboolean
disagrees (GwPromises             *self,
           const GwPromiseReading *reading,
           const Told             *told)
{
  gboolean of_all;
  const GwOutlook *outlook = gw_backing_get_outlook (self->backing, reading->item, &of_all);

  return reading->level != GW_READS_DIRECTION && gw_promise_is_open (reading->item)
         && reading->day != GW_DAY_NONE && g_date_get_julian (&told->date.last) < reading->day
         && !(odds_of_told (self, outlook, told) >= ENOUGH) && !is_own_word (told, reading->item);
}

static char *
say_told (GwPromises      *self,
          const GwOutlook *outlook,
          const Told      *told)
{
  g_autofree char *teller = say_teller (told);
  double odds = odds_of_told (self, outlook, told);

  if (isnan (odds))
    /* Translators: who said it, as "Tobias (12 Nov 2026)"; a date */
    return g_strdup_printf (_("%s says %s for the same thing: settle that before you speak."),
                            teller, told->words);

  g_autofree char *words = gw_outlook_say_odds (outlook, odds);
  /* Translators: who said it, as "Tobias (12 Nov 2026)"; a date; odds, as "about 1 in 100" */
  return g_strdup_printf (_("%s says %s for the same thing, which the estimates give %s: settle "
                            "that before you speak."), teller, told->words, words);
}

static gboolean
has_dates (GwPromises *self)
{
  for (guint i = 0; i < self->readings->len; i++)
    {
      GwPromiseReading *reading = g_ptr_array_index (self->readings, i);

      if (gw_promise_is_open (reading->item) && reading->day != GW_DAY_NONE)
        return TRUE;
    }

  return FALSE;
}

/* Against the first promise that says later; where nothing is promised, against the estimates. */
static void
compare_told (GwPromises *self,
              const Told *told)
{
  for (guint i = 0; i < self->readings->len; i++)
    {
      GwPromiseReading *reading = g_ptr_array_index (self->readings, i);
      gboolean of_all;

      if (!disagrees (self, reading, told))
        continue;
      gw_promises_add (reading->findings, "promises-agree", reading->item,
                       say_told (self,
                                 gw_backing_get_outlook (self->backing, reading->item, &of_all), told));
      return;
    }

  const GwOutlook *all = self->backing != NULL ? self->backing->all : NULL;
  if (!has_dates (self) && odds_of_told (self, all, told) < ENOUGH)
    gw_promises_add (self->told, "promises-agree", told->item, say_told (self, all, told));
}

/* Two promises speak of the same thing if they are of the same piece, or both of everything. */
static gboolean
is_same_thing (const GwItem *one,
               const GwItem *other)
{
  return gw_item_get_choice (one, GW_PROMISE_OF) == gw_item_get_choice (other, GW_PROMISE_OF)
         && (gw_item_has (one, GW_PROMISE_ITEM) || gw_item_is (one, GW_PROMISE_OF, "all"))
         && g_strcmp0 (gw_item_get_text (one, GW_PROMISE_ITEM),
                       gw_item_get_text (other, GW_PROMISE_ITEM)) == 0;
}

static gboolean
is_apart (const GwItem *one,
          const GwItem *other)
{
  GDate first, last, other_first, other_last;

  return gw_grain_bounds (gw_item_get_text (one, GW_PROMISE_WHEN), &first, &last)
         && gw_grain_bounds (gw_item_get_text (other, GW_PROMISE_WHEN), &other_first, &other_last)
         && (g_date_compare (&last, &other_first) < 0 || g_date_compare (&other_last, &first) < 0);
}

static void
compare_promise (GwPromiseReading *reading,
                 GwItem           *other,
                 GwItem           *brief)
{
  if (other == reading->item || !gw_promise_is_open (other) || !gw_promise_is_open (reading->item)
      || gw_item_is (other, GW_PROMISE_LEVEL, "direction") || reading->level == GW_READS_DIRECTION
      || !is_same_thing (reading->item, other) || !is_apart (reading->item, other))
    return;

  g_autofree char *when = gw_say_when (gw_item_get_text (other, GW_PROMISE_WHEN));
  /* Translators: the title of a preparation; a date */
  gw_promises_add (reading->findings, "promises-agree", reading->item,
                   g_strdup_printf (_("“%s” says %s for the same thing: settle that before you "
                                      "speak."),
                                    gw_item_get_text (brief, GW_BRIEF_TITLE), when));
}

static void
compare_with_brief (GwPromises *self,
                    GwItem     *brief)
{
  g_autoptr (GPtrArray) promises = g_ptr_array_new ();

  gw_promises_list (brief, promises);
  for (guint i = 0; i < self->readings->len; i++)
    for (guint j = 0; j < promises->len; j++)
      compare_promise (g_ptr_array_index (self->readings, i), g_ptr_array_index (promises, j),
                       brief);
}

/* The estimates that stand behind an aim make it less likely than not. */
static void
compare_estimate (GwPromises       *self,
                  GwPromiseReading *reading)
{
  gboolean of_all;
  const GwOutlook *outlook = gw_backing_get_outlook (self->backing, reading->item, &of_all);

  if (reading->level != GW_READS_TARGET || !gw_promise_is_open (reading->item)
      || !(reading->odds < EVEN) || outlook->even == GW_DAY_NONE)
    return;

  g_autofree char *iso = gw_day_format (outlook->even);
  g_autofree char *date = gw_say_when (iso);
  g_autofree char *odds = gw_outlook_say_odds (outlook, reading->odds);
  /* Translators: odds, as "about 1 in 10"; a day */
  gw_promises_add (reading->findings, "promises-agree", reading->item,
                   g_strdup_printf (_("The estimates give this aim %s, and an even chance by %s: "
                                      "settle that before you speak."), odds, date));
}

/* Adds where promises, what was told before and the estimates of the initiative say different
 * dates for the same thing. */
void
gw_promises_compare (GwPromises *self)
{
  GwItem *moment = gw_brief_get_moment_item (self->context->brief);

  if (gw_brief_get_moment (self->context->brief) == GW_MOMENT_COMMITMENT)
    for (guint i = 0; i < gw_item_count (moment, GW_COMMITMENT_TOLDS); i++)
      {
        g_auto (Told) told = { NULL };

        if (read_told (self, gw_item_get_child (moment, GW_COMMITMENT_TOLDS, i), &told))
          compare_told (self, &told);
      }

  compare_with_brief (self, self->context->brief);
  for (guint i = 0; i < self->context->others->len; i++)
    compare_with_brief (self, g_ptr_array_index (self->context->others, i));
  for (guint i = 0; i < self->readings->len; i++)
    compare_estimate (self, g_ptr_array_index (self->readings, i));
}
