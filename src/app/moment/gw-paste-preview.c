/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-paste-preview.h"

#include <glib/gi18n-lib.h>

struct _GwPastePreview
{
  GtkWindow   parent_instance;

  /* template */
  GtkLabel   *said;
  GtkLabel   *line;
  GtkButton  *take;

  /* owned */
  GwPaste    *paste;
};

G_DEFINE_FINAL_TYPE (GwPastePreview, gw_paste_preview, GTK_TYPE_WINDOW)

enum
{
  TAKEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
take_cb (GwPastePreview *self)
{
  g_signal_emit (self, signals[TAKEN], 0);
  gtk_window_close (GTK_WINDOW (self));
}

static void
gw_paste_preview_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_PASTE_PREVIEW);
  g_clear_pointer (&GW_PASTE_PREVIEW (object)->paste, gw_paste_free);

  G_OBJECT_CLASS (gw_paste_preview_parent_class)->dispose (object);
}

static void
gw_paste_preview_class_init (GwPastePreviewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_paste_preview_dispose;

  signals[TAKEN] = g_signal_new ("taken", GW_TYPE_PASTE_PREVIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                 NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/moment/gw-paste-preview.ui");
  gtk_widget_class_bind_template_child (widget_class, GwPastePreview, said);
  gtk_widget_class_bind_template_child (widget_class, GwPastePreview, line);
  gtk_widget_class_bind_template_child (widget_class, GwPastePreview, take);
  gtk_widget_class_bind_template_callback (widget_class, take_cb);
}

static void
gw_paste_preview_init (GwPastePreview *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gw_paste_preview_new (GtkWindow  *parent,
                      GwPaste    *paste,
                      const char *line)
{
  GwPastePreview *self = g_object_new (GW_TYPE_PASTE_PREVIEW, "transient-for", parent, NULL);
  guint n = gw_paste_count (paste);
  g_autofree char *said = gw_paste_say (paste);
  /* Translators: a button that adds so many rows */
  g_autofree char *take
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Add %u row", "Add %u rows", n), n);

  self->paste = paste;
  gtk_label_set_text (self->said, said);
  gtk_label_set_text (self->line, line);
  gtk_button_set_label (self->take, take);
  return GTK_WIDGET (self);
}

const GwPaste *
gw_paste_preview_get (GwPastePreview *self)
{
  g_return_val_if_fail (GW_IS_PASTE_PREVIEW (self), NULL);

  return self->paste;
}
