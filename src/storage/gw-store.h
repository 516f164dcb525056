/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gw-item.h"
#include "gw-journal.h"

G_BEGIN_DECLS

/* Where one open document stands on the disk: its file, what that holds, and the journal. Every
 * call may wait for the disk; calls from several threads take turns. */
typedef struct _GwStore GwStore;

typedef enum
{
  GW_STORE_SAME,
  GW_STORE_CHANGED,
  GW_STORE_GONE,
} GwStoreLook;

GwStore *gw_store_new          (GFile *file) G_GNUC_WARN_UNUSED_RESULT;
GwStore *gw_store_new_recovery (GwRecovery  *recovery,
                                GError     **error) G_GNUC_WARN_UNUSED_RESULT;
GwStore *gw_store_ref          (GwStore *self) G_GNUC_WARN_UNUSED_RESULT;
void     gw_store_unref        (GwStore *self);

GFile *gw_store_dup_file (GwStore *self) G_GNUC_WARN_UNUSED_RESULT;

GwItem      *gw_store_open      (GwStore  *self,
                                 GError  **error) G_GNUC_WARN_UNUSED_RESULT;
GwItem      *gw_store_open_good (GwStore    *self,
                                 GDateTime **written,
                                 GError    **error) G_GNUC_WARN_UNUSED_RESULT;
GwItem      *gw_store_open_sides (GwStore  *self,
                                 GError  **error) G_GNUC_WARN_UNUSED_RESULT;
gboolean     gw_store_save      (GwStore  *self,
                                 GwItem   *root,
                                 guint64   serial,
                                 GError  **error);
gboolean     gw_store_save_as   (GwStore   *self,
                                 GFile     *file,
                                 gboolean   overwrite,
                                 GwItem    *root,
                                 guint64    serial,
                                 GError   **error);
gboolean     gw_store_rename    (GwStore  *self,
                                 GFile    *file,
                                 GError  **error);
gboolean     gw_store_keep      (GwStore  *self,
                                 GwItem   *root,
                                 guint64   serial,
                                 GError  **error);
GwStoreLook  gw_store_look      (GwStore  *self,
                                 GBytes  **bytes,
                                 GError  **error);
void         gw_store_adopt     (GwStore *self,
                                 GBytes  *bytes);
void         gw_store_note      (GwStore *self,
                                 GwItem  *root,
                                 guint64  serial);
void         gw_store_forget    (GwStore *self);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwStore, gw_store_unref)

G_END_DECLS
