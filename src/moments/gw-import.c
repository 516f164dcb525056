/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-import-private.h"

#include "gw-take.h"
#include "gw-twins.h"
#include "gw-xml.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Returns: (transfer full): every item that stands in a list of @root, by its id */
GHashTable *
gw_import_index (GwItem *root)
{
  const GwKind *kind = gw_item_get_kind (root);
  GHashTable *index = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < kind->n_parts; i++)
    for (guint j = 0; gw_part_is_items (&kind->parts[i]) && j < gw_item_count (root, i); j++)
      {
        GwItem *item = gw_item_get_child (root, i, j);

        if (gw_item_get_id (item) != NULL)
          g_hash_table_insert (index, (gpointer) gw_item_get_id (item), item);
      }
  return index;
}

/* XML */

static GStrv
names_of (GHashTable *index,
          GwItem     *item)
{
  int part = gw_kind_find_attribute (gw_item_get_kind (item), "party");
  g_auto (GStrv) ids = part >= 0 ? gw_item_dup_words (item, part) : NULL;
  g_autoptr (GStrvBuilder) names = g_strv_builder_new ();

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      GwItem *party = g_hash_table_lookup (index, ids[i]);

      if (party != NULL)
        g_strv_builder_add (names, gw_item_get_text (party, GW_PARTY_NAME));
    }
  return g_strv_builder_end (names);
}

/* A library's item keeps its id, so that briefs which know it find it again. */
static void
add_from_xml (GwImport   *self,
              GwItem     *root,
              GHashTable *index,
              GwItem     *item)
{
  const GwKind *kind = gw_item_get_kind (item);
  const char *used = gw_item_get_text (item, gw_kind_find_attribute (kind, "used"));
  g_autoptr (GwItem) made = gw_keep_in_library (item, used);
  g_autoptr (GwItem) own
      = gw_item_with_text (made, kind->id_part,
                           gw_item_get_kind (root)->id == GW_KIND_LIBRARY ? gw_item_get_id (item)
                                                                          : gw_item_get_id (made));

  gw_import_add (self, gw_item_get_line (item), own, names_of (index, item));
  GwImportRow *row = g_ptr_array_index (self->rows, self->rows->len - 1);
  row->source = gw_item_ref (item);
}

static gboolean
read_xml (GwImport  *self,
          GBytes    *bytes,
          GError   **error)
{
  g_autoptr (GwItem) root = gw_xml_read (bytes, NULL, error);

  if (root == NULL)
    return FALSE;

  g_autoptr (GHashTable) index = gw_import_index (root);
  const GwKind *kind = gw_item_get_kind (root);
  for (guint i = 0; i < kind->n_parts; i++)
    for (guint j = 0; gw_part_is_items (&kind->parts[i]) && j < gw_item_count (root, i); j++)
      {
        int list = gw_kind_find_list (gw_kind (GW_KIND_LIBRARY), kind->parts[i].child);

        if (list >= 0 && list != GW_LIBRARY_CONFLICTS)
          add_from_xml (self, root, index, gw_item_get_child (root, i, j));
      }
  return TRUE;
}

/* What is known already */

/* Rows are put where what is kept is, so that those of one file find each other. Two with one id are
 * one, whatever they say. */
static void
find_known (GwImport     *self,
            GwItem       *library,
            GCancellable *cancellable)
{
  g_autoptr (GwTwins) twins = gw_twins_new (library, cancellable);
  g_autoptr (GHashTable) kept = gw_import_index (library);
  g_autoptr (GHashTable) fresh = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < self->rows->len && !g_cancellable_is_cancelled (cancellable); i++)
    {
      GwImportRow *row = g_ptr_array_index (self->rows, i);
      const char *id = gw_item_get_id (row->item);
      const char *known
          = gw_twins_knows (twins, id) ? id : gw_twins_find_same (twins, row->item);

      if (known != NULL)
        {
          row->known = g_strdup (g_hash_table_contains (fresh, known) ? "" : known);
          row->same = g_strdup (known);
          continue;
        }

      gw_twins_put (twins, row->item);
      const char *near = gw_twins_find (twins, id, NULL);
      if (near != NULL)
        {
          row->near = gw_item_ref (g_hash_table_contains (fresh, near)
                                       ? g_hash_table_lookup (fresh, near)
                                       : g_hash_table_lookup (kept, near));
          self->n_near++;
        }
      g_hash_table_insert (fresh, (gpointer) id, row->item);
    }
}

/**
 * gw_import_read:
 * @bytes: a table or XML of ours: a library, or a brief of which everything is taken that a library
 *   keeps
 * @library: what is kept now; nothing is changed
 * @kind: a GwKindId, where no column says of what kind a row is; -1: as the heads let guess
 * @cancellable: (nullable): once cancelled, what is given is of no use
 *
 * Looks what a file would bring. Reads no other file and changes nothing, so any thread may do it.
 *
 * Returns: (nullable): NULL with the reason when nothing of it can be read
 */
GwImport *
gw_import_read (GBytes        *bytes,
                GwItem        *library,
                int            kind,
                GDateTime     *now,
                GCancellable  *cancellable,
                GError       **error)
{
  g_autoptr (GwImport) self = gw_import_new ();
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autofree char *text = g_strndup (size > 0 ? data : "", size);
  const char *start = g_str_has_prefix (text, "\xef\xbb\xbf") ? text + 3 : text;

  if (start[strspn (start, " \t\r\n")] == '<')
    {
      if (!read_xml (self, bytes, error))
        return NULL;
    }
  else if (!g_utf8_validate (text, size, NULL))
    {
      g_set_error_literal (error, GW_ERROR, GW_ERROR_VALUE,
                           _("This table is not written in UTF-8. Save it as “CSV UTF-8” and import "
                             "it again."));
      return NULL;
    }
  else if (!gw_import_read_csv (self, text, kind, now, cancellable, error))
    return NULL;

  find_known (self, library, cancellable);
  return g_steal_pointer (&self);
}
