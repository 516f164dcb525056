/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-document-private.h"

#include <glib/gi18n-lib.h>

#include "gw-difference.h"
#include "gw-error.h"
#include "gw-file.h"
#include "gw-markers.h"
#include "gw-state.h"

/* A file that changes under a program's hands tells so many times; one look after the last does. */
#define LOOK_PAUSE 200 /* ms */

enum
{
  PROP_0,
  PROP_FILE,
  PROP_TITLE,
  PROP_DIRTY,
  PROP_STATE,
  PROP_ERROR,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

enum
{
  SIGNAL_TAKEN_IN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwDocument, gw_document, G_TYPE_OBJECT)

G_DEFINE_ENUM_TYPE (GwDocumentState,
                    gw_document_state,
                    G_DEFINE_ENUM_VALUE (GW_DOCUMENT_SAVED, "saved"),
                    G_DEFINE_ENUM_VALUE (GW_DOCUMENT_EDITED, "edited"),
                    G_DEFINE_ENUM_VALUE (GW_DOCUMENT_SAVING, "saving"),
                    G_DEFINE_ENUM_VALUE (GW_DOCUMENT_FAILED, "failed"),
                    G_DEFINE_ENUM_VALUE (GW_DOCUMENT_CONFLICTING, "conflicting"))

/* State */

/* Takes @error. */
void
gw_document_set_state (GwDocument      *self,
                       GwDocumentState  state,
                       GError          *error)
{
  gboolean told = self->error != NULL || error != NULL;
  gboolean changed = self->state != state;

  self->state = state;
  g_clear_error (&self->error);
  self->error = error;

  if (changed)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_STATE]);
  if (told)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ERROR]);
}

/* @item is what the file holds; NULL = nothing that we know. */
void
gw_document_set_saved (GwDocument *self,
                       GwItem     *item)
{
  gboolean was_dirty = self->dirty;

  if (item != self->saved)
    {
      g_clear_pointer (&self->saved, gw_item_unref);
      self->saved = item != NULL ? gw_item_ref (item) : NULL;
    }
  self->dirty = self->saved != gw_document_get_item (self);
  if (self->dirty != was_dirty)
    g_object_notify_by_pspec (G_OBJECT (self), props[PROP_DIRTY]);
}

/* @n_conflicts: that arose */
void
gw_document_tell_taken_in (GwDocument *self,
                           guint       n_conflicts)
{
  g_signal_emit (self, signals[SIGNAL_TAKEN_IN], 0, n_conflicts);
}

void
gw_document_set_kept (GwDocument *self,
                      GwItem     *item)
{
  if (item == self->kept)
    return;

  g_clear_pointer (&self->kept, gw_item_unref);
  self->kept = item != NULL ? gw_item_ref (item) : NULL;
}

static void
follow_title (GwDocument *self)
{
  GwItem *item = gw_document_get_item (self);
  const char *title =
    gw_tree_is_library (self->tree) ? NULL : gw_item_get_text (item, GW_BRIEF_TITLE);

  if (g_strcmp0 (title, self->title) == 0)
    return;

  g_free (self->title);
  self->title = g_strdup (title);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_TITLE]);
}

static void
edited_cb (GwDocument *self)
{
  follow_title (self);
  if (self->taking_in)
    return;

  gw_document_set_saved (self, self->saved);
  if (self->state == GW_DOCUMENT_SAVED || self->state == GW_DOCUMENT_SAVING)
    gw_document_set_state (self, GW_DOCUMENT_EDITED, NULL);
  gw_document_plan_saving (self);
}

/* The file */

static gboolean
look_cb (gpointer data)
{
  GwDocument *self = data;

  self->look_timer = 0;
  gw_document_look (self);
  return G_SOURCE_REMOVE;
}

static void
file_changed_cb (GwDocument        *self,
                 GFile             *file,
                 GFile             *other,
                 GFileMonitorEvent  event)
{
  g_clear_handle_id (&self->look_timer, g_source_remove);
  self->look_timer = g_timeout_add (LOOK_PAUSE, look_cb, self);
}

static void
stop_watching (GwDocument *self)
{
  if (self->monitor != NULL)
    g_signal_handlers_disconnect_by_data (self->monitor, self);
  g_clear_object (&self->monitor);
  g_clear_handle_id (&self->look_timer, g_source_remove);
}

static void
watch (GwDocument *self)
{
  stop_watching (self);
  if (!self->autosave || self->file == NULL)
    return;

  /* Without a monitor (a network folder) the saving itself still notices a change. */
  self->monitor = g_file_monitor_file (self->file, G_FILE_MONITOR_WATCH_MOVES, NULL, NULL);
  if (self->monitor != NULL)
    g_signal_connect_swapped (self->monitor, "changed", G_CALLBACK (file_changed_cb), self);
}

