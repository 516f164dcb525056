/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-tick-row.h"

#include <glib/gi18n-lib.h>

struct _GwTickRow
{
  GtkListBoxRow   parent_instance;

  /* owned */
  GwTickEntry    *entry;

  /* template */
  GtkCheckButton *check;
  GtkLabel       *text;
  GtkLabel       *why;

  gboolean        following; /* the tick changes because the entry did */
};

G_DEFINE_FINAL_TYPE (GwTickRow, gw_tick_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  TICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
name_check (GwTickRow *self)
{
  const char *text = gw_tick_entry_get_text (self->entry);
  const char *why = gw_tick_entry_get_why (self->entry);
  g_autofree char *name = NULL;

  if (gw_tick_entry_is_heading (self->entry))
    /* Translators: a tick for everything under a heading */
    name = g_strdup_printf (_("All of “%s”"), text);
  else
    name = why != NULL ? g_strdup_printf ("%s, %s", text, why) : g_strdup (text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL, name,
                                  -1);
}

static void
follow (GwTickRow *self)
{
  GwTicked ticked = gw_tick_entry_get_ticked (self->entry);
  const char *why = gw_tick_entry_get_why (self->entry);

  self->following = TRUE;
  gtk_label_set_text (self->text, gw_tick_entry_get_text (self->entry));
  gtk_label_set_text (self->why, why != NULL ? why : "");
  gtk_widget_set_visible (GTK_WIDGET (self->why), why != NULL);
  gtk_widget_set_sensitive (GTK_WIDGET (self->check), gw_tick_entry_get_may (self->entry));
  gtk_check_button_set_active (self->check, ticked == GW_TICKED_ALL);
  gtk_check_button_set_inconsistent (self->check, ticked == GW_TICKED_SOME);
  name_check (self);
  self->following = FALSE;
}

static void
toggled_cb (GwTickRow *self)
{
  if (!self->following)
    g_signal_emit (self, signals[TICKED], 0, gtk_check_button_get_active (self->check));
}

/* The row lets go of its own child. */
static void
gw_tick_row_dispose (GObject *object)
{
  GwTickRow *self = GW_TICK_ROW (object);

  g_clear_object (&self->entry);

  G_OBJECT_CLASS (gw_tick_row_parent_class)->dispose (object);
}

static void
gw_tick_row_class_init (GwTickRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_tick_row_dispose;

  signals[TICKED] = g_signal_new ("ticked", GW_TYPE_TICK_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCES "/share/gw-tick-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GwTickRow, check);
  gtk_widget_class_bind_template_child (widget_class, GwTickRow, text);
  gtk_widget_class_bind_template_child (widget_class, GwTickRow, why);
  gtk_widget_class_bind_template_callback (widget_class, toggled_cb);
}

static void
gw_tick_row_init (GwTickRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* The box stands by the first line, however many follow. */
  gtk_widget_set_valign (gtk_widget_get_first_child (GTK_WIDGET (self->check)), GTK_ALIGN_START);
}

GtkWidget *
gw_tick_row_new (GwTickEntry *entry)
{
  GwTickRow *self = g_object_new (GW_TYPE_TICK_ROW, NULL);

  self->entry = g_object_ref (entry);
  gtk_widget_add_css_class (GTK_WIDGET (self),
                            gw_tick_entry_is_heading (entry) ? "tick-heading" : "tick");
  g_signal_connect_object (entry, "changed", G_CALLBACK (follow), self, G_CONNECT_SWAPPED);
  follow (self);
  return GTK_WIDGET (self);
}

GwTickEntry *
gw_tick_row_get_entry (GwTickRow *self)
{
  g_return_val_if_fail (GW_IS_TICK_ROW (self), NULL);

  return self->entry;
}
