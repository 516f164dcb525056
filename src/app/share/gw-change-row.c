/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-change-row.h"

#include "gw-marked-text.h"

#include <glib/gi18n-lib.h>

struct _GwChangeRow
{
  GtkListBoxRow   parent_instance;

  GtkCheckButton *check; /* NULL without a tick */
  char           *name;  /* owned: for a screen reader */

  /* template */
  GtkWidget      *content;
  GtkLabel       *where;
  GtkLabel       *what;
  GtkLabel       *words;
  GtkLabel       *note;

  gboolean        following; /* the tick changes because its owner said so */
};

G_DEFINE_FINAL_TYPE (GwChangeRow, gw_change_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  TICKED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
toggled_cb (GwChangeRow *self)
{
  if (!self->following)
    g_signal_emit (self, signals[TICKED], 0, gtk_check_button_get_active (self->check));
}

static void
gw_change_row_finalize (GObject *object)
{
  g_free (GW_CHANGE_ROW (object)->name);

  G_OBJECT_CLASS (gw_change_row_parent_class)->finalize (object);
}

static void
gw_change_row_class_init (GwChangeRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gw_change_row_finalize;

  signals[TICKED] = g_signal_new ("ticked", GW_TYPE_CHANGE_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/share/gw-change-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GwChangeRow, content);
  gtk_widget_class_bind_template_child (widget_class, GwChangeRow, where);
  gtk_widget_class_bind_template_child (widget_class, GwChangeRow, what);
  gtk_widget_class_bind_template_child (widget_class, GwChangeRow, words);
  gtk_widget_class_bind_template_child (widget_class, GwChangeRow, note);
}

static void
gw_change_row_init (GwChangeRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static void
show (GtkLabel   *label,
      const char *text)
{
  gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

/* What strokes say to the eye is said in words. */
static char *
say_words (const GwChangeText *text)
{
  if (text->before == NULL)
    return g_strdup (text->after);
  return text->after == NULL
             /* Translators: for a screen reader; a text that was there and is not any more */
             ? g_strdup_printf (_("before: %s"), text->before)
             /* Translators: for a screen reader; a text before and after a change */
             : g_strdup_printf (_("before: %1$s, now: %2$s"), text->before, text->after);
}

static char *
say_name (const GwChangeText *text,
          const char         *note)
{
  g_autofree char *words = say_words (text);
  const char *const parts[] = { text->where, text->what, words, note };
  g_autoptr (GString) name = g_string_new (NULL);

  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (name, "%s%s", name->len > 0 ? ", " : "", parts[i]);
  return g_string_free (g_steal_pointer (&name), FALSE);
}

GtkWidget *
gw_change_row_new (const GwChangeText *text,
                   const char         *note)
{
  GwChangeRow *self = g_object_new (GW_TYPE_CHANGE_ROW, NULL);
  gboolean words = text->before != NULL || text->after != NULL;

  show (self->where, text->where);
  show (self->what, text->what);
  show (self->note, note);
  gtk_widget_set_visible (GTK_WIDGET (self->words), words);
  if (words)
    gw_marked_text_show_both (self->words, text->before, text->after);
  self->name = say_name (text, note);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, self->name,
                                  -1);
  return GTK_WIDGET (self);
}

/* The words become the tick's own, so that a click on them ticks. */
void
gw_change_row_add_tick (GwChangeRow *self)
{
  g_return_if_fail (GW_IS_CHANGE_ROW (self) && self->check == NULL);

  g_object_ref (self->content);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), NULL);
  self->check = GTK_CHECK_BUTTON (gtk_check_button_new ());
  gtk_check_button_set_child (self->check, self->content);
  g_object_unref (self->content);
  gtk_list_box_row_set_child (GTK_LIST_BOX_ROW (self), GTK_WIDGET (self->check));
  gtk_widget_set_focusable (GTK_WIDGET (self), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->check), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  self->name, -1);
  g_signal_connect_swapped (self->check, "toggled", G_CALLBACK (toggled_cb), self);
}

void
gw_change_row_set_ticked (GwChangeRow *self,
                          gboolean     ticked)
{
  g_return_if_fail (GW_IS_CHANGE_ROW (self) && self->check != NULL);

  self->following = TRUE;
  gtk_check_button_set_active (self->check, ticked);
  self->following = FALSE;
}
