/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-item-row.h"

#include "gw-delay-box.h"
#include "gw-comment.h"
#include "gw-compat.h"
#include "gw-apart-line.h"
#include "gw-field-box.h"
#include "gw-field-grid.h"
#include "gw-focus.h"
#include "gw-note-line.h"
#include "gw-rating-grid.h"
#include "gw-row-line.h"
#include "gw-row-list.h"
#include "gw-settings.h"
#include "gw-verdicts.h"

#include <glib/gi18n-lib.h>

/* What stands before the words: a letter, or a name that others below begin at, too. */
#define LETTER_CHARS 1
#define NAME_CHARS 9

struct _GwItemRow
{
  GtkListBoxRow  parent_instance;

  /* template */
  GtkWidget     *read;
  GtkLabel      *lead;
  GtkLabel      *text;
  GtkLabel      *below;
  GtkLabel      *aside;
  GtkBox        *edit;
  GtkButton     *comments;
  GtkBox        *notes;

  GtkWidget     *apart; /* borrowed: beside what the library says; NULL where it keeps none */

  /* owned */
  GwTree        *tree;
  GwNode        *node;
  GwItem        *before; /* as it was when the row was entered; NULL while it is not */
  char          *author; /* who entered it */
  gboolean       parted; /* a line was taken apart; what undo puts together again stays so */
  GwBeside      *beside; /* NULL until the numbers spoke */

  const GwField *fields;
  const char    *placeholder;
  guint          stop_id;
  guint          notes_id;
};

G_DEFINE_FINAL_TYPE (GwItemRow, gw_item_row, GTK_TYPE_LIST_BOX_ROW)

enum
{
  NEXT,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
show (GtkLabel   *label,
      const char *text)
{
  if (g_strcmp0 (gtk_label_get_text (label), text != NULL ? text : "") != 0)
    gtk_label_set_text (label, text != NULL ? text : "");
  gtk_widget_set_visible (GTK_WIDGET (label), text != NULL);
}

static void
name_row (GwItemRow       *self,
          const GwRowText *text)
{
  const char *parts[] = { text->lead, text->text, text->below, text->aside };
  gboolean nameless = text->text == NULL && (text->below != NULL || text->aside != NULL);
  g_autoptr (GString) name = g_string_new (NULL);

  if (nameless)
    parts[1] = _("Not written yet");
  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (name, "%s%s", name->len > 0 ? ", " : "", parts[i]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name->len > 0 ? name->str : _("Empty row"), -1);
}

/* How many colleagues' words about it are not settled yet; the library has none. */
static void
show_comments (GwItemRow *self)
{
  const char *id = gw_node_get_id (self->node);
  guint n = id != NULL && !gw_tree_is_library (self->tree)
                ? gw_comments_count_open (gw_tree_get_item (self->tree), id)
                : 0;
  g_autofree char *label = g_strdup_printf (ngettext ("%u comment", "%u comments", n), n);

  gtk_widget_set_visible (GTK_WIDGET (self->comments), n > 0);
  if (n == 0)
    return;
  gtk_button_set_label (self->comments, label);
  gtk_actionable_set_action_target (GTK_ACTIONABLE (self->comments), "s", id);
}

/* All rows of a list have their words at the same place, however long the names before them are. */
static void
set_column (GtkLabel *label,
            int       chars)
{
  gtk_label_set_width_chars (label, chars);
  gtk_label_set_max_width_chars (label, chars);
}

static void
refresh (GwItemRow *self)
{
  g_auto (GwRowText) text = { 0 };

  gw_row_read (gw_tree_get_item (self->tree), gw_node_get_item (self->node), &text);
  if (text.asked)
    {
      g_autofree char *words = g_steal_pointer (&text.text);
      text.text = g_strconcat (words, C_("not confirmed", "?"), NULL);
    }
  name_row (self, &text);
  show (self->lead, text.lead);
  set_column (self->lead, text.lead != NULL && g_utf8_strlen (text.lead, -1) <= LETTER_CHARS
                              ? LETTER_CHARS + 1
                              : NAME_CHARS);
  show (self->text, text.text != NULL ? text.text : _("Not written yet"));
  show (self->below, text.below);
  show (self->aside, text.aside);
  show_comments (self);
  if (text.text == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->text), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->text), "dim-label");
}

/* The field that is being written in; −1 for none of this row's own. */
static int
get_focus_part (GwItemRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;
  GtkWidget *box = focus != NULL ? gtk_widget_get_ancestor (focus, GW_TYPE_FIELD_BOX) : NULL;

  return box != NULL && gtk_widget_get_ancestor (box, GW_TYPE_ITEM_ROW) == GTK_WIDGET (self)
             ? gw_field_box_get_part (GW_FIELD_BOX (box))
             : -1;
}

