/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The one error domain. A code is what a caller can do something about; the message is a whole
 * sentence for a person; the place stands beside it, never in it. */
#define GW_ERROR (gw_error_quark ())

typedef enum
{
  GW_ERROR_SYNTAX,     /* the bytes are not the XML we accept */
  GW_ERROR_SCHEMA,     /* XML, but not a brief or a library */
  GW_ERROR_VALUE,      /* a value that its field does not take */
  GW_ERROR_REFERENCE,  /* an id that is missing, of the wrong kind, or given twice */
  GW_ERROR_LIMIT,      /* larger than a limit of the format */
  GW_ERROR_NEWER,      /* of a newer format: to be read, not to be changed */
  GW_ERROR_CHANGED,    /* the file on disk is not the one that was read */
  GW_ERROR_REFUSED,    /* a target that is never written: device, folder, pipe */
  GW_ERROR_DENIED,     /* no permission to read or write there */
  GW_ERROR_NO_SPACE,   /* disk or quota full */
  GW_ERROR_NOT_FOUND,  /* nothing there */
  GW_ERROR_DAMAGED,    /* what was written does not read back */
  GW_ERROR_IO,         /* any other failure of the system */
  GW_ERROR_USAGE,      /* the call itself makes no sense */
} GwErrorCode;

GQuark  gw_error_quark      (void);

GError *gw_error_new_at     (GwErrorCode   code,
                             guint         line,
                             guint         column,
                             const char   *format,
                             ...) G_GNUC_PRINTF (4, 5) G_GNUC_WARN_UNUSED_RESULT;

void    gw_error_set_place  (GError       *error,
                             guint         line,
                             guint         column);
guint   gw_error_get_line   (const GError *error);
guint   gw_error_get_column (const GError *error);

G_END_DECLS
