/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-import-private.h"

#include "gw-twins.h"

#include <glib/gi18n-lib.h>

struct _GwImporting
{
  const GwImport *import;  /* borrowed */
  GwTree         *library; /* owned */
  GwImportHow     how;
  GwImportCounts  counts;
  GHashTable     *people;  /* owned: key of a person -> id */
  GHashTable     *became;  /* owned: id in the file -> id in the library, both borrowed */
  guint           done;    /* rows, then rows again for what they refer to */
};

static char *
twin_of_name (const char *name)
{
  GwContent content[GW_MAX_PARTS] = { 0 };

  content[GW_PARTY_NAME].text = name;
  g_autoptr (GwItem) party = gw_item_new (GW_KIND_PARTY, content);
  return gw_twins_make_key (party);
}

static void
note_person (GwImporting *self,
             GwItem   *party)
{
  if (gw_item_get_kind (party)->id == GW_KIND_PARTY)
    g_hash_table_insert (self->people, gw_twins_make_key (party), g_strdup (gw_item_get_id (party)));
}

/* Returns: (nullable): the id of who is called so, who is added where nobody is */
static const char *
get_person (GwImporting  *self,
            const char   *name,
            GError      **error)
{
  g_autofree char *twin = twin_of_name (name);
  const char *known = g_hash_table_lookup (self->people, twin);

  if (known != NULL)
    return known;

  g_autoptr (GwItem) fresh = gw_item_new_with_id (GW_KIND_PARTY);
  g_autoptr (GwItem) sided = gw_item_with_text (fresh, GW_PARTY_SIDE, "them");
  g_autoptr (GwItem) party = gw_item_with_text (sided, GW_PARTY_NAME, name);
  if (gw_tree_append (self->library, gw_tree_get_root (self->library), GW_LIBRARY_PARTIES, party,
                      error) == NULL)
    return NULL;
  note_person (self, party);
  return g_hash_table_lookup (self->people, twin);
}

static gboolean
set_people (GwImporting        *self,
            GwNode             *node,
            const GwImportRow  *row,
            GError            **error)
{
  int part = gw_kind_find_attribute (gw_node_get_kind (node), "party");
  g_autoptr (GString) ids = g_string_new (NULL);

  if (part < 0 || row->people == NULL || row->people[0] == NULL)
    return TRUE;
  gboolean one = gw_kind_get_part (gw_node_get_kind (node), part)->type == GW_TYPE_REF;
  for (guint i = 0; row->people[i] != NULL && !(one && i > 0); i++)
    {
      const char *id = get_person (self, row->people[i], error);

      if (id == NULL)
        return FALSE;
      g_string_append_printf (ids, "%s%s", ids->len > 0 ? " " : "", id);
    }
  return gw_tree_set (self->library, node, part, ids->str, error);
}

static gboolean
merge_row (GwImporting        *self,
           const GwImportRow  *row,
           GError            **error)
{
  GwNode *node = gw_tree_find (self->library, row->known);
  const GwKind *kind = gw_item_get_kind (row->item);

  if (node == NULL || gw_node_get_kind (node) != kind)
    return TRUE;
  for (guint i = 0; i < kind->n_parts; i++)
    {
      const char *text = gw_part_is_items (&kind->parts[i]) || (int) i == kind->id_part
                             ? NULL
                             : gw_item_get_raw (row->item, i);

      if (text != NULL && !gw_tree_set (self->library, node, i, text, error))
        return FALSE;
    }
  return set_people (self, node, row, error);
}

static gboolean
add_row (GwImporting        *self,
         const GwImportRow  *row,
         GError            **error)
{
  int list = gw_kind_find_list (gw_kind (GW_KIND_LIBRARY), gw_item_get_kind (row->item)->id);
  GwNode *node = gw_tree_append (self->library, gw_tree_get_root (self->library), list, row->item,
                                 error);

  note_person (self, row->item);
  return node != NULL && set_people (self, node, row, error);
}

static gboolean
apply_row (GwImporting        *self,
           const GwImportRow  *row,
           GError            **error)
{
  if (gw_import_adds (row, self->how))
    {
      self->counts.added++;
      return add_row (self, row, error);
    }
  if (gw_import_merges (row, self->how))
    {
      self->counts.merged++;
      return merge_row (self, row, error);
    }
  self->counts.skipped++;
  return TRUE;
}

/* Returns: the id of what the library now has of the row */
static const char *
get_kept_id (GwImporting       *self,
             const GwImportRow *row)
{
  if (row->same != NULL)
    return row->same;
  return gw_item_get_id (gw_import_adds (row, self->how) ? row->item : row->near);
}

