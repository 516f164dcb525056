/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-twin-window.h"

#include "gw-apart.h"
#include "gw-say.h"
#include "gw-shelf.h"

#include <glib/gi18n-lib.h>

struct _GwTwinWindow
{
  GtkWindow  parent_instance;

  /* template */
  GtkLabel  *intro;
  GtkBox    *fields;
  GtkWidget *merge;

  /* owned */
  GwTree    *library;
  GwNode    *stays;
  GwNode    *goes;
  GArray    *parts;   /* (of guint): in which they differ */
  GPtrArray *theirs;  /* (of GtkCheckButton, borrowed): ticked where the other's words stay */
};

G_DEFINE_FINAL_TYPE (GwTwinWindow, gw_twin_window, GTK_TYPE_WINDOW)

enum
{
  MERGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
merge_cb (GwTwinWindow *self)
{
  g_autoptr (GArray) chosen = g_array_new (FALSE, FALSE, sizeof (guint));
  g_autoptr (GError) error = NULL;

  for (guint i = 0; i < self->parts->len; i++)
    if (gtk_check_button_get_active (g_ptr_array_index (self->theirs, i)))
      g_array_append_val (chosen, g_array_index (self->parts, guint, i));
  if (!gw_apart_merge (self->library, self->stays, self->goes, (const guint *) chosen->data,
                       chosen->len, &error))
    {
      gtk_label_set_text (self->intro, error->message);
      return;
    }
  g_signal_emit (self, signals[MERGED], 0, self->stays);
  gtk_window_close (GTK_WINDOW (self));
}

static GtkWidget *
add_choice (GwTwinWindow *self,
            GwNode       *node,
            guint         part)
{
  g_autofree char *text = gw_apart_get_text (gw_node_get_item (node), part);
  GtkWidget *button = gtk_check_button_new (), *label = gtk_label_new (text);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_check_button_set_child (GTK_CHECK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_box_append (self->fields, button);
  return button;
}

/* What is not there gives way to what is. */
static void
add_field (GwTwinWindow *self,
           guint         part)
{
  const GwPart *described = gw_kind_get_part (gw_node_get_kind (self->stays), part);
  g_autofree char *heading = gw_say_heading (_(described->label));
  GtkWidget *label = gtk_label_new (heading);
  gboolean lacks = gw_item_get_raw (gw_node_get_item (self->stays), part) == NULL;

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_widget_add_css_class (label, "group-title");
  gtk_box_append (self->fields, label);
  GtkWidget *ours = add_choice (self, self->stays, part);
  GtkWidget *theirs = add_choice (self, self->goes, part);
  gtk_check_button_set_group (GTK_CHECK_BUTTON (theirs), GTK_CHECK_BUTTON (ours));
  gtk_check_button_set_active (GTK_CHECK_BUTTON (lacks ? theirs : ours), TRUE);
  g_ptr_array_add (self->theirs, theirs);
}

static void
gw_twin_window_dispose (GObject *object)
{
  GwTwinWindow *self = GW_TWIN_WINDOW (object);

  g_clear_object (&self->library);
  g_clear_object (&self->stays);
  g_clear_object (&self->goes);
  g_clear_pointer (&self->parts, g_array_unref);
  g_clear_pointer (&self->theirs, g_ptr_array_unref);

  G_OBJECT_CLASS (gw_twin_window_parent_class)->dispose (object);
}

static void
gw_twin_window_class_init (GwTwinWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_twin_window_dispose;

  /**
   * GwTwinWindow::merged:
   * @stays: (transfer none): the one that both became
   */
  signals[MERGED] = g_signal_new ("merged", GW_TYPE_TWIN_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, GW_TYPE_NODE);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/library/gw-twin-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GwTwinWindow, intro);
  gtk_widget_class_bind_template_child (widget_class, GwTwinWindow, fields);
  gtk_widget_class_bind_template_child (widget_class, GwTwinWindow, merge);
  gtk_widget_class_bind_template_callback (widget_class, merge_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gw_twin_window_init (GwTwinWindow *self)
{
  self->theirs = g_ptr_array_new ();
  gtk_widget_init_template (GTK_WIDGET (self));
}

static guint
count_uses (GwTree *library,
            GwNode *node)
{
  GwUses *all = gw_shelf_get_uses (gw_shelf_get (library));
  GPtrArray *uses = all != NULL ? gw_uses_find (all, gw_node_get_id (node)) : NULL;

  return uses != NULL ? uses->len : 0;
}

/* The one that more briefs use stays, so that they stay connected with it. */
GtkWidget *
gw_twin_window_new (GtkWindow *parent,
                    GwTree    *library,
                    GwNode    *one,
                    GwNode    *other)
{
  GwTwinWindow *self = g_object_new (GW_TYPE_TWIN_WINDOW, "transient-for", parent, NULL);
  gboolean swap = count_uses (library, other) > count_uses (library, one);

  self->library = g_object_ref (library);
  self->stays = g_object_ref (swap ? other : one);
  self->goes = g_object_ref (swap ? one : other);
  self->parts = gw_apart_find_fields (gw_node_get_item (self->stays), gw_node_get_item (self->goes));
  for (guint i = 0; i < self->parts->len; i++)
    add_field (self, g_array_index (self->parts, guint, i));
  if (self->parts->len == 0)
    gtk_label_set_text (self->intro, _("Both say the same; their tags and people are put together."));
  gtk_widget_grab_focus (self->merge);
  return GTK_WIDGET (self);
}
