/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-flow.h"

struct _GwFlow
{
  GtkWidget parent_instance;

  int       column_spacing;
  int       row_spacing;
};

G_DEFINE_FINAL_TYPE (GwFlow, gw_flow, GTK_TYPE_WIDGET)

/* One line: the children from first up to, not including, end. */
typedef struct
{
  GtkWidget *first;
  GtkWidget *end;
  int        width;
  int        height;
  int        n_expand;
} Line;

static int
child_width (GtkWidget *child,
             int        most)
{
  int least = 0, wanted = 0;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
  return MAX (least, MIN (wanted, most));
}

static GtkWidget *
next_visible (GtkWidget *child)
{
  while (child != NULL && !gtk_widget_should_layout (child))
    child = gtk_widget_get_next_sibling (child);

  return child;
}

static Line
fill_line (GwFlow    *self,
           GtkWidget *first,
           int        most)
{
  Line line = { .first = first };
  GtkWidget *child = first;

  while (child != NULL)
    {
      int width = child_width (child, most);
      int before = child == first ? 0 : self->column_spacing;

      if (child != first && line.width + before + width > most)
        break;
      line.width += before + width;
      line.n_expand += gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL);
      child = next_visible (gtk_widget_get_next_sibling (child));
    }
  line.end = child;
  return line;
}

static void
measure_line (Line *line,
              int   most)
{
  int extra = line->n_expand > 0 ? MAX (most - line->width, 0) / line->n_expand : 0;

  line->height = 0;
  for (GtkWidget *child = line->first; child != line->end;
       child = next_visible (gtk_widget_get_next_sibling (child)))
    {
      int width = child_width (child, most), height = 0;

      if (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
        width += extra;
      gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, width, &height, NULL, NULL, NULL);
      line->height = MAX (line->height, height);
    }
}

static int
measure_height (GwFlow *self,
                int     width)
{
  GtkWidget *child = next_visible (gtk_widget_get_first_child (GTK_WIDGET (self)));
  int height = 0;

  while (child != NULL)
    {
      Line line = fill_line (self, child, width);

      measure_line (&line, width);
      height += line.height + (height > 0 ? self->row_spacing : 0);
      child = line.end;
    }
  return height;
}

static void
measure_width (GwFlow *self,
               int    *minimum,
               int    *natural)
{
  for (GtkWidget *child = next_visible (gtk_widget_get_first_child (GTK_WIDGET (self)));
       child != NULL; child = next_visible (gtk_widget_get_next_sibling (child)))
    {
      int least = 0, wanted = 0;

      gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural += wanted + (*natural > 0 ? self->column_spacing : 0);
    }
  *natural = MAX (*natural, *minimum);
}

static GtkSizeRequestMode
gw_flow_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
gw_flow_measure (GtkWidget      *widget,
                 GtkOrientation  orientation,
                 int             for_size,
                 int            *minimum,
                 int            *natural,
                 int            *minimum_baseline,
                 int            *natural_baseline)
{
  GwFlow *self = GW_FLOW (widget);

  *minimum = *natural = 0;
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (self, minimum, natural);
  else
    *minimum = *natural = measure_height (self, for_size >= 0 ? for_size : G_MAXINT);
}

static void
allocate_line (GwFlow *self,
               Line   *line,
               int     width,
               int     y)
{
  gboolean rtl = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int extra = line->n_expand > 0 ? MAX (width - line->width, 0) / line->n_expand : 0;
  int x = 0;

  for (GtkWidget *child = line->first; child != line->end;
       child = next_visible (gtk_widget_get_next_sibling (child)))
    {
      GtkAllocation place = { .y = y, .width = child_width (child, width), .height = line->height };

      if (gtk_widget_compute_expand (child, GTK_ORIENTATION_HORIZONTAL))
        place.width += extra;
      place.x = rtl ? width - x - place.width : x;
      gtk_widget_size_allocate (child, &place, -1);
      x += place.width + self->column_spacing;
    }
}

static void
gw_flow_size_allocate (GtkWidget *widget,
                       int        width,
                       int        height,
                       int        baseline)
{
  GwFlow *self = GW_FLOW (widget);
  GtkWidget *child = next_visible (gtk_widget_get_first_child (widget));
  int y = 0;

  while (child != NULL)
    {
      Line line = fill_line (self, child, width);

      measure_line (&line, width);
      allocate_line (self, &line, width, y);
      y += line.height + self->row_spacing;
      child = line.end;
    }
}

static void
gw_flow_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (gw_flow_parent_class)->dispose (object);
}

static void
gw_flow_class_init (GwFlowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_flow_dispose;
  widget_class->get_request_mode = gw_flow_get_request_mode;
  widget_class->measure = gw_flow_measure;
  widget_class->size_allocate = gw_flow_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "flow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
gw_flow_init (GwFlow *self)
{
  self->column_spacing = self->row_spacing = 6;
}

GtkWidget *
gw_flow_new (int column_spacing,
             int row_spacing)
{
  GwFlow *self = g_object_new (GW_TYPE_FLOW, NULL);

  self->column_spacing = column_spacing;
  self->row_spacing = row_spacing;
  return GTK_WIDGET (self);
}

void
gw_flow_append (GwFlow    *self,
                GtkWidget *child)
{
  g_return_if_fail (GW_IS_FLOW (self));

  gtk_widget_insert_before (child, GTK_WIDGET (self), NULL);
}

void
gw_flow_remove (GwFlow    *self,
                GtkWidget *child)
{
  g_return_if_fail (gtk_widget_get_parent (child) == GTK_WIDGET (self));

  gtk_widget_unparent (child);
}
