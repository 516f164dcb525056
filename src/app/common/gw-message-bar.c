/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-message-bar.h"

#include "gw-compat.h"
#include "gw-flow.h"

struct _GwMessageBar
{
  GtkWidget   parent_instance;

  /* template */
  GtkWidget  *root;
  GtkWidget  *bar;
  GtkWidget  *sign;
  GtkLabel   *title;
  GtkLabel   *detail;
  GwFlow     *answers;

  guint       fresh_id; /* while the message was shown just now */
};

G_DEFINE_FINAL_TYPE (GwMessageBar, gw_message_bar, GTK_TYPE_WIDGET)

/* What was put away is not there for a screen reader either. */
static void
revealed_cb (GwMessageBar *self)
{
  GtkRevealer *revealer = GTK_REVEALER (self->root);

  if (!gtk_revealer_get_reveal_child (revealer) && !gtk_revealer_get_child_revealed (revealer))
    gtk_widget_set_visible (self->root, FALSE);
}

static gboolean
fresh_cb (gpointer user_data)
{
  GwMessageBar *self = user_data;

  self->fresh_id = 0;
  return G_SOURCE_REMOVE;
}

/* What was to be done is done, unless that led to another message, which stays. */
static void
pressed_cb (GwMessageBar *self)
{
  if (self->fresh_id == 0)
    gw_message_bar_hide (self);
}

/* To the first answer. */
static gboolean
gw_message_bar_grab_focus (GtkWidget *widget)
{
  GwMessageBar *self = GW_MESSAGE_BAR (widget);
  GtkWidget *answer = gtk_widget_get_first_child (GTK_WIDGET (self->answers));

  return gtk_widget_get_visible (self->root) && !gw_compat_is_left_backwards (widget)
         && answer != NULL && gtk_widget_grab_focus (answer);
}

static void
gw_message_bar_dispose (GObject *object)
{
  g_clear_handle_id (&GW_MESSAGE_BAR (object)->fresh_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_MESSAGE_BAR);

  G_OBJECT_CLASS (gw_message_bar_parent_class)->dispose (object);
}

static void
gw_message_bar_class_init (GwMessageBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_message_bar_dispose;
  widget_class->grab_focus = gw_message_bar_grab_focus;

  g_type_ensure (GW_TYPE_FLOW);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/common/gw-message-bar.ui");
  gtk_widget_class_bind_template_child (widget_class, GwMessageBar, root);
  gtk_widget_class_bind_template_child (widget_class, GwMessageBar, bar);
  gtk_widget_class_bind_template_child (widget_class, GwMessageBar, sign);
  gtk_widget_class_bind_template_child (widget_class, GwMessageBar, title);
  gtk_widget_class_bind_template_child (widget_class, GwMessageBar, detail);
  gtk_widget_class_bind_template_child (widget_class, GwMessageBar, answers);
  gtk_widget_class_bind_template_callback (widget_class, gw_message_bar_hide);
  gtk_widget_class_bind_template_callback (widget_class, revealed_cb);
}

static void
gw_message_bar_init (GwMessageBar *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
clear_answers (GwMessageBar *self)
{
  GtkWidget *button;

  while ((button = gtk_widget_get_first_child (GTK_WIDGET (self->answers))) != NULL)
    gw_flow_remove (self->answers, button);
  gtk_widget_set_visible (GTK_WIDGET (self->answers), FALSE);
}

static void
present (GwMessageBar *self,
         gboolean      wrong,
         const char   *title,
         const char   *detail,
         const char   *button,
         const char   *action)
{
  g_return_if_fail (GW_IS_MESSAGE_BAR (self));
  g_return_if_fail ((button == NULL) == (action == NULL));

  gtk_widget_set_visible (self->sign, wrong);
  if (wrong)
    gtk_widget_add_css_class (self->bar, "wrong");
  else
    gtk_widget_remove_css_class (self->bar, "wrong");
  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->detail, detail != NULL ? detail : "");
  gtk_widget_set_visible (GTK_WIDGET (self->detail), detail != NULL);
  clear_answers (self);
  if (button != NULL)
    gw_message_bar_add (self, button, action);
  if (self->fresh_id == 0)
    self->fresh_id = g_idle_add (fresh_cb, self);
  gtk_widget_set_visible (self->root, TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->root), TRUE);
  gw_compat_announce (GTK_WIDGET (self), title);
}

void
gw_message_bar_show (GwMessageBar *self,
                     const char   *title,
                     const char   *detail,
                     const char   *button,
                     const char   *action)
{
  present (self, TRUE, title, detail, button, action);
}

void
gw_message_bar_tell (GwMessageBar *self,
                     const char   *title,
                     const char   *detail,
                     const char   *button,
                     const char   *action)
{
  present (self, FALSE, title, detail, button, action);
}

void
gw_message_bar_add (GwMessageBar *self,
                    const char   *button,
                    const char   *action)
{
  GtkWidget *answer;

  g_return_if_fail (GW_IS_MESSAGE_BAR (self));

  answer = gtk_button_new_with_label (button);
  gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (answer), action);
  g_signal_connect_swapped (answer, "clicked", G_CALLBACK (pressed_cb), self);
  gw_flow_append (self->answers, answer);
  gtk_widget_set_visible (GTK_WIDGET (self->answers), TRUE);
}

void
gw_message_bar_hide (GwMessageBar *self)
{
  g_return_if_fail (GW_IS_MESSAGE_BAR (self));

  gtk_revealer_set_reveal_child (GTK_REVEALER (self->root), FALSE);
}
