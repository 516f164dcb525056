/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-xml-reader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gw-value.h"

/* libxml2 leaves an ampersand in an attribute as "&#38;" and nothing else undone. */
static void
append_value (GString    *out,
              const char *value,
              gsize       length)
{
  const char *end = value + length;

  while (value < end)
    {
      const char *p = memchr (value, '&', end - value);

      if (p == NULL)
        {
          g_string_append_len (out, value, end - value);
          break;
        }
      g_string_append_len (out, value, p - value + 1);
      value = p + (end - p >= 5 && memcmp (p, "&#38;", 5) == 0 ? 5 : 1);
    }
}

void
gw_reader_unify_lines (char *text)
{
  for (char *p = strchr (text, '\r'); p != NULL; p = strchr (p, '\r'))
    *p = '\n';
}

/* Ends the text that was put into the arena from @start on, checks it and gives it to @part. */
void
gw_reader_set_text (GwReader        *self,
                    GwFrame       *item,
                    guint          part,
                    gsize          start,
                    const GwFrame *place)
{
  const GwPart *described = &item->kind->parts[part];
  g_autofree char *canonical = NULL;
  GError *error = NULL;

  if (self->arena->len - start > GW_XML_MAX_TEXT_BYTES)
    {
      gw_reader_fail (self, GW_ERROR_LIMIT, _("This text is longer than the 1 MiB that a text may have."));
      return;
    }

  g_string_append_c (self->arena, '\0');
  gw_reader_unify_lines (self->arena->str + start);

  if (self->arena->str[start] == '\0' && described->type == GW_TYPE_TEXT
      && described->need != GW_NEED_REQUIRED)
    g_string_truncate (self->arena, start);
  else if (described->type == GW_TYPE_TEXT)
    {
      item->text[part] = start; /* the parser lets no character through that a text may not hold */
      item->last_text = part;
    }
  else if (!gw_value_check (described, self->arena->str + start, &canonical, &error))
    {
      g_string_truncate (self->arena, start);
      if (self->newer)
        g_error_free (error);
      else
        gw_reader_fail_in (self, place, error);
    }
  else
    {
      if (canonical != NULL)
        {
          g_string_truncate (self->arena, start);
          g_string_append_len (self->arena, canonical, strlen (canonical) + 1);
        }
      item->text[part] = start;
    }
}

void
gw_reader_append_foreign_attribute (GwReader         *self,
                                    GString        *out,
                                    const xmlChar **attribute)
{
  const char *name = (const char *) attribute[0];
  const char *uri = (const char *) attribute[2];
  GError *error = NULL;

  if (!gw_foreign_count_name (self->foreign, uri, name, &error))
    {
      gw_reader_fail_in (self, gw_reader_top (self), error);
      return;
    }

  g_string_append_c (out, ' ');
  if (uri != NULL)
    g_string_append_printf (out, "%s:",
                            strcmp (uri, (const char *) XML_XML_NAMESPACE) == 0
                                ? "xml"
                                : gw_foreign_prefix (self->foreign, uri,
                                                     (const char *) attribute[1]));
  g_string_append_printf (out, "%s=\"", name);

  g_autoptr (GString) value = g_string_new (NULL);
  append_value (value, (const char *) attribute[3], attribute[4] - attribute[3]);
  gw_reader_unify_lines (value->str);
  gw_xml_escape_attribute (out, value->str, value->len);
  g_string_append_c (out, '"');
}

gboolean
gw_reader_is_ours (const xmlChar *uri)
{
  return uri != NULL && strcmp ((const char *) uri, GW_XML_NAMESPACE) == 0;
}

/* Our own attributes have no namespace; the format says how to treat the rest, so it comes first. */
void
gw_reader_read_format (GwReader         *self,
                       int             n,
                       const xmlChar **attributes)
{
  for (int i = 0; i < n; i++, attributes += 5)
    if (attributes[2] == NULL && strcmp ((const char *) attributes[0], "format") == 0)
      {
        g_autofree char *value
            = g_strndup ((const char *) attributes[3], attributes[4] - attributes[3]);
        double format = 0;

        self->newer = gw_number_parse (value, &format) && format > 1;
      }
}

void
gw_reader_read_attributes (GwReader         *self,
                           GwFrame        *frame,
                           int             n,
                           const xmlChar **attributes)
{
  for (int i = 0; i < n && self->error == NULL; i++, attributes += 5)
    {
      const char *name = (const char *) attributes[0];

      if (attributes[2] != NULL && !gw_reader_is_ours (attributes[2]))
        {
          g_autoptr (GString) xml = g_string_new (NULL);
          gw_reader_append_foreign_attribute (self, xml, attributes);
          gw_frame_add_extra (frame, GW_EXTRA_ATTRIBUTE, 0, xml->str);
          continue;
        }

      int part = attributes[2] == NULL ? gw_kind_find_attribute (frame->kind, name) : -1;
      if (part >= 0)
        {
          gsize start = self->arena->len;
          append_value (self->arena, (const char *) attributes[3], attributes[4] - attributes[3]);
          gw_reader_set_text (self, frame, part, start, frame);
        }
      else if (!self->newer)
        gw_reader_fail (self, GW_ERROR_SCHEMA, _("<%s> has an attribute %s, which is not known here."),
                        frame->kind->element, name);
    }
}

/* Attributes of an element that is not an item: only foreign ones may stand there. */
void
gw_reader_read_part_attributes (GwReader         *self,
                                const char     *element,
                                int             n,
                                const xmlChar **attributes)
{
  GwFrame *frame = gw_reader_top (self);

  if (n == 0 && frame->type == GW_FRAME_TEXT)
    g_string_truncate (frame->body, 0);
  if (n == 0)
    return;

  g_autoptr (GString) xml = g_string_new (NULL);
  for (int i = 0; i < n && self->error == NULL; i++, attributes += 5)
    {
      if (attributes[2] != NULL && !gw_reader_is_ours (attributes[2]))
        gw_reader_append_foreign_attribute (self, xml, attributes);
      else if (!self->newer)
        gw_reader_fail (self, GW_ERROR_SCHEMA, _("<%s> has an attribute %s, which is not known here."),
                        element, (const char *) attributes[0]);
    }

  if (frame->type == GW_FRAME_TEXT)
    g_string_assign (frame->body, xml->str);
  else if (xml->len > 0)
    gw_frame_add_extra (frame - 1, GW_EXTRA_ON_PART, frame->part, xml->str);
}
