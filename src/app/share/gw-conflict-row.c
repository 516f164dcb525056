/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-conflict-row.h"

#include "gw-change-say.h"
#include "gw-marked-text.h"
#include "gw-pair.h"

#include <glib/gi18n-lib.h>

struct _GwConflictRow
{
  GtkListBoxRow  parent_instance;

  /* owned */
  GwNode        *node;

  /* template */
  GtkLabel      *where;
  GtkLabel      *what;
  GtkLabel      *whose;
  GtkLabel      *ours;
  GtkLabel      *theirs;
  GtkWidget     *keep;
  GtkWidget     *take;
};

G_DEFINE_FINAL_TYPE (GwConflictRow, gw_conflict_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  SETTLE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
keep_cb (GwConflictRow *self)
{
  g_signal_emit (self, signals[SETTLE], 0, FALSE);
}

static void
take_cb (GwConflictRow *self)
{
  g_signal_emit (self, signals[SETTLE], 0, TRUE);
}

static void
show_side (GtkLabel           *label,
           const GwChangeText *text,
           const char         *own,
           const char         *other)
{
  if (own != NULL)
    {
      gw_marked_text_show_side (label, own, other);
      return;
    }
  gtk_label_set_text (label, text->what == NULL ? _("Removed") : _("Not answered"));
  gtk_widget_add_css_class (GTK_WIDGET (label), "dim-label");
}

/* Every row has the same two buttons; their names say of what. */
static void
name_button (GtkWidget  *button,
             const char *label,
             const char *side,
             const char *where)
{
  g_autofree char *name = g_strdup_printf ("%s, %s: %s", label, where, side);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* The row lets go of its own child. */
static void
gw_conflict_row_dispose (GObject *object)
{
  GwConflictRow *self = GW_CONFLICT_ROW (object);

  g_clear_object (&self->node);

  G_OBJECT_CLASS (gw_conflict_row_parent_class)->dispose (object);
}

static void
gw_conflict_row_class_init (GwConflictRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_conflict_row_dispose;

  signals[SETTLE] = g_signal_new ("settle", GW_TYPE_CONFLICT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  g_type_ensure (GW_TYPE_PAIR);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/share/gw-conflict-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GwConflictRow, where);
  gtk_widget_class_bind_template_child (widget_class, GwConflictRow, what);
  gtk_widget_class_bind_template_child (widget_class, GwConflictRow, whose);
  gtk_widget_class_bind_template_child (widget_class, GwConflictRow, ours);
  gtk_widget_class_bind_template_child (widget_class, GwConflictRow, theirs);
  gtk_widget_class_bind_template_child (widget_class, GwConflictRow, keep);
  gtk_widget_class_bind_template_child (widget_class, GwConflictRow, take);
  gtk_widget_class_bind_template_callback (widget_class, keep_cb);
  gtk_widget_class_bind_template_callback (widget_class, take_cb);
}

static void
gw_conflict_row_init (GwConflictRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gw_conflict_row_new (GwTree     *tree,
                     GwNode     *conflict,
                     const char *name)
{
  GwConflictRow *self = g_object_new (GW_TYPE_CONFLICT_ROW, NULL);
  g_auto (GwChangeText) text = { 0 };

  self->node = g_object_ref (conflict);
  gw_conflict_read (tree, conflict, &text);
  gtk_label_set_text (self->where, text.where);
  gtk_label_set_text (self->what, text.what != NULL ? text.what : "");
  gtk_widget_set_visible (GTK_WIDGET (self->what), text.what != NULL);
  if (name != NULL)
    gtk_label_set_text (self->whose, name);
  show_side (self->ours, &text, text.before, text.after);
  show_side (self->theirs, &text, text.after, text.before);
  name_button (self->keep, _("Keep mine"), gtk_label_get_text (self->ours), text.where);
  name_button (self->take, _("Take theirs"), gtk_label_get_text (self->theirs), text.where);
  return GTK_WIDGET (self);
}

GwNode *
gw_conflict_row_get_node (GwConflictRow *self)
{
  g_return_val_if_fail (GW_IS_CONFLICT_ROW (self), NULL);

  return self->node;
}
