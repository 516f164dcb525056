/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-document.h"

#include "gw-error.h"
#include "gw-xml.h"
#include "place.h"

#include <stdio.h>
#include <string.h>
#include <unistd.h>

typedef gboolean (*Condition) (GwDocument *document);

static void
put_brief (const Place *place,
           const char  *name,
           const char  *title)
{
  g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_SCOPE, title, "en");
  g_autoptr (GBytes) bytes = gw_xml_write (brief);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  place_put (place, name, text, 0600);
}

static GwDocument *
open_brief (const Place *place,
            const char  *name)
{
  g_autoptr (GFile) file = place_file (place, name);
  g_autoptr (GError) error = NULL;
  GwDocument *document = gw_document_open (file, &error);

  g_assert_no_error (error);
  return document;
}

static void
set_title (GwDocument *document,
           const char *title)
{
  GwTree *tree = gw_document_get_tree (document);

  g_assert_true (gw_tree_set (tree, gw_tree_get_root (tree), GW_BRIEF_TITLE, title, NULL));
}

/* The same edit by another program: the file's text with one word for another. */
static void
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

static gboolean
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

static gboolean
is_saved (GwDocument *document)
{
  return gw_document_get_state (document) == GW_DOCUMENT_SAVED && !gw_document_is_dirty (document);
}

static gboolean
is_conflicting (GwDocument *document)
{
  return gw_document_get_state (document) == GW_DOCUMENT_CONFLICTING;
}

static gboolean
is_failed (GwDocument *document)
{
  return gw_document_get_state (document) == GW_DOCUMENT_FAILED;
}

static gboolean
is_dirty (GwDocument *document)
{
  return gw_document_is_dirty (document);
}

static gboolean
is_titled_theirs (GwDocument *document)
{
  return g_strcmp0 (gw_document_get_title (document), "Theirs") == 0;
}

