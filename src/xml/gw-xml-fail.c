/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-xml-reader-private.h"

/* Stopping, with the place of what is wrong. */

void
gw_reader_stop (GwReader *self,
                GError *error)
{
  if (self->error == NULL)
    self->error = error;
  else
    g_error_free (error);

  xmlStopParser (self->parser);
}

/* Stops with an error where the parser is. */
void G_GNUC_PRINTF (3, 4)
gw_reader_fail (GwReader      *self,
                GwErrorCode  code,
                const char  *format,
                ...)
{
  va_list args;

  va_start (args, format);
  g_autofree char *message = g_strdup_vprintf (format, args);
  va_end (args);

  gw_reader_stop (self, gw_error_new_at (code, xmlSAX2GetLineNumber (self->parser),
                                         xmlSAX2GetColumnNumber (self->parser), "%s", message));
}

/* Takes @error, which gets the place of the frame's start tag. */
void
gw_reader_fail_in (GwReader        *self,
                   const GwFrame *frame,
                   GError        *error)
{
  if (gw_error_get_line (error) == 0)
    gw_error_set_place (error, frame->line, frame->column);

  gw_reader_stop (self, error);
}
