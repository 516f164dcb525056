/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gw-input-row.h"

#include "gw-input-private.h"

#include <string.h>

static const struct { GwInputLabel label; const char *words; } labels[] = {
  { GW_LABEL_WORTH, "worth each" }, { GW_LABEL_WORTH, "each worth" }, { GW_LABEL_WORTH, "worth" },
  { GW_LABEL_WORTH, "wert je" }, { GW_LABEL_WORTH, "wert" }, { GW_LABEL_WORTH, "قيمه كل" },
  { GW_LABEL_WORTH, "بقيمه" },
  { GW_LABEL_ASKS, "asks for" }, { GW_LABEL_ASKS, "asks us for" }, { GW_LABEL_ASKS, "asks" },
  { GW_LABEL_ASKS, "ask for" }, { GW_LABEL_ASKS, "wants" }, { GW_LABEL_ASKS, "want" },
  { GW_LABEL_ASKS, "would like" }, { GW_LABEL_ASKS, "fordert" }, { GW_LABEL_ASKS, "fordern" },
  { GW_LABEL_ASKS, "bittet um" }, { GW_LABEL_ASKS, "verlangt" }, { GW_LABEL_ASKS, "möchte" },
  { GW_LABEL_ASKS, "möchten" }, { GW_LABEL_ASKS, "wollen" }, { GW_LABEL_ASKS, "hätte gern" },
  { GW_LABEL_ASKS, "يطلب" }, { GW_LABEL_ASKS, "تطلب" }, { GW_LABEL_ASKS, "يريد" }, { GW_LABEL_ASKS, "تريد" },
  { GW_LABEL_NEEDS, "needs" }, { GW_LABEL_NEEDS, "need" }, { GW_LABEL_NEEDS, "braucht" },
  { GW_LABEL_NEEDS, "brauchen" }, { GW_LABEL_NEEDS, "benötigt" }, { GW_LABEL_NEEDS, "يحتاج الي" },
  { GW_LABEL_NEEDS, "تحتاج الي" }, { GW_LABEL_NEEDS, "يحتاج" }, { GW_LABEL_NEEDS, "تحتاج" },
  { GW_LABEL_BECAUSE, "hard because" }, { GW_LABEL_BECAUSE, "because" },
  { GW_LABEL_BECAUSE, "schwer weil" }, { GW_LABEL_BECAUSE, "schwierig weil" }, { GW_LABEL_BECAUSE, "weil" },
  { GW_LABEL_BECAUSE, "صعب لان" }, { GW_LABEL_BECAUSE, "لان" },
  { GW_LABEL_ELSE, "or else" }, { GW_LABEL_ELSE, "else" }, { GW_LABEL_ELSE, "otherwise" },
  { GW_LABEL_ELSE, "sonst" }, { GW_LABEL_ELSE, "والا" },
  { GW_LABEL_PROVIDED, "provided that" }, { GW_LABEL_PROVIDED, "provided" },
  { GW_LABEL_PROVIDED, "sofern" }, { GW_LABEL_PROVIDED, "vorausgesetzt" },
  { GW_LABEL_PROVIDED, "بشرط ان" }, { GW_LABEL_PROVIDED, "بشرط" },
  { GW_LABEL_WITHOUT, "without" }, { GW_LABEL_WITHOUT, "ohne" }, { GW_LABEL_WITHOUT, "بدونه" },
  { GW_LABEL_WITHOUT, "بدون" }, { GW_LABEL_WITH, "with" }, { GW_LABEL_WITH, "mit" }, { GW_LABEL_WITH, "معه" },
  { GW_LABEL_WITH, "مع" },
  { GW_LABEL_FROM, "from" }, { GW_LABEL_FROM, "ab" }, { GW_LABEL_FROM, "von" },
  { GW_LABEL_FROM, "ابتداء من" }, { GW_LABEL_FROM, "من" },
  { GW_LABEL_UNTIL, "until" }, { GW_LABEL_UNTIL, "till" }, { GW_LABEL_UNTIL, "حتي" },
  { GW_LABEL_BY, "by" }, { GW_LABEL_BY, "bis" }, { GW_LABEL_BY, "بحلول" },
};

/* The length of a separator at @at, 0 if none: a middle dot, or a dash between blanks that does not
 * stand between two numbers ("4 - 6 - 9 days"). */
static gsize
separator_at (const char *line,
              const char *at,
              gboolean    dashes)
{
  static const char *const all_dashes[] = { " - ", " – ", " — " };

  if (!dashes)
    return g_str_has_prefix (at, "·") ? strlen ("·") : 0;
  for (guint i = 0; i < G_N_ELEMENTS (all_dashes); i++)
    {
      gsize length = strlen (all_dashes[i]);

      if (g_str_has_prefix (at, all_dashes[i])
          && !(at > line && g_unichar_isdigit (g_utf8_get_char (g_utf8_prev_char (at)))
               && g_unichar_isdigit (g_utf8_get_char (at + length))))
        return length;
    }
  return 0;
}

/* Splits a typed row at its separators: tabs if there are any, else middle dots, else dashes between
 * blanks. Parts are trimmed; empty ones stay, so that places keep their meaning. */
