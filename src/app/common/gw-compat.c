/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-compat.h"

static void
add_patterns (GtkFileFilter *filter,
              const char    *patterns)
{
  g_auto (GStrv) all = g_strsplit (patterns, " ", -1);

  for (char **pattern = all; *pattern != NULL; pattern++)
    gtk_file_filter_add_pattern (filter, *pattern);
}

#if GTK_CHECK_VERSION (4, 10, 0)

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GwChoose mode = GPOINTER_TO_INT (g_task_get_task_data (task));
  GtkFileDialog *dialog = GTK_FILE_DIALOG (source);
  GError *error = NULL;
  GFile *file;

  if (mode == GW_CHOOSE_OPEN)
    file = gtk_file_dialog_open_finish (dialog, result, &error);
  else if (mode == GW_CHOOSE_SAVE)
    file = gtk_file_dialog_save_finish (dialog, result, &error);
  else
    file = gtk_file_dialog_select_folder_finish (dialog, result, &error);

  if (file != NULL)
    {
      g_task_return_pointer (task, file, g_object_unref);
    }
  else if (g_error_matches (error, GTK_DIALOG_ERROR, GTK_DIALOG_ERROR_DISMISSED))
    {
      g_clear_error (&error);
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", "Dismissed");
    }
  else
    {
      g_task_return_error (task, error);
    }
}

static void
set_pattern (GtkFileDialog         *dialog,
             const GwChooseRequest *request)
{
  g_autoptr (GListStore) filters = g_list_store_new (GTK_TYPE_FILE_FILTER);
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  add_patterns (filter, request->pattern);
  gtk_file_filter_set_name (filter, request->pattern_name);
  g_list_store_append (filters, filter);
  gtk_file_dialog_set_filters (dialog, G_LIST_MODEL (filters));
}

static void
show_chooser (GtkWindow             *parent,
              const GwChooseRequest *request,
              GTask                 *task)
{
  g_autoptr (GtkFileDialog) dialog = gtk_file_dialog_new ();
  GCancellable *cancellable = g_task_get_cancellable (task);

  gtk_file_dialog_set_title (dialog, request->title);
  if (request->accept != NULL)
    gtk_file_dialog_set_accept_label (dialog, request->accept);
  if (request->name != NULL)
    gtk_file_dialog_set_initial_name (dialog, request->name);
  if (request->folder != NULL)
    gtk_file_dialog_set_initial_folder (dialog, request->folder);
  if (request->pattern != NULL)
    set_pattern (dialog, request);

  if (request->mode == GW_CHOOSE_OPEN)
    gtk_file_dialog_open (dialog, parent, cancellable, chosen_cb, task);
  else if (request->mode == GW_CHOOSE_SAVE)
    gtk_file_dialog_save (dialog, parent, cancellable, chosen_cb, task);
  else
    gtk_file_dialog_select_folder (dialog, parent, cancellable, chosen_cb, task);
}

#else

static void
response_cb (GtkNativeDialog *dialog,
             int              response,
             gpointer         user_data)
{
  g_autoptr (GTask) task = user_data;

  gtk_native_dialog_hide (dialog);
  if (response == GTK_RESPONSE_ACCEPT)
    g_task_return_pointer (task, gtk_file_chooser_get_file (GTK_FILE_CHOOSER (dialog)),
                           g_object_unref);
  else
    g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_CANCELLED, "%s", "Dismissed");
  g_object_unref (dialog);
}

static void
set_pattern (GtkFileChooser        *chooser,
             const GwChooseRequest *request)
{
  g_autoptr (GtkFileFilter) filter = gtk_file_filter_new ();

  add_patterns (filter, request->pattern);
  gtk_file_filter_set_name (filter, request->pattern_name);
  gtk_file_chooser_add_filter (chooser, filter);
}

