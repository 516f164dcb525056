/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-row-list-private.h"

#include "gw-isolate.h"
#include "gw-item-row.h"
#include "gw-keep.h"
#include "gw-paste-keys.h"
#include "gw-say.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (GwRowList, gw_row_list, GTK_TYPE_WIDGET)

/* While one writes in a row it stays where it is. */
static gboolean
is_row (gpointer item,
        gpointer user_data)
{
  GwRowList *self = user_data;
  GwItemRow *open = gw_item_row_find_open (item);

  return open != NULL ? gtk_widget_is_ancestor (GTK_WIDGET (open), GTK_WIDGET (self))
                      : gw_block_takes (self->block, gw_node_get_item (item));
}

void
gw_row_list_tell (GwRowList  *self,
                  const char *text)
{
  gtk_widget_activate_action (GTK_WIDGET (self), "form.told", "s", text);
}

static GwNode *
insert (GwRowList  *self,
        guint       index,
        const char *words)
{
  GwKindId kind = gw_row_list_get_kind (self);
  /* Translators: a step of the history; %s is a kind of row, as in "Add need" */
  g_autofree char *label = g_strdup_printf (_("Add %s"), _(gw_kind (kind)->label));

  gw_tree_seal (self->tree);
  gw_tree_begin (self->tree, label);
  g_autoptr (GwItem) item = gw_row_new (self->tree, self->block, kind, words);
  GwNode *node = gw_tree_insert (self->tree, self->holder, self->part, index, item, NULL);
  if (!gw_tree_commit (self->tree, NULL))
    return NULL;
  return node;
}

/* Where the library is searched a whole row may be typed as well. */
static void
take_line (GwRowList *self,
           GwNode    *node)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GwItem) bare
      = gw_item_with_text (gw_node_get_item (node), self->fields[0].part, NULL);

  gw_row_take_line (self->tree, node, self->fields, bare, now);
}

static void
add_at (GwRowList  *self,
        guint       index,
        const char *words)
{
  GwNode *node = insert (self, index, words);
  GwItemRow *row = node != NULL ? gw_row_list_find_row (self, node) : NULL;

  if (node != NULL && words != NULL)
    take_line (self, node);
  if (row != NULL)
    gw_item_row_edit (row);
}

/* Nothing is left of a row into which nothing was written. */
static void
leave_row (GwRowList *self,
           GwItemRow *row)
{
  g_autoptr (GwNode) node = g_object_ref (gw_item_row_get_node (row));
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  gtk_widget_grab_focus (GTK_WIDGET (row));
  gw_item_row_stop (row);
  if (!gw_row_list_go_to (self, node))
    gw_row_list_go_near (self, index);
}

static void
next_cb (GwRowList *self,
         GwItemRow *row)
{
  GwNode *node = gw_item_row_get_node (row);

  if (gw_row_is_empty (gw_node_get_item (node)))
    {
      leave_row (self, row);
      return;
    }
  add_at (self, gw_node_get_index (node) + 1, NULL);
  gw_item_row_stop (row);
}

static GtkWidget *
create_row (gpointer item,
            gpointer user_data)
{
  GwRowList *self = user_data;
  GtkWidget *row = gw_item_row_new (self->tree, item, self->fields, self->placeholder);

  g_signal_connect_swapped (row, "next", G_CALLBACK (next_cb), self);
  gw_row_drag_attach (GW_ITEM_ROW (row));
  if (self->beside != NULL)
    gw_item_row_set_beside (GW_ITEM_ROW (row), self->beside);
  if (self->library != NULL)
    gw_item_row_set_library (GW_ITEM_ROW (row), self->library);
  return row;
}

static void
activated_cb (GtkListBox    *list,
              GtkListBoxRow *row,
              GwRowList     *self)
{
  if (!gw_item_row_is_open (GW_ITEM_ROW (row)))
    gw_item_row_edit (GW_ITEM_ROW (row));
}

