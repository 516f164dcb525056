/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-alike.h"

#include "gw-fold.h"

#include <string.h>

/* The measure. A text is the bag of its words, folded as search folds them (case and accents do not
 * count), without those that say nothing. Each word of the shorter text needs one in the longer that
 * is the same, has the same stem, or differs by one slip of the hand; so a word that is another one
 * always tells two texts apart. What the longer text has beyond that may be little: the words in
 * common, 2·m / (a + b) (Dice 1945, Sørensen 1948), have to be 0.85, which is one more to three, two
 * more to six. Numbers and negations must agree. Of people nothing may be left over. */
#define ENOUGH_PERCENT 85

/* One word in so many may be a slip; one in any case. */
#define WORDS_A_SLIP 4

/* A shorter word with another letter is another word: "form", "from". */
#define SHORTEST_SLIP 5
#define SHORTEST_SLIP_ALONE 9
#define SHORTEST_STEM 4

/* Longer ones are only alike when they are the same. */
#define MOST_WORDS 60

#define KEY_LETTERS 4

/* English, then German. Words of time and place are none of these: "by", "after". */
static const char *const empty_words[]
    = { "a",   "an",  "the", "of",  "to",    "is",    "are",   "be",   "been", "was",  "were",
        "and", "it",  "its", "that", "this", "der",   "die",   "das",  "den",  "dem",  "des",
        "ein", "eine", "einen", "einem", "einer", "eines", "und", "zu", "zum", "zur", "im",
        "ist", "sind", "war",  "waren", "wird", "werden", "es",  "sich", "dass" };

/* What people and firms are called beside their name. */
static const char *const titles[]
    = { "dr", "prof", "mr", "mrs", "ms", "herr", "frau", "ing", "dipl", "gmbh", "ag", "kg", "se",
        "ltd", "inc", "llc", "co", "corp", "plc", "sa" };

static const char *const negations[]
    = { "not", "no", "never", "nor", "neither", "without", "none", "cannot", "nothing", "nicht", "nie",
        "niemals", "ohne", "weder", "nichts", "kein", "keine", "keinen", "keinem", "keiner", "keines",
        /* of "don’t": the letter behind the apostrophe */
        "t" };

static const char *const endings[] = { "ing", "en", "er", "es", "em", "ed", "e", "n", "s" };

struct _GwAlike
{
  GPtrArray  *words;   /* owned (of char *) */
  GPtrArray  *keys;    /* owned (of char *) */
  guint64     mask;    /* of the keys */
  const char *number;  /* borrowed: one of the keys that is a number; NULL: none is */
  guint       numbers; /* a sum over them, whatever their order */
  guint       n_negations;
  gboolean    is_name;
};

static gboolean
is_one_of (const char        *word,
           const char *const *words,
           gsize              n)
{
  for (gsize i = 0; i < n; i++)
    if (strcmp (words[i], word) == 0)
      return TRUE;
  return FALSE;
}

static gboolean
has_digit (const char *word)
{
  return strpbrk (word, "0123456789") != NULL;
}

/* Making ready */

static void
add_word (GwAlike *self,
          char    *word)
{
  if (is_one_of (word, negations, G_N_ELEMENTS (negations)) && !self->is_name)
    self->n_negations++;
  else if (!is_one_of (word, empty_words, G_N_ELEMENTS (empty_words))
           && !(self->is_name && is_one_of (word, titles, G_N_ELEMENTS (titles))))
    {
      g_ptr_array_add (self->words, word);
      return;
    }
  g_free (word);
}

static void
split (GwAlike    *self,
       const char *folded)
{
  const char *start = NULL;

  for (const char *p = folded;; p = g_utf8_next_char (p))
    {
      gboolean is_in = *p != '\0' && g_unichar_isalnum (g_utf8_get_char (p));

      if (is_in && start == NULL)
        start = p;
      else if (!is_in && start != NULL)
        {
          add_word (self, g_strndup (start, p - start));
          start = NULL;
        }
      if (*p == '\0')
        return;
    }
}

