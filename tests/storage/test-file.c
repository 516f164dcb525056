/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-file.h"

#include "gw-error.h"
#include "place.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/file.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

#define LIMIT ((gsize) 1 << 20)

static gboolean
replace (const Place   *place,
         const char    *name,
         const char    *text,
         const char    *expected,
         GwFileAccess   access,
         GError       **error)
{
  g_autoptr (GFile) file = place_file (place, name);
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return gw_file_replace (file, bytes, expected, access, NULL, NULL, error);
}

static char *
read_digest (const Place *place,
             const char  *name)
{
  g_autoptr (GFile) file = place_file (place, name);
  g_autoptr (GBytes) bytes = NULL;
  char *digest = NULL;

  bytes = gw_file_read (file, LIMIT, &digest, NULL);
  g_assert_nonnull (bytes);
  return digest;
}

static void
assert_refused (const Place *place,
                const char  *name,
                const char  *expected,
                int          code,
                const char  *words)
{
  g_autoptr (GError) error = NULL;

  g_assert_false (replace (place, name, "new", expected, GW_FILE_PRIVATE, &error));
  g_assert_error (error, GW_ERROR, code);
  g_assert_nonnull (strstr (error->message, words));
  g_assert_cmpuint (place_count_strays (place), ==, 0);
}

/* Reading */

static void
test_read_whole_with_digest (void)
{
  g_auto (Place) place = { NULL };
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *digest = NULL;

  place_init (&place);
  place_put (&place, "a.brief", "abc", 0600);
  file = place_file (&place, "a.brief");

  bytes = gw_file_read (file, LIMIT, &digest, &error);
  g_assert_no_error (error);
  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), "abc", 3);
  g_assert_cmpstr (digest, ==, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
}

static void
test_read_empty_and_at_the_limit (void)
{
  g_auto (Place) place = { NULL };
  g_autofree char *text = g_strnfill (200000, 'x');
  const struct
  {
    const char *name;
    gsize limit;
    gboolean fits;
  } cases[] = {
    { "empty", 0, TRUE },
    { "large", 200000, TRUE },
    { "large", 199999, FALSE },
    { "large", 0, FALSE },
  };

  place_init (&place);
  place_put (&place, "empty", "", 0600);
  place_put (&place, "large", text, 0600);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = place_file (&place, cases[i].name);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = gw_file_read (file, cases[i].limit, NULL, &error);

      if (cases[i].fits)
        g_assert_cmpuint (g_bytes_get_size (bytes), ==, cases[i].limit);
      else
        g_assert_error (error, GW_ERROR, GW_ERROR_LIMIT);
    }
}

static void
make_socket (const char *path)
{
  struct sockaddr_un address = { .sun_family = AF_UNIX };
  int fd = socket (AF_UNIX, SOCK_STREAM, 0);

  g_strlcpy (address.sun_path, path, sizeof address.sun_path);
  g_assert_cmpint (bind (fd, (struct sockaddr *)&address, sizeof address), ==, 0);
  close (fd);
}

static void
make_odd_things (const Place *place)
{
  g_autofree char *folder = place_path (place, "folder");
  g_autofree char *fifo = place_path (place, "fifo");
  g_autofree char *socket_path = place_path (place, "socket");
  g_autofree char *full = place_path (place, "full");
  g_autofree char *nowhere = place_path (place, "nowhere");
  g_autofree char *loop = place_path (place, "loop");

  g_assert_cmpint (mkdir (folder, 0700), ==, 0);
  g_assert_cmpint (mkfifo (fifo, 0600), ==, 0);
  make_socket (socket_path);
  g_assert_cmpint (symlink ("/dev/full", full), ==, 0);
  g_assert_cmpint (symlink ("missing/file", nowhere), ==, 0);
  g_assert_cmpint (symlink ("loop", loop), ==, 0);
}

