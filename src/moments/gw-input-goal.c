/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gw-input-row.h"

#include "gw-input-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The first of @words in @text after its first character, and in @end what follows it; NULL if none. */
static const char *
find_word (const char        *text,
           const char *const *words,
           const char       **end)
{
  const char *found = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      const char *at = strstr (text, words[i]);

      if (at != NULL && at > text && (found == NULL || at < found))
        {
          found = at;
          *end = at + strlen (words[i]);
        }
    }
  return found;
}

/* Takes " by Dec" off the end of @text when a date follows. */
static GwInput
cut_due (char        *text,
         GDateTime   *now,
         GwInputDate *due)
{
  static const char *const words[] = { " by ", " until ", " bis ", " بحلول ", " حتى ", ", ", "، ", NULL };
  GwInput input = GW_INPUT_EMPTY;
  const char *end = NULL;

  for (const char *at = text; (at = find_word (at, words, &end)) != NULL; at = end)
    {
      GwInput read = gw_input_date (end, now, GW_INPUT_AHEAD, due);

      if (read == GW_INPUT_UNDERSTOOD)
        {
          text[at - text] = '\0';
          return read;
        }
      if (read != GW_INPUT_UNCLEAR && read != GW_INPUT_EMPTY)
        input = read;
    }
  return input;
}

/* "from 22 % to 40 % by Dec", "von 22 % auf 40 %", "3.1 h → 2 h"; GW_INPUT_EMPTY for anything else */
static GwInput
read_way (const char  *field,
          GDateTime   *now,
          GwInputGoal *goal)
{
  static const char *const arrows[] = { " → ", "→", " -> ", "->", NULL };
  static const char *const words[] = { " to ", " auf ", " nach ", " إلى ", " الى ", NULL };
  static const char *const starts[] = { "from ", "von ", "من ", NULL };
  g_autofree char *text = g_strdup (field);
  const char *behind = gw_input_skip (text, starts), *start = behind != NULL ? behind : text;
  const char *end = NULL, *at = find_word (start, behind != NULL ? words : arrows, &end);

  if (at == NULL || goal->from != NULL)
    return GW_INPUT_EMPTY;

  char *rest = (char *) end;
  GwInput due = goal->due.iso[0] == '\0' ? cut_due (rest, now, &goal->due) : GW_INPUT_EMPTY;
  if (due != GW_INPUT_UNDERSTOOD && due != GW_INPUT_EMPTY)
    return due;
  goal->from = gw_input_trim (start, at - start);
  goal->to = gw_input_trim (rest, -1);
  return GW_INPUT_UNDERSTOOD;
}

static GwInput
read_goal_field (const char  *field,
                 GDateTime   *now,
                 GwInputGoal *goal)
{
  GwInput input = read_way (field, now, goal);

  if (input != GW_INPUT_EMPTY)
    return input;
  if (goal->due.iso[0] == '\0')
    {
      input = gw_input_date (field, now, GW_INPUT_AHEAD, &goal->due);
      if (input != GW_INPUT_UNCLEAR)
        return input;
    }
  if (goal->owner != NULL)
    return GW_INPUT_UNCLEAR;
  goal->owner = g_strdup (field);
  return GW_INPUT_UNDERSTOOD;
}

/* The last of @words in @text after its first character; NULL if none. */
static char *
find_last (char              *text,
           const char *const *words)
{
  char *found = NULL;

  for (guint i = 0; words[i] != NULL; i++)
    {
      char *at = g_strrstr (text, words[i]);

      if (at != NULL && at > text && (found == NULL || at > found))
        found = at;
    }
  return found;
}

/* A name is short, and each of its words begins like one. */
static gboolean
looks_like_name (const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n = g_strv_length (words);

  for (guint i = 0; i < n; i++)
    if (!g_unichar_isupper (g_utf8_get_char (words[i])))
      return FALSE;
  return n > 0 && n <= 3;
}

static void
cut_owner (GwInputGoal *goal)
{
  static const char *const commas[] = { ", ", NULL };
  char *at = goal->owner == NULL ? find_last (goal->name, commas) : NULL;

  if (at == NULL || !looks_like_name (at + 2))
    return;
  goal->owner = g_strdup (at + 2);
  *at = '\0';
}

