/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-section-card.h"

#include "gw-compat.h"
#include "gw-field-box.h"
#include "gw-fields-row.h"
#include "gw-figures.h"
#include "gw-named.h"
#include "gw-row-list.h"
#include "gw-starters.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _GwSectionCard
{
  GtkWidget        parent_instance;

  /* template */
  GtkWidget       *root;
  GtkLabel        *title;
  GtkLabel        *line;
  GtkButton       *add;
  GtkWidget       *card;
  GtkLabel        *empty;
  GtkExpander     *starters;
  GtkWidget       *offers;
  GtkBox          *blocks;

  GtkWidget       *figures; /* borrowed from card */
  GtkWidget       *finder;  /* owned child; NULL until asked for */

  /* owned */
  GwTree          *tree;
  GwTree          *library;
  GwBesideWatch   *watch; /* NULL until it follows one */

  /* borrowed */
  const GwSection *section;
  GwRowList       *rows;  /* the first list, to which the button adds; NULL without */
  GtkWidget       *first; /* the first field; NULL without */
  GwNode          *one;   /* the single item that is shown; NULL without */

  GArray          *starter_list; /* owned (of GwStarter): as they are offered */
  char            *offered;      /* owned: their words */
  gboolean         was_empty;
};

G_DEFINE_FINAL_TYPE (GwSectionCard, gw_section_card, GTK_TYPE_WIDGET)

static GwMoment
get_moment (GwSectionCard *self)
{
  return gw_brief_get_moment (gw_tree_get_item (self->tree));
}

/* The brief, or its moment's element. */
static GwNode *
get_base (GwSectionCard *self,
          const GwBlock *block)
{
  GwNode *root = gw_tree_get_root (self->tree);

  if (!block->in_moment)
    return root;
  return gw_node_get_child (root, gw_brief_get_moment_part (gw_node_get_item (root)), 0);
}

/* Returns: (nullable): NULL while the single item that holds the block is not there */
static GwNode *
get_holder (GwSectionCard *self,
            const GwBlock *block)
{
  GwNode *base = get_base (self, block);

  if (block->one < 0)
    return base;
  return gw_item_count (gw_node_get_item (base), block->one) > 0
             ? gw_node_get_child (base, block->one, 0)
             : NULL;
}

static void
add_fields (GwSectionCard *self,
            GwNode        *holder,
            const GwBlock *block,
            gboolean       first)
{
  const GwKind *kind = gw_node_get_kind (holder);
  const char *placeholder = first ? self->section->placeholder : NULL;
  GtkWidget *row;

  /* A long text alone is read and written in one and the same place. */
  if (block->fields[1].part < 0 && gw_field_is_long (kind, block->fields))
    {
      row = gw_field_box_new (self->tree, holder, block->fields, placeholder);
      gw_field_box_set_plain (GW_FIELD_BOX (row),
                              self->section->empty != NULL ? _(self->section->empty) : NULL);
      gtk_widget_add_css_class (row, "item-row");
    }
  else
    row = gw_fields_row_new (self->tree, holder, block, placeholder);
  if (self->first == NULL && self->rows == NULL)
    self->first = row;
  gtk_box_append (self->blocks, row);
}

/* What the table says of the section, with the names of the brief. */
static void
show_words (GwSectionCard *self)
{
  GwItem *brief = gw_tree_get_item (self->tree);
  const struct
  {
    GtkLabel   *label;
    const char *text;
  } words[] = { { self->line, self->section->line }, { self->empty, self->section->empty } };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *said = words[i].text != NULL ? gw_named_say (brief, words[i].text) : NULL;

      if (said != NULL && !g_str_equal (said, gtk_label_get_text (words[i].label)))
        gtk_label_set_text (words[i].label, said);
    }
}

static void show_empty (GwSectionCard *self);
static void show_starters (GwSectionCard *self);

/* The button adds to the first list, or to the one whose own button says the same. */
static gboolean
takes_button (GwSectionCard *self,
              const GwBlock *block)
{
  return block->action != NULL && g_strcmp0 (block->action, self->section->action) == 0;
}

