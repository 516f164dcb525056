/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-short-private.h"

#include "gw-input-private.h"
#include "gw-say.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* What the ask brings, when, and what that is worth. */

GwItem *
gw_short_benefit (GwItem *brief)
{
  return gw_short_item (gw_brief_get_moment_item (brief), GW_RESOURCES_BENEFITS, 0);
}

GwNode *
gw_answer_benefit (GwAnswer *answer,
                   gboolean  may_add)
{
  GwNode *moment = gw_answer_moment (answer);
  GwNode *node = gw_answer_child (moment, GW_RESOURCES_BENEFITS, 0);

  if (node == NULL && may_add)
    node = gw_answer_add (answer, moment, GW_RESOURCES_BENEFITS, GW_BENEFIT_LIKELY, "0", -1);
  return node;
}

gboolean
gw_answer_clean_benefit (GwAnswer *answer)
{
  GwNode *node = gw_answer_benefit (answer, FALSE);

  if (node == NULL || gw_item_get_number (gw_node_get_item (node), GW_BENEFIT_LIKELY) != 0)
    return TRUE;
  return gw_answer_clean (answer, node,
                          GW_BIT (GW_BENEFIT_LIKELY) | GW_BIT (GW_BENEFIT_EVIDENCE));
}

double
gw_short_number (GwItem *item,
                 guint   part)
{
  return item != NULL && gw_item_has (item, part) ? gw_item_get_number (item, part) : NAN;
}

typedef struct
{
  GwInputDate with;
  GwInputDate without;
} Sooner;

/* The two months: parted as any row is, else by a comma, a semicolon or the word for the second. */
static char **
split_sooner (const char *text,
              GDateTime  *now)
{
  static const char *const words[] = { " without ", " instead of ", " ohne ", " statt ", " بدونه ",
                                       " بدون ", " بدلا من " };
  char **fields = gw_input_split (text);
  GwInputDate date;

  if (g_strv_length (fields) != 1
      || gw_input_date (text, now, GW_INPUT_AHEAD, &date) == GW_INPUT_UNDERSTOOD)
    return fields;

  g_autofree char *marked = g_strdelimit (g_strdup (text), ",;", '\t');
  const char *comma;

  while ((comma = gw_input_comma (marked)) != NULL)
    memcpy (&marked[comma - marked], "\t ", strlen ("،"));
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      char *at = strstr (marked, words[i]);

      if (at != NULL && at > marked && at[-1] != '\t')
        *at = '\t';
    }
  g_strfreev (fields);
  return gw_input_split (marked);
}

/* "without it Jun 2028", "instead of Jun 2028", "before Jun 2028": the month behind the words. */
static const char *
skip_it (const char *text)
{
  static const char *const words[] = { "it ", "that ", "them ", "instead of ", "das ", "es ", "sie ",
                                       "statt ", "بدلا من ", "before ", "vor ", "قبل ", NULL };
  const char *behind = gw_input_skip (text, words);

  return behind != NULL ? behind : text;
}

/* Summer is not in the same months everywhere, and nobody starts to count in all of them. */
static gboolean
names_season (const char *text)
{
  g_autoptr (GArray) tokens = gw_input_scan (text, GW_SCAN_DIGITS);

  for (guint i = 0; i < tokens->len; i++)
    if (gw_token_is_word (&g_array_index (tokens, GwToken, i),
                          "spring summer autumn fall winter frühling frühjahr sommer herbst "
                          "ربيع الربيع صيف الصيف خريف الخريف شتاء الشتاء"))
      return TRUE;
  return FALSE;
}

static char *
say_sooner_fault (const char *text,
                  GwInput     read)
{
  if (read == GW_INPUT_UNCLEAR && names_season (text))
    return g_strdup (_("A season can be many months. Write the month, like June 2027."));
  return gw_input_say_fault (read == GW_INPUT_UNDERSTOOD ? GW_INPUT_UNCLEAR : read,
                             GW_INPUT_ASKS_DATE);
}

/* "Nov · Jun next year", "with: Nov · without: never", "Sep 2027, without it Sep 2028" */
static gboolean
read_sooner (const char  *text,
             GDateTime   *now,
             Sooner      *sooner,
             char       **fault)
{
  g_auto (GStrv) fields = split_sooner (text, now);

  for (guint i = 0; *fault == NULL && fields[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) parts = gw_input_parts (fields[i], now);
      const GwInputPart *part = parts->len == 1 ? g_ptr_array_index (parts, 0) : NULL;
      gboolean later = i > 0;

      if (part == NULL || strcmp (fields[i], "?") == 0)
        continue;
      if (part->label == GW_LABEL_WITH || part->label == GW_LABEL_WITHOUT)
        later = part->label == GW_LABEL_WITHOUT;

      GwInputDate date;
      GwInput read = gw_input_date (skip_it (part->text), now, GW_INPUT_AHEAD, &date);
      if (read != GW_INPUT_UNDERSTOOD || (date.never && !later))
        *fault = say_sooner_fault (part->text, read);
      else if (later)
        sooner->without = date;
      else
        sooner->with = date;
    }
  return *fault == NULL;
}

