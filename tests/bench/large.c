/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "large.h"

#include "gw-id.h"
#include "gw-xml.h"

static GwItem *
read_library (const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = NULL;
  char *text = NULL;
  gsize length = 0;
  GwItem *library;

  if (!g_file_get_contents (path, &text, &length, &error))
    g_error ("%s", error->message);
  bytes = g_bytes_new_take (text, length);
  library = gw_xml_read (bytes, NULL, &error);
  if (library == NULL)
    g_error ("%s", error->message);
  return library;
}

static GwItem *
copy_item (GwItem *item)
{
  const GwKind *kind = gw_item_get_kind (item);
  g_autofree char *id = gw_id_new (kind->id);

  for (guint i = 0; i < kind->n_parts; i++)
    if (kind->parts[i].type == GW_TYPE_ID)
      return gw_item_with_text (item, i, id);
  return gw_item_ref (item);
}

static GwItem *
multiply (GwItem *library,
          guint   part,
          guint   times)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  guint n = gw_item_count (library, part);

  for (guint i = 0; i < n; i++)
    g_ptr_array_add (items, gw_item_ref (gw_item_get_child (library, part, i)));
  for (guint i = n; i < n * times; i++)
    g_ptr_array_add (items, copy_item (gw_item_get_child (library, part, i % n)));

  g_autoptr (GwItems) list = gw_items_new ((GwItem **) items->pdata, items->len);
  return gw_item_with_items (library, part, list);
}

gsize
bench_write_large_library (const char *path,
                           const char *folder,
                           guint       n)
{
  g_autoptr (GwItem) library = read_library (path);
  g_autofree char *target = g_build_filename (folder, "library.xml", NULL);
  g_autoptr (GError) error = NULL;
  const GwKind *kind = gw_item_get_kind (library);
  guint own = 0;

  for (guint i = 0; i < kind->n_parts; i++)
    own += gw_part_is_items (&kind->parts[i]) ? gw_item_count (library, i) : 0;
  for (guint i = 0; i < kind->n_parts; i++)
    if (gw_part_is_items (&kind->parts[i]) && gw_item_count (library, i) > 0)
      {
        GwItem *more = multiply (library, i, n / own + 1);

        gw_item_unref (library);
        library = more;
      }

  g_autoptr (GBytes) bytes = gw_xml_write (library);
  if (!g_file_set_contents (target, g_bytes_get_data (bytes, NULL),
                            (gssize) g_bytes_get_size (bytes), &error))
    g_error ("%s", error->message);
  return g_bytes_get_size (bytes);
}
