/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gw-words-private.h"

#include <string.h>

/* One character of the normalised text and what it came from. */
typedef struct
{
  gunichar c;
  guint    start;
  guint    end;
} Letter;

static gboolean
is_ignorable (gunichar c)
{
  return c == 0x00AD || (c >= 0x200B && c <= 0x200D) || c == 0x2060 || c == 0xFEFF;
}

static gunichar
plain_sign (gunichar c)
{
  switch (c)
    {
    case 0x2018: case 0x2019: case 0x02BC:
      return '\'';
    case 0x2010: case 0x2011: case 0x2012: case 0x2013: case 0x2014: case 0x2212:
      return '-';
    default:
      return c;
    }
}

/* NFKC by clusters of a character and the marks on it, so that every letter knows which code points of
 * the original it stands for: "ﬁ" gives two letters of one place, "e" with an accent one of two. */
static GArray *
normalise (const char *text)
{
  GArray *letters = g_array_new (FALSE, FALSE, sizeof (Letter));
  guint place = 0;

  for (const char *at = text; *at != '\0';)
    {
      const char *end = g_utf8_next_char (at);
      guint length = 1;

      while (*end != '\0' && g_unichar_ismark (g_utf8_get_char (end)))
        {
          end = g_utf8_next_char (end);
          length++;
        }
      g_autofree char *cluster = g_utf8_normalize (at, end - at, G_NORMALIZE_NFKC);
      for (const char *c = cluster; c != NULL && *c != '\0'; c = g_utf8_next_char (c))
        {
          Letter letter = { plain_sign (g_utf8_get_char (c)), place, place + length };

          if (!is_ignorable (letter.c))
            g_array_append_val (letters, letter);
        }
      place += length;
      at = end;
    }
  return letters;
}

static gboolean
is_letter (gunichar c)
{
  return g_unichar_isalnum (c) || g_unichar_ismark (c) || c == '_';
}

/* Whether @middle holds a word together: an apostrophe between letters ("we'll"), a point, comma,
 * colon or dash between digits ("4.2", "2026-12-03"). (UAX 29, MidLetter and MidNum.) */
static gboolean
joins (gunichar before,
       gunichar middle,
       gunichar after)
{
  if (middle == '\'')
    return g_unichar_isalpha (before) && g_unichar_isalpha (after);
  if (middle == '.' || middle == ',' || middle == ':' || middle == '-')
    return g_unichar_isdigit (before) && g_unichar_isdigit (after);
  return FALSE;
}

static void
clear_word (gpointer word)
{
  g_free (((GwWord *) word)->text);
  g_free (((GwWord *) word)->exact);
}

/* The words, numbers and signs of @text, which must be valid UTF-8. A dash inside a word parts it and
 * is left out, so that "long-term" is the same as "long term". */
GArray *
gw_words_split (const char *text)
{
  g_autoptr(GArray) letters = normalise (text);
  GArray *words = g_array_new (FALSE, TRUE, sizeof (GwWord));
  const Letter *l = (Letter *) letters->data;
  guint n = letters->len, last_end = 0;

  g_array_set_clear_func (words, clear_word);
  for (guint i = 0; i < n;)
    {
      guint end = i + 1;

      if (g_unichar_isspace (l[i].c) && l[i].c != '\n')
        {
          i++;
          continue;
        }
      if (is_letter (l[i].c))
        while (end < n && (is_letter (l[end].c)
                           || (end + 1 < n && joins (l[end - 1].c, l[end].c, l[end + 1].c))))
          end++;
      else if (l[i].c == '-' && i > 0 && end < n && is_letter (l[i - 1].c) && is_letter (l[end].c))
        {
          last_end = l[i].end;
          i++;
          continue;
        }

      g_autoptr(GString) exact = g_string_new (NULL);
      for (guint j = i; j < end; j++)
        g_string_append_unichar (exact, l[j].c);
      GwWord word = {
        .exact = g_strdup (exact->str),
        .text = g_utf8_casefold (exact->str, -1),
        .start = l[i].start,
        .end = l[end - 1].end,
        .sign = !is_letter (l[i].c),
        .number = g_unichar_isdigit (l[i].c),
        .glued = words->len > 0 && l[i].start == last_end,
      };
      g_array_append_val (words, word);
      last_end = word.end;
      i = end;
    }
  return words;
}
