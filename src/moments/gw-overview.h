/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gw-item.h"

G_BEGIN_DECLS

/* One initiative over its four moments: which briefs there are, and where they contradict. */

/* A brief as the overview shows it; indexes count what it was made from. */
typedef struct
{
  guint  index;
  char  *title; /* owned */
  char  *line;  /* owned: when and with whom */
  char  *state; /* owned: "3 open", "agreed" */
} GwOverviewBrief;

/* Something that cannot be true together, and where to mend it. */
typedef struct
{
  guint  index;
  char  *on;      /* owned: as an open point names it */
  char  *field;   /* owned */
  char  *message; /* owned */
} GwOverviewClash;

typedef struct
{
  GPtrArray *briefs[GW_N_MOMENTS]; /* owned (of GwOverviewBrief): as the list orders them */
  GPtrArray *clashes;              /* owned (of GwOverviewClash) */
} GwOverview;

GwOverview *gw_overview_new   (GPtrArray     *briefs,
                               const GwItem  *brief,
                               GDateTime     *now,
                               GCancellable  *cancellable,
                               GError       **error) G_GNUC_WARN_UNUSED_RESULT;
void        gw_overview_free  (GwOverview    *self);
guint       gw_overview_count (GwOverview    *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwOverview, gw_overview_free)

G_END_DECLS