static void
remove_row (GwRowList *self,
            GwItemRow *row)
{
  g_autoptr (GwNode) node = g_object_ref (gw_item_row_get_node (row));
  g_autofree char *title = gw_item_title (gw_node_get_item (node));
  g_autofree char *words = gw_isolate_words (title);
  /* Translators: the row with these words is gone */
  g_autofree char *text = g_strdup_printf (_("Removed: %s"), words);
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  if (!gw_tree_remove (self->tree, node, NULL))
    return;
  gw_row_list_go_near (self, index);
  gw_row_list_tell (self, text);
}

/* To the place of the other row, which need not be the next in the file. */
void
gw_row_list_move_to (GwRowList *self,
                     GwItemRow *row,
                     GwItemRow *other)
{
  g_autoptr (GwNode) node = g_object_ref (gw_item_row_get_node (row));
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row));

  gw_item_row_stop (row);
  /* An empty row is gone by now. */
  if (gw_node_get_parent (node) == NULL
      || !gw_tree_move (self->tree, node, gw_node_get_index (gw_item_row_get_node (other)), NULL))
    {
      gw_row_list_go_near (self, index);
      return;
    }
  row = gw_row_list_find_row (self, node);
  if (row != NULL)
    gtk_widget_grab_focus (GTK_WIDGET (row));
}

static void
move_row (GwRowList *self,
          GwItemRow *row,
          int        by)
{
  int index = gtk_list_box_row_get_index (GTK_LIST_BOX_ROW (row)) + by;
  GtkListBoxRow *other
      = index >= 0 ? gtk_list_box_get_row_at_index (GTK_LIST_BOX (self->list), index) : NULL;

  if (other != NULL)
    gw_row_list_move_to (self, row, GW_ITEM_ROW (other));
}

static void
keep_row (GwRowList *self,
          GwItemRow *row)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();

  if (self->library != NULL)
    gw_keep_put (self->library, self->tree, gw_item_row_get_node (row), now, NULL);
}

static void
do_action (GwRowList  *self,
           const char *name)
{
  GwItemRow *row = gw_row_list_get_focus_row (self);

  if (row == NULL)
    return;
  if (g_str_equal (name, "edit"))
    gw_item_row_edit (row);
  else if (g_str_equal (name, "remove"))
    remove_row (self, row);
  else if (g_str_equal (name, "up"))
    move_row (self, row, -1);
  else if (g_str_equal (name, "down"))
    move_row (self, row, 1);
  else if (g_str_equal (name, "keep"))
    keep_row (self, row);
}

static void
action_cb (GtkWidget  *widget,
           const char *name,
           GVariant   *parameter)
{
  do_action (GW_ROW_LIST (widget), strchr (name, '.') + 1);
}

static void
see_cb (GtkWidget  *widget,
        const char *name,
        GVariant   *parameter)
{
  GwRowList *self = GW_ROW_LIST (widget);
  GwItemRow *row = gw_row_list_get_focus_row (self);
  int part = gw_kind (gw_row_list_get_kind (self))->visibility_part;

  if (row != NULL && part >= 0)
    gw_tree_set (self->tree, gw_item_row_get_node (row), part,
                 g_variant_get_string (parameter, NULL), NULL);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        GwRowList             *self)
{
  GwItemRow *row = gw_row_list_get_focus_row (self);
  GdkModifierType held = state & gtk_accelerator_get_default_mod_mask ();
  gboolean open = row != NULL && gw_item_row_is_open (row);

  if (row == NULL)
    return FALSE;
  if (held == GDK_ALT_MASK && (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter))
    return gw_item_row_take_rewrite (row);
  if (held == GDK_CONTROL_MASK && (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter))
    next_cb (self, row);
  else if (held == GDK_ALT_MASK && (key == GDK_KEY_Up || key == GDK_KEY_Down))
    move_row (self, row, key == GDK_KEY_Up ? -1 : 1);
  else if (open && key == GDK_KEY_Escape)
    leave_row (self, row);
  else if (!open && held == 0 && (key == GDK_KEY_Delete || key == GDK_KEY_KP_Delete))
    remove_row (self, row);
  else if (!open && held == 0 && key == GDK_KEY_F2)
    gw_item_row_edit (row);
  else if (!open
           && (key == GDK_KEY_Menu || (key == GDK_KEY_F10 && held == GDK_SHIFT_MASK)))
    gw_row_list_show_menu (self, row);
  else
    return FALSE;
  return TRUE;
}

