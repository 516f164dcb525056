/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-brief-list.h"

#include "gw-agenda.h"
#include "gw-brief-lines.h"
#include "gw-brief-row.h"
#include "gw-compat.h"
#include "gw-isolate.h"
#include "gw-readiness.h"
#include "gw-workspace-brief.h"

#include <glib/gi18n-lib.h>

struct _GwBriefList
{
  GtkWidget           parent_instance;

  /* owned */
  GwBriefLines       *lines;
  GtkSingleSelection *selection;
  GFile              *marked;
  GwReadiness        *readiness;
  GHashTable         *bound;     /* of GtkListItem *, those that show something */

  /* template */
  GtkWidget          *root;
  GtkEditable        *search;
  GtkWidget          *none;
  GtkLabel           *nothing;
  GtkListView        *view;

  gboolean            marking;
};

G_DEFINE_FINAL_TYPE (GwBriefList, gw_brief_list, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
find_file (GwBriefList *self,
           GFile       *file)
{
  GListModel *model = G_LIST_MODEL (self->selection);

  for (guint i = 0; file != NULL && i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      if (!GW_IS_BRIEF_HEADING (item)
          && g_file_equal (gw_workspace_brief_get_file (GW_WORKSPACE_BRIEF (item)), file))
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* The list may have been read, sorted or filtered anew since the brief was marked. */
static guint
mark_again (GwBriefList *self)
{
  guint position = find_file (self, self->marked);

  self->marking = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->marking = FALSE;
  return position;
}

static void
say_nothing (GwBriefList *self)
{
  const char *searched = gw_brief_lines_get_words (self->lines);
  g_autofree char *text = NULL;

  if (gw_brief_lines_count (self->lines) == 0 && searched != NULL)
    {
      g_autofree char *words = gw_isolate_words (searched);

      /* Translators: %s is what was typed into the search. */
      text = g_strdup_printf (_("No brief contains “%s”."), words);
      gtk_label_set_text (self->nothing, text);
    }
  gtk_widget_set_visible (self->none, text != NULL);
}

static void
counted_cb (GwBriefList *self)
{
  say_nothing (self);
  mark_again (self);
}

static void
selected_cb (GwBriefList *self)
{
  gpointer item = gtk_single_selection_get_selected_item (self->selection);

  if (!self->marking && item != NULL && !GW_IS_BRIEF_HEADING (item))
    g_signal_emit (self, signals[CHOSEN], 0, gw_workspace_brief_get_file (item));
}

static void
search_changed_cb (GwBriefList *self)
{
  self->marking = TRUE;
  gw_brief_lines_set_words (self->lines, gtk_editable_get_text (self->search));
  self->marking = FALSE;
}

static void
stop_search_cb (GwBriefList *self)
{
  gtk_editable_set_text (self->search, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->view));
}

/* Enter takes the first hit. */
static void
show_all_cb (GwBriefList *self)
{
  gtk_editable_set_text (self->search, "");
  gtk_widget_grab_focus (GTK_WIDGET (self->search));
}

static void
search_activate_cb (GwBriefList *self)
{
  /* The entry tells of typing with a delay; Enter means what stands there now. */
  search_changed_cb (self);
  if (g_list_model_get_n_items (G_LIST_MODEL (self->selection)) > 1)
    gtk_single_selection_set_selected (self->selection, 1);
}

/* What lies behind has another state than what is open. */
static int
count_open (GwBriefList *self,
            GwItem      *brief)
{
  GwAgenda agenda = gw_agenda_place (brief, gw_brief_lines_get_now (self->lines));

  if (agenda > GW_AGENDA_LATER)
    return -1;
  return gw_readiness_count_open (self->readiness, brief);
}

static void
update_row (GwBriefList *self,
            GtkListItem *list_item)
{
  GwBriefRow *row = GW_BRIEF_ROW (gtk_list_item_get_child (list_item));
  gpointer item = gtk_list_item_get_item (list_item);
  g_autofree char *label = NULL;

  if (GW_IS_BRIEF_HEADING (item))
    gw_brief_row_set_heading (row, gw_brief_heading_get_agenda (item));
  else
    gw_brief_row_set_brief (row, gw_workspace_brief_get_item (item),
                            gw_brief_lines_get_now (self->lines),
                            count_open (self, gw_workspace_brief_get_item (item)));
  gtk_list_item_set_selectable (list_item, !GW_IS_BRIEF_HEADING (item));
  gtk_list_item_set_activatable (list_item, !GW_IS_BRIEF_HEADING (item));
  label = gw_brief_row_dup_label (row);
  gw_compat_set_row_label (list_item, label);
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *list_item)
{
  gtk_list_item_set_child (list_item, gw_brief_row_new ());
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *list_item,
         GwBriefList        *self)
{
  g_hash_table_add (self->bound, list_item);
  update_row (self, list_item);
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *list_item,
           GwBriefList        *self)
{
  if (self->bound != NULL)
    g_hash_table_remove (self->bound, list_item);
}

static void
known_cb (GwBriefList *self,
          GwItem      *brief)
{
  GHashTableIter iter;
  gpointer list_item;

  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &list_item, NULL))
    {
      gpointer item = gtk_list_item_get_item (list_item);

      if (GW_IS_WORKSPACE_BRIEF (item) && gw_workspace_brief_get_item (item) == brief)
        update_row (self, list_item);
    }
}

