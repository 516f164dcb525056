/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-kept-form.h"

#include "gw-agenda.h"
#include "gw-ask-line.h"
#include "gw-change-say.h"
#include "gw-fact.h"
#include "gw-field-box.h"
#include "gw-field-grid.h"
#include "gw-fields.h"
#include "gw-focus.h"
#include "gw-isolate.h"
#include "gw-row-list.h"
#include "gw-say.h"
#include "gw-settle.h"
#include "gw-shelf.h"
#include "gw-tag-box.h"
#include "gw-whose-box.h"

#include <glib/gi18n-lib.h>

struct _GwKeptForm
{
  GtkWidget  parent_instance;

  /* template */
  GtkWidget *root;
  GtkWidget *back;
  GtkLabel  *kind;
  GtkBox    *asks;
  GtkBox    *fields;
  GtkLabel  *used;
  GtkBox    *briefs;

  /* owned */
  GwTree    *library;
  GwNode    *node;

  GtkWidget *first; /* borrowed: the first field */
  guint      asks_id;
};

G_DEFINE_FINAL_TYPE (GwKeptForm, gw_kept_form, GTK_TYPE_WIDGET)

enum
{
  OPEN,
  MERGE,
  APART,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GwItem *
get_item (GwKeptForm *self)
{
  return gw_node_get_item (self->node);
}

static void
get_today (GDate *today)
{
  g_date_clear (today, 1);
  g_date_set_time_t (today, g_get_real_time () / G_USEC_PER_SEC);
}

static void
clear (GtkBox *box)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (box))) != NULL)
    gtk_box_remove (box, child);
}

/* Where it is used */

static void
open_cb (GwKeptForm *self,
         GtkButton  *button)
{
  g_signal_emit (self, signals[OPEN], 0, g_object_get_data (G_OBJECT (button), "file"));
}

static void
add_brief (GwKeptForm  *self,
           const GwUse *use)
{
  g_autofree char *title = gw_agenda_say_title (use->brief);
  GtkWidget *button = gtk_button_new (), *label = gtk_label_new (title);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, title, -1);
  gtk_widget_add_css_class (button, "link-like");
  gtk_widget_set_sensitive (button, use->file != NULL);
  g_object_set_data_full (G_OBJECT (button), "file",
                          use->file != NULL ? g_object_ref (use->file) : NULL, g_object_unref);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (open_cb), self);
  gtk_box_append (self->briefs, button);
}

static void
show_uses (GwKeptForm *self)
{
  GwUses *all = gw_shelf_get_uses (gw_shelf_get (self->library));
  GPtrArray *uses = all != NULL ? gw_uses_find (all, gw_node_get_id (self->node)) : NULL;
  guint n = uses != NULL ? uses->len : 0;
  g_autofree char *text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Used in %u brief", "Used in %u briefs", n), n);

  clear (self->briefs);
  gtk_label_set_text (self->used, n > 0 ? text : _("No brief uses it yet."));
  for (guint i = 0; i < n; i++)
    add_brief (self, g_ptr_array_index (uses, i));
}

/* What is asked about it */

static void
stale_cb (GwKeptForm *self,
          guint       answer)
{
  GDate today;

  get_today (&today);
  if (answer == 0)
    gw_fact_check (self->library, self->node, &today, NULL);
  else if (gw_fact_replace (self->library, self->node, &today, NULL) && self->first != NULL)
    gtk_widget_grab_focus (self->first);
}

static void
twin_cb (GwKeptForm *self,
         guint       answer)
{
  GwItem *twin = gw_shelf_find_alike (gw_shelf_get (self->library), get_item (self));
  GwNode *other = twin != NULL ? gw_tree_find (self->library, gw_item_get_id (twin)) : NULL;

  if (other != NULL)
    g_signal_emit (self, signals[answer == 0 ? MERGE : APART], 0, other);
}

static void
conflict_cb (GwKeptForm *self,
             guint       answer,
             GtkWidget  *line)
{
  GwNode *conflict
      = gw_tree_find (self->library, g_object_get_data (G_OBJECT (line), "conflict"));

  if (conflict != NULL)
    gw_conflict_settle (self->library, conflict, answer == 1, NULL);
}

