/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-share.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gw-audience.h"
#include "gw-check.h"
#include "gw-id.h"
#include "gw-merge.h"
#include "gw-share-private.h"
#include "gw-xml.h"

#define COPY_PREFIX "r"

/* Whether @brief is a copy that was made of another. */
gboolean
gw_share_is_copy (const GwItem *brief)
{
  return gw_item_has (brief, GW_BRIEF_COPY_OF);
}

/**
 * gw_share_make:
 * @ids: (out) (optional): id in the brief -> id in the copy; to be kept with the copy
 *
 * Returns: (transfer full): the copy of @brief for @audience, which names itself by a digest of its
 *   own bytes
 */
GwItem *
gw_share_make (GwItem      *brief,
               GwAudience   audience,
               GHashTable **ids)
{
  g_autoptr (GwItem) seen = gw_audience_project_noting (brief, audience, ids);
  g_autoptr (GwItem) bare = gw_item_with_text (seen, GW_BRIEF_COPY_OF, NULL);
  g_autoptr (GwItem) copy
      = gw_item_with_text (bare, GW_BRIEF_AUDIENCE, gw_audience_get_name (audience));
  g_autoptr (GBytes) bytes = gw_xml_write (copy);
  g_autofree char *name = gw_id_of_bytes (COPY_PREFIX, bytes);

  return gw_item_with_text (copy, GW_BRIEF_COPY_OF, name);
}

/**
 * gw_share_as_seen_by:
 * @other: that @root is compared with
 *
 * What a copy never held has not been removed from it, and everybody's copies number their items: so
 * a brief beside a copy is looked at as that copy's audience sees it.
 *
 * Returns: (transfer full): @root itself where it is a copy, or @other is none
 */
GwItem *
gw_share_as_seen_by (GwItem *root,
                     GwItem *other)
{
  GwAudience audience;

  if (gw_item_get_kind (root)->id != GW_KIND_BRIEF || gw_item_get_kind (other)->id != GW_KIND_BRIEF
      || gw_item_has (root, GW_BRIEF_AUDIENCE) || !gw_item_has (other, GW_BRIEF_AUDIENCE)
      || !gw_audience_parse (gw_item_get_raw (other, GW_BRIEF_AUDIENCE), &audience))
    return gw_item_ref (root);

  g_autoptr (GwItem) copy = gw_share_make (root, audience, NULL);
  return gw_item_with_text (copy, GW_BRIEF_COPY_OF, gw_item_get_raw (other, GW_BRIEF_COPY_OF));
}

static char *
translate_words (GHashTable *ids,
                 const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);

  for (char **word = words; *word != NULL; word++)
    {
      const char *id = g_hash_table_lookup (ids, *word);
      if (id != NULL)
        {
          g_free (*word);
          *word = g_strdup (id);
        }
    }

  return g_strjoinv (" ", words);
}

static gboolean
holds_ids (const GwPart *part)
{
  return part->type == GW_TYPE_ID || part->type == GW_TYPE_REF || part->type == GW_TYPE_REFS
         || part->type == GW_TYPE_ANY_REF;
}

/* Ids that the table does not hold stay. */
static GwItem *
translate (GwItem     *item,
           GHashTable *ids)
{
  const GwKind *kind = gw_item_get_kind (item);
  GwContent content[GW_MAX_PARTS] = { 0 };
  char *texts[GW_MAX_PARTS] = { NULL };

  for (guint i = 0; i < kind->n_parts; i++)
    if (gw_part_is_items (&kind->parts[i]))
      {
        g_autoptr (GPtrArray) items
            = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
        for (guint j = 0; j < gw_item_count (item, i); j++)
          g_ptr_array_add (items, translate (gw_item_get_child (item, i, j), ids));
        content[i].items = gw_items_new ((GwItem **) items->pdata, items->len);
      }
    else if (holds_ids (&kind->parts[i]) && gw_item_has (item, i))
      content[i].text = texts[i] = translate_words (ids, gw_item_get_raw (item, i));
    else
      content[i].text = gw_item_get_raw (item, i);

  GwItem *result = gw_item_new_from_file (kind->id, content, gw_item_get_extras (item),
                                          gw_item_get_line (item), gw_item_get_column (item));
  for (guint i = 0; i < kind->n_parts; i++)
    {
      g_free (texts[i]);
      if (gw_part_is_items (&kind->parts[i]))
        gw_items_unref (content[i].items);
    }
  return result;
}

typedef struct
{
  GHashTable *back;     /* id in the copy -> id in the brief */
  GHashTable *seen;     /* ids of the brief that the audience sees now */
  GwItem     *brief;
  GwAudience  audience;
  const char *name;     /* of the copy */
} Return;

