/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-comments-dialog.h"

#include "gw-comment-row.h"
#include "gw-comment.h"
#include "gw-compat.h"
#include "gw-fields.h"
#include "gw-flow.h"
#include "gw-focus.h"
#include "gw-isolate.h"
#include "gw-text-box.h"

#include <glib/gi18n-lib.h>

struct _GwCommentsDialog
{
  GtkWindow    parent_instance;

  /* owned */
  GwTree      *tree;
  GwSettings  *settings;
  char        *on;
  char        *answering; /* the id of the comment that is being answered */

  /* template */
  GtkLabel    *about;
  GtkListBox  *list;
  GtkWidget   *name_row;
  GtkEditable *name;
  GtkLabel    *to;
  GwTextBox   *box;
  GtkButton   *add;
  GtkWidget   *leave;

  guint        update_id;
};

G_DEFINE_FINAL_TYPE (GwCommentsDialog, gw_comments_dialog, GTK_TYPE_WINDOW)

static gboolean
is_about_all (GwCommentsDialog *self)
{
  return g_str_equal (self->on, "brief");
}

static void
tell (GwCommentsDialog *self,
      const char       *text)
{
  gtk_label_set_text (self->about, text);
  gw_compat_announce (GTK_WIDGET (self->about), text);
}

/* Writing */

/* A new thread, unless comment (nullable) is answered. */
static void
begin (GwCommentsDialog *self,
       GwItem           *comment)
{
  const char *by = comment != NULL ? gw_item_get_text (comment, GW_COMMENT_BY) : NULL;
  g_autofree char *name = gw_isolate_words (by != NULL && *by != '\0' ? by : _("Somebody"));
  g_autofree char *to = NULL;

  g_free (self->answering);
  self->answering = comment != NULL ? g_strdup (gw_item_get_id (comment)) : NULL;
  if (comment != NULL)
    /* Translators: %s is the name of a person. */
    to = g_strdup_printf (_("Answer to %s"), name);
  gtk_label_set_text (self->to, to != NULL ? to : _("New comment"));
  gtk_widget_set_visible (self->leave, comment != NULL);
  gw_text_box_set_label (self->box, gtk_label_get_text (self->to));
  gtk_button_set_label (self->add, comment != NULL ? _("Answer") : _("Add comment"));
}

static void
leave_cb (GwCommentsDialog *self)
{
  begin (self, NULL);
  gtk_widget_grab_focus (GTK_WIDGET (gw_text_box_get_view (self->box)));
}

static GwNode *
put (GwCommentsDialog  *self,
     const char        *text,
     GError           **error)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *author = gw_settings_dup_string (self->settings, "author");
  const char *by = *author != '\0' ? author : NULL;
  GwNode *comment = self->answering != NULL ? gw_tree_find (self->tree, self->answering) : NULL;

  return comment != NULL ? gw_comment_answer (self->tree, comment, by, now, text, error)
                         : gw_comment_add (self->tree, self->on, by, now, text, error);
}

static void
add_action (GtkWidget  *widget,
            const char *action,
            GVariant   *parameter)
{
  GwCommentsDialog *self = GW_COMMENTS_DIALOG (widget);
  g_autofree char *text = g_strstrip (gw_text_box_dup_text (self->box));
  g_autoptr (GError) error = NULL;

  if (*text == '\0')
    return;
  if (gtk_widget_get_visible (self->name_row))
    gw_settings_set (self->settings, "author",
                     g_variant_new_string (gtk_editable_get_text (self->name)));
  if (put (self, text, &error) == NULL)
    {
      tell (self, error->message);
      return;
    }
  gw_text_box_set_text (self->box, "");
  begin (self, NULL);
}

static void
undo_action (GtkWidget  *widget,
             const char *action,
             GVariant   *parameter)
{
  gw_tree_undo (GW_COMMENTS_DIALOG (widget)->tree);
}

/* The list */

static GwNode *
get_node (GwCommentsDialog *self,
          GwCommentRow     *row)
{
  return gw_tree_find (self->tree, gw_comment_row_get_id (row));
}

static void
answer_cb (GwCommentRow     *row,
           GwCommentsDialog *self)
{
  GwNode *comment = get_node (self, row);

  if (comment == NULL)
    return;
  begin (self, gw_node_get_item (comment));
  gtk_widget_grab_focus (GTK_WIDGET (gw_text_box_get_view (self->box)));
}

static void
settle_cb (GwCommentRow     *row,
           gboolean          settled,
           GwCommentsDialog *self)
{
  GwNode *comment = get_node (self, row);
  g_autoptr (GError) error = NULL;

  if (comment != NULL && !gw_comment_settle (self->tree, comment, settled, &error))
    tell (self, error->message);
}

static void
remove_cb (GwCommentRow     *row,
           GwCommentsDialog *self)
{
  GwNode *comment = get_node (self, row);
  g_autoptr (GError) error = NULL;

  if (comment != NULL && !gw_comment_remove (self->tree, comment, &error))
    tell (self, error->message);
}

