/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-xml-private.h"

#include <string.h>

/* @text ends with a zero byte or holds one behind @length; strcspn() looks at many at once. */
static void
escape (GString    *out,
        const char *text,
        gssize      length,
        const char *special)
{
  const char *end = text + (length < 0 ? (gssize) strlen (text) : length);

  for (;;)
    {
      gsize plain = MIN (strcspn (text, special), (gsize) (end - text));

      g_string_append_len (out, text, plain);
      text += plain;
      if (text == end)
        return;

      switch (*text)
        {
        case '&': g_string_append (out, "&amp;"); break;
        case '<': g_string_append (out, "&lt;"); break;
        case '>': g_string_append (out, "&gt;"); break;
        case '"': g_string_append (out, "&quot;"); break;
        default: g_string_append_printf (out, "&#%d;", *text); break;
        }
      text++;
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
