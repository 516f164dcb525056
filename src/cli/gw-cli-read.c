/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-cli.h"

#include <errno.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <unistd.h>

#include "gw-file.h"
#include "gw-markers.h"
#include "gw-xml.h"

static GBytes *
read_stdin (GError **error)
{
  g_autoptr (GByteArray) bytes = g_byte_array_new ();
  guint8 chunk[16 * 1024];
  gssize n;

  while ((n = read (STDIN_FILENO, chunk, sizeof chunk)) > 0)
    {
      g_byte_array_append (bytes, chunk, n);
      if (bytes->len > GW_XML_MAX_LIBRARY_BYTES)
        break; /* the reader says that it is too large */
    }
  if (n < 0)
    {
      g_set_error (error, GW_ERROR, GW_ERROR_IO, _("The input cannot be read: %s."),
                   g_strerror (errno));
      return NULL;
    }

  return g_byte_array_free_to_bytes (g_steal_pointer (&bytes));
}

/* Reads @self->path, in any thread, and tells nobody: gw_cli_reading_finish() does. */
void
gw_cli_reading_run (GwCliReading *self)
{
  if (strcmp (self->path, "-") == 0)
    self->bytes = read_stdin (&self->error);
  else
    {
      g_autoptr (GFile) file = g_file_new_for_commandline_arg (self->path);
      self->bytes = gw_file_read (file, GW_XML_MAX_LIBRARY_BYTES,
                                  self->with_digest ? &self->digest : NULL, &self->error);
    }

  if (self->bytes != NULL && (!self->may_be_empty || g_bytes_get_size (self->bytes) > 0))
    self->root = gw_xml_read (self->bytes, NULL, &self->error);
}

/* Returns: FALSE when it could not be read, which is then told */
gboolean
gw_cli_reading_finish (GwCliReading *self)
{
  if (self->error == NULL)
    return TRUE;

  gw_cli_report (self->path, self->error);
  if (self->bytes != NULL && gw_markers_found (self->bytes))
    g_printerr ("groundwork-cli: %s\n",
                _("git left both versions in this file, between conflict markers. "
                  "“groundwork-cli merge --markers FILE” makes one valid file of them."));
  return FALSE;
}

void
gw_cli_reading_clear (GwCliReading *self)
{
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->digest, g_free);
  g_clear_pointer (&self->root, gw_item_unref);
  g_clear_error (&self->error);
}

/**
 * gw_cli_read:
 * @path: (type filename): a brief or a library; "-" for stdin
 * @digest: (out) (optional) (nullable): of what was read, to be given when it is written back
 *
 * Returns: (transfer full) (nullable): NULL when it could not be read, which was told
 */
GwItem *
gw_cli_read (const char  *path,
             char       **digest)
{
  g_auto (GwCliReading) reading = { .path = path, .with_digest = digest != NULL };

  gw_cli_reading_run (&reading);
  if (digest != NULL)
    *digest = g_steal_pointer (&reading.digest);
  return gw_cli_reading_finish (&reading) ? g_steal_pointer (&reading.root) : NULL;
}

/* The same for what must be a brief. */
GwItem *
gw_cli_read_brief (const char  *path,
                   char       **digest)
{
  g_autoptr (GwItem) root = gw_cli_read (path, digest);

  if (root == NULL || gw_item_get_kind (root)->id == GW_KIND_BRIEF)
    return g_steal_pointer (&root);

  g_autoptr (GError) error
      = gw_error_new_at (GW_ERROR_SCHEMA, 0, 0, _("This is a library, not a brief."));
  gw_cli_report (path, error);
  return NULL;
}
