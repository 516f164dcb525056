/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-tree.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gw-check.h"
#include "gw-node-private.h"
#include "gw-references.h"
#include "gw-value.h"

/* Typing that rests longer than this begins a new step of the history. */
#define TYPING_PAUSE (2 * G_TIME_SPAN_SECOND)

typedef struct
{
  char      *label;  /* for people: "Remove need" */
  GPtrArray *edits;  /* owned (of GwEdit), in the order they were made */
  gboolean   typing; /* more letters may join */
  gint64     last;   /* monotonic time of the last letter */
} Step;

struct _GwTree
{
  GObject    parent_instance;

  GwNode    *root;    /* owned */
  GPtrArray *steps;   /* owned (of Step): done, then undone */
  guint      n_done;
  Step      *open;    /* owned: between begin and commit */
  guint      depth;   /* of begin within begin */
  gboolean   busy;    /* telling of an edit */
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

static Step *
step_new (const char *label)
{
  Step *step = g_new0 (Step, 1);

  step->label = g_strdup (label);
  step->edits = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_edit_free);
  return step;
}

static void
step_free (gpointer data)
{
  Step *step = data;

  g_free (step->label);
  g_ptr_array_unref (step->edits);
  g_free (step);
}

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

  g_clear_pointer (&self->open, step_free);
  g_ptr_array_unref (self->steps);
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
  self->steps = g_ptr_array_new_with_free_func (step_free);
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

static GwNode *
find_below (GwNode     *node,
            const char *id)
{
  const GwKind *kind = gw_node_get_kind (node);

  if (g_strcmp0 (gw_node_get_id (node), id) == 0)
    return node;

  for (guint i = 0; i < kind->n_parts; i++)
    {
      if (!gw_part_is_items (&kind->parts[i]))
        continue;
      for (guint j = 0; j < gw_item_count (gw_node_get_item (node), i); j++)
        {
          /* The items say where it is, so that no node is made in vain. */
          GwItem *child = gw_item_get_child (gw_node_get_item (node), i, j);
          if (gw_item_find (child, id) != NULL)
            return find_below (gw_node_get_child (node, i, j), id);
        }
    }

  return NULL;
}