/* While a row is read, what is said of the items in it stands under it, too. Nothing is said of the
 * field that one is writing in. */
static gboolean
takes_note (GwItemRow    *self,
            const GwNote *note)
{
  const char *id = gw_node_get_id (self->node);

  if (g_strcmp0 (note->on, id) == 0)
    return note->part < 0 || note->part != get_focus_part (self);
  return !gw_item_row_is_open (self) && gw_item_find (gw_node_get_item (self->node), note->on) != NULL;
}

/* Returns: (transfer container) (element-type GwNote): borrowed from what was said last */
static GPtrArray *
list_notes (GwItemRow *self)
{
  GPtrArray *notes = self->beside != NULL ? gw_beside_get_notes (self->beside) : NULL;
  GPtrArray *taken = g_ptr_array_new ();

  for (guint i = 0; notes != NULL && i < notes->len; i++)
    if (takes_note (self, g_ptr_array_index (notes, i)))
      g_ptr_array_add (taken, g_ptr_array_index (notes, i));
  return taken;
}

static gboolean
shows_notes (GwItemRow *self,
             GPtrArray *notes)
{
  GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self->notes));

  for (guint i = 0; i < notes->len; i++, line = gtk_widget_get_next_sibling (line))
    if (line == NULL
        || !gw_note_equal (gw_note_line_get_note (GW_NOTE_LINE (line)),
                           g_ptr_array_index (notes, i)))
      return FALSE;

  return line == NULL;
}

/* Who stands on one that goes is left on the row. */
static void
remove_notes (GwItemRow *self)
{
  GtkWidget *line;

  if (gtk_widget_get_focus_child (GTK_WIDGET (self->notes)) != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
  while ((line = gtk_widget_get_first_child (GTK_WIDGET (self->notes))) != NULL)
    gtk_box_remove (self->notes, line);
}

/* Below its words, not below whose they are. What is in no window yet has not its font. */
static void
indent_notes (GwItemRow *self)
{
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL)
    gtk_widget_set_margin_start (GTK_WIDGET (self->notes),
                                 gw_row_line_get_indent (GW_ROW_LINE (self->read)));
}

static void
show_notes (GwItemRow *self)
{
  g_autoptr (GPtrArray) notes = list_notes (self);
  g_autoptr (GString) all = g_string_new (NULL);

  indent_notes (self);
  if (shows_notes (self, notes))
    return;
  remove_notes (self);
  for (guint i = 0; i < notes->len; i++)
    {
      const GwNote *note = g_ptr_array_index (notes, i);

      gtk_box_append (self->notes, gw_note_line_new (self->tree, self->beside, note));
      g_string_append_printf (all, "%s%s", i > 0 ? " " : "", note->text);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->notes), notes->len > 0);
  gw_compat_filled (GTK_WIDGET (self->notes));
  gw_compat_describe (GTK_WIDGET (self), all->str);
}

/* Once somebody is done with the row's own words, which may be all of the row. */
static void
take_line (GwItemRow *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  if (self->before != NULL && !self->parted)
    self->parted = gw_row_take_line (self->tree, self->node, self->fields, self->before, now);
}

static gboolean
notes_cb (gpointer user_data)
{
  GwItemRow *self = user_data;

  self->notes_id = 0;
  if (get_focus_part (self) != self->fields[0].part)
    take_line (self);
  show_notes (self);
  return G_SOURCE_REMOVE;
}

/* Not in the middle of the focus going from one field to another. */
static void
focus_moved_cb (GwItemRow *self)
{
  if (self->notes_id == 0 && self->tree != NULL)
    self->notes_id = g_idle_add (notes_cb, self);
}

static void
next_cb (GwItemRow *self)
{
  g_signal_emit (self, signals[NEXT], 0);
}

static GtkWidget *
create_inside (GwItemRow *self,
               guint      part)
{
  GwKindId child = gw_kind_get_part (gw_node_get_kind (self->node), part)->child;

  if (child == GW_KIND_VERDICT)
    return gw_verdicts_new (self->tree, self->node);
  if (child == GW_KIND_RATING)
    return gw_rating_grid_new (self->tree, self->node);
  if (gw_fields_inside (child) == NULL)
    return NULL;

  GtkWidget *list = gw_row_list_new_inside (self->tree, self->node, part);

  gw_row_list_set_beside (GW_ROW_LIST (list), self->beside);
  return list;
}

