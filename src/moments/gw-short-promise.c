/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-short-private.h"

#include "gw-input-private.h"
#include "gw-say.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The short form of Commitments: a promise, a direction, what is not known, the next word. */

typedef struct
{
  char        *words;
  GwInputDate  when;
  char        *condition;
  char        *owner;
  char        *cleared;
} Promise;

static void
promise_clear (Promise *promise)
{
  g_free (promise->words);
  g_free (promise->condition);
  g_free (promise->owner);
  g_free (promise->cleared);
  memset (promise, 0, sizeof *promise);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Promise, promise_clear)

/* "agreed with Priya" */
static const char *
skip_agreed (const char *field)
{
  static const char *const words[] = { "agreed with ", "cleared with ", "cleared by ",
                                       "abgestimmt mit ", "vereinbart mit ",
                                       "بالاتفاق مع ", "متفق عليه مع ", NULL };

  return gw_input_skip (field, words);
}

static gboolean
read_promise_field (const char  *field,
                    GDateTime   *now,
                    Promise     *promise,
                    char       **fault)
{
  g_autoptr (GPtrArray) parts = gw_input_parts (field, now);
  const GwInputPart *part = parts->len == 1 ? g_ptr_array_index (parts, 0) : NULL;
  const char *agreed = skip_agreed (field);

  if (agreed != NULL && promise->cleared == NULL)
    promise->cleared = g_strdup (agreed);
  else if (part != NULL && part->kind == GW_PART_DATE && promise->when.iso[0] == '\0')
    promise->when = part->date;
  else if (part != NULL && part->label == GW_LABEL_PROVIDED && promise->condition == NULL)
    promise->condition = g_strdup (part->text);
  else if (promise->owner == NULL)
    promise->owner = g_strdup (field);
  else if (promise->cleared == NULL)
    promise->cleared = g_strdup (field);
  else
    *fault = g_strdup (_("Too many parts: the words, the date, provided …, who owns it, who agreed."));
  return *fault == NULL;
}

static gboolean
read_promise (const char  *text,
              GDateTime   *now,
              Promise     *promise,
              char       **fault)
{
  g_auto (GStrv) fields = gw_input_split (text);

  promise->words = gw_short_unquote (fields[0] != NULL ? fields[0] : "");
  for (guint i = 1; *fault == NULL && fields[0] != NULL && fields[i] != NULL; i++)
    if (*fields[i] != '\0')
      read_promise_field (fields[i], now, promise, fault);
  if (*fault == NULL && promise->when.iso[0] == '\0')
    gw_short_words_date (promise->words, now, &promise->when);
  gw_short_drop_time (&promise->when);
  return *fault == NULL;
}

static int
find_promise (GwItem     *brief,
              const char *level)
{
  return gw_short_find (gw_brief_get_moment_item (brief), GW_COMMITMENT_PROMISES, GW_PROMISE_LEVEL,
                        level);
}

static GwItem *
get_promise_item (GwItem     *brief,
                  const char *level)
{
  return gw_short_item (gw_brief_get_moment_item (brief), GW_COMMITMENT_PROMISES,
                        find_promise (brief, level));
}

static GwNode *
promise_node (GwAnswer   *answer,
              const char *level,
              gboolean    may_add)
{
  GwNode *moment = gw_answer_moment (answer);
  int index = find_promise (gw_tree_get_item (answer->tree), level);
  GwNode *node = gw_answer_child (moment, GW_COMMITMENT_PROMISES, index);

  if (node == NULL && may_add)
    node = gw_answer_add (answer, moment, GW_COMMITMENT_PROMISES, GW_PROMISE_LEVEL, level, -1);
  return node;
}

static char *
get_promise (GwItem *brief)
{
  GwItem *promise = get_promise_item (brief, "commitment");
  GwItem *condition = gw_short_item (promise, GW_PROMISE_CONDITIONS, 0);
  const char *words = gw_short_text (promise, GW_PROMISE_STATEMENT);
  const char *when = gw_short_text (promise, GW_PROMISE_WHEN);
  const char *provided = gw_short_text (condition, GW_CONDITION_TEXT);
  const char *cleared = gw_short_text (promise, GW_PROMISE_CLEARED_BY);
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);

  gw_short_add_text (fields, words);
  if (!gw_short_words_say (words, when))
    gw_short_take_text (fields, gw_short_by_text (when));
  if (provided != NULL)
    /* Translators: what a box shows and reads again: use only words that gw-input-split.c knows */
    gw_short_take_text (fields, g_strdup_printf (C_("typed", "provided %s"), provided));
  gw_short_add_text (fields, gw_short_text (promise, GW_PROMISE_OWNER));
  if (cleared != NULL)
    /* Translators: what a box shows and reads again: use only words that skip_agreed() knows */
    gw_short_take_text (fields, g_strdup_printf (C_("typed", "agreed with %s"), cleared));
  return gw_short_end (fields);
}

