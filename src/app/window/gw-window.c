/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-commands.h"
#include "gw-error.h"
#include "gw-tab-bar.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (GwWindow, gw_window, GTK_TYPE_APPLICATION_WINDOW)

GwTab *
gw_window_get_tab (GwWindow *self,
                   GwMoment  moment)
{
  return GW_TAB (gtk_stack_get_child_by_name (self->tabs, gw_moment_get_name (moment)));
}

GwTab *
gw_window_get_current (GwWindow *self)
{
  return GW_TAB (gtk_stack_get_visible_child (self->tabs));
}

GwDocument *
gw_window_get_document (GwWindow *self)
{
  return gw_tab_get_document (gw_window_get_current (self));
}

void
gw_window_enable (GwWindow   *self,
                  const char *action,
                  gboolean    enabled)
{
  g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), action)), enabled);
}

/* An error with its place, which stands beside the message. */
static char *
say_error (const GError *error)
{
  guint line = error->domain == GW_ERROR ? gw_error_get_line (error) : 0;

  if (line == 0)
    return g_strdup (error->message);
  /* Translators: where in a file something is wrong, and what. */
  return g_strdup_printf (_("Line %1$u, column %2$u: %3$s"), line, gw_error_get_column (error),
                          error->message);
}

void
gw_window_show_error (GwWindow     *self,
                      const char   *title,
                      const GError *error,
                      const char   *button,
                      const char   *action)
{
  g_autofree char *detail = say_error (error);

  gw_message_bar_show (self->message, title, detail, button, action);
}

/* What is open */

static const char *
say_state (GwDocument *document)
{
  if (document == NULL)
    return NULL;
  if (gw_document_is_read_only (document))
    return _("read only");

  switch (gw_document_get_state (document))
    {
    case GW_DOCUMENT_SAVED:
      return gw_document_get_file (document) != NULL ? _("saved") : NULL;
    case GW_DOCUMENT_FAILED:
      return _("not saved");
    case GW_DOCUMENT_CONFLICTING:
      return _("changed by somebody else, too");
    case GW_DOCUMENT_EDITED:
    case GW_DOCUMENT_SAVING:
    default:
      return _("saving …");
    }
}

static void
update_state (GwWindow *self)
{
  GwDocument *document = gw_window_get_document (self);
  GwDocumentState state = document != NULL ? gw_document_get_state (document) : GW_DOCUMENT_SAVED;

  gw_header_set_state (self->header, say_state (document));
  if (state == GW_DOCUMENT_FAILED)
    gw_window_show_error (self, _("This brief could not be saved."),
                          gw_document_get_error (document), _("Try again"), "win.save");
}

static char *
say_title (GwDocument *document)
{
  const char *title = document != NULL ? gw_document_get_title (document) : NULL;

  if (document == NULL)
    return g_strdup (_("Groundwork"));
  return g_strdup (title != NULL && *title != '\0' ? title : _("New brief"));
}

static void
update_title (GwWindow *self)
{
  g_autofree char *title = say_title (gw_window_get_document (self));

  gtk_window_set_title (GTK_WINDOW (self), title);
}

static void
update_history (GwWindow *self)
{
  GwDocument *document = gw_window_get_document (self);
  GwTree *tree = document != NULL ? gw_document_get_tree (document) : NULL;

  gw_window_enable (self, "undo", tree != NULL && gw_tree_can_undo (tree));
  gw_window_enable (self, "redo", tree != NULL && gw_tree_can_redo (tree));
  gw_header_set_undo_labels (self->header, tree != NULL ? gw_tree_get_undo_label (tree) : NULL,
                             tree != NULL ? gw_tree_get_redo_label (tree) : NULL);
}

static void
update_sheet (GwWindow *self)
{
  GwDocument *document = gw_window_get_document (self);
  GFile *file = document != NULL ? gw_document_get_file (document) : NULL;
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;

  gw_sheet_pane_set_brief (self->sheet, document != NULL ? gw_document_get_item (document) : NULL,
                           name);
}

static void
update_file (GwWindow *self)
{
  GwDocument *document = gw_window_get_document (self);
  GFile *file = document != NULL ? gw_document_get_file (document) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  gw_brief_list_mark (self->list, file);
  gw_window_enable (self, "trash", document != NULL);
  if (path != NULL)
    gw_settings_set (self->settings, "last-file", g_variant_new_string (path));
  update_sheet (self);
  update_state (self);
}

/* Everything around the form speaks of the document of the tab in front. */
void
gw_window_update_document (GwWindow *self)
{
  GwDocument *document = gw_window_get_document (self);
  GwTree *tree = document != NULL ? gw_document_get_tree (document) : NULL;

  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->tree_signals, tree);
  gw_window_enable (self, "save", document != NULL);
  update_title (self);
  update_history (self);
  update_file (self);
}

