/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-close-names.h"

#include "gw-fold.h"

#include <string.h>

/* Letters and digits alone, folded as search folds them: what a slip of the hand leaves alike. */
static char *
strip (const char *name)
{
  g_autofree char *folded = gw_fold (name);
  GString *bare = g_string_new (NULL);

  for (const char *p = folded; *p != '\0'; p = g_utf8_next_char (p))
    if (g_unichar_isalnum (g_utf8_get_char (p)))
      g_string_append_unichar (bare, g_utf8_get_char (p));
  return g_string_free (bare, FALSE);
}

/* As FORMAT compares initiatives. */
static char *
fold_case (const char *name)
{
  g_autofree char *normal = g_utf8_normalize (name, -1, G_NORMALIZE_NFC);

  return g_utf8_casefold (g_strstrip (normal), -1);
}

/* How many bytes must be put in, taken out, or changed to make one of the other (Levenshtein);
 * more than most counts as most + 1. Names are short. */
static guint
count_slips (const char *one,
             const char *other,
             guint       most)
{
  gsize n = strlen (one), m = strlen (other);
  g_autofree guint *row = g_new (guint, m + 1);

  if (MAX (n, m) - MIN (n, m) > most)
    return most + 1;
  for (gsize j = 0; j <= m; j++)
    row[j] = j;
  for (gsize i = 1; i <= n; i++)
    {
      guint corner = row[0];

      row[0] = i;
      for (gsize j = 1; j <= m; j++)
        {
          guint change = corner + (one[i - 1] != other[j - 1]);

          corner = row[j];
          row[j] = MIN (change, MIN (row[j - 1], row[j]) + 1);
        }
    }
  return MIN (row[m], most + 1);
}

/* Whether two names that are not the same initiative look as if they were meant to be: they differ
 * in blanks, signs or accents, or in one letter of five, two at the most. */
gboolean
gw_close_names (const char *one,
                const char *other)
{
  g_autofree char *folded_one = fold_case (one);
  g_autofree char *folded_other = fold_case (other);
  g_autofree char *bare_one = strip (one);
  g_autofree char *bare_other = strip (other);
  guint most = MIN (2, MIN (strlen (bare_one), strlen (bare_other)) / 5);

  if (g_str_equal (folded_one, folded_other) || *bare_one == '\0' || *bare_other == '\0')
    return FALSE;
  return count_slips (bare_one, bare_other, most) <= most;
}

/* (transfer full): how two names are remembered as told apart, in any order. */
char *
gw_close_dup_pair (const char *one,
                   const char *other)
{
  g_autofree char *a = fold_case (one);
  g_autofree char *b = fold_case (other);

  return strcmp (a, b) < 0 ? g_strdup_printf ("%s\n%s", a, b) : g_strdup_printf ("%s\n%s", b, a);
}

/**
 * gw_close_find:
 * @briefs: (element-type GwItem): all at hand
 * @different: pairs that gw_close_dup_pair() gave, which somebody told apart
 *
 * Returns: (transfer full) (nullable): the name of another initiative that may be meant by @name
 */
char *
gw_close_find (GPtrArray  *briefs,
               const char *name,
               GStrv       different)
{
  for (guint i = 0; i < briefs->len; i++)
    {
      const char *other = gw_item_get_text (g_ptr_array_index (briefs, i), GW_BRIEF_INITIATIVE);
      g_autofree char *pair = other != NULL ? gw_close_dup_pair (name, other) : NULL;

      if (pair != NULL && gw_close_names (name, other)
          && !g_strv_contains ((const char *const *) different, pair))
        return g_strdup (other);
    }
  return NULL;
}
