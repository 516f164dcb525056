/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gw-words.h"

G_BEGIN_DECLS

/* A word, number or sign of a text: NFKC, folded, with its place in the original. */
typedef struct
{
  char     *text;      /* owned; folded */
  char     *exact;     /* owned; in its case */
  guint     start;     /* code points of the original */
  guint     end;
  gboolean  sign;
  gboolean  number;
  gboolean  glued;     /* directly after the one before */
} GwWord;

/* A run of words, from `first` to before `end`. */
typedef struct
{
  guint first;
  guint end;
} GwSentence;

GArray *gw_words_split     (const char   *text) G_GNUC_WARN_UNUSED_RESULT;

typedef struct _GwPattern GwPattern;

typedef struct
{
  GHashTable *sets;      /* name -> GPtrArray of GwPattern */
} GwPatternSets;

/* A sentence that patterns are tried on. Where the sets match in it is found once and kept: most
 * patterns ask for the same times. */
typedef struct
{
  const GArray  *words;     /* borrowed */
  GwSentence     sentence;
  GHashTable   **ends;      /* owned, for each word: set -> GArray of guint */
} GwMatch;

void       gw_match_init    (GwMatch              *match,
                             const GArray         *words,
                             const GwSentence     *sentence);
void       gw_match_clear   (GwMatch              *match);

GwPattern *gw_pattern_new   (const char           *text,
                             const GwPatternSets  *sets,
                             GError              **error) G_GNUC_WARN_UNUSED_RESULT;
void       gw_pattern_free  (GwPattern            *pattern);
int        gw_pattern_match (const GwPattern      *pattern,
                             GwMatch              *match,
                             guint                 at);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwPattern, gw_pattern_free)
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwMatch, gw_match_clear)

G_END_DECLS
