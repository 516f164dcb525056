/* SPDX-License-Identifier: GPL-3.0-or-later */

/* No room (F3), and more than one who writes (F12). */

#include "gw-error.h"
#include "gw-file.h"
#include "scene.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <unistd.h>

typedef struct
{
  gsize size;
  gboolean told; /* by an error; a process that never heard of the signal is killed */
} SizeLimit;

static void
limit_file_size (gpointer user_data)
{
  const SizeLimit *limit = user_data;
  const struct rlimit value = { limit->size, limit->size };

  signal (SIGXFSZ, limit->told ? SIG_IGN : SIG_DFL);
  setrlimit (RLIMIT_FSIZE, &value);
}

static void
test_file_size_limits (void)
{
  guint n = scenes_scale (80);

  for (guint i = 0; i < n; i++)
    {
      const Scene *scene = &scenes[i % N_PLAIN_SCENES];
      SizeLimit limit = { (gsize) i * (scenes_get_new_size () + 2000) / n, i / N_PLAIN_SCENES % 2 };
      g_autofree char *what = g_strdup_printf ("files of at most %zu bytes", limit.size);
      g_auto (Place) place = { NULL };
      g_auto (Outcome) outcome = { 0 };

      place_init (&place);
      scene_set (scene, &place);
      scene_run (scene, &place, NULL, limit_file_size, &limit, &outcome);
      scene_check (scene, &place, &outcome, what);
      if (limit.size < scenes_get_new_size ())
        g_assert_true (outcome.killed
                       || (outcome.code == 4 && strstr (outcome.message, "larger than")));
    }
}

/* The disk holds the source, the old file, and less or more than what the new one needs. */
static void
test_full_disk (void)
{
  guint n = scenes_scale (24);
  guint n_full = 0;

  for (guint i = 0; i < n; i++)
    {
      const Scene *scene = &scenes[i % N_PLAIN_SCENES];
      g_autofree char *size = g_strdup_printf ("size=%uk", 80 + 4 * (22 * i / n));
      g_auto (Place) place = { NULL };
      g_auto (Outcome) outcome = { 0 };

      place_init (&place);
      if (mount ("tmpfs", place.folder, "tmpfs", 0, size) < 0)
        {
          g_test_skip ("a small disk cannot be mounted here");
          return;
        }
      scene_set (scene, &place);
      scene_run (scene, &place, NULL, NULL, NULL, &outcome);
      scene_check (scene, &place, &outcome, size);
      n_full += outcome.code == 4 && strstr (outcome.message, "no room left") != NULL;
      g_assert_cmpint (umount (place.folder), ==, 0);
    }
  g_assert_cmpuint (n_full, >, 0);
  g_assert_cmpuint (n_full, <, n);
}

static GSubprocess *
start_writer (const char *target,
              const char *name,
              const char *times)
{
  g_autofree char *program = g_test_build_filename (G_TEST_BUILT, "storage", "trial", NULL);

  return g_subprocess_new (G_SUBPROCESS_FLAGS_NONE, NULL, program, "append", target, name, times,
                           NULL);
}

/* Each line that a writer was told is saved must be there at the end, whoever else wrote. */
static void
test_two_writers_lose_nothing (void)
{
  guint n = scenes_scale (5);

  for (guint i = 0; i < n; i++)
    {
      g_auto (Place) place = { NULL };
      g_autofree char *target = NULL;
      g_autofree char *found = NULL;
      g_autoptr (GSubprocess) one = NULL;
      g_autoptr (GSubprocess) two = NULL;

      place_init (&place);
      place_put (&place, "a", "", 0600);
      target = place_path (&place, "a");
      one = start_writer (target, "one", "20");
      two = start_writer (target, "two", "20");
      g_assert_true (g_subprocess_wait_check (one, NULL, NULL));
      g_assert_true (g_subprocess_wait_check (two, NULL, NULL));

      found = place_get (&place, "a");
      for (guint k = 0; k < 20; k++)
        {
          g_autofree char *line_one = g_strdup_printf ("one%u\n", k);
          g_autofree char *line_two = g_strdup_printf ("two%u\n", k);

          g_assert_nonnull (strstr (found, line_one));
          g_assert_nonnull (strstr (found, line_two));
        }
      g_assert_cmpuint (place_count (&place), ==, 1);
    }
}

#define WITHOUT_EXCHANGE "inject=renameat2:error=EINVAL"

static gboolean
needs_strace (void)
{
  g_autofree char *strace = g_find_program_in_path ("strace");

  if (strace == NULL)
    g_test_skip ("strace is not installed");
  return strace != NULL;
}

