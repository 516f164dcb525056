/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-picture-image.h"

typedef struct
{
  GwDiagram    *diagram;
  GwPictureLook look;
} Painting;

static void
painting_free (Painting *painting)
{
  gw_diagram_unref (painting->diagram);
  g_free (painting);
}

static GdkTexture *
paint (const Painting *painting)
{
  const GwPictureLook *look = &painting->look;
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, look->width, look->height);
  cairo_t *cr = cairo_create (surface);
  gsize stride = cairo_image_surface_get_stride (surface);

  gw_diagram_draw (painting->diagram, cr, look->width, look->height, look->size,
                   gw_palette_get (look->dark));
  cairo_destroy (cr);
  cairo_surface_flush (surface);

  g_autoptr (GBytes) pixels
      = g_bytes_new_with_free_func (cairo_image_surface_get_data (surface), stride * look->height,
                                    (GDestroyNotify)cairo_surface_destroy, surface);

  return gdk_memory_texture_new (look->width, look->height, GDK_MEMORY_DEFAULT, pixels, stride);
}

static void
paint_thread (GTask        *task,
              gpointer      source,
              gpointer      data,
              GCancellable *cancellable)
{
  g_task_return_pointer (task, paint (data), g_object_unref);
}

gboolean
gw_picture_look_equal (const GwPictureLook *self,
                       const GwPictureLook *other)
{
  g_return_val_if_fail (self != NULL && other != NULL, FALSE);

  return self->width == other->width && self->height == other->height && self->size == other->size
         && self->dark == other->dark;
}

void
gw_picture_image_paint_async (GtkWidget           *source,
                              GwDiagram           *diagram,
                              const GwPictureLook *look,
                              GAsyncReadyCallback  callback,
                              gpointer             user_data)
{
  g_return_if_fail (GTK_IS_WIDGET (source) && diagram != NULL && look != NULL);
  g_return_if_fail (look->width > 0 && look->height > 0);

  g_autoptr (GTask) task = g_task_new (source, NULL, callback, user_data);
  Painting *painting = g_new0 (Painting, 1);

  painting->diagram = gw_diagram_ref (diagram);
  painting->look = *look;
  g_task_set_source_tag (task, gw_picture_image_paint_async);
  g_task_set_task_data (task, painting, (GDestroyNotify)painting_free);
  g_task_run_in_thread (task, paint_thread);
}

GdkTexture *
gw_picture_image_paint_finish (GAsyncResult   *result,
                               GwDiagram     **diagram,
                               GwPictureLook  *look)
{
  g_return_val_if_fail (G_IS_TASK (result) && diagram != NULL && look != NULL, NULL);

  const Painting *painting = g_task_get_task_data (G_TASK (result));

  *diagram = painting->diagram;
  *look = painting->look;
  return g_task_propagate_pointer (G_TASK (result), NULL);
}
