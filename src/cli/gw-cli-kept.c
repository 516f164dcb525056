/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-cli-kept.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gw-check.h"
#include "gw-file.h"

/* Where the library of the workspace lies. */
char *
gw_cli_library_path (const GwCliOptions *options)
{
  g_autofree char *folder = gw_cli_find_workspace (options, NULL);

  return g_build_filename (folder, "library.xml", NULL);
}

/* The library of the workspace; a new, empty one where there is none yet. */
GwItem *
gw_cli_read_library (const char  *path,
                     char       **digest)
{
  if (!g_file_test (path, G_FILE_TEST_EXISTS))
    {
      *digest = g_strdup (GW_FILE_ABSENT);
      return gw_library_new ();
    }

  g_autoptr (GwItem) root = gw_cli_read (path, digest);
  if (root == NULL || gw_item_get_kind (root)->id == GW_KIND_LIBRARY)
    return g_steal_pointer (&root);

  g_autoptr (GError) error
      = gw_error_new_at (GW_ERROR_SCHEMA, 0, 0, _("This is a brief, not a library."));
  gw_cli_report (path, error);
  return NULL;
}

/* The part of a library whose items are called @name, or -1. */
int
gw_cli_find_kept_kind (const char *name)
{
  const GwKind *library = gw_kind (GW_KIND_LIBRARY);

  for (guint i = 0; i < library->n_parts; i++)
    if (gw_part_is_items (&library->parts[i])
        && strcmp (gw_kind (library->parts[i].child)->element, name) == 0)
      return i;

  return -1;
}
