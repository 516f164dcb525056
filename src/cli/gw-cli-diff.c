/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-cli.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gw-changes.h"
#include "gw-share.h"

GwExit
gw_cli_diff (int    argc,
             char **argv)
{
  g_auto (GwCliOptions) options;
  GwExit exit_code;

  if (!gw_cli_parse (&options, NULL, &argc, &argv, &exit_code))
    return exit_code;
  if (argc != 3)
    return gw_cli_usage (_("“diff” takes two files."));
  if (options.format != NULL && strcmp (options.format, "text") != 0
      && strcmp (options.format, "xml") != 0)
    return gw_cli_usage (_("--format takes text or xml, not “%s”."), options.format);

  g_autoptr (GwItem) a = gw_cli_read (argv[1], NULL);
  g_autoptr (GwItem) b = a != NULL ? gw_cli_read (argv[2], NULL) : NULL;
  if (b == NULL)
    return GW_EXIT_INPUT;
  if (gw_item_get_kind (a) != gw_item_get_kind (b))
    return gw_cli_usage (_("“diff” compares two briefs or two libraries."));

  g_autoptr (GwItem) from = gw_share_as_seen_by (a, b);
  g_autoptr (GwItem) to = gw_share_as_seen_by (b, a);
  g_autoptr (GPtrArray) changes = gw_changes_find (from, to);
  if (g_strcmp0 (options.format, "xml") != 0)
    {
      g_autofree char *said = gw_changes_text (changes);
      return gw_cli_write_text (said) ? GW_EXIT_DONE : GW_EXIT_OUTPUT;
    }

  char *text = gw_changes_xml (changes);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));
  return gw_cli_write_output ("-", bytes) ? GW_EXIT_DONE : GW_EXIT_OUTPUT;
}