static void
pressed_cb (GtkGestureClick *gesture,
            int              n_press,
            double           x,
            double           y,
            GwRowList       *self)
{
  GtkListBoxRow *row = gtk_list_box_get_row_at_y (GTK_LIST_BOX (self->list), y);

  if (row == NULL || gw_item_row_is_open (GW_ITEM_ROW (row)))
    return;
  gtk_widget_grab_focus (GTK_WIDGET (row));
  gw_row_list_show_menu (self, GW_ITEM_ROW (row));
}

static void
gw_row_list_dispose (GObject *object)
{
  GwRowList *self = GW_ROW_LIST (object);

  if (self->menu != NULL)
    gtk_widget_unparent (self->menu);
  gw_row_find_close (self);
  g_clear_pointer (&self->heading, gtk_widget_unparent);
  g_clear_pointer (&self->empty, gtk_widget_unparent);
  g_clear_pointer (&self->list, gtk_widget_unparent);
  g_clear_pointer (&self->add, gtk_widget_unparent);
  g_clear_object (&self->rows);
  g_clear_object (&self->tree);
  g_clear_object (&self->library);
  g_clear_object (&self->holder);
  g_clear_pointer (&self->beside, gw_beside_unref);

  G_OBJECT_CLASS (gw_row_list_parent_class)->dispose (object);
}

static void
gw_row_list_class_init (GwRowListClass *klass)
{
  static const char *const actions[] = { "row.edit", "row.up", "row.down", "row.keep",
                                         "row.remove" };
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_row_list_dispose;
  for (guint i = 0; i < G_N_ELEMENTS (actions); i++)
    gtk_widget_class_install_action (widget_class, actions[i], NULL, action_cb);
  gtk_widget_class_install_action (widget_class, "row.see", "s", see_cb);
  gtk_widget_class_set_css_name (widget_class, "rowlist");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

/* Behind the row that has the keyboard, or in place of it while nothing is written in it; lists inside
 * a row have their own. */
static gboolean
find_paste_target (GtkWidget     *widget,
                   GwPasteTarget *target)
{
  GwRowList *self = GW_ROW_LIST (widget);
  GtkWidget *focus = gtk_root_get_focus (gtk_widget_get_root (widget));
  GwItemRow *row = gw_row_list_get_focus_row (self);
  GwNode *node = row != NULL ? gw_item_row_get_node (row) : NULL;
  guint index = gw_item_count (gw_node_get_item (self->holder), self->part);

  if (focus != NULL && gtk_widget_get_ancestor (focus, GW_TYPE_ROW_LIST) != widget)
    return FALSE;
  if (node != NULL)
    index = gw_node_get_index (node) + (gw_row_is_empty (gw_node_get_item (node)) ? 0 : 1);
  *target = (GwPasteTarget){ self->tree, self->holder, self->block, self->part, index };
  return TRUE;
}

static void
gw_row_list_init (GwRowList *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkGesture *click = gtk_gesture_click_new ();

  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
      GTK_ORIENTATION_VERTICAL);
  self->list = gtk_list_box_new ();
  gtk_list_box_set_selection_mode (GTK_LIST_BOX (self->list), GTK_SELECTION_NONE);
  gtk_widget_set_parent (self->list, GTK_WIDGET (self));
  g_signal_connect (self->list, "row-activated", G_CALLBACK (activated_cb), self);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->list, keys);
  gtk_gesture_single_set_button (GTK_GESTURE_SINGLE (click), GDK_BUTTON_SECONDARY);
  g_signal_connect (click, "pressed", G_CALLBACK (pressed_cb), self);
  gtk_widget_add_controller (self->list, GTK_EVENT_CONTROLLER (click));
  gw_row_drag_attach_target (self);
  gw_paste_keys_attach (GTK_WIDGET (self), find_paste_target);
}

