/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-tab.h"

#include "gw-empty-state.h"
#include "gw-moment.h"

#include <glib/gi18n-lib.h>

struct _GwTab
{
  GtkWidget     parent_instance;

  /* owned */
  GwDocument   *document;

  /* template */
  GtkWidget    *root;
  GwEmptyState *empty;

  GtkWidget    *page; /* borrowed from root */
  GwMoment      moment;
};

G_DEFINE_FINAL_TYPE (GwTab, gw_tab, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_MOMENT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
gw_tab_get_property (GObject    *object,
                     guint       prop_id,
                     GValue     *value,
                     GParamSpec *pspec)
{
  GwTab *self = GW_TAB (object);

  if (prop_id == PROP_MOMENT)
    g_value_set_int (value, self->moment);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
gw_tab_set_property (GObject      *object,
                     guint         prop_id,
                     const GValue *value,
                     GParamSpec   *pspec)
{
  GwTab *self = GW_TAB (object);

  if (prop_id == PROP_MOMENT)
    self->moment = g_value_get_int (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
gw_tab_constructed (GObject *object)
{
  GwTab *self = GW_TAB (object);

  G_OBJECT_CLASS (gw_tab_parent_class)->constructed (object);

  gw_empty_state_set (self->empty, NULL, _(gw_moment_text (self->moment)->empty_tab), _("New brief"), "win.new");
}

static void
gw_tab_dispose (GObject *object)
{
  GwTab *self = GW_TAB (object);

  g_clear_object (&self->document);
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_TAB);

  G_OBJECT_CLASS (gw_tab_parent_class)->dispose (object);
}

static void
gw_tab_class_init (GwTabClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->constructed = gw_tab_constructed;
  object_class->dispose = gw_tab_dispose;
  object_class->get_property = gw_tab_get_property;
  object_class->set_property = gw_tab_set_property;

  props[PROP_MOMENT]
      = g_param_spec_int ("moment", NULL, NULL, 0, GW_N_MOMENTS - 1, 0,
                          G_PARAM_READWRITE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCES "/window/gw-tab.ui");
  gtk_widget_class_bind_template_child (widget_class, GwTab, root);
  gtk_widget_class_bind_template_child (widget_class, GwTab, empty);
}

static void
gw_tab_init (GwTab *self)
{
  g_type_ensure (GW_TYPE_EMPTY_STATE);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GwMoment
gw_tab_get_moment (GwTab *self)
{
  g_return_val_if_fail (GW_IS_TAB (self), 0);

  return self->moment;
}

GtkWidget *
gw_tab_get_page (GwTab *self)
{
  g_return_val_if_fail (GW_IS_TAB (self), NULL);

  return self->page;
}

GwDocument *
gw_tab_get_document (GwTab *self)
{
  g_return_val_if_fail (GW_IS_TAB (self), NULL);

  return self->document;
}

void
gw_tab_show (GwTab      *self,
             GwDocument *document,
             GtkWidget  *page)
{
  GtkStack *stack;
  GtkWidget *old;

  g_return_if_fail (GW_IS_TAB (self));
  g_return_if_fail ((document == NULL) == (page == NULL));

  stack = GTK_STACK (self->root);
  old = self->page;
  self->page = page;
  if (page != NULL)
    gtk_stack_add_child (stack, page);
  gtk_stack_set_visible_child (stack, page != NULL ? page : GTK_WIDGET (self->empty));
  if (old != NULL)
    gtk_stack_remove (stack, old);
  g_set_object (&self->document, document);
}