static gboolean
put_condition (GwAnswer   *answer,
               GwNode     *promise,
               const char *text)
{
  GwNode *node = gw_answer_child (promise, GW_PROMISE_CONDITIONS, 0);

  if (node == NULL && text == NULL)
    return TRUE;
  if (node == NULL)
    node = gw_answer_add (answer, promise, GW_PROMISE_CONDITIONS, -1);
  return node != NULL && gw_answer_put (answer, node, GW_CONDITION_TEXT, text)
         && gw_answer_clean (answer, node, 0);
}

static gboolean
set_promise (GwAnswer   *answer,
             const char *text)
{
  g_auto (Promise) read = { 0 };
  char *fault = NULL;

  if (!read_promise (text, answer->now, &read, &fault))
    return gw_answer_refuse (answer, fault);

  GwNode *node = promise_node (answer, "commitment", *text != '\0');
  if (node == NULL)
    return *text == '\0';
  return gw_answer_put (answer, node, GW_PROMISE_STATEMENT, read.words)
         && gw_answer_put (answer, node, GW_PROMISE_WHEN, read.when.iso)
         && gw_answer_put (answer, node, GW_PROMISE_OWNER, read.owner)
         && gw_answer_put (answer, node, GW_PROMISE_CLEARED_BY, read.cleared)
         && put_condition (answer, node, read.condition)
         && gw_answer_clean (answer, node, GW_BIT (GW_PROMISE_LEVEL));
}

static gboolean
say_promise (const char  *text,
             GDateTime   *now,
             char       **said)
{
  g_auto (Promise) read = { 0 };

  if (!read_promise (text, now, &read, said))
    return FALSE;
  if (*read.words == '\0')
    return TRUE;

  g_autofree char *when = read.when.iso[0] != '\0' ? gw_say_when (read.when.iso) : NULL;
  if (when == NULL)
    *said = g_strdup (_("A promise needs a date: add it behind a dash."));
  else if (read.condition == NULL)
    *said = g_strdup_printf (_("by %s. Add the condition: provided …"), when);
  else if (read.owner == NULL)
    *said = g_strdup_printf (_("by %1$s, if %2$s. Add who owns it."), when, read.condition);
  else if (read.cleared == NULL)
    *said = g_strdup_printf (_("by %1$s, if %2$s; %3$s owns it. Add who agreed."), when,
                             read.condition, read.owner);
  else
    *said = g_strdup_printf (_("by %1$s, if %2$s; %3$s owns it, %4$s agreed"), when, read.condition,
                             read.owner, read.cleared);
  return TRUE;
}

const GwGoalWay gw_goal_promise = { get_promise, set_promise, say_promise };

static char *
get_direction (GwItem *brief)
{
  return g_strdup (gw_short_text (get_promise_item (brief, "direction"), GW_PROMISE_STATEMENT));
}

static gboolean
set_direction (GwAnswer   *answer,
               const char *text)
{
  GwNode *node = promise_node (answer, "direction", *text != '\0');
  g_autofree char *words = gw_short_unquote (text);

  if (node == NULL)
    return *text == '\0';
  return gw_answer_put (answer, node, GW_PROMISE_STATEMENT, words)
         && gw_answer_clean (answer, node, GW_BIT (GW_PROMISE_LEVEL));
}

static gboolean
say_direction (const char  *text,
               GDateTime   *now,
               char       **said)
{
  GwInputDate date;

  if (gw_short_words_date (text, now, &date))
    *said = g_strdup (_("A direction has no date: leave it out, or promise it above."));
  return TRUE;
}

const GwGoalWay gw_goal_direction = { get_direction, set_direction, say_direction };

static char *
get_unknown (GwItem *brief)
{
  GwItem *point = gw_short_item (brief, GW_BRIEF_UNKNOWNS, 0);
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);

  gw_short_add_text (fields, gw_short_text (point, GW_UNKNOWN_TEXT));
  gw_short_add_text (fields, gw_short_text (point, GW_UNKNOWN_WHO));
  gw_short_take_text (fields, gw_short_by_text (gw_short_text (point, GW_UNKNOWN_DUE)));
  return gw_short_end (fields);
}

