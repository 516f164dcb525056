/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-changes-dialog.h"

#include "gw-accept.h"
#include "gw-become.h"
#include "gw-change-row.h"
#include "gw-compat.h"
#include "gw-flow.h"
#include "gw-merge.h"

#include <glib/gi18n-lib.h>

struct _GwChangesDialog
{
  GtkWindow       parent_instance;

  /* owned */
  GwItem         *from;
  GwItem         *to;
  GwTree         *to_tree;  /* of what they became, in which conflicts are looked up */
  GPtrArray      *changes;
  gboolean       *wanted;   /* of each */
  GwTree         *tree;     /* into which they are taken; NULL: they are only read */
  char           *label;

  /* template */
  GtkLabel       *sentence;
  GtkCheckButton *all;
  GtkListBox     *list;
  GtkButton      *take;
  GtkButton      *other;

  gboolean        following;
};

G_DEFINE_FINAL_TYPE (GwChangesDialog, gw_changes_dialog, GTK_TYPE_WINDOW)

enum
{
  TAKEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GwChangeRow *
get_row (GwChangesDialog *self,
         guint            index)
{
  return GW_CHANGE_ROW (gtk_list_box_get_row_at_index (self->list, index));
}

static guint
count_wanted (GwChangesDialog *self)
{
  guint n = 0;

  for (guint i = 0; i < self->changes->len; i++)
    n += self->wanted[i] != FALSE;
  return n;
}

/* What hangs together is ticked together, so every tick may change with one. */
static void
follow (GwChangesDialog *self)
{
  guint n = count_wanted (self);
  g_autofree char *text
      = n > 0 ? g_strdup_printf (ngettext ("Take %u change", "Take %u changes", n), n)
              : g_strdup (_("Take changes"));

  self->following = TRUE;
  for (guint i = 0; i < self->changes->len; i++)
    gw_change_row_set_ticked (get_row (self, i), self->wanted[i]);
  gtk_check_button_set_active (self->all, n > 0 && n == self->changes->len);
  gtk_check_button_set_inconsistent (self->all, n > 0 && n < self->changes->len);
  gtk_button_set_label (self->take, text);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "changes.take", n > 0);
  self->following = FALSE;
}

static void
ticked_cb (GwChangeRow     *row,
           gboolean         ticked,
           GwChangesDialog *self)
{
  gw_changes_want (self->changes, self->wanted,
                   gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)), ticked);
  follow (self);
}

static void
want (GwChangesDialog *self,
      gboolean         all)
{
  for (guint i = 0; i < self->changes->len; i++)
    self->wanted[i] = all;
  follow (self);
}

static void
all_cb (GwChangesDialog *self)
{
  if (!self->following)
    want (self, gtk_check_button_get_active (self->all));
}

/* The brief may have changed under the dialog: then both are merged. */
static GwItem *
make_result (GwChangesDialog  *self,
             GError          **error)
{
  GwItem *now = gw_tree_get_item (self->tree);
  g_autoptr (GwItem) result
      = gw_changes_accept (self->from, self->to, self->changes, self->wanted, error);
  guint n_conflicts;

  if (result == NULL || now == self->from)
    return g_steal_pointer (&result);
  return gw_merge (self->from, now, result, &n_conflicts, error);
}

