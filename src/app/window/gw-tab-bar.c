/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-tab-bar.h"

struct _GwTabBar
{
  GtkWidget  parent_instance;

  /* template */
  GtkWidget *root;
};

G_DEFINE_FINAL_TYPE (GwTabBar, gw_tab_bar, GTK_TYPE_WIDGET)

static void
gw_tab_bar_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_TAB_BAR);

  G_OBJECT_CLASS (gw_tab_bar_parent_class)->dispose (object);
}

static void
gw_tab_bar_class_init (GwTabBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_tab_bar_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/window/gw-tab-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GwTabBar, root);
}

static void
gw_tab_bar_init (GwTabBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}
