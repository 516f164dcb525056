/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-library-place.h"

#include "gw-empty-state.h"
#include "gw-focus.h"
#include "gw-fields.h"
#include "gw-isolate.h"
#include "gw-kept-form.h"
#include "gw-kept-list.h"
#include "gw-shelf-bar.h"
#include "gw-shell.h"
#include "gw-twin-window.h"
#include "gw-twins.h"
#include "gw-versions-line.h"

#include <glib/gi18n-lib.h>

struct _GwLibraryPlace
{
  GtkWidget           parent_instance;

  /* template */
  GwShell            *shell;
  GtkWidget          *back;
  GwShelfBar         *bar;
  GwVersionsLine     *versions;
  GtkStack           *pages;
  GwEmptyState       *empty;
  GwEmptyState       *nothing;
  GwKeptList         *list;
  GtkStack           *side;
  GtkLabel           *many;

  /* owned */
  GwTree             *library;

  GwKeptForm         *form; /* borrowed from side; NULL without */
};

G_DEFINE_FINAL_TYPE (GwLibraryPlace, gw_library_place, GTK_TYPE_WIDGET)

enum
{
  TOLD,
  OPEN,
  TOLD_APART,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static guint
count_kept (GwLibraryPlace *self)
{
  return self->library != NULL ? gw_shelf_count (gw_shelf_get (self->library)) : 0;
}

/* What is chosen */

static void
open_cb (GwLibraryPlace *self,
         GFile          *file)
{
  g_signal_emit (self, signals[OPEN], 0, file);
}

static void
go_into_form (GwLibraryPlace *self)
{
  if (self->form == NULL)
    return;
  gw_shell_set_sheet_shown (self->shell, TRUE);
  gw_kept_form_start (self->form);
}

/* What both became may say nothing of what is looked for. */
static void
merged_cb (GwLibraryPlace *self,
           GwNode         *stays)
{
  if (gw_shelf_list_find (gw_kept_list_get_shelf (self->list), stays) < 0)
    gw_shelf_bar_reset (self->bar);
  gw_kept_list_choose_node (self->list, stays);
  go_into_form (self);
  g_signal_emit (self, signals[TOLD], 0, _("Two became one."));
}

static void
merge_cb (GwLibraryPlace *self,
          GwNode         *other)
{
  GtkWidget *window = gw_twin_window_new (GTK_WINDOW (gtk_widget_get_root (GTK_WIDGET (self))),
                                          self->library, gw_kept_form_get_node (self->form), other);

  g_signal_connect_object (window, "merged", G_CALLBACK (merged_cb), self, G_CONNECT_SWAPPED);
  gtk_window_present (GTK_WINDOW (window));
}

static void
apart_cb (GwLibraryPlace *self,
          GwNode         *other)
{
  g_autofree char *pair = gw_twins_make_pair (gw_node_get_id (gw_kept_form_get_node (self->form)),
                                              gw_node_get_id (other));

  /* The question, which has the keyboard, goes. */
  go_into_form (self);
  g_signal_emit (self, signals[TOLD_APART], 0, pair);
}

/* The keyboard goes back to the list with it. */
static void
close_form (GwLibraryPlace *self)
{
  gboolean in_form = self->form != NULL && gw_focus_is_in (GTK_WIDGET (self->form));

  if (self->form != NULL)
    gtk_stack_remove (self->side, GTK_WIDGET (self->form));
  self->form = NULL;
  if (in_form)
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
breadth_cb (GwLibraryPlace *self)
{
  if (self->form != NULL)
    gw_kept_form_set_covers (self->form, gw_shell_get_folded (self->shell));
}

static void
show_form (GwLibraryPlace *self,
           GwNode         *node)
{
  if (self->form != NULL && gw_kept_form_get_node (self->form) == node)
    {
      gtk_stack_set_visible_child (self->side, GTK_WIDGET (self->form));
      return;
    }
  close_form (self);
  self->form = GW_KEPT_FORM (gw_kept_form_new (self->library, node));
  g_signal_connect_swapped (self->form, "open", G_CALLBACK (open_cb), self);
  g_signal_connect_swapped (self->form, "merge", G_CALLBACK (merge_cb), self);
  g_signal_connect_swapped (self->form, "apart", G_CALLBACK (apart_cb), self);
  gtk_stack_add_child (self->side, GTK_WIDGET (self->form));
  breadth_cb (self);
  gtk_stack_set_visible_child (self->side, GTK_WIDGET (self->form));
}

static void
show_many (GwLibraryPlace *self,
           guint           n)
{
  g_autofree char *text
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u chosen", "%u chosen", n), n);

  close_form (self);
  gtk_label_set_text (self->many, text);
  gtk_stack_set_visible_child_name (self->side, "many");
}

static void
chosen_cb (GwLibraryPlace *self)
{
  guint n = gw_kept_list_count_chosen (self->list);

  gtk_widget_action_set_enabled (GTK_WIDGET (self), "library.remove", n > 0);
  if (n == 1)
    {
      g_autoptr (GPtrArray) nodes = gw_kept_list_dup_chosen (self->list);

      show_form (self, g_ptr_array_index (nodes, 0));
    }
  else if (n > 1)
    {
      show_many (self, n);
    }
  else
    {
      close_form (self);
      gtk_stack_set_visible_child_name (self->side, "none");
    }
}

/* What is listed */

static void
show_nothing (GwLibraryPlace *self,
              const char     *query)
{
  g_autofree char *words = gw_isolate_words (query);
  g_autofree char *nothing
      = *query != '\0' ? g_strdup_printf (_("Nothing kept matches “%s”."), words)
                       : g_strdup (_("There is nothing of this kind."));

  gw_empty_state_set (self->nothing, NULL, nothing, _("Show everything"), "library.everything");
}

static void
show_count (GwLibraryPlace *self)
{
  guint all = count_kept (self), listed = gw_kept_list_count (self->list);

  gw_shelf_bar_say (self->bar, listed, all);
  if (listed == 0)
    show_nothing (self, gw_shelf_bar_get_query (self->bar));
  gtk_widget_set_visible (GTK_WIDGET (self->bar), all > 0);
  gtk_stack_set_visible_child_name (self->pages, all == 0      ? "empty"
                                                 : listed == 0 ? "nothing"
                                                               : "list");
}

static void
filter_cb (GwLibraryPlace *self)
{
  GwShelfList *shelf = gw_kept_list_get_shelf (self->list);

  if (shelf != NULL)
    gw_shelf_bar_apply (self->bar, shelf);
}

/* What was typed last may still be looked for. */
static void
finish (GwLibraryPlace *self)
{
  GwShelfList *shelf = gw_kept_list_get_shelf (self->list);

  if (shelf != NULL)
    gw_shelf_list_finish (shelf);
}

static void
choose_first (GwLibraryPlace *self)
{
  finish (self);
  gw_kept_list_choose (self->list, 0);
}

static void
go_into_list (GwLibraryPlace *self)
{
  choose_first (self);
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
search_activate_cb (GwLibraryPlace *self)
{
  choose_first (self);
  go_into_form (self);
}

/* Escape leads back a step at a time: from the form to the list, from there to the briefs. */
static void
step_back (GwLibraryPlace *self)
{
  if (gw_shell_get_folded (self->shell) && gw_shell_get_sheet_shown (self->shell))
    gw_shell_close_overlay (self->shell);
  else if (self->form == NULL || !gw_focus_is_in (GTK_WIDGET (self->form)))
    {
      gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
      return;
    }
  gtk_widget_grab_focus (GTK_WIDGET (self->list));
}

static void
back_action (GtkWidget  *widget,
             const char *name,
             GVariant   *parameter)
{
  step_back (GW_LIBRARY_PLACE (widget));
}

static void
everything_action (GtkWidget  *widget,
                   const char *name,
                   GVariant   *parameter)
{
  GwLibraryPlace *self = GW_LIBRARY_PLACE (widget);

  gw_shelf_bar_reset (self->bar);
  gw_shelf_bar_start (self->bar);
}

static void
leave_action (GtkWidget  *widget,
              const char *name,
              GVariant   *parameter)
{
  GwLibraryPlace *self = GW_LIBRARY_PLACE (widget);

  if (gw_shell_get_folded (self->shell) && gw_shell_get_sheet_shown (self->shell))
    step_back (self);
  else
    gtk_widget_activate_action (GTK_WIDGET (self), "win.back", NULL);
}

/* Changing it */

static char *
say_removed (GPtrArray *nodes)
{
  if (nodes->len > 1)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u removed from the library",
                                         "%u removed from the library", nodes->len), nodes->len);

  g_autofree char *title = gw_item_title (gw_node_get_item (g_ptr_array_index (nodes, 0)));
  g_autofree char *words = gw_isolate_words (title);
  /* Translators: the row with these words is gone */
  return g_strdup_printf (_("Removed: %s"), words);
}

static void
remove_action (GtkWidget  *widget,
               const char *name,
               GVariant   *parameter)
{
  GwLibraryPlace *self = GW_LIBRARY_PLACE (widget);
  g_autoptr (GPtrArray) nodes = gw_kept_list_dup_chosen (self->list);
  gboolean done = TRUE;

  if (nodes->len == 0)
    return;

  int place = gw_shelf_list_find (gw_kept_list_get_shelf (self->list), g_ptr_array_index (nodes, 0));
  g_autofree char *text = say_removed (nodes);
  gw_tree_seal (self->library);
  gw_tree_begin (self->library, _("Remove from the library"));
  for (guint i = 0; done && i < nodes->len; i++)
    done = gw_tree_remove (self->library, g_ptr_array_index (nodes, i), NULL);
  if (!done)
    gw_tree_cancel (self->library);
  if (!done || !gw_tree_commit (self->library, NULL))
    return;
  gw_shell_close_overlay (self->shell);
  gw_kept_list_choose (self->list, MIN (MAX (place, 0), (int) gw_kept_list_count (self->list) - 1));
  if (gw_kept_list_count (self->list) > 0)
    gtk_widget_grab_focus (GTK_WIDGET (self->list));
  else
    gtk_widget_child_focus (GTK_WIDGET (self->pages), GTK_DIR_TAB_FORWARD);
  g_signal_emit (self, signals[TOLD], 0, text);
}

static void
add_action (GtkWidget  *widget,
            const char *name,
            GVariant   *parameter)
{
  GwLibraryPlace *self = GW_LIBRARY_PLACE (widget);
  const GwKind *library = gw_kind (GW_KIND_LIBRARY);
  const char *element = g_variant_get_string (parameter, NULL);

  for (guint list = GW_LIBRARY_PARTIES; list <= GW_LIBRARY_FALLBACKS; list++)
    if (g_str_equal (gw_kind (library->parts[list].child)->element, element))
      {
        g_autoptr (GwItem) item = gw_row_new (self->library, NULL, library->parts[list].child, NULL);
        GwNode *node = gw_tree_append (self->library, gw_tree_get_root (self->library), list, item,
                                       NULL);

        gw_shelf_bar_reset (self->bar);
        if (node != NULL)
          gw_kept_list_choose_node (self->list, node);
        go_into_form (self);
        return;
      }
}

static void
clear_library (GwLibraryPlace *self)
{
  close_form (self);
  gw_kept_list_set_library (self->list, NULL);
  g_clear_object (&self->library);
}

static void
gw_library_place_dispose (GObject *object)
{
  GwLibraryPlace *self = GW_LIBRARY_PLACE (object);

  if (self->list != NULL)
    clear_library (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_LIBRARY_PLACE);

  G_OBJECT_CLASS (gw_library_place_parent_class)->dispose (object);
}

static void
bind_children (GtkWidgetClass *widget_class)
{
  gtk_widget_class_bind_template_child (widget_class, GwLibraryPlace, shell);
  gtk_widget_class_bind_template_child (widget_class, GwLibraryPlace, back);
  gtk_widget_class_bind_template_child (widget_class, GwLibraryPlace, bar);
  gtk_widget_class_bind_template_child (widget_class, GwLibraryPlace, versions);
  gtk_widget_class_bind_template_child (widget_class, GwLibraryPlace, pages);
  gtk_widget_class_bind_template_child (widget_class, GwLibraryPlace, empty);
  gtk_widget_class_bind_template_child (widget_class, GwLibraryPlace, nothing);
  gtk_widget_class_bind_template_child (widget_class, GwLibraryPlace, list);
  gtk_widget_class_bind_template_child (widget_class, GwLibraryPlace, side);
  gtk_widget_class_bind_template_child (widget_class, GwLibraryPlace, many);
  gtk_widget_class_bind_template_callback (widget_class, breadth_cb);
  gtk_widget_class_bind_template_callback (widget_class, filter_cb);
  gtk_widget_class_bind_template_callback (widget_class, go_into_list);
  gtk_widget_class_bind_template_callback (widget_class, search_activate_cb);
  gtk_widget_class_bind_template_callback (widget_class, chosen_cb);
  gtk_widget_class_bind_template_callback (widget_class, show_count);
  gtk_widget_class_bind_template_callback (widget_class, go_into_form);
  gtk_widget_class_bind_template_callback (widget_class, step_back);
}

static void
gw_library_place_class_init (GwLibraryPlaceClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_library_place_dispose;

  signals[TOLD] = g_signal_new ("told", GW_TYPE_LIBRARY_PLACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[OPEN] = g_signal_new ("open", GW_TYPE_LIBRARY_PLACE, G_SIGNAL_RUN_LAST, 0, NULL, NULL,
                                NULL, G_TYPE_NONE, 1, G_TYPE_FILE);
  signals[TOLD_APART] = g_signal_new ("told-apart", GW_TYPE_LIBRARY_PLACE, G_SIGNAL_RUN_LAST, 0,
                                      NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);

  gtk_widget_class_install_action (widget_class, "library.add", "s", add_action);
  gtk_widget_class_install_action (widget_class, "library.remove", NULL, remove_action);
  gtk_widget_class_install_action (widget_class, "library.back", NULL, back_action);
  gtk_widget_class_install_action (widget_class, "library.leave", NULL, leave_action);
  gtk_widget_class_install_action (widget_class, "library.everything", NULL, everything_action);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "library.back", NULL);

  g_type_ensure (GW_TYPE_EMPTY_STATE);
  g_type_ensure (GW_TYPE_KEPT_LIST);
  g_type_ensure (GW_TYPE_SHELF_BAR);
  g_type_ensure (GW_TYPE_SHELL);
  g_type_ensure (GW_TYPE_VERSIONS_LINE);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/library/gw-library-place.ui");
  bind_children (widget_class);
}

static void
gw_library_place_init (GwLibraryPlace *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_empty_state_set (self->empty, NULL,
                      _("What you keep here is offered in every brief: people, needs, facts, goals. "
                        "It fills itself when you press “Keep”."),
                      _("Import a list"), "win.library-import");
  show_nothing (self, "");
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "library.remove", FALSE);
}

