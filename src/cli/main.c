/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-cli.h"

#include <glib/gi18n-lib.h>
#include <locale.h>
#include <string.h>

const GwCommand gw_commands[] = {
  { "new", "MOMENT -o FILE [--title T] [--from-library ID…]", N_("Begin a brief"), gw_cli_new },
  { "check", "FILE… [--workspace DIR]", N_("Say what is wrong or still open"), gw_cli_check },
  { "show", "FILE [--audience A]", N_("Print a brief as text"), gw_cli_show },
  { "sheet", "FILE… -o OUT.pdf|.svg|.png|.html|.md|.txt | -O DIR [--paper P] [--audience A]",
    N_("Make the one-page sheet"), gw_cli_sheet },
  { "analyse", "FILE [--format text|xml] [--seed N]", N_("Print the numbers of a brief"),
    gw_cli_analyse },
  { "find", "WORDS… [--workspace DIR]", N_("Search the briefs and the library"), gw_cli_find },
  { "format", "FILE… [--check]", N_("Bring files into canonical form"), gw_cli_format },
  { "library", "add|list|import|export …",
    N_("Keep something, list what is kept, read lists and write them"), gw_cli_library },
  { "share", "FILE --audience A -o COPY", N_("Make a copy for others"), gw_cli_share },
  { "take", "FILE COPY", N_("Take in a copy that came back"), gw_cli_take },
  { "diff", "A B [--format text|xml]", N_("Say what differs between two versions"), gw_cli_diff },
  { "merge", "BASE OURS THEIRS [-o OUT] | --markers FILE [-o OUT]",
    N_("Merge two versions that came from one"), gw_cli_merge },
  { "git-setup", "[DIR]", N_("Let git merge and show briefs in a clone"), gw_cli_git_setup },
  { NULL },
};

static void
print_help (void)
{
  g_print ("%s\n\n", _("Prepare negotiations, without a window."));
  for (const GwCommand *command = gw_commands; command->name != NULL; command++)
    g_print ("  groundwork-cli %s %s\n      %s\n", command->name, command->usage,
             _(command->summary));
  g_print ("\n%s\n", _("All take --workspace DIR, --today DATE, --audience me|team|open and "
                       "--format F; “-” is standard input or output."));
}

/* Paths need no virtual file system: where one is installed, looking for it starts a service of the
 * desktop at every call, as git makes them by the dozen. */
static void
stay_local (char **args)
{
  for (guint i = 0; args[i] != NULL; i++)
    if (strstr (args[i], "://") != NULL)
      return;

  g_setenv ("GIO_USE_VFS", "local", FALSE);
}

int
main (int    argc,
      char **argv)
{
  const char *locales = g_getenv ("GW_LOCALE_DIR"); /* set where nothing is installed yet */

  stay_local (argv);
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locales != NULL ? locales : GW_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  gw_cli_print_visibly ();

  if (argc < 2)
    {
      print_help ();
      return GW_EXIT_USAGE;
    }
  if (strcmp (argv[1], "--help") == 0 || strcmp (argv[1], "help") == 0)
    {
      print_help ();
      return GW_EXIT_DONE;
    }
  if (strcmp (argv[1], "--version") == 0)
    {
      g_print ("groundwork-cli %s\n", GW_VERSION);
      return GW_EXIT_DONE;
    }

  for (const GwCommand *command = gw_commands; command->name != NULL; command++)
    if (strcmp (command->name, argv[1]) == 0)
      return command->run (argc - 1, argv + 1);

  return gw_cli_usage (_("There is no command “%s”; “groundwork-cli --help” lists them."), argv[1]);
}
