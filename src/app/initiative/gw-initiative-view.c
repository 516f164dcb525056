/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-initiative-view.h"

#include "gw-ask-line.h"
#include "gw-column.h"
#include "gw-compat.h"
#include "gw-continue.h"
#include "gw-field-grid.h"
#include "gw-focus.h"
#include "gw-isolate.h"
#include "gw-moment.h"

#include <glib/gi18n-lib.h>

/* What a column of the four needs at least, in pixels of unscaled text. */
#define COLUMN_WIDTH 200

struct _GwInitiativeView
{
  GtkWidget    parent_instance;

  /* template */
  GtkWidget   *root;
  GtkEditable *name;
  GtkBox      *asked;
  GtkLabel    *said;
  GwFieldGrid *columns;
  GtkWidget   *against; /* the heading of what contradicts */
  GtkBox      *clashes;

  /* owned */
  GwTree       *tree;
  GSignalGroup *tree_signals;

  gboolean     filling;
};

G_DEFINE_FINAL_TYPE (GwInitiativeView, gw_initiative_view, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  RENAMED,
  TOLD_APART,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static const char *
get_name (GwInitiativeView *self)
{
  const char *name = gw_item_get_text (gw_tree_get_item (self->tree), GW_BRIEF_INITIATIVE);

  return name != NULL ? name : "";
}

static void
set_name (GwInitiativeView *self,
          const char       *name)
{
  g_autofree char *text = g_strstrip (g_strdup (name));

  gw_tree_type (self->tree, gw_tree_get_root (self->tree), GW_BRIEF_INITIATIVE,
                *text != '\0' ? text : NULL, NULL);
}

static void
name_cb (GwInitiativeView *self)
{
  if (self->filling || self->tree == NULL)
    return;
  set_name (self, gtk_editable_get_text (self->name));
  g_signal_emit (self, signals[RENAMED], 0);
}

static void
left_cb (GwInitiativeView *self)
{
  if (self->tree != NULL)
    gw_tree_seal (self->tree);
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* What can be gone to */

static void
clicked_cb (GwInitiativeView *self,
            GtkWidget        *button)
{
  g_signal_emit (self, signals[CHOSEN], 0,
                 GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index")),
                 g_object_get_data (G_OBJECT (button), "on"),
                 g_object_get_data (G_OBJECT (button), "field"));
}

static GtkWidget *
create_button (GwInitiativeView *self,
               GtkWidget        *child,
               guint             index,
               const char       *on,
               const char       *field)
{
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), child);
  gtk_button_set_has_frame (GTK_BUTTON (button), FALSE);
  g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (index));
  g_object_set_data_full (G_OBJECT (button), "on", g_strdup (on), g_free);
  g_object_set_data_full (G_OBJECT (button), "field", g_strdup (field), g_free);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (clicked_cb), self);
  return button;
}

static GtkWidget *
create_label (const char *text,
              const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  return label;
}

static GtkWidget *
create_brief (GwInitiativeView      *self,
              const GwOverviewBrief *brief)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 2);
  GtkWidget *line = create_label (brief->line, "dim-label");
  GtkWidget *button;
  g_autofree char *label = NULL;

  gtk_box_append (GTK_BOX (box), create_label (brief->title, "strong"));
  gtk_widget_add_css_class (line, "small");
  gtk_box_append (GTK_BOX (box), line);
  gtk_box_append (GTK_BOX (box), create_label (brief->state, "small"));
  button = create_button (self, box, brief->index, NULL, NULL);
  label = g_strdup_printf (_("%1$s, %2$s, %3$s"), brief->title, brief->line, brief->state);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  return button;
}

/* A moment of which there is no brief is where one may go on. */
static GtkWidget *
create_gap (GwMoment moment)
{
  static const char *const actions[GW_N_MOMENTS] = {
    [GW_MOMENT_PRIORITIZATION] = "win.continue-prioritization",
    [GW_MOMENT_SCOPE] = "win.continue-scope",
    [GW_MOMENT_COMMITMENT] = "win.continue-commitment",
    [GW_MOMENT_RESOURCES] = "win.continue-resources",
  };
  /* Translators: a button; %s is one of the four tabs, as in "Continue as Scope" */
  g_autofree char *words
      = g_strdup_printf (_("Continue as %s"), _(gw_moment_text (moment)->tab));
  GtkWidget *label = create_label (words, NULL);
  GtkWidget *button = gtk_button_new ();

  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_add_css_class (button, "link-like");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), actions[moment]);
  return button;
}

