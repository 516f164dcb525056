/* SPDX-License-Identifier: GPL-3.0-or-later */

/* What a crash leaves, and what the next start makes of it. */

#include "gw-document.h"

#include "briefs.h"
#include "gw-error.h"

#include <stdio.h>

/* A document that is let go unsaved leaves its journal, as a crash would. */

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
  g_autofree char *text = NULL;
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
  gw_document_save (document, &error);
  g_assert_no_error (error);
  assert_title_in_file (&place, "a.brief", "Ours");
  text = place_get (&place, "a.brief");
  g_assert_nonnull (strstr (text, "<theirs>Theirs</theirs>"));
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

#define ADD(path, func) g_test_add_func ("/recovery/" path, func)
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
