/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-ask-line.h"

#include "gw-flow.h"

struct _GwAskLine
{
  GtkWidget  parent_instance;

  /* owned children */
  GtkWidget *text;
  GtkWidget *answers; /* GwFlow of buttons */
};

G_DEFINE_FINAL_TYPE (GwAskLine, gw_ask_line, GTK_TYPE_WIDGET)

enum
{
  ANSWERED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* What is answered may take the line away. */
static void
clicked_cb (GwAskLine *self,
            GtkWidget *button)
{
  g_autoptr (GwAskLine) line = g_object_ref (self);

  g_signal_emit (line, signals[ANSWERED], 0,
                 GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "answer")));
}

static void
gw_ask_line_dispose (GObject *object)
{
  GwAskLine *self = GW_ASK_LINE (object);

  g_clear_pointer (&self->text, gtk_widget_unparent);
  g_clear_pointer (&self->answers, gtk_widget_unparent);

  G_OBJECT_CLASS (gw_ask_line_parent_class)->dispose (object);
}

static void
gw_ask_line_class_init (GwAskLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_ask_line_dispose;
  gtk_widget_class_set_css_name (widget_class, "ask");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  signals[ANSWERED] = g_signal_new ("answered", GW_TYPE_ASK_LINE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                    NULL, G_TYPE_NONE, 1, G_TYPE_UINT);
}

static void
gw_ask_line_init (GwAskLine *self)
{
  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
      GTK_ORIENTATION_VERTICAL);
  self->text = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->text), 0);
  gtk_label_set_wrap (GTK_LABEL (self->text), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->text), PANGO_WRAP_WORD_CHAR);
  gtk_widget_set_parent (self->text, GTK_WIDGET (self));
  self->answers = gw_flow_new (6, 0);
  gtk_widget_set_parent (self->answers, GTK_WIDGET (self));
}

static void
add_answer (GwAskLine  *self,
            const char *words,
            guint       answer)
{
  if (words == NULL)
    return;

  GtkWidget *button = gtk_button_new_with_label (words);

  gtk_widget_add_css_class (button, "link-like");
  g_object_set_data (G_OBJECT (button), "answer", GUINT_TO_POINTER (answer));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
  gw_flow_append (GW_FLOW (self->answers), button);
}

GtkWidget *
gw_ask_line_new (const char *text,
                 const char *one,
                 const char *two)
{
  GwAskLine *self = g_object_new (GW_TYPE_ASK_LINE, NULL);

  gtk_label_set_text (GTK_LABEL (self->text), text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  add_answer (self, one, 0);
  add_answer (self, two, 1);
  return GTK_WIDGET (self);
}
