/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gw-input-row.h"

#include "gw-input-private.h"
#include "gw-say.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_blank (const char *text)
{
  return text == NULL || text[0] == '\0';
}

static char *
take_text (const char *text)
{
  return is_blank (text) ? NULL : g_strdup (text);
}

/* Whether a fault says more than "this is no date": then the row is refused with it. */
static gboolean
is_telling (GwInput input)
{
  return input == GW_INPUT_TWO_READINGS || input == GW_INPUT_NO_SUCH_DAY
         || input == GW_INPUT_WRONG_WEEKDAY;
}

static gboolean
is_fault (GwInput input)
{
  return input != GW_INPUT_UNDERSTOOD && input != GW_INPUT_EMPTY;
}

/* Cuts a date behind a comma off @text ("loss notes, 20 Nov 2026"); the longest one counts, so that
 * "2 Dec, 9:00" stays whole. */
static GwInput
cut_date (char        *text,
          GDateTime   *now,
          GwInputLook  look,
          GwInputDate *date)
{
  const char *after = text;

  for (const char *comma; (comma = gw_input_comma (after)) != NULL;)
    {
      after = g_utf8_next_char (comma);
      GwInput input = gw_input_date (after, now, look, date);

      if (is_telling (input))
        return input;
      if (input == GW_INPUT_UNDERSTOOD)
        {
          text[comma - text] = '\0';
          g_strchomp (text);
          return input;
        }
    }
  return GW_INPUT_EMPTY;
}

/* "… (loss notes, 20 Nov 2026)": takes what stands in brackets at the end out of @text. */
static char *
cut_brackets (char *text)
{
  gsize length = strlen (text);
  char *open = strrchr (text, '(');

  if (length < 3 || text[length - 1] != ')' || open == NULL || open == text)
    return NULL;
  text[length - 1] = '\0';
  char *inside = gw_input_trim (open + 1, -1);
  *open = '\0';
  g_strchomp (text);
  return inside;
}

/* Cuts "45 min" or "1 h" behind a comma off @text; 0 if there is none. */
static guint
cut_minutes (char *text)
{
  const char *comma = NULL, *last = text;

  for (const char *at; (at = gw_input_comma (last)) != NULL; last = g_utf8_next_char (at))
    comma = at;
  g_autoptr(GArray) tokens = gw_input_scan (last, GW_SCAN_NUMBERS);
  const GwToken *token = (GwToken *) tokens->data;

  if (tokens->len != 3 || token[0].kind != GW_TOKEN_NUMBER)
    return 0;
  gboolean hours = gw_token_is_word (&token[1], "h hour hours std stunde stunden ساعه ساعات");
  if (!hours && !gw_token_is_word (&token[1], "min mins minute minutes minuten دقيقه دقائق"))
    return 0;
  double minutes = token[0].number * (hours ? 60 : 1);
  if (minutes < 1 || minutes > 24 * 60)
    return 0;
  text[comma != NULL ? comma - text : 0] = '\0';
  g_strchomp (text);
  return (guint) minutes;
}

static GwInput
read_name (char          *text,
           GwInputPerson *person)
{
  g_autofree char *brackets = cut_brackets (text);
  const char *comma = gw_input_comma (text);

  if (brackets != NULL)
    person->role = g_steal_pointer (&brackets);
  else if (comma != NULL)
    {
      g_autofree char *role = gw_input_trim (g_utf8_next_char (comma), -1);

      text[comma - text] = '\0';
      person->role = take_text (role);
    }
  g_autofree char *name = gw_input_trim (text, -1);
  person->name = take_text (name);
  return person->name != NULL ? GW_INPUT_UNDERSTOOD : GW_INPUT_UNCLEAR;
}

