/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-comment-row.h"

#include "gw-comment.h"
#include "gw-flow.h"
#include "gw-say.h"

#include <glib/gi18n-lib.h>

struct _GwCommentRow
{
  GtkListBoxRow  parent_instance;

  char          *id; /* owned */

  /* template */
  GtkLabel      *about;
  GtkLabel      *who;
  GtkLabel      *text;
  GtkWidget     *answer;
  GtkButton     *settle;
  GtkWidget     *remove;

  gboolean       settled;
};

G_DEFINE_FINAL_TYPE (GwCommentRow, gw_comment_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  ANSWER,
  SETTLE,
  REMOVE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
answer_cb (GwCommentRow *self)
{
  g_signal_emit (self, signals[ANSWER], 0);
}

static void
settle_cb (GwCommentRow *self)
{
  g_signal_emit (self, signals[SETTLE], 0, !self->settled);
}

static void
remove_cb (GwCommentRow *self)
{
  g_signal_emit (self, signals[REMOVE], 0);
}

static void
gw_comment_row_finalize (GObject *object)
{
  g_free (GW_COMMENT_ROW (object)->id);

  G_OBJECT_CLASS (gw_comment_row_parent_class)->finalize (object);
}

static void
gw_comment_row_class_init (GwCommentRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->finalize = gw_comment_row_finalize;

  signals[ANSWER] = g_signal_new ("answer", GW_TYPE_COMMENT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);
  signals[SETTLE] = g_signal_new ("settle", GW_TYPE_COMMENT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_BOOLEAN);
  signals[REMOVE] = g_signal_new ("remove", GW_TYPE_COMMENT_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 0);

  g_type_ensure (GW_TYPE_FLOW);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/share/gw-comment-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GwCommentRow, about);
  gtk_widget_class_bind_template_child (widget_class, GwCommentRow, who);
  gtk_widget_class_bind_template_child (widget_class, GwCommentRow, text);
  gtk_widget_class_bind_template_child (widget_class, GwCommentRow, answer);
  gtk_widget_class_bind_template_child (widget_class, GwCommentRow, settle);
  gtk_widget_class_bind_template_child (widget_class, GwCommentRow, remove);
  gtk_widget_class_bind_template_callback (widget_class, answer_cb);
  gtk_widget_class_bind_template_callback (widget_class, settle_cb);
  gtk_widget_class_bind_template_callback (widget_class, remove_cb);
}

static void
gw_comment_row_init (GwCommentRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

/* "Priya · Mon 30 Nov 2026, 10:00" */
static char *
say_who (GwItem *comment)
{
  const char *by = gw_item_get_text (comment, GW_COMMENT_BY);
  g_autofree char *when = gw_item_has (comment, GW_COMMENT_WHEN)
                              ? gw_say_when (gw_item_get_raw (comment, GW_COMMENT_WHEN))
                              : NULL;

  if (by == NULL || *by == '\0')
    by = _("Somebody");
  return when != NULL ? gw_say_beside (by, when) : g_strdup (by);
}

static void
name_button (GtkWidget  *button,
             const char *label,
             const char *text)
{
  g_autofree char *name = g_strdup_printf ("%s: %s", label, text);

  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
}

/* An answer stands under what it answers, and is settled with it. */
static void
show_place (GwCommentRow *self,
            gboolean      is_answer)
{
  const char *settle = self->settled ? _("Open again") : _("Settled");

  if (is_answer)
    gtk_widget_add_css_class (GTK_WIDGET (self), "answer");
  if (self->settled)
    gtk_widget_add_css_class (GTK_WIDGET (self), "settled");
  gtk_widget_set_visible (self->answer, !self->settled);
  gtk_widget_set_visible (GTK_WIDGET (self->settle), !is_answer);
  gtk_button_set_label (self->settle, settle);
  name_button (GTK_WIDGET (self->settle), settle, gtk_label_get_text (self->text));
  name_button (self->answer, _("Answer"), gtk_label_get_text (self->text));
  name_button (self->remove, _("Remove"), gtk_label_get_text (self->text));
}

GtkWidget *
gw_comment_row_new (GwItem     *brief,
                    GwItem     *comment,
                    const char *about)
{
  GwCommentRow *self = g_object_new (GW_TYPE_COMMENT_ROW, NULL);
  GwItem *first = gw_comment_get_first (brief, comment);
  g_autofree char *who = say_who (comment);

  self->id = g_strdup (gw_item_get_id (comment));
  self->settled = gw_item_is (first, GW_COMMENT_SETTLED, "yes");
  gtk_label_set_text (self->about, about != NULL ? about : "");
  gtk_widget_set_visible (GTK_WIDGET (self->about), about != NULL);
  gtk_label_set_text (self->who, who);
  gtk_label_set_text (self->text, gw_item_get_text (comment, GW_COMMENT_TEXT));
  show_place (self, first != comment);
  return GTK_WIDGET (self);
}

const char *
gw_comment_row_get_id (GwCommentRow *self)
{
  g_return_val_if_fail (GW_IS_COMMENT_ROW (self), NULL);

  return self->id;
}
