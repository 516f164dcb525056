/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-journal.h"

#include "gw-file.h"
#include "place.h"
#include "scene.h"

#include <glib/gstdio.h>
#include <signal.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

static GBytes *
bytes_of (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static gboolean
append (GwJournal  *journal,
        const char *text)
{
  g_autoptr (GBytes) bytes = bytes_of (text);

  return gw_journal_append (journal, bytes, NULL);
}

static GwJournal *
begin (GFile      *file,
       const char *text)
{
  g_autoptr (GBytes) base = bytes_of (text);
  g_autofree char *digest = gw_file_digest (base);
  g_autoptr (GError) error = NULL;
  GwJournal *journal = gw_journal_new (file, *text != '\0' ? digest : "", base, &error);

  g_assert_no_error (error);
  return journal;
}

/* The journal of the only crash there was. */
static GwRecovery *
recover (void)
{
  g_autoptr (GPtrArray) list = gw_journal_list ();

  g_assert_cmpuint (list->len, ==, 1);
  return g_ptr_array_steal_index (list, 0);
}

static void
assert_bytes (GBytes     *bytes,
              const char *text)
{
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), text, strlen (text));
}

static void
assert_nothing_left (void)
{
  g_autoptr (GPtrArray) list = gw_journal_list ();

  g_assert_cmpuint (list->len, ==, 0);
}

static void
test_edits_add_up (void)
{
  const char *const states[] = {
    "one two three",
    "one 2 three",
    "",
    "completely different",
    "completely different!",
    "!completely different",
    "!completely different",
    "aaaa",
    "aaaaa",
    "aa",
  };

  for (guint n = 1; n <= G_N_ELEMENTS (states); n++)
    {
      g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/a.brief");
      GwJournal *journal = begin (file, "one two three four");
      g_autoptr (GwRecovery) recovery = NULL;

      for (guint i = 0; i < n; i++)
        g_assert_true (append (journal, states[i]));
      gw_journal_free (journal);

      recovery = recover ();
      assert_bytes (recovery->bytes, states[n - 1]);
      assert_bytes (recovery->base, "one two three four");
      g_assert_true (g_file_equal (recovery->file, file));
      g_assert_false (recovery->torn);
      gw_recovery_discard (recovery);
      assert_nothing_left ();
    }
}

static void
test_a_document_without_a_file (void)
{
  GwJournal *journal = begin (NULL, "");
  g_autoptr (GwRecovery) recovery = NULL;

  g_assert_true (append (journal, "typed"));
  gw_journal_free (journal);
  recovery = recover ();
  assert_bytes (recovery->bytes, "typed");
  g_assert_null (recovery->file);
  g_assert_cmpstr (recovery->digest, ==, "");
  gw_recovery_discard (recovery);
}

static void
test_only_i_may_read_it (void)
{
  mode_t before = umask (0);
  g_autofree char *folder =
    g_build_filename (g_get_user_state_dir (), "groundwork", "journal", NULL);
  Place place = { folder };
  GwJournal *journal = begin (NULL, "secret");
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  umask (before);
  place_assert_mode (&place, ".", 0700);
  while ((name = g_dir_read_name (dir)) != NULL)
    place_assert_mode (&place, name, 0600);
  g_assert_cmpuint (place_count (&place), ==, 1);
  gw_journal_discard (journal);

  g_assert_cmpint (chmod (folder, 0755), ==, 0);
  journal = begin (NULL, "secret");
  place_assert_mode (&place, ".", 0700);
  gw_journal_discard (journal);
}

static void
test_one_that_is_written_is_not_offered (void)
{
  GwJournal *journal = begin (NULL, "");

  g_assert_true (append (journal, "typing"));
  assert_nothing_left ();
  gw_journal_discard (journal);
  assert_nothing_left ();
}

