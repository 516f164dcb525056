/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gw-input-row.h"

#include "gw-input-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const struct { const char *kind, *words; } deadlines[] = {
  { "law", "law legal gesetz gesetzlich gesetze vorschrift قانون القانون قانونيا" },
  { "contract", "contract contractual vertrag vertraglich vertrags عقد العقد عقدنا" },
  { "target", "target plan goal ziel planung خطه خطتنا هدف هدفنا" },
  { "wish", "wish wished wunsch wünschenswert رغبه امنيه" },
};

/* FORMAT's word for what hangs on a date: "in a contract", "vom Gesetz verlangt", "our own plan",
 * "a wish"; NULL for anything else, and where two are named. */
const char *
gw_input_deadline (const char *text)
{
  g_autoptr(GArray) tokens = gw_input_scan (text, GW_SCAN_DIGITS);
  const char *found = NULL;

  for (guint i = 0; i + 1 < tokens->len; i++)
    for (guint j = 0; j < G_N_ELEMENTS (deadlines); j++)
      if (gw_token_is_word (&g_array_index (tokens, GwToken, i), deadlines[j].words))
        {
          if (found != NULL && found != deadlines[j].kind)
            return NULL;
          found = deadlines[j].kind;
        }
  return found;
}

static const char *const quotes[] = { "\"", "“", "”", "„", "‘", "’", "«", "»", "‹", "›", "'" };

static gsize
quote_at (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    if (g_str_has_prefix (text, quotes[i]))
      return strlen (quotes[i]);
  return 0;
}

static char *
unquote (const char *text)
{
  gsize length = strlen (text), open = quote_at (text);

  if (open == 0)
    return g_strdup (text);
  for (guint i = 0; i < G_N_ELEMENTS (quotes); i++)
    if (length > open + strlen (quotes[i]) && g_str_has_suffix (text, quotes[i]))
      return gw_input_trim (text + open, length - open - strlen (quotes[i]));
  return g_strdup (text);
}

/* 'asks for "X", needs Y' in one part: where the second begins, NULL if there is none. */
static char *
find_needs (char *text)
{
  static const char *const starts[] = { ", needs ", "; needs ", ", braucht ", "; braucht ",
                                        "، يحتاج ", "، تحتاج ", "؛ يحتاج ", "؛ تحتاج " };

  for (guint i = 0; i < G_N_ELEMENTS (starts); i++)
    {
      char *at = strstr (text, starts[i]);

      if (at != NULL)
        return at;
    }
  return NULL;
}

static gboolean
set_once (char      **field,
          const char *text)
{
  if (*field != NULL || text[0] == '\0')
    return FALSE;
  *field = unquote (text);
  return TRUE;
}

/* "by 26 Feb (in a contract)" */
static gboolean
take_by (const char  *text,
         GDateTime   *now,
         GwInputNeed *need)
{
  g_autofree char *copy = g_strdup (text);
  char *open = strrchr (copy, '(');

  if (open != NULL)
    {
      need->deadline = gw_input_deadline (open);
      if (need->deadline == NULL)
        return FALSE;
      *open = '\0';
    }
  return need->by.iso[0] == '\0'
         && gw_input_date (copy, now, GW_INPUT_AHEAD, &need->by) == GW_INPUT_UNDERSTOOD;
}

static gboolean
take_part (const GwInputPart *part,
           const char        *text,
           GDateTime         *now,
           GwInputNeed       *need)
{
  switch (part->label)
    {
    case GW_LABEL_ASKS:
      return set_once (&need->asks, part->text);
    case GW_LABEL_NEEDS:
      return set_once (&need->needs, part->text);
    case GW_LABEL_BY:
    case GW_LABEL_UNTIL:
      if (take_by (part->text, now, need))
        return TRUE;
      break;
    default:
      if (take_by (text, now, need))
        return TRUE;
      if (need->deadline == NULL && gw_input_deadline (text) != NULL && strlen (text) < 40
          && (need->asks != NULL || need->needs != NULL))
        {
          need->deadline = gw_input_deadline (text);
          return TRUE;
        }
      break;
    }
  return quote_at (text) > 0 ? set_once (&need->asks, text) : set_once (&need->needs, text);
}

