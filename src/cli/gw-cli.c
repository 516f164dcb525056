/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-cli.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "gw-audience.h"
#include "gw-context.h"
#include "gw-file.h"
#include "gw-markers.h"
#include "gw-promises.h"
#include "gw-value.h"
#include "gw-xml.h"

static gboolean
parse_today (const char  *text,
             GDate       *today,
             GError     **error)
{
  if (text == NULL)
    {
      g_date_set_time_t (today, g_get_real_time () / G_USEC_PER_SEC);
      return TRUE;
    }
  if (!gw_date_is_valid (text))
    {
      g_set_error (error, GW_ERROR, GW_ERROR_USAGE,
                   _("--today takes a date such as 2026-12-03, not “%s”."), text);
      return FALSE;
    }

  g_date_set_parse (today, text);
  return TRUE;
}

static gboolean
parse_audience (const char  *text,
                GwAudience  *audience,
                GError     **error)
{
  *audience = GW_AUDIENCE_ME;
  if (text == NULL || gw_audience_parse (text, audience))
    return TRUE;

  g_set_error (error, GW_ERROR, GW_ERROR_USAGE,
               _("--audience takes me, team or open, not “%s”."), text);
  return FALSE;
}

/**
 * gw_cli_parse:
 * @entries: (nullable): options of the command's own
 * @argc: (inout): without the program's name; afterwards the arguments that are no options
 *
 * Returns: FALSE when the command ends here, with @exit_code
 */
gboolean
gw_cli_parse (GwCliOptions        *options,
              const GOptionEntry  *entries,
              int                 *argc,
              char              ***argv,
              GwExit              *exit_code)
{
  g_autofree char *today = NULL;
  g_autofree char *audience = NULL;
  const GOptionEntry common[] = {
    { "workspace", 0, 0, G_OPTION_ARG_FILENAME, &options->workspace,
      N_("Folder of the briefs and the library"), "DIR" },
    { "today", 0, 0, G_OPTION_ARG_STRING, &today, N_("Count from this day"), "DATE" },
    { "audience", 0, 0, G_OPTION_ARG_STRING, &audience, N_("For whom: me, team or open"), "A" },
    { "format", 0, 0, G_OPTION_ARG_STRING, &options->format, N_("Form of the output"), "F" },
    { NULL },
  };
  g_autofree char *summary = g_strdup_printf ("%s — groundwork-cli", (*argv)[0]);
  g_autoptr (GOptionContext) context = g_option_context_new (NULL);
  g_autoptr (GError) error = NULL;

  memset (options, 0, sizeof *options);
  g_date_clear (&options->today, 1);
  g_option_context_set_summary (context, summary);
  g_option_context_set_translation_domain (context, GETTEXT_PACKAGE);
  if (entries != NULL)
    g_option_context_add_main_entries (context, entries, GETTEXT_PACKAGE);
  g_option_context_add_main_entries (context, common, GETTEXT_PACKAGE);

  if (g_option_context_parse (context, argc, argv, &error)
      && parse_today (today, &options->today, &error)
      && parse_audience (audience, &options->audience, &error))
    return TRUE;

  gw_cli_report (NULL, error);
  *exit_code = GW_EXIT_USAGE;
  return FALSE;
}

void
gw_cli_options_clear (GwCliOptions *options)
{
  g_clear_pointer (&options->workspace, g_free);
  g_clear_pointer (&options->format, g_free);
  g_clear_pointer (&options->folder, g_free);
  g_clear_pointer (&options->briefs, g_ptr_array_unref);
}

/* Prints "groundwork-cli: FILE:LINE:COL: what is wrong". @file: (nullable) */
void
gw_cli_report (const char   *file,
               const GError *error)
{
  guint line = gw_error_get_line (error);

  g_printerr ("groundwork-cli: ");
  if (file != NULL)
    g_printerr ("%s:", file);
  if (line > 0)
    g_printerr ("%u:%u:", line, gw_error_get_column (error));
  g_printerr ("%s%s\n", file != NULL || line > 0 ? " " : "", error->message);
}

/* Tells what is wrong with the call. Returns: the exit for it */
GwExit
gw_cli_usage (const char *format,
              ...)
{
  va_list args;

  va_start (args, format);
  g_autofree char *message = g_strdup_vprintf (format, args);
  va_end (args);

  g_printerr ("groundwork-cli: %s\n", message);
  return GW_EXIT_USAGE;
}

/* Of several files the worst is what the program exits with. */
GwExit
gw_cli_worse (GwExit one,
              GwExit other)
{
  return MAX (one, other);
}

static gboolean
write_stdout (GBytes *bytes)
{
  gsize left;
  const char *data = g_bytes_get_data (bytes, &left);

  fflush (stdout);
  while (left > 0)
    {
      gssize n = write (STDOUT_FILENO, data, left);

      if (n < 0 && errno == EINTR)
        continue;
      if (n <= 0)
        {
          g_printerr ("groundwork-cli: ");
          g_printerr (_("The output cannot be written: %s."), g_strerror (errno));
          g_printerr ("\n");
          return FALSE;
        }
      data += n;
      left -= n;
    }

  return TRUE;
}