/* "… by end of Feb (Marie, CFO)" */
static void
cut_bracket (GwInputGoal *goal)
{
  char *at = goal->owner == NULL && g_str_has_suffix (goal->name, ")") ? strrchr (goal->name, '(')
                                                                     : NULL;

  if (at == NULL || at == goal->name || at[1] == ')')
    return;
  goal->owner = gw_input_trim (at + 1, strlen (at) - 2);
  *at = '\0';
  g_strchomp (goal->name);
}

static void
cut_day (GwInputGoal *goal,
         GDateTime   *now)
{
  GwInputDate due = { 0 };

  if (goal->due.iso[0] == '\0' && cut_due (goal->name, now, &due) == GW_INPUT_UNDERSTOOD)
    goal->due = due;
}

/* "Retail share of new revenue, Helene, from 22 % to 40 % by December": said without dots, it is taken
 * apart from its end, as long as what stands there is a date, a way, a name. */
static void
read_plainly (GwInputGoal *goal,
              GDateTime   *now)
{
  static const char *const ways[] = { " from ", " von ", " من ", NULL };
  char *at;

  cut_bracket (goal);
  cut_day (goal, now);
  cut_owner (goal);
  cut_day (goal, now);
  if ((at = find_last (goal->name, ways)) != NULL
      && read_way (at + 1, now, goal) == GW_INPUT_UNDERSTOOD)
    *at = '\0';
  g_strchomp (goal->name);
  if (g_str_has_suffix (goal->name, ","))
    goal->name[strlen (goal->name) - 1] = '\0';
  cut_owner (goal);
}

/* "Retail share of new revenue · CFO · from 22 % to 40 % by Dec". */
GwInput
gw_input_goal (const char  *line,
               GDateTime   *now,
               GwInputGoal *goal)
{
  g_auto(GStrv) fields = gw_input_split (line);
  GwInput input = GW_INPUT_UNDERSTOOD;

  memset (goal, 0, sizeof *goal);
  if (fields[0][0] == '\0')
    return fields[1] == NULL ? GW_INPUT_EMPTY : GW_INPUT_UNCLEAR;
  for (guint i = 1; input == GW_INPUT_UNDERSTOOD && fields[i] != NULL; i++)
    if (fields[i][0] != '\0')
      input = read_goal_field (fields[i], now, goal);
  goal->name = g_strdup (fields[0]);
  if (fields[1] == NULL)
    read_plainly (goal, now);
  if (input != GW_INPUT_UNDERSTOOD)
    gw_input_goal_clear (goal);
  return input;
}

void
gw_input_goal_clear (GwInputGoal *goal)
{
  g_free (goal->name);
  g_free (goal->owner);
  g_free (goal->from);
  g_free (goal->to);
  memset (goal, 0, sizeof *goal);
}

/* Returns: (transfer full): what was understood, and what a goal still lacks */
char *
gw_input_goal_say (const GwInputGoal *goal)
{
  g_autofree char *due = gw_input_date_say (&goal->due);
  /* Translators: a goal and who owns it: "Retail share (CFO)" */
  g_autofree char *name = goal->owner == NULL ? g_strdup (goal->name)
                                              : g_strdup_printf (_("%1$s (%2$s)"), goal->name, goal->owner);

  if (goal->from == NULL && due[0] == '\0')
    return g_strdup_printf (_("%s: no numbers, no date"), name);
  if (goal->from == NULL)
    return g_strdup_printf (_("%1$s: by %2$s; no numbers"), name, due);
  if (due[0] == '\0')
    return g_strdup_printf (_("%1$s: from %2$s to %3$s; no date"), name, goal->from, goal->to);
  /* Translators: a goal, its number today, its number then, the date */
  return g_strdup_printf (_("%1$s: from %2$s to %3$s by %4$s"), name, goal->from, goal->to, due);
}

/* Reads a date at the start of @text that ends at a comma or at the end, the longest there is, and
 * gives the rest behind it. */
