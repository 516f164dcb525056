/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-shelf-bar.h"

#include "gw-compat.h"
#include "gw-flow.h"

#include <glib/gi18n-lib.h>

struct _GwShelfBar
{
  GtkWidget       parent_instance;

  /* template */
  GtkWidget      *root;
  GtkSearchEntry *search;
  GtkDropDown    *kind;
  GtkDropDown    *only;
  GtkDropDown    *order;
  GtkLabel       *count;

  gboolean        filling;
};

G_DEFINE_FINAL_TYPE (GwShelfBar, gw_shelf_bar, GTK_TYPE_WIDGET)

enum
{
  CHANGED,
  DOWN,
  ENTERED,
  LEFT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* As the drop-down lists them. */
static const int kinds[] = { -1,           GW_KIND_PARTY,    GW_KIND_INTEREST,
                             GW_KIND_FACT, GW_KIND_FALLBACK, GW_KIND_OBJECTIVE };

static void
changed_cb (GwShelfBar *self)
{
  if (!self->filling)
    g_signal_emit (self, signals[CHANGED], 0);
}

static void
activate_cb (GwShelfBar *self)
{
  g_signal_emit (self, signals[ENTERED], 0);
}

static void
stop_cb (GwShelfBar *self)
{
  g_signal_emit (self, signals[LEFT], 0);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        GwShelfBar            *self)
{
  if (key != GDK_KEY_Down)
    return FALSE;

  g_signal_emit (self, signals[DOWN], 0);
  return TRUE;
}

static void
gw_shelf_bar_dispose (GObject *object)
{
  GW_SHELF_BAR (object)->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_SHELF_BAR);

  G_OBJECT_CLASS (gw_shelf_bar_parent_class)->dispose (object);
}

static void
gw_shelf_bar_class_init (GwShelfBarClass *klass)
{
  static const char *const names[N_SIGNALS] = { "changed", "down", "entered", "left" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_shelf_bar_dispose;
  for (guint i = 0; i < N_SIGNALS; i++)
    signals[i] = g_signal_new (names[i], GW_TYPE_SHELF_BAR, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                               G_TYPE_NONE, 0);

  g_type_ensure (GW_TYPE_FLOW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/library/gw-shelf-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GwShelfBar, root);
  gtk_widget_class_bind_template_child (widget_class, GwShelfBar, search);
  gtk_widget_class_bind_template_child (widget_class, GwShelfBar, kind);
  gtk_widget_class_bind_template_child (widget_class, GwShelfBar, only);
  gtk_widget_class_bind_template_child (widget_class, GwShelfBar, order);
  gtk_widget_class_bind_template_child (widget_class, GwShelfBar, count);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

static void
gw_shelf_bar_init (GwShelfBar *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  self->filling = FALSE;
  gw_compat_name_by_tooltip (GTK_WIDGET (self->kind));
  gw_compat_name_by_tooltip (GTK_WIDGET (self->only));
  gw_compat_name_by_tooltip (GTK_WIDGET (self->order));
  gw_compat_set_search_hint (self->search, _("Find what is kept"));
}

void
gw_shelf_bar_start (GwShelfBar *self)
{
  g_return_if_fail (GW_IS_SHELF_BAR (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

const char *
gw_shelf_bar_get_query (GwShelfBar *self)
{
  g_return_val_if_fail (GW_IS_SHELF_BAR (self), "");

  return gtk_editable_get_text (GTK_EDITABLE (self->search));
}

void
gw_shelf_bar_apply (GwShelfBar  *self,
                    GwShelfList *list)
{
  guint kind = gtk_drop_down_get_selected (self->kind);
  GDate today;

  g_return_if_fail (GW_IS_SHELF_BAR (self));

  g_date_clear (&today, 1);
  g_date_set_time_t (&today, g_get_real_time () / G_USEC_PER_SEC);
  gw_shelf_list_set_kind (list, kind < G_N_ELEMENTS (kinds) ? kinds[kind] : -1);
  gw_shelf_list_set_order (list, (GwShelfOrder) gtk_drop_down_get_selected (self->order));
  gw_shelf_list_set_only (list, (GwShelfOnly) gtk_drop_down_get_selected (self->only), &today);
  gw_shelf_list_set_query (list, gw_shelf_bar_get_query (self));
}

void
gw_shelf_bar_say (GwShelfBar *self,
                  guint       listed,
                  guint       all)
{
  g_autofree char *text = NULL;

  g_return_if_fail (GW_IS_SHELF_BAR (self));

  if (listed == all)
    text = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u kept", "%u kept", all), all);
  else
    text = g_strdup_printf (
        g_dngettext (GETTEXT_PACKAGE, "%1$u of %2$u kept", "%1$u of %2$u kept", all), listed, all);
  gtk_label_set_text (self->count, text);
}

void
gw_shelf_bar_reset (GwShelfBar *self)
{
  g_return_if_fail (GW_IS_SHELF_BAR (self));

  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->search), "");
  gtk_drop_down_set_selected (self->only, GW_SHELF_ALL);
  gtk_drop_down_set_selected (self->kind, 0);
  self->filling = FALSE;
  changed_cb (self);
}
