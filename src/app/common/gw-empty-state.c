/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-empty-state.h"

struct _GwEmptyState
{
  GtkWidget   parent_instance;

  /* template */
  GtkWidget  *root;
  GtkLabel   *title;
  GtkLabel   *text;
  GtkButton  *button;
};

G_DEFINE_FINAL_TYPE (GwEmptyState, gw_empty_state, GTK_TYPE_WIDGET)

static void
gw_empty_state_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_EMPTY_STATE);

  G_OBJECT_CLASS (gw_empty_state_parent_class)->dispose (object);
}

static void
gw_empty_state_class_init (GwEmptyStateClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_empty_state_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/common/gw-empty-state.ui");
  gtk_widget_class_bind_template_child (widget_class, GwEmptyState, root);
  gtk_widget_class_bind_template_child (widget_class, GwEmptyState, title);
  gtk_widget_class_bind_template_child (widget_class, GwEmptyState, text);
  gtk_widget_class_bind_template_child (widget_class, GwEmptyState, button);
}

static void
gw_empty_state_init (GwEmptyState *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
gw_empty_state_set (GwEmptyState *self,
                    const char   *title,
                    const char   *text,
                    const char   *button,
                    const char   *action)
{
  g_return_if_fail (GW_IS_EMPTY_STATE (self));
  g_return_if_fail ((button == NULL) == (action == NULL));

  gtk_label_set_text (self->title, title != NULL ? title : "");
  gtk_widget_set_visible (GTK_WIDGET (self->title), title != NULL);
  gtk_label_set_text (self->text, text);
  gtk_widget_set_visible (GTK_WIDGET (self->button), button != NULL);
  if (button != NULL)
    {
      gtk_button_set_label (self->button, button);
      gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self->button), action);
    }
}
