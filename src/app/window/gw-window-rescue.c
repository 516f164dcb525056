/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-error.h"
#include "gw-isolate.h"
#include "gw-say.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  GFile  *file;  /* owned */
  GError *error; /* owned: what is wrong with it */
} Failure;

static void
failure_free (Failure *failure)
{
  g_object_unref (failure->file);
  g_error_free (failure->error);
  g_free (failure);
}

/* when (nullable): of the last good version. */
static char *
say_failure (Failure    *failure,
             const char *when)
{
  const GError *error = failure->error;
  g_autofree char *base = g_file_get_basename (failure->file);
  g_autofree char *name = gw_isolate_words (base);
  guint line = error->domain == GW_ERROR ? gw_error_get_line (error) : 0;

  if (line == 0 && when == NULL)
    /* Translators: %s is the name of a file. */
    return g_strdup_printf (_("“%s” cannot be read."), name);
  if (line == 0)
    /* Translators: the name of a file; a date and a time of day. */
    return g_strdup_printf (_("“%1$s” cannot be read. The version of %2$s is complete."), name,
                            when);
  if (when == NULL)
    /* Translators: the name of a file, and a line in it. */
    return g_strdup_printf (_("“%1$s” cannot be read from line %2$u on."), name, line);
  /* Translators: the name of a file, and a line in it; a date and a time of day. */
  return g_strdup_printf (
      _("“%1$s” cannot be read from line %2$u on. The version of %3$s is complete."), name, line,
      when);
}

static void
show (GwWindow  *self,
      Failure   *failure,
      GDateTime *written)
{
  gboolean sides = self->rescued != NULL && written == NULL;
  g_autofree char *iso = written != NULL ? g_date_time_format_iso8601 (written) : NULL;
  g_autofree char *when = iso != NULL ? gw_say_when (iso) : NULL;
  g_autofree char *title = say_failure (failure, when);
  g_autofree char *detail
      = sides ? g_strdup (_("git left two versions in it that it could not bring together."))
              : gw_window_say_error (failure->error);
  const char *button = sides ? _("Compare") : _("Open that version");

  gw_message_bar_show (self->message, title, detail, self->rescued != NULL ? button : NULL,
                       self->rescued != NULL ? "win.open-rescued" : NULL);
}

static void
rescued_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GwWindow *self = g_task_get_source_object (task);
  g_autoptr (GDateTime) written = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GwDocument) document = gw_document_rescue_finish (result, &written, &error);

  if (error != NULL)
    return;
  g_set_object (&self->rescued, document);
  show (self, g_task_get_task_data (task), written);
}

void
gw_window_rescue (GwWindow     *self,
                  GFile        *file,
                  const GError *error)
{
  GTask *task = g_task_new (self, self->cancellable, NULL, NULL);
  Failure *failure = g_new (Failure, 1);

  *failure = (Failure){ g_object_ref (file), g_error_copy (error) };
  g_task_set_source_tag (task, gw_window_rescue);
  g_task_set_task_data (task, failure, (GDestroyNotify) failure_free);
  gw_document_rescue_async (file, self->cancellable, rescued_cb, task);
}

static void
open_rescued_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  GwWindow *self = user_data;
  g_autoptr (GwDocument) document = g_steal_pointer (&self->rescued);

  if (document == NULL)
    return;
  gw_desk_add (self->desk, document);
  gw_window_show_document (self, document);
}

static const GActionEntry entries[] = {
  { .name = "open-rescued", .activate = open_rescued_action },
};

void
gw_window_add_rescue_actions (GwWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