static void
test_odd_things_are_refused_saying_why (void)
{
  g_auto (Place) place = { NULL };
  const struct
  {
    const char *name;
    int read_code;
    const char *words;
  } cases[] = {
    { "folder", GW_ERROR_REFUSED, "is a folder" }, { "fifo", GW_ERROR_REFUSED, "is a pipe" },
    { "socket", GW_ERROR_REFUSED, "is a socket" }, { "full", GW_ERROR_REFUSED, "is a device" },
    { "nowhere", GW_ERROR_NOT_FOUND, NULL },       { "loop", GW_ERROR_REFUSED, NULL },
    { "absent", GW_ERROR_NOT_FOUND, NULL },
  };

  place_init (&place);
  make_odd_things (&place);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GFile) file = place_file (&place, cases[i].name);
      g_autoptr (GError) error = NULL;
      g_autoptr (GBytes) bytes = gw_file_read (file, LIMIT, NULL, &error);

      g_assert_null (bytes);
      g_assert_error (error, GW_ERROR, cases[i].read_code);
      g_assert_nonnull (strstr (error->message, cases[i].name));
      if (cases[i].words != NULL)
        {
          g_assert_nonnull (strstr (error->message, cases[i].words));
          assert_refused (&place, cases[i].name, GW_FILE_ANY, GW_ERROR_REFUSED, "");
          assert_refused (&place, cases[i].name, GW_FILE_ABSENT, GW_ERROR_REFUSED, "");
        }
    }

  assert_refused (&place, "nowhere", GW_FILE_ANY, GW_ERROR_REFUSED, "leads to no file");
  assert_refused (&place, "loop", GW_FILE_ANY, GW_ERROR_IO, "not saved");
  g_assert_cmpuint (place_count (&place), ==, 6);
}

/* Replacing */

