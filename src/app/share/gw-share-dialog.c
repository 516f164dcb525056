/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-share-dialog.h"

#include "gw-compat.h"
#include "gw-copy-task.h"
#include "gw-deliver.h"
#include "gw-file-name.h"
#include "gw-flow.h"
#include "gw-isolate.h"
#include "gw-pair.h"
#include "gw-sheet-task.h"
#include "gw-sheet-view.h"
#include "gw-tick-row.h"
#include "gw-ticks.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _GwShareDialog
{
  GtkWindow        parent_instance;

  /* owned */
  GwTree          *tree;
  GPtrArray       *others;
  char            *paper;
  GListStore      *entries;     /* of GwTickEntry */
  GCancellable    *cancellable; /* of all that goes on for this dialog */
  GCancellable    *drawing;     /* of the page being made */
  GFile           *sent;        /* the copy that was saved last */

  /* template */
  GtkWidget       *root;
  GtkToggleButton *our;
  GtkToggleButton *all;
  GtkLabel        *staying;
  GtkListBox      *list;
  GwSheetView     *preview;
  GtkWidget       *hint;
  GtkLabel        *never;
  GtkWidget       *told;
  GtkLabel        *told_text;
  GtkWidget       *show_in_folder;

  guint            update_id;
};

G_DEFINE_FINAL_TYPE (GwShareDialog, gw_share_dialog, GTK_TYPE_WINDOW)

static GwAudience
get_audience (GwShareDialog *self)
{
  return gtk_toggle_button_get_active (self->all) ? GW_AUDIENCE_ALL : GW_AUDIENCE_OUR;
}

/* The page */

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GwShareDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GwSheetPicture) picture = gw_sheet_make_finish (result, &error);

  /* The only failure is that another page was wanted meanwhile, or none. */
  if (error != NULL)
    return;

  gtk_widget_set_visible (self->hint, picture == NULL);
  gw_sheet_view_set_picture (self->preview, picture);
}

static GwSheetSource *
create_source (GwShareDialog *self)
{
  return gw_sheet_source_new_for (gw_tree_get_item (self->tree), get_audience (self),
                                  self->others);
}

static void
draw (GwShareDialog *self)
{
  g_autoptr (GwSheetSource) source = create_source (self);

  g_cancellable_cancel (self->drawing);
  g_set_object (&self->drawing, NULL);
  self->drawing = g_cancellable_new ();
  gw_sheet_make_async (source, self->paper, self->drawing, made_cb, g_object_ref (self));
}

/* The list */

static gboolean
are_same (GwShareDialog *self,
          GPtrArray     *entries)
{
  if (g_list_model_get_n_items (G_LIST_MODEL (self->entries)) != entries->len)
    return FALSE;

  for (guint i = 0; i < entries->len; i++)
    {
      g_autoptr (GwTickEntry) own = g_list_model_get_item (G_LIST_MODEL (self->entries), i);

      if (!gw_tick_entry_is_same (own, g_ptr_array_index (entries, i)))
        return FALSE;
    }
  return TRUE;
}

/* Lines that are the same stay, and with them the focus and the place in the list. */
static void
show_entries (GwShareDialog *self,
              GPtrArray     *entries)
{
  if (!are_same (self, entries))
    {
      g_list_store_splice (self->entries, 0,
                           g_list_model_get_n_items (G_LIST_MODEL (self->entries)), entries->pdata,
                           entries->len);
      return;
    }
  for (guint i = 0; i < entries->len; i++)
    {
      g_autoptr (GwTickEntry) own = g_list_model_get_item (G_LIST_MODEL (self->entries), i);

      gw_tick_entry_become (own, g_ptr_array_index (entries, i));
    }
}

static void
update (GwShareDialog *self)
{
  GwAudience audience = get_audience (self);
  g_autoptr (GPtrArray) ticks = gw_ticks_list (gw_tree_get_item (self->tree), audience);
  g_autoptr (GPtrArray) entries = gw_tick_entries_new (ticks);
  g_autofree char *staying = gw_ticks_say (ticks, audience);

  show_entries (self, entries);
  gtk_label_set_text (self->staying, staying);
  gw_compat_announce (GTK_WIDGET (self->staying), staying);
  gtk_label_set_text (self->never, gw_ticks_say_never (audience));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "share.undo", gw_tree_can_undo (self->tree));
  draw (self);
}

