/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-short-form.h"

#include "gw-compat.h"
#include "gw-question-row.h"

struct _GwShortForm
{
  GtkWidget  parent_instance;

  GtkWidget *box; /* owned; of GwQuestionRow */
};

G_DEFINE_FINAL_TYPE (GwShortForm, gw_short_form, GTK_TYPE_WIDGET)

/* Behind the last question comes what stands below the form. */
static void
next_cb (GtkWidget *row)
{
  GtkWidget *next = gtk_widget_get_next_sibling (row);

  if (next != NULL)
    gtk_widget_grab_focus (next);
  else
    gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (row)), GTK_DIR_TAB_FORWARD);
}

static gboolean
gw_short_form_grab_focus (GtkWidget *widget)
{
  GtkWidget *first = gtk_widget_get_first_child (GW_SHORT_FORM (widget)->box);

  return first != NULL && !gw_compat_is_left_backwards (widget) && gtk_widget_grab_focus (first);
}

static void
gw_short_form_dispose (GObject *object)
{
  g_clear_pointer (&GW_SHORT_FORM (object)->box, gtk_widget_unparent);

  G_OBJECT_CLASS (gw_short_form_parent_class)->dispose (object);
}

static void
gw_short_form_class_init (GwShortFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_short_form_dispose;
  widget_class->grab_focus = gw_short_form_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "shortform");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
gw_short_form_init (GwShortForm *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

GtkWidget *
gw_short_form_new (GwTree *tree)
{
  GwShortForm *self = g_object_new (GW_TYPE_SHORT_FORM, NULL);
  const GwMomentText *text = gw_moment_text (gw_brief_get_moment (gw_tree_get_item (tree)));

  for (guint i = 0; i < text->n_questions; i++)
    {
      GtkWidget *row = gw_question_row_new (tree, &text->questions[i], i + 1);

      g_signal_connect (row, "next", G_CALLBACK (next_cb), NULL);
      gtk_box_append (GTK_BOX (self->box), row);
    }
  return GTK_WIDGET (self);
}
