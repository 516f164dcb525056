/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-short-private.h"

#include "gw-input-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is not known yet, who finds out, and by when. */

/* "Ole" and "Anna Berg" are names; a sentence is none. */
static gboolean
is_name (const char *words)
{
  g_auto (GStrv) names = g_strsplit (words, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    if (i >= 2 || !g_unichar_isalpha (g_utf8_get_char (names[i]))
        || g_unichar_islower (g_utf8_get_char (names[i])))
      return FALSE;
  return names[0] != NULL;
}

/* "Ole" of "Ole finds out", "Ole"
 *
 * Returns: (transfer full) (nullable) */
static char *
name_of_finder (const char *words)
{
  static const char *const verbs[] = { " will find out", " finds out", " asks", " checks", " klärt das",
                                       " klärt es", " klärt", " fragt nach", " fragt", " prüft", " يسأل",
                                       " تسأل" };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_has_suffix (words, verbs[i]))
      return g_strndup (words, strlen (words) - strlen (verbs[i]));
  return is_name (words) ? g_strdup (words) : NULL;
}

static const char *
last_comma (const char *text)
{
  const char *found = NULL;

  for (const char *at = gw_input_comma (text); at != NULL; at = gw_input_comma (g_utf8_next_char (at)))
    found = at;
  return found;
}

/* Where the date at the end of a point stands: behind its word, or behind a comma. */
static const char *
find_due (const char  *text,
          GDateTime   *now,
          const char **due)
{
  const guint labels = 1u << GW_LABEL_BY | 1u << GW_LABEL_UNTIL;
  const char *comma = last_comma (text);
  gsize length;
  GwInputDate date;

  for (const char *at = gw_input_find_label (text, labels, &length); at != NULL;
       at = gw_input_find_label (at + 1, labels, &length))
    if (gw_input_date (at + length, now, GW_INPUT_AHEAD, &date) == GW_INPUT_UNDERSTOOD)
      {
        *due = at + length;
        return at;
      }
  if (comma == NULL)
    return NULL;
  *due = g_utf8_next_char (comma);
  return gw_input_date (*due, now, GW_INPUT_AHEAD, &date) == GW_INPUT_UNDERSTOOD ? comma : NULL;
}

/* Words that are no list of which the name is one: a question, or a few words. */
static gboolean
is_a_point (const char *words)
{
  const char *blank = strchr (words, ' ');

  return g_str_has_suffix (words, "?") || g_str_has_suffix (words, "؟")
         || (blank != NULL && strchr (blank + 1, ' ') != NULL);
}

/* "Night hours, Ole finds out", "do they count? Ole": who stands behind it */
static gboolean
part_at (const char  *words,
         const char  *start,
         const char  *end,
         char       **point,
         char       **who)
{
  g_autofree char *name = gw_input_trim (end, -1);
  g_autofree char *head = gw_input_trim (words, start - words);
  g_autofree char *found = name_of_finder (name);

  if (found == NULL || *head == '\0' || (strcmp (found, name) == 0 && !is_a_point (head)))
    return FALSE;
  *point = g_steal_pointer (&head);
  *who = g_steal_pointer (&found);
  return TRUE;
}

/* "Timo checks whether it works": who stands before it */
static gboolean
part_at_verb (const char  *words,
              char       **point,
              char       **who)
{
  static const char *const verbs[] = { " will find out ", " finds out ", " asks ", " checks ", " clarifies ",
                                       " klärt, ", " klärt ", " prüft, ", " prüft ", " fragt ", " يسأل ",
                                       " تسأل " };

  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    {
      const char *at = strstr (words, verbs[i]);
      g_autofree char *name = at != NULL ? gw_input_trim (words, at - words) : NULL;

      if (name == NULL || !is_name (name))
        continue;
      *point = gw_input_trim (at + strlen (verbs[i]), -1);
      *who = g_steal_pointer (&name);
      return TRUE;
    }
  return FALSE;
}

static const char *
find_mark (const char *text)
{
  const char *latin = g_strrstr (text, "?");

  return latin != NULL ? latin : g_strrstr (text, "؟");
}

/* "Night hours, Ole finds out by 18 Dec" as a row says it: "Night hours · Ole · by 18 Dec".
 *
 * Returns: (transfer full) (nullable): NULL when it is not written so */
