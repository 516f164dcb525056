/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-merge-private.h"

#include <string.h>

#include "gw-text-difference.h"

/* Equal words of all texts that are split into one chunk are one pointer. */
static GPtrArray *
split (const char   *text,
       const char   *separator,
       GStringChunk *strings)
{
  GPtrArray *words = g_ptr_array_new ();
  g_auto (GStrv) parts = text != NULL ? g_strsplit (text, separator, -1) : NULL;

  for (char **part = parts; part != NULL && *part != NULL; part++)
    {
      char *word = g_string_chunk_insert_const (strings, *part);
      if (!g_ptr_array_find (words, word, NULL))
        g_ptr_array_add (words, word);
    }
  return words;
}

static gboolean
holds (GPtrArray  *words,
       const char *word)
{
  return g_ptr_array_find (words, word, NULL);
}

static int
compare_words (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(const char *const *) a, *(const char *const *) b);
}

/* Whether @word stays: what both have, and what one has that the base had not. */
static gboolean
stays (const char *word,
       GPtrArray  *base,
       GPtrArray  *ours,
       GPtrArray  *theirs)
{
  return (holds (ours, word) && holds (theirs, word)) || !holds (base, word);
}

static char *
join (GPtrArray  *words,
      const char *separator)
{
  if (words->len == 0)
    return NULL;

  g_ptr_array_add (words, NULL);
  return g_strjoinv (separator, (char **) words->pdata);
}

/* The base's words that stay in its order, then the new ones in theirs. */
static char *
merge_set (const char *const texts[GW_N_SIDES])
{
  g_autoptr (GStringChunk) strings = g_string_chunk_new (256);
  g_autoptr (GPtrArray) base = split (texts[GW_SIDE_BASE], " ", strings);
  g_autoptr (GPtrArray) ours = split (texts[GW_SIDE_OURS], " ", strings);
  g_autoptr (GPtrArray) theirs = split (texts[GW_SIDE_THEIRS], " ", strings);
  g_autoptr (GPtrArray) words = g_ptr_array_new ();
  g_autoptr (GPtrArray) added = g_ptr_array_new ();

  for (guint i = 0; i < base->len; i++)
    if (stays (base->pdata[i], base, ours, theirs))
      g_ptr_array_add (words, base->pdata[i]);
  for (guint i = 0; i < ours->len + theirs->len; i++)
    {
      char *word = i < ours->len ? ours->pdata[i] : theirs->pdata[i - ours->len];
      if (!holds (base, word) && !holds (added, word))
        g_ptr_array_add (added, word);
    }
  g_ptr_array_sort (added, compare_words);
  g_ptr_array_extend (words, added, NULL, NULL);
  return join (words, " ");
}

/* Two texts put in the place of one: each side took the same one away and wrote another there. */
static gboolean
replaced_differently (GPtrArray *base,
                      GPtrArray *ours,
                      GPtrArray *theirs)
{
  for (guint i = 0; i < base->len; i++)
    if (!holds (ours, base->pdata[i]) && !holds (theirs, base->pdata[i]) && i < ours->len
        && i < theirs->len && !holds (base, ours->pdata[i]) && !holds (base, theirs->pdata[i])
        && ours->pdata[i] != theirs->pdata[i])
      return TRUE;

  return FALSE;
}

static GPtrArray *
choose_staying (GPtrArray *words,
                GPtrArray *base,
                GPtrArray *ours,
                GPtrArray *theirs)
{
  GPtrArray *chosen = g_ptr_array_new ();

  for (guint i = 0; i < words->len; i++)
    if (stays (words->pdata[i], base, ours, theirs))
      g_ptr_array_add (chosen, words->pdata[i]);
  return chosen;
}

/* Several texts with GW_MANY_SEPARATOR between, as a list of items that are their own keys. */
char *
gw_merge_many (const char *const  texts[GW_N_SIDES],
               gboolean          *clash)
{
  const char separator[] = { GW_MANY_SEPARATOR, '\0' };
  g_autoptr (GStringChunk) strings = g_string_chunk_new (256);
  g_autoptr (GPtrArray) base = split (texts[GW_SIDE_BASE], separator, strings);
  g_autoptr (GPtrArray) ours = split (texts[GW_SIDE_OURS], separator, strings);
  g_autoptr (GPtrArray) theirs = split (texts[GW_SIDE_THEIRS], separator, strings);

  if (replaced_differently (base, ours, theirs))
    {
      *clash = TRUE;
      return g_strdup (texts[GW_SIDE_OURS]);
    }

  g_autoptr (GPtrArray) o = choose_staying (ours, base, ours, theirs);
  g_autoptr (GPtrArray) t = choose_staying (theirs, base, ours, theirs);
  g_autoptr (GPtrArray) order = gw_merge_order (base, o, t);
  return join (order, separator);
}

static gboolean
is_long (const GwPart *part)
{
  return part->type == GW_TYPE_TEXT
         && (part->place == GW_PLACE_ELEMENT || part->place == GW_PLACE_BODY);
}

/**
 * gw_merge_text:
 * @texts: as the item has them, NULL = absent
 * @has_base: FALSE when the item is in no base; then what one side lacks is taken from the other,
 *   unless to lack it says something
 * @clash: (out): set when the sides do not go together; ours is returned then
 *
 * Returns: (transfer full) (nullable): the merged text of one field
 */
char *
gw_merge_text (const GwPart      *part,
               const char *const  texts[GW_N_SIDES],
               gboolean           has_base,
               gboolean          *clash)
{
  const char *base = texts[GW_SIDE_BASE];
  const char *ours = texts[GW_SIDE_OURS];
  const char *theirs = texts[GW_SIDE_THEIRS];

  if (g_strcmp0 (ours, theirs) == 0 || (has_base && g_strcmp0 (base, theirs) == 0))
    return g_strdup (ours);
  if (has_base && g_strcmp0 (base, ours) == 0)
    return g_strdup (theirs);
  if (!has_base && part->preset == NULL && (ours == NULL || theirs == NULL))
    return g_strdup (ours != NULL ? ours : theirs);
  if (part->type == GW_TYPE_REFS || part->type == GW_TYPE_TAGS)
    return merge_set (texts);
  if (part->place == GW_PLACE_MANY)
    return gw_merge_many (texts, clash);

  char *merged = is_long (part) && base != NULL && ours != NULL && theirs != NULL
                     ? gw_text_merge (base, ours, theirs)
                     : NULL;
  if (merged != NULL)
    return merged;

  *clash = TRUE;
  return g_strdup (ours);
}
