/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-in-sight.h"

#define ROOT "gw-in-sight-root"

void
gw_in_sight_show (GtkViewport *viewport,
                  GtkWidget   *widget)
{
  GtkWidget *child = gtk_viewport_get_child (viewport);
  graphene_rect_t place;

  if (gtk_widget_compute_bounds (widget, child, &place))
    gtk_adjustment_clamp_page (gtk_scrollable_get_vadjustment (GTK_SCROLLABLE (viewport)),
                               place.origin.y, place.origin.y + place.size.height);
}

static void
focus_cb (GtkViewport *viewport)
{
  GtkWidget *widget = GTK_WIDGET (viewport);
  GtkWidget *child = gtk_viewport_get_child (viewport);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));

  if (focus == NULL || child == NULL || !gtk_widget_is_ancestor (focus, child))
    return;
  /* What pops up is seen wherever its button is; scrolled for it, the button would go. */
  if (gtk_widget_get_native (focus) != gtk_widget_get_native (widget))
    return;
  /* The text inside an entry is lower than its frame. */
  if (GTK_IS_TEXT (focus))
    focus = gtk_widget_get_parent (focus);
  gw_in_sight_show (viewport, focus);
}

static void
root_cb (GtkViewport *viewport)
{
  GtkRoot *before = g_object_get_data (G_OBJECT (viewport), ROOT);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (viewport));

  if (before != NULL)
    g_signal_handlers_disconnect_by_func (before, focus_cb, viewport);
  if (root != NULL)
    g_signal_connect_object (root, "notify::focus-widget", G_CALLBACK (focus_cb), viewport,
                             G_CONNECT_SWAPPED);
  g_object_set_data (G_OBJECT (viewport), ROOT, root);
}

void
gw_in_sight_attach (GtkViewport *viewport)
{
  g_return_if_fail (GTK_IS_VIEWPORT (viewport));

  gtk_viewport_set_scroll_to_focus (viewport, FALSE);
  g_signal_connect (viewport, "notify::root", G_CALLBACK (root_cb), NULL);
  root_cb (viewport);
}