static void
add_rows (GwSectionCard *self,
          GwNode        *holder,
          const GwBlock *block,
          gboolean       first)
{
  GtkWidget *list = gw_row_list_new (self->tree, self->library, holder, block,
                                     block->one < 0 ? self->section->placeholder : NULL);

  if (first || takes_button (self, block))
    self->rows = GW_ROW_LIST (list);
  g_signal_connect_object (gw_row_list_get_rows (GW_ROW_LIST (list)), "items-changed",
                           G_CALLBACK (show_empty), self, G_CONNECT_SWAPPED | G_CONNECT_AFTER);
  if (self->watch != NULL)
    gw_row_list_set_beside (GW_ROW_LIST (list), gw_beside_watch_get_beside (self->watch));
  gtk_box_append (self->blocks, list);
}

static void
clear (GwSectionCard *self)
{
  GtkWidget *child;

  self->rows = NULL;
  self->first = NULL;
  while ((child = gtk_widget_get_first_child (GTK_WIDGET (self->blocks))) != NULL)
    gtk_box_remove (self->blocks, child);
}

static void
build (GwSectionCard *self)
{
  const GwBlock *block;

  clear (self);

  for (guint n = 0; (block = gw_block_find (get_moment (self), self->section->id, n)) != NULL; n++)
    {
      GwNode *holder = get_holder (self, block);

      if (block->one >= 0)
        self->one = holder;
      if (holder != NULL && block->list >= 0)
        add_rows (self, holder, block, n == 0);
      else if (holder != NULL)
        add_fields (self, holder, block, n == 0);
    }
  show_empty (self);
}

static gboolean
has_blocks (GwSectionCard *self)
{
  for (GtkWidget *block = gtk_widget_get_first_child (GTK_WIDGET (self->blocks)); block != NULL;
       block = gtk_widget_get_next_sibling (block))
    if (gtk_widget_get_visible (block))
      return TRUE;

  return FALSE;
}

/* A long text alone says what to do in its own place. */
static gboolean
is_text (GwSectionCard *self)
{
  return self->first != NULL && GW_IS_FIELD_BOX (self->first);
}

/* The empty state stands where rows would be, or the single item, or the sentence; a list with a
 * heading has one of its own. */
static gboolean
is_empty (GwSectionCard *self)
{
  const GwBlock *block = gw_block_find (get_moment (self), self->section->id, 0);

  if (block != NULL && block->heading != NULL)
    return FALSE;
  if (self->rows != NULL)
    return g_list_model_get_n_items (gw_row_list_get_rows (self->rows)) == 0;
  if (is_text (self))
    return gw_field_box_is_bare (GW_FIELD_BOX (self->first));
  if (self->first != NULL)
    return gw_fields_row_is_bare (GW_FIELDS_ROW (self->first));
  return !gtk_widget_get_visible (self->figures);
}

static void
show_empty (GwSectionCard *self)
{
  const char *text = self->section->empty;

  gtk_widget_set_visible (GTK_WIDGET (self->blocks), has_blocks (self));
  gtk_widget_set_visible (GTK_WIDGET (self->empty),
                          text != NULL && is_empty (self) && !is_text (self));
  if (self->was_empty != is_empty (self))
    {
      self->was_empty = is_empty (self);
      gtk_expander_set_expanded (self->starters, self->was_empty);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->add),
                          self->section->action != NULL
                              && (self->rows != NULL || self->first == NULL || is_empty (self)));
  gtk_widget_set_visible (self->card, !is_empty (self) || text != NULL || self->first != NULL);
}

/* A single item that comes or goes, by undo as well. */
static void
refresh (GwSectionCard *self)
{
  const GwBlock *block = gw_block_find (get_moment (self), self->section->id, 0);

  if (block != NULL && block->one >= 0 && get_holder (self, block) != self->one)
    build (self);
  if (self->first != NULL)
    show_empty (self);
  show_words (self);
  show_starters (self);
}

static void
add_one (GwSectionCard *self,
         const GwBlock *block)
{
  GwNode *base = get_base (self, block);
  GwKindId kind = gw_kind_get_part (gw_node_get_kind (base), block->one)->child;
  g_autoptr (GwItem) item = gw_item_new_with_id (kind);

  gw_tree_append (self->tree, base, block->one, item, NULL);
  if (self->first != NULL)
    gtk_widget_grab_focus (self->first);
}

