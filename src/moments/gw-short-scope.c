/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-short-private.h"

#include "gw-input-private.h"
#include "gw-say.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* The short form of Scope: one date, and one piece of work with one way to it. */

#define DAYS_A_WEEK 5.0

typedef struct
{
  GwInputDate  date;
  const char  *deadline;
  gboolean     length; /* how long it takes was said, too; that is the next question */
  gboolean     words;  /* something hangs on the date that is none of the four */
} Due;

static gboolean
is_time (const char *text)
{
  g_auto (GwInputRange) range = { 0 };

  return gw_input_range (text, GW_INPUT_OF_TIME, &range) == GW_INPUT_UNDERSTOOD
         && range.unit != GW_UNIT_NONE;
}

/* "26 Feb", "26 Feb in a contract", "the fair on 26 Feb" */
static gboolean
read_due_date (const char *field,
               GDateTime  *now,
               Due        *due,
               GwInput    *read)
{
  GwInputDate date;

  *read = gw_input_date (field, now, GW_INPUT_AHEAD, &date);
  due->words |= *read == GW_INPUT_UNCLEAR;
  if (*read != GW_INPUT_UNDERSTOOD
      && (*read != GW_INPUT_UNCLEAR || is_time (field)
          || (!gw_short_leading_date (field, now, &date) && !gw_short_words_date (field, now, &date))))
    return FALSE;
  if (date.never)
    return FALSE;
  due->date = date;
  return TRUE;
}

static void
read_what_hangs (const char *field,
                 Due        *due)
{
  const char *deadline = gw_input_deadline (field);

  if (deadline != NULL)
    due->deadline = deadline;
  else if (is_time (field))
    due->length = TRUE;
}

/* "26 Feb · in a contract", "26 Feb, in a contract", "the fair in Lyon, 26 Feb" */
static gboolean
read_due (const char  *text,
          GDateTime   *now,
          Due         *due,
          char       **fault)
{
  g_autofree char *dotted = g_strdup (text);
  g_auto (GStrv) fields = NULL;
  GwInput first = GW_INPUT_EMPTY;

  if (strstr (text, "·") == NULL && strchr (text, ',') != NULL)
    {
      char *comma = strrchr (dotted, ',');
      GwInputDate date;

      if (gw_input_date (text, now, GW_INPUT_AHEAD, &date) != GW_INPUT_UNDERSTOOD)
        *comma = '\t';
    }
  fields = gw_input_split (dotted);

  for (guint i = 0; fields[i] != NULL; i++)
    {
      GwInput read = GW_INPUT_EMPTY;

      if (*fields[i] == '\0')
        continue;
      if (due->date.iso[0] == '\0')
        read_due_date (fields[i], now, due, &read);
      else
        due->words = TRUE;
      read_what_hangs (fields[i], due);
      if (first == GW_INPUT_EMPTY)
        first = read;
    }
  if (due->date.iso[0] == '\0' && first != GW_INPUT_EMPTY)
    *fault = gw_input_say_fault (first, GW_INPUT_ASKS_DATE);
  return *fault == NULL;
}

static char *
get_due (GwItem *brief)
{
  GwItem *scope = gw_brief_get_moment_item (brief);
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);
  const char *deadline = gw_item_get_raw (scope, GW_SCOPE_DEADLINE);

  gw_short_take_text (fields, gw_short_date_text (gw_short_text (scope, GW_SCOPE_DUE)));
  if (deadline != NULL)
    gw_short_add_text (fields,
                       _(gw_choice_label (GW_KIND_SCOPE, GW_SCOPE_DEADLINE, deadline)));
  return gw_short_end (fields);
}

static gboolean
set_due (GwAnswer   *answer,
         const char *text)
{
  Due due = { 0 };
  char *fault = NULL;
  GwNode *scope = gw_answer_moment (answer);

  if (!read_due (text, answer->now, &due, &fault))
    return gw_answer_refuse (answer, fault);

  g_autofree char *day = due.date.iso[0] != '\0' ? gw_short_day (&due.date) : NULL;
  return gw_answer_put (answer, scope, GW_SCOPE_DUE, day)
         && gw_answer_put (answer, scope, GW_SCOPE_DEADLINE, due.deadline);
}

