/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-short-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Words that no box could read are nobody's to throw away: they stand in the notes, behind their
 * question, until the box is understood. */

static char *
say_line (const GwQuestion *question,
          const char       *words)
{
  /* Translators: a line of the notes: a question, and what was answered */
  return g_strdup_printf (_("%1$s “%2$s”"), _(question->label), words);
}

static const char *
get_notes (GwItem *brief)
{
  GwItem *notes = gw_item_get_one (brief, GW_BRIEF_NOTES);

  return notes != NULL ? gw_item_get_text (notes, GW_NOTES_TEXT) : NULL;
}

/* The words of a line, if it is the question's; NULL else. */
static char *
read_line (const GwQuestion *question,
           const char       *line)
{
  static const char *const mark = "\x01";
  g_autofree char *form = say_line (question, mark);
  g_auto (GStrv) around = g_strsplit (form, mark, 2);
  gsize length = strlen (line), before = strlen (around[0]), after = strlen (around[1]);

  if (length <= before + after || !g_str_has_prefix (line, around[0])
      || !g_str_has_suffix (line, around[1]))
    return NULL;
  return g_strndup (line + before, length - before - after);
}

static char **
split_notes (GwItem *brief)
{
  const char *text = get_notes (brief);

  return g_strsplit (text != NULL ? text : "", "\n", -1);
}

/* Returns: (nullable): what was written into the question's box and could not be read */
char *
gw_short_get_kept (GwItem           *brief,
                   const GwQuestion *question)
{
  const char *notes = get_notes (brief);
  char *words = NULL;

  /* Each box asks with each letter, and hardly ever is anything kept. */
  if (notes == NULL || strstr (notes, _(question->label)) == NULL)
    return NULL;
  g_auto (GStrv) lines = split_notes (brief);
  for (guint i = 0; words == NULL && lines[i] != NULL; i++)
    words = read_line (question, lines[i]);
  return words;
}

static gboolean
put_notes (GwTree      *tree,
           const char  *text,
           GError     **error)
{
  GwNode *root = gw_tree_get_root (tree);
  GwNode *notes = gw_item_count (gw_node_get_item (root), GW_BRIEF_NOTES) > 0
                      ? gw_node_get_child (root, GW_BRIEF_NOTES, 0)
                      : NULL;

  if (*text == '\0')
    return notes == NULL || gw_tree_remove (tree, notes, error);
  if (notes != NULL)
    return gw_tree_set (tree, notes, GW_NOTES_TEXT, text, error);
  g_autoptr (GwItem) bare = gw_item_new_with_id (GW_KIND_NOTES);
  g_autoptr (GwItem) item = gw_item_with_text (bare, GW_NOTES_TEXT, text);
  return gw_tree_append (tree, root, GW_BRIEF_NOTES, item, error) != NULL;
}

/**
 * gw_short_keep:
 * @words: (nullable): what stands in the question's box and is not understood; NULL once it is
 *
 * Returns: FALSE with the reason where the notes take no more
 */
gboolean
gw_short_keep (GwTree           *tree,
               const GwQuestion *question,
               const char       *words,
               GError          **error)
{
  g_autofree char *kept = gw_short_get_kept (gw_tree_get_item (tree), question);

  if (g_strcmp0 (kept, words) == 0)
    return TRUE;

  g_auto (GStrv) lines = split_notes (gw_tree_get_item (tree));
  g_autoptr (GString) text = g_string_new (NULL);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      g_autofree char *other = read_line (question, lines[i]);

      if (other == NULL && (*lines[i] != '\0' || text->len > 0))
        g_string_append_printf (text, "%s\n", lines[i]);
    }
  if (words != NULL)
    {
      g_autofree char *line = say_line (question, words);
      g_string_append (text, line);
    }
  while (text->len > 0 && text->str[text->len - 1] == '\n')
    g_string_truncate (text, text->len - 1);
  return put_notes (tree, text->str, error);
}
