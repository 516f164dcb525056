/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-row-list-private.h"

#include "gw-paste.h"
#include "gw-paste-preview.h"

#include <glib/gi18n-lib.h>

/* Behind the row that has the keyboard, or in place of it while nothing is written in it. */
static guint
find_index (GwRowList *self)
{
  GwItemRow *row = gw_row_list_get_focus_row (self);
  GwNode *node = row != NULL ? gw_item_row_get_node (row) : NULL;

  if (node == NULL)
    return gw_item_count (gw_node_get_item (self->holder), self->part);
  return gw_node_get_index (node) + (gw_row_is_empty (gw_node_get_item (node)) ? 0 : 1);
}

static void
put (GwRowList     *self,
     const GwPaste *paste)
{
  guint n = gw_paste_count (paste);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  /* Translators: so many rows were made of what was pasted */
  g_autofree char *text
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row pasted", "%u rows pasted", n), n);
  g_autoptr (GError) error = NULL;
  GwNode *first = gw_paste_put (paste, self->tree, self->holder, self->block, self->part,
                                find_index (self), now, &error);

  gw_row_list_tell (self, first != NULL ? text : error->message);
}

static void
taken_cb (GwRowList      *self,
          GwPastePreview *preview)
{
  put (self, gw_paste_preview_get (preview));
}

/* What a table means is guessed from its heads, so it is shown before it is taken. */
static void
show_preview (GwRowList *self,
              GwPaste   *paste)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *line = gw_paste_preview (paste, self->tree, self->holder, self->block,
                                            self->part, now);
  GtkWidget *preview
      = gw_paste_preview_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))), paste, line);

  g_signal_connect_object (preview, "taken", G_CALLBACK (taken_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (preview));
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GwRowList) self = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  g_autoptr (GwPaste) paste = NULL;

  if (text == NULL || focus == NULL)
    return;
  paste = gw_paste_new (text, gw_row_list_get_kind (self));
  if (paste == NULL)
    gtk_widget_activate_action (focus, "clipboard.paste", NULL);
  else if (gw_paste_is_table (paste))
    show_preview (self, g_steal_pointer (&paste));
  else
    put (self, paste);
}

static gboolean
is_paste (guint           key,
          GdkModifierType state)
{
  GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();

  return (held == GDK_CONTROL_MASK && (key == GDK_KEY_v || key == GDK_KEY_V))
         || (held == GDK_SHIFT_MASK && (key == GDK_KEY_Insert || key == GDK_KEY_KP_Insert));
}

/* Asked before the field is: only who knows what is in the clipboard can tell text from rows. */
static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        GwRowList             *self)
{
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (GTK_WIDGET (self)));
  GdkClipboard *clipboard = gtk_widget_get_clipboard (GTK_WIDGET (self));

  if (!is_paste (key, state) || focus == NULL || gw_tree_get_read_only (self->tree)
      || gtk_widget_get_ancestor (focus, GW_TYPE_ROW_LIST) != GTK_WIDGET (self)
      || !gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), G_TYPE_STRING))
    return FALSE;

  gdk_clipboard_read_text_async (clipboard, NULL, read_cb, g_object_ref (self));
  return TRUE;
}

void
gw_row_paste_attach (GwRowList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), keys);
}
