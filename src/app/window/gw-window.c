/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window.h"

#include "gw-commands.h"
#include "gw-header.h"
#include "gw-message-bar.h"
#include "gw-shell.h"
#include "gw-tab-bar.h"
#include "gw-tab.h"
#include "gw-toast.h"

#include <glib/gi18n-lib.h>

struct _GwWindow
{
  GtkApplicationWindow  parent_instance;

  /* template */
  GtkWidget            *root;
  GwShell              *shell;
  GwHeader             *header;
  GwMessageBar         *message;
  GtkStack             *tabs;
  GwToast              *toast;
};

G_DEFINE_FINAL_TYPE (GwWindow, gw_window, GTK_TYPE_APPLICATION_WINDOW)

static void
breadth_cb (GwWindow *self)
{
  gw_header_set_breadth (self->header, gw_shell_get_breadth (self->shell));
}

static void
next_pane_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  GwWindow *self = user_data;

  gw_shell_focus_next (self->shell, FALSE);
}

static const GActionEntry entries[] = {
  { .name = "next-pane", .activate = next_pane_action },
};

static void
add_property_action (GwWindow   *self,
                     const char *name,
                     gpointer    object,
                     const char *property)
{
  g_autoptr (GPropertyAction) action = g_property_action_new (name, object, property);

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (action));
}

static void
gw_window_class_init (GwWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (GW_TYPE_HEADER);
  g_type_ensure (GW_TYPE_MESSAGE_BAR);
  g_type_ensure (GW_TYPE_SHELL);
  g_type_ensure (GW_TYPE_TAB);
  g_type_ensure (GW_TYPE_TAB_BAR);
  g_type_ensure (GW_TYPE_TOAST);

  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCES "/window/gw-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GwWindow, root);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, shell);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, header);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, message);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, tabs);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, toast);
  gtk_widget_class_bind_template_callback (widget_class, breadth_cb);
}

static void
gw_window_init (GwWindow *self)
{
  g_autoptr (GMenuModel) menu = gw_commands_create_menu (FALSE, NULL, NULL);
  g_autoptr (GMenuModel) folded = gw_commands_create_menu (TRUE, NULL, NULL);

  gtk_widget_init_template (GTK_WIDGET (self));

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  add_property_action (self, "tab", self->tabs, "visible-child-name");
  add_property_action (self, "show-list", self->shell, "list-shown");
  add_property_action (self, "show-sheet", self->shell, "sheet-shown");
  gw_header_set_menus (self->header, menu, folded);
  g_signal_connect_swapped (self->shell, "notify::breadth", G_CALLBACK (breadth_cb), self);
}

GwWindow *
gw_window_new (GtkApplication *app)
{
  return g_object_new (GW_TYPE_WINDOW, "application", app, NULL);
}