static gboolean
say_due (const char  *text,
         GDateTime   *now,
         char       **said)
{
  Due due = { 0 };

  if (!read_due (text, now, &due, said))
    return FALSE;
  if (due.date.iso[0] == '\0')
    return TRUE;

  g_autofree char *day = gw_short_day (&due.date);
  g_autofree char *date = gw_say_when (day);
  const char *hangs
      = due.deadline != NULL
            ? _(gw_choice_label (GW_KIND_SCOPE, GW_SCOPE_DEADLINE, due.deadline))
            : NULL;
  if (due.length)
    /* Translators: %s is a date */
    *said = g_strdup_printf (_("%s. How long it takes is the next question."), date);
  else if (hangs == NULL && due.words)
    /* Translators: %s is a date */
    *said = g_strdup_printf (_("%s. Is it a wish, our own plan, in a contract, or required by law?"),
                             date);
  else if (hangs != NULL)
    /* Translators: a date, and what hangs on it: "Fri 26 Feb 2027, in a contract" */
    *said = g_strdup_printf (_("%1$s, %2$s"), date, hangs);
  else
    *said = g_steal_pointer (&date);
  return TRUE;
}

const GwGoalWay gw_goal_due = { get_due, set_due, say_due };

/* The piece of work that the short form speaks of: what the user cannot do without. */
static int
find_main (GwItem *scope)
{
  int must = gw_short_find (scope, GW_SCOPE_ITEMS, GW_ITEM_NEED, "must");

  if (must < 0)
    must = gw_short_find (scope, GW_SCOPE_ITEMS, GW_ITEM_NEED, "should");
  return must;
}

static GwItem *
main_item (GwItem *brief)
{
  GwItem *scope = gw_brief_get_moment_item (brief);

  return gw_short_item (scope, GW_SCOPE_ITEMS, find_main (scope));
}

static GwNode *
main_node (GwAnswer *answer,
           gboolean  may_add)
{
  GwNode *scope = gw_answer_moment (answer);
  int index = find_main (gw_node_get_item (scope));
  GwNode *node = gw_answer_child (scope, GW_SCOPE_ITEMS, index);

  if (node == NULL && may_add)
    {
      g_autoptr (GwItem) item = gw_item_new_with_id (GW_KIND_ITEM);
      g_autoptr (GwItem) must = gw_item_with_text (item, GW_ITEM_NEED, "must");

      node = gw_tree_insert (answer->tree, scope, GW_SCOPE_ITEMS, 0, must, answer->error);
    }
  return node;
}

static GwNode *
way_node (GwAnswer *answer,
          gboolean  may_add)
{
  GwNode *piece = main_node (answer, may_add);
  GwNode *way = gw_answer_child (piece, GW_ITEM_APPROACHES, 0);

  if (piece != NULL && way == NULL && may_add)
    way = gw_answer_add (answer, piece, GW_ITEM_APPROACHES, -1);
  return way;
}

/* Takes away the way and the piece when nothing is left of them. */
static gboolean
clean_main (GwAnswer *answer)
{
  GwNode *way = way_node (answer, FALSE);

  return gw_answer_clean (answer, way, GW_BIT (GW_APPROACH_UNIT))
         && gw_answer_clean (answer, main_node (answer, FALSE), GW_BIT (GW_ITEM_NEED));
}

typedef struct
{
  GwInputRange  thought;
  GwInputRange  range;
  char         *by;
} Estimate;