static void
add_key (GwAlike    *self,
         const char *from,
         const char *to)
{
  char *key = g_strndup (from, to - from);

  g_ptr_array_add (self->keys, key);
  self->mask |= G_GUINT64_CONSTANT (1) << (g_str_hash (key) % 64);
}

/* How a word begins: its stem does not change that. One that stands alone is also known by its end,
 * since a slip leaves one of the two as it was. */
static void
add_keys (GwAlike    *self,
          const char *word)
{
  glong length = g_utf8_strlen (word, -1);
  const char *end = word + strlen (word);

  if (has_digit (word))
    {
      add_key (self, word, end);
      self->number = self->keys->pdata[self->keys->len - 1];
      self->numbers += g_str_hash (word);
    }
  else if (length <= KEY_LETTERS)
    add_key (self, word, end);
  else
    add_key (self, word, g_utf8_offset_to_pointer (word, KEY_LETTERS));
  if (self->words->len == 1 && length >= SHORTEST_SLIP_ALONE)
    add_key (self, g_utf8_offset_to_pointer (word, length - KEY_LETTERS), end);
}

GwAlike *
gw_alike_new (const char *text,
              GwKindId    kind)
{
  GwAlike *self = g_new0 (GwAlike, 1);
  g_autofree char *folded = gw_fold (text);

  self->words = g_ptr_array_new_with_free_func (g_free);
  self->keys = g_ptr_array_new_with_free_func (g_free);
  self->is_name = kind == GW_KIND_PARTY;
  split (self, folded);
  if (self->words->len > MOST_WORDS)
    g_ptr_array_set_size (self->words, 0);
  for (guint i = 0; i < self->words->len; i++)
    add_keys (self, g_ptr_array_index (self->words, i));
  return self;
}

void
gw_alike_free (GwAlike *self)
{
  g_ptr_array_unref (self->words);
  g_ptr_array_unref (self->keys);
  g_free (self);
}

/* Comparing words */

typedef gboolean (*Test) (const char *one, const char *other);

static gboolean
is_same (const char *one,
         const char *other)
{
  return strcmp (one, other) == 0;
}

static gsize
get_stem (const char *word)
{
  gsize length = strlen (word);

  for (gsize i = 0; i < G_N_ELEMENTS (endings); i++)
    if (g_str_has_suffix (word, endings[i]) && length - strlen (endings[i]) >= SHORTEST_STEM)
      return length - strlen (endings[i]);
  return length;
}

static gboolean
is_kin (const char *one,
        const char *other)
{
  if (*one != *other || has_digit (one))
    return FALSE;

  gsize stem = get_stem (one);
  return stem >= SHORTEST_STEM && stem == get_stem (other)
         && strncmp (one, other, stem) == 0;
}

/* One letter more, less, another, or two that changed places (Damerau 1964: four slips of five), but
 * not at the start, where people seldom slip and "moral" becomes "amoral". */
static gboolean
is_slip (const char *one,
         const char *other)
{
  glong n, m, head = 0, tail = 0;

  if (*one != *other || has_digit (one) || has_digit (other))
    return FALSE;

  g_autofree gunichar *a = g_utf8_to_ucs4_fast (one, -1, &n);
  g_autofree gunichar *b = g_utf8_to_ucs4_fast (other, -1, &m);
  glong least = MIN (n, m);
  if (least < SHORTEST_SLIP)
    return FALSE;
  while (head < least && a[head] == b[head])
    head++;
  while (tail < least - head && a[n - 1 - tail] == b[m - 1 - tail])
    tail++;

  glong more = n - head - tail, others = m - head - tail;
  return head > 0
         && (MAX (more, others) <= 1
             || (more == 2 && others == 2 && a[head] == b[head + 1] && a[head + 1] == b[head]));
}

