/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-fields-row.h"

#include "gw-field-box.h"
#include "gw-field-grid.h"
#include "gw-focus.h"

struct _GwFieldsRow
{
  GtkWidget      parent_instance;

  /* owned children */
  GtkWidget     *text;
  GtkWidget     *below;
  GtkWidget     *grid; /* NULL while it is read */

  /* owned */
  GwTree        *tree;
  GwNode        *holder;
  GwItem        *before; /* as it was when the grid was opened */

  const GwBlock *block;
  const char    *placeholder;
  guint          stop_id;
  guint          follow_id; /* until the next layout */
  guint          frames;    /* that passed since */
};

G_DEFINE_FINAL_TYPE (GwFieldsRow, gw_fields_row, GTK_TYPE_WIDGET)

static void
show (GtkWidget  *label,
      const char *text,
      gboolean    visible)
{
  gtk_label_set_text (GTK_LABEL (label), text != NULL ? text : "");
  gtk_widget_set_visible (label, visible && text != NULL);
}

static void
refresh (GwFieldsRow *self)
{
  g_auto (GwRowText) text = { 0 };
  g_autofree char *fields = gw_block_say_fields (self->block, gw_node_get_kind (self->holder));

  gw_block_read (gw_tree_get_item (self->tree), gw_node_get_item (self->holder), self->block, &text);
  show (self->text, text.text != NULL ? text.text : fields, self->grid == NULL);
  show (self->below, text.below, self->grid == NULL);
  if (text.text == NULL)
    gtk_widget_add_css_class (self->text, "dim-label");
  else
    gtk_widget_remove_css_class (self->text, "dim-label");
}

/* Enter goes on to the next field, and behind the last to what comes after the row. */
static void
next_cb (GwFieldsRow *self)
{
  gtk_widget_child_focus (GTK_WIDGET (gtk_widget_get_root (GTK_WIDGET (self))), GTK_DIR_TAB_FORWARD);
}

/* What was just made has its place with the next layout only, and what comes below moves: then the
 * page is scrolled to the focus as if it had come there anew. */
static gboolean
follow_focus (GtkWidget     *widget,
              GdkFrameClock *clock,
              gpointer       user_data)
{
  GwFieldsRow *self = GW_FIELDS_ROW (widget);

  if (self->frames++ == 0)
    return G_SOURCE_CONTINUE;
  self->follow_id = 0;
  g_object_notify (G_OBJECT (gtk_widget_get_root (widget)), "focus-widget");
  return G_SOURCE_REMOVE;
}

static void
follow (GwFieldsRow *self)
{
  self->frames = 0;
  if (self->follow_id == 0)
    self->follow_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), follow_focus, NULL, NULL);
}

static void
open (GwFieldsRow *self)
{
  const GwKind *kind = gw_node_get_kind (self->holder);

  if (self->grid != NULL)
    return;
  g_clear_pointer (&self->before, gw_item_unref);
  self->before = gw_item_ref (gw_node_get_item (self->holder));
  self->grid = gw_field_grid_new ();
  for (const GwField *field = self->block->fields; field->part >= 0; field++)
    {
      GtkWidget *box = gw_field_box_new (self->tree, self->holder, field,
                                         field == self->block->fields ? self->placeholder : NULL);

      g_signal_connect_swapped (box, "next", G_CALLBACK (next_cb), self);
      gw_field_grid_append (GW_FIELD_GRID (self->grid), box, gw_field_is_wide (kind, field));
    }
  gtk_widget_set_parent (self->grid, GTK_WIDGET (self));
  refresh (self);
  follow (self);
}

/* All of the row may stand in the box of its words. */
static void
take_line (GwFieldsRow *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  gw_row_take_line (self->tree, self->holder, self->block->fields, self->before, now);
}

static void
stop (GwFieldsRow *self)
{
  gw_tree_seal (self->tree);
  g_clear_pointer (&self->grid, gtk_widget_unparent);
  take_line (self);
  refresh (self);
  follow (self);
}

