/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-moment-head.h"

#include "gw-agenda.h"
#include "gw-initiative.h"
#include "gw-short.h"
#include "gw-text-box.h"

#include <glib/gi18n-lib.h>

/* In characters. */
#define LONG_TITLE 34

struct _GwMomentHead
{
  GtkWidget  parent_instance;

  /* template */
  GwTextBox *title;
  GwTextBox *meeting;
  GtkLabel  *said;
  GtkLabel  *people;
  GtkWidget *initiative;
  GtkLabel  *initiative_label;

  /* owned */
  GwTree    *tree;
  GPtrArray *others; /* nullable: of GwItem */
  char      *shown_meeting;

  gboolean   filling;
};

G_DEFINE_FINAL_TYPE (GwMomentHead, gw_moment_head, GTK_TYPE_WIDGET)

static GwItem *
get_brief (GwMomentHead *self)
{
  return gw_tree_get_item (self->tree);
}

static void
set_said (GwMomentHead *self,
          const char   *text)
{
  gtk_label_set_text (self->said, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->said), text != NULL);
}

static gboolean
fill (GwTextBox  *box,
      const char *text)
{
  g_autofree char *shown = gw_text_box_dup_text (box);

  if (g_str_equal (shown, text))
    return FALSE;

  gw_text_box_set_text (box, text);
  return TRUE;
}

/* A long title is set smaller, so that it takes less of the page. */
static void
size_title (GwMomentHead *self,
            const char   *text)
{
  if (g_utf8_strlen (text, -1) > LONG_TITLE)
    gtk_widget_add_css_class (GTK_WIDGET (self->title), "long");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->title), "long");
}

static void
show_title (GwMomentHead *self)
{
  const char *title = gw_item_get_text (get_brief (self), GW_BRIEF_TITLE) ?: "";

  if (fill (self->title, title))
    size_title (self, title);
}

/* The meeting as it is kept is shown only where it is not what one just typed. */
static void
show_meeting (GwMomentHead *self)
{
  g_autofree char *meeting = gw_short_get_answer (get_brief (self), GW_GOAL_MEETING);

  if (g_strcmp0 (meeting, self->shown_meeting) == 0)
    return;
  g_free (self->shown_meeting);
  self->shown_meeting = g_steal_pointer (&meeting);
  fill (self->meeting, self->shown_meeting);
  set_said (self, NULL);
}

/* The short form has no room for it, and asks for them first. */
static void
show_people (GwMomentHead *self)
{
  g_autofree char *text = gw_agenda_say_with (get_brief (self));
  gboolean is_short = gw_item_is (get_brief (self), GW_BRIEF_FORM, "short");

  gtk_label_set_text (self->people, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (self->people), text != NULL && !is_short);
}

static void
show_initiative (GwMomentHead *self)
{
  g_autofree char *text = gw_initiative_say (get_brief (self), self->others);

  gtk_label_set_text (self->initiative_label, text != NULL ? text : "");
  gtk_widget_set_visible (self->initiative, text != NULL);
}

static void
refresh (GwMomentHead *self)
{
  if (self->filling)
    return;

  self->filling = TRUE;
  show_title (self);
  show_meeting (self);
  show_people (self);
  show_initiative (self);
  self->filling = FALSE;
}

/* What is typed may wrap, but it is one line in the file, whatever is pasted. */
static char *
dup_line (GwTextBox *box)
{
  return g_strdelimit (gw_text_box_dup_text (box), "\n", ' ');
}

static void
title_cb (GwMomentHead *self)
{
  g_autofree char *text = dup_line (self->title);
  g_autoptr (GError) error = NULL;

  if (self->filling)
    return;

  size_title (self, text);
  self->filling = TRUE;
  gw_tree_type (self->tree, gw_tree_get_root (self->tree), GW_BRIEF_TITLE, text, &error);
  self->filling = FALSE;
  set_said (self, error != NULL ? error->message : NULL);
}

