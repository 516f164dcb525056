/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-fields.h"

#include "gw-giver.h"

#include <glib/gi18n-lib.h>

/* Writing into a field, with what follows from it. */

static char *
say_step (GwTree        *tree,
          GwNode        *way,
          const GwField *field,
          const char    *author)
{
  const GwPart *part = gw_kind_get_part (gw_node_get_kind (way), field->part);

  if (field->part == GW_APPROACH_LIKELY
      && gw_giver_may_guess (gw_tree_get_item (tree), gw_node_get_item (way), author))
    return g_strdup (_("Guess instead of their estimate"));
  /* Translators: a step of the history; %s is a field, as in "Change weeks" */
  return g_strdup_printf (_("Change %s"), _(part->label));
}

/**
 * gw_field_type:
 * @before: the item as it was when somebody came to its row
 * @author: (nullable): who writes, see gw_giver_follow()
 *
 * Like gw_field_set_text(), with what follows from it: an estimate of somebody else becomes a guess
 * with the letter that changes it, and in the same step of the history.
 *
 * Returns: FALSE with a sentence for the person when it may not stand there; nothing changed then
 */
gboolean
gw_field_type (GwTree        *tree,
               GwNode        *node,
               const GwField *field,
               const char    *text,
               GwItem        *before,
               const char    *author,
               GDateTime     *now,
               GError       **error)
{
  if (gw_node_get_kind (node)->id != GW_KIND_APPROACH
      || (field->part != GW_APPROACH_LIKELY && field->part != GW_APPROACH_BY))
    return gw_field_set_text (tree, node, field, text, now, error);

  g_autofree char *label = say_step (tree, node, field, author);
  g_autofree char *run = gw_field_name_run (node, field);
  gw_tree_begin_typing (tree, label, run);
  if (gw_field_set_text (tree, node, field, text, now, error)
      && gw_giver_follow (tree, node, before, author, now, error))
    return gw_tree_commit (tree, error);
  gw_tree_cancel (tree);
  return FALSE;
}

static gboolean
is_word (const char *text,
         const char *word)
{
  g_autofree char *folded = g_utf8_casefold (text, -1);
  g_autofree char *other = g_utf8_casefold (word, -1);

  return g_str_equal (folded, other);
}

/* Returns: (transfer full) (nullable): what the file calls the choice that people call @text; NULL
 *   when nobody calls one so */
char *
gw_field_find_choice (const GwKind *kind,
                      int           part_id,
                      const char   *text)
{
  const GwPart *part = gw_kind_get_part (kind, part_id);
  const GwWord *words = gw_field_words (kind->id, part_id);

  for (guint i = 0; part->choices != NULL && part->choices[i] != NULL; i++)
    if (is_word (text, part->choices[i])
        || is_word (text, _(gw_choice_label (kind->id, part_id, part->choices[i]))))
      return g_strdup (part->choices[i]);
  for (; words != NULL && words->value != NULL; words++)
    if (is_word (text, words->label) || is_word (text, _(words->label)))
      return g_strdup (words->value);
  return NULL;
}
