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
  g_autoptr (GString) folded = g_string_new (NULL);
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (gsize));

  if (!g_utf8_validate (text, -1, NULL) || *folded_word == '\0')
    return FALSE;

  /* For each folded byte, the byte of the text that it came from. */
  for (const char *p = text; *p != '\0'; p = g_utf8_next_char (p))
    {
      g_autofree char *one = g_strndup (p, g_utf8_next_char (p) - p);
      g_autofree char *as = gw_fold (one);
      gsize place = p - text;

      g_string_append (folded, as);
      for (gsize i = 0; as[i] != '\0'; i++)
        g_array_append_val (places, place);
    }

  const char *found = strstr (folded->str, folded_word);
  if (found == NULL)
    return FALSE;

  gsize first = found - folded->str;
  gsize last = first + strlen (folded_word) - 1;
  *start = g_array_index (places, gsize, first);
  *end = g_utf8_next_char (text + g_array_index (places, gsize, last)) - text;
  /* Marks that follow the last letter belong to it. */
  while (text[*end] != '\0' && g_unichar_ismark (g_utf8_get_char (text + *end)))
    *end = g_utf8_next_char (text + *end) - text;
  return TRUE;
}