static void
create_selection (GwBriefList *self)
{
  GListModel *model = gw_brief_lines_get_model (self->lines);

  self->selection = gtk_single_selection_new (g_object_ref (model));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (selected_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
gw_brief_list_dispose (GObject *object)
{
  GwBriefList *self = GW_BRIEF_LIST (object);

  if (self->view != NULL)
    gtk_list_view_set_model (self->view, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->lines);
  g_clear_object (&self->marked);
  g_clear_object (&self->readiness);
  g_clear_pointer (&self->bound, g_hash_table_unref);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_BRIEF_LIST);

  G_OBJECT_CLASS (gw_brief_list_parent_class)->dispose (object);
}

static void
gw_brief_list_class_init (GwBriefListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_brief_list_dispose;

  signals[CHOSEN] = g_signal_new ("chosen", GW_TYPE_BRIEF_LIST, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                  NULL, G_TYPE_NONE, 1, G_TYPE_FILE);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/window/gw-brief-list.ui");
  gtk_widget_class_bind_template_child (widget_class, GwBriefList, root);
  gtk_widget_class_bind_template_child (widget_class, GwBriefList, search);
  gtk_widget_class_bind_template_child (widget_class, GwBriefList, none);
  gtk_widget_class_bind_template_child (widget_class, GwBriefList, nothing);
  gtk_widget_class_bind_template_child (widget_class, GwBriefList, view);
  gtk_widget_class_bind_template_callback (widget_class, search_changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_search_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_all_cb);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
}

static void
gw_brief_list_init (GwBriefList *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();

  gtk_widget_init_template (GTK_WIDGET (self));
  gw_compat_pass_empty (self->view);
  self->lines = gw_brief_lines_new ();
  g_signal_connect_object (self->lines, "counted", G_CALLBACK (counted_cb), self,
                           G_CONNECT_SWAPPED);
  create_selection (self);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  self->bound = g_hash_table_new (NULL, NULL);
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), self, 0);
  g_signal_connect_object (factory, "unbind", G_CALLBACK (unbind_cb), self, 0);
  gtk_list_view_set_factory (self->view, factory);
  g_object_unref (factory);
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (self->selection));
}

void
gw_brief_list_set_briefs (GwBriefList *self,
                          GListModel  *briefs)
{
  g_return_if_fail (GW_IS_BRIEF_LIST (self));

  g_clear_object (&self->readiness);
  self->readiness = gw_readiness_new (briefs);
  g_signal_connect_object (self->readiness, "known", G_CALLBACK (known_cb), self,
                           G_CONNECT_SWAPPED);
  gw_brief_lines_set_briefs (self->lines, briefs);
}

void
gw_brief_list_set_moment (GwBriefList *self,
                          GwMoment     moment)
{
  g_return_if_fail (GW_IS_BRIEF_LIST (self));

  self->marking = TRUE;
  gw_brief_lines_set_moment (self->lines, moment);
  self->marking = FALSE;
}

void
gw_brief_list_mark (GwBriefList *self,
                    GFile       *file)
{
  guint position;

  g_return_if_fail (GW_IS_BRIEF_LIST (self));

  g_set_object (&self->marked, file);
  position = mark_again (self);
  if (position != GTK_INVALID_LIST_POSITION)
    gw_compat_scroll_to (GTK_WIDGET (self->view), position);
}

GFile *
gw_brief_list_get_first (GwBriefList *self)
{
  GListModel *model;

  g_return_val_if_fail (GW_IS_BRIEF_LIST (self), NULL);

  model = gw_brief_lines_get_model (self->lines);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      if (!GW_IS_BRIEF_HEADING (item))
        return gw_workspace_brief_get_file (GW_WORKSPACE_BRIEF (item));
    }
  return NULL;
}

GFile *
gw_brief_list_get_neighbour (GwBriefList *self)
{
  GListModel *model;
  GFile *before = NULL;
  guint selected;

  g_return_val_if_fail (GW_IS_BRIEF_LIST (self), NULL);

  model = G_LIST_MODEL (self->selection);
  selected = gtk_single_selection_get_selected (self->selection);
  for (guint i = 0; i < g_list_model_get_n_items (model); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (model, i);

      if (i == selected || GW_IS_BRIEF_HEADING (item))
        continue;
      if (selected != GTK_INVALID_LIST_POSITION && i > selected)
        return gw_workspace_brief_get_file (GW_WORKSPACE_BRIEF (item));
      before = gw_workspace_brief_get_file (GW_WORKSPACE_BRIEF (item));
    }
  return before;
}

void
gw_brief_list_reckon (GwBriefList *self)
{
  GHashTableIter iter;
  gpointer list_item;

  g_return_if_fail (GW_IS_BRIEF_LIST (self));

  if (self->readiness == NULL)
    return;
  gw_readiness_forget (self->readiness);
  g_hash_table_iter_init (&iter, self->bound);
  while (g_hash_table_iter_next (&iter, &list_item, NULL))
    if (GW_IS_WORKSPACE_BRIEF (gtk_list_item_get_item (list_item)))
      update_row (self, list_item);
}

void
gw_brief_list_refresh (GwBriefList *self)
{
  g_return_if_fail (GW_IS_BRIEF_LIST (self));

  gw_brief_lines_refresh (self->lines);
}