static void
estimate_clear (Estimate *estimate)
{
  gw_input_range_clear (&estimate->thought);
  gw_input_range_clear (&estimate->range);
  g_clear_pointer (&estimate->by, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Estimate, estimate_clear)

/* "9 wk Milan": whose number it is, without a comma. */
static GwInput
read_range_and_name (const char   *field,
                     GwInputRange *range)
{
  GwInput read = gw_input_range (field, GW_INPUT_OF_TIME, range);

  if (read != GW_INPUT_UNCLEAR)
    return read;

  for (const char *at = strchr (field, ' '); at != NULL; at = strchr (at + 1, ' '))
    {
      gsize length = at - field;
      g_autofree char *head = g_strndup (field, length - (at > field && at[-1] == ','));

      if (gw_input_range (head, GW_INPUT_OF_TIME, range) == GW_INPUT_UNDERSTOOD
          && range->unit != GW_UNIT_NONE && range->note == NULL)
        {
          range->note = g_strstrip (g_strdup (at));
          return GW_INPUT_UNDERSTOOD;
        }
      gw_input_range_clear (range);
    }
  return GW_INPUT_UNCLEAR;
}

/* "first 3 weeks, now 4 to 8" */
static const char *
skip_turn (const char *field)
{
  static const char *const turns[]
      = { "at first ", "first ", "but now ", "now ", "zuerst ", "erst ", "aber jetzt ", "jetzt ",
          "inzwischen ", "في البداية ", "أولا ", "أولًا ", "الآن ", "والآن ", NULL };

  const char *behind = gw_input_skip (field, turns);

  return behind != NULL ? behind : field;
}

static gboolean read_estimate_field (const char  *field,
                                     guint        place,
                                     Estimate    *estimate,
                                     char       **fault);

/* Whose number it is tells that it is no first thought. */
static void
take_as_said (Estimate   *estimate,
              const char *by)
{
  estimate->range = estimate->thought;
  memset (&estimate->thought, 0, sizeof estimate->thought);
  estimate->by = g_strdup (by);
}

/* "Priya says 9 to 20 weeks" */
static gboolean
read_saying (const char *text,
             Estimate   *estimate)
{
  static const char *const verbs[] = { " says ", " said ", " thinks ", " estimates ", " sagt ",
                                       " meint ", " schätzt ", " يقول ", " تقول " };

  for (guint i = 0; estimate->range.numbers == 0 && i < G_N_ELEMENTS (verbs); i++)
    {
      const char *verb = strstr (text, verbs[i]);

      if (verb == NULL || verb == text)
        continue;
      if (gw_input_range (verb + strlen (verbs[i]), GW_INPUT_OF_TIME, &estimate->range)
              == GW_INPUT_UNDERSTOOD
          && estimate->range.unit <= GW_UNIT_MONTHS && estimate->range.note == NULL)
        {
          estimate->by = gw_input_trim (text, verb - text);
          estimate->range.note = g_strdup (estimate->by);
          return TRUE;
        }
      gw_input_range_clear (&estimate->range);
    }
  return FALSE;
}

static gboolean
is_name (const char *text)
{
  g_auto (GwInputRange) range = { 0 };

  return !g_unichar_islower (g_utf8_get_char (text))
         && read_range_and_name (text, &range) == GW_INPUT_UNCLEAR;
}

/* What stands behind a number and a comma: behind the first thought the estimate, or a name. */
static gboolean
read_note (guint         place,
           GwInputRange *range,
           Estimate     *estimate,
           char        **fault)
{
  g_autofree char *note = g_strdup (range->note);

  if (note == NULL)
    return TRUE;
  if (place == 0 && read_saying (note, estimate))
    g_clear_pointer (&range->note, g_free);
  else if (place == 0 && is_name (note))
    take_as_said (estimate, note);
  else if (place == 0)
    {
      g_clear_pointer (&range->note, g_free);
      return read_estimate_field (note, 1, estimate, fault);
    }
  else if (estimate->by == NULL)
    estimate->by = g_steal_pointer (&note);
  return TRUE;
}

static gboolean
read_estimate_field (const char  *field,
                     guint        place,
                     Estimate    *estimate,
                     char       **fault)
{
  GwInputRange *range = place == 0 ? &estimate->thought : &estimate->range;
  GwInput read = range->numbers == 0 ? read_range_and_name (skip_turn (field), range)
                                     : GW_INPUT_UNCLEAR;

  if (read == GW_INPUT_UNCLEAR && read_saying (field, estimate))
    return TRUE;
  if (place > 0 && read == GW_INPUT_UNDERSTOOD && range->unit == GW_UNIT_NONE)
    range->unit = estimate->thought.unit;
  if (read == GW_INPUT_UNDERSTOOD && range->unit <= GW_UNIT_MONTHS)
    return read_note (place, range, estimate, fault);
  if (estimate->range.numbers > 0 && estimate->by == NULL && range->numbers > 0)
    estimate->by = g_strdup (field);
  else
    *fault = gw_input_say_fault (read != GW_INPUT_UNDERSTOOD ? read : GW_INPUT_UNCLEAR,
                                 GW_INPUT_ASKS_RANGE);
  return *fault == NULL;
}

/* A semicolon parts the two as well, where nothing stronger does. */
static gboolean
read_estimate (const char  *text,
               Estimate    *estimate,
               char       **fault)
{
  g_auto (GStrv) fields = gw_input_split (text);

  if (fields[0] != NULL && fields[1] == NULL && strchr (text, ';') != NULL)
    {
      g_strfreev (fields);
      fields = g_strsplit (text, ";", -1);
    }
  for (guint i = 0; *fault == NULL && fields[i] != NULL; i++)
    if (*g_strstrip (fields[i]) != '\0' && strcmp (fields[i], "?") != 0)
      read_estimate_field (fields[i], i, estimate, fault);
  return *fault == NULL;
}

static double
number (GwItem *item,
        guint   part)
{
  return item != NULL && gw_item_has (item, part) ? gw_item_get_number (item, part) : NAN;
}

static char *
get_estimate (GwItem *brief)
{
  GwItem *scope = gw_brief_get_moment_item (brief), *piece = main_item (brief);
  GwItem *way = gw_short_item (piece, GW_ITEM_APPROACHES, 0);
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);
  double days = number (scope, GW_SCOPE_EXPECTED);
  gboolean whole = fmod (days, DAYS_A_WEEK) == 0;
  g_autofree char *thought = gw_short_time_text (NAN, whole ? days / DAYS_A_WEEK : days, NAN, whole);
  g_autofree char *said = gw_short_time_text (
      number (way, GW_APPROACH_LOW), number (way, GW_APPROACH_LIKELY),
      number (way, GW_APPROACH_HIGH), way != NULL && gw_item_is (way, GW_APPROACH_UNIT, "weeks"));
  const char *by = gw_short_text (way, GW_APPROACH_BY);

  if (thought != NULL || said != NULL)
    gw_short_add_text (fields, thought != NULL ? thought : "?");
  if (said != NULL && by != NULL)
    gw_short_take_text (fields, g_strdup_printf ("%s, %s", said, by));
  else
    gw_short_add_text (fields, said);
  return gw_short_end (fields);
}

