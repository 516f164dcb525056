/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "briefs.h"

#include "gw-journal.h"
#include "gw-xml.h"

#include <string.h>

void
put_brief (const Place *place,
           const char  *name,
           const char  *title)
{
  g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_SCOPE, title, "en");
  g_autoptr (GBytes) bytes = gw_xml_write (brief);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  place_put (place, name, text, 0600);
}

GwDocument *
open_brief (const Place *place,
            const char  *name)
{
  g_autoptr (GFile) file = place_file (place, name);
  g_autoptr (GError) error = NULL;
  GwDocument *document = gw_document_open (file, &error);

  g_assert_no_error (error);
  return document;
}

void
set_title (GwDocument *document,
           const char *title)
{
  GwTree *tree = gw_document_get_tree (document);

  g_assert_true (gw_tree_set (tree, gw_tree_get_root (tree), GW_BRIEF_TITLE, title, NULL));
}

/* The same edit by another program: the file's text with one word for another. */
void
change_file (const Place *place,
             const char  *name,
             const char  *from,
             const char  *to)
{
  g_autofree char *text = place_get (place, name);
  g_auto (GStrv) parts = g_strsplit (text, from, -1);
  g_autofree char *changed = g_strjoinv (to, parts);

  g_assert_cmpstr (changed, !=, text);
  place_put (place, name, changed, 0600);
}

static gboolean
give_up_cb (gpointer given_up)
{
  *(gboolean *)given_up = TRUE;
  return G_SOURCE_REMOVE;
}

gboolean
wait_for (GwDocument *document,
          Condition   condition,
          guint       milliseconds)
{
  gboolean given_up = FALSE;
  guint timer = g_timeout_add (milliseconds, give_up_cb, &given_up);

  while (!condition (document) && !given_up)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  if (!given_up)
    g_source_remove (timer);
  return !given_up;
}

gboolean
is_saved (GwDocument *document)
{
  return gw_document_get_state (document) == GW_DOCUMENT_SAVED && !gw_document_is_dirty (document);
}

gboolean
is_conflicting (GwDocument *document)
{
  return gw_document_get_state (document) == GW_DOCUMENT_CONFLICTING;
}

gboolean
never (GwDocument *document)
{
  return FALSE;
}

static gboolean
is_alone (GwDocument *document)
{
  return G_OBJECT (document)->ref_count == 1;
}

/* Threads at work hold the document; nobody else may. */
void
let_go (GwDocument *document)
{
  g_assert_true (wait_for (document, is_alone, 5000));
  g_assert_finalize_object (document);
}

void
assert_title_in_file (const Place *place,
                      const char  *name,
                      const char  *title)
{
  g_autofree char *text = place_get (place, name);
  g_autofree char *element = g_strdup_printf ("<title>%s</title>", title);

  g_assert_nonnull (text);
  g_assert_nonnull (strstr (text, element));
}

void
assert_nothing_to_recover (void)
{
  g_autoptr (GPtrArray) list = gw_journal_list ();

  g_assert_cmpuint (list->len, ==, 0);
}
