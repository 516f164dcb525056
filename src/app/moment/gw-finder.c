/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-finder.h"

#include "gw-compat.h"
#include "gw-fields.h"
#include "gw-fold.h"
#include "gw-keep.h"

#include <glib/gi18n-lib.h>

struct _GwFinder
{
  GtkPopover          parent_instance;

  /* template */
  GtkEntry           *entry;
  GtkWidget          *scroll;
  GtkListView        *list;
  GtkLabel           *hint;

  /* owned */
  GwTree             *library;
  GtkFilterListModel *found;
  GtkSingleSelection *selection;
  GHashTable         *keys;  /* of GwNode to what it is found by */
  char               *query; /* folded */
};

G_DEFINE_FINAL_TYPE (GwFinder, gw_finder, GTK_TYPE_POPOVER)

enum
{
  TAKEN,
  WRITTEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What an item is found by: all that its row says. */
static const char *
get_key (GwFinder *self,
         GwNode   *node)
{
  const char *known = g_hash_table_lookup (self->keys, node);

  if (known == NULL)
    {
      g_auto (GwRowText) text = { 0 };

      gw_row_read (gw_tree_get_item (self->library), gw_node_get_item (node), &text);
      g_autofree char *all = g_strjoin (" ", text.text ?: "", text.below ?: "", text.lead ?: "",
                                        text.aside ?: "", NULL);
      known = gw_fold (all);
      g_hash_table_insert (self->keys, g_object_ref (node), (char *) known);
    }
  return known;
}

static gboolean
is_found (gpointer item,
          gpointer user_data)
{
  GwFinder *self = user_data;

  return self->query == NULL || gw_keep_matches (get_key (self, item), self->query);
}

static guint
count (GwFinder *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->found));
}

static void
show_hint (GwFinder *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autofree char *hint = NULL;

  gtk_widget_set_visible (self->scroll, count (self) > 0);
  if (count (self) == 0 && *text != '\0')
    hint = g_strdup_printf (
        _("Nothing kept matches “%s”. Enter adds it here; Ctrl+Enter also keeps it."), text);
  else
    hint = g_strdup (_("Enter takes it, Ctrl+Enter takes it and stays."));
  gtk_label_set_text (self->hint, hint);
}

static void
changed_cb (GwFinder *self)
{
  g_free (self->query);
  self->query = gw_fold (gtk_editable_get_text (GTK_EDITABLE (self->entry)));
  gtk_filter_changed (gtk_filter_list_model_get_filter (self->found), GTK_FILTER_CHANGE_DIFFERENT);
  gtk_single_selection_set_selected (self->selection, 0);
  show_hint (self);
}

static void
take (GwFinder *self,
      gboolean  stay)
{
  g_autoptr (GwNode) node = NULL;
  guint index = gtk_single_selection_get_selected (self->selection);
  g_autofree char *words = g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry)));

  if (index != GTK_INVALID_LIST_POSITION)
    node = g_list_model_get_item (G_LIST_MODEL (self->selection), index);
  if (!stay || node == NULL)
    gtk_popover_popdown (GTK_POPOVER (self));
  if (node != NULL)
    g_signal_emit (self, signals[TAKEN], 0, gw_node_get_item (node));
  else
    g_signal_emit (self, signals[WRITTEN], 0, words, stay);
}

static void
select_by (GwFinder *self,
           int       by)
{
  guint index = gtk_single_selection_get_selected (self->selection);
  int next = index == GTK_INVALID_LIST_POSITION ? 0 : (int) index + by;

  if (count (self) == 0)
    return;
  next = CLAMP (next, 0, (int) count (self) - 1);
  gtk_single_selection_set_selected (self->selection, next);
  gw_compat_scroll_to (GTK_WIDGET (self->list), next);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        gpointer               user_data)
{
  GwFinder *self = user_data;

  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    take (self, (state & GDK_CONTROL_MASK) != 0);
  else if (key == GDK_KEY_Down)
    select_by (self, 1);
  else if (key == GDK_KEY_Up)
    select_by (self, -1);
  else
    return FALSE;
  return TRUE;
}

static void
activate_cb (GwFinder *self,
             guint     position)
{
  gtk_single_selection_set_selected (self->selection, position);
  take (self, FALSE);
}

static void
map_cb (GwFinder *self)
{
  g_hash_table_remove_all (self->keys);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_max_width_chars (GTK_LABEL (label), 40);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  g_autofree char *title = gw_item_title (gw_node_get_item (gtk_list_item_get_item (item)));

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)), title);
  gw_compat_set_row_label (item, title);
}

static void
gw_finder_dispose (GObject *object)
{
  GwFinder *self = GW_FINDER (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_FINDER);
  g_clear_object (&self->selection);
  g_clear_object (&self->found);
  g_clear_object (&self->library);
  g_clear_pointer (&self->keys, g_hash_table_unref);
  g_clear_pointer (&self->query, g_free);

  G_OBJECT_CLASS (gw_finder_parent_class)->dispose (object);
}

static void
gw_finder_class_init (GwFinderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_finder_dispose;

  signals[TAKEN] = g_signal_new ("taken", GW_TYPE_FINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, GW_TYPE_ITEM);
  signals[WRITTEN] = g_signal_new ("written", GW_TYPE_FINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCES "/moment/gw-finder.ui");
  gtk_widget_class_bind_template_child (widget_class, GwFinder, entry);
  gtk_widget_class_bind_template_child (widget_class, GwFinder, scroll);
  gtk_widget_class_bind_template_child (widget_class, GwFinder, list);
  gtk_widget_class_bind_template_child (widget_class, GwFinder, hint);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, map_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
}

static void
gw_finder_init (GwFinder *self)
{
  self->keys = g_hash_table_new_full (NULL, NULL, g_object_unref, g_free);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gw_finder_new (GwTree   *library,
               GwKindId  kind)
{
  GwFinder *self = g_object_new (GW_TYPE_FINDER, NULL);
  GListModel *all = gw_node_get_list (gw_tree_get_root (library), gw_keep_find_list (kind));
  GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_found, self, NULL));

  self->library = g_object_ref (library);
  self->found = gtk_filter_list_model_new (g_object_ref (all), filter);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->found)));
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  return GTK_WIDGET (self);
}
