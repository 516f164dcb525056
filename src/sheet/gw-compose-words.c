/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-compose-private.h"

#include "gw-direction.h"
#include "gw-grain.h"
#include "gw-input.h"
#include "gw-names.h"
#include "gw-say.h"
#include "gw-spoken-dates.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The text, or NULL when there is nothing to print in it. */
const char *
gw_compose_text (const GwItem *item,
                 guint         part)
{
  const char *text = gw_item_get_raw (item, part);

  return text != NULL && text[strspn (text, " \t\r\n")] != '\0' ? text : NULL;
}

/* The parts that are there, parted as on a page. */
char *
gw_compose_join (const char *const *parts,
                 guint              n)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (joined, "%s%s", joined->len > 0 ? " · " : "", parts[i]);
  return g_string_free (joined, FALSE);
}

/* A time in FORMAT's form without the day of the week, or NULL when it is not there. */
char *
gw_compose_when (const GwItem *item,
                 guint         part)
{
  const char *iso = gw_item_has (item, part) ? gw_item_get_text (item, part) : NULL;
  GDate day;

  if (iso != NULL && strlen (iso) == strlen ("2026-12-03") && gw_grain_bounds (iso, &day, NULL)
      && gw_grain_of (iso) == GW_GRAIN_DAY)
    return gw_say_date (&day);
  return iso != NULL ? gw_say_when (iso) : NULL;
}

char *
gw_compose_quote (const char *text)
{
  /* Behind the mark of gw_isolate_text(). */
  const char *start
    = g_str_has_prefix (text, GW_ISOLATE_LTR) || g_str_has_prefix (text, GW_ISOLATE_RTL)
        ? g_utf8_next_char (text) : text;

  if (g_str_has_prefix (start, "“") || g_str_has_prefix (start, "„")
      || g_str_has_prefix (start, "«") || *start == '"')
    return g_strdup (text);
  /* Translators: words that somebody says, in the quotation marks of your language */
  return g_strdup_printf (_("“%s”"), text);
}

/* From what was heard to what to say, the way the page is read. */
void
gw_compose_arrow (GwComposer *self,
                  GwPageText *text)
{
  gw_page_text_append (text, GW_INK_PLAIN, self->page->rtl ? " ← " : " → ");
}

static GwItem *
find_party (GwComposer *self,
            const char *id)
{
  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_PARTIES); i++)
    {
      GwItem *party = gw_item_get_child (self->brief, GW_BRIEF_PARTIES, i);

      if (g_strcmp0 (gw_item_get_id (party), id) == 0)
        return party;
    }
  return NULL;
}

/* The first party of our side is who holds the page. */
gboolean
gw_compose_is_us (GwComposer *self,
                  const char *id)
{
  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_PARTIES); i++)
    {
      GwItem *party = gw_item_get_child (self->brief, GW_BRIEF_PARTIES, i);

      if (gw_item_is (party, GW_PARTY_SIDE, "us"))
        return g_strcmp0 (gw_item_get_id (party), id) == 0;
    }
  return FALSE;
}

/* How the page calls a party; us by name where others read it. */
char *
gw_compose_who (GwComposer *self,
                const char *id)
{
  GwItem *party = find_party (self, id);

  if (party == NULL)
    return g_strdup ("");
  if (gw_compose_is_us (self, id))
    return g_strdup (self->audience == GW_AUDIENCE_ALL ? gw_item_get_text (party, GW_PARTY_NAME)
                                                       : C_("who needs it", "We"));
  return g_strdup (gw_party_get_short (party));
}

/* Whose need it is: one, "Both", or several by name. */
char *
gw_compose_whose (GwComposer *self,
                  GwItem     *interest)
{
  g_auto (GStrv) parties = gw_item_dup_words (interest, GW_INTEREST_PARTY);
  guint n = g_strv_length (parties);
  gboolean ours = FALSE;
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    {
      g_autofree char *who = gw_compose_who (self, parties[i]);

      ours = ours || gw_compose_is_us (self, parties[i]);
      g_string_append_printf (names, "%s%s", i > 0 ? C_("list", ", ") : "", who);
    }
  if (ours && n == 2)
    return g_strdup (C_("who needs it", "Both"));
  if (ours && n > 2)
    return g_strdup (C_("who needs it", "All of us"));
  return g_strdup (names->str);
}

/* A promise is read for its date, which mostly stands in its words, be it in a language whose dates
 * are not known here. */
static char *
say_unsaid_date (GwItem *promise)
{
  const char *words = gw_compose_text (promise, GW_PROMISE_STATEMENT);
  g_autofree char *when = gw_compose_when (promise, GW_PROMISE_WHEN);
  GDate any;

  if (when == NULL || words == NULL || gw_input_has_number (words)
      || !gw_item_is (promise, GW_PROMISE_LEVEL, "commitment"))
    return NULL;
  g_date_clear (&any, 1);
  g_date_set_dmy (&any, 1, G_DATE_JANUARY, 2026);
  g_autoptr (GArray) dates = gw_spoken_dates_find (NULL, words, &any);
  return dates->len == 0 ? g_strdup_printf (_("by %s"), when) : NULL;
}

/* The date, condition, owner, and who on our side has agreed. */
char *
gw_compose_terms (GwItem *promise)
{
  const char *owner = gw_compose_text (promise, GW_PROMISE_OWNER);
  const char *cleared = gw_compose_text (promise, GW_PROMISE_CLEARED_BY);
  g_autofree char *conditions = gw_promise_say_conditions (promise);
  g_autofree char *by = owner != NULL ? g_strdup_printf (_("%s answers for it"), owner) : NULL;
  g_autofree char *with = cleared != NULL ? g_strdup_printf (_("agreed with %s"), cleared) : NULL;
  g_autofree char *date = say_unsaid_date (promise);
  const char *parts[] = { date, conditions, by, with };

  return gw_compose_join (parts, G_N_ELEMENTS (parts));
}
