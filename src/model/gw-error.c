/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-error.h"

typedef struct
{
  guint line;
  guint column;
} GwErrorPrivate;

static void
gw_error_private_init (GwErrorPrivate *priv)
{
}

static void
gw_error_private_copy (const GwErrorPrivate *source,
                       GwErrorPrivate       *target)
{
  *target = *source;
}

static void
gw_error_private_clear (GwErrorPrivate *priv)
{
}

G_DEFINE_EXTENDED_ERROR (GwError, gw_error)

/**
 * gw_error_new_at:
 * @line: line in the file, from 1; 0 = no place
 * @column: column in the line, from 1
 *
 * Returns: (transfer full): an error of our domain with its place
 */
GError *
gw_error_new_at (GwErrorCode  code,
                 guint        line,
                 guint        column,
                 const char  *format,
                 ...)
{
  va_list args;

  va_start (args, format);
  GError *error = g_error_new_valist (GW_ERROR, code, format, args);
  va_end (args);

  gw_error_set_place (error, line, column);
  return error;
}

/* Sets the place of an error of our domain; others have none and are left alone. */
void
gw_error_set_place (GError *error,
                    guint   line,
                    guint   column)
{
  g_return_if_fail (error != NULL);

  if (error->domain != GW_ERROR)
    return;

  GwErrorPrivate *priv = gw_error_get_private (error);
  priv->line = line;
  priv->column = column;
}

/* Returns: the line, 0 when the error has no place */
guint
gw_error_get_line (const GError *error)
{
  return error != NULL && error->domain == GW_ERROR ? gw_error_get_private (error)->line : 0;
}

/* Where the fault stands in its line, from 1; 0 where no place is known, and for other errors. */
guint
gw_error_get_column (const GError *error)
{
  return error != NULL && error->domain == GW_ERROR ? gw_error_get_private (error)->column : 0;
}
