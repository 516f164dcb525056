/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-desk.h"

#include "gw-file-name.h"
#include "gw-recent.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A new brief gets its file so long after its first edit; one that nobody writes in leaves none. */
#define FILE_AFTER_MS 600

#define RETRY_AFTER_MS 5000

/* Where a brief that was made here got its first file, and why under that name. */
typedef struct
{
  GFile *file; /* owned */
  char  *name; /* owned */
} Named;

struct _GwDesk
{
  GObject      parent_instance;

  /* owned */
  GwWorkspace *workspace;
  GPtrArray   *documents; /* of GwDocument */
  GHashTable  *timeouts;  /* of GwDocument * (borrowed) to the id of a source */
  GHashTable  *named;     /* of GwDocument * (borrowed) to Named * */
};

G_DEFINE_FINAL_TYPE (GwDesk, gw_desk, G_TYPE_OBJECT)

GwDocument *
gw_desk_find (GwDesk *self,
              GFile  *file)
{
  g_return_val_if_fail (GW_IS_DESK (self), NULL);

  for (guint i = 0; i < self->documents->len; i++)
    {
      GwDocument *document = g_ptr_array_index (self->documents, i);
      GFile *own = gw_document_get_file (document);

      if (own != NULL && g_file_equal (own, file))
        return document;
    }
  return NULL;
}

static void
named_free (Named *named)
{
  g_object_unref (named->file);
  g_free (named->name);
  g_free (named);
}

static GFile *
find_free_file (GwDesk     *self,
                GwDocument *document)
{
  Named *named = g_new (Named, 1);

  named->file = gw_workspace_name_file (self->workspace, gw_document_get_title (document));
  named->name = gw_file_name_from_title (gw_document_get_title (document));
  g_hash_table_insert (self->named, document, named);
  return g_object_ref (named->file);
}

/* NULL for a file whose name somebody else gave. */
static const Named *
find_named (GwDesk     *self,
            GwDocument *document)
{
  const Named *named = g_hash_table_lookup (self->named, document);
  GFile *own = gw_document_get_file (document);

  return named != NULL && own != NULL && g_file_equal (named->file, own) ? named : NULL;
}

/* A file gets its name with the first letters, when the title is not whole. Once the brief is left,
 * the name follows; never a name that somebody else gave. Returns: (transfer full) (nullable) */
static GFile *
find_better_file (GwDesk     *self,
                  GwDocument *document)
{
  const Named *named = find_named (self, document);
  g_autofree char *name = gw_file_name_from_title (gw_document_get_title (document));

  if (named == NULL || strcmp (named->name, name) == 0)
    return NULL;
  return find_free_file (self, document);
}

char *
gw_desk_dup_name (GwDesk     *self,
                  GwDocument *document)
{
  GFile *own = gw_document_get_file (document);
  const Named *named = find_named (self, document);

  if (own != NULL && named == NULL)
    return g_file_get_basename (own);

  g_autofree char *name = gw_file_name_from_title (gw_document_get_title (document));
  if (named != NULL && strcmp (named->name, name) == 0)
    return g_file_get_basename (own);
  return g_strconcat (name, GW_BRIEF_SUFFIX, NULL);
}

static GwDocument *
find_by_tree (GwDesk *self,
              GwTree *tree)
{
  for (guint i = 0; i < self->documents->len; i++)
    {
      GwDocument *document = g_ptr_array_index (self->documents, i);

      if (gw_document_get_tree (document) == tree)
        return document;
    }
  return NULL;
}

/* A brief that was made here and that nobody wrote in is not worth a file. */
static gboolean
is_blank (GwDocument *document)
{
  GwTree *tree = gw_document_get_tree (document);

  return gw_document_get_file (document) == NULL && !gw_tree_can_undo (tree)
         && !gw_tree_can_redo (tree);
}

static void wait_for_file (GwDesk     *self,
                           GwDocument *document,
                           guint       delay);

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GwDesk) self = user_data;
  GwDocument *document = GW_DOCUMENT (source);
  g_autoptr (GError) error = NULL;

  /* The document keeps the error as its state, where the window shows it. */
  if (gw_document_save_as_finish (document, result, &error))
    gw_recent_add (gw_document_get_file (document));
  else if (self->documents != NULL)
    wait_for_file (self, document, RETRY_AFTER_MS);
}

static void
give_file (GwDesk     *self,
           GwDocument *document)
{
  g_autoptr (GFile) file = find_free_file (self, document);

  gw_document_save_as_async (document, file, FALSE, NULL, saved_cb, g_object_ref (self));
}

