/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-xml-private.h"

#include <string.h>

static void
escape (GString    *out,
        const char *text,
        gssize      length,
        const char *special)
{
  const char *end = text + (length < 0 ? (gssize) strlen (text) : length);

  while (text < end)
    {
      const char *p = text;

      while (p < end && ((guchar) *p > '>' || strchr (special, *p) == NULL || *p == '\0'))
        p++;
      g_string_append_len (out, text, p - text);
      if (p == end)
        break;

      switch (*p)
        {
        case '&': g_string_append (out, "&amp;"); break;
        case '<': g_string_append (out, "&lt;"); break;
        case '>': g_string_append (out, "&gt;"); break;
        case '"': g_string_append (out, "&quot;"); break;
        default: g_string_append_printf (out, "&#%d;", *p); break;
        }
      text = p + 1;
    }
}

/* @length: -1 = to the end */
void
gw_xml_escape_text (GString    *out,
                    const char *text,
                    gssize      length)
{
  escape (out, text, length, "&<>");
}

void
gw_xml_escape_attribute (GString    *out,
                         const char *text,
                         gssize      length)
{
  escape (out, text, length, "&<>\"\t\n");
}
