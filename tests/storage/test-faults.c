/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Faults at every system call of a saving: killed (F1), refused (F2), lied to (F7). */

#include "scene.h"

#include <string.h>

typedef struct
{
  const Scene *scene;
  char *call;  /* a system call, */
  guint nth;   /* its n-th time, */
  char *fault; /* and what happens to it then, in strace's words */
} Fault;

static void
fault_free (Fault *fault)
{
  g_free (fault->call);
  g_free (fault->fault);
  g_free (fault);
}

static void
run_traced (const Scene *scene,
            const Place *place,
            const char  *log,
            const char  *call,
            const char  *inject,
            Outcome     *outcome)
{
  g_autofree char *trace = g_strdup_printf ("trace=%s", call);
  const char *const prefix[] = { "timeout", "10", "strace", "-f", "-qq",  "-o",
                                 log,       "-e", trace,    "-e", inject, NULL };

  scene_run (scene, place, prefix, NULL, NULL, outcome);
}

static char *
record_calls (const Scene *scene)
{
  g_auto (Place) place = { NULL };
  g_auto (Place) beside = { NULL };
  g_auto (Outcome) outcome = { 0 };
  g_autofree char *log = NULL;

  place_init (&place);
  place_init (&beside);
  scene_set (scene, &place);
  log = place_path (&beside, "log");
  run_traced (scene, &place, log, "all", "signal=none", &outcome);
  g_assert_cmpint (outcome.code, ==, 0);
  scene_check (scene, &place, &outcome, "without a fault");
  return place_get (&beside, "log");
}

/* A line of the log is "PID call(…"; signals and exits look otherwise. */
static char *
find_call (const char *line)
{
  const char *start = strchr (line, ' ');
  const char *end;

  while (start != NULL && *start == ' ')
    start++;
  end = start != NULL ? strchr (start, '(') : NULL;
  return end != NULL && g_ascii_isalpha (*start) ? g_strndup (start, (gsize) (end - start)) : NULL;
}

typedef void (*EachCall) (GPtrArray *faults, const Scene *scene, const char *call, guint nth);

/* Calls @each for every system call of the saving itself, numbered as strace numbers them: from the
 * program's start on. */
static void
list_faults (GPtrArray *faults,
             EachCall   each)
{
  for (guint i = 0; i < N_SCENES; i++)
    {
      g_autofree char *log = record_calls (&scenes[i]);
      g_auto (GStrv) lines = g_strsplit (log, "\n", -1);
      g_autoptr (GHashTable) counts = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      gboolean within = FALSE;

      for (guint k = 0; lines[k] != NULL; k++)
        {
          g_autofree char *call = find_call (lines[k]);
          guint n = call != NULL ? GPOINTER_TO_UINT (g_hash_table_lookup (counts, call)) + 1 : 0;

          if (call == NULL)
            continue;
          if (strstr (lines[k], "groundwork-trial-begins") != NULL)
            within = TRUE;
          else if (strstr (lines[k], "groundwork-trial-ends") != NULL)
            break;
          else if (within)
            each (faults, &scenes[i], call, n);
          g_hash_table_insert (counts, g_strdup (call), GUINT_TO_POINTER (n));
        }
    }
  g_assert_cmpuint (faults->len, >, 0);
}

static void
add_fault (GPtrArray   *faults,
           const Scene *scene,
           const char  *call,
           guint        nth,
           char        *fault)
{
  Fault *added = g_new (Fault, 1);

  *added = (Fault){ scene, g_strdup (call), nth, fault };
  g_ptr_array_add (faults, added);
}

static void
add_kill (GPtrArray   *faults,
          const Scene *scene,
          const char  *call,
          guint        nth)
{
  add_fault (faults, scene, call, nth, g_strdup_printf ("signal=KILL:when=%u", nth));
}