/* Two bare texts are what they ask and what they need, in the order of the form; a bare one before what
 * they need is what they ask. */
static void
settle_bare (GPtrArray *parts)
{
  guint bare = 0, needs = 0;

  for (guint i = 0; i < parts->len; i++)
    {
      GwInputPart *part = g_ptr_array_index (parts, i);

      needs += part->label == GW_LABEL_NEEDS;
      bare += part->label == GW_LABEL_NONE && part->kind == GW_PART_TEXT
              && quote_at (part->text) == 0 && gw_input_deadline (part->text) == NULL;
    }
  GwInputPart *first = parts->len > 0 ? g_ptr_array_index (parts, 0) : NULL;
  if (bare + needs == 2 && bare > 0 && first->label == GW_LABEL_NONE)
    first->label = GW_LABEL_ASKS;
}

/* What they ask and what they need: 'asks for "Full export by 1 April" · needs certainty for the
 * board · by 20 Jan (in a contract)'. A quoted text is what they ask, a bare one what they need. */
GwInput
gw_input_need (const char  *line,
               GDateTime   *now,
               GwInputNeed *need)
{
  g_autofree char *copy = g_strdup (line);
  char *second = strstr (line, "·") == NULL ? find_needs (copy) : NULL;

  memset (need, 0, sizeof *need);
  if (second != NULL)
    memcpy (second, "\t ", g_utf8_next_char (second) - second);
  g_auto(GStrv) texts = gw_input_split (copy);
  g_autoptr(GPtrArray) parts = gw_input_parts (copy, now);
  if (parts->len == 0)
    return GW_INPUT_EMPTY;

  settle_bare (parts);
  for (guint i = 0, n = 0; texts[i] != NULL; i++)
    if (texts[i][0] != '\0' && !take_part (g_ptr_array_index (parts, n++), texts[i], now, need))
      {
        gw_input_need_clear (need);
        return GW_INPUT_UNCLEAR;
      }
  if (need->asks == NULL && need->needs == NULL)
    {
      gw_input_need_clear (need);
      return GW_INPUT_UNCLEAR;
    }
  return GW_INPUT_UNDERSTOOD;
}

void
gw_input_need_clear (GwInputNeed *need)
{
  g_free (need->asks);
  g_free (need->needs);
  memset (need, 0, sizeof *need);
}

static char *
say_both (const GwInputNeed *need)
{
  if (need->needs == NULL)
    return g_strdup_printf (_("asks for “%s”; no need yet"), need->asks);
  if (need->asks == NULL)
    return g_strdup_printf (_("needs: %s"), need->needs);
  /* Translators: what somebody asks for, what they need it for */
  return g_strdup_printf (_("asks for “%1$s”; needs: %2$s"), need->asks, need->needs);
}

static const char *
say_deadline (const char *kind)
{
  return strcmp (kind, "law") == 0        ? _("required by law")
         : strcmp (kind, "contract") == 0 ? _("in a contract")
         : strcmp (kind, "target") == 0   ? _("our own plan")
                                          : _("a wish");
}

/* Returns: (transfer full): what was understood: words, need, date and what hangs on it */
char *
gw_input_need_say (const GwInputNeed *need)
{
  g_autofree char *both = say_both (need);
  g_autofree char *by = gw_input_date_say (&need->by);

  if (by[0] == '\0' && need->deadline == NULL)
    return g_steal_pointer (&both);
  if (by[0] == '\0')
    /* Translators: a need, and what hangs on its date ("in a contract") */
    return g_strdup_printf (_("%1$s; %2$s"), both, say_deadline (need->deadline));
  if (need->deadline == NULL)
    /* Translators: a need, and its date */
    return g_strdup_printf (_("%1$s; by %2$s"), both, by);
  /* Translators: a need, its date, and what hangs on it ("in a contract") */
  return g_strdup_printf (_("%1$s; by %2$s (%3$s)"), both, by, say_deadline (need->deadline));
}
