/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-kept-row.h"

#include "gw-compat.h"
#include "gw-fields.h"

#include <glib/gi18n-lib.h>

struct _GwKeptRow
{
  GtkWidget      parent_instance;

  /* owned children */
  GtkWidget     *words;
  GtkWidget     *below;

  /* owned */
  GSignalGroup  *signals;       /* of the node */
  GSignalGroup  *shelf_signals;

  /* borrowed while bound */
  GwShelf       *shelf;
  GtkListItem   *item;
  gboolean       with_kind;
};

G_DEFINE_FINAL_TYPE (GwKeptRow, gw_kept_row, GTK_TYPE_WIDGET)

static void
refresh (GwKeptRow *self)
{
  if (self->item == NULL)
    return;

  GwItem *kept = gw_node_get_item (gtk_list_item_get_item (self->item));
  g_autofree char *words = gw_item_title (kept);
  g_autofree char *below = gw_shelf_say (self->shelf, kept, self->with_kind);
  const char *title = *words != '\0' ? words : _("Not written yet");
  /* Translators: for a screen reader: what is kept; what tells it apart */
  g_autofree char *name = g_strdup_printf (_("%1$s, %2$s"), title, below);

  gtk_label_set_text (GTK_LABEL (self->words), title);
  gtk_label_set_text (GTK_LABEL (self->below), below);
  gw_compat_set_row_label (self->item, *below != '\0' ? name : title);
}

static GtkWidget *
add_label (GwKeptRow *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
gw_kept_row_dispose (GObject *object)
{
  GwKeptRow *self = GW_KEPT_ROW (object);

  g_clear_object (&self->signals);
  g_clear_object (&self->shelf_signals);
  g_clear_pointer (&self->words, gtk_widget_unparent);
  g_clear_pointer (&self->below, gtk_widget_unparent);

  G_OBJECT_CLASS (gw_kept_row_parent_class)->dispose (object);
}

static void
gw_kept_row_class_init (GwKeptRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_kept_row_dispose;
  gtk_widget_class_set_css_name (widget_class, "keptrow");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
gw_kept_row_init (GwKeptRow *self)
{
  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
      GTK_ORIENTATION_VERTICAL);
  self->words = add_label (self);
  self->below = add_label (self);
  gtk_widget_add_css_class (self->below, "dim-label");
  gtk_widget_add_css_class (self->below, "small");
  self->signals = g_signal_group_new (GW_TYPE_NODE);
  g_signal_group_connect_swapped (self->signals, "notify::item", G_CALLBACK (refresh), self);
  self->shelf_signals = g_signal_group_new (GW_TYPE_SHELF);
  g_signal_group_connect_swapped (self->shelf_signals, "used", G_CALLBACK (refresh), self);
}

GtkWidget *
gw_kept_row_new (gboolean with_kind)
{
  GwKeptRow *self = g_object_new (GW_TYPE_KEPT_ROW, NULL);

  self->with_kind = with_kind;
  return GTK_WIDGET (self);
}

void
gw_kept_row_bind (GwKeptRow   *self,
                  GwShelf     *shelf,
                  GtkListItem *item)
{
  g_return_if_fail (GW_IS_KEPT_ROW (self));

  self->shelf = shelf;
  self->item = item;
  g_signal_group_set_target (self->shelf_signals, shelf);
  g_signal_group_set_target (self->signals, item != NULL ? gtk_list_item_get_item (item) : NULL);
  refresh (self);
}
