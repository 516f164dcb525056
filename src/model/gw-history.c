/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-history-private.h"

#include <string.h>

/* Typing that rests longer than this begins a new step. */
#define TYPING_PAUSE (2 * G_TIME_SPAN_SECOND)

typedef struct
{
  char      *label;  /* owned: for people: "Remove need" */
  GPtrArray *edits;  /* owned (of GwEdit), in the order they were made */
  gboolean   typing; /* more letters may join */
  char      *run;    /* owned: of which typing the groups are; NULL for one text's own typing */
  gint64     last;   /* monotonic time of the last letter */
} Step;

struct _GwHistory
{
  GPtrArray *steps; /* owned (of Step): done, then undone */
  guint      n_done;
};

static void
step_free (gpointer data)
{
  Step *step = data;

  g_free (step->label);
  g_free (step->run);
  g_ptr_array_unref (step->edits);
  g_free (step);
}

/* Returns: (transfer full): a history of nothing */
GwHistory *
gw_history_new (void)
{
  GwHistory *self = g_new0 (GwHistory, 1);

  self->steps = g_ptr_array_new_with_free_func (step_free);
  return self;
}

void
gw_history_free (GwHistory *self)
{
  g_ptr_array_unref (self->steps);
  g_free (self);
}

static Step *
last_done (GwHistory *self)
{
  return self->n_done > 0 ? g_ptr_array_index (self->steps, self->n_done - 1) : NULL;
}

/* Adds a step that was just made; what was undone is forgotten. @edits: a reference is taken. */
void
gw_history_push (GwHistory  *self,
                 const char *label,
                 GPtrArray  *edits)
{
  Step *step = g_new0 (Step, 1);

  step->label = g_strdup (label);
  step->edits = g_ptr_array_ref (edits);
  g_ptr_array_set_size (self->steps, self->n_done);
  g_ptr_array_add (self->steps, step);
  self->n_done++;
}

/* Says that the last step is a text in the middle of being typed. */
void
gw_history_start_typing (GwHistory *self)
{
  Step *step = last_done (self);

  step->typing = TRUE;
  step->last = g_get_monotonic_time ();
}

/* Ends the typing: what comes next is a step of its own. */
void
gw_history_seal (GwHistory *self)
{
  if (self->n_done > 0)
    last_done (self)->typing = FALSE;
}

/* Says that the last step, of several edits, is in the middle of being typed. */
void
gw_history_start_run (GwHistory  *self,
                      const char *run)
{
  gw_history_start_typing (self);
  last_done (self)->run = g_strdup (run);
}

static gboolean
is_being_typed (GwHistory *self,
                gint64     now)
{
  Step *step = last_done (self);

  return step != NULL && step->typing && self->n_done == self->steps->len
         && now - step->last <= TYPING_PAUSE;
}

/* Whether @edits, just made, go on with the typing of the last step; they are then part of it. */
gboolean
gw_history_join_run (GwHistory  *self,
                     const char *run,
                     GPtrArray  *edits)
{
  Step *step = last_done (self);
  gint64 now = g_get_monotonic_time ();

  if (!is_being_typed (self, now) || g_strcmp0 (step->run, run) != 0)
    return FALSE;

  g_ptr_array_extend_and_steal (step->edits, g_ptr_array_ref (edits));
  step->last = now;
  return TRUE;
}

static gboolean
same_path (GArray *a,
           GArray *b)
{
  return a->len == b->len
         && (a->len == 0 || memcmp (a->data, b->data, a->len * sizeof (GwStep)) == 0);
}

/* Whether @edit goes on with the typing of the last step; then it is now part of it. */
gboolean
gw_history_join (GwHistory    *self,
                 const GwEdit *edit)
{
  Step *step = last_done (self);
  gint64 now = g_get_monotonic_time ();

  if (!is_being_typed (self, now) || step->run != NULL)
    return FALSE;

  GwEdit *typed = g_ptr_array_index (step->edits, 0);
  if (typed->part != edit->part || !same_path (typed->path, edit->path))
    return FALSE;

  g_free (typed->new_text);
  typed->new_text = g_strdup (edit->new_text);
  step->last = now;
  return TRUE;
}

/* Returns: (nullable): what the next undo takes back: "Remove need" */
const char *
gw_history_get_undo_label (GwHistory *self)
{
  return self->n_done > 0 ? last_done (self)->label : NULL;
}

/* Returns: (transfer none) (nullable): NULL where there is nothing to redo */
const char *
gw_history_get_redo_label (GwHistory *self)
{
  return self->n_done < self->steps->len
             ? ((Step *) g_ptr_array_index (self->steps, self->n_done))->label
             : NULL;
}

/* Returns: (transfer none) (nullable) (element-type GwEdit): the edits to be taken back, from the
 * last to the first */
GPtrArray *
gw_history_undo (GwHistory *self)
{
  if (self->n_done == 0)
    return NULL;

  gw_history_seal (self);
  self->n_done--;
  return ((Step *) g_ptr_array_index (self->steps, self->n_done))->edits;
}

/* Returns: (transfer none) (nullable) (element-type GwEdit): the edits to be made again */
GPtrArray *
gw_history_redo (GwHistory *self)
{
  if (self->n_done == self->steps->len)
    return NULL;

  self->n_done++;
  return last_done (self)->edits;
}

/* Whether the last step put @item in, and did nothing else. */
gboolean
gw_history_ends_with (GwHistory    *self,
                      const GwItem *item)
{
  Step *step = last_done (self);

  if (step == NULL || self->n_done < self->steps->len || step->edits->len != 1)
    return FALSE;
  const GwEdit *edit = g_ptr_array_index (step->edits, 0);
  return edit->kind == GW_EDIT_INSERT && gw_item_equal (edit->item, item);
}

/* What was undone cannot be redone any more. */
void
gw_history_forget_undone (GwHistory *self)
{
  g_ptr_array_set_size (self->steps, self->n_done);
}
