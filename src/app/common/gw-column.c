/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-column.h"

#include "gw-text-scale.h"

struct _GwColumn
{
  GtkWidget  parent_instance;

  GtkWidget *child; /* owned */
  int        most_width; /* in pixels of unscaled text */
};

enum
{
  PROP_0,
  PROP_MOST_WIDTH,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GwColumn, gw_column, GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, buildable_init))

static GtkBuildableIface *parent_buildable;

/* Text at twice its size wants twice the column. */
static int
most_width (GtkWidget *widget)
{
  return (int) (GW_COLUMN (widget)->most_width * gw_text_scale (widget));
}

static GtkSizeRequestMode
gw_column_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Who asks for a height without saying the width wants to know how small a window may get: the column is
 * scrolled there, and all of its text would be laid out in a width that it never has. */
static void
gw_column_measure (GtkWidget      *widget,
                   GtkOrientation  orientation,
                   int             for_size,
                   int            *minimum,
                   int            *natural,
                   int            *minimum_baseline,
                   int            *natural_baseline)
{
  GwColumn *self = GW_COLUMN (widget);

  if (self->child == NULL)
    return;
  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      if (for_size < 0)
        return;
      for_size = MIN (for_size, most_width (widget));
    }

  gtk_widget_measure (self->child, orientation, for_size, minimum, natural, NULL, NULL);
  if (orientation == GTK_ORIENTATION_HORIZONTAL)
    *natural = CLAMP (*natural, *minimum, MAX (*minimum, most_width (widget)));
}

static void
gw_column_size_allocate (GtkWidget *widget,
                         int        width,
                         int        height,
                         int        baseline)
{
  GwColumn *self = GW_COLUMN (widget);
  int least = 0;

  if (self->child == NULL)
    return;
  gtk_widget_measure (self->child, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);

  GtkAllocation allocation = { .width = MAX (least, MIN (width, most_width (widget))),
                               .height = height };
  allocation.x = (width - allocation.width) / 2;
  gtk_widget_size_allocate (self->child, &allocation, baseline);
}

static void
gw_column_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  if (prop_id == PROP_MOST_WIDTH)
    GW_COLUMN (object)->most_width = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
gw_column_dispose (GObject *object)
{
  GwColumn *self = GW_COLUMN (object);

  g_clear_pointer (&self->child, gtk_widget_unparent);

  G_OBJECT_CLASS (gw_column_parent_class)->dispose (object);
}

static void
gw_column_add_child (GtkBuildable *buildable,
                     GtkBuilder   *builder,
                     GObject      *child,
                     const char   *type)
{
  GwColumn *self = GW_COLUMN (buildable);

  if (!GTK_IS_WIDGET (child))
    {
      parent_buildable->add_child (buildable, builder, child, type);
      return;
    }
  g_return_if_fail (self->child == NULL);

  self->child = GTK_WIDGET (child);
  gtk_widget_set_parent (self->child, GTK_WIDGET (self));
}

static void
buildable_init (GtkBuildableIface *iface)
{
  parent_buildable = g_type_interface_peek_parent (iface);
  iface->add_child = gw_column_add_child;
}

static void
gw_column_class_init (GwColumnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->set_property = gw_column_set_property;
  G_OBJECT_CLASS (klass)->dispose = gw_column_dispose;

  props[PROP_MOST_WIDTH]
      = g_param_spec_int ("most-width", NULL, NULL, 1, G_MAXINT, 760,
                          G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);

  widget_class->get_request_mode = gw_column_get_request_mode;
  widget_class->measure = gw_column_measure;
  widget_class->size_allocate = gw_column_size_allocate;
}

static void
gw_column_init (GwColumn *self)
{
}
