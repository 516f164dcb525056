/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-shell-search.h"

#include "gw-lookup.h"
#include "gw-workspace.h"

struct _GwShellSearch
{
  GObject       parent_instance;

  /* owned */
  GFile        *folder;
  GHashTable   *known; /* of uri to GStrv: title and line of what was found lately */

  GApplication *app;   /* borrowed */
  guint         id;    /* of what is exported; 0 while nothing is */
};

G_DEFINE_FINAL_TYPE (GwShellSearch, gw_shell_search, G_TYPE_OBJECT)

static const char description[]
    = "<node><interface name='org.gnome.Shell.SearchProvider2'>"
      "<method name='GetInitialResultSet'>"
      "<arg type='as' direction='in'/><arg type='as' direction='out'/></method>"
      "<method name='GetSubsearchResultSet'><arg type='as' direction='in'/>"
      "<arg type='as' direction='in'/><arg type='as' direction='out'/></method>"
      "<method name='GetResultMetas'>"
      "<arg type='as' direction='in'/><arg type='aa{sv}' direction='out'/></method>"
      "<method name='ActivateResult'><arg type='s' direction='in'/>"
      "<arg type='as' direction='in'/><arg type='u' direction='in'/></method>"
      "<method name='LaunchSearch'>"
      "<arg type='as' direction='in'/><arg type='u' direction='in'/></method>"
      "</interface></node>";

/* Looking, in a thread */

typedef struct
{
  GFile *folder; /* owned */
  char  *words;  /* owned */
} Look;

/* One brief that holds the words. */
typedef struct
{
  char *uri;   /* owned */
  char *title; /* owned */
  char *line;  /* owned */
} Result;

static void
look_free (Look *look)
{
  g_object_unref (look->folder);
  g_free (look->words);
  g_free (look);
}

static void
result_free (Result *result)
{
  g_free (result->uri);
  g_free (result->title);
  g_free (result->line);
  g_free (result);
}

static GPtrArray *
list_results (GPtrArray *found,
              GPtrArray *files)
{
  GPtrArray *results = g_ptr_array_new_with_free_func ((GDestroyNotify) result_free);

  for (guint i = 0; i < found->len; i++)
    {
      const GwFoundIn *in = g_ptr_array_index (found, i);
      Result *result = g_new (Result, 1);

      *result = (Result){ g_file_get_uri (g_ptr_array_index (files, in->root)),
                          g_strdup (in->title), g_strdup (in->line) };
      g_ptr_array_add (results, result);
    }
  return results;
}

static void
look_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Look *look = task_data;
  g_autoptr (GwWorkspace) workspace = gw_workspace_new (look->folder);
  g_autoptr (GPtrArray) roots = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  g_autoptr (GPtrArray) files = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GError *error = NULL;

  if (!gw_workspace_load (workspace, &error))
    {
      g_task_return_error (task, error);
      return;
    }
  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (workspace)); i++)
    {
      g_autoptr (GwWorkspaceBrief) brief = g_list_model_get_item (G_LIST_MODEL (workspace), i);
      GwItem *item = gw_workspace_brief_get_item (brief);

      if (item == NULL)
        continue;
      g_ptr_array_add (roots, gw_item_ref (item));
      g_ptr_array_add (files, g_object_ref (gw_workspace_brief_get_file (brief)));
    }

  g_autoptr (GwLookup) lookup = gw_lookup_new (roots);
  g_autoptr (GPtrArray) found = gw_lookup_find (lookup, look->words, now, cancellable, &error);
  if (found != NULL)
    g_task_return_pointer (task, list_results (found, files),
                           (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/* Nothing is found where nothing can be read; the window says why. */
static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GwShellSearch *self = GW_SHELL_SEARCH (source);
  GDBusMethodInvocation *call = user_data;
  g_autoptr (GPtrArray) results = g_task_propagate_pointer (G_TASK (result), NULL);
  g_auto (GVariantBuilder) uris = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE_STRING_ARRAY);

  for (guint i = 0; results != NULL && i < results->len; i++)
    {
      const Result *one = g_ptr_array_index (results, i);
      const char *lines[] = { one->title, one->line, NULL };

      g_hash_table_insert (self->known, g_strdup (one->uri), g_strdupv ((char **) lines));
      g_variant_builder_add (&uris, "s", one->uri);
    }
  g_dbus_method_invocation_return_value (call, g_variant_new ("(as)", &uris));
  g_application_release (self->app);
}

static void
look (GwShellSearch         *self,
      const char *const     *terms,
      GDBusMethodInvocation *call)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, looked_cb, call);
  Look *task_data = g_new (Look, 1);

  *task_data = (Look){ g_object_ref (self->folder), g_strjoinv (" ", (char **) terms) };
  g_application_hold (self->app);
  g_task_set_source_tag (task, look);
  g_task_set_task_data (task, task_data, (GDestroyNotify) look_free);
  g_task_run_in_thread (task, look_thread);
}

