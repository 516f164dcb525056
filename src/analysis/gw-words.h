/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gw-grain.h"

G_BEGIN_DECLS

/* What a sentence binds its speaker to, from weak to strong. */
typedef enum
{
  GW_READS_NEITHER,
  GW_READS_DIRECTION,
  GW_READS_TARGET,
  GW_READS_COMMITMENT,
} GwReads;

/* What a pattern in the lists stands for. The first four speak for one way to read a sentence, in the
 * order of GwReads; the others are found in a text. */
typedef enum
{
  GW_CUE_NEITHER,
  GW_CUE_DIRECTION,
  GW_CUE_TARGET,
  GW_CUE_COMMITMENT,
  GW_CUE_HEDGE,         /* "probably": takes a promise back */
  GW_CUE_VAGUE,         /* "soon": cannot be checked */
  GW_CUE_ABSOLUTE,      /* "always", "complete": more than anybody can keep */
  GW_CUE_ESCAPE,        /* "if possible": a way out without a condition */
  GW_CUE_UNDERTAKING,   /* "will … by 26 February", "guaranteed" */
  GW_CUE_DATE,          /* a time, with its grain */
  GW_CUE_ODDS,          /* "very likely", with its range */
} GwCueKind;

/* One pattern of the lists. A pattern is words with blanks between them; a word may be
 * a|b (one of them), a* (its beginning), *a (its end), a? (may be absent), {set} (any pattern of a set, or one of
 * number, dayno, dayth, year, isodate), =Word (in this case), ^ and $ (begin and end of the sentence), and
 * ... (up to eight words). */
typedef struct
{
  GwCueKind   kind;
  const char *pattern;
  double      weight;   /* of the first four kinds */
  GwGrain     grain;    /* of GW_CUE_DATE */
  double      low;      /* of GW_CUE_ODDS, 0 to 1 */
  double      high;
  const char *rewrite;  /* what to write instead, "____" for a gap; "" to drop it; NULL when there is none */
} GwCue;

/* A named set of patterns, used in others as {name}. */
typedef struct
{
  const char *name;
  const char *pattern;
} GwWordSet;

/* Spans are in code points of the text as it was given. */
typedef struct
{
  GwCueKind   kind;
  guint       start;
  guint       end;
  GwGrain     grain;
  double      low;
  double      high;
  const char *rewrite;  /* (nullable), lives as long as the lists */
} GwWordsFinding;

typedef struct
{
  GwReads reads;
  guint   start;        /* of the words that decided, in code points; start == end when none did */
  guint   end;
} GwWordsReading;

/* What is wrong with words said at some level. */
typedef enum
{
  GW_WORDS_DIRECTION_DATED,       /* a direction that names a date */
  GW_WORDS_DIRECTION_UNDERTAKES,  /* a direction that says "will … by" */
  GW_WORDS_TARGET_UNDERTAKES,     /* an aim that says "will … by", or guarantees */
  GW_WORDS_COMMITMENT_HEDGED,
  GW_WORDS_COMMITMENT_VAGUE,
  GW_WORDS_COMMITMENT_ESCAPES,
  GW_WORDS_ABSOLUTE,
  GW_WORDS_READS_STRONGER,        /* the whole text, where no word above explains it */
  GW_WORDS_READS_WEAKER,
} GwWordsFault;

typedef struct
{
  GwWordsFault fault;
  guint        start;
  guint        end;
  const char  *rewrite;  /* (nullable), lives as long as the lists */
} GwWordsRemark;

typedef struct _GwWords GwWords;

GwWords        *gw_words_new   (const GwWordSet *sets,
                                gsize            n_sets,
                                const GwCue     *cues,
                                gsize            n_cues,
                                GError         **error) G_GNUC_WARN_UNUSED_RESULT;
void            gw_words_free  (GwWords         *words);

GwWordsReading  gw_words_read  (const GwWords   *words,
                                const char      *text);
GArray         *gw_words_find  (const GwWords   *words,
                                const char      *text) G_GNUC_WARN_UNUSED_RESULT;
GArray         *gw_words_check (const GwWords   *words,
                                GwReads          level,
                                const char      *text) G_GNUC_WARN_UNUSED_RESULT;
gboolean        gw_words_odds  (const GwWords   *words,
                                const char      *text,
                                double          *low,
                                double          *high);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwWords, gw_words_free)

G_END_DECLS
