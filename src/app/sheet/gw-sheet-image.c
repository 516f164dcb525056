/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-sheet-image.h"

#include <string.h>

/* About two lines of text, in rows of pixels. */
#define BAND 32

/* Each band reaches so many rows into the next, which is drawn over it: scaled, they fade towards
 * their edges, and both would let something through where they meet. */
#define OVERLAP 2

struct _GwSheetImage
{
  int        width;
  int        height;
  GPtrArray *surfaces; /* owned, of cairo_surface_t: one for each band */
  GPtrArray *nodes;    /* owned, of GskRenderNode: what draws them in pixels of the image */
};

static cairo_surface_t *
paint (GwSheetPicture *picture,
       int             width,
       int             height)
{
  GwSheet *sheet = picture->sheet;
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  /* Paper is white in every style: this is what comes out of the printer. */
  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  cairo_scale (cr, width / gw_sheet_get_width (sheet), height / gw_sheet_get_height (sheet));
  cairo_set_source_surface (cr, picture->drawing, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* Of the rows from @y on. */
static cairo_surface_t *
cut (cairo_surface_t *page,
     int              y,
     int              n_rows)
{
  int stride = cairo_image_surface_get_stride (page);
  cairo_surface_t *band = cairo_image_surface_create (
      CAIRO_FORMAT_RGB24, cairo_image_surface_get_width (page), n_rows);

  cairo_surface_flush (band);
  memcpy (cairo_image_surface_get_data (band),
          cairo_image_surface_get_data (page) + (gsize) y * stride, (gsize) n_rows * stride);
  cairo_surface_mark_dirty (band);
  return band;
}

static GskRenderNode *
create_node (cairo_surface_t *band,
             int              y)
{
  graphene_rect_t place
      = GRAPHENE_RECT_INIT (0, y, cairo_image_surface_get_width (band),
                            cairo_image_surface_get_height (band));
  GskRenderNode *node = gsk_cairo_node_new (&place);
  cairo_t *cr = gsk_cairo_node_get_draw_context (node);

  cairo_set_source_surface (cr, band, 0, y);
  cairo_paint (cr);
  cairo_destroy (cr);
  return node;
}

static gboolean
is_same (cairo_surface_t *band,
         cairo_surface_t *page,
         int              y)
{
  int stride = cairo_image_surface_get_stride (page);
  gsize size = (gsize) cairo_image_surface_get_height (band) * stride;

  return memcmp (cairo_image_surface_get_data (band),
                 cairo_image_surface_get_data (page) + (gsize) y * stride, size) == 0;
}

static void
add_band (GwSheetImage    *self,
          cairo_surface_t *page,
          int              y,
          GwSheetImage    *before)
{
  guint n = self->surfaces->len;
  cairo_surface_t *band = before != NULL ? before->surfaces->pdata[n] : NULL;

  if (band != NULL && is_same (band, page, y))
    {
      g_ptr_array_add (self->surfaces, cairo_surface_reference (band));
      g_ptr_array_add (self->nodes, gsk_render_node_ref (before->nodes->pdata[n]));
      return;
    }
  band = cut (page, y, MIN (BAND + OVERLAP, self->height - y));
  g_ptr_array_add (self->surfaces, band);
  g_ptr_array_add (self->nodes, create_node (band, y));
}

GwSheetImage *
gw_sheet_image_new (GwSheetPicture *picture,
                    int             width,
                    int             height,
                    GwSheetImage   *before)
{
  GwSheetImage *self = g_atomic_rc_box_new0 (GwSheetImage);
  cairo_surface_t *page = paint (picture, width, height);

  self->width = width;
  self->height = height;
  self->surfaces = g_ptr_array_new_with_free_func ((GDestroyNotify) cairo_surface_destroy);
  self->nodes = g_ptr_array_new_with_free_func ((GDestroyNotify) gsk_render_node_unref);
  if (before != NULL && (before->width != width || before->height != height))
    before = NULL;
  for (int y = 0; y < height; y += BAND)
    add_band (self, page, y, before);
  cairo_surface_destroy (page);
  return self;
}

GwSheetImage *
gw_sheet_image_ref (GwSheetImage *self)
{
  return g_atomic_rc_box_acquire (self);
}

static void
image_clear (gpointer data)
{
  GwSheetImage *self = data;

  g_ptr_array_unref (self->nodes);
  g_ptr_array_unref (self->surfaces);
}

void
gw_sheet_image_unref (GwSheetImage *self)
{
  g_atomic_rc_box_release_full (self, image_clear);
}

int
gw_sheet_image_get_width (GwSheetImage *self)
{
  return self->width;
}

int
gw_sheet_image_get_height (GwSheetImage *self)
{
  return self->height;
}

void
gw_sheet_image_snapshot (GwSheetImage          *self,
                         GtkSnapshot           *snapshot,
                         const graphene_rect_t *page)
{
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (snapshot, &page->origin);
  gtk_snapshot_scale (snapshot, page->size.width / self->width, page->size.height / self->height);
  for (guint i = 0; i < self->nodes->len; i++)
    gtk_snapshot_append_node (snapshot, self->nodes->pdata[i]);
  gtk_snapshot_restore (snapshot);
}
