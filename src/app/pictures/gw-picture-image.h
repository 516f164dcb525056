/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-diagram.h"

#include <gtk/gtk.h>

/* How a picture is to look: in pixels of the device, as is the type's size. */
typedef struct
{
  int width;
  int height;
  double size;
  gboolean dark;
} GwPictureLook;

gboolean    gw_picture_look_equal          (const GwPictureLook  *self,
                                            const GwPictureLook  *other);

/* Words are set under the lock under which sheets are laid out, so a picture is painted in a thread
 * and the main loop waits for none. @source stays alive until @callback was called. */
void        gw_picture_image_paint_async   (GtkWidget            *source,
                                            GwDiagram            *diagram,
                                            const GwPictureLook  *look,
                                            GAsyncReadyCallback   callback,
                                            gpointer              user_data);

/* The image, and what it is of: both lent with @result, but for the image. Never fails. */
GdkTexture *gw_picture_image_paint_finish  (GAsyncResult         *result,
                                            GwDiagram           **diagram,
                                            GwPictureLook        *look) G_GNUC_WARN_UNUSED_RESULT;