static void
show_chooser (GtkWindow             *parent,
              const GwChooseRequest *request,
              GTask                 *task)
{
  static const GtkFileChooserAction actions[] = {
    [GW_CHOOSE_OPEN] = GTK_FILE_CHOOSER_ACTION_OPEN,
    [GW_CHOOSE_SAVE] = GTK_FILE_CHOOSER_ACTION_SAVE,
    [GW_CHOOSE_FOLDER] = GTK_FILE_CHOOSER_ACTION_SELECT_FOLDER,
  };
  GtkFileChooserNative *native = gtk_file_chooser_native_new (request->title, parent,
                                                              actions[request->mode],
                                                              request->accept, NULL);
  GtkFileChooser *chooser = GTK_FILE_CHOOSER (native);

  gtk_native_dialog_set_modal (GTK_NATIVE_DIALOG (native), TRUE);
  if (request->name != NULL)
    gtk_file_chooser_set_current_name (chooser, request->name);
  if (request->folder != NULL)
    gtk_file_chooser_set_current_folder (chooser, request->folder, NULL);
  if (request->pattern != NULL)
    set_pattern (chooser, request);

  g_signal_connect (native, "response", G_CALLBACK (response_cb), task);
  gtk_native_dialog_show (GTK_NATIVE_DIALOG (native));
}

#endif

void
gw_compat_choose_file (GtkWindow             *parent,
                       const GwChooseRequest *request,
                       GCancellable          *cancellable,
                       GAsyncReadyCallback    callback,
                       gpointer               user_data)
{
  GTask *task = g_task_new (parent, cancellable, callback, user_data);

  g_task_set_source_tag (task, gw_compat_choose_file);
  g_task_set_task_data (task, GINT_TO_POINTER (request->mode), NULL);
  show_chooser (parent, request, task);
}

GFile *
gw_compat_choose_file_finish (GAsyncResult  *result,
                              GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

void
gw_compat_open_uri (GtkWindow  *parent,
                    const char *uri)
{
#if GTK_CHECK_VERSION (4, 10, 0)
  g_autoptr (GtkUriLauncher) launcher = gtk_uri_launcher_new (uri);

  gtk_uri_launcher_launch (launcher, parent, NULL, NULL, NULL);
#else
  gtk_show_uri (parent, uri, GDK_CURRENT_TIME);
#endif
}

void
gw_compat_scroll_to (GtkWidget *list,
                     guint      position)
{
#if GTK_CHECK_VERSION (4, 12, 0)
  gtk_list_view_scroll_to (GTK_LIST_VIEW (list), position, GTK_LIST_SCROLL_NONE, NULL);
#else
  gtk_widget_activate_action (list, "list.scroll-to-item", "u", position);
#endif
}

void
gw_compat_set_row_label (GtkListItem *item,
                         const char  *label)
{
#if GTK_CHECK_VERSION (4, 12, 0)
  gtk_list_item_set_accessible_label (item, label);
#else
  GtkWidget *child = gtk_list_item_get_child (item);
  GtkWidget *row = child != NULL ? gtk_widget_get_parent (child) : NULL;

  if (row != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (row), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                    -1);
#endif
}

void
gw_compat_name_by_tooltip (GtkWidget *widget)
{
  gw_compat_name (widget, gtk_widget_get_tooltip_text (widget));
}

void
gw_compat_name (GtkWidget  *widget,
                const char *name)
{
  GtkWidget *button = gtk_widget_get_first_child (widget);

  gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

#define DESCRIPTION "gw-description"

static void
set_description (GtkWidget  *widget,
                 const char *text)
{
  if (text != NULL)
    gtk_accessible_update_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION,
                                    text, -1);
  else
    gtk_accessible_reset_property (GTK_ACCESSIBLE (widget), GTK_ACCESSIBLE_PROPERTY_DESCRIPTION);
}

void
gw_compat_describe (GtkWidget  *widget,
                    const char *text)
{
  g_object_set_data_full (G_OBJECT (widget), DESCRIPTION, g_strdup (text), g_free);
  set_description (widget, text);
}

#if !GTK_CHECK_VERSION (4, 14, 0)

static void
left_cb (GtkWidget  *focus,
         GParamSpec *pspec,
         GtkWidget  *described)
{
  if (gtk_widget_has_focus (focus))
    return;
  g_signal_handlers_disconnect_by_func (focus, left_cb, described);
  set_description (described, g_object_get_data (G_OBJECT (described), DESCRIPTION));
}

/* Nothing else of what GTK 4.8 sends over the bus is spoken while the focus stays: Orca says what
 * describes the place it stands on when that changes. */
static void
describe_focus (GtkWidget  *widget,
                const char *text)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *described;

  if (focus == NULL)
    return;
  /* An entry's text is no object on the bus, the entry is. */
  described = GTK_IS_TEXT (focus) ? gtk_widget_get_parent (focus) : focus;
  g_signal_handlers_disconnect_by_func (focus, left_cb, described);
  g_signal_connect_object (focus, "notify::has-focus", G_CALLBACK (left_cb), described,
                           G_CONNECT_DEFAULT);
  set_description (described, text);
}