static gboolean
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
static void
let_go (GwDocument *document)
{
  g_assert_true (wait_for (document, is_alone, 5000));
  g_assert_finalize_object (document);
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static void
assert_title_in_file (const Place *place,
                      const char  *name,
                      const char  *title)
{
  g_autofree char *text = place_get (place, name);
  g_autofree char *element = g_strdup_printf ("<title>%s</title>", title);

  g_assert_nonnull (text);
  g_assert_nonnull (strstr (text, element));
}

static void
assert_nothing_to_recover (void)
{
  g_autoptr (GPtrArray) list = gw_journal_list ();

  g_assert_cmpuint (list->len, ==, 0);
}

/* Opening */

static void
test_opened_is_clean (void)
{
  g_auto (Place) place = { NULL };
  GwDocument *document;

  place_init (&place);
  put_brief (&place, "a.brief", "Payroll export");
  document = open_brief (&place, "a.brief");

  g_assert_cmpstr (gw_document_get_title (document), ==, "Payroll export");
  g_assert_false (gw_document_is_dirty (document));
  g_assert_false (gw_document_is_read_only (document));
  g_assert_false (gw_document_is_library (document));
  g_assert_cmpint (gw_document_get_state (document), ==, GW_DOCUMENT_SAVED);
  g_assert_null (gw_document_get_error (document));
  let_go (document);
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  *(GwDocument **)user_data = gw_document_open_finish (result, NULL);
}

static void
test_opens_in_a_thread (void)
{
  g_auto (Place) place = { NULL };
  g_autoptr (GFile) file = NULL;
  GwDocument *document = NULL;

  place_init (&place);
  put_brief (&place, "a.brief", "Payroll export");
  file = place_file (&place, "a.brief");
  gw_document_open_async (file, NULL, opened_cb, &document);
  while (document == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpstr (gw_document_get_title (document), ==, "Payroll export");
  let_go (document);
}

static void
test_a_damaged_file_offers_the_last_good (void)
{
  g_auto (Place) place = { NULL };
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  GwDocument *document;

  place_init (&place);
  put_brief (&place, "a.brief", "Good");
  file = place_file (&place, "a.brief");
  g_assert_false (gw_document_has_last_good (file));
  document = open_brief (&place, "a.brief");
  let_go (document);

  place_put (&place, "a.brief", "<brief xmlns=\"urn:groundwork:1\"\n", 0600);
  g_assert_null (gw_document_open (file, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (gw_error_get_line (error), >, 0);

  g_assert_true (gw_document_has_last_good (file));
  document = gw_document_open_last_good (file, NULL);
  g_assert_cmpstr (gw_document_get_title (document), ==, "Good");
  g_assert_true (gw_document_is_dirty (document));
  g_assert_true (gw_document_save (document, NULL));
  assert_title_in_file (&place, "a.brief", "Good");
  let_go (document);
}

static void
test_a_newer_format_is_never_written (void)
{
  g_auto (Place) place = { NULL };
  g_autoptr (GError) error = NULL;
  g_autofree char *before = NULL;
  GwDocument *document;

  place_init (&place);
  put_brief (&place, "a.brief", "From the future");
  change_file (&place, "a.brief", "format=\"1\"", "format=\"2\"");
  before = place_get (&place, "a.brief");
  document = open_brief (&place, "a.brief");

  g_assert_true (gw_document_is_read_only (document));
  g_assert_false (gw_document_save (document, &error));
  g_assert_error (error, GW_ERROR, GW_ERROR_NEWER);
  place_assert_text (&place, "a.brief", before);
  let_go (document);
}

/* Saving */

static void
test_an_edit_makes_it_dirty_and_saving_clean (void)
{
  g_auto (Place) place = { NULL };
  guint n_dirty = 0;
  guint n_state = 0;
  GwDocument *document;

  place_init (&place);
  put_brief (&place, "a.brief", "Old");
  document = open_brief (&place, "a.brief");
  g_signal_connect_swapped (document, "notify::dirty", G_CALLBACK (count_cb), &n_dirty);
  g_signal_connect_swapped (document, "notify::state", G_CALLBACK (count_cb), &n_state);

  set_title (document, "New");
  set_title (document, "Newer");
  g_assert_true (gw_document_is_dirty (document));
  g_assert_cmpuint (n_dirty, ==, 1);
  g_assert_cmpuint (n_state, ==, 1);

  g_assert_true (gw_document_save (document, NULL));
  g_assert_false (gw_document_is_dirty (document));
  g_assert_cmpuint (n_dirty, ==, 2);
  assert_title_in_file (&place, "a.brief", "Newer");
  let_go (document);
  assert_nothing_to_recover ();
}

static void
test_saving_what_is_unchanged_touches_nothing (void)
{
  g_auto (Place) place = { NULL };
  g_autofree char *path = NULL;
  struct stat before, after;
  GwDocument *document;

  place_init (&place);
  put_brief (&place, "a.brief", "Same");
  path = place_path (&place, "a.brief");
  document = open_brief (&place, "a.brief");
  stat (path, &before);
  g_assert_true (gw_document_save (document, NULL));
  stat (path, &after);

  g_assert_cmpuint (before.st_ino, ==, after.st_ino);
  g_assert_cmpint (before.st_mtim.tv_nsec, ==, after.st_mtim.tv_nsec);
  let_go (document);
}

/* A machine under load may be late; the program may not be, so the best of three counts. */
static void
test_a_pause_saves_within_a_second (void)
{
  g_auto (Place) place = { NULL };
  gint64 best = G_MAXINT64;
  GwDocument *document;

  place_init (&place);
  put_brief (&place, "a.brief", "Old");
  document = open_brief (&place, "a.brief");
  gw_document_set_autosave (document, TRUE);

  for (guint i = 0; i < 3 && best > G_USEC_PER_SEC; i++)
    {
      g_autofree char *title = g_strdup_printf ("Typed %u", i);
      gint64 start = g_get_monotonic_time ();

      set_title (document, title);
      g_assert_true (wait_for (document, is_saved, 5000));
      best = MIN (best, g_get_monotonic_time () - start);
      assert_title_in_file (&place, "a.brief", title);
    }
  g_assert_cmpint (best, <, G_USEC_PER_SEC);
  let_go (document);
  assert_nothing_to_recover ();
}

static void
test_a_failure_is_told_and_tried_again (void)
{
  g_auto (Place) place = { NULL };
  g_autofree char *path = NULL;
  GwDocument *document;

  place_init (&place);
  put_brief (&place, "a.brief", "Old");
  path = place_path (&place, "a.brief");
  document = open_brief (&place, "a.brief");
  gw_document_set_autosave (document, TRUE);
  g_assert_cmpint (chmod (path, 0444), ==, 0);

  set_title (document, "Kept");
  g_assert_true (wait_for (document, is_failed, 5000));
  g_assert_true (gw_document_is_dirty (document));
  g_assert_error (gw_document_get_error (document), GW_ERROR, GW_ERROR_DENIED);
  assert_title_in_file (&place, "a.brief", "Old");

  g_assert_cmpint (chmod (path, 0600), ==, 0);
  g_assert_true (wait_for (document, is_saved, 10000));
  g_assert_null (gw_document_get_error (document));
  assert_title_in_file (&place, "a.brief", "Kept");
  let_go (document);
}

static void
test_save_as_moves_there_and_overwrites_only_when_told (void)
{
  g_auto (Place) place = { NULL };
  g_autoptr (GFile) other = NULL;
  g_autoptr (GError) error = NULL;
  GwDocument *document;

  place_init (&place);
  put_brief (&place, "a.brief", "A");
  put_brief (&place, "b.brief", "B");
  other = place_file (&place, "b.brief");
  document = open_brief (&place, "a.brief");

  g_assert_false (gw_document_save_as (document, other, FALSE, &error));
  g_assert_error (error, GW_ERROR, GW_ERROR_CHANGED);
  assert_title_in_file (&place, "b.brief", "B");
  g_assert_true (gw_document_save_as (document, other, TRUE, NULL));
  assert_title_in_file (&place, "b.brief", "A");
  g_assert_true (g_file_equal (gw_document_get_file (document), other));

  set_title (document, "C");
  g_assert_true (gw_document_save (document, NULL));
  assert_title_in_file (&place, "a.brief", "A");
  assert_title_in_file (&place, "b.brief", "C");
  let_go (document);
}

/* Changes of others */

static void
test_a_change_of_the_file_is_taken_in_as_edits (void)
{
  g_auto (Place) place = { NULL };
  GwDocument *document;
  GwNode *root;

  place_init (&place);
  put_brief (&place, "a.brief", "Mine");
  document = open_brief (&place, "a.brief");
  root = gw_tree_get_root (gw_document_get_tree (document));
  gw_document_set_autosave (document, TRUE);

  change_file (&place, "a.brief", "Mine", "Theirs");
  g_assert_true (wait_for (document, is_titled_theirs, 5000));
  g_assert_true (is_saved (document));
  g_assert_true (gw_tree_get_root (gw_document_get_tree (document)) == root);

  gw_tree_undo (gw_document_get_tree (document));
  g_assert_cmpstr (gw_document_get_title (document), ==, "Mine");
  g_assert_true (wait_for (document, is_saved, 5000));
  assert_title_in_file (&place, "a.brief", "Mine");
  let_go (document);
}

static void
test_both_changed_is_a_conflict_and_nothing_is_written (void)
{
  const struct
  {
    gboolean take_theirs;
    const char *title;
  } cases[] = {
    { FALSE, "Ours" },
    { TRUE, "Theirs" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Place) place = { NULL };
      GwDocument *document;

      place_init (&place);
      put_brief (&place, "a.brief", "Base");
      document = open_brief (&place, "a.brief");
      gw_document_set_autosave (document, TRUE);
      set_title (document, "Ours");
      change_file (&place, "a.brief", "Base", "Theirs");

      g_assert_true (wait_for (document, is_conflicting, 5000));
      wait_for (document, never, 1000);
      assert_title_in_file (&place, "a.brief", "Theirs");
      g_assert_false (gw_document_save (document, NULL));
      g_assert_cmpstr (gw_item_get_text (gw_document_get_base (document), GW_BRIEF_TITLE), ==,
                       "Base");
      g_assert_cmpstr (gw_item_get_text (gw_document_get_theirs (document), GW_BRIEF_TITLE), ==,
                       "Theirs");

      g_assert_true (gw_document_settle (document,
                                         cases[i].take_theirs ? gw_document_get_theirs (document)
                                                              : gw_document_get_item (document),
                                         NULL));
      g_assert_true (wait_for (document, is_saved, 5000));
      g_assert_cmpstr (gw_document_get_title (document), ==, cases[i].title);
      assert_title_in_file (&place, "a.brief", cases[i].title);
      let_go (document);
      assert_nothing_to_recover ();
    }
}

static void
test_a_removed_file_comes_back_with_the_next_edit_only (void)
{
  g_auto (Place) place = { NULL };
  g_autofree char *path = NULL;
  GwDocument *document;

  place_init (&place);
  put_brief (&place, "a.brief", "Here");
  path = place_path (&place, "a.brief");
  document = open_brief (&place, "a.brief");
  gw_document_set_autosave (document, TRUE);

  g_assert_cmpint (unlink (path), ==, 0);
  g_assert_true (wait_for (document, is_dirty, 5000));
  wait_for (document, never, 1000);
  g_assert_false (g_file_test (path, G_FILE_TEST_EXISTS));

  set_title (document, "Back");
  g_assert_true (wait_for (document, is_saved, 5000));
  assert_title_in_file (&place, "a.brief", "Back");
  let_go (document);
}

static void
test_a_file_that_no_longer_loads_replaces_nothing_here (void)
{
  g_auto (Place) place = { NULL };
  GwDocument *document;

  place_init (&place);
  put_brief (&place, "a.brief", "Good");
  document = open_brief (&place, "a.brief");
  gw_document_set_autosave (document, TRUE);
  place_put (&place, "a.brief", "<<<<<<< ours\n", 0600);

  g_assert_true (wait_for (document, is_failed, 5000));
  g_assert_cmpstr (gw_document_get_title (document), ==, "Good");
  set_title (document, "Better");
  wait_for (document, never, 1500);
  place_assert_text (&place, "a.brief", "<<<<<<< ours\n");
  g_assert_true (gw_document_is_dirty (document));

  gw_document_discard (document);
  let_go (document);
  assert_nothing_to_recover ();
}

/* After a crash: the document is let go as it is, its journal stays. */

static void
test_unsaved_edits_are_offered_again (void)
{
  g_auto (Place) place = { NULL };
  g_autoptr (GPtrArray) list = NULL;
  GwRecovery *recovery;
  GwDocument *document;

  place_init (&place);
  put_brief (&place, "a.brief", "Saved");
  document = open_brief (&place, "a.brief");
  gw_document_set_autosave (document, TRUE);
  set_title (document, "Typed");
  let_go (document);

  list = gw_journal_list ();
  g_assert_cmpuint (list->len, ==, 1);
  recovery = g_ptr_array_index (list, 0);
  document = gw_document_recover (recovery, NULL);
  g_assert_cmpstr (gw_document_get_title (document), ==, "Typed");
  g_assert_cmpstr (gw_item_get_text (gw_document_get_base (document), GW_BRIEF_TITLE), ==, "Saved");
  g_assert_true (gw_document_is_dirty (document));
  g_assert_true (gw_document_save (document, NULL));
  assert_title_in_file (&place, "a.brief", "Typed");
  let_go (document);
  assert_nothing_to_recover ();
}

static void
test_a_brief_without_a_file_is_offered_again (void)
{
  g_auto (Place) place = { NULL };
  g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_SCOPE, "Draft", "en");
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  GwDocument *document = gw_document_new (brief);

  place_init (&place);
  gw_document_set_autosave (document, TRUE);
  set_title (document, "Draft two");
  g_assert_false (gw_document_save (document, &error));
  g_assert_error (error, GW_ERROR, GW_ERROR_USAGE);
  let_go (document);

  list = gw_journal_list ();
  g_assert_cmpuint (list->len, ==, 1);
  document = gw_document_recover (g_ptr_array_index (list, 0), NULL);
  g_assert_cmpstr (gw_document_get_title (document), ==, "Draft two");
  g_assert_null (gw_document_get_file (document));
  file = place_file (&place, "a.brief");
  g_assert_true (gw_document_save_as (document, file, FALSE, NULL));
  let_go (document);
  assert_nothing_to_recover ();
}

static void
test_recovered_edits_save_themselves (void)
{
  g_auto (Place) place = { NULL };
  g_autoptr (GPtrArray) list = NULL;
  GwDocument *document;

  place_init (&place);
  put_brief (&place, "a.brief", "Saved");
  document = open_brief (&place, "a.brief");
  gw_document_set_autosave (document, TRUE);
  set_title (document, "Typed");
  let_go (document);

  list = gw_journal_list ();
  document = gw_document_recover (g_ptr_array_index (list, 0), NULL);
  assert_title_in_file (&place, "a.brief", "Saved");
  gw_document_set_autosave (document, TRUE);
  g_assert_true (wait_for (document, is_saved, 5000));
  assert_title_in_file (&place, "a.brief", "Typed");
  let_go (document);
  assert_nothing_to_recover ();
}

static void
test_a_new_brief_leaves_no_trace_before_its_first_edit (void)
{
  g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_SCOPE, "", "en");
  GwDocument *document = gw_document_new (brief);

  gw_document_set_autosave (document, TRUE);
  wait_for (document, never, 1000);
  let_go (document);
  assert_nothing_to_recover ();
}

static void
test_recovered_edits_never_overwrite_what_came_since (void)
{
  g_auto (Place) place = { NULL };
  g_autoptr (GPtrArray) list = NULL;
  g_autoptr (GError) error = NULL;
  GwDocument *document;

  place_init (&place);
  put_brief (&place, "a.brief", "Base");
  document = open_brief (&place, "a.brief");
  gw_document_set_autosave (document, TRUE);
  set_title (document, "Ours");
  let_go (document);
  change_file (&place, "a.brief", "Base", "Theirs");

  list = gw_journal_list ();
  document = gw_document_recover (g_ptr_array_index (list, 0), NULL);
  g_assert_false (gw_document_save (document, &error));
  g_assert_error (error, GW_ERROR, GW_ERROR_CHANGED);
  g_assert_true (wait_for (document, is_conflicting, 5000));
  assert_title_in_file (&place, "a.brief", "Theirs");
  gw_document_discard (document);
  let_go (document);
}

/* What another process typed, and when: until it was killed. */
typedef struct
{
  guint last;    /* number that was typed */
  guint settled; /* the last that was older than a second then */
} Typed;

static Typed
type_and_kill (const Place *place,
               const char  *name,
               const char  *pace,
               gint64       lifetime)
{
  g_autofree char *path = place_path (place, name);
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "storage", "trial", NULL);
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE);
  g_autoptr (GSubprocess) process = NULL;
  g_autofree char *output = NULL;
  g_auto (GStrv) lines = NULL;
  gint64 killed;
  Typed typed = { 0, 0 };

  g_subprocess_launcher_setenv (launcher, "XDG_STATE_HOME", g_get_user_state_dir (), TRUE);
  process = g_subprocess_launcher_spawn (launcher, NULL, program, "type", path, pace, "-", NULL);
  g_assert_nonnull (process);
  g_usleep ((gulong)lifetime);
  killed = g_get_monotonic_time ();
  g_subprocess_force_exit (process);
  g_subprocess_communicate_utf8 (process, NULL, NULL, &output, NULL, NULL);

  lines = g_strsplit (output, "\n", -1);
  for (guint i = 0; lines[i] != NULL; i++)
    {
      guint n;
      gint64 when;

      if (sscanf (lines[i], "%u %" G_GINT64_FORMAT, &n, &when) != 2)
        continue;
      typed.last = n;
      if (when < killed - G_USEC_PER_SEC)
        typed.settled = n;
    }
  return typed;
}

