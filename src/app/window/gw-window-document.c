/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-agenda.h"
#include "gw-moment-page.h"

#include <glib/gi18n-lib.h>

/* What is open */

/* What was rescued takes the place of the damaged file only once somebody edits it. */
static gboolean
waits_for_an_edit (GwDocument *document)
{
  GwTree *tree = gw_document_get_tree (document);

  return !gw_tree_can_undo (tree) && !gw_tree_can_redo (tree);
}

static const char *
say_state (GwDocument *document)
{
  if (document == NULL)
    return NULL;
  if (gw_document_is_read_only (document))
    return _("read only");

  switch (gw_document_get_state (document))
    {
    case GW_DOCUMENT_SAVED:
      return gw_document_get_file (document) != NULL ? _("saved") : NULL;
    case GW_DOCUMENT_FAILED:
      return _("not saved");
    case GW_DOCUMENT_CONFLICTING:
      return _("changed by somebody else, too");
    case GW_DOCUMENT_EDITED:
      if (gw_document_get_file (document) != NULL && waits_for_an_edit (document))
        return _("not saved");
      /* A new brief gets its file with the first words. */
      return gw_document_get_file (document) != NULL ? _("saving …") : NULL;
    case GW_DOCUMENT_SAVING:
    default:
      return _("saving …");
    }
}

static void
stop_complaining (GwWindow *self)
{
  if (self->complains)
    gw_message_bar_hide (self->message);
  self->complains = FALSE;
}

static void
complain (GwWindow   *self,
          GwDocument *document)
{
  self->complains = TRUE;
  if (gw_document_get_state (document) == GW_DOCUMENT_FAILED)
    {
      gw_window_show_error (self, _("This brief could not be saved."),
                            gw_document_get_error (document), _("Try again"), "win.save");
      gw_message_bar_add (self->message, _("Save under another name…"), "win.save-elsewhere");
      return;
    }
  gw_message_bar_show (self->message, _("Another brief is in this file now."),
                       _("Nothing is written before you say which of the two to go on with."),
                       _("Keep mine"), "win.keep-mine");
  gw_message_bar_add (self->message, _("Take theirs"), "win.take-theirs");
}

/* What is tried again by itself and fails again is not said again: the button that somebody is about
 * to press must not go away under them. */
static void
update_state (GwWindow *self)
{
  GwDocument *document = gw_window_get_document (self);
  GwDocumentState state = document != NULL ? gw_document_get_state (document) : GW_DOCUMENT_SAVED;

  gw_header_set_state (self->header, say_state (document));
  if (state == GW_DOCUMENT_SAVED)
    stop_complaining (self);
  else if ((state == GW_DOCUMENT_FAILED || state == GW_DOCUMENT_CONFLICTING) && !self->complains)
    complain (self, document);
}

static char *
say_title (GwDocument *document)
{
  if (document == NULL)
    return g_strdup (_("Groundwork"));
  return gw_agenda_say_title (gw_document_get_item (document));
}

static void
update_title (GwWindow *self)
{
  g_autofree char *title = say_title (gw_window_get_document (self));

  gtk_window_set_title (GTK_WINDOW (self), title);
}

GwSheetSource *
gw_window_create_source (GwWindow *self)
{
  GwDocument *document = gw_window_get_document (self);
  GFile *file = document != NULL ? gw_document_get_file (document) : NULL;
  g_autoptr (GPtrArray) others = gw_window_collect_others (self);
  g_autofree char *name = file != NULL ? gw_desk_dup_name (self->desk, document) : NULL;

  if (document == NULL)
    return NULL;

  return gw_sheet_source_new (gw_document_get_item (document), file, name, others,
                              gw_settings_get_boolean (self->settings, "comments-on-sheet"));
}

void
gw_window_update_sheet (GwWindow *self)
{
  g_autoptr (GwSheetSource) source = gw_window_create_source (self);

  gw_sheet_pane_set_source (self->sheet, source);
}

void
gw_window_update_file (GwWindow *self)
{
  GwDocument *document = gw_window_get_document (self);
  GFile *file = document != NULL ? gw_document_get_file (document) : NULL;
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  gw_brief_list_mark (self->list, file);
  gw_window_enable (self, "trash", document != NULL);
  if (path != NULL)
    gw_settings_set (self->settings, "last-file", g_variant_new_string (path));
  gw_window_update_sheet (self);
  update_state (self);
}

void
gw_window_update_document (GwWindow *self)
{
  GwDocument *document = gw_window_get_document (self);
  GwTree *tree = document != NULL ? gw_document_get_tree (document) : NULL;

  stop_complaining (self);
  g_signal_group_set_target (self->document_signals, document);
  g_signal_group_set_target (self->tree_signals, tree);
  gw_window_enable (self, "save", document != NULL);
  gw_window_enable (self, "initiative", document != NULL);
  update_title (self);
  gw_window_update_history (self);
}

/* The title of the brief; its form stands here once there is one. */
static void
told_cb (GwMomentPage *page,
         const char   *text,
         GwWindow     *self)
{
  gw_toast_show (self->toast, text, _("Undo"), "win.undo");
}

static GtkWidget *
create_page (GwWindow   *self,
             GwDocument *document)
{
  GtkWidget *page = gw_moment_page_new (gw_document_get_tree (document),
                                        gw_window_get_library (self));

  g_signal_connect_object (page, "told", G_CALLBACK (told_cb), self, G_CONNECT_DEFAULT);
  return page;
}

