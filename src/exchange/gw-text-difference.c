/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-text-difference.h"

#include <string.h>

/* Texts are compared as words, the spaces between them, and single signs: a changed word is one
 * change however it was typed, and two changes with a word left between them do not touch. */

/* Beyond so many differing words two texts are simply different; bounds time and memory. */
#define MAX_EDITS 400

typedef struct
{
  const char *text; /* borrowed, not terminated */
  guint       length;
  guint       word; /* the same number for the same text */
  gboolean    is_space;
} Token;

/* What stands at [start, end) of the base becomes [new_start, new_end) of the other text. */
typedef struct
{
  guint start, end;
  guint new_start, new_end;
} Hunk;

/* Scripts that part no words by spaces are compared sign by sign. */
static gboolean
stands_alone (gunichar c)
{
  switch (g_unichar_get_script (c))
    {
    case G_UNICODE_SCRIPT_HAN:
    case G_UNICODE_SCRIPT_HIRAGANA:
    case G_UNICODE_SCRIPT_KATAKANA:
    case G_UNICODE_SCRIPT_THAI:
      return !g_unichar_ismark (c);
    default:
      return !g_unichar_isalnum (c) && !g_unichar_ismark (c);
    }
}

static const char *
end_of_token (const char *p)
{
  gunichar first = g_utf8_get_char (p);
  gboolean space = g_unichar_isspace (first);

  if (!space && stands_alone (first))
    return g_utf8_next_char (p);
  for (p = g_utf8_next_char (p); *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_isspace (c) != space || (!space && stands_alone (c)))
        break;
    }

  return p;
}

/* @words numbers the tokens' texts over all texts that are compared. */
static GArray *
split (const char *text,
       GHashTable *words)
{
  GArray *tokens = g_array_new (FALSE, FALSE, sizeof (Token));

  for (const char *p = text; *p != '\0';)
    {
      const char *end = end_of_token (p);
      g_autofree char *word = g_strndup (p, end - p);
      guint number = GPOINTER_TO_UINT (g_hash_table_lookup (words, word));
      Token token = { p, end - p, number, g_unichar_isspace (g_utf8_get_char (p)) };

      if (number == 0)
        {
          token.word = g_hash_table_size (words) + 1;
          g_hash_table_insert (words, g_steal_pointer (&word), GUINT_TO_POINTER (token.word));
        }
      g_array_append_val (tokens, token);
      p = end;
    }

  return tokens;
}

static guint
word_at (const GArray *tokens,
         guint         index)
{
  return g_array_index (tokens, Token, index).word;
}

/* How far the search of Myers (1986), "An O(ND) difference algorithm", has come on each diagonal
 * after d edits; one row of @trace for each d. */
static GPtrArray *
search (const GArray *from,
        const GArray *to,
        guint         start,
        int           n,
        int           m)
{
  g_autoptr (GPtrArray) trace = g_ptr_array_new_with_free_func (g_free);
  int most = MIN (n + m, MAX_EDITS);

  for (int d = 0; d <= most; d++)
    {
      int *row = g_new (int, 2 * d + 1);
      const int *last = d > 0 ? g_ptr_array_index (trace, d - 1) : NULL;

      g_ptr_array_add (trace, row);
      for (int k = -d; k <= d; k += 2)
        {
          /* last[i] is diagonal i - (d - 1) */
          int down = d > 0 && k < d ? last[k + d] : -1;
          int right = d > 0 && k > -d ? last[k + d - 2] + 1 : -1;
          int x = d == 0 ? 0 : MAX (down, right);

          while (x < n && x - k < m && x - k >= 0
                 && word_at (from, start + x) == word_at (to, start + x - k))
            x++;
          row[k + d] = x;
          if (k + d + 1 < 2 * d + 1)
            row[k + d + 1] = -1;
          if (x >= n && x - k >= m)
            return g_steal_pointer (&trace);
        }
    }

  return NULL;
}

static void
prepend (GArray *hunks,
         guint   start,
         guint   end,
         guint   new_start,
         guint   new_end)
{
  Hunk *first = hunks->len > 0 ? &g_array_index (hunks, Hunk, 0) : NULL;

  if (first != NULL && first->start == end && first->new_start == new_end)
    {
      first->start = start;
      first->new_start = new_start;
      return;
    }

  Hunk hunk = { start, end, new_start, new_end };
  g_array_prepend_val (hunks, hunk);
}

/* Walks the trace back from the end. */
static void
trace_back (GPtrArray *trace,
            GArray    *hunks,
            guint      start,
            int        n,
            int        m)
{
  int x = n;
  int y = m;

  for (int d = (int) trace->len - 1; d > 0; d--)
    {
      const int *last = g_ptr_array_index (trace, d - 1);
      int k = x - y;
      int down = k < d ? last[k + d] : -1;
      int right = k > -d ? last[k + d - 2] + 1 : -1;

      if (down >= right)
        {
          y = down - k;
          x = down;
          prepend (hunks, start + x, start + x, start + y - 1, start + y);
          y--;
        }
      else
        {
          x = right;
          y = right - k;
          prepend (hunks, start + x - 1, start + x, start + y, start + y);
          x--;
        }
    }
}

/* Hunks with nothing but spaces between them are one: whoever changed both words wrote anew. */
static void
join_near (GArray       *hunks,
           const GArray *from)
{
  for (guint i = 1; i < hunks->len;)
    {
      Hunk *a = &g_array_index (hunks, Hunk, i - 1);
      Hunk *b = &g_array_index (hunks, Hunk, i);
      gboolean near = TRUE;

      for (guint j = a->end; j < b->start && near; j++)
        near = g_array_index (from, Token, j).is_space;
      if (!near)
        {
          i++;
          continue;
        }
      a->end = b->end;
      a->new_end = b->new_end;
      g_array_remove_index (hunks, i);
    }
}