char *
gw_short_part_point (const char *text,
                     GDateTime  *now)
{
  const char *due, *end = find_due (text, now, &due);
  g_autofree char *words = end != NULL ? gw_input_trim (text, end - text) : NULL;
  g_autofree char *point = NULL, *who = NULL;

  if (words == NULL)
    return NULL;
  if (g_str_has_suffix (words, ","))
    words[strlen (words) - 1] = '\0';
  const char *comma = last_comma (words), *mark = find_mark (words);
  if (!(comma != NULL && part_at (words, comma, g_utf8_next_char (comma), &point, &who))
      && !(mark != NULL && part_at (words, g_utf8_next_char (mark), g_utf8_next_char (mark), &point, &who))
      && !part_at_verb (words, &point, &who))
    return NULL;
  g_autofree char *day = gw_input_trim (due, -1);
  return g_strconcat (point, " · ", who, " · by ", day, NULL);
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
is_assigned (const char *text,
             GDateTime  *now)
{
  g_auto (GwInputFact) point = { 0 };
  g_autofree char *fault = NULL;

  return read_unknown (text, now, &point, &fault) == GW_INPUT_UNDERSTOOD
         && (point.source != NULL || point.date.iso[0] != '\0');
}

/* Several points stand behind semicolons when each has its name or its day; else all is one. */
static char **
split_points (const char *text,
              GDateTime  *now)
{
  g_auto (GStrv) clauses = g_regex_split_simple ("\\s*[;؛]\\s*", text, 0, 0);

  for (guint i = 0; clauses[i] != NULL; i++)
    if (!is_assigned (clauses[i], now))
      {
        const char *const whole[] = { text, NULL };

        return g_strdupv ((char **) whole);
      }
  return g_steal_pointer (&clauses);
}

static char *
show_point (GwItem *point)
{
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);

  gw_short_add_text (fields, gw_short_text (point, GW_UNKNOWN_TEXT));
  gw_short_add_text (fields, gw_short_text (point, GW_UNKNOWN_WHO));
  gw_short_take_text (fields, gw_short_by_text (gw_short_text (point, GW_UNKNOWN_DUE)));
  return gw_short_end (fields);
}

/* Returns: (transfer full): all points, where they are told apart when they are read again; else the
 * first. @n: how many it shows */
static char *
show_points (GwItem *brief,
             guint  *n)
{
  g_autoptr (GPtrArray) shown = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 1, 1, 0, 0, 0);

  for (guint i = 0; i < gw_item_count (brief, GW_BRIEF_UNKNOWNS); i++)
    g_ptr_array_add (shown, show_point (gw_item_get_child (brief, GW_BRIEF_UNKNOWNS, i)));
  *n = shown->len;
  g_ptr_array_add (shown, NULL);
  g_autofree char *text = g_strjoinv ("; ", (char **) shown->pdata);
  g_auto (GStrv) parts = split_points (text, now);
  if (*n <= 1 || g_strv_equal ((const char *const *) parts, (const char *const *) shown->pdata))
    return g_steal_pointer (&text);
  *n = 1;
  return g_strdup (g_ptr_array_index (shown, 0));
}

static char *
get_unknown (GwItem *brief)
{
  guint n;

  return show_points (brief, &n);
}

static gboolean
put_point (GwAnswer   *answer,
           guint       index,
           const char *text)
{
  g_auto (GwInputFact) point = { 0 };
  char *fault = NULL;
  GwNode *node = gw_answer_child (answer->root, GW_BRIEF_UNKNOWNS, index);

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

/* What stood in the box and does no longer is taken away, from behind. */
static gboolean
set_unknown (GwAnswer   *answer,
             const char *text)
{
  guint shown;
  GwItem *brief = gw_tree_get_item (answer->tree);
  g_autofree char *before = show_points (brief, &shown);
  gboolean all = shown == gw_item_count (brief, GW_BRIEF_UNKNOWNS);
  g_auto (GStrv) points = split_points (text, answer->now);

  while (shown > MAX (g_strv_length (points), 1))
    if (!put_point (answer, --shown, ""))
      return FALSE;
  if (!all || points[0] == NULL)
    return put_point (answer, 0, text);
  for (guint i = 0; points[i] != NULL; i++)
    if (!put_point (answer, i, points[i]))
      return FALSE;
  return TRUE;
}

static gboolean
say_unknown (const char  *text,
             GDateTime   *now,
             char       **said)
{
  g_auto (GStrv) points = split_points (text, now);
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 0; points[i] != NULL; i++)
    {
      g_auto (GwInputFact) point = { 0 };
      GwInput read = read_unknown (points[i], now, &point, said);

      if (read != GW_INPUT_UNDERSTOOD)
        return *said == NULL;
      g_autofree char *one = gw_input_point_say (&point);
      g_string_append_printf (all, "%s%s", i > 0 ? "; " : "", one);
    }
  *said = g_strdup (all->str);
  return TRUE;
}

const GwGoalWay gw_goal_unknown = { get_unknown, set_unknown, say_unknown };
