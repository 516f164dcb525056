/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-value.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* A library has 100,000 items; what is already in canonical form costs no allocation here. */

static gboolean
is_digits (const char *text,
           gsize       n)
{
  for (gsize i = 0; i < n; i++)
    if (!g_ascii_isdigit (text[i]))
      return FALSE;

  return TRUE;
}

static guint
two_digits (const char *text)
{
  return (text[0] - '0') * 10 + (text[1] - '0');
}

static gboolean
is_year (const char *text)
{
  return is_digits (text, 4) && strncmp (text, "0000", 4) != 0;
}

static gboolean
is_month (const char *text)
{
  return strlen (text) == 7 && is_year (text) && text[4] == '-' && is_digits (text + 5, 2)
         && two_digits (text + 5) >= 1 && two_digits (text + 5) <= 12;
}

static gboolean
starts_with_date (const char *text)
{
  if (strnlen (text, 10) < 10 || !is_year (text) || text[4] != '-' || !is_digits (text + 5, 2)
      || text[7] != '-' || !is_digits (text + 8, 2))
    return FALSE;

  guint year = two_digits (text) * 100 + two_digits (text + 2);
  return g_date_valid_dmy (two_digits (text + 8), two_digits (text + 5), year);
}

/* Returns: whether @text is a day of the calendar as 2026-12-03 */
gboolean
gw_date_is_valid (const char *text)
{
  return strlen (text) == 10 && starts_with_date (text);
}

static gboolean
is_clock (const char *text,
          guint       hours)
{
  return is_digits (text, 2) && text[2] == ':' && is_digits (text + 3, 2)
         && two_digits (text) <= hours && two_digits (text + 3) <= 59;
}

/* 2026-12-03T14:00+01:00, seconds allowed, the offset also as Z. */
static gboolean
is_stamp (const char *text)
{
  if (!starts_with_date (text))
    return FALSE;
  if (text[10] == '\0')
    return TRUE;
  if (text[10] != 'T' || strnlen (text + 11, 5) < 5 || !is_clock (text + 11, 23))
    return FALSE;

  const char *rest = text + 16;
  if (rest[0] == ':' && is_digits (rest + 1, 2) && two_digits (rest + 1) <= 59)
    rest += 3;
  if (strcmp (rest, "Z") == 0)
    return TRUE;

  return (rest[0] == '+' || rest[0] == '-') && strlen (rest) == 6 && is_clock (rest + 1, 14);
}

static gboolean
is_grain (const char *text)
{
  gsize length = strlen (text);

  if (length < 4 || !is_year (text))
    return FALSE;
  if (length == 4)
    return TRUE;
  if (length == 7 && text[4] == '-' && text[5] == 'Q')
    return text[6] >= '1' && text[6] <= '4';
  if (length == 7 && text[4] == '-' && text[5] == 'H')
    return text[6] >= '1' && text[6] <= '2';

  return is_month (text) || gw_date_is_valid (text);
}

static gboolean
is_name_start (gunichar c)
{
  return c == '_' || g_unichar_isalpha (c);
}

/* An NCName, a little narrower than XML's: letters, digits, marks, '_', '-' and '.'. */
gboolean
gw_name_is_valid (const char *text)
{
  if (!g_utf8_validate (text, -1, NULL) || !is_name_start (g_utf8_get_char (text)))
    return FALSE;

  for (const char *p = g_utf8_next_char (text); *p != '\0'; p = g_utf8_next_char (p))
    {
      if (g_ascii_isalnum (*p) || *p == '-' || *p == '_' || *p == '.')
        continue;
      if ((guchar) *p < 0x80)
        return FALSE;

      gunichar c = g_utf8_get_char (p);
      if (!g_unichar_isalnum (c) && !g_unichar_ismark (c))
        return FALSE;
    }

  return TRUE;
}

/* Returns: whether @text is UTF-8 and holds only characters that XML 1.0 allows */
gboolean
gw_text_is_valid (const char *text,
                  gssize      length)
{
  gsize n = length < 0 ? strlen (text) : (gsize) length;

  if (!g_utf8_validate (text, n, NULL))
    return FALSE;

  for (gsize i = 0; i < n; i++)
    {
      guchar c = text[i];

      if (c < 0x20 && c != '\t' && c != '\n')
        return FALSE;
      /* U+FFFE and U+FFFF are EF BF BE and EF BF BF */
      if (c == 0xef && i + 2 < n && (guchar) text[i + 1] == 0xbf && (guchar) text[i + 2] >= 0xbe)
        return FALSE;
    }

  return TRUE;
}

