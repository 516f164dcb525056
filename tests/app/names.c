/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "names.h"

static gboolean
has_words (GtkWidget *widget)
{
  if (GTK_IS_LABEL (widget))
    return *gtk_label_get_text (GTK_LABEL (widget)) != '\0';

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (has_words (child))
      return TRUE;
  return FALSE;
}

static gboolean
is_named (GtkWidget *widget)
{
  GtkAccessible *accessible = GTK_ACCESSIBLE (widget);

  return gtk_test_accessible_has_property (accessible, GTK_ACCESSIBLE_PROPERTY_LABEL)
         || gtk_test_accessible_has_relation (accessible, GTK_ACCESSIBLE_RELATION_LABELLED_BY);
}

static gboolean
is_button (GtkWidget *widget)
{
  return GTK_IS_BUTTON (widget) || GTK_IS_MENU_BUTTON (widget);
}

static gboolean
wants_name (GtkWidget *widget)
{
  return is_button (widget) || GTK_IS_EDITABLE (widget) || GTK_IS_TEXT_VIEW (widget)
         || GTK_IS_DROP_DOWN (widget) || GTK_IS_LIST_VIEW (widget) || GTK_IS_CHECK_BUTTON (widget)
         || GTK_IS_SWITCH (widget) || GTK_IS_SPIN_BUTTON (widget)
         || (GTK_IS_SCROLLED_WINDOW (widget) && gtk_widget_get_focusable (widget))
         || gtk_accessible_get_accessible_role (GTK_ACCESSIBLE (widget)) == GTK_ACCESSIBLE_ROLE_IMG;
}

/* What GTK puts inside a control is named by the control, or is the window manager's. */
static gboolean
is_inner (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);

  return GTK_IS_WINDOW_CONTROLS (widget) || GTK_IS_MENU_BUTTON (parent)
         || GTK_IS_EDITABLE (parent) || GTK_IS_DROP_DOWN (parent) || is_button (parent)
         || GTK_IS_CHECK_BUTTON (parent);
}

static void
complain (GtkWidget  *widget,
          const char *what)
{
  g_autoptr (GString) path = g_string_new (NULL);

  for (GtkWidget *w = widget; w != NULL; w = gtk_widget_get_parent (w))
    {
      g_string_prepend (path, G_OBJECT_TYPE_NAME (w));
      g_string_prepend (path, " > ");
    }
  g_test_message ("%s: %s", what, path->str);
  g_test_fail ();
}

static void
check_one (GtkWidget *widget)
{
  gboolean words = has_words (widget);

  if (!wants_name (widget))
    return;
  if (!is_named (widget) && !(words && (is_button (widget) || GTK_IS_CHECK_BUTTON (widget))))
    complain (widget, "no name");
  if (is_button (widget) && !words && gtk_widget_get_tooltip_text (widget) == NULL)
    complain (widget, "no tooltip");
}

static void
check (GtkWidget *root)
{
  if (!gtk_widget_get_visible (root) || is_inner (root))
    return;

  check_one (root);
  for (GtkWidget *child = gtk_widget_get_first_child (root); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check (child);
}

void
check_names (GtkWidget *root)
{
  if (GTK_IS_WINDOW (root))
    gtk_widget_show (root);
  check (root);
}
