/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-import-private.h"

#include "gw-csv.h"
#include "gw-moment.h"
#include "gw-say.h"
#include "gw-xml.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
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

/* A column holds one field of one kind, or of several that call it the same. */
typedef struct
{
  GwItem     *library;
  GHashTable *index;               /* owned: id -> GwItem */
  GPtrArray  *heads;               /* owned (of char *) */
  char        separator;
  int        *columns[GW_N_KINDS]; /* owned: of each part; -1: none */
} Sheet;

static void
sheet_clear (Sheet *self)
{
  g_hash_table_unref (self->index);
  g_ptr_array_unref (self->heads);
  for (guint i = 0; i < GW_N_KINDS; i++)
    g_free (self->columns[i]);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sheet, sheet_clear)

static int
get_column (Sheet      *self,
            const char *head)
{
  guint column;

  if (!g_ptr_array_find_with_equal_func (self->heads, head, g_str_equal, &column))
    {
      column = self->heads->len;
      g_ptr_array_add (self->heads, g_strdup (head));
    }
  return column;
}

/* What anything has something in gets a column, if a table can say it. */
static void
note_columns (Sheet  *self,
              GwItem *item)
{
  const GwKind *kind = gw_item_get_kind (item);

  if (self->columns[kind->id] == NULL)
    {
      self->columns[kind->id] = g_new (int, kind->n_parts);
      memset (self->columns[kind->id], -1, kind->n_parts * sizeof (int));
    }
  for (guint i = 0; i < kind->n_parts; i++)
    if (self->columns[kind->id][i] < 0 && !gw_part_is_items (&kind->parts[i])
        && gw_import_takes_column (&kind->parts[i]) && gw_item_has (item, i))
      {
        g_autofree char *head = gw_import_make_head (kind->id, i);

        self->columns[kind->id][i] = get_column (self, head);
      }
}

static char *
say_people (Sheet  *self,
            GwItem *item,
            guint   part)
{
  g_auto (GStrv) ids = gw_item_dup_words (item, part);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      GwItem *party = g_hash_table_lookup (self->index, ids[i]);

      if (party != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? "; " : "",
                                gw_item_get_text (party, GW_PARTY_NAME));
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* A choice in the person's language where it is read as the same again. */
static char *
say_cell (Sheet  *self,
          GwItem *item,
          guint   part)
{
  const char many[] = { GW_MANY_SEPARATOR, '\0' };
  const GwKind *kind = gw_item_get_kind (item);
  const GwPart *described = gw_kind_get_part (kind, part);
  const char *text = gw_item_get_raw (item, part);

  if (described->type == GW_TYPE_REF || described->type == GW_TYPE_REFS)
    return say_people (self, item, part);
  if (described->type == GW_TYPE_CHOICE && text != NULL)
    {
      const char *label = _(gw_choice_label (kind->id, part, text));

      return g_strdup (g_strcmp0 (gw_import_find_choice (kind, part, label), text) == 0 ? label : text);
    }
  if (described->type == GW_TYPE_NUMBER && text != NULL && self->separator == ';')
    return g_strdelimit (g_strdup (text), ".", ',');
  return g_strdelimit (g_strdup (text != NULL ? text : ""), many, '\n');
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

static void
append_item (Sheet   *self,
             GwItem  *item,
             GString *csv)
{
  const GwKind *kind = gw_item_get_kind (item);
  g_auto (GStrv) cells = g_new0 (char *, self->heads->len + 1);

  cells[0] = gw_say_heading (_(kind->label));
  for (guint i = 0; i < kind->n_parts; i++)
    if (self->columns[kind->id][i] > 0)
      cells[self->columns[kind->id][i]] = say_cell (self, item, i);
  for (guint i = 0; i < self->heads->len; i++)
    if (cells[i] == NULL)
      cells[i] = g_strdup ("");
  gw_csv_append (csv, self->separator, (const char *const *) cells);
}

/* What stands between cells where the person's spreadsheet reads and writes tables: a semicolon where
 * numbers have a comma. */
char
gw_export_get_separator (void)
{
  return g_str_equal (localeconv ()->decimal_point, ",") ? ';' : ',';
}

/**
 * gw_export_csv:
 * @ids: (element-type utf8) (nullable): what is wanted; NULL for all
 * @separator: between cells; with a semicolon numbers have a decimal comma
 *
 * Returns: (transfer full): a table of it in the person's language, people by their names, which
 *   gw_import_read() reads in any language
 */
GBytes *
gw_export_csv (GwItem    *library,
               GPtrArray *ids,
               char       separator)
{
  g_autoptr (GPtrArray) items = collect (library, ids);
  g_auto (Sheet) sheet = { library, gw_import_index (library), g_ptr_array_new_with_free_func (g_free),
                           separator };
  g_autofree char *kind = gw_say_heading (_(GW_IMPORT_KIND));
  g_autoptr (GString) csv = g_string_new (NULL);

  get_column (&sheet, kind);
  for (guint i = 0; i < items->len; i++)
    note_columns (&sheet, g_ptr_array_index (items, i));
  g_ptr_array_add (sheet.heads, NULL);
  gw_csv_append (csv, sheet.separator, (const char *const *) sheet.heads->pdata);
  g_ptr_array_remove_index (sheet.heads, sheet.heads->len - 1);
  for (guint i = 0; i < items->len; i++)
    append_item (&sheet, g_ptr_array_index (items, i), csv);
  return g_string_free_to_bytes (g_steal_pointer (&csv));
}
