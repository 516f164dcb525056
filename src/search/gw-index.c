/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-index.h"

#include <string.h>

#include "gw-fold.h"

/* Between the texts of two rows; no text in the buffer holds it. */
#define ROW_END '\n'

/* How much of a text is shown around what was found, in characters. */
#define CONTEXT 80

typedef struct
{
  gsize   start;  /* in the buffer */
  GwItem *item;   /* owned, NULL for a plain text */
  guint   source; /* whatever the caller numbers: which brief */
} Row;

struct _GwIndex
{
  GString *buffer; /* owned: rows of folded text, each closed by ROW_END */
  GArray  *rows;   /* owned (of Row) */
};

static void
row_clear (gpointer data)
{
  g_clear_pointer (&((Row *) data)->item, gw_item_unref);
}

/* Returns: (transfer full): an index of nothing */
GwIndex *
gw_index_new (void)
{
  GwIndex *self = g_new0 (GwIndex, 1);

  self->buffer = g_string_new (NULL);
  self->rows = g_array_new (FALSE, FALSE, sizeof (Row));
  g_array_set_clear_func (self->rows, row_clear);
  return self;
}

void
gw_index_free (GwIndex *self)
{
  g_string_free (self->buffer, TRUE);
  g_array_unref (self->rows);
  g_free (self);
}

static void
append_folded (GwIndex    *self,
               const char *text)
{
  g_autofree char *folded = gw_fold (text);

  /* What parts words is a blank here: the ends of lines, of rows, and of one of several texts. */
  g_string_append (self->buffer, g_strdelimit (folded, "\t\n\x1e", ' '));
}

static guint
open_row (GwIndex *self,
          GwItem  *item,
          guint    source)
{
  Row row = { self->buffer->len, item != NULL ? gw_item_ref (item) : NULL, source };

  g_array_append_val (self->rows, row);
  return self->rows->len - 1;
}

/* Returns: the number of the new row */
guint
gw_index_add_text (GwIndex    *self,
                   const char *text)
{
  guint row = open_row (self, NULL, 0);

  append_folded (self, text);
  g_string_append_c (self->buffer, ROW_END);
  return row;
}

static gboolean
is_searched (const GwPart *part)
{
  return part->type == GW_TYPE_TEXT || part->type == GW_TYPE_TAGS;
}

/**
 * gw_index_add_item:
 * @item: a reference is taken
 * @source: given back with the row
 *
 * Adds the texts of one item, without those of items inside it.
 *
 * Returns: the number of the new row
 */
guint
gw_index_add_item (GwIndex *self,
                   GwItem  *item,
                   guint    source)
{
  const GwKind *kind = gw_item_get_kind (item);
  guint row = open_row (self, item, source);

  for (guint i = 0; i < kind->n_parts; i++)
    if (is_searched (&kind->parts[i]) && gw_item_has (item, i))
      {
        append_folded (self, gw_item_get_raw (item, i));
        g_string_append_c (self->buffer, ' ');
      }
  g_string_append_c (self->buffer, ROW_END);
  return row;
}

/* Adds @root and all inside it, each as a row of its own. */
void
gw_index_add_below (GwIndex *self,
                    GwItem  *root,
                    guint    source)
{
  const GwKind *kind = gw_item_get_kind (root);

  gw_index_add_item (self, root, source);
  for (guint i = 0; i < kind->n_parts; i++)
    for (guint j = 0; gw_part_is_items (&kind->parts[i]) && j < gw_item_count (root, i); j++)
      gw_index_add_below (self, gw_item_get_child (root, i, j), source);
}

/* How many rows were added; they are numbered in that order. */
guint
gw_index_get_n (GwIndex *self)
{
  return self->rows->len;
}

/* Returns: (transfer none) (nullable): NULL for a plain text */
GwItem *
gw_index_get_item (GwIndex *self,
                   guint    row)
{
  return g_array_index (self->rows, Row, row).item;
}

/* The number that whoever added the row gave it. */
guint
gw_index_get_source (GwIndex *self,
                     guint    row)
{
  return g_array_index (self->rows, Row, row).source;
}