/* -?digits[.digits], nothing else: no sign +, no exponent, no blank. */
static gboolean
is_decimal (const char *text,
            gboolean   *canonical)
{
  const char *p = text + (*text == '-');
  gsize whole = strspn (p, "0123456789");
  const char *point = p + whole;
  gsize part = *point == '.' ? strspn (point + 1, "0123456789") : 0;

  if (whole == 0 || (*point == '.' && part == 0) || point[*point == '.' ? part + 1 : 0] != '\0')
    return FALSE;

  /* Up to 15 digits a decimal without spare zeros is the shortest that reads back equal. */
  *canonical = whole + part <= 15 && (whole == 1 || *p != '0')
               && (part == 0 || point[part] != '0')
               && !(*text == '-' && whole == 1 && *p == '0' && part == 0);
  return TRUE;
}

/**
 * gw_number_parse:
 * @number: (out): the value
 *
 * Reads a plain decimal with a point, in no locale.
 *
 * Returns: FALSE, with @number untouched, for anything else and for what is beyond a double
 */
gboolean
gw_number_parse (const char *text,
                 double     *number)
{
  gboolean canonical;

  if (!is_decimal (text, &canonical))
    return FALSE;

  double value = g_ascii_strtod (text, NULL);
  if (!isfinite (value))
    return FALSE;

  *number = value;
  return TRUE;
}

/* 1.5e-05 -> 0.000015 */
static char *
without_exponent (const char *scientific)
{
  const char *e = strchr (scientific, 'e');
  int exponent = atoi (e + 1);
  gboolean negative = *scientific == '-';
  GString *digits = g_string_new (NULL);

  for (const char *p = scientific + negative; p < e; p++)
    if (*p != '.')
      g_string_append_c (digits, *p);
  while (digits->len > 1 && digits->str[digits->len - 1] == '0')
    g_string_truncate (digits, digits->len - 1);

  int point = exponent + 1; /* digits before the point */
  while ((int) digits->len < point)
    g_string_append_c (digits, '0');
  while (point < 1)
    {
      g_string_prepend_c (digits, '0');
      point++;
    }
  if ((int) digits->len > point)
    g_string_insert_c (digits, point, '.');
  if (negative && strcmp (digits->str, "0") != 0)
    g_string_prepend_c (digits, '-');

  return g_string_free (digits, FALSE);
}

/**
 * gw_number_to_text:
 * @number: finite
 *
 * Returns: (transfer full): the shortest decimal that reads back equal, without exponent
 */
char *
gw_number_to_text (double number)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  g_return_val_if_fail (isfinite (number), NULL);

  for (int precision = 0; precision < 17; precision++)
    {
      char format[8];

      g_snprintf (format, sizeof format, "%%.%de", precision);
      g_ascii_formatd (buffer, sizeof buffer, format, number);
      if (g_ascii_strtod (buffer, NULL) == number)
        break;
    }

  return without_exponent (buffer);
}

static gboolean
fail (const GwPart *part,
      const char   *text,
      const char   *expected,
      GError      **error)
{
  g_autofree char *shown = g_utf8_validate (text, -1, NULL) && g_utf8_strlen (text, -1) > 40
                               ? g_utf8_substring (text, 0, 40)
                               : g_utf8_make_valid (text, -1);

  /* Translators: %1$s is the name of a field as it stands in the file, %2$s what was found there,
   * %3$s what may stand there ("a date such as 2026-12-03") */
  g_set_error (error, GW_ERROR, GW_ERROR_VALUE, _("%1$s is “%2$s”, but it takes %3$s."),
               part->name != NULL ? part->name : _("The text"), shown, expected);
  return FALSE;
}

static gboolean
check_number (const GwPart  *part,
              const char    *text,
              char         **canonical,
              GError       **error)
{
  double number;
  gboolean is_canonical;

  if (!is_decimal (text, &is_canonical) || !gw_number_parse (text, &number))
    return fail (part, text, _("a plain number with a point, such as 4.5"), error);
  if (part->type == GW_TYPE_COUNT && strchr (text, '.') != NULL)
    return fail (part, text, _("a whole number"), error);
  if (part->type == GW_TYPE_COUNT && fabs (number) > G_MAXINT32)
    return fail (part, text, _("a smaller number"), error);

  if (number < part->least || (part->above && number == part->least))
    {
      g_autofree char *limit = gw_number_to_text (part->least);
      g_autofree char *expected = part->above ? g_strdup_printf (_("a number above %s"), limit)
                                              : g_strdup_printf (_("a number from %s up"), limit);
      return fail (part, text, expected, error);
    }
  if (number > part->most || (part->below && number == part->most))
    {
      g_autofree char *limit = gw_number_to_text (part->most);
      g_autofree char *expected = part->below ? g_strdup_printf (_("a number below %s"), limit)
                                              : g_strdup_printf (_("a number up to %s"), limit);
      return fail (part, text, expected, error);
    }

  if (!is_canonical)
    *canonical = gw_number_to_text (number);
  return TRUE;
}

static gboolean
check_choice (const GwPart  *part,
              const char    *text,
              GError       **error)
{
  if (g_strv_contains (part->choices, text))
    return TRUE;

  g_autofree char *list = g_strjoinv (", ", (char **) part->choices);
  /* Translators: %s is a list of words as they stand in files */
  g_autofree char *expected = g_strdup_printf (_("one of %s"), list);
  return fail (part, text, expected, error);
}

