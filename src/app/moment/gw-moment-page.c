/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-moment-page.h"

#include "gw-column.h"
#include "gw-flow.h"
#include "gw-short-form.h"
#include "gw-short.h"

#include <glib/gi18n-lib.h>

/* From this height on the questions of a short form stand wider apart. */
#define ROOMY_HEIGHT 760

struct _GwMomentPage
{
  GtkWidget      parent_instance;

  /* template */
  GtkWidget     *root;
  GtkAdjustment *adjustment;
  GtkWidget     *column;
  GtkEntry      *title;
  GtkEntry      *meeting;
  GtkLabel      *said;
  GtkBox        *questions;
  GwFlow        *more;
  GtkBox        *sections;

  /* owned */
  GwTree        *tree;
  GwTree        *library;
  char          *shown_meeting;

  /* borrowed from questions; NULL in the full form */
  GwShortForm   *short_form;

  gboolean       filling;
  gboolean       roomy;
  guint          roomy_id; /* a change of it that waits for the next frame */
};

G_DEFINE_FINAL_TYPE (GwMomentPage, gw_moment_page, GTK_TYPE_WIDGET)

enum
{
  TOLD,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GwItem *
get_brief (GwMomentPage *self)
{
  return gw_tree_get_item (self->tree);
}

static void
set_said (GwMomentPage *self,
          const char   *text)
{
  gtk_label_set_text (self->said, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->said), text != NULL);
}

static void
fill (GtkEntry   *entry,
      const char *text)
{
  if (g_strcmp0 (gtk_editable_get_text (GTK_EDITABLE (entry)), text) == 0)
    return;

  gtk_editable_set_text (GTK_EDITABLE (entry), text);
}

/* The meeting as it is kept is shown only where it is not what one just typed. */
static void
show_meeting (GwMomentPage *self)
{
  g_autofree char *meeting = gw_short_get_answer (get_brief (self), GW_GOAL_MEETING);

  if (g_strcmp0 (meeting, self->shown_meeting) == 0)
    return;
  g_free (self->shown_meeting);
  self->shown_meeting = g_steal_pointer (&meeting);
  fill (self->meeting, self->shown_meeting);
  set_said (self, NULL);
}

static void
show_short_form (GwMomentPage *self)
{
  gboolean is_short = gw_item_is (get_brief (self), GW_BRIEF_FORM, "short");

  if (is_short == (self->short_form != NULL))
    return;

  if (self->short_form != NULL)
    {
      gtk_box_remove (self->questions, GTK_WIDGET (self->short_form));
      self->short_form = NULL;
      return;
    }
  self->short_form = GW_SHORT_FORM (gw_short_form_new (self->tree));
  gw_short_form_set_roomy (self->short_form, self->roomy);
  gtk_box_append (self->questions, GTK_WIDGET (self->short_form));
}

static void
refresh (GwMomentPage *self)
{
  const char *title = gw_item_get_text (get_brief (self), GW_BRIEF_TITLE);

  if (self->filling)
    return;

  self->filling = TRUE;
  fill (self->title, title != NULL ? title : "");
  show_meeting (self);
  show_short_form (self);
  self->filling = FALSE;
}

static void
title_cb (GwMomentPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->title));
  g_autoptr (GError) error = NULL;

  if (self->filling)
    return;

  self->filling = TRUE;
  gw_tree_type (self->tree, gw_tree_get_root (self->tree), GW_BRIEF_TITLE, text, &error);
  self->filling = FALSE;
  set_said (self, error != NULL ? error->message : NULL);
}

static void
meeting_cb (GwMomentPage *self)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->meeting));
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GError) error = NULL;
  g_autofree char *said = NULL;

  if (self->filling)
    return;

  self->filling = TRUE;
  gw_short_set_answer (self->tree, GW_GOAL_MEETING, text, now, &error);
  g_free (self->shown_meeting);
  self->shown_meeting = gw_short_get_answer (get_brief (self), GW_GOAL_MEETING);
  self->filling = FALSE;
  said = gw_short_say (GW_GOAL_MEETING, text, now);
  set_said (self, error != NULL ? error->message : said);
}

static void
left_cb (GwMomentPage *self)
{
  gw_tree_seal (self->tree);
}

