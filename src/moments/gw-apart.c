/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-apart.h"

#include "gw-fields.h"
#include "gw-say.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static gboolean
is_words (const GwKind *kind,
          guint         i)
{
  const GwPart *part = &kind->parts[i];

  if (part->need == GW_NEED_LIBRARY || part->audience == GW_AUDIENCE_ME)
    return FALSE;
  return part->type == GW_TYPE_TEXT || (kind->id == GW_KIND_FACT && i == GW_FACT_OBSERVED)
         || (kind->id == GW_KIND_OBJECTIVE && i == GW_OBJECTIVE_DUE);
}

/* Returns: (transfer full) (element-type guint): the parts that are said differently */
GArray *
gw_apart_find_fields (const GwItem *a,
                      const GwItem *b)
{
  GArray *fields = g_array_new (FALSE, FALSE, sizeof (guint));
  const GwKind *kind = gw_item_get_kind (a);

  g_return_val_if_fail (kind == gw_item_get_kind (b), fields);

  for (guint i = 0; i < kind->n_parts; i++)
    if (is_words (kind, i) && g_strcmp0 (gw_item_get_raw (a, i), gw_item_get_raw (b, i)) != 0)
      g_array_append_val (fields, i);
  return fields;
}

/* Returns: (transfer full): a field as people read it; what is not there is said to be so */
char *
gw_apart_get_text (const GwItem *item,
                   guint         part)
{
  const GwField field = { part, 0, 0, 0 };
  g_autofree char *text = gw_field_get_text (item, &field);

  return *text != '\0' ? g_steal_pointer (&text) : g_strdup (_("nothing"));
}

/* What is kept of a decision to leave a copy as it is holds for these words of the library alone:
 * when they change again, one is told again. */
static char *
make_rule (GwItem *copy,
           GwItem *kept)
{
  g_autoptr (GChecksum) sum = g_checksum_new (G_CHECKSUM_SHA256);
  const GwKind *kind = gw_item_get_kind (copy);

  for (guint i = 0; i < kind->n_parts; i++)
    if (is_words (kind, i))
      {
        const char *text = gw_item_get_raw (kept, i);

        g_checksum_update (sum, (const guchar *) (text != NULL ? text : ""),
                           text != NULL ? (gssize) strlen (text) + 1 : 1);
      }
  return g_strdup_printf ("library-%.12s", g_checksum_get_string (sum));
}

static gboolean
is_waived (GwItem     *brief,
           GwItem     *copy,
           const char *rule)
{
  for (guint i = 0; i < gw_item_count (brief, GW_BRIEF_WAIVED); i++)
    {
      GwItem *waived = gw_item_get_child (brief, GW_BRIEF_WAIVED, i);

      if (g_strcmp0 (gw_item_get_raw (waived, GW_WAIVED_RULE), rule) == 0
          && g_strcmp0 (gw_item_get_raw (waived, GW_WAIVED_ON), gw_item_get_id (copy)) == 0)
        return TRUE;
    }
  return FALSE;
}

/* Whether a brief's copy and the library's item differ and nobody has said yet to leave it so. */
gboolean
gw_apart_is_shown (GwItem *brief,
                   GwItem *copy,
                   GwItem *kept)
{
  if (gw_item_get_kind (copy) != gw_item_get_kind (kept))
    return FALSE;

  g_autoptr (GArray) fields = gw_apart_find_fields (copy, kept);
  if (fields->len == 0)
    return FALSE;

  g_autofree char *rule = make_rule (copy, kept);
  return !is_waived (brief, copy, rule);
}

static gboolean
copy_fields (GwTree   *tree,
             GwNode   *to,
             GwItem   *from,
             GArray   *fields,
             GError  **error)
{
  for (guint i = 0; i < fields->len; i++)
    {
      guint part = g_array_index (fields, guint, i);

      if (!gw_tree_set (tree, to, part, gw_item_get_raw (from, part), error))
        return FALSE;
    }
  return TRUE;
}

/* The brief's copy becomes what the library says. */
gboolean
gw_apart_take_theirs (GwTree  *brief,
                      GwNode  *copy,
                      GwItem  *kept,
                      GError **error)
{
  g_autoptr (GArray) fields = gw_apart_find_fields (gw_node_get_item (copy), kept);

  gw_tree_seal (brief);
  gw_tree_begin (brief, _("Take the library's words"));
  if (copy_fields (brief, copy, kept, fields, error))
    return gw_tree_commit (brief, error);

  gw_tree_cancel (brief);
  return FALSE;
}

/* The copy stays as it is, and nothing more is said of it until the library's words change again.
 * The library is left alone: who wants it to say the same keeps the row. */
gboolean
gw_apart_keep_mine (GwTree  *brief,
                    GwNode  *copy,
                    GwItem  *kept,
                    GError **error)
{
  g_autofree char *rule = make_rule (gw_node_get_item (copy), kept);
  GwContent content[GW_WAIVED_N_PARTS] = { 0 };

  content[GW_WAIVED_RULE].text = rule;
  content[GW_WAIVED_ON].text = gw_node_get_id (copy);
  g_autoptr (GwItem) waived = gw_item_new (GW_KIND_WAIVED, content);

  gw_tree_seal (brief);
  gw_tree_begin (brief, _("Keep my words"));
  if (gw_tree_append (brief, gw_tree_get_root (brief), GW_BRIEF_WAIVED, waived, error) != NULL)
    return gw_tree_commit (brief, error);

  gw_tree_cancel (brief);
  return FALSE;
}