static GwInput
read_person (char         **fields,
             GDateTime     *now,
             GwInputPerson *person)
{
  person->minutes = cut_minutes (fields[0]);
  GwInput input = cut_date (fields[0], now, GW_INPUT_AHEAD, &person->when);

  if (!is_telling (input))
    input = read_name (fields[0], person);
  for (guint i = 1; input == GW_INPUT_UNDERSTOOD && fields[i] != NULL; i++)
    {
      if (person->minutes == 0)
        person->minutes = cut_minutes (fields[i]);
      if (is_blank (fields[i]))
        continue;
      GwInputDate when;
      GwInput read = gw_input_date (fields[i], now, GW_INPUT_AHEAD, &when);

      if (is_telling (read))
        return read;
      if (read == GW_INPUT_UNDERSTOOD && person->when.iso[0] == '\0')
        person->when = when;
      else if (read != GW_INPUT_UNDERSTOOD && person->role == NULL)
        person->role = g_strdup (fields[i]);
      else
        return GW_INPUT_UNCLEAR;
    }
  return input;
}

/* "Tobias Renner, VP Sales · Tue 1 Dec, 10:00, 45 min": who, what they are, when you meet. */
GwInput
gw_input_person (const char    *line,
                 GDateTime     *now,
                 GwInputPerson *person)
{
  g_auto(GStrv) fields = gw_input_split (line);

  memset (person, 0, sizeof *person);
  if (is_blank (fields[0]) && fields[1] == NULL)
    return GW_INPUT_EMPTY;
  GwInput input = read_person (fields, now, person);
  if (input != GW_INPUT_UNDERSTOOD)
    gw_input_person_clear (person);
  return input;
}

void
gw_input_person_clear (GwInputPerson *person)
{
  g_free (person->name);
  g_free (person->role);
  memset (person, 0, sizeof *person);
}

static char *
say_meeting (const GwInputPerson *person)
{
  g_autofree char *when = gw_input_date_say (&person->when);
  g_autofree char *minutes = gw_say_minutes (person->minutes);

  if (person->minutes == 0)
    return g_steal_pointer (&when);
  if (is_blank (when))
    return g_steal_pointer (&minutes);
  /* Translators: a day and time, and how long: "Tue 1 Dec 2026, 10:00, 45 min" */
  return g_strdup_printf (C_("meeting", "%1$s, %2$s"), when, minutes);
}

/* Returns: (transfer full): what was understood: name, role, and when you meet */
char *
gw_input_person_say (const GwInputPerson *person)
{
  g_autofree char *when = say_meeting (person);

  if (person->role == NULL && is_blank (when))
    return g_strdup (person->name);
  if (is_blank (when))
    /* Translators: %1$s is a name, %2$s a role: "Tobias Renner, VP Sales" */
    return g_strdup_printf (_("%1$s, %2$s"), person->name, person->role);
  if (person->role == NULL)
    return g_strdup_printf (_("%1$s; you meet %2$s"), person->name, when);
  /* Translators: name, role, day and time */
  return g_strdup_printf (_("%1$s, %2$s; you meet %3$s"), person->name, person->role, when);
}

static GwInput
read_source (char        *text,
             GDateTime   *now,
             GwInputLook  look,
             GwInputFact *fact)
{
  GwInputDate date;
  GwInput input = gw_input_date (text, now, look, &date);

  if (is_telling (input))
    return input;
  if (input == GW_INPUT_UNDERSTOOD && fact->date.iso[0] == '\0')
    {
      fact->date = date;
      return input;
    }
  if (input == GW_INPUT_UNDERSTOOD || fact->source != NULL)
    return GW_INPUT_UNCLEAR;

  input = fact->date.iso[0] == '\0' ? cut_date (text, now, look, &fact->date) : GW_INPUT_EMPTY;
  if (is_telling (input))
    return input;
  fact->source = gw_input_trim (text, -1);
  return GW_INPUT_UNDERSTOOD;
}