/* What stands on the button of a list inside a row. */
static void
name_add (GwRowList *self,
          gboolean   has_rows)
{
  /* Translators: a button; %s is a kind of row, as in "Add way to it" */
  g_autofree char *first = g_strdup_printf (_("Add %s"), _(gw_kind (gw_row_list_get_kind (self))->label));
  g_autofree char *words = gw_say_heading (has_rows ? _(self->another) : first);

  gtk_button_set_label (GTK_BUTTON (self->add), words);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
}

static void
rows_changed_cb (GwRowList *self)
{
  gboolean has_rows = g_list_model_get_n_items (self->rows) > 0;
  gboolean is_rest = self->heading != NULL && self->empty == NULL && self->block->choice_part >= 0;
  gboolean is_bare = self->heading == NULL && self->empty == NULL && self->add == NULL;

  gtk_widget_set_visible (self->list, has_rows);
  if (self->another != NULL)
    name_add (self, has_rows);
  if (self->empty != NULL)
    gtk_widget_set_visible (self->empty, self->block != NULL
                                             ? !has_rows
                                             : g_list_model_get_n_items (self->rows) == 1);
  gtk_widget_set_visible (GTK_WIDGET (self), has_rows || !(is_rest || is_bare));
}

/* A row that gets another choice may belong to another list from then on. */
static void
refilter_cb (GtkFilter *filter)
{
  gtk_filter_changed (filter, GTK_FILTER_CHANGE_DIFFERENT);
}

static void
fill (GwRowList *self)
{
  GListModel *all = gw_node_get_list (self->holder, self->part);

  if (self->block != NULL && !gw_block_takes_all (self->block))
    {
      GtkFilter *filter = GTK_FILTER (gtk_custom_filter_new (is_row, self, NULL));

      self->rows = G_LIST_MODEL (gtk_filter_list_model_new (g_object_ref (all), filter));
      g_signal_connect_object (self->holder, "notify::item", G_CALLBACK (refilter_cb), filter,
                               G_CONNECT_SWAPPED);
    }
  else
    self->rows = g_object_ref (all);
  gtk_list_box_bind_model (GTK_LIST_BOX (self->list), self->rows, create_row, self, NULL);
  g_signal_connect_object (self->rows, "items-changed", G_CALLBACK (rows_changed_cb), self,
                           G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  rows_changed_cb (self);
}

static void
add_cb (GwRowList *self)
{
  gw_row_list_ask (self, self->add);
}

/* Where no section's button adds, the list has one of its own. list: its heading, where several of a
 * section add the same kind; NULL in a row. */
static void
add_button (GwRowList  *self,
            const char *list)
{
  /* Translators: a button; %s is a kind of row, as in "Add way to it" */
  g_autofree char *words
      = self->block != NULL && self->block->action != NULL
            ? g_strdup (_(self->block->action))
            : g_strdup_printf (_("Add %s"), _(gw_kind (gw_row_list_get_kind (self))->label));
  g_autofree char *heading = gw_say_heading (words);

  /* Translators: what a button does, and where: "Add fact: About customers" */
  g_autofree char *name = list != NULL ? g_strdup_printf (_("%1$s: %2$s"), heading, list) : NULL;

  self->add = gtk_button_new_with_label (heading);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->add), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  name != NULL ? name : heading, -1);
  gtk_widget_set_halign (self->add, GTK_ALIGN_START);
  gtk_widget_add_css_class (self->add, "link-like");
  g_signal_connect_swapped (self->add, "clicked", G_CALLBACK (add_cb), self);
  gtk_widget_set_parent (self->add, GTK_WIDGET (self));
}

