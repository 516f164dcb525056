/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-cli.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gw-file.h"
#include "gw-markers.h"
#include "gw-merge.h"
#include "gw-xml.h"

/* git takes 1 to 128 for a conflict and what is above for a driver that failed. */
#define DRIVER_FAILED 129

typedef struct
{
  GwItem *base; /* owned, nullable */
  GwItem *ours, *theirs; /* owned */
  char   *digest; /* owned, nullable: of the file of ours */
} Sides;

static void
sides_clear (Sides *self)
{
  g_clear_pointer (&self->base, gw_item_unref);
  g_clear_pointer (&self->ours, gw_item_unref);
  g_clear_pointer (&self->theirs, gw_item_unref);
  g_clear_pointer (&self->digest, g_free);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sides, sides_clear)

static gpointer
read_in_thread (gpointer reading)
{
  gw_cli_reading_run (reading);
  return NULL;
}

/* All three at once: to read them is most of the work. git gives an empty file for a base that is
 * not there. */
static gboolean
read_sides (Sides    *self,
            char    **paths,
            gboolean  with_digest)
{
  g_auto (GwCliReading) base = { .path = paths[0], .may_be_empty = TRUE };
  g_auto (GwCliReading) ours = { .path = paths[1], .with_digest = with_digest };
  g_auto (GwCliReading) theirs = { .path = paths[2] };
  GThread *first = g_thread_new ("base", read_in_thread, &base);
  GThread *third = g_thread_new ("theirs", read_in_thread, &theirs);

  gw_cli_reading_run (&ours);
  g_thread_join (first);
  g_thread_join (third);
  if (!gw_cli_reading_finish (&base) || !gw_cli_reading_finish (&ours)
      || !gw_cli_reading_finish (&theirs))
    return FALSE;

  self->base = g_steal_pointer (&base.root);
  self->ours = g_steal_pointer (&ours.root);
  self->theirs = g_steal_pointer (&theirs.root);
  self->digest = g_steal_pointer (&ours.digest);
  return TRUE;
}

/* Both sides of a file that git left with its markers in it. */
static gboolean
read_marked (Sides      *self,
             const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_commandline_arg (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes
      = gw_file_read (file, GW_XML_MAX_LIBRARY_BYTES, &self->digest, &error);
  g_autoptr (GBytes) base = NULL;
  g_autoptr (GBytes) ours = NULL;
  g_autoptr (GBytes) theirs = NULL;

  if (bytes != NULL && !gw_markers_split (bytes, &base, &ours, &theirs))
    error = gw_error_new_at (GW_ERROR_SYNTAX, 0, 0, _("There are no conflict markers in it."));
  if (error == NULL)
    self->ours = gw_xml_read (ours, NULL, &error);
  if (error == NULL)
    self->theirs = gw_xml_read (theirs, NULL, &error);
  if (error == NULL && base != NULL)
    self->base = gw_xml_read (base, NULL, NULL);
  if (error == NULL)
    return TRUE;

  gw_cli_report (path, error);
  return FALSE;
}

/* @digest: (nullable): of what is at @output now */
static GwExit
write_merged (const Sides *self,
              const char  *path,
              const char  *output,
              const char  *digest)
{
  g_autoptr (GError) error = NULL;
  guint n_conflicts;
  g_autoptr (GwItem) merged
      = gw_merge (self->base, self->ours, self->theirs, &n_conflicts, &error);

  if (merged == NULL)
    {
      gw_cli_report (path, error);
      return GW_EXIT_INPUT;
    }
  if (!gw_cli_write_document (output, merged, digest))
    return GW_EXIT_OUTPUT;
  if (n_conflicts == 0)
    return GW_EXIT_DONE;

  gw_cli_tell_conflicts (path, n_conflicts);
  return GW_EXIT_FINDINGS;
}

/* Tells on stderr that @n fields of @path are in conflict. */
void
gw_cli_tell_conflicts (const char *path,
                       guint       n)
{
  g_printerr ("groundwork-cli: %s: ", path);
  g_printerr (g_dngettext (GETTEXT_PACKAGE,
                           "%u conflict: the file keeps both, yours in its place.",
                           "%u conflicts: the file keeps both of each, yours in its place.", n),
              n);
  g_printerr ("\n");
}

static GwExit
merge_as_driver (char **paths)
{
  g_auto (Sides) sides = { NULL };
  GwExit exit_code = GW_EXIT_INPUT;

  if (read_sides (&sides, paths, TRUE))
    exit_code = write_merged (&sides, paths[1], paths[1], sides.digest);

  return exit_code == GW_EXIT_DONE || exit_code == GW_EXIT_FINDINGS ? exit_code : DRIVER_FAILED;
}

GwExit
gw_cli_merge (int    argc,
              char **argv)
{
  g_autofree char *output = NULL;
  gboolean driver = FALSE;
  gboolean marked = FALSE;
  const GOptionEntry entries[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &output, N_("File to write"), "OUT" },
    { "driver", 0, 0, G_OPTION_ARG_NONE, &driver, N_("As git's merge driver: write into OURS"),
      NULL },
    { "markers", 0, 0, G_OPTION_ARG_NONE, &marked,
      N_("Merge the two sides between the conflict markers of one file"), NULL },
    { NULL },
  };
  g_auto (GwCliOptions) options;
  g_auto (Sides) sides = { NULL };
  GwExit exit_code;

  if (!gw_cli_parse (&options, entries, &argc, &argv, &exit_code))
    return exit_code;
  if (marked && argc == 2)
    return read_marked (&sides, argv[1])
               ? write_merged (&sides, argv[1], output != NULL ? output : argv[1],
                               output != NULL ? GW_FILE_ANY : sides.digest)
               : GW_EXIT_INPUT;
  if (marked || argc != 4)
    return driver ? DRIVER_FAILED
                  : gw_cli_usage (_("“merge” takes three files: what both came from, yours and "
                                    "theirs; with --markers it takes one."));
  if (driver)
    return merge_as_driver (argv + 1);
  if (!read_sides (&sides, argv + 1, FALSE))
    return GW_EXIT_INPUT;

  return write_merged (&sides, argv[2], output != NULL ? output : "-", GW_FILE_ANY);
}