static void
test_what_the_file_holds_is_not_offered (void)
{
  g_auto (Place) place = { NULL };
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) saved = bytes_of ("saved");
  GwJournal *journal;

  place_init (&place);
  place_put (&place, "a", "saved", 0600);
  file = place_file (&place, "a");

  /* The crash came after the saving and before its mark. */
  journal = begin (file, "before");
  g_assert_true (append (journal, "saved"));
  gw_journal_free (journal);
  assert_nothing_left ();

  /* And after its mark. */
  journal = begin (file, "before");
  g_assert_true (append (journal, "typed"));
  g_assert_true (gw_journal_mark_saved (journal, file, "digest", saved, NULL));
  gw_journal_free (journal);
  assert_nothing_left ();
}

static void
test_edits_after_a_saving_start_from_it (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/b.brief");
  g_autoptr (GBytes) saved = bytes_of ("saved");
  g_autoptr (GwRecovery) recovery = NULL;
  GwJournal *journal = begin (NULL, "");

  g_assert_true (append (journal, "typed"));
  g_assert_true (gw_journal_mark_saved (journal, file, "digest", saved, NULL));
  g_assert_true (append (journal, "typed after"));
  gw_journal_free (journal);

  recovery = recover ();
  assert_bytes (recovery->base, "saved");
  assert_bytes (recovery->bytes, "typed after");
  g_assert_cmpstr (recovery->digest, ==, "digest");
  g_assert_true (g_file_equal (recovery->file, file));
  gw_recovery_discard (recovery);
}

static void
test_goes_on_after_a_recovery (void)
{
  GwJournal *journal = begin (NULL, "");
  g_autoptr (GwRecovery) first = NULL;
  g_autoptr (GwRecovery) second = NULL;

  g_assert_true (append (journal, "one"));
  gw_journal_free (journal);
  first = recover ();
  journal = gw_journal_reopen (first, NULL);
  assert_nothing_left ();
  g_assert_null (gw_journal_reopen (first, NULL));
  g_assert_true (append (journal, "one two"));
  gw_journal_free (journal);

  second = recover ();
  assert_bytes (second->bytes, "one two");
  gw_recovery_discard (second);
}

static void
test_does_not_grow_for_ever (void)
{
  GwJournal *journal = begin (NULL, "");
  g_autoptr (GwRecovery) recovery = NULL;
  g_autofree char *text = g_strnfill (20000, 'a');
  struct stat info;

  for (guint i = 0; i < 400; i++)
    {
      memset (text, 'a' + (int) (i % 26), 20000);
      g_assert_true (append (journal, text));
    }
  gw_journal_free (journal);

  recovery = recover ();
  assert_bytes (recovery->bytes, text);
  g_assert_cmpint (stat (recovery->path, &info), ==, 0);
  g_assert_cmpint (info.st_size, <, 2 * 1024 * 1024);
  gw_recovery_discard (recovery);
}

/* Damage */

static char *
make_journal (GPtrArray *states)
{
  GwJournal *journal = begin (NULL, g_ptr_array_index (states, 0));
  g_autoptr (GwRecovery) recovery = NULL;

  for (guint i = 1; i < states->len; i++)
    g_assert_true (append (journal, g_ptr_array_index (states, i)));
  gw_journal_free (journal);
  recovery = recover ();
  return g_strdup (recovery->path);
}

static GPtrArray *
make_states (void)
{
  GPtrArray *states = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < 12; i++)
    g_ptr_array_add (states, g_strdup_printf ("<title>%.*s</title>", (int) i, "A title as typed"));
  return states;
}

/* Returns: which of the states was found, -1 for none; what was never typed fails. */
static int
find_state (GPtrArray  *states,
            const char *path)
{
  g_autoptr (GwRecovery) recovery = gw_journal_read (path, NULL);

  if (recovery == NULL)
    return -1;
  for (guint i = 0; i < states->len; i++)
    {
      const char *state = g_ptr_array_index (states, i);

      if (g_bytes_get_size (recovery->bytes) == strlen (state)
          && memcmp (g_bytes_get_data (recovery->bytes, NULL), state, strlen (state)) == 0)
        return (int) i;
    }
  g_test_fail_printf ("%s adds up to what was never typed", path);
  return -1;
}

