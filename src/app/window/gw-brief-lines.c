/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-brief-lines.h"

#include "gw-fold.h"
#include "gw-workspace-brief.h"

/* A heading */

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

GwAgenda
gw_brief_heading_get_agenda (GwBriefHeading *self)
{
  g_return_val_if_fail (GW_IS_BRIEF_HEADING (self), GW_AGENDA_LATER);

  return self->agenda;
}

/* All lines */

struct _GwBriefLines
{
  GObject             parent_instance;

  /* owned */
  GtkFilterListModel *briefs;
  GtkSortListModel   *sorted;
  GDateTime          *now;
  char               *words;  /* NULL: those of the moment are listed */
  char              **folded; /* each of them, as the search folds it */

  GtkFilter          *brief_filter;   /* borrowed from briefs */
  GtkFilter          *heading_filter; /* borrowed from its list */
  GwMoment            moment;
  guint               counts[GW_N_AGENDAS];
};

G_DEFINE_FINAL_TYPE (GwBriefLines, gw_brief_lines, G_TYPE_OBJECT)

enum
{
  COUNTED,
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
matches (GwBriefLines *self,
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
  GwBriefLines *self = user_data;

  return self->counts[GW_BRIEF_HEADING (item)->agenda] > 0;
}

typedef struct
{
  GwAgenda agenda;
  int      rank; /* a heading stands before its briefs */
  gint64   key;
} Place;

static Place
find_place (GwBriefLines *self,
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

static void
count (GwBriefLines *self)
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
  g_signal_emit (self, signals[COUNTED], 0);
}

static void
filter_again (GwBriefLines *self)
{
  gtk_filter_changed (self->brief_filter, GTK_FILTER_CHANGE_DIFFERENT);
  count (self);
}

static GListModel *
create_headings (GwBriefLines *self)
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
create_models (GwBriefLines *self)
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
  g_signal_connect_object (self->briefs, "items-changed", G_CALLBACK (count), self,
                           G_CONNECT_SWAPPED);
}

static void
gw_brief_lines_finalize (GObject *object)
{
  GwBriefLines *self = GW_BRIEF_LINES (object);

  g_clear_object (&self->sorted);
  g_clear_object (&self->briefs);
  g_clear_pointer (&self->now, g_date_time_unref);
  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->folded, g_strfreev);

  G_OBJECT_CLASS (gw_brief_lines_parent_class)->finalize (object);
}

static void
gw_brief_lines_class_init (GwBriefLinesClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_brief_lines_finalize;

  signals[COUNTED] = g_signal_new ("counted", GW_TYPE_BRIEF_LINES, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 0);
}

static void
gw_brief_lines_init (GwBriefLines *self)
{
  self->now = g_date_time_new_now_local ();
  create_models (self);
}

/* Of the first moment, until told otherwise. */
GwBriefLines *
gw_brief_lines_new (void)
{
  return g_object_new (GW_TYPE_BRIEF_LINES, NULL);
}

/* Returns: (transfer none): of GwBriefHeading and GwWorkspaceBrief */
GListModel *
gw_brief_lines_get_model (GwBriefLines *self)
{
  g_return_val_if_fail (GW_IS_BRIEF_LINES (self), NULL);

  return G_LIST_MODEL (self->sorted);
}

/* Returns: how many briefs are listed */
guint
gw_brief_lines_count (GwBriefLines *self)
{
  g_return_val_if_fail (GW_IS_BRIEF_LINES (self), 0);

  return g_list_model_get_n_items (G_LIST_MODEL (self->briefs));
}

/* Returns: (transfer none): when it is, as far as the headings know */
GDateTime *
gw_brief_lines_get_now (GwBriefLines *self)
{
  g_return_val_if_fail (GW_IS_BRIEF_LINES (self), NULL);

  return self->now;
}

/* Returns: (transfer none) (nullable): those that the listed briefs say */
const char *
gw_brief_lines_get_words (GwBriefLines *self)
{
  g_return_val_if_fail (GW_IS_BRIEF_LINES (self), NULL);

  return self->words;
}

/* @briefs: of GwWorkspaceBrief; followed */
void
gw_brief_lines_set_briefs (GwBriefLines *self,
                           GListModel   *briefs)
{
  g_return_if_fail (GW_IS_BRIEF_LINES (self));

  gtk_filter_list_model_set_model (self->briefs, briefs);
  count (self);
}

void
gw_brief_lines_set_moment (GwBriefLines *self,
                           GwMoment      moment)
{
  g_return_if_fail (GW_IS_BRIEF_LINES (self));

  if (self->moment == moment)
    return;
  self->moment = moment;
  filter_again (self);
}

/* @words: as typed; "" for none */
void
gw_brief_lines_set_words (GwBriefLines *self,
                          const char   *words)
{
  g_return_if_fail (GW_IS_BRIEF_LINES (self));

  g_clear_pointer (&self->words, g_free);
  g_clear_pointer (&self->folded, g_strfreev);
  if (*words != '\0')
    {
      g_autofree char *folded = gw_fold (words);

      self->words = g_strdup (words);
      self->folded = g_strsplit (folded, " ", -1);
    }
  filter_again (self);
}

/* Time has passed: a meeting may be over. */
void
gw_brief_lines_refresh (GwBriefLines *self)
{
  g_return_if_fail (GW_IS_BRIEF_LINES (self));

  g_date_time_unref (self->now);
  self->now = g_date_time_new_now_local ();
  gtk_sorter_changed (gtk_sort_list_model_get_sorter (self->sorted), GTK_SORTER_CHANGE_DIFFERENT);
  count (self);
}
