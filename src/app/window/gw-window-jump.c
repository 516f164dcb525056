/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-field-box.h"
#include "gw-fields-row.h"
#include "gw-fields.h"
#include "gw-item-row.h"
#include "gw-moment-page.h"
#include "gw-question-row.h"
#include "gw-short-goal.h"
#include "gw-text-box.h"
#include "gw-whereabouts.h"

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
is_title (GtkWidget     *widget,
          gconstpointer  unused)
{
  return GW_IS_TEXT_BOX (widget);
}

static gboolean
is_meeting (GtkWidget     *widget,
            gconstpointer  unused)
{
  return GTK_IS_ENTRY (widget);
}

static gboolean
is_field (GtkWidget     *widget,
          gconstpointer  unused)
{
  return GW_IS_FIELD_BOX (widget) || GW_IS_FIELDS_ROW (widget);
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

/* The item in the tree with that id, and in whose row or fields it stands. */
static gboolean
find_section (GwTree      *tree,
              const char  *on,
              const char  *field,
              GwSectionId *section)
{
  GwItem *brief = gw_tree_get_item (tree);
  GwNode *node = gw_tree_find (tree, on);

  if (node != NULL && node != gw_tree_get_root (tree))
    return gw_whereabouts_of_item (brief, gw_node_get_item (node), section);
  return gw_whereabouts_of_field (gw_brief_get_moment (brief), field, section);
}

/* Of a section that begins with fields, the first; of one with rows, the section itself. */
static GtkWidget *
open_section (GwWindow    *self,
              GwTree      *tree,
              GwSectionId  section)
{
  GwMoment moment = gw_brief_get_moment (gw_tree_get_item (tree));
  GtkWidget *page = gw_tab_get_page (gw_window_get_current (self));
  GtkWidget *card = gw_moment_page_open (GW_MOMENT_PAGE (page), section);
  const GwBlock *block = gw_block_find (moment, section, 0);
  GtkWidget *field = NULL;

  if (card != NULL && block != NULL && block->list < 0)
    field = find (card, is_field, NULL);
  return field != NULL ? field : card;
}

/* The question that asks for it, or its row. */
static GtkWidget *
find_shown (GtkWidget  *tab,
            GwTree     *tree,
            const char *on,
            const char *field)
{
  GtkWidget *place = NULL;
  GwGoal goal;

  if (gw_short_find_goal (gw_tree_get_item (tree), on, field, &goal))
    place = find (tab, is_question, &goal);
  return place ?: find_row (tab, tree, on);
}

/* Where it is shown, else its section, which is opened for it in a short form; the head of the form
 * where none of them shows it. */
static GtkWidget *
find_place (GwWindow   *self,
            GwTree     *tree,
            const char *on,
            const char *field)
{
  GtkWidget *tab = GTK_WIDGET (gw_window_get_current (self));
  GtkWidget *place = find_shown (tab, tree, on, field);
  GwSectionId section;

  if (place != NULL || !find_section (tree, on, field, &section))
    return place ?: find (tab, g_str_equal (field, "meeting") ? is_meeting : is_title, NULL);

  place = open_section (self, tree, section);
  return find_row (tab, tree, on) ?: place;
}

/* To what an open point speaks of, or a search found. */
void
gw_window_jump (GwWindow   *self,
                const char *on,
                const char *field)
{
  GwDocument *document = gw_window_get_document (self);
  GtkWidget *place = NULL;

  if (document == NULL)
    return;
  gw_shell_close_overlay (self->shell);
  gw_window_go_to (self, GW_PLACE_BRIEFS);
  gw_moment_page_finish (GW_MOMENT_PAGE (gw_tab_get_page (gw_window_get_current (self))));
  place = find_place (self, gw_document_get_tree (document), on, field);

  if (place != NULL && GW_IS_ITEM_ROW (place))
    gw_item_row_edit (GW_ITEM_ROW (place));
  else if (place != NULL && !gtk_widget_grab_focus (place))
    gtk_widget_child_focus (place, GTK_DIR_TAB_FORWARD);
}

void
gw_window_show_place (GwWindow   *self,
                      const char *on,
                      const char *field)
{
  GwDocument *document = gw_window_get_document (self);
  GtkWidget *place;

  if (document == NULL || !gw_window_is_at (self, GW_PLACE_BRIEFS))
    return;
  gw_moment_page_finish (GW_MOMENT_PAGE (gw_tab_get_page (gw_window_get_current (self))));
  place = find_shown (GTK_WIDGET (gw_window_get_current (self)), gw_document_get_tree (document), on,
                      field);
  if (place != NULL)
    gw_window_show_widget (self, place);
}

const char *
gw_window_get_row (GwWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  GtkWidget *row = focus != NULL ? gtk_widget_get_ancestor (focus, GW_TYPE_ITEM_ROW) : NULL;

  return row != NULL ? gw_node_get_id (gw_item_row_get_node (GW_ITEM_ROW (row))) : NULL;
}

/* The row is read, not written in: whoever comes back wants to see where they were. */
static gboolean
return_cb (gpointer user_data)
{
  GwWindow *self = user_data;
  g_autofree char *id = g_steal_pointer (&self->row);
  GwDocument *document = gw_window_get_document (self);
  GtkWidget *tab = GTK_WIDGET (gw_window_get_current (self));
  GtkWidget *page = gw_tab_get_page (GW_TAB (tab));
  GtkWidget *row;

  self->row_id = 0;
  if (document == NULL || !GW_IS_MOMENT_PAGE (page))
    return G_SOURCE_REMOVE;
  if (gw_tree_find (gw_document_get_tree (document), id) != NULL)
    {
      gw_moment_page_finish (GW_MOMENT_PAGE (page));
      row = find_row (tab, gw_document_get_tree (document), id);
      if (row != NULL)
        gtk_widget_grab_focus (row);
    }
  gw_moment_page_set_scroll (GW_MOMENT_PAGE (page),
                             gw_settings_get_int (self->settings, "last-scroll"));
  return G_SOURCE_REMOVE;
}

void
gw_window_return_to_row (GwWindow   *self,
                         const char *id)
{
  g_free (self->row);
  self->row = g_strdup (id);
  if (self->row_id == 0)
    self->row_id = g_idle_add_full (G_PRIORITY_LOW, return_cb, self, NULL);
}

static void
jump_action (GSimpleAction *action,
             GVariant      *parameter,
             gpointer       user_data)
{
  const char *on;
  const char *field;

  g_variant_get (parameter, "(&s&s)", &on, &field);
  gw_window_jump (user_data, on, field);
}

static void
step (GwWindow *self,
      gboolean  forward)
{
  GtkWidget *page = gw_tab_get_page (gw_window_get_current (self));

  if (page != NULL && GW_IS_MOMENT_PAGE (page))
    gw_moment_page_step (GW_MOMENT_PAGE (page), forward);
}

static void
next_section_action (GSimpleAction *action,
                     GVariant      *parameter,
                     gpointer       user_data)
{
  step (user_data, TRUE);
}

static void
previous_section_action (GSimpleAction *action,
                         GVariant      *parameter,
                         gpointer       user_data)
{
  step (user_data, FALSE);
}

static const GActionEntry entries[] = {
  { .name = "next-section", .activate = next_section_action },
  { .name = "previous-section", .activate = previous_section_action },
  { .name = "jump", .activate = jump_action, .parameter_type = "(ss)" },
};

void
gw_window_add_jump_action (GwWindow *self)
{
  g_action_map_add_action_entries (G_ACTION_MAP (self), entries, G_N_ELEMENTS (entries), self);
}
