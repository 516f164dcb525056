/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-row-list-private.h"

/* While fields are written in, dragging marks text. */
static GdkContentProvider *
prepare_cb (GtkDragSource *source,
            double         x,
            double         y,
            GwItemRow     *row)
{
  if (gw_item_row_is_open (row))
    return NULL;
  return gdk_content_provider_new_typed (GW_TYPE_NODE, gw_item_row_get_node (row));
}

static void
begin_cb (GtkDragSource *source,
          GdkDrag       *drag,
          GwItemRow     *row)
{
  g_autoptr (GdkPaintable) picture = gtk_widget_paintable_new (GTK_WIDGET (row));

  gtk_drag_source_set_icon (source, picture, 12, 12);
}

void
gw_row_drag_attach (GwItemRow *row)
{
  GtkDragSource *source = gtk_drag_source_new ();

  gtk_drag_source_set_actions (source, GDK_ACTION_MOVE);
  g_signal_connect (source, "prepare", G_CALLBACK (prepare_cb), row);
  g_signal_connect (source, "drag-begin", G_CALLBACK (begin_cb), row);
  gtk_widget_add_controller (GTK_WIDGET (row), GTK_EVENT_CONTROLLER (source));
}

/* The row of this list that shows the node; NULL when it comes from elsewhere. */
static GwItemRow *
find_row (GwRowList    *self,
          const GValue *value)
{
  GtkListBox *list = GTK_LIST_BOX (self->list);
  GwNode *node = value != NULL ? g_value_get_object (value) : NULL;
  GtkListBoxRow *row;

  for (int i = 0; (row = gtk_list_box_get_row_at_index (list, i)) != NULL; i++)
    if (gw_item_row_get_node (GW_ITEM_ROW (row)) == node)
      return GW_ITEM_ROW (row);
  return NULL;
}

static GdkDragAction
motion_cb (GtkDropTarget *target,
           double         x,
           double         y,
           GwRowList     *self)
{
  GtkListBox *list = GTK_LIST_BOX (self->list);
  GtkListBoxRow *over = gtk_list_box_get_row_at_y (list, y);

  if (over == NULL || find_row (self, gtk_drop_target_get_value (target)) == NULL)
    return 0;
  gtk_list_box_drag_highlight_row (list, over);
  return GDK_ACTION_MOVE;
}

static void
leave_cb (GtkDropTarget *target,
          GwRowList     *self)
{
  gtk_list_box_drag_unhighlight_row (GTK_LIST_BOX (self->list));
}

static gboolean
drop_cb (GtkDropTarget *target,
         const GValue  *value,
         double         x,
         double         y,
         GwRowList     *self)
{
  GtkListBoxRow *over = gtk_list_box_get_row_at_y (GTK_LIST_BOX (self->list), y);
  GwItemRow *row = find_row (self, value);

  gtk_list_box_drag_unhighlight_row (GTK_LIST_BOX (self->list));
  if (row == NULL || over == NULL)
    return FALSE;
  if (GTK_LIST_BOX_ROW (row) != over)
    gw_row_list_move_to (self, row, GW_ITEM_ROW (over));
  return TRUE;
}

void
gw_row_drag_attach_target (GwRowList *self)
{
  GtkDropTarget *target = gtk_drop_target_new (GW_TYPE_NODE, GDK_ACTION_MOVE);

  gtk_drop_target_set_preload (target, TRUE);
  g_signal_connect (target, "motion", G_CALLBACK (motion_cb), self);
  g_signal_connect (target, "leave", G_CALLBACK (leave_cb), self);
  g_signal_connect (target, "drop", G_CALLBACK (drop_cb), self);
  gtk_widget_add_controller (self->list, GTK_EVENT_CONTROLLER (target));
}