static void
test_new_file_is_private_and_an_export_is_not (void)
{
  const struct
  {
    mode_t mask;
    GwFileAccess access;
    mode_t mode;
  } cases[] = {
    { 0000, GW_FILE_PRIVATE, 0600 }, { 0022, GW_FILE_PRIVATE, 0600 },
    { 0000, GW_FILE_PUBLIC, 0666 },  { 0022, GW_FILE_PUBLIC, 0644 },
    { 0077, GW_FILE_PUBLIC, 0600 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto (Place) place = { NULL };
      g_autoptr (GError) error = NULL;
      mode_t before = umask (cases[i].mask);

      place_init (&place);
      g_assert_true (replace (&place, "new", "text", GW_FILE_ABSENT, cases[i].access, &error));
      umask (before);

      g_assert_no_error (error);
      place_assert_text (&place, "new", "text");
      place_assert_mode (&place, "new", cases[i].mode);
      g_assert_cmpuint (place_count (&place), ==, 1);
    }
}

static void
test_replacing_keeps_the_mode_under_any_umask (void)
{
  const mode_t modes[] = { 0600, 0640, 0644, 0660, 0666, 0755, 04755, 02755 };
  const mode_t masks[] = { 0000, 0022, 0077 };

  for (guint i = 0; i < G_N_ELEMENTS (modes) * G_N_ELEMENTS (masks); i++)
    {
      g_auto (Place) place = { NULL };
      g_autofree char *digest = NULL;
      mode_t mode = modes[i % G_N_ELEMENTS (modes)];
      mode_t before = umask (masks[i / G_N_ELEMENTS (modes)]);

      place_init (&place);
      place_put (&place, "a", "old", mode);
      digest = read_digest (&place, "a");
      g_assert_true (
        replace (&place, "a", "new", digest, i % 2 ? GW_FILE_PUBLIC : GW_FILE_PRIVATE, NULL));
      umask (before);

      place_assert_text (&place, "a", "new");
      place_assert_mode (&place, "a", mode & 0777);
      g_assert_cmpuint (place_count (&place), ==, 1);
    }
}

static void
test_what_is_not_expected_is_left_alone (void)
{
  g_auto (Place) place = { NULL };
  g_autofree char *digest = NULL;

  place_init (&place);
  place_put (&place, "a", "old", 0600);
  digest = read_digest (&place, "a");
  place_put (&place, "a", "other", 0600);

  assert_refused (&place, "a", digest, GW_ERROR_CHANGED, "changed by another program");
  assert_refused (&place, "a", GW_FILE_ABSENT, GW_ERROR_CHANGED, "already a file");
  assert_refused (&place, "gone", digest, GW_ERROR_CHANGED, "changed by another program");
  place_assert_text (&place, "a", "other");
  g_assert_cmpuint (place_count (&place), ==, 1);
}

static void
test_a_change_with_equal_time_and_size_is_seen (void)
{
  g_auto (Place) place = { NULL };
  g_autofree char *digest = NULL;
  g_autofree char *path = NULL;
  struct stat before;
  struct timespec times[2];

  place_init (&place);
  place_put (&place, "a", "one", 0600);
  path = place_path (&place, "a");
  digest = read_digest (&place, "a");
  g_assert_cmpint (stat (path, &before), ==, 0);
  place_put (&place, "a", "two", 0600);
  times[0] = before.st_atim;
  times[1] = before.st_mtim;
  g_assert_cmpint (utimensat (AT_FDCWD, path, times, 0), ==, 0);

  assert_refused (&place, "a", digest, GW_ERROR_CHANGED, "changed");
  place_assert_text (&place, "a", "two");
}

static void
test_a_second_try_after_half_a_success_succeeds (void)
{
  g_auto (Place) place = { NULL };
  g_autofree char *digest = NULL;

  place_init (&place);
  place_put (&place, "a", "old", 0600);
  digest = read_digest (&place, "a");

  g_assert_true (replace (&place, "a", "new", digest, GW_FILE_PRIVATE, NULL));
  g_assert_true (replace (&place, "a", "new", digest, GW_FILE_PRIVATE, NULL));
  g_assert_true (replace (&place, "b", "new", GW_FILE_ABSENT, GW_FILE_PRIVATE, NULL));
  g_assert_true (replace (&place, "b", "new", GW_FILE_ABSENT, GW_FILE_PRIVATE, NULL));
}

static gboolean
refuse (GBytes    *bytes,
        gpointer   user_data,
        GError   **error)
{
  g_set_error_literal (error, GW_ERROR, GW_ERROR_SYNTAX, "It does not load.");
  return FALSE;
}

static void
test_what_does_not_load_replaces_nothing (void)
{
  g_auto (Place) place = { NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = NULL;
  g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);

  place_init (&place);
  place_put (&place, "a", "old", 0600);
  file = place_file (&place, "a");

  g_assert_false (
    gw_file_replace (file, bytes, GW_FILE_ANY, GW_FILE_PRIVATE, refuse, NULL, &error));
  g_assert_error (error, GW_ERROR, GW_ERROR_SYNTAX);
  place_assert_text (&place, "a", "old");
  g_assert_cmpuint (place_count (&place), ==, 1);
}

/* Another program that writes at the worst moment: between our last look and the renaming there is
 * only the check. */
static gboolean
interfere (GBytes    *bytes,
           gpointer   user_data,
           GError   **error)
{
  return g_file_set_contents (user_data, "foreign", -1, error);
}

static void
test_a_change_within_the_saving_is_seen (void)
{
  const char *const olds[] = { "old", NULL };

  for (guint i = 0; i < G_N_ELEMENTS (olds); i++)
    {
      g_auto (Place) place = { NULL };
      g_autoptr (GError) error = NULL;
      g_autoptr (GFile) file = NULL;
      g_autoptr (GBytes) bytes = g_bytes_new_static ("new", 3);
      g_autofree char *digest = NULL;

      place_init (&place);
      if (olds[i] != NULL)
        {
          place_put (&place, "a", olds[i], 0600);
          digest = read_digest (&place, "a");
        }
      file = place_file (&place, "a");

      g_assert_false (gw_file_replace (file, bytes, digest != NULL ? digest : GW_FILE_ABSENT,
                                       GW_FILE_PRIVATE, interfere,
                                       (gpointer) g_file_peek_path (file), &error));
      g_assert_error (error, GW_ERROR, GW_ERROR_CHANGED);
      place_assert_text (&place, "a", "foreign");
      g_assert_cmpuint (place_count (&place), ==, 1);
    }
}

static void
test_a_symbolic_link_stays_a_link (void)
{
  g_auto (Place) place = { NULL };
  g_autofree char *folder = NULL;
  g_autofree char *link_path = NULL;
  g_autofree char *digest = NULL;
  struct stat info;

  place_init (&place);
  folder = place_path (&place, "deep");
  link_path = place_path (&place, "link");
  g_assert_cmpint (mkdir (folder, 0700), ==, 0);
  place_put (&place, "deep/target", "old", 0640);
  g_assert_cmpint (symlink ("deep/target", link_path), ==, 0);
  digest = read_digest (&place, "link");

  g_assert_true (replace (&place, "link", "new", digest, GW_FILE_PRIVATE, NULL));
  g_assert_cmpint (lstat (link_path, &info), ==, 0);
  g_assert_true (S_ISLNK (info.st_mode));
  place_assert_text (&place, "deep/target", "new");
  place_assert_mode (&place, "deep/target", 0640);
  g_assert_cmpuint (place_count (&place), ==, 2);
}

static void
test_the_other_hard_link_keeps_the_old_bytes (void)
{
  g_auto (Place) place = { NULL };
  g_autofree char *path = NULL;
  g_autofree char *other = NULL;

  place_init (&place);
  place_put (&place, "a", "old", 0600);
  path = place_path (&place, "a");
  other = place_path (&place, "b");
  g_assert_cmpint (link (path, other), ==, 0);

  g_assert_true (replace (&place, "a", "new", GW_FILE_ANY, GW_FILE_PRIVATE, NULL));
  place_assert_text (&place, "a", "new");
  place_assert_text (&place, "b", "old");
}

static void
test_odd_names (void)
{
  g_autofree char *longest = g_strnfill (255, 'n');
  g_autofree char *too_long = g_strnfill (256, 'n');
  const char *const names[] = { "\xff\xfe.brief", "a\nb", "-rf", "%s%n", "…ä", longest };
  g_auto (Place) place = { NULL };

  place_init (&place);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *digest = NULL;

      g_assert_true (replace (&place, names[i], "one", GW_FILE_ABSENT, GW_FILE_PRIVATE, NULL));
      digest = read_digest (&place, names[i]);
      g_assert_true (replace (&place, names[i], "two", digest, GW_FILE_PRIVATE, NULL));
      place_assert_text (&place, names[i], "two");
    }
  g_assert_cmpuint (place_count (&place), ==, G_N_ELEMENTS (names));

  assert_refused (&place, too_long, GW_FILE_ABSENT, GW_ERROR_IO, "too long");
  assert_refused (&place, "no/such/folder", GW_FILE_ABSENT, GW_ERROR_NOT_FOUND,
                  "folder is no longer there");
}

