/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-brief-list.h"

#include "gw-agenda.h"
#include "gw-brief-row.h"
#include "gw-compat.h"
#include "gw-fold.h"
#include "gw-isolate.h"
#include "gw-readiness.h"
#include "gw-workspace-brief.h"

#include <glib/gi18n-lib.h>

/* A heading stands among the briefs as an item of its own: GTK 4.8 lists know no sections. */
#define GW_TYPE_BRIEF_HEADING (gw_brief_heading_get_type ())
G_DECLARE_FINAL_TYPE (GwBriefHeading, gw_brief_heading, GW, BRIEF_HEADING, GObject)

struct _GwBriefHeading
{
  GObject  parent_instance;

  GwAgenda agenda;
};

G_DEFINE_FINAL_TYPE (GwBriefHeading, gw_brief_heading, G_TYPE_OBJECT)

static void
gw_brief_heading_class_init (GwBriefHeadingClass *klass)
{
}

static void
gw_brief_heading_init (GwBriefHeading *self)
{
}

struct _GwBriefList
{
  GtkWidget           parent_instance;

  /* owned */
  GtkFilterListModel *briefs;
  GtkSortListModel   *sorted;
  GtkSingleSelection *selection;
  GDateTime          *now;
  char               *words;
  char              **folded; /* each of them, as the search folds it */
  GFile              *marked;
  GwReadiness        *readiness;
  GHashTable         *bound;     /* of GtkListItem *, those that show something */

  /* template */
  GtkWidget          *root;
  GtkEditable        *search;
  GtkWidget          *none;
  GtkLabel           *nothing;
  GtkListView        *view;

  GtkFilter          *brief_filter;   /* borrowed from briefs */
  GtkFilter          *heading_filter; /* borrowed from its list */
  GwMoment            moment;
  guint               counts[GW_N_AGENDAS];
  gboolean            marking;
};

G_DEFINE_FINAL_TYPE (GwBriefList, gw_brief_list, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
text_says (const char        *text,
           const char *const *folded)
{
  gsize start, end;

  for (guint i = 0; folded[i] != NULL; i++)
    if (*folded[i] != '\0' && !gw_fold_find (text, folded[i], &start, &end))
      return FALSE;
  return TRUE;
}

/* Whether any text in the item, or in one inside it, holds the words. */
static gboolean
says (GwItem            *item,
      const char *const *folded)
{
  const GwKind *kind = gw_item_get_kind (item);

  for (guint part = 0; part < kind->n_parts; part++)
    {
      if (gw_part_is_items (&kind->parts[part]))
        {
          for (guint i = 0; i < gw_item_count (item, part); i++)
            if (says (gw_item_get_child (item, part, i), folded))
              return TRUE;
        }
      else if (kind->parts[part].type == GW_TYPE_TEXT && gw_item_has (item, part)
               && text_says (gw_item_get_raw (item, part), folded))
        {
          return TRUE;
        }
    }
  return FALSE;
}

/* Without words the briefs of one moment; with words those of all that say them. */
static gboolean
matches (GwBriefList *self,
         GwItem      *brief)
{
  /* A file that could not be read is of no moment; opening it says what is wrong. */
  if (brief == NULL)
    return FALSE;
  return self->words != NULL ? says (brief, (const char *const *) self->folded)
                             : gw_brief_get_moment (brief) == self->moment;
}

static gboolean
filter_brief (gpointer item,
              gpointer user_data)
{
  return matches (user_data, gw_workspace_brief_get_item (item));
}

static gboolean
filter_heading (gpointer item,
                gpointer user_data)
{
  GwBriefList *self = user_data;

  return self->counts[GW_BRIEF_HEADING (item)->agenda] > 0;
}

typedef struct
{
  GwAgenda agenda;
  int      rank; /* a heading stands before its briefs */
  gint64   key;
} Place;

static Place
find_place (GwBriefList *self,
            gpointer     item)
{
  Place place = { 0, 0, 0 };

  if (GW_IS_BRIEF_HEADING (item))
    {
      place.agenda = GW_BRIEF_HEADING (item)->agenda;
    }
  else
    {
      GwItem *brief = gw_workspace_brief_get_item (item);

      place.agenda = gw_agenda_place (brief, self->now);
      place.rank = 1;
      place.key = gw_agenda_get_key (brief, place.agenda);
    }
  return place;
}

static int
compare (gconstpointer a,
         gconstpointer b,
         gpointer      user_data)
{
  Place first = find_place (user_data, (gpointer) a);
  Place second = find_place (user_data, (gpointer) b);

  if (first.agenda != second.agenda)
    return first.agenda < second.agenda ? -1 : 1;
  if (first.rank != second.rank)
    return first.rank - second.rank;
  return (first.key > second.key) - (first.key < second.key);
}

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
  gboolean empty = g_list_model_get_n_items (G_LIST_MODEL (self->briefs)) == 0;
  g_autofree char *text = NULL;

  if (empty && self->words != NULL)
    {
      g_autofree char *words = gw_isolate_words (self->words);

      /* Translators: %s is what was typed into the search. */
      text = g_strdup_printf (_("No brief contains “%s”."), words);
      gtk_label_set_text (self->nothing, text);
    }
  gtk_widget_set_visible (self->none, text != NULL);
}

