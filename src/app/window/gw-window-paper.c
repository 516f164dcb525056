/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-compat.h"
#include "gw-file-name.h"
#include "gw-isolate.h"
#include "gw-print.h"
#include "gw-sheet-task.h"

#include <glib/gi18n-lib.h>

/* What was chosen in the dialog is what the next page is set for. */
static void
take_paper (GwWindow   *self,
            const char *paper)
{
  if (paper != NULL)
    gw_settings_set (self->settings, "paper", g_variant_new_string (paper));
}

static void
printed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GwWindow) self = user_data;
  g_autoptr (GError) error = NULL;

  take_paper (self, gw_print_get_paper (result));
  switch (gw_print_finish (result, &error))
    {
    case GW_PRINT_DONE:
      gw_toast_show (self->toast, _("The page is on its way to the printer."), NULL, NULL);
      break;
    case GW_PRINT_PREVIEW:
      gw_shell_set_sheet_shown (self->shell, TRUE);
      gw_toast_show (self->toast, _("The sheet shows the page as it will be printed."),
                     _("Print"), "win.print-anyway");
      break;
    case GW_PRINT_FAILED:
      gw_window_show_error (self, _("The page could not be printed."), error, _("Try again"),
                            "win.print");
      break;
    case GW_PRINT_CANCELLED:
    default:
      break;
    }
}

static void
print (GwWindow *self)
{
  g_autofree char *paper = gw_settings_dup_string (self->settings, "paper");
  g_autoptr (GwSheetSource) source = gw_window_create_source (self);

  if (source != NULL)
    gw_print_async (GTK_WINDOW (self), source, paper, printed_cb, g_object_ref (self));
}

static void
print_anyway_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  print (user_data);
}

/* A character that no font has would be an empty box on paper: that is told first. */
static void
print_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  GwWindow *self = user_data;
  guint missing = gw_sheet_pane_get_missing (self->sheet);
  g_autofree char *text = NULL;

  if (missing == 0)
    {
      print (self);
      return;
    }
  text = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE,
                 "%u character of the page cannot be printed: no font here has it.",
                 "%u characters of the page cannot be printed: no font here has them.",
                 missing), missing);
  gw_toast_show (self->toast, text, _("Print all the same"), "win.print-anyway");
}

/* A page while somebody chooses where it goes. */
typedef struct
{
  GwWindow      *window;
  GwSheetSource *source;
  char          *paper;
} Export;

static void
export_free (Export *job)
{
  g_object_unref (job->window);
  gw_sheet_source_unref (job->source);
  g_free (job->paper);
  g_free (job);
}

static void
exported_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GwWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gw_sheet_save_finish (result, &error);

  if (file != NULL)
    {
      g_autofree char *base = g_file_get_basename (file);
      g_autofree char *name = gw_isolate_words (base);
      /* Translators: %s is the name of a file. */
      g_autofree char *text = g_strdup_printf (_("The page is in “%s”."), name);

      gw_toast_show (self->toast, text, NULL, NULL);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      gw_window_show_error (self, _("The page could not be saved."), error, _("Try again"),
                            "win.export");
    }
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Export *job = user_data;
  g_autoptr (GFile) file = gw_window_choose_finish (job->window, result);

  if (file != NULL)
    gw_sheet_save_async (job->source, job->paper, file, job->window->cancellable, exported_cb,
                         g_object_ref (job->window));
  export_free (job);
}

static void
export_action (GSimpleAction *action,
               GVariant      *parameter,
               gpointer       user_data)
{
  GwWindow *self = user_data;
  GwDocument *document = gw_window_get_document (self);
  g_autofree char *brief = NULL;
  g_autofree char *name = NULL;
  GwChooseRequest request = { .mode = GW_CHOOSE_SAVE,
                              .title = _("Save the page"),
                              .accept = _("Save"),
                              .pattern = "*.pdf",
                              .pattern_name = _("PDF pages") };
  Export *job;

  if (document == NULL)
    return;
  brief = gw_desk_dup_name (self->desk, document);
  name = gw_file_name_for_page (brief);
  request.name = name;
  job = g_new0 (Export, 1);
  job->window = g_object_ref (self);
  job->source = gw_window_create_source (self);
  job->paper = gw_settings_dup_string (self->settings, "paper");
  gw_compat_choose_file (GTK_WINDOW (self), &request, self->cancellable, chosen_cb, job);
}

static void
copied_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GwWindow) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = gw_sheet_chat_finish (result, &error);

  if (text != NULL)
    {
      gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), text);
      gw_toast_show (self->toast, _("The page is copied as text; paste it into a chat."), NULL,
                     NULL);
    }
  else if (!g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      gw_window_show_error (self, _("The page could not be copied."), error, _("Try again"),
                            "win.copy-text");
    }
}

static void
copy_text_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  GwWindow *self = user_data;
  g_autofree char *paper = gw_settings_dup_string (self->settings, "paper");
  g_autoptr (GwSheetSource) page = gw_window_create_source (self);

  if (page != NULL)
    gw_sheet_chat_async (page, paper, self->cancellable, copied_cb, g_object_ref (self));
}

static void
update (GwWindow *self)
{
  gboolean has_page = gw_sheet_pane_has_page (self->sheet);

  gw_window_enable (self, "print", has_page);
  gw_window_enable (self, "print-anyway", has_page);
  gw_window_enable (self, "export", has_page);
  gw_window_enable (self, "copy-text", has_page);
}

static void
paper_cb (GwWindow *self)
{
  g_autofree char *paper = gw_settings_dup_string (self->settings, "paper");

  gw_sheet_pane_set_paper (self->sheet, paper);
}

static void
show_comments_action (GSimpleAction *action,
                      GVariant      *state,
                      gpointer       user_data)
{
  GwWindow *self = user_data;

  g_simple_action_set_state (action, state);
  gw_settings_set (self->settings, "comments-on-sheet", state);
  gw_window_update_sheet (self);
}

static const GActionEntry entries[] = {
  { .name = "print", .activate = print_action },
  { .name = "print-anyway", .activate = print_anyway_action },
  { .name = "export", .activate = export_action },
  { .name = "copy-text", .activate = copy_text_action },
  { .name = "comments-on-sheet", .state = "false", .change_state = show_comments_action },
};

void
gw_window_add_paper_actions (GwWindow *self)
{
  g_autoptr (GVariant) shown = gw_settings_get (self->settings, "comments-on-sheet");
  GAction *comments;

  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  comments = g_action_map_lookup_action (G_ACTION_MAP (self), "comments-on-sheet");
  g_simple_action_set_state (G_SIMPLE_ACTION (comments), shown);
  g_signal_connect_object (self->sheet, "notify::has-page", G_CALLBACK (update), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->settings, "changed::paper", G_CALLBACK (paper_cb), self,
                           G_CONNECT_SWAPPED);
  paper_cb (self);
  update (self);
}
