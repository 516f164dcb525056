/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-choice-box.h"

#include "gw-check.h"
#include "gw-compat.h"
#include "gw-elsewhere.h"
#include "gw-flow.h"
#include "gw-say.h"
#include "gw-type-ahead.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What can be chosen: the value as it stands in a file, and its words. */
typedef struct
{
  char *value; /* NULL: not answered */
  char *label;
} Choice;

struct _GwChoiceBox
{
  GtkWidget  parent_instance;

  GtkWidget *editor; /* owned child: GtkDropDown, GtkCheckButton or GwFlow of them */

  /* owned */
  GwTree    *tree;
  GwNode    *node;
  GArray    *choices; /* of Choice */

  guint      part;
  gboolean   filling;
};

G_DEFINE_FINAL_TYPE (GwChoiceBox, gw_choice_box, GTK_TYPE_WIDGET)

static void
choice_clear (gpointer data)
{
  Choice *choice = data;

  g_free (choice->value);
  g_free (choice->label);
}

static gboolean
is_tick (const GwPart *part)
{
  return part->type == GW_TYPE_CHOICE && part->choices != NULL
         && g_strv_length ((char **) part->choices) == 2
         && g_strv_contains (part->choices, "yes") && g_strv_contains (part->choices, "no");
}

static gboolean
is_several (const GwPart *part)
{
  return part->type == GW_TYPE_REFS;
}

/* Whether a field of this type is chosen. */
gboolean
gw_choice_box_takes (const GwKind *kind,
                     guint         part)
{
  GwType type = gw_kind_get_part (kind, part)->type;

  return type == GW_TYPE_CHOICE || type == GW_TYPE_REF || type == GW_TYPE_REFS
         || gw_field_words (kind->id, part) != NULL || gw_elsewhere_takes (kind, part);
}

/* A tick has its words beside it. */
gboolean
gw_choice_box_has_label (const GwKind *kind,
                         guint         part)
{
  return is_tick (gw_kind_get_part (kind, part));
}

static const GwPart *
get_part (GwChoiceBox *self)
{
  return gw_kind_get_part (gw_node_get_kind (self->node), self->part);
}

static void
add (GArray     *choices,
     const char *value,
     const char *label)
{
  Choice choice = { g_strdup (value), g_strdup (label) };

  g_array_append_val (choices, choice);
}

static gboolean
add_item (GwItem   *item,
          GwItem   *parent,
          guint     part,
          gpointer  user_data)
{
  gpointer *data = user_data;
  const GwPart *of = data[0];

  /* Nothing needs itself. */
  if ((of->refers & (G_GUINT64_CONSTANT (1) << gw_item_get_kind (item)->id)) == 0
      || g_strcmp0 (gw_item_get_id (item), data[3]) == 0)
    return TRUE;
  g_autofree char *title = gw_item_title (item);
  g_autofree char *letter = gw_way_dup_letter (data[2], item);
  g_autofree char *called = letter != NULL ? g_strdup_printf ("%s  %s", letter, title)
                                           : g_strdup (title);
  if (*title != '\0')
    add (data[1], gw_item_get_id (item), called);
  return TRUE;
}

static void
add_items (GwChoiceBox *self,
           GArray      *choices)
{
  GwItem *root = gw_tree_get_item (self->tree);
  gpointer data[]
      = { (gpointer) get_part (self), choices, root, (gpointer) gw_node_get_id (self->node) };
  const GwKind *kind = gw_item_get_kind (root);

  for (guint i = 0; i < kind->n_parts; i++)
    for (guint j = 0; gw_part_is_items (&kind->parts[i]) && j < gw_item_count (root, i); j++)
      gw_item_walk (gw_item_get_child (root, i, j), add_item, data);
}

static const char *get_value (GwChoiceBox *self);

/* What is named there and can no longer be found stays as it is until something else is chosen. */
static void
add_elsewhere (GwChoiceBox *self,
               GArray      *choices)
{
  g_autoptr (GPtrArray) items = gw_elsewhere_list (self->tree);
  const char *value = get_value (self);
  gboolean found = value == NULL;

  for (guint i = 0; i < items->len; i++)
    {
      g_autofree char *title = gw_item_title (g_ptr_array_index (items, i));

      found = found || g_strcmp0 (gw_item_get_id (g_ptr_array_index (items, i)), value) == 0;
      if (*title != '\0')
        add (choices, gw_item_get_id (g_ptr_array_index (items, i)), title);
    }
  if (!found)
    add (choices, value, _("of a brief that is not here"));
}