static gboolean
update_cb (gpointer user_data)
{
  GwShareDialog *self = user_data;

  self->update_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* Once for all the edits of one step. */
static void
edited_cb (GwShareDialog *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static void
tell (GwShareDialog *self,
      const char    *text,
      GFile         *file)
{
  g_set_object (&self->sent, file);
  gtk_label_set_text (self->told_text, text);
  gtk_widget_set_visible (self->told, TRUE);
  gtk_widget_set_visible (self->show_in_folder, file != NULL);
  gw_compat_announce (GTK_WIDGET (self->told_text), text);
}

static void
ticked_cb (GwTickRow     *row,
           gboolean       ticked,
           GwShareDialog *self)
{
  GPtrArray *ticks = gw_tick_entry_get_ticks (gw_tick_row_get_entry (row));
  g_autoptr (GError) error = NULL;

  if (!gw_ticks_set (self->tree, ticks, get_audience (self), ticked, &error))
    {
      tell (self, error->message, NULL);
      update (self);
    }
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  GtkWidget *row = gw_tick_row_new (item);

  g_signal_connect_object (row, "ticked", G_CALLBACK (ticked_cb), user_data, G_CONNECT_DEFAULT);
  return row;
}

static void
audience_cb (GwShareDialog *self)
{
  if (self->tree == NULL)
    return;
  gtk_widget_set_visible (self->told, FALSE);
  update (self);
}

/* The ways out */

static void
fail (GwShareDialog *self,
      const char    *sentence,
      const GError  *error)
{
  g_autofree char *text = g_strdup_printf ("%s %s", sentence, error->message);

  if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell (self, text, NULL);
}

static void
saved_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  g_autoptr (GwShareDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gw_copy_write_finish (result, &error);
  g_autofree char *name = file != NULL ? g_file_get_basename (file) : NULL;
  g_autofree char *text = NULL;

  if (file == NULL)
    {
      fail (self, _("The copy could not be saved."), error);
      return;
    }
  g_autofree char *words = gw_isolate_words (name);
  /* Translators: %s is the name of a file. */
  text = g_strdup_printf (_("The copy is in “%s”."), words);
  tell (self, text, file);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GwShareDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gw_compat_choose_file_finish (result, &error);

  if (file != NULL)
    gw_copy_write_async (gw_tree_get_item (self->tree), get_audience (self), file,
                         self->cancellable, saved_cb, g_object_ref (self));
  else
    fail (self, _("The files cannot be shown."), error);
}

static void
save_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  GwShareDialog *self = GW_SHARE_DIALOG (widget);
  g_autofree char *name = gw_ticks_name_copy (gw_tree_get_item (self->tree), get_audience (self));
  const GwChooseRequest request = {
    .mode = GW_CHOOSE_SAVE,
    .title = _("Save a copy"),
    .accept = _("Save"),
    .name = name,
    .pattern = "*.brief",
    .pattern_name = _("Briefs"),
  };

  gw_compat_choose_file (GTK_WINDOW (self), &request, self->cancellable, chosen_cb,
                         g_object_ref (self));
}

static void
page_saved_cb (GObject      *source,
               GAsyncResult *result,
               gpointer      user_data)
{
  g_autoptr (GwShareDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gw_sheet_save_finish (result, &error);

  if (file == NULL)
    {
      fail (self, _("The page could not be saved."), error);
      return;
    }
  g_autofree char *base = g_file_get_basename (file);
  g_autofree char *name = gw_isolate_words (base);
  /* Translators: %s is the name of a file. */
  g_autofree char *text = g_strdup_printf (_("The page is in “%s”."), name);
  tell (self, text, file);
}

static void
page_chosen_cb (GObject      *source,
                GAsyncResult *result,
                gpointer      user_data)
{
  g_autoptr (GwShareDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gw_compat_choose_file_finish (result, &error);
  g_autoptr (GwSheetSource) page = create_source (self);

  if (file != NULL)
    gw_sheet_save_async (page, self->paper, file, self->cancellable, page_saved_cb,
                         g_object_ref (self));
  else
    fail (self, _("The files cannot be shown."), error);
}

/* The page that they will see, to be printed or sent the day before. */
static void
save_page_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  GwShareDialog *self = GW_SHARE_DIALOG (widget);
  g_autofree char *copy = gw_ticks_name_copy (gw_tree_get_item (self->tree), get_audience (self));
  g_autofree char *name = gw_file_name_for_page (copy);
  const GwChooseRequest request = {
    .mode = GW_CHOOSE_SAVE,
    .title = _("Save the page"),
    .accept = _("Save"),
    .name = name,
    .pattern = "*.pdf",
    .pattern_name = _("PDF pages"),
  };

  gw_compat_choose_file (GTK_WINDOW (self), &request, self->cancellable, page_chosen_cb,
                         g_object_ref (self));
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GwShareDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gw_copy_write_finish (result, &error);

  if (file == NULL)
    {
      fail (self, _("The file could not be copied."), error);
      return;
    }
  gw_deliver_to_clipboard (GTK_WIDGET (self), file);
  tell (self, _("The file is on the clipboard: paste it into a mail, a chat or a folder."), NULL);
}

static void
copy_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  GwShareDialog *self = GW_SHARE_DIALOG (widget);

  gw_copy_write_async (gw_tree_get_item (self->tree), get_audience (self), NULL,
                       self->cancellable, copied_cb, g_object_ref (self));
}

static void
texted_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GwShareDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gw_sheet_chat_finish (result, &error);

  if (text == NULL)
    {
      fail (self, _("The page could not be copied."), error);
      return;
    }
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
  tell (self, _("The page is copied as text; paste it into a chat."), NULL);
}