static GtkWidget *
add_ask (GwKeptForm *self,
         const char *text,
         const char *one,
         const char *two,
         GCallback   callback)
{
  GtkWidget *line = gw_ask_line_new (text, one, two);

  gtk_box_append (self->asks, line);
  g_signal_connect_swapped (line, "answered", callback, self);
  return line;
}

static void
ask_whether_true (GwKeptForm *self)
{
  GDate today;
  g_autofree char *text = NULL;

  get_today (&today);
  if (!gw_fact_is_stale (get_item (self), &today))
    return;

  int age = gw_fact_get_age (get_item (self), &today);
  text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "%d day old. Still true?", "%d days old. Still true?", age), age);
  add_ask (self, text, _("Checked today"), _("Replace"), G_CALLBACK (stale_cb));
}

static void
ask_whether_twice (GwKeptForm *self)
{
  GwItem *twin = gw_shelf_find_alike (gw_shelf_get (self->library), get_item (self));

  if (twin == NULL)
    return;

  g_autofree char *words = gw_item_title (twin);
  g_autofree char *title = gw_isolate_words (words);
  /* Translators: the words of something else in the library */
  g_autofree char *text = g_strdup_printf (_("Is this kept twice? There is also “%s”."), title);
  add_ask (self, text, _("Merge…"), _("They are different"), G_CALLBACK (twin_cb));
}

static void
ask_which (GwKeptForm *self,
           GwNode     *conflict)
{
  g_auto (GwChangeText) read = { 0 };

  gw_conflict_read (self->library, conflict, &read);
  g_autofree char *ours = gw_isolate_words (read.before != NULL ? read.before : _("nothing"));
  g_autofree char *theirs = gw_isolate_words (read.after != NULL ? read.after : _("nothing"));
  g_autofree char *text
      = read.what != NULL
            /* Translators: a field; two texts of it, one from here and one from somebody else's file */
            ? g_strdup_printf (_("Two versions of “%1$s”. Yours: “%2$s” Theirs: “%3$s”"), read.what,
                               ours, theirs)
            /* Translators: two texts of one thing, one from here and one from somebody else's file */
            : g_strdup_printf (_("Two versions of this. Yours: “%1$s” Theirs: “%2$s”"), ours, theirs);
  GtkWidget *line
      = add_ask (self, text, _("Keep mine"), _("Take theirs"), G_CALLBACK (conflict_cb));

  g_object_set_data_full (G_OBJECT (line), "conflict", g_strdup (gw_node_get_id (conflict)), g_free);
}

/* Whether it is about what is shown, or something inside of that. */
static gboolean
is_about_this (GwKeptForm *self,
               GwNode     *conflict)
{
  GwNode *node;
  int part;

  if (!gw_conflict_find (self->library, conflict, &node, &part))
    return FALSE;
  while (node != NULL && node != self->node)
    node = gw_node_get_parent (node);
  return node != NULL;
}

static void
show_asks (GwKeptForm *self)
{
  GwNode *root = gw_tree_get_root (self->library);
  guint n = gw_item_count (gw_node_get_item (root), GW_LIBRARY_CONFLICTS);
  int place = gw_focus_get_place (GTK_WIDGET (self->asks));

  clear (self->asks);
  for (guint i = 0; i < n; i++)
    {
      GwNode *conflict = gw_node_get_child (root, GW_LIBRARY_CONFLICTS, i);

      if (is_about_this (self, conflict))
        ask_which (self, conflict);
    }
  ask_whether_true (self);
  ask_whether_twice (self);
  gtk_widget_set_visible (GTK_WIDGET (self->asks),
                          gtk_widget_get_first_child (GTK_WIDGET (self->asks)) != NULL);
  if (place >= 0 && !gw_focus_go_near (GTK_WIDGET (self->asks), place, GTK_DIR_TAB_FORWARD))
    gw_kept_form_start (self);
}

static gboolean
asks_cb (gpointer user_data)
{
  GwKeptForm *self = user_data;

  self->asks_id = 0;
  /* It may have been removed since. */
  if (gw_node_get_parent (self->node) != NULL)
    show_asks (self);
  return G_SOURCE_REMOVE;
}

/* Not while its own button is being pressed. */
static void
changed_cb (GwKeptForm *self)
{
  if (self->asks_id == 0)
    self->asks_id = g_idle_add (asks_cb, self);
}

/* Its fields */