static gboolean
write_bytes (const char      *path,
             GBytes          *bytes,
             const char      *digest,
             GwFileAccess     access,
             GwFileCheckFunc  check)
{
  g_autoptr (GError) error = NULL;

  if (strcmp (path, "-") == 0)
    return write_stdout (bytes);

  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  if (gw_file_replace (file, bytes, digest, access, check, NULL, &error))
    return TRUE;

  gw_cli_report (path, error);
  return FALSE;
}

static gboolean
check_readable (GBytes    *bytes,
                gpointer   user_data,
                GError   **error)
{
  g_autoptr (GwItem) root = gw_xml_read (bytes, NULL, error);

  return root != NULL;
}

/**
 * gw_cli_write_document:
 * @digest: (nullable): of what must be there; GW_FILE_ABSENT for a new file
 *
 * Returns: FALSE when it could not be written, which was told; what was there then still is
 */
gboolean
gw_cli_write_document (const char *path,
                       GwItem     *root,
                       const char *digest)
{
  g_autoptr (GBytes) bytes = gw_xml_write (root);

  return write_bytes (path, bytes, digest, GW_FILE_PRIVATE, check_readable);
}

/* Prints what somebody will read. */
gboolean
gw_cli_write_text (const char *text)
{
  char *visible = gw_cli_make_visible (text);
  g_autoptr (GBytes) bytes = g_bytes_new_take (visible, strlen (visible));

  return write_stdout (bytes);
}

/* The same for what was made to be handed on. */
gboolean
gw_cli_write_output (const char *path,
                     GBytes     *bytes)
{
  return write_bytes (path, bytes, GW_FILE_ANY, GW_FILE_PUBLIC, NULL);
}

static char *
workspace_of_settings (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema
      = source != NULL ? g_settings_schema_source_lookup (source, GW_APP_ID, TRUE) : NULL;

  if (schema == NULL || !g_settings_schema_has_key (schema, "workspace"))
    return NULL;

  g_autoptr (GSettings) settings = g_settings_new (GW_APP_ID);
  g_autofree char *folder = g_settings_get_string (settings, "workspace");
  return *folder != '\0' ? g_steal_pointer (&folder) : NULL;
}

/**
 * gw_cli_find_workspace:
 * @file: (nullable) (type filename): the brief that is worked on
 *
 * Returns: (transfer full) (type filename): what --workspace says, else the file's folder, else
 *   the setting, else the current folder
 */
char *
gw_cli_find_workspace (const GwCliOptions *options,
                       const char         *file)
{
  if (options->workspace != NULL)
    return g_strdup (options->workspace);
  if (file != NULL && strcmp (file, "-") != 0)
    return g_path_get_dirname (file);

  char *set = workspace_of_settings ();
  return set != NULL ? set : g_strdup (".");
}

/* Returns: (transfer full): @brief as the audience of the call may see it */
GwItem *
gw_cli_project (const GwCliOptions *options,
                GwItem             *brief)
{
  return gw_audience_project (brief, options->audience);
}

/* Briefs of the folder that cannot be read say nothing about this one. */
static GPtrArray *
read_briefs (const char *folder)
{
  GPtrArray *briefs = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      if (!g_str_has_suffix (name, ".brief"))
        continue;

      g_autofree char *path = g_build_filename (folder, name, NULL);
      g_autoptr (GFile) file = g_file_new_for_path (path);
      g_autoptr (GBytes) bytes = gw_file_read (file, GW_XML_MAX_BRIEF_BYTES, NULL, NULL);
      GwItem *brief = bytes != NULL ? gw_xml_read (bytes, NULL, NULL) : NULL;
      if (brief != NULL && gw_item_get_kind (brief)->id == GW_KIND_BRIEF)
        g_ptr_array_add (briefs, brief);
      else
        g_clear_pointer (&brief, gw_item_unref);
    }

  return briefs;
}

/* Only promises are held against other briefs. */
static gboolean
asks_for_others (GwItem *brief)
{
  g_autoptr (GPtrArray) promises = g_ptr_array_new ();

  gw_promises_list (brief, promises);
  return promises->len > 0 || gw_brief_get_moment (brief) == GW_MOMENT_COMMITMENT;
}

/* Returns: (transfer full) (element-type GwItem): the other briefs of the workspace, as the audience
 * of the call may see them. A folder is read once for all files of a call. */
GPtrArray *
gw_cli_read_others (GwCliOptions *options,
                    const char   *path,
                    GwItem       *brief)
{
  if (options->audience == GW_AUDIENCE_ALL || !asks_for_others (brief))
    return g_ptr_array_new ();

  g_autofree char *folder = gw_cli_find_workspace (options, path);
  if (g_strcmp0 (folder, options->folder) != 0)
    {
      g_clear_pointer (&options->briefs, g_ptr_array_unref);
      g_free (options->folder);
      options->folder = g_steal_pointer (&folder);
      options->briefs = read_briefs (options->folder);
    }

  return gw_context_gather (brief, options->briefs, options->audience);
}
