/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-xml-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const char *
find (const char *from,
      const char *end,
      const char *needle)
{
  return memmem (from, end - from, needle, strlen (needle));
}

/* The end of a tag: its '>' outside quotes; NULL when the text ends first. */
static const char *
find_tag_end (const char *p,
              const char *end)
{
  while (p < end)
    {
      if (*p == '>')
        return p;
      if (*p == '"' || *p == '\'')
        {
          p = memchr (p + 1, *p, end - p - 1);
          if (p == NULL)
            return NULL;
        }
      p++;
    }

  return NULL;
}

/* The parser compares each attribute of a tag with all others, so a tag's size is bounded before
 * the parser sees it. */
static const char *
find_long_tag (const char *text,
               const char *end)
{
  for (const char *p = memchr (text, '<', end - text); p != NULL;
       p = memchr (p, '<', end - p))
    {
      const char *after;

      if (end - p >= 4 && memcmp (p, "<!--", 4) == 0)
        after = find (p + 4, end, "-->");
      else if (end - p >= 9 && memcmp (p, "<![CDATA[", 9) == 0)
        after = find (p + 9, end, "]]>");
      else if (end - p >= 2 && p[1] == '?')
        after = find (p + 2, end, "?>");
      else
        {
          after = find_tag_end (p + 1, end);
          if ((after != NULL ? after : end) - p > GW_XML_MAX_TAG_BYTES)
            return p;
        }

      if (after == NULL)
        return NULL;
      p = after;
    }

  return NULL;
}

/* The value of a pseudo-attribute of the XML declaration; NULL when it is not given. */
static char *
dup_declared (const char *declaration,
              gsize       length,
              const char *name)
{
  g_autofree char *text = g_strndup (declaration, length);
  g_autofree char *pattern = g_strdup_printf ("\\s%s\\s*=\\s*[\"']([^\"']*)[\"']", name);
  g_autoptr (GRegex) regex = g_regex_new (pattern, 0, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  return g_regex_match (regex, text, 0, &match) ? g_match_info_fetch (match, 1) : NULL;
}

static gboolean
check_declaration (const char  *text,
                   const char  *end,
                   GError     **error)
{
  if (end - text < 6 || memcmp (text, "<?xml ", 6) != 0)
    return TRUE;

  const char *close = find (text, end, "?>");
  gsize length = close != NULL ? (gsize) (close - text) : 0;
  g_autofree char *version = dup_declared (text, length, "version");
  g_autofree char *encoding = dup_declared (text, length, "encoding");

  if (version != NULL && strcmp (version, "1.0") != 0)
    g_propagate_error (error, gw_error_new_at (GW_ERROR_SYNTAX, 1, 1,
                                               _("Only XML 1.0 can be read here.")));
  else if (encoding != NULL && g_ascii_strcasecmp (encoding, "UTF-8") != 0)
    g_propagate_error (error, gw_error_new_at (GW_ERROR_SYNTAX, 1, 1,
                                               _("The file says that it is written in %s; only "
                                                 "UTF-8 can be read here."), encoding));
  else
    return TRUE;

  return FALSE;
}

static void
count_place (const char *text,
             const char *at,
             guint      *line,
             guint      *column)
{
  const char *start = text;

  *line = 1;
  for (const char *p = memchr (start, '\n', at - start); p != NULL && p < at;
       p = memchr (start, '\n', at - start))
    {
      start = p + 1;
      (*line)++;
    }
  *column = g_utf8_strlen (start, at - start) + 1;
}

static gboolean
fail_at (const char  *text,
         const char  *at,
         gsize       *bad_at,
         GwErrorCode  code,
         const char  *message,
         GError     **error)
{
  guint line, column;

  count_place (text, at, &line, &column);
  *bad_at = at - text;
  g_propagate_error (error, gw_error_new_at (code, line, column, "%s", message));
  return FALSE;
}

static const char *
describe_wrong_encoding (const guchar *text,
                         gsize         length)
{
  if (length >= 2 && ((text[0] == 0x1f && text[1] == 0x8b)
                      || (length >= 6 && memcmp (text, "\xfd" "7zXZ", 6) == 0)))
    return _("The file is compressed; unpack it first.");
  if (length >= 2 && ((text[0] == 0xff && text[1] == 0xfe) || (text[0] == 0xfe && text[1] == 0xff)))
    return _("The file is written in UTF-16; only UTF-8 can be read here.");

  return _("The text here is not UTF-8.");
}

#define HIGH_BITS G_GUINT64_CONSTANT (0x8080808080808080)
#define LOW_BITS  G_GUINT64_CONSTANT (0x0101010101010101)

/* Returns: the first byte from @text on that is zero or no ASCII; most of a file is */
static const char *
skip_ascii (const char *text,
            const char *end)
{
  guint64 bytes;

  for (; (gsize) (end - text) >= sizeof bytes; text += sizeof bytes)
    {
      memcpy (&bytes, text, sizeof bytes);
      if (((bytes | (bytes - LOW_BITS)) & HIGH_BITS) != 0)
        break;
    }
  while (text < end && *text != 0 && (*text & 0x80) == 0)
    text++;

  return text;
}

/* As g_utf8_validate_len(). A character beyond ASCII has no byte of ASCII in it. */
static gboolean
is_utf8 (const char  *text,
         const char  *end,
         const char **valid_end)
{
  for (*valid_end = skip_ascii (text, end); *valid_end < end;
       *valid_end = skip_ascii (*valid_end, end))
    {
      const char *start = *valid_end;
      const char *stop = start;

      while (stop < end && (*stop & 0x80) != 0)
        stop++;
      if (stop == start || !g_utf8_validate_len (start, stop - start, valid_end))
        return FALSE;
    }

  return TRUE;
}

/**
 * gw_xml_scan:
 * @text: without byte order mark
 * @bad_at: (out): up to which byte the text may be given to the parser; only when FALSE
 *
 * Finds what libxml2 would take too long over, or would accept though we do not.
 *
 * Returns: FALSE with the error that holds unless the parser finds one before @bad_at
 */
gboolean
gw_xml_scan (const char  *text,
             gsize        length,
             gsize       *bad_at,
             GError     **error)
{
  const char *end = text + length;
  const char *valid_end = end;

  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    return fail_at (text, text, bad_at, GW_ERROR_SYNTAX,
                    _("The file begins with two byte order marks; one is the most it may have."), error);
  if (!check_declaration (text, end, error))
    {
      *bad_at = 0;
      return FALSE;
    }

  gboolean valid = is_utf8 (text, end, &valid_end);
  const char *long_tag = find_long_tag (text, valid_end);

  if (long_tag != NULL)
    return fail_at (text, long_tag, bad_at, GW_ERROR_LIMIT,
                    _("This tag is longer than the 64 KiB that a tag may have."), error);
  if (!valid && *valid_end == '\0')
    return fail_at (text, valid_end, bad_at, GW_ERROR_SYNTAX,
                    _("There is a zero byte here; text has none."), error);
  if (!valid)
    return fail_at (text, valid_end, bad_at, GW_ERROR_SYNTAX,
                    describe_wrong_encoding ((const guchar *) text, length), error);

  return TRUE;
}
