/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-typed-work.h"

#include "gw-input-private.h"
#include "gw-input-row.h"

#include <string.h>

/* Where one piece of work ends and the next begins, in a box for several. */

/* Commas in a number ("6,000") have no blank behind them. */
char **
gw_typed_split_commas (const char *text)
{
  return g_regex_split_simple ("(?:,|،) ", text, 0, 0);
}

/* Returns: the comma that @text is written with, and its blank */
const char *
gw_typed_comma (const char *text)
{
  return strstr (text, "، ") != NULL ? "، " : ", ";
}

/* The first of the words for "and" that stands at @at, with its blanks: its length, else 0. In Arabic it is
 * one with the word behind it. */
static gsize
and_at (const char *at)
{
  static const char *const ands[] = { ", and ", " and ", " plus ", " & ", " und ", " sowie ", " و ", " و" };

  for (guint i = 0; i < G_N_ELEMENTS (ands); i++)
    if (g_str_has_prefix (at, ands[i]))
      return strlen (ands[i]);
  return 0;
}

static gboolean
have_length (char **parts)
{
  for (guint i = 0; parts[i] != NULL; i++)
    if (gw_typed_has_length (parts[i]))
      return TRUE;
  return FALSE;
}

/* "10 days", "10 days, 4k a week"; three numbers between commas are not told from three answers. */
static gboolean
are_numbers (const char *text)
{
  g_auto (GStrv) parts = gw_typed_split_commas (text);

  for (guint i = 0; parts[i] != NULL; i++)
    if (!gw_typed_is_number (parts[i]))
      return FALSE;
  return have_length (parts) && (parts[1] == NULL || !gw_typed_is_length (text));
}

/* "Report (4 wks) and log (10 days)": as if the numbers stood behind a comma, and what follows them on a
 * line of its own. */
static char *
open_brackets (const char *text)
{
  g_autoptr (GString) open = g_string_new (NULL);
  const char *start, *end;

  while ((start = strstr (text, " (")) != NULL && (end = strchr (start, ')')) != NULL)
    {
      g_autofree char *inside = gw_input_trim (start + 2, end - start - 2);
      gboolean opens = are_numbers (inside);

      g_string_append_len (open, text, (opens ? start : end + 1) - text);
      text = end + 1;
      if (!opens)
        continue;
      gsize and = and_at (text);
      text += and;
      g_string_append_printf (open, ", %s%s", inside, and > 0 ? "\n" : *text == ' ' ? "," : "");
    }
  g_string_append (open, text);
  return g_string_free (g_steal_pointer (&open), FALSE);
}

/* "Report, 4 wk", "Report 4 wk", "4 wk, 6k a week" */
static gboolean
ends_in_length (const char *text)
{
  g_auto (GStrv) parts = gw_typed_split_commas (text);
  guint n = g_strv_length (parts);

  return n > 0 && (gw_typed_has_length (parts[n - 1])
                   || (gw_typed_is_number (parts[n - 1]) && have_length (parts)));
}

/* A name, and how long it takes. */
static gboolean
begins_work (const char *text)
{
  g_auto (GStrv) parts = gw_typed_split_commas (text);

  return parts[0] != NULL && !gw_typed_is_number (parts[0]) && !g_str_has_prefix (text, "نصف")
         && have_length (parts);
}

/* "Report, 4 wk and log, 2 wk": as if a comma stood there. Elsewhere the word belongs to a name. */
static char *
part_at_ands (const char *text)
{
  g_autoptr (GString) parted = g_string_new (NULL);

  while (*text != '\0')
    {
      gsize length = and_at (text);

      if (length > 0 && ends_in_length (parted->str) && begins_work (text + length))
        g_string_append (parted, ", ");
      else
        g_string_append_len (parted, text, length = g_utf8_next_char (text) - text);
      text += length;
    }
  return g_string_free (g_steal_pointer (&parted), FALSE);
}

static void
cut_end (char              *text,
         const char *const *ends)
{
  for (; *ends != NULL; ends++)
    if (g_str_has_suffix (text, *ends))
      {
        text[strlen (text) - strlen (*ends)] = '\0';
        return;
      }
}

