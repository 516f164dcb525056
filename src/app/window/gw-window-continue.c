/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-continue.h"
#include "gw-isolate.h"
#include "gw-readiness.h"

#include <glib/gi18n-lib.h>

/* Of each moment, the action that goes on there. */
static const char *const actions[GW_N_MOMENTS] = {
  [GW_MOMENT_PRIORITIZATION] = "continue-prioritization",
  [GW_MOMENT_SCOPE] = "continue-scope",
  [GW_MOMENT_COMMITMENT] = "continue-commitment",
  [GW_MOMENT_RESOURCES] = "continue-resources",
};

/* What a thread makes a brief from: snapshots. */
typedef struct
{
  GwItem    *brief;  /* owned */
  GPtrArray *others; /* owned */
  GwMoment   to;
} Going;

static void
going_free (Going *going)
{
  gw_item_unref (going->brief);
  g_ptr_array_unref (going->others);
  g_free (going);
}

static void
make_brief (GTask        *task,
            gpointer      source,
            gpointer      task_data,
            GCancellable *cancellable)
{
  Going *going = task_data;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GError *error = NULL;
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, g_date_time_get_day_of_month (now), g_date_time_get_month (now),
                  g_date_time_get_year (now));
  GwItem *brief = gw_continue_new (going->brief, going->others, going->to, &today, cancellable,
                                   &error);
  if (brief != NULL)
    g_task_return_pointer (task, brief, (GDestroyNotify) gw_item_unref);
  else
    g_task_return_error (task, error);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  GwWindow *self = GW_WINDOW (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GwItem) brief = g_task_propagate_pointer (G_TASK (result), &error);

  /* Only a window that was closed cancels it. */
  if (brief == NULL)
    return;

  Going *going = g_task_get_task_data (G_TASK (result));
  g_autoptr (GwDocument) document = gw_document_new (brief);
  g_autofree char *title = gw_isolate_words (gw_item_get_text (going->brief, GW_BRIEF_TITLE));
  /* Translators: %s is the title of the brief from which a new one was made. */
  g_autofree char *text = g_strdup_printf (_("Made from “%s”. Change what you like."), title);

  gw_desk_add (self->desk, document);
  gw_desk_save (self->desk, document);
  gw_window_show_document (self, document);
  gtk_widget_grab_focus (gw_tab_get_page (gw_window_get_current (self)));
  gw_toast_show (self->toast, text, NULL, NULL);
}

/* Both belong together from now on, so the first gets a name to belong to. */
static void
name_initiative (GwDocument *document)
{
  GwTree *tree = gw_document_get_tree (document);
  GwItem *brief = gw_tree_get_item (tree);
  const char *initiative = gw_item_get_text (brief, GW_BRIEF_INITIATIVE);
  g_autofree char *title = g_strdup (gw_item_get_text (brief, GW_BRIEF_TITLE));

  if ((initiative == NULL || *initiative == '\0') && *title != '\0')
    gw_tree_set (tree, gw_tree_get_root (tree), GW_BRIEF_INITIATIVE, title, NULL);
}

static void
continue_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  GwWindow *self = user_data;
  GwDocument *document = gw_window_get_document (self);
  GwMoment to = GW_MOMENT_PRIORITIZATION;

  if (document == NULL)
    return;
  while (!g_str_equal (actions[to], g_action_get_name (G_ACTION (action))))
    to++;
  name_initiative (document);

  Going *going = g_new (Going, 1);
  GListModel *briefs = G_LIST_MODEL (gw_desk_get_workspace (self->desk));
  going->brief = gw_item_ref (gw_document_get_item (document));
  going->others = gw_readiness_collect_others (briefs, going->brief);
  going->to = to;
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, made_cb, NULL);
  g_task_set_source_tag (task, continue_action);
  g_task_set_task_data (task, going, (GDestroyNotify) going_free);
  g_task_run_in_thread (task, make_brief);
}

/* Only where a meeting of this kind leads. */
void
gw_window_update_continue (GwWindow *self)
{
  GwDocument *document = gw_window_get_document (self);

  for (int to = 0; to < GW_N_MOMENTS; to++)
    gw_window_enable (self, actions[to],
                      document != NULL
                          && gw_continue_can (gw_brief_get_moment (gw_document_get_item (document)),
                                              to));
}

void
gw_window_add_continue_actions (GwWindow *self)
{
  for (int to = 0; to < GW_N_MOMENTS; to++)
    {
      const GActionEntry entry = { .name = actions[to], .activate = continue_action };

      g_action_map_add_action_entries (G_ACTION_MAP (self), &entry, 1, self);
    }
}