static void
add_column (GwInitiativeView *self,
            GwMoment          moment,
            GPtrArray        *briefs)
{
  GwMoment from = gw_brief_get_moment (gw_tree_get_item (self->tree));
  const char *tab = _(gw_moment_text (moment)->tab);
  GtkWidget *column = g_object_new (GTK_TYPE_BOX, "orientation", GTK_ORIENTATION_VERTICAL,
                                    "accessible-role", GTK_ACCESSIBLE_ROLE_GROUP, NULL);

  gtk_widget_add_css_class (column, "column");
  gtk_accessible_update_property (GTK_ACCESSIBLE (column), GTK_ACCESSIBLE_PROPERTY_LABEL, tab, -1);
  gtk_box_append (GTK_BOX (column), create_label (tab, "group-title"));
  for (guint i = 0; i < briefs->len; i++)
    gtk_box_append (GTK_BOX (column), create_brief (self, g_ptr_array_index (briefs, i)));
  if (briefs->len == 0)
    gtk_box_append (GTK_BOX (column), create_label (_("Nothing yet"), "dim-label"));
  if (briefs->len == 0 && gw_continue_can (from, moment))
    gtk_box_append (GTK_BOX (column), create_gap (moment));
  gw_field_grid_append (self->columns, column, FALSE);
}

static void
show_clashes (GwInitiativeView *self,
              GwOverview       *overview)
{
  clear (self->clashes);
  for (guint i = 0; i < overview->clashes->len; i++)
    {
      const GwOverviewClash *clash = g_ptr_array_index (overview->clashes, i);

      GtkWidget *label = create_label (clash->message, NULL);
      GtkWidget *button = create_button (self, label, clash->index, clash->on, clash->field);

      gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      clash->message, -1);
      gtk_box_append (self->clashes, button);
    }
  gtk_widget_set_visible (self->against, overview->clashes->len > 0);
  gw_compat_filled (GTK_WIDGET (self->clashes));
}

static void
say (GwInitiativeView *self,
     GwOverview       *overview)
{
  const char *text = "";

  if (*get_name (self) == '\0')
    text = _("Give it a name: briefs with the same name stand side by side here.");
  else if (gw_overview_count (overview) == 1)
    text = _("Only this meeting so far.");
  else if (overview->clashes->len == 0)
    text = _("Nothing contradicts, as far as it is written.");
  gtk_label_set_text (self->said, text);
  gtk_widget_set_visible (GTK_WIDGET (self->said), *text != '\0');
}

/* A name close to another */

static void
answered_cb (GwInitiativeView *self,
             guint             answer,
             GtkWidget        *line)
{
  g_autofree char *other = g_strdup (g_object_get_data (G_OBJECT (line), "other"));

  if (answer == 0)
    {
      gw_tree_seal (self->tree);
      set_name (self, other);
    }
  else
    {
      g_signal_emit (self, signals[TOLD_APART], 0, other);
    }
}

static void
ask (GwInitiativeView *self,
     const char       *close)
{
  GtkWidget *line;
  g_autofree char *text = NULL;

  clear (self->asked);
  if (close == NULL)
    return;
  g_autofree char *name = gw_isolate_words (close);
  /* Translators: %s is the name of another initiative, which differs by a letter or two. */
  text = g_strdup_printf (_("Is this the same as “%s”?"), name);
  line = gw_ask_line_new (text, _("Same"), _("Different"));
  g_object_set_data_full (G_OBJECT (line), "other", g_strdup (close), g_free);
  g_signal_connect_swapped (line, "answered", G_CALLBACK (answered_cb), self);
  gtk_box_append (self->asked, line);
}

