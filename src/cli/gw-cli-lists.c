/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-cli-library.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gw-cli-kept.h"
#include "gw-fields.h"
#include "gw-import.h"

/* Lists into the library, and out of it. */

/* The part of a library for --kind; -1 without; FALSE when there is no such kind. */
static gboolean
find_list (const GwCliList *wanted,
           int             *list)
{
  *list = wanted->kind != NULL ? gw_cli_find_kept_kind (wanted->kind) : -1;
  if (wanted->kind == NULL || *list >= 0)
    return TRUE;

  gw_cli_usage (_("--kind is party, objective, interest, fact or fallback."));
  return FALSE;
}

static GBytes *
read_bytes (const char  *path,
            GError     **error)
{
  g_autoptr (GFile) file = strcmp (path, "-") == 0 ? g_file_new_for_path ("/dev/stdin")
                                                   : g_file_new_for_commandline_arg (path);

  return g_file_load_bytes (file, NULL, NULL, error);
}

static void
tell_refused (const char     *path,
              const GwImport *import)
{
  for (guint i = 0; i < import->refused->len; i++)
    {
      const GwImportRefusal *refusal = g_ptr_array_index (import->refused, i);

      g_printerr ("groundwork-cli: %s:%u: %s: %s\n", path, refusal->line, refusal->field,
                  refusal->why);
    }
  for (guint i = 0; i < import->left->len; i++)
    {
      g_printerr ("groundwork-cli: %s: ", path);
      /* Translators: %s is the head of a column */
      g_printerr (_("The column “%s” is left out: nothing in the library is called so."),
                  (const char *) g_ptr_array_index (import->left, i));
      g_printerr ("\n");
    }
}

/* What was added although something nearly says so already. */
static void
tell_near (const char     *path,
           const GwImport *import)
{
  for (guint i = 0; i < import->rows->len; i++)
    {
      const GwImportRow *row = g_ptr_array_index (import->rows, i);

      if (row->near == NULL)
        continue;

      g_autofree char *title = gw_item_title (row->item);
      g_autofree char *other = gw_item_title (row->near);
      g_printerr ("groundwork-cli: %s:%u: ", path, row->line);
      /* Translators: the words of a row; the words of something that is kept */
      g_printerr (_("“%1$s” is nearly the same as “%2$s”."), title, other);
      g_printerr ("\n");
    }
}

GwExit
gw_cli_library_import (const GwCliOptions  *options,
                       const GwCliList     *wanted,
                       int                  argc,
                       char               **argv)
{
  g_autofree char *path = gw_cli_library_path (options);
  g_autofree char *digest = NULL;
  g_autoptr (GError) error = NULL;
  GwImportCounts counts;
  int list;

  if (argc != 1)
    return gw_cli_usage (_("“library import” takes one file: a CSV table or XML of ours."));
  if (!find_list (wanted, &list))
    return GW_EXIT_USAGE;

  g_autoptr (GwItem) library = gw_cli_read_library (path, &digest);
  if (library == NULL)
    return GW_EXIT_INPUT;

  g_autoptr (GBytes) bytes = read_bytes (argv[0], &error);
  g_autoptr (GDateTime) now
      = g_date_time_new_local (g_date_get_year (&options->today), g_date_get_month (&options->today),
                               g_date_get_day (&options->today), 12, 0, 0);
  int kind = list >= 0 ? (int) gw_kind (GW_KIND_LIBRARY)->parts[list].child : -1;
  g_autoptr (GwImport) import
      = bytes != NULL ? gw_import_read (bytes, library, kind, now, NULL, &error) : NULL;
  if (import == NULL)
    {
      gw_cli_report (argv[0], error);
      return GW_EXIT_INPUT;
    }

  g_autoptr (GwTree) tree = gw_tree_new (library);
  tell_refused (argv[0], import);
  tell_near (argv[0], import);
  if (!gw_import_apply (import, tree, wanted->merge ? GW_IMPORT_MERGE : GW_IMPORT_ADD, &counts, &error))
    {
      gw_cli_report (argv[0], error);
      return GW_EXIT_INPUT;
    }
  if (!wanted->dry_run && gw_tree_get_item (tree) != library
      && !gw_cli_write_document (path, gw_tree_get_item (tree), digest))
    return GW_EXIT_OUTPUT;

  g_autofree char *said = gw_import_say (import, &counts);
  g_print ("%s\n", said);
  return import->refused->len > 0 ? GW_EXIT_FINDINGS : GW_EXIT_DONE;
}

static GPtrArray *
collect_ids (GwItem *library,
             int     list)
{
  GPtrArray *ids = g_ptr_array_new ();

  for (guint i = 0; i < gw_item_count (library, list); i++)
    g_ptr_array_add (ids, (gpointer) gw_item_get_id (gw_item_get_child (library, list, i)));
  return ids;
}

GwExit
gw_cli_library_export (const GwCliOptions  *options,
                       const GwCliList     *wanted,
                       int                  argc,
                       char               **argv)
{
  g_autofree char *path = gw_cli_library_path (options);
  g_autofree char *digest = NULL;
  gboolean xml;
  int list;

  if (argc != 1)
    return gw_cli_usage (_("“library export” takes one file, OUT.csv or OUT.xml; “-” with --format."));
  if (!find_list (wanted, &list))
    return GW_EXIT_USAGE;
  if (options->format != NULL)
    xml = strcmp (options->format, "xml") == 0;
  else
    xml = g_str_has_suffix (argv[0], ".xml");
  if (!xml && (options->format != NULL ? strcmp (options->format, "csv") != 0
                                       : !g_str_has_suffix (argv[0], ".csv")))
    return gw_cli_usage (_("“library export” takes one file, OUT.csv or OUT.xml; “-” with --format."));

  g_autoptr (GwItem) library = gw_cli_read_library (path, &digest);
  if (library == NULL)
    return GW_EXIT_INPUT;

  g_autoptr (GPtrArray) ids = list >= 0 ? collect_ids (library, list) : NULL;
  g_autoptr (GBytes) bytes = xml ? gw_export_xml (library, ids)
                                 : gw_export_csv (library, ids, gw_export_get_separator ());
  return gw_cli_write_output (argv[0], bytes) ? GW_EXIT_DONE : GW_EXIT_OUTPUT;
}
