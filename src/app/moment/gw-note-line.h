/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-beside.h"
#include "gw-notes.h"

#include <gtk/gtk.h>

/* What stands beside an item, with a button for each thing that can be done about it. */
#define GW_TYPE_NOTE_LINE (gw_note_line_get_type ())
G_DECLARE_FINAL_TYPE (GwNoteLine, gw_note_line, GW, NOTE_LINE, GtkWidget)

/* The note is one of those in beside, which is referenced. */
GtkWidget    *gw_note_line_new      (GwTree       *tree,
                                     GwBeside     *beside,
                                     const GwNote *note) G_GNUC_WARN_UNUSED_RESULT;
const GwNote *gw_note_line_get_note (GwNoteLine   *self);

/* As if its button was pressed. */
void          gw_note_line_do       (GwNoteLine   *self,
                                     GwNoteAct     act);
