/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-afterwards.h"

#include <glib/gi18n-lib.h>

/* A meeting that is over without a result is asked about as long as its brief is in front. */
void
gw_window_update_afterwards (GwWindow *self,
                             gboolean  anew)
{
  GwDocument *document = gw_window_get_document (self);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  gboolean asks = document != NULL && !self->complains && !gw_document_is_read_only (document)
                  && gw_afterwards_is_asked (gw_document_get_item (document), now);

  if (asks && (anew || !self->asks))
    {
      gw_message_bar_tell (self->message, _("How did it go?"),
                           _("Five minutes after the meeting is the best time."),
                           _("Write the result"), "win.write-result");
      gw_message_bar_add (self->message, _("Nothing agreed"), "win.nothing-agreed");
      gw_message_bar_add (self->message, _("It did not take place"), "win.not-held");
    }
  else if (!asks && self->asks)
    {
      gw_message_bar_hide (self->message);
    }
  self->asks = asks;
}

static void
finish (GwWindow     *self,
        gboolean      done,
        const char   *text,
        const GError *error)
{
  if (done)
    gw_toast_show (self->toast, text, _("Undo"), "win.undo");
  else
    gw_window_show_error (self, _("That could not be written down."), error, NULL, NULL);
  gw_brief_list_refresh (self->list);
}

static void
write_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  GwWindow *self = user_data;
  GwTree *tree = gw_document_get_tree (gw_window_get_document (self));
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GError) error = NULL;

  if (!gw_afterwards_write (tree, now, &error))
    finish (self, FALSE, NULL, error);
  else
    gw_window_jump (self, "brief", "result");
}

static void
none_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GwWindow *self = user_data;
  GwTree *tree = gw_document_get_tree (gw_window_get_document (self));
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GError) error = NULL;
  gboolean done = gw_afterwards_none (tree, now, &error);

  finish (self, done, _("Nothing was agreed."), error);
}

static void
not_held_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  GwWindow *self = user_data;
  GwTree *tree = gw_document_get_tree (gw_window_get_document (self));
  g_autoptr (GError) error = NULL;
  gboolean done = gw_afterwards_not_held (tree, &error);

  finish (self, done, _("The meeting has no day now. Write the new one under the title."), error);
}

static void
edited_cb (GwWindow *self)
{
  gw_window_update_afterwards (self, FALSE);
}

static const GActionEntry entries[] = {
  { .name = "write-result", .activate = write_action },
  { .name = "nothing-agreed", .activate = none_action },
  { .name = "not-held", .activate = not_held_action },
};

void
gw_window_add_afterwards_actions (GwWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_group_connect_swapped (self->tree_signals, "edited", G_CALLBACK (edited_cb), self);
}
