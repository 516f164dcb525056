/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-cli.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gw-file.h"
#include "gw-sent.h"
#include "gw-share.h"
#include "gw-xml.h"

/* Kept before it is written: a copy that is out can then always come back. */
static GwExit
share (const GwCliOptions *options,
       GwItem             *brief,
       const char         *output)
{
  g_autoptr (GHashTable) ids = NULL;
  g_autoptr (GwItem) copy = gw_share_make (brief, options->audience, &ids);
  g_autoptr (GBytes) bytes = gw_xml_write (copy);
  g_autoptr (GError) error = NULL;

  if (!gw_sent_keep (gw_item_get_raw (copy, GW_BRIEF_COPY_OF), bytes, ids, &error))
    {
      gw_cli_report (NULL, error);
      return GW_EXIT_OUTPUT;
    }

  return gw_cli_write_document (output, copy, GW_FILE_ANY) ? GW_EXIT_DONE : GW_EXIT_OUTPUT;
}

static gboolean
is_newer (const char *path,
          GwItem     *brief)
{
  if (gw_item_get_number (brief, GW_BRIEF_FORMAT) <= 1)
    return FALSE;

  g_autoptr (GError) error = gw_error_new_at (
      GW_ERROR_NEWER, 0, 0,
      _("This file was made by a newer Groundwork; it can be read here, not changed."));
  gw_cli_report (path, error);
  return TRUE;
}

GwExit
gw_cli_share (int    argc,
              char **argv)
{
  g_autofree char *output = NULL;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("File to write"), "COPY" },
    { NULL },
  };
  g_auto (GwCliOptions) options;
  GwExit exit_code;

  if (!gw_cli_parse (&options, entries, &argc, &argv, &exit_code))
    return exit_code;
  if (argc != 2)
    return gw_cli_usage (_("“share” takes one file."));
  if (output == NULL)
    return gw_cli_usage (_("Say with -o where the copy is to be written."));

  g_autoptr (GwItem) brief = gw_cli_read_brief (argv[1], NULL);
  if (brief == NULL || is_newer (argv[1], brief))
    return GW_EXIT_INPUT;

  return share (&options, brief, output);
}

GwExit
gw_cli_take (int    argc,
             char **argv)
{
  g_auto (GwCliOptions) options;
  g_autofree char *digest = NULL;
  g_autoptr (GwItem) sent = NULL;
  g_autoptr (GHashTable) ids = NULL;
  g_autoptr (GError) error = NULL;
  GwExit exit_code;
  guint n_conflicts = 0;

  if (!gw_cli_parse (&options, NULL, &argc, &argv, &exit_code))
    return exit_code;
  if (argc != 3)
    return gw_cli_usage (_("“take” takes two files: your brief, and the copy that came back."));

  g_autoptr (GwItem) brief = gw_cli_read_brief (argv[1], &digest);
  g_autoptr (GwItem) copy = brief != NULL ? gw_cli_read_brief (argv[2], NULL) : NULL;
  if (copy == NULL)
    return GW_EXIT_INPUT;

  g_autoptr (GwItem) merged
      = gw_sent_find_for (copy, &sent, &ids, &error)
            ? gw_share_take (brief, copy, sent, ids, &n_conflicts, &error)
            : NULL;
  if (merged == NULL)
    {
      gw_cli_report (argv[2], error);
      return GW_EXIT_INPUT;
    }
  if (!gw_cli_write_document (argv[1], merged, digest))
    return GW_EXIT_OUTPUT;
  if (n_conflicts == 0)
    return GW_EXIT_DONE;

  gw_cli_tell_conflicts (argv[1], n_conflicts);
  return GW_EXIT_FINDINGS;
}
