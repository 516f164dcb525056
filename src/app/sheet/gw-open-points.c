/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-open-points.h"

#include "gw-compat.h"
#include "gw-focus.h"
#include "gw-review.h"

#include <glib/gi18n-lib.h>

/* So long after the last key what is open is looked for again. */
#define PAUSE_MS 900

struct _GwOpenPoints
{
  GtkWidget      parent_instance;

  /* owned */
  GwSheetSource *source;
  GCancellable  *cancellable; /* of the look that goes on */

  /* template */
  GtkWidget     *root;
  GtkLabel      *heading;
  GtkBox        *open;
  GtkWidget     *print;
  GtkExpander   *waived;
  GtkBox        *waived_points;

  guint          timeout_id;
};

G_DEFINE_FINAL_TYPE (GwOpenPoints, gw_open_points, GTK_TYPE_WIDGET)

static void
look_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  GwSheetSource *looked_at = task_data;
  GDate today;
  GError *error = NULL;
  GwReview *review;

  g_date_clear (&today, 1);
  g_date_set_time_t (&today, time (NULL));
  review = gw_review_new (gw_sheet_source_get_brief (looked_at),
                          gw_sheet_source_get_others (looked_at), &today, cancellable, &error);
  if (review != NULL)
    g_task_return_pointer (task, review, (GDestroyNotify) gw_review_unref);
  else
    g_task_return_error (task, error);
}

/* Rows */

static GtkWidget *
create_jump (const GwFinding *finding)
{
  GtkWidget *button = gtk_button_new ();
  GtkWidget *label = gtk_label_new (finding->message);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  finding->message, -1);
  gtk_widget_set_hexpand (button, TRUE);
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _("Go there"));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)",
                                    finding->on != NULL ? finding->on : "",
                                    finding->field != NULL ? finding->field : "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.jump");
  return button;
}

static GtkWidget *
create_waive (const GwFinding *finding)
{
  const char *words = finding->waived ? _("Take it up again") : _("Not for this meeting");
  GtkWidget *button = gtk_button_new_from_icon_name (finding->waived ? "edit-undo-symbolic"
                                                                     : "window-close-symbolic");
  /* Translators: what a button does, and with what: "Not for this meeting: You are guessing …" */
  g_autofree char *name = g_strdup_printf (_("%1$s: %2$s"), words, finding->message);

  gtk_widget_set_tooltip_text (button, words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  /* As high as what it waves off: Tab goes from the higher middle to the lower. */
  gtk_widget_set_valign (button, GTK_ALIGN_FILL);
  gtk_widget_add_css_class (button, "flat");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "(ss)", finding->rule,
                                    finding->on != NULL ? finding->on : "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button),
                                  finding->waived ? "win.take-up" : "win.waive");
  return button;
}

static GtkWidget *
create_row (const GwFinding *finding)
{
  GtkWidget *row = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 2);
  GtkWidget *icon = g_object_new (GTK_TYPE_IMAGE, "icon-name", "gw-open-symbolic",
                                  "accessible-role", GTK_ACCESSIBLE_ROLE_PRESENTATION, NULL);

  gtk_widget_add_css_class (
      icon, finding->severity == GW_SEVERITY_BEFORE && !finding->waived ? "open" : "dim-label");
  gtk_box_append (GTK_BOX (row), icon);
  gtk_box_append (GTK_BOX (row), create_jump (finding));
  gtk_box_append (GTK_BOX (row), create_waive (finding));
  return row;
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* A point that was waved off takes the button with it that has the keyboard, which goes to the same one
 * of the next; so it does where all are made anew. */
