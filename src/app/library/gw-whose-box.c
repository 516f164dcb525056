/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-whose-box.h"

#include "gw-fields.h"
#include "gw-finder.h"
#include "gw-flow.h"
#include "gw-say.h"
#include "gw-shelf.h"

#include <glib/gi18n-lib.h>

struct _GwWhoseBox
{
  GtkWidget  parent_instance;

  /* owned children */
  GtkWidget *label;
  GtkWidget *flow;
  GtkWidget *finder; /* NULL until asked for */

  /* owned */
  GwTree    *library;
  GwNode    *node;
  char      *shown;  /* the ids whose buttons there are; NULL before the first */

  GtkWidget *add;    /* borrowed from flow */
  guint      part;
};

G_DEFINE_FINAL_TYPE (GwWhoseBox, gw_whose_box, GTK_TYPE_WIDGET)

gboolean
gw_whose_box_takes (const GwKind *kind)
{
  return gw_kind_find_attribute (kind, "party") >= 0;
}

static const GwPart *
get_part (GwWhoseBox *self)
{
  return gw_kind_get_part (gw_node_get_kind (self->node), self->part);
}

static const char *
get_ids (GwWhoseBox *self)
{
  return gw_item_get_raw (gw_node_get_item (self->node), self->part);
}

static void
take_off_cb (GwWhoseBox *self,
             GtkButton  *button)
{
  const char *gone = g_object_get_data (G_OBJECT (button), "id");
  g_auto (GStrv) ids = gw_item_dup_words (gw_node_get_item (self->node), self->part);
  g_autoptr (GStrvBuilder) left = g_strv_builder_new ();

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    if (!g_str_equal (ids[i], gone))
      g_strv_builder_add (left, ids[i]);
  g_auto (GStrv) all = g_strv_builder_end (left);
  g_autofree char *text = g_strjoinv (" ", all);
  /* The button goes while it is told. */
  gtk_widget_grab_focus (self->add);
  gw_tree_set (self->library, self->node, self->part, *text != '\0' ? text : NULL, NULL);
}

/* A fallback is somebody's, a need may be of several. */
static void
add_id (GwWhoseBox *self,
        const char *id)
{
  const char *ids = get_ids (self);
  g_autofree char *all = ids != NULL && get_part (self)->type == GW_TYPE_REFS
                             ? g_strdup_printf ("%s %s", ids, id)
                             : g_strdup (id);

  if (!gw_item_refers_to (gw_node_get_item (self->node), self->part, id))
    gw_tree_set (self->library, self->node, self->part, all, NULL);
}

static void
taken_cb (GwWhoseBox *self,
          GwItem     *party)
{
  add_id (self, gw_item_get_id (party));
}

/* Somebody whom the library does not know yet. */
static void
written_cb (GwWhoseBox *self,
            const char *name)
{
  g_autoptr (GwItem) fresh = gw_item_new_with_id (GW_KIND_PARTY);
  g_autoptr (GwItem) sided = gw_item_with_text (fresh, GW_PARTY_SIDE, "them");
  g_autoptr (GwItem) party = gw_item_with_text (sided, GW_PARTY_NAME, name);

  if (*name == '\0')
    return;
  gw_tree_begin (self->library, _("Add person"));
  GwNode *node = gw_tree_append (self->library, gw_tree_get_root (self->library),
                                 GW_LIBRARY_PARTIES, party, NULL);
  if (node != NULL)
    add_id (self, gw_node_get_id (node));
  gw_tree_commit (self->library, NULL);
}

static void
add_cb (GwWhoseBox *self)
{
  if (self->finder == NULL)
    {
      self->finder = gw_finder_new (self->library, GW_KIND_PARTY);
      gtk_widget_set_parent (self->finder, self->add);
      g_signal_connect_swapped (self->finder, "taken", G_CALLBACK (taken_cb), self);
      g_signal_connect_swapped (self->finder, "written", G_CALLBACK (written_cb), self);
    }
  gtk_popover_popup (GTK_POPOVER (self->finder));
}

static void
add_person (GwWhoseBox *self,
            const char *id)
{
  GwItem *party = gw_shelf_find (gw_shelf_get (self->library), id);
  g_autofree char *title = party != NULL ? gw_item_title (party) : g_strdup (id);
  const char *name = *title != '\0' ? title : _("Not written yet");
  g_autofree char *words = g_strdup_printf ("%s ✕", name);
  /* Translators: a person's name */
  g_autofree char *tip = g_strdup_printf (_("Take %s off"), name);
  GtkWidget *button = gtk_button_new_with_label (words);

  g_object_set_data_full (G_OBJECT (button), "id", g_strdup (id), g_free);
  gtk_widget_set_tooltip_text (button, tip);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, tip, -1);
  gtk_widget_add_css_class (button, "chip");
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (take_off_cb), self);
  gw_flow_append (GW_FLOW (self->flow), button);
}

static void
refresh (GwWhoseBox *self)
{
  g_auto (GStrv) ids = gw_item_dup_words (gw_node_get_item (self->node), self->part);
  const char *now = get_ids (self) != NULL ? get_ids (self) : "";
  GtkWidget *child;

  if (g_strcmp0 (now, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_strdup (now);
  while ((child = gtk_widget_get_first_child (self->flow)) != self->add)
    gw_flow_remove (GW_FLOW (self->flow), child);
  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    add_person (self, ids[i]);
  /* The way to another stands behind them all. */
  gtk_widget_insert_before (self->add, self->flow, NULL);
}

static void
gw_whose_box_dispose (GObject *object)
{
  GwWhoseBox *self = GW_WHOSE_BOX (object);

  g_clear_pointer (&self->finder, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->flow, gtk_widget_unparent);
  g_clear_pointer (&self->shown, g_free);
  g_clear_object (&self->library);
  g_clear_object (&self->node);

  G_OBJECT_CLASS (gw_whose_box_parent_class)->dispose (object);
}

static void
gw_whose_box_class_init (GwWhoseBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_whose_box_dispose;
  gtk_widget_class_set_css_name (widget_class, "fieldbox");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
gw_whose_box_init (GwWhoseBox *self)
{
  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
      GTK_ORIENTATION_VERTICAL);
  self->label = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_add_css_class (self->label, "dim-label");
  gtk_widget_add_css_class (self->label, "small");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));

  self->flow = gw_flow_new (6, 6);
  gtk_widget_set_parent (self->flow, GTK_WIDGET (self));
  self->add = gtk_button_new_with_label (_("Add person"));
  gtk_widget_add_css_class (self->add, "link-like");
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (add_cb), self);
  gw_flow_append (GW_FLOW (self->flow), self->add);
}

GtkWidget *
gw_whose_box_new (GwTree *library,
                  GwNode *node)
{
  GwWhoseBox *self = g_object_new (GW_TYPE_WHOSE_BOX, NULL);

  self->library = g_object_ref (library);
  self->node = g_object_ref (node);
  self->part = gw_kind_find_attribute (gw_node_get_kind (node), "party");
  g_autofree char *heading = gw_say_heading (_(get_part (self)->label));
  gtk_label_set_text (GTK_LABEL (self->label), heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  refresh (self);
  g_signal_connect_object (node, "notify::item", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