static double
convert (const GwInputRange *range,
         double              value,
         GwInputUnit         unit)
{
  if (range->unit == GW_UNIT_NONE)
    return unit == GW_UNIT_DAYS ? value * DAYS_A_WEEK : value;
  return value * gw_input_range_factor (range, unit);
}

static gboolean
put_range (GwAnswer           *answer,
           GwNode             *way,
           const GwInputRange *range)
{
  GwInputUnit unit = range->unit == GW_UNIT_DAYS ? GW_UNIT_DAYS : GW_UNIT_WEEKS;
  gboolean has = range->numbers > 0, wide = range->numbers > 1;

  return gw_answer_put_number (answer, way, GW_APPROACH_LOW,
                               wide ? convert (range, range->low, unit) : NAN)
         && gw_answer_put_number (answer, way, GW_APPROACH_LIKELY,
                                  has ? convert (range, range->likely, unit) : NAN)
         && gw_answer_put_number (answer, way, GW_APPROACH_HIGH,
                                  wide ? convert (range, range->high, unit) : NAN)
         && gw_answer_put (answer, way, GW_APPROACH_UNIT,
                           has && unit == GW_UNIT_WEEKS ? "weeks" : NULL);
}

static gboolean
set_estimate (GwAnswer   *answer,
              const char *text)
{
  g_auto (Estimate) read = { 0 };
  char *fault = NULL;

  if (!read_estimate (text, &read, &fault))
    return gw_answer_refuse (answer, fault);

  double days = read.thought.numbers > 0
                    ? convert (&read.thought, read.thought.likely, GW_UNIT_DAYS)
                    : NAN;
  if (!gw_answer_put_number (answer, gw_answer_moment (answer), GW_SCOPE_EXPECTED, days))
    return FALSE;

  GwNode *way = way_node (answer, read.range.numbers > 0);
  if (way == NULL)
    return read.range.numbers == 0;
  return put_range (answer, way, &read.range)
         && gw_answer_put (answer, way, GW_APPROACH_BY, read.by) && clean_main (answer);
}

