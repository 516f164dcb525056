/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-recent.h"

#define CONTENT_TYPE "application/x-groundwork-brief+xml"

#define PROGRAM "Groundwork"

#define MAX_RECENT 6

void
gw_recent_add (GFile *file)
{
  g_autofree char *uri = g_file_get_uri (file);
  GtkRecentData data = {
    .mime_type = (char *) CONTENT_TYPE,
    .app_name = (char *) PROGRAM,
    .app_exec = (char *) "groundwork %u",
    .is_private = TRUE,
  };

  gtk_recent_manager_add_full (gtk_recent_manager_get_default (), uri, &data);
}

void
gw_recent_move (GFile *from,
                GFile *to)
{
  g_autofree char *old = g_file_get_uri (from);
  g_autofree char *new = g_file_get_uri (to);

  /* One that was not listed is not missed. */
  gtk_recent_manager_move_item (gtk_recent_manager_get_default (), old, new, NULL);
}

static int
compare_visited (gconstpointer a,
                 gconstpointer b)
{
  return g_date_time_compare (gtk_recent_info_get_modified ((GtkRecentInfo *) b),
                              gtk_recent_info_get_modified ((GtkRecentInfo *) a));
}

void
gw_recent_fill (GMenu *menu)
{
  GList *items = gtk_recent_manager_get_items (gtk_recent_manager_get_default ());
  int n = 0;

  g_menu_remove_all (menu);
  items = g_list_sort (items, compare_visited);
  for (GList *l = items; l != NULL && n < MAX_RECENT; l = l->next)
    {
      GtkRecentInfo *info = l->data;
      g_autoptr (GMenuItem) item = NULL;

      if (!gtk_recent_info_has_application (info, PROGRAM) || !gtk_recent_info_exists (info))
        continue;
      item = g_menu_item_new (gtk_recent_info_get_display_name (info), NULL);
      g_menu_item_set_action_and_target (item, "win.open-uri", "s", gtk_recent_info_get_uri (info));
      g_menu_append_item (menu, item);
      n++;
    }
  g_list_free_full (items, (GDestroyNotify) gtk_recent_info_unref);
}
