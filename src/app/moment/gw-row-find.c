/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-row-list-private.h"

#include "gw-finder.h"
#include "gw-keep.h"
#include "gw-section-card.h"

GwItemRow *
gw_row_list_find_row (GwRowList *self,
                      GwNode    *node)
{
  GtkListBox *list = GTK_LIST_BOX (self->list);

  for (int i = 0; gtk_list_box_get_row_at_index (list, i) != NULL; i++)
    if (gw_item_row_get_node (GW_ITEM_ROW (gtk_list_box_get_row_at_index (list, i))) == node)
      return GW_ITEM_ROW (gtk_list_box_get_row_at_index (list, i));

  return NULL;
}

GwItemRow *
gw_row_list_get_focus_row (GwRowList *self)
{
  GtkWidget *child = gtk_widget_get_focus_child (self->list);

  return child != NULL && GW_IS_ITEM_ROW (child) ? GW_ITEM_ROW (child) : NULL;
}

static GtkWidget *
find_row_below (GtkWidget *widget,
                GwNode    *node)
{
  if (GW_IS_ITEM_ROW (widget) && gw_item_row_get_node (GW_ITEM_ROW (widget)) == node)
    return widget;
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_row_below (child, node);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* To the row of an item, which may belong to another list, or another section, by now.
 *
 * Returns: whether there is one */
gboolean
gw_row_list_go_to (GwRowList *self,
                   GwNode    *node)
{
  GtkWidget *row = NULL;

  if (gw_node_get_parent (node) == NULL)
    return FALSE;
  for (GtkWidget *place = GTK_WIDGET (self); row == NULL && place != NULL && !GTK_IS_ROOT (place);
       place = gtk_widget_get_parent (place))
    row = find_row_below (place, node);
  return row != NULL && gtk_widget_grab_focus (row);
}

/* To the neighbour of a row that went away, or to what makes a new one. */
void
gw_row_list_go_near (GwRowList *self,
                     int        index)
{
  GtkListBox *list = GTK_LIST_BOX (self->list);
  GtkListBoxRow *next = gtk_list_box_get_row_at_index (list, index);
  GtkWidget *card = gtk_widget_get_ancestor (GTK_WIDGET (self), GW_TYPE_SECTION_CARD);

  if (next == NULL && index > 0)
    next = gtk_list_box_get_row_at_index (list, index - 1);
  if (next != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (next));
  else if (self->add != NULL)
    gtk_widget_grab_focus (self->add);
  else if (card != NULL)
    gtk_widget_child_focus (card, GTK_DIR_TAB_FORWARD);
}

static void
taken_cb (GwRowList *self,
          GwItem    *item)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GwNode *node = gw_keep_take (self->tree, self->library, item, now, NULL);

  if (node == NULL)
    gtk_widget_error_bell (GTK_WIDGET (self));
  else if (!gtk_widget_get_visible (self->finder))
    gw_row_list_go_to (self, node);
}

static void
written_cb (GwRowList  *self,
            const char *words,
            gboolean    keep)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  guint n = g_list_model_get_n_items (self->rows);

  gw_row_list_add (self, *words != '\0' ? words : NULL);
  if (!keep || g_list_model_get_n_items (self->rows) <= n)
    return;
  g_autoptr (GwNode) node = g_list_model_get_item (self->rows, n);
  gw_keep_put (self->library, self->tree, node, now, NULL);
}

/* Whether the library keeps any of its rows. */
gboolean
gw_row_list_has_library (GwRowList *self)
{
  g_return_val_if_fail (GW_IS_ROW_LIST (self), FALSE);

  int list = gw_keep_find_list (gw_row_list_get_kind (self));

  return self->library != NULL && list >= 0
         && gw_item_count (gw_tree_get_item (self->library), list) > 0;
}

/* Offers what the library keeps at the button that asks; without any, a row is added at once. */
void
gw_row_list_ask (GwRowList *self,
                 GtkWidget *button)
{
  g_return_if_fail (GW_IS_ROW_LIST (self) && GTK_IS_WIDGET (button));

  if (!gw_row_list_has_library (self))
    {
      gw_row_list_add (self, NULL);
      return;
    }
  if (self->finder == NULL)
    {
      self->finder = gw_finder_new (self->library, gw_row_list_get_kind (self));
      gtk_widget_set_parent (self->finder, button);
      g_object_add_weak_pointer (G_OBJECT (self->finder), (gpointer *) &self->finder);
      g_signal_connect_object (self->finder, "taken", G_CALLBACK (taken_cb), self,
                               G_CONNECT_SWAPPED);
      g_signal_connect_object (self->finder, "written", G_CALLBACK (written_cb), self,
                               G_CONNECT_SWAPPED);
    }
  gw_finder_set_brief (GW_FINDER (self->finder), gw_tree_get_item (self->tree));
  gtk_popover_popup (GTK_POPOVER (self->finder));
}

/* With another library, or as the list goes. */
void
gw_row_find_close (GwRowList *self)
{
  if (self->finder != NULL)
    gtk_widget_unparent (self->finder);
}
