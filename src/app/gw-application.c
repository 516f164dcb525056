/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-application.h"

#include "gw-color-scheme.h"
#include "gw-commands.h"
#include "gw-compat.h"
#include "gw-preferences.h"
#include "gw-resources.h"
#include "gw-shell-search.h"
#include "gw-shortcuts.h"
#include "gw-window.h"
#include "gw-wishes.h"
#include "gw-workspace.h"

#include <glib/gi18n-lib.h>

/* How long the program stays without a window, once the desktop's search has started it. */
#define SERVICE_MS 30000

struct _GwApplication
{
  GtkApplication  parent_instance;

  /* owned */
  GwColorScheme  *scheme;
  GwSettings     *settings;
  GwShellSearch  *search;    /* NULL without a bus */
  char           *workspace; /* as the command line says; NULL: as the settings say */
};

G_DEFINE_FINAL_TYPE (GwApplication, gw_application, GTK_TYPE_APPLICATION)

static const GOptionEntry options[] = {
  { "workspace", 0, 0, G_OPTION_ARG_FILENAME, NULL, N_("Keep briefs and library in DIR"),
    N_("DIR") },
  { "version", 'v', 0, G_OPTION_ARG_NONE, NULL, N_("Say which version this is"), NULL },
  { NULL }
};

static GFile *
find_workspace (GwApplication *self)
{
  g_autofree char *chosen = gw_settings_dup_string (self->settings, "workspace");

  if (self->workspace != NULL)
    return g_file_new_for_commandline_arg (self->workspace);
  return *chosen != '\0' ? g_file_new_for_path (chosen) : gw_workspace_get_default_folder ();
}

/* The desktop's search asks even while no window is there. */
static void
tell_search (GwApplication *self)
{
  g_autoptr (GFile) folder = find_workspace (self);

  if (self->search != NULL)
    gw_shell_search_set_folder (self->search, folder);
}

static GwWindow *
find_window (GwApplication *self)
{
  for (GList *l = gtk_application_get_windows (GTK_APPLICATION (self)); l != NULL; l = l->next)
    if (GW_IS_WINDOW (l->data))
      return l->data;
  return NULL;
}

/* The one window, made when there is none; created tells which. */
static GwWindow *
get_window (GwApplication *self,
            gboolean      *created)
{
  GwWindow *window = find_window (self);

  *created = window == NULL;
  if (window == NULL)
    {
      g_autoptr (GFile) folder = find_workspace (self);

      window = gw_window_new (GTK_APPLICATION (self), self->settings, folder);
    }
  return window;
}

/* Another folder is another desk: what is open is written down and the window made anew. */
static void
workspace_cb (GwApplication *self)
{
  GwWindow *old = find_window (self);
  gboolean created;

  tell_search (self);
  if (old == NULL || self->workspace != NULL)
    return;

  gtk_window_close (GTK_WINDOW (old));
  /* It stays when something could not be saved. */
  if (find_window (self) == NULL)
    gw_window_appear (get_window (self, &created));
}

/* Rules that leave something to the person hear of it here. */
static void
wishes_cb (GwApplication *self)
{
  g_autoptr (GVariant) days = gw_settings_get (self->settings, "fresh-days");
  g_autofree char *language = gw_settings_dup_string (self->settings, "word-language");

  gw_wishes_set_fresh_days (g_variant_get_uint32 (days));
  gw_wishes_set_word_language (language);
}

static void
quit_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  /* Closing, not leaving: each window brings its own work to an end. */
  for (GList *l = gtk_application_get_windows (user_data); l != NULL;)
    {
      GtkWindow *window = l->data;

      l = l->next;
      gtk_window_close (window);
    }
}

static void
preferences_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  GwApplication *self = user_data;

  gtk_window_present (GTK_WINDOW (gw_preferences_new (
      gtk_application_get_active_window (user_data), self->settings)));
}

static void
shortcuts_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  gtk_window_present (GTK_WINDOW (gw_shortcuts_new (gtk_application_get_active_window (user_data))));
}

static gboolean
has_help (const char *folder)
{
  g_autofree char *path = g_build_filename (folder, "help", "C", "groundwork", NULL);

  return g_file_test (path, G_FILE_TEST_IS_DIR);
}

/* Looks where the reader of help pages looks, and whether there is one at all. */
static gboolean
can_show_help (void)
{
  g_autoptr (GAppInfo) reader = g_app_info_get_default_for_uri_scheme ("help");
  gboolean found = has_help (g_get_user_data_dir ());

  for (const char *const *dir = g_get_system_data_dirs (); !found && *dir != NULL; dir++)
    found = has_help (*dir);
  return found && reader != NULL;
}

/* Without help pages the keys are what helps most. */
static void
help_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GwWindow *window = find_window (user_data);
  g_autofree char *uri = g_strconcat (
      "help:groundwork/", window != NULL ? gw_window_get_help_page (window) : "index", NULL);

  if (can_show_help ())
    gw_compat_open_uri (gtk_application_get_active_window (user_data), uri);
  else
    shortcuts_action (action, parameter, user_data);
}