static GArray *
list_choices (GwChoiceBox *self)
{
  const GwPart *part = get_part (self);
  const GwKind *kind = gw_node_get_kind (self->node);
  const GwWord *words = gw_field_words (kind->id, self->part);
  GArray *choices = g_array_new (FALSE, FALSE, sizeof (Choice));

  g_array_set_clear_func (choices, choice_clear);
  if (!is_several (part) && part->preset == NULL && part->need == GW_NEED_OPTIONAL)
    add (choices, NULL, "–");
  for (guint i = 0; words != NULL && words[i].value != NULL; i++)
    add (choices, words[i].value, _(words[i].label));
  for (guint i = 0; part->type == GW_TYPE_CHOICE && part->choices[i] != NULL; i++)
    add (choices, part->choices[i], _(gw_choice_label (kind->id, self->part, part->choices[i])));
  if (part->refers != 0)
    add_items (self, choices);
  if (gw_elsewhere_takes (kind, self->part))
    add_elsewhere (self, choices);
  return choices;
}

static const char *
get_value (GwChoiceBox *self)
{
  return gw_item_get_text (gw_node_get_item (self->node), self->part);
}

static void show_value (GwChoiceBox *self);

/* What the brief does not take is not shown as taken. */
static void
choose (GwChoiceBox *self,
        const char  *value)
{
  self->filling = TRUE;
  gboolean taken = gw_tree_set (self->tree, self->node, self->part, value, NULL);
  self->filling = FALSE;

  if (!taken)
    show_value (self);
}

static void
selected_cb (GwChoiceBox *self)
{
  guint index = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->editor));

  if (!self->filling && index < self->choices->len)
    choose (self, g_array_index (self->choices, Choice, index).value);
}

static void
ticked_cb (GwChoiceBox *self)
{
  gboolean yes = gtk_check_button_get_active (GTK_CHECK_BUTTON (self->editor));

  if (!self->filling)
    choose (self, yes ? "yes" : "no");
}

/* Somebody has to need a need: the last tick does not go. */
static void
several_cb (GwChoiceBox    *self,
            GParamSpec     *pspec,
            GtkCheckButton *button)
{
  g_autoptr (GString) all = g_string_new (NULL);
  guint i = 0;

  if (self->filling)
    return;
  for (GtkWidget *child = gtk_widget_get_first_child (self->editor); child != NULL;
       child = gtk_widget_get_next_sibling (child), i++)
    if (gtk_check_button_get_active (GTK_CHECK_BUTTON (child)))
      g_string_append_printf (all, "%s%s", all->len > 0 ? " " : "",
                              g_array_index (self->choices, Choice, i).value);
  if (all->len == 0 && get_part (self)->need != GW_NEED_OPTIONAL)
    {
      self->filling = TRUE;
      gtk_check_button_set_active (button, TRUE);
      self->filling = FALSE;
      return;
    }
  choose (self, all->str);
}

static void
show_selected (GwChoiceBox *self)
{
  const char *value = get_value (self);
  double number = value != NULL ? g_ascii_strtod (value, NULL) : 0;
  gboolean words = gw_field_words (gw_node_get_kind (self->node)->id, self->part) != NULL;

  for (guint i = 0; i < self->choices->len; i++)
    {
      const char *offered = g_array_index (self->choices, Choice, i).value;

      if (g_strcmp0 (offered, value) == 0
          || (words && value != NULL && offered != NULL
              && g_ascii_strtod (offered, NULL) == number))
        {
          gtk_drop_down_set_selected (GTK_DROP_DOWN (self->editor), i);
          return;
        }
    }
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->editor), GTK_INVALID_LIST_POSITION);
}

static void
show_several (GwChoiceBox *self)
{
  guint i = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (self->editor); child != NULL;
       child = gtk_widget_get_next_sibling (child), i++)
    gtk_check_button_set_active (
        GTK_CHECK_BUTTON (child),
        gw_item_refers_to (gw_node_get_item (self->node), self->part,
                           g_array_index (self->choices, Choice, i).value));
}

/* Where nothing can be chosen there is nothing to see. */
static gboolean
has_choice (GwChoiceBox *self)
{
  for (guint i = 0; i < self->choices->len; i++)
    if (g_array_index (self->choices, Choice, i).value != NULL)
      return TRUE;

  return is_tick (get_part (self));
}

static void
show_value (GwChoiceBox *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), has_choice (self));
  self->filling = TRUE;
  if (GTK_IS_DROP_DOWN (self->editor))
    show_selected (self);
  else if (GTK_IS_CHECK_BUTTON (self->editor))
    gtk_check_button_set_active (GTK_CHECK_BUTTON (self->editor),
                                 g_strcmp0 (get_value (self), "yes") == 0);
  else
    show_several (self);
  self->filling = FALSE;
}

static GtkWidget *
create_drop_down (GwChoiceBox *self)
{
  g_autoptr (GStrvBuilder) builder = g_strv_builder_new ();
  g_auto (GStrv) labels = NULL;

  for (guint i = 0; i < self->choices->len; i++)
    g_strv_builder_add (builder, g_array_index (self->choices, Choice, i).label);
  labels = g_strv_builder_end (builder);

  GtkWidget *drop_down = gtk_drop_down_new_from_strings ((const char *const *) labels);
  gw_compat_name (drop_down, _(get_part (self)->label));
  gw_type_ahead_attach (GTK_DROP_DOWN (drop_down));
  return drop_down;
}