/* Two of the library */

static gboolean
is_chosen (guint        part,
           const guint *parts,
           guint        n)
{
  for (guint i = 0; i < n; i++)
    if (parts[i] == part)
      return TRUE;
  return FALSE;
}

/* Both sets of words, each once. */
static char *
unite (const char *a,
       const char *b)
{
  g_auto (GStrv) more = g_strsplit (b != NULL ? b : "", " ", -1);
  g_auto (GStrv) own = g_strsplit (a != NULL ? a : "", " ", -1);
  g_autoptr (GString) all = g_string_new (a);

  for (guint i = 0; more[i] != NULL; i++)
    if (*more[i] != '\0' && !g_strv_contains ((const char *const *) own, more[i]))
      g_string_append_printf (all, "%s%s", all->len > 0 ? " " : "", more[i]);
  return g_string_free (g_steal_pointer (&all), FALSE);
}

static gboolean
merge_field (GwTree   *library,
             GwNode   *stays,
             GwItem   *other,
             guint     part,
             gboolean  chosen,
             GError  **error)
{
  const GwPart *described = gw_kind_get_part (gw_item_get_kind (other), part);
  const char *own = gw_item_get_raw (gw_node_get_item (stays), part);
  const char *theirs = gw_item_get_raw (other, part);

  if (gw_part_is_items (described) || described->type == GW_TYPE_ID || theirs == NULL)
    return TRUE;
  if (described->type == GW_TYPE_TAGS || described->type == GW_TYPE_REFS)
    {
      g_autofree char *all = unite (own, theirs);
      return gw_tree_set (library, stays, part, all, error);
    }
  if (described->need == GW_NEED_LIBRARY && described->type == GW_TYPE_DATE)
    chosen = g_strcmp0 (theirs, own) > 0;
  if (chosen || own == NULL)
    return gw_tree_set (library, stays, part, theirs, error);
  return TRUE;
}

/* What belonged to the one that goes belongs to the one that stays. */
static gboolean
hand_over (GwTree      *library,
           const char  *from,
           const char  *to,
           GError     **error)
{
  GwNode *root = gw_tree_get_root (library);

  for (guint list = GW_LIBRARY_OBJECTIVES; list <= GW_LIBRARY_FALLBACKS; list++)
    {
      const GwKind *kind = gw_kind (gw_kind (GW_KIND_LIBRARY)->parts[list].child);

      for (guint i = 0; i < gw_item_count (gw_node_get_item (root), list); i++)
        for (guint part = 0; part < kind->n_parts; part++)
          {
            GwItem *item = gw_item_get_child (gw_node_get_item (root), list, i);
            GwType type = kind->parts[part].type;

            if ((type != GW_TYPE_REF && type != GW_TYPE_REFS)
                || !gw_item_refers_to (item, part, from))
              continue;

            g_auto (GStrv) ids = gw_item_dup_words (item, part);
            g_autofree char *others = NULL;
            for (guint k = 0; ids[k] != NULL; k++)
              if (strcmp (ids[k], from) == 0)
                {
                  g_free (ids[k]);
                  ids[k] = g_strdup (to);
                }
            g_autofree char *joined = g_strjoinv (" ", ids);
            others = unite (NULL, joined);
            if (!gw_tree_set (library, gw_node_get_child (root, list, i), part, others, error))
              return FALSE;
          }
    }
  return TRUE;
}

static gboolean
merge_all (GwTree       *library,
           GwNode       *stays,
           GwNode       *goes,
           const guint  *from_other,
           guint         n_from_other,
           GError      **error)
{
  g_autoptr (GwItem) other = gw_item_ref (gw_node_get_item (goes));

  for (guint i = 0; i < gw_item_get_kind (other)->n_parts; i++)
    if (!merge_field (library, stays, other, i, is_chosen (i, from_other, n_from_other), error))
      return FALSE;
  return hand_over (library, gw_item_get_id (other), gw_node_get_id (stays), error)
         && gw_tree_remove (library, goes, error);
}

/**
 * gw_apart_merge:
 * @stays: keeps its id, so what briefs have of it stays connected
 * @goes: of the same kind
 * @from_other: parts to be taken from @goes; of the rest only what @stays lacks, and all tags and
 *   people
 *
 * Makes one of two items of the library, as one step.
 */
gboolean
gw_apart_merge (GwTree       *library,
                GwNode       *stays,
                GwNode       *goes,
                const guint  *from_other,
                guint         n_from_other,
                GError      **error)
{
  g_return_val_if_fail (gw_node_get_kind (stays) == gw_node_get_kind (goes) && stays != goes, FALSE);

  gw_tree_seal (library);
  gw_tree_begin (library, _("Merge two that are kept twice"));
  if (merge_all (library, stays, goes, from_other, n_from_other, error))
    return gw_tree_commit (library, error);

  gw_tree_cancel (library);
  return FALSE;
}
