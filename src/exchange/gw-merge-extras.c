/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-merge-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What stands beside our own elements: comments and foreign elements merge as lists, a tag's foreign
 * attributes as one text. */

#define DECLARATION " xmlns:"

static const char *
get_extra (const GwTriple *triple,
           GwSide          side,
           const GwExtra  *like)
{
  const GwItem *item = triple->at[side];

  return item != NULL ? gw_item_get_extra (item, like->place, like->part) : NULL;
}

/* prefix="uri" of each declaration */
static char **
split_declarations (const char *xml)
{
  return g_strsplit (xml != NULL && *xml != '\0' ? xml + strlen (DECLARATION) : "", DECLARATION, -1);
}

static char *
unite_declarations (const char *ours,
                    const char *theirs)
{
  GString *all = g_string_new (ours);
  g_auto (GStrv) known = split_declarations (ours);
  g_auto (GStrv) added = split_declarations (theirs);

  for (char **declaration = added; *declaration != NULL; declaration++)
    if (!g_strv_contains ((const char *const *) known, *declaration))
      g_string_append_printf (all, DECLARATION "%s", *declaration);
  return g_string_free (all, FALSE);
}

/**
 * gw_merge_check_prefixes:
 *
 * Foreign elements are kept as they are written, so two versions go together only when a prefix
 * means the same in both.
 */
gboolean
gw_merge_check_prefixes (GwItem  *ours,
                         GwItem  *theirs,
                         GError **error)
{
  g_auto (GStrv) one = split_declarations (gw_item_get_extra (ours, GW_EXTRA_NAMESPACE, 0));
  g_auto (GStrv) two = split_declarations (gw_item_get_extra (theirs, GW_EXTRA_NAMESPACE, 0));

  for (char **a = one; *a != NULL; a++)
    for (char **b = two; *b != NULL; b++)
      {
        gsize length = strcspn (*a, "=") + 1;
        if (strncmp (*a, *b, length) == 0 && strcmp (*a, *b) != 0)
          {
            g_autofree char *prefix = g_strndup (*a, length - 1);
            g_set_error (error, GW_ERROR, GW_ERROR_REFERENCE,
                         _("The two versions use the prefix %s for different namespaces; they "
                           "cannot be merged."), prefix);
            return FALSE;
          }
      }

  return TRUE;
}

static char *
merge_extra (GwMerge           *self,
             const GwTriple    *triple,
             const GwMergeName *name,
             const GwExtra     *extra)
{
  const char *texts[GW_N_SIDES];
  gboolean clash = FALSE;
  char *merged;

  for (GwSide side = 0; side < GW_N_SIDES; side++)
    texts[side] = get_extra (triple, side, extra);
  if (extra->place == GW_EXTRA_NAMESPACE)
    return unite_declarations (texts[GW_SIDE_OURS], texts[GW_SIDE_THEIRS]);
  if (g_strcmp0 (texts[GW_SIDE_OURS], texts[GW_SIDE_THEIRS]) == 0
      || g_strcmp0 (texts[GW_SIDE_BASE], texts[GW_SIDE_THEIRS]) == 0)
    return g_strdup (texts[GW_SIDE_OURS]);
  if (g_strcmp0 (texts[GW_SIDE_BASE], texts[GW_SIDE_OURS]) == 0)
    return g_strdup (texts[GW_SIDE_THEIRS]);

  if (extra->place == GW_EXTRA_ATTRIBUTE || extra->place == GW_EXTRA_ON_PART)
    {
      merged = g_strdup (texts[GW_SIDE_OURS]);
      clash = TRUE;
    }
  else
    merged = gw_merge_many (texts, &clash);
  if (clash)
    gw_merge_add_conflict (self, name, "@", texts[GW_SIDE_OURS], texts[GW_SIDE_THEIRS]);
  return merged;
}

/* Returns: (transfer full) (nullable) */
GArray *
gw_merge_extras (GwMerge           *self,
                 const GwTriple    *triple,
                 const GwMergeName *name)
{
  g_autoptr (GArray) merged = gw_extras_new ();

  for (GwSide side = GW_SIDE_OURS; side < GW_N_SIDES; side++)
    {
      GArray *extras = triple->at[side] != NULL ? gw_item_get_extras (triple->at[side]) : NULL;

      for (guint i = 0; extras != NULL && i < extras->len; i++)
        {
          const GwExtra *extra = &g_array_index (extras, GwExtra, i);

          /* What both have came along with ours. */
          if (side == GW_SIDE_THEIRS && get_extra (triple, GW_SIDE_OURS, extra) != NULL)
            continue;
          g_autofree char *xml = merge_extra (self, triple, name, extra);
          if (xml != NULL)
            gw_extras_add (merged, extra->place, extra->part, xml);
        }
    }

  return merged->len > 0 ? g_steal_pointer (&merged) : NULL;
}
