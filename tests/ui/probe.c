/* SPDX-License-Identifier: GPL-3.0-or-later */

/* The smallest program that has what the journeys use: fields, tabs, a list, a button that writes a
 * file. With it the harness is tested before, and apart from, the window it is meant for. */

#include <gtk/gtk.h>

typedef struct
{
  GtkEditable *name;
  GtkTextBuffer *notes;
} Probe;

static void
write_cb (Probe *self)
{
  GtkTextIter start, end;
  g_autofree char *path = g_build_filename (g_get_user_data_dir (), "probe.txt", NULL);
  g_autofree char *notes = NULL;
  g_autofree char *text = NULL;
  g_autoptr(GError) error = NULL;

  gtk_text_buffer_get_bounds (self->notes, &start, &end);
  notes = gtk_text_buffer_get_text (self->notes, &start, &end, FALSE);
  text = g_strdup_printf ("%s|%s", gtk_editable_get_text (self->name), notes);
  if (!g_file_set_contents (path, text, -1, &error))
    g_error ("%s", error->message);
}

static GtkWidget *
fields_new (Probe *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  GtkWidget *label = gtk_label_new_with_mnemonic ("_Name");
  GtkWidget *entry = gtk_entry_new ();
  GtkWidget *notes = gtk_text_view_new ();
  GtkWidget *button = gtk_button_new_with_label ("Write");

  gtk_label_set_mnemonic_widget (GTK_LABEL (label), entry);
  gtk_text_view_set_accepts_tab (GTK_TEXT_VIEW (notes), FALSE);
  gtk_widget_set_vexpand (notes, TRUE);
  gtk_accessible_update_property (GTK_ACCESSIBLE (notes),
                                  GTK_ACCESSIBLE_PROPERTY_LABEL, "Notes", -1);
  g_signal_connect_swapped (button, "clicked", G_CALLBACK (write_cb), self);

  self->name = GTK_EDITABLE (entry);
  self->notes = gtk_text_view_get_buffer (GTK_TEXT_VIEW (notes));

  gtk_box_append (GTK_BOX (box), label);
  gtk_box_append (GTK_BOX (box), entry);
  gtk_box_append (GTK_BOX (box), notes);
  gtk_box_append (GTK_BOX (box), button);
  return box;
}

static void
activate_cb (GtkApplication *application,
             Probe          *self)
{
  GtkWidget *window = gtk_application_window_new (application);
  GtkWidget *stack = gtk_stack_new ();
  GtkWidget *switcher = gtk_stack_switcher_new ();
  GtkWidget *header = gtk_header_bar_new ();

  gtk_stack_add_titled (GTK_STACK (stack), fields_new (self), "fields", "Fields");
  gtk_stack_add_titled (GTK_STACK (stack), gtk_label_new ("Nothing here"), "other", "Other");
  gtk_stack_switcher_set_stack (GTK_STACK_SWITCHER (switcher), GTK_STACK (stack));
  gtk_header_bar_set_title_widget (GTK_HEADER_BAR (header), switcher);

  gtk_window_set_titlebar (GTK_WINDOW (window), header);
  gtk_window_set_title (GTK_WINDOW (window), "Probe");
  gtk_window_set_default_size (GTK_WINDOW (window), 480, 320);
  gtk_window_set_child (GTK_WINDOW (window), stack);
  gtk_window_present (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  g_autoptr(GtkApplication) application = NULL;
  Probe self = { 0, };

  application = gtk_application_new ("org.groundwork.Probe", G_APPLICATION_DEFAULT_FLAGS);
  g_signal_connect (application, "activate", G_CALLBACK (activate_cb), &self);
  return g_application_run (G_APPLICATION (application), argc, argv);
}
