/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-moment-page.h"

#include "gw-beside-watch.h"

#include "gw-column.h"
#include "gw-flow.h"
#include "gw-initiative.h"
#include "gw-section-card.h"
#include "gw-sections.h"
#include "gw-short-form.h"
#include "gw-short.h"
#include "gw-text-box.h"

#include <glib/gi18n-lib.h>

/* From this height on the questions of a short form stand wider apart. */
#define ROOMY_HEIGHT 760

/* What a window has above and below its form, about. */
#define AROUND 50

/* In characters. */
#define LONG_TITLE 34

struct _GwMomentPage
{
  GtkWidget      parent_instance;

  /* template */
  GtkWidget     *root;
  GtkAdjustment *adjustment;
  GtkWidget     *column;
  GwTextBox     *title;
  GwTextBox     *meeting;
  GtkLabel      *said;
  GtkWidget     *initiative;
  GtkLabel      *initiative_label;
  GtkBox        *questions;
  GwFlow        *more;
  GwSections    *sections;

  /* owned */
  GwTree        *tree;
  GPtrArray     *others; /* nullable: of GwItem */
  char          *shown_meeting;
  GwBesideWatch *beside;

  /* borrowed from questions; NULL in the full form */
  GwShortForm   *short_form;

  gboolean       filling;
  gboolean       full;
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
size_title (GwMomentPage *self,
            const char   *text)
{
  if (g_utf8_strlen (text, -1) > LONG_TITLE)
    gtk_widget_add_css_class (GTK_WIDGET (self->title), "long");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->title), "long");
}

static void
show_title (GwMomentPage *self)
{
  const char *title = gw_item_get_text (get_brief (self), GW_BRIEF_TITLE) ?: "";

  if (fill (self->title, title))
    size_title (self, title);
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
show_initiative (GwMomentPage *self)
{
  g_autofree char *text = gw_initiative_say (get_brief (self), self->others);

  gtk_label_set_text (self->initiative_label, text != NULL ? text : "");
  gtk_widget_set_visible (self->initiative, text != NULL);
}

static gboolean
is_short (GwMomentPage *self)
{
  return gw_item_is (get_brief (self), GW_BRIEF_FORM, "short");
}

/* The short form opens what it is asked for, the full form has it all. */
static void
show_sections (GwMomentPage *self)
{
  gboolean full = !is_short (self);

  if (full == self->full)
    return;
  self->full = full;
  gw_sections_close (self->sections);
  if (full)
    gw_sections_open_all (self->sections);
}

static gboolean
has_more (GwMomentPage *self,
          GwMore        more)
{
  const GwMomentText *text = gw_moment_text (gw_brief_get_moment (get_brief (self)));

  for (guint i = 0; i < text->n_sections; i++)
    if (text->sections[i].more == more)
      return TRUE;
  return FALSE;
}

static void
add_link (GwMomentPage *self,
          const char   *label,
          const char   *target)
{
  GtkWidget *button = gtk_button_new_with_label (label);

  gtk_widget_add_css_class (button, "link-like");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "form.more");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", target);
  gw_flow_append (self->more, button);
}

/* "More: facts · numbers · other people · notes · everything", or the way back. */
static void
show_more (GwMomentPage *self)
{
  static const GwMore order[] = { GW_MORE_FACTS, GW_MORE_NUMBERS, GW_MORE_PEOPLE, GW_MORE_NOTES,
                                  GW_MORE_REST };
  GtkWidget *child, *label;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->more))) != NULL)
    gw_flow_remove (self->more, child);
  if (!is_short (self))
    {
      add_link (self, _("Short form"), "short");
      return;
    }
  label = gtk_label_new (_("More:"));
  gtk_widget_add_css_class (label, "dim-label");
  gw_flow_append (self->more, label);
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    if (has_more (self, order[i]))
      add_link (self, _(gw_more_get_label (order[i])),
                order[i] == GW_MORE_REST ? "full" : gw_more_get_label (order[i]));
}

static void
show_short_form (GwMomentPage *self)
{
  if (is_short (self) == (self->short_form != NULL))
    return;

  if (self->short_form != NULL)
    {
      gtk_box_remove (self->questions, GTK_WIDGET (self->short_form));
      self->short_form = NULL;
      return;
    }
  self->short_form = GW_SHORT_FORM (gw_short_form_new (self->tree));
  gtk_box_append (self->questions, GTK_WIDGET (self->short_form));
}