/* "Ole" of "Ole finds out"; a sentence is no name.
 *
 * Returns: (transfer full) (nullable) */
static char *
name_of_finder (const char *words)
{
  static const char *const verbs[] = { " will find out", " finds out", " asks", " klärt das", " klärt es",
                                       " klärt", " fragt nach", " fragt", " يسأل", " تسأل" };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_has_suffix (words, verbs[i]))
      return g_strndup (words, strlen (words) - strlen (verbs[i]));
  return strchr (words, ' ') == NULL && g_unichar_isupper (g_utf8_get_char (words)) ? g_strdup (words)
                                                                                     : NULL;
}

/* "Night hours, Ole finds out by 18 Dec" as a row says it: "Night hours · Ole · by 18 Dec".
 *
 * Returns: (transfer full) (nullable): NULL when it is not written so */
char *
gw_short_part_point (const char *text,
                     GDateTime  *now)
{
  const char *comma = NULL, *by;
  GwInputDate date;
  gsize length;

  for (const char *at = gw_input_comma (text); at != NULL; at = gw_input_comma (g_utf8_next_char (at)))
    comma = at;
  if (comma == NULL || !gw_short_words_date (comma, now, &date))
    return NULL;

  g_autofree char *tail = gw_input_trim (g_utf8_next_char (comma), -1);
  by = gw_input_find_label (tail, 1u << GW_LABEL_BY | 1u << GW_LABEL_UNTIL, &length);
  if (by == NULL)
    return NULL;
  g_autofree char *words = gw_input_trim (tail, by - tail);
  g_autofree char *name = name_of_finder (words);
  g_autofree char *point = gw_input_trim (text, comma - text);
  return name != NULL ? g_strconcat (point, " · ", name, " ·", by, NULL) : NULL;
}

static GwInput
read_unknown (const char   *text,
              GDateTime    *now,
              GwInputFact  *point,
              char        **fault)
{
  g_autofree char *parted = strstr (text, "·") == NULL ? gw_short_part_point (text, now) : NULL;
  GwInput read = gw_input_point (parted != NULL ? parted : text, now, point);

  if (read == GW_INPUT_UNCLEAR)
    *fault = g_strdup (_("Write the open point, who finds out, and by when."));
  else if (read != GW_INPUT_UNDERSTOOD && read != GW_INPUT_EMPTY)
    *fault = gw_input_say_fault (read, GW_INPUT_ASKS_DATE);
  gw_short_drop_time (&point->date);
  return read;
}

static gboolean
set_unknown (GwAnswer   *answer,
             const char *text)
{
  g_auto (GwInputFact) point = { 0 };
  char *fault = NULL;
  GwNode *node = gw_answer_child (answer->root, GW_BRIEF_UNKNOWNS, 0);

  read_unknown (text, answer->now, &point, &fault);
  if (fault != NULL)
    return gw_answer_refuse (answer, fault);
  if (node == NULL && *text == '\0')
    return TRUE;
  if (node == NULL)
    node = gw_answer_add (answer, answer->root, GW_BRIEF_UNKNOWNS, -1);
  return node != NULL && gw_answer_put (answer, node, GW_UNKNOWN_TEXT, point.statement)
         && gw_answer_put (answer, node, GW_UNKNOWN_WHO, point.source)
         && gw_answer_put (answer, node, GW_UNKNOWN_DUE, point.date.iso)
         && gw_answer_clean (answer, node, 0);
}

static gboolean
say_unknown (const char  *text,
             GDateTime   *now,
             char       **said)
{
  g_auto (GwInputFact) point = { 0 };

  if (read_unknown (text, now, &point, said) == GW_INPUT_UNDERSTOOD)
    *said = gw_input_point_say (&point);
  return *said == NULL || point.statement != NULL;
}

const GwGoalWay gw_goal_unknown = { get_unknown, set_unknown, say_unknown };

typedef struct
{
  GwInputDate  date;
  char        *who;
  char        *how;
} Next;