static void
add_field (GwItemRow      *self,
           GtkWidget     **grid,
           const GwField  *field)
{
  const GwKind *kind = gw_node_get_kind (self->node);
  gboolean first = field == self->fields;
  GtkWidget *box;

  if (gw_part_is_items (gw_kind_get_part (kind, field->part)))
    {
      box = create_inside (self, field->part);
      if (box != NULL)
        gtk_box_append (self->edit, box);
      *grid = NULL;
      return;
    }
  if (*grid == NULL)
    {
      *grid = gw_field_grid_new ();
      gtk_box_append (self->edit, *grid);
    }
  box = gw_field_box_new (self->tree, self->node, field,
                          first ? self->placeholder
                                : gw_field_get_placeholder (kind->id, field->part));
  gw_field_box_set_visit (GW_FIELD_BOX (box), self->before, self->author);
  g_signal_connect_swapped (box, "next", G_CALLBACK (next_cb), self);
  g_signal_connect_object (box, "focus-moved", G_CALLBACK (focus_moved_cb), self,
                           G_CONNECT_SWAPPED);
  gw_field_grid_append (GW_FIELD_GRID (*grid), box, gw_field_is_wide (kind, field));
}

gboolean
gw_item_row_is_open (GwItemRow *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->edit));
}

/* Who writes here is asked for only now, as it may have been changed in the preferences. */
static void
remember (GwItemRow *self)
{
  g_autoptr (GwSettings) settings = gw_settings_new ();

  g_free (self->author);
  self->author = gw_settings_dup_string (settings, "author");
  self->before = gw_item_ref (gw_node_get_item (self->node));
  self->parted = FALSE;
}

#define OPEN "gw-open-row"

/* Returns: (transfer none) (nullable): the row in which somebody writes into @node just now */
GwItemRow *
gw_item_row_find_open (GwNode *node)
{
  return g_object_get_data (G_OBJECT (node), OPEN);
}

/* What one chose may put the row into another list, which waits until one is done with it. */
static void
set_open (GwNode    *node,
          GwItemRow *self)
{
  GwNode *holder = gw_node_get_parent (node);

  g_object_set_data (G_OBJECT (node), OPEN, self);
  if (self == NULL && holder != NULL)
    g_object_notify (G_OBJECT (holder), "item");
}

/* Turns the row into its fields, with the focus in the first. */
void
gw_item_row_edit (GwItemRow *self)
{
  GtkWidget *grid = NULL, *first;

  if (!gw_item_row_is_open (self))
    {
      remember (self);
      set_open (self->node, self);
      for (const GwField *field = self->fields; field->part >= 0; field++)
        add_field (self, &grid, field);
      if (gw_node_get_kind (self->node)->id == GW_KIND_WORK)
        gtk_box_append (self->edit, gw_delay_box_new (self->tree, self->node));
      gtk_widget_set_visible (self->read, FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->edit), TRUE);
    }
  first = gtk_widget_get_first_child (GTK_WIDGET (self->edit));
  if (first != NULL && GW_IS_FIELD_GRID (first))
    gtk_widget_grab_focus (gtk_widget_get_first_child (first));
  show_notes (self);
  if (self->apart != NULL)
    gw_apart_line_set_quiet (GW_APART_LINE (self->apart), TRUE);
}

/* Turns it back into text; a row into which nothing was written goes away. */
void
gw_item_row_stop (GwItemRow *self)
{
  GtkWidget *child;
  g_autoptr (GwNode) node = g_object_ref (self->node);
  g_autoptr (GwTree) tree = g_object_ref (self->tree);

  if (!gw_item_row_is_open (self))
    return;

  take_line (self);
  g_autoptr (GwItem) before = g_steal_pointer (&self->before);
  g_autofree char *author = g_steal_pointer (&self->author);

  gw_tree_seal (tree);
  gtk_widget_set_visible (GTK_WIDGET (self->edit), FALSE);
  gtk_widget_set_visible (self->read, TRUE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->edit))) != NULL)
    gtk_box_remove (self->edit, child);
  show_notes (self);
  if (self->apart != NULL)
    gw_apart_line_set_quiet (GW_APART_LINE (self->apart), FALSE);
  if (gw_row_is_empty (gw_node_get_item (node)))
    gw_tree_drop (tree, node, NULL);
  else
    gw_row_finish (tree, node, before, author, NULL);
  set_open (node, NULL);
}

static gboolean
stop_cb (gpointer user_data)
{
  GwItemRow *self = user_data;

  self->stop_id = 0;
  if (!gw_focus_is_in (GTK_WIDGET (self)))
    gw_item_row_stop (self);
  return G_SOURCE_REMOVE;
}

/* Not in the middle of the focus going elsewhere, which may be a window in front for a moment. */
static void
left_cb (GwItemRow *self)
{
  if (self->stop_id == 0 && gw_item_row_is_open (self))
    self->stop_id = g_idle_add (stop_cb, self);
}