/* Short or full, as the brief says. */
static void
show_form (GwMomentPage *self)
{
  gboolean full = !is_short (self);

  if (full == self->full && gtk_widget_get_first_child (GTK_WIDGET (self->more)) != NULL)
    return;
  show_short_form (self);
  show_sections (self);
  show_more (self);
  /* In the full form the way back stands at its end. */
  gtk_box_reorder_child_after (GTK_BOX (self->column), GTK_WIDGET (self->more),
                               full ? GTK_WIDGET (self->sections) : GTK_WIDGET (self->questions));
}

static void
more_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  GwMomentPage *self = GW_MOMENT_PAGE (widget);
  const GwMomentText *text = gw_moment_text (gw_brief_get_moment (get_brief (self)));
  const char *target = g_variant_get_string (parameter, NULL);
  GtkWidget *first = NULL;

  if (g_str_equal (target, "full") || g_str_equal (target, "short"))
    {
      gw_tree_set (self->tree, gw_tree_get_root (self->tree), GW_BRIEF_FORM, target, NULL);
      gtk_widget_grab_focus (widget);
      return;
    }
  for (guint i = 0; i < text->n_sections; i++)
    if (text->sections[i].more != GW_MORE_REST
        && g_str_equal (gw_more_get_label (text->sections[i].more), target))
      {
        GtkWidget *card = gw_sections_open (self->sections, &text->sections[i]);
        first = first != NULL ? first : card;
      }
  if (first != NULL)
    gtk_widget_child_focus (first, GTK_DIR_TAB_FORWARD);
}

GtkWidget *
gw_moment_page_open (GwMomentPage *self,
                     GwSectionId   section)
{
  const GwMomentText *text;
  const GwSection *found;

  g_return_val_if_fail (GW_IS_MOMENT_PAGE (self), NULL);

  text = gw_moment_text (gw_brief_get_moment (get_brief (self)));
  found = gw_moment_find_section (text, section);
  return found != NULL ? gw_sections_open (self->sections, found) : NULL;
}

static void
told_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  g_signal_emit (widget, signals[TOLD], 0, g_variant_get_string (parameter, NULL));
}

static void
refresh (GwMomentPage *self)
{
  if (self->filling)
    return;

  self->filling = TRUE;
  show_title (self);
  show_meeting (self);
  show_initiative (self);
  show_form (self);
  self->filling = FALSE;
}

/* What is typed may wrap, but it is one line in the file, whatever is pasted. */
static char *
dup_line (GwTextBox *box)
{
  return g_strdelimit (gw_text_box_dup_text (box), "\n", ' ');
}

static void
title_cb (GwMomentPage *self)
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
meeting_cb (GwMomentPage *self)
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
left_cb (GwMomentPage *self)
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
              GwMomentPage          *self)
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
                GwMomentPage          *self)
{
  if (!is_enter (key))
    return GDK_EVENT_PROPAGATE;

  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))),
                          GTK_DIR_TAB_FORWARD);
  return GDK_EVENT_STOP;
}

static void
set_roomy (GwMomentPage *self,
           gboolean      roomy)
{
  self->roomy = roomy;
  if (self->roomy)
    gtk_widget_add_css_class (self->column, "roomy");
  else
    gtk_widget_remove_css_class (self->column, "roomy");
}

static gboolean
be_roomy (GtkWidget     *widget,
          GdkFrameClock *clock,
          gpointer       user_data)
{
  GwMomentPage *self = GW_MOMENT_PAGE (widget);

  self->roomy_id = 0;
  set_roomy (self, gtk_adjustment_get_page_size (self->adjustment) >= ROOMY_HEIGHT);
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

/* Before it is drawn first, so that nothing moves then. */
static void
gw_moment_page_root (GtkWidget *widget)
{
  GtkWidget *root;
  int width, height = 0;

  GTK_WIDGET_CLASS (gw_moment_page_parent_class)->root (widget);

  root = GTK_WIDGET (gtk_widget_get_root (widget));
  if (GTK_IS_WINDOW (root))
    gtk_window_get_default_size (GTK_WINDOW (root), &width, &height);
  set_roomy (GW_MOMENT_PAGE (widget), height >= ROOMY_HEIGHT + AROUND);
}

static gboolean
gw_moment_page_grab_focus (GtkWidget *widget)
{
  GwMomentPage *self = GW_MOMENT_PAGE (widget);

  if (self->short_form != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->short_form));
  return gtk_widget_grab_focus (GTK_WIDGET (self->title));
}