static void
copy_text_action (GtkWidget  *widget,
                  const char *action,
                  GVariant   *parameter)
{
  GwShareDialog *self = GW_SHARE_DIALOG (widget);
  g_autoptr (GwSheetSource) source = create_source (self);

  gw_sheet_chat_async (source, self->paper, self->cancellable, texted_cb, g_object_ref (self));
}

static void
mailed_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GwShareDialog) self = user_data;
  g_autoptr (GError) error = NULL;

  if (gw_deliver_by_mail_finish (result, &error))
    tell (self, _("Your mail program has the copy. If it does not show it, copy the file and paste "
                  "it there."), NULL);
  else
    fail (self, _("The mail could not be begun."), error);
}

static void
written_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GwShareDialog) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gw_copy_write_finish (result, &error);
  const char *title = gw_item_get_text (gw_tree_get_item (self->tree), GW_BRIEF_TITLE);

  if (file != NULL)
    gw_deliver_by_mail_async (file, title, self->cancellable, mailed_cb, g_object_ref (self));
  else
    fail (self, _("The mail could not be begun."), error);
}

static void
mail_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  GwShareDialog *self = GW_SHARE_DIALOG (widget);

  gw_copy_write_async (gw_tree_get_item (self->tree), get_audience (self), NULL,
                       self->cancellable, written_cb, g_object_ref (self));
}

static void
show_in_folder_action (GtkWidget  *widget,
                       const char *action,
                       GVariant   *parameter)
{
  GwShareDialog *self = GW_SHARE_DIALOG (widget);

  if (self->sent != NULL)
    gw_deliver_show_in_folder (GTK_WINDOW (self), self->sent);
}

static void
undo_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  gw_tree_undo (GW_SHARE_DIALOG (widget)->tree);
}

static void
gw_share_dialog_dispose (GObject *object)
{
  GwShareDialog *self = GW_SHARE_DIALOG (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_cancellable_cancel (self->cancellable);
  g_cancellable_cancel (self->drawing);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->drawing);
  g_clear_object (&self->entries);
  g_clear_object (&self->sent);
  g_clear_object (&self->tree);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->paper, g_free);

  G_OBJECT_CLASS (gw_share_dialog_parent_class)->dispose (object);
}

static void
bind_template (GtkWidgetClass *widget_class)
{
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/share/gw-share-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GwShareDialog, root);
  gtk_widget_class_bind_template_child (widget_class, GwShareDialog, our);
  gtk_widget_class_bind_template_child (widget_class, GwShareDialog, all);
  gtk_widget_class_bind_template_child (widget_class, GwShareDialog, staying);
  gtk_widget_class_bind_template_child (widget_class, GwShareDialog, list);
  gtk_widget_class_bind_template_child (widget_class, GwShareDialog, preview);
  gtk_widget_class_bind_template_child (widget_class, GwShareDialog, hint);
  gtk_widget_class_bind_template_child (widget_class, GwShareDialog, never);
  gtk_widget_class_bind_template_child (widget_class, GwShareDialog, told);
  gtk_widget_class_bind_template_child (widget_class, GwShareDialog, told_text);
  gtk_widget_class_bind_template_child (widget_class, GwShareDialog, show_in_folder);
  gtk_widget_class_bind_template_callback (widget_class, audience_cb);
}

static void
gw_share_dialog_class_init (GwShareDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_share_dialog_dispose;

  g_type_ensure (GW_TYPE_FLOW);
  g_type_ensure (GW_TYPE_PAIR);
  g_type_ensure (GW_TYPE_SHEET_VIEW);
  bind_template (widget_class);
  gtk_widget_class_install_action (widget_class, "share.save", NULL, save_action);
  gtk_widget_class_install_action (widget_class, "share.save-page", NULL, save_page_action);
  gtk_widget_class_install_action (widget_class, "share.copy", NULL, copy_action);
  gtk_widget_class_install_action (widget_class, "share.copy-text", NULL, copy_text_action);
  gtk_widget_class_install_action (widget_class, "share.mail", NULL, mail_action);
  gtk_widget_class_install_action (widget_class, "share.show-in-folder", NULL,
                                   show_in_folder_action);
  gtk_widget_class_install_action (widget_class, "share.undo", NULL, undo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gw_share_dialog_init (GwShareDialog *self)
{
  self->cancellable = g_cancellable_new ();
  self->entries = g_list_store_new (GW_TYPE_TICK_ENTRY);
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gw_share_dialog_new (GtkWindow  *parent,
                     GwTree     *tree,
                     GPtrArray  *others,
                     const char *paper)
{
  GwShareDialog *self = g_object_new (GW_TYPE_SHARE_DIALOG, "transient-for", parent, NULL);

  self->tree = g_object_ref (tree);
  self->others = others != NULL ? g_ptr_array_ref (others) : NULL;
  self->paper = g_strdup (paper);
  gtk_list_box_bind_model (self->list, G_LIST_MODEL (self->entries), create_row, self, NULL);
  g_signal_connect_object (tree, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  update (self);
  return GTK_WIDGET (self);
}
