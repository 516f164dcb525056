/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-item-row.h"

#include "gw-field-box.h"
#include "gw-field-grid.h"
#include "gw-row-line.h"
#include "gw-row-list.h"
#include "gw-verdicts.h"

#include <glib/gi18n-lib.h>

/* What stands before the words: a letter, or a name that others below begin at, too. */
#define LETTER_CHARS 1
#define NAME_CHARS 8

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

  /* owned */
  GwTree        *tree;
  GwNode        *node;

  const GwField *fields;
  const char    *placeholder;
  guint          stop_id;
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
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (name, "%s%s", name->len > 0 ? ", " : "", parts[i]);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name->len > 0 ? name->str : _("Empty row"), -1);
}

static void
refresh (GwItemRow *self)
{
  g_auto (GwRowText) text = { 0 };

  gw_row_read (gw_tree_get_item (self->tree), gw_node_get_item (self->node), &text);
  name_row (self, &text);
  show (self->lead, text.lead);
  gtk_label_set_width_chars (self->lead,
                             text.lead != NULL && g_utf8_strlen (text.lead, -1) <= LETTER_CHARS
                                 ? LETTER_CHARS + 1
                                 : NAME_CHARS);
  show (self->text, text.text != NULL ? text.text : _("Not written yet"));
  show (self->below, text.below);
  show (self->aside, text.aside);
  if (text.text == NULL)
    gtk_widget_add_css_class (GTK_WIDGET (self->text), "dim-label");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->text), "dim-label");
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
  if (gw_fields_inside (child) != NULL)
    return gw_row_list_new_inside (self->tree, self->node, part);
  return NULL;
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
  box = gw_field_box_new (self->tree, self->node, field, first ? self->placeholder : NULL);
  g_signal_connect_swapped (box, "next", G_CALLBACK (next_cb), self);
  gw_field_grid_append (GW_FIELD_GRID (*grid), box, gw_field_is_wide (kind, field));
}

gboolean
gw_item_row_is_open (GwItemRow *self)
{
  return gtk_widget_get_visible (GTK_WIDGET (self->edit));
}

/* Turns the row into its fields, with the focus in the first. */
void
gw_item_row_edit (GwItemRow *self)
{
  GtkWidget *grid = NULL, *first;

  if (!gw_item_row_is_open (self))
    {
      for (const GwField *field = self->fields; field->part >= 0; field++)
        add_field (self, &grid, field);
      gtk_widget_set_visible (self->read, FALSE);
      gtk_widget_set_visible (GTK_WIDGET (self->edit), TRUE);
    }
  first = gtk_widget_get_first_child (GTK_WIDGET (self->edit));
  if (first != NULL && GW_IS_FIELD_GRID (first))
    gtk_widget_grab_focus (gtk_widget_get_first_child (first));
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

  gw_tree_seal (tree);
  gtk_widget_set_visible (GTK_WIDGET (self->edit), FALSE);
  gtk_widget_set_visible (self->read, TRUE);
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->edit))) != NULL)
    gtk_box_remove (self->edit, child);
  if (gw_row_is_empty (gw_node_get_item (node)))
    gw_tree_remove (tree, node, NULL);
}

static gboolean
holds_focus (GwItemRow *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL
         && (focus == GTK_WIDGET (self) || gtk_widget_is_ancestor (focus, GTK_WIDGET (self)));
}

static gboolean
stop_cb (gpointer user_data)
{
  GwItemRow *self = user_data;

  self->stop_id = 0;
  if (!holds_focus (self))
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

  g_clear_handle_id (&self->stop_id, g_source_remove);
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_ITEM_ROW);
  g_clear_object (&self->tree);
  g_clear_object (&self->node);

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
  gtk_widget_class_bind_template_callback (widget_class, left_cb);
}

static void
gw_item_row_init (GwItemRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
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