/* What the numbers say goes below the sections that are open. */
static void
made_cb (GwMomentPage  *self,
         GwSectionCard *card)
{
  gw_section_card_follow (card, self->beside);
}

static void
gw_moment_page_dispose (GObject *object)
{
  GwMomentPage *self = GW_MOMENT_PAGE (object);

  self->filling = TRUE;
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_MOMENT_PAGE);
  /* A look that goes on holds the watch; it must not hold the brief. */
  if (self->beside != NULL)
    g_object_run_dispose (G_OBJECT (self->beside));
  g_clear_object (&self->beside);
  g_clear_object (&self->tree);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_clear_pointer (&self->shown_meeting, g_free);

  G_OBJECT_CLASS (gw_moment_page_parent_class)->dispose (object);
}

static void
gw_moment_page_class_init (GwMomentPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_moment_page_dispose;
  widget_class->grab_focus = gw_moment_page_grab_focus;
  widget_class->root = gw_moment_page_root;

  /**
   * GwMomentPage::told:
   * @text: what was done, which Undo takes back: "The need was removed."
   */
  signals[TOLD] = g_signal_new ("told", GW_TYPE_MOMENT_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "form.more", "s", more_action);
  gtk_widget_class_install_action (widget_class, "form.told", "s", told_action);

  g_type_ensure (GW_TYPE_COLUMN);
  g_type_ensure (GW_TYPE_FLOW);
  g_type_ensure (GW_TYPE_SECTIONS);
  g_type_ensure (GW_TYPE_TEXT_BOX);

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
  gtk_widget_class_bind_template_child (widget_class, GwMomentPage, initiative);
  gtk_widget_class_bind_template_child (widget_class, GwMomentPage, initiative_label);
  gtk_widget_class_bind_template_child (widget_class, GwMomentPage, questions);
  gtk_widget_class_bind_template_child (widget_class, GwMomentPage, more);
  gtk_widget_class_bind_template_child (widget_class, GwMomentPage, sections);
  gtk_widget_class_bind_template_callback (widget_class, title_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, meeting_key_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, height_cb);
  gtk_widget_class_bind_template_callback (widget_class, made_cb);
}

/* Text that is edited where it stands, of one line in the file. */
static void
set_up_line (GwMomentPage *self,
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
gw_moment_page_init (GwMomentPage *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  set_up_line (self, self->title, _("Title"), _("New brief"), G_CALLBACK (title_cb));
  set_up_line (self, self->meeting, _("Meeting"),
               _("When, how long, where: Tue 1 Dec, 10:00 · 45 min · Room 4"),
               G_CALLBACK (meeting_cb));
  set_said (self, NULL);
}

GtkWidget *
gw_moment_page_new (GwTree *tree,
                    GwTree *library)
{
  GwMomentPage *self = g_object_new (GW_TYPE_MOMENT_PAGE, NULL);

  self->tree = g_object_ref (tree);
  gw_sections_set_tree (self->sections, tree);
  gw_sections_set_library (self->sections, library);
  g_signal_connect_object (gw_tree_get_root (tree), "notify::item", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  self->beside = gw_beside_watch_new (tree);
  self->filling = FALSE;
  refresh (self);
  gw_beside_watch_look (self->beside);
  return GTK_WIDGET (self);
}

void
gw_moment_page_set_library (GwMomentPage *self,
                            GwTree       *library)
{
  g_return_if_fail (GW_IS_MOMENT_PAGE (self));

  gw_sections_set_library (self->sections, library);
}

void
gw_moment_page_set_others (GwMomentPage *self,
                           GPtrArray    *others)
{
  g_return_if_fail (GW_IS_MOMENT_PAGE (self));

  g_clear_pointer (&self->others, g_ptr_array_unref);
  self->others = others != NULL ? g_ptr_array_ref (others) : NULL;
  show_initiative (self);
  gw_beside_watch_set_others (self->beside, others);
}

GwTree *
gw_moment_page_get_tree (GwMomentPage *self)
{
  g_return_val_if_fail (GW_IS_MOMENT_PAGE (self), NULL);

  return self->tree;
}

void
gw_moment_page_finish (GwMomentPage *self)
{
  g_return_if_fail (GW_IS_MOMENT_PAGE (self));

  gw_sections_finish (self->sections);
}
