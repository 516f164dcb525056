/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-compat.h"
#include "gw-error.h"
#include "gw-file-name.h"
#include "gw-focus.h"
#include "gw-recent.h"

#include <string.h>

#include <glib/gi18n-lib.h>

void
gw_window_update_recent (GwWindow *self)
{
  gw_recent_fill (self->recent);
}

/* The language of a new brief's texts: that of the program. */
static char *
dup_language (void)
{
  const char *name = g_get_language_names ()[0];

  return g_str_equal (name, "C") || g_str_has_prefix (name, "C.")
             ? g_strdup ("en")
             : g_strndup (name, strcspn (name, "_.@"));
}

/* Opening */

typedef struct
{
  GwWindow *window; /* owned */
  GFile    *file;   /* owned */
  char     *on;     /* owned: what to go to in it; NULL for nothing */
  char     *field;  /* owned */
  gboolean  quiet;  /* only where nothing is open meanwhile */
  guint     turn;   /* only where nobody went elsewhere meanwhile; 0: in any case */
} Opening;

static Opening *
opening_new (GwWindow *window,
             GFile    *file)
{
  Opening *opening = g_new0 (Opening, 1);

  opening->window = g_object_ref (window);
  opening->file = g_object_ref (file);
  return opening;
}

static void
opening_free (Opening *opening)
{
  g_object_unref (opening->window);
  g_object_unref (opening->file);
  g_free (opening->on);
  g_free (opening->field);
  g_free (opening);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Opening, opening_free)

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (Opening) opening = user_data;
  GwWindow *self = opening->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (GwDocument) document = gw_desk_open_finish (GW_DESK (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  if (opening->quiet && (document == NULL || gw_window_get_document (self) != NULL))
    return;
  if (opening->turn != 0 && opening->turn != self->turn)
    return;
  if (document == NULL)
    {
      gw_window_rescue (self, opening->file, error);
      return;
    }
  if (gw_document_is_library (document))
    {
      gw_toast_show (self->toast, _("This is a library; every brief offers what it keeps."), NULL,
                     NULL);
      return;
    }
  if (!opening->quiet)
    gw_recent_add (opening->file);
  if (opening->quiet || opening->field != NULL || !gw_window_bring_back (self, document))
    gw_window_show_document (self, document);
  gw_window_say_welcome (self);
  if (opening->field != NULL)
    gw_window_jump (self, opening->on, opening->field);
  else if (opening->on != NULL)
    gw_window_return_to_row (self, opening->on);
}

void
gw_window_open_at (GwWindow   *self,
                   GFile      *file,
                   const char *on,
                   const char *field)
{
  Opening *opening = opening_new (self, file);

  opening->on = g_strdup (on);
  opening->field = g_strdup (field);
  gw_desk_open_async (self->desk, file, self->cancellable, opened_cb, opening);
}

void
gw_window_open_file (GwWindow *self,
                     GFile    *file)
{
  g_return_if_fail (GW_IS_WINDOW (self));

  if (gw_window_is_invitation (file))
    gw_window_take_invitation (self, file);
  else
    gw_desk_open_async (self->desk, file, self->cancellable, opened_cb, opening_new (self, file));
}

/* One of the list, where the last choice counts: another may have been there at once. */
void
gw_window_open_chosen (GwWindow *self,
                       GFile    *file)
{
  Opening *opening = opening_new (self, file);

  opening->turn = ++self->turn;
  gw_desk_open_async (self->desk, file, self->cancellable, opened_cb, opening);
}

/* A tab with briefs shows the next one rather than nothing. */
void
gw_window_open_first (GwWindow *self)
{
  GFile *first = gw_brief_list_get_first (self->list);
  Opening *opening;

  if (first == NULL || gw_window_get_document (self) != NULL)
    return;

  opening = opening_new (self, first);
  opening->quiet = TRUE;
  gw_desk_open_async (self->desk, first, self->cancellable, opened_cb, opening);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GwWindow *self = GW_WINDOW (source);
  g_autoptr (GFile) file = gw_window_choose_finish (self, result);

  if (file != NULL)
    gw_window_open_file (self, file);
}

static void
open_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GwWindow *self = user_data;
  const GwChooseRequest request = {
    .mode = GW_CHOOSE_OPEN,
    .title = _("Open a brief"),
    .accept = _("Open"),
    .pattern = "*.brief *.ics",
    .pattern_name = _("Briefs and invitations"),
    .folder = gw_workspace_get_folder (gw_desk_get_workspace (self->desk)),
  };

  gw_compat_choose_file (GTK_WINDOW (self), &request, self->cancellable, chosen_cb, NULL);
}