static void
count (GwBriefList *self)
{
  guint counts[GW_N_AGENDAS] = { 0 };

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (self->briefs)); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (G_LIST_MODEL (self->briefs), i);

      counts[find_place (self, item).agenda]++;
    }
  if (memcmp (counts, self->counts, sizeof counts) != 0)
    {
      memcpy (self->counts, counts, sizeof counts);
      gtk_filter_changed (self->heading_filter, GTK_FILTER_CHANGE_DIFFERENT);
    }
  say_nothing (self);
  mark_again (self);
}

static void
sort_again (GwBriefList *self)
{
  gtk_sorter_changed (gtk_sort_list_model_get_sorter (self->sorted), GTK_SORTER_CHANGE_DIFFERENT);
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
  const char *words = gtk_editable_get_text (self->search);

  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->folded, g_strfreev);
  if (*words != '\0')
    {
      g_autofree char *folded = gw_fold (words);

      self->words = g_strdup (words);
      self->folded = g_strsplit (folded, " ", -1);
    }
  self->marking = TRUE;
  gtk_filter_changed (self->brief_filter, GTK_FILTER_CHANGE_DIFFERENT);
  self->marking = FALSE;
  count (self);
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
  GwAgenda agenda = gw_agenda_place (brief, self->now);

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
    gw_brief_row_set_heading (row, GW_BRIEF_HEADING (item)->agenda);
  else
    gw_brief_row_set_brief (row, gw_workspace_brief_get_item (item), self->now,
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

static GListModel *
create_headings (GwBriefList *self)
{
  GListStore *store = g_list_store_new (GW_TYPE_BRIEF_HEADING);

  for (int agenda = 0; agenda < GW_N_AGENDAS; agenda++)
    {
      g_autoptr (GwBriefHeading) heading = g_object_new (GW_TYPE_BRIEF_HEADING, NULL);

      heading->agenda = agenda;
      g_list_store_append (store, heading);
    }
  self->heading_filter = GTK_FILTER (gtk_custom_filter_new (filter_heading, self, NULL));
  return G_LIST_MODEL (gtk_filter_list_model_new (G_LIST_MODEL (store), self->heading_filter));
}

static void
create_models (GwBriefList *self)
{
  GListStore *both = g_list_store_new (G_TYPE_LIST_MODEL);
  g_autoptr (GListModel) headings = create_headings (self);
  GListModel *flat;
  GtkSorter *sorter = GTK_SORTER (gtk_custom_sorter_new (compare, self, NULL));

  self->brief_filter = GTK_FILTER (gtk_custom_filter_new (filter_brief, self, NULL));
  self->briefs = gtk_filter_list_model_new (NULL, self->brief_filter);
  g_list_store_append (both, headings);
  g_list_store_append (both, self->briefs);
  flat = G_LIST_MODEL (gtk_flatten_list_model_new (G_LIST_MODEL (both)));
  self->sorted = gtk_sort_list_model_new (flat, sorter);
  self->selection = gtk_single_selection_new (G_LIST_MODEL (g_object_ref (self->sorted)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);

  g_signal_connect_object (self->briefs, "items-changed", G_CALLBACK (count), self,
                           G_CONNECT_SWAPPED);
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
  g_clear_object (&self->sorted);
  g_clear_object (&self->briefs);
  g_clear_pointer (&self->now, g_date_time_unref);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->folded, g_strfreev);
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

  self->now = g_date_time_new_now_local ();
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_compat_pass_empty (self->view);
  create_models (self);

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
  gtk_filter_list_model_set_model (self->briefs, briefs);
  count (self);
}

void
gw_brief_list_set_moment (GwBriefList *self,
                          GwMoment     moment)
{
  g_return_if_fail (GW_IS_BRIEF_LIST (self));

  if (self->moment == moment)
    return;

  self->moment = moment;
  self->marking = TRUE;
  gtk_filter_changed (self->brief_filter, GTK_FILTER_CHANGE_DIFFERENT);
  self->marking = FALSE;
  count (self);
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

  model = G_LIST_MODEL (self->sorted);
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

  g_date_time_unref (self->now);
  self->now = g_date_time_new_now_local ();
  sort_again (self);
  count (self);
}
