/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gw-input-private.h"

#include <string.h>

static const struct { gunichar glyph; double part; } glyphs[] = {
  { 0x00BD, 0.5 }, { 0x00BC, 0.25 }, { 0x00BE, 0.75 }, { 0x2153, 1.0 / 3 }, { 0x2154, 2.0 / 3 },
  { 0x215B, 0.125 },
};

static const struct { const char *text; double part; } slashed[] = {
  { "1/2", 0.5 }, { "1/4", 0.25 }, { "3/4", 0.75 }, { "1/3", 1.0 / 3 }, { "2/3", 2.0 / 3 },
};

static void
clear_token (gpointer token)
{
  g_free (((GwToken *) token)->word);
}

static gboolean
glyph_part (const char *at,
            double     *part)
{
  gunichar c = g_utf8_get_char (at);

  for (guint i = 0; i < G_N_ELEMENTS (glyphs); i++)
    if (glyphs[i].glyph == c)
      {
        *part = glyphs[i].part;
        return TRUE;
      }
  return FALSE;
}

/* "1/2" standing alone; in "1/2/3" and "11/2" the slash parts numbers. */
static gboolean
slashed_part (const char *at,
              double     *part)
{
  for (guint i = 0; i < G_N_ELEMENTS (slashed); i++)
    if (g_str_has_prefix (at, slashed[i].text)
        && !g_ascii_isdigit (at[3])
        && at[3] != '/')
      {
        *part = slashed[i].part;
        return TRUE;
      }
  return FALSE;
}

/* The length of the sign before a fraction at @at, 0 if none. */
static gsize
decimal_sign (const char *at)
{
  return *at == '.' || *at == ',' ? 1 : g_str_has_prefix (at, "٫") ? strlen ("٫") : 0;
}

static gsize
count_digits (const char *at)
{
  gsize n = 0;

  while (g_ascii_isdigit (at[n]))
    n++;
  return n;
}

/* The length of a sign that may part thousands only, 0 if none: apostrophes, the Arabic one, blanks. */
static gsize
group_sign (const char *at)
{
  static const char *const signs[] = { "'", "’", "٬", " ", "\302\240", "\342\200\257", "\342\200\211" };

  for (guint i = 0; i < G_N_ELEMENTS (signs); i++)
    if (g_str_has_prefix (at, signs[i]))
      return strlen (signs[i]);
  return 0;
}

/* Takes groups of exactly three digits, each after the same @sign, from @at on; gives the bytes. */
static gsize
take_groups (const char *at,
             const char *sign,
             gsize       sign_length,
             GString    *digits)
{
  gsize used = 0;

  while (strncmp (at + used, sign, sign_length) == 0
         && count_digits (at + used + sign_length) == 3)
    {
      g_string_append_len (digits, at + used + sign_length, 3);
      used += sign_length + 3;
    }
  return used;
}

/* Reads thousands after the @first digits already in @digits. "186,000" and "186.000" are thousands,
 * "0.125", "1.2" and "4,5" are not. */
static gsize
read_groups (const char *at,
             gsize       first,
             GString    *digits,
             char       *sign)
{
  gsize blank = group_sign (at);

  if (first < 1 || first > 3 || digits->str[0] == '0')
    return 0;
  if (blank > 0)
    return take_groups (at, at, blank, digits);
  if (*at == '.' || *at == ',')
    {
      gsize used = take_groups (at, at, 1, digits);

      *sign = used > 0 ? *at : 0;
      return used;
    }
  return 0;
}