static guint
read_number (const GwItem *item)
{
  return (guint) g_ascii_strtoull (gw_item_get_text (item, GW_BRIEF_TITLE), NULL, 10);
}

static guint
find_number (const Place *place,
             const char  *name)
{
  g_autoptr (GPtrArray) list = gw_journal_list ();
  GwDocument *document;
  guint number;

  g_assert_cmpuint (list->len, <=, 1);
  if (list->len > 0)
    document = gw_document_recover (g_ptr_array_index (list, 0), NULL);
  else
    document = open_brief (place, name);
  number = read_number (gw_document_get_item (document));
  g_assert_true (gw_document_save (document, NULL));
  let_go (document);
  return number;
}

static void
test_killed_while_typing_loses_less_than_a_second (void)
{
  const struct
  {
    const char *pace;
    gint64 lifetime;
  } cases[] = {
    { "20", 2300 },
    { "20", 1500 },
    { "200", 2900 },
    { "900", 3300 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Place) place = { NULL };
      Typed typed;
      guint found;

      place_init (&place);
      put_brief (&place, "a.brief", "0");
      typed = type_and_kill (&place, "a.brief", cases[i].pace, cases[i].lifetime * 1000);
      found = find_number (&place, "a.brief");

      g_test_message ("typed %u, of them %u older than a second, found %u", typed.last,
                      typed.settled, found);
      g_assert_cmpuint (typed.last, >, 0);
      g_assert_cmpuint (found, >=, typed.settled);
      g_assert_cmpuint (found, <=, typed.last + 1);
      assert_nothing_to_recover ();
    }
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  places_init ();

#define ADD(path, func) g_test_add_func ("/document/" path, func)
  ADD ("opened-is-clean", test_opened_is_clean);
  ADD ("opens-in-a-thread", test_opens_in_a_thread);
  ADD ("a-damaged-file-offers-the-last-good", test_a_damaged_file_offers_the_last_good);
  ADD ("a-newer-format-is-never-written", test_a_newer_format_is_never_written);
  ADD ("an-edit-makes-it-dirty-and-saving-clean", test_an_edit_makes_it_dirty_and_saving_clean);
  ADD ("saving-what-is-unchanged-touches-nothing", test_saving_what_is_unchanged_touches_nothing);
  ADD ("a-pause-saves-within-a-second", test_a_pause_saves_within_a_second);
  ADD ("a-failure-is-told-and-tried-again", test_a_failure_is_told_and_tried_again);
  ADD ("save-as-moves-there-and-overwrites-only-when-told",
       test_save_as_moves_there_and_overwrites_only_when_told);
  ADD ("a-change-of-the-file-is-taken-in-as-edits", test_a_change_of_the_file_is_taken_in_as_edits);
  ADD ("both-changed-is-a-conflict-and-nothing-is-written",
       test_both_changed_is_a_conflict_and_nothing_is_written);
  ADD ("a-removed-file-comes-back-with-the-next-edit-only",
       test_a_removed_file_comes_back_with_the_next_edit_only);
  ADD ("a-file-that-no-longer-loads-replaces-nothing-here",
       test_a_file_that_no_longer_loads_replaces_nothing_here);
  ADD ("unsaved-edits-are-offered-again", test_unsaved_edits_are_offered_again);
  ADD ("a-brief-without-a-file-is-offered-again", test_a_brief_without_a_file_is_offered_again);
  ADD ("recovered-edits-save-themselves", test_recovered_edits_save_themselves);
  ADD ("a-new-brief-leaves-no-trace-before-its-first-edit",
       test_a_new_brief_leaves_no_trace_before_its_first_edit);
  ADD ("recovered-edits-never-overwrite-what-came-since",
       test_recovered_edits_never_overwrite_what_came_since);
  ADD ("killed-while-typing-loses-less-than-a-second",
       test_killed_while_typing_loses_less_than_a_second);
#undef ADD

  result = g_test_run ();
  places_clear ();
  return result;
}
