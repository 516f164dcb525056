/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-cli.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gw-file.h"

static const char *const attributes[] = {
  "*.brief merge=groundwork diff=groundwork",
  "library.xml merge=groundwork diff=groundwork",
};

#define MAX_ATTRIBUTES (1024u * 1024)

/* What git is to call: the bare name when the shell would find this very program. */
static char *
find_self (void)
{
  g_autofree char *self = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *found = g_find_program_in_path ("groundwork-cli");
  g_autofree char *target = found != NULL ? g_canonicalize_filename (found, NULL) : NULL;

  if (self == NULL || g_strcmp0 (self, target) == 0)
    return g_strdup ("groundwork-cli");
  return g_shell_quote (self);
}

static gboolean
run_git (const char  *folder,
         const char  *key,
         const char  *value,
         GError     **error)
{
  g_autoptr (GSubprocess) git
      = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE,
                          error, "git", "-C", folder, "config", "--local", key, value, NULL);

  if (git == NULL)
    return FALSE;
  if (g_subprocess_wait_check (git, NULL, NULL))
    return TRUE;

  g_set_error_literal (error, GW_ERROR, GW_ERROR_REFUSED,
                       _("git cannot be set up here: this folder is in no repository of git."));
  return FALSE;
}

static gboolean
configure (const char  *folder,
           GError     **error)
{
  g_autofree char *self = find_self ();
  g_autofree char *driver = g_strconcat (self, " merge --driver %O %A %B", NULL);
  g_autofree char *textconv = g_strconcat (self, " show", NULL);

  return run_git (folder, "merge.groundwork.name", "Groundwork", error)
         && run_git (folder, "merge.groundwork.driver", driver, error)
         && run_git (folder, "diff.groundwork.textconv", textconv, error);
}

static gboolean
has_line (const char *text,
          const char *line)
{
  g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

  return g_strv_contains ((const char *const *) lines, line);
}

/* Adds to .gitattributes what is not in it. */
static gboolean
write_attributes (const char  *folder,
                  GError     **error)
{
  g_autofree char *path = g_build_filename (folder, ".gitattributes", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) reason = NULL;
  g_autofree char *digest = NULL;
  g_autoptr (GBytes) found = gw_file_read (file, MAX_ATTRIBUTES, &digest, &reason);

  if (found == NULL && !g_error_matches (reason, GW_ERROR, GW_ERROR_NOT_FOUND))
    {
      g_propagate_error (error, g_steal_pointer (&reason));
      return FALSE;
    }

  gsize length = found != NULL ? g_bytes_get_size (found) : 0;
  GString *text = g_string_new_len (found != NULL ? g_bytes_get_data (found, NULL) : "", length);
  for (guint i = 0; i < G_N_ELEMENTS (attributes); i++)
    if (!has_line (text->str, attributes[i]))
      g_string_append_printf (text, "%s%s\n",
                              text->len > 0 && text->str[text->len - 1] != '\n' ? "\n" : "",
                              attributes[i]);

  g_autoptr (GBytes) bytes = g_string_free_to_bytes (text);
  if (found != NULL && g_bytes_equal (found, bytes))
    return TRUE;
  return gw_file_replace (file, bytes, found != NULL ? digest : GW_FILE_ABSENT, GW_FILE_PUBLIC,
                          NULL, NULL, error);
}

GwExit
gw_cli_git_setup (int    argc,
                  char **argv)
{
  g_auto (GwCliOptions) options;
  g_autoptr (GError) error = NULL;
  GwExit exit_code;

  if (!gw_cli_parse (&options, NULL, &argc, &argv, &exit_code))
    return exit_code;
  if (argc > 2)
    return gw_cli_usage (_("“git-setup” takes one folder."));

  const char *folder = argc == 2 ? argv[1] : ".";
  if (configure (folder, &error) && write_attributes (folder, &error))
    return GW_EXIT_DONE;

  gw_cli_report (folder, error);
  return GW_EXIT_OUTPUT;
}
