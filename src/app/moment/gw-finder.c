/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-finder.h"

#include "gw-compat.h"
#include "gw-fields.h"
#include "gw-isolate.h"
#include "gw-kept-row.h"
#include "gw-shelf-list.h"

#include <glib/gi18n-lib.h>

struct _GwFinder
{
  GtkPopover          parent_instance;

  /* template */
  GtkEntry           *entry;
  GtkWidget          *scroll;
  GtkListView        *list;
  GtkButton          *add;
  GtkLabel           *hint;

  /* owned */
  GwTree             *library;
  GwShelfList        *found;
  GtkSingleSelection *selection;
};

G_DEFINE_FINAL_TYPE (GwFinder, gw_finder, GTK_TYPE_POPOVER)

enum
{
  TAKEN,
  WRITTEN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
count (GwFinder *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->found));
}

static const char *
get_words (GwFinder *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

static void
show_hint (GwFinder *self)
{
  const char *words = get_words (self);
  g_autofree char *apart = gw_isolate_words (words);
  g_autofree char *hint = NULL, *add = NULL;

  gtk_widget_set_visible (self->scroll, count (self) > 0);
  gtk_widget_set_visible (GTK_WIDGET (self->add), count (self) > 0 && *words != '\0');
  if (count (self) == 0 && *words != '\0')
    hint = g_strdup_printf (
        _("Nothing kept matches “%s”. Enter adds it here; Ctrl+Enter also keeps it."), apart);
  else
    hint = g_strdup (_("Enter takes it, Ctrl+Enter takes it and stays."));
  gtk_label_set_text (self->hint, hint);
  /* Translators: a button; %s are the words that were typed */
  add = g_strdup_printf (_("Add “%s” as something new"), apart);
  gtk_button_set_label (self->add, add);
}

static void
changed_cb (GwFinder *self)
{
  gw_shelf_list_set_query (self->found, get_words (self));
}

static void
found_cb (GwFinder *self)
{
  gtk_single_selection_set_selected (self->selection, 0);
  if (count (self) > 0)
    gw_compat_scroll_to (GTK_WIDGET (self->list), 0);
  show_hint (self);
}

static void
write_new (GwFinder *self,
           gboolean  keep)
{
  g_autofree char *words = g_strdup (get_words (self));

  gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[WRITTEN], 0, words, keep);
}

static void
add_cb (GwFinder *self)
{
  write_new (self, FALSE);
}

/* Who stays sees what was taken, and types over what found it. */
static void
say_taken (GwFinder *self,
           GwNode   *node)
{
  g_autofree char *title = gw_item_title (gw_node_get_item (node));
  g_autofree char *words = gw_isolate_words (title);
  /* Translators: what was just taken from the library */
  g_autofree char *text = g_strdup_printf (_("Taken: %s"), words);

  gtk_label_set_text (self->hint, text);
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

static void
take (GwFinder *self,
      gboolean  stay)
{
  gw_shelf_list_finish (self->found);

  guint index = gtk_single_selection_get_selected (self->selection);
  g_autoptr (GwNode) node = NULL;

  if (index != GTK_INVALID_LIST_POSITION)
    node = g_list_model_get_item (G_LIST_MODEL (self->selection), index);
  if (node == NULL)
    {
      write_new (self, stay);
      return;
    }
  if (!stay)
    gtk_popover_popdown (GTK_POPOVER (self));
  g_signal_emit (self, signals[TAKEN], 0, gw_node_get_item (node));
  if (stay)
    say_taken (self, node);
}

static void
select_by (GwFinder *self,
           int       by)
{
  gw_shelf_list_finish (self->found);

  guint index = gtk_single_selection_get_selected (self->selection);
  int next = index == GTK_INVALID_LIST_POSITION ? 0 : (int) index + by;

  if (count (self) == 0)
    return;
  next = CLAMP (next, 0, (int) count (self) - 1);
  gtk_single_selection_set_selected (self->selection, next);
  gw_compat_scroll_to (GTK_WIDGET (self->list), next);
}

/* Where there is nothing to go to, Tab goes on as from any box: what was typed is kept. */
static void
leave (GwFinder *self)
{
  if (*get_words (self) != '\0')
    write_new (self, FALSE);
  else
    gtk_popover_popdown (GTK_POPOVER (self));
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        gpointer               user_data)
{
  GwFinder *self = user_data;

  if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter)
    take (self, (state & GDK_CONTROL_MASK) != 0);
  else if (key == GDK_KEY_Tab && state == 0 && count (self) == 0)
    leave (self);
  else if (key == GDK_KEY_Down)
    select_by (self, 1);
  else if (key == GDK_KEY_Up)
    select_by (self, -1);
  else
    return FALSE;
  return TRUE;
}

static void
activate_cb (GwFinder *self,
             guint     position)
{
  gtk_single_selection_set_selected (self->selection, position);
  take (self, FALSE);
}

static void
map_cb (GwFinder *self)
{
  gtk_editable_set_text (GTK_EDITABLE (self->entry), "");
  changed_cb (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gw_shelf_prepare (gw_shelf_get (self->library));
}

static void
gw_finder_dispose (GObject *object)
{
  GwFinder *self = GW_FINDER (object);

  if (self->list != NULL)
    gtk_list_view_set_model (self->list, NULL);
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_FINDER);
  g_clear_object (&self->selection);
  g_clear_object (&self->found);
  g_clear_object (&self->library);

  G_OBJECT_CLASS (gw_finder_parent_class)->dispose (object);
}

static void
gw_finder_class_init (GwFinderClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_finder_dispose;

  signals[TAKEN] = g_signal_new ("taken", GW_TYPE_FINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, GW_TYPE_ITEM);
  signals[WRITTEN] = g_signal_new ("written", GW_TYPE_FINDER, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                   NULL, G_TYPE_NONE, 2, G_TYPE_STRING, G_TYPE_BOOLEAN);

  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCES "/moment/gw-finder.ui");
  gtk_widget_class_bind_template_child (widget_class, GwFinder, entry);
  gtk_widget_class_bind_template_child (widget_class, GwFinder, scroll);
  gtk_widget_class_bind_template_child (widget_class, GwFinder, list);
  gtk_widget_class_bind_template_child (widget_class, GwFinder, add);
  gtk_widget_class_bind_template_child (widget_class, GwFinder, hint);
  gtk_widget_class_bind_template_callback (widget_class, changed_cb);
  gtk_widget_class_bind_template_callback (widget_class, key_cb);
  gtk_widget_class_bind_template_callback (widget_class, activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
  gtk_widget_class_bind_template_callback (widget_class, map_cb);
}

static void
gw_finder_init (GwFinder *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_compat_pass_empty (self->list);
}

GtkWidget *
gw_finder_new (GwTree   *library,
               GwKindId  kind)
{
  GwFinder *self = g_object_new (GW_TYPE_FINDER, NULL);

  self->library = g_object_ref (library);
  self->found = gw_shelf_list_new (library);
  gw_shelf_list_set_kind (self->found, kind);
  g_signal_connect_object (self->found, "found", G_CALLBACK (found_cb), self, G_CONNECT_SWAPPED);
  self->selection = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->found)));
  gw_kept_row_fill (self->list, gw_shelf_get (library), FALSE, GTK_SELECTION_MODEL (self->selection));
  return GTK_WIDGET (self);
}

/* What was used before with the people of this brief comes first from now on. */
void
gw_finder_set_brief (GwFinder *self,
                     GwItem   *brief)
{
  g_return_if_fail (GW_IS_FINDER (self));

  gw_shelf_list_set_brief (self->found, brief);
}
