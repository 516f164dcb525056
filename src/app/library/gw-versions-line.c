/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-versions-line.h"

#include <glib/gi18n-lib.h>

struct _GwVersionsLine
{
  GtkWidget     parent_instance;

  /* template */
  GtkWidget    *root;
  GtkLabel     *text;

  GSignalGroup *conflicts; /* owned: of the library's list of them */
};

G_DEFINE_FINAL_TYPE (GwVersionsLine, gw_versions_line, GTK_TYPE_WIDGET)

static void
update (GwVersionsLine *self)
{
  g_autoptr (GListModel) conflicts = g_signal_group_dup_target (self->conflicts);
  guint n = conflicts != NULL ? g_list_model_get_n_items (conflicts) : 0;
  g_autofree char *text
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "The two versions differ in %u place.",
                                      "The two versions differ in %u places.", n), n);

  gtk_label_set_text (self->text, text);
  gtk_widget_set_visible (GTK_WIDGET (self), n > 0);
}

static void
gw_versions_line_dispose (GObject *object)
{
  GwVersionsLine *self = GW_VERSIONS_LINE (object);

  g_clear_object (&self->conflicts);
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_VERSIONS_LINE);

  G_OBJECT_CLASS (gw_versions_line_parent_class)->dispose (object);
}

static void
gw_versions_line_class_init (GwVersionsLineClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_versions_line_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/library/gw-versions-line.ui");
  gtk_widget_class_bind_template_child (widget_class, GwVersionsLine, root);
  gtk_widget_class_bind_template_child (widget_class, GwVersionsLine, text);
}

static void
gw_versions_line_init (GwVersionsLine *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  self->conflicts = g_signal_group_new (G_TYPE_LIST_MODEL);
  g_signal_group_connect_swapped (self->conflicts, "items-changed", G_CALLBACK (update), self);
}

void
gw_versions_line_set_library (GwVersionsLine *self,
                              GwTree         *library)
{
  g_return_if_fail (GW_IS_VERSIONS_LINE (self));

  g_signal_group_set_target (
      self->conflicts,
      library != NULL ? gw_node_get_list (gw_tree_get_root (library), GW_LIBRARY_CONFLICTS) : NULL);
  update (self);
}
