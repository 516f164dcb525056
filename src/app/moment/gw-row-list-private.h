/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-row-list.h"

#include "gw-item-row.h"

struct _GwRowList
{
  GtkWidget      parent_instance;

  /* owned children */
  GtkWidget     *heading; /* NULL without */
  GtkWidget     *empty;   /* NULL without */
  GtkWidget     *list;
  GtkWidget     *add;  /* where no button of a section adds; NULL else */
  const char    *another; /* what it says once there is a row, untranslated; NULL: the same */
  GtkWidget     *menu; /* NULL until asked for */
  GtkWidget     *finder; /* of the button that asked for it; NULL until then */

  /* owned */
  GwTree        *tree;
  GwTree        *library;
  GwNode        *holder;
  GListModel    *rows;
  GwBeside      *beside; /* NULL until the numbers spoke */

  const GwBlock *block; /* NULL inside a row */
  const GwField *fields;
  const char    *placeholder;
  guint          part;
};

/* The row of an item; NULL when it is in no row here. */
GwItemRow *gw_row_list_find_row      (GwRowList  *self,
                                      GwNode     *node);

gboolean   gw_row_list_go_to         (GwRowList  *self,
                                      GwNode     *node);
void       gw_row_list_go_near       (GwRowList  *self,
                                      int         index);

/* The row that has the keyboard, or holds what has it; NULL for none. */
GwItemRow *gw_row_list_get_focus_row (GwRowList  *self);

/* Tells the person what was done, with a way back. */
void       gw_row_list_tell          (GwRowList  *self,
                                      const char *text);
void       gw_row_list_move_to       (GwRowList  *self,
                                      GwItemRow  *row,
                                      GwItemRow  *other);

/* gw-row-drag.c: rows are put elsewhere in their list with the pointer, too */
void       gw_row_drag_attach        (GwItemRow  *row);
void       gw_row_drag_attach_target (GwRowList  *self);

/* gw-row-find.c: a row of the list, and what the library keeps, which is offered */
void       gw_row_find_close         (GwRowList  *self);

/* gw-row-menu.c: what can be done with a row, and who may see it */
void       gw_row_list_show_menu     (GwRowList  *self,
                                      GwItemRow  *row);