static void
open_uri_action (GSimpleAction *action,
                 GVariant      *parameter,
                 gpointer       user_data)
{
  g_autoptr (GFile) file = g_file_new_for_uri (g_variant_get_string (parameter, NULL));

  gw_window_open_file (user_data, file);
}

/* Making and saving */

static void
new_action (GSimpleAction *action,
            GVariant      *parameter,
            gpointer       user_data)
{
  GwWindow *self = user_data;
  g_autofree char *language = dup_language ();
  GwMoment moment = gw_tab_get_moment (gw_window_get_current (self));

  gw_window_show_document (self, gw_desk_create (self->desk, moment, language));
  gtk_widget_grab_focus (gw_tab_get_page (gw_window_get_current (self)));
}

/* From words that were looked for in vain. */
static void
new_titled_action (GSimpleAction *action,
                   GVariant      *parameter,
                   gpointer       user_data)
{
  GwWindow *self = user_data;
  g_autofree char *title = g_strstrip (g_variant_dup_string (parameter, NULL));
  g_autoptr (GError) error = NULL;

  new_action (action, NULL, user_data);
  GwTree *tree = gw_document_get_tree (gw_window_get_document (self));
  if (!gw_tree_set (tree, gw_tree_get_root (tree), GW_BRIEF_TITLE, title, &error))
    gw_window_show_error (self, _("The title could not be taken over."), error, NULL, NULL);
}

static void
save_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GwWindow *self = user_data;
  GwDocument *document = gw_window_get_document (self);

  if (document == NULL)
    return;
  gw_message_bar_hide (self->message);
  self->complains = FALSE;
  gw_desk_save (self->desk, document);
}

static void
saved_elsewhere_cb (GObject      *source,
                    GAsyncResult *result,
                    gpointer      user_data)
{
  g_autoptr (GError) error = NULL;

  /* The document keeps the error as its state, where the window shows it. */
  if (gw_document_save_as_finish (GW_DOCUMENT (source), result, &error))
    gw_recent_add (gw_document_get_file (GW_DOCUMENT (source)));
}

static void
elsewhere_cb (GObject      *source,
              GAsyncResult *result,
              gpointer      user_data)
{
  g_autoptr (GwDocument) document = user_data;
  g_autoptr (GFile) file = gw_window_choose_finish (GW_WINDOW (source), result);

  /* The dialog has asked whether to write over what is there. */
  if (file != NULL)
    gw_document_save_as_async (document, file, TRUE, NULL, saved_elsewhere_cb, NULL);
}

/* Where its own place takes nothing. */
static void
save_elsewhere_action (GSimpleAction *action,
                       GVariant      *parameter,
                       gpointer       user_data)
{
  GwWindow *self = user_data;
  GwDocument *document = gw_window_get_document (self);
  g_autofree char *stem = NULL;
  g_autofree char *name = NULL;
  GwChooseRequest request = {
    .mode = GW_CHOOSE_SAVE,
    .title = _("Save under another name"),
    .accept = _("Save"),
  };

  if (document == NULL)
    return;
  stem = gw_file_name_from_title (gw_document_get_title (document));
  name = g_strconcat (stem, ".brief", NULL);
  request.name = name;
  gw_compat_choose_file (GTK_WINDOW (self), &request, self->cancellable, elsewhere_cb,
                         g_object_ref (document));
}

/* Removing */

static void
take_off (GwWindow   *self,
          GwDocument *document)
{
  GwMoment moment = gw_brief_get_moment (gw_document_get_item (document));
  GwTab *tab = gw_window_get_tab (self, moment);
  GFile *neighbour = NULL;

  /* It may lie behind the one that is shown. */
  if (gw_tab_get_document (tab) == document)
    {
      neighbour = gw_brief_list_get_neighbour (self->list);
      if (gw_focus_is_in (GTK_WIDGET (tab)))
        gtk_widget_child_focus (GTK_WIDGET (self->list), GTK_DIR_TAB_FORWARD);
      gw_tab_show (tab, NULL, NULL);
    }
  gw_desk_forget (self->desk, document);
  gw_window_tell_front (self);
  if (neighbour != NULL)
    gw_window_open_file (self, neighbour);
}