static gpointer
write_meanwhile (gpointer path)
{
  g_usleep (80 * 1000);
  g_assert_true (g_file_set_contents (path, "theirs", -1, NULL));
  return NULL;
}

static void
run_against_another (const Scene *scene,
                     const char  *first,
                     const char  *second)
{
  const char *const prefix[] = {
    "strace", "-f",  "-qq", "-o",   "/dev/null", "-e", "trace=renameat2,fsync",
    "-e",     first, "-e",  second, NULL
  };
  g_auto (Place) place = { NULL };
  g_auto (Outcome) outcome = { 0 };
  g_autofree char *path = NULL;
  GThread *thread;

  place_init (&place);
  scene_set (scene, &place);
  path = place_path (&place, scene->stands);
  thread = g_thread_new ("meanwhile", write_meanwhile, path);
  scene_run (scene, &place, prefix, NULL, NULL, &outcome);
  g_thread_join (thread);

  g_assert_cmpint (outcome.code, ==, 4);
  place_assert_text (&place, scene->stands, "theirs");
  g_assert_cmpuint (place_count_strays (&place), ==, 0);
}

/* The saving is held up at its exchange of names, after all it can look at; where there is no
 * exchange, before its last look. Somebody who writes there meanwhile must still find their own
 * bytes under the name. */
static void
test_a_change_in_the_last_moment_is_seen (void)
{
  for (guint i = 0; needs_strace () && i < N_PLAIN_SCENES; i++)
    {
      run_against_another (&scenes[i], "inject=renameat2:delay_enter=200000:when=1", "signal=none");
      run_against_another (&scenes[i], "inject=fsync:delay_enter=200000:when=1", WITHOUT_EXCHANGE);
    }
}

static void
test_saves_where_names_cannot_be_exchanged (void)
{
  const char *const prefix[] = {
    "strace", "-f", "-qq", "-o", "/dev/null", "-e", "trace=renameat2", "-e", WITHOUT_EXCHANGE, NULL
  };

  for (guint i = 0; needs_strace () && i < N_SCENES; i++)
    {
      g_auto (Place) place = { NULL };
      g_auto (Outcome) outcome = { 0 };

      place_init (&place);
      scene_set (&scenes[i], &place);
      scene_run (&scenes[i], &place, prefix, NULL, NULL, &outcome);
      g_assert_cmpint (outcome.code, ==, 0);
      scene_check (&scenes[i], &place, &outcome, WITHOUT_EXCHANGE);
    }
}

static void
test_equal_times_hide_nothing (void)
{
  guint n = scenes_scale (50);

  for (guint i = 0; i < n; i++)
    {
      g_auto (Place) place = { NULL };
      g_autoptr (GFile) file = NULL;
      g_autoptr (GBytes) bytes = NULL;
      g_autoptr (GBytes) wanted = g_bytes_new_static ("mine", 4);
      g_autoptr (GError) error = NULL;
      g_autofree char *digest = NULL;
      const struct timespec times[2] = { { i, 0 }, { i, 0 } };

      place_init (&place);
      place_put (&place, "a", "first", 0600);
      file = place_file (&place, "a");
      utimensat (AT_FDCWD, g_file_peek_path (file), times, 0);
      bytes = gw_file_read (file, 100, &digest, NULL);
      place_put (&place, "a", "other", 0600);
      utimensat (AT_FDCWD, g_file_peek_path (file), times, 0);

      g_assert_false (gw_file_replace (file, wanted, digest, GW_FILE_PRIVATE, NULL, NULL, &error));
      g_assert_error (error, GW_ERROR, GW_ERROR_CHANGED);
      place_assert_text (&place, "a", "other");
    }
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  places_init ();
  scenes_init ();

  g_test_add_func ("/crowded/file-size-limits", test_file_size_limits);
  g_test_add_func ("/crowded/full-disk", test_full_disk);
  g_test_add_func ("/crowded/two-writers-lose-nothing", test_two_writers_lose_nothing);
  g_test_add_func ("/crowded/a-change-in-the-last-moment-is-seen",
                   test_a_change_in_the_last_moment_is_seen);
  g_test_add_func ("/crowded/saves-where-names-cannot-be-exchanged",
                   test_saves_where_names_cannot_be_exchanged);
  g_test_add_func ("/crowded/equal-times-hide-nothing", test_equal_times_hide_nothing);

  result = g_test_run ();
  scenes_clear ();
  places_clear ();
  return result;
}
