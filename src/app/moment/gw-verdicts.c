/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-verdicts.h"

#include "gw-choice-box.h"
#include "gw-moment.h"
#include "gw-names.h"
#include "gw-verdict.h"

#include <glib/gi18n-lib.h>

#define N_VERDICTS 3

static const char *const values[N_VERDICTS] = { "yes", "unsure", "no" };

struct _GwVerdicts
{
  GtkWidget  parent_instance;

  GtkWidget *grid; /* owned child */

  /* owned */
  GwTree    *tree;
  GwNode    *way;
  char      *people; /* ids and names that are shown */

  gboolean   filling;
};

G_DEFINE_FINAL_TYPE (GwVerdicts, gw_verdicts, GTK_TYPE_WIDGET)

#define BASIS "basis"

/* How we know a verdict of theirs can be said once there is one. */
static void
show_basis (GwVerdicts *self,
            GwItem     *party,
            int         row)
{
  GtkWidget *box = gtk_grid_get_child_at (GTK_GRID (self->grid), 1, 2 * row + 1);
  GwNode *verdict = gw_verdict_find_guess (self->way, party);

  if (box != NULL && g_object_get_data (G_OBJECT (box), BASIS) == verdict)
    return;
  if (box != NULL)
    gtk_grid_remove (GTK_GRID (self->grid), box);
  if (verdict == NULL)
    return;
  /* Translators: a person, and how we know what they can live with: "Tobias: how we know" */
  g_autofree char *name = g_strdup_printf (_("%1$s: %2$s"), gw_item_get_text (party, GW_PARTY_NAME),
                                           _(gw_kind_get_part (gw_node_get_kind (verdict),
                                                               GW_VERDICT_BASIS)->label));

  box = gw_choice_box_new (self->tree, verdict, GW_VERDICT_BASIS);
  gw_choice_box_set_name (GW_CHOICE_BOX (box), name);
  gtk_widget_set_halign (box, GTK_ALIGN_START);
  g_object_set_data (G_OBJECT (box), BASIS, verdict);
  gtk_grid_attach (GTK_GRID (self->grid), box, 1, 2 * row + 1, N_VERDICTS, 1);
}

static gboolean
has_say (GwItem *party)
{
  const char *name = gw_item_get_text (party, GW_PARTY_NAME);

  return name != NULL && *name != '\0'
         && (!gw_item_is (party, GW_PARTY_SIDE, "other")
             || gw_item_is (party, GW_PARTY_ATTENDS, "yes"));
}

static void
show_bases (GwVerdicts *self)
{
  GwItem *brief = gw_tree_get_item (self->tree);

  int row = 0;

  for (guint i = 0; i < gw_item_count (brief, GW_BRIEF_PARTIES); i++)
    if (has_say (gw_item_get_child (brief, GW_BRIEF_PARTIES, i)))
      show_basis (self, gw_item_get_child (brief, GW_BRIEF_PARTIES, i), row++);
}

static void
show_verdicts (GwVerdicts *self)
{
  GwItem *way = gw_node_get_item (self->way);

  self->filling = TRUE;
  for (GtkWidget *child = gtk_widget_get_first_child (self->grid); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GTK_IS_TOGGLE_BUTTON (child))
      {
        const char *party = g_object_get_data (G_OBJECT (child), "party");
        const char *value = g_object_get_data (G_OBJECT (child), "value");

        gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (child),
                                      g_strcmp0 (gw_verdict_get (way, party), value) == 0);
      }
  show_bases (self);
  self->filling = FALSE;
}

static void
toggled_cb (GtkToggleButton *button,
            GwVerdicts      *self)
{
  const char *value = g_object_get_data (G_OBJECT (button), "value");

  if (self->filling)
    return;
  self->filling = TRUE;
  gw_verdict_set (self->tree, self->way, g_object_get_data (G_OBJECT (button), "party"),
                  gtk_toggle_button_get_active (button) ? value : NULL, NULL);
  self->filling = FALSE;
  show_verdicts (self);
}