/* The same copy taken twice gives the same fresh ids. */
static char *
make_fresh (Return       *self,
            const GwItem *item)
{
  g_autofree char *text = g_strconcat (self->name, " ", gw_item_get_id (item), NULL);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return gw_id_of_bytes (gw_item_get_kind (item)->prefix, bytes);
}

/* What everybody's copies number may be any item of the brief; other ids are only doubtful where the
 * brief uses them for something that the audience did not see. */
static gboolean
collides (Return       *self,
          const GwItem *item)
{
  GwItem *own = gw_item_find (self->brief, gw_item_get_id (item));

  return self->audience == GW_AUDIENCE_ALL
         || (own != NULL
             && (gw_item_get_kind (own) != gw_item_get_kind (item)
                 || !g_hash_table_contains (self->seen, gw_item_get_id (item))));
}

static gboolean
name_new (GwItem   *item,
          GwItem   *parent,
          guint     part,
          gpointer  user_data)
{
  Return *self = user_data;
  const char *id = gw_item_get_id (item);

  if (id != NULL && !g_hash_table_contains (self->back, id) && collides (self, item))
    g_hash_table_insert (self->back, g_strdup (id), make_fresh (self, item));
  return TRUE;
}

static GHashTable *
turn_round (GHashTable *ids)
{
  GHashTable *back = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GHashTableIter iter;
  gpointer own;
  gpointer copied;

  g_hash_table_iter_init (&iter, ids);
  while (g_hash_table_iter_next (&iter, &own, &copied))
    g_hash_table_insert (back, g_strdup (copied), g_strdup (own));
  return back;
}

static gboolean
get_audience (GwItem      *copy,
              GwItem      *sent,
              GwAudience  *audience,
              GError     **error)
{
  const char *name = gw_item_get_raw (sent != NULL ? sent : copy, GW_BRIEF_AUDIENCE);

  *audience = GW_AUDIENCE_ME;
  if (name != NULL)
    gw_audience_parse (name, audience);
  if (sent != NULL || *audience != GW_AUDIENCE_ALL)
    return TRUE;

  g_set_error_literal (error, GW_ERROR, GW_ERROR_NOT_FOUND,
                       _("What was sent is not kept on this machine, so this copy for everyone can "
                         "be compared with “diff”, not taken in."));
  return FALSE;
}

/* With the sent copy: both with the brief's ids. */
static void
translate_both (GwItem      *brief,
                GwItem      *copy,
                GwItem      *sent,
                GHashTable  *ids,
                GwAudience   audience,
                GwItem     **theirs,
                GwItem     **base)
{
  g_autoptr (GHashTable) back = turn_round (ids);
  g_autoptr (GHashTable) seen = NULL;
  g_autoptr (GwItem) now = gw_audience_project_noting (brief, audience, &seen);
  Return self = { back, seen, brief, audience, gw_item_get_raw (sent, GW_BRIEF_COPY_OF) };

  gw_item_walk (copy, name_new, &self);
  *theirs = translate (copy, back);
  *base = translate (sent, back);
}

/**
 * gw_share_take:
 * @copy: that came back
 * @sent: (nullable): the copy as it was sent, found by what @copy is a copy of
 * @ids: (nullable): its table, from gw_share_make()
 *
 * Merges a returned copy. What its audience could not see is not changed by it: such a change is
 * offered as a conflict. Without @sent the two are merged without base; a copy for everyone is then
 * %GW_ERROR_NOT_FOUND.
 *
 * Returns: (transfer full) (nullable): see gw_merge() for other errors
 */
GwItem *
gw_share_take (GwItem      *brief,
               GwItem      *copy,
               GwItem      *sent,
               GHashTable  *ids,
               guint       *n_conflicts,
               GError     **error)
{
  g_autoptr (GPtrArray) offered
      = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  g_autoptr (GwItem) theirs = gw_item_ref (copy);
  g_autoptr (GwItem) base = NULL;
  GwAudience audience;

  if (!get_audience (copy, sent, &audience, error))
    return NULL;
  if (gw_item_get_number (copy, GW_BRIEF_FORMAT) > 1)
    return gw_merge (NULL, brief, copy, n_conflicts, error); /* which says why not */
  if (sent != NULL)
    {
      g_clear_pointer (&theirs, gw_item_unref);
      translate_both (brief, copy, sent, ids, audience, &theirs, &base);
    }

  g_autoptr (GwItem) full = gw_share_overlay (theirs, brief, base, audience, offered);
  g_autoptr (GwItem) full_base
      = base != NULL ? gw_share_overlay (base, brief, base, audience, NULL) : NULL;
  return gw_merge_offering (full_base, brief, full, offered, n_conflicts, error);
}
