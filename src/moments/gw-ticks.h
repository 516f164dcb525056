/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

G_BEGIN_DECLS

/* What of a brief an audience gets, thing by thing: what the person ticks before a copy is made. */
typedef struct
{
  GwItem   *item;    /* owned */
  char     *heading; /* owned: the section of the form it stands in */
  char     *text;    /* owned: what it says */
  char     *why;     /* owned, nullable: why it stays although it is ticked, or for good */
  gboolean  may;     /* the audience may see it once it is ticked */
  gboolean  ticked;
  gboolean  goes;    /* it is in the copy */
} GwTick;

GPtrArray *gw_ticks_list      (GwItem          *brief,
                               GwAudience       audience) G_GNUC_WARN_UNUSED_RESULT;
guint      gw_ticks_count_staying (const GPtrArray *ticks);
char      *gw_ticks_say       (const GPtrArray *ticks,
                               GwAudience       audience) G_GNUC_WARN_UNUSED_RESULT;
const char *gw_ticks_say_never (GwAudience      audience);
gboolean   gw_ticks_set       (GwTree          *tree,
                               const GPtrArray *ticks,
                               GwAudience       audience,
                               gboolean         ticked,
                               GError         **error);
char      *gw_ticks_name_copy (GwItem          *brief,
                               GwAudience       audience) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