static void
take_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  GwChangesDialog *self = GW_CHANGES_DIALOG (widget);
  g_autoptr (GError) error = NULL;
  g_autoptr (GwItem) result = make_result (self, &error);

  if (result == NULL || !gw_become (self->tree, result, self->label, &error))
    {
      gtk_label_set_text (self->sentence, error->message);
      gw_compat_announce (GTK_WIDGET (self->sentence), error->message);
      return;
    }
  g_signal_emit (self, signals[TAKEN], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
gw_changes_dialog_dispose (GObject *object)
{
  GwChangesDialog *self = GW_CHANGES_DIALOG (object);

  g_clear_object (&self->tree);
  g_clear_object (&self->to_tree);

  G_OBJECT_CLASS (gw_changes_dialog_parent_class)->dispose (object);
}

static void
gw_changes_dialog_finalize (GObject *object)
{
  GwChangesDialog *self = GW_CHANGES_DIALOG (object);

  gw_item_unref (self->from);
  gw_item_unref (self->to);
  g_ptr_array_unref (self->changes);
  g_free (self->wanted);
  g_free (self->label);

  G_OBJECT_CLASS (gw_changes_dialog_parent_class)->finalize (object);
}

static void
gw_changes_dialog_class_init (GwChangesDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_changes_dialog_dispose;
  G_OBJECT_CLASS (klass)->finalize = gw_changes_dialog_finalize;

  signals[TAKEN] = g_signal_new ("taken", GW_TYPE_CHANGES_DIALOG, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);

  g_type_ensure (GW_TYPE_FLOW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/share/gw-changes-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GwChangesDialog, sentence);
  gtk_widget_class_bind_template_child (widget_class, GwChangesDialog, all);
  gtk_widget_class_bind_template_child (widget_class, GwChangesDialog, list);
  gtk_widget_class_bind_template_child (widget_class, GwChangesDialog, take);
  gtk_widget_class_bind_template_child (widget_class, GwChangesDialog, other);
  gtk_widget_class_bind_template_callback (widget_class, all_cb);
  gtk_widget_class_install_action (widget_class, "changes.take", NULL, take_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gw_changes_dialog_init (GwChangesDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* A conflict is told as the two versions it holds. */
static char *
read_change (GwChangesDialog *self,
             const GwChange  *change,
             GwChangeText    *text)
{
  const GwItem *item = change->after != NULL ? change->after : change->before;
  GwNode *conflict = gw_item_get_kind (item)->id == GW_KIND_CONFLICT && change->after != NULL
                         ? gw_tree_find (self->to_tree, gw_item_get_id (item))
                         : NULL;

  if (conflict == NULL)
    {
      gw_change_read (self->from, self->to, change, text);
      return NULL;
    }
  gw_conflict_read (self->to_tree, conflict, text);
  return g_strdup (_("Changed on both sides: both versions are kept, to be settled next."));
}

static void
add_rows (GwChangesDialog *self)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      g_auto (GwChangeText) text = { 0 };
      g_autofree char *note = read_change (self, self->changes->pdata[i], &text);

      gtk_list_box_append (self->list, gw_change_row_new (&text, note));
    }
}

GtkWidget *
gw_changes_dialog_new (GtkWindow  *parent,
                       const char *title,
                       GwItem     *from,
                       GwItem     *to,
                       GPtrArray  *changes,
                       const char *sentence)
{
  GwChangesDialog *self
      = g_object_new (GW_TYPE_CHANGES_DIALOG, "transient-for", parent, "title", title, NULL);

  self->from = gw_item_ref (from);
  self->to = gw_item_ref (to);
  self->to_tree = gw_tree_new (to);
  self->changes = g_ptr_array_ref (changes);
  self->wanted = g_new0 (gboolean, self->changes->len + 1);
  gtk_label_set_text (self->sentence, sentence);
  if (G_IS_ACTION_GROUP (parent))
    gtk_widget_insert_action_group (GTK_WIDGET (self), "win", G_ACTION_GROUP (parent));
  add_rows (self);
  return GTK_WIDGET (self);
}

/* Rows that lose something are made anew, now that it matters. */
static void
add_ticks (GwChangesDialog *self,
           GwAudience       audience)
{
  for (guint i = 0; i < self->changes->len; i++)
    {
      g_autofree char *losses = gw_change_say_losses (self->changes->pdata[i], audience);
      GwChangeRow *row = get_row (self, i);

      if (losses != NULL)
        {
          g_auto (GwChangeText) text = { 0 };

          g_free (read_change (self, self->changes->pdata[i], &text));
          gtk_list_box_remove (self->list, GTK_WIDGET (row));
          row = GW_CHANGE_ROW (gw_change_row_new (&text, losses));
          gtk_list_box_insert (self->list, GTK_WIDGET (row), i);
        }
      gw_change_row_add_tick (row);
      g_signal_connect_object (row, "ticked", G_CALLBACK (ticked_cb), self, G_CONNECT_DEFAULT);
      self->wanted[i] = TRUE;
    }
}

void
gw_changes_dialog_offer (GwChangesDialog *self,
                         GwTree          *tree,
                         GwAudience       audience,
                         const char      *label)
{
  g_return_if_fail (GW_IS_CHANGES_DIALOG (self) && self->tree == NULL);

  self->tree = g_object_ref (tree);
  self->label = g_strdup (label);
  add_ticks (self, audience);
  gtk_widget_set_visible (GTK_WIDGET (self->all), self->changes->len > 1);
  gtk_widget_set_visible (GTK_WIDGET (self->take), self->changes->len > 0);
  follow (self);
}

void
gw_changes_dialog_want_none (GwChangesDialog *self)
{
  g_return_if_fail (GW_IS_CHANGES_DIALOG (self) && self->tree != NULL);

  want (self, FALSE);
}

void
gw_changes_dialog_add (GwChangesDialog *self,
                       const char      *button,
                       const char      *action)
{
  g_return_if_fail (GW_IS_CHANGES_DIALOG (self));

  gtk_button_set_label (self->other, button);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self->other), action);
  gtk_widget_set_visible (GTK_WIDGET (self->other), TRUE);
}
