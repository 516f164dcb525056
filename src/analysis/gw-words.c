/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gw-words.h"

#include "gw-words-private.h"

#include <string.h>

#define NEITHER_FROM_START 1.0   /* a sentence without any cue binds nobody */
#define N_READS (GW_READS_COMMITMENT + 1)

typedef struct
{
  GwPattern *pattern;   /* owned */
  GwCue      cue;       /* its rewrite is owned, its pattern NULL */
} Cue;

struct _GwWords
{
  GwPatternSets  sets;          /* owned */
  GPtrArray     *abbreviations; /* borrowed from sets (nullable) */
  GArray        *cues;          /* owned, of Cue */
};

static void
clear_cue (gpointer data)
{
  Cue *cue = data;

  g_clear_pointer (&cue->pattern, gw_pattern_free);
  g_free ((char *) cue->cue.rewrite);
}

static gboolean
add_set (GwWords          *self,
         const GwWordSet  *set,
         GError          **error)
{
  GwPattern *pattern = gw_pattern_new (set->pattern, &self->sets, error);
  GPtrArray *patterns = g_hash_table_lookup (self->sets.sets, set->name);

  if (pattern == NULL)
    return FALSE;
  if (patterns == NULL)
    {
      patterns = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_pattern_free);
      g_hash_table_insert (self->sets.sets, g_strdup (set->name), patterns);
    }
  g_ptr_array_add (patterns, pattern);
  return TRUE;
}

static gboolean
add_cue (GwWords      *self,
         const GwCue  *from,
         GError      **error)
{
  Cue cue = { gw_pattern_new (from->pattern, &self->sets, error), *from };

  if (cue.pattern == NULL)
    return FALSE;
  cue.cue.pattern = NULL;
  cue.cue.rewrite = g_strdup (from->rewrite);
  g_array_append_val (self->cues, cue);
  return TRUE;
}

/* Compiles the lists of one language. Sets may use those before them. The set "abbreviation" has a
 * meaning of its own: a point behind one of them ends no sentence. Nothing is kept of the arrays. Fails with G_IO_ERROR_INVALID_DATA on a pattern that cannot be read. */
GwWords *
gw_words_new (const GwWordSet *sets,
              gsize            n_sets,
              const GwCue     *cues,
              gsize            n_cues,
              GError         **error)
{
  g_autoptr(GwWords) self = g_new0 (GwWords, 1);

  self->sets.sets = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                           (GDestroyNotify) g_ptr_array_unref);
  self->cues = g_array_new (FALSE, FALSE, sizeof (Cue));
  g_array_set_clear_func (self->cues, clear_cue);
  for (gsize i = 0; i < n_sets; i++)
    if (!add_set (self, &sets[i], error))
      return NULL;
  for (gsize i = 0; i < n_cues; i++)
    if (!add_cue (self, &cues[i], error))
      return NULL;
  self->abbreviations = g_hash_table_lookup (self->sets.sets, "abbreviation");
  return g_steal_pointer (&self);
}

void
gw_words_free (GwWords *self)
{
  g_clear_pointer (&self->cues, g_array_unref);
  g_clear_pointer (&self->sets.sets, g_hash_table_unref);
  g_free (self);
}

static gboolean
is_in (const GPtrArray *set,
       const GArray    *words,
       guint            at)
{
  GwSentence word = { at, at + 1 };
  g_auto(GwMatch) match = { 0 };

  gw_match_init (&match, words, &word);
  for (guint i = 0; set != NULL && i < set->len; i++)
    if (gw_pattern_match (set->pdata[i], &match, at) > 0)
      return TRUE;
  return FALSE;
}

/* A point ends no sentence behind an abbreviation or a single letter, nor behind the number of a day
 * ("26. Februar", "2. Quartal"); behind a year it does. */
static gboolean
ends_sentence (const GwWords *self,
               const GArray  *words,
               guint          at)
{
  const GwWord *word = &g_array_index (words, GwWord, at);

  if (!word->sign)
    return FALSE;
  if (word->exact[0] == '!' || word->exact[0] == '?' || word->exact[0] == '\n')
    return TRUE;
  if (word->exact[0] != '.' || at == 0)
    return FALSE;
  if (at + 1 == words->len)
    return TRUE;

  const GwWord *before = &g_array_index (words, GwWord, at - 1);
  const GwWord *after = &g_array_index (words, GwWord, at + 1);
  if (after->glued || is_in (self->abbreviations, words, at - 1)
      || (!before->sign && g_utf8_strlen (before->exact, -1) == 1 && !before->number))
    return FALSE;
  if (before->number && word->glued && g_utf8_strlen (before->exact, -1) < 4)
    return FALSE;
  return TRUE;
}

/* Takes the next sentence from @words; the sign that ends it belongs to it. */
static gboolean
next_sentence (const GwWords *self,
               const GArray  *words,
               GwSentence    *sentence)
{
  sentence->first = sentence->end;
  while (sentence->end < words->len && !ends_sentence (self, words, sentence->end))
    sentence->end++;
  while (sentence->end < words->len && ends_sentence (self, words, sentence->end))
    sentence->end++;
  return sentence->first < sentence->end;
}

