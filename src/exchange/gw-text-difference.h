/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* A piece of a text, as it stands to another text. */
typedef enum
{
  GW_PIECE_SAME,
  GW_PIECE_GONE, /* only in the old text */
  GW_PIECE_NEW,  /* only in the new one */
} GwPieceKind;

typedef struct
{
  GwPieceKind  kind;
  char        *text;
} GwPiece;

GArray *gw_text_difference (const char *from,
                            const char *to) G_GNUC_WARN_UNUSED_RESULT;
char   *gw_text_merge      (const char *base,
                            const char *ours,
                            const char *theirs) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
