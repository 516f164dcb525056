/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-pair.h"

#include "gw-text-scale.h"

/* Each side wants so much, in pixels of unscaled text. */
#define SIDE_WIDTH 280

#define SPACING 12

struct _GwPair
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (GwPair, gw_pair, GTK_TYPE_WIDGET)

static void
get_children (GwPair    *self,
              GtkWidget *children[2])
{
  children[0] = gtk_widget_get_first_child (GTK_WIDGET (self));
  children[1] = gtk_widget_get_last_child (GTK_WIDGET (self));
}

static int
side_width (GwPair *self)
{
  GtkWidget *children[2];
  int side;

  get_children (self, children);
  side = (int) (SIDE_WIDTH * gw_text_scale (GTK_WIDGET (self)));
  for (int i = 0; i < 2; i++)
    {
      int least;

      gtk_widget_measure (children[i], GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL,
                          NULL);
      side = MAX (side, least);
    }
  return side;
}

static gboolean
is_beside (GwPair *self,
           int     width)
{
  return width >= 2 * side_width (self) + SPACING;
}

static GtkSizeRequestMode
gw_pair_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
measure_width (GwPair *self,
               int    *minimum,
               int    *natural)
{
  GtkWidget *children[2];
  int least, wanted;

  get_children (self, children);
  for (int i = 0; i < 2; i++)
    {
      gtk_widget_measure (children[i], GTK_ORIENTATION_HORIZONTAL, -1, &least, &wanted, NULL,
                          NULL);
      *minimum = MAX (*minimum, least);
    }
  *natural = MAX (*minimum, 2 * side_width (self) + SPACING);
}

static void
measure_height (GwPair *self,
                int     width,
                int    *minimum,
                int    *natural)
{
  gboolean beside = width >= 0 && is_beside (self, width);
  int side = beside ? (width - SPACING) / 2 : width;
  GtkWidget *children[2];
  int least[2], wanted[2];

  get_children (self, children);
  for (int i = 0; i < 2; i++)
    gtk_widget_measure (children[i], GTK_ORIENTATION_VERTICAL, side, &least[i], &wanted[i],
                        NULL, NULL);
  *minimum = beside ? MAX (least[0], least[1]) : least[0] + SPACING + least[1];
  *natural = beside ? MAX (wanted[0], wanted[1]) : wanted[0] + SPACING + wanted[1];
}

static void
gw_pair_measure (GtkWidget      *widget,
                 GtkOrientation  orientation,
                 int             for_size,
                 int            *minimum,
                 int            *natural,
                 int            *minimum_baseline,
                 int            *natural_baseline)
{
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    measure_width (GW_PAIR (widget), minimum, natural);
  else
    measure_height (GW_PAIR (widget), for_size, minimum, natural);
}

static void
allocate_beside (GwPair *self,
                 int     width,
                 int     height)
{
  int side = (width - SPACING) / 2;
  gboolean turned = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  GtkWidget *children[2];

  get_children (self, children);
  for (int i = 0; i < 2; i++)
    gtk_widget_size_allocate (
        children[i],
        &(GtkAllocation){ (i == 0) == turned ? width - side : 0, 0, side, height }, -1);
}

/* What is left over goes to the one that asked for less than it would like. */
static void
allocate_above (GwPair *self,
                int     width,
                int     height)
{
  GtkRequestedSize sizes[2];
  GtkWidget *children[2];
  int left = height - SPACING;

  get_children (self, children);
  for (int i = 0; i < 2; i++)
    {
      gtk_widget_measure (children[i], GTK_ORIENTATION_VERTICAL, width,
                          &sizes[i].minimum_size, &sizes[i].natural_size, NULL, NULL);
      left -= sizes[i].minimum_size;
    }
  left = gtk_distribute_natural_allocation (MAX (left, 0), 2, sizes);

  int first = sizes[0].minimum_size + left / 2;
  gtk_widget_size_allocate (children[0], &(GtkAllocation){ 0, 0, width, first }, -1);
  gtk_widget_size_allocate (
      children[1],
      &(GtkAllocation){ 0, first + SPACING, width, sizes[1].minimum_size + left - left / 2 }, -1);
}

static void
gw_pair_size_allocate (GtkWidget *widget,
                       int        width,
                       int        height,
                       int        baseline)
{
  GwPair *self = GW_PAIR (widget);

  if (is_beside (self, width))
    allocate_beside (self, width, height);
  else
    allocate_above (self, width, height);
}

static void
gw_pair_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (gw_pair_parent_class)->dispose (object);
}

static void
gw_pair_class_init (GwPairClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_pair_dispose;
  widget_class->get_request_mode = gw_pair_get_request_mode;
  widget_class->measure = gw_pair_measure;
  widget_class->size_allocate = gw_pair_size_allocate;
}

static void
gw_pair_init (GwPair *self)
{
}
