/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Another program on the same desktop, for what one gives to another:
 *
 *   hand paste        prints what the clipboard holds, a line for each form: its type, a tab, base64;
 *                     “files” is the list of files that a program of GTK is given
 *   hand drag FILE    shows a small window, out of which FILE can be dragged */

#include <gtk/gtk.h>
#include <string.h>

/* Pasting */

static void
print_form (const char   *type,
            gconstpointer data,
            gsize         size)
{
  g_autofree char *text = g_base64_encode (data, size);

  g_print ("%s\t%s\n", type, text);
}

typedef struct
{
  char  *type; /* owned */
  guint *n_waiting;
} Form;

static void
form_free (Form *form)
{
  --*form->n_waiting;
  g_free (form->type);
  g_free (form);
}

static void
spliced_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  Form *form = user_data;
  GMemoryOutputStream *memory = G_MEMORY_OUTPUT_STREAM (source);

  if (g_output_stream_splice_finish (G_OUTPUT_STREAM (source), result, NULL) >= 0)
    print_form (form->type, g_memory_output_stream_get_data (memory),
                g_memory_output_stream_get_data_size (memory));
  form_free (form);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  Form *form = user_data;
  g_autoptr (GOutputStream) memory = g_memory_output_stream_new_resizable ();
  g_autoptr (GInputStream) stream
      = gdk_clipboard_read_finish (GDK_CLIPBOARD (source), result, NULL, NULL);

  if (stream != NULL)
    g_output_stream_splice_async (memory, stream, G_OUTPUT_STREAM_SPLICE_CLOSE_TARGET,
                                  G_PRIORITY_DEFAULT, NULL, spliced_cb, form);
  else
    form_free (form);
}

static void
read_form (GdkClipboard *clipboard,
           const char   *type,
           guint        *n_waiting)
{
  Form *form = g_new (Form, 1);

  *form = (Form){ g_strdup (type), n_waiting };
  ++*n_waiting;
  gdk_clipboard_read_async (clipboard, (const char *[]) { type, NULL }, G_PRIORITY_DEFAULT, NULL,
                            opened_cb, form);
}

static void
files_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  guint *n_waiting = user_data;
  const GValue *value = gdk_clipboard_read_value_finish (GDK_CLIPBOARD (source), result, NULL);

  for (GSList *l = value != NULL ? g_value_get_boxed (value) : NULL; l != NULL; l = l->next)
    print_form ("files", g_file_peek_path (l->data), strlen (g_file_peek_path (l->data)));
  --*n_waiting;
}

static void
changed_cb (gboolean *changed)
{
  *changed = TRUE;
}

/* What another program holds is known only after it was told of. */
static void
paste (void)
{
  GdkClipboard *clipboard = gdk_display_get_clipboard (gdk_display_get_default ());
  g_autoptr (GdkContentFormats) held = NULL;
  const char *const *types;
  gboolean changed = FALSE;
  guint n_waiting = 0;
  gsize n;

  g_signal_connect_swapped (clipboard, "changed", G_CALLBACK (changed_cb), &changed);
  for (guint i = 0; i < 50 && !changed; i++)
    {
      g_usleep (20000);
      while (g_main_context_iteration (NULL, FALSE))
        ;
    }

  held = gdk_content_formats_ref (gdk_clipboard_get_formats (clipboard));
  types = gdk_content_formats_get_mime_types (held, &n);
  for (gsize i = 0; i < n; i++)
    read_form (clipboard, types[i], &n_waiting);
  if (gdk_content_formats_contain_gtype (held, GDK_TYPE_FILE_LIST)
      || gdk_content_formats_contain_mime_type (held, "text/uri-list"))
    {
      n_waiting++;
      gdk_clipboard_read_value_async (clipboard, GDK_TYPE_FILE_LIST, G_PRIORITY_DEFAULT, NULL,
                                      files_cb, &n_waiting);
    }
  while (n_waiting > 0)
    g_main_context_iteration (NULL, TRUE);
}

/* Dragging */

static void
drag (const char *path)
{
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GSList) files = g_slist_append (NULL, file);
  g_auto (GValue) value = G_VALUE_INIT;
  g_autoptr (GdkContentProvider) content = NULL;
  GtkDragSource *source = gtk_drag_source_new ();
  GtkWidget *window = gtk_window_new ();
  GtkWidget *label = gtk_label_new ("Drag me");

  g_value_init (&value, GDK_TYPE_FILE_LIST);
  g_value_take_boxed (&value, gdk_file_list_new_from_list (files));
  content = gdk_content_provider_new_for_value (&value);
  gtk_drag_source_set_content (source, content);
  gtk_widget_add_controller (label, GTK_EVENT_CONTROLLER (source));

  gtk_window_set_decorated (GTK_WINDOW (window), FALSE);
  gtk_window_set_default_size (GTK_WINDOW (window), 120, 80);
  gtk_window_set_child (GTK_WINDOW (window), label);
  gtk_window_present (GTK_WINDOW (window));
  for (;;)
    g_main_context_iteration (NULL, TRUE);
}

int
main (int    argc,
      char **argv)
{
  gtk_init ();
  if (argc == 2 && g_str_equal (argv[1], "paste"))
    paste ();
  else if (argc == 3 && g_str_equal (argv[1], "drag"))
    drag (argv[2]);
  else
    return 2;
  return 0;
}
