/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-agenda.h"
#include "gw-search-view.h"

#include <glib/gi18n-lib.h>

/* What lies open may say more than its file yet. */
static GwItem *
get_newest (GwWindow         *self,
            GwWorkspaceBrief *brief)
{
  GwDocument *open = gw_desk_find (self->desk, gw_workspace_brief_get_file (brief));

  return open != NULL ? gw_document_get_item (open) : gw_workspace_brief_get_item (brief);
}

static int
compare_cb (gconstpointer a,
            gconstpointer b,
            gpointer      now)
{
  return gw_agenda_compare (*(GwItem *const *) a, *(GwItem *const *) b, now);
}

static void
add_root (GwWindow  *self,
          GPtrArray *roots,
          GwItem    *item,
          GFile     *file)
{
  if (item == NULL || !g_hash_table_insert (self->searched, item, g_object_ref (file)))
    return;
  g_ptr_array_add (roots, gw_item_ref (item));
}

/* All briefs as they are now, in the order of the list, become the roots; those that lie open from
 * elsewhere as well. */
void
gw_window_collect_briefs (GwWindow *self)
{
  GListModel *briefs = G_LIST_MODEL (gw_desk_get_workspace (self->desk));
  GPtrArray *roots = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  g_hash_table_remove_all (self->searched);
  for (guint i = 0; i < g_list_model_get_n_items (briefs); i++)
    {
      g_autoptr (GwWorkspaceBrief) brief = g_list_model_get_item (briefs, i);

      add_root (self, roots, get_newest (self, brief), gw_workspace_brief_get_file (brief));
    }
  for (GwMoment moment = 0; moment < GW_N_MOMENTS; moment++)
    {
      GwDocument *open = gw_tab_get_document (gw_window_get_tab (self, moment));

      if (open != NULL && gw_document_get_file (open) != NULL)
        add_root (self, roots, gw_document_get_item (open), gw_document_get_file (open));
    }
  g_ptr_array_sort_with_data (roots, compare_cb, now);
  g_clear_pointer (&self->roots, g_ptr_array_unref);
  self->roots = roots;
}

static void
found_cb (GwWindow   *self,
          guint       root,
          const char *on,
          const char *field)
{
  GFile *file = g_hash_table_lookup (self->searched, g_ptr_array_index (self->roots, root));

  if (file != NULL)
    {
      gw_window_open_at (self, file, on, field);
      return;
    }

  GwLibraryPlace *library = gw_window_get_library_place (self);

  gw_window_go_to (self, GW_PLACE_LIBRARY);
  gw_library_place_show (library, on);
}

static GwSearchView *
get_view (GwWindow *self)
{
  gboolean made;
  GtkWidget *view = gw_window_get_place (self, GW_PLACE_SEARCH, GW_TYPE_SEARCH_VIEW, &made);

  if (made)
    g_signal_connect_swapped (view, "chosen", G_CALLBACK (found_cb), self);
  return GW_SEARCH_VIEW (view);
}

static void
search_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  GwWindow *self = user_data;
  GwDocument *library = gw_workspace_get_library (gw_desk_get_workspace (self->desk));
  GwSearchView *view = get_view (self);

  if (!gw_window_is_at (self, GW_PLACE_SEARCH))
    {
      gw_window_collect_briefs (self);
      if (library != NULL)
        g_ptr_array_add (self->roots, gw_item_ref (gw_document_get_item (library)));
      gw_search_view_set_roots (view, self->roots);
      gw_window_go_to (self, GW_PLACE_SEARCH);
    }
  gw_search_view_start (view);
}

static const GActionEntry entries[] = {
  { .name = "search", .activate = search_action },
};

void
gw_window_add_search_actions (GwWindow *self)
{
  self->searched = g_hash_table_new_full (NULL, NULL, NULL, g_object_unref);
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
