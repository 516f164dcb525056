/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gw-words-private.h"

#include <gio/gio.h>
#include <stdio.h>
#include <string.h>

#define GAP 8   /* words that "..." may stand for */

typedef enum
{
  ELEMENT_WORD,
  ELEMENT_SET,
  ELEMENT_NUMBER,
  ELEMENT_DAY_NUMBER,
  ELEMENT_DAY_ORDINAL,
  ELEMENT_YEAR,
  ELEMENT_ISO_DATE,
  ELEMENT_GAP,
  ELEMENT_BEGIN,
  ELEMENT_END,
} ElementKind;

typedef struct
{
  ElementKind  kind;
  gboolean     optional;
  char       **words;      /* owned; of ELEMENT_WORD: "=" before an exact one, "*" behind a beginning */
  GPtrArray   *set;        /* borrowed; of ELEMENT_SET */
} Element;

struct _GwPattern
{
  guint   n;
  Element elements[];
};

static const struct { const char *name; ElementKind kind; } built_in[] = {
  { "{number}", ELEMENT_NUMBER }, { "{dayno}", ELEMENT_DAY_NUMBER },
  { "{dayth}", ELEMENT_DAY_ORDINAL }, { "{year}", ELEMENT_YEAR },
  { "{isodate}", ELEMENT_ISO_DATE }, { "...", ELEMENT_GAP }, { "^", ELEMENT_BEGIN },
  { "$", ELEMENT_END },
};

/* Folds each alternative, but for those written in their case. */
static char **
new_words (const char *text)
{
  char **words = g_strsplit (text, "|", -1);

  for (guint i = 0; words[i] != NULL; i++)
    if (words[i][0] != '=')
      {
        g_autofree char *composed = g_utf8_normalize (words[i], -1, G_NORMALIZE_NFKC);

        g_free (words[i]);
        words[i] = g_utf8_casefold (composed, -1);
      }
  return words;
}

static gboolean
read_element (const char           *text,
              const GwPatternSets  *sets,
              Element              *element,
              GError              **error)
{
  g_autofree char *plain = g_strdup (text);
  gsize length = strlen (plain);

  if (length > 1 && plain[length - 1] == '?')
    {
      element->optional = TRUE;
      plain[length - 1] = '\0';
    }
  for (guint i = 0; i < G_N_ELEMENTS (built_in); i++)
    if (strcmp (plain, built_in[i].name) == 0)
      {
        element->kind = built_in[i].kind;
        return TRUE;
      }
  if (plain[0] != '{')
    {
      element->kind = ELEMENT_WORD;
      element->words = new_words (plain);
      return TRUE;
    }

  g_autofree char *name = g_strndup (plain + 1, strcspn (plain + 1, "}"));
  element->kind = ELEMENT_SET;
  element->set = g_hash_table_lookup (sets->sets, name);
  if (element->set == NULL)
    g_set_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "There is no set of words “%s”", name);
  return element->set != NULL;
}

/* Compiles @text; a {set} must be in @sets already and outlive the pattern. */
GwPattern *
gw_pattern_new (const char           *text,
                const GwPatternSets  *sets,
                GError              **error)
{
  g_auto(GStrv) parts = g_strsplit_set (text, " \n\t", -1);
  g_autoptr(GwPattern) pattern = g_malloc0 (sizeof (GwPattern) + g_strv_length (parts) * sizeof (Element));

  for (guint i = 0; parts[i] != NULL; i++)
    if (parts[i][0] != '\0' && !read_element (parts[i], sets, &pattern->elements[pattern->n++], error))
      return NULL;
  if (pattern->n == 0)
    {
      g_set_error_literal (error, G_IO_ERROR, G_IO_ERROR_INVALID_DATA, "A pattern without words");
      return NULL;
    }
  return g_steal_pointer (&pattern);
}

void
gw_pattern_free (GwPattern *pattern)
{
  for (guint i = 0; i < pattern->n; i++)
    g_strfreev (pattern->elements[i].words);
  g_free (pattern);
}

static gboolean
matches_word (char        **alternatives,
              const GwWord *word)
{
  for (guint i = 0; alternatives[i] != NULL; i++)
    {
      const char *a = alternatives[i];
      gsize length = strlen (a);

      if (a[0] == '=' && length > 1 ? strcmp (a + 1, word->exact) == 0 : strcmp (a, word->text) == 0)
        return TRUE;
      if (length > 1 && a[length - 1] == '*' && strncmp (a, word->text, length - 1) == 0)
        return TRUE;
      if (length > 1 && a[0] == '*' && g_str_has_suffix (word->text, a + 1))
        return TRUE;
    }
  return FALSE;
}

/* "26", "26th", "1st"; with @ordinal not "26" */
static gboolean
is_day_number (const GwWord *word,
               gboolean      ordinal)
{
  guint day = 0;
  int used = 0;

  if (!word->number || sscanf (word->text, "%2u%n", &day, &used) != 1 || day < 1 || day > 31)
    return FALSE;
  const char *rest = word->text + used;
  return (*rest == '\0' && !ordinal) || strcmp (rest, "st") == 0 || strcmp (rest, "nd") == 0
         || strcmp (rest, "rd") == 0 || strcmp (rest, "th") == 0;
}

