/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-document.h"

#include "briefs.h"
#include "gw-error.h"
#include "gw-state.h"

#include <sys/stat.h>

static gboolean
is_failed (GwDocument *document)
{
  return gw_document_get_state (document) == GW_DOCUMENT_FAILED;
}

static void
count_cb (guint *count)
{
  (*count)++;
}

static gboolean
keeps_last_good (GFile *file)
{
  g_autoptr (GBytes) bytes = gw_last_good_read (file, 1024 * 1024, NULL, NULL);

  return bytes != NULL;
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

/* Sets the time of the file's last change. */
static void
set_time (GFile      *file,
          const char *iso)
{
  g_autoptr (GDateTime) when = g_date_time_new_from_iso8601 (iso, NULL);

  g_assert_true (g_file_set_attribute_uint64 (file, G_FILE_ATTRIBUTE_TIME_MODIFIED,
                                              (guint64)g_date_time_to_unix (when),
                                              G_FILE_QUERY_INFO_NONE, NULL, NULL));
}

static void
test_a_damaged_file_offers_the_last_good (void)
{
  g_auto (Place) place = { NULL };
  g_autoptr (GFile) file = NULL;
  g_autoptr (GError) error = NULL;
  g_autoptr (GDateTime) written = NULL;
  GwDocument *document;

  place_init (&place);
  put_brief (&place, "a.brief", "Good");
  file = place_file (&place, "a.brief");
  set_time (file, "2026-11-27T16:20:00Z");
  g_assert_null (gw_document_rescue (file, &written));
  document = open_brief (&place, "a.brief");
  let_go (document);

  place_put (&place, "a.brief", "<brief xmlns=\"urn:groundwork:1\"\n", 0600);
  g_assert_null (gw_document_open (file, &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (gw_error_get_line (error), >, 0);

  document = gw_document_rescue (file, &written);
  g_assert_nonnull (document);
  g_assert_cmpint (g_date_time_to_unix (written), ==, 1795796400);
  g_assert_cmpstr (gw_document_get_title (document), ==, "Good");
  g_assert_true (gw_document_is_dirty (document));
  g_assert_true (gw_document_save (document, NULL));
  assert_title_in_file (&place, "a.brief", "Good");
  let_go (document);
}

/* A last good version that is damaged as well is none. */
static void
test_nothing_can_be_had (void)
{
  g_auto (Place) place = { NULL };
  g_autoptr (GFile) file = NULL;
  g_autoptr (GDateTime) written = NULL;
  g_autoptr (GBytes) half = g_bytes_new_static ("<brief", 6);

  place_init (&place);
  place_put (&place, "a.brief", "<brief", 0600);
  file = place_file (&place, "a.brief");
  g_assert_true (gw_last_good_keep (file, half, NULL));
  g_assert_null (gw_document_rescue (file, &written));
  g_assert_null (written);
}

static void
rescued_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  g_autoptr (GDateTime) written = NULL;

  *(GwDocument **)user_data = gw_document_rescue_finish (result, &written, NULL);
  g_assert_null (written);
}

static void
test_two_sides_are_rescued_in_a_thread (void)
{
  g_auto (Place) place = { NULL };
  g_autoptr (GFile) file = NULL;
  GwDocument *document = NULL;

  place_init (&place);
  put_brief (&place, "a.brief", "Mine");
  change_file (&place, "a.brief", "  <title>Mine</title>\n",
               "<<<<<<< HEAD\n  <title>Mine</title>\n=======\n  <title>Theirs</title>\n"
               ">>>>>>> theirs\n");
  file = place_file (&place, "a.brief");
  gw_document_rescue_async (file, NULL, rescued_cb, &document);
  while (document == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_assert_cmpstr (gw_document_get_title (document), ==, "Mine");
  g_assert_cmpuint (gw_item_count (gw_document_get_item (document), GW_BRIEF_CONFLICTS), ==, 1);
  g_assert_true (gw_document_is_dirty (document));
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

static void
renamed_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      user_data)
{
  *(int *) user_data = gw_document_rename_finish (GW_DOCUMENT (source), result, NULL) ? 1 : 0;
}

static void
test_another_name_takes_the_file_along (void)
{
  g_auto (Place) place = { NULL };
  g_autoptr (GFile) old = NULL;
  g_autoptr (GFile) taken = NULL;
  g_autoptr (GFile) other = NULL;
  g_autoptr (GFile) third = NULL;
  g_autoptr (GError) error = NULL;
  GwDocument *document;
  int renamed = -1;

  place_init (&place);
  put_brief (&place, "a.brief", "A");
  put_brief (&place, "b.brief", "B");
  old = place_file (&place, "a.brief");
  taken = place_file (&place, "b.brief");
  other = place_file (&place, "c.brief");
  third = place_file (&place, "d.brief");
  document = open_brief (&place, "a.brief");

  g_assert_false (gw_document_rename (document, taken, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_EXISTS);
  g_clear_error (&error);
  assert_title_in_file (&place, "b.brief", "B");
  g_assert_true (g_file_equal (gw_document_get_file (document), old));

  set_title (document, "C");
  g_assert_false (gw_document_rename (document, other, &error));
  g_assert_error (error, GW_ERROR, GW_ERROR_USAGE);
  g_assert_true (gw_document_save (document, NULL));

  g_assert_true (gw_document_rename (document, other, NULL));
  g_assert_true (g_file_equal (gw_document_get_file (document), other));
  g_assert_false (g_file_query_exists (old, NULL));
  g_assert_false (keeps_last_good (old));
  g_assert_true (keeps_last_good (other));
  assert_title_in_file (&place, "c.brief", "C");

  gw_document_rename_async (document, third, NULL, renamed_cb, &renamed);
  while (renamed < 0)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpint (renamed, ==, 1);
  set_title (document, "D");
  g_assert_true (gw_document_save (document, NULL));
  assert_title_in_file (&place, "d.brief", "D");
  g_assert_false (g_file_query_exists (other, NULL));
  let_go (document);
}

static void
test_a_first_place_that_will_not_do_is_told (void)
{
  g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_SCOPE, "New", "en");
  g_autoptr (GFile) nowhere = g_file_new_for_path ("/proc/nowhere/a.brief");
  g_auto (Place) place = { NULL };
  GwDocument *document = gw_document_new (brief);

  place_init (&place);
  g_assert_false (gw_document_save_as (document, nowhere, FALSE, NULL));
  g_assert_cmpint (gw_document_get_state (document), ==, GW_DOCUMENT_FAILED);
  g_assert_nonnull (gw_document_get_error (document));
  g_assert_null (gw_document_get_file (document));
  gw_document_discard (document);
  let_go (document);

  put_brief (&place, "a.brief", "Has a place");
  document = open_brief (&place, "a.brief");
  g_assert_false (gw_document_save_as (document, nowhere, FALSE, NULL));
  g_assert_cmpint (gw_document_get_state (document), ==, GW_DOCUMENT_SAVED);
  g_assert_null (gw_document_get_error (document));
  let_go (document);
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
  ADD ("nothing-can-be-had", test_nothing_can_be_had);
  ADD ("two-sides-are-rescued-in-a-thread", test_two_sides_are_rescued_in_a_thread);
  ADD ("a-newer-format-is-never-written", test_a_newer_format_is_never_written);
  ADD ("an-edit-makes-it-dirty-and-saving-clean", test_an_edit_makes_it_dirty_and_saving_clean);
  ADD ("saving-what-is-unchanged-touches-nothing", test_saving_what_is_unchanged_touches_nothing);
  ADD ("a-pause-saves-within-a-second", test_a_pause_saves_within_a_second);
  ADD ("a-failure-is-told-and-tried-again", test_a_failure_is_told_and_tried_again);
  ADD ("save-as-moves-there-and-overwrites-only-when-told",
       test_save_as_moves_there_and_overwrites_only_when_told);
  ADD ("another-name-takes-the-file-along", test_another_name_takes_the_file_along);
  ADD ("a-first-place-that-will-not-do-is-told", test_a_first_place_that_will_not_do_is_told);
#undef ADD

  result = g_test_run ();
  places_clear ();
  return result;
}
