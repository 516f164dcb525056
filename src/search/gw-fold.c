/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-fold.h"

#include <string.h>

static gboolean
is_ascii (const char *text)
{
  for (; *text != '\0'; text++)
    if ((guchar) *text >= 0x80)
      return FALSE;

  return TRUE;
}

/**
 * gw_fold:
 * @text: UTF-8
 *
 * Returns: (transfer full): @text as search compares it: compatibility characters taken apart,
 *   case folded, marks dropped, so that "Évidence", "evidence" and "ＥＶＩＤＥＮＣＥ" are one
 */
char *
gw_fold (const char *text)
{
  if (is_ascii (text))
    return g_ascii_strdown (text, -1);

  g_autofree char *apart = g_utf8_normalize (text, -1, G_NORMALIZE_ALL);
  if (apart == NULL)
    return g_strdup ("");

  g_autofree char *folded = g_utf8_casefold (apart, -1);
  g_autofree char *again = g_utf8_normalize (folded, -1, G_NORMALIZE_ALL);
  GString *bare = g_string_sized_new (strlen (again));

  for (const char *p = again; *p != '\0'; p = g_utf8_next_char (p))
    if (!g_unichar_ismark (g_utf8_get_char (p)))
      g_string_append_len (bare, p, g_utf8_next_char (p) - p);
  return g_string_free (bare, FALSE);
}

/* A text folded so that each of its bytes knows the byte of the text that it came from. */
typedef struct
{
  GString *folded; /* owned */
  GArray  *places; /* owned (of gsize) */
} Map;

static void
map_init (Map        *map,
          const char *text)
{
  map->folded = g_string_new (NULL);
  map->places = g_array_new (FALSE, FALSE, sizeof (gsize));

  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *one = g_strndup (p, g_utf8_next_char (p) - p);
      g_autofree char *as = gw_fold (one);
      gsize place = p - text;

      g_string_append (map->folded, as);
      for (gsize i = 0; as[i] != '\0'; i++)
        g_array_append_val (map->places, place);
    }
}

static void
map_clear (Map *map)
{
  g_string_free (map->folded, TRUE);
  g_array_unref (map->places);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Map, map_clear)

/* The bytes of the text that stand for so many folded ones; marks that follow the last letter
 * belong to it. */
static GwSpan
find_span (const Map  *map,
           const char *text,
           gsize       first,
           gsize       length)
{
  gsize last = g_array_index (map->places, gsize, first + length - 1);
  GwSpan span = { g_array_index (map->places, gsize, first), g_utf8_next_char (text + last) - text };

  while (text[span.end] != '\0' && g_unichar_ismark (g_utf8_get_char (text + span.end)))
    span.end = g_utf8_next_char (text + span.end) - text;
  return span;
}

/**
 * gw_fold_find:
 * @folded_word: what gw_fold() made of a word
 * @start: (out): the byte of @text where the word begins
 * @end: (out): the byte behind it
 *
 * Finds a word in a text as it is written, so that the place can be shown.
 */
gboolean
gw_fold_find (const char *text,
              const char *folded_word,
              gsize      *start,
              gsize      *end)
{
  if (!g_utf8_validate (text, -1, NULL) || *folded_word == '\0')
    return FALSE;

  g_auto (Map) map;
  map_init (&map, text);
  const char *found = strstr (map.folded->str, folded_word);
  if (found == NULL)
    return FALSE;

  GwSpan span = find_span (&map, text, found - map.folded->str, strlen (folded_word));
  *start = span.start;
  *end = span.end;
  return TRUE;
}

/**
 * gw_fold_find_all:
 * @folded_words: words that gw_fold() made, parted by blanks
 *
 * Returns: (transfer full) (element-type GwSpan): every place of @text where one of them stands,
 *   word by word; places of different words may lie over each other
 */
GArray *
gw_fold_find_all (const char *text,
                  const char *folded_words)
{
  GArray *spans = g_array_new (FALSE, FALSE, sizeof (GwSpan));
  g_auto (GStrv) words = g_strsplit_set (folded_words, " \t\n", -1);

  if (!g_utf8_validate (text, -1, NULL))
    return spans;

  g_auto (Map) map;
  map_init (&map, text);
  for (char **word = words; *word != NULL; word++)
    {
      gsize length = strlen (*word);

      for (const char *p = map.folded->str; length > 0 && (p = strstr (p, *word)) != NULL;
           p += length)
        {
          GwSpan span = find_span (&map, text, p - map.folded->str, length);
          g_array_append_val (spans, span);
        }
    }
  return spans;
}