static void
next_clear (Next *next)
{
  g_clear_pointer (&next->who, g_free);
  g_clear_pointer (&next->how, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Next, next_clear)

static gboolean
is_how (const char *field)
{
  static const char *const words[] = { "by ", "via ", "per ", "in person", "phone", "mail", "call",
                                       "telefon", "brief", "persönlich" };
  g_autofree char *folded = g_utf8_strdown (field, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (folded, words[i]) != NULL)
      return TRUE;

  return FALSE;
}

/* "12 Jan by phone": the day, and how, without a comma. */
static GwInput
read_day_and_how (const char *field,
                  GDateTime  *now,
                  Next       *next)
{
  GwInput read = gw_input_date (field, now, GW_INPUT_AHEAD, &next->date);

  for (const char *at = strchr (field, ' '); read == GW_INPUT_UNCLEAR && at != NULL;
       at = strchr (at + 1, ' '))
    {
      g_autofree char *day = g_strndup (field, at - field);

      if (!is_how (at + 1)
          || gw_input_date (day, now, GW_INPUT_AHEAD, &next->date) != GW_INPUT_UNDERSTOOD)
        continue;
      next->how = g_strdup (at + 1);
      return GW_INPUT_UNDERSTOOD;
    }
  return read;
}

static gboolean
read_next (const char  *text,
           GDateTime   *now,
           Next        *next,
           char       **fault)
{
  gboolean commas = strstr (text, "·") == NULL && strstr (text, " - ") == NULL
                    && strstr (text, " – ") == NULL;
  g_auto (GStrv) fields = commas ? g_strsplit (text, ",", -1) : gw_input_split (text);

  for (guint i = 0; *fault == NULL && fields[i] != NULL; i++)
    {
      const char *field = g_strstrip (fields[i]);
      GwInput read = next->date.iso[0] == '\0' ? read_day_and_how (field, now, next)
                                               : GW_INPUT_UNCLEAR;

      if (*field == '\0' || read == GW_INPUT_UNDERSTOOD)
        continue;
      if (i == 0 && strcmp (field, "?") != 0)
        *fault = gw_input_say_fault (read, GW_INPUT_ASKS_DATE);
      else if (next->how == NULL && (is_how (field) || next->who != NULL))
        next->how = g_strdup (field);
      else if (next->who == NULL && strcmp (field, "?") != 0)
        next->who = g_strdup (field);
    }
  return *fault == NULL;
}

static char *
get_next (GwItem *brief)
{
  GwItem *next = gw_item_get_one (gw_brief_get_moment_item (brief), GW_COMMITMENT_NEXT);
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *date = gw_short_date_text (gw_short_text (next, GW_NEXT_DATE));
  const char *how = gw_short_text (next, GW_NEXT_HOW), *who = gw_short_text (next, GW_NEXT_WHO);

  gw_short_add_text (fields, date != NULL ? date : (how != NULL || who != NULL) ? "?" : NULL);
  gw_short_add_text (fields, how);
  gw_short_add_text (fields, who);
  return gw_short_end (fields);
}

static gboolean
set_next (GwAnswer   *answer,
          const char *text)
{
  g_auto (Next) read = { 0 };
  char *fault = NULL;
  GwNode *moment = gw_answer_moment (answer);
  GwNode *node = gw_answer_child (moment, GW_COMMITMENT_NEXT, 0);

  if (!read_next (text, answer->now, &read, &fault))
    return gw_answer_refuse (answer, fault);
  if (node == NULL && *text == '\0')
    return TRUE;
  if (node == NULL)
    node = gw_answer_add (answer, moment, GW_COMMITMENT_NEXT, -1);

  g_autofree char *day = read.date.iso[0] != '\0' ? gw_short_day (&read.date) : NULL;
  return node != NULL && gw_answer_put (answer, node, GW_NEXT_DATE, day)
         && gw_answer_put (answer, node, GW_NEXT_WHO, read.who)
         && gw_answer_put (answer, node, GW_NEXT_HOW, read.how)
         && gw_answer_clean (answer, node, 0);
}

static gboolean
say_next (const char  *text,
          GDateTime   *now,
          char       **said)
{
  g_auto (Next) read = { 0 };

  if (!read_next (text, now, &read, said))
    return FALSE;
  if (read.date.iso[0] == '\0')
    return TRUE;

  g_autofree char *day = gw_short_day (&read.date);
  g_autofree char *date = gw_say_when (day);
  if (read.how != NULL && read.who != NULL)
    /* Translators: a date, how they hear it, from whom */
    *said = g_strdup_printf (_("%1$s, %2$s, from %3$s"), date, read.how, read.who);
  else if (read.who != NULL)
    *said = g_strdup_printf (_("%1$s, from %2$s"), date, read.who);
  else if (read.how != NULL)
    *said = g_strconcat (date, ", ", read.how, NULL);
  else
    *said = g_steal_pointer (&date);
  return TRUE;
}

const GwGoalWay gw_goal_next = { get_next, set_next, say_next };