static void
renamed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GFile) before = user_data;
  g_autoptr (GError) error = NULL;

  /* A name is a nicety: without a new one the brief lies safe under the old one. */
  if (gw_document_rename_finish (GW_DOCUMENT (source), result, &error))
    gw_recent_move (before, gw_document_get_file (GW_DOCUMENT (source)));
}

static void
left_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GwDesk) self = user_data;
  GwDocument *document = GW_DOCUMENT (source);
  g_autoptr (GFile) better = NULL;
  g_autoptr (GError) error = NULL;

  /* What could not be saved keeps its name, too; the state tells. */
  if (gw_document_save_finish (document, result, &error) && self->documents != NULL)
    better = find_better_file (self, document);
  if (better != NULL)
    gw_document_rename_async (document, better, NULL, renamed_cb,
                              g_object_ref (gw_document_get_file (document)));
}

void
gw_desk_leave (GwDesk     *self,
               GwDocument *document)
{
  g_return_if_fail (GW_IS_DESK (self));

  if (g_hash_table_contains (self->named, document) && gw_document_get_file (document) != NULL)
    gw_document_save_async (document, NULL, left_cb, g_object_ref (self));
}

typedef struct
{
  GwDesk     *desk;
  GwDocument *document;
} Wait;

static gboolean
timeout_cb (gpointer user_data)
{
  Wait *wait = user_data;

  g_hash_table_remove (wait->desk->timeouts, wait->document);
  if (gw_document_get_file (wait->document) == NULL && gw_document_is_dirty (wait->document))
    give_file (wait->desk, wait->document);
  return G_SOURCE_REMOVE;
}

static void
stop_waiting (GwDesk     *self,
              GwDocument *document)
{
  guint id = GPOINTER_TO_UINT (g_hash_table_lookup (self->timeouts, document));

  if (id != 0)
    g_source_remove (id);
  g_hash_table_remove (self->timeouts, document);
}

static void
wait_for_file (GwDesk     *self,
               GwDocument *document,
               guint       delay)
{
  Wait *wait = g_new (Wait, 1);
  guint id;

  stop_waiting (self, document);
  *wait = (Wait){ self, document };
  id = g_timeout_add_full (G_PRIORITY_DEFAULT, delay, timeout_cb, wait, g_free);
  g_hash_table_insert (self->timeouts, document, GUINT_TO_POINTER (id));
}

static void
edited_cb (GwDesk *self,
           GwEdit *edit,
           GwTree *tree)
{
  GwDocument *document = find_by_tree (self, tree);

  if (document != NULL && gw_document_get_file (document) == NULL
      && !g_hash_table_contains (self->timeouts, document))
    wait_for_file (self, document, FILE_AFTER_MS);
}

static void
gw_desk_dispose (GObject *object)
{
  GwDesk *self = GW_DESK (object);

  while (self->documents != NULL && self->documents->len > 0)
    {
      stop_waiting (self, g_ptr_array_index (self->documents, self->documents->len - 1));
      g_ptr_array_set_size (self->documents, self->documents->len - 1);
    }
  g_clear_pointer (&self->documents, g_ptr_array_unref);
  g_clear_pointer (&self->timeouts, g_hash_table_unref);
  g_clear_pointer (&self->named, g_hash_table_unref);
  g_clear_object (&self->workspace);

  G_OBJECT_CLASS (gw_desk_parent_class)->dispose (object);
}

static void
gw_desk_class_init (GwDeskClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_desk_dispose;
}

static void
gw_desk_init (GwDesk *self)
{
  self->documents = g_ptr_array_new_with_free_func (g_object_unref);
  self->timeouts = g_hash_table_new (NULL, NULL);
  self->named = g_hash_table_new_full (NULL, NULL, NULL, (GDestroyNotify) named_free);
}

GwDesk *
gw_desk_new (GFile *folder)
{
  GwDesk *self = g_object_new (GW_TYPE_DESK, NULL);

  self->workspace = gw_workspace_new (folder);
  return self;
}

GwWorkspace *
gw_desk_get_workspace (GwDesk *self)
{
  g_return_val_if_fail (GW_IS_DESK (self), NULL);

  return self->workspace;
}

GwDocument *
gw_desk_create (GwDesk     *self,
                GwMoment    moment,
                const char *language)
{
  g_autoptr (GwItem) full = NULL;
  g_autoptr (GwItem) brief = NULL;
  g_autoptr (GwDocument) document = NULL;

  g_return_val_if_fail (GW_IS_DESK (self), NULL);

  full = gw_brief_new (moment, "", language);
  brief = gw_item_with_text (full, GW_BRIEF_FORM, "short");
  document = gw_document_new (brief);
  gw_desk_add (self, document);
  return document;
}