static GtkWidget *
add_text (GwRowList  *self,
          const char *text,
          const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_widget_add_css_class (label, "block-heading");
  gtk_widget_add_css_class (label, style);
  gtk_widget_insert_before (label, GTK_WIDGET (self), self->list);
  return label;
}

static GwRowList *
create (GwTree *tree,
        GwNode *holder,
        guint   part)
{
  GwRowList *self = g_object_new (GW_TYPE_ROW_LIST, NULL);

  self->tree = g_object_ref (tree);
  self->holder = g_object_ref (holder);
  self->part = part;
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(gw_kind (gw_row_list_get_kind (self))->label), -1);
  return self;
}

GtkWidget *
gw_row_list_new (GwTree        *tree,
                 GwTree        *library,
                 GwNode        *holder,
                 const GwBlock *block,
                 const char    *placeholder)
{
  GwRowList *self = create (tree, holder, block->list);

  self->library = library != NULL ? g_object_ref (library) : NULL;
  self->block = block;
  self->fields = block->fields;
  self->placeholder = placeholder;
  if (block->heading != NULL)
    {
      self->heading = add_text (self, _(block->heading), "group-title");
      gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _(block->heading), -1);
      add_button (self, _(block->heading));
    }
  if (block->empty != NULL)
    self->empty = add_text (self, _(block->empty), "dim-label");
  fill (self);
  return GTK_WIDGET (self);
}

GtkWidget *
gw_row_list_new_inside (GwTree *tree,
                        GwNode *holder,
                        guint   part)
{
  GwRowList *self = create (tree, holder, part);

  const char *more = gw_fields_ask_more (gw_row_list_get_kind (self), &self->another);

  self->fields = gw_fields_inside (gw_row_list_get_kind (self));
  gtk_widget_add_css_class (GTK_WIDGET (self), "inside");
  if (more != NULL)
    {
      self->empty = add_text (self, _(more), "dim-label");
      gtk_widget_insert_after (self->empty, GTK_WIDGET (self), self->list);
    }
  add_button (self, NULL);
  fill (self);
  return GTK_WIDGET (self);
}

void
gw_row_list_set_library (GwRowList *self,
                         GwTree    *library)
{
  g_return_if_fail (GW_IS_ROW_LIST (self));

  if (!g_set_object (&self->library, library))
    return;
  gw_row_find_close (self);
  for (GtkWidget *row = gtk_widget_get_first_child (self->list); row != NULL;
       row = gtk_widget_get_next_sibling (row))
    if (GW_IS_ITEM_ROW (row))
      gw_item_row_set_library (GW_ITEM_ROW (row), library);
}

/* Returns: (transfer none): the nodes of the rows */
GListModel *
gw_row_list_get_rows (GwRowList *self)
{
  g_return_val_if_fail (GW_IS_ROW_LIST (self), NULL);

  return self->rows;
}

GwKindId
gw_row_list_get_kind (GwRowList *self)
{
  return gw_kind_get_part (gw_node_get_kind (self->holder), self->part)->child;
}

void
gw_row_list_add (GwRowList  *self,
                 const char *words)
{
  g_return_if_fail (GW_IS_ROW_LIST (self));

  add_at (self, gw_item_count (gw_node_get_item (self->holder), self->part), words);
}

void
gw_row_list_set_beside (GwRowList *self,
                        GwBeside  *beside)
{
  GtkListBox *list = GTK_LIST_BOX (self->list);

  g_return_if_fail (GW_IS_ROW_LIST (self));

  if (beside == NULL || beside == self->beside)
    return;
  for (int i = 0; gtk_list_box_get_row_at_index (list, i) != NULL; i++)
    gw_item_row_set_beside (GW_ITEM_ROW (gtk_list_box_get_row_at_index (list, i)), beside);
  g_clear_pointer (&self->beside, gw_beside_unref);
  self->beside = gw_beside_ref (beside);
}
