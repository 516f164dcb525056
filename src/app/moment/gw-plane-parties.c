/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-plane-parties.h"

#include "gw-flow.h"

#include <glib/gi18n-lib.h>

struct _GwPlaneParties
{
  GtkWidget      parent_instance;

  GtkWidget     *flow; /* owned child: one line, or several where that is too long */

  /* borrowed from flow */
  GtkWidget     *across;
  GtkWidget     *upwards;

  GwBesideWatch *watch; /* owned; NULL until it has said something */
  GPtrArray     *ids;   /* owned (of char *): of the parties that are offered */
  gboolean       filling;
};

G_DEFINE_FINAL_TYPE (GwPlaneParties, gw_plane_parties, GTK_TYPE_WIDGET)

static const char *
chosen (GwPlaneParties *self,
        GtkWidget      *box)
{
  guint index = gtk_drop_down_get_selected (GTK_DROP_DOWN (box));

  return index < self->ids->len ? g_ptr_array_index (self->ids, index) : NULL;
}

/* Nobody is held against themselves: the other box takes another. */
static void
chosen_cb (GwPlaneParties *self,
           GParamSpec     *pspec,
           GtkWidget      *box)
{
  GtkWidget *other = box == self->across ? self->upwards : self->across;

  if (self->filling)
    return;
  self->filling = TRUE;
  if (chosen (self, box) == chosen (self, other))
    gtk_drop_down_set_selected (GTK_DROP_DOWN (other),
                                gtk_drop_down_get_selected (GTK_DROP_DOWN (box)) == 0 ? 1 : 0);
  self->filling = FALSE;
  gw_beside_watch_set_parties (self->watch, chosen (self, self->across),
                               chosen (self, self->upwards));
}

static gboolean
is_offered (GwPlaneParties *self,
            GwReckoning    *reckoning)
{
  const GwReckonedRow *row;
  guint n = 0;

  for (; (row = gw_reckoning_get (reckoning, "parties", n)) != NULL; n++)
    if (n >= self->ids->len || g_strcmp0 (g_ptr_array_index (self->ids, n), row->item) != 0)
      return FALSE;

  return n == self->ids->len;
}

static void
offer (GwPlaneParties *self,
       GwReckoning    *reckoning)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  const GwReckonedRow *row;

  g_ptr_array_set_size (self->ids, 0);
  for (guint n = 0; (row = gw_reckoning_get (reckoning, "parties", n)) != NULL; n++)
    {
      gtk_string_list_append (names, row->text);
      g_ptr_array_add (self->ids, g_strdup (row->item));
    }
  self->filling = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->across), G_LIST_MODEL (names));
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->upwards), G_LIST_MODEL (names));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->across), 0);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->upwards), 1);
  self->filling = FALSE;
}

void
gw_plane_parties_show (GwPlaneParties *self,
                       GwBesideWatch  *watch,
                       gboolean        drawn)
{
  GwReckoning *reckoning = gw_beside_watch_get_reckoning (watch);

  g_return_if_fail (GW_IS_PLANE_PARTIES (self) && reckoning != NULL);

  g_set_object (&self->watch, watch);
  if (!is_offered (self, reckoning))
    offer (self, reckoning);
  gtk_widget_set_visible (GTK_WIDGET (self), drawn && self->ids->len > 2);
}

static void
gw_plane_parties_dispose (GObject *object)
{
  GwPlaneParties *self = GW_PLANE_PARTIES (object);

  self->filling = TRUE;
  g_clear_pointer (&self->flow, gtk_widget_unparent);
  g_clear_object (&self->watch);
  g_clear_pointer (&self->ids, g_ptr_array_unref);

  G_OBJECT_CLASS (gw_plane_parties_parent_class)->dispose (object);
}

static void
gw_plane_parties_class_init (GwPlanePartiesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_plane_parties_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static GtkWidget *
add_box (GwPlaneParties *self,
         const char     *label)
{
  GtkWidget *box = gtk_drop_down_new (NULL, NULL);

  gtk_accessible_update_property (GTK_ACCESSIBLE (box), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  /* The button inside is what takes the focus, and GTK 4.8 calls it by its class. */
  gtk_accessible_update_property (GTK_ACCESSIBLE (gtk_widget_get_first_child (box)),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_swapped (box, "notify::selected", G_CALLBACK (chosen_cb), self);
  gw_flow_append (GW_FLOW (self->flow), box);
  return box;
}

static void
gw_plane_parties_init (GwPlaneParties *self)
{
  GtkWidget *label = gtk_label_new (_("Held against each other"));

  self->ids = g_ptr_array_new_with_free_func (g_free);
  self->flow = gw_flow_new (6, 6);
  gtk_widget_set_parent (self->flow, GTK_WIDGET (self));
  gtk_widget_add_css_class (label, "dim-label");
  gw_flow_append (GW_FLOW (self->flow), label);
  self->across = add_box (self, _("Better to the right for"));
  self->upwards = add_box (self, _("Better upwards for"));
  gtk_widget_add_css_class (GTK_WIDGET (self), "item-row");
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
gw_plane_parties_new (void)
{
  return g_object_new (GW_TYPE_PLANE_PARTIES, NULL);
}
