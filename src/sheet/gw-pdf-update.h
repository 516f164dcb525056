/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/*
 * Objects of a finished PDF written once more, and new ones, behind its end, as the format foresees
 * for updates (ISO 32000-1, 7.5.6). Knows what cairo writes: one plain table of all objects.
 */
typedef struct _GwPdfUpdate GwPdfUpdate;

GwPdfUpdate *gw_pdf_update_new    (GString     *pdf) G_GNUC_WARN_UNUSED_RESULT;
void         gw_pdf_update_free   (GwPdfUpdate *self);

guint        gw_pdf_update_get_root (GwPdfUpdate *self);
char        *gw_pdf_update_dup      (GwPdfUpdate *self,
                                     guint        object) G_GNUC_WARN_UNUSED_RESULT;
guint        gw_pdf_update_add      (GwPdfUpdate *self);
void         gw_pdf_update_write    (GwPdfUpdate *self,
                                     guint        object,
                                     const char  *entries);
void         gw_pdf_update_finish   (GwPdfUpdate *self);

guint        gw_pdf_find_reference  (const char  *entries,
                                     const char  *name);
char        *gw_pdf_dup_text        (const char  *text) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwPdfUpdate, gw_pdf_update_free)
