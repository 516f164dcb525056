/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-workspace-private.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>

#include "gw-error.h"
#include "gw-file-name.h"
#include "gw-file.h"
#include "gw-workspace-brief-private.h"
#include "gw-workspace-scan.h"
#include "gw-xml.h"

#define LIBRARY_NAME "library.xml"
#define MOST_NAMES   10000

/* A folder that changes does so in bursts (a git checkout, a sync); one look after it does. */
#define LOOK_PAUSE 250 /* ms */

static void list_model_init (GListModelInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (GwWorkspace,
                               gw_workspace,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (G_TYPE_LIST_MODEL, list_model_init))

static void look (GwWorkspace *self);

/* The list */

static GType
gw_workspace_get_item_type (GListModel *model)
{
  return GW_TYPE_WORKSPACE_BRIEF;
}

static guint
gw_workspace_get_n_items (GListModel *model)
{
  return GW_WORKSPACE (model)->briefs->len;
}

static gpointer
gw_workspace_get_item (GListModel *model,
                       guint       index)
{
  GwWorkspace *self = GW_WORKSPACE (model);

  return index < self->briefs->len ? g_object_ref (g_ptr_array_index (self->briefs, index)) : NULL;
}

static void
list_model_init (GListModelInterface *iface)
{
  iface->get_item_type = gw_workspace_get_item_type;
  iface->get_n_items = gw_workspace_get_n_items;
  iface->get_item = gw_workspace_get_item;
}

static void
insert_brief (GwWorkspace *self,
              guint        index,
              GwScanned   *found)
{
  GwWorkspaceBrief *brief = gw_workspace_brief_new (found->file);

  gw_workspace_brief_update (brief, found->stamp, found->item, found->error);
  g_ptr_array_insert (self->briefs, (int) index, brief);
  g_list_model_items_changed (G_LIST_MODEL (self), index, 0, 1);
}

static void
remove_brief (GwWorkspace *self,
              guint        index)
{
  g_ptr_array_remove_index (self->briefs, index);
  g_list_model_items_changed (G_LIST_MODEL (self), index, 1, 0);
}

/* The row stays the same object; that it is announced as well lets lists sort and filter anew. */
static void
update_brief (GwWorkspace *self,
              guint        index,
              GwScanned   *found)
{
  gw_workspace_brief_update (g_ptr_array_index (self->briefs, index), found->stamp, found->item,
                             found->error);
  g_list_model_items_changed (G_LIST_MODEL (self), index, 1, 1);
}

/* Both lists are in the same order, so one walk finds what came, went and changed. */
static void
take_in (GwWorkspace *self,
         GPtrArray   *list)
{
  guint index = 0;

  for (guint i = 0; i < list->len; i++)
    {
      GwScanned *found = g_ptr_array_index (list, i);
      int order = -1;

      while (
        index < self->briefs->len
        && (order = gw_workspace_compare_files (
              found->file, gw_workspace_brief_get_file (g_ptr_array_index (self->briefs, index))))
             > 0)
        remove_brief (self, index);

      if (index == self->briefs->len || order < 0)
        insert_brief (self, index, found);
      else if (found->fresh)
        update_brief (self, index, found);
      index++;
    }

  while (self->briefs->len > index)
    remove_brief (self, self->briefs->len - 1);
}

/* Looking */

static GHashTable *
collect_stamps (GwWorkspace *self)
{
  GHashTable *stamps = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  for (guint i = 0; i < self->briefs->len; i++)
    {
      GwWorkspaceBrief *brief = g_ptr_array_index (self->briefs, i);

      g_hash_table_insert (stamps, g_file_get_basename (gw_workspace_brief_get_file (brief)),
                           g_strdup (gw_workspace_brief_get_stamp (brief)));
    }
  return stamps;
}

static gboolean
timer_cb (gpointer data)
{
  GwWorkspace *self = data;

  self->timer = 0;
  look (self);
  return G_SOURCE_REMOVE;
}

static void
changed_cb (GwWorkspace       *self,
            GFile             *file,
            GFile             *other,
            GFileMonitorEvent  event)
{
  if (self->timer == 0)
    self->timer = g_timeout_add (LOOK_PAUSE, timer_cb, self);
}

static void
watch (GwWorkspace *self)
{
  if (self->monitor != NULL)
    return;
  if (!g_file_query_exists (self->folder, NULL))
    {
      self->was_absent = TRUE;
      return;
    }

  /* A folder that cannot be watched (some network folders) is still read when it is loaded. */
  self->monitor = g_file_monitor_directory (self->folder, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (changed_cb), self);
}

static gboolean
make_folder (GFile   *folder,
             GError **error)
{
  const char *path = g_file_peek_path (folder);
  g_autofree char *name = g_file_get_parse_name (folder);
  int reason;

  if (path == NULL || g_mkdir_with_parents (path, 0700) == 0)
    return TRUE;

  reason = errno;
  g_set_error (error, GW_ERROR, GW_ERROR_DENIED,
               /* Translators: a folder, then the system's reason */
               _("The folder “%s” could not be made: %s. Choose another one in the preferences."),
               name, g_strerror (reason));
  return FALSE;
}

static GPtrArray *
read_folder (GFile         *folder,
             GHashTable    *known,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autofree char *name = g_file_get_parse_name (folder);
  g_autoptr (GError) reason = NULL;
  GPtrArray *list = NULL;

  if (!make_folder (folder, error))
    return NULL;

  gw_file_remove_strays (folder);
  list = gw_workspace_scan (folder, known, cancellable, &reason);
  if (list == NULL && g_error_matches (reason, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_propagate_error (error, g_steal_pointer (&reason));
  else if (list == NULL)
    g_set_error (
      error, GW_ERROR, GW_ERROR_IO,
      /* Translators: a folder, then the system's reason */
      _("The folder “%s” could not be read: %s. Choose another one in the preferences."), name,
      reason->message);
  return list;
}

static void
look_thread (GTask        *task,
             gpointer      source,
             gpointer      known,
             GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *list = read_folder (GW_WORKSPACE (source)->folder, known, cancellable, &error);

  if (list != NULL)
    g_task_return_pointer (task, list, (GDestroyNotify)g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
look_in_thread (GwWorkspace         *self,
                GCancellable        *cancellable,
                GAsyncReadyCallback  callback,
                gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (self, cancellable, callback, user_data);

  self->looking = TRUE;
  g_task_set_source_tag (task, look_in_thread);
  g_task_set_task_data (task, collect_stamps (self), (GDestroyNotify)g_hash_table_unref);
  g_task_run_in_thread (task, look_thread);
}

static gboolean
finish_look (GwWorkspace   *self,
             GAsyncResult  *result,
             GError       **error)
{
  g_autoptr (GPtrArray) list = g_task_propagate_pointer (G_TASK (result), error);

  self->looking = FALSE;
  if (list != NULL)
    take_in (self, list);
  if (self->look_again)
    look (self);
  return list != NULL;
}

/* A folder that cannot be read now keeps its list; loading it again says why. */
static void
looked_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  if (!finish_look (GW_WORKSPACE (object), result, &error))
    g_debug ("Not read: %s", error->message);
}

static void
look (GwWorkspace *self)
{
  self->look_again = self->looking;
  if (!self->looking)
    look_in_thread (self, NULL, looked_cb, NULL);
}

/* Object */

static void
gw_workspace_dispose (GObject *object)
{
  GwWorkspace *self = GW_WORKSPACE (object);

  if (self->monitor != NULL)
    g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_clear_object (&self->monitor);
  g_clear_handle_id (&self->timer, g_source_remove);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (gw_workspace_parent_class)->dispose (object);
}

static void
gw_workspace_finalize (GObject *object)
{
  GwWorkspace *self = GW_WORKSPACE (object);

  g_clear_object (&self->folder);
  g_clear_object (&self->library_file);
  g_clear_pointer (&self->briefs, g_ptr_array_unref);

  G_OBJECT_CLASS (gw_workspace_parent_class)->finalize (object);
}

static void
gw_workspace_class_init (GwWorkspaceClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_workspace_dispose;
  G_OBJECT_CLASS (klass)->finalize = gw_workspace_finalize;
}

static void
gw_workspace_init (GwWorkspace *self)
{
  self->briefs = g_ptr_array_new_with_free_func (g_object_unref);
}

/* Public */

/* Where briefs go when nobody chose a folder: "Groundwork" among the person's documents. */
GFile *
gw_workspace_get_default_folder (void)
{
  const char *documents = g_get_user_special_dir (G_USER_DIRECTORY_DOCUMENTS);
  g_autofree char *path =
    g_build_filename (documents != NULL ? documents : g_get_home_dir (), "Groundwork", NULL);

  return g_file_new_for_path (path);
}

/* Nothing is read, and the folder not made, until it is loaded. */
GwWorkspace *
gw_workspace_new (GFile *folder)
{
  GwWorkspace *self = g_object_new (GW_TYPE_WORKSPACE, NULL);

  self->folder = g_object_ref (folder);
  self->library_file = g_file_get_child (folder, LIBRARY_NAME);
  return self;
}

/* Returns: (transfer none) */
GFile *
gw_workspace_get_folder (GwWorkspace *self)
{
  g_return_val_if_fail (GW_IS_WORKSPACE (self), NULL);

  return self->folder;
}

/* Whether the folder was absent when it was to be loaded; it is made then, if it can be. */
gboolean
gw_workspace_was_absent (GwWorkspace *self)
{
  g_return_val_if_fail (GW_IS_WORKSPACE (self), FALSE);

  return self->was_absent;
}

/* Reads the folder, waiting for it; makes it when it is absent. */
gboolean
gw_workspace_load (GwWorkspace  *self,
                   GError      **error)
{
  g_autoptr (GHashTable) known = collect_stamps (self);
  g_autoptr (GPtrArray) list = NULL;

  watch (self);
  list = read_folder (self->folder, known, NULL, error);
  if (list == NULL)
    return FALSE;

  watch (self);
  take_in (self, list);
  return TRUE;
}

static void
loaded_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) asked = user_data;
  GwWorkspace *self = GW_WORKSPACE (object);
  GError *error = NULL;

  watch (self);
  if (finish_look (self, result, &error))
    g_task_return_boolean (asked, TRUE);
  else
    g_task_return_error (asked, error);
}

/* gw_workspace_load() in a thread; the folder is watched from now on, and no change is missed. */
void
gw_workspace_load_async (GwWorkspace         *self,
                         GCancellable        *cancellable,
                         GAsyncReadyCallback  callback,
                         gpointer             user_data)
{
  g_autoptr (GTask) asked = NULL;

  g_return_if_fail (GW_IS_WORKSPACE (self));

  /* Before it is read, so that no change is missed between the two. */
  watch (self);
  asked = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (asked, gw_workspace_load_async);
  look_in_thread (self, cancellable, loaded_cb, g_object_ref (asked));
}

gboolean
gw_workspace_load_finish (GwWorkspace   *self,
                          GAsyncResult  *result,
                          GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), FALSE);

  return g_task_propagate_boolean (G_TASK (result), error);
}