/* Whoever comes back to a brief finds it where they left it; the place goes with the document. */
static void
show_page (GwTab      *tab,
           GwDocument *document,
           GtkWidget  *page)
{
  GtkWidget *before = gw_tab_get_page (tab);

  if (before != NULL)
    g_object_set_data (G_OBJECT (gw_tab_get_document (tab)), "scroll",
                       GINT_TO_POINTER (gw_moment_page_get_scroll (GW_MOMENT_PAGE (before))));
  gw_tab_show (tab, document, page);
  gw_moment_page_set_scroll (GW_MOMENT_PAGE (page),
                             GPOINTER_TO_INT (g_object_get_data (G_OBJECT (document), "scroll")));
}

void
gw_window_show_document (GwWindow   *self,
                         GwDocument *document)
{
  GwMoment moment = gw_brief_get_moment (gw_document_get_item (document));
  GwTab *tab = gw_window_get_tab (self, moment);

  self->turn++;
  if (gw_tab_get_document (tab) != NULL && gw_tab_get_document (tab) != document)
    gw_desk_leave (self->desk, gw_tab_get_document (tab));
  if (gw_tab_get_document (tab) != document)
    show_page (tab, document, create_page (self, document));
  gw_message_bar_hide (self->message);
  gw_window_go_to (self, GW_PLACE_BRIEFS);
  /* Another tab in front tells so by itself. */
  if (tab == gw_window_get_current (self))
    gw_window_tell_front (self);
  else
    gtk_stack_set_visible_child (self->tabs, GTK_WIDGET (tab));
  gw_shell_close_overlay (self->shell);
}

/* A large library comes after the brief in front: from now on every form can offer what it keeps. */
void
gw_window_take_library (GwWindow *self)
{
  for (GwMoment moment = 0; moment < GW_N_MOMENTS; moment++)
    {
      GtkWidget *page = gw_tab_get_page (gw_window_get_tab (self, moment));

      if (page != NULL)
        gw_moment_page_set_library (GW_MOMENT_PAGE (page), gw_window_get_library (self));
    }
}

/* Actions */

static void
settle (GwWindow   *self,
        GwDocument *document,
        GwItem     *item)
{
  g_autoptr (GError) error = NULL;

  if (gw_document_get_state (document) != GW_DOCUMENT_CONFLICTING)
    return;
  if (!gw_document_settle (document, item, &error))
    gw_window_show_error (self, _("The two could not be brought together."), error, NULL, NULL);
}

static void
keep_mine_action (GSimpleAction *action,
                  GVariant      *parameter,
                  gpointer       user_data)
{
  GwDocument *document = gw_window_get_document (user_data);

  if (document != NULL)
    settle (user_data, document, gw_document_get_item (document));
}

static void
take_theirs_action (GSimpleAction *action,
                    GVariant      *parameter,
                    gpointer       user_data)
{
  GwDocument *document = gw_window_get_document (user_data);

  if (document != NULL)
    settle (user_data, document, gw_document_get_theirs (document));
}

/* Waves a rule off for this meeting, or takes it up again: as edits, so Undo undoes it. */

static void
waive_action (GSimpleAction *action,
              GVariant      *parameter,
              gpointer       user_data)
{
  GwWindow *self = user_data;
  GwTree *tree = gw_document_get_tree (gw_window_get_document (self));
  GwContent content[GW_WAIVED_N_PARTS] = { 0 };
  g_autoptr (GwItem) waived = NULL;
  g_autoptr (GError) error = NULL;

  g_variant_get (parameter, "(&s&s)", &content[GW_WAIVED_RULE].text, &content[GW_WAIVED_ON].text);
  if (g_str_equal (content[GW_WAIVED_ON].text, ""))
    content[GW_WAIVED_ON].text = NULL;
  waived = gw_item_new (GW_KIND_WAIVED, content);
  if (gw_tree_append (tree, gw_tree_get_root (tree), GW_BRIEF_WAIVED, waived, &error) == NULL)
    gw_window_show_error (self, _("The point could not be waved off."), error, NULL, NULL);
}

static void
take_up_action (GSimpleAction *action,
                GVariant      *parameter,
                gpointer       user_data)
{
  GwWindow *self = user_data;
  GwTree *tree = gw_document_get_tree (gw_window_get_document (self));
  GListModel *list = gw_node_get_list (gw_tree_get_root (tree), GW_BRIEF_WAIVED);
  g_autoptr (GError) error = NULL;
  const char *rule;
  const char *on;

  g_variant_get (parameter, "(&s&s)", &rule, &on);
  for (guint i = g_list_model_get_n_items (list); i > 0; i--)
    {
      g_autoptr (GwNode) node = g_list_model_get_item (list, i - 1);
      GwItem *waived = gw_node_get_item (node);
      const char *own = gw_item_get_text (waived, GW_WAIVED_ON);

      if (g_str_equal (gw_item_get_text (waived, GW_WAIVED_RULE), rule)
          && (own == NULL || g_str_equal (own, on)) && !gw_tree_remove (tree, node, &error))
        gw_window_show_error (self, _("The point could not be taken up again."), error, NULL, NULL);
    }
}

static const GActionEntry entries[] = {
  { .name = "waive", .activate = waive_action, .parameter_type = "(ss)" },
  { .name = "take-up", .activate = take_up_action, .parameter_type = "(ss)" },
  { .name = "keep-mine", .activate = keep_mine_action },
  { .name = "take-theirs", .activate = take_theirs_action },
};

void
gw_window_add_document_actions (GwWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::file",
                                  G_CALLBACK (gw_window_update_file), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::title",
                                  G_CALLBACK (update_title), self);
  g_signal_group_connect_swapped (self->document_signals, "notify::state",
                                  G_CALLBACK (update_state), self);
  g_signal_group_connect_swapped (self->tree_signals, "edited",
                                  G_CALLBACK (gw_window_update_sheet), self);
}
