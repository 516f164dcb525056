/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-import-private.h"

#include "gw-csv.h"
#include "gw-xml.h"

#include <string.h>

static GHashTable *
hash_ids (GPtrArray *ids)
{
  GHashTable *set = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < ids->len; i++)
    g_hash_table_add (set, g_ptr_array_index (ids, i));
  return set;
}

/* The people whom a chosen item refers to come along, or the file would not be valid. */
static void
add_people (GHashTable *chosen,
            GwItem     *library)
{
  for (guint list = GW_LIBRARY_OBJECTIVES; list <= GW_LIBRARY_FALLBACKS; list++)
    for (guint i = 0; i < gw_item_count (library, list); i++)
      {
        GwItem *item = gw_item_get_child (library, list, i);
        const GwKind *kind = gw_item_get_kind (item);

        for (guint part = 0; part < kind->n_parts; part++)
          if (g_hash_table_contains (chosen, gw_item_get_id (item))
              && (kind->parts[part].type == GW_TYPE_REF || kind->parts[part].type == GW_TYPE_REFS))
            {
              g_auto (GStrv) ids = gw_item_dup_words (item, part);

              for (guint k = 0; ids != NULL && ids[k] != NULL; k++)
                {
                  GwItem *other = gw_item_find (library, ids[k]);

                  if (other != NULL)
                    g_hash_table_add (chosen, (gpointer) gw_item_get_id (other));
                }
            }
      }
}

/**
 * gw_export_xml:
 * @ids: (element-type utf8) (nullable): what is wanted; NULL for all
 *
 * Returns: (transfer full): a library that holds it, with what it refers to, in canonical form
 */
GBytes *
gw_export_xml (GwItem    *library,
               GPtrArray *ids)
{
  g_autoptr (GHashTable) chosen = ids != NULL ? hash_ids (ids) : NULL;
  g_autoptr (GwItem) result = gw_library_new ();

  if (chosen == NULL)
    return gw_xml_write (library);

  add_people (chosen, library);
  for (guint list = GW_LIBRARY_PARTIES; list <= GW_LIBRARY_FALLBACKS; list++)
    {
      g_autoptr (GPtrArray) items = g_ptr_array_new ();

      for (guint i = 0; i < gw_item_count (library, list); i++)
        if (g_hash_table_contains (chosen, gw_item_get_id (gw_item_get_child (library, list, i))))
          g_ptr_array_add (items, gw_item_get_child (library, list, i));
      g_autoptr (GwItems) all = gw_items_new ((GwItem *const *) items->pdata, items->len);
      GwItem *next = gw_item_with_items (result, list, all);
      gw_item_unref (result);
      result = next;
    }
  return gw_xml_write (result);
}

/* CSV */

/* The columns that anything chosen has something in, by their names in the file. */
static void
note_columns (GPtrArray *columns,
              GwItem    *item)
{
  const GwKind *kind = gw_item_get_kind (item);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const char *name = kind->parts[i].name;

      if (gw_part_is_items (&kind->parts[i]) || name == NULL || !gw_item_has (item, i)
          || gw_import_match_head (name, kind->id) == GW_HEAD_NONE
          || g_ptr_array_find_with_equal_func (columns, name, g_str_equal, NULL))
        continue;
      g_ptr_array_add (columns, (gpointer) name);
    }
}

static char *
say_people (GwItem     *library,
            GwItem     *item,
            guint       part)
{
  g_auto (GStrv) ids = gw_item_dup_words (item, part);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      GwItem *party = gw_item_find (library, ids[i]);

      if (party != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "",
                                gw_item_get_text (party, GW_PARTY_NAME));
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

static char *
say_cell (GwItem     *library,
          GwItem     *item,
          const char *column)
{
  const GwKind *kind = gw_item_get_kind (item);

  for (guint i = 0; i < kind->n_parts; i++)
    if (!gw_part_is_items (&kind->parts[i]) && g_strcmp0 (kind->parts[i].name, column) == 0)
      {
        if (kind->parts[i].type == GW_TYPE_REF || kind->parts[i].type == GW_TYPE_REFS)
          return say_people (library, item, i);

        const char many[] = { GW_MANY_SEPARATOR, '\0' };
        const char *text = gw_item_get_raw (item, i);
        return g_strdelimit (g_strdup (text != NULL ? text : ""), many, '\n');
      }
  return g_strdup ("");
}

static GPtrArray *
collect (GwItem    *library,
         GPtrArray *ids)
{
  GPtrArray *items = g_ptr_array_new ();
  g_autoptr (GHashTable) chosen = ids != NULL ? hash_ids (ids) : NULL;

  for (guint list = GW_LIBRARY_PARTIES; list <= GW_LIBRARY_FALLBACKS; list++)
    for (guint i = 0; i < gw_item_count (library, list); i++)
      {
        GwItem *item = gw_item_get_child (library, list, i);

        if (chosen == NULL || g_hash_table_contains (chosen, gw_item_get_id (item)))
          g_ptr_array_add (items, item);
      }
  return items;
}

/* A fact's own kind is another thing than what kind of thing it is. */
static const char *
get_head (const char *column)
{
  return strcmp (column, "kind") == 0 ? "kind of fact" : column;
}

/**
 * gw_export_csv:
 * @ids: (element-type utf8) (nullable): what is wanted; NULL for all
 *
 * Returns: (transfer full): a table of it that gw_import_read() reads again, people by their names
 */
GBytes *
gw_export_csv (GwItem    *library,
               GPtrArray *ids)
{
  g_autoptr (GPtrArray) items = collect (library, ids);
  g_autoptr (GPtrArray) columns = g_ptr_array_new ();
  g_autoptr (GPtrArray) heads = g_ptr_array_new ();
  g_autoptr (GString) csv = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    note_columns (columns, g_ptr_array_index (items, i));
  g_ptr_array_add (heads, (gpointer) "kind");
  for (guint i = 0; i < columns->len; i++)
    g_ptr_array_add (heads, (gpointer) get_head (g_ptr_array_index (columns, i)));
  g_ptr_array_add (heads, NULL);
  gw_csv_append (csv, (const char *const *) heads->pdata);

  for (guint i = 0; i < items->len; i++)
    {
      GwItem *item = g_ptr_array_index (items, i);
      g_autoptr (GPtrArray) cells = g_ptr_array_new_with_free_func (g_free);

      g_ptr_array_add (cells, g_strdup (gw_item_get_kind (item)->element));
      for (guint k = 0; k < columns->len; k++)
        g_ptr_array_add (cells, say_cell (library, item, g_ptr_array_index (columns, k)));
      g_ptr_array_add (cells, NULL);
      gw_csv_append (csv, (const char *const *) cells->pdata);
    }
  return g_string_free_to_bytes (g_steal_pointer (&csv));
}