static void
next_cb (GwKeptForm *self)
{
  gtk_widget_child_focus (GTK_WIDGET (self), GTK_DIR_TAB_FORWARD);
}

static void
add_fields (GwKeptForm *self)
{
  const GwKind *kind = gw_node_get_kind (self->node);
  GtkWidget *grid = gw_field_grid_new ();

  for (const GwField *field = gw_fields_kept (kind->id); field->part >= 0; field++)
    if (!gw_part_is_items (gw_kind_get_part (kind, field->part)))
      {
        GtkWidget *box = gw_field_box_new (self->library, self->node, field, NULL);

        self->first = self->first != NULL ? self->first : box;
        g_signal_connect_swapped (box, "next", G_CALLBACK (next_cb), self);
        gw_field_grid_append (GW_FIELD_GRID (grid), box, gw_field_is_wide (kind, field));
      }
  if (gw_whose_box_takes (kind))
    gw_field_grid_append (GW_FIELD_GRID (grid), gw_whose_box_new (self->library, self->node), TRUE);
  gw_field_grid_append (GW_FIELD_GRID (grid), gw_tag_box_new (self->library, self->node), TRUE);
  gtk_box_append (self->fields, grid);
  if (kind->id == GW_KIND_FALLBACK)
    gtk_box_append (self->fields,
                    gw_row_list_new_inside (self->library, self->node, GW_FALLBACK_STEPS));
}

static void
gw_kept_form_dispose (GObject *object)
{
  GwKeptForm *self = GW_KEPT_FORM (object);

  g_clear_handle_id (&self->asks_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_KEPT_FORM);
  g_clear_object (&self->library);
  g_clear_object (&self->node);

  G_OBJECT_CLASS (gw_kept_form_parent_class)->dispose (object);
}

static void
gw_kept_form_class_init (GwKeptFormClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_kept_form_dispose;

  signals[OPEN] = g_signal_new ("open", GW_TYPE_KEPT_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, G_TYPE_FILE);
  signals[MERGE] = g_signal_new ("merge", GW_TYPE_KEPT_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, GW_TYPE_NODE);
  signals[APART] = g_signal_new ("apart", GW_TYPE_KEPT_FORM, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                 G_TYPE_NONE, 1, GW_TYPE_NODE);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/library/gw-kept-form.ui");
  gtk_widget_class_bind_template_child (widget_class, GwKeptForm, root);
  gtk_widget_class_bind_template_child (widget_class, GwKeptForm, back);
  gtk_widget_class_bind_template_child (widget_class, GwKeptForm, kind);
  gtk_widget_class_bind_template_child (widget_class, GwKeptForm, asks);
  gtk_widget_class_bind_template_child (widget_class, GwKeptForm, fields);
  gtk_widget_class_bind_template_child (widget_class, GwKeptForm, used);
  gtk_widget_class_bind_template_child (widget_class, GwKeptForm, briefs);
}

static void
gw_kept_form_init (GwKeptForm *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gw_kept_form_new (GwTree *library,
                  GwNode *node)
{
  GwKeptForm *self = g_object_new (GW_TYPE_KEPT_FORM, NULL);
  g_autofree char *heading = gw_say_heading (_(gw_node_get_kind (node)->label));

  self->library = g_object_ref (library);
  self->node = g_object_ref (node);
  gtk_label_set_text (self->kind, heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  add_fields (self);
  show_asks (self);
  show_uses (self);
  g_signal_connect_object (gw_tree_get_root (library), "notify::item", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gw_shelf_get (library), "used", G_CALLBACK (show_uses), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gw_shelf_get (library), "compared", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

/* Returns: (transfer none): what is shown, which may have been removed */
GwNode *
gw_kept_form_get_node (GwKeptForm *self)
{
  g_return_val_if_fail (GW_IS_KEPT_FORM (self), NULL);

  return self->node;
}

/* Puts the caret into the first field. */
void
gw_kept_form_start (GwKeptForm *self)
{
  g_return_if_fail (GW_IS_KEPT_FORM (self));

  if (self->first != NULL)
    gtk_widget_grab_focus (self->first);
}

/* Where it covers the list there is a way back to be seen. */
void
gw_kept_form_set_covers (GwKeptForm *self,
                         gboolean    covers)
{
  g_return_if_fail (GW_IS_KEPT_FORM (self));

  gtk_widget_set_visible (self->back, covers);
}
