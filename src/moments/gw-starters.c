/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-starters.h"

#include "gw-named.h"

#include <glib/gi18n-lib.h>

/* Whether it stands in the brief already, so that it need not be offered. */
static gboolean
is_taken (GwItem          *brief,
          const GwStarter *starter)
{
  guint list = starter->use == NULL ? GW_BRIEF_QUESTIONS : GW_BRIEF_PHRASES;
  const char *said = starter->heard != NULL ? starter->heard : starter->words;
  const guint parts[] = { GW_PHRASE_TEXT, GW_PHRASE_HEARD, GW_PHRASE_REPLY };

  for (guint i = 0; i < gw_item_count (brief, list); i++)
    {
      GwItem *item = gw_item_get_child (brief, list, i);

      if (starter->use == NULL
          && gw_named_is (said, gw_item_get_text (item, GW_QUESTION_STATEMENT)))
        return TRUE;
      for (guint p = 0; starter->use != NULL && p < G_N_ELEMENTS (parts); p++)
        if (gw_named_is (said, gw_item_get_text (item, parts[p])))
          return TRUE;
    }
  return FALSE;
}

static void
add (GArray     *starters,
     GwItem     *brief,
     const char *use,
     const char *heard,
     const char *words)
{
  GwStarter starter = { use, heard, words };

  if (!is_taken (brief, &starter))
    g_array_append_val (starters, starter);
}

static void
add_all (GArray            *starters,
         GwItem            *brief,
         const char        *use,
         const char *const *words)
{
  for (guint i = 0; words != NULL && words[i] != NULL; i++)
    add (starters, brief, use, NULL, words[i]);
}

/**
 * gw_starters_list:
 *
 * What may be offered in a section; what stands in the brief already is left out.
 *
 * Returns: (transfer full) (element-type GwStarter): they live as long as the program
 */
GArray *
gw_starters_list (GwItem      *brief,
                  GwSectionId  section)
{
  const GwMomentText *text = gw_moment_text (gw_brief_get_moment (brief));
  GArray *starters = g_array_new (FALSE, FALSE, sizeof (GwStarter));

  switch ((int) section)
    {
    case GW_SECTION_QUESTIONS:
      add_all (starters, brief, NULL, text->ask);
      break;
    case GW_SECTION_PHRASES:
      add_all (starters, brief, "say", text->say);
      for (guint i = 0; text->instead != NULL && text->instead[i].heard != NULL; i++)
        add (starters, brief, "instead", text->instead[i].heard, text->instead[i].reply);
      add_all (starters, brief, "avoid", text->avoid);
      break;
    case GW_SECTION_ANSWERS:
      add_all (starters, brief, "answer", text->replies);
      for (guint i = 0; text->hard != NULL && text->hard[i] != NULL; i++)
        add (starters, brief, "answer", text->hard[i], NULL);
      break;
    default:
      break;
    }
  return starters;
}

/* As it is offered: "Soon." → "I have no date yet; …", or with what is to be done with it. */
char *
gw_starter_say (const GwStarter *starter,
                GwItem          *brief)
{
  g_autofree char *words = starter->words != NULL ? gw_named_say (brief, starter->words) : NULL;

  if (starter->heard != NULL && starter->words != NULL)
    return g_strdup_printf ("“%s” → “%s”", _(starter->heard), words);
  if (starter->heard != NULL)
    return g_strdup_printf ("“%s”", _(starter->heard));
  if (g_strcmp0 (starter->use, "avoid") == 0)
    /* Translators: a sentence to keep out of the room */
    return g_strdup_printf (_("Do not say: “%s”"), words);
  return g_steal_pointer (&words);
}

/* Returns: (transfer none) (nullable): the new row, NULL with @error */
GwNode *
gw_starter_take (const GwStarter *starter,
                 GwTree          *tree,
                 GError         **error)
{
  gboolean is_pair = starter->heard != NULL || g_strcmp0 (starter->use, "answer") == 0;
  GwContent content[GW_MAX_PARTS] = { 0 };
  GwKindId kind = starter->use != NULL ? GW_KIND_PHRASE : GW_KIND_QUESTION;
  g_autoptr (GwItem) bare = gw_item_new_with_id (kind);
  g_autofree char *words
      = starter->words != NULL ? gw_named_say (gw_tree_get_item (tree), starter->words) : NULL;

  if (starter->use == NULL)
    {
      content[GW_QUESTION_ID].text = gw_item_get_id (bare);
      content[GW_QUESTION_STATEMENT].text = words;
    }
  else
    {
      content[GW_PHRASE_ID].text = gw_item_get_id (bare);
      content[GW_PHRASE_USE].text = starter->use;
      content[GW_PHRASE_HEARD].text = starter->heard != NULL ? _(starter->heard) : NULL;
      if (words != NULL)
        content[is_pair ? GW_PHRASE_REPLY : GW_PHRASE_TEXT].text = words;
    }
  g_autoptr (GwItem) item = gw_item_new (kind, content);

  gw_tree_seal (tree);
  return gw_tree_append (tree, gw_tree_get_root (tree),
                         starter->use != NULL ? GW_BRIEF_PHRASES : GW_BRIEF_QUESTIONS, item, error);
}