static GtkWidget *
create_several (GwChoiceBox *self)
{
  GtkWidget *flow = gw_flow_new (9, 0);

  gtk_accessible_update_property (GTK_ACCESSIBLE (flow), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(get_part (self)->label), -1);
  for (guint i = 0; i < self->choices->len; i++)
    {
      const char *words = g_array_index (self->choices, Choice, i).label;
      GtkWidget *tick = gtk_check_button_new (), *label = gtk_label_new (words);

      gtk_label_set_wrap (GTK_LABEL (label), TRUE);
      gtk_label_set_natural_wrap_mode (GTK_LABEL (label), GTK_NATURAL_WRAP_NONE);
      gtk_label_set_xalign (GTK_LABEL (label), 0);
      gtk_check_button_set_child (GTK_CHECK_BUTTON (tick), label);
      gtk_accessible_update_property (GTK_ACCESSIBLE (tick), GTK_ACCESSIBLE_PROPERTY_LABEL, words,
                                      -1);
      gw_flow_append (GW_FLOW (flow), tick);
    }
  return flow;
}

static void
connect (GwChoiceBox *self)
{
  if (GTK_IS_DROP_DOWN (self->editor))
    g_signal_connect_swapped (self->editor, "notify::selected", G_CALLBACK (selected_cb), self);
  else if (GTK_IS_CHECK_BUTTON (self->editor))
    g_signal_connect_swapped (self->editor, "notify::active", G_CALLBACK (ticked_cb), self);
  else
    for (GtkWidget *child = gtk_widget_get_first_child (self->editor); child != NULL;
         child = gtk_widget_get_next_sibling (child))
      g_signal_connect_swapped (child, "notify::active", G_CALLBACK (several_cb), self);
}

static void
create_editor (GwChoiceBox *self)
{
  const GwPart *part = get_part (self);

  g_autofree char *heading = gw_say_heading (_(part->label));

  self->editor = is_tick (part)      ? gtk_check_button_new_with_label (heading)
                 : is_several (part) ? create_several (self)
                                     : create_drop_down (self);
  gtk_widget_set_parent (self->editor, GTK_WIDGET (self));
  show_value (self);
  connect (self);
}

static gboolean
same_choices (GArray *a,
              GArray *b)
{
  if (a->len != b->len)
    return FALSE;
  for (guint i = 0; i < a->len; i++)
    if (g_strcmp0 (g_array_index (a, Choice, i).value, g_array_index (b, Choice, i).value) != 0
        || g_strcmp0 (g_array_index (a, Choice, i).label, g_array_index (b, Choice, i).label) != 0)
      return FALSE;

  return TRUE;
}

/* Items that can be chosen come and go, and get other words. */
static void
refresh (GwChoiceBox *self)
{
  if (self->filling)
    return;

  g_autoptr (GArray) choices = list_choices (self);
  if (same_choices (choices, self->choices))
    {
      show_value (self);
      return;
    }
  g_array_unref (self->choices);
  self->choices = g_steal_pointer (&choices);
  self->filling = TRUE;
  gtk_widget_unparent (self->editor);
  self->filling = FALSE;
  create_editor (self);
}

static gboolean
gw_choice_box_grab_focus (GtkWidget *widget)
{
  GtkWidget *editor = GW_CHOICE_BOX (widget)->editor;

  if (gw_compat_is_left_backwards (widget))
    return FALSE;
  return GW_IS_FLOW (editor) ? gtk_widget_child_focus (editor, GTK_DIR_TAB_FORWARD)
                             : gtk_widget_grab_focus (editor);
}

static void
gw_choice_box_dispose (GObject *object)
{
  GwChoiceBox *self = GW_CHOICE_BOX (object);

  self->filling = TRUE;
  g_clear_pointer (&self->editor, gtk_widget_unparent);
  g_clear_pointer (&self->choices, g_array_unref);
  g_clear_object (&self->tree);
  g_clear_object (&self->node);

  G_OBJECT_CLASS (gw_choice_box_parent_class)->dispose (object);
}

static void
gw_choice_box_class_init (GwChoiceBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_choice_box_dispose;
  widget_class->grab_focus = gw_choice_box_grab_focus;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
gw_choice_box_init (GwChoiceBox *self)
{
}

GtkWidget *
gw_choice_box_new (GwTree *tree,
                   GwNode *node,
                   guint   part)
{
  GwChoiceBox *self = g_object_new (GW_TYPE_CHOICE_BOX, NULL);

  self->tree = g_object_ref (tree);
  self->node = g_object_ref (node);
  self->part = part;
  self->choices = list_choices (self);
  create_editor (self);
  /* The root is told of every change, also of those in what can be chosen. */
  g_signal_connect_object (gw_tree_get_root (tree), "notify::item", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
gw_choice_box_set_name (GwChoiceBox *self,
                        const char  *name)
{
  g_return_if_fail (GW_IS_CHOICE_BOX (self) && GTK_IS_DROP_DOWN (self->editor));

  gw_compat_name (self->editor, name);
}
