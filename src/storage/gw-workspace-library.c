/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-workspace-private.h"

#include <glib/gi18n-lib.h>

#include "gw-error.h"

/* Returns: (transfer none) (nullable): NULL until it was opened */
GwDocument *
gw_workspace_get_library (GwWorkspace *self)
{
  g_return_val_if_fail (GW_IS_WORKSPACE (self), NULL);

  return self->library;
}

/* A folder without a library gets an empty one, which is written with its first item. */
static GwDocument *
make_library (GwWorkspace *self)
{
  g_autoptr (GwItem) empty = gw_library_new ();

  return gw_document_new_at (empty, self->library_file);
}

/* Takes @document and @reason, of which one is NULL. */
static GwDocument *
take_library (GwWorkspace  *self,
              GwDocument   *document,
              GError       *reason,
              GError      **error)
{
  g_autoptr (GwDocument) opened = document;
  g_autoptr (GError) why = reason;

  if (self->library != NULL)
    return self->library;

  if (opened != NULL && gw_document_is_library (opened))
    self->library = g_steal_pointer (&opened);
  else if (opened != NULL)
    g_set_error_literal (error, GW_ERROR, GW_ERROR_SCHEMA,
                         _("What lies in this folder as library.xml is a brief, not a library. "
                            "Give it another name."));
  else if (g_error_matches (why, GW_ERROR, GW_ERROR_NOT_FOUND))
    self->library = make_library (self);
  else
    g_propagate_error (error, g_steal_pointer (&why));
  return self->library;
}

/* What a crash left of the library needs no question: nothing in it is lost by going on with it. */
static GwDocument *
recover_library (GwRecovery *recovery)
{
  return recovery != NULL ? gw_document_recover (recovery, NULL) : NULL;
}

/* Returns: (transfer none): opened once, then the same; with what a crash left of it, unsaved */
GwDocument *
gw_workspace_open_library (GwWorkspace  *self,
                           GError      **error)
{
  g_autoptr (GwRecovery) recovery = NULL;
  GError *reason = NULL;
  GwDocument *document = NULL;

  g_return_val_if_fail (GW_IS_WORKSPACE (self), NULL);

  if (self->library == NULL)
    {
      recovery = gw_journal_find (self->library_file);
      document = recover_library (recovery);
      if (document == NULL)
        document = gw_document_open (self->library_file, &reason);
    }
  return take_library (self, document, reason, error);
}

static void
answer (GTask      *asked,
        GwDocument *document,
        GError     *reason)
{
  GError *error = NULL;

  document = take_library (g_task_get_source_object (asked), document, reason, &error);
  if (document != NULL)
    g_task_return_pointer (asked, document, NULL);
  else
    g_task_return_error (asked, error);
}

static void
library_opened_cb (GObject      *source,
                   GAsyncResult *result,
                   gpointer      user_data)
{
  g_autoptr (GTask) asked = user_data;
  GError *reason = NULL;
  GwDocument *document = gw_document_open_finish (result, &reason);

  answer (asked, document, reason);
}

static void
journal_found_cb (GObject      *object,
                  GAsyncResult *result,
                  gpointer      user_data)
{
  g_autoptr (GTask) asked = user_data;
  g_autoptr (GwRecovery) recovery = g_task_propagate_pointer (G_TASK (result), NULL);
  GwDocument *document = recover_library (recovery);

  if (document != NULL)
    answer (asked, document, NULL);
  else
    gw_document_open_async (GW_WORKSPACE (object)->library_file, g_task_get_cancellable (asked),
                            library_opened_cb, g_object_ref (asked));
}

static void
find_journal_thread (GTask        *task,
                     gpointer      source,
                     gpointer      data,
                     GCancellable *cancellable)
{
  g_task_return_pointer (task, gw_journal_find (GW_WORKSPACE (source)->library_file),
                         (GDestroyNotify)gw_recovery_free);
}

/* gw_workspace_open_library() in a thread; one that is open already is given at once. */
void
gw_workspace_open_library_async (GwWorkspace         *self,
                                 GCancellable        *cancellable,
                                 GAsyncReadyCallback  callback,
                                 gpointer             user_data)
{
  g_autoptr (GTask) asked = NULL;
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GW_IS_WORKSPACE (self));

  asked = g_task_new (self, cancellable, callback, user_data);
  g_task_set_source_tag (asked, gw_workspace_open_library_async);
  if (self->library != NULL)
    {
      g_task_return_pointer (asked, self->library, NULL);
      return;
    }

  task = g_task_new (self, NULL, journal_found_cb, g_object_ref (asked));
  g_task_set_source_tag (task, gw_workspace_open_library_async);
  g_task_run_in_thread (task, find_journal_thread);
}

/* Returns: (transfer none) */
GwDocument *
gw_workspace_open_library_finish (GwWorkspace   *self,
                                  GAsyncResult  *result,
                                  GError       **error)
{
  g_return_val_if_fail (g_task_is_valid (result, self), NULL);

  return g_task_propagate_pointer (G_TASK (result), error);
}
