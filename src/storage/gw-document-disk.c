/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-document-private.h"

#include <glib/gi18n-lib.h>

#include "gw-become.h"
#include "gw-error.h"
#include "gw-merge.h"

/* The file changed under the document's hands: both are merged, and what cannot be decided stays in
 * the document as conflicts. Only what are no two versions of one document is kept beside it until
 * somebody chooses. */

typedef struct
{
  GwStore *store;
  GwItem *base;       /* nullable: what document and file had in common last, */
  GwItem *ours;       /* and the document as it was when the look began */
  GwStoreLook look;
  GBytes *bytes;      /* of the changed file, */
  GwItem *item;       /* and what it says; NULL = it does not load */
  GError *error;      /* why */
  GwItem *merged;     /* of all three; NULL = they do not go together */
  guint n_conflicts;
} Look;

static Look *
look_new (GwDocument *self)
{
  Look *look = g_new0 (Look, 1);
  GwItem *base = self->saved != NULL ? self->saved : self->gone;

  look->store = gw_store_ref (self->store);
  look->base = base != NULL ? gw_item_ref (base) : NULL;
  look->ours = gw_item_ref (gw_document_get_item (self));
  return look;
}

static void
look_free (Look *look)
{
  gw_store_unref (look->store);
  g_clear_pointer (&look->base, gw_item_unref);
  g_clear_pointer (&look->ours, gw_item_unref);
  g_clear_pointer (&look->bytes, g_bytes_unref);
  g_clear_pointer (&look->item, gw_item_unref);
  g_clear_pointer (&look->merged, gw_item_unref);
  g_clear_error (&look->error);
  g_free (look);
}

/* All that waits for the disk or takes time; touches no document. */
static void
look_at_file (Look *look)
{
  look->look = gw_store_look (look->store, &look->bytes, &look->error);
  if (look->bytes != NULL)
    look->item = gw_xml_read (look->bytes, NULL, &look->error);
  if (look->item != NULL)
    look->merged = gw_merge (look->base, look->ours, look->item, &look->n_conflicts, NULL);
}

static void
look_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  look_at_file (data);
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
  gboolean done;

  self->taking_in = TRUE;
  done = gw_become (self->tree, item, _("Take in changes"), error);
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
               _("“%s” is no longer a version of what is edited here. Both are kept; nothing is "
                  "written until you choose."),
               name);
  g_clear_handle_id (&self->save_timer, g_source_remove);
  gw_document_set_state (self, GW_DOCUMENT_CONFLICTING, error);
}

/* What the file holds is what is shown. */
static void
note_same (GwDocument *self)
{
  gw_document_set_kept (self, gw_document_get_item (self));
  gw_document_set_saved (self, gw_document_get_item (self));
  gw_document_set_state (self, GW_DOCUMENT_SAVED, NULL);
}

/* Something of ours is not in the file yet. */
static void
note_ahead (GwDocument *self,
            GwItem     *theirs)
{
  gw_document_set_saved (self, theirs);
  gw_document_set_state (self, GW_DOCUMENT_EDITED, NULL);
  gw_document_plan_saving (self);
}

static void
take_in (GwDocument *self,
         Look       *look)
{
  GwItem *item = gw_document_get_item (self);
  GwItem *next = look->merged != NULL || self->dirty ? look->merged : look->item;

  if (!gw_item_equal (look->item, item) && (next == NULL || !become (self, next, NULL)))
    {
      conflict (self, look);
      return;
    }

  forget_theirs (self);
  adopt (self, look->bytes);
  if (gw_item_equal (look->item, gw_document_get_item (self)))
    note_same (self);
  else
    note_ahead (self, look->item);
  if (item != gw_document_get_item (self))
    gw_document_tell_taken_in (self, look->n_conflicts);
}

/* A file that somebody removed is not put back unasked: only the next edit or saving does. */
static void
note_gone (GwDocument *self)
{
  if (self->saved != NULL)
    {
      g_clear_pointer (&self->gone, gw_item_unref);
      self->gone = gw_item_ref (self->saved);
    }
  adopt (self, NULL);
  gw_document_set_saved (self, NULL);
  gw_document_set_state (self, GW_DOCUMENT_EDITED, NULL);
}

static void
act_on (GwDocument *self,
        Look       *look)
{
  if (look->look == GW_STORE_GONE)
    note_gone (self);
  else if (look->look == GW_STORE_CHANGED && look->item != NULL)
    take_in (self, look);
  else if (look->look == GW_STORE_CHANGED)
    gw_document_set_state (self, GW_DOCUMENT_FAILED, g_steal_pointer (&look->error));
  else if (self->dirty && self->state != GW_DOCUMENT_CONFLICTING && !self->saving)
    gw_document_plan_saving (self);
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

  /* What was typed while the two were merged is merged as well. */
  if (look->item != NULL && look->ours != gw_document_get_item (self))
    gw_document_look (self);
  else
    act_on (self, look);
}

/* As gw_document_look(), waiting for the disk. Returns: whether the document may now be saved */
gboolean
gw_document_look_now (GwDocument *self)
{
  Look *look = look_new (self);

  look_at_file (look);
  act_on (self, look);
  look_free (look);
  return self->state != GW_DOCUMENT_CONFLICTING && self->state != GW_DOCUMENT_FAILED;
}

/* Looks, in a thread, whether the file changed, and takes in what did, merged with what was edited
 * here; see the state and the signal "taken-in" afterwards. */
void
gw_document_look (GwDocument *self)
{
  g_autoptr (GTask) task = NULL;

  g_return_if_fail (GW_IS_DOCUMENT (self));

  if (self->file == NULL)
    return;

  task = g_task_new (self, NULL, looked_cb, NULL);
  g_task_set_source_tag (task, gw_document_look);
  g_task_set_task_data (task, look_new (self), (GDestroyNotify)look_free);
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
 * @result: what the document becomes: gw_document_get_theirs(), or the document as it is to let it
 *   replace the file's version
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
  note_ahead (self, self->theirs);
  forget_theirs (self);
  return TRUE;
}
