/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* A file that was moved to the wastebasket, and what brings it back. */
typedef struct _GwRemoved GwRemoved;

GwRemoved *gw_wastebasket_take        (GFile   *file,
                                       GError **error) G_GNUC_WARN_UNUSED_RESULT;
void       gw_wastebasket_take_async  (GFile               *file,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);
GwRemoved *gw_wastebasket_take_finish (GAsyncResult  *result,
                                       GError       **error) G_GNUC_WARN_UNUSED_RESULT;

GFile     *gw_removed_get_file       (GwRemoved *self);
gboolean   gw_removed_restore        (GwRemoved  *self,
                                      GError    **error);
void       gw_removed_restore_async  (GwRemoved           *self,
                                      GCancellable        *cancellable,
                                      GAsyncReadyCallback  callback,
                                      gpointer             user_data);
gboolean   gw_removed_restore_finish (GAsyncResult  *result,
                                      GError       **error);
GwRemoved *gw_removed_ref            (GwRemoved *self) G_GNUC_WARN_UNUSED_RESULT;
void       gw_removed_unref          (GwRemoved *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwRemoved, gw_removed_unref)

G_END_DECLS