/* In a list of all comments each thread says of what it is. */
static char *
say_about (GwCommentsDialog *self,
           GwItem           *brief,
           GwItem           *comment)
{
  const char *on = gw_item_get_raw (comment, GW_COMMENT_ON);
  GwItem *item = gw_item_find (brief, on);

  if (!is_about_all (self) || gw_comment_get_first (brief, comment) != comment || item == NULL)
    return NULL;
  return gw_item_title (item);
}

static void
add_row (GwCommentsDialog *self,
         GwItem           *brief,
         GwItem           *comment)
{
  g_autofree char *about = say_about (self, brief, comment);
  GtkWidget *row = gw_comment_row_new (brief, comment, about);

  g_signal_connect_object (row, "answer", G_CALLBACK (answer_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (row, "settle", G_CALLBACK (settle_cb), self, G_CONNECT_DEFAULT);
  g_signal_connect_object (row, "remove", G_CALLBACK (remove_cb), self, G_CONNECT_DEFAULT);
  gtk_list_box_append (self->list, row);
}

static void
update (GwCommentsDialog *self)
{
  GwItem *brief = gw_tree_get_item (self->tree);
  g_autoptr (GPtrArray) comments
      = gw_comments_list (brief, is_about_all (self) ? NULL : self->on);
  int place = gw_focus_get_place (GTK_WIDGET (self->list));
  GtkListBoxRow *row;

  if (place >= 0)
    gtk_widget_grab_focus (GTK_WIDGET (gw_text_box_get_view (self->box)));
  while ((row = gtk_list_box_get_row_at_index (self->list, 0)) != NULL)
    gtk_list_box_remove (self->list, GTK_WIDGET (row));
  for (guint i = 0; i < comments->len; i++)
    add_row (self, brief, g_ptr_array_index (comments, i));
  if (place >= 0)
    gw_focus_go_near (GTK_WIDGET (self->list), place, GTK_DIR_TAB_FORWARD);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "comments.undo",
                                 gw_tree_can_undo (self->tree));
}

static gboolean
update_cb (gpointer user_data)
{
  GwCommentsDialog *self = user_data;

  self->update_id = 0;
  update (self);
  return G_SOURCE_REMOVE;
}

/* Once for all the edits of one step. */
static void
edited_cb (GwCommentsDialog *self)
{
  if (self->update_id == 0)
    self->update_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, update_cb, self, NULL);
}

static void
gw_comments_dialog_dispose (GObject *object)
{
  GwCommentsDialog *self = GW_COMMENTS_DIALOG (object);

  g_clear_handle_id (&self->update_id, g_source_remove);
  g_clear_object (&self->tree);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->on, g_free);
  g_clear_pointer (&self->answering, g_free);

  G_OBJECT_CLASS (gw_comments_dialog_parent_class)->dispose (object);
}

static void
gw_comments_dialog_class_init (GwCommentsDialogClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_comments_dialog_dispose;

  g_type_ensure (GW_TYPE_FLOW);
  g_type_ensure (GW_TYPE_TEXT_BOX);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/share/gw-comments-dialog.ui");
  gtk_widget_class_bind_template_child (widget_class, GwCommentsDialog, about);
  gtk_widget_class_bind_template_child (widget_class, GwCommentsDialog, list);
  gtk_widget_class_bind_template_child (widget_class, GwCommentsDialog, name_row);
  gtk_widget_class_bind_template_child (widget_class, GwCommentsDialog, name);
  gtk_widget_class_bind_template_child (widget_class, GwCommentsDialog, to);
  gtk_widget_class_bind_template_child (widget_class, GwCommentsDialog, box);
  gtk_widget_class_bind_template_child (widget_class, GwCommentsDialog, add);
  gtk_widget_class_bind_template_child (widget_class, GwCommentsDialog, leave);
  gtk_widget_class_bind_template_callback (widget_class, leave_cb);
  gtk_widget_class_install_action (widget_class, "comments.add", NULL, add_action);
  gtk_widget_class_install_action (widget_class, "comments.undo", NULL, undo_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gw_comments_dialog_init (GwCommentsDialog *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gw_comments_dialog_new (GtkWindow  *parent,
                        GwTree     *tree,
                        const char *on,
                        GwSettings *settings)
{
  GwCommentsDialog *self = g_object_new (GW_TYPE_COMMENTS_DIALOG, "transient-for", parent, NULL);
  GwNode *node = gw_tree_find (tree, on);
  g_autofree char *title
      = g_strdup (node != NULL ? NULL : gw_item_get_text (gw_tree_get_item (tree), GW_BRIEF_TITLE));
  g_autofree char *author = gw_settings_dup_string (settings, "author");

  self->tree = g_object_ref (tree);
  self->settings = g_object_ref (settings);
  self->on = g_strdup (on);
  if (node != NULL)
    title = gw_item_title (gw_node_get_item (node));
  gtk_label_set_text (self->about, title);
  gtk_widget_set_visible (self->name_row, *author == '\0');
  begin (self, NULL);
  g_signal_connect_object (tree, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  update (self);
  gtk_widget_grab_focus (GTK_WIDGET (gw_text_box_get_view (self->box)));
  return GTK_WIDGET (self);
}
