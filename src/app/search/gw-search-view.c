/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-search-view.h"

#include "gw-column.h"
#include "gw-compat.h"
#include "gw-isolate.h"
#include "gw-search-row.h"

#include <glib/gi18n-lib.h>

struct _GwSearchView
{
  GtkWidget           parent_instance;

  /* template */
  GtkWidget          *root;
  GtkEditable        *entry;
  GtkLabel           *said;
  GtkWidget          *create;
  GtkWidget          *scroll;
  GtkListView        *list;

  /* owned */
  GListStore         *lines;
  GtkSingleSelection *selection;
  GwLookup           *lookup;      /* NULL until there are roots */
  GCancellable       *cancellable; /* of the look that goes on; NULL for none */
  char               *words;       /* looked for last; NULL before */

  gboolean            wants_first; /* Enter came before the answer did */
};

G_DEFINE_FINAL_TYPE (GwSearchView, gw_search_view, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Looking */

typedef struct
{
  GwLookup *lookup; /* owned */
  char     *words;  /* owned */
} Look;

static void
look_free (Look *look)
{
  gw_lookup_unref (look->lookup);
  g_free (look->words);
  g_free (look);
}

static void
look_thread (GTask        *task,
             gpointer      source,
             gpointer      task_data,
             GCancellable *cancellable)
{
  Look *look = task_data;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GError *error = NULL;
  GPtrArray *found = gw_lookup_find (look->lookup, look->words, now, cancellable, &error);

  if (found != NULL)
    g_task_return_pointer (task, found, (GDestroyNotify) g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

static void
say (GwSearchView *self,
     const char   *text)
{
  if (g_strcmp0 (gtk_label_get_text (self->said), text) == 0)
    return;

  gtk_label_set_text (self->said, text);
  gw_compat_announce (GTK_WIDGET (self), text);
}

static void
say_found (GwSearchView *self,
           const char   *words,
           GPtrArray    *found)
{
  g_autofree char *apart = gw_isolate_words (words);
  g_autofree char *text = NULL;
  gboolean in_vain = found->len == 0 && words[strspn (words, " \t\n")] != '\0';

  gtk_widget_set_visible (self->create, in_vain);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->create), "s", words);
  if (found->len > 0)
    text = gw_lookup_say_count (found);
  else if (in_vain)
    /* Translators: %s is what was looked for */
    text = g_strdup_printf (_("No brief and nothing kept contains “%s”."), apart);
  else
    text = g_strdup (_("Words from any brief, or from what you keep. Enter goes to the first that "
                       "holds them all."));
  say (self, text);
}

static void
choose (GwSearchView *self,
        guint         position)
{
  g_autoptr (GwSearchLine) line
      = g_list_model_get_item (G_LIST_MODEL (self->lines), position);
  const GwFound *found = line != NULL ? gw_search_line_get_found (line) : NULL;

  if (found != NULL)
    g_signal_emit (self, signals[CHOSEN], 0, gw_search_line_get_in (line)->root, found->on,
                   found->field);
}

/* The first line is a heading. */
static void
choose_first (GwSearchView *self)
{
  guint selected = gtk_single_selection_get_selected (self->selection);

  choose (self, selected != GTK_INVALID_LIST_POSITION ? selected : 1);
}

static void
looked_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  GwSearchView *self = GW_SEARCH_VIEW (source);
  Look *look = g_task_get_task_data (G_TASK (result));
  g_autoptr (GPtrArray) found = g_task_propagate_pointer (G_TASK (result), NULL);

  /* Only what was overtaken fails. */
  if (found == NULL || self->lines == NULL)
    return;

  g_autoptr (GPtrArray) lines = gw_search_lines_new (found);
  g_clear_object (&self->cancellable);
  g_list_store_splice (self->lines, 0, g_list_model_get_n_items (G_LIST_MODEL (self->lines)),
                       lines->pdata, lines->len);
  gtk_single_selection_set_selected (self->selection,
                                     lines->len > 0 ? 1 : GTK_INVALID_LIST_POSITION);
  gtk_widget_set_visible (self->scroll, lines->len > 0);
  say_found (self, look->words, found);
  if (self->wants_first)
    choose_first (self);
  self->wants_first = FALSE;
}

static void
look (GwSearchView *self)
{
  Look *task_data;

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  self->wants_first = FALSE;
  g_free (self->words);
  self->words = g_strdup (gtk_editable_get_text (self->entry));
  if (self->lookup == NULL)
    return;

  self->cancellable = g_cancellable_new ();
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, looked_cb, NULL);
  task_data = g_new (Look, 1);
  *task_data = (Look){ gw_lookup_ref (self->lookup), g_strdup (self->words) };
  g_task_set_source_tag (task, look);
  g_task_set_task_data (task, task_data, (GDestroyNotify) look_free);
  g_task_run_in_thread (task, look_thread);
}

