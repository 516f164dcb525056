/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-sheet-source.h"

#include <cairo.h>

/* A brief made into a page, away from the main loop. */

typedef struct
{
  GwSheet         *sheet;
  cairo_surface_t *drawing; /* in points */
} GwSheetPicture;

/* The last reference is better given up away from the main loop: what it frees may have to wait for
 * a page that is being made. */
GwSheetPicture *gw_sheet_picture_ref   (GwSheetPicture     *picture);
void            gw_sheet_picture_unref (GwSheetPicture     *picture);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwSheetPicture, gw_sheet_picture_unref)

/* paper is the id of one. */
void            gw_sheet_make_async   (GwSheetSource       *source,
                                       const char          *paper,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);

/* (transfer full); NULL without an error where the brief says too little for a page. */
GwSheetPicture *gw_sheet_make_finish  (GAsyncResult        *result,
                                       GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/* The page in the few lines that one writes in a chat. */
void            gw_sheet_chat_async   (GwSheetSource       *source,
                                       const char          *paper,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);
char           *gw_sheet_chat_finish  (GAsyncResult        *result,
                                       GError             **error) G_GNUC_WARN_UNUSED_RESULT;

/* The page in a file, in the form that its name says; a name that says none is a PDF's. */
void            gw_sheet_save_async   (GwSheetSource       *source,
                                       const char          *paper,
                                       GFile               *file,
                                       GCancellable        *cancellable,
                                       GAsyncReadyCallback  callback,
                                       gpointer             user_data);

/* (transfer full): where it is */
GFile          *gw_sheet_save_finish  (GAsyncResult        *result,
                                       GError             **error) G_GNUC_WARN_UNUSED_RESULT;
