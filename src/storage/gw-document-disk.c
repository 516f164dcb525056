/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-document-private.h"

#include <glib/gi18n-lib.h>

#include "gw-difference.h"
#include "gw-error.h"

/* The file changed under the document's hands: taken in at once where nothing was edited here,
 * otherwise kept beside it until somebody settles the two. */

typedef struct
{
  GwStore *store;
  GwStoreLook look;
  GBytes *bytes; /* of the changed file, */
  GwItem *item;  /* and what it says; NULL = it does not load */
  GError *error; /* why */
} Look;

static void
look_free (Look *look)
{
  gw_store_unref (look->store);
  g_clear_pointer (&look->bytes, g_bytes_unref);
  g_clear_pointer (&look->item, gw_item_unref);
  g_clear_error (&look->error);
  g_free (look);
}

static void
look_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Look *look = data;

  look->look = gw_store_look (look->store, &look->bytes, &look->error);
  if (look->bytes != NULL)
    look->item = gw_xml_read (look->bytes, NULL, &look->error);
  g_task_return_boolean (task, TRUE);
}

/* What the journal and the last good version need to hear waits for the disk. */
typedef struct
{
  GwStore *store;
  GwItem *item;
  guint64 serial;
} Note;

static void
note_free (Note *note)
{
  gw_store_unref (note->store);
  gw_item_unref (note->item);
  g_free (note);
}

static void
note_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Note *note = data;

  gw_store_note (note->store, note->item, note->serial);
  g_task_return_boolean (task, TRUE);
}

static void
adopt (GwDocument *self,
       GBytes     *bytes)
{
  g_autoptr (GTask) task = g_task_new (self, NULL, NULL, NULL);
  Note *note = g_new0 (Note, 1);

  gw_store_adopt (self->store, bytes);
  note->store = gw_store_ref (self->store);
  note->item = gw_item_ref (gw_document_get_item (self));
  note->serial = ++self->serial;
  g_task_set_source_tag (task, adopt);
  g_task_set_task_data (task, note, (GDestroyNotify)note_free);
  g_task_run_in_thread (task, note_thread);
}

/* As edits: what stays the same keeps its widgets, and undo takes it back. */
static gboolean
become (GwDocument  *self,
        GwItem      *item,
        GError     **error)
{
  g_autoptr (GPtrArray) edits = gw_difference (gw_document_get_item (self), item);
  gboolean done = TRUE;

  if (edits == NULL)
    {
      g_set_error_literal (error, GW_ERROR, GW_ERROR_CHANGED,
                           _("The file changed in a way that cannot be taken in while it is open. "
                              "Close it and open it again."));
      return FALSE;
    }

  self->taking_in = TRUE;
  gw_tree_begin (self->tree, _("Take in changes"));
  for (guint i = 0; done && i < edits->len; i++)
    done = gw_tree_apply (self->tree, g_ptr_array_index (edits, i), error);
  if (done)
    done = gw_tree_commit (self->tree, error);
  else
    gw_tree_cancel (self->tree);
  self->taking_in = FALSE;
  return done;
}

static void
forget_theirs (GwDocument *self)
{
  g_clear_pointer (&self->theirs, gw_item_unref);
  g_clear_pointer (&self->their_bytes, g_bytes_unref);
}

static void
conflict (GwDocument *self,
          Look       *look)
{
  g_autofree char *name = g_file_get_parse_name (self->file);
  GError *error = NULL;

  forget_theirs (self);
  self->theirs = g_steal_pointer (&look->item);
  self->their_bytes = g_steal_pointer (&look->bytes);
  g_set_error (&error, GW_ERROR, GW_ERROR_CHANGED,
               /* Translators: a file name with its folder */
               _("“%s” was changed by another program while it was edited here. Both versions are "
                  "kept; nothing is written until you choose."),
               name);
  g_clear_handle_id (&self->save_timer, g_source_remove);
  gw_document_set_state (self, GW_DOCUMENT_CONFLICTING, error);
}

static void
take_in (GwDocument *self,
         Look       *look)
{
  GwItem *item = gw_document_get_item (self);

  if (gw_item_equal (look->item, item) || (!self->dirty && become (self, look->item, NULL)))
    {
      forget_theirs (self);
      adopt (self, look->bytes);
      gw_document_set_kept (self, gw_document_get_item (self));
      gw_document_set_saved (self, gw_document_get_item (self));
      gw_document_set_state (self, GW_DOCUMENT_SAVED, NULL);
      return;
    }

  conflict (self, look);
}

/* A file that somebody removed is not put back unasked: only the next edit or saving does. */
static void
note_gone (GwDocument *self)
{
  adopt (self, NULL);
  gw_document_set_saved (self, NULL);
  gw_document_set_state (self, GW_DOCUMENT_EDITED, NULL);
}

static void
looked_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  GwDocument *self = GW_DOCUMENT (object);
  Look *look = g_task_get_task_data (G_TASK (result));

  if (self->store == NULL)
    return;

  if (look->look == GW_STORE_GONE)
    note_gone (self);
  else if (look->look == GW_STORE_CHANGED && look->item != NULL)
    take_in (self, look);
  else if (look->look == GW_STORE_CHANGED)
    gw_document_set_state (self, GW_DOCUMENT_FAILED, g_steal_pointer (&look->error));
  else if (self->state == GW_DOCUMENT_FAILED && !self->saving)
    gw_document_plan_saving (self);
}

/* Looks, in a thread, whether the file changed, and takes in what did; see the state afterwards. */
void
gw_document_look (GwDocument *self)
{
  g_autoptr (GTask) task = NULL;
  Look *look;

  g_return_if_fail (GW_IS_DOCUMENT (self));

  if (self->file == NULL)
    return;

  task = g_task_new (self, NULL, looked_cb, NULL);
  look = g_new0 (Look, 1);
  look->store = gw_store_ref (self->store);
  g_task_set_source_tag (task, gw_document_look);
  g_task_set_task_data (task, look, (GDestroyNotify)look_free);
  g_task_run_in_thread (task, look_thread);
}

/* Returns: (transfer none) (nullable): what document and file had in common last */
GwItem *
gw_document_get_base (GwDocument *self)
{
  g_return_val_if_fail (GW_IS_DOCUMENT (self), NULL);

  return self->saved;
}

/* Returns: (transfer none) (nullable): in a conflict, what the file holds now */
GwItem *
gw_document_get_theirs (GwDocument *self)
{
  g_return_val_if_fail (GW_IS_DOCUMENT (self), NULL);

  return self->theirs;
}

/**
 * gw_document_settle:
 * @result: what the document becomes: the merge of both, gw_document_get_theirs(), or the document
 *   as it is to let it replace the file's version
 *
 * Ends a conflict. The result is saved like any edit, and only over the version that was shown.
 */
gboolean
gw_document_settle (GwDocument  *self,
                    GwItem      *result,
                    GError     **error)
{
  g_return_val_if_fail (GW_IS_DOCUMENT (self) && self->theirs != NULL, FALSE);

  if (result != gw_document_get_item (self) && !become (self, result, error))
    return FALSE;

  adopt (self, self->their_bytes);
  gw_document_set_saved (self, self->theirs);
  forget_theirs (self);
  gw_document_set_state (self, GW_DOCUMENT_EDITED, NULL);
  gw_document_plan_saving (self);
  return TRUE;
}
