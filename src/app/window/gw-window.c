/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-commands.h"
#include "gw-moment-page.h"
#include "gw-tab-bar.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (GwWindow, gw_window, GTK_TYPE_APPLICATION_WINDOW)

/* What is in front */

/* Everything around the form speaks of the document of the tab in front. Last comes its file, because
 * whatever is wrong with it matters more than what the others say. */
static void
front_changed_cb (GwWindow *self)
{
  gw_window_update_document (self);
  gw_window_update_afterwards (self, TRUE);
  gw_window_update_continue (self);
  gw_window_update_share (self);
  gw_window_update_compare (self);
  gw_window_update_file (self);
  gw_window_look_beside (self);
  gw_window_update_others (self);
  if (self->appear_id != 0 && gw_window_get_document (self) != NULL)
    gw_window_appear_now (self);
}

static void
others_changed_cb (GwWindow *self)
{
  gw_window_update_sheet (self);
  gw_window_update_continue (self);
}

/* Callbacks of the template */

static void
breadth_cb (GwWindow *self)
{
  gw_header_set_breadth (self->header, gw_shell_get_breadth (self->shell));
}

static void
tab_changed_cb (GwWindow *self)
{
  GwTab *tab = gw_window_get_current (self);

  /* While the template is built there is no tab, at the very end no list. */
  if (tab == NULL || self->settings == NULL)
    return;

  self->turn++;
  gw_window_update_tab (self);
  gw_brief_list_set_moment (self->list, gw_tab_get_moment (tab));
  gw_settings_set (self->settings, "last-moment",
                   g_variant_new_string (gw_moment_get_name (gw_tab_get_moment (tab))));
  gw_window_tell_front (self);
  if (self->started)
    gw_window_open_first (self);
}

static void
chosen_cb (GwWindow *self,
           GFile    *file)
{
  gw_window_open_chosen (self, file);
}

static void
active_cb (GwWindow *self)
{
  GwDocument *document = gw_window_get_document (self);

  if (!gtk_window_is_active (GTK_WINDOW (self)))
    return;

  gw_brief_list_refresh (self->list);
  /* Not every file system tells of a change. */
  if (document != NULL)
    gw_document_look (document);
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         GwWindow      *self)
{
  GSList *files = g_value_get_boxed (value);

  for (GSList *l = files; l != NULL; l = l->next)
    gw_window_open_file (self, l->data);
  return files != NULL;
}

static void
keep_state (GwWindow *self)
{
  const char *row = gw_window_get_row (self);
  GtkWidget *page = gw_tab_get_page (gw_window_get_current (self));
  int scroll = page != NULL ? gw_moment_page_get_scroll (GW_MOMENT_PAGE (page)) : 0;
  int width, height;

  gw_settings_set (self->settings, "last-row", g_variant_new_string (row != NULL ? row : ""));
  gw_settings_set (self->settings, "last-scroll", g_variant_new_int32 (scroll));
  gw_settings_set (self->settings, "window-maximized",
                   g_variant_new_boolean (gtk_window_is_maximized (GTK_WINDOW (self))));
  gtk_window_get_default_size (GTK_WINDOW (self), &width, &height);
  gw_settings_set (self->settings, "window-width", g_variant_new_int32 (MAX (width, 360)));
  gw_settings_set (self->settings, "window-height", g_variant_new_int32 (MAX (height, 240)));
  if (!gw_shell_get_folded (self->shell))
    {
      gw_settings_set (self->settings, "show-list",
                       g_variant_new_boolean (gw_shell_get_list_shown (self->shell)));
      gw_settings_set (self->settings, "show-sheet",
                       g_variant_new_boolean (gw_shell_get_sheet_shown (self->shell)));
    }
}

static gboolean
close_request_cb (GwWindow *self)
{
  g_autoptr (GError) error = NULL;

  keep_state (self);
  /* A box that is left keeps what it did not understand. */
  gtk_window_set_focus (GTK_WINDOW (self), NULL);
  /* There is no question whether to save. What cannot be written now lies in its journal and is
   * offered at the next start; but first the person hears of it, once. */
  if (!gw_desk_save_all (self->desk, &error) && !self->told_at_end)
    {
      self->told_at_end = TRUE;
      gw_window_show_error (self, _("Not everything could be saved. Close again to leave it for the next start."),
                            error, _("Try again"), "win.save");
      return TRUE;
    }
  return FALSE;
}

/* Actions */

static void
next_pane_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  GwWindow *self = user_data;

  /* GTK shows where the focus is after keys of its own only. */
  gtk_window_set_focus_visible (GTK_WINDOW (self), TRUE);
  gw_shell_focus_next (self->shell, FALSE);
}

static void
zoom_in_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  GwWindow *self = user_data;

  gw_sheet_pane_zoom (self->sheet, 1);
}

static void
zoom_out_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  GwWindow *self = user_data;

  gw_sheet_pane_zoom (self->sheet, -1);
}

static void
zoom_fit_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  GwWindow *self = user_data;

  gw_sheet_pane_zoom (self->sheet, 0);
}

