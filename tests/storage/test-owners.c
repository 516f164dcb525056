/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Files and folders that belong to somebody else. */

#include "gw-error.h"
#include "gw-file.h"
#include "place.h"

#include <string.h>
#include <unistd.h>

#define NOBODY 65534

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

/* Root passes over permissions, so these cases are tried as somebody else. */
static gboolean
become_nobody (void)
{
  if (geteuid () != 0)
    return TRUE;
  return setegid (NOBODY) == 0 && seteuid (NOBODY) == 0;
}

static void
become_root_again (void)
{
  if (getuid () == 0)
    {
      g_assert_cmpint (seteuid (0), ==, 0);
      g_assert_cmpint (setegid (0), ==, 0);
    }
}

static void
test_a_folder_that_may_not_be_written (void)
{
  g_auto (Place) place = { NULL };

  place_init (&place);
  place_put (&place, "a", "old", 0666);
  g_assert_cmpint (chmod (place.folder, 0555), ==, 0);
  g_assert_true (become_nobody ());
  assert_refused (&place, "a", GW_FILE_ANY, GW_ERROR_DENIED, "folder of your own");
  assert_refused (&place, "new", GW_FILE_ABSENT, GW_ERROR_DENIED, "folder of your own");
  become_root_again ();

  place_assert_text (&place, "a", "old");
  g_assert_cmpuint (place_count (&place), ==, 1);
}

static void
test_a_file_of_somebody_else (void)
{
  g_auto (Place) place = { NULL };
  g_autoptr (GError) error = NULL;
  gboolean saved;

  if (geteuid () != 0)
    {
      g_test_skip ("needs root to make files of two owners");
      return;
    }

  place_init (&place);
  g_assert_cmpint (chmod (place.folder, 0777), ==, 0);
  place_put (&place, "closed", "old", 0644);
  place_put (&place, "shared", "old", 0662);

  g_assert_true (become_nobody ());
  assert_refused (&place, "closed", GW_FILE_ANY, GW_ERROR_DENIED, "protected");
  saved = replace (&place, "shared", "new", GW_FILE_ANY, GW_FILE_PRIVATE, &error);
  become_root_again ();

  /* The new group is nobody's, not root's: it gets what everybody had, no more. */
  g_assert_no_error (error);
  g_assert_true (saved);
  place_assert_text (&place, "closed", "old");
  place_assert_text (&place, "shared", "new");
  place_assert_mode (&place, "shared", 0622);
}

static void
test_root_keeps_the_owner (void)
{
  g_auto (Place) place = { NULL };
  g_autofree char *path = NULL;
  struct stat info;

  if (geteuid () != 0)
    {
      g_test_skip ("needs root to give a file away");
      return;
    }

  place_init (&place);
  place_put (&place, "a", "old", 0640);
  path = place_path (&place, "a");
  g_assert_cmpint (chown (path, NOBODY, NOBODY), ==, 0);
  g_assert_true (replace (&place, "a", "new", GW_FILE_ANY, GW_FILE_PRIVATE, NULL));

  g_assert_cmpint (stat (path, &info), ==, 0);
  g_assert_cmpuint (info.st_uid, ==, NOBODY);
  g_assert_cmpuint (info.st_gid, ==, NOBODY);
  place_assert_mode (&place, "a", 0640);
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/owners/a-folder-that-may-not-be-written",
                   test_a_folder_that_may_not_be_written);
  g_test_add_func ("/owners/a-file-of-somebody-else", test_a_file_of_somebody_else);
  g_test_add_func ("/owners/root-keeps-the-owner", test_root_keeps_the_owner);

  return g_test_run ();
}
