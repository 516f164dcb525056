/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-cli.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gw-index.h"
#include "gw-xml.h"

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  return strcmp (*(char *const *) a, *(char *const *) b);
}

/* The files of the workspace that are searched: each brief by name, then the library, which is for
 * nobody else. */
static GPtrArray *
list_files (const char         *folder,
            const GwCliOptions *options)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".brief"))
      g_ptr_array_add (names, g_build_filename (folder, name, NULL));
  g_ptr_array_sort (names, compare_names);

  g_autofree char *library = g_build_filename (folder, "library.xml", NULL);
  if (options->audience == GW_AUDIENCE_ME && g_file_test (library, G_FILE_TEST_EXISTS))
    g_ptr_array_add (names, g_steal_pointer (&library));
  return names;
}

static GwExit
add_files (GwIndex            *index,
           const GwCliOptions *options,
           GPtrArray          *files)
{
  GwExit exit_code = GW_EXIT_DONE;

  for (guint i = 0; i < files->len; i++)
    {
      g_autoptr (GwItem) root = gw_cli_read (g_ptr_array_index (files, i), NULL);

      if (root == NULL)
        {
          exit_code = GW_EXIT_INPUT;
          continue;
        }
      g_autoptr (GwItem) seen = gw_cli_project (options, root);
      gw_index_add_below (index, seen, i);
    }

  return exit_code;
}

static void
print_hits (GwIndex   *index,
            GPtrArray *files,
            GwHits    *hits)
{
  for (guint i = 0; i < hits->rows->len; i++)
    {
      guint row = g_array_index (hits->rows, guint, i);
      GwItem *item = gw_index_get_item (index, row);
      g_autofree char *context = gw_index_dup_context (index, row, hits, NULL);

      g_print ("%s:%u: %s: %s\n",
               (char *) g_ptr_array_index (files, gw_index_get_source (index, row)),
               gw_item_get_line (item), _(gw_item_get_kind (item)->label),
               context != NULL ? context : "");
    }
}

GwExit
gw_cli_find (int    argc,
             char **argv)
{
  g_auto (GwCliOptions) options;
  GwExit exit_code;

  if (!gw_cli_parse (&options, NULL, &argc, &argv, &exit_code))
    return exit_code;
  if (argc < 2)
    return gw_cli_usage (_("“find” takes the words to look for."));

  g_autofree char *folder = gw_cli_find_workspace (&options, NULL);
  g_autofree char *words = g_strjoinv (" ", argv + 1);
  g_autoptr (GPtrArray) files = list_files (folder, &options);
  g_autoptr (GwIndex) index = gw_index_new ();
  exit_code = add_files (index, &options, files);
  g_autoptr (GwHits) hits = gw_index_find (index, words, NULL);

  if (hits->rows->len == 0)
    {
      /* Translators: %s is what was looked for */
      g_printerr (_("No brief and nothing kept contains “%s”."), words);
      g_printerr ("\n");
    }
  print_hits (index, files, hits);
  return exit_code;
}
