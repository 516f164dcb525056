/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-tag-box.h"

#include "gw-fold.h"
#include "gw-say.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define MOST_OFFERED 8

struct _GwTagBox
{
  GtkWidget      parent_instance;

  /* owned children */
  GtkWidget     *label;
  GtkWidget     *entry;
  GtkWidget     *offers; /* popover */

  /* owned */
  GwTree        *library;
  GwNode        *node;
  GtkStringList *offered;

  /* borrowed from offers */
  GtkWidget     *list;

  guint          part;
  gboolean       filling;
};

G_DEFINE_FINAL_TYPE (GwTagBox, gw_tag_box, GTK_TYPE_WIDGET)

static const char *
get_text (GwTagBox *self)
{
  return gtk_editable_get_text (GTK_EDITABLE (self->entry));
}

/* Where the word begins that is being typed, at the end of the text. */
static const char *
get_last_word (const char *text)
{
  const char *blank = strrchr (text, ' ');

  return blank != NULL ? blank + 1 : text;
}

static char *
normalize (const char *text)
{
  g_auto (GStrv) words = g_strsplit_set (text, " \t,;#", -1);
  g_autoptr (GPtrArray) tags = g_ptr_array_new ();

  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !g_ptr_array_find_with_equal_func (tags, words[i], g_str_equal, NULL))
      g_ptr_array_add (tags, words[i]);
  g_ptr_array_add (tags, NULL);
  return g_strjoinv (" ", (char **) tags->pdata);
}

static gboolean
is_given (const char *text,
          const char *tag)
{
  g_autofree char *tags = normalize (text);
  g_auto (GStrv) words = g_strsplit (tags, " ", -1);

  return g_strv_contains ((const char *const *) words, tag);
}

static guint
count (GwTagBox *self)
{
  return g_list_model_get_n_items (G_LIST_MODEL (self->offered));
}

static void
collect (GwTagBox *self)
{
  const char *text = get_text (self);
  g_autofree char *begun = gw_fold (get_last_word (text));
  g_auto (GStrv) tags = gw_shelf_dup_tags (gw_shelf_get (self->library));

  gtk_string_list_splice (self->offered, 0, count (self), NULL);
  for (guint i = 0; *begun != '\0' && tags[i] != NULL && count (self) < MOST_OFFERED; i++)
    {
      g_autofree char *folded = gw_fold (tags[i]);

      if (g_str_has_prefix (folded, begun) && !is_given (text, tags[i]))
        gtk_string_list_append (self->offered, tags[i]);
    }
}

static void
offer (GwTagBox *self)
{
  collect (self);
  if (count (self) == 0)
    gtk_popover_popdown (GTK_POPOVER (self->offers));
  else
    gtk_popover_popup (GTK_POPOVER (self->offers));
}

static GtkSingleSelection *
get_selection (GwTagBox *self)
{
  return GTK_SINGLE_SELECTION (gtk_list_view_get_model (GTK_LIST_VIEW (self->list)));
}

static void
take (GwTagBox *self)
{
  const char *text = get_text (self);
  const char *tag = gtk_string_list_get_string (
      self->offered, gtk_single_selection_get_selected (get_selection (self)));
  g_autofree char *before = g_strndup (text, get_last_word (text) - text);
  g_autofree char *whole = g_strconcat (before, tag, " ", NULL);

  gtk_popover_popdown (GTK_POPOVER (self->offers));
  gtk_editable_set_text (GTK_EDITABLE (self->entry), whole);
  gtk_editable_set_position (GTK_EDITABLE (self->entry), -1);
}

static void
changed_cb (GwTagBox *self)
{
  g_autofree char *tags = normalize (get_text (self));

  if (self->filling)
    return;
  self->filling = TRUE;
  gw_tree_type (self->library, self->node, self->part, *tags != '\0' ? tags : NULL, NULL);
  self->filling = FALSE;
  offer (self);
}

/* Only what somebody else changed is shown: what one types stays as it was typed. */
static void
refresh (GwTagBox *self)
{
  const char *tags = gw_item_get_text (gw_node_get_item (self->node), self->part);
  g_autofree char *shown = normalize (get_text (self));

  if (self->filling || g_strcmp0 (shown, tags != NULL ? tags : "") == 0)
    return;
  self->filling = TRUE;
  gtk_editable_set_text (GTK_EDITABLE (self->entry), tags != NULL ? tags : "");
  self->filling = FALSE;
}