/* A goal is one that was set before; where none is kept there is nothing to take. */
static void
show_action (GwSectionCard *self)
{
  gboolean bare = self->section->id == GW_SECTION_GOAL && !gw_row_list_has_library (self->rows);
  const char *action = bare ? N_("Add a goal") : self->section->action;

  gtk_button_set_label (self->add, action != NULL ? _(action) : "");
}

/* The sentence that fills itself is for elsewhere. */
static void
copy_sentence (GwSectionCard *self)
{
  const char *said = gw_figures_get_sentence (GW_FIGURES (self->figures));

  if (said == NULL)
    return;
  /* What it still lacks stands in a line of its own. */
  g_autofree char *sentence = g_strndup (said, strcspn (said, "\n"));
  gdk_clipboard_set_text (gtk_widget_get_clipboard (GTK_WIDGET (self)), sentence);
  gtk_button_set_label (self->add, _("Copied"));
}

static void
add_cb (GwSectionCard *self)
{
  const GwBlock *block = gw_block_find (get_moment (self), self->section->id, 0);

  if (self->section->id == GW_SECTION_SENTENCE)
    copy_sentence (self);
  else if (self->rows != NULL)
    gw_row_list_ask (self->rows, GTK_WIDGET (self->add));
  else if (block != NULL && block->one >= 0 && self->one == NULL)
    add_one (self, block);
  else if (self->first != NULL)
    gtk_widget_grab_focus (self->first);
}

static void
offered_cb (GwSectionCard *self,
            GtkWidget     *button)
{
  guint index = GPOINTER_TO_UINT (g_object_get_data (G_OBJECT (button), "index"));
  const GwStarter starter = g_array_index (self->starter_list, GwStarter, index);
  GwNode *node = gw_starter_take (&starter, self->tree, NULL);

  if (node != NULL)
    gtk_widget_activate_action (GTK_WIDGET (self), "win.jump", "(ss)", gw_node_get_id (node), "");
}

static void
add_offer (GwSectionCard *self,
           guint          index)
{
  g_autofree char *words = gw_starter_say (&g_array_index (self->starter_list, GwStarter, index),
                                           gw_tree_get_item (self->tree));
  GtkWidget *button = gtk_button_new (), *label = gtk_label_new (words);

  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_button_set_child (GTK_BUTTON (button), label);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, words, -1);
  gtk_widget_add_css_class (button, "link-like");
  g_object_set_data (G_OBJECT (button), "index", GUINT_TO_POINTER (index));
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (offered_cb), self);
  gtk_box_append (GTK_BOX (self->offers), button);
}

/* A date that the brief has by now changes the words as well. */
static char *
say_all (GArray *starters,
         GwItem *brief)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < starters->len; i++)
    {
      g_autofree char *words = gw_starter_say (&g_array_index (starters, GwStarter, i), brief);
      g_string_append_printf (all, "%s\n", words);
    }
  return g_string_free (all, FALSE);
}

/* Words to begin with: open while there are none, at hand afterwards. */
static void
show_starters (GwSectionCard *self)
{
  GArray *starters = gw_starters_list (gw_tree_get_item (self->tree), self->section->id);
  g_autofree char *said = say_all (starters, gw_tree_get_item (self->tree));
  GtkWidget *child;

  if (g_strcmp0 (self->offered, said) == 0)
    {
      g_array_unref (starters);
      return;
    }
  g_free (self->offered);
  self->offered = g_steal_pointer (&said);
  g_clear_pointer (&self->starter_list, g_array_unref);
  self->starter_list = starters;
  while ((child = gtk_widget_get_first_child (self->offers)) != NULL)
    gtk_box_remove (GTK_BOX (self->offers), child);
  for (guint i = 0; i < starters->len; i++)
    add_offer (self, i);
  gtk_widget_set_visible (GTK_WIDGET (self->starters), starters->len > 0);
  gw_compat_filled (self->offers);
}