static char *
get_sooner (GwItem *brief)
{
  GwItem *benefit = gw_short_benefit (brief);
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *with = gw_short_date_text (gw_short_text (benefit, GW_BENEFIT_FROM));
  g_autofree char *without = gw_short_date_text (gw_short_text (benefit, GW_BENEFIT_WITHOUT));

  gw_short_add_text (fields, with == NULL && without != NULL ? "?" : with);
  gw_short_add_text (fields, without);
  return gw_short_end (fields);
}

static gboolean
set_sooner (GwAnswer   *answer,
            const char *text)
{
  Sooner read = { 0 };
  char *fault = NULL;

  if (!read_sooner (text, answer->now, &read, &fault))
    return gw_answer_refuse (answer, fault);

  GwNode *node = gw_answer_benefit (answer, *text != '\0');
  if (node == NULL)
    return *text == '\0';

  g_autofree char *with = read.with.iso[0] != '\0' ? gw_short_month (&read.with) : NULL;
  g_autofree char *without = read.without.iso[0] != '\0' ? gw_short_month (&read.without) : NULL;
  return gw_answer_put (answer, node, GW_BENEFIT_FROM, with)
         && gw_answer_put (answer, node, GW_BENEFIT_WITHOUT, without) && gw_answer_clean_benefit (answer);
}

static gboolean
say_sooner (const char  *text,
            GDateTime   *now,
            char       **said)
{
  Sooner read = { 0 };

  if (!read_sooner (text, now, &read, said))
    return FALSE;
  if (read.with.iso[0] == '\0')
    return TRUE;

  g_autofree char *month = gw_short_month (&read.with);
  g_autofree char *with = gw_say_when (month);
  if (read.without.iso[0] == '\0')
    {
      *said = g_strdup_printf (_("with it %s. Now without it: a month, or never."), with);
      return TRUE;
    }
  g_autofree char *other = gw_short_month (&read.without);
  g_autofree char *without = gw_say_when (other);
  *said = g_strdup_printf (_("with it %1$s, without it %2$s"), with, without);
  return TRUE;
}

const GwGoalWay gw_goal_sooner = { get_sooner, set_sooner, say_sooner };

typedef struct
{
  GwInputRange  range;
  GwInputRange  worth;
  char         *measure;
} Worth;

static void
worth_clear (Worth *worth)
{
  gw_input_range_clear (&worth->range);
  gw_input_range_clear (&worth->worth);
  g_clear_pointer (&worth->measure, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Worth, worth_clear)

/* "40k a month; 300–500k a year": each part of it is an amount of its own. */
static gboolean
has_two_amounts (const char *field)
{
  g_auto (GStrv) parts = g_regex_split_simple ("[;؛,،]\\s| \\+ | plus | and | und | و", field, 0, 0);

  for (guint i = 0; parts[i] != NULL; i++)
    {
      g_auto (GwInputRange) amount = { 0 };

      if (gw_short_amount (parts[i], &amount) != GW_INPUT_UNDERSTOOD)
        return FALSE;
    }
  return parts[1] != NULL;
}

/* "150–280–420k", "2–4–8 · retail contracts · worth each 71,760" */
static gboolean
read_worth_field (const char  *field,
                  GDateTime   *now,
                  Worth       *worth,
                  char       **fault)
{
  g_autoptr (GPtrArray) parts = gw_input_parts (field, now);
  const GwInputPart *part = parts->len == 1 ? g_ptr_array_index (parts, 0) : NULL;
  GwInput read = GW_INPUT_UNCLEAR;

  if (part != NULL && part->label == GW_LABEL_WORTH)
    read = gw_short_amount (part->text, &worth->worth);
  else if (worth->range.numbers == 0)
    read = gw_short_amount (field, &worth->range);
  if (read == GW_INPUT_UNDERSTOOD)
    return TRUE;

  if (read == GW_INPUT_UNCLEAR && has_two_amounts (field))
    *fault = g_strdup (_("These are two amounts. Write one for a year, or a range like 300–500k."));
  else if (worth->range.numbers > 0 && worth->measure == NULL && read == GW_INPUT_UNCLEAR)
    worth->measure = g_strdup (field);
  else
    *fault = gw_input_say_fault (read, GW_INPUT_ASKS_AMOUNT);
  return *fault == NULL;
}

static gboolean
read_worth (const char  *text,
            GDateTime   *now,
            Worth       *worth,
            char       **fault)
{
  g_auto (GStrv) fields = gw_input_split (text);

  for (guint i = 0; *fault == NULL && fields[i] != NULL; i++)
    if (*fields[i] != '\0')
      read_worth_field (fields[i], now, worth, fault);
  gw_input_range_make_yearly (&worth->range);
  gw_input_range_make_yearly (&worth->worth);
  if (worth->measure == NULL && worth->range.note != NULL)
    worth->measure = g_steal_pointer (&worth->range.note);
  return *fault == NULL;
}

static char *
get_worth (GwItem *brief)
{
  GwItem *benefit = gw_short_benefit (brief);
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);
  double each = gw_short_number (benefit, GW_BENEFIT_WORTH);
  g_autofree char *worth = gw_short_amount_text (each, each, each);

  gw_short_take_text (fields, gw_short_amount_text (gw_short_number (benefit, GW_BENEFIT_LOW),
                                                    gw_short_number (benefit, GW_BENEFIT_LIKELY),
                                                    gw_short_number (benefit, GW_BENEFIT_HIGH)));
  gw_short_add_text (fields, gw_short_text (benefit, GW_BENEFIT_MEASURE));
  if (worth != NULL)
    /* Translators: what a box shows and reads again: use only words that gw-input-split.c knows */
    gw_short_take_text (fields, g_strdup_printf (C_("typed", "worth each %s"), worth));
  return gw_short_end (fields);
}