static GArray *
find_hunks (const GArray *from,
            const GArray *to)
{
  GArray *hunks = g_array_new (FALSE, FALSE, sizeof (Hunk));
  guint start = 0;
  guint end = 0;

  while (start < from->len && start < to->len && word_at (from, start) == word_at (to, start))
    start++;
  while (end < from->len - start && end < to->len - start
         && word_at (from, from->len - end - 1) == word_at (to, to->len - end - 1))
    end++;

  int n = from->len - start - end;
  int m = to->len - start - end;
  if (n == 0 && m == 0)
    return hunks;

  g_autoptr (GPtrArray) trace = search (from, to, start, n, m);
  if (trace != NULL)
    trace_back (trace, hunks, start, n, m);
  else
    prepend (hunks, start, start + n, start, start + m);
  join_near (hunks, from);
  return hunks;
}

static void
append_tokens (GString      *out,
               const GArray *tokens,
               guint         start,
               guint         end)
{
  for (guint i = start; i < end; i++)
    g_string_append_len (out, g_array_index (tokens, Token, i).text,
                         g_array_index (tokens, Token, i).length);
}

static void
clear_piece (gpointer data)
{
  g_free (((GwPiece *) data)->text);
}

static void
add_piece (GArray       *pieces,
           GwPieceKind   kind,
           const GArray *tokens,
           guint         start,
           guint         end)
{
  if (start == end)
    return;

  GString *text = g_string_new (NULL);
  append_tokens (text, tokens, start, end);
  GwPiece piece = { kind, g_string_free (text, FALSE) };
  g_array_append_val (pieces, piece);
}

/**
 * gw_text_difference:
 *
 * Returns: (transfer full) (element-type GwPiece): the two texts in one, word by word
 */
GArray *
gw_text_difference (const char *from,
                    const char *to)
{
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) old = split (from, words);
  g_autoptr (GArray) new = split (to, words);
  g_autoptr (GArray) hunks = find_hunks (old, new);
  GArray *pieces = g_array_new (FALSE, FALSE, sizeof (GwPiece));
  guint at = 0;

  g_array_set_clear_func (pieces, clear_piece);
  for (guint i = 0; i < hunks->len; i++)
    {
      const Hunk *hunk = &g_array_index (hunks, Hunk, i);

      add_piece (pieces, GW_PIECE_SAME, old, at, hunk->start);
      add_piece (pieces, GW_PIECE_GONE, old, hunk->start, hunk->end);
      add_piece (pieces, GW_PIECE_NEW, new, hunk->new_start, hunk->new_end);
      at = hunk->end;
    }
  add_piece (pieces, GW_PIECE_SAME, old, at, old->len);

  return pieces;
}

static gboolean
is_same_change (const Hunk   *a,
                const GArray *a_tokens,
                const Hunk   *b,
                const GArray *b_tokens)
{
  if (a->start != b->start || a->end != b->end
      || a->new_end - a->new_start != b->new_end - b->new_start)
    return FALSE;
  for (guint i = 0; i < a->new_end - a->new_start; i++)
    if (word_at (a_tokens, a->new_start + i) != word_at (b_tokens, b->new_start + i))
      return FALSE;

  return TRUE;
}

/* Whether a word of the base, and not only space, lies unchanged between two hunks. */
static gboolean
are_apart (const Hunk   *first,
           const Hunk   *second,
           const GArray *base)
{
  for (guint i = first->end; i < second->start; i++)
    if (!g_array_index (base, Token, i).is_space)
      return TRUE;

  return FALSE;
}

/**
 * gw_text_merge:
 *
 * Both sides' changes of a text, word by word.
 *
 * Returns: (transfer full) (nullable): NULL when changes of the two touch
 */
char *
gw_text_merge (const char *base,
               const char *ours,
               const char *theirs)
{
  g_autoptr (GHashTable) words = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autoptr (GArray) b = split (base, words);
  g_autoptr (GArray) o = split (ours, words);
  g_autoptr (GArray) t = split (theirs, words);
  g_autoptr (GArray) our_changes = find_hunks (b, o);
  g_autoptr (GArray) their_changes = find_hunks (b, t);
  GArray *const sides[] = { o, t };
  GArray *const changes[] = { our_changes, their_changes };
  g_autoptr (GString) out = g_string_new (NULL);
  guint next[2] = { 0, 0 };
  guint at = 0;

  while (next[0] < changes[0]->len || next[1] < changes[1]->len)
    {
      const Hunk *hunks[2];
      for (guint i = 0; i < 2; i++)
        hunks[i] = next[i] < changes[i]->len ? &g_array_index (changes[i], Hunk, next[i]) : NULL;

      guint side = hunks[0] == NULL || (hunks[1] != NULL && hunks[1]->start < hunks[0]->start);
      const Hunk *hunk = hunks[side];
      const Hunk *other = hunks[!side];
      gboolean same = other != NULL && is_same_change (hunk, sides[side], other, sides[!side]);

      if (other != NULL && !same && !are_apart (hunk, other, b))
        return NULL;
      append_tokens (out, b, at, hunk->start);
      append_tokens (out, sides[side], hunk->new_start, hunk->new_end);
      at = hunk->end;
      next[side]++;
      if (same)
        next[!side]++;
    }
  append_tokens (out, b, at, b->len);

  return g_string_free (g_steal_pointer (&out), FALSE);
}