static void
go_near (GwOpenPoints     *self,
         GtkBox           *points,
         int               place,
         GtkDirectionType  direction)
{
  if (place >= 0 && !gw_focus_go_near (GTK_WIDGET (points), place, direction))
    gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

/* Whether it is the last of a row that has the keyboard. */
static GtkDirectionType
find_direction (GwOpenPoints *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_get_next_sibling (focus) == NULL ? GTK_DIR_TAB_BACKWARD
                                                                      : GTK_DIR_TAB_FORWARD;
}

static void
show_review (GwOpenPoints *self,
             GwReview     *review)
{
  int open_place = gw_focus_get_place (GTK_WIDGET (self->open));
  int waived_place = gw_focus_get_place (GTK_WIDGET (self->waived_points));
  GtkDirectionType direction = find_direction (self);
  guint n_open = gw_review_count_open (review);
  guint n_waived = gw_review_count_waived (review);
  g_autofree char *open = gw_review_say_open (review);
  /* Translators: %u points that were waved off. */
  g_autofree char *waived = g_strdup_printf (_("Not for this meeting (%u)"), n_waived);

  clear (self->open);
  clear (self->waived_points);
  for (guint i = 0; i < gw_review_get_n (review); i++)
    {
      const GwFinding *finding = gw_review_get (review, i);

      gtk_box_append (finding->waived ? self->waived_points : self->open, create_row (finding));
    }
  gw_compat_filled (GTK_WIDGET (self->open));
  gw_compat_filled (GTK_WIDGET (self->waived_points));
  gtk_label_set_text (self->heading, n_open > 0 ? open : _("Nothing is open. Print it and go."));
  gtk_widget_set_visible (self->print, n_open == 0);
  gtk_expander_set_label (self->waived, waived);
  gtk_widget_set_visible (GTK_WIDGET (self->waived), n_waived > 0);
  gtk_widget_set_visible (GTK_WIDGET (self), TRUE);
  go_near (self, self->open, open_place, direction);
  go_near (self, self->waived_points, waived_place, direction);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GwOpenPoints *self = GW_OPEN_POINTS (source);
  g_autoptr (GError) error = NULL;
  g_autoptr (GwReview) review = g_task_propagate_pointer (G_TASK (result), &error);

  /* The only failure is to be overtaken by a newer look. */
  if (review != NULL && self->root != NULL)
    show_review (self, review);
}

static void
stop (GwOpenPoints *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->timeout_id, g_source_remove);
}

static void
look (GwOpenPoints *self)
{
  g_autoptr (GTask) task = NULL;

  stop (self);
  self->cancellable = g_cancellable_new ();
  task = g_task_new (self, self->cancellable, looked_cb, NULL);
  g_task_set_source_tag (task, look_thread);
  g_task_set_task_data (task, gw_sheet_source_ref (self->source),
                        (GDestroyNotify) gw_sheet_source_unref);
  g_task_run_in_thread (task, look_thread);
}

static gboolean
timeout_cb (gpointer user_data)
{
  GwOpenPoints *self = user_data;

  self->timeout_id = 0;
  look (self);
  return G_SOURCE_REMOVE;
}

static void
gw_open_points_dispose (GObject *object)
{
  GwOpenPoints *self = GW_OPEN_POINTS (object);

  stop (self);
  g_clear_pointer (&self->source, gw_sheet_source_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_OPEN_POINTS);

  G_OBJECT_CLASS (gw_open_points_parent_class)->dispose (object);
}

static void
gw_open_points_class_init (GwOpenPointsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_open_points_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/sheet/gw-open-points.ui");
  gtk_widget_class_bind_template_child (widget_class, GwOpenPoints, root);
  gtk_widget_class_bind_template_child (widget_class, GwOpenPoints, heading);
  gtk_widget_class_bind_template_child (widget_class, GwOpenPoints, open);
  gtk_widget_class_bind_template_child (widget_class, GwOpenPoints, print);
  gtk_widget_class_bind_template_child (widget_class, GwOpenPoints, waived);
  gtk_widget_class_bind_template_child (widget_class, GwOpenPoints, waived_points);
}

static void
gw_open_points_init (GwOpenPoints *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

static GwItem *
get_brief (GwSheetSource *source)
{
  return source != NULL ? gw_sheet_source_get_brief (source) : NULL;
}

void
gw_open_points_set_source (GwOpenPoints  *self,
                           GwSheetSource *source)
{
  GwItem *old;
  GwItem *brief;
  gboolean same;

  g_return_if_fail (GW_IS_OPEN_POINTS (self));

  old = get_brief (self->source);
  brief = get_brief (source);
  if (old == brief)
    return;

  same = old != NULL && brief != NULL
         && g_strcmp0 (gw_item_get_id (old), gw_item_get_id (brief)) == 0;
  g_clear_pointer (&self->source, gw_sheet_source_unref);
  self->source = source != NULL ? gw_sheet_source_ref (source) : NULL;

  stop (self);
  if (!same)
    gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
  if (brief != NULL && same)
    self->timeout_id = g_timeout_add (PAUSE_MS, timeout_cb, self);
  else if (brief != NULL)
    look (self);
}