/* The title of the brief; its form stands here once there is one. */
static GtkWidget *
create_page (GwDocument *document)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_set_valign (label, GTK_ALIGN_START);
  gtk_widget_set_margin_top (label, 24);
  gtk_widget_add_css_class (label, "big-title");
  g_object_bind_property (document, "title", label, "label", G_BINDING_SYNC_CREATE);
  return label;
}

void
gw_window_show_document (GwWindow   *self,
                         GwDocument *document)
{
  GwMoment moment = gw_brief_get_moment (gw_document_get_item (document));
  GwTab *tab = gw_window_get_tab (self, moment);

  if (!self->ready)
    {
      g_ptr_array_add (self->waiting, g_object_ref (document));
      return;
    }
  if (gw_tab_get_document (tab) != document)
    gw_tab_show (tab, document, create_page (document));
  gw_message_bar_hide (self->message);
  gtk_stack_set_visible_child (self->tabs, GTK_WIDGET (tab));
  gw_window_update_document (self);
  gw_shell_close_overlay (self->shell);
}

/* The library was read, or cannot be: from now on a form can offer what it keeps. */
void
gw_window_set_ready (GwWindow *self)
{
  self->ready = TRUE;
  for (guint i = 0; i < self->waiting->len; i++)
    gw_window_show_document (self, g_ptr_array_index (self->waiting, i));
  g_ptr_array_set_size (self->waiting, 0);
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

  gw_brief_list_set_moment (self->list, gw_tab_get_moment (tab));
  gw_settings_set (self->settings, "last-moment",
                   g_variant_new_string (gw_moment_get_name (gw_tab_get_moment (tab))));
  gw_window_update_document (self);
}

static void
chosen_cb (GwWindow *self,
           GFile    *file)
{
  gw_window_open_file (self, file);
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
  int width, height;

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
undo_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GwDocument *document = gw_window_get_document (user_data);

  if (document != NULL)
    gw_tree_undo (gw_document_get_tree (document));
}

static void
redo_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GwDocument *document = gw_window_get_document (user_data);

  if (document != NULL)
    gw_tree_redo (gw_document_get_tree (document));
}

static void
search_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  GwWindow *self = user_data;

  gw_shell_set_list_shown (self->shell, TRUE);
  gw_brief_list_start_search (self->list);
}

static void
next_pane_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  GwWindow *self = user_data;

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
  { .name = "undo", .activate = undo_action },
  { .name = "redo", .activate = redo_action },
  { .name = "search", .activate = search_action },
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
  add_property_action (self, "tab", self->tabs, "visible-child-name");
  add_property_action (self, "show-list", self->shell, "list-shown");
  add_property_action (self, "show-sheet", self->shell, "sheet-shown");
  gw_window_add_brief_actions (self);
  gw_window_add_paper_actions (self);
  gw_window_add_sample_actions (self);
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
create_signals (GwWindow *self)
{
  self->document_signals = g_signal_group_new (GW_TYPE_DOCUMENT);
  g_signal_group_connect_swapped (self->document_signals, "notify::file",
                                  G_CALLBACK (update_file), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::title",
                                  G_CALLBACK (update_title), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::state",
                                  G_CALLBACK (update_state), self);

  self->tree_signals = g_signal_group_new (GW_TYPE_TREE);
  g_signal_group_connect_swapped (self->tree_signals, "edited", G_CALLBACK (update_sheet), self);
  g_signal_group_connect_swapped (self->tree_signals, "notify::can-undo",
                                  G_CALLBACK (update_history), self);
  g_signal_group_connect_swapped (self->tree_signals, "notify::undo-label",
                                  G_CALLBACK (update_history), self);
  g_signal_group_connect_swapped (self->tree_signals, "notify::redo-label",
                                  G_CALLBACK (update_history), self);
}

static void
gw_window_dispose (GObject *object)
{
  GwWindow *self = GW_WINDOW (object);

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->waiting, g_ptr_array_unref);
  g_clear_object (&self->document_signals);
  g_clear_object (&self->tree_signals);
  g_clear_object (&self->recent);
  g_clear_object (&self->samples);
  g_clear_object (&self->failed);
  g_clear_pointer (&self->removed, gw_removed_unref);
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

  g_type_ensure (GW_TYPE_BRIEF_LIST);
  g_type_ensure (GW_TYPE_HEADER);
  g_type_ensure (GW_TYPE_MESSAGE_BAR);
  g_type_ensure (GW_TYPE_SHEET_PANE);
  g_type_ensure (GW_TYPE_SHELL);
  g_type_ensure (GW_TYPE_TAB);
  g_type_ensure (GW_TYPE_TAB_BAR);
  g_type_ensure (GW_TYPE_TOAST);

  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCES "/window/gw-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GwWindow, root);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, shell);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, header);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, list);
  gtk_widget_class_bind_template_child (widget_class, GwWindow, message);
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
  create_signals (self);
  gtk_widget_init_template (GTK_WIDGET (self));
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
  gw_window_update_document (self);
  gw_window_start (self);
  return self;
}