/* "the shift swap waits.": what waits, as one says it. */
static void
cut_waits (char *name)
{
  static const char *const stops[] = { ".", NULL };
  static const char *const verbs[] = { " would wait", " will wait", " has to wait", " have to wait",
                                       " waits", " müsste warten", " muss warten", " wartet",
                                       " ينتظر", " تنتظر", NULL };

  cut_end (name, stops);
  cut_end (name, verbs);
}

/* "6 weeks for theirs", "6 weeks: …", "6 weeks. …": a length that leads, as one says it. */
static char *
read_lead (const char *text)
{
  static const char *const whose[] = { " for theirs", " for their request", " for it", " für ihres",
                                       " für ihren Wunsch", " لطلبهم", NULL };
  gsize length = strcspn (text, ",.:");
  g_autofree char *lead = g_strndup (text, length);

  cut_end (lead, whose);
  if (!gw_typed_is_length (lead) || (text[length] != '\0' && text[length + 1] != ' '))
    return g_strdup (text);
  return text[length] != '\0' ? g_strconcat (lead, ",", text + length + 1, NULL)
                              : g_steal_pointer (&lead);
}

static void
add_part (GPtrArray  *fields,
          gboolean    begins,
          const char *comma,
          const char *part)
{
  char *last = begins ? NULL : g_ptr_array_steal_index (fields, fields->len - 1);

  g_ptr_array_add (fields, last != NULL ? g_strconcat (last, comma, part, NULL) : g_strdup (part));
  g_free (last);
}

/* "Report 4 wk, log 2 wk": a name behind a length begins another piece, if that has a length as well.
 * "9 weeks, the shift swap waits": behind the length of theirs each name is what waits. */
static void
add_line (GPtrArray  *works,
          const char *line,
          gboolean    alone)
{
  g_autofree char *parted = part_at_ands (line);
  g_auto (GStrv) parts = gw_typed_split_commas (parted);
  gboolean names = alone && parts[0] != NULL && gw_typed_is_length (parts[0]), measured = FALSE;

  if (parts[0] == NULL)
    g_ptr_array_add (works, g_strdup (""));
  for (guint i = 0; parts[i] != NULL; i++)
    {
      gboolean named = *parts[i] != '\0' && !gw_typed_is_number (parts[i]);
      gboolean begins = i == 0 || (named && (names || (measured && have_length (parts + i))));

      if (begins && works->len > 0)
        cut_waits (parts[i]);
      add_part (works, begins, gw_typed_comma (line), parts[i]);
      measured = (measured && !begins) || gw_typed_has_length (parts[i]);
    }
}

static void
add_field (GPtrArray  *works,
           const char *field,
           gboolean    alone)
{
  static const char *const leads[] = { "and ", "und ", NULL };
  g_autofree char *lead = works->len == 0 ? read_lead (field) : NULL;
  g_autofree char *open = open_brackets (lead ?: gw_input_skip (field, leads) ?: field);
  g_auto (GStrv) lines = g_strsplit (open, "\n", -1);

  if (lines[0] == NULL)
    g_ptr_array_add (works, g_strdup (""));
  for (guint i = 0; lines[i] != NULL; i++)
    add_line (works, lines[i], alone);
}

/**
 * gw_typed_works_split:
 *
 * Parts the works in a box: "6–8 wk; Report (4 wk) and log, 2 wk". Where a dot ends the text, only its
 * dots part them.
 *
 * Returns: (transfer full): a text for each, theirs first; it may be empty
 */
char **
gw_typed_works_split (const char *text)
{
  g_auto (GStrv) fields = gw_input_split_loosely (text);
  g_autoptr (GPtrArray) works = g_ptr_array_new_with_free_func (g_free);
  gboolean alone = g_strv_length (fields) == 1;

  if (g_str_has_suffix (text, "·"))
    return g_steal_pointer (&fields);
  for (guint i = 0; fields[i] != NULL; i++)
    add_field (works, fields[i], alone);
  g_ptr_array_add (works, NULL);
  return (char **) g_ptr_array_free (g_steal_pointer (&works), FALSE);
}
