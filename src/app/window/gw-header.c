/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-header.h"

#include "gw-commands.h"
#include "gw-shell.h"

#include <glib/gi18n-lib.h>

struct _GwHeader
{
  GtkWidget         parent_instance;

  /* owned */
  GMenuModel       *menu;
  GMenuModel       *folded_menu;

  /* template */
  GtkWidget        *root;
  GtkButton        *create;
  GtkWidget        *undo;
  GtkWidget        *redo;
  GtkLabel         *state;
  GtkStackSwitcher *tabs;
  GtkWidget        *sheet;
  GtkWidget        *share;
  GtkMenuButton    *menu_button;

  GwBreadth         breadth;
};

G_DEFINE_FINAL_TYPE (GwHeader, gw_header, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_STACK,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

/* The menu is made when it is opened first: its many rows would keep the window waiting. */
static void
open_menu_cb (GtkMenuButton *button,
              gpointer       user_data)
{
  GwHeader *self = user_data;
  GMenuModel *menu = self->breadth >= GW_BREADTH_NARROW ? self->folded_menu : self->menu;

  if (gtk_menu_button_get_menu_model (button) != menu)
    gtk_menu_button_set_menu_model (button, menu);
}

static void
update (GwHeader *self)
{
  gboolean folded = self->breadth >= GW_BREADTH_NARROW;

  if (self->breadth == GW_BREADTH_FULL)
    gtk_button_set_label (self->create, _("New brief"));
  else
    gtk_button_set_icon_name (self->create, "list-add-symbolic");

  gtk_widget_set_visible (self->undo, !folded);
  gtk_widget_set_visible (self->redo, !folded);
  gtk_widget_set_visible (self->sheet, !folded);
  gtk_widget_set_visible (self->share, !folded);
  gtk_widget_set_visible (GTK_WIDGET (self->state), self->breadth == GW_BREADTH_FULL);

  /* Four equal tabs are calmer; where they would not fit each is as wide as its own word. */
  gtk_box_layout_set_homogeneous (
      GTK_BOX_LAYOUT (gtk_widget_get_layout_manager (GTK_WIDGET (self->tabs))),
      self->breadth == GW_BREADTH_FULL);

  /* In one column the tabs are below, and the title stands whole in the form's head: here it would be
   * cut after a word. */
  gtk_widget_set_visible (GTK_WIDGET (self->tabs), self->breadth != GW_BREADTH_COLUMN);
}

/* What a button does next, with its key in the tooltip, and in the menu; text is owned by the call. */
static void
name (GwHeader   *self,
      GtkWidget  *button,
      const char *action,
      char       *text)
{
  g_autofree char *key = gw_commands_dup_key (action);
  /* Translators: what a button does, and its key: "Undo: Remove need (Ctrl+Z)" */
  g_autofree char *tooltip = g_strdup_printf (_("%1$s (%2$s)"), text, key);

  /* GTK asks the screen where the pointer is whenever a tooltip is set, and waits for the answer. */
  if (g_strcmp0 (gtk_widget_get_tooltip_text (button), tooltip) != 0)
    gtk_widget_set_tooltip_text (button, tooltip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text,
                                  -1);
  if (self->folded_menu != NULL)
    gw_commands_rename (self->folded_menu, action, text);
  g_free (text);
}

static void
gw_header_get_property (GObject    *object,
                        guint       prop_id,
                        GValue     *value,
                        GParamSpec *pspec)
{
  GwHeader *self = GW_HEADER (object);

  if (prop_id == PROP_STACK)
    g_value_set_object (value, gtk_stack_switcher_get_stack (self->tabs));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
gw_header_set_property (GObject      *object,
                        guint         prop_id,
                        const GValue *value,
                        GParamSpec   *pspec)
{
  GwHeader *self = GW_HEADER (object);

  if (prop_id == PROP_STACK)
    gtk_stack_switcher_set_stack (self->tabs, g_value_get_object (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
gw_header_dispose (GObject *object)
{
  GwHeader *self = GW_HEADER (object);

  if (self->tabs != NULL)
    gtk_stack_switcher_set_stack (self->tabs, NULL);
  g_clear_object (&self->menu);
  g_clear_object (&self->folded_menu);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_HEADER);

  G_OBJECT_CLASS (gw_header_parent_class)->dispose (object);
}

static void
gw_header_class_init (GwHeaderClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gw_header_dispose;
  object_class->get_property = gw_header_get_property;
  object_class->set_property = gw_header_set_property;

  props[PROP_STACK] = g_param_spec_object ("stack", NULL, NULL, GTK_TYPE_STACK,
                                           G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCES "/window/gw-header.ui");
  gtk_widget_class_bind_template_child (widget_class, GwHeader, root);
  gtk_widget_class_bind_template_child (widget_class, GwHeader, create);
  gtk_widget_class_bind_template_child (widget_class, GwHeader, undo);
  gtk_widget_class_bind_template_child (widget_class, GwHeader, redo);
  gtk_widget_class_bind_template_child (widget_class, GwHeader, state);
  gtk_widget_class_bind_template_child (widget_class, GwHeader, tabs);
  gtk_widget_class_bind_template_child (widget_class, GwHeader, sheet);
  gtk_widget_class_bind_template_child (widget_class, GwHeader, share);
  gtk_widget_class_bind_template_child (widget_class, GwHeader, menu_button);
}

/* The tab in front leads back to its briefs from another place, though the stack has nothing to do. */
static void
tabs_pressed_cb (GwHeader *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

static void
gw_header_init (GwHeader *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_widget_init_template (GTK_WIDGET (self));

  gtk_event_controller_set_propagation_phase (GTK_EVENT_CONTROLLER (click), GTK_PHASE_CAPTURE);
  g_signal_connect_swapped (click, "pressed", G_CALLBACK (tabs_pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self->tabs), GTK_EVENT_CONTROLLER (click));
  gw_header_set_undo_labels (self, NULL, NULL);
  update (self);
}

void
gw_header_set_breadth (GwHeader *self,
                       int       breadth)
{
  g_return_if_fail (GW_IS_HEADER (self));

  if (self->breadth == (GwBreadth) breadth)
    return;

  self->breadth = breadth;
  update (self);
}

void
gw_header_set_undo_labels (GwHeader   *self,
                           const char *undo,
                           const char *redo)
{
  g_return_if_fail (GW_IS_HEADER (self));

  /* Translators: %s is what would be undone: "Remove need". */
  name (self, self->undo, "win.undo",
        undo != NULL ? g_strdup_printf (_("Undo: %s"), undo) : g_strdup (_("Undo")));
  /* Translators: %s is what would be done again: "Remove need". */
  name (self, self->redo, "win.redo",
        redo != NULL ? g_strdup_printf (_("Redo: %s"), redo) : g_strdup (_("Redo")));
}

void
gw_header_set_state (GwHeader   *self,
                     const char *state)
{
  g_return_if_fail (GW_IS_HEADER (self));

  gtk_label_set_text (self->state, state != NULL ? state : "");
}

void
gw_header_set_menus (GwHeader   *self,
                     GMenuModel *menu,
                     GMenuModel *folded_menu)
{
  g_return_if_fail (GW_IS_HEADER (self));

  g_set_object (&self->menu, menu);
  g_set_object (&self->folded_menu, folded_menu);
  gtk_menu_button_set_create_popup_func (self->menu_button, open_menu_cb, self, NULL);
}
