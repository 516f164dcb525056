/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-paper.h"
#include "gw-pen.h"

/*
 * Finds the sizes and the rows with which a page stands on one paper. First the largest size within
 * the zones' bounds; then rows yield in their order; at the very end, for tiny papers and huge texts
 * only, what is kept shrinks too, so that there always is an answer.
 */
typedef struct
{
  GwPress *type;
  const GwPage *page;
  const GwPaper *paper;

  double glance;        /* sizes in points */
  double look_up;
  double fold;
  double least;         /* below which no look-up zone goes that is not squeezed */
  guint glance_lines;   /* most lines of a text */
  guint lines;
  guint columns;
  guint ruled;          /* lines to write on, at least; 0: only what room is left */
  double pitch;         /* from one of them to the next */
  double fold_share;    /* of the page's height, at most */
  gboolean tight;       /* squeezed: a line is worth a row */
  double comfort;       /* 1: blank as it should be, 0: as little as it may be */
  guint8 **visible;     /* by block and row */
  GwPenMemo *memos;
} GwFit;

void     gw_fit_init      (GwFit         *self,
                           GwPress        *type,
                           const GwPage  *page,
                           const GwPaper *paper);
void     gw_fit_clear     (GwFit         *self);
void     gw_fit_search    (GwFit         *self);
gboolean gw_fit_is_whole  (GwFit         *self);

double   gw_fit_head      (GwFit         *self,
                           GPtrArray     *boxes,
                           double         y);
double   gw_fit_zone      (GwFit         *self,
                           GwZone         zone,
                           GPtrArray     *boxes,
                           double         y,
                           double         air);
guint    gw_fit_gaps      (GwFit         *self);
double   gw_fit_air       (GwFit         *self);
double   gw_fit_fold      (GwFit         *self);
double   gw_fit_foot      (GwFit         *self);
double   gw_fit_ruled     (GwFit         *self,
                           guint          lines,
                           double         pitch);
double   gw_fit_fold_head (GwFit         *self);
double   gw_fit_body_room (GwFit         *self);
double   gw_fit_needs     (GwFit         *self);
double   gw_fit_blank     (GwFit         *self);
double   gw_fit_gap       (GwFit         *self,
                           GwZone         zone);
GwPen    gw_fit_pen       (GwFit         *self,
                           GwZone         zone,
                           GPtrArray     *boxes);
const GwPageBlock *gw_fit_ruled_block (GwFit *self,
                                       guint *index);