static void
fill_name (GwInitiativeView *self)
{
  self->filling = TRUE;
  if (g_strcmp0 (gtk_editable_get_text (self->name), get_name (self)) != 0)
    gtk_editable_set_text (self->name, get_name (self));
  self->filling = FALSE;
}

/* The name may come from somewhere else: an answer, undone, or merged in. */
static void
edited_cb (GwInitiativeView *self)
{
  g_autofree char *shown = g_strstrip (g_strdup (gtk_editable_get_text (self->name)));

  if (g_str_equal (shown, get_name (self)))
    return;
  fill_name (self);
  g_signal_emit (self, signals[RENAMED], 0);
}

static void
gw_initiative_view_dispose (GObject *object)
{
  GwInitiativeView *self = GW_INITIATIVE_VIEW (object);

  self->filling = TRUE;
  g_clear_object (&self->tree_signals);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_INITIATIVE_VIEW);
  g_clear_object (&self->tree);

  G_OBJECT_CLASS (gw_initiative_view_parent_class)->dispose (object);
}

static void
gw_initiative_view_class_init (GwInitiativeViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_initiative_view_dispose;

  signals[CHOSEN]
      = g_signal_new ("chosen", GW_TYPE_INITIATIVE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_STRING, G_TYPE_STRING);
  signals[RENAMED] = g_signal_new ("renamed", GW_TYPE_INITIATIVE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL,
                                   NULL, NULL, G_TYPE_NONE, 0);
  signals[TOLD_APART] = g_signal_new ("told-apart", GW_TYPE_INITIATIVE_VIEW, G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  g_type_ensure (GW_TYPE_COLUMN);
  g_type_ensure (GW_TYPE_FIELD_GRID);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/initiative/gw-initiative-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GwInitiativeView, root);
  gtk_widget_class_bind_template_child (widget_class, GwInitiativeView, name);
  gtk_widget_class_bind_template_child (widget_class, GwInitiativeView, asked);
  gtk_widget_class_bind_template_child (widget_class, GwInitiativeView, said);
  gtk_widget_class_bind_template_child (widget_class, GwInitiativeView, columns);
  gtk_widget_class_bind_template_child (widget_class, GwInitiativeView, against);
  gtk_widget_class_bind_template_child (widget_class, GwInitiativeView, clashes);
  gtk_widget_class_bind_template_callback (widget_class, name_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
}

static void
gw_initiative_view_init (GwInitiativeView *self)
{
  self->tree_signals = g_signal_group_new (GW_TYPE_TREE);
  g_signal_group_connect_swapped (self->tree_signals, "edited", G_CALLBACK (edited_cb), self);
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_field_grid_set_least (self->columns, COLUMN_WIDTH);
}

void
gw_initiative_view_set_tree (GwInitiativeView *self,
                             GwTree           *tree)
{
  g_return_if_fail (GW_IS_INITIATIVE_VIEW (self));

  g_set_object (&self->tree, tree);
  g_signal_group_set_target (self->tree_signals, tree);
  fill_name (self);
}

void
gw_initiative_view_set_overview (GwInitiativeView *self,
                                 GwOverview       *overview,
                                 const char       *close)
{
  GtkWidget *column;

  g_return_if_fail (GW_IS_INITIATIVE_VIEW (self));
  g_return_if_fail (self->tree != NULL);

  gboolean made_anew = gw_focus_is_in (GTK_WIDGET (self->columns))
                       || gw_focus_is_in (GTK_WIDGET (self->clashes))
                       || gw_focus_is_in (GTK_WIDGET (self->asked));

  fill_name (self);
  while ((column = gtk_widget_get_first_child (GTK_WIDGET (self->columns))) != NULL)
    gtk_widget_unparent (column);
  for (int moment = 0; moment < GW_N_MOMENTS; moment++)
    add_column (self, moment, overview->briefs[moment]);
  show_clashes (self, overview);
  say (self, overview);
  ask (self, close);
  if (made_anew)
    gtk_widget_grab_focus (GTK_WIDGET (self->name));
}

void
gw_initiative_view_start (GwInitiativeView *self)
{
  g_return_if_fail (GW_IS_INITIATIVE_VIEW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->name));
}