/* Callbacks of the template */

static gboolean
is_looked_for (GwSearchView *self)
{
  return g_strcmp0 (self->words, gtk_editable_get_text (self->entry)) == 0;
}

static void
changed_cb (GwSearchView *self)
{
  if (!is_looked_for (self))
    look (self);
}

static void
entered_cb (GwSearchView *self)
{
  /* The entry tells of typing a little later; Enter means what stands there now. */
  if (!is_looked_for (self))
    look (self);
  if (self->cancellable != NULL)
    self->wants_first = TRUE;
  else
    choose_first (self);
}

static void
stop_cb (GwSearchView *self)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

static void
activated_cb (GwSearchView *self,
              guint         position)
{
  choose (self, position);
}

/* GTK 4.8 gives the keyboard to the list as a whole, which leads nowhere. */
static gboolean
focus_selected (GwSearchView *self)
{
  for (GtkWidget *row = gtk_widget_get_first_child (GTK_WIDGET (self->list)); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if ((gtk_widget_get_state_flags (row) & GTK_STATE_FLAG_SELECTED) != 0)
      return gtk_widget_grab_focus (row);
  return FALSE;
}

/* From the words down into what was found. */
static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        GwSearchView          *self)
{
  if ((key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
      || !gtk_widget_get_visible (self->scroll))
    return FALSE;

  return focus_selected (self);
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *list_item)
{
  gtk_list_item_set_child (list_item, gw_search_row_new ());
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *list_item)
{
  GwSearchRow *row = GW_SEARCH_ROW (gtk_list_item_get_child (list_item));
  GwSearchLine *line = gtk_list_item_get_item (list_item);
  gboolean is_text = gw_search_line_get_kind (line) == GW_SEARCH_TEXT;
  g_autofree char *label = NULL;

  gw_search_row_set_line (row, line);
  gtk_list_item_set_selectable (list_item, is_text);
  gtk_list_item_set_activatable (list_item, is_text);
  label = gw_search_row_dup_label (row);
  gw_compat_set_row_label (list_item, label);
}

static void
gw_search_view_dispose (GObject *object)
{
  GwSearchView *self = GW_SEARCH_VIEW (object);

  if (self->cancellable != NULL)
    g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  g_clear_object (&self->selection);
  g_clear_object (&self->lines);
  g_clear_pointer (&self->lookup, gw_lookup_unref);
  g_clear_pointer (&self->words, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_SEARCH_VIEW);

  G_OBJECT_CLASS (gw_search_view_parent_class)->dispose (object);
}

static void
gw_search_view_class_init (GwSearchViewClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_search_view_dispose;
  g_type_ensure (GW_TYPE_COLUMN);

  signals[CHOSEN]
      = g_signal_new ("chosen", GW_TYPE_SEARCH_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                      G_TYPE_NONE, 3, G_TYPE_UINT, G_TYPE_STRING, G_TYPE_STRING);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/search/gw-search-view.ui");
  gtk_widget_class_bind_template_child (widget_class, GwSearchView, root);
  gtk_widget_class_bind_template_child (widget_class, GwSearchView, entry);
  gtk_widget_class_bind_template_child (widget_class, GwSearchView, said);
  gtk_widget_class_bind_template_child (widget_class, GwSearchView, create);
  gtk_widget_class_bind_template_child (widget_class, GwSearchView, scroll);
  gtk_widget_class_bind_template_child (widget_class, GwSearchView, list);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, entered_cb);
  gtk_widget_class_bind_template_callback (widget_class, stop_cb);
  gtk_widget_class_bind_template_callback (widget_class, activated_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
}

static void
gw_search_view_init (GwSearchView *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  self->lines = g_list_store_new (GW_TYPE_SEARCH_LINE);
  gtk_widget_init_template (GTK_WIDGET (self));
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->create), "s", "");
  gtk_actionable_set_action_name (GTK_ACTIONABLE (self->create), "win.new-titled");
  gw_compat_pass_empty (self->list);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->lines)));
  gtk_single_selection_set_autoselect (self->selection, FALSE);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  gtk_list_view_set_factory (self->list, factory);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
}

void
gw_search_view_set_roots (GwSearchView *self,
                          GPtrArray    *roots)
{
  g_return_if_fail (GW_IS_SEARCH_VIEW (self));

  g_clear_pointer (&self->lookup, gw_lookup_unref);
  self->lookup = gw_lookup_new (roots);
  look (self);
}

void
gw_search_view_start (GwSearchView *self)
{
  g_return_if_fail (GW_IS_SEARCH_VIEW (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (self->entry, 0, -1);
}
