/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-brief-row.h"

#include <glib/gi18n-lib.h>

struct _GwBriefRow
{
  GtkWidget  parent_instance;

  /* template */
  GtkStack  *root;
  GtkWidget *brief;
  GtkLabel  *heading;
  GtkLabel  *title;
  GtkLabel  *state;
  GtkLabel  *line;
};

G_DEFINE_FINAL_TYPE (GwBriefRow, gw_brief_row, GTK_TYPE_WIDGET)

static void
gw_brief_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_BRIEF_ROW);

  G_OBJECT_CLASS (gw_brief_row_parent_class)->dispose (object);
}

static void
gw_brief_row_class_init (GwBriefRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_brief_row_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/window/gw-brief-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GwBriefRow, root);
  gtk_widget_class_bind_template_child (widget_class, GwBriefRow, brief);
  gtk_widget_class_bind_template_child (widget_class, GwBriefRow, heading);
  gtk_widget_class_bind_template_child (widget_class, GwBriefRow, title);
  gtk_widget_class_bind_template_child (widget_class, GwBriefRow, state);
  gtk_widget_class_bind_template_child (widget_class, GwBriefRow, line);
}

static void
gw_brief_row_init (GwBriefRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gw_brief_row_new (void)
{
  return g_object_new (GW_TYPE_BRIEF_ROW, NULL);
}

static gboolean
is_heading (GwBriefRow *self)
{
  return gtk_stack_get_visible_child (self->root) == GTK_WIDGET (self->heading);
}

void
gw_brief_row_set_heading (GwBriefRow *self,
                          GwAgenda    agenda)
{
  g_return_if_fail (GW_IS_BRIEF_ROW (self));

  gtk_label_set_text (self->heading, gw_agenda_get_title (agenda));
  gtk_stack_set_visible_child (self->root, GTK_WIDGET (self->heading));
}

static gboolean
is_settled (const GwItem *brief)
{
  const GwItem *result = gw_item_get_one (brief, GW_BRIEF_RESULT);

  return result != NULL && !gw_item_is (result, GW_RESULT_ENDING, "open");
}

static char *
say_state (const GwItem *brief,
           GwAgenda      agenda,
           int           n_open)
{
  const char *state = gw_agenda_say_state (brief, agenda);

  if (state != NULL)
    return g_strdup (state);
  if (n_open < 0)
    return g_strdup ("");
  if (n_open == 0)
    return g_strdup (_("nothing open"));
  /* Translators: so many things are still open in a brief. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d open", "%d open", n_open), n_open);
}

void
gw_brief_row_set_brief (GwBriefRow   *self,
                        const GwItem *brief,
                        GDateTime    *now,
                        int           n_open)
{
  GwAgenda agenda;
  g_autofree char *title = NULL;
  g_autofree char *line = NULL;
  g_autofree char *state = NULL;

  g_return_if_fail (GW_IS_BRIEF_ROW (self));

  agenda = gw_agenda_place (brief, now);
  title = gw_agenda_say_title (brief);
  line = gw_agenda_say_line (brief, now);
  state = say_state (brief, agenda, n_open);

  gtk_label_set_text (self->title, title);
  gtk_label_set_text (self->line, line);
  gtk_label_set_text (self->state, state);
  gtk_widget_set_css_classes (GTK_WIDGET (self->state),
                              (const char *[]){ "small", n_open == 0 || is_settled (brief) ? "good" : "open", NULL });
  gtk_stack_set_visible_child (self->root, self->brief);
}

char *
gw_brief_row_dup_label (GwBriefRow *self)
{
  g_return_val_if_fail (GW_IS_BRIEF_ROW (self), NULL);

  if (is_heading (self))
    return g_strdup (gtk_label_get_text (self->heading));

  /* Translators: a brief as a screen reader says it: its title, when and with whom, its state. */
  return g_strdup_printf (_("%1$s, %2$s, %3$s"), gtk_label_get_text (self->title),
                          gtk_label_get_text (self->line), gtk_label_get_text (self->state));
}