static void
gw_item_row_dispose (GObject *object)
{
  GwItemRow *self = GW_ITEM_ROW (object);

  /* Fields that go lose the focus, which is told as any other loss. */
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_ITEM_ROW);
  g_clear_handle_id (&self->stop_id, g_source_remove);
  g_clear_handle_id (&self->notes_id, g_source_remove);
  if (self->node != NULL && gw_item_row_find_open (self->node) == self)
    g_object_set_data (G_OBJECT (self->node), OPEN, NULL);
  g_clear_object (&self->tree);
  g_clear_object (&self->node);
  g_clear_pointer (&self->before, gw_item_unref);
  g_clear_pointer (&self->author, g_free);
  g_clear_pointer (&self->beside, gw_beside_unref);

  G_OBJECT_CLASS (gw_item_row_parent_class)->dispose (object);
}

static void
gw_item_row_class_init (GwItemRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_item_row_dispose;

  /**
   * GwItemRow::next:
   *
   * The person is done with this row and wants the next one.
   */
  signals[NEXT] = g_signal_new ("next", GW_TYPE_ITEM_ROW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);

  g_type_ensure (GW_TYPE_ROW_LINE);
  gtk_widget_class_set_template_from_resource (widget_class, GW_RESOURCES "/moment/gw-item-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GwItemRow, read);
  gtk_widget_class_bind_template_child (widget_class, GwItemRow, lead);
  gtk_widget_class_bind_template_child (widget_class, GwItemRow, text);
  gtk_widget_class_bind_template_child (widget_class, GwItemRow, below);
  gtk_widget_class_bind_template_child (widget_class, GwItemRow, aside);
  gtk_widget_class_bind_template_child (widget_class, GwItemRow, edit);
  gtk_widget_class_bind_template_child (widget_class, GwItemRow, comments);
  gtk_widget_class_bind_template_child (widget_class, GwItemRow, notes);
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
}

static void
gw_item_row_init (GwItemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  g_signal_connect (self, "map", G_CALLBACK (indent_notes), NULL);
}

GtkWidget *
gw_item_row_new (GwTree        *tree,
                 GwNode        *node,
                 const GwField *fields,
                 const char    *placeholder)
{
  GwItemRow *self = g_object_new (GW_TYPE_ITEM_ROW, NULL);

  self->tree = g_object_ref (tree);
  self->node = g_object_ref (node);
  self->fields = fields;
  self->placeholder = placeholder;
  /* Names of others stand in it, too, so every change of the brief may show here. */
  g_signal_connect_object (gw_tree_get_root (tree), "notify::item", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}

GwNode *
gw_item_row_get_node (GwItemRow *self)
{
  g_return_val_if_fail (GW_IS_ITEM_ROW (self), NULL);

  return self->node;
}

static void
tell_inside (GwItemRow *self)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->edit)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GW_IS_ROW_LIST (child))
      gw_row_list_set_beside (GW_ROW_LIST (child), self->beside);
}

void
gw_item_row_set_beside (GwItemRow *self,
                        GwBeside  *beside)
{
  g_return_if_fail (GW_IS_ITEM_ROW (self));

  if (beside == self->beside)
    return;
  g_clear_pointer (&self->beside, gw_beside_unref);
  self->beside = gw_beside_ref (beside);
  show_notes (self);
  tell_inside (self);
}

gboolean
gw_item_row_take_rewrite (GwItemRow *self)
{
  g_return_val_if_fail (GW_IS_ITEM_ROW (self), FALSE);

  for (GtkWidget *line = gtk_widget_get_first_child (GTK_WIDGET (self->notes)); line != NULL;
       line = gtk_widget_get_next_sibling (line))
    if (gw_note_line_get_note (GW_NOTE_LINE (line))->acts[0] == GW_ACT_REWRITE)
      {
        gw_note_line_do (GW_NOTE_LINE (line), GW_ACT_REWRITE);
        return TRUE;
      }
  return FALSE;
}

void
gw_item_row_set_library (GwItemRow *self,
                         GwTree    *library)
{
  GtkWidget *box;

  g_return_if_fail (GW_IS_ITEM_ROW (self));

  box = gtk_widget_get_parent (GTK_WIDGET (self->notes));
  if (self->apart != NULL)
    gtk_box_remove (GTK_BOX (box), self->apart);
  self->apart = NULL;
  if (library == NULL || gw_kind_find_attribute (gw_node_get_kind (self->node), "origin") < 0)
    return;
  self->apart = gw_apart_line_new (self->tree, self->node, library);
  gtk_box_insert_child_after (GTK_BOX (box), self->apart, GTK_WIDGET (self->notes));
}
