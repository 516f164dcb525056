/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-agreement.h"

#include <gio/gio.h>

G_BEGIN_DECLS

typedef enum
{
  GW_MARK_NONE = 0,
  GW_MARK_BALANCED = 1 << 0, /* the greatest product of gains */
  GW_MARK_EVENEST = 1 << 1,  /* the greatest smallest share of what each could have gained */
  GW_MARK_TOTAL = 1 << 2     /* the greatest sum of gains */
} GwMarks;

/* One efficient vector of values. */
typedef struct
{
  const double *values;     /* lent: one for each known party */
  guint *options;           /* owned: its first package, one option a term; or its first proposal */
  guint n_options;
  char *packages;           /* owned: how many packages have these values, all digits */
  GArray *proposals;        /* owned, of guint: the proposals that have them */
  GwAnswer acceptable;      /* to everybody; of @options */
  GwMarks marks;
} GwPoint;

/* Packages and proposals as the parties value them. */
typedef struct
{
  guint n_parties;
  guint n_points; /* 0 where fewer than two or more than eight parties have known values */
  gboolean exact;
  double error; /* how much better a package that is not shown may be, in any value */

  /* owned */
  char *packages; /* of all terms with options, all digits; "0" without terms */
  GArray *known;  /* of guint: the parties whose values are known throughout */
  double *best;   /* [party] over the candidates; NAN where not known */
  double *worst;
  GwPoint *points;   /* falling in the value of the first known party */
  double *values;
  guint8 *efficient; /* [option]: whether that proposal is on the frontier */
} GwPackages;

/* What two terms are to the parties. */
typedef enum
{
  GW_TERM_SILENT,     /* no options, or nobody's known values differ over it */
  GW_TERM_COMPATIBLE, /* one option is the best for all */
  GW_TERM_OPPOSED,    /* one's best is not the other's */
  GW_TERM_TRADE       /* opposed, but one can be given for another */
} GwTermRelation;

/* What share of all packages everybody could live with. */
typedef struct
{
  gboolean counted; /* else drawn */
  guint64 n_packages; /* counted, or drawn */
  guint64 n_acceptable;
  guint64 n_unknown;
  double share;
  double error; /* half of a 95 % interval; 0 when counted */
} GwRoom;

GwPackages *gw_packages_new  (const GwAgreement *agreement,
                              GCancellable      *cancellable,
                              GError           **error) G_GNUC_WARN_UNUSED_RESULT;
void        gw_packages_free (GwPackages        *self);

guint       gw_packages_find_better (const GwPackages *self,
                                     const double     *values,
                                     guint            *points,
                                     guint             n_points);

gboolean gw_agreement_is_left_out    (const GwAgreement *self,
                                      guint              option);
void     gw_agreement_relate_terms   (const GwAgreement *self,
                                      GwTermRelation    *relations);
gboolean gw_agreement_measure_room   (const GwAgreement *self,
                                      guint64            seed,
                                      GwRoom            *room,
                                      GCancellable      *cancellable,
                                      GError           **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwPackages, gw_packages_free)

G_END_DECLS