/* Returns: (transfer full): a file in the folder, named after @title, that is not there yet */
GFile *
gw_workspace_name_file (GwWorkspace *self,
                        const char  *title)
{
  g_autofree char *name = gw_file_name_from_title (title);

  g_return_val_if_fail (GW_IS_WORKSPACE (self), NULL);

  for (guint n = 1;; n++)
    {
      g_autoptr (GFile) file = gw_file_name_nth (self->folder, name, n);

      if (n == MOST_NAMES || !g_file_query_exists (file, NULL))
        return g_steal_pointer (&file);
    }
}

/* Saves @brief as a new file in the folder, named after its title. */
GwDocument *
gw_workspace_create (GwWorkspace  *self,
                     GwItem       *brief,
                     GError      **error)
{
  g_autoptr (GwDocument) document = gw_document_new (brief);

  g_return_val_if_fail (GW_IS_WORKSPACE (self), NULL);

  if (!make_folder (self->folder, error))
    return NULL;

  for (guint n = 0; n < MOST_NAMES; n++)
    {
      g_autoptr (GFile) file = gw_workspace_name_file (self, gw_document_get_title (document));
      g_autoptr (GError) reason = NULL;

      if (gw_document_save_as (document, file, FALSE, &reason))
        return g_steal_pointer (&document);
      /* Somebody made a file of that name just now: the next name then. */
      if (!g_error_matches (reason, GW_ERROR, GW_ERROR_CHANGED))
        {
          g_propagate_error (error, g_steal_pointer (&reason));
          return NULL;
        }
    }
  g_return_val_if_reached (NULL);
}