static void
meeting_cb (GwMomentHead *self)
{
  g_autofree char *text = dup_line (self->meeting);
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
left_cb (GwMomentHead *self)
{
  gw_tree_seal (self->tree);
}

static gboolean
is_enter (guint key)
{
  return key == GDK_KEY_Return || key == GDK_KEY_KP_Enter;
}

/* Enter goes on to the meeting. */
static gboolean
title_key_cb (GtkEventControllerKey *controller,
              guint                  key,
              guint                  code,
              GdkModifierType        state,
              GwMomentHead          *self)
{
  if (!is_enter (key))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_grab_focus (GTK_WIDGET (self->meeting));
  return GDK_EVENT_STOP;
}

/* And from there to what comes next. */
static gboolean
meeting_key_cb (GtkEventControllerKey *controller,
                guint                  key,
                guint                  code,
                GdkModifierType        state,
                GwMomentHead          *self)
{
  if (!is_enter (key))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                          GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

static gboolean
gw_moment_head_grab_focus (GtkWidget *widget)
{
  return gtk_widget_grab_focus (GTK_WIDGET (GW_MOMENT_HEAD (widget)->title));
}

static void
gw_moment_head_dispose (GObject *object)
{
  GwMomentHead *self = GW_MOMENT_HEAD (object);

  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_MOMENT_HEAD);
  g_clear_object (&self->tree);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->shown_meeting, g_free);

  G_OBJECT_CLASS (gw_moment_head_parent_class)->dispose (object);
}

static void
gw_moment_head_class_init (GwMomentHeadClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_moment_head_dispose;
  widget_class->grab_focus = gw_moment_head_grab_focus;

  g_type_ensure (GW_TYPE_TEXT_BOX);

  gtk_widget_class_set_css_name (widget_class, "momenthead");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/moment/gw-moment-head.ui");
  gtk_widget_class_bind_template_child (widget_class, GwMomentHead, title);
  gtk_widget_class_bind_template_child (widget_class, GwMomentHead, meeting);
  gtk_widget_class_bind_template_child (widget_class, GwMomentHead, said);
  gtk_widget_class_bind_template_child (widget_class, GwMomentHead, people);
  gtk_widget_class_bind_template_child (widget_class, GwMomentHead, initiative);
  gtk_widget_class_bind_template_child (widget_class, GwMomentHead, initiative_label);
  gtk_widget_class_bind_template_callback (widget_class, title_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, meeting_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
}

/* Text that is edited where it stands, of one line in the file. */
static void
set_up_line (GwMomentHead *self,
             GwTextBox    *box,
             const char   *label,
             const char   *placeholder,
             GCallback     changed)
{
  GtkTextView *view = gw_text_box_get_view (box);

  gw_text_box_set_plain (box);
  gw_text_box_set_label (box, label);
  gw_text_box_set_placeholder (box, placeholder);
  gtk_accessible_update_relation (GTK_ACCESSIBLE (view), GTK_ACCESSIBLE_RELATION_DESCRIBED_BY,
                                  self->said, NULL, -1);
  g_signal_connect_object (gtk_text_view_get_buffer (view), "changed", changed, self,
                           G_CONNECT_SWAPPED);
}

static void
gw_moment_head_init (GwMomentHead *self)
{
  GtkLayoutManager *layout;

  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  set_up_line (self, self->title, _("Title"), _("New brief"), G_CALLBACK (title_cb));
  set_up_line (self, self->meeting, _("Meeting"),
               _("When, how long, where? For example Tue 1 Dec, 10:00 · 45 min · Room 4"),
               G_CALLBACK (meeting_cb));
  set_said (self, NULL);
}

/* The brief whose title and meeting it edits; once. */
void
gw_moment_head_set_tree (GwMomentHead *self,
                         GwTree       *tree)
{
  g_return_if_fail (GW_IS_MOMENT_HEAD (self));
  g_return_if_fail (self->tree == NULL);

  self->tree = g_object_ref (tree);
  g_signal_connect_object (gw_tree_get_root (tree), "notify::item", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  self->filling = FALSE;
  refresh (self);
}

void
gw_moment_head_set_others (GwMomentHead *self,
                           GPtrArray    *others)
{
  g_return_if_fail (GW_IS_MOMENT_HEAD (self));

  g_clear_pointer (&self->others, g_ptr_array_unref);
  self->others = others != NULL ? g_ptr_array_ref (others) : NULL;
  show_initiative (self);
}