/* Returns: (transfer none) (nullable): the node of the item with this id */
GwNode *
gw_tree_find (GwTree     *self,
              const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  return find_below (gw_tree_get_root (self), id);
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

static void
take_back (GwTree *self,
           Step   *step)
{
  for (guint i = step->edits->len; i > 0; i--)
    {
      g_autoptr (GwEdit) inverse = gw_edit_invert (g_ptr_array_index (step->edits, i - 1));
      perform (self, inverse);
    }
}

/* Each item that the step touched, and the references in the whole once items came or went. */
static gboolean
check_step (GwTree  *self,
            Step    *step,
            GError **error)
{
  for (guint i = 0; i < step->edits->len; i++)
    {
      GwEdit *edit = g_ptr_array_index (step->edits, i);
      const GwPart *part = NULL;

      /* Later edits of the step may have moved what the path meant: then look at everything. */
      if (step->edits->len > 1 || edit->kind != GW_EDIT_SET)
        return gw_check_document (gw_tree_get_item (self), error);

      GwItem *item = gw_path_resolve (edit->path, gw_tree_get_item (self));
      if (!gw_check_item (item, gw_tree_is_library (self), error))
        return FALSE;

      part = gw_kind_get_part (gw_item_get_kind (item), edit->part);
      if ((part->type == GW_TYPE_REF || part->type == GW_TYPE_REFS || part->type == GW_TYPE_ID
           || part->type == GW_TYPE_ANY_REF)
          && !gw_check_references (gw_tree_get_item (self), error))
        return FALSE;
    }

  return TRUE;
}

static void
push (GwTree *self,
      Step   *step)
{
  g_ptr_array_set_size (self->steps, self->n_done);
  g_ptr_array_add (self->steps, step);
  self->n_done++;
  notify_history (self);
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

  if (self->depth++ == 0)
    self->open = step_new (label);
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
  g_return_val_if_fail (self->depth > 0, FALSE);

  if (--self->depth > 0)
    return TRUE;

  Step *step = g_steal_pointer (&self->open);
  if (step->edits->len > 0 && check_step (self, step, error))
    {
      push (self, step);
      return TRUE;
    }

  gboolean empty = step->edits->len == 0;
  take_back (self, step);
  step_free (step);
  return empty;
}

/* Takes back all changes since the outermost gw_tree_begin(). */
void
gw_tree_cancel (GwTree *self)
{
  g_return_if_fail (self->depth > 0);

  Step *step = g_steal_pointer (&self->open);
  self->depth = 0;
  take_back (self, step);
  step_free (step);
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
static gboolean
may_change (GwTree  *self,
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

/* Takes @edit. */
static gboolean
make (GwTree      *self,
      GwEdit      *edit,
      const char  *label,
      GError     **error)
{
  g_autoptr (GwEdit) owned = edit;

  gw_tree_begin (self, label);
  perform (self, edit);
  g_ptr_array_add (self->open->edits, g_steal_pointer (&owned));
  return gw_tree_commit (self, error);
}

/* The form of @text that is kept, with NULL for not answered. */
static gboolean
prepare (GwNode      *node,
         guint        part,
         const char  *text,
         char       **kept,
         GError     **error)
{
  const GwPart *described = gw_kind_get_part (gw_node_get_kind (node), part);
  g_autofree char *canonical = NULL;

  *kept = NULL;
  if (text == NULL || (*text == '\0' && described->need != GW_NEED_REQUIRED))
    return TRUE;
  if (!gw_value_check (described, text, &canonical, error))
    return FALSE;

  *kept = canonical != NULL ? g_steal_pointer (&canonical) : g_strdup (text);
  if (g_strcmp0 (*kept, described->preset) == 0)
    g_clear_pointer (kept, g_free);
  return TRUE;
}

static char *
label_for (const char *sentence,
           const char *what)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (sentence, g_dgettext (GETTEXT_PACKAGE, what));
#pragma GCC diagnostic pop
}

static GwEdit *
edit_for_text (GwNode     *node,
               guint       part,
               const char *text)
{
  g_autoptr (GArray) path = gw_node_dup_path (node);

  return gw_edit_set (path, part, gw_item_get_raw (gw_node_get_item (node), part), text);
}

/**
 * gw_tree_set:
 * @text: (nullable): as it would stand in a file; NULL or "" = not answered
 *
 * Sets one field. Nothing happens when it already says so.
 *
 * Returns: FALSE with the reason when the document would not be valid with it; nothing changed then
 */
gboolean
gw_tree_set (GwTree      *self,
             GwNode      *node,
             guint        part,
             const char  *text,
             GError     **error)
{
  g_autofree char *kept = NULL;

  g_return_val_if_fail (GW_IS_TREE (self) && GW_IS_NODE (node), FALSE);

  if (!may_change (self, node, error) || !prepare (node, part, text, &kept, error))
    return FALSE;
  if (g_strcmp0 (kept, gw_item_get_raw (gw_node_get_item (node), part)) == 0)
    return TRUE;

  gw_tree_seal (self);
  /* Translators: a step of the history; %s is a field, as in "Change weeks" */
  g_autofree char *label
      = label_for (_("Change %s"), gw_kind_get_part (gw_node_get_kind (node), part)->label);
  return make (self, edit_for_text (node, part, kept), label, error);
}

static gboolean
same_path (GArray *a,
           GArray *b)
{
  return a->len == b->len && memcmp (a->data, b->data, a->len * sizeof (GwStep)) == 0;
}

/* Whether @edit goes on with the typing of the last step; then it is joined to it. */
static gboolean
join_typing (GwTree       *self,
             const GwEdit *edit)
{
  Step *last = self->n_done > 0 ? g_ptr_array_index (self->steps, self->n_done - 1) : NULL;
  gint64 now = g_get_monotonic_time ();

  if (last == NULL || !last->typing || self->n_done < self->steps->len
      || now - last->last > TYPING_PAUSE)
    return FALSE;

  GwEdit *typed = g_ptr_array_index (last->edits, 0);
  if (typed->part != edit->part || !same_path (typed->path, edit->path))
    return FALSE;

  g_free (typed->new_text);
  typed->new_text = g_strdup (edit->new_text);
  last->last = now;
  return TRUE;
}

/**
 * gw_tree_type:
 *
 * Like gw_tree_set(), for a text in the middle of being typed: letters that follow each other
 * within two seconds in the same field are one step of the history.
 */
gboolean
gw_tree_type (GwTree      *self,
              GwNode      *node,
              guint        part,
              const char  *text,
              GError     **error)
{
  g_autofree char *kept = NULL;

  g_return_val_if_fail (GW_IS_TREE (self) && GW_IS_NODE (node), FALSE);

  if (!may_change (self, node, error) || !prepare (node, part, text, &kept, error))
    return FALSE;
  if (g_strcmp0 (kept, gw_item_get_raw (gw_node_get_item (node), part)) == 0)
    return TRUE;

  g_autoptr (GwEdit) edit = edit_for_text (node, part, kept);
  g_autoptr (GwItem) after = gw_item_with_text (gw_node_get_item (node), part, kept);
  if (self->depth == 0 && gw_check_item (after, gw_tree_is_library (self), NULL)
      && join_typing (self, edit))
    {
      perform (self, edit);
      return TRUE;
    }

  g_autofree char *label
      = label_for (_("Change %s"), gw_kind_get_part (gw_node_get_kind (node), part)->label);
  gboolean alone = self->depth == 0;
  if (!make (self, g_steal_pointer (&edit), label, error))
    return FALSE;

  if (alone)
    {
      Step *step = g_ptr_array_index (self->steps, self->n_done - 1);
      step->typing = TRUE;
      step->last = g_get_monotonic_time ();
    }
  return TRUE;
}

/* Ends the typing of one text: what comes next is another step. */
void
gw_tree_seal (GwTree *self)
{
  g_return_if_fail (GW_IS_TREE (self));

  if (self->n_done > 0)
    ((Step *) g_ptr_array_index (self->steps, self->n_done - 1))->typing = FALSE;
}

/* @number: NAN = not answered */
gboolean
gw_tree_set_number (GwTree  *self,
                    GwNode  *node,
                    guint    part,
                    double   number,
                    GError **error)
{
  g_autofree char *text = number == number ? gw_number_to_text (number) : NULL;

  return gw_tree_set (self, node, part, text, error);
}

/**
 * gw_tree_insert:
 * @index: the place it will have, at most the number of items there
 * @item: of the kind that the part holds; a reference is taken
 *
 * Returns: (transfer none) (nullable): the node of the new item, NULL with the reason
 */
GwNode *
gw_tree_insert (GwTree  *self,
                GwNode  *parent,
                guint    part,
                guint    index,
                GwItem  *item,
                GError **error)
{
  g_return_val_if_fail (GW_IS_TREE (self) && GW_IS_NODE (parent) && item != NULL, NULL);

  const GwPart *described = gw_kind_get_part (gw_node_get_kind (parent), part);
  g_return_val_if_fail (gw_part_is_items (described), NULL);
  g_return_val_if_fail (described->child == gw_item_get_kind (item)->id, NULL);
  g_return_val_if_fail (index <= gw_item_count (gw_node_get_item (parent), part), NULL);

  if (!may_change (self, parent, error))
    return NULL;

  gw_tree_seal (self);
  g_autoptr (GArray) path = gw_node_dup_path (parent);
  g_autofree char *label = label_for (_("Add %s"), gw_item_get_kind (item)->label);
  if (!make (self, gw_edit_insert (path, part, index, item), label, error))
    return NULL;

  return gw_node_get_child (parent, part, index);
}

/* The same, behind all others. */
GwNode *
gw_tree_append (GwTree  *self,
                GwNode  *parent,
                guint    part,
                GwItem  *item,
                GError **error)
{
  return gw_tree_insert (self, parent, part, gw_item_count (gw_node_get_item (parent), part), item,
                         error);
}

static gboolean remove_node (GwTree  *self,
                             GwNode  *node,
                             GError **error);

static GwNode *
node_at (GwTree *self,
         GArray *path)
{
  GwNode *node = self->root;

  for (guint i = 0; i < path->len; i++)
    {
      const GwStep *step = &g_array_index (path, GwStep, i);
      node = gw_node_get_child (node, step->part, step->index);
    }

  return node;
}

/* An optional reference to what is gone goes alone, a required one takes its item with it. */
static gboolean
mend_references (GwTree      *self,
                 GHashTable  *gone,
                 GError     **error)
{
  for (;;)
    {
      g_auto (GwDangling) dangling = { NULL, };

      if (!gw_references_find_dangling (gw_tree_get_item (self), gone, &dangling))
        return TRUE;

      GwNode *holder = node_at (self, dangling.path);
      if (dangling.whole_item ? !remove_node (self, holder, error)
                              : !gw_tree_set (self, holder, dangling.part, dangling.left, error))
        return FALSE;
    }
}

static gboolean
remove_node (GwTree  *self,
             GwNode  *node,
             GError **error)
{
  g_autoptr (GHashTable) gone = gw_references_collect_ids (gw_node_get_item (node));
  GwNode *parent = gw_node_get_parent (node);
  g_autoptr (GArray) path = gw_node_dup_path (parent);
  g_autoptr (GwItem) item = gw_item_ref (gw_node_get_item (node));

  if (!make (self, gw_edit_remove (path, gw_node_get_part (node), gw_node_get_index (node), item),
             NULL, error))
    return FALSE;

  return mend_references (self, gone, error);
}

/**
 * gw_tree_remove:
 * @node: not the root
 *
 * Takes an item out with all inside it, and with the references to it.
 */
gboolean
gw_tree_remove (GwTree  *self,
                GwNode  *node,
                GError **error)
{
  g_return_val_if_fail (GW_IS_TREE (self) && GW_IS_NODE (node), FALSE);

  if (!may_change (self, node, error))
    return FALSE;
  g_return_val_if_fail (node != self->root, FALSE);

  gw_tree_seal (self);
  g_autofree char *label = label_for (_("Remove %s"), gw_node_get_kind (node)->label);
  gw_tree_begin (self, label);
  if (!remove_node (self, node, error))
    {
      gw_tree_cancel (self);
      return FALSE;
    }
  return gw_tree_commit (self, error);
}

/* @index: the place it has afterwards */
gboolean
gw_tree_move (GwTree  *self,
              GwNode  *node,
              guint    index,
              GError **error)
{
  g_return_val_if_fail (GW_IS_TREE (self) && GW_IS_NODE (node), FALSE);

  if (!may_change (self, node, error))
    return FALSE;
  g_return_val_if_fail (node != self->root, FALSE);
  if (gw_node_get_index (node) == index)
    return TRUE;

  gw_tree_seal (self);
  g_autoptr (GArray) path = gw_node_dup_path (gw_node_get_parent (node));
  g_autofree char *label = label_for (_("Move %s"), gw_node_get_kind (node)->label);
  return make (self, gw_edit_move (path, gw_node_get_part (node), gw_node_get_index (node), index),
               label, error);
}

/* An edit that was made elsewhere, for this very state: by a merge, a difference, a journal. */
gboolean
gw_tree_apply (GwTree        *self,
               const GwEdit  *edit,
               GError       **error)
{
  g_return_val_if_fail (GW_IS_TREE (self) && edit != NULL, FALSE);

  if (!may_change (self, self->root, error))
    return FALSE;

  g_autoptr (GwEdit) inverse = gw_edit_invert (edit);
  gw_tree_seal (self);
  return make (self, gw_edit_invert (inverse), _("Take in changes"), error);
}

gboolean
gw_tree_can_undo (GwTree *self)
{
  return self->n_done > 0 && self->depth == 0;
}

gboolean
gw_tree_can_redo (GwTree *self)
{
  return self->n_done < self->steps->len && self->depth == 0;
}

/* Returns: (nullable): what the next undo takes back: "Remove need" */
const char *
gw_tree_get_undo_label (GwTree *self)
{
  return gw_tree_can_undo (self)
             ? ((Step *) g_ptr_array_index (self->steps, self->n_done - 1))->label
             : NULL;
}

const char *
gw_tree_get_redo_label (GwTree *self)
{
  return gw_tree_can_redo (self) ? ((Step *) g_ptr_array_index (self->steps, self->n_done))->label
                                 : NULL;
}

void
gw_tree_undo (GwTree *self)
{
  g_return_if_fail (GW_IS_TREE (self));

  if (!gw_tree_can_undo (self))
    return;

  gw_tree_seal (self);
  take_back (self, g_ptr_array_index (self->steps, --self->n_done));
  notify_history (self);
}

void
gw_tree_redo (GwTree *self)
{
  g_return_if_fail (GW_IS_TREE (self));

  if (!gw_tree_can_redo (self))
    return;

  Step *step = g_ptr_array_index (self->steps, self->n_done++);
  for (guint i = 0; i < step->edits->len; i++)
    perform (self, g_ptr_array_index (step->edits, i));
  notify_history (self);
}