void
gw_document_set_file (GwDocument *self,
                      GFile      *file)
{
  if (self->file != NULL && file != NULL && g_file_equal (self->file, file))
    return;
  if (!g_set_object (&self->file, file))
    return;

  watch (self);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_FILE]);
}

/* Object */

static void
gw_document_get_property (GObject    *object,
                          guint       id,
                          GValue     *value,
                          GParamSpec *pspec)
{
  GwDocument *self = GW_DOCUMENT (object);

  switch (id)
    {
    case PROP_FILE:
      g_value_set_object (value, self->file);
      break;
    case PROP_TITLE:
      g_value_set_string (value, self->title);
      break;
    case PROP_DIRTY:
      g_value_set_boolean (value, self->dirty);
      break;
    case PROP_STATE:
      g_value_set_enum (value, self->state);
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

/* What waits for the journal still gets there: the window may close faster than that. */
static void
keep_what_waits (GwDocument *self)
{
  gboolean waits = self->keep_timer != 0 || self->state == GW_DOCUMENT_FAILED;

  if (waits && self->kept != gw_document_get_item (self))
    gw_store_keep (self->store, gw_document_get_item (self), ++self->serial, NULL);
}

static void
gw_document_dispose (GObject *object)
{
  GwDocument *self = GW_DOCUMENT (object);

  stop_watching (self);
  if (self->store != NULL && !self->dirty)
    gw_store_forget (self->store);
  else if (self->store != NULL)
    keep_what_waits (self);
  gw_document_cancel_timers (self);
  g_clear_pointer (&self->store, gw_store_unref);

  G_OBJECT_CLASS (gw_document_parent_class)->dispose (object);
}

static void
gw_document_finalize (GObject *object)
{
  GwDocument *self = GW_DOCUMENT (object);

  g_clear_object (&self->tree);
  g_clear_object (&self->file);
  g_clear_pointer (&self->saved, gw_item_unref);
  g_clear_pointer (&self->kept, gw_item_unref);
  g_clear_pointer (&self->gone, gw_item_unref);
  g_clear_pointer (&self->theirs, gw_item_unref);
  g_clear_pointer (&self->their_bytes, g_bytes_unref);
  g_clear_pointer (&self->title, g_free);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (gw_document_parent_class)->finalize (object);
}

static void
gw_document_class_init (GwDocumentClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gw_document_get_property;
  object_class->dispose = gw_document_dispose;
  object_class->finalize = gw_document_finalize;

  props[PROP_FILE] = g_param_spec_object ("file", NULL, NULL, G_TYPE_FILE, flags);
  props[PROP_TITLE] = g_param_spec_string ("title", NULL, NULL, NULL, flags);
  props[PROP_DIRTY] = g_param_spec_boolean ("dirty", NULL, NULL, FALSE, flags);
  props[PROP_STATE] =
    g_param_spec_enum ("state", NULL, NULL, GW_TYPE_DOCUMENT_STATE, GW_DOCUMENT_SAVED, flags);
  props[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /* What somebody else wrote into the file has become part of the document; how many conflicts
   * that made. */
  signals[SIGNAL_TAKEN_IN] = g_signal_new ("taken-in", GW_TYPE_DOCUMENT, G_SIGNAL_RUN_LAST, 0, NULL,
                                           NULL, NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
gw_document_init (GwDocument *self)
{
}

/* Takes @store. @saved (nullable) is what the file holds of it. */
GwDocument *
gw_document_new_in (GwItem  *root,
                    GwStore *store,
                    GwItem  *saved)
{
  GwDocument *self = g_object_new (GW_TYPE_DOCUMENT, NULL);

  self->store = store;
  self->file = gw_store_dup_file (store);
  self->tree = gw_tree_new (root);
  self->saved = saved != NULL ? gw_item_ref (saved) : NULL;
  self->dirty = root != saved;
  self->state = self->dirty ? GW_DOCUMENT_EDITED : GW_DOCUMENT_SAVED;
  gw_document_set_kept (self, saved);
  follow_title (self);
  g_signal_connect_object (self->tree, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  return self;
}

/* Making and opening */

/* A document that is not saved anywhere yet. */
GwDocument *
gw_document_new (GwItem *root)
{
  return gw_document_new_in (root, gw_store_new (NULL), NULL);
}

/* A document that will be saved as @file, which must not be there yet; nothing is written before
 * the first edit. */
GwDocument *
gw_document_new_at (GwItem *root,
                    GFile  *file)
{
  return gw_document_new_in (root, gw_store_new (file), root);
}

/* Waits for the disk. What loads is kept as the last good version.
 *
 * Returns: (transfer full): NULL with @error; line and column say where the file is damaged */
GwDocument *
gw_document_open (GFile   *file,
                  GError **error)
{
  g_autoptr (GwStore) store = gw_store_new (file);
  g_autoptr (GwItem) root = gw_store_open (store, error);

  return root != NULL ? gw_document_new_in (root, g_steal_pointer (&store), root) : NULL;
}

static void
open_thread (GTask        *task,
             gpointer      source,
             gpointer      store,
             GCancellable *cancellable)
{
  GError *error = NULL;
  GwItem *root = gw_store_open (store, &error);

  if (root != NULL)
    g_task_return_pointer (task, root, (GDestroyNotify)gw_item_unref);
  else
    g_task_return_error (task, error);
}

/* gw_document_open() in a thread. */
void
gw_document_open_async (GFile               *file,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (NULL, cancellable, callback, user_data);

  g_task_set_source_tag (task, gw_document_open_async);
  g_task_set_task_data (task, gw_store_new (file), (GDestroyNotify)gw_store_unref);
  g_task_run_in_thread (task, open_thread);
}

GwDocument *
gw_document_open_finish (GAsyncResult  *result,
                         GError       **error)
{
  GTask *task = G_TASK (result);
  g_autoptr (GwItem) root = g_task_propagate_pointer (task, error);

  return root != NULL ? gw_document_new_in (root, gw_store_ref (g_task_get_task_data (task)), root)
                      : NULL;
}

/* The document as a crash left it, unsaved; what its file held then is its base. With autosave it
 * goes to its file like any edit. */
GwDocument *
gw_document_recover (GwRecovery  *recovery,
                     GError     **error)
{
  g_autoptr (GwItem) root = recovery->read != NULL ? gw_item_ref (recovery->read)
                                                    : gw_xml_read (recovery->bytes, NULL, error);
  g_autoptr (GwItem) base = recovery->read_base != NULL ? gw_item_ref (recovery->read_base)
                                                         : gw_xml_read (recovery->base, NULL, NULL);
  g_autoptr (GwStore) store = root != NULL ? gw_store_new_recovery (recovery, error) : NULL;
  GwDocument *self;

  if (store == NULL)
    return NULL;

  self = gw_document_new_in (root, g_steal_pointer (&store), base);
  gw_document_set_kept (self, root);
  return self;
}

/* Getters */

/* Returns: (transfer none): the same for as long as the document lives */
GwTree *
gw_document_get_tree (GwDocument *self)
{
  g_return_val_if_fail (GW_IS_DOCUMENT (self), NULL);

  return self->tree;
}

/* Returns: (transfer none): the document as it is now */
GwItem *
gw_document_get_item (GwDocument *self)
{
  return gw_tree_get_item (gw_document_get_tree (self));
}

/* Returns: (transfer none) (nullable): NULL when it is not saved anywhere yet */
GFile *
gw_document_get_file (GwDocument *self)
{
  g_return_val_if_fail (GW_IS_DOCUMENT (self), NULL);

  return self->file;
}

/* Returns: (nullable): a brief's title; NULL for the library */
const char *
gw_document_get_title (GwDocument *self)
{
  g_return_val_if_fail (GW_IS_DOCUMENT (self), NULL);

  return self->title;
}

/* Whether it is a library rather than a brief. */
gboolean
gw_document_is_library (GwDocument *self)
{
  return gw_tree_is_library (gw_document_get_tree (self));
}

/* Whether it takes no edits: a file of a newer format, of which we do not know all. */
gboolean
gw_document_is_read_only (GwDocument *self)
{
  return gw_tree_get_read_only (gw_document_get_tree (self));
}

/* Whether the file does not hold the document as it is. */
gboolean
gw_document_is_dirty (GwDocument *self)
{
  g_return_val_if_fail (GW_IS_DOCUMENT (self), FALSE);

  return self->dirty;
}

/* How it stands to its file; notified, see GwDocumentState. */
GwDocumentState
gw_document_get_state (GwDocument *self)
{
  g_return_val_if_fail (GW_IS_DOCUMENT (self), GW_DOCUMENT_SAVED);

  return self->state;
}

/* Returns: (nullable): why it is not saved, in a sentence for the person */
const GError *
gw_document_get_error (GwDocument *self)
{
  g_return_val_if_fail (GW_IS_DOCUMENT (self), NULL);

  return self->error;
}

/* While set (it needs a main loop), edits reach the journal within 0.8 s and the file when they
 * pause, and changes of the file are noticed. */
void
gw_document_set_autosave (GwDocument *self,
                          gboolean    autosave)
{
  g_return_if_fail (GW_IS_DOCUMENT (self));

  if (self->autosave == autosave)
    return;

  self->autosave = autosave;
  watch (self);
  if (!autosave)
    gw_document_cancel_timers (self);
  else if (self->dirty && self->kept == gw_document_get_item (self))
    gw_document_plan_saving (self); /* a crash came between its journal and its file */
}

/* Drops what is not saved, for good: its journal goes. */
void
gw_document_discard (GwDocument *self)
{
  g_return_if_fail (GW_IS_DOCUMENT (self));

  gw_document_cancel_timers (self);
  gw_document_set_kept (self, gw_document_get_item (self));
  gw_store_forget (self->store);
}
