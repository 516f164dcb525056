/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-picture.h"

#include "gw-compat.h"
#include "gw-picture-image.h"

#include <math.h>

#define MIN_WIDTH 240

/* Letters are as high as those around the picture, in these parts of it, ... */
#define TYPE_SHARE 0.95

/* ... but so many of them must find room side by side. */
#define LEAST_LETTERS 24

/* So near to a spot the pointer speaks of it. */
#define NEAR 18.0

struct _GwPicture
{
  GtkWidget  parent_instance;

  /* owned */
  GwDiagram    *diagram;
  GdkTexture   *image;    /* what was painted last, ... */
  GwDiagram    *painted;  /* ... and what it is of */

  GwPictureLook look;     /* of the image */
  gboolean      painting;
  int           spot;     /* −1: none yet */
};

G_DEFINE_FINAL_TYPE (GwPicture, gw_picture, GTK_TYPE_WIDGET)

/* In pixels; it grows with the text that somebody has set larger. */
static double
type_size (GwPicture *self,
           int        width)
{
  PangoContext *context = gtk_widget_get_pango_context (GTK_WIDGET (self));
  PangoFontDescription *font = pango_context_get_font_description (context);
  double size = TYPE_SHARE * pango_font_description_get_size (font) / PANGO_SCALE;

  return MIN (size, (double) width / LEAST_LETTERS);
}

static const GwSpot *
spot_at (GwPicture *self,
         int        n)
{
  return self->diagram != NULL && n >= 0 && n < (int) self->diagram->spots->len
           ? &g_array_index (self->diagram->spots, GwSpot, n)
           : NULL;
}

static void
announce (GwPicture *self)
{
  const GwSpot *spot = spot_at (self, self->spot);
  g_autofree char *label = NULL;
  g_autofree char *text = NULL;

  if (self->diagram == NULL)
    return;
  label = spot != NULL ? g_strdup_printf ("%s. %s", self->diagram->title, spot->text)
                       : g_strdup (self->diagram->title);
  text = gw_diagram_dup_text (self->diagram);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gw_compat_describe (GTK_WIDGET (self), text);
}

static void
go_to (GwPicture *self,
       int        spot)
{
  int last = self->diagram != NULL ? (int) self->diagram->spots->len - 1 : -1;

  spot = CLAMP (spot, MIN (0, last), last);
  if (spot == self->spot)
    return;
  self->spot = spot;
  announce (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

static void
find_place (GwPicture    *self,
            const GwSpot *spot,
            double       *x,
            double       *y)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self));

  gw_diagram_find_place (self->diagram, spot->x, spot->y, width,
                         gtk_widget_get_height (GTK_WIDGET (self)), type_size (self, width), x, y);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        GwPicture             *self)
{
  switch (key)
    {
    case GDK_KEY_Right:
    case GDK_KEY_Down:
      go_to (self, self->spot + 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Left:
    case GDK_KEY_Up:
      go_to (self, self->spot - 1);
      return GDK_EVENT_STOP;
    case GDK_KEY_Home:
      go_to (self, 0);
      return GDK_EVENT_STOP;
    case GDK_KEY_End:
      go_to (self, G_MAXINT);
      return GDK_EVENT_STOP;
    default:
      return GDK_EVENT_PROPAGATE;
    }
}

static gboolean
gw_picture_query_tooltip (GtkWidget  *widget,
                          int         x,
                          int         y,
                          gboolean    keyboard,
                          GtkTooltip *tooltip)
{
  GwPicture *self = GW_PICTURE (widget);
  const GwSpot *nearest = keyboard ? spot_at (self, self->spot) : NULL;
  double least = NEAR;
  const GwSpot *spot;

  for (int i = 0; !keyboard && (spot = spot_at (self, i)) != NULL; i++)
    {
      double across, down;

      find_place (self, spot, &across, &down);
      if (hypot (across - x, down - y) >= least)
        continue;
      least = hypot (across - x, down - y);
      nearest = spot;
    }
  if (nearest == NULL)
    return FALSE;
  gtk_tooltip_set_text (tooltip, nearest->text);
  return TRUE;
}

static GtkSizeRequestMode
gw_picture_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
gw_picture_measure (GtkWidget      *widget,
                    GtkOrientation  orientation,
                    int             for_size,
                    int            *minimum,
                    int            *natural,
                    int            *minimum_baseline,
                    int            *natural_baseline)
{
  GwPicture *self = GW_PICTURE (widget);
  int width = MAX (for_size, MIN_WIDTH);

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *minimum = *natural = MIN_WIDTH;
  else if (self->diagram != NULL)
    *minimum = *natural
        = ceil (gw_diagram_get_height (self->diagram, width, type_size (self, width)));
}

/* Light words stand on a dark ground. */
static gboolean
is_dark (GwPicture *self)
{
  GdkRGBA ink;

  gtk_style_context_get_color (gtk_widget_get_style_context (GTK_WIDGET (self)), &ink);
  return 0.3 * ink.red + 0.59 * ink.green + 0.11 * ink.blue > 0.5;
}

static GwPictureLook
wanted_look (GwPicture *self)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int factor = gtk_widget_get_scale_factor (widget);
  int width = gtk_widget_get_width (widget);

  return (GwPictureLook){ width * factor, gtk_widget_get_height (widget) * factor,
                          type_size (self, width) * factor, is_dark (self) };
}

