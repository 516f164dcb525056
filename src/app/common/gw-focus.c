/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-focus.h"

static GtkWidget *
get_focus (GtkWidget *widget)
{
  GtkRoot *root = gtk_widget_get_root (widget);

  return root != NULL ? gtk_root_get_focus (root) : NULL;
}

gboolean
gw_focus_is_in (GtkWidget *widget)
{
  GtkWidget *focus = get_focus (widget);

  return focus != NULL && (focus == widget || gtk_widget_is_ancestor (focus, widget));
}

int
gw_focus_get_place (GtkWidget *box)
{
  int place = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (box); child != NULL;
       child = gtk_widget_get_next_sibling (child), place++)
    if (gw_focus_is_in (child))
      return place;
  return -1;
}

gboolean
gw_focus_go_near (GtkWidget        *box,
                  int               place,
                  GtkDirectionType  direction)
{
  GtkWidget *near = gtk_widget_get_first_child (box);

  for (int i = 0; near != NULL && i < place && gtk_widget_get_next_sibling (near) != NULL; i++)
    near = gtk_widget_get_next_sibling (near);
  return near != NULL && gtk_widget_child_focus (near, direction);
}
