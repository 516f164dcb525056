/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-merge.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gw-check.h"
#include "gw-merge-private.h"
#include "gw-said.h"
#include "gw-xml.h"

/* Three versions become one: items match by id, fields by name, lists by what stands in them. What
 * cannot be decided stays as ours has it, and a conflict item keeps both, so that the result is
 * always valid. Exchanging ours and theirs exchanges nothing but their names. */

static gboolean
is_valid (GwMerge *self,
          GwItem  *item)
{
  return gw_item_get_kind (item)->id == GW_KIND_BRIEF
         || gw_check_item (item, self->in_library, NULL);
}

static gboolean
differs (const GwTriple *triple,
         guint           part)
{
  const GwItem *ours = triple->at[GW_SIDE_OURS];
  const GwItem *theirs = triple->at[GW_SIDE_THEIRS];

  return !gw_part_is_items (gw_kind_get_part (gw_item_get_kind (ours), part))
         && g_strcmp0 (gw_item_get_raw (ours, part), gw_item_get_raw (theirs, part)) != 0;
}

/* The fields of @clash as one side has them. */
static GwItem *
with_side (GwItem         *item,
           const GwTriple *triple,
           const gboolean *clash,
           GwSide          side)
{
  GwItem *result = gw_item_ref (item);

  for (guint i = 0; i < gw_item_get_kind (item)->n_parts; i++)
    if (clash[i] && differs (triple, i))
      {
        GwItem *next = gw_item_with_text (result, i, gw_item_get_raw (triple->at[side], i));
        gw_item_unref (result);
        result = next;
      }

  return result;
}

/* Whether the item is valid with the clashes as ours has them, and as theirs has them. */
static gboolean
is_valid_either_way (GwMerge        *self,
                     GwItem         *item,
                     const GwTriple *triple,
                     const gboolean *clash)
{
  g_autoptr (GwItem) ours = with_side (item, triple, clash, GW_SIDE_OURS);
  g_autoptr (GwItem) theirs = with_side (item, triple, clash, GW_SIDE_THEIRS);

  return is_valid (self, ours) && is_valid (self, theirs);
}

/* Adds to @clash the fields that alone set right what is not valid in @item. */
static void
find_tangled (GwMerge        *self,
              GwItem         *item,
              const GwTriple *triple,
              gboolean       *clash)
{
  if (is_valid (self, item))
    return;

  for (guint i = 0; i < gw_item_get_kind (item)->n_parts; i++)
    for (GwSide side = GW_SIDE_OURS; side < GW_N_SIDES; side++)
      if (differs (triple, i))
        {
          g_autoptr (GwItem) other
              = gw_item_with_text (item, i, gw_item_get_raw (triple->at[side], i));
          clash[i] = clash[i] || is_valid (self, other);
        }
}

/* Who gives other numbers while another does leaves two estimates, not one made of both. */
static void
find_said (const GwTriple *triple,
           gboolean       *clash)
{
  GwItem *base = triple->at[GW_SIDE_BASE];
  GwItem *ours = triple->at[GW_SIDE_OURS];
  GwItem *theirs = triple->at[GW_SIDE_THEIRS];

  if (base == NULL || !gw_said_differs (base, ours) || !gw_said_differs (base, theirs))
    return;
  for (guint i = 0; i < gw_item_get_kind (ours)->n_parts; i++)
    clash[i] = clash[i] || (gw_said_takes (gw_item_get_kind (ours), i) && differs (triple, i));
}

/* Fields that are each in order may not go together: a lowest guess from here above a highest one
 * from there. Those that one side alone would set right are a conflict, else all that differ. */
static GwItem *
untangle (GwMerge        *self,
          const GwTriple *triple,
          GwItem         *item,
          gboolean       *clash)
{
  if (is_valid_either_way (self, item, triple, clash))
    return with_side (item, triple, clash, GW_SIDE_OURS);

  g_autoptr (GwItem) ours = with_side (item, triple, clash, GW_SIDE_OURS);
  g_autoptr (GwItem) theirs = with_side (item, triple, clash, GW_SIDE_THEIRS);
  find_tangled (self, ours, triple, clash);
  find_tangled (self, theirs, triple, clash);
  if (!is_valid_either_way (self, item, triple, clash))
    for (guint i = 0; i < gw_item_get_kind (item)->n_parts; i++)
      clash[i] = clash[i] || differs (triple, i);

  return with_side (item, triple, clash, GW_SIDE_OURS);
}

