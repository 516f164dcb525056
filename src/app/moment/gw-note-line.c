/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-note-line.h"

#include "gw-flow.h"

#include <glib/gi18n-lib.h>

struct _GwNoteLine
{
  GtkWidget     parent_instance;

  GtkWidget    *flow;   /* owned child: the words and the buttons */

  /* owned */
  GwTree       *tree;
  GwBeside     *beside;

  const GwNote *note;   /* borrowed from beside */
};

G_DEFINE_FINAL_TYPE (GwNoteLine, gw_note_line, GTK_TYPE_WIDGET)

/* What is done may take the line away; where one is led to is in the window. */
void
gw_note_line_do (GwNoteLine *self,
                 GwNoteAct   act)
{
  g_autoptr (GtkWidget) line = g_object_ref (GTK_WIDGET (self));
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GError) error = NULL;
  GwNode *next = NULL;

  g_return_if_fail (GW_IS_NOTE_LINE (self));

  if (!gw_note_do (self->note, act, self->tree, now, &next, &error))
    gtk_widget_error_bell (line);
  else if (next != NULL)
    gtk_widget_activate_action (line, "win.jump", "(ss)", gw_node_get_id (next), "");
}

static void
clicked_cb (GwNoteLine *self,
            GtkWidget  *button)
{
  gw_note_line_do (self, GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "act")));
}

static void
gw_note_line_dispose (GObject *object)
{
  GwNoteLine *self = GW_NOTE_LINE (object);

  g_clear_pointer (&self->flow, gtk_widget_unparent);
  g_clear_object (&self->tree);
  g_clear_pointer (&self->beside, gw_beside_unref);

  G_OBJECT_CLASS (gw_note_line_parent_class)->dispose (object);
}

static void
gw_note_line_class_init (GwNoteLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_note_line_dispose;
  gtk_widget_class_set_css_name (widget_class, "note");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
gw_note_line_init (GwNoteLine *self)
{
  self->flow = gw_flow_new (15, 0);
  gtk_widget_set_parent (self->flow, GTK_WIDGET (self));
}

static void
add_button (GwNoteLine *self,
            GwNoteAct   act)
{
  g_autofree char *words = gw_note_dup_label (self->note, act);
  GtkWidget *button = gtk_button_new (), *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_add_css_class (button, "link-like");
  if (act == GW_ACT_REWRITE)
    gtk_widget_set_tooltip_text (button, _("Takes these words (Alt+Enter in the row)"));
  g_object_set_data (G_OBJECT (button), "act", GUINT_TO_POINTER (act));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
  gw_flow_append (GW_FLOW (self->flow), button);
}

GtkWidget *
gw_note_line_new (GwTree       *tree,
                  GwBeside     *beside,
                  const GwNote *note)
{
  GwNoteLine *self = g_object_new (GW_TYPE_NOTE_LINE, NULL);

  self->tree = g_object_ref (tree);
  self->beside = gw_beside_ref (beside);
  self->note = note;
  GtkWidget *text = gtk_label_new (note->text);
  gtk_label_set_xalign (GTK_LABEL (text), 0);
  gtk_label_set_wrap (GTK_LABEL (text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (text), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (text), 16);
  gtk_label_set_natural_wrap_mode (GTK_LABEL (text), GTK_NATURAL_WRAP_NONE);
  gtk_widget_add_css_class (text, "small");
  gtk_widget_add_css_class (text, note->acts[0] != GW_ACT_NONE ? "open" : "dim-label");
  gw_flow_append (GW_FLOW (self->flow), text);
  for (guint i = 0; i < GW_NOTE_ACTS && note->acts[i] != GW_ACT_NONE; i++)
    add_button (self, note->acts[i]);
  return GTK_WIDGET (self);
}

const GwNote *
gw_note_line_get_note (GwNoteLine *self)
{
  g_return_val_if_fail (GW_IS_NOTE_LINE (self), NULL);

  return self->note;
}