void
gw_library_place_set_library (GwLibraryPlace *self,
                              GwTree         *library)
{
  g_return_if_fail (GW_IS_LIBRARY_PLACE (self));

  if (self->library == library)
    return;
  clear_library (self);
  if (library != NULL)
    {
      self->library = g_object_ref (library);
      gw_kept_list_set_library (self->list, library);
      g_signal_connect_object (gw_shelf_get (library), "changed", G_CALLBACK (show_count), self,
                               G_CONNECT_SWAPPED);
    }
  gw_versions_line_set_library (self->versions, library);
  filter_cb (self);
  show_count (self);
}

void
gw_library_place_enter (GwLibraryPlace *self)
{
  g_return_if_fail (GW_IS_LIBRARY_PLACE (self));

  if (self->library != NULL)
    gw_shelf_prepare (gw_shelf_get (self->library));
  if (gtk_widget_get_visible (GTK_WIDGET (self->bar)))
    gw_shelf_bar_start (self->bar);
  else
    gtk_widget_child_focus (GTK_WIDGET (self->shell), GTK_DIR_TAB_FORWARD);
}

gboolean
gw_library_place_show (GwLibraryPlace *self,
                       const char     *id)
{
  GwNode *node = self->library != NULL ? gw_tree_find (self->library, id) : NULL;

  g_return_val_if_fail (GW_IS_LIBRARY_PLACE (self), FALSE);

  if (node == NULL)
    return FALSE;
  gw_shelf_bar_reset (self->bar);
  gw_kept_list_choose_node (self->list, node);
  go_into_form (self);
  return TRUE;
}

GPtrArray *
gw_library_place_dup_chosen (GwLibraryPlace *self)
{
  GPtrArray *ids = g_ptr_array_new_with_free_func (g_free);

  g_return_val_if_fail (GW_IS_LIBRARY_PLACE (self), ids);

  finish (self);
  g_autoptr (GPtrArray) nodes = gw_kept_list_dup_chosen (self->list);
  guint n = nodes->len > 1 ? nodes->len : gw_kept_list_count (self->list);
  for (guint i = 0; i < n; i++)
    {
      g_autoptr (GwNode) node = nodes->len > 1
                                    ? g_object_ref (g_ptr_array_index (nodes, i))
                                    : g_list_model_get_item (G_LIST_MODEL (gw_kept_list_get_shelf (self->list)), i);

      g_ptr_array_add (ids, g_strdup (gw_node_get_id (node)));
    }
  return ids;
}
