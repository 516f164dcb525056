/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-names.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "gw-grain.h"
#include "gw-say.h"

#define ISOLATE_LTR    "\u2066"
#define ISOLATE_RTL    "\u2067"
#define END_OF_ISOLATE "\u2069"

/* Returns: (transfer full): the letter of the option at @index: A … Z, AA, AB … */
char *
gw_letter (guint index)
{
  GString *letter = g_string_new (NULL);

  for (guint rest = index + 1; rest > 0; rest = (rest - 1) / 26)
    g_string_prepend_c (letter, 'A' + (rest - 1) % 26);

  return g_string_free (letter, FALSE);
}

/* "Tobias" out of "Tobias Renner": of who attends or decides, when two or three words each begin
 * like a name. */
static const char *
given_name (const GwItem *party)
{
  /* On a page read from the right, people's words stand between isolates. */
  const char *name = gw_item_get_text (party, GW_PARTY_NAME);
  gboolean apart = (g_str_has_prefix (name, ISOLATE_LTR) || g_str_has_prefix (name, ISOLATE_RTL))
                   && g_str_has_suffix (name, END_OF_ISOLATE);
  g_autofree char *mark = g_strndup (name, apart ? strlen (ISOLATE_LTR) : 0);
  g_autofree char *bare
      = g_strndup (name + strlen (mark),
                   strlen (name) - strlen (mark) - (apart ? strlen (END_OF_ISOLATE) : 0));
  g_auto (GStrv) words = g_strsplit (bare, " ", -1);
  guint n = g_strv_length (words);

  if (gw_item_is (party, GW_PARTY_ATTENDS, "no") && gw_item_is (party, GW_PARTY_DECIDES, "no"))
    return NULL;

  for (guint i = 0; i < n; i++)
    if (!g_unichar_isupper (g_utf8_get_char (words[i])) || g_str_has_suffix (words[i], "."))
      return NULL;

  if (n != 2 && n != 3)
    return NULL;

  g_autofree char *given
      = apart ? g_strconcat (mark, words[0], END_OF_ISOLATE, NULL) : g_strdup (words[0]);
  return g_intern_string (given);
}

/* Returns: what a party is called in a row or a sentence: "We" for us, else the given name of a
 * person, else the short name, else the name */
const char *
gw_party_get_short (const GwItem *party)
{
  const char *given = given_name (party);

  if (given != NULL)
    return given;
  if (gw_item_has (party, GW_PARTY_SHORT))
    return gw_item_get_text (party, GW_PARTY_SHORT);

  if (gw_item_is (party, GW_PARTY_SIDE, "us"))
    return _("We");

  const char *name = gw_item_get_text (party, GW_PARTY_NAME);
  /* Translators: a person of the other side whose name was not written yet */
  return *name != '\0' ? name : C_("person", "They");
}

/* Returns: (nullable): what an item says of itself: its statement or name */
const char *
gw_name_of (GwItem     *brief,
            const char *id)
{
  GwItem *item = id != NULL ? gw_item_find (brief, id) : NULL;

  if (item == NULL)
    return NULL;
  if (gw_item_get_kind (item)->id == GW_KIND_PARTY)
    return gw_party_get_short (item);

  const GwKind *kind = gw_item_get_kind (item);
  int part = gw_kind_find_element (kind, "statement");
  if (part < 0)
    part = gw_kind_find_attribute (kind, "name");
  if (part < 0)
    part = kind->body_part;
  return part >= 0 ? gw_item_get_text (item, part) : NULL;
}

/* Returns: (transfer full) (nullable): all that a promise depends on; NULL where nothing is written */
char *
gw_promise_say_conditions (GwItem *promise)
{
  g_autoptr (GString) conditions = g_string_new (NULL);

  for (guint i = 0; i < gw_item_count (promise, GW_PROMISE_CONDITIONS); i++)
    {
      GwItem *condition = gw_item_get_child (promise, GW_PROMISE_CONDITIONS, i);
      const char *text = gw_item_get_raw (condition, GW_CONDITION_TEXT);

      /* Of a condition that others do not see nothing is there. */
      if (text != NULL && text[strspn (text, " \t\r\n")] != '\0')
        /* Translators: between the conditions of a promise */
        g_string_append_printf (conditions, "%s%s", conditions->len > 0 ? C_("list", "; ") : "",
                                text);
    }
  /* Translators: stands under a promise; %s lists what it depends on */
  return conditions->len > 0 ? g_strdup_printf (_("provided: %s"), conditions->str) : NULL;
}

/* Returns: three numbers of an item, NAN where one was not said */
GwEstimate
gw_read_estimate (const GwItem *item,
                  guint         low,
                  guint         likely,
                  guint         high)
{
  return (GwEstimate) {
    .low = gw_item_get_number (item, low),
    .likely = gw_item_get_number (item, likely),
    .high = gw_item_get_number (item, high),
  };
}

/* Returns: the last day of the grain that the part says; GW_DAY_NONE where it says nothing */
GwDay
gw_read_last_day (const GwItem *item,
                  guint         part)
{
  const char *when = gw_item_get_text (item, part);
  GDate first, last;

  return when != NULL && gw_grain_bounds (when, &first, &last) ? g_date_get_julian (&last)
                                                                : GW_DAY_NONE;
}

/* Returns: (transfer full): "Fri 26 Feb" */
char *
gw_say_calendar_day (GwDay day)
{
  GDate date;

  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  return gw_say_day (&date);
}
