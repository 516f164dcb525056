/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-apart-line.h"

#include "gw-apart.h"
#include "gw-ask-line.h"
#include "gw-focus.h"
#include "gw-shelf.h"

#include <glib/gi18n-lib.h>

struct _GwApartLine
{
  GtkWidget  parent_instance;

  GtkWidget *ask; /* owned child; NULL while the two say the same */

  /* owned */
  GwTree    *brief;
  GwNode    *node;
  GwTree    *library;
  char      *said;

  guint      look_id;
  gboolean   quiet;
};

G_DEFINE_FINAL_TYPE (GwApartLine, gw_apart_line, GTK_TYPE_WIDGET)

/* Returns: (nullable): the library's item, if the two have come apart */
static GwItem *
find_kept (GwApartLine *self)
{
  GwItem *copy = gw_node_get_item (self->node);
  int origin = gw_kind_find_attribute (gw_item_get_kind (copy), "origin");
  const char *id = origin >= 0 ? gw_item_get_raw (copy, origin) : NULL;
  GwItem *kept = id != NULL ? gw_shelf_find (gw_shelf_get (self->library), id) : NULL;

  return kept != NULL && gw_apart_is_shown (gw_tree_get_item (self->brief), copy, kept) ? kept : NULL;
}

static void
answered_cb (GwApartLine *self,
             guint        answer)
{
  g_autoptr (GwApartLine) line = g_object_ref (self);
  GwItem *kept = find_kept (line);

  if (kept == NULL)
    return;
  if (answer == 0)
    gw_apart_take_theirs (line->brief, line->node, kept, NULL);
  else
    gw_apart_keep_mine (line->brief, line->node, kept, NULL);
}

static char *
say (GwApartLine *self,
     GwItem      *kept)
{
  GwItem *copy = gw_node_get_item (self->node);
  g_autoptr (GArray) fields = gw_apart_find_fields (copy, kept);
  g_autoptr (GString) text = g_string_new (_("The library says it differently."));

  for (guint i = 0; i < fields->len; i++)
    {
      guint part = g_array_index (fields, guint, i);
      g_autofree char *theirs = gw_apart_get_text (kept, part);
      g_autofree char *mine = gw_apart_get_text (copy, part);

      g_string_append_c (text, '\n');
      /* Translators: one field's text there and here */
      g_string_append_printf (text, _("There: “%1$s” · here: “%2$s”"), theirs, mine);
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
look (GwApartLine *self)
{
  GwItem *kept = self->quiet || gw_node_get_parent (self->node) == NULL ? NULL : find_kept (self);
  g_autofree char *text = kept != NULL ? say (self, kept) : NULL;

  if (g_strcmp0 (text, self->said) == 0)
    return;
  GtkWidget *row = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_LIST_BOX_ROW);
  if (row != NULL && gw_focus_is_in (GTK_WIDGET (self)))
    gtk_widget_grab_focus (row);
  g_clear_pointer (&self->ask, gtk_widget_unparent);
  g_free (self->said);
  self->said = g_steal_pointer (&text);
  gtk_widget_set_visible (GTK_WIDGET (self), self->said != NULL);
  if (self->said == NULL)
    return;
  self->ask = gw_ask_line_new (self->said, _("Take theirs"), _("Keep mine"));
  g_signal_connect_swapped (self->ask, "answered", G_CALLBACK (answered_cb), self);
  gtk_widget_set_parent (self->ask, GTK_WIDGET (self));
}

static gboolean
look_cb (gpointer user_data)
{
  GwApartLine *self = user_data;

  self->look_id = 0;
  look (self);
  return G_SOURCE_REMOVE;
}

/* Not while its own button is being pressed, and once for many edits. */
static void
plan (GwApartLine *self)
{
  if (self->look_id == 0 && self->library != NULL)
    self->look_id = g_idle_add (look_cb, self);
}

static void
gw_apart_line_dispose (GObject *object)
{
  GwApartLine *self = GW_APART_LINE (object);

  g_clear_handle_id (&self->look_id, g_source_remove);
  g_clear_pointer (&self->ask, gtk_widget_unparent);
  g_clear_object (&self->brief);
  g_clear_object (&self->node);
  g_clear_object (&self->library);
  g_clear_pointer (&self->said, g_free);

  G_OBJECT_CLASS (gw_apart_line_parent_class)->dispose (object);
}

static void
gw_apart_line_class_init (GwApartLineClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_apart_line_dispose;
  gtk_widget_class_set_layout_manager_type (GTK_WIDGET_CLASS (klass), GTK_TYPE_BIN_LAYOUT);
}

static void
gw_apart_line_init (GwApartLine *self)
{
  gtk_widget_set_visible (GTK_WIDGET (self), FALSE);
}

GtkWidget *
gw_apart_line_new (GwTree *brief,
                   GwNode *node,
                   GwTree *library)
{
  GwApartLine *self = g_object_new (GW_TYPE_APART_LINE, NULL);

  self->brief = g_object_ref (brief);
  self->node = g_object_ref (node);
  self->library = g_object_ref (library);
  g_signal_connect_object (gw_tree_get_root (brief), "notify::item", G_CALLBACK (plan), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (gw_shelf_get (library), "changed", G_CALLBACK (plan), self,
                           G_CONNECT_SWAPPED);
  look (self);
  return GTK_WIDGET (self);
}

void
gw_apart_line_set_quiet (GwApartLine *self,
                         gboolean     quiet)
{
  g_return_if_fail (GW_IS_APART_LINE (self));

  self->quiet = quiet;
  plan (self);
}