static gboolean
say_estimate (const char  *text,
              GDateTime   *now,
              char       **said)
{
  g_auto (Estimate) read = { 0 };

  if (!read_estimate (text, &read, said))
    return FALSE;
  if (read.range.numbers > 0)
    *said = gw_input_range_say (&read.range);
  else if (read.thought.numbers > 0)
    *said = g_strdup (_("First thought noted. Now what engineering says, behind a dash."));
  return TRUE;
}

const GwGoalWay gw_goal_estimate = { get_estimate, set_estimate, say_estimate };

static GwItem *
first_driver (GwItem *brief)
{
  GwItem *way = gw_short_item (main_item (brief), GW_ITEM_APPROACHES, 0);

  return gw_short_item (way, GW_APPROACH_DRIVERS, 0);
}

static char *
get_driver (GwItem *brief)
{
  return g_strdup (gw_short_text (first_driver (brief), GW_DRIVER_TEXT));
}

static gboolean
set_driver (GwAnswer   *answer,
            const char *text)
{
  GwNode *way = way_node (answer, *text != '\0');
  GwNode *driver = gw_answer_child (way, GW_APPROACH_DRIVERS, 0);

  if (way != NULL && driver == NULL && *text != '\0')
    driver = gw_answer_add (answer, way, GW_APPROACH_DRIVERS, -1);
  if (driver == NULL)
    return *text == '\0';
  return gw_answer_put (answer, driver, GW_DRIVER_TEXT, text)
         && gw_answer_clean (answer, driver, 0) && clean_main (answer);
}

const GwGoalWay gw_goal_driver = { get_driver, set_driver, NULL };

static char *
get_must (GwItem *brief)
{
  return g_strdup (gw_short_text (main_item (brief), GW_ITEM_STATEMENT));
}

static gboolean
set_must (GwAnswer   *answer,
          const char *text)
{
  GwNode *piece = main_node (answer, *text != '\0');

  if (piece == NULL)
    return *text == '\0';
  return gw_answer_put (answer, piece, GW_ITEM_STATEMENT, text) && clean_main (answer);
}

const GwGoalWay gw_goal_must = { get_must, set_must, NULL };

/* Something nice to have, else the second way to what is needed. */
static int
find_simpler (GwItem *scope)
{
  return gw_short_find (scope, GW_SCOPE_ITEMS, GW_ITEM_NEED, "could");
}

static char *
get_simpler (GwItem *brief)
{
  GwItem *scope = gw_brief_get_moment_item (brief);
  GwItem *later = gw_short_item (scope, GW_SCOPE_ITEMS, find_simpler (scope));
  GwItem *way = gw_short_item (main_item (brief), GW_ITEM_APPROACHES, 1);

  return g_strdup (later != NULL ? gw_short_text (later, GW_ITEM_STATEMENT)
                                 : gw_short_text (way, GW_APPROACH_STATEMENT));
}

static gboolean
set_simpler (GwAnswer   *answer,
             const char *text)
{
  GwNode *scope = gw_answer_moment (answer);
  GwNode *later = gw_answer_child (scope, GW_SCOPE_ITEMS, find_simpler (gw_node_get_item (scope)));
  GwNode *way = gw_answer_child (main_node (answer, FALSE), GW_ITEM_APPROACHES, 1);

  if (later == NULL && way != NULL)
    return gw_answer_put (answer, way, GW_APPROACH_STATEMENT, text)
           && gw_answer_clean (answer, way, 0);
  if (later == NULL && *text != '\0')
    later = gw_answer_add (answer, scope, GW_SCOPE_ITEMS, -1);
  if (later == NULL)
    return *text == '\0';
  return gw_answer_put (answer, later, GW_ITEM_STATEMENT, text)
         && gw_answer_clean (answer, later, 0);
}

const GwGoalWay gw_goal_simpler = { get_simpler, set_simpler, NULL };
