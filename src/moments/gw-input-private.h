/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A typed text as tokens: what the readers of ranges, dates and rows go over. */

typedef enum
{
  GW_TOKEN_END,
  GW_TOKEN_NUMBER,
  GW_TOKEN_WORD,
  GW_TOKEN_SIGN,
} GwTokenKind;

typedef struct
{
  GwTokenKind  kind;
  double       number;
  guint        digits;       /* of a plain whole number, 0 when it had separators or a fraction */
  char        *word;         /* owned; NFC, case folded (so "ß" is "ss"), Arabic without vowel marks
                              * and in one letter of each family: ا for أ إ آ, ه for ة, ي for ى */
  gunichar     sign;         /* every dash is '-', Arabic ، ؛ ٪ are , ; % */
  gsize        start;        /* in bytes of the text */
  gsize        end;
  gboolean     blank_before;
} GwToken;

typedef enum
{
  GW_SCAN_NUMBERS,           /* 186,000 is one number */
  GW_SCAN_DIGITS,            /* 3.12.2026 is three numbers and two signs */
} GwScan;

/* Always ends in a GW_TOKEN_END. */
GArray   *gw_input_scan      (const char     *text,
                              GwScan          scan) G_GNUC_WARN_UNUSED_RESULT;

gboolean  gw_token_is_sign   (const GwToken  *token,
                              gunichar        sign);
gboolean  gw_token_is_word   (const GwToken  *token,
                              const char     *words);
gboolean  gw_token_is_glued  (const GwToken  *token);

const char *gw_input_currency (const GwToken *token,
                               double        *factor,
                               guint         *used);
char       *gw_input_cut_once (const char    *text,
                               gboolean      *once) G_GNUC_WARN_UNUSED_RESULT;

const char *gw_input_comma    (const char     *text);

const char *gw_input_skip     (const char         *text,
                               const char * const *leads);

char     *gw_input_plain_arabic (const char *text) G_GNUC_WARN_UNUSED_RESULT;
char     *gw_input_plain_head (const char    *text) G_GNUC_WARN_UNUSED_RESULT;

char     *gw_input_trim      (const char     *start,
                              gssize          length) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