static void
test_write_protection_is_kept (void)
{
  g_auto (Place) place = { NULL };

  place_init (&place);
  place_put (&place, "a", "old", 0444);
  assert_refused (&place, "a", GW_FILE_ANY, GW_ERROR_DENIED, "protected");
  place_assert_text (&place, "a", "old");
}

static void
test_strays_go_and_savings_under_way_stay (void)
{
  g_auto (Place) place = { NULL };
  g_autoptr (GFile) folder = NULL;
  g_autofree char *busy = NULL;
  int fd;

  place_init (&place);
  folder = g_file_new_for_path (place.folder);
  place_put (&place, ".groundwork-0000000000000001.part", "half", 0600);
  place_put (&place, ".groundwork-0000000000000002.part", "half", 0600);
  place_put (&place, ".groundwork-notes.txt", "somebody's", 0600);
  place_put (&place, "a.brief", "whole", 0600);
  busy = place_path (&place, ".groundwork-0000000000000002.part");
  fd = open (busy, O_RDONLY);
  g_assert_cmpint (flock (fd, LOCK_EX), ==, 0);

  g_assert_cmpuint (gw_file_remove_strays (folder), ==, 1);
  close (fd);
  g_assert_cmpuint (place_count (&place), ==, 3);
  g_assert_cmpuint (gw_file_remove_strays (folder), ==, 1);
  g_assert_cmpuint (place_count (&place), ==, 2);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/file/read-whole-with-digest", test_read_whole_with_digest);
  g_test_add_func ("/file/read-empty-and-at-the-limit", test_read_empty_and_at_the_limit);
  g_test_add_func ("/file/odd-things-are-refused-saying-why",
                   test_odd_things_are_refused_saying_why);
  g_test_add_func ("/file/new-file-is-private-and-an-export-is-not",
                   test_new_file_is_private_and_an_export_is_not);
  g_test_add_func ("/file/replacing-keeps-the-mode-under-any-umask",
                   test_replacing_keeps_the_mode_under_any_umask);
  g_test_add_func ("/file/what-is-not-expected-is-left-alone",
                   test_what_is_not_expected_is_left_alone);
  g_test_add_func ("/file/a-change-with-equal-time-and-size-is-seen",
                   test_a_change_with_equal_time_and_size_is_seen);
  g_test_add_func ("/file/a-second-try-after-half-a-success-succeeds",
                   test_a_second_try_after_half_a_success_succeeds);
  g_test_add_func ("/file/what-does-not-load-replaces-nothing",
                   test_what_does_not_load_replaces_nothing);
  g_test_add_func ("/file/a-change-within-the-saving-is-seen",
                   test_a_change_within_the_saving_is_seen);
  g_test_add_func ("/file/a-symbolic-link-stays-a-link", test_a_symbolic_link_stays_a_link);
  g_test_add_func ("/file/the-other-hard-link-keeps-the-old-bytes",
                   test_the_other_hard_link_keeps_the_old_bytes);
  g_test_add_func ("/file/odd-names", test_odd_names);
  g_test_add_func ("/file/write-protection-is-kept", test_write_protection_is_kept);
  g_test_add_func ("/file/strays-go-and-savings-under-way-stay",
                   test_strays_go_and_savings_under_way_stay);

  return g_test_run ();
}