static void
gw_section_card_dispose (GObject *object)
{
  GwSectionCard *self = GW_SECTION_CARD (object);

  /* Before the button, where a list's finder hangs. */
  if (self->blocks != NULL)
    clear (self);
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_SECTION_CARD);
  g_clear_object (&self->tree);
  g_clear_object (&self->library);
  g_clear_object (&self->watch);
  g_clear_pointer (&self->starter_list, g_array_unref);
  g_clear_pointer (&self->offered, g_free);

  G_OBJECT_CLASS (gw_section_card_parent_class)->dispose (object);
}

static void
gw_section_card_class_init (GwSectionCardClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_section_card_dispose;

  gtk_widget_class_set_css_name (widget_class, "section");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/moment/gw-section-card.ui");
  gtk_widget_class_bind_template_child (widget_class, GwSectionCard, root);
  gtk_widget_class_bind_template_child (widget_class, GwSectionCard, title);
  gtk_widget_class_bind_template_child (widget_class, GwSectionCard, line);
  gtk_widget_class_bind_template_child (widget_class, GwSectionCard, add);
  gtk_widget_class_bind_template_child (widget_class, GwSectionCard, card);
  gtk_widget_class_bind_template_child (widget_class, GwSectionCard, empty);
  gtk_widget_class_bind_template_child (widget_class, GwSectionCard, offers);
  gtk_widget_class_bind_template_child (widget_class, GwSectionCard, starters);
  gtk_widget_class_bind_template_child (widget_class, GwSectionCard, blocks);
  gtk_widget_class_bind_template_callback (widget_class, add_cb);
}

static void
gw_section_card_init (GwSectionCard *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gw_section_card_new (GwTree          *tree,
                     GwTree          *library,
                     const GwSection *section)
{
  GwSectionCard *self = g_object_new (GW_TYPE_SECTION_CARD, NULL);

  self->tree = g_object_ref (tree);
  self->library = library != NULL ? g_object_ref (library) : NULL;
  self->section = section;
  gtk_widget_add_css_class (GTK_WIDGET (self), gw_section_get_name (section->id));
  gtk_label_set_text (self->title, _(section->title));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _(section->title), -1);
  show_words (self);
  gtk_widget_set_visible (GTK_WIDGET (self->line), section->line != NULL);
  self->figures = gw_figures_new (section->id);
  gtk_box_append (GTK_BOX (self->card), self->figures);
  build (self);
  show_action (self);
  show_starters (self);
  g_signal_connect_object (gw_tree_get_root (tree), "notify::item", G_CALLBACK (refresh), self,
                           G_CONNECT_SWAPPED);
  return GTK_WIDGET (self);
}

void
gw_section_card_set_library (GwSectionCard *self,
                             GwTree        *library)
{
  g_return_if_fail (GW_IS_SECTION_CARD (self));

  if (!g_set_object (&self->library, library))
    return;
  for (GtkWidget *block = gtk_widget_get_first_child (GTK_WIDGET (self->blocks)); block != NULL;
       block = gtk_widget_get_next_sibling (block))
    if (GW_IS_ROW_LIST (block))
      gw_row_list_set_library (GW_ROW_LIST (block), library);
  show_action (self);
}

const GwSection *
gw_section_card_get_section (GwSectionCard *self)
{
  g_return_val_if_fail (GW_IS_SECTION_CARD (self), NULL);

  return self->section;
}

/* What the numbers say goes below, and what they say of items to their rows. */
static void
said_cb (GwSectionCard *self,
         GwBesideWatch *watch)
{
  gw_figures_show (GW_FIGURES (self->figures), watch);
  if (self->section->id == GW_SECTION_SENTENCE)
    show_action (self);
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self->blocks)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (GW_IS_ROW_LIST (child))
      gw_row_list_set_beside (GW_ROW_LIST (child), gw_beside_watch_get_beside (watch));
  show_empty (self);
}

void
gw_section_card_follow (GwSectionCard *self,
                        GwBesideWatch *watch)
{
  g_return_if_fail (GW_IS_SECTION_CARD (self) && self->watch == NULL);

  self->watch = g_object_ref (watch);
  g_signal_connect_object (watch, "said", G_CALLBACK (said_cb), self, G_CONNECT_SWAPPED);
  said_cb (self, watch);
}
