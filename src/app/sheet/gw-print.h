/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-sheet-source.h"

#include <gtk/gtk.h>

/* Shows the print dialog and prints the brief, set anew for whatever paper is chosen there. The
 * printer and its settings are kept per user. paper is the id of the one that is proposed. */
void     gw_print_async      (GtkWindow            *parent,
                              GwSheetSource        *source,
                              const char           *paper,
                              GAsyncReadyCallback   callback,
                              gpointer              user_data);

typedef enum
{
  GW_PRINT_FAILED,    /* with an error */
  GW_PRINT_CANCELLED, /* the person thought better of it */
  GW_PRINT_PREVIEW,   /* the person wants to see the page first */
  GW_PRINT_DONE,
} GwPrintEnd;

GwPrintEnd gw_print_finish   (GAsyncResult         *result,
                              GError              **error);

/* The id of the paper that was chosen in the dialog, to be taken for the next page, too; NULL where
 * nothing was to be printed or looked at. Lent until the program ends. */
const char *gw_print_get_paper (GAsyncResult       *result);

/* The id of the paper of ours that is nearest to a page setup's; the setup for one of ours
 * (transfer full). */
const char   *gw_print_find_paper   (GtkPageSetup *setup);
GtkPageSetup *gw_print_create_setup (const char   *paper) G_GNUC_WARN_UNUSED_RESULT;