#endif

void
gw_compat_announce (GtkWidget  *widget,
                    const char *text)
{
#if GTK_CHECK_VERSION (4, 14, 0)
  gtk_accessible_announce (GTK_ACCESSIBLE (widget), text,
                           GTK_ACCESSIBLE_ANNOUNCEMENT_PRIORITY_MEDIUM);
#else
  describe_focus (widget, text);
#endif
}

static void
update_pass_empty (GtkListView *view)
{
  GtkSelectionModel *model = gtk_list_view_get_model (view);
  GtkWidget *around = gtk_widget_get_ancestor (GTK_WIDGET (view), GTK_TYPE_SCROLLED_WINDOW);

  gtk_widget_set_can_focus (around != NULL ? around : GTK_WIDGET (view),
                            model != NULL && g_list_model_get_n_items (G_LIST_MODEL (model)) > 0);
}

static void
model_cb (GtkListView *view)
{
  GtkSelectionModel *model = gtk_list_view_get_model (view);

  if (model != NULL)
    g_signal_connect_object (model, "items-changed", G_CALLBACK (update_pass_empty), view,
                             G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  update_pass_empty (view);
}

void
gw_compat_pass_empty (GtkListView *view)
{
  g_signal_connect (view, "notify::model", G_CALLBACK (model_cb), NULL);
  model_cb (view);
}

/* What waits to be measured takes no further word that it changed. Outside of a window nothing was asked
 * yet, and text would be measured in another font. */
void
gw_compat_filled (GtkWidget *container)
{
  int least;

  if (gtk_widget_get_root (container) == NULL)
    return;
  gtk_widget_measure (container, GTK_ORIENTATION_HORIZONTAL, -1, &least, NULL, NULL, NULL);
  gtk_widget_queue_resize (container);
}

gboolean
gw_compat_is_left_backwards (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, widget);
}

void
gw_compat_set_search_hint (GtkSearchEntry *entry,
                           const char     *hint)
{
#if GTK_CHECK_VERSION (4, 10, 0)
  gtk_search_entry_set_placeholder_text (entry, hint);
#else
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (entry)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_TEXT (child))
      gtk_text_set_placeholder_text (GTK_TEXT (child), hint);
#endif
}

#if GTK_CHECK_VERSION (4, 16, 0)
#define PLAIN_VARIABLE "GDK_DISABLE"
#define PLAIN_VALUE    "gl,vulkan"
#else
#define PLAIN_VARIABLE "GDK_DEBUG"
#define PLAIN_VALUE    "gl-disable"
#endif

void
gw_compat_begin_plain (void)
{
  const char *renderer = g_getenv ("GSK_RENDERER");

  if (renderer == NULL || g_str_equal (renderer, "cairo"))
    g_setenv (PLAIN_VARIABLE, PLAIN_VALUE, FALSE);
}

void
gw_compat_end_plain (void)
{
  if (g_strcmp0 (g_getenv (PLAIN_VARIABLE), PLAIN_VALUE) == 0)
    g_unsetenv (PLAIN_VARIABLE);
}
