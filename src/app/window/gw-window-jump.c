/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-item-row.h"
#include "gw-moment-page.h"
#include "gw-question-row.h"
#include "gw-section-card.h"
#include "gw-short-goal.h"

/* The section in which a field of the brief itself is filled. */
static const struct
{
  const char  *field;
  GwSectionId  section;
} sections[] = {
  { "outcome", GW_SECTION_OUTCOME },    { "parties", GW_SECTION_PEOPLE },
  { "interests", GW_SECTION_NEEDS },    { "prioritization", GW_SECTION_WAITS },
  { "due", GW_SECTION_TIME },           { "deadline", GW_SECTION_TIME },
  { "options", GW_SECTION_WAYS },       { "evidence", GW_SECTION_FACTS },
  { "fallbacks", GW_SECTION_NODEAL },   { "questions", GW_SECTION_QUESTIONS },
  { "next", GW_SECTION_NEXT },          { "objective", GW_SECTION_GOAL },
  { "resources", GW_SECTION_COST },
};

typedef gboolean (*Match) (GtkWidget     *widget,
                           gconstpointer  wanted);

static gboolean
is_question (GtkWidget     *widget,
             gconstpointer  goal)
{
  return GW_IS_QUESTION_ROW (widget)
         && gw_question_row_get_goal (GW_QUESTION_ROW (widget)) == *(const GwGoal *) goal;
}

static gboolean
is_row (GtkWidget     *widget,
        gconstpointer  node)
{
  return GW_IS_ITEM_ROW (widget) && gw_item_row_get_node (GW_ITEM_ROW (widget)) == node;
}

static gboolean
is_section (GtkWidget     *widget,
            gconstpointer  field)
{
  if (!GW_IS_SECTION_CARD (widget))
    return FALSE;

  for (gsize i = 0; i < G_N_ELEMENTS (sections); i++)
    if (g_str_equal (sections[i].field, field)
        && gw_section_card_get_section (GW_SECTION_CARD (widget))->id == sections[i].section)
      return TRUE;
  return FALSE;
}

static GtkWidget *
find (GtkWidget     *widget,
      Match          match,
      gconstpointer  wanted)
{
  if (match (widget, wanted))
    return widget;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, match, wanted);

      if (found != NULL)
        return found;
    }
  return NULL;
}

/* The row of the item, or of what it stands in. */
static GtkWidget *
find_row (GtkWidget  *tab,
          GwTree     *tree,
          const char *id)
{
  for (GwNode *node = gw_tree_find (tree, id); node != NULL; node = gw_node_get_parent (node))
    {
      GtkWidget *row = find (tab, is_row, node);

      if (row != NULL)
        return row;
    }
  return NULL;
}

/* To the field that an open point speaks of: its question, its row, its section; to the form
 * where none of them is there. */
static void
jump_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  GwWindow *self = user_data;
  GwTree *tree = gw_document_get_tree (gw_window_get_document (self));
  GtkWidget *tab = GTK_WIDGET (gw_window_get_current (self));
  GtkWidget *place = NULL;
  const char *on;
  const char *field;
  GwGoal goal;

  g_variant_get (parameter, "(&s&s)", &on, &field);
  gw_shell_close_overlay (self->shell);
  gw_moment_page_finish (GW_MOMENT_PAGE (gw_tab_get_page (GW_TAB (tab))));
  if (gw_short_find_goal (gw_tree_get_item (tree), on, field, &goal))
    place = find (tab, is_question, &goal);
  if (place == NULL)
    place = find_row (tab, tree, on);
  if (place == NULL)
    place = find (tab, is_section, field);

  if (place != NULL && GW_IS_ITEM_ROW (place))
    gw_item_row_edit (GW_ITEM_ROW (place));
  else
    gtk_widget_child_focus (place != NULL ? place : tab, GTK_DIR_TAB_FORWARD);
}

static const GActionEntry entries[] = {
  { .name = "jump", .activate = jump_action, .parameter_type = "(ss)" },
};

void
gw_window_add_jump_action (GwWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
