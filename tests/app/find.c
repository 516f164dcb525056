/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "find.h"

static void
collect (GtkWidget *widget,
         GType      type,
         GPtrArray *found)
{
  if (g_type_is_a (G_OBJECT_TYPE (widget), type))
    g_ptr_array_add (found, widget);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

GtkWidget *
find_nth (GtkWidget *root,
          GType      type,
          guint      n)
{
  g_autoptr (GPtrArray) found = g_ptr_array_new ();

  collect (root, type, found);
  return n < found->len ? g_ptr_array_index (found, n) : NULL;
}

GtkWidget *
find (GtkWidget  *root,
      Match       match,
      const char *words)
{
  if (!gtk_widget_get_visible (root))
    return NULL;
  if (match (root, words))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find (child, match, words);

      if (found != NULL)
        return found;
    }
  return NULL;
}

gboolean
is_label (GtkWidget  *widget,
          const char *words)
{
  return GTK_IS_LABEL (widget) && strstr (gtk_label_get_text (GTK_LABEL (widget)), words) != NULL;
}

GtkWidget *
find_saying (GtkWidget  *root,
             GType       type,
             const char *words)
{
  if (g_type_is_a (G_OBJECT_TYPE (root), type) && gtk_widget_get_mapped (root)
      && (words == NULL || find (root, is_label, words) != NULL))
    return root;

  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      GtkWidget *found = find_saying (child, type, words);

      if (found != NULL)
        return found;
    }
  return NULL;
}

gboolean
press_key (GtkWidget       *widget,
           guint            key,
           GdkModifierType  held)
{
  g_autoptr (GListModel) controllers = gtk_widget_observe_controllers (widget);
  gboolean taken = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (controllers) && !taken; i++)
    {
      g_autoptr (GtkEventController) controller = g_list_model_get_item (controllers, i);

      if (GTK_IS_EVENT_CONTROLLER_KEY (controller))
        g_signal_emit_by_name (controller, "key-pressed", key, 0, held, &taken);
    }
  return taken;
}
