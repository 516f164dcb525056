/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "form.h"

#include "find.h"
#include "gw-moment-page.h"
#include "gw-section-card.h"
#include "gw-xml.h"

static GwItem *
read_brief (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  GwItem *brief = gw_xml_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return brief;
}

static char *
read_sample (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("GW_SAMPLES"), "en", name, NULL);
  char *text = NULL;

  g_assert_true (g_file_get_contents (path, &text, NULL, NULL));
  return text;
}

Form
form_open_text (const char *text)
{
  g_autoptr (GwItem) brief = read_brief (text);
  Form form = { 0 };

  form.tree = gw_tree_new (brief);
  form.window = gtk_window_new ();
  form.page = gw_moment_page_new (form.tree, NULL);
  gtk_window_set_child (GTK_WINDOW (form.window), form.page);
  gtk_window_set_default_size (GTK_WINDOW (form.window), 640, 900);
  gtk_widget_show (form.window);
  gw_moment_page_finish (GW_MOMENT_PAGE (form.page));
  return form;
}

Form
form_open (const char *moment,
           const char *body)
{
  g_autofree char *text
      = g_strdup_printf ("<brief xmlns='urn:groundwork:1' format='1' id='b-1' moment='%s'>%s</brief>",
                         moment, body);

  return form_open_text (text);
}

Form
form_open_sample (const char *name)
{
  g_autofree char *text = read_sample (name);

  return form_open_text (text);
}

GwItem *
form_add_other (Form       *form,
                const char *name)
{
  g_autofree char *text = read_sample (name);
  g_autoptr (GPtrArray) others = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);

  g_ptr_array_add (others, read_brief (text));
  gw_moment_page_set_others (GW_MOMENT_PAGE (form->page), others);
  return g_ptr_array_index (others, 0);
}

void
form_close (Form *form)
{
  gtk_window_destroy (GTK_WINDOW (form->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_clear_object (&form->tree);
}

GtkWidget *
form_find_card (Form        *form,
                GwSectionId  id)
{
  GtkWidget *card;

  for (guint i = 0; (card = find_nth (form->page, GW_TYPE_SECTION_CARD, i)) != NULL; i++)
    if (gw_section_card_get_section (GW_SECTION_CARD (card))->id == id)
      return card;
  g_assert_not_reached ();
}

GtkWidget *
find_words (GtkWidget  *root,
            const char *words)
{
  GtkWidget *label;

  for (guint i = 0; (label = find_nth (root, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (strstr (gtk_label_get_text (GTK_LABEL (label)), words) != NULL
        && gtk_widget_get_mapped (label))
      return label;
  return NULL;
}

GtkWidget *
wait_for_words (GtkWidget  *root,
                const char *words)
{
  gint64 end = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;
  GtkWidget *label;

  while ((label = find_words (root, words)) == NULL && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
  if (label == NULL)
    g_error ("nothing says \"%s\"", words);
  return label;
}

void
wait_until_gone (GtkWidget  *root,
                 const char *words)
{
  gint64 end = g_get_monotonic_time () + 20 * G_TIME_SPAN_SECOND;

  while (find_words (root, words) != NULL && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
  g_assert_null (find_words (root, words));
}

void
press (GtkWidget  *root,
       const char *words)
{
  GtkWidget *button = gtk_widget_get_ancestor (wait_for_words (root, words), GTK_TYPE_BUTTON);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
}