/* "T." for Tobias. */
static gboolean
is_initial (const char *one,
            const char *other)
{
  const char *letter = g_utf8_strlen (one, -1) == 1 ? one : other;

  return g_utf8_strlen (letter, -1) == 1 && g_str_has_prefix (letter == one ? other : one, letter);
}

/* Comparing texts */

typedef struct
{
  const GPtrArray *words;
  gboolean         paired[MOST_WORDS];
} Side;

/* Gives each word that has no partner yet the first free one that passes. Returns: how many */
static guint
pair_by (Side *a,
         Side *b,
         Test  test)
{
  guint n = 0;

  for (guint i = 0; i < a->words->len; i++)
    for (guint j = 0; !a->paired[i] && j < b->words->len; j++)
      if (!b->paired[j] && test (a->words->pdata[i], b->words->pdata[j]))
        {
          a->paired[i] = b->paired[j] = TRUE;
          n++;
        }
  return n;
}

static guint
count_slips_allowed (guint n)
{
  return MAX (n / WORDS_A_SLIP, 1);
}

/* A slip in the only word there is makes another word of a short one. */
static gboolean
may_slip (const GwAlike *self,
          guint          n)
{
  return n <= count_slips_allowed (self->words->len)
         && (n == 0 || self->words->len > 1
             || g_utf8_strlen (self->words->pdata[0], -1) >= SHORTEST_SLIP_ALONE);
}

static gboolean
pair_all (const GwAlike *shorter,
          const GwAlike *longer)
{
  Side a = { shorter->words, { FALSE } }, b = { longer->words, { FALSE } };
  guint n = pair_by (&a, &b, is_same);
  gboolean is_sure = n > 0;

  if (!shorter->is_name)
    n += pair_by (&a, &b, is_kin);
  guint slips = pair_by (&a, &b, is_slip);
  if (shorter->is_name && is_sure)
    slips += pair_by (&a, &b, is_initial);
  return n + slips == shorter->words->len && may_slip (shorter, slips);
}

/* Every key of the shorter stands in the longer but for those of slips. Bits tell that of nearly all
 * pairs at once. */
static gboolean
may_be_alike (const GwAlike *shorter,
              const GwAlike *longer)
{
  guint least = shorter->words->len, most = longer->words->len;
  guint slips = count_slips_allowed (least);

  return least > 0 && shorter->n_negations == longer->n_negations
         && shorter->numbers == longer->numbers && (!shorter->is_name || least == most)
         && 200 * least >= ENOUGH_PERCENT * (least + most)
         && (guint) __builtin_popcountll (shorter->mask & ~longer->mask) <= slips
         && (guint) __builtin_popcountll (longer->mask & ~shorter->mask) <= slips + most - least;
}

/* Whether two of one kind, made from different words, say nearly the same. */
gboolean
gw_alike_is (const GwAlike *one,
             const GwAlike *other)
{
  gboolean is_longer = one->words->len > other->words->len;
  const GwAlike *shorter = is_longer ? other : one, *longer = is_longer ? one : other;

  return may_be_alike (shorter, longer) && pair_all (shorter, longer);
}

/* For an index */

/* Returns: (transfer none) (nullable): a key that every one has which is alike */
const char *
gw_alike_get_sure_key (const GwAlike *self)
{
  return self->number;
}

/* Returns: (transfer none) (element-type utf8) */
GPtrArray *
gw_alike_get_keys (const GwAlike *self)
{
  return self->keys;
}

/* Returns: how many keys one that is alike may lack at the most: those of slips, and of what the
 *   longer text may have more */
guint
gw_alike_count_odd (const GwAlike *self)
{
  guint n = self->words->len;
  guint more = self->is_name ? 0 : n - (ENOUGH_PERCENT * n + 199 - ENOUGH_PERCENT) / (200 - ENOUGH_PERCENT);

  return count_slips_allowed (n) + more;
}
