/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-sheet-view.h"

#include <math.h>

#define MIN_WIDTH 180

/* A page that is shown whole is not made lower than this. */
#define MIN_WHOLE_HEIGHT 300

#define MAX_ZOOM 4.0

/* The least the page is away from the edge of the pane, so that its shadow shows. */
#define EDGE 6

struct _GwSheetView
{
  GtkWidget        parent_instance;

  /* owned */
  cairo_surface_t *drawing;

  double           width;
  double           height;
  double           zoom;
  int              room; /* the width last given to it */
  gboolean         whole;
};

G_DEFINE_FINAL_TYPE (GwSheetView, gw_sheet_view, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_WHOLE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static GtkSizeRequestMode
gw_sheet_view_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
gw_sheet_view_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  GwSheetView *self = GW_SHEET_VIEW (widget);
  int width = MIN_WIDTH;

  /* Zoomed, it asks for more than the room there is, and its scroller scrolls. */
  if (self->zoom > 1 && self->room > 0)
    width = self->room * self->zoom;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = width;
  else
    *minimum = *natural
        = ceil ((MAX (for_size, width) - 2 * EDGE) * self->height / self->width) + 2 * EDGE;
  if (orientation == GTK_ORIENTATION_VERTICAL && self->whole)
    *minimum = MIN (*natural, MIN_WHOLE_HEIGHT);
}

static void
gw_sheet_view_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  GwSheetView *self = GW_SHEET_VIEW (widget);

  if (self->zoom <= 1)
    self->room = width;
}

static void
gw_sheet_view_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  GwSheetView *self = GW_SHEET_VIEW (widget);
  double scale = MIN ((gtk_widget_get_width (widget) - 2 * EDGE) / self->width,
                      (gtk_widget_get_height (widget) - 2 * EDGE) / self->height);
  double left = (gtk_widget_get_width (widget) - self->width * scale) / 2;
  graphene_rect_t page = GRAPHENE_RECT_INIT (left, EDGE, self->width * scale, self->height * scale);
  GskRoundedRect outline;
  cairo_t *cr;

  if (scale <= 0)
    return;

  gsk_rounded_rect_init_from_rect (&outline, &page, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA){ 0, 0, 0, 0.22 }, 0, 1, 0, 5);
  /* Paper is white in every style: this is what comes out of the printer. */
  gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 }, &page);
  if (self->drawing == NULL)
    return;

  cr = gtk_snapshot_append_cairo (snapshot, &page);
  cairo_translate (cr, left, EDGE);
  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, self->drawing, 0, 0);
  cairo_paint (cr);
  cairo_destroy (cr);
}

static void
gw_sheet_view_set_property (GObject      *object,
                            guint         prop_id,
                            const GValue *value,
                            GParamSpec   *pspec)
{
  if (prop_id == PROP_WHOLE)
    GW_SHEET_VIEW (object)->whole = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
gw_sheet_view_dispose (GObject *object)
{
  GwSheetView *self = GW_SHEET_VIEW (object);

  g_clear_pointer (&self->drawing, cairo_surface_destroy);

  G_OBJECT_CLASS (gw_sheet_view_parent_class)->dispose (object);
}

static void
gw_sheet_view_class_init (GwSheetViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_sheet_view_dispose;
  G_OBJECT_CLASS (klass)->set_property = gw_sheet_view_set_property;
  widget_class->get_request_mode = gw_sheet_view_get_request_mode;
  widget_class->measure = gw_sheet_view_measure;
  widget_class->size_allocate = gw_sheet_view_size_allocate;
  widget_class->snapshot = gw_sheet_view_snapshot;

  /* Whether the page is made small enough for the height there is, too. */
  props[PROP_WHOLE]
      = g_param_spec_boolean ("whole", NULL, NULL, FALSE,
                              G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "sheet");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
gw_sheet_view_init (GwSheetView *self)
{
  self->width = 595.276;
  self->height = 841.89;
  self->zoom = 1;
}

void
gw_sheet_view_set_drawing (GwSheetView     *self,
                           cairo_surface_t *drawing,
                           double           width,
                           double           height)
{
  g_return_if_fail (GW_IS_SHEET_VIEW (self));
  g_return_if_fail (width > 0 && height > 0);

  cairo_surface_reference (drawing);
  g_clear_pointer (&self->drawing, cairo_surface_destroy);
  self->drawing = drawing;

  if (self->width != width || self->height != height)
    gtk_widget_queue_resize (GTK_WIDGET (self));
  self->width = width;
  self->height = height;
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

void
gw_sheet_view_clear (GwSheetView *self)
{
  g_return_if_fail (GW_IS_SHEET_VIEW (self));

  g_clear_pointer (&self->drawing, cairo_surface_destroy);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

double
gw_sheet_view_get_zoom (GwSheetView *self)
{
  g_return_val_if_fail (GW_IS_SHEET_VIEW (self), 1);

  return self->zoom;
}

void
gw_sheet_view_set_zoom (GwSheetView *self,
                        double       zoom)
{
  g_return_if_fail (GW_IS_SHEET_VIEW (self));

  zoom = CLAMP (zoom, 1, MAX_ZOOM);
  if (self->zoom == zoom)
    return;

  self->zoom = zoom;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
