/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"

#include <gio/gio.h>

/* Makes a copy of a brief for an audience and writes it, away from the main loop. What was sent is
 * kept first: a copy that is out can then always come back. file NULL is one in a folder of the
 * program's own, from which it can be handed on. */
void   gw_copy_write_async  (GwItem              *brief,
                             GwAudience           audience,
                             GFile               *file,
                             GCancellable        *cancellable,
                             GAsyncReadyCallback  callback,
                             gpointer             user_data);

/* (transfer full): where the copy is. */
GFile *gw_copy_write_finish (GAsyncResult        *result,
                             GError             **error) G_GNUC_WARN_UNUSED_RESULT;