static void
title_next_cb (GwMomentPage *self)
{
  gtk_widget_grab_focus (GTK_WIDGET (self->meeting));
}

static void
meeting_next_cb (GwMomentPage *self)
{
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                          GTK_DIR_TAB_FORWARD);
}

static gboolean
be_roomy (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  GwMomentPage *self = GW_MOMENT_PAGE (widget);
  double height = gtk_adjustment_get_page_size (self->adjustment);

  self->roomy_id = 0;
  self->roomy = height >= ROOMY_HEIGHT;
  if (self->roomy)
    gtk_widget_add_css_class (self->column, "roomy");
  else
    gtk_widget_remove_css_class (self->column, "roomy");
  if (self->short_form != NULL)
    gw_short_form_set_roomy (self->short_form, self->roomy);
  return G_SOURCE_REMOVE;
}

/* Told in the middle of a layout, which must be over before another is asked for. */
static void
height_cb (GwMomentPage *self)
{
  gboolean roomy = gtk_adjustment_get_page_size (self->adjustment) >= ROOMY_HEIGHT;

  if (roomy != self->roomy && self->roomy_id == 0)
    self->roomy_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), be_roomy, NULL, NULL);
}

static gboolean
gw_moment_page_grab_focus (GtkWidget *widget)
{
  GwMomentPage *self = GW_MOMENT_PAGE (widget);

  if (self->short_form != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->short_form));
  return gtk_widget_grab_focus (GTK_WIDGET (self->title));
}

static void
gw_moment_page_dispose (GObject *object)
{
  GwMomentPage *self = GW_MOMENT_PAGE (object);

  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_MOMENT_PAGE);
  g_clear_object (&self->tree);
  g_clear_object (&self->library);
  g_clear_pointer (&self->shown_meeting, g_free);

  G_OBJECT_CLASS (gw_moment_page_parent_class)->dispose (object);
}

static void
gw_moment_page_class_init (GwMomentPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_moment_page_dispose;
  widget_class->grab_focus = gw_moment_page_grab_focus;

  /**
   * GwMomentPage::told:
   * @text: what was done, which Undo takes back: "The need was removed."
   */
  signals[TOLD] = g_signal_new ("told", GW_TYPE_MOMENT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (GW_TYPE_COLUMN);
  g_type_ensure (GW_TYPE_FLOW);

  gtk_widget_class_set_css_name (widget_class, "momentpage");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/moment/gw-moment-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GwMomentPage, root);
  gtk_widget_class_bind_template_child (widget_class, GwMomentPage, adjustment);
  gtk_widget_class_bind_template_child (widget_class, GwMomentPage, column);
  gtk_widget_class_bind_template_child (widget_class, GwMomentPage, title);
  gtk_widget_class_bind_template_child (widget_class, GwMomentPage, meeting);
  gtk_widget_class_bind_template_child (widget_class, GwMomentPage, said);
  gtk_widget_class_bind_template_child (widget_class, GwMomentPage, questions);
  gtk_widget_class_bind_template_child (widget_class, GwMomentPage, more);
  gtk_widget_class_bind_template_child (widget_class, GwMomentPage, sections);
  gtk_widget_class_bind_template_callback (widget_class, title_cb);
  gtk_widget_class_bind_template_callback (widget_class, title_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, meeting_cb);
  gtk_widget_class_bind_template_callback (widget_class, meeting_next_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, height_cb);
}

static void
gw_moment_page_init (GwMomentPage *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  set_said (self, NULL);
  gtk_widget_set_visible (GTK_WIDGET (self->more), FALSE);
}

GtkWidget *
gw_moment_page_new (GwTree *tree,
                    GwTree *library)
{
  GwMomentPage *self = g_object_new (GW_TYPE_MOMENT_PAGE, NULL);

  self->tree = g_object_ref (tree);
  self->library = library != NULL ? g_object_ref (library) : NULL;
  g_signal_connect_object (gw_tree_get_root (tree), "notify::item", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  self->filling = FALSE;
  refresh (self);
  return GTK_WIDGET (self);
}

GwTree *
gw_moment_page_get_tree (GwMomentPage *self)
{
  g_return_val_if_fail (GW_IS_MOMENT_PAGE (self), NULL);

  return self->tree;
}
