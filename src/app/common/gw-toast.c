/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-toast.h"

#include "gw-compat.h"

#define SHOWN_SECONDS 8

struct _GwToast
{
  GtkWidget   parent_instance;

  /* template */
  GtkWidget  *root;
  GtkLabel   *text;
  GtkButton  *button;

  char       *action; /* owned: of the message that is shown; NULL for none */
  gboolean    held;
  guint       timeout_id;
};

G_DEFINE_FINAL_TYPE (GwToast, gw_toast, GTK_TYPE_WIDGET)

static gboolean
timeout_cb (gpointer user_data)
{
  GwToast *self = user_data;

  self->timeout_id = 0;
  gw_toast_hide (self);
  return G_SOURCE_REMOVE;
}

static void
restart (GwToast *self)
{
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  if (!self->held)
    self->timeout_id = g_timeout_add_seconds (SHOWN_SECONDS, timeout_cb, self);
}

static void
enter_cb (GwToast *self)
{
  self->held = TRUE;
  restart (self);
}

static void
leave_cb (GwToast *self)
{
  self->held = FALSE;
  restart (self);
}

static void
gw_toast_dispose (GObject *object)
{
  GwToast *self = GW_TOAST (object);

  g_clear_handle_id (&self->timeout_id, g_source_remove);
  g_clear_pointer (&self->action, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_TOAST);

  G_OBJECT_CLASS (gw_toast_parent_class)->dispose (object);
}

static void
gw_toast_class_init (GwToastClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_toast_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCES "/common/gw-toast.ui");
  gtk_widget_class_bind_template_child (widget_class, GwToast, root);
  gtk_widget_class_bind_template_child (widget_class, GwToast, text);
  gtk_widget_class_bind_template_child (widget_class, GwToast, button);
  gtk_widget_class_bind_template_callback (widget_class, gw_toast_hide);
  gtk_widget_class_bind_template_callback (widget_class, enter_cb);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
}

static void
gw_toast_init (GwToast *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

void
gw_toast_show (GwToast    *self,
               const char *text,
               const char *button,
               const char *action)
{
  g_return_if_fail (GW_IS_TOAST (self));
  g_return_if_fail ((button == NULL) == (action == NULL));

  g_free (self->action);
  self->action = g_strdup (action);
  gtk_label_set_text (self->text, text);
  gtk_widget_set_visible (GTK_WIDGET (self->button), button != NULL);
  if (button != NULL)
    {
      gtk_button_set_label (self->button, button);
      gtk_actionable_set_detailed_action_name (GTK_ACTIONABLE (self->button), action);
    }
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->root), TRUE);
  gw_compat_announce (GTK_WIDGET (self), text);
  restart (self);
}

const char *
gw_toast_get_action (GwToast *self)
{
  g_return_val_if_fail (GW_IS_TOAST (self), NULL);

  return self->action;
}

void
gw_toast_hide (GwToast *self)
{
  g_return_if_fail (GW_IS_TOAST (self));

  g_clear_pointer (&self->action, g_free);
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  gtk_revealer_set_reveal_child (GTK_REVEALER (self->root), FALSE);
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}
