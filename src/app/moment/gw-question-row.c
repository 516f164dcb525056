/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-question-row.h"

#include "gw-compat.h"

#include "gw-paste-keys.h"
#include "gw-short-goal.h"

#include <glib/gi18n-lib.h>

struct _GwQuestionRow
{
  GtkWidget         parent_instance;

  /* template */
  GtkWidget        *root;
  GtkLabel         *number;
  GtkLabel         *label;
  GtkEntry         *entry;
  GtkWidget        *basis;
  GtkToggleButton  *they_said;
  GtkToggleButton  *i_think;
  GtkLabel         *said;

  /* owned */
  GwTree           *tree;
  char             *shown;    /* what the brief said when the box was last brought up to date */
  char             *entered;  /* the same when the person came to the box */
  char             *proposed; /* words for an empty box */

  /* borrowed */
  const GwQuestion *question;

  gboolean          here;     /* the keyboard is in the box; GTK's own flag is late where it leaves */
  gboolean          filling;  /* the box is being changed by us, or the brief by the box */
  gboolean          wrong;    /* what stands in the box was not understood */
};

G_DEFINE_FINAL_TYPE (GwQuestionRow, gw_question_row, GTK_TYPE_WIDGET)

enum
{
  NEXT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* A complaint is quiet while one types, and clear once one has gone on. The line is there when it is
 * empty as well, so that nothing moves and the questions stand equally far apart. */
static void
show_said (GwQuestionRow *self,
           const char    *text)
{
  gboolean complain = self->wrong && !self->here;

  if (g_strcmp0 (gtk_label_get_text (self->said), text != NULL ? text : "") != 0)
    gtk_label_set_text (self->said, text != NULL ? text : "");
  if (complain)
    gtk_widget_add_css_class (GTK_WIDGET (self->said), "open");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->said), "open");
  gtk_accessible_update_state (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_STATE_INVALID,
                               self->wrong ? GTK_ACCESSIBLE_INVALID_TRUE
                                           : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

static void
say (GwQuestionRow *self,
     const char    *fault)
{
  const char *text = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *said = NULL;

  self->wrong = fault != NULL;
  if (fault == NULL && *text == '\0' && self->proposed != NULL && self->here)
    said = g_strdup (_("The right arrow key takes these words."));
  else if (fault == NULL)
    said = gw_short_say (self->question->goal, text, now);
  show_said (self, fault != NULL ? fault : said);
}

static void
propose (GwQuestionRow *self)
{
  GwItem *brief = gw_tree_get_item (self->tree);
  const char *placeholder = self->question->placeholder;

  g_free (self->proposed);
  self->proposed = gw_short_propose (brief, self->question->goal);
  if (self->proposed != NULL)
    gtk_entry_set_placeholder_text (self->entry, self->proposed);
  else
    gtk_entry_set_placeholder_text (self->entry, placeholder != NULL ? _(placeholder) : NULL);
}

static void
show_basis (GwQuestionRow *self)
{
  gboolean said = gw_short_get_said (gw_tree_get_item (self->tree));

  self->filling = TRUE;
  gtk_toggle_button_set_active (said ? self->they_said : self->i_think, TRUE);
  self->filling = FALSE;
}

/* What could not be read when the box was left comes back to it. */
static char *
get_text (GwQuestionRow *self)
{
  GwItem *brief = gw_tree_get_item (self->tree);
  char *kept = gw_short_get_kept (brief, self->question);

  return kept != NULL ? kept : gw_short_get_answer (brief, self->question->goal);
}

static void
show_kept (GwQuestionRow *self)
{
  g_autofree char *kept = gw_short_get_kept (gw_tree_get_item (self->tree), self->question);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *fault = kept != NULL ? gw_short_say (self->question->goal, kept, now) : NULL;

  say (self, fault);
}

/* Only what somebody else changed is shown: what one types stays as it was typed. */
static void
refresh (GwQuestionRow *self)
{
  g_autofree char *text = NULL;

  if (self->filling)
    return;

  propose (self);
  if (gw_short_has_basis (self->question->goal))
    show_basis (self);
  text = get_text (self);
  if (g_strcmp0 (text, self->shown) == 0)
    return;

  g_free (self->shown);
  self->shown = g_steal_pointer (&text);
  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), self->shown);
  /* Who types goes on at the end; who only looks sees the beginning. */
  gtk_editable_set_position (GTK_EDITABLE (self->entry), self->here ? -1 : 0);
  self->filling = FALSE;
  show_kept (self);
}

static void
typed_cb (GwQuestionRow *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GError) error = NULL;

  if (self->filling)
    return;

  self->filling = TRUE;
  gw_short_set_answer (self->tree, self->question->goal,
                       gtk_editable_get_text (GTK_EDITABLE (self->entry)), now, &error);
  g_free (self->shown);
  self->shown = get_text (self);
  self->filling = FALSE;
  say (self, error != NULL ? error->message : NULL);
}

static void
basis_cb (GwQuestionRow *self)
{
  g_autoptr (GError) error = NULL;

  if (self->filling)
    return;
  if (!gw_short_set_said (self->tree, gtk_toggle_button_get_active (self->they_said), &error))
    show_said (self, error->message);
}

static void
next_cb (GwQuestionRow *self)
{
  g_signal_emit (self, signals[NEXT], 0);
}

static void
entered_cb (GwQuestionRow *self)
{
  self->here = TRUE;
  g_free (self->entered);
  self->entered = gw_short_get_answer (gw_tree_get_item (self->tree), self->question->goal);
  if (!self->wrong)
    say (self, NULL);
}