/* The first place of the sentence from @from on where @pattern matches; FALSE if there is none. */
static gboolean
find_in (const GwPattern *pattern,
         GwMatch         *match,
         guint            from,
         GwSentence      *found)
{
  for (guint at = from; at < match->sentence.end; at++)
    {
      int end = gw_pattern_match (pattern, match, at);

      if (end > (int) at)
        {
          *found = (GwSentence) { at, end };
          return TRUE;
        }
    }
  return FALSE;
}

static guint
start_of (const GArray     *words,
          const GwSentence *found)
{
  return g_array_index (words, GwWord, found->first).start;
}

static guint
end_of (const GArray     *words,
        const GwSentence *found)
{
  return g_array_index (words, GwWord, found->end - 1).end;
}

/* Each cue that stands in the sentence speaks once, with its weight, for one way to read it; the
 * heaviest way wins, the weaker one where two are equal, so that doubt never makes a promise. */
static GwWordsReading
read_sentence (const GwWords    *self,
               const GArray     *words,
               const GwSentence *sentence)
{
  double weights[N_READS] = { NEITHER_FROM_START }, strongest[N_READS] = { 0 };
  GwSentence deciding[N_READS] = { 0 };
  GwWordsReading reading = { GW_READS_NEITHER, 0, 0 };
  g_auto(GwMatch) match = { 0 };

  gw_match_init (&match, words, sentence);
  for (guint i = 0; i < self->cues->len; i++)
    {
      const Cue *cue = &g_array_index (self->cues, Cue, i);
      GwSentence found;

      if (cue->cue.kind > GW_CUE_COMMITMENT
          || !find_in (cue->pattern, &match, sentence->first, &found))
        continue;
      weights[cue->cue.kind] += cue->cue.weight;
      if (cue->cue.weight > strongest[cue->cue.kind])
        {
          strongest[cue->cue.kind] = cue->cue.weight;
          deciding[cue->cue.kind] = found;
        }
    }

  for (GwReads reads = GW_READS_DIRECTION; reads <= GW_READS_COMMITMENT; reads++)
    if (weights[reads] > weights[reading.reads])
      reading.reads = reads;
  if (strongest[reading.reads] > 0)
    {
      reading.start = start_of (words, &deciding[reading.reads]);
      reading.end = end_of (words, &deciding[reading.reads]);
    }
  return reading;
}

/* How @text reads to somebody who would like to rely on it: as its strongest sentence. (ANALYSIS.md,
 * "Commitments".) @text must be valid UTF-8. */
GwWordsReading
gw_words_read (const GwWords *self,
               const char    *text)
{
  g_autoptr(GArray) words = gw_words_split (text);
  GwSentence sentence = { 0, 0 };
  GwWordsReading strongest = { GW_READS_NEITHER, 0, 0 };

  while (next_sentence (self, words, &sentence))
    {
      GwWordsReading reading = read_sentence (self, words, &sentence);

      if (reading.reads > strongest.reads)
        strongest = reading;
    }
  return strongest;
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  const GwWordsFinding *x = a, *y = b;

  if (x->start != y->start)
    return x->start < y->start ? -1 : 1;
  if (x->end != y->end)
    return x->end > y->end ? -1 : 1;
  return (int) x->kind - (int) y->kind;
}

/* Drops a finding that begins within an earlier one of its kind: "very likely" holds "likely". They
 * come sorted. */
static void
drop_inner (GArray *findings)
{
  guint ends[GW_CUE_ODDS + 1] = { 0 }, kept = 0;

  for (guint i = 0; i < findings->len; i++)
    {
      GwWordsFinding finding = g_array_index (findings, GwWordsFinding, i);

      if (finding.start < ends[finding.kind])
        continue;
      ends[finding.kind] = finding.end;
      g_array_index (findings, GwWordsFinding, kept++) = finding;
    }
  g_array_set_size (findings, kept);
}

static void
add_findings (const Cue *cue,
              GwMatch   *match,
              GArray    *findings)
{
  const GArray *words = match->words;
  GwSentence found;

  for (guint from = match->sentence.first; find_in (cue->pattern, match, from, &found);
       from = found.end)
    {
      GwWordsFinding finding = {
        cue->cue.kind, start_of (words, &found), end_of (words, &found),
        cue->cue.grain, cue->cue.low, cue->cue.high, cue->cue.rewrite,
      };

      g_array_append_val (findings, finding);
    }
}

