/* SPDX-License-Identifier: GPL-3.0-or-later */

/* P1: from exec to a window that shows the last brief, against a bare GTK window of the same size.
 *
 * Needs a display; ./dev bench gives it a fresh one, and GW_BUILD and GW_WORKSPACE. */

#include "bench.h"
#include "watch.h"

#include <locale.h>

#define ROUNDS 11

typedef struct
{
  double first[ROUNDS];
  double useful[ROUNDS];
  double whole[ROUNDS];
  double memory[ROUNDS];
} Series;

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

int
main (int    argc,
      char **argv)
{
  g_autofree Series *bare = g_new0 (Series, 1);
  g_autofree Series *ours = g_new0 (Series, 1);
  g_autofree char *bare_program = g_build_filename (g_getenv ("GW_BUILD"), "tests", "bench",
                                                    "bare-window", NULL);
  g_autofree char *our_program = g_build_filename (g_getenv ("GW_BUILD"), "src", "app",
                                                   "groundwork", NULL);
  g_autofree char *brief = g_build_filename (g_getenv ("GW_WORKSPACE"), "a1-payroll-export.brief",
                                             NULL);
  const char *const bare_argv[] = { bare_program, NULL };
  const char *const our_argv[] = { our_program, brief, NULL };
  double bare_memory, our_memory;
  gboolean holds = TRUE;

  setlocale (LC_ALL, "C.UTF-8");

  for (guint i = 0; i < ROUNDS; i++)
    {
      run_once (bare_argv, bare, i);
      run_once (our_argv, ours, i);
    }

  holds &= bench_print ("P1 start to list, title and first section",
                        bench_median (ours->useful, ROUNDS), bench_median (bare->whole, ROUNDS), 1.5);
  holds &= bench_print ("P1 start to the whole form and sheet",
                        bench_median (ours->whole, ROUNDS), bench_median (bare->whole, ROUNDS), 2.2);

  bare_memory = bench_median (bare->memory, ROUNDS) / 1e6;
  our_memory = bench_median (ours->memory, ROUNDS) / 1e6;
  g_print ("P1 memory | %.0f MB | %.0f MB | + %.0f MB | ≤ + 40 MB | %s\n", our_memory, bare_memory,
           our_memory - bare_memory, our_memory <= bare_memory + 40 ? "yes" : "no");
  holds &= our_memory <= bare_memory + 40;
  return holds ? 0 : 1;
}