/* Words parted by blanks, each @valid, none twice; canonical with single spaces. */
static gboolean
check_words (const GwPart  *part,
             const char    *text,
             gboolean     (*valid) (const char *),
             const char    *expected,
             char         **canonical,
             GError       **error)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t\n", -1);
  g_autoptr (GPtrArray) kept = g_ptr_array_new ();

  for (char **word = words; *word != NULL; word++)
    {
      if (**word == '\0')
        continue;
      if (!valid (*word) || g_ptr_array_find_with_equal_func (kept, *word, g_str_equal, NULL))
        return fail (part, text, expected, error);
      g_ptr_array_add (kept, *word);
    }

  if (kept->len == 0)
    return fail (part, text, expected, error);

  g_ptr_array_add (kept, NULL);
  g_autofree char *joined = g_strjoinv (" ", (char **) kept->pdata);
  if (strcmp (joined, text) != 0)
    *canonical = g_steal_pointer (&joined);
  return TRUE;
}

static gboolean
is_tag (const char *text)
{
  return gw_text_is_valid (text, -1);
}

static gboolean
is_language (const char *text)
{
  gsize first = strspn (text, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

  if (first < 2 || first > 8)
    return FALSE;

  for (const char *p = text + first; *p != '\0';)
    {
      if (*p != '-')
        return FALSE;
      gsize n = 0;
      while (g_ascii_isalnum (p[1 + n]))
        n++;
      if (n < 1 || n > 8)
        return FALSE;
      p += 1 + n;
    }

  return TRUE;
}

static gboolean
is_currency (const char *text)
{
  return strlen (text) == 3 && g_ascii_isupper (text[0]) && g_ascii_isupper (text[1])
         && g_ascii_isupper (text[2]);
}

static gboolean
check_text (const GwPart *part,
            const char   *text,
            GError      **error)
{
  for (const char *p = text; p != NULL;)
    {
      const char *end = part->place == GW_PLACE_MANY ? strchr (p, GW_MANY_SEPARATOR) : NULL;

      if (!gw_text_is_valid (p, end != NULL ? end - p : -1))
        return fail (part, text, _("text without control characters"), error);
      p = end != NULL ? end + 1 : NULL;
    }

  return TRUE;
}

/**
 * gw_value_check:
 * @part: what the value is for; not one that holds items
 * @text: the value as it stands in a file
 * @canonical: (out) (transfer full): the form in which it is kept, NULL when @text is it
 *
 * Whether @text is a value of the part's type, in its range. References are not looked up here.
 *
 * Returns: FALSE with %GW_ERROR_VALUE, whose message says what may stand there
 */
gboolean
gw_value_check (const GwPart  *part,
                const char    *text,
                char         **canonical,
                GError       **error)
{
  *canonical = NULL;

  switch (part->type)
    {
    case GW_TYPE_TEXT:
      return check_text (part, text, error);
    case GW_TYPE_ID:
    case GW_TYPE_NAME:
    case GW_TYPE_REF:
    case GW_TYPE_ANY_REF:
      return gw_name_is_valid (text)
             || fail (part, text, _("a name such as i-2k7m9qd4w1x5"), error);
    case GW_TYPE_REFS:
      return check_words (part, text, gw_name_is_valid, _("different ids with blanks between"),
                          canonical, error);
    case GW_TYPE_TAGS:
      return check_words (part, text, is_tag, _("different words with blanks between"), canonical,
                          error);
    case GW_TYPE_CHOICE:
      return check_choice (part, text, error);
    case GW_TYPE_NUMBER:
    case GW_TYPE_COUNT:
      return check_number (part, text, canonical, error);
    case GW_TYPE_DATE:
      return gw_date_is_valid (text) || fail (part, text, _("a date such as 2026-12-03"), error);
    case GW_TYPE_STAMP:
      return is_stamp (text)
             || fail (part, text, _("a date such as 2026-12-03 or 2026-12-03T14:00+01:00"), error);
    case GW_TYPE_MONTH:
      return is_month (text) || fail (part, text, _("a month such as 2026-12"), error);
    case GW_TYPE_MONTH_OR_NEVER:
      return strcmp (text, "never") == 0 || is_month (text)
             || fail (part, text, _("a month such as 2026-12, or never"), error);
    case GW_TYPE_GRAIN:
      return is_grain (text)
             || fail (part, text, _("a date such as 2026-12-03, 2026-12, 2026-Q4, 2026-H2 or 2026"),
                      error);
    case GW_TYPE_LANGUAGE:
      return is_language (text) || fail (part, text, _("a language such as en or pt-BR"), error);
    case GW_TYPE_CURRENCY:
      return is_currency (text) || fail (part, text, _("a currency such as EUR"), error);
    case GW_TYPE_ITEMS:
    default:
      g_return_val_if_reached (FALSE);
    }
}
