/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-row-line.h"

#define SPACING 12

/* What stands at the end goes below the text once that would get less than this share. */
#define LEAST_SHARE 0.4

typedef enum
{
  CHILD_LEAD,
  CHILD_TEXT,
  CHILD_BELOW,
  CHILD_ASIDE,
  N_CHILDREN
} Child;

struct _GwRowLine
{
  GtkWidget  parent_instance;

  GtkWidget *children[N_CHILDREN]; /* owned */
};

/* Where everything goes at a width; heights of what is not shown are 0. */
typedef struct
{
  int      x; /* of the text */
  int      widths[N_CHILDREN];
  int      heights[N_CHILDREN];
  gboolean broken; /* the aside stands below */
} Places;

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GwRowLine, gw_row_line, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

static GtkBuildableIface *parent_buildable;

static gboolean
shows (GwRowLine *self,
       Child      child)
{
  return self->children[child] != NULL && gtk_widget_should_layout (self->children[child]);
}

static void
measure_width (GwRowLine *self,
               Child      child,
               int       *minimum,
               int       *natural)
{
  *minimum = *natural = 0;
  if (shows (self, child))
    gtk_widget_measure (self->children[child], GTK_ORIENTATION_HORIZONTAL, -1, minimum, natural,
                        NULL, NULL);
}

static int
measure_height (GwRowLine *self,
                Child      child,
                int        width)
{
  int height = 0;

  if (shows (self, child))
    gtk_widget_measure (self->children[child], GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL,
                        NULL);
  return height;
}

static void
place (GwRowLine *self,
       int        width,
       Places    *places)
{
  int least[N_CHILDREN], wanted[N_CHILDREN], room;

  for (Child i = 0; i < N_CHILDREN; i++)
    measure_width (self, i, &least[i], &wanted[i]);
  places->widths[CHILD_LEAD] = wanted[CHILD_LEAD];
  places->x = shows (self, CHILD_LEAD) ? wanted[CHILD_LEAD] + SPACING : 0;
  room = MAX (width - places->x, 0);
  places->widths[CHILD_ASIDE] = wanted[CHILD_ASIDE];
  if (shows (self, CHILD_ASIDE))
    {
      int rest = room - SPACING - wanted[CHILD_ASIDE];

      places->broken = rest < MAX (width * LEAST_SHARE, least[CHILD_TEXT])
                       && rest < MAX (wanted[CHILD_TEXT], wanted[CHILD_BELOW]);
      if (places->broken)
        places->widths[CHILD_ASIDE] = MIN (wanted[CHILD_ASIDE], room);
      else
        room = rest;
    }
  places->widths[CHILD_TEXT] = places->widths[CHILD_BELOW] = room;
  for (Child i = 0; i < CHILD_BELOW; i++)
    places->heights[i] = measure_height (self, i, places->widths[i]);
  places->heights[CHILD_ASIDE] = measure_height (self, CHILD_ASIDE, places->widths[CHILD_ASIDE]);
  /* Below an aside that ends with the text there is room for more. */
  if (places->heights[CHILD_ASIDE] <= places->heights[CHILD_TEXT])
    places->widths[CHILD_BELOW] = MAX (width - places->x, 0);
  places->heights[CHILD_BELOW] = measure_height (self, CHILD_BELOW, places->widths[CHILD_BELOW]);
}

static GtkSizeRequestMode
gw_row_line_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
gw_row_line_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  GwRowLine *self = GW_ROW_LINE (widget);
  int least[N_CHILDREN], wanted[N_CHILDREN];

  for (Child i = 0; i < N_CHILDREN; i++)
    measure_width (self, i, &least[i], &wanted[i]);
  int lead = shows (self, CHILD_LEAD) ? wanted[CHILD_LEAD] + SPACING : 0;
  int aside = shows (self, CHILD_ASIDE) ? wanted[CHILD_ASIDE] + SPACING : 0;

  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    {
      *minimum = lead + MAX (MAX (least[CHILD_TEXT], least[CHILD_BELOW]), least[CHILD_ASIDE]);
      *natural = MAX (*minimum, lead + MAX (wanted[CHILD_TEXT], wanted[CHILD_BELOW]) + aside);
    }
  else
    {
      Places places = { 0 };

      place (self, for_size >= 0 ? for_size : G_MAXINT / 2, &places);
      int text = places.heights[CHILD_TEXT] + places.heights[CHILD_BELOW];
      int end = places.heights[CHILD_ASIDE];
      *minimum = MAX (places.heights[CHILD_LEAD], places.broken ? text + end : MAX (text, end));
      *natural = *minimum;
    }
}

static void
allocate (GwRowLine *self,
          Child      child,
          int        x,
          int        y,
          Places    *places)
{
  GtkWidget *widget = self->children[child];
  int width = places->widths[child];

  if (!shows (self, child))
    return;
  if (gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  gtk_widget_size_allocate (widget, &(GtkAllocation){ x, y, width, places->heights[child] }, -1);
}

static void
gw_row_line_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  GwRowLine *self = GW_ROW_LINE (widget);
  Places places = { 0 };
  int below;

  place (self, width, &places);
  below = places.heights[CHILD_TEXT] + places.heights[CHILD_BELOW];
  allocate (self, CHILD_LEAD, 0, 0, &places);
  allocate (self, CHILD_TEXT, places.x, 0, &places);
  allocate (self, CHILD_BELOW, places.x, places.heights[CHILD_TEXT], &places);
  allocate (self, CHILD_ASIDE, places.broken ? places.x : width - places.widths[CHILD_ASIDE],
            places.broken ? below : 0, &places);
}

static void
gw_row_line_add_child (GtkBuildable *buildable,
                       GtkBuilder   *builder,
                       GObject      *child,
                       const char   *type)
{
  GwRowLine *self = GW_ROW_LINE (buildable);

  if (!GTK_IS_WIDGET (child))
    {
      parent_buildable->add_child (buildable, builder, child, type);
      return;
    }
  for (Child i = 0; i < N_CHILDREN; i++)
    if (self->children[i] == NULL)
      {
        self->children[i] = GTK_WIDGET (child);
        gtk_widget_set_parent (GTK_WIDGET (child), GTK_WIDGET (self));
        return;
      }
  g_warn_if_reached ();
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = gw_row_line_add_child;
}

static void
gw_row_line_dispose (GObject *object)
{
  GwRowLine *self = GW_ROW_LINE (object);

  for (Child i = 0; i < N_CHILDREN; i++)
    g_clear_pointer (&self->children[i], gtk_widget_unparent);

  G_OBJECT_CLASS (gw_row_line_parent_class)->dispose (object);
}

static void
gw_row_line_class_init (GwRowLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_row_line_dispose;

  widget_class->get_request_mode = gw_row_line_get_request_mode;
  widget_class->measure = gw_row_line_measure;
  widget_class->size_allocate = gw_row_line_size_allocate;
}

static void
gw_row_line_init (GwRowLine *self)
{
}

/* How far from its begin the words stand, behind what leads them; 0 while nothing of it is shown. */
int
gw_row_line_get_indent (GwRowLine *self)
{
  int least, wanted;

  g_return_val_if_fail (GW_IS_ROW_LINE (self), 0);

  measure_width (self, CHILD_LEAD, &least, &wanted);
  return wanted > 0 && gtk_widget_get_visible (GTK_WIDGET (self)) ? wanted + SPACING : 0;
}