/* Everything in @text that the lists know, as GwWordsFinding in the order of the text. */
GArray *
gw_words_find (const GwWords *self,
               const char    *text)
{
  g_autoptr(GArray) words = gw_words_split (text);
  GArray *findings = g_array_new (FALSE, FALSE, sizeof (GwWordsFinding));
  GwSentence sentence = { 0, 0 };

  while (next_sentence (self, words, &sentence))
    {
      g_auto(GwMatch) match = { 0 };

      gw_match_init (&match, words, &sentence);
      for (guint i = 0; i < self->cues->len; i++)
        if (g_array_index (self->cues, Cue, i).cue.kind > GW_CUE_COMMITMENT)
          add_findings (&g_array_index (self->cues, Cue, i), &match, findings);
    }
  g_array_sort (findings, compare_findings);
  drop_inner (findings);
  return findings;
}

static gboolean
fault_of (GwReads               level,
          const GwWordsFinding *finding,
          GwWordsFault         *fault)
{
  switch (finding->kind)
    {
    case GW_CUE_DATE:
      *fault = GW_WORDS_DIRECTION_DATED;
      return level == GW_READS_DIRECTION && finding->grain > GW_GRAIN_YEAR;
    case GW_CUE_UNDERTAKING:
      *fault = level == GW_READS_TARGET ? GW_WORDS_TARGET_UNDERTAKES : GW_WORDS_DIRECTION_UNDERTAKES;
      return level == GW_READS_TARGET || level == GW_READS_DIRECTION;
    case GW_CUE_HEDGE:
      *fault = GW_WORDS_COMMITMENT_HEDGED;
      return level == GW_READS_COMMITMENT;
    case GW_CUE_VAGUE:
      *fault = GW_WORDS_COMMITMENT_VAGUE;
      return level == GW_READS_COMMITMENT;
    case GW_CUE_ESCAPE:
      *fault = GW_WORDS_COMMITMENT_ESCAPES;
      return level == GW_READS_COMMITMENT;
    case GW_CUE_ABSOLUTE:
      *fault = GW_WORDS_ABSOLUTE;
      return level == GW_READS_COMMITMENT;
    default:
      return FALSE;
    }
}

/* "will try to … by Friday": the hedge inside takes the undertaking back. */
static gboolean
is_taken_back (const GArray         *findings,
               const GwWordsFinding *undertaking)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const GwWordsFinding *hedge = &g_array_index (findings, GwWordsFinding, i);

      if (hedge->start >= undertaking->end)
        return FALSE;
      if (hedge->kind == GW_CUE_HEDGE && hedge->end > undertaking->start)
        return TRUE;
    }
  return FALSE;
}

static gboolean
explains (GwWordsFault fault,
          gboolean     stronger)
{
  gboolean undertakes = fault == GW_WORDS_DIRECTION_DATED || fault == GW_WORDS_DIRECTION_UNDERTAKES
                        || fault == GW_WORDS_TARGET_UNDERTAKES;

  return stronger ? undertakes : !undertakes && fault != GW_WORDS_ABSOLUTE;
}

/* What is wrong with @text said at @level, as GwWordsRemark in the order of the text. Where the text
 * reads otherwise than meant and none of the remarks says why, one more speaks of the words that decided,
 * or of all of the text. */
GArray *
gw_words_check (const GwWords *self,
                GwReads        level,
                const char    *text)
{
  g_autoptr(GArray) findings = gw_words_find (self, text);
  GArray *remarks = g_array_new (FALSE, FALSE, sizeof (GwWordsRemark));
  GwWordsReading reading = gw_words_read (self, text);
  gboolean stronger = reading.reads > level, explained = reading.reads == level;

  for (guint i = 0; i < findings->len; i++)
    {
      const GwWordsFinding *finding = &g_array_index (findings, GwWordsFinding, i);
      GwWordsRemark remark = { 0, finding->start, finding->end, finding->rewrite };

      if (!fault_of (level, finding, &remark.fault)
          || (finding->kind == GW_CUE_UNDERTAKING && is_taken_back (findings, finding)))
        continue;
      explained = explained || explains (remark.fault, stronger);
      g_array_append_val (remarks, remark);
    }

  if (!explained && text[0] != '\0')
    {
      guint all = g_utf8_strlen (text, -1);
      gboolean placed = stronger && reading.end > reading.start;
      GwWordsRemark remark = {
        stronger ? GW_WORDS_READS_STRONGER : GW_WORDS_READS_WEAKER,
        placed ? reading.start : 0, placed ? reading.end : all, NULL,
      };

      g_array_append_val (remarks, remark);
    }
  return remarks;
}

/* The range of odds that the words of @text claim ("very likely": 0.80 to 0.95), the first of them if
 * there are several. The words and ranges are those of Intelligence Community Directive 203 (2015),
 * "expressions of likelihood". FALSE when @text has none. */
gboolean
gw_words_odds (const GwWords *self,
               const char    *text,
               double        *low,
               double        *high)
{
  g_autoptr(GArray) findings = gw_words_find (self, text);

  for (guint i = 0; i < findings->len; i++)
    {
      const GwWordsFinding *finding = &g_array_index (findings, GwWordsFinding, i);

      if (finding->kind != GW_CUE_ODDS)
        continue;
      *low = finding->low;
      *high = finding->high;
      return TRUE;
    }
  return FALSE;
}
