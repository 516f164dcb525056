/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-kind.h"

G_BEGIN_DECLS

/* A text of the library, made ready to be compared with others of its kind: whether two of them are
 * likely to be one thing that was written down twice. Asked about, never joined by itself, so it
 * rather misses a pair than asks about two things. */
typedef struct _GwAlike GwAlike;

GwAlike *gw_alike_new  (const char     *text,
                        GwKindId        kind) G_GNUC_WARN_UNUSED_RESULT;
void     gw_alike_free (GwAlike        *self);
gboolean gw_alike_is   (const GwAlike  *one,
                        const GwAlike  *other);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwAlike, gw_alike_free)

/* For an index of many: two that are alike have all but gw_alike_count_odd() of either's keys in
 * common. */
GPtrArray  *gw_alike_get_keys     (const GwAlike *self);
const char *gw_alike_get_sure_key (const GwAlike *self);
guint       gw_alike_count_odd    (const GwAlike *self);

G_END_DECLS
