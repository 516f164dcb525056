/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-in-sight.h"

/* The keyboard is never where nobody can see it. GTK 4.8 leaves it in a menu whose part was chosen by
 * keys, where every further key is lost; and scrolls to what has it before that has a place. */

/* So many frames may pass until what has the keyboard is laid out. */
#define PATIENCE 60

/* Of what is seen, so much a whole may fill: a form that just fits would push its title out. */
#define MOST 0.75

/* The outermost around the widget that fits what is seen at once: a row rather than its field, a
 * section rather than its row. */
static GtkWidget *
find_whole (GtkWidget *widget,
            GtkWidget *content,
            double     height)
{
  while (widget != content && gtk_widget_get_parent (widget) != content
         && gtk_widget_get_height (gtk_widget_get_parent (widget)) <= height)
    widget = gtk_widget_get_parent (widget);
  return widget;
}

static void
scroll_to (GtkWidget *widget,
           gboolean   whole)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (widget, GTK_TYPE_VIEWPORT);

  if (viewport == NULL)
    return;
  if (whole)
    widget = find_whole (widget, gtk_viewport_get_child (GTK_VIEWPORT (viewport)),
                         MOST * gtk_widget_get_height (viewport));
  gw_in_sight_show (GTK_VIEWPORT (viewport), widget);
}

/* To what lies around it and is seen, as the button of a menu. */
static void
move_out (GtkWidget *focus)
{
  for (GtkWidget *around = gtk_widget_get_parent (focus); around != NULL;
       around = gtk_widget_get_parent (around))
    if (gtk_widget_get_mapped (around)
        && (gtk_widget_grab_focus (around) || gtk_widget_child_focus (around, GTK_DIR_TAB_FORWARD)))
      return;
}

/* It was put away, unlike what is only not laid out yet. */
static gboolean
is_hidden (GtkWidget *widget)
{
  while (widget != NULL && gtk_widget_get_visible (widget))
    widget = gtk_widget_get_parent (widget);
  return widget != NULL;
}

/* Whether it lies where it can be scrolled to. */
static gboolean
has_place (GtkWidget *widget)
{
  return gtk_widget_get_mapped (widget) && gtk_widget_get_width (widget) > 0;
}

static gboolean
wait_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  GwWindow *self = GW_WINDOW (widget);
  GtkWidget *unseen = self->unseen;
  gboolean seen = unseen != NULL && has_place (unseen);

  if (unseen != NULL && !seen && !is_hidden (unseen) && --self->unseen_patience > 0)
    return G_SOURCE_CONTINUE;
  self->unseen_id = 0;
  g_clear_weak_pointer (&self->unseen);
  if (seen)
    scroll_to (unseen, TRUE);
  else if (unseen != NULL && unseen == gtk_root_get_focus (GTK_ROOT (self)))
    move_out (unseen);
  return G_SOURCE_REMOVE;
}

static void
wait_for (GwWindow  *self,
          GtkWidget *unseen)
{
  g_set_weak_pointer (&self->unseen, unseen);
  self->unseen_patience = PATIENCE;
  if (self->unseen_id == 0)
    self->unseen_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), wait_cb, NULL, NULL);
}

void
gw_window_show_widget (GwWindow  *self,
                       GtkWidget *widget)
{
  if (has_place (widget))
    scroll_to (widget, FALSE);
  else
    wait_for (self, widget);
}

static void
focus_cb (GwWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));

  if (focus != NULL && !has_place (focus))
    wait_for (self, focus);
}

void
gw_window_guard_focus (GwWindow *self)
{
  g_signal_connect (self, "notify::focus-widget", G_CALLBACK (focus_cb), NULL);
}
