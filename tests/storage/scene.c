/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "scene.h"

#include "gw-file.h"
#include "gw-journal.h"

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#define NEW_SIZE 70000

const Scene scenes[N_SCENES] = {
  { "over a file", "replace", "a.brief", "a.brief", TRUE },
  { "a new file", "replace", "a.brief", "a.brief", FALSE },
  { "through a link", "replace", "link.brief", "a.brief", TRUE },
  { "a document", "edit", "a.brief", "a.brief", TRUE },
  { "a document elsewhere", "save-as", "a.brief", "a.brief", FALSE },
  { "a journal", "keep", "a.brief", "a.brief", TRUE },
  { "an export", "export", "a.brief", "a.brief", TRUE },
};

static char *old_text;
static char *new_text;
static char *old_digest;
static char *trial_program;

static char *
make_brief (const char *word,
            gsize       size)
{
  g_autoptr (GString) text = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                                           "<brief xmlns=\"urn:groundwork:1\" format=\"1\" "
                                           "id=\"b-1\" moment=\"scope\">\n"
                                           "  <title>Tried hard</title>\n"
                                           "  <outcome>");

  while (text->len < size)
    g_string_append_printf (text, "%s %zu\n", word, text->len);
  g_string_append (text, "</outcome>\n  <scope/>\n</brief>\n");
  return g_string_free (g_steal_pointer (&text), FALSE);
}

void
scenes_init (void)
{
  g_autoptr (GBytes) bytes = NULL;

  old_text = make_brief ("old", 3000);
  new_text = make_brief ("new", NEW_SIZE);
  bytes = g_bytes_new_static (old_text, strlen (old_text));
  old_digest = gw_file_digest (bytes);
  trial_program = g_test_build_filename (G_TEST_BUILT, "storage", "trial", NULL);
}

void
scenes_clear (void)
{
  g_clear_pointer (&old_text, g_free);
  g_clear_pointer (&new_text, g_free);
  g_clear_pointer (&old_digest, g_free);
  g_clear_pointer (&trial_program, g_free);
}

gsize
scenes_get_new_size (void)
{
  return strlen (new_text);
}

/* GW_TRIALS=20 makes twenty times as many, for a long soak. Under the sanitizers, which look for
 * other things and take five times as long, a fifth does. */
guint
scenes_scale (guint n_trials)
{
#ifdef __SANITIZE_ADDRESS__
  n_trials = MAX (n_trials / 5, 10);
#endif
  const char *factor = g_getenv ("GW_TRIALS");

  return factor != NULL ? n_trials * (guint) MAX (1, atoi (factor)) : n_trials;
}

void
scene_set (const Scene *scene,
           const Place *place)
{
  g_autofree char *link_path = NULL;

  place_put (place, "source", new_text, 0600);
  if (scene->exists)
    place_put (place, scene->stands, old_text, 0640);
  if (!g_str_equal (scene->target, scene->stands))
    {
      link_path = place_path (place, scene->target);
      g_assert_cmpint (symlink (scene->stands, link_path), ==, 0);
    }
}

void
outcome_clear (Outcome *outcome)
{
  g_clear_pointer (&outcome->message, g_free);
}

/* @prefix (nullable) is the command that runs the trial, as strace. */
void
scene_run (const Scene          *scene,
           const Place          *place,
           const char *const    *prefix,
           GSpawnChildSetupFunc  setup,
           gpointer              user_data,
           Outcome              *outcome)
{
  g_autoptr (GSubprocessLauncher) launcher =
    g_subprocess_launcher_new (G_SUBPROCESS_FLAGS_STDERR_PIPE | G_SUBPROCESS_FLAGS_STDOUT_SILENCE);
  g_autoptr (GStrvBuilder) argv = g_strv_builder_new ();
  g_auto (GStrv) words = NULL;
  g_autofree char *target = place_path (place, scene->target);
  g_autofree char *source = place_path (place, "source");
  g_autoptr (GSubprocess) process = NULL;
  g_autoptr (GError) error = NULL;

  if (prefix != NULL)
    g_strv_builder_addv (argv, (const char **) prefix);
  g_strv_builder_add_many (argv, trial_program, scene->command, target, source,
                           scene->exists ? old_digest : GW_FILE_ABSENT, NULL);
  words = g_strv_builder_end (argv);

  g_subprocess_launcher_setenv (launcher, "XDG_STATE_HOME", g_get_user_state_dir (), TRUE);
  /* The search for leaks traces the process as well, which only one can. */
  if (prefix != NULL)
    g_subprocess_launcher_setenv (launcher, "ASAN_OPTIONS", "detect_leaks=0", TRUE);
  if (setup != NULL)
    g_subprocess_launcher_set_child_setup (launcher, setup, user_data, NULL);
  process = g_subprocess_launcher_spawnv (launcher, (const char *const *) words, &error);
  g_assert_no_error (error);
  g_subprocess_communicate_utf8 (process, NULL, NULL, NULL, &outcome->message, NULL);
  outcome->killed = g_subprocess_get_if_signaled (process);
  outcome->code = outcome->killed ? -1 : g_subprocess_get_exit_status (process);
}

/* What the next start finds of a crash; whatever it is goes, for the next trial. */
static char *
take_recovery (void)
{
  g_autoptr (GPtrArray) list = gw_journal_list ();
  char *text = NULL;

  for (guint i = 0; i < list->len; i++)
    {
      GwRecovery *recovery = g_ptr_array_index (list, i);

      g_free (text);
      text =
        g_strndup (g_bytes_get_data (recovery->bytes, NULL), g_bytes_get_size (recovery->bytes));
      gw_recovery_discard (recovery);
    }
  return text;
}

/* What must hold after any fault, once the next start has cleaned up. */
void
scene_check (const Scene   *scene,
             const Place   *place,
             const Outcome *outcome,
             const char    *what)
{
  g_autofree char *found = place_get (place, scene->stands);
  g_autofree char *kept = take_recovery ();
  g_autoptr (GFile) folder = g_file_new_for_path (place->folder);
  gboolean keeps = g_str_equal (scene->command, "keep");
  gboolean is_new = g_strcmp0 (keeps ? kept : found, new_text) == 0;
  gboolean is_old = g_strcmp0 (found, scene->exists ? old_text : NULL) == 0;
  mode_t widest = scene->exists ? 0640 : 0600;
  guint n_known = 1 + (found != NULL) + !g_str_equal (scene->target, scene->stands);

  if (outcome->code == 124)
    g_test_fail_printf ("%s, %s: it never ended", scene->name, what);
  if (!is_old && (keeps || !is_new))
    g_test_fail_printf ("%s, %s: the file is neither the old nor the new", scene->name, what);
  if (kept != NULL && g_strcmp0 (kept, new_text) != 0)
    g_test_fail_printf ("%s, %s: the journal holds what nobody typed", scene->name, what);
  if (!outcome->killed && outcome->code == 0 && !is_new)
    g_test_fail_printf ("%s, %s: said saved, and was not", scene->name, what);
  if (found != NULL && (place_mode (place, scene->stands) & ~widest) != 0)
    g_test_fail_printf ("%s, %s: the permissions became wider", scene->name, what);
  if (place_count_strays (place) > 1)
    g_test_fail_printf ("%s, %s: more than one stray", scene->name, what);

  gw_file_remove_strays (folder);
  if (place_count (place) != n_known)
    g_test_fail_printf ("%s, %s: something is left behind", scene->name, what);
}
