/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-effort.h"
#include "gw-pieces.h"

G_BEGIN_DECLS

/* Ways chosen for some pieces, and when that is done. */
typedef struct
{
  int      *takes;         /* owned [piece]: its way, or GW_NOT_TAKEN */
  GwEffort *effort;        /* owned: mean, spread and odds of what is taken, in person-days */
  double    value;         /* sum of value × covers */
  gboolean  guessed;       /* a number in it is the person's own guess */

  double    odds;          /* of `due`; NAN where they are not known */
  double    odds_together; /* if estimates fail together: a normal approximation */
  GwDay     even;          /* the days of 50, 80 and 95 %; GW_DAY_NONE where they are not known */
  GwDay     likely;
  GwDay     very_likely;
} GwOutlook;

GwOutlook *gw_outlook_new  (const GwPieces  *pieces,
                            const int       *takes,
                            GCancellable    *cancellable,
                            GError         **error) G_GNUC_WARN_UNUSED_RESULT;
void       gw_outlook_free (GwOutlook       *self);

double     gw_outlook_get_odds          (const GwOutlook *self,
                                         const GwPieces  *pieces,
                                         GwDay            day);
double     gw_outlook_get_odds_together (const GwOutlook *self,
                                         const GwPieces  *pieces,
                                         GwDay            day);
char      *gw_outlook_say_odds          (const GwOutlook *self,
                                         double           odds) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwOutlook, gw_outlook_free)

G_END_DECLS
