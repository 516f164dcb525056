/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-cli.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gw-audience.h"
#include "gw-file.h"
#include "gw-take.h"
#include "gw-value.h"
#include "gw-xml.h"

static gboolean
parse_moment (const char *name,
              GwMoment   *moment)
{
  for (guint i = 0; i < GW_N_MOMENTS; i++)
    if (strcmp (gw_moment_get_name (i), name) == 0)
      {
        *moment = i;
        return TRUE;
      }

  return FALSE;
}

static GwItem *
take_all (GwItem  *brief,
          GwItem  *library,
          GStrv    ids,
          GError **error)
{
  g_autoptr (GwItem) result = gw_item_ref (brief);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      GwItem *next = gw_take_into (result, library, ids[i], error);
      if (next == NULL)
        return NULL;
      gw_item_unref (result);
      result = next;
    }

  return g_steal_pointer (&result);
}

/* Takes a reference of nothing; returns the brief with what @ids name in the workspace's library. */
static GwItem *
fill_from_library (const GwCliOptions *options,
                   const char         *output,
                   GwItem             *brief,
                   GStrv               ids)
{
  if (ids == NULL)
    return gw_item_ref (brief);

  g_autofree char *folder = gw_cli_find_workspace (options, output);
  g_autofree char *path = g_build_filename (folder, "library.xml", NULL);
  g_autoptr (GwItem) library = gw_cli_read (path, NULL);
  g_autoptr (GError) error = NULL;

  if (library == NULL)
    return NULL;

  GwItem *filled = take_all (brief, library, ids, &error);
  if (filled == NULL)
    gw_cli_report (path, error);
  return filled;
}

static gboolean
check_title (const char *title)
{
  g_autoptr (GError) error = NULL;
  g_autofree char *canonical = NULL;

  if (gw_value_check (gw_kind_get_part (gw_kind (GW_KIND_BRIEF), GW_BRIEF_TITLE), title, &canonical,
                      &error))
    return TRUE;

  gw_cli_report (NULL, error);
  return FALSE;
}

GwExit
gw_cli_new (int    argc,
            char **argv)
{
  g_autofree char *output = NULL;
  g_autofree char *title = NULL;
  g_auto (GStrv) ids = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("File to write"), "FILE" },
    { "title", 0, 0, G_OPTION_ARG_STRING, &title, N_("Title of the brief"), "T" },
    { "from-library", 0, 0, G_OPTION_ARG_STRING_ARRAY, &ids, N_("Take this from the library"),
      "ID" },
    { NULL },
  };
  g_auto (GwCliOptions) options;
  GwExit exit_code;
  GwMoment moment;

  if (!gw_cli_parse (&options, entries, &argc, &argv, &exit_code))
    return exit_code;
  if (argc != 2 || !parse_moment (argv[1], &moment))
    return gw_cli_usage (_("“new” takes one moment: prioritization, scope, commitment or "
                           "resources."));
  if (output == NULL)
    return gw_cli_usage (_("Say with -o where the brief is to be written."));

  if (title != NULL && !check_title (title))
    return GW_EXIT_USAGE;

  g_autoptr (GwItem) empty = gw_brief_new (moment, title != NULL ? title : "", NULL);
  g_autoptr (GwItem) brief = fill_from_library (&options, output, empty, ids);
  if (brief == NULL)
    return GW_EXIT_INPUT;

  return gw_cli_write_document (output, brief, GW_FILE_ABSENT) ? GW_EXIT_DONE : GW_EXIT_OUTPUT;
}

GwExit
gw_cli_show (int    argc,
             char **argv)
{
  g_auto (GwCliOptions) options;
  GwExit exit_code;

  if (!gw_cli_parse (&options, NULL, &argc, &argv, &exit_code))
    return exit_code;
  if (argc != 2)
    return gw_cli_usage (_("“show” takes one file."));

  /* A library is for nobody else: git shows it, too. */
  g_autoptr (GwItem) root = options.audience == GW_AUDIENCE_ME
                                ? gw_cli_read (argv[1], NULL)
                                : gw_cli_read_brief (argv[1], NULL);
  if (root == NULL)
    return GW_EXIT_INPUT;

  g_autoptr (GwItem) seen = gw_audience_project (root, options.audience);
  g_autofree char *text = gw_show_text (seen);
  return gw_cli_write_text (text) ? GW_EXIT_DONE : GW_EXIT_OUTPUT;
}

/* Returns what became of one file; with @only_tell nothing is written. */
static GwExit
format_file (const char *path,
             gboolean    only_tell)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autofree char *digest = NULL;
  g_autoptr (GwItem) root = gw_cli_read (path, &digest);

  if (root == NULL)
    return GW_EXIT_INPUT;
  if (strcmp (path, "-") == 0)
    return gw_cli_write_document (path, root, NULL) ? GW_EXIT_DONE : GW_EXIT_OUTPUT;

  g_autoptr (GBytes) bytes = gw_xml_write (root);
  g_autofree char *canonical = gw_file_digest (bytes);
  if (strcmp (canonical, digest) == 0)
    return GW_EXIT_DONE;
  if (only_tell)
    {
      g_print ("%s\n", path);
      return GW_EXIT_FINDINGS;
    }
  if (gw_item_get_number (root, GW_BRIEF_FORMAT) > 1)
    {
      g_autoptr (GError) error = gw_error_new_at (
          GW_ERROR_NEWER, 0, 0,
          _("This file was made by a newer Groundwork; it can be read here, not changed."));
      gw_cli_report (path, error);
      return GW_EXIT_OUTPUT;
    }

  return gw_cli_write_document (path, root, digest) ? GW_EXIT_DONE : GW_EXIT_OUTPUT;
}

GwExit
gw_cli_format (int    argc,
               char **argv)
{
  gboolean only_tell = FALSE;
  const GOptionEntry entries[] = {
    { "check", 0, 0, G_OPTION_ARG_NONE, &only_tell, N_("Only name the files that would change"),
      NULL },
    { NULL },
  };
  g_auto (GwCliOptions) options;
  GwExit exit_code;

  if (!gw_cli_parse (&options, entries, &argc, &argv, &exit_code))
    return exit_code;
  if (argc < 2)
    return gw_cli_usage (_("“format” takes at least one file."));

  exit_code = GW_EXIT_DONE;
  for (int i = 1; i < argc; i++)
    exit_code = gw_cli_worse (exit_code, format_file (argv[i], only_tell));
  return exit_code;
}
