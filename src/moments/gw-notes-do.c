/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-notes.h"

#include "gw-giver.h"

#include <glib/gi18n-lib.h>

/* Whether two notes say and offer the same. */
gboolean
gw_note_equal (const GwNote *a,
               const GwNote *b)
{
  for (guint i = 0; i < GW_NOTE_ACTS; i++)
    if (a->acts[i] != b->acts[i])
      return FALSE;

  return a->part == b->part && a->start == b->start && a->end == b->end
         && g_strcmp0 (a->on, b->on) == 0 && g_strcmp0 (a->text, b->text) == 0
         && g_strcmp0 (a->who, b->who) == 0 && g_strcmp0 (a->words, b->words) == 0
         && g_strcmp0 (a->when, b->when) == 0 && g_strcmp0 (a->read, b->read) == 0;
}

/* What the button of an act says. */
char *
gw_note_dup_label (const GwNote *note,
                   GwNoteAct     act)
{
  switch (act)
    {
    case GW_ACT_ASK:
      return g_strdup (_("Ask"));
    case GW_ACT_ASK_RANGE:
      return g_strdup (_("Add a question"));
    case GW_ACT_CONFIRM:
      return g_strdup (_("They said so"));
    case GW_ACT_CHECKED:
      return g_strdup (_("Checked today"));
    case GW_ACT_REPLACE:
      return g_strdup (_("Replace"));
    case GW_ACT_RATE:
      return g_strdup (_("Rate"));
    case GW_ACT_RESTORE:
      /* Translators: a button; %s is the person who gave an estimate */
      return g_strdup_printf (_("Take %s's numbers"), note->who);
    case GW_ACT_REWRITE:
      if (note->words != NULL && *note->words != '\0')
        /* Translators: a button; %s are the words to say instead */
        return g_strdup_printf (_("Say “%s”"), note->words);
      return g_strdup (note->words != NULL ? _("Leave these words out") : _("Drop the date"));
    case GW_ACT_NONE:
    case GW_N_ACTS:
    default:
      return NULL;
    }
}

static GwNode *
ask (const GwNote  *note,
     GwTree        *tree,
     GError       **error)
{
  gboolean of_need = gw_item_get_kind (gw_item_find (gw_tree_get_item (tree), note->on))->id
                     == GW_KIND_INTEREST;
  g_autoptr (GwItem) bare = gw_item_new_with_id (GW_KIND_QUESTION);
  g_autoptr (GwItem) to = gw_item_with_text (bare, GW_QUESTION_PARTY, note->who);
  g_autoptr (GwItem) about
      = gw_item_with_text (to, GW_QUESTION_INTEREST, of_need ? note->on : NULL);
  g_autoptr (GwItem) question
      = gw_item_with_text (about, GW_QUESTION_STATEMENT, note->words != NULL ? note->words : "");

  return gw_tree_append (tree, gw_tree_get_root (tree), GW_BRIEF_QUESTIONS, question, error);
}

/* Only where the words are still those that were read. */
static gboolean
rewrite (const GwNote  *note,
         GwTree        *tree,
         GwNode        *node,
         GError       **error)
{
  const char *text = gw_item_get_text (gw_node_get_item (node), GW_PROMISE_STATEMENT);

  if (g_strcmp0 (text, note->read) != 0)
    return TRUE;
  if (note->words != NULL && note->end > note->start && text != NULL)
    {
      const char *start = g_utf8_offset_to_pointer (text, note->start);
      const char *end = g_utf8_offset_to_pointer (text, note->end);
      /* Words that are left out take one of the blanks around them along. */
      if (*note->words == '\0' && *end == ' ' && (start == text || start[-1] == ' '))
        end++;
      g_autofree char *words
          = g_strdup_printf ("%.*s%s%s", (int) (start - text), text, note->words, end);

      if (!gw_tree_set (tree, node, GW_PROMISE_STATEMENT, words, error))
        return FALSE;
    }
  return note->when == NULL
         || gw_tree_set (tree, node, GW_PROMISE_WHEN, *note->when != '\0' ? note->when : NULL,
                         error);
}

static gboolean
change (const GwNote  *note,
        GwNoteAct      act,
        GwTree        *tree,
        GwNode        *node,
        GDateTime     *now,
        GwNode       **next,
        GError       **error)
{
  g_autofree char *today = g_date_time_format (now, "%Y-%m-%d");

  switch (act)
    {
    case GW_ACT_ASK:
    case GW_ACT_ASK_RANGE:
      *next = ask (note, tree, error);
      return *next != NULL;
    case GW_ACT_CONFIRM:
      return gw_tree_set (tree, node, GW_INTEREST_BASIS, "stated", error);
    case GW_ACT_CHECKED:
      return gw_tree_set (tree, node, GW_FACT_OBSERVED, today, error);
    case GW_ACT_REWRITE:
      return rewrite (note, tree, node, error);
    case GW_ACT_RESTORE:
      return gw_giver_restore (tree, node, error);
    case GW_ACT_REPLACE:
    case GW_ACT_RATE:
      *next = node;
      return TRUE;
    case GW_ACT_NONE:
    case GW_N_ACTS:
    default:
      return TRUE;
    }
}

/**
 * gw_note_do:
 * @next: (out) (nullable) (transfer none): the item whose row is to be entered then
 *
 * Does what the button of a note promises, as one step of the history with the button's words. A
 * note whose item is gone does nothing.
 *
 * Returns: FALSE with @error when the brief does not take it
 */
gboolean
gw_note_do (const GwNote  *note,
            GwNoteAct      act,
            GwTree        *tree,
            GDateTime     *now,
            GwNode       **next,
            GError       **error)
{
  GwNode *node = gw_tree_find (tree, note->on);
  g_autofree char *label = gw_note_dup_label (note, act);

  *next = NULL;
  if (node == NULL)
    return TRUE;
  gw_tree_seal (tree);
  gw_tree_begin (tree, label);
  if (change (note, act, tree, node, now, next, error))
    return gw_tree_commit (tree, error);
  gw_tree_cancel (tree);
  return FALSE;
}
