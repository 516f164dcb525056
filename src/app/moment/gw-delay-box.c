/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-delay-box.h"

#include "gw-delay.h"
#include "gw-field-grid.h"
#include "gw-type-ahead.h"

struct _GwDelayBox
{
  GtkWidget       parent_instance;

  /* template */
  GtkWidget      *root;
  GtkCheckButton *per_week;
  GtkCheckButton *per_year;
  GtkCheckButton *a_date;
  GtkCheckButton *unknown;
  GtkWidget      *amount;
  GtkWidget      *by;
  GtkDropDown    *lost;
  GtkWidget      *said;

  /* owned */
  GwTree         *tree;
  GwNode         *work;
};

G_DEFINE_FINAL_TYPE (GwDelayBox, gw_delay_box, GTK_TYPE_WIDGET)

static GwDelayWay
get_way (GwDelayBox *self)
{
  GtkCheckButton *const ways[GW_N_DELAYS] = {
    [GW_DELAY_PER_WEEK] = self->per_week,
    [GW_DELAY_PER_YEAR] = self->per_year,
    [GW_DELAY_DATE] = self->a_date,
    [GW_DELAY_UNKNOWN] = self->unknown,
  };
  GwDelayWay way = 0;

  while (way < GW_DELAY_UNKNOWN && !gtk_check_button_get_active (ways[way]))
    way++;
  return way;
}

/* Only what the way asks for. */
static void
way_cb (GwDelayBox *self)
{
  GwDelayWay way = get_way (self);

  gtk_widget_set_visible (self->amount, way != GW_DELAY_UNKNOWN);
  gtk_widget_set_visible (self->by, way == GW_DELAY_DATE);
  gtk_widget_set_visible (GTK_WIDGET (self->lost), way == GW_DELAY_DATE);
}

static void
take_cb (GwDelayBox *self)
{
  static const double odds[] = { 0.2, 0.5, 0.8, 1 };
  guint lost = gtk_drop_down_get_selected (self->lost);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GError) error = NULL;
  gboolean taken = gw_delay_take (self->tree, self->work, get_way (self),
                                  gtk_editable_get_text (GTK_EDITABLE (self->amount)),
                                  gtk_editable_get_text (GTK_EDITABLE (self->by)),
                                  odds[MIN (lost, G_N_ELEMENTS (odds) - 1)], now, &error);

  gtk_label_set_text (GTK_LABEL (self->said), taken ? "" : error->message);
  gtk_widget_set_visible (self->said, !taken);
  if (taken)
    gtk_expander_set_expanded (GTK_EXPANDER (self->root), FALSE);
}

static void
gw_delay_box_dispose (GObject *object)
{
  GwDelayBox *self = GW_DELAY_BOX (object);

  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_DELAY_BOX);
  g_clear_object (&self->tree);
  g_clear_object (&self->work);

  G_OBJECT_CLASS (gw_delay_box_parent_class)->dispose (object);
}

static void
gw_delay_box_class_init (GwDelayBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_delay_box_dispose;

  g_type_ensure (GW_TYPE_FIELD_GRID);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/moment/gw-delay-box.ui");
  gtk_widget_class_bind_template_child (widget_class, GwDelayBox, root);
  gtk_widget_class_bind_template_child (widget_class, GwDelayBox, per_week);
  gtk_widget_class_bind_template_child (widget_class, GwDelayBox, per_year);
  gtk_widget_class_bind_template_child (widget_class, GwDelayBox, a_date);
  gtk_widget_class_bind_template_child (widget_class, GwDelayBox, unknown);
  gtk_widget_class_bind_template_child (widget_class, GwDelayBox, amount);
  gtk_widget_class_bind_template_child (widget_class, GwDelayBox, by);
  gtk_widget_class_bind_template_child (widget_class, GwDelayBox, lost);
  gtk_widget_class_bind_template_child (widget_class, GwDelayBox, said);
  gtk_widget_class_bind_template_callback (widget_class, way_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_cb);
}

static void
gw_delay_box_init (GwDelayBox *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_type_ahead_attach (self->lost);
  /* The button inside is what takes the focus, and GTK 4.8 calls it by its class. */
  gtk_accessible_update_relation (
      GTK_ACCESSIBLE (gtk_widget_get_first_child (GTK_WIDGET (self->lost))),
      GTK_ACCESSIBLE_RELATION_LABELLED_BY, self->lost, NULL, -1);
}

GtkWidget *
gw_delay_box_new (GwTree *tree,
                  GwNode *work)
{
  GwDelayBox *self = g_object_new (GW_TYPE_DELAY_BOX, NULL);

  self->tree = g_object_ref (tree);
  self->work = g_object_ref (work);
  return GTK_WIDGET (self);
}