static gboolean
put_worth (GwAnswer    *answer,
           GwNode      *node,
           const Worth *read)
{
  const GwInputRange *range = &read->range;
  gboolean wide = range->numbers > 1;

  return gw_answer_put_number (answer, node, GW_BENEFIT_LOW, wide ? range->low : NAN)
         && gw_answer_put_number (answer, node, GW_BENEFIT_LIKELY,
                                  range->numbers > 0 ? range->likely : 0)
         && gw_answer_put_number (answer, node, GW_BENEFIT_HIGH, wide ? range->high : NAN)
         && gw_answer_put_number (answer, node, GW_BENEFIT_WORTH,
                                  read->worth.numbers > 0 ? read->worth.likely : NAN)
         && gw_answer_put (answer, node, GW_BENEFIT_MEASURE, read->measure);
}

static gboolean
set_worth (GwAnswer   *answer,
           const char *text)
{
  g_auto (Worth) read = { 0 };
  char *fault = NULL;

  if (!read_worth (text, answer->now, &read, &fault))
    return gw_answer_refuse (answer, fault);

  GwNode *node = gw_answer_benefit (answer, *text != '\0');
  if (node == NULL)
    return *text == '\0';
  return put_worth (answer, node, &read) && gw_answer_clean_benefit (answer);
}

static gboolean
say_worth (const char  *text,
           GDateTime   *now,
           char       **said)
{
  g_auto (Worth) read = { 0 };

  if (!read_worth (text, now, &read, said))
    return FALSE;
  if (read.range.numbers > 0)
    *said = gw_input_range_say (&read.range);
  return TRUE;
}

const GwGoalWay gw_goal_worth = { get_worth, set_worth, say_worth };

/* What they should decide is the outcome; the date at its end is when. */

static char *
get_decision (GwItem *brief)
{
  return g_strdup (gw_short_text (brief, GW_BRIEF_OUTCOME));
}

static gboolean
set_decision (GwAnswer   *answer,
              const char *text)
{
  GwNode *moment = gw_answer_moment (answer);
  GwItem *brief = gw_tree_get_item (answer->tree);
  const char *stored = gw_short_text (gw_node_get_item (moment), GW_RESOURCES_DECIDE_BY);
  gboolean ours = gw_short_words_say (gw_short_text (brief, GW_BRIEF_OUTCOME), stored);
  GwInputDate date;

  if (gw_short_words_date (text, answer->now, &date) && !date.never)
    {
      g_autofree char *day = gw_short_day (&date);
      if (!gw_answer_put (answer, moment, GW_RESOURCES_DECIDE_BY, day))
        return FALSE;
    }
  else if (ours && !gw_answer_put (answer, moment, GW_RESOURCES_DECIDE_BY, NULL))
    return FALSE;
  return gw_answer_put (answer, answer->root, GW_BRIEF_OUTCOME, text);
}

static gboolean
say_decision (const char  *text,
              GDateTime   *now,
              char       **said)
{
  GwInputDate date;

  if (gw_short_words_date (text, now, &date) && !date.never)
    {
      g_autofree char *day = gw_short_day (&date);
      g_autofree char *by = gw_say_when (day);
      *said = g_strdup_printf (_("by %s"), by);
    }
  return TRUE;
}

const GwGoalWay gw_goal_decision = { get_decision, set_decision, say_decision };
