/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-short-private.h"

#include "gw-input-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What is not known yet, who finds out, and by when. */

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
