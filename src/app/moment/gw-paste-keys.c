/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-paste-keys.h"

#include "gw-paste-preview.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define FIND "gw-paste-find"

static gboolean
find_target (GtkWidget     *widget,
             GwPasteTarget *target)
{
  GwPasteFind find = g_object_get_data (G_OBJECT (widget), FIND);

  return gtk_widget_get_root (widget) != NULL && find (widget, target);
}

static void
put (GtkWidget     *widget,
     const GwPaste *paste)
{
  guint n = gw_paste_count (paste);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  /* Translators: so many rows were made of what was pasted */
  g_autofree char *text
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row pasted", "%u rows pasted", n), n);
  g_autoptr (GError) error = NULL;
  GwPasteTarget target;

  if (!find_target (widget, &target))
    return;
  GwNode *first = gw_paste_put (paste, target.tree, target.holder, target.block, target.part,
                                target.index, now, &error);

  gtk_widget_activate_action (widget, "form.told", "s", first != NULL ? text : error->message);
}

static void
taken_cb (GtkWidget      *widget,
          GwPastePreview *preview)
{
  put (widget, gw_paste_preview_get (preview));
}

/* What a table means is guessed from its heads, so it is shown before it is taken. */
static void
show_preview (GtkWidget           *widget,
              const GwPasteTarget *target,
              GwPaste             *paste)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *line = gw_paste_preview (paste, target->tree, target->holder, target->block,
                                            target->part, now);
  GtkWidget *preview = gw_paste_preview_new (GTK_WINDOW (gtk_widget_get_root (widget)), paste, line);

  g_signal_connect_object (preview, "taken", G_CALLBACK (taken_cb), widget, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (preview));
}

static GwKindId
get_kind (const GwPasteTarget *target)
{
  return gw_kind_get_part (gw_node_get_kind (target->holder), target->part)->child;
}

static void
take (GtkWidget           *widget,
      const GwPasteTarget *target,
      const char          *text)
{
  g_autoptr (GwPaste) paste
      = target->holder != NULL ? gw_paste_new (text, get_kind (target)) : NULL;

  if (paste == NULL)
    gtk_widget_activate_action (gtk_root_get_focus (gtk_widget_get_root (widget)),
                                "clipboard.paste", NULL);
  else if (gw_paste_is_table (paste))
    show_preview (widget, target, g_steal_pointer (&paste));
  else
    put (widget, paste);
}

static gboolean
is_invitation (const char *text)
{
  return g_str_has_prefix (text + strspn (text, " \t\r\n"), "BEGIN:VCALENDAR");
}

static void
read_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GtkWidget) widget = user_data;
  g_autofree char *text = gdk_clipboard_read_text_finish (GDK_CLIPBOARD (source), result, NULL);
  GwPasteTarget target;

  if (text != NULL && is_invitation (text))
    gtk_widget_activate_action (widget, "win.take-invitation", "s", text);
  else if (text != NULL && find_target (widget, &target))
    take (widget, &target, text);
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
        GtkWidget             *widget)
{
  GdkClipboard *clipboard = gtk_widget_get_clipboard (widget);
  GwPasteTarget target;

  if (!is_paste (key, state) || !find_target (widget, &target)
      || gtk_root_get_focus (gtk_widget_get_root (widget)) == NULL
      || gw_tree_get_read_only (target.tree)
      || !gdk_content_formats_contain_gtype (gdk_clipboard_get_formats (clipboard), G_TYPE_STRING))
    return FALSE;

  gdk_clipboard_read_text_async (clipboard, NULL, read_cb, g_object_ref (widget));
  return TRUE;
}

void
gw_paste_keys_attach (GtkWidget   *widget,
                      GwPasteFind  find)
{
  GtkEventController *keys = gtk_event_controller_key_new ();

  g_object_set_data (G_OBJECT (widget), FIND, find);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), widget);
  gtk_widget_add_controller (widget, keys);
}
