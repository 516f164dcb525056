/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-names.h"
#include "gw-scope-fit.h"

G_BEGIN_DECLS

/* What a scope brief says of its work, as numbers in person-days. Pieces and their ways are
 * numbered as they stand in the brief; the first way of a piece is the full one. */
typedef struct
{
  GwItem      *brief;     /* owned */
  guint        n_pieces;
  GwScope      scope;     /* its arrays are owned: pieces, ways, what needs what */
  GwEstimate **estimates; /* owned [piece][way] */
  GwCalendar   calendar;  /* its holidays are owned; without a start nothing has a day */
  GwDay        due;       /* GW_DAY_NONE where there is none */
  double       capacity;  /* until the end of `due`; NAN without start or due */
} GwPieces;

GwPieces   *gw_pieces_new          (GwItem         *brief) G_GNUC_WARN_UNUSED_RESULT;
void        gw_pieces_free         (GwPieces       *self);

GwItem     *gw_pieces_get_piece    (const GwPieces *self,
                                    guint           piece);
GwItem     *gw_pieces_get_way      (const GwPieces *self,
                                    guint           piece,
                                    int             way);
const char *gw_pieces_get_name     (const GwPieces *self,
                                    guint           piece);
const char *gw_pieces_get_way_name (const GwPieces *self,
                                    guint           piece,
                                    int             way);
int        *gw_pieces_dup_full     (const GwPieces *self) G_GNUC_WARN_UNUSED_RESULT;
int        *gw_pieces_dup_planned  (const GwPieces *self) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwPieces, gw_pieces_free)

G_END_DECLS