static void
add_person (GwVerdicts *self,
            GwItem     *party,
            int         row)
{
  const char *name = gw_item_get_text (party, GW_PARTY_NAME);
  GtkWidget *label = gtk_label_new (gw_party_get_short (party));

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_ellipsize (GTK_LABEL (label), PANGO_ELLIPSIZE_END);
  gtk_label_set_width_chars (GTK_LABEL (label), 8);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (GTK_GRID (self->grid), label, 0, 2 * row, 1, 1);
  for (int i = 0; i < N_VERDICTS; i++)
    {
      const char *words = _(gw_choice_label (GW_KIND_VERDICT, GW_VERDICT_VALUE, values[i]));
      GtkWidget *button = gtk_toggle_button_new_with_label (words);
      /* Translators: a person, and whether they can live with a way: "Tobias: not sure" */
      g_autofree char *both = g_strdup_printf (_("%1$s: %2$s"), name, words);

      g_object_set_data_full (G_OBJECT (button), "party", g_strdup (gw_item_get_id (party)), g_free);
      g_object_set_data (G_OBJECT (button), "value", (gpointer) values[i]);
      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, both,
                                      -1);
      g_signal_connect (button, "toggled", G_CALLBACK (toggled_cb), self);
      gtk_grid_attach (GTK_GRID (self->grid), button, i + 1, 2 * row, 1, 1);
    }
}

static char *
list_people (GwVerdicts *self)
{
  GwItem *brief = gw_tree_get_item (self->tree);
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < gw_item_count (brief, GW_BRIEF_PARTIES); i++)
    {
      GwItem *party = gw_item_get_child (brief, GW_BRIEF_PARTIES, i);

      if (has_say (party))
        g_string_append_printf (all, "%s %s\n", gw_item_get_id (party),
                                gw_item_get_text (party, GW_PARTY_NAME));
    }
  return g_string_free (all, FALSE);
}

static void
add_people (GwVerdicts *self)
{
  GwItem *brief = gw_tree_get_item (self->tree);

  int row = 0;

  for (guint i = 0; i < gw_item_count (brief, GW_BRIEF_PARTIES); i++)
    if (has_say (gw_item_get_child (brief, GW_BRIEF_PARTIES, i)))
      add_person (self, gw_item_get_child (brief, GW_BRIEF_PARTIES, i), row++);
}

static void
refresh (GwVerdicts *self)
{
  GtkWidget *child;
  g_autofree char *people = NULL;

  if (self->filling)
    return;

  people = list_people (self);
  if (g_strcmp0 (people, self->people) != 0)
    {
      g_free (self->people);
      self->people = g_steal_pointer (&people);
      while ((child = gtk_widget_get_first_child (self->grid)) != NULL)
        gtk_grid_remove (GTK_GRID (self->grid), child);
      add_people (self);
    }
  show_verdicts (self);
}

static void
gw_verdicts_dispose (GObject *object)
{
  GwVerdicts *self = GW_VERDICTS (object);

  self->filling = TRUE;
  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_object (&self->tree);
  g_clear_object (&self->way);
  g_clear_pointer (&self->people, g_free);

  G_OBJECT_CLASS (gw_verdicts_parent_class)->dispose (object);
}

static void
gw_verdicts_class_init (GwVerdictsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_verdicts_dispose;
  gtk_widget_class_set_css_name (widget_class, "verdicts");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
gw_verdicts_init (GwVerdicts *self)
{
  self->grid = gtk_grid_new ();
  gtk_grid_set_column_spacing (GTK_GRID (self->grid), 3);
  gtk_grid_set_row_spacing (GTK_GRID (self->grid), 3);
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
}

GtkWidget *
gw_verdicts_new (GwTree *tree,
                 GwNode *way)
{
  GwVerdicts *self = g_object_new (GW_TYPE_VERDICTS, NULL);

  self->tree = g_object_ref (tree);
  self->way = g_object_ref (way);
  g_signal_connect_object (gw_tree_get_root (tree), "notify::item", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}