static void
about_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  GtkWidget *about
      = g_object_new (GTK_TYPE_ABOUT_DIALOG,
                      "transient-for", gtk_application_get_active_window (user_data),
                      "modal", TRUE,
                      "program-name", "Groundwork",
                      "version", GW_VERSION,
                      "logo-icon-name", GW_APP_ID,
                      "license-type", GTK_LICENSE_GPL_3_0,
                      "comments", _("Prepare the negotiations of a product manager on one page"),
                      "translator-credits", _("translator-credits"),
                      NULL);
  GObject *pages = gtk_widget_get_template_child (about, GTK_TYPE_ABOUT_DIALOG, "stack");
  GObject *name = gtk_widget_get_template_child (about, GTK_TYPE_ABOUT_DIALOG, "name_label");

  /* GTK asks for more width than a small screen has, and marks the name as if to be copied. */
  if (pages != NULL)
    gtk_widget_set_size_request (GTK_WIDGET (pages), 0, -1);
  gtk_window_present (GTK_WINDOW (about));
  if (name != NULL)
    gtk_label_select_region (GTK_LABEL (name), 0, 0);
}

static const GActionEntry entries[] = {
  { .name = "quit", .activate = quit_action },
  { .name = "preferences", .activate = preferences_action },
  { .name = "shortcuts", .activate = shortcuts_action },
  { .name = "help", .activate = help_action },
  { .name = "about", .activate = about_action },
};

static gboolean
gw_application_dbus_register (GApplication     *app,
                              GDBusConnection  *connection,
                              const char       *path,
                              GError          **error)
{
  GwApplication *self = GW_APPLICATION (app);
  g_autofree char *own = g_strconcat (path, "/SearchProvider", NULL);

  if (!G_APPLICATION_CLASS (gw_application_parent_class)
           ->dbus_register (app, connection, path, error))
    return FALSE;
  self->search = gw_shell_search_new (app);
  return gw_shell_search_export (self->search, connection, own, error);
}

static void
gw_application_dbus_unregister (GApplication    *app,
                                GDBusConnection *connection,
                                const char      *path)
{
  GwApplication *self = GW_APPLICATION (app);

  if (self->search != NULL)
    gw_shell_search_unexport (self->search, connection);
  g_clear_object (&self->search);
  G_APPLICATION_CLASS (gw_application_parent_class)->dbus_unregister (app, connection, path);
}

static void
gw_application_startup (GApplication *app)
{
  GwApplication *self = GW_APPLICATION (app);

  gw_compat_begin_plain ();
  G_APPLICATION_CLASS (gw_application_parent_class)->startup (app);
  gw_compat_end_plain ();

  gw_app_init_resources ();
  gw_app_init_style (gdk_display_get_default ());
  self->settings = gw_settings_new ();
  g_signal_connect_object (self->settings, "changed::workspace", G_CALLBACK (workspace_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::fresh-days", G_CALLBACK (wishes_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::word-language", G_CALLBACK (wishes_cb), self,
                           G_CONNECT_SWAPPED);
  wishes_cb (self);
  tell_search (self);
  /* Who searches types on, and then asks what was found. */
  if ((g_application_get_flags (app) & G_APPLICATION_IS_SERVICE) != 0)
    g_application_set_inactivity_timeout (app, SERVICE_MS);
  self->scheme = gw_color_scheme_new (gtk_settings_get_default (),
                                      g_application_get_dbus_connection (app));
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  gw_commands_set_accels (GTK_APPLICATION (self));
}

static void
gw_application_activate (GApplication *app)
{
  gboolean created;
  GwWindow *window = get_window (GW_APPLICATION (app), &created);

  if (created)
    gw_window_open_last (window);
  gw_window_appear (window);
}

static void
gw_application_open (GApplication  *app,
                     GFile        **files,
                     int            n_files,
                     const char    *hint)
{
  gboolean created;
  GwWindow *window = get_window (GW_APPLICATION (app), &created);

  for (int i = 0; i < n_files; i++)
    gw_window_open_file (window, files[i]);
  gw_window_appear (window);
}

static int
gw_application_handle_local_options (GApplication *app,
                                     GVariantDict *dict)
{
  GwApplication *self = GW_APPLICATION (app);

  g_variant_dict_lookup (dict, "workspace", "^ay", &self->workspace);
  if (!g_variant_dict_contains (dict, "version"))
    return -1;

  g_print ("groundwork %s\n", GW_VERSION);
  return 0;
}

static void
gw_application_dispose (GObject *object)
{
  GwApplication *self = GW_APPLICATION (object);

  g_clear_object (&self->scheme);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->workspace, g_free);

  G_OBJECT_CLASS (gw_application_parent_class)->dispose (object);
}

static void
gw_application_class_init (GwApplicationClass *klass)
{
  GApplicationClass *app_class = G_APPLICATION_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_application_dispose;
  app_class->dbus_register = gw_application_dbus_register;
  app_class->dbus_unregister = gw_application_dbus_unregister;
  app_class->startup = gw_application_startup;
  app_class->activate = gw_application_activate;
  app_class->open = gw_application_open;
  app_class->handle_local_options = gw_application_handle_local_options;
}

static void
gw_application_init (GwApplication *self)
{
  g_application_add_main_option_entries (G_APPLICATION (self), options);
}

GwApplication *
gw_application_new (void)
{
  return g_object_new (GW_TYPE_APPLICATION, "application-id", GW_APP_ID, "flags",
                       G_APPLICATION_HANDLES_OPEN, NULL);
}