void
gw_desk_add (GwDesk     *self,
             GwDocument *document)
{
  g_return_if_fail (GW_IS_DESK (self));

  g_ptr_array_add (self->documents, g_object_ref (document));
  gw_document_set_autosave (document, TRUE);
  g_signal_connect_object (gw_document_get_tree (document), "edited", G_CALLBACK (edited_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GTask) task = user_data;
  GwDesk *self = g_task_get_source_object (task);
  GError *error = NULL;
  g_autoptr (GwDocument) document = gw_document_open_finish (result, &error);
  GwDocument *known;

  if (document == NULL)
    {
      g_task_return_error (task, error);
      return;
    }
  /* It may have been asked for twice. */
  known = gw_desk_find (self, gw_document_get_file (document));
  if (known == NULL)
    gw_desk_add (self, document);
  g_task_return_pointer (task, g_object_ref (known != NULL ? known : document), g_object_unref);
}

void
gw_desk_open_async (GwDesk              *self,
                    GFile               *file,
                    GCancellable        *cancellable,
                    GAsyncReadyCallback  callback,
                    gpointer             user_data)
{
  GTask *task = g_task_new (self, cancellable, callback, user_data);
  GwDocument *known = gw_desk_find (self, file);

  g_task_set_source_tag (task, gw_desk_open_async);
  if (known == NULL)
    {
      gw_document_open_async (file, cancellable, opened_cb, task);
      return;
    }
  g_task_return_pointer (task, g_object_ref (known), g_object_unref);
  g_object_unref (task);
}

GwDocument *
gw_desk_open_finish (GwDesk        *self,
                     GAsyncResult  *result,
                     GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}

static void
resaved_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  /* As above: the state tells. */
  gw_document_save_finish (GW_DOCUMENT (source), result, &error);
}

void
gw_desk_save (GwDesk     *self,
              GwDocument *document)
{
  g_return_if_fail (GW_IS_DESK (self));

  if (gw_document_get_file (document) != NULL)
    {
      gw_document_save_async (document, NULL, resaved_cb, NULL);
      return;
    }
  stop_waiting (self, document);
  give_file (self, document);
}

void
gw_desk_forget (GwDesk     *self,
                GwDocument *document)
{
  g_return_if_fail (GW_IS_DESK (self));

  stop_waiting (self, document);
  g_signal_handlers_disconnect_by_data (gw_document_get_tree (document), self);
  gw_document_discard (document);
  g_hash_table_remove (self->named, document);
  g_ptr_array_remove (self->documents, document);
}

static gboolean
save_one (GwDesk      *self,
          GwDocument  *document,
          GError     **error)
{
  g_autoptr (GFile) file = NULL;

  stop_waiting (self, document);
  if (gw_document_get_file (document) != NULL)
    return gw_document_save (document, error);

  file = find_free_file (self, document);
  return gw_document_save_as (document, file, FALSE, error);
}

static void
rename_now (GwDocument *document,
            GFile      *better)
{
  g_autoptr (GFile) before = g_object_ref (gw_document_get_file (document));

  if (gw_document_rename (document, better, NULL))
    gw_recent_move (before, better);
}

/* What lies whole in its file needs no journal at the next start; neither does what is blank. */
static void
end_journal (GwDocument *document)
{
  if (is_blank (document) || !gw_document_is_dirty (document))
    gw_document_discard (document);
}

static void
save_library (GwDesk  *self,
              GError **error)
{
  GwDocument *library = gw_workspace_get_library (self->workspace);

  if (library == NULL)
    return;
  if (gw_document_is_dirty (library))
    gw_document_save (library, error);
  end_journal (library);
}

/* One that cannot be written keeps none of the others from it; the first failure is told. */
gboolean
gw_desk_save_all (GwDesk  *self,
                  GError **error)
{
  GError *first = NULL;

  g_return_val_if_fail (GW_IS_DESK (self), FALSE);

  for (guint i = 0; i < self->documents->len; i++)
    {
      GwDocument *document = g_ptr_array_index (self->documents, i);
      g_autoptr (GFile) better = NULL;

      if (!is_blank (document) && gw_document_is_dirty (document))
        save_one (self, document, first == NULL ? &first : NULL);

      better = find_better_file (self, document);
      if (better != NULL)
        rename_now (document, better);
      end_journal (document);
    }
  save_library (self, first == NULL ? &first : NULL);

  if (first == NULL)
    return TRUE;
  g_propagate_error (error, first);
  return FALSE;
}