static const GActionEntry entries[] = {
  { .name = "next-pane", .activate = next_pane_action },
  { .name = "zoom-in", .activate = zoom_in_action },
  { .name = "zoom-out", .activate = zoom_out_action },
  { .name = "zoom-fit", .activate = zoom_fit_action },
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
add_actions (GwWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  add_property_action (self, "show-list", self->shell, "list-shown");
  add_property_action (self, "show-sheet", self->shell, "sheet-shown");
  gw_window_add_place_actions (self);
  gw_window_add_search_actions (self);
  gw_window_add_initiative_actions (self);
  gw_window_add_afterwards_actions (self);
  gw_window_add_history_actions (self);
  gw_window_add_document_actions (self);
  gw_window_add_brief_actions (self);
  gw_window_add_rescue_actions (self);
  gw_window_add_jump_action (self);
  gw_window_add_invitation_actions (self);
  gw_window_add_library_actions (self);
  gw_window_add_list_actions (self);
  gw_window_add_paper_actions (self);
  gw_window_add_sample_actions (self);
  gw_window_add_continue_actions (self);
  gw_window_add_share_actions (self);
  gw_window_add_return_actions (self);
  gw_window_add_compare_actions (self);
  gw_window_add_beside_actions (self);
}

static void
add_menus (GwWindow *self)
{
  g_autoptr (GMenuModel) menu = NULL;
  g_autoptr (GMenuModel) folded = NULL;

  self->recent = g_menu_new ();
  self->samples = g_menu_new ();
  menu = gw_commands_create_menu (FALSE, G_MENU_MODEL (self->recent), G_MENU_MODEL (self->samples));
  folded = gw_commands_create_menu (TRUE, G_MENU_MODEL (self->recent), G_MENU_MODEL (self->samples));
  gw_header_set_menus (self->header, menu, folded);
}

static void
gw_window_dispose (GObject *object)
{
  GwWindow *self = GW_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->appear_id, g_source_remove);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_pointer (&self->roots, g_ptr_array_unref);
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_handle_id (&self->row_id, g_source_remove);
  g_clear_pointer (&self->row, g_free);
  g_clear_pointer (&self->searched, g_hash_table_unref);
  g_clear_weak_pointer (&self->before);
  g_clear_weak_pointer (&self->unseen);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->tree_signals);
  g_clear_object (&self->library_signals);
  g_clear_handle_id (&self->uses_id, g_source_remove);
  g_clear_handle_id (&self->others_id, g_source_remove);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_object (&self->recent);
  g_clear_object (&self->samples);
  g_clear_object (&self->rescued);
  g_clear_object (&self->returned);
  g_clear_object (&self->sibling);
  g_clear_pointer (&self->their_name, g_free);
  g_clear_pointer (&self->told_apart, g_free);
  g_clear_pointer (&self->removed, gw_removed_unref);
  g_clear_object (&self->removed_draft);
  g_clear_object (&self->settings);
  /* GtkWindow lets go of its own child; the documents must outlive the pages that show them. */
  G_OBJECT_CLASS (gw_window_parent_class)->dispose (object);
  g_clear_object (&self->desk);
}

static void
gw_window_class_init (GwWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_window_dispose;

  g_signal_new_class_handler ("front-changed", GW_TYPE_WINDOW, G_SIGNAL_RUN_FIRST,
                              G_CALLBACK (front_changed_cb), NULL, NULL, NULL, G_TYPE_NONE, 0);
  g_signal_new_class_handler ("others-changed", GW_TYPE_WINDOW, G_SIGNAL_RUN_FIRST,
                              G_CALLBACK (others_changed_cb), NULL, NULL, NULL, G_TYPE_NONE, 0);

  g_type_ensure (GW_TYPE_BRIEF_LIST);
  g_type_ensure (GW_TYPE_HEADER);
  g_type_ensure (GW_TYPE_MESSAGE_BAR);
  g_type_ensure (GW_TYPE_SHEET_PANE);
  g_type_ensure (GW_TYPE_SHELL);
  g_type_ensure (GW_TYPE_TAB);
  g_type_ensure (GW_TYPE_TAB_BAR);
  g_type_ensure (GW_TYPE_TOAST);

  /* From wherever the keyboard is, as in the header. */
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.back", NULL);

  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCES "/window/gw-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GwWindow, root);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, shell);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, header);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, list);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, message);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, places);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, tabs);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, sheet);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, toast);
  gtk_widget_class_bind_template_callback (widget_class, breadth_cb);
  gtk_widget_class_bind_template_callback (widget_class, tab_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, active_cb);
  gtk_widget_class_bind_template_callback (widget_class, close_request_cb);
  gtk_widget_class_bind_template_callback (widget_class, drop_cb);
}

static void
gw_window_init (GwWindow *self)
{
  self->cancellable = g_cancellable_new ();
  self->waiting = g_ptr_array_new_with_free_func (g_object_unref);
  self->document_signals = g_signal_group_new (GW_TYPE_DOCUMENT);
  self->tree_signals = g_signal_group_new (GW_TYPE_TREE);
  self->library_signals = g_signal_group_new (GW_TYPE_TREE);
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_window_guard_focus (self);
}

GwWindow *
gw_window_new (GtkApplication *app,
               GwSettings     *settings,
               GFile          *folder)
{
  GwWindow *self = g_object_new (GW_TYPE_WINDOW, "application", app, NULL);

  self->settings = g_object_ref (settings);
  self->desk = gw_desk_new (folder);
  add_actions (self);
  add_menus (self);
  gw_window_tell_front (self);
  gw_window_follow_others (self);
  gw_window_start (self);
  return self;
}