/* The beginning of a text may mean something else than the whole: “5 wk; 9” two numbers, and not what
 * “5 wk; 9 wk Mil” was going to say. What was only passed through does not stay; the words do. */
static void
settle (GwQuestionRow *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *words = g_strstrip (g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->entry))));

  self->filling = TRUE;
  if (self->wrong && self->entered != NULL)
    gw_short_set_answer (self->tree, self->question->goal, self->entered, now, NULL);
  gw_tree_seal (self->tree);
  gw_short_keep (self->tree, self->question, self->wrong ? words : NULL, NULL);
  g_free (self->shown);
  self->shown = get_text (self);
  self->filling = FALSE;
}

static void
left_cb (GwQuestionRow *self)
{
  self->here = FALSE;
  settle (self);
  if (self->wrong)
    show_said (self, gtk_label_get_text (self->said));
  else
    say (self, NULL);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        gpointer               user_data)
{
  GwQuestionRow *self = user_data;
  gboolean forward = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL
                         ? key == GDK_KEY_Left
                         : key == GDK_KEY_Right;

  if (!forward || self->proposed == NULL
      || *gtk_editable_get_text (GTK_EDITABLE (self->entry)) != '\0')
    return FALSE;

  g_autofree char *words = g_strdup (self->proposed);
  gtk_editable_set_text (GTK_EDITABLE (self->entry), words);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
  return TRUE;
}

static gboolean
gw_question_row_grab_focus (GtkWidget *widget)
{
  return !gw_compat_is_left_backwards (widget)
         && gtk_widget_grab_focus (GTK_WIDGET (GW_QUESTION_ROW (widget)->entry));
}

static void
gw_question_row_dispose (GObject *object)
{
  GwQuestionRow *self = GW_QUESTION_ROW (object);

  /* The box says that it is empty when it goes; the brief must not hear of it. */
  self->filling = TRUE;
  if (self->tree != NULL)
    g_signal_handlers_disconnect_by_data (gw_tree_get_root (self->tree), self);
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_QUESTION_ROW);
  g_clear_object (&self->tree);
  g_clear_pointer (&self->shown, g_free);
  g_clear_pointer (&self->entered, g_free);
  g_clear_pointer (&self->proposed, g_free);

  G_OBJECT_CLASS (gw_question_row_parent_class)->dispose (object);
}

static void
gw_question_row_class_init (GwQuestionRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_question_row_dispose;
  widget_class->grab_focus = gw_question_row_grab_focus;

  /**
   * GwQuestionRow::next:
   *
   * The person is done with this box and wants the next one.
   */
  signals[NEXT] = g_signal_new ("next", GW_TYPE_QUESTION_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 0);

  gtk_widget_class_set_css_name (widget_class, "question");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/moment/gw-question-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GwQuestionRow, root);
  gtk_widget_class_bind_template_child (widget_class, GwQuestionRow, number);
  gtk_widget_class_bind_template_child (widget_class, GwQuestionRow, label);
  gtk_widget_class_bind_template_child (widget_class, GwQuestionRow, entry);
  gtk_widget_class_bind_template_child (widget_class, GwQuestionRow, basis);
  gtk_widget_class_bind_template_child (widget_class, GwQuestionRow, they_said);
  gtk_widget_class_bind_template_child (widget_class, GwQuestionRow, i_think);
  gtk_widget_class_bind_template_child (widget_class, GwQuestionRow, said);
  gtk_widget_class_bind_template_callback (widget_class, typed_cb);
  gtk_widget_class_bind_template_callback (widget_class, next_cb);
  gtk_widget_class_bind_template_callback (widget_class, basis_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

/* Behind what there is: the box shows the first of them. */
static gboolean
find_paste_target (GtkWidget     *widget,
                   GwPasteTarget *target)
{
  GwQuestionRow *self = GW_QUESTION_ROW (widget);
  GwNode *root = gw_tree_get_root (self->tree);
  GwItem *brief = gw_node_get_item (root);
  const GwBlock *block = gw_short_find_list (gw_brief_get_moment (brief), self->question->goal);
  GwNode *holder;

  *target = (GwPasteTarget){ .tree = self->tree };
  if (block == NULL)
    return TRUE;
  holder = block->in_moment ? gw_node_get_child (root, gw_brief_get_moment_part (brief), 0) : root;
  *target = (GwPasteTarget){ self->tree, holder, block, block->list,
                             gw_item_count (gw_node_get_item (holder), block->list) };
  return TRUE;
}

static void
gw_question_row_init (GwQuestionRow *self)
{
  self->filling = TRUE;
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_paste_keys_attach (GTK_WIDGET (self), find_paste_target);
}

GtkWidget *
gw_question_row_new (GwTree           *tree,
                     const GwQuestion *question,
                     guint             number)
{
  GwQuestionRow *self = g_object_new (GW_TYPE_QUESTION_ROW, NULL);
  g_autofree char *digits = g_strdup_printf ("%u", number);

  self->tree = g_object_ref (tree);
  self->question = question;
  gtk_label_set_text (self->number, digits);
  gtk_label_set_text (self->label, _(question->label));
  gtk_widget_set_visible (self->basis, gw_short_has_basis (question->goal));
  g_signal_connect_object (gw_tree_get_root (tree), "notify::item", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  self->filling = FALSE;
  refresh (self);
  say (self, NULL);
  return GTK_WIDGET (self);
}

GwGoal
gw_question_row_get_goal (GwQuestionRow *self)
{
  g_return_val_if_fail (GW_IS_QUESTION_ROW (self), GW_N_GOALS);

  return self->question->goal;
}