static void
removed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (Opening) opening = user_data;
  GwWindow *self = opening->window;
  g_autoptr (GError) error = NULL;
  g_autoptr (GwRemoved) removed = gw_wastebasket_take_finish (result, &error);
  GwDocument *document = gw_desk_find (self->desk, opening->file);

  if (removed == NULL)
    {
      gw_window_show_error (self, _("The brief could not be removed."), error, NULL, NULL);
      return;
    }
  g_clear_object (&self->removed_draft);
  g_clear_pointer (&self->removed, gw_removed_unref);
  self->removed = g_steal_pointer (&removed);
  if (document != NULL)
    take_off (self, document);
  else
    gw_window_tell_front (self); /* it may have lain beside the one in front */
  gw_toast_show (self->toast, _("The brief is in the wastebasket."), _("Undo"), "win.restore");
}

void
gw_window_remove_file (GwWindow *self,
                       GFile    *file)
{
  gw_wastebasket_take_async (file, self->cancellable, removed_cb, opening_new (self, file));
}

/* What goes to the wastebasket is what was last written, not what the file held before. */
static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GwWindow) self = user_data;
  GwDocument *document = GW_DOCUMENT (source);
  g_autoptr (GError) error = NULL;

  if (gw_document_save_finish (document, result, &error))
    gw_window_remove_file (self, gw_document_get_file (document));
}

/* It has no file that could go to the wastebasket: it is kept here until the next one is removed. */
static void
remove_draft (GwWindow   *self,
              GwDocument *document)
{
  gboolean blank = !gw_tree_can_undo (gw_document_get_tree (document));

  g_set_object (&self->removed_draft, document);
  take_off (self, document);
  if (!blank)
    gw_toast_show (self->toast, _("The brief is removed."), _("Undo"), "win.restore");
}

static void
trash_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  GwWindow *self = user_data;
  GwDocument *document = gw_window_get_document (self);

  if (document == NULL)
    return;
  if (gw_document_get_file (document) == NULL)
    remove_draft (self, document);
  else if (gw_document_is_dirty (document))
    gw_document_save_async (document, self->cancellable, saved_cb, g_object_ref (self));
  else
    gw_window_remove_file (self, gw_document_get_file (document));
}

static void
restored_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (Opening) opening = user_data;
  g_autoptr (GError) error = NULL;

  if (gw_removed_restore_finish (result, &error))
    gw_window_open_file (opening->window, opening->file);
  else
    gw_window_show_error (opening->window, _("The brief could not be brought back."), error, NULL,
                          NULL);
}

static void
restore_draft (GwWindow *self)
{
  g_autoptr (GwDocument) draft = g_steal_pointer (&self->removed_draft);

  gw_desk_add (self->desk, draft);
  gw_window_show_document (self, draft);
  gw_desk_save (self->desk, draft);
}

static void
restore_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  GwWindow *self = user_data;

  if (self->removed_draft != NULL)
    restore_draft (self);
  else if (self->removed != NULL)
    gw_removed_restore_async (self->removed, self->cancellable, restored_cb,
                              opening_new (self, gw_removed_get_file (self->removed)));
}

static const GActionEntry entries[] = {
  { .name = "new", .activate = new_action },
  { .name = "new-titled", .activate = new_titled_action, .parameter_type = "s" },
  { .name = "open", .activate = open_action },
  { .name = "open-uri", .activate = open_uri_action, .parameter_type = "s" },
  { .name = "save", .activate = save_action },
  { .name = "save-elsewhere", .activate = save_elsewhere_action },
  { .name = "trash", .activate = trash_action },
  { .name = "restore", .activate = restore_action },
};

void
gw_window_add_brief_actions (GwWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_connect_object (gtk_recent_manager_get_default (), "changed",
                           G_CALLBACK (gw_window_update_recent), self, G_CONNECT_SWAPPED);
}
