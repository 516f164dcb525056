/* SPDX-License-Identifier: GPL-3.0-or-later */

/* P1 and P2: from exec to a window that shows the last brief, against a bare GTK window of the same
 * size and against a text editor; once more with a library of 100,000 items.
 *
 * Needs a display; ./dev bench gives it a fresh one, and GW_BUILD and GW_WORKSPACE. */

#include "bench.h"
#include "large.h"
#include "watch.h"

#include <glib/gstdio.h>
#include <locale.h>

#define ROUNDS      11
#define LARGE_ITEMS 100000

typedef struct
{
  double first[ROUNDS];
  double useful[ROUNDS];
  double whole[ROUNDS];
  double memory[ROUNDS];
} Series;

static char *program;
static char *bare_program;

static void
run_once (const char *const *argv,
          Series            *series,
          guint              i)
{
  Watched watched = { 0, };

  if (!watch_start (argv, &watched))
    g_error ("%s showed no window", argv[0]);
  series->first[i] = watched.first;
  series->useful[i] = watched.useful;
  series->whole[i] = watched.whole;
  series->memory[i] = watched.memory;
}

static double
middle (double *values)
{
  return bench_median (values, ROUNDS);
}

static gboolean
print_memory (const char *what,
              Series     *ours,
              Series     *bare,
              double      allowed)
{
  double of_ours = middle (ours->memory) / 1e6, of_bare = middle (bare->memory) / 1e6;
  gboolean holds = of_ours <= of_bare + allowed;

  g_print ("%s | %.0f MB | %.0f MB | %+.0f MB | ≤ + %.0f MB | %s\n", what, of_ours, of_bare,
           of_ours - of_bare, allowed, holds ? "yes" : "no");
  return holds;
}

/* Against a bare window: with the library that is there, and with a large one. */
static gboolean
measure_beside_bare (const char *folder,
                     double      more,
                     double      library_bytes,
                     const char *with)
{
  g_autofree Series *bare = g_new0 (Series, 1);
  g_autofree Series *ours = g_new0 (Series, 1);
  g_autofree char *brief = g_build_filename (folder, "a1-payroll-export.brief", NULL);
  g_autofree char *useful = g_strdup_printf ("P1 start to list, title and first section%s", with);
  g_autofree char *whole = g_strdup_printf ("P1 start to the whole form and sheet%s", with);
  g_autofree char *memory = g_strdup_printf ("P1 memory%s", with);
  const char *const bare_argv[] = { bare_program, NULL };
  const char *const our_argv[] = { program, "--workspace", folder, brief, NULL };
  gboolean holds = TRUE;

  for (guint i = 0; i < ROUNDS; i++)
    {
      run_once (bare_argv, bare, i);
      run_once (our_argv, ours, i);
    }
  holds &= bench_print (useful, middle (ours->useful), middle (bare->whole), 1.5 + more);
  holds &= bench_print (whole, middle (ours->whole), middle (bare->whole), 2.2 + more);
  holds &= print_memory (memory, ours, bare, 40 + 3 * library_bytes / 1e6);
  return holds;
}

static gboolean
measure_beside_editor (const char *folder)
{
  g_autofree Series *editor = g_new0 (Series, 1);
  g_autofree Series *ours = g_new0 (Series, 1);
  g_autofree char *brief = g_build_filename (folder, "a1-payroll-export.brief", NULL);
  g_autofree char *found = g_find_program_in_path ("gnome-text-editor");
  const char *const editor_argv[] = { found, "--standalone", "--ignore-session", brief, NULL };
  const char *const our_argv[] = { program, "--workspace", folder, brief, NULL };

  if (found == NULL)
    {
      g_print ("P2 the same frame | – | – | – | ≤ 0.8 | no gnome-text-editor here\n");
      return FALSE;
    }
  for (guint i = 0; i < ROUNDS; i++)
    {
      run_once (editor_argv, editor, i);
      run_once (our_argv, ours, i);
    }
  return bench_print ("P2 the same frame, against gnome-text-editor's first",
                      middle (ours->useful), middle (editor->first), 0.8);
}

static char *
make_large_workspace (const char *folder,
                      gsize      *size)
{
  g_autoptr (GError) error = NULL;
  char *large = g_dir_make_tmp ("groundwork-bench-XXXXXX", &error);
  const char *name;

  if (large == NULL)
    g_error ("%s", error->message);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *from = g_build_filename (folder, name, NULL);
      g_autofree char *to = g_build_filename (large, name, NULL);
      g_autofree char *text = NULL;
      gsize length = 0;

      if (g_str_has_suffix (name, ".brief") && g_file_get_contents (from, &text, &length, NULL))
        g_file_set_contents (to, text, (gssize) length, NULL);
    }
  g_autofree char *library = g_build_filename (folder, "library.xml", NULL);
  *size = bench_write_large_library (library, large, LARGE_ITEMS);
  return large;
}

static void
remove_workspace (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);

      g_unlink (path);
    }
  g_rmdir (folder);
}

int
main (int    argc,
      char **argv)
{
  const char *folder = g_getenv ("GW_WORKSPACE");
  g_autofree char *large = NULL;
  gboolean holds = TRUE;
  gsize size = 0;

  setlocale (LC_ALL, "C.UTF-8");
  bare_program = g_build_filename (g_getenv ("GW_BUILD"), "tests", "bench", "bare-window", NULL);
  program = g_build_filename (g_getenv ("GW_BUILD"), "src", "app", "groundwork", NULL);

  holds &= measure_beside_bare (folder, 0, 0, "");
  holds &= measure_beside_editor (folder);
  large = make_large_workspace (folder, &size);
  holds &= measure_beside_bare (large, 0.1, (double) size, ", 100,000 items in the library");
  remove_workspace (large);
  return holds ? 0 : 1;
}