/* What has no merging of its own: one side lacks it, or nothing below it differs. */
static GwItem *
choose_whole (GwMerge        *self,
              const GwTriple *triple)
{
  GwItem *base = triple->at[GW_SIDE_BASE];
  GwItem *ours = triple->at[GW_SIDE_OURS];
  GwItem *theirs = triple->at[GW_SIDE_THEIRS];

  if (ours != NULL && theirs != NULL && gw_item_get_kind (ours)->id == GW_KIND_CONFLICT)
    return base != NULL && gw_item_equal (base, ours) ? theirs : ours;
  if (self->by_parts)
    return NULL;
  if (ours == NULL || theirs == NULL)
    return ours != NULL ? ours : theirs;
  if (gw_item_equal (ours, theirs) || (base != NULL && gw_item_equal (base, theirs)))
    return ours;
  return base != NULL && gw_item_equal (base, ours) ? theirs : NULL;
}

/* The day on which an item was used last needs no base: the later one tells. */
static GwSide
find_later (const GwTriple *triple,
            guint           index)
{
  const char *ours = gw_item_get_raw (triple->at[GW_SIDE_OURS], index);
  const char *theirs = gw_item_get_raw (triple->at[GW_SIDE_THEIRS], index);

  return g_strcmp0 (ours, theirs) >= 0 ? GW_SIDE_OURS : GW_SIDE_THEIRS;
}

static char *
merge_field (const GwPart   *part,
             const GwTriple *triple,
             guint           index,
             gboolean       *clash)
{
  const char *texts[GW_N_SIDES];

  for (GwSide side = 0; side < GW_N_SIDES; side++)
    texts[side] = triple->at[side] != NULL ? gw_item_get_raw (triple->at[side], index) : NULL;
  if (triple->at[GW_SIDE_OURS] == NULL || triple->at[GW_SIDE_THEIRS] == NULL)
    return g_strdup (texts[triple->at[GW_SIDE_OURS] != NULL ? GW_SIDE_OURS : GW_SIDE_THEIRS]);

  if (part->need == GW_NEED_LIBRARY && part->type != GW_TYPE_TAGS)
    return g_strdup (texts[find_later (triple, index)]);
  return gw_merge_text (part, texts, triple->at[GW_SIDE_BASE] != NULL, clash);
}

static void
tell_clashes (GwMerge           *self,
              const GwTriple    *triple,
              const GwMergeName *name,
              const gboolean    *clash)
{
  const GwItem *ours = triple->at[GW_SIDE_OURS];
  const GwItem *theirs = triple->at[GW_SIDE_THEIRS];

  for (guint i = 0; ours != NULL && i < gw_item_get_kind (ours)->n_parts; i++)
    {
      const char *field = gw_kind_get_part (gw_item_get_kind (ours), i)->name;

      if (!clash[i])
        continue;
      gw_merge_add_conflict (self, name, field != NULL ? field : "text",
                             gw_item_get_text (ours, i), gw_item_get_text (theirs, i));
      gw_merge_note_named (self, ours, i);
      gw_merge_note_named (self, theirs, i);
    }
}

/**
 * gw_merge_item:
 * @name: for conflicts in it
 * @address: of the item
 *
 * Returns: (transfer full): the merged item with all below it
 */
