/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-cli.h"

#include <glib/gi18n-lib.h>
#include <glib/gstdio.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "gw-sheet.h"

/* What one call asks for. */
typedef struct
{
  char          *output;  /* owned (filename) */
  char          *folder;  /* owned (filename) */
  char          *paper;   /* owned */
  int            dpi;
  gboolean       comments;
  GwSheetFormat  format;
  const char    *suffix;
} SheetCall;

static void
sheet_call_clear (SheetCall *self)
{
  g_free (self->output);
  g_free (self->folder);
  g_free (self->paper);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (SheetCall, sheet_call_clear)

/* The day on which a file was last changed; FALSE for what is no file. */
static gboolean
find_changed (const char *path,
              GDate      *changed)
{
  GStatBuf info;

  if (strcmp (path, "-") == 0 || g_stat (path, &info) != 0)
    return FALSE;

  g_date_set_time_t (changed, info.st_mtime);
  return TRUE;
}

static GBytes *
make_sheet (const SheetCall  *self,
            GwCliOptions     *options,
            const char       *path,
            GwItem           *brief,
            GError          **error)
{
  g_autofree char *name = g_path_get_basename (path);
  GDate changed;
  g_autoptr (GPtrArray) others = gw_cli_read_others (options, path, brief);
  const GwSheetOptions sheet_options = {
    .audience = options->audience,
    .paper = self->paper,
    .today = &options->today,
    .file = strcmp (path, "-") != 0 ? name : NULL,
    .changed = find_changed (path, &changed) ? &changed : NULL,
    .others = others,
    .comments = self->comments,
  };
  g_autoptr (GwSheet) sheet = gw_sheet_new (brief, &sheet_options);

  if (gw_sheet_get_missing (sheet) > 0)
    g_printerr (g_dngettext (GETTEXT_PACKAGE,
                             "groundwork-cli: %s: %u character of the page is in none of the fonts "
                             "here and cannot be printed.\n",
                             "groundwork-cli: %s: %u characters of the page are in none of the "
                             "fonts here and cannot be printed.\n", gw_sheet_get_missing (sheet)),
                path, gw_sheet_get_missing (sheet));

  return gw_sheet_write (sheet, self->format, self->dpi, error);
}

/* acme.brief -> DIR/acme.pdf */
static char *
output_for (const SheetCall *self,
            const char      *path)
{
  if (self->folder == NULL)
    return g_strdup (self->output);

  g_autofree char *name = g_path_get_basename (path);
  char *dot = strrchr (name, '.');
  if (dot != NULL && dot != name)
    *dot = '\0';
  g_autofree char *file = g_strconcat (name, ".", self->suffix, NULL);
  return g_build_filename (self->folder, file, NULL);
}

static GwExit
print_one (const SheetCall *self,
           GwCliOptions    *options,
           const char      *path)
{
  g_autoptr (GwItem) brief = gw_cli_read_brief (path, NULL);
  g_autoptr (GError) error = NULL;

  if (brief == NULL)
    return GW_EXIT_INPUT;

  g_autoptr (GBytes) bytes = make_sheet (self, options, path, brief, &error);
  if (bytes == NULL)
    {
      gw_cli_report (path, error);
      return GW_EXIT_OUTPUT;
    }

  g_autofree char *output = output_for (self, path);
  return gw_cli_write_output (output, bytes) ? GW_EXIT_DONE : GW_EXIT_OUTPUT;
}

/* The format by --format, else by the output's suffix; into a folder PDF unless said otherwise. */
static gboolean
find_format (SheetCall          *self,
             const GwCliOptions *options)
{
  const char *name = options->format != NULL  ? options->format
                     : self->folder != NULL   ? "pdf"
                     : self->output != NULL   ? self->output
                                              : "";
  const char *dot = strrchr (name, '.');

  self->suffix = dot != NULL ? dot + 1 : name;
  return gw_sheet_find_format (name, &self->format);
}

/* Returns: GW_EXIT_DONE when the call makes sense */
static GwExit
check_call (SheetCall          *self,
            const GwCliOptions *options,
            int                 n_files)
{
  if (n_files < 1)
    return gw_cli_usage (_("“sheet” takes at least one file."));
  if ((self->output == NULL) == (self->folder == NULL))
    return gw_cli_usage (_("Say with -o which file, or with -O into which folder, to write."));
  if (self->output != NULL && n_files > 1)
    return gw_cli_usage (_("Several files need a folder to go to: say it with -O."));
  if (!find_format (self, options))
    return gw_cli_usage (_("A sheet is written as pdf, svg, png, html, md, txt or chat; name the "
                           "output so or say it with --format."));
  if (self->paper != NULL && !gw_sheet_is_paper (self->paper))
    return gw_cli_usage (_("--paper takes a4, a5, letter or legal, each also with -landscape, not "
                           "“%s”."), self->paper);

  return GW_EXIT_DONE;
}

GwExit
gw_cli_sheet (int    argc,
              char **argv)
{
  g_auto (SheetCall) call = { NULL };
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &call.output, N_("File to write"), "OUT" },
    { "output-dir", 'O', 0, G_OPTION_ARG_FILENAME, &call.folder, N_("Folder to write into"), "DIR" },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &call.paper, N_("Paper, a4 unless said"), "P" },
    { "comments", 0, 0, G_OPTION_ARG_NONE, &call.comments,
      N_("With what colleagues said and is not settled"), NULL },
    { "dpi", 0, 0, G_OPTION_ARG_INT, &call.dpi, N_("Resolution of a PNG"), "N" },
    { NULL },
  };
  g_auto (GwCliOptions) options;
  GwExit exit_code;

  if (!gw_cli_parse (&options, entries, &argc, &argv, &exit_code))
    return exit_code;
  exit_code = check_call (&call, &options, argc - 1);
  if (exit_code != GW_EXIT_DONE)
    return exit_code;

  gboolean tell = argc > 2 && isatty (STDERR_FILENO);
  for (int i = 1; i < argc; i++)
    {
      if (tell)
        g_printerr ("\r%d/%d", i, argc - 1);
      exit_code = gw_cli_worse (exit_code, print_one (&call, &options, argv[i]));
    }
  if (tell)
    g_printerr ("\n");
  return exit_code;
}
