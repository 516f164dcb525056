/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-cli.h"

#include <glib/gi18n-lib.h>

#include "gw-review.h"

/* Prints what is open in one brief, as FILE:LINE: rule: message. Returns how many. */
static guint
print_findings (const char *path,
                GwReview   *review)
{
  for (guint i = 0; i < gw_review_get_n (review); i++)
    {
      const GwFinding *finding = gw_review_get (review, i);

      if (!finding->waived)
        g_print ("%s:%u: %s: %s\n", path, finding->line, finding->rule, finding->message);
    }

  return gw_review_count_open (review);
}

static GwExit
check_file (GwCliOptions *options,
            const char   *path)
{
  g_autoptr (GwItem) root = gw_cli_read (path, NULL);

  if (root == NULL)
    return GW_EXIT_INPUT;
  if (gw_item_get_kind (root)->id == GW_KIND_LIBRARY)
    return GW_EXIT_DONE;

  g_autoptr (GwItem) seen = gw_cli_project (options, root);
  g_autoptr (GPtrArray) others = gw_cli_read_others (options, path, root);
  g_autoptr (GwReview) review = gw_review_new (seen, others, &options->today, NULL, NULL);
  return print_findings (path, review) > 0 ? GW_EXIT_FINDINGS : GW_EXIT_DONE;
}

GwExit
gw_cli_check (int    argc,
              char **argv)
{
  g_auto (GwCliOptions) options;
  GwExit exit_code;

  if (!gw_cli_parse (&options, NULL, &argc, &argv, &exit_code))
    return exit_code;
  if (argc < 2)
    return gw_cli_usage (_("“check” takes at least one file."));

  exit_code = GW_EXIT_DONE;
  for (int i = 1; i < argc; i++)
    exit_code = gw_cli_worse (exit_code, check_file (&options, argv[i]));
  return exit_code;
}