static gboolean
is_year (const GwWord *word)
{
  guint year = 0;
  int used = 0;

  return word->number && sscanf (word->text, "%4u%n", &year, &used) == 1 && used == 4
         && word->text[4] == '\0' && year >= 1900 && year < 2200;
}

/* "2026-12-03", "3.12.2026", "3.12.26" */
static gboolean
is_written_date (const GwWord *word)
{
  guint a, b, c;
  int used = 0;

  if (!word->number)
    return FALSE;
  if (sscanf (word->text, "%4u-%2u-%2u%n", &a, &b, &c, &used) == 3 && word->text[used] == '\0')
    return a >= 1900 && g_date_valid_dmy (c, b, a);
  if (sscanf (word->text, "%2u.%2u.%4u%n", &a, &b, &c, &used) == 3 && word->text[used] == '\0')
    return g_date_valid_dmy (a, b, c < 100 ? 2000 + c : c);
  return FALSE;
}

static gboolean
matches_one (const Element *element,
             const GwWord  *word)
{
  switch (element->kind)
    {
    case ELEMENT_WORD:
      return matches_word (element->words, word);
    case ELEMENT_NUMBER:
      return word->number;
    case ELEMENT_DAY_NUMBER:
      return is_day_number (word, FALSE);
    case ELEMENT_DAY_ORDINAL:
      return is_day_number (word, TRUE);
    case ELEMENT_YEAR:
      return is_year (word);
    case ELEMENT_ISO_DATE:
      return is_written_date (word);
    default:
      return FALSE;
    }
}

static int match_from (const GwPattern *pattern,
                       guint            i,
                       GwMatch         *match,
                       guint            at);

/* Begins to match on @sentence of @words, which must outlive @match. */
void
gw_match_init (GwMatch          *match,
               const GArray     *words,
               const GwSentence *sentence)
{
  match->words = words;
  match->sentence = *sentence;
  match->ends = g_new0 (GHashTable *, sentence->end - sentence->first + 1);
}

void
gw_match_clear (GwMatch *match)
{
  for (guint i = 0; i < match->sentence.end - match->sentence.first; i++)
    g_clear_pointer (&match->ends[i], g_hash_table_unref);
  g_clear_pointer (&match->ends, g_free);
}

/* Where the patterns of @set end when they begin at word @at, each end once. */
static const GArray *
find_ends (GPtrArray *set,
           GwMatch   *match,
           guint      at)
{
  GHashTable **here = &match->ends[at - match->sentence.first];
  GArray *ends = *here != NULL ? g_hash_table_lookup (*here, set) : NULL;

  if (ends != NULL)
    return ends;
  if (*here == NULL)
    *here = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) g_array_unref);
  ends = g_array_new (FALSE, FALSE, sizeof (guint));
  for (guint k = 0; k < set->len; k++)
    {
      int end = match_from (set->pdata[k], 0, match, at);
      gboolean known = end <= (int) at;

      for (guint j = 0; !known && j < ends->len; j++)
        known = (int) g_array_index (ends, guint, j) == end;
      if (!known)
        {
          guint place = end;
          g_array_append_val (ends, place);
        }
    }
  g_hash_table_insert (*here, set, ends);
  return ends;
}

/* The longest of the set's patterns that lets the rest match, too. */
static int
match_set (const GwPattern *pattern,
           guint            i,
           GwMatch         *match,
           guint            at)
{
  const GArray *ends = find_ends (pattern->elements[i].set, match, at);
  int best = -1;

  for (guint k = 0; k < ends->len; k++)
    {
      int whole = match_from (pattern, i + 1, match, g_array_index (ends, guint, k));

      best = MAX (best, whole);
    }
  return best;
}

static int
match_gap (const GwPattern *pattern,
           guint            i,
           GwMatch         *match,
           guint            at)
{
  int end = -1;

  for (guint skip = 0; end < 0 && skip <= GAP && at + skip <= match->sentence.end; skip++)
    end = match_from (pattern, i + 1, match, at + skip);
  return end;
}

/* Where the elements from @i on end when they begin at word @at; -1 if they do not match there. */
static int
match_from (const GwPattern *pattern,
            guint            i,
            GwMatch         *match,
            guint            at)
{
  if (i == pattern->n)
    return at;

  const Element *element = &pattern->elements[i];
  int end = -1;

  if (element->kind == ELEMENT_BEGIN)
    return at == match->sentence.first ? match_from (pattern, i + 1, match, at) : -1;
  if (element->kind == ELEMENT_END)
    return at == match->sentence.end ? match_from (pattern, i + 1, match, at) : -1;
  if (element->kind == ELEMENT_GAP)
    return match_gap (pattern, i, match, at);

  if (at < match->sentence.end)
    {
      if (element->kind == ELEMENT_SET)
        end = match_set (pattern, i, match, at);
      else if (matches_one (element, &g_array_index (match->words, GwWord, at)))
        end = match_from (pattern, i + 1, match, at + 1);
    }
  return end < 0 && element->optional ? match_from (pattern, i + 1, match, at) : end;
}

/* Where @pattern ends when it begins at word @at of the sentence; -1 if it does not match there. */
int
gw_pattern_match (const GwPattern *pattern,
                  GwMatch         *match,
                  guint            at)
{
  return match_from (pattern, 0, match, at);
}