static void
add_errors (GPtrArray   *faults,
            const Scene *scene,
            const char  *call,
            guint        nth)
{
  const char *const errors[] = { "EIO",   "ENOSPC", "EDQUOT", "EACCES", "EROFS",
                                 "EINTR", "ENOMEM", "EPERM",  "EINVAL" };

  for (guint i = 0; i < G_N_ELEMENTS (errors); i++)
    {
      add_fault (faults, scene, call, nth, g_strdup_printf ("error=%s:when=%u", errors[i], nth));
      add_fault (faults, scene, call, nth, g_strdup_printf ("error=%s:when=%u+", errors[i], nth));
    }
}

static void
add_lies (GPtrArray   *faults,
          const Scene *scene,
          const char  *call,
          guint        nth)
{
  const char *const calls[] = { "read",      "pread64",  "fsync", "fchmod", "fchown",
                                "renameat2", "unlinkat", "flock", NULL };
  const gsize length = scenes_get_new_size ();

  if (g_str_equal (call, "write"))
    for (guint i = 0; i < 150; i++)
      add_fault (faults, scene, call, nth,
                 g_strdup_printf ("retval=%zu:when=%u", 1 + i * (length - 1) / 149, nth));
  else if (g_strv_contains (calls, call))
    for (guint i = 0; i < 3; i++)
      add_fault (faults, scene, call, nth, g_strdup_printf ("retval=%u:when=%u", i, nth));
}

/* Spreads the trials evenly over all faults there are; a round beyond them starts at the first. */
static void
try_faults (EachCall each,
            guint    n_trials)
{
  g_autoptr (GPtrArray) faults = g_ptr_array_new_with_free_func ((GDestroyNotify)fault_free);
  guint n;

  list_faults (faults, each);
  n = scenes_scale (n_trials);
  n = MIN (n, MAX (faults->len, n_trials));

  for (guint i = 0; i < n; i++)
    {
      const Fault *fault =
        g_ptr_array_index (faults, (guint) ((guint64) i * MAX (faults->len, n) / n) % faults->len);
      g_autofree char *inject = g_strdup_printf ("inject=%s:%s", fault->call, fault->fault);
      g_auto (Place) place = { NULL };
      g_auto (Outcome) outcome = { 0 };

      place_init (&place);
      scene_set (fault->scene, &place);
      run_traced (fault->scene, &place, "/dev/null", fault->call, inject, &outcome);
      scene_check (fault->scene, &place, &outcome, inject);
    }
  g_test_message ("%u trials out of %u faults", n, faults->len);
}

static gboolean
needs_strace (void)
{
  g_autofree char *program = g_find_program_in_path ("strace");

  if (program == NULL)
    g_test_skip ("strace is not installed");
  return program != NULL;
}

static void
test_killed_at_every_call (void)
{
  if (needs_strace ())
    try_faults (add_kill, 300);
}

static void
test_refused_at_every_call (void)
{
  if (needs_strace ())
    try_faults (add_errors, 500);
}

static void
test_lied_to (void)
{
  if (needs_strace ())
    try_faults (add_lies, 250);
}

/* The bytes are on the disk before the name is theirs, and the name is before it is called saved.
 */
static void
test_order_of_syncing (void)
{
  for (guint i = 0; i < N_PLAIN_SCENES; i++)
    {
      g_autofree char *log = NULL;
      const char *synced;
      const char *renamed;
      const char *folder_synced;
      const char *end;

      if (!needs_strace ())
        return;
      log = record_calls (&scenes[i]);
      synced = strstr (log, "fsync(");
      renamed = strstr (log, "renameat2(");
      folder_synced = g_strrstr (log, "fsync(");
      end = strstr (log, "groundwork-trial-ends");

      g_assert_true (synced != NULL && renamed != NULL && end != NULL);
      g_assert_true (synced < renamed && renamed < folder_synced && folder_synced < end);
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

  g_test_add_func ("/faults/order-of-syncing", test_order_of_syncing);
  g_test_add_func ("/faults/killed-at-every-call", test_killed_at_every_call);
  g_test_add_func ("/faults/refused-at-every-call", test_refused_at_every_call);
  g_test_add_func ("/faults/lied-to", test_lied_to);

  result = g_test_run ();
  scenes_clear ();
  places_clear ();
  return result;
}