char **
gw_input_split (const char *line)
{
  g_return_val_if_fail (line != NULL, NULL);

  g_autoptr(GStrvBuilder) parts = g_strv_builder_new ();
  gboolean tabs = strchr (line, '\t') != NULL, dashes = strstr (line, "·") == NULL;
  const char *start = line;

  for (const char *at = line; *at != '\0'; at = g_utf8_next_char (at))
    {
      gsize length = tabs ? (*at == '\t') : separator_at (line, at, dashes);

      if (length > 0)
        {
          g_autofree char *part = gw_input_trim (start, at - start);

          g_strv_builder_add (parts, part);
          start = at + length;
          at += length - 1;
          while ((*at & 0xC0) == 0x80)      /* stand on a character, for the step of the loop */
            at--;
        }
    }
  g_autofree char *last = gw_input_trim (start, -1);
  g_strv_builder_add (parts, last);
  return g_strv_builder_end (parts);
}

/* The same, and at semicolons where nothing stronger stands. */
char **
gw_input_split_loosely (const char *line)
{
  g_auto(GStrv) parts = gw_input_split (line);

  if (parts[1] != NULL || strstr (line, "·") != NULL)
    return g_steal_pointer (&parts);
  char **loose = g_regex_split_simple ("[;؛]", parts[0], 0, 0);
  for (guint i = 0; loose[i] != NULL; i++)
    g_strstrip (loose[i]);
  return loose;
}

/* The length in bytes of the label at the start of @text, 0 if none; a label ends at a blank or ':'. */
static gsize
read_label (const char   *text,
            GwInputLabel *label)
{
  g_autoptr(GArray) tokens = gw_input_scan (text, GW_SCAN_DIGITS);
  const GwToken *token = (GwToken *) tokens->data;

  for (guint i = 0; i < G_N_ELEMENTS (labels); i++)
    {
      g_auto(GStrv) words = g_strsplit (labels[i].words, " ", -1);
      guint n = 0;

      while (words[n] != NULL && token[n].kind == GW_TOKEN_WORD && strcmp (token[n].word, words[n]) == 0)
        n++;
      if (words[n] != NULL || n >= tokens->len - 1)
        continue;

      gboolean colon = gw_token_is_sign (&token[n], ':');
      gboolean comma = gw_token_is_sign (&token[n], ',');
      if (!colon && !comma && gw_token_is_glued (&token[n]))
        continue;
      *label = labels[i].label;
      return colon || comma ? token[n].end : token[n - 1].end;
    }
  return 0;
}

const char *
gw_input_find_label (const char *text,
                     guint       wanted,
                     gsize      *length)
{
  GwInputLabel label;

  for (const char *at = strchr (text, ' '); at != NULL; at = strchr (at + 1, ' '))
    {
      *length = read_label (at, &label);
      if (*length > 0 && (wanted & (1u << label)) != 0)
        return at;
    }
  return NULL;
}

static gboolean
is_a_year (const GwInputRange *range,
           const char         *text)
{
  return range->unit == GW_UNIT_NONE && range->numbers == 1 && g_utf8_strlen (text, -1) == 4
         && range->likely >= 1900 && range->likely < 2200;
}

/* "with 4 people" is text, "with: 5" a number; "one" alone is a word. */
static gboolean
take_range (GwInputPart *part)
{
  GwInputOf of = part->label == GW_LABEL_WORTH ? GW_INPUT_OF_MONEY : GW_INPUT_OF_ANYTHING;

  if (gw_input_range (part->text, of, &part->range) != GW_INPUT_UNDERSTOOD)
    return FALSE;
  if (is_a_year (&part->range, part->text)
      || (part->range.unit == GW_UNIT_NONE && !gw_input_has_number (part->text)))
    {
      gw_input_range_clear (&part->range);
      return FALSE;
    }
  part->kind = GW_PART_RANGE;
  return TRUE;
}

static gboolean
take_date (GwInputPart *part,
           GDateTime   *now)
{
  if (gw_input_date (part->text, now, GW_INPUT_AHEAD, &part->date) != GW_INPUT_UNDERSTOOD)
    return FALSE;
  part->kind = GW_PART_DATE;
  return TRUE;
}

static void
free_part (gpointer data)
{
  GwInputPart *part = data;

  g_free (part->text);
  gw_input_range_clear (&part->range);
  g_free (part);
}

static GwInputPart *
new_part (const char *text,
          GDateTime  *now)
{
  GwInputPart *part = g_new0 (GwInputPart, 1);
  gsize label = read_label (text, &part->label);

  part->text = gw_input_trim (text + label, -1);
  gboolean dated = part->label == GW_LABEL_BY || part->label == GW_LABEL_FROM
                   || part->label == GW_LABEL_UNTIL || part->label == GW_LABEL_WITH
                   || part->label == GW_LABEL_WITHOUT;
  if (!((dated && take_date (part, now)) || take_range (part)))
    take_date (part, now);
  return part;
}

/* The parts of a row in their order, as GwInputPart: what label each has, and whether it is a range,
 * a date ahead, or text. For rows whose places are free: "Analyst · 70–78–88k a year · from Mar". */
GPtrArray *
gw_input_parts (const char *line,
                GDateTime  *now)
{
  GPtrArray *parts = g_ptr_array_new_with_free_func (free_part);
  g_auto(GStrv) texts = gw_input_split (line);

  for (guint i = 0; texts[i] != NULL; i++)
    if (texts[i][0] != '\0')
      g_ptr_array_add (parts, new_part (texts[i], now));
  return parts;
}
