/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-xml-private.h"

#include <string.h>

static void write_item (GString    *out,
                        GwItem     *item,
                        guint       depth,
                        const char *root_attributes);

static void
indent (GString *out,
        guint    depth)
{
  static const char spaces[] = "                                                                ";

  g_string_append_len (out, spaces, MIN (depth * 2, sizeof spaces - 1));
}

/* Comments, instructions and foreign elements, each on a line of its own. */
static void
write_nodes (GString    *out,
             const char *nodes,
             guint       depth)
{
  while (nodes != NULL)
    {
      const char *end = strchr (nodes, GW_MANY_SEPARATOR);

      indent (out, depth);
      g_string_append_len (out, nodes, end != NULL ? end - nodes : (gssize) strlen (nodes));
      g_string_append_c (out, '\n');
      nodes = end != NULL ? end + 1 : NULL;
    }
}

static void
append_nullable (GString    *out,
                 const char *text)
{
  if (text != NULL)
    g_string_append (out, text);
}

static void
write_text_element (GString    *out,
                    const char *name,
                    const char *attributes,
                    const char *text,
                    guint       depth)
{
  indent (out, depth);
  g_string_append_c (out, '<');
  g_string_append (out, name);
  append_nullable (out, attributes);
  if (*text == '\0')
    {
      g_string_append (out, "/>\n");
      return;
    }

  g_string_append_c (out, '>');
  gw_xml_escape_text (out, text, -1);
  g_string_append (out, "</");
  g_string_append (out, name);
  g_string_append (out, ">\n");
}

/* Returns: (transfer full) (nullable): the first of several, which @rest then stands behind */
static char *
next_of_many (const char **rest)
{
  const char *end = *rest != NULL ? strchr (*rest, GW_MANY_SEPARATOR) : NULL;
  char *first = end != NULL ? g_strndup (*rest, end - *rest) : g_strdup (*rest);

  *rest = end != NULL ? end + 1 : NULL;
  return first;
}

static void
write_texts (GString      *out,
             const GwItem *item,
             guint         part,
             guint         depth)
{
  const GwPart *described = gw_kind_get_part (gw_item_get_kind (item), part);
  const char *text = gw_item_get_raw (item, part);
  const char *attributes = gw_item_get_extra (item, GW_EXTRA_ON_PART, part);

  if (described->place != GW_PLACE_MANY)
    {
      if (text != NULL || attributes != NULL)
        write_text_element (out, described->name, attributes, text != NULL ? text : "", depth);
      return;
    }

  while (text != NULL)
    {
      g_autofree char *own = next_of_many (&attributes);
      g_autofree char *one = next_of_many (&text);

      write_text_element (out, described->name, own, one, depth);
    }
}

static void
write_items (GString      *out,
             const GwItem *item,
             guint         part,
             guint         depth)
{
  const char *wrapper = gw_kind_get_part (gw_item_get_kind (item), part)->name;
  const char *attributes = gw_item_get_extra (item, GW_EXTRA_ON_PART, part);
  const char *inside = gw_item_get_extra (item, GW_EXTRA_INSIDE, part);
  guint n = gw_item_count (item, part);

  if (wrapper != NULL && (n > 0 || attributes != NULL || inside != NULL))
    {
      indent (out, depth);
      g_string_append_c (out, '<');
      g_string_append (out, wrapper);
      append_nullable (out, attributes);
      g_string_append (out, n > 0 || inside != NULL ? ">\n" : "/>\n");
      write_nodes (out, inside, depth + 1);
    }

  for (guint i = 0; i < n; i++)
    write_item (out, gw_item_get_child (item, part, i), depth + (wrapper != NULL), NULL);

  if (wrapper != NULL && (n > 0 || inside != NULL))
    {
      indent (out, depth);
      g_string_append (out, "</");
      g_string_append (out, wrapper);
      g_string_append (out, ">\n");
    }
}

static void
write_attributes (GString      *out,
                  const GwItem *item)
{
  const GwKind *kind = gw_item_get_kind (item);

  for (guint i = 0; i < kind->n_parts && kind->parts[i].place == GW_PLACE_ATTRIBUTE; i++)
    {
      const char *text = gw_item_get_raw (item, i);

      if (text == NULL)
        continue;
      g_string_append_c (out, ' ');
      g_string_append (out, kind->parts[i].name);
      g_string_append (out, "=\"");
      gw_xml_escape_attribute (out, text, -1);
      g_string_append_c (out, '"');
    }
  append_nullable (out, gw_item_get_extra (item, GW_EXTRA_ATTRIBUTE, 0));
}

static void
write_inside (GString      *out,
              const GwItem *item,
              guint         depth)
{
  const GwKind *kind = gw_item_get_kind (item);

  write_nodes (out, gw_item_get_extra (item, GW_EXTRA_START, 0), depth);
  for (guint i = 0; i < kind->n_parts; i++)
    {
      if (kind->parts[i].place == GW_PLACE_ELEMENT || kind->parts[i].place == GW_PLACE_MANY)
        write_texts (out, item, i, depth);
      else if (gw_part_is_items (&kind->parts[i]))
        write_items (out, item, i, depth);
      write_nodes (out, gw_item_get_extra (item, GW_EXTRA_AFTER, i), depth);
    }
}

static void
write_item (GString    *out,
            GwItem     *item,
            guint       depth,
            const char *root_attributes)
{
  const GwKind *kind = gw_item_get_kind (item);
  const char *body = kind->body_part >= 0 ? gw_item_get_raw (item, kind->body_part) : NULL;

  indent (out, depth);
  g_string_append_c (out, '<');
  g_string_append (out, kind->element);
  append_nullable (out, root_attributes);
  write_attributes (out, item);

  gsize tag_end = out->len;
  if (body != NULL)
    {
      g_string_append_c (out, '>');
      gw_xml_escape_text (out, body, -1);
    }
  else
    {
      g_string_append (out, ">\n");
      write_inside (out, item, depth + 1);
      if (out->len == tag_end + 2)
        {
          g_string_truncate (out, tag_end);
          g_string_append (out, "/>\n");
          tag_end = 0;
        }
      else
        indent (out, depth);
    }

  if (tag_end != 0)
    {
      g_string_append (out, "</");
      g_string_append (out, kind->element);
      g_string_append (out, ">\n");
    }
  write_nodes (out, gw_item_get_extra (item, GW_EXTRA_TRAIL, 0), depth);
}

/**
 * gw_xml_write:
 * @root: a brief or a library
 *
 * Returns: (transfer full): the document in canonical form: equal items give equal bytes
 */
GBytes *
gw_xml_write (GwItem *root)
{
  GString *out = g_string_sized_new (16 * 1024);
  g_autofree char *attributes
      = g_strconcat (" xmlns=\"" GW_XML_NAMESPACE "\"",
                     gw_item_get_extra (root, GW_EXTRA_NAMESPACE, 0), NULL);

  g_string_append (out, "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  write_nodes (out, gw_item_get_extra (root, GW_EXTRA_PROLOG, 0), 0);
  write_item (out, root, 0, attributes);

  return g_string_free_to_bytes (out);
}
