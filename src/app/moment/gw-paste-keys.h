/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-paste.h"

#include <gtk/gtk.h>

/* Where rows that are pasted go. All is borrowed. */
typedef struct
{
  GwTree        *tree;
  GwNode        *holder; /* NULL where there is one text, and no list */
  const GwBlock *block;  /* NULL inside a row */
  guint          part;
  guint          index;
} GwPasteTarget;

/* Fills in target; FALSE where what is pasted at the focus is none of widget's business. */
typedef gboolean (*GwPasteFind) (GtkWidget     *widget,
                                 GwPasteTarget *target);

/* Several lines and tables that are pasted within widget become rows; what is one text goes to the
 * field that has the keyboard, and an invitation to the window. */
void gw_paste_keys_attach (GtkWidget   *widget,
                           GwPasteFind  find);