gboolean
gw_picture_is_painted (GwPicture *self)
{
  g_return_val_if_fail (GW_IS_PICTURE (self), FALSE);

  GwPictureLook wanted = wanted_look (self);

  return self->diagram == NULL || wanted.width <= 0 || wanted.height <= 0
         || (self->painted == self->diagram && gw_picture_look_equal (&self->look, &wanted));
}

static void
painted_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  GwPicture *self = GW_PICTURE (source);
  GwDiagram *painted;
  g_autoptr (GdkTexture) image = gw_picture_image_paint_finish (result, &painted, &self->look);

  self->painting = FALSE;
  if (self->diagram == NULL)
    return;
  g_set_object (&self->image, image);
  g_clear_pointer (&self->painted, gw_diagram_unref);
  self->painted = gw_diagram_ref (painted);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* One painting at a time; what was wanted meanwhile follows when the image is shown. */
static void
paint (GwPicture *self)
{
  GwPictureLook wanted = wanted_look (self);

  if (self->painting || gw_picture_is_painted (self))
    return;
  self->painting = TRUE;
  gw_picture_image_paint_async (GTK_WIDGET (self), self->diagram, &wanted, painted_cb, NULL);
}

/* Around the spot one stands on. */
static void
draw_ring (GwPicture   *self,
           GtkSnapshot *snapshot)
{
  GtkWidget *widget = GTK_WIDGET (self);
  int width = gtk_widget_get_width (widget);
  const double *ink = gw_palette_get (is_dark (self))->accent;
  cairo_t *cr = gtk_snapshot_append_cairo (
      snapshot, &GRAPHENE_RECT_INIT (0, 0, width, gtk_widget_get_height (widget)));
  double x, y;

  find_place (self, spot_at (self, self->spot), &x, &y);
  cairo_set_source_rgb (cr, ink[0], ink[1], ink[2]);
  cairo_set_line_width (cr, 2);
  cairo_arc (cr, x, y, 0.55 * type_size (self, width), 0, 2 * G_PI);
  cairo_stroke (cr);
  cairo_destroy (cr);
}

/* Until it is painted anew, what there is stands in its place. */
static void
gw_picture_snapshot (GtkWidget   *widget,
                     GtkSnapshot *snapshot)
{
  GwPicture *self = GW_PICTURE (widget);
  int width = gtk_widget_get_width (widget);
  int height = gtk_widget_get_height (widget);

  if (self->diagram == NULL || width <= 0 || height <= 0)
    return;
  paint (self);
  if (self->image != NULL)
    gtk_snapshot_append_texture (snapshot, self->image, &GRAPHENE_RECT_INIT (0, 0, width, height));
  if (spot_at (self, self->spot) != NULL && gtk_widget_has_focus (widget))
    draw_ring (self, snapshot);
}

static void
forget_image (GwPicture *self)
{
  g_clear_pointer (&self->painted, gw_diagram_unref);
  g_clear_object (&self->image);
}

static void
gw_picture_dispose (GObject *object)
{
  GwPicture *self = GW_PICTURE (object);

  g_clear_pointer (&self->diagram, gw_diagram_unref);
  forget_image (self);

  G_OBJECT_CLASS (gw_picture_parent_class)->dispose (object);
}

static void
gw_picture_class_init (GwPictureClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_picture_dispose;
  widget_class->get_request_mode = gw_picture_get_request_mode;
  widget_class->measure = gw_picture_measure;
  widget_class->snapshot = gw_picture_snapshot;
  widget_class->query_tooltip = gw_picture_query_tooltip;

  gtk_widget_class_set_css_name (widget_class, "picture");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_IMG);
}

static void
gw_picture_init (GwPicture *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->spot = -1;
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (gtk_widget_queue_draw), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (gtk_widget_queue_draw), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  gtk_widget_set_focusable (GTK_WIDGET (self), TRUE);
  gtk_widget_set_has_tooltip (GTK_WIDGET (self), TRUE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
gw_picture_new (void)
{
  return g_object_new (GW_TYPE_PICTURE, NULL);
}

void
gw_picture_set_diagram (GwPicture *self,
                        GwDiagram *diagram)
{
  g_return_if_fail (GW_IS_PICTURE (self));

  if (diagram != NULL)
    gw_diagram_ref (diagram);
  g_clear_pointer (&self->diagram, gw_diagram_unref);
  self->diagram = diagram;
  if (diagram == NULL)
    forget_image (self);
  if (spot_at (self, self->spot) == NULL)
    self->spot = -1;
  announce (self);
  gtk_widget_set_visible (GTK_WIDGET (self), diagram != NULL);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

GwDiagram *
gw_picture_get_diagram (GwPicture *self)
{
  g_return_val_if_fail (GW_IS_PICTURE (self), NULL);

  return self->diagram;
}

const char *
gw_picture_get_text (GwPicture *self)
{
  g_return_val_if_fail (GW_IS_PICTURE (self), NULL);

  const GwSpot *spot = spot_at (self, self->spot);

  return spot != NULL ? spot->text : NULL;
}