/* Reads a number at @at; returns the bytes it took. */
static gsize
read_number (const char *at,
             GwToken    *token)
{
  g_autoptr(GString) digits = g_string_new (NULL);
  gsize first = count_digits (at), used = first;
  char group = 0;
  double part = 0;

  if (slashed_part (at, &token->number))
    return 3;

  g_string_append_len (digits, at, first);
  used += read_groups (at + used, first, digits, &group);
  gboolean grouped = used > first;

  /* a decimal sign: the other one than the thousands', and not one of a list like "4,6,9" */
  gsize sign = decimal_sign (at + used);
  gsize decimals = sign > 0 ? count_digits (at + used + sign) : 0;
  gboolean listed = decimals > 0 && sign == 1
                    && ((at[used + 1 + decimals] == at[used]
                         && g_ascii_isdigit (at[used + 2 + decimals]))
                        || (token->start >= 2 && at[-1] == at[used] && g_ascii_isdigit (at[-2])));
  if (decimals > 0 && at[used] != group && !listed)
    {
      g_string_append_c (digits, '.');
      g_string_append_len (digits, at + used + sign, decimals);
      used += sign + decimals;
      grouped = TRUE;
    }
  token->number = g_ascii_strtod (digits->str, NULL);
  token->digits = grouped ? 0 : first;

  const char *after = at + used;
  if (decimals == 0 && *after == ' ' && glyph_part (after + 1, &part))
    after++;
  if (decimals == 0 && glyph_part (after, &part))
    used = g_utf8_next_char (after) - at;
  else if (decimals == 0 && *after == ' ' && slashed_part (after + 1, &part))
    used += 4;
  if (part > 0)
    token->digits = 0;
  token->number += part;
  return used;
}

/* Arabic is written with and without its vowel marks, and these letters for one another. */
char *
gw_input_plain_arabic (const char *text)
{
  GString *plain = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (c == 0x0622 || c == 0x0623 || c == 0x0625)
        c = 0x0627;
      else if (c == 0x0629)
        c = 0x0647;
      else if (c == 0x0649)
        c = 0x064A;
      if (c != 0x0640 && !(c >= 0x064B && c <= 0x0655))
        g_string_append_unichar (plain, c);
    }
  return g_string_free (plain, FALSE);
}

/* @text as gw_input_plain_arabic() gives it, its words without the article: columns are headed
 * "التكلفة" as well as "تكلفة". */
char *
gw_input_plain_head (const char *text)
{
  static const char article[] = "ال";
  g_autofree char *plain = gw_input_plain_arabic (text);
  g_auto (GStrv) words = g_strsplit (plain, " ", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_prefix (words[i], article) && g_utf8_strlen (words[i], -1) > 4)
      memmove (words[i], words[i] + strlen (article), strlen (words[i]) - strlen (article) + 1);
  return g_strjoinv (" ", words);
}

static gsize
read_word (const char *at,
           GwToken    *token)
{
  const char *end = at;

  while (*end != '\0'
         && (g_unichar_isalpha (g_utf8_get_char (end)) || g_unichar_ismark (g_utf8_get_char (end))))
    end = g_utf8_next_char (end);

  g_autofree char *folded = g_utf8_casefold (at, end - at);
  token->kind = GW_TOKEN_WORD;
  g_autofree char *composed = g_utf8_normalize (folded, -1, G_NORMALIZE_NFC);
  token->word = gw_input_plain_arabic (composed);
  return end - at;
}

static gunichar
plain_sign (gunichar c)
{
  switch (c)
    {
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2015: case 0x2212:
      return '-';
    case 0x2018: case 0x2019:
      return '\'';
    case 0x060C:
      return ',';
    case 0x061B:
      return ';';
    case 0x066A:
      return '%';
    default:
      return c;
    }
}

static gsize
read_token (const char *at,
            GwScan      scan,
            GwToken    *token)
{
  double part;

  if (g_ascii_isdigit (*at))
    {
      token->kind = GW_TOKEN_NUMBER;
      if (scan == GW_SCAN_NUMBERS)
        return read_number (at, token);
      token->digits = count_digits (at);
      token->number = g_ascii_strtoull (at, NULL, 10);
      return token->digits;
    }
  if (glyph_part (at, &part))
    {
      token->kind = GW_TOKEN_NUMBER;
      token->number = part;
      return g_utf8_next_char (at) - at;
    }
  if (g_unichar_isalpha (g_utf8_get_char (at)))
    return read_word (at, token);

  token->kind = GW_TOKEN_SIGN;
  token->sign = plain_sign (g_utf8_get_char (at));
  return g_utf8_next_char (at) - at;
}

