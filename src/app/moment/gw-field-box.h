/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-fields.h"

#include <gtk/gtk.h>

/* One field of an item with its label: a box, a choice, a tick or people to tick, as the
 * description of the field says. It shows what the item says and changes it as one types. Signals
 * "next": Enter in a box; "focus-moved": somebody came or went. */
#define GW_TYPE_FIELD_BOX (gw_field_box_get_type ())
G_DECLARE_FINAL_TYPE (GwFieldBox, gw_field_box, GW, FIELD_BOX, GtkWidget)

/* placeholder (nullable) is untranslated; field must outlive the box. */
GtkWidget *gw_field_box_new     (GwTree        *tree,
                                 GwNode        *node,
                                 const GwField *field,
                                 const char    *placeholder) G_GNUC_WARN_UNUSED_RESULT;

/* Whether it is a text of several lines, and whether it wants a line of its own. */
gboolean   gw_field_is_long     (const GwKind  *kind,
                                 const GwField *field);
gboolean   gw_field_is_wide     (const GwKind  *kind,
                                 const GwField *field);

/* For a long text that is all there is in its section: its words alone, without label and frame.
 * resting (nullable): what stands there while it has none and nobody writes in it */
void       gw_field_box_set_plain (GwFieldBox  *self,
                                   const char  *resting);

/* Whether nothing is written. */
gboolean   gw_field_box_is_bare   (GwFieldBox  *self);

/* before: the item as it was when somebody came to its row; author (nullable): who that is. */
void       gw_field_box_set_visit (GwFieldBox  *self,
                                   GwItem      *before,
                                   const char  *author);

/* Which part of the item it is for; of a range the likely one. */
int        gw_field_box_get_part  (GwFieldBox  *self);
