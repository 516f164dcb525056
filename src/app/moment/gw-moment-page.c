/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-moment-page.h"

#include "gw-beside-watch.h"
#include "gw-elsewhere.h"

#include "gw-column.h"
#include "gw-compat.h"
#include "gw-flow.h"
#include "gw-in-sight.h"
#include "gw-moment-head.h"
#include "gw-news.h"
#include "gw-section-card.h"
#include "gw-sections.h"
#include "gw-short-form.h"

#include <glib/gi18n-lib.h>

/* From this height on the questions of a short form stand wider apart. */
#define ROOMY_HEIGHT 840

/* What a window has above and below its form, about. */
#define AROUND 50

/* Frames until a form that is to be scrolled is laid out; one that got shorter never is. */
#define PATIENCE 30

struct _GwMomentPage
{
  GtkWidget      parent_instance;

  /* template */
  GtkWidget     *root;
  GtkAdjustment *adjustment;
  GtkViewport   *viewport;
  GtkWidget     *column;
  GwMomentHead  *head;
  GtkBox        *questions;
  GwFlow        *more;
  GwSections    *sections;

  /* owned */
  GwTree        *tree;
  GwBesideWatch *beside;
  GwNews        *news;

  /* borrowed from questions; NULL in the full form */
  GwShortForm   *short_form;

  gboolean       filling;
  gboolean       full;
  gboolean       roomy;
  guint          roomy_id; /* a change of it that waits for the next frame */
  int            scroll;   /* to come back to */
  guint          patience; /* so many frames more */
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
  show_form (self);
  self->filling = FALSE;
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

  if (gw_compat_is_left_backwards (widget))
    return FALSE;
  if (self->short_form != NULL)
    return gtk_widget_grab_focus (GTK_WIDGET (self->short_form));
  return gtk_widget_grab_focus (GTK_WIDGET (self->head));
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
  if (self->news != NULL)
    g_object_run_dispose (G_OBJECT (self->news));
  g_clear_object (&self->news);
  /* A look that goes on holds the watch; it must not hold the brief. */
  if (self->beside != NULL)
    g_object_run_dispose (G_OBJECT (self->beside));
  g_clear_object (&self->beside);
  g_clear_object (&self->tree);

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
  g_type_ensure (GW_TYPE_MOMENT_HEAD);
  g_type_ensure (GW_TYPE_SECTIONS);

  gtk_widget_class_set_css_name (widget_class, "momentpage");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/moment/gw-moment-page.ui");
  gtk_widget_class_bind_template_child (widget_class, GwMomentPage, root);
  gtk_widget_class_bind_template_child (widget_class, GwMomentPage, adjustment);
  gtk_widget_class_bind_template_child (widget_class, GwMomentPage, viewport);
  gtk_widget_class_bind_template_child (widget_class, GwMomentPage, column);
  gtk_widget_class_bind_template_child (widget_class, GwMomentPage, head);
  gtk_widget_class_bind_template_child (widget_class, GwMomentPage, questions);
  gtk_widget_class_bind_template_child (widget_class, GwMomentPage, more);
  gtk_widget_class_bind_template_child (widget_class, GwMomentPage, sections);
  gtk_widget_class_bind_template_callback (widget_class, height_cb);
  gtk_widget_class_bind_template_callback (widget_class, made_cb);
}

static void
gw_moment_page_init (GwMomentPage *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_in_sight_attach (self->viewport);
}

GtkWidget *
gw_moment_page_new (GwTree *tree,
                    GwTree *library)
{
  GwMomentPage *self = g_object_new (GW_TYPE_MOMENT_PAGE, NULL);

  self->tree = g_object_ref (tree);
  gw_moment_head_set_tree (self->head, tree);
  gw_sections_set_tree (self->sections, tree);
  gw_sections_set_library (self->sections, library);
  g_signal_connect_object (gw_tree_get_root (tree), "notify::item", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  self->beside = gw_beside_watch_new (tree);
  self->news = gw_news_new (GTK_WIDGET (self), tree, self->beside);
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

  gw_elsewhere_set_others (self->tree, others);
  gw_moment_head_set_others (self->head, others);
  gw_beside_watch_set_others (self->beside, others);
}

void
gw_moment_page_finish (GwMomentPage *self)
{
  g_return_if_fail (GW_IS_MOMENT_PAGE (self));

  gw_sections_finish (self->sections);
}

void
gw_moment_page_step (GwMomentPage *self,
                     gboolean      forward)
{
  g_return_if_fail (GW_IS_MOMENT_PAGE (self));

  gw_sections_finish (self->sections);
  if (!gw_sections_step (self->sections, forward) && !forward)
    gtk_widget_grab_focus (GTK_WIDGET (self->head));
}

int
gw_moment_page_get_scroll (GwMomentPage *self)
{
  g_return_val_if_fail (GW_IS_MOMENT_PAGE (self), 0);

  return gtk_adjustment_get_value (self->adjustment);
}

static gboolean
scroll_cb (GtkWidget     *widget,
           GdkFrameClock *clock,
           gpointer       user_data)
{
  GwMomentPage *self = GW_MOMENT_PAGE (widget);
  double last = gtk_adjustment_get_upper (self->adjustment)
                - gtk_adjustment_get_page_size (self->adjustment);

  if (last < self->scroll && --self->patience > 0)
    return G_SOURCE_CONTINUE;
  gtk_adjustment_set_value (self->adjustment, self->scroll);
  return G_SOURCE_REMOVE;
}

void
gw_moment_page_set_scroll (GwMomentPage *self,
                           int           scroll)
{
  g_return_if_fail (GW_IS_MOMENT_PAGE (self));

  if (scroll <= 0)
    return;
  gw_moment_page_finish (self);
  self->scroll = scroll;
  self->patience = PATIENCE;
  gtk_widget_add_tick_callback (GTK_WIDGET (self), scroll_cb, NULL, NULL);
}
