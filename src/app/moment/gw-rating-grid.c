/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-rating-grid.h"

#include "gw-compat.h"
#include "gw-fields.h"
#include "gw-ratings.h"
#include "gw-type-ahead.h"

#include <glib/gi18n-lib.h>

struct _GwRatingGrid
{
  GtkWidget  parent_instance;

  GtkWidget *expander; /* owned child */
  GtkWidget *grid;     /* borrowed from it */

  /* owned */
  GwTree    *tree;
  GwNode    *holder;
  char      *shown; /* the needs as they are shown */

  gboolean   filling;
};

G_DEFINE_FINAL_TYPE (GwRatingGrid, gw_rating_grid, GTK_TYPE_WIDGET)

/* "Tobias: An answer for three more deals" */
static char *
describe (GwRatingGrid *self,
          GwItem       *need)
{
  g_auto (GwRowText) row = { 0 };

  gw_row_read (gw_tree_get_item (self->tree), need, &row);
  if (row.lead == NULL)
    return g_strdup (row.text);
  /* Translators: a person and what they need */
  return g_strdup_printf (_("%1$s: %2$s"), row.lead, row.text);
}

static void
show_rating (GwRatingGrid *self,
             GtkWidget    *box)
{
  const char *interest = g_object_get_data (G_OBJECT (box), "interest");
  double value = 0;
  gboolean rated = gw_ratings_get (gw_node_get_item (self->holder), interest, &value);

  gtk_drop_down_set_selected (GTK_DROP_DOWN (box), rated ? gw_ratings_find_word (value) + 1 : 0);
}

static void
show_ratings (GwRatingGrid *self)
{
  self->filling = TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (self->grid); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_DROP_DOWN (child))
      show_rating (self, child);
  self->filling = FALSE;
}

static void
selected_cb (GwRatingGrid *self,
             GParamSpec   *pspec,
             GtkWidget    *box)
{
  const char *interest = g_object_get_data (G_OBJECT (box), "interest");
  guint index = gtk_drop_down_get_selected (GTK_DROP_DOWN (box));
  const GwWord *words = gw_field_words (GW_KIND_RATING, GW_RATING_VALUE);

  if (self->filling || index == GTK_INVALID_LIST_POSITION)
    return;
  self->filling = TRUE;
  gw_ratings_set (self->tree, self->holder, interest, index > 0 ? words[index - 1].value : NULL,
                  NULL);
  self->filling = FALSE;
}

static GtkWidget *
create_box (GwRatingGrid *self,
            GwItem       *need,
            const char   *label)
{
  const GwWord *words = gw_field_words (GW_KIND_RATING, GW_RATING_VALUE);
  GtkStringList *choices = gtk_string_list_new (NULL);
  GtkWidget *box;

  gtk_string_list_append (choices, _("not rated"));
  for (guint i = 0; words[i].value != NULL; i++)
    gtk_string_list_append (choices, _(words[i].label));
  box = gtk_drop_down_new (G_LIST_MODEL (choices), NULL);
  gtk_widget_set_valign (box, GTK_ALIGN_CENTER);
  g_object_set_data_full (G_OBJECT (box), "interest", g_strdup (gw_item_get_id (need)), g_free);
  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  /* The button inside is what takes the focus, and GTK 4.8 calls it by its class. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (box)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  gw_type_ahead_attach (GTK_DROP_DOWN (box));
  g_signal_connect_swapped (box, "notify::selected", G_CALLBACK (selected_cb), self);
  return box;
}

static void
add_need (GwRatingGrid *self,
          GwItem       *need,
          int           row)
{
  g_autofree char *text = describe (self, need);
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 12);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (GTK_GRID (self->grid), label, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (self->grid), create_box (self, need, text), 1, row, 1, 1);
}

static char *
list_needs (GwRatingGrid *self,
            GPtrArray    *needs)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < needs->len; i++)
    {
      g_autofree char *text = describe (self, g_ptr_array_index (needs, i));
      g_string_append_printf (all, "%s %s\n", gw_item_get_id (g_ptr_array_index (needs, i)), text);
    }
  return g_string_free (all, FALSE);
}

static void
refresh (GwRatingGrid *self)
{
  g_autoptr (GPtrArray) needs = NULL;
  g_autofree char *shown = NULL;
  GtkWidget *child;

  if (self->filling)
    return;

  needs = gw_ratings_list_needs (gw_tree_get_item (self->tree), gw_node_get_item (self->holder));
  shown = list_needs (self, needs);
  if (g_strcmp0 (shown, self->shown) != 0)
    {
      g_free (self->shown);
      self->shown = g_steal_pointer (&shown);
      while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
        gtk_grid_remove (GTK_GRID (self->grid), child);
      for (guint i = 0; i < needs->len; i++)
        add_need (self, g_ptr_array_index (needs, i), i);
      gw_compat_filled (self->grid);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), needs->len > 0);
  show_ratings (self);
}

static void
gw_rating_grid_dispose (GObject *object)
{
  GwRatingGrid *self = GW_RATING_GRID (object);

  self->filling = TRUE;
  g_clear_pointer (&self->expander, gtk_widget_unparent);
  g_clear_object (&self->tree);
  g_clear_object (&self->holder);
  g_clear_pointer (&self->shown, g_free);

  G_OBJECT_CLASS (gw_rating_grid_parent_class)->dispose (object);
}

static void
gw_rating_grid_class_init (GwRatingGridClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_rating_grid_dispose;
  gtk_widget_class_set_css_name (widget_class, "ratings");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
gw_rating_grid_init (GwRatingGrid *self)
{
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 9);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 3);
  self->expander = gtk_expander_new (_("Rate by need"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->expander), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Rate by need"), -1);
  gtk_expander_set_child (GTK_EXPANDER (self->expander), self->grid);
  /* Tab would go into what GTK 4.8 has put away. */
  g_object_bind_property (self->expander, "expanded", self->grid, "visible", G_BINDING_SYNC_CREATE);
  gtk_widget_set_parent (self->expander, GTK_WIDGET (self));
}

static gboolean
has_ratings (GwRatingGrid *self,
             GPtrArray    *needs)
{
  double value;

  for (guint i = 0; i < needs->len; i++)
    if (gw_ratings_get (gw_node_get_item (self->holder),
                        gw_item_get_id (g_ptr_array_index (needs, i)), &value))
      return TRUE;

  return FALSE;
}

GtkWidget *
gw_rating_grid_new (GwTree *tree,
                    GwNode *holder)
{
  GwRatingGrid *self = g_object_new (GW_TYPE_RATING_GRID, NULL);

  self->tree = g_object_ref (tree);
  self->holder = g_object_ref (holder);
  g_autoptr (GPtrArray) needs
      = gw_ratings_list_needs (gw_tree_get_item (tree), gw_node_get_item (holder));
  gtk_expander_set_expanded (GTK_EXPANDER (self->expander), has_ratings (self, needs));
  g_signal_connect_object (gw_tree_get_root (tree), "notify::item", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
