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
  guint           done;    /* rows */
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
  g_free (self);
}

/* Does up to @n more rows. Returns: FALSE with the reason when one cannot be kept, and then the whole
 *   has to be given up */
gboolean
gw_importing_go_on (GwImporting  *self,
                    guint         n,
                    GError      **error)
{
  gboolean good = TRUE;

  for (; good && n > 0 && self->done < self->import->rows->len; n--)
    good = apply_row (self, g_ptr_array_index (self->import->rows, self->done++), error);
  return good;
}

/* Returns: how much of it is done, from 0 to 1 */
double
gw_importing_get_share (const GwImporting *self)
{
  guint all = self->import->rows->len;

  return all > 0 ? (double) self->done / all : 1;
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