static void
test_cut_at_every_byte_loses_only_the_end (void)
{
  g_autoptr (GPtrArray) states = make_states ();
  g_autofree char *path = make_journal (states);
  int last = (int) states->len - 1;
  struct stat info;

  g_assert_cmpint (stat (path, &info), ==, 0);
  for (off_t length = info.st_size; length >= 0; length--)
    {
      int found;

      g_assert_cmpint (truncate (path, length), ==, 0);
      found = find_state (states, path);
      g_assert_cmpint (found, <=, last);
      g_assert_cmpint (found, >=, last - 1);
      last = found;
    }
  g_assert_cmpint (last, ==, -1);
  g_unlink (path);
}

static void
test_flipped_bits_never_make_up_an_edit (void)
{
  g_autoptr (GPtrArray) states = make_states ();
  g_autofree char *path = make_journal (states);
  g_autofree char *whole = NULL;
  gsize length;
  guint n = scenes_scale (250);

  g_assert_true (g_file_get_contents (path, &whole, &length, NULL));
  for (guint i = 0; i < n; i++)
    {
      gsize bit = (gsize) i * (length * 8 - 1) / n;

      whole[bit / 8] ^= (char)(1 << bit % 8);
      g_assert_true (g_file_set_contents (path, whole, (gssize) length, NULL));
      whole[bit / 8] ^= (char)(1 << bit % 8);
      g_assert_cmpint (find_state (states, path), <, (int) states->len - 1);
    }
  g_unlink (path);
}

/* No room for a record: it is told, what was there stays readable, and the next one fits behind. */
static void
test_no_room_is_told_and_survived (void)
{
  g_autofree char *large = g_strnfill (100000, 'x');
  struct rlimit before;
  struct rlimit small;
  GwJournal *journal = begin (NULL, "");
  g_autoptr (GwRecovery) recovery = NULL;
  g_autoptr (GBytes) bytes = bytes_of (large);
  g_autoptr (GError) error = NULL;

  g_assert_true (append (journal, "one"));
  signal (SIGXFSZ, SIG_IGN);
  getrlimit (RLIMIT_FSIZE, &before);
  small = (struct rlimit){ 5000, before.rlim_max };
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &small), ==, 0);
  g_assert_false (gw_journal_append (journal, bytes, &error));
  g_assert_nonnull (error);
  g_assert_true (append (journal, "one two"));
  g_assert_cmpint (setrlimit (RLIMIT_FSIZE, &before), ==, 0);
  g_assert_true (append (journal, "one two three"));
  gw_journal_free (journal);

  recovery = recover ();
  assert_bytes (recovery->bytes, "one two three");
  g_assert_false (recovery->torn);
  gw_recovery_discard (recovery);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  places_init ();

#define ADD(path, func) g_test_add_func ("/journal/" path, func)
  ADD ("edits-add-up", test_edits_add_up);
  ADD ("a-document-without-a-file", test_a_document_without_a_file);
  ADD ("only-i-may-read-it", test_only_i_may_read_it);
  ADD ("one-that-is-written-is-not-offered", test_one_that_is_written_is_not_offered);
  ADD ("what-the-file-holds-is-not-offered", test_what_the_file_holds_is_not_offered);
  ADD ("edits-after-a-saving-start-from-it", test_edits_after_a_saving_start_from_it);
  ADD ("goes-on-after-a-recovery", test_goes_on_after_a_recovery);
  ADD ("does-not-grow-for-ever", test_does_not_grow_for_ever);
  ADD ("cut-at-every-byte-loses-only-the-end", test_cut_at_every_byte_loses_only_the_end);
  ADD ("flipped-bits-never-make-up-an-edit", test_flipped_bits_never_make_up_an_edit);
  ADD ("no-room-is-told-and-survived", test_no_room_is_told_and_survived);
#undef ADD

  result = g_test_run ();
  places_clear ();
  return result;
}