/* @text with the digits that Arabic and Persian write as ASCII's, and in @places for each byte of it and
 * for its end the byte of @text that it stands for. Marks of direction, which come along with what is
 * copied, are left away. */
static char *
plain_text (const char *text,
            GArray     *places)
{
  GString *plain = g_string_new (NULL);

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);
      gsize before = plain->len, place = at - text;

      if (g_unichar_isdigit (c))
        g_string_append_c (plain, '0' + g_unichar_digit_value (c));
      else if (g_unichar_type (c) != G_UNICODE_FORMAT)
        g_string_append_unichar (plain, c);
      for (gsize i = before; i < plain->len; i++)
        g_array_append_val (places, place);
    }
  gsize end = strlen (text);
  g_array_append_val (places, end);
  return g_string_free (plain, FALSE);
}

/* @text must be valid UTF-8. */
GArray *
gw_input_scan (const char *text,
               GwScan      scan)
{
  GArray *tokens = g_array_new (FALSE, TRUE, sizeof (GwToken));
  g_autoptr(GArray) places = g_array_new (FALSE, FALSE, sizeof (gsize));
  g_autofree char *plain = plain_text (text, places);
  const char *at = plain;
  gboolean blank = FALSE;

  g_array_set_clear_func (tokens, clear_token);
  while (*at != '\0')
    {
      if (g_unichar_isspace (g_utf8_get_char (at)))
        {
          blank = TRUE;
          at = g_utf8_next_char (at);
          continue;
        }

      GwToken token = { .start = at - plain, .blank_before = blank };
      at += read_token (at, scan, &token);
      token.start = g_array_index (places, gsize, token.start);
      token.end = g_array_index (places, gsize, at - plain);
      g_array_append_val (tokens, token);
      blank = FALSE;
    }

  GwToken end = { .kind = GW_TOKEN_END, .start = strlen (text), .end = strlen (text),
                  .blank_before = blank };
  g_array_append_val (tokens, end);
  return tokens;
}

/* Whether a token is this one character of punctuation. */
gboolean
gw_token_is_sign (const GwToken *token,
                  gunichar       sign)
{
  return token->kind == GW_TOKEN_SIGN && token->sign == sign;
}

/* @words: folded words with a blank between them. */
gboolean
gw_token_is_word (const GwToken *token,
                  const char    *words)
{
  if (token->kind != GW_TOKEN_WORD)
    return FALSE;

  gsize length = strlen (token->word);
  for (const char *at = words; (at = strstr (at, token->word)) != NULL; at += length)
    if ((at == words || at[-1] == ' ') && (at[length] == ' ' || at[length] == '\0'))
      return TRUE;
  return FALSE;
}

/* Whether @token stands directly after the one before it. */
gboolean
gw_token_is_glued (const GwToken *token)
{
  return !token->blank_before;
}

/* The first comma in @text, Latin or Arabic; NULL when there is none. It is one character, not one byte. */
const char *
gw_input_comma (const char *text)
{
  const char *latin = strchr (text, ','), *arabic = strstr (text, "،");

  return latin == NULL || (arabic != NULL && arabic < latin) ? arabic : latin;
}

/* What stands in @text behind the first of the @leads, ended by NULL, that it begins with; each with
 * its blank, in lower case. NULL when it begins with none. */
const char *
gw_input_skip (const char         *text,
               const char * const *leads)
{
  for (guint i = 0; leads[i] != NULL; i++)
    if (g_ascii_strncasecmp (text, leads[i], strlen (leads[i])) == 0)
      return text + strlen (leads[i]);
  return NULL;
}

/* A copy of @length bytes from @start (all with -1) without the blanks at its ends. */
char *
gw_input_trim (const char *start,
               gssize      length)
{
  const char *end = start + (length < 0 ? (gssize) strlen (start) : length);

  while (start < end && g_unichar_isspace (g_utf8_get_char (start)))
    start = g_utf8_next_char (start);
  while (start < end)
    {
      const char *last = g_utf8_find_prev_char (start, end);

      if (!g_unichar_isspace (g_utf8_get_char (last)))
        break;
      end = last;
    }
  return g_strndup (start, end - start);
}
