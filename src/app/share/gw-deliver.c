/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-deliver.h"

#include "gw-compat.h"

#include <fcntl.h>
#include <gio/gunixfdlist.h>
#include <unistd.h>

#include <glib/gi18n-lib.h>

/* The clipboard */

/* File managers of GNOME's family ask for files by a type of their own. */
static GdkContentProvider *
create_for_file_managers (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  g_autofree char *text = g_strconcat ("copy\n", uri, NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return gdk_content_provider_new_for_bytes ("x-special/gnome-copied-files", bytes);
}

void
gw_deliver_to_clipboard (GtkWidget *widget,
                         GFile     *file)
{
  g_autoptr (GSList) files = g_slist_append (NULL, file);
  g_auto (GValue) list = G_VALUE_INIT;
  GdkContentProvider *providers[2];
  g_autoptr (GdkContentProvider) all = NULL;

  g_value_init (&list, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&list, gdk_file_list_new_from_list (files));
  providers[0] = gdk_content_provider_new_for_value (&list);
  providers[1] = create_for_file_managers (file);
  all = gdk_content_provider_new_union (providers, G_N_ELEMENTS (providers));
  gdk_clipboard_set_content (gtk_widget_get_clipboard (widget), all);
}

/* Mail */

typedef struct
{
  GFile *file;
  char  *subject;
} Mail;

static void
mail_free (Mail *mail)
{
  g_object_unref (mail->file);
  g_free (mail->subject);
  g_free (mail);
}

static void
called_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GError *error = NULL;

  if (g_subprocess_wait_check_finish (G_SUBPROCESS (source), result, &error))
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, error);
}

static void
call_program (GTask *task)
{
  Mail *mail = g_task_get_task_data (task);
  g_autofree char *path = g_file_get_path (mail->file);
  g_autofree char *program = g_find_program_in_path ("xdg-email");
  g_autoptr (GSubprocess) process = NULL;
  GError *error = NULL;

  if (program == NULL)
    {
      g_task_return_new_error (task, G_IO_ERROR, G_IO_ERROR_NOT_FOUND, "%s",
                               _("No mail program answers here. Copy the file and paste it into "
                                 "a mail instead."));
      g_object_unref (task);
      return;
    }

  process = g_subprocess_new (
      G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error, program,
      "--utf8", "--subject", mail->subject, "--attach", path, NULL);
  if (process != NULL)
    {
      g_subprocess_wait_check_async (process, g_task_get_cancellable (task), called_cb, task);
      return;
    }
  g_task_return_error (task, error);
  g_object_unref (task);
}

static void
composed_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  GTask *task = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GVariant) handle = g_dbus_connection_call_with_unix_fd_list_finish (
      G_DBUS_CONNECTION (source), NULL, result, &error);

  if (handle == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      call_program (task);
      return;
    }
  if (handle != NULL)
    g_task_return_boolean (task, TRUE);
  else
    g_task_return_error (task, g_steal_pointer (&error));
  g_object_unref (task);
}

/* Takes @descriptor. */
static void
call_portal (GTask           *task,
             GDBusConnection *bus,
             int              descriptor)
{
  Mail *mail = g_task_get_task_data (task);
  g_autoptr (GUnixFDList) descriptors = g_unix_fd_list_new_from_array (&descriptor, 1);
  GVariantBuilder options;
  GVariantBuilder attached;

  g_variant_builder_init (&attached, G_VARIANT_TYPE ("ah"));
  g_variant_builder_add (&attached, "h", 0);
  g_variant_builder_init (&options, G_VARIANT_TYPE_VARDICT);
  g_variant_builder_add (&options, "{sv}", "subject", g_variant_new_string (mail->subject));
  g_variant_builder_add (&options, "{sv}", "attachment_fds", g_variant_builder_end (&attached));
  g_dbus_connection_call_with_unix_fd_list (
      bus, "org.freedesktop.portal.Desktop", "/org/freedesktop/portal/desktop",
      "org.freedesktop.portal.Email", "ComposeEmail", g_variant_new ("(sa{sv})", "", &options),
      G_VARIANT_TYPE ("(o)"), G_DBUS_CALL_FLAGS_NONE, -1, descriptors,
      g_task_get_cancellable (task), composed_cb, task);
}

static void
bus_cb (GObject      *source,
        GAsyncResult *result,
        gpointer      user_data)
{
  GTask *task = user_data;
  Mail *mail = g_task_get_task_data (task);
  g_autofree char *path = g_file_get_path (mail->file);
  g_autoptr (GDBusConnection) bus = g_bus_get_finish (result, NULL);
  int descriptor = bus != NULL ? open (path, O_RDONLY | O_CLOEXEC) : -1;

  if (descriptor >= 0)
    call_portal (task, bus, descriptor);
  else
    call_program (task);
}

void
gw_deliver_by_mail_async (GFile               *file,
                          const char          *subject,
                          GCancellable        *cancellable,
                          GAsyncReadyCallback  callback,
                          gpointer             user_data)
{
  GTask *task = g_task_new (NULL, cancellable, callback, user_data);
  Mail *mail = g_new (Mail, 1);

  *mail = (Mail){ g_object_ref (file), g_strdup (subject) };
  g_task_set_source_tag (task, gw_deliver_by_mail_async);
  g_task_set_task_data (task, mail, (GDestroyNotify) mail_free);
  g_bus_get (G_BUS_TYPE_SESSION, cancellable, bus_cb, task);
}

gboolean
gw_deliver_by_mail_finish (GAsyncResult  *result,
                           GError       **error)
{
  return g_task_propagate_boolean (G_TASK (result), error);
}

/* The file manager */

typedef struct
{
  GtkWindow *parent; /* owned, nullable */
  GFile     *file;   /* owned */
} Showing;

static void
showing_free (Showing *showing)
{
  g_clear_object (&showing->parent);
  g_object_unref (showing->file);
  g_free (showing);
}

static void
shown_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  Showing *showing = user_data;
  g_autoptr (GVariant) answer
      = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  g_autoptr (GFile) folder = g_file_get_parent (showing->file);
  g_autofree char *uri = folder != NULL ? g_file_get_uri (folder) : NULL;

  if (answer == NULL && uri != NULL)
    gw_compat_open_uri (showing->parent, uri);
  showing_free (showing);
}

void
gw_deliver_show_in_folder (GtkWindow *parent,
                           GFile     *file)
{
  GApplication *application = g_application_get_default ();
  GDBusConnection *bus
      = application != NULL ? g_application_get_dbus_connection (application) : NULL;
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *uri = g_file_get_uri (bus != NULL || folder == NULL ? file : folder);
  const char *uris[] = { uri, NULL };
  Showing *showing;

  if (bus == NULL)
    {
      gw_compat_open_uri (parent, uri);
      return;
    }
  showing = g_new (Showing, 1);
  *showing = (Showing){ parent != NULL ? g_object_ref (parent) : NULL, g_object_ref (file) };
  g_dbus_connection_call (bus, "org.freedesktop.FileManager1", "/org/freedesktop/FileManager1",
                          "org.freedesktop.FileManager1", "ShowItems",
                          g_variant_new ("(^ass)", uris, ""), NULL, G_DBUS_CALL_FLAGS_NONE, -1,
                          NULL, shown_cb, showing);
}
