/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-moment.h"

/* What is in front. All that follows it hears of a change by the signal, so nothing here knows who
 * that is. */

gboolean
gw_window_is_at (GwWindow   *self,
                 const char *place)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->places), place) == 0;
}

GwTab *
gw_window_get_tab (GwWindow *self,
                   GwMoment  moment)
{
  return GW_TAB (gtk_stack_get_child_by_name (self->tabs, gw_moment_get_name (moment)));
}

GwTab *
gw_window_get_current (GwWindow *self)
{
  return GW_TAB (gtk_stack_get_visible_child (self->tabs));
}

GwDocument *
gw_window_get_document (GwWindow *self)
{
  return gw_tab_get_document (gw_window_get_current (self));
}

void
gw_window_tell_front (GwWindow *self)
{
  g_signal_emit_by_name (self, "front-changed");
}

/* (transfer none); NULL until it was read, and where it cannot be. */
GwTree *
gw_window_get_library (GwWindow *self)
{
  GwDocument *library = gw_workspace_get_library (gw_desk_get_workspace (self->desk));

  return library != NULL ? gw_document_get_tree (library) : NULL;
}

/* (transfer none): what undo and redo speak of; NULL for nothing. */
GwTree *
gw_window_get_front_tree (GwWindow *self)
{
  GwDocument *document = gw_window_get_document (self);

  if (gw_window_is_at (self, GW_PLACE_LIBRARY))
    return gw_window_get_library (self);
  return document != NULL ? gw_document_get_tree (document) : NULL;
}

void
gw_window_enable (GwWindow   *self,
                  const char *action,
                  gboolean    enabled)
{
  g_simple_action_set_enabled (
      G_SIMPLE_ACTION (g_action_map_lookup_action (G_ACTION_MAP (self), action)), enabled);
}
