/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-tree.h"

#include <glib/gi18n-lib.h>

#include "gw-check.h"
#include "gw-history-private.h"
#include "gw-node-private.h"
#include "gw-tree-private.h"
#include "gw-value.h"

struct _GwTree
{
  GObject    parent_instance;

  GwNode    *root;       /* owned */
  GwHistory *history;    /* owned */
  GPtrArray *open;       /* owned (of GwEdit): made since begin, NULL outside */
  char      *open_label; /* owned */
  char      *open_run;   /* owned: whose typing it is, NULL for none */
  GArray    *begun;      /* owned (of guint): for each begin, how many edits were open before */
  gboolean   busy;       /* telling of an edit */
};

enum
{
  PROP_0,
  PROP_CAN_UNDO,
  PROP_CAN_REDO,
  PROP_UNDO_LABEL,
  PROP_REDO_LABEL,
  N_PROPS
};

enum
{
  EDITED,
  N_SIGNALS
};

static GParamSpec *props[N_PROPS];
static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwTree, gw_tree, G_TYPE_OBJECT)

static void
gw_tree_get_property (GObject    *object,
                      guint       id,
                      GValue     *value,
                      GParamSpec *pspec)
{
  GwTree *self = GW_TREE (object);

  switch (id)
    {
    case PROP_CAN_UNDO:
      g_value_set_boolean (value, gw_tree_can_undo (self));
      break;
    case PROP_CAN_REDO:
      g_value_set_boolean (value, gw_tree_can_redo (self));
      break;
    case PROP_UNDO_LABEL:
      g_value_set_string (value, gw_tree_get_undo_label (self));
      break;
    case PROP_REDO_LABEL:
      g_value_set_string (value, gw_tree_get_redo_label (self));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gw_tree_finalize (GObject *object)
{
  GwTree *self = GW_TREE (object);

  g_clear_pointer (&self->open, g_ptr_array_unref);
  g_clear_pointer (&self->open_label, g_free);
  g_clear_pointer (&self->open_run, g_free);
  g_clear_pointer (&self->begun, g_array_unref);
  g_clear_pointer (&self->history, gw_history_free);
  g_clear_object (&self->root);

  G_OBJECT_CLASS (gw_tree_parent_class)->finalize (object);
}

static void
gw_tree_class_init (GwTreeClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gw_tree_get_property;
  object_class->finalize = gw_tree_finalize;

  props[PROP_CAN_UNDO] = g_param_spec_boolean ("can-undo", NULL, NULL, FALSE, flags);
  props[PROP_CAN_REDO] = g_param_spec_boolean ("can-redo", NULL, NULL, FALSE, flags);
  props[PROP_UNDO_LABEL] = g_param_spec_string ("undo-label", NULL, NULL, NULL, flags);
  props[PROP_REDO_LABEL] = g_param_spec_string ("redo-label", NULL, NULL, NULL, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);

  /**
   * GwTree::edited:
   * @edit: (type gpointer): the GwEdit that was made; yours only while you are told
   *
   * After each edit, undone and redone ones as well, once all nodes show the new state.
   */
  signals[EDITED] = g_signal_new ("edited", GW_TYPE_TREE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_POINTER);
}

static void
gw_tree_init (GwTree *self)
{
  self->history = gw_history_new ();
  self->begun = g_array_new (FALSE, FALSE, sizeof (guint));
}

/* @root: a valid brief or library, as the reader gives it; a reference is taken. */
GwTree *
gw_tree_new (GwItem *root)
{
  GwTree *self = g_object_new (GW_TYPE_TREE, NULL);

  self->root = gw_node_new_root (root);
  return self;
}

/* Returns: (transfer none) */
GwNode *
gw_tree_get_root (GwTree *self)
{
  g_return_val_if_fail (GW_IS_TREE (self), NULL);

  return self->root;
}

/* Returns: (transfer none): the whole as it is now; take a reference to keep it as a snapshot */
GwItem *
gw_tree_get_item (GwTree *self)
{
  return gw_node_get_item (gw_tree_get_root (self));
}

/* Whether it is a library rather than a brief; it never becomes the other. */
gboolean
gw_tree_is_library (GwTree *self)
{
  return gw_node_get_kind (gw_tree_get_root (self))->id == GW_KIND_LIBRARY;
}

/* Whether the file is of a newer format: shown from what is known, and never changed. */
gboolean
gw_tree_get_read_only (GwTree *self)
{
  G_STATIC_ASSERT ((int) GW_BRIEF_FORMAT == (int) GW_LIBRARY_FORMAT);

  return gw_item_get_number (gw_tree_get_item (self), GW_BRIEF_FORMAT) > 1;
}

static void
notify_history (GwTree *self)
{
  for (guint i = 1; i < N_PROPS; i++)
    g_object_notify_by_pspec (G_OBJECT (self), props[i]);
}

static void
perform (GwTree       *self,
         const GwEdit *edit)
{
  g_autoptr (GwItem) root = gw_edit_apply (edit, gw_tree_get_item (self));

  self->busy = TRUE;
  gw_node_follow (self->root, edit, root);
  self->busy = FALSE;

  g_signal_emit (self, signals[EDITED], 0, edit);
}

/* Takes back the edits behind the first @kept, from the last to the first. */
static void
take_back (GwTree    *self,
           GPtrArray *edits,
           guint      kept)
{
  for (guint i = edits->len; i > kept; i--)
    {
      g_autoptr (GwEdit) inverse = gw_edit_invert (g_ptr_array_index (edits, i - 1));
      perform (self, inverse);
    }
}

static gboolean
is_reference (const GwPart *part)
{
  return part->type == GW_TYPE_REF || part->type == GW_TYPE_REFS || part->type == GW_TYPE_ANY_REF;
}

static gboolean
check_text (GwTree        *self,
            const GwEdit  *edit,
            gboolean      *refers,
            GError       **error)
{
  GwItem *item = gw_path_resolve (edit->path, gw_tree_get_item (self));
  const GwPart *part = gw_kind_get_part (gw_item_get_kind (item), edit->part);

  *refers = *refers || is_reference (part) || part->type == GW_TYPE_ID;
  return gw_check_item (item, gw_tree_is_library (self), error);
}

/* A text was looked at when it was set; what comes in with an item was not. */
static gboolean
check_values (const GwEdit  *edit,
              GError       **error)
{
  return edit->kind != GW_EDIT_INSERT || gw_check_values (edit->item, error);
}

/* Texts alone concern their items, and ids at most; whatever else happened, the whole is checked. */
static gboolean
check_edits (GwTree     *self,
             GPtrArray  *edits,
             GError    **error)
{
  for (guint i = 0; i < edits->len; i++)
    if (!check_values (g_ptr_array_index (edits, i), error))
      return FALSE;
  for (guint i = 0; i < edits->len; i++)
    if (((const GwEdit *) g_ptr_array_index (edits, i))->kind != GW_EDIT_SET)
      return gw_check_document (gw_tree_get_item (self), error);

  gboolean refers = FALSE;

  for (guint i = 0; i < edits->len; i++)
    if (!check_text (self, g_ptr_array_index (edits, i), &refers, error))
      return FALSE;
  return !refers || gw_check_references (gw_tree_get_item (self), error);
}

/**
 * gw_tree_begin:
 * @label: what the step is called in the history: "Take from the library"
 *
 * All changes until gw_tree_commit() are one step. Within another begin it only joins that one.
 */
void
gw_tree_begin (GwTree     *self,
               const char *label)
{
  g_return_if_fail (GW_IS_TREE (self));

  gw_tree_begin_typing (self, label, NULL);
}

/**
 * gw_tree_begin_typing:
 * @run: (nullable): what is being typed
 *
 * Like gw_tree_begin(), for what one letter changes where a text goes to several fields: groups of
 * the same run that follow each other within two seconds are one step of the history.
 */
void
gw_tree_begin_typing (GwTree     *self,
                      const char *label,
                      const char *run)
{
  g_return_if_fail (GW_IS_TREE (self));

  guint n_open = self->open != NULL ? self->open->len : 0;

  g_array_append_val (self->begun, n_open);
  if (self->open != NULL)
    return;

  self->open = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_edit_free);
  self->open_label = g_strdup (label);
  self->open_run = g_strdup (run);
}

static void
remember (GwTree     *self,
          const char *label,
          const char *run,
          GPtrArray  *edits)
{
  if (run != NULL && gw_history_join_run (self->history, run, edits))
    return;

  gw_history_push (self->history, label, edits);
  if (run != NULL)
    gw_history_start_run (self->history, run);
}

/**
 * gw_tree_commit:
 *
 * Ends what gw_tree_begin() began. If what came out is not valid, every change of the step is
 * taken back.
 *
 * Returns: FALSE with the reason when it was taken back
 */
gboolean
gw_tree_commit (GwTree  *self,
                GError **error)
{
  g_return_val_if_fail (self->begun->len > 0, FALSE);

  g_array_set_size (self->begun, self->begun->len - 1);
  if (self->begun->len > 0)
    return TRUE;

  g_autoptr (GPtrArray) edits = g_steal_pointer (&self->open);
  g_autofree char *label = g_steal_pointer (&self->open_label);
  g_autofree char *run = g_steal_pointer (&self->open_run);

  if (edits->len > 0 && !check_edits (self, edits, error))
    {
      take_back (self, edits, 0);
      return FALSE;
    }
  if (edits->len > 0)
    {
      remember (self, label, run, edits);
      notify_history (self);
    }
  return TRUE;
}

/**
 * gw_tree_cancel:
 *
 * Ends what the last gw_tree_begin() began, and takes back all changes since. What was begun before
 * it stays begun; who began it decides what becomes of that.
 */
void
gw_tree_cancel (GwTree *self)
{
  g_return_if_fail (self->begun->len > 0);

  guint kept = g_array_index (self->begun, guint, self->begun->len - 1);
  g_array_set_size (self->begun, self->begun->len - 1);
  take_back (self, self->open, kept);
  g_ptr_array_set_size (self->open, kept);
  if (self->begun->len > 0)
    return;

  g_clear_pointer (&self->open, g_ptr_array_unref);
  g_clear_pointer (&self->open_label, g_free);
  g_clear_pointer (&self->open_run, g_free);
}

static gboolean
is_attached (GwTree *self,
             GwNode *node)
{
  while (gw_node_get_parent (node) != NULL)
    node = gw_node_get_parent (node);

  return node == self->root;
}

/* A widget may still hold a row that is gone, or speak while it is being told of an edit, as
 * when its row is taken away under the cursor: neither may reach the document. */
gboolean
gw_tree_may_change (GwTree  *self,
                    GwNode  *node,
                    GError **error)
{
  if (gw_tree_get_read_only (self))
    g_set_error_literal (error, GW_ERROR, GW_ERROR_NEWER,
                         _("This file was made by a newer Groundwork; it can be read here, not "
                           "changed."));
  else if (self->busy || !is_attached (self, node))
    g_set_error_literal (error, GW_ERROR, GW_ERROR_NOT_FOUND,
                         _("This row was removed, so nothing more can be written into it."));
  else
    return TRUE;

  return FALSE;
}

/* Makes one edit, as a step of its own or of the one that was begun. Takes @edit. */
gboolean
gw_tree_make (GwTree      *self,
              GwEdit      *edit,
              const char  *label,
              GError     **error)
{
  gw_tree_begin (self, label);
  perform (self, edit);
  g_ptr_array_add (self->open, edit);
  return gw_tree_commit (self, error);
}

/* Like gw_tree_make() for a letter typed: joins the last step if that is the same typing. Takes
 * @edit. */
gboolean
gw_tree_make_typed (GwTree      *self,
                    GwEdit      *edit,
                    const char  *label,
                    GError     **error)
{
  if (self->begun->len > 0)
    return gw_tree_make (self, edit, label, error);

  if (gw_history_join (self->history, edit))
    {
      perform (self, edit);
      gw_edit_free (edit);
      return TRUE;
    }

  if (!gw_tree_make (self, edit, label, error))
    return FALSE;
  gw_history_start_typing (self->history);
  return TRUE;
}

/* Ends the typing of one text: what comes next is another step. Within a group nothing needs an
 * end: the group is a step, or goes on with one. */
void
gw_tree_seal (GwTree *self)
{
  g_return_if_fail (GW_IS_TREE (self));

  if (self->begun->len == 0)
    gw_history_seal (self->history);
}

/* What an edit sets is checked by itself, as where it is typed; the rest is when its step is done. */
static gboolean
sets_well (GwTree        *self,
           const GwEdit  *edit,
           GError       **error)
{
  g_autofree char *canonical = NULL;

  if (edit->kind != GW_EDIT_SET || edit->new_text == NULL)
    return TRUE;

  const GwKind *kind = gw_item_get_kind (gw_path_resolve (edit->path, gw_tree_get_item (self)));
  return gw_value_check (gw_kind_get_part (kind, edit->part), edit->new_text, &canonical, error);
}

/* An edit that was made elsewhere, for this very state: by a merge, a difference, a journal. */
gboolean
gw_tree_apply (GwTree        *self,
               const GwEdit  *edit,
               GError       **error)
{
  g_return_val_if_fail (GW_IS_TREE (self) && edit != NULL, FALSE);

  if (!gw_tree_may_change (self, self->root, error) || !sets_well (self, edit, error))
    return FALSE;

  g_autoptr (GwEdit) inverse = gw_edit_invert (edit);
  gw_tree_seal (self);
  return gw_tree_make (self, gw_edit_invert (inverse), _("Take in changes"), error);
}

gboolean
gw_tree_can_undo (GwTree *self)
{
  return gw_tree_get_undo_label (self) != NULL;
}

/* FALSE within a group of edits, too: see gw_tree_begin(). */
gboolean
gw_tree_can_redo (GwTree *self)
{
  return gw_tree_get_redo_label (self) != NULL;
}

/* Returns: (nullable): what the next undo takes back: "Remove need" */
const char *
gw_tree_get_undo_label (GwTree *self)
{
  return self->begun->len == 0 ? gw_history_get_undo_label (self->history) : NULL;
}

/* Returns: (transfer none) (nullable): the name of what would be redone; NULL where there is
 * nothing, and within a group of edits */
const char *
gw_tree_get_redo_label (GwTree *self)
{
  return self->begun->len == 0 ? gw_history_get_redo_label (self->history) : NULL;
}

/* Takes back the last group of edits, or does nothing. Not to be called within a group of edits. */
void
gw_tree_undo (GwTree *self)
{
  g_return_if_fail (GW_IS_TREE (self) && self->begun->len == 0);

  GPtrArray *edits = gw_history_undo (self->history);
  if (edits == NULL)
    return;

  take_back (self, edits, 0);
  notify_history (self);
}

/* Does nothing where there is nothing to redo. Not to be called within a group of edits. */
void
gw_tree_redo (GwTree *self)
{
  g_return_if_fail (GW_IS_TREE (self) && self->begun->len == 0);

  GPtrArray *edits = gw_history_redo (self->history);
  if (edits == NULL)
    return;

  for (guint i = 0; i < edits->len; i++)
    perform (self, g_ptr_array_index (edits, i));
  notify_history (self);
}

/* Takes away what was put in for nothing: as gw_tree_remove(), but where the last step only put @node
 * in, nobody has anything to undo afterwards. Not to be called within a group of edits. */
gboolean
gw_tree_drop (GwTree  *self,
              GwNode  *node,
              GError **error)
{
  g_return_val_if_fail (GW_IS_TREE (self) && GW_IS_NODE (node), FALSE);
  g_return_val_if_fail (self->begun->len == 0, FALSE);

  if (!gw_history_ends_with (self->history, gw_node_get_item (node)))
    return gw_tree_remove (self, node, error);
  gw_tree_undo (self);
  gw_history_forget_undone (self->history);
  notify_history (self);
  return TRUE;
}