GwItem *
gw_merge_item (GwMerge           *self,
               const GwTriple    *triple,
               const GwMergeName *name,
               const char        *address)
{
  GwItem *whole = choose_whole (self, triple);
  GwItem *some = triple->at[GW_SIDE_OURS] != NULL ? triple->at[GW_SIDE_OURS]
                                                  : triple->at[GW_SIDE_THEIRS];
  const GwKind *kind = gw_item_get_kind (some);
  GwContent content[GW_MAX_PARTS] = { 0 };
  char *texts[GW_MAX_PARTS] = { NULL };
  gboolean clash[GW_MAX_PARTS] = { FALSE };

  if (whole != NULL)
    return gw_item_ref (whole);

  for (guint i = 0; i < kind->n_parts; i++)
    if (gw_part_is_items (&kind->parts[i]))
      content[i].items = gw_merge_list (self, triple, i, name, address);
    else
      content[i].text = texts[i] = merge_field (&kind->parts[i], triple, i, &clash[i]);

  g_autoptr (GArray) extras = gw_merge_extras (self, triple, name);
  GwItem *merged = gw_item_new_from_file (kind->id, content, extras, gw_item_get_line (some),
                                          gw_item_get_column (some));
  for (guint i = 0; i < kind->n_parts; i++)
    {
      g_free (texts[i]);
      if (gw_part_is_items (&kind->parts[i]))
        gw_items_unref (content[i].items);
    }

  if (triple->at[GW_SIDE_OURS] != NULL && triple->at[GW_SIDE_THEIRS] != NULL)
    {
      find_said (triple, clash);
      GwItem *untangled = untangle (self, triple, merged, clash);
      gw_item_unref (merged);
      merged = untangled;
    }
  tell_clashes (self, triple, name, clash);
  return merged;
}

static int
compare_ids (gconstpointer a,
             gconstpointer b)
{
  return strcmp (gw_item_get_id (*(GwItem *const *) a), gw_item_get_id (*(GwItem *const *) b));
}

/* Conflicts that are not in the file yet go to the end of its list. */
static GwItem *
append_conflicts (GwMerge *self,
                  GwItem  *root)
{
  guint part = gw_kind_find_list (gw_item_get_kind (root), GW_KIND_CONFLICT);
  g_autoptr (GPtrArray) added = g_ptr_array_new ();
  GwItem *result = gw_item_ref (root);
  GHashTableIter iter;
  gpointer conflict;

  g_hash_table_iter_init (&iter, self->conflicts);
  while (g_hash_table_iter_next (&iter, NULL, &conflict))
    g_ptr_array_add (added, conflict);

  g_ptr_array_sort (added, compare_ids);
  for (guint i = 0; i < added->len; i++)
    {
      if (gw_item_find (root, gw_item_get_id (added->pdata[i])) != NULL)
        continue;

      GwItem *next = gw_item_with_child (result, part, added->pdata[i]);
      gw_item_unref (result);
      result = next;
    }

  return result;
}

/* Namespaces are declared in the order of their first use, which the reader finds. */
static GwItem *
declare_anew (GwItem  *root,
              GError **error)
{
  if (gw_item_get_extra (root, GW_EXTRA_NAMESPACE, 0) == NULL)
    return gw_item_ref (root);

  g_autoptr (GBytes) bytes = gw_xml_write (root);
  return gw_xml_read (bytes, NULL, error);
}

static gboolean
check_pair (GwItem  *ours,
            GwItem  *theirs,
            GError **error)
{
  gboolean brief = gw_item_get_kind (ours)->id == GW_KIND_BRIEF;
  const char *message = NULL;
  GwErrorCode code = GW_ERROR_REFERENCE;

  if (gw_item_get_kind (ours) != gw_item_get_kind (theirs))
    message = N_("One is a brief and the other a library; they cannot be merged.");
  else if (gw_item_get_number (ours, 0) > 1 || gw_item_get_number (theirs, 0) > 1)
    {
      code = GW_ERROR_NEWER;
      message = N_("This file was made by a newer Groundwork; it can be read here, not changed.");
    }
  else if (brief && strcmp (gw_item_get_id (ours), gw_item_get_id (theirs)) != 0)
    message = N_("These are two different briefs; they cannot be merged.");
  else if (brief && gw_brief_get_moment (ours) != gw_brief_get_moment (theirs))
    message = N_("These are briefs of different moments; they cannot be merged.");
  if (message == NULL)
    return TRUE;

  g_set_error_literal (error, GW_ERROR, code, _(message));
  return FALSE;
}

/* A base of something else is none. */
static gboolean
is_base_of (GwItem *base,
            GwItem *ours)
{
  return base != NULL && gw_item_get_kind (base) == gw_item_get_kind (ours)
         && g_strcmp0 (gw_item_get_id (base), gw_item_get_id (ours)) == 0
         && (gw_item_get_kind (ours)->id != GW_KIND_BRIEF
             || gw_brief_get_moment (base) == gw_brief_get_moment (ours));
}

