/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-sheet-task.h"

#include <gtk/gtk.h>

/* A page in pixels, in bands from side to side. An image of a page that is much like another shares
 * with it the bands that are the same, so that only the others are drawn on the screen again. */

typedef struct _GwSheetImage GwSheetImage;

/* Waits for nothing but takes its time, so it is for a thread.
 *
 * @width, @height: in pixels
 * @before: (nullable): the image in whose place it comes */
GwSheetImage *gw_sheet_image_new        (GwSheetPicture        *picture,
                                         int                    width,
                                         int                    height,
                                         GwSheetImage          *before);
GwSheetImage *gw_sheet_image_ref        (GwSheetImage          *self);
void          gw_sheet_image_unref      (GwSheetImage          *self);
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwSheetImage, gw_sheet_image_unref)

int           gw_sheet_image_get_width  (GwSheetImage          *self);
int           gw_sheet_image_get_height (GwSheetImage          *self);

/* Fills the page, whatever its size, with it. */
void          gw_sheet_image_snapshot   (GwSheetImage          *self,
                                         GtkSnapshot           *snapshot,
                                         const graphene_rect_t *page);