static GwInput
read_leading_date (const char   *text,
                   GDateTime    *now,
                   GwInputDate  *date,
                   const char  **rest)
{
  GwInput first = GW_INPUT_EMPTY;

  for (gsize length = strlen (text); length > 0;)
    {
      g_autofree char *part = g_strndup (text, length);
      GwInput input = gw_input_date (part, now, GW_INPUT_AHEAD, date);

      if (input == GW_INPUT_UNDERSTOOD)
        {
          *rest = text[length] == ',' ? text + length + 1 : text + length;
          return input;
        }
      first = input;      /* what the shortest part says is told */
      const char *comma = g_strrstr_len (text, length, ",");
      length = comma != NULL ? (gsize) (comma - text) : 0;
    }
  return first;
}

static gboolean
says_how (const char *text)
{
  static const char *const starts[] = {
    "by ", "per ", "am ", "im ", "in ", "via ", "over ", "with ", "telefon", "phone", "mail", "e-mail", "email",
    "call", "anruf", "schriftlich", "brief", "letter", "video", "persönlich", "mit ",
    "هاتفي", "بالهاتف", "عبر ", "بالبريد", "برسالة", "مكالمة", "شخصي", "كتابي",
  };
  g_autofree char *folded = g_utf8_casefold (text, -1);

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    if (g_str_has_prefix (folded, starts[i]))
      return TRUE;
  return FALSE;
}

/* "12 Jan by phone": the day, and how, without a comma. */
static GwInput
read_day_and_how (const char   *text,
                  GDateTime    *now,
                  GwInputDate  *date,
                  const char  **rest)
{
  GwInput input = read_leading_date (text, now, date, rest);

  for (const char *at = strchr (text, ' '); input == GW_INPUT_UNCLEAR && at != NULL;
       at = strchr (at + 1, ' '))
    {
      g_autofree char *day = g_strndup (text, at - text);

      if (!says_how (at + 1) || gw_input_date (day, now, GW_INPUT_AHEAD, date) != GW_INPUT_UNDERSTOOD)
        continue;
      *rest = at + 1;
      return GW_INPUT_UNDERSTOOD;
    }
  return input;
}

static GwInput
read_next (char        *line,
           GDateTime   *now,
           GwInputNext *next)
{
  const char *rest = NULL;

  for (char *dot; (dot = strstr (line, "·")) != NULL || (dot = strstr (line, "،")) != NULL;)
    {
      dot[0] = ' ';
      dot[1] = ',';
    }
  GwInput input = read_day_and_how (line, now, &next->date, &rest);
  if (input != GW_INPUT_UNDERSTOOD)
    return input;

  g_auto(GStrv) others = g_strsplit (rest, ",", -1);
  for (guint i = 0; others[i] != NULL; i++)
    {
      g_autofree char *text = gw_input_trim (others[i], -1);
      char **field = says_how (text) ? &next->how : &next->who;

      if (text[0] == '\0')
        continue;
      if (*field != NULL)
        return GW_INPUT_UNCLEAR;
      *field = g_steal_pointer (&text);
    }
  return GW_INPUT_UNDERSTOOD;
}

/* When they hear from you, how, from whom: "12 Jan, by phone, you". */
GwInput
gw_input_next (const char  *line,
               GDateTime   *now,
               GwInputNext *next)
{
  g_autofree char *trimmed = gw_input_trim (line, -1);

  memset (next, 0, sizeof *next);
  GwInput input = read_next (trimmed, now, next);
  if (input != GW_INPUT_UNDERSTOOD)
    gw_input_next_clear (next);
  return input;
}

void
gw_input_next_clear (GwInputNext *next)
{
  g_free (next->how);
  g_free (next->who);
  memset (next, 0, sizeof *next);
}

/* Returns: (transfer full): what was understood, and who is not named yet */
char *
gw_input_next_say (const GwInputNext *next)
{
  g_autofree char *day = gw_input_date_say (&next->date);

  if (next->how == NULL && next->who == NULL)
    return g_strdup_printf (_("%s; nobody named yet"), day);
  if (next->who == NULL)
    /* Translators: %1$s is a day, %2$s how they hear from you ("by phone") */
    return g_strdup_printf (_("%1$s, %2$s; nobody named yet"), day, next->how);
  if (next->how == NULL)
    /* Translators: %1$s is a day, %2$s who speaks to them */
    return g_strdup_printf (_("%1$s: %2$s"), day, next->who);
  /* Translators: %1$s is a day, %2$s how ("by phone"), %3$s who speaks to them */
  return g_strdup_printf (_("%1$s, %2$s: %3$s"), day, next->how, next->who);
}
