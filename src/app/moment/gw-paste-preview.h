/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-paste.h"

#include <gtk/gtk.h>

/* Says what was understood of a pasted table and shows its first row. Signal "taken": the rows are
 * wanted. */
#define GW_TYPE_PASTE_PREVIEW (gw_paste_preview_get_type ())
G_DECLARE_FINAL_TYPE (GwPastePreview, gw_paste_preview, GW, PASTE_PREVIEW, GtkWindow)

/* paste (transfer full); line is how its first row will read. */
GtkWidget     *gw_paste_preview_new (GtkWindow      *parent,
                                     GwPaste        *paste,
                                     const char     *line) G_GNUC_WARN_UNUSED_RESULT;

const GwPaste *gw_paste_preview_get (GwPastePreview *self);