static gsize
row_start (GwIndex *self,
           guint    row)
{
  return row < self->rows->len ? g_array_index (self->rows, Row, row).start : self->buffer->len;
}

/* The row that holds the byte at @at, from @from on. */
static guint
row_of (GwIndex *self,
        gsize    at,
        guint    from)
{
  guint low = from, high = self->rows->len;

  while (high - low > 1)
    {
      guint middle = low + (high - low) / 2;
      if (row_start (self, middle) <= at)
        low = middle;
      else
        high = middle;
    }

  return low;
}

static const char *
find_in_row (GwIndex    *self,
             guint       row,
             const char *word)
{
  gsize start = row_start (self, row);

  return memmem (self->buffer->str + start, row_start (self, row + 1) - start, word, strlen (word));
}

static gboolean
holds_all (GwIndex  *self,
           guint     row,
           GStrv     words,
           guint     but)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (i != but && find_in_row (self, row, words[i]) == NULL)
      return FALSE;

  return TRUE;
}

/* The longest word is the rarest, so the others are looked for only where it stands. */
static guint
find_longest (GStrv words)
{
  guint longest = 0;

  for (guint i = 1; words[i] != NULL; i++)
    if (strlen (words[i]) > strlen (words[longest]))
      longest = i;

  return longest;
}

static void
find_everywhere (GwIndex *self,
                 GStrv    words,
                 GArray  *rows)
{
  guint longest = find_longest (words);
  const char *word = words[longest];
  const char *end = self->buffer->str + self->buffer->len;
  const char *p = self->buffer->str;
  guint row = 0;

  while ((p = memmem (p, end - p, word, strlen (word))) != NULL)
    {
      row = row_of (self, p - self->buffer->str, row);
      if (holds_all (self, row, words, longest))
        g_array_append_val (rows, row);
      row++;
      p = self->buffer->str + row_start (self, row);
    }
}

/* Whether a word of the row begins with @word. */
static gboolean
begins_a_word (GwIndex    *self,
               guint       row,
               const char *word)
{
  gsize start = row_start (self, row);
  const char *end = self->buffer->str + row_start (self, row + 1);
  gsize length = strlen (word);

  for (const char *p = self->buffer->str + start;
       (p = memmem (p, end - p, word, length)) != NULL; p++)
    if (p == self->buffer->str + start || p[-1] == ' ')
      return TRUE;

  return FALSE;
}

/* Whoever begins a word with what was typed stands first; within, the order of the rows stays. */
static void
put_best_first (GwIndex    *self,
                GArray     *rows,
                const char *word)
{
  g_autoptr (GArray) inside = g_array_new (FALSE, FALSE, sizeof (guint));
  guint kept = 0;

  for (guint i = 0; i < rows->len; i++)
    {
      guint row = g_array_index (rows, guint, i);

      if (begins_a_word (self, row, word))
        g_array_index (rows, guint, kept++) = row;
      else
        g_array_append_val (inside, row);
    }

  g_array_set_size (rows, kept);
  g_array_append_vals (rows, inside->data, inside->len);
}

static int
compare_rows (gconstpointer a,
              gconstpointer b)
{
  guint one = *(const guint *) a;
  guint other = *(const guint *) b;

  return one < other ? -1 : one > other;
}

/**
 * gw_index_find:
 * @words: as typed; each must stand in a row, as a part of a word or more
 * @before: (nullable): the hits of what was typed before; a query that goes on from it only looks
 *   through those
 *
 * Returns: (transfer full): the rows that hold all words; every row when there is no word
 */
