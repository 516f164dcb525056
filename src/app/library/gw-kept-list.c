/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-kept-list.h"

#include "gw-compat.h"
#include "gw-kept-row.h"

struct _GwKeptList
{
  GtkWidget          parent_instance;

  /* template */
  GtkWidget         *root;
  GtkListView       *view;

  /* owned; NULL without a library */
  GwShelfList       *shelf;
  GtkMultiSelection *selection;
};

G_DEFINE_FINAL_TYPE (GwKeptList, gw_kept_list, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  LISTED,
  ENTERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
chosen_cb (GwKeptList *self)
{
  g_signal_emit (self, signals[CHOSEN], 0);
}

static void
listed_cb (GwKeptList *self)
{
  g_signal_emit (self, signals[LISTED], 0);
}

static void
changed_cb (GwKeptList *self)
{
  chosen_cb (self);
  listed_cb (self);
}

static void
activate_cb (GwKeptList *self,
             guint       position)
{
  gw_kept_list_choose (self, position);
  g_signal_emit (self, signals[ENTERED], 0);
}

static void
clear (GwKeptList *self)
{
  gtk_list_view_set_model (self->view, NULL);
  if (self->selection != NULL)
    g_signal_handlers_disconnect_by_data (self->selection, self);
  if (self->shelf != NULL)
    g_signal_handlers_disconnect_by_data (self->shelf, self);
  g_clear_object (&self->selection);
  g_clear_object (&self->shelf);
}

/* Into the row that is chosen; the list itself takes no keys in GTK 4.8. */
static gboolean
gw_kept_list_grab_focus (GtkWidget *widget)
{
  return gtk_widget_child_focus (GTK_WIDGET (GW_KEPT_LIST (widget)->view), GTK_DIR_TAB_FORWARD);
}

static void
gw_kept_list_dispose (GObject *object)
{
  GwKeptList *self = GW_KEPT_LIST (object);

  if (self->view != NULL)
    clear (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_KEPT_LIST);

  G_OBJECT_CLASS (gw_kept_list_parent_class)->dispose (object);
}

static void
gw_kept_list_class_init (GwKeptListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_kept_list_dispose;
  widget_class->grab_focus = gw_kept_list_grab_focus;

  signals[CHOSEN] = g_signal_new ("chosen", GW_TYPE_KEPT_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  signals[LISTED] = g_signal_new ("listed", GW_TYPE_KEPT_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  signals[ENTERED] = g_signal_new ("entered", GW_TYPE_KEPT_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/library/gw-kept-list.ui");
  gtk_widget_class_bind_template_child (widget_class, GwKeptList, root);
  gtk_widget_class_bind_template_child (widget_class, GwKeptList, view);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
}

static void
gw_kept_list_init (GwKeptList *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_compat_pass_empty (self->view);
}

/* @library: (nullable): a reference is taken */
void
gw_kept_list_set_library (GwKeptList *self,
                          GwTree     *library)
{
  g_return_if_fail (GW_IS_KEPT_LIST (self));

  clear (self);
  if (library == NULL)
    return;
  self->shelf = gw_shelf_list_new (library);
  self->selection = gtk_multi_selection_new (g_object_ref (G_LIST_MODEL (self->shelf)));
  g_signal_connect_swapped (self->selection, "selection-changed", G_CALLBACK (chosen_cb), self);
  g_signal_connect_data (self->shelf, "items-changed", G_CALLBACK (changed_cb), self, NULL,
                         G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  g_signal_connect_swapped (self->shelf, "found", G_CALLBACK (listed_cb), self);
  gw_kept_row_fill (self->view, gw_shelf_get (library), TRUE, GTK_SELECTION_MODEL (self->selection));
}

/* Returns: (transfer none) (nullable): what is listed, and how; NULL without a library */
GwShelfList *
gw_kept_list_get_shelf (GwKeptList *self)
{
  g_return_val_if_fail (GW_IS_KEPT_LIST (self), NULL);

  return self->shelf;
}

/* Returns: how much is listed */
guint
gw_kept_list_count (GwKeptList *self)
{
  g_return_val_if_fail (GW_IS_KEPT_LIST (self), 0);

  return self->shelf != NULL ? g_list_model_get_n_items (G_LIST_MODEL (self->shelf)) : 0;
}

/* Chooses what stands there alone, and shows it; nothing where nothing stands. */
void
gw_kept_list_choose (GwKeptList *self,
                     guint       position)
{
  g_return_if_fail (GW_IS_KEPT_LIST (self));

  if (position >= gw_kept_list_count (self))
    return;
  gtk_selection_model_select_item (GTK_SELECTION_MODEL (self->selection), position, TRUE);
  gw_compat_scroll_to (GTK_WIDGET (self->view), position);
}

/* As gw_kept_list_choose(), where @node stands, if it is listed. */
void
gw_kept_list_choose_node (GwKeptList *self,
                          GwNode     *node)
{
  g_return_if_fail (GW_IS_KEPT_LIST (self));

  if (self->shelf != NULL)
    gw_kept_list_choose (self, gw_shelf_list_find (self->shelf, node));
}

guint
gw_kept_list_count_chosen (GwKeptList *self)
{
  g_return_val_if_fail (GW_IS_KEPT_LIST (self), 0);

  if (self->selection == NULL)
    return 0;
  g_autoptr (GtkBitset) chosen
      = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  return gtk_bitset_get_size (chosen);
}

/* Returns: (transfer full): what is chosen, of GwNode, in the order of the list */
GPtrArray *
gw_kept_list_dup_chosen (GwKeptList *self)
{
  GPtrArray *nodes = g_ptr_array_new_with_free_func (g_object_unref);

  g_return_val_if_fail (GW_IS_KEPT_LIST (self), nodes);

  if (self->selection == NULL)
    return nodes;
  g_autoptr (GtkBitset) chosen
      = gtk_selection_model_get_selection (GTK_SELECTION_MODEL (self->selection));
  guint n = gtk_bitset_get_size (chosen);
  for (guint i = 0; i < n; i++)
    g_ptr_array_add (nodes, g_list_model_get_item (G_LIST_MODEL (self->selection),
                                                   gtk_bitset_get_nth (chosen, i)));
  return nodes;
}