static gboolean
stop_cb (gpointer user_data)
{
  GwFieldsRow *self = user_data;

  self->stop_id = 0;
  if (self->grid != NULL && !gw_focus_is_in (GTK_WIDGET (self)))
    stop (self);
  return G_SOURCE_REMOVE;
}

/* Not in the middle of the focus going elsewhere, which may be a list of choices for a moment. */
static void
left_cb (GwFieldsRow *self)
{
  if (self->stop_id == 0 && self->grid != NULL)
    self->stop_id = g_idle_add (stop_cb, self);
}

static void
pressed_cb (GwFieldsRow *self)
{
  if (self->grid == NULL)
    gtk_widget_grab_focus (GTK_WIDGET (self));
}

static gboolean
gw_fields_row_grab_focus (GtkWidget *widget)
{
  open (GW_FIELDS_ROW (widget));
  return gtk_widget_grab_focus (gtk_widget_get_first_child (GW_FIELDS_ROW (widget)->grid));
}

/* Tab comes to boxes, never to the text that stood for them. */
static gboolean
gw_fields_row_focus (GtkWidget        *widget,
                     GtkDirectionType  direction)
{
  open (GW_FIELDS_ROW (widget));
  return GTK_WIDGET_CLASS (gw_fields_row_parent_class)->focus (widget, direction);
}

static void
gw_fields_row_dispose (GObject *object)
{
  GwFieldsRow *self = GW_FIELDS_ROW (object);

  g_clear_pointer (&self->grid, gtk_widget_unparent);
  g_clear_pointer (&self->text, gtk_widget_unparent);
  g_clear_pointer (&self->below, gtk_widget_unparent);
  g_clear_handle_id (&self->stop_id, g_source_remove);
  g_clear_object (&self->tree);
  g_clear_object (&self->holder);
  g_clear_pointer (&self->before, gw_item_unref);

  G_OBJECT_CLASS (gw_fields_row_parent_class)->dispose (object);
}

static void
gw_fields_row_class_init (GwFieldsRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_fields_row_dispose;
  widget_class->focus = gw_fields_row_focus;
  widget_class->grab_focus = gw_fields_row_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "fieldsrow");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static GtkWidget *
add_label (GwFieldsRow *self)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 16);
  gtk_widget_set_parent (label, GTK_WIDGET (self));
  return label;
}

static void
gw_fields_row_init (GwFieldsRow *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));
  GtkEventController *focus = gtk_event_controller_focus_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_widget_add_css_class (GTK_WIDGET (self), "item-row");
  self->text = add_label (self);
  self->below = add_label (self);
  gtk_widget_add_css_class (self->below, "dim-label");
  gtk_widget_add_css_class (self->below, "small");
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), focus);
  g_signal_connect_swapped (click, "released", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (self), GTK_EVENT_CONTROLLER (click));
}

GtkWidget *
gw_fields_row_new (GwTree        *tree,
                   GwNode        *holder,
                   const GwBlock *block,
                   const char    *placeholder)
{
  GwFieldsRow *self = g_object_new (GW_TYPE_FIELDS_ROW, NULL);
  g_autofree char *fields = gw_block_say_fields (block, gw_node_get_kind (holder));

  self->tree = g_object_ref (tree);
  self->holder = g_object_ref (holder);
  self->block = block;
  self->placeholder = placeholder;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, fields, -1);
  /* Names of others stand in it, too. */
  g_signal_connect_object (gw_tree_get_root (tree), "notify::item", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  refresh (self);
  return GTK_WIDGET (self);
}

gboolean
gw_fields_row_is_open (GwFieldsRow *self)
{
  g_return_val_if_fail (GW_IS_FIELDS_ROW (self), FALSE);

  return self->grid != NULL;
}

gboolean
gw_fields_row_is_bare (GwFieldsRow *self)
{
  g_return_val_if_fail (GW_IS_FIELDS_ROW (self), FALSE);

  g_auto (GwRowText) text = { 0 };

  gw_block_read (gw_tree_get_item (self->tree), gw_node_get_item (self->holder), self->block, &text);
  return text.text == NULL;
}