GwHits *
gw_index_find (GwIndex      *self,
               const char   *words,
               const GwHits *before)
{
  GwHits *hits = g_new0 (GwHits, 1);
  g_autofree char *folded = gw_fold (words);

  hits->query = g_strdup (g_strstrip (folded));
  hits->rows = g_array_new (FALSE, FALSE, sizeof (guint));
  g_auto (GStrv) parts = g_strsplit_set (hits->query, " \t\n", -1);
  g_autoptr (GPtrArray) wanted = g_ptr_array_new ();
  for (char **part = parts; *part != NULL; part++)
    if (**part != '\0')
      g_ptr_array_add (wanted, *part);
  g_ptr_array_add (wanted, NULL);
  char **all = (char **) wanted->pdata;

  if (all[0] == NULL)
    for (guint row = 0; row < self->rows->len; row++)
      g_array_append_val (hits->rows, row);
  else if (before != NULL && *before->query != '\0' && g_str_has_prefix (hits->query, before->query))
    {
      for (guint i = 0; i < before->rows->len; i++)
        {
          guint row = g_array_index (before->rows, guint, i);
          if (holds_all (self, row, all, G_MAXUINT))
            g_array_append_val (hits->rows, row);
        }
      g_array_sort (hits->rows, compare_rows);
    }
  else
    find_everywhere (self, all, hits->rows);

  if (all[0] != NULL)
    put_best_first (self, hits->rows, all[0]);
  return hits;
}

void
gw_hits_free (GwHits *hits)
{
  g_free (hits->query);
  g_array_unref (hits->rows);
  g_free (hits);
}

static char *
cut_around (const char *text,
            gsize       start,
            gsize       end)
{
  glong before = g_utf8_pointer_to_offset (text, text + start);
  glong length = g_utf8_strlen (text, -1);
  glong from = MAX (0, before - CONTEXT / 2);
  glong to = MIN (length, from + CONTEXT);

  if (to - from >= length)
    return g_strdup (text);

  g_autofree char *cut = g_utf8_substring (text, from, to);
  return g_strconcat (from > 0 ? "…" : "", cut, to < length ? "…" : "", NULL);
}

/* How much a text says of the words, the first of them a little more than the others; start and
 * end are those of the first that stands in it. */
static guint
weigh (const char *text,
       GStrv       words,
       gsize      *start,
       gsize      *end)
{
  guint weight = 0;

  for (char **word = words; *word != NULL; word++)
    {
      gsize from, to;

      if (**word == '\0' || !gw_fold_find (text, *word, &from, &to))
        continue;
      if (weight == 0)
        {
          *start = from;
          *end = to;
        }
      weight += word == words ? 3 : 2;
    }
  return weight;
}

/* The text of a part that says the most of the words, if more than the best so far. */
static void
look_at_part (GwItem  *item,
              guint    part,
              GStrv    words,
              guint   *best,
              char   **text)
{
  const char separator[] = { GW_MANY_SEPARATOR, '\0' };
  g_auto (GStrv) texts = g_strsplit (gw_item_get_raw (item, part), separator, -1);

  for (char **one = texts; *one != NULL; one++)
    {
      gsize start = 0, end = 0;
      guint weight = weigh (*one, words, &start, &end);

      if (*text != NULL && weight <= *best)
        continue;
      *best = weight;
      g_free (*text);
      *text = cut_around (*one, start, end);
    }
}

/**
 * gw_index_dup_context:
 * @part: (out) (optional): the part of the item whose text it is
 *
 * Returns: (transfer full) (nullable): the text of the row that holds the most of the words, as it
 *   is written and cut to what fits on a line or two; NULL for a plain text
 */
char *
gw_index_dup_context (GwIndex      *self,
                      guint         row,
                      const GwHits *hits,
                      guint        *part)
{
  GwItem *item = gw_index_get_item (self, row);
  g_auto (GStrv) words = g_strsplit_set (hits->query, " \t\n", -1);
  char *text = NULL;
  guint best = 0;

  if (item == NULL)
    return NULL;

  const GwKind *kind = gw_item_get_kind (item);
  for (guint i = 0; i < kind->n_parts; i++)
    {
      guint before = best;
      gboolean none = text == NULL;

      if (!is_searched (&kind->parts[i]) || !gw_item_has (item, i))
        continue;
      look_at_part (item, i, words, &best, &text);
      if (part != NULL && (best > before || (none && text != NULL)))
        *part = i;
    }

  return text;
}
