/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-row-list-private.h"

#include "gw-keep.h"

#include <glib/gi18n-lib.h>

/* Who may see the row, as far as its kind may be seen at all in this moment. */
static void
add_audiences (GwRowList *self,
               GMenu     *menu,
               GwNode    *node)
{
  const GwKind *kind = gw_node_get_kind (node);
  g_autoptr (GMenu) audiences = g_menu_new ();

  if (kind->visibility_part < 0)
    return;
  GwMoment moment = gw_brief_get_moment (gw_tree_get_item (self->tree));
  GwVisibility now = gw_item_get_visibility (gw_node_get_item (node), moment);
  GwVisibility widest = gw_item_get_widest (gw_node_get_item (node), moment);
  const GwPart *part = gw_kind_get_part (kind, kind->visibility_part);
  for (guint i = 0; part->choices[i] != NULL && i <= widest; i++)
    {
      const char *label = _(gw_choice_label (kind->id, kind->visibility_part, part->choices[i]));
      g_autofree char *marked = g_strdup_printf ("%s ✓", label);
      g_autoptr (GMenuItem) item = g_menu_item_new (i == now ? marked : label, NULL);

      g_menu_item_set_action_and_target (item, "row.see", "s", part->choices[i]);
      g_menu_append_item (audiences, item);
    }
  g_menu_append_section (menu, _("Who may see it"), G_MENU_MODEL (audiences));
}

static void
add_comments (GwRowList *self,
              GMenu     *menu,
              GwNode    *node)
{
  g_autoptr (GMenuItem) item = g_menu_item_new (_("Comments…"), NULL);

  if (gw_tree_is_library (self->tree) || gw_node_get_id (node) == NULL)
    return;
  g_menu_item_set_action_and_target (item, "win.comment", "s", gw_node_get_id (node));
  g_menu_append_item (menu, item);
}

void
gw_row_list_show_menu (GwRowList *self,
                       GwItemRow *row)
{
  g_autoptr (GMenu) menu = g_menu_new ();

  g_menu_append (menu, _("Edit"), "row.edit");
  g_menu_append (menu, _("Move up"), "row.up");
  g_menu_append (menu, _("Move down"), "row.down");
  if (self->library != NULL && gw_keep_find_list (gw_row_list_get_kind (self)) >= 0)
    g_menu_append (menu, _("Keep in the library"), "row.keep");
  add_comments (self, menu, gw_item_row_get_node (row));
  g_menu_append (menu, _("Remove"), "row.remove");
  add_audiences (self, menu, gw_item_row_get_node (row));

  g_clear_pointer (&self->menu, gtk_widget_unparent);
  self->menu = gtk_popover_menu_new_from_model (G_MENU_MODEL (menu));
  gtk_widget_set_parent (self->menu, GTK_WIDGET (row));
  g_object_add_weak_pointer (G_OBJECT (self->menu), (gpointer *) &self->menu);
  gtk_popover_popup (GTK_POPOVER (self->menu));
}
