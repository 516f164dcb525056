/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "find.h"
#include "gw-comment.h"
#include "gw-comments-dialog.h"
#include "gw-resources.h"
#include "gw-text-box.h"
#include "gw-xml.h"
#include "names.h"

#include <string.h>

#define BRIEF                                                                                      \
  "<brief xmlns=\"urn:groundwork:1\" format=\"1\" id=\"b-1\" moment=\"scope\"><title>T</title>"       \
  "<knowns><known id=\"kn-1\">Night hours are paid</known></knowns><scope/><comments>"               \
  "<comment id=\"j-1\" on=\"kn-1\" by=\"Priya\" when=\"2026-11-30T10:00+01:00\">By whom?</comment>"   \
  "</comments></brief>"

typedef struct
{
  GtkWidget  *dialog;
  GwTree     *tree;
  GwSettings *settings;
} Fixture;

static void
settle (void)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
set_up (Fixture       *f,
        gconstpointer  author)
{
  g_autoptr (GBytes) bytes = g_bytes_new_static (BRIEF, strlen (BRIEF));
  g_autoptr (GwItem) brief = gw_xml_read (bytes, NULL, NULL);

  f->tree = gw_tree_new (brief);
  f->settings = gw_settings_new ();
  gw_settings_set (f->settings, "author", g_variant_new_string (author));
  f->dialog = gw_comments_dialog_new (NULL, f->tree, "kn-1", f->settings);
  gtk_window_present (GTK_WINDOW (f->dialog));
  settle ();
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  gtk_window_destroy (GTK_WINDOW (f->dialog));
  settle ();
  g_assert_finalize_object (f->tree);
  g_assert_finalize_object (f->settings);
}

static gboolean
is_button (GtkWidget  *widget,
           const char *words)
{
  return GTK_IS_BUTTON (widget) && gtk_widget_get_visible (widget)
         && g_strcmp0 (gtk_button_get_label (GTK_BUTTON (widget)), words) == 0;
}

static gboolean
is_box (GtkWidget  *widget,
        const char *words)
{
  return GW_IS_TEXT_BOX (widget);
}

static gboolean
is_entry (GtkWidget  *widget,
          const char *words)
{
  return GTK_IS_ENTRY (widget);
}

static void
press (Fixture    *f,
       const char *label)
{
  GtkWidget *button = find (f->dialog, is_button, label);

  g_assert_nonnull (button);
  g_signal_emit_by_name (button, "clicked");
  settle ();
}

static void
write_and_add (Fixture    *f,
               const char *text)
{
  gw_text_box_set_text (GW_TEXT_BOX (find (f->dialog, is_box, NULL)), text);
  gtk_widget_activate_action (f->dialog, "comments.add", NULL);
  settle ();
}

static GwItem *
get_comment (Fixture *f,
             guint    index)
{
  GwItem *brief = gw_tree_get_item (f->tree);

  g_assert_cmpuint (gw_item_count (brief, GW_BRIEF_COMMENTS), >, index);
  return gw_item_get_child (brief, GW_BRIEF_COMMENTS, index);
}

static void
test_names (Fixture       *f,
            gconstpointer  data)
{
  check_names (f->dialog);
  g_assert_nonnull (find (f->dialog, is_label, "Priya · Mon 30 Nov 2026, 10:00"));
}

static void
test_new (Fixture       *f,
          gconstpointer  data)
{
  write_and_add (f, " \n ");
  g_assert_cmpuint (gw_item_count (gw_tree_get_item (f->tree), GW_BRIEF_COMMENTS), ==, 1);

  write_and_add (f, "By the month?");
  GwItem *comment = get_comment (f, 1);
  g_assert_cmpstr (gw_item_get_raw (comment, GW_COMMENT_ON), ==, "kn-1");
  g_assert_cmpstr (gw_item_get_raw (comment, GW_COMMENT_BY), ==, "Ole");
  g_assert_cmpstr (gw_item_get_raw (comment, GW_COMMENT_TEXT), ==, "By the month?");
  g_assert_nonnull (gw_item_get_raw (comment, GW_COMMENT_WHEN));
  g_assert_nonnull (find (f->dialog, is_label, "By the month?"));
}

static void
test_answer (Fixture       *f,
             gconstpointer  data)
{
  press (f, "Answer");
  g_assert_nonnull (find (f->dialog, is_label, "Answer to Priya"));
  write_and_add (f, "By us");
  g_assert_cmpstr (gw_item_get_raw (get_comment (f, 1), GW_COMMENT_RE), ==, "j-1");

  /* The next one begins anew. */
  write_and_add (f, "And the rest?");
  g_assert_null (gw_item_get_raw (get_comment (f, 2), GW_COMMENT_RE));
}

static void
test_settle (Fixture       *f,
             gconstpointer  data)
{
  press (f, "Settled");
  g_assert_cmpuint (gw_comments_count_open (gw_tree_get_item (f->tree), "kn-1"), ==, 0);
  g_assert_null (find (f->dialog, is_button, "Answer"));

  gtk_widget_activate_action (f->dialog, "comments.undo", NULL);
  settle ();
  g_assert_cmpuint (gw_comments_count_open (gw_tree_get_item (f->tree), "kn-1"), ==, 1);
  g_assert_nonnull (find (f->dialog, is_button, "Settled"));
}

/* Who has no name yet is asked for it once. */
static void
test_name (Fixture       *f,
           gconstpointer  data)
{
  GtkWidget *entry = find (f->dialog, is_entry, NULL);
  g_autofree char *author = NULL;

  g_assert_true (gtk_widget_get_mapped (entry));
  gtk_editable_set_text (GTK_EDITABLE (entry), "Jonas");
  write_and_add (f, "By them");
  author = gw_settings_dup_string (f->settings, "author");
  g_assert_cmpstr (author, ==, "Jonas");
  g_assert_cmpstr (gw_item_get_raw (get_comment (f, 1), GW_COMMENT_BY), ==, "Jonas");
}

#define ADD(path, author, func) g_test_add (path, Fixture, author, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  gw_app_init_resources ();

  ADD ("/comments-dialog/everything in it has a name", "Ole", test_names);
  ADD ("/comments-dialog/what is written is a comment with name and time", "Ole", test_new);
  ADD ("/comments-dialog/an answer belongs to what it answers", "Ole", test_answer);
  ADD ("/comments-dialog/settled and opened again by undo", "Ole", test_settle);
  ADD ("/comments-dialog/a name is asked for once", "", test_name);
  return g_test_run ();
}