static GVariant *
describe (GwShellSearch     *self,
          const char *const *uris)
{
  GVariantBuilder metas = G_VARIANT_BUILDER_INIT (G_VARIANT_TYPE ("aa{sv}"));

  for (guint i = 0; uris[i] != NULL; i++)
    {
      char **lines = g_hash_table_lookup (self->known, uris[i]);

      if (lines == NULL)
        continue;
      g_variant_builder_open (&metas, G_VARIANT_TYPE_VARDICT);
      g_variant_builder_add (&metas, "{sv}", "id", g_variant_new_string (uris[i]));
      g_variant_builder_add (&metas, "{sv}", "name", g_variant_new_string (lines[0]));
      g_variant_builder_add (&metas, "{sv}", "description", g_variant_new_string (lines[1]));
      g_variant_builder_add (&metas, "{sv}", "gicon", g_variant_new_string (GW_APP_ID));
      g_variant_builder_close (&metas);
    }
  return g_variant_new ("(aa{sv})", &metas);
}

/* The words stay with the desktop: the window's own search waits for them. */
static void
launch (GwShellSearch *self)
{
  GtkWindow *window;

  g_application_activate (self->app);
  window = gtk_application_get_active_window (GTK_APPLICATION (self->app));
  if (window != NULL)
    gtk_widget_activate_action (GTK_WIDGET (window), "win.search", NULL);
}

static void
call_cb (GDBusConnection       *connection,
         const char            *sender,
         const char            *path,
         const char            *interface,
         const char            *method,
         GVariant              *parameters,
         GDBusMethodInvocation *call,
         gpointer               user_data)
{
  GwShellSearch *self = user_data;
  g_autofree const char **strings = NULL;

  if (g_str_equal (method, "GetInitialResultSet"))
    {
      g_variant_get (parameters, "(^a&s)", &strings);
      look (self, strings, call);
    }
  else if (g_str_equal (method, "GetSubsearchResultSet"))
    {
      g_autofree const char **before = NULL;

      g_variant_get (parameters, "(^a&s^a&s)", &before, &strings);
      look (self, strings, call);
    }
  else if (g_str_equal (method, "GetResultMetas"))
    {
      g_variant_get (parameters, "(^a&s)", &strings);
      g_dbus_method_invocation_return_value (call, describe (self, strings));
    }
  else
    {
      if (g_str_equal (method, "ActivateResult"))
        {
          const char *uri;

          g_variant_get_child (parameters, 0, "&s", &uri);
          g_autoptr (GFile) file = g_file_new_for_uri (uri);
          g_application_open (self->app, &file, 1, "");
        }
      else
        {
          launch (self);
        }
      g_dbus_method_invocation_return_value (call, NULL);
    }
}

static void
gw_shell_search_dispose (GObject *object)
{
  GwShellSearch *self = GW_SHELL_SEARCH (object);

  g_clear_object (&self->folder);
  g_clear_pointer (&self->known, g_hash_table_unref);

  G_OBJECT_CLASS (gw_shell_search_parent_class)->dispose (object);
}

static void
gw_shell_search_class_init (GwShellSearchClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_shell_search_dispose;
}

static void
gw_shell_search_init (GwShellSearch *self)
{
  self->known
      = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, (GDestroyNotify) g_strfreev);
}

GwShellSearch *
gw_shell_search_new (GApplication *app)
{
  GwShellSearch *self = g_object_new (GW_TYPE_SHELL_SEARCH, NULL);

  self->app = app;
  return self;
}

void
gw_shell_search_set_folder (GwShellSearch *self,
                            GFile         *folder)
{
  g_return_if_fail (GW_IS_SHELL_SEARCH (self));

  g_set_object (&self->folder, folder);
}

gboolean
gw_shell_search_export (GwShellSearch    *self,
                        GDBusConnection  *connection,
                        const char       *path,
                        GError          **error)
{
  static const GDBusInterfaceVTable table = { .method_call = call_cb };
  g_autoptr (GDBusNodeInfo) node = g_dbus_node_info_new_for_xml (description, error);

  g_return_val_if_fail (GW_IS_SHELL_SEARCH (self), FALSE);

  if (node == NULL)
    return FALSE;
  self->id = g_dbus_connection_register_object (connection, path, node->interfaces[0], &table, self,
                                                NULL, error);
  return self->id != 0;
}

void
gw_shell_search_unexport (GwShellSearch   *self,
                          GDBusConnection *connection)
{
  g_return_if_fail (GW_IS_SHELL_SEARCH (self));

  if (self->id != 0)
    g_dbus_connection_unregister_object (connection, self->id);
  self->id = 0;
}
