/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-field-grid.h"

#include "gw-text-scale.h"

#define GAP_X 9
#define GAP_Y 6

/* A date or a range can be read in this width, in pixels of unscaled text. */
#define CELL 150

#define MOST_COLUMNS 4

struct _GwFieldGrid
{
  GtkWidget parent_instance;

  int       least; /* width of a column, in pixels of unscaled text */
};

G_DEFINE_FINAL_TYPE (GwFieldGrid, gw_field_grid, GTK_TYPE_WIDGET)

/* Where the next child goes. */
typedef struct
{
  int columns;
  int cell;   /* width */
  int width;  /* of all */
  int column; /* the first that is free in the line */
  int y;      /* of the line */
  int height; /* of the line as far as it is filled */
} Place;

static int
span_width (const Place *place,
            int          span)
{
  return span >= place->columns ? place->width : span * place->cell + (span - 1) * GAP_X;
}

static int
least_width (GwFieldGrid *self)
{
  return (int) (self->least * gw_text_scale (GTK_WIDGET (self)));
}

static Place
begin (GwFieldGrid *self,
       int          width)
{
  Place place = { .width = width };

  place.columns = CLAMP ((width + GAP_X) / (least_width (self) + GAP_X), 1, MOST_COLUMNS);
  place.cell = (width - (place.columns - 1) * GAP_X) / place.columns;
  return place;
}

static int
count_columns (const Place *place,
               GtkWidget   *child)
{
  int least = 0, span = 1;

  if (g_object_get_data (G_OBJECT (child), "wide") != NULL)
    return place->columns;
  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  while (span < place->columns && span_width (place, span) < least)
    span++;
  return span;
}

static void
break_line (Place *place)
{
  place->y += place->height + (place->height > 0 ? GAP_Y : 0);
  place->column = 0;
  place->height = 0;
}

/* Steps over the child; @x and @width say where it stands. */
static void
put (Place     *place,
     GtkWidget *child,
     int       *x,
     int       *width)
{
  int span = count_columns (place, child), height = 0;

  if (place->column + span > place->columns)
    break_line (place);
  *x = place->column * (place->cell + GAP_X);
  *width = span_width (place, span);
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, *width, &height, NULL, NULL, NULL);
  place->height = MAX (place->height, height);
  place->column += span;
}

static GtkWidget *
next_visible (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static GtkSizeRequestMode
gw_field_grid_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (GtkWidget *widget,
               int       *minimum,
               int       *natural)
{
  for (GtkWidget *child = next_visible (gtk_widget_get_first_child (widget)); child != NULL;
       child = next_visible (gtk_widget_get_next_sibling (child)))
    {
      int least = 0;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
      *minimum = MAX (*minimum, least);
    }
  *natural = MAX (*minimum, MOST_COLUMNS * least_width (GW_FIELD_GRID (widget)));
}

static void
gw_field_grid_measure (GtkWidget      *widget,
                       GtkOrientation  orientation,
                       int             for_size,
                       int            *minimum,
                       int            *natural,
                       int            *minimum_baseline,
                       int            *natural_baseline)
{
  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      measure_width (widget, minimum, natural);
      return;
    }

  GwFieldGrid *self = GW_FIELD_GRID (widget);
  Place place = begin (self, for_size >= 0 ? for_size : MOST_COLUMNS * least_width (self));
  int x, width;

  for (GtkWidget *child = next_visible (gtk_widget_get_first_child (widget)); child != NULL;
       child = next_visible (gtk_widget_get_next_sibling (child)))
    put (&place, child, &x, &width);
  *minimum = *natural = place.y + place.height;
}

/* The line that begins with @first, as high as its highest; returns what comes after it. */
static GtkWidget *
allocate_line (GtkWidget *widget,
               Place     *place,
               GtkWidget *first)
{
  gboolean rtl = gtk_widget_get_direction (widget) == GTK_TEXT_DIR_RTL;
  GtkAllocation where[MOST_COLUMNS];
  GtkWidget *in_line[MOST_COLUMNS], *child = first;
  guint n = 0;

  while (child != NULL && place->column + count_columns (place, child) <= place->columns)
    {
      put (place, child, &where[n].x, &where[n].width);
      in_line[n++] = child;
      child = next_visible (gtk_widget_get_next_sibling (child));
    }
  for (guint i = 0; i < n; i++)
    {
      where[i].y = place->y;
      where[i].height = place->height;
      if (rtl)
        where[i].x = place->width - where[i].x - where[i].width;
      gtk_widget_size_allocate (in_line[i], &where[i], -1);
    }
  break_line (place);
  return child;
}

static void
gw_field_grid_size_allocate (GtkWidget *widget,
                             int        width,
                             int        height,
                             int        baseline)
{
  GtkWidget *child = next_visible (gtk_widget_get_first_child (widget));
  Place place = begin (GW_FIELD_GRID (widget), width);

  while (child != NULL)
    child = allocate_line (widget, &place, child);
}

static void
gw_field_grid_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (gw_field_grid_parent_class)->dispose (object);
}

static void
gw_field_grid_class_init (GwFieldGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_field_grid_dispose;
  widget_class->get_request_mode = gw_field_grid_get_request_mode;
  widget_class->measure = gw_field_grid_measure;
  widget_class->size_allocate = gw_field_grid_size_allocate;
}

static void
gw_field_grid_init (GwFieldGrid *self)
{
  self->least = CELL;
}

GtkWidget *
gw_field_grid_new (void)
{
  return g_object_new (GW_TYPE_FIELD_GRID, NULL);
}

void
gw_field_grid_append (GwFieldGrid *self,
                      GtkWidget   *child,
                      gboolean     wide)
{
  g_return_if_fail (GW_IS_FIELD_GRID (self));

  g_object_set_data (G_OBJECT (child), "wide", wide ? child : NULL);
  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

void
gw_field_grid_set_least (GwFieldGrid *self,
                         int          width)
{
  g_return_if_fail (GW_IS_FIELD_GRID (self));

  self->least = width;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
