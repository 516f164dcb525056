/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-moment-page.h"
#include "gw-readiness.h"

/* The other briefs say what hangs together with the one in front: its plan, what was told before. They
 * are read after the window stands, and somebody may change them at any time. */

/* Many change at once when a folder is read. */
#define PAUSE_MS 150

static gboolean
are_same (GPtrArray *a,
          GPtrArray *b)
{
  if (a == NULL || b == NULL || a->len != b->len)
    return a == b;

  for (guint i = 0; i < a->len; i++)
    if (g_ptr_array_index (a, i) != g_ptr_array_index (b, i))
      return FALSE;
  return TRUE;
}

/* Returns: (transfer full) (nullable): of GwItem, what else lies in the workspace */
GPtrArray *
gw_window_collect_others (GwWindow *self)
{
  GwDocument *document = gw_window_get_document (self);
  GListModel *briefs = G_LIST_MODEL (gw_desk_get_workspace (self->desk));

  return document != NULL
             ? gw_readiness_collect_others (briefs, gw_document_get_item (document))
             : NULL;
}

/* Tells the form in front of them. */
void
gw_window_update_others (GwWindow *self)
{
  GtkWidget *page = gw_tab_get_page (gw_window_get_current (self));

  g_clear_pointer (&self->others, g_ptr_array_unref);
  self->others = gw_window_collect_others (self);
  if (self->others != NULL && GW_IS_MOMENT_PAGE (page))
    gw_moment_page_set_others (GW_MOMENT_PAGE (page), self->others);
}

static gboolean
changed_late_cb (gpointer user_data)
{
  GwWindow *self = user_data;
  g_autoptr (GPtrArray) others = gw_window_collect_others (self);

  self->others_id = 0;
  if (!are_same (others, self->others))
    {
      gw_window_update_others (self);
      g_signal_emit_by_name (self, "others-changed");
    }
  return G_SOURCE_REMOVE;
}

static void
changed_cb (GwWindow *self)
{
  if (self->others_id == 0)
    self->others_id = g_timeout_add (PAUSE_MS, changed_late_cb, self);
}

/* What is found hangs on what the person wishes, as the language of promises. */
static void
wished_cb (GwWindow *self)
{
  gw_brief_list_reckon (self->list);
  gw_window_update_others (self);
  g_signal_emit_by_name (self, "others-changed");
}

void
gw_window_follow_others (GwWindow *self)
{
  g_signal_connect_object (self->settings, "changed::word-language", G_CALLBACK (wished_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (self->settings, "changed::fresh-days", G_CALLBACK (wished_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_object (gw_desk_get_workspace (self->desk), "items-changed",
                           G_CALLBACK (changed_cb), self, G_CONNECT_SWAPPED);
}
