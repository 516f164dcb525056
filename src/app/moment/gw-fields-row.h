/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-fields.h"

#include <gtk/gtk.h>

/* The fields of a single item: read as text, and turned into boxes when one comes to them, by Tab or
 * by a click. Unlike a row of a list it is always there, and is never removed. */
#define GW_TYPE_FIELDS_ROW (gw_fields_row_get_type ())
G_DECLARE_FINAL_TYPE (GwFieldsRow, gw_fields_row, GW, FIELDS_ROW, GtkWidget)

/* block must outlive the row; placeholder (nullable) is untranslated, of the first field. */
GtkWidget *gw_fields_row_new     (GwTree        *tree,
                                  GwNode        *holder,
                                  const GwBlock *block,
                                  const char    *placeholder) G_GNUC_WARN_UNUSED_RESULT;

gboolean   gw_fields_row_is_open (GwFieldsRow   *self);

/* Whether nothing is written in any of its fields. */
gboolean   gw_fields_row_is_bare (GwFieldsRow   *self);
