/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-changes.h"

#include <glib/gi18n-lib.h>

#include "gw-main-text.h"
#include "gw-text-difference.h"

static const char *const names[] = { "added", "removed", "moved", "changed" };
static const char signs[] = { '+', '-', '>', '~' };

static const GwItem *
get_item (const GwChange *change)
{
  return change->after != NULL ? change->after : change->before;
}

/* Several texts stand on one line. */
static char *
get_text (const GwItem *item,
          guint         part)
{
  const char *text = gw_item_get_text (item, part);

  return g_strdelimit (g_strdup (text != NULL ? text : ""), (char[]) { GW_MANY_SEPARATOR, 0 }, '/');
}

/* Old words stand in [-…-], new ones in {+…+}, as git marks them. */
static void
append_words (GString    *out,
              const char *before,
              const char *after)
{
  g_autoptr (GArray) pieces = gw_text_difference (before, after);

  for (guint i = 0; i < pieces->len; i++)
    {
      const GwPiece *piece = &g_array_index (pieces, GwPiece, i);

      g_string_append_printf (out,
                              piece->kind == GW_PIECE_SAME   ? "%s"
                              : piece->kind == GW_PIECE_GONE ? "[-%s-]"
                                                             : "{+%s+}",
                              piece->text);
    }
}

/* Returns: (transfer full): one line for each change; old words in [-…-], new ones in {+…+} */
char *
gw_changes_text (const GPtrArray *changes)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < changes->len; i++)
    {
      const GwChange *change = changes->pdata[i];
      const GwItem *item = get_item (change);
      const GwKind *kind = gw_item_get_kind (item);
      const char *main = gw_item_get_main_text (item);

      g_string_append_printf (out, "%c %s: %s\n", signs[change->kind], _(kind->label),
                              main != NULL ? main : "");
      if (change->kind != GW_CHANGE_FIELD)
        continue;

      g_autofree char *before = get_text (change->before, change->part);
      g_autofree char *after = get_text (change->after, change->part);
      const char *label = kind->parts[change->part].label;
      g_string_append_printf (out, "    %s: ", label != NULL ? _(label) : "");
      append_words (out, before, after);
      g_string_append_c (out, '\n');
    }

  return g_string_free (out, FALSE);
}

static void
append_attribute (GString    *out,
                  const char *name,
                  const char *value)
{
  g_autofree char *escaped = value != NULL ? g_markup_escape_text (value, -1) : NULL;

  if (escaped != NULL)
    g_string_append_printf (out, " %s=\"%s\"", name, escaped);
}

static void
append_element (GString    *out,
                const char *name,
                const char *text)
{
  g_autofree char *escaped = text != NULL ? g_markup_escape_text (text, -1) : NULL;

  if (escaped != NULL)
    g_string_append_printf (out, "    <%s>%s</%s>\n", name, escaped, name);
}

static void
append_change (GString        *out,
               const GwChange *change)
{
  const GwItem *item = get_item (change);
  const GwKind *kind = gw_item_get_kind (item);
  gboolean field = change->kind == GW_CHANGE_FIELD;
  const char *name = field ? kind->parts[change->part].name : NULL;

  g_string_append_printf (out, "  <%s", names[change->kind]);
  append_attribute (out, "kind", kind->element);
  append_attribute (out, "on", gw_item_get_id (item));
  append_attribute (out, "field", field && name == NULL ? "text" : name);
  g_string_append (out, ">\n");
  if (field)
    {
      append_element (out, "from", gw_item_has (change->before, change->part)
                                       ? gw_item_get_text (change->before, change->part) : NULL);
      append_element (out, "to", gw_item_has (change->after, change->part)
                                     ? gw_item_get_text (change->after, change->part) : NULL);
    }
  else
    append_element (out, "text", gw_item_get_main_text (item));
  g_string_append_printf (out, "  </%s>\n", names[change->kind]);
}

/* Returns: (transfer full): <changes> of <added>, <removed>, <moved> and <changed> */
char *
gw_changes_xml (const GPtrArray *changes)
{
  GString *out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                               "<changes xmlns=\"urn:groundwork:1\">\n");

  for (guint i = 0; i < changes->len; i++)
    append_change (out, changes->pdata[i]);
  g_string_append (out, "</changes>\n");
  return g_strdelimit (g_string_free (out, FALSE), (char[]) { GW_MANY_SEPARATOR, 0 }, '\n');
}