/* Merges until nothing that was deleted is referred to; each time more is kept. */
static GwItem *
merge_root (GwMerge        *self,
            const GwTriple *roots)
{
  const GwMergeName name = { "brief", "" };

  for (;;)
    {
      GwItem *merged = gw_merge_item (self, roots, &name, "brief");

      if (!gw_merge_keep_needed (self, merged))
        return merged;
      gw_item_unref (merged);
      g_hash_table_remove_all (self->conflicts);
      g_hash_table_remove_all (self->named);
      self->by_parts = TRUE;
    }
}

static gboolean
index_sides (GwMerge         *self,
             const GwTriple  *roots,
             GError         **error)
{
  for (GwSide side = 0; side < GW_N_SIDES; side++)
    if (roots->at[side] != NULL)
      gw_merge_index (self, side, roots->at[side]);
  if (!gw_merge_has_one_kind_an_id (self))
    {
      g_set_error_literal (error, GW_ERROR, GW_ERROR_REFERENCE,
                           _("The two versions use one id for items of different kinds; they "
                             "cannot be merged."));
      return FALSE;
    }

  self->by_parts = gw_merge_has_moved (self);
  return TRUE;
}

static GwItem *
run (GwMerge         *self,
     const GwTriple  *roots,
     GPtrArray       *offered,
     guint           *n_conflicts,
     GError         **error)
{
  if (!index_sides (self, roots, error))
    return NULL;

  g_autoptr (GwItem) merged = merge_root (self, roots);
  for (guint i = 0; offered != NULL && i < offered->len; i++)
    {
      GwItem *item = offered->pdata[i];
      g_hash_table_replace (self->conflicts, (gpointer) gw_item_get_id (item), gw_item_ref (item));
    }
  if (n_conflicts != NULL)
    *n_conflicts = g_hash_table_size (self->conflicts);

  g_autoptr (GwItem) complete = append_conflicts (self, merged);
  g_autoptr (GwItem) result = declare_anew (complete, error);
  return result != NULL && gw_check_document (result, error) ? g_steal_pointer (&result) : NULL;
}

/* The same, with conflicts that are known already. @offered: (nullable) (element-type GwItem) */
GwItem *
gw_merge_offering (GwItem     *base,
                   GwItem     *ours,
                   GwItem     *theirs,
                   GPtrArray  *offered,
                   guint      *n_conflicts,
                   GError    **error)
{
  if (!check_pair (ours, theirs, error) || !gw_merge_check_prefixes (ours, theirs, error))
    return NULL;

  g_autoptr (GStringChunk) strings = g_string_chunk_new (4096);
  g_autoptr (GPtrArray) owned = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) known = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) kept = g_hash_table_new (g_str_hash, g_str_equal);
  g_autoptr (GHashTable) named = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) conflicts
      = g_hash_table_new_full (g_str_hash, g_str_equal, NULL, (GDestroyNotify) gw_item_unref);
  GwTriple roots = { { is_base_of (base, ours) ? base : NULL, ours, theirs } };
  GwMerge self = {
    .ids = ids,
    .known = known,
    .owned = owned,
    .strings = strings,
    .kept = kept,
    .named = named,
    .conflicts = conflicts,
    .in_library = gw_item_get_kind (ours)->id == GW_KIND_LIBRARY,
  };

  return run (&self, &roots, offered, n_conflicts, error);
}

/**
 * gw_merge:
 * @base: (nullable): what both came from; without it the two are united, and fields that differ
 *   are conflicts
 * @n_conflicts: (out) (optional): how many arose; each stands in the result's list of conflicts
 *
 * Returns: (transfer full) (nullable): a valid document; NULL with %GW_ERROR_NEWER or, when the two
 *   are not versions of one, %GW_ERROR_REFERENCE
 */
GwItem *
gw_merge (GwItem  *base,
          GwItem  *ours,
          GwItem  *theirs,
          guint   *n_conflicts,
          GError **error)
{
  return gw_merge_offering (base, ours, theirs, NULL, n_conflicts, error);
}
