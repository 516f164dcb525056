/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "briefs.h"

#include "gw-xml.h"

static int
compare_paths (gconstpointer a,
               gconstpointer b)
{
  return g_strcmp0 (*(const char *const *) a, *(const char *const *) b);
}

/* The paths of the samples in @language, in their order. */
GPtrArray *
briefs_list (const char *language)
{
  g_autofree char *folder = g_build_filename (g_getenv ("GW_SAMPLES"), language, NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GDir) dir = g_dir_open (folder, 0, &error);
  GPtrArray *paths = g_ptr_array_new_with_free_func (g_free);
  const char *name;

  g_assert_no_error (error);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".brief"))
      g_ptr_array_add (paths, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (paths, compare_paths);
  g_assert_cmpuint (paths->len, ==, 13);
  return paths;
}

GwItem *
briefs_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GBytes) bytes = g_file_load_bytes (file, NULL, NULL, &error);

  g_assert_no_error (error);

  GwItem *brief = gw_xml_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return brief;
}

/* The sample whose file begins with @prefix: "a1". */
GwItem *
briefs_sample (const char *language,
               const char *prefix)
{
  g_autoptr (GPtrArray) paths = briefs_list (language);

  for (guint i = 0; i < paths->len; i++)
    {
      g_autofree char *name = g_path_get_basename (g_ptr_array_index (paths, i));

      if (g_str_has_prefix (name, prefix))
        return briefs_read (g_ptr_array_index (paths, i));
    }
  g_assert_not_reached ();
}

/* A brief @times as long: every list has each item so many times, each copy with an id of its
 * own. */
GwItem *
briefs_multiply (GwItem *item,
                 guint   times)
{
  const GwKind *kind = gw_item_get_kind (item);
  GwItem *result = gw_item_ref (item);

  for (guint p = 0; p < kind->n_parts; p++)
    {
      if (kind->parts[p].place != GW_PLACE_LIST && kind->parts[p].place != GW_PLACE_ONE)
        continue;

      g_autoptr (GPtrArray) copies = g_ptr_array_new_with_free_func ((GDestroyNotify)gw_item_unref);
      guint n = kind->parts[p].place == GW_PLACE_LIST ? times : 1;

      for (guint t = 0; t < n; t++)
        for (guint i = 0; i < gw_item_count (item, p); i++)
          {
            GwItem *child = gw_item_get_child (item, p, i);
            g_autoptr (GwItem) longer = briefs_multiply (child, times);
            g_autofree char *id = g_strdup_printf ("%s-%u", gw_item_get_id (child), t);
            int id_part = gw_item_get_kind (child)->id_part;

            g_ptr_array_add (copies, id_part >= 0 && t > 0 ? gw_item_with_text (longer, id_part, id)
                                                           : gw_item_ref (longer));
          }

      g_autoptr (GwItems) items = gw_items_new ((GwItem *const *) copies->pdata, copies->len);
      GwItem *next = gw_item_with_items (result, p, items);

      gw_item_unref (result);
      result = next;
    }
  return result;
}
