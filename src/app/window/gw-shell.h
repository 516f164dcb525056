/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* How much room the window has, in widths of unscaled text: from GW_BREADTH_NARROW on the list
 * and the sheet lie over the form, in GW_BREADTH_COLUMN the tabs stand below. */
typedef enum
{
  GW_BREADTH_FULL,
  GW_BREADTH_MEDIUM, /* < 1100 px */
  GW_BREADTH_NARROW, /* < 900 px */
  GW_BREADTH_COLUMN, /* < 700 px */
} GwBreadth;

/* The frame of the window: header above, list | form | sheet, footer below. The one adaptive
 * container: it reports a small minimum whatever it shows just now, and changes with its width. */
#define GW_TYPE_SHELL (gw_shell_get_type ())
G_DECLARE_FINAL_TYPE (GwShell, gw_shell, GW, SHELL, GtkWidget)

GwBreadth gw_shell_get_breadth    (GwShell  *self);

/* Whether list and sheet lie over the form. */
gboolean  gw_shell_get_folded     (GwShell  *self);

/* Folded, these speak of the pane lying over the form; else of the column. Each state is kept
 * while the other is in use, and only one pane lies over the form at a time. */
gboolean  gw_shell_get_list_shown  (GwShell  *self);
void      gw_shell_set_list_shown  (GwShell  *self,
                                    gboolean  shown);
gboolean  gw_shell_get_sheet_shown (GwShell  *self);
void      gw_shell_set_sheet_shown (GwShell  *self,
                                    gboolean  shown);

/* Puts away what lies over the form, if anything does. */
void      gw_shell_close_overlay   (GwShell  *self);

/* Moves the focus to the next (or previous) visible part. */
void      gw_shell_focus_next      (GwShell  *self,
                                    gboolean  backwards);
