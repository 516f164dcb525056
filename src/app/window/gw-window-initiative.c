/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-close-names.h"
#include "gw-initiative-view.h"
#include "gw-overview.h"

/* A name is typed letter by letter; what belongs to it is looked for when it rests. */
#define REST_MS 300

typedef struct
{
  GPtrArray *briefs;    /* owned (of GwItem) */
  GwItem    *brief;     /* owned */
  GStrv      different; /* owned */
  char      *close;     /* owned; NULL: no name is close to its own */
} Look;

static void
look_free (Look *look)
{
  g_ptr_array_unref (look->briefs);
  gw_item_unref (look->brief);
  g_strfreev (look->different);
  g_free (look->close);
  g_free (look);
}

static void
look_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Look *look = task_data;
  const char *name = gw_item_get_text (look->brief, GW_BRIEF_INITIATIVE);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GError *error = NULL;
  GwOverview *overview = gw_overview_new (look->briefs, look->brief, now, cancellable, &error);

  if (name != NULL)
    look->close = gw_close_find (look->briefs, name, look->different);
  if (overview != NULL)
    g_task_return_pointer (task, overview, (GDestroyNotify) gw_overview_free);
  else
    g_task_return_error (task, error);
}

static GwInitiativeView *get_view (GwWindow *self);

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GwWindow *self = GW_WINDOW (source);
  Look *look = g_task_get_task_data (G_TASK (result));
  g_autoptr (GwOverview) overview = g_task_propagate_pointer (G_TASK (result), NULL);

  /* It was overtaken, or the window is closed. */
  if (overview != NULL && self->places != NULL)
    gw_initiative_view_set_overview (get_view (self), overview, look->close);
}

static void
look (GwWindow *self)
{
  GwDocument *document = gw_window_get_document (self);
  g_autoptr (GVariant) different = gw_settings_get (self->settings, "different-initiatives");
  Look *task_data;

  if (document == NULL)
    return;
  gw_window_collect_briefs (self);
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  self->looking = g_cancellable_new ();

  task_data = g_new0 (Look, 1);
  task_data->briefs = g_ptr_array_ref (self->roots);
  task_data->brief = gw_item_ref (gw_document_get_item (document));
  task_data->different = g_variant_dup_strv (different, NULL);
  g_autoptr (GTask) task = g_task_new (self, self->looking, looked_cb, NULL);
  g_task_set_source_tag (task, look);
  g_task_set_task_data (task, task_data, (GDestroyNotify) look_free);
  g_task_run_in_thread (task, look_thread);
}

static gboolean
rest_cb (gpointer user_data)
{
  GwWindow *self = user_data;

  self->rest_id = 0;
  look (self);
  return G_SOURCE_REMOVE;
}

static void
chosen_cb (GwWindow   *self,
           guint       index,
           const char *on,
           const char *field)
{
  GFile *file = g_hash_table_lookup (self->searched, g_ptr_array_index (self->roots, index));

  if (file == NULL)
    g_action_group_activate_action (G_ACTION_GROUP (self), "back", NULL);
  else if (on == NULL)
    gw_window_open_file (self, file);
  else
    gw_window_open_at (self, file, on, field);
}

static void
renamed_cb (GwWindow *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
  self->rest_id = g_timeout_add (REST_MS, rest_cb, self);
}

static void
told_apart_cb (GwWindow   *self,
               const char *other)
{
  const char *own = gw_item_get_text (gw_document_get_item (gw_window_get_document (self)),
                                      GW_BRIEF_INITIATIVE);
  g_autofree char *pair = gw_close_dup_pair (own, other);

  gw_settings_add_text (self->settings, "different-initiatives", pair);
  look (self);
}

static GwInitiativeView *
get_view (GwWindow *self)
{
  gboolean made;
  GtkWidget *view
      = gw_window_get_place (self, GW_PLACE_INITIATIVE, GW_TYPE_INITIATIVE_VIEW, &made);

  if (made)
    {
      g_signal_connect_swapped (view, "chosen", G_CALLBACK (chosen_cb), self);
      g_signal_connect_swapped (view, "renamed", G_CALLBACK (renamed_cb), self);
      g_signal_connect_swapped (view, "told-apart", G_CALLBACK (told_apart_cb), self);
    }
  return GW_INITIATIVE_VIEW (view);
}

static void
initiative_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  GwWindow *self = user_data;
  GwDocument *document = gw_window_get_document (self);

  if (document == NULL)
    return;

  GwInitiativeView *view = get_view (self);

  gw_initiative_view_set_tree (view, gw_document_get_tree (document));
  look (self);
  gw_window_go_to (self, GW_PLACE_INITIATIVE);
  gw_initiative_view_start (view);
}

static const GActionEntry entries[] = {
  { .name = "initiative", .activate = initiative_action },
};

void
gw_window_add_initiative_actions (GwWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
