/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-short-private.h"

#include "gw-input-private.h"
#include "gw-say.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* When they hear next, how, and from whom. */

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

/* Whether a word before a day says that it comes again. */
static gboolean
ends_in_every (const char *text)
{
  static const char *const words[] = { "every", "each", "jeden", "jede", "alle", "كل" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_suffix (text, words[i]))
      return TRUE;
  return FALSE;
}

static gboolean
says_how_often (const char *text)
{
  static const char *const words[] = { "every ", "weekly", "monthly", "jeden ", "jede ", "alle ",
                                       "wöchentlich", "monatlich", "كل " };
  g_autofree char *folded = g_utf8_strdown (text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (strstr (folded, words[i]) != NULL)
      return TRUE;
  return FALSE;
}

/* The length of the longest date at the start of a text that goes on in words; 0 for none. */
static gsize
read_leading_day (const char  *text,
                  GDateTime   *now,
                  GwInputDate *day)
{
  for (const char *end = text + strlen (text); end > text; end--)
    {
      gboolean ends = *end == '\0' || *end == ',' || g_str_has_prefix (end, "،")
                      || (*end == ' ' && end[-1] != ',' && gw_short_goes_on_in_words (end + 1));
      g_autofree char *head = ends ? g_strndup (text, end - text) : NULL;

      if (head != NULL && gw_input_date (head, now, GW_INPUT_AHEAD, day) == GW_INPUT_UNDERSTOOD)
        return end - text;
    }
  return 0;
}

/* "mail on Tuesday, then every 2 weeks": the first day in it, and all else as how they hear. What says
 * nothing of how is no such sentence: "12 Jan or 15 Jan". */
static gboolean
read_sentence (const char *text,
               GDateTime  *now,
               Next       *next)
{
  if (!is_how (text) && !says_how_often (text))
    return FALSE;
  for (const char *at = strchr (text, ' '); at != NULL; at = strchr (at + 1, ' '))
    {
      g_autofree char *before = gw_input_trim (text, at - text);
      gsize length = ends_in_every (before) ? 0 : read_leading_day (at + 1, now, &next->date);

      if (length == 0)
        continue;
      if (g_str_has_suffix (before, " or") || g_str_has_suffix (before, " oder")
          || g_str_has_suffix (before, " أو"))
        {
          memset (&next->date, 0, sizeof next->date);
          return FALSE;
        }
      next->how = g_strconcat (before, at + 1 + length, NULL);
      return TRUE;
    }
  next->how = g_strdup (text);
  return TRUE;
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
        {
          if (gw_short_is_telling (read) || !read_sentence (commas ? text : field, now, next))
            *fault = gw_input_say_fault (read, GW_INPUT_ASKS_DATE);
          if (commas)
            break;
        }
      else if (next->how == NULL && (is_how (field) || says_how_often (field) || next->who != NULL))
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
    {
      if (read.how != NULL)
        *said = g_strdup (_("Kept as how they hear from you. Add the day."));
      return TRUE;
    }

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