static void
select_by (GwTagBox *self,
           int       by)
{
  GtkSingleSelection *selection = get_selection (self);
  int next = (int) gtk_single_selection_get_selected (selection) + by;

  gtk_single_selection_set_selected (selection, CLAMP (next, 0, (int) count (self) - 1));
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        GwTagBox              *self)
{
  if (!gtk_widget_get_visible (self->offers) || (state & gtk_accelerator_get_default_mod_mask ()))
    return FALSE;
  if (key == GDK_KEY_Down || key == GDK_KEY_Up)
    select_by (self, key == GDK_KEY_Down ? 1 : -1);
  else if (key == GDK_KEY_Return || key == GDK_KEY_KP_Enter || key == GDK_KEY_Tab)
    take (self);
  else if (key == GDK_KEY_Escape)
    gtk_popover_popdown (GTK_POPOVER (self->offers));
  else
    return FALSE;
  return TRUE;
}

static void
left_cb (GwTagBox *self)
{
  gtk_popover_popdown (GTK_POPOVER (self->offers));
  gw_tree_seal (self->library);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item)
{
  GtkStringObject *tag = gtk_list_item_get_item (item);

  gtk_label_set_text (GTK_LABEL (gtk_list_item_get_child (item)),
                      gtk_string_object_get_string (tag));
}

static void
activate_cb (GwTagBox *self,
             guint     position)
{
  gtk_single_selection_set_selected (get_selection (self), position);
  take (self);
}

static void
create_offers (GwTagBox *self)
{
  GtkListItemFactory *factory = gtk_signal_list_item_factory_new ();
  GtkSingleSelection *selection
      = gtk_single_selection_new (g_object_ref (G_LIST_MODEL (self->offered)));

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), NULL);
  g_signal_connect (factory, "bind", G_CALLBACK (bind_cb), NULL);
  self->list = gtk_list_view_new (GTK_SELECTION_MODEL (selection), factory);
  gtk_list_view_set_single_click_activate (GTK_LIST_VIEW (self->list), TRUE);
  gtk_widget_add_css_class (self->list, "briefs");
  gtk_widget_set_focusable (self->list, FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->list), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("Tags that begin so"), -1);
  g_signal_connect_swapped (self->list, "activate", G_CALLBACK (activate_cb), self);
  self->offers = gtk_popover_new ();
  gtk_popover_set_autohide (GTK_POPOVER (self->offers), FALSE);
  gtk_popover_set_has_arrow (GTK_POPOVER (self->offers), FALSE);
  gtk_popover_set_position (GTK_POPOVER (self->offers), GTK_POS_BOTTOM);
  gtk_widget_set_can_focus (self->offers, FALSE);
  gtk_popover_set_child (GTK_POPOVER (self->offers), self->list);
  gtk_widget_set_parent (self->offers, self->entry);
}

static void
gw_tag_box_dispose (GObject *object)
{
  GwTagBox *self = GW_TAG_BOX (object);

  self->filling = TRUE;
  g_clear_pointer (&self->offers, gtk_widget_unparent);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->entry, gtk_widget_unparent);
  g_clear_object (&self->offered);
  g_clear_object (&self->library);
  g_clear_object (&self->node);

  G_OBJECT_CLASS (gw_tag_box_parent_class)->dispose (object);
}

static void
gw_tag_box_class_init (GwTagBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_tag_box_dispose;
  gtk_widget_class_set_css_name (widget_class, "fieldbox");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
gw_tag_box_init (GwTagBox *self)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  GtkEventController *focus = gtk_event_controller_focus_new ();

  gtk_orientable_set_orientation (
      GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self))),
      GTK_ORIENTATION_VERTICAL);
  g_autofree char *heading = gw_say_heading (_("tags"));
  self->label = gtk_label_new (heading);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_add_css_class (self->label, "dim-label");
  gtk_widget_add_css_class (self->label, "small");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));

  self->entry = gtk_entry_new ();
  gtk_editable_set_enable_undo (GTK_EDITABLE (self->entry), FALSE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->entry), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  heading, -1);
  gtk_widget_set_parent (self->entry, GTK_WIDGET (self));
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (self->entry, keys);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (self->entry, focus);
  self->offered = gtk_string_list_new (NULL);
  create_offers (self);
}

GtkWidget *
gw_tag_box_new (GwTree *library,
                GwNode *node)
{
  GwTagBox *self = g_object_new (GW_TYPE_TAG_BOX, NULL);

  self->library = g_object_ref (library);
  self->node = g_object_ref (node);
  self->part = gw_kind_find_attribute (gw_node_get_kind (node), "tags");
  refresh (self);
  g_signal_connect_swapped (self->entry, "changed", G_CALLBACK (changed_cb), self);
  g_signal_connect_object (node, "notify::item", G_CALLBACK (refresh), self, G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}
