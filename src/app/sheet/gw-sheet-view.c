/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-sheet-view.h"

#include "gw-sheet-image.h"

#include <math.h>

#define MIN_WIDTH 180

/* A page that is shown whole is not made lower than this. */
#define MIN_WHOLE_HEIGHT 300

#define MAX_ZOOM 4.0

/* The least the page is away from the edge of the pane, so that its shadow shows. */
#define EDGE 6

/* A page that is zoomed on a fine screen is painted with so many pixels at the most, 64 MB. */
#define MOST_PIXELS 16e6

struct _GwSheetView
{
  GtkWidget        parent_instance;

  /* owned */
  GwSheetPicture  *picture;
  GwSheetImage    *image;    /* what was painted last */
  GPtrArray       *replaced; /* of GwSheetPicture: to be let go with the next painting */

  GwSheetPicture  *painted; /* borrowed: what it is of, to compare */
  gboolean         painting;
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

/* What is painted away from the main loop. */
typedef struct
{
  GwSheetPicture *picture;
  GwSheetImage   *before;   /* nullable: what is shown meanwhile */
  GPtrArray      *replaced; /* let go there as well */
  int             width;    /* pixels of the device */
  int             height;
} Painting;

static void
painting_free (Painting *painting)
{
  g_clear_pointer (&painting->picture, gw_sheet_picture_unref);
  g_clear_pointer (&painting->before, gw_sheet_image_unref);
  g_clear_pointer (&painting->replaced, g_ptr_array_unref);
  g_free (painting);
}

static void
paint_thread (GTask        *task,
              gpointer      source,
              gpointer      task_data,
              GCancellable *cancellable)
{
  Painting *painting = task_data;
  GwSheetImage *image = gw_sheet_image_new (painting->picture, painting->width, painting->height,
                                            painting->before);

  g_clear_pointer (&painting->replaced, g_ptr_array_unref);
  g_task_return_pointer (task, image, (GDestroyNotify) gw_sheet_image_unref);
}

/* The page in whole pixels of the device, within the widget. */
static GdkRectangle
get_page (GwSheetView *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int factor = gtk_widget_get_scale_factor (widget);
  double scale = MIN ((gtk_widget_get_width (widget) - 2 * EDGE) / self->width,
                      (gtk_widget_get_height (widget) - 2 * EDGE) / self->height);
  GdkRectangle page = { 0 };

  if (scale <= 0)
    return page;
  page.width = MAX (1, lround (self->width * scale * factor));
  page.height = MAX (1, lround (self->height * scale * factor));
  page.x = (gtk_widget_get_width (widget) * factor - page.width) / 2;
  page.y = EDGE * factor;
  return page;
}

static int
limit (const GdkRectangle *page,
       int                 length)
{
  double pixels = (double) page->width * page->height;

  return pixels > MOST_PIXELS ? (int) (length * sqrt (MOST_PIXELS / pixels)) : length;
}

gboolean
gw_sheet_view_is_painted (GwSheetView *self)
{
  g_return_val_if_fail (GW_IS_SHEET_VIEW (self), FALSE);

  GdkRectangle page = get_page (self);

  return self->picture == NULL || page.width == 0
         || (self->painted == self->picture
             && gw_sheet_image_get_width (self->image) == limit (&page, page.width)
             && gw_sheet_image_get_height (self->image) == limit (&page, page.height));
}

static void paint (GwSheetView *self);

static void
painted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GwSheetView *self = GW_SHEET_VIEW (source);
  const Painting *painting = g_task_get_task_data (G_TASK (result));
  GwSheetImage *image = g_task_propagate_pointer (G_TASK (result), NULL);

  self->painting = FALSE;
  if (self->picture == NULL)
    {
      gw_sheet_image_unref (image);
      return;
    }
  g_clear_pointer (&self->image, gw_sheet_image_unref);
  self->image = image;
  self->painted = painting->picture;
  gtk_widget_queue_draw (GTK_WIDGET (self));
  paint (self);
}

/* One painting at a time; each is followed by another while it is not of what is wanted by then. */
static void
paint (GwSheetView *self)
{
  GdkRectangle page = get_page (self);

  if (self->painting || gw_sheet_view_is_painted (self))
    return;

  g_autoptr (GTask) task = g_task_new (self, NULL, painted_cb, NULL);
  Painting *painting = g_new0 (Painting, 1);

  painting->picture = gw_sheet_picture_ref (self->picture);
  painting->before = self->image != NULL ? gw_sheet_image_ref (self->image) : NULL;
  painting->replaced = g_steal_pointer (&self->replaced);
  painting->width = limit (&page, page.width);
  painting->height = limit (&page, page.height);
  self->painting = TRUE;
  g_task_set_source_tag (task, paint);
  g_task_set_task_data (task, painting, (GDestroyNotify) painting_free);
  g_task_run_in_thread (task, paint_thread);
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
  paint (self);
}

/* Until it is painted anew, what there is stands in the place of the page. */
static void
gw_sheet_view_snapshot (GtkWidget   *widget,
                        GtkSnapshot *snapshot)
{
  GwSheetView *self = GW_SHEET_VIEW (widget);
  double factor = gtk_widget_get_scale_factor (widget);
  GdkRectangle pixels = get_page (self);
  graphene_rect_t page
      = GRAPHENE_RECT_INIT (pixels.x / factor, pixels.y / factor, pixels.width / factor,
                            pixels.height / factor);
  GskRoundedRect outline;

  if (pixels.width == 0)
    return;

  gsk_rounded_rect_init_from_rect (&outline, &page, 0);
  gtk_snapshot_append_outset_shadow (snapshot, &outline, &(GdkRGBA){ 0, 0, 0, 0.22 }, 0, 1, 0, 5);
  if (self->image != NULL)
    gw_sheet_image_snapshot (self->image, snapshot, &page);
  else
    gtk_snapshot_append_color (snapshot, &(GdkRGBA){ 1, 1, 1, 1 }, &page);
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

  g_clear_pointer (&self->picture, gw_sheet_picture_unref);
  g_clear_pointer (&self->replaced, g_ptr_array_unref);
  g_clear_pointer (&self->image, gw_sheet_image_unref);

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

static void
replace_picture (GwSheetView    *self,
                 GwSheetPicture *picture)
{
  if (self->replaced == NULL)
    self->replaced = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_sheet_picture_unref);
  if (self->picture != NULL)
    g_ptr_array_add (self->replaced, self->picture);
  self->picture = picture != NULL ? gw_sheet_picture_ref (picture) : NULL;
}

static void
set_size (GwSheetView *self,
          double       width,
          double       height)
{
  if (self->width == width && self->height == height)
    return;
  self->width = width;
  self->height = height;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

void
gw_sheet_view_set_picture (GwSheetView    *self,
                           GwSheetPicture *picture)
{
  g_return_if_fail (GW_IS_SHEET_VIEW (self));

  replace_picture (self, picture);
  if (picture != NULL)
    {
      set_size (self, gw_sheet_get_width (picture->sheet), gw_sheet_get_height (picture->sheet));
      paint (self);
      return;
    }
  g_clear_pointer (&self->image, gw_sheet_image_unref);
  self->painted = NULL;
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