/* What is referred to in the file and came along, by the ids it has here. */
static char *
translate (GwImporting       *self,
           const GwImportRow *row,
           guint              part)
{
  g_auto (GStrv) ids = gw_item_dup_words (row->source, part);
  g_autoptr (GString) here = g_string_new (NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      const char *id = g_hash_table_lookup (self->became, ids[i]);

      if (id != NULL && gw_tree_find (self->library, id) != NULL)
        g_string_append_printf (here, "%s%s", here->len > 0 ? " " : "", id);
    }
  return g_string_free (g_steal_pointer (&here), FALSE);
}

/* Who will not do without it, and what a fact speaks for and against; people were set by their names. */
static gboolean
link_row (GwImporting        *self,
          const GwImportRow  *row,
          GError            **error)
{
  GwNode *node = row->source != NULL
                         && (gw_import_adds (row, self->how) || gw_import_merges (row, self->how))
                     ? gw_tree_find (self->library, get_kept_id (self, row))
                     : NULL;
  const GwKind *kind = node != NULL ? gw_node_get_kind (node) : NULL;

  for (guint i = 0; kind != NULL && kind == gw_item_get_kind (row->source) && i < kind->n_parts; i++)
    {
      gboolean refers = kind->parts[i].type == GW_TYPE_REF || kind->parts[i].type == GW_TYPE_REFS;
      g_autofree char *ids = NULL;

      if (!refers || g_strcmp0 (kind->parts[i].name, "party") == 0)
        continue;
      ids = translate (self, row, i);
      if (*ids != '\0' && !gw_tree_set (self->library, node, i, ids, error))
        return FALSE;
    }
  return TRUE;
}

static gboolean
do_next (GwImporting  *self,
         GError      **error)
{
  GPtrArray *rows = self->import->rows;
  const GwImportRow *row = g_ptr_array_index (rows, self->done % rows->len);
  gboolean again = self->done++ >= rows->len;

  return again ? link_row (self, row, error) : apply_row (self, row, error);
}

/**
 * gw_importing_new:
 * @import: outlives it
 *
 * Begins one step of the history, which is open until gw_importing_finish() or gw_importing_free().
 */
GwImporting *
gw_importing_new (const GwImport *import,
                  GwTree         *library,
                  GwImportHow     how)
{
  GwImporting *self = g_new0 (GwImporting, 1);
  GwItem *root = gw_tree_get_item (library);

  self->import = import;
  self->library = g_object_ref (library);
  self->how = how;
  self->people = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  for (guint i = 0; i < gw_item_count (root, GW_LIBRARY_PARTIES); i++)
    note_person (self, gw_item_get_child (root, GW_LIBRARY_PARTIES, i));
  self->became = g_hash_table_new (g_str_hash, g_str_equal);
  for (guint i = 0; i < import->rows->len; i++)
    {
      const GwImportRow *row = g_ptr_array_index (import->rows, i);

      if (row->source != NULL)
        g_hash_table_insert (self->became, (gpointer) gw_item_get_id (row->source),
                             (gpointer) get_kept_id (self, row));
    }
  gw_tree_seal (library);
  gw_tree_begin (library, _("Import a list"));
  return self;
}

/* Takes back what was done unless it was finished. */
void
gw_importing_free (GwImporting *self)
{
  if (self->library != NULL)
    gw_tree_cancel (self->library);
  g_clear_object (&self->library);
  g_hash_table_unref (self->people);
  g_hash_table_unref (self->became);
  g_free (self);
}

/* Does up to @n more steps. Returns: FALSE with the reason when one cannot be kept, and then the whole
 *   has to be given up */
gboolean
gw_importing_go_on (GwImporting  *self,
                    guint         n,
                    GError      **error)
{
  gboolean good = TRUE;

  for (; good && n > 0 && self->done < 2 * self->import->rows->len; n--)
    good = do_next (self, error);
  return good;
}

/* Returns: how much of it is done, from 0 to 1 */
double
gw_importing_get_share (const GwImporting *self)
{
  guint all = self->import->rows->len;

  return all > 0 ? self->done / (2.0 * all) : 1;
}

/**
 * gw_importing_finish:
 * @counts: (out)
 *
 * Returns: FALSE, with the library as it was, when what came out is not valid
 */
gboolean
gw_importing_finish (GwImporting     *self,
                     GwImportCounts  *counts,
                     GError         **error)
{
  g_autoptr (GwTree) library = g_steal_pointer (&self->library);

  *counts = self->counts;
  return gw_tree_commit (library, error);
}

/**
 * gw_import_apply:
 * @counts: (out)
 *
 * As one step of the history, whole or not at all.
 */
gboolean
gw_import_apply (const GwImport  *self,
                 GwTree          *library,
                 GwImportHow      how,
                 GwImportCounts  *counts,
                 GError         **error)
{
  g_autoptr (GwImporting) importing = gw_importing_new (self, library, how);

  return gw_importing_go_on (importing, G_MAXUINT, error)
         && gw_importing_finish (importing, counts, error);
}