static GwInput
read_fact (const char  *line,
           GDateTime   *now,
           GwInputLook  look,
           GwInputFact *fact)
{
  g_auto(GStrv) fields = gw_input_split (line);
  GwInput input = GW_INPUT_UNDERSTOOD;

  memset (fact, 0, sizeof *fact);
  if (is_blank (fields[0]) && fields[1] == NULL)
    return GW_INPUT_EMPTY;
  if (is_blank (fields[0]))
    return GW_INPUT_UNCLEAR;

  g_autofree char *brackets = fields[1] == NULL ? cut_brackets (fields[0]) : NULL;
  if (brackets != NULL)
    input = read_source (brackets, now, look, fact);
  for (guint i = 1; input == GW_INPUT_UNDERSTOOD && fields[i] != NULL; i++)
    if (!is_blank (fields[i]))
      input = read_source (fields[i], now, look, fact);

  fact->statement = g_strdup (fields[0]);
  if (input != GW_INPUT_UNDERSTOOD)
    gw_input_fact_clear (fact);
  return input;
}

/* "Finance, 9 Dec": who stands behind a number, since when; the statement stays NULL. */
GwInput
gw_input_source (const char  *line,
                 GDateTime   *now,
                 GwInputFact *source)
{
  g_auto(GStrv) fields = gw_input_split (line);
  GwInput input = GW_INPUT_EMPTY;

  memset (source, 0, sizeof *source);
  for (guint i = 0; fields[i] != NULL && !is_fault (input); i++)
    if (!is_blank (fields[i]))
      input = read_source (fields[i], now, GW_INPUT_SEEN, source);
  if (input == GW_INPUT_UNDERSTOOD && source->source == NULL)
    input = GW_INPUT_UNCLEAR;
  if (input != GW_INPUT_UNDERSTOOD)
    gw_input_fact_clear (source);
  return input;
}

/* "5 of 9 lost retail deals named payroll · loss notes · 20 Nov" */
GwInput
gw_input_fact (const char  *line,
               GDateTime   *now,
               GwInputFact *fact)
{
  return read_fact (line, now, GW_INPUT_SEEN, fact);
}

void
gw_input_fact_clear (GwInputFact *fact)
{
  g_free (fact->statement);
  g_free (fact->source);
  memset (fact, 0, sizeof *fact);
}

/* Returns: (transfer full): what was understood, and what a fact still lacks */
char *
gw_input_fact_say (const GwInputFact *fact)
{
  g_autofree char *date = gw_input_date_say (&fact->date);

  if (fact->statement == NULL && is_blank (date))
    return g_strdup_printf (_("from %s; no date"), fact->source);
  if (fact->statement == NULL)
    /* Translators: %1$s is who says so, %2$s since when */
    return g_strdup_printf (_("from %1$s, as of %2$s"), fact->source, date);
  if (fact->source == NULL && is_blank (date))
    return g_strdup_printf (_("“%s”; no source, no date"), fact->statement);
  if (is_blank (date))
    return g_strdup_printf (_("“%1$s”, from %2$s; no date"), fact->statement, fact->source);
  if (fact->source == NULL)
    return g_strdup_printf (_("“%1$s”, as of %2$s; no source"), fact->statement, date);
  /* Translators: a statement, its source, its date */
  return g_strdup_printf (_("“%1$s”, from %2$s, as of %3$s"), fact->statement, fact->source, date);
}

/* "How two agreements count night hours · Ole · 18 Dec": source is who finds out, a date looks ahead. */
GwInput
gw_input_point (const char  *line,
                GDateTime   *now,
                GwInputFact *point)
{
  return read_fact (line, now, GW_INPUT_AHEAD, point);
}

/* Returns: (transfer full): what was understood of an open point, and who or when is missing */
char *
gw_input_point_say (const GwInputFact *point)
{
  g_autofree char *date = gw_input_date_say (&point->date);

  if (point->source == NULL && is_blank (date))
    return g_strdup_printf (_("“%s”; nobody and no date named yet"), point->statement);
  if (is_blank (date))
    return g_strdup_printf (_("“%1$s”: %2$s finds out; no date yet"), point->statement, point->source);
  if (point->source == NULL)
    return g_strdup_printf (_("“%1$s”: by %2$s; nobody named yet"), point->statement, date);
  /* Translators: an open point, who finds out, by when */
  return g_strdup_printf (_("“%1$s”: %2$s finds out by %3$s"), point->statement, point->source, date);
}
