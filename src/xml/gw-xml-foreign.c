/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-xml-private.h"

#include <glib/gi18n-lib.h>

struct _GwForeign
{
  GPtrArray  *uris;     /* owned, in order of first use */
  GHashTable *prefixes; /* owned: uri -> prefix */
  GHashTable *taken;    /* owned set of prefixes, borrowed from `prefixes` */
  GHashTable *names;    /* owned set of "{uri}name" */
};

GwForeign *
gw_foreign_new (void)
{
  GwForeign *self = g_new0 (GwForeign, 1);

  self->uris = g_ptr_array_new ();
  self->prefixes = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  self->taken = g_hash_table_new (g_str_hash, g_str_equal);
  self->names = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  return self;
}

void
gw_foreign_free (GwForeign *self)
{
  g_ptr_array_unref (self->uris);
  g_hash_table_unref (self->taken);
  g_hash_table_unref (self->prefixes);
  g_hash_table_unref (self->names);
  g_free (self);
}

/* The parser's dictionary grows slow with many different names, so their number is bounded. */
gboolean
gw_foreign_count_name (GwForeign   *self,
                       const char  *uri,
                       const char  *name,
                       GError     **error)
{
  g_hash_table_add (self->names, g_strdup_printf ("{%s}%s", uri != NULL ? uri : "", name));
  if (g_hash_table_size (self->names) <= GW_XML_MAX_FOREIGN_NAMES)
    return TRUE;

  g_set_error_literal (error, GW_ERROR, GW_ERROR_LIMIT,
                       _("The file holds more different names of other namespaces than can be "
                         "kept."));
  return FALSE;
}

/**
 * gw_foreign_prefix:
 * @wanted: (nullable): the prefix it has at this place in the file
 *
 * Returns: the prefix of @uri in the whole document: the first one wanted, if it is free
 */
const char *
gw_foreign_prefix (GwForeign  *self,
                   const char *uri,
                   const char *wanted)
{
  char *prefix = g_hash_table_lookup (self->prefixes, uri);

  if (prefix != NULL)
    return prefix;

  if (wanted != NULL && !g_hash_table_contains (self->taken, wanted))
    prefix = g_strdup (wanted);
  for (guint i = 1; prefix == NULL; i++)
    {
      g_autofree char *made = g_strdup_printf ("ns%u", i);
      if (!g_hash_table_contains (self->taken, made))
        prefix = g_steal_pointer (&made);
    }

  char *key = g_strdup (uri);
  g_ptr_array_add (self->uris, key);
  g_hash_table_add (self->taken, prefix);
  g_hash_table_insert (self->prefixes, key, prefix);
  return prefix;
}

/* Returns: (transfer full) (nullable): the declarations, as they stand in the root's tag */
char *
gw_foreign_declare (GwForeign *self)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < self->uris->len; i++)
    {
      const char *uri = g_ptr_array_index (self->uris, i);
      g_autoptr (GString) plain = g_string_new (uri);

      /* As in attributes, libxml2 leaves the ampersand, and only it, undone. */
      g_string_replace (plain, "&#38;", "&", 0);
      g_string_append_printf (out, " xmlns:%s=\"",
                              (char *) g_hash_table_lookup (self->prefixes, uri));
      gw_xml_escape_attribute (out, plain->str, plain->len);
      g_string_append_c (out, '"');
    }

  return g_string_free (out, out->len == 0);
}
