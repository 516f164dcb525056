/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-fields-row.h"
#include "gw-moment.h"

/* The places of the window stand where the form stands: the briefs, and what one goes to from them
 * and comes back from. */

static void
update_place (GwWindow *self)
{
  gboolean briefs = gw_window_is_at (self, GW_PLACE_BRIEFS);

  gtk_widget_set_visible (GTK_WIDGET (self->sheet), briefs);
  gw_window_enable (self, "back", !briefs);
}

/* A row that is written in is closed when it is left, and its boxes go. */
static void
remember_focus (GwWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  g_clear_weak_pointer (&self->before);
  for (GtkWidget *at = focus; at != NULL; at = gtk_widget_get_parent (at))
    if (GTK_IS_LIST_BOX_ROW (at) || GW_IS_FIELDS_ROW (at))
      focus = at;
  if (focus != NULL && gtk_widget_is_ancestor (focus, GTK_WIDGET (self->tabs)))
    g_set_weak_pointer (&self->before, focus);
}

GtkWidget *
gw_window_get_place (GwWindow   *self,
                     const char *place,
                     GType       type,
                     gboolean   *made)
{
  GtkWidget *widget = gtk_stack_get_child_by_name (self->places, place);

  *made = widget == NULL;
  if (*made)
    {
      widget = g_object_new (type, NULL);
      gtk_stack_add_named (self->places, widget, place);
    }
  return widget;
}

void
gw_window_go_to (GwWindow   *self,
                 const char *place)
{
  gw_shell_close_overlay (self->shell);
  if (gw_window_is_at (self, place))
    return;

  if (gw_window_is_at (self, GW_PLACE_BRIEFS))
    remember_focus (self);
  gtk_stack_set_visible_child_name (self->places, place);
  update_place (self);
  /* What it offers to undo was done in another place. */
  gw_toast_hide (self->toast);
}

/* Actions */

/* To where one was before. */
static void
back_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GwWindow *self = user_data;
  GtkWidget *before = self->before;

  gw_window_go_to (self, GW_PLACE_BRIEFS);
  if (GTK_IS_TEXT (before) && gtk_widget_get_mapped (before))
    gtk_text_grab_focus_without_selecting (GTK_TEXT (before));
  else if (before != NULL && gtk_widget_get_mapped (before))
    gtk_widget_grab_focus (before);
  else
    gtk_widget_child_focus (GTK_WIDGET (gw_window_get_current (self)), GTK_DIR_TAB_FORWARD);
}

/* A tab leads to its briefs, from any place and when it is in front already. */
static void
tab_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  GwWindow *self = user_data;
  const char *name = g_variant_get_string (parameter, NULL);

  if (gtk_stack_get_child_by_name (self->tabs, name) == NULL)
    return;
  gw_window_go_to (self, GW_PLACE_BRIEFS);
  gtk_stack_set_visible_child_name (self->tabs, name);
}

static const GActionEntry entries[] = {
  { .name = "back", .activate = back_action },
  { .name = "tab", .activate = tab_action, .parameter_type = "s", .state = "''" },
};

void
gw_window_add_place_actions (GwWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  update_place (self);
  gw_window_update_tab (self);
}

/* The tab in front is the state of its action, which menus and the bar of tabs show. */
void
gw_window_update_tab (GwWindow *self)
{
  GAction *action = g_action_map_lookup_action (G_ACTION_MAP (self), "tab");
  GwMoment moment = gw_tab_get_moment (gw_window_get_current (self));

  g_simple_action_set_state (G_SIMPLE_ACTION (action),
                             g_variant_new_string (gw_moment_get_name (moment)));
}
