/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-conflicts-dialog.h"

#include "gw-compat.h"
#include "gw-conflict-row.h"
#include "gw-flow.h"
#include "gw-settle.h"

#include <glib/gi18n-lib.h>

struct _GwConflictsDialog
{
  GtkWindow   parent_instance;

  /* owned */
  GwTree     *tree;
  GListModel *conflicts; /* of GwNode */
  char       *name;

  /* template */
  GtkLabel   *count;
  GtkListBox *list;
};

G_DEFINE_FINAL_TYPE (GwConflictsDialog, gw_conflicts_dialog, GTK_TYPE_WINDOW)

static void
tell (GwConflictsDialog *self,
      const char        *text)
{
  gtk_label_set_text (self->count, text);
  gw_compat_announce (GTK_WIDGET (self->count), text);
}

static void
update (GwConflictsDialog *self)
{
  guint n = g_list_model_get_n_items (self->conflicts);
  g_autofree char *text
      = n == 0 ? g_strdup (_("Everything is settled."))
               : g_strdup_printf (ngettext ("The two versions differ in %u place.",
                                            "The two versions differ in %u places.", n),
                                  n);

  tell (self, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "conflicts.keep-all", n > 0);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "conflicts.take-all", n > 0);
}

static void
follow_history (GwConflictsDialog *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "conflicts.undo",
                                 gw_tree_can_undo (self->tree));
}

/* The row goes with its conflict, and the focus to the next one. */
static void
settle_cb (GwConflictRow     *row,
           gboolean           theirs,
           GwConflictsDialog *self)
{
  g_autoptr (GwNode) node = g_object_ref (gw_conflict_row_get_node (row));
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));
  g_autoptr (GError) error = NULL;
  GtkListBoxRow *next;

  if (!gw_conflict_settle (self->tree, node, theirs, &error))
    {
      tell (self, error->message);
      return;
    }
  next = gtk_list_box_get_row_at_index (self->list, index);
  if (next == NULL)
    next = gtk_list_box_get_row_at_index (self->list, index - 1);
  gtk_widget_child_focus (next != NULL ? GTK_WIDGET (next) : GTK_WIDGET (self),
                          GTK_DIR_TAB_FORWARD);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  GwConflictsDialog *self = user_data;
  GtkWidget *row = gw_conflict_row_new (self->tree, item, self->name);

  g_signal_connect_object (row, "settle", G_CALLBACK (settle_cb), self, G_CONNECT_DEFAULT);
  return row;
}

static void
settle_all (GwConflictsDialog *self,
            gboolean           theirs)
{
  g_autoptr (GError) error = NULL;

  if (!gw_conflicts_settle_all (self->tree, theirs, &error))
    tell (self, error->message);
}

static void
keep_all_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  settle_all (GW_CONFLICTS_DIALOG (widget), FALSE);
}

static void
take_all_action (GtkWidget  *widget,
                 const char *action,
                 GVariant   *parameter)
{
  settle_all (GW_CONFLICTS_DIALOG (widget), TRUE);
}

static void
undo_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  gw_tree_undo (GW_CONFLICTS_DIALOG (widget)->tree);
}

static void
gw_conflicts_dialog_dispose (GObject *object)
{
  GwConflictsDialog *self = GW_CONFLICTS_DIALOG (object);

  g_clear_object (&self->conflicts);
  g_clear_object (&self->tree);
  g_clear_pointer (&self->name, g_free);

  G_OBJECT_CLASS (gw_conflicts_dialog_parent_class)->dispose (object);
}

static void
gw_conflicts_dialog_class_init (GwConflictsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_conflicts_dialog_dispose;

  g_type_ensure (GW_TYPE_FLOW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/share/gw-conflicts-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GwConflictsDialog, count);
  gtk_widget_class_bind_template_child (widget_class, GwConflictsDialog, list);
  gtk_widget_class_install_action (widget_class, "conflicts.keep-all", NULL, keep_all_action);
  gtk_widget_class_install_action (widget_class, "conflicts.take-all", NULL, take_all_action);
  gtk_widget_class_install_action (widget_class, "conflicts.undo", NULL, undo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gw_conflicts_dialog_init (GwConflictsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gw_conflicts_dialog_new (GtkWindow  *parent,
                         GwTree     *tree,
                         const char *name)
{
  GwConflictsDialog *self = g_object_new (GW_TYPE_CONFLICTS_DIALOG, "transient-for", parent, NULL);
  GwNode *root = gw_tree_get_root (tree);
  guint list = gw_kind_find_list (gw_node_get_kind (root), GW_KIND_CONFLICT);

  self->tree = g_object_ref (tree);
  self->name = g_strdup (name);
  self->conflicts = g_object_ref (gw_node_get_list (root, list));
  gtk_list_box_bind_model (self->list, self->conflicts, create_row, self, NULL);
  g_signal_connect_object (self->conflicts, "items-changed", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (tree, "notify::can-undo", G_CALLBACK (follow_history), self,
                           G_CONNECT_SWAPPED);
  update (self);
  follow_history (self);
  return GTK_WIDGET (self);
}
