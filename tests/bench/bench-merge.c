/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "bench.h"

#include <gio/gio.h>
#include <glib/gstdio.h>
#include <string.h>

#include "gw-merge.h"
#include "gw-xml.h"
#include "triples.h"

/* P14: the merge of a brief of 1 MB, whole process, beside git's; and how many triples that do not
 * overlap merge by themselves, beside git's line merge and diff3. */

#define N_SHARED 300

typedef struct
{
  char *folder;
  char *paths[4]; /* base, ours, theirs, out */
  char *cli;
} Files;

static char *
run (const char *const *argv,
     int               *status)
{
  char *out = NULL;
  int wait_status = -1;

  g_spawn_sync (NULL, (char **) argv, NULL, G_SPAWN_SEARCH_PATH | G_SPAWN_STDERR_TO_DEV_NULL, NULL,
                NULL, &out, NULL, &wait_status, NULL);
  *status = g_spawn_check_wait_status (wait_status, NULL) ? 0 : 1;
  return out;
}

static void
merge_ours (gpointer data)
{
  Files *files = data;
  int status;

  g_free (run ((const char *[]) { files->cli, "merge", files->paths[0], files->paths[1],
                                  files->paths[2], "-o", files->paths[3], NULL }, &status));
}

static char *
run_git (Files *files,
         int   *status)
{
  return run ((const char *[]) { "git", "merge-file", "-p", files->paths[1], files->paths[0],
                                 files->paths[2], NULL }, status);
}

static char *
run_diff3 (Files *files,
           int   *status)
{
  return run ((const char *[]) { "diff3", "-m", files->paths[1], files->paths[0], files->paths[2],
                                 NULL }, status);
}

static void
merge_git (gpointer data)
{
  int status;

  g_free (run_git (data, &status));
}

static void
write_triple (Files        *files,
              const Triple *triple)
{
  GwItem *const items[] = { triple->base, triple->ours, triple->theirs };

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autoptr (GBytes) bytes = triple_write (items[i]);
      g_file_set_contents (files->paths[i], g_bytes_get_data (bytes, NULL),
                           g_bytes_get_size (bytes), NULL);
    }
}

/* A merge counts when it says that it is done and what it wrote is a valid brief. */
static gboolean
is_done (char *text,
         int   status)
{
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, text != NULL ? strlen (text) : 0);
  g_autoptr (GwItem) root = status == 0 ? gw_xml_read (bytes, NULL, NULL) : NULL;

  return root != NULL;
}

static gboolean
count_alone (Files *files,
             GRand *rand)
{
  static const char *const samples[] = { "a1-payroll-export.brief", "a2-six-shops.brief",
                                         "a4-payroll-engineer.brief", "b1-april-fair.brief" };
  guint alone[3] = { 0 };

  for (guint n = 0; n < N_SHARED;)
    {
      g_autofree char *path = g_build_filename (g_getenv ("GW_SAMPLES"), "en",
                                                samples[n % G_N_ELEMENTS (samples)], NULL);
      g_autoptr (GwItem) base = triple_read (path);
      g_auto (Triple) triple;
      guint n_conflicts;
      int status;

      triple_make (&triple, base, 8, rand);
      if (triple_overlaps (&triple))
        continue;

      write_triple (files, &triple);
      g_autoptr (GwItem) merged
          = gw_merge (triple.base, triple.ours, triple.theirs, &n_conflicts, NULL);
      alone[0] += merged != NULL && n_conflicts == 0;
      char *git = run_git (files, &status);
      alone[1] += is_done (git, status);
      char *diff3 = run_diff3 (files, &status);
      alone[2] += is_done (diff3, status);
      n++;
    }

  gboolean holds = alone[0] * 100 >= N_SHARED * 95;
  g_print ("P14 triples that merge by themselves, ours / git merge-file / diff3 | %.1f %% | %.1f %% "
           "| %.1f %% | ≥ 95 %% | %s\n", alone[0] * 100.0 / N_SHARED, alone[1] * 100.0 / N_SHARED,
           alone[2] * 100.0 / N_SHARED, holds ? "yes" : "no");
  return holds;
}

int
main (int    argc,
      char **argv)
{
  static const char *const names[] = { "base.brief", "ours.brief", "theirs.brief", "out.brief" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (14);
  g_autofree char *here = g_path_get_dirname (argv[0]);
  Files files = { g_dir_make_tmp ("groundwork-bench-XXXXXX", NULL), { NULL },
                  g_build_filename (here, "..", "..", "src", "cli", "groundwork-cli", NULL) };
  g_autofree char *samples = g_build_filename (GW_SOURCE_SAMPLES, NULL);

  g_setenv ("GW_SAMPLES", samples, TRUE);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    files.paths[i] = g_build_filename (files.folder, names[i], NULL);

  g_autofree char *path = g_build_filename (samples, "en", "a1-payroll-export.brief", NULL);
  g_autoptr (GwItem) brief = triple_read (path);
  g_autoptr (GwItem) base = triple_grow (brief, 1000 * 1000, rand);
  g_auto (Triple) triple
      = { gw_item_ref (base), triple_change (base, 20, rand), triple_change (base, 20, rand) };
  write_triple (&files, &triple);

  const Bench bench = { "P14", "merge of a brief of 1 MB / git merge-file", merge_ours, merge_git,
                        &files, 15, 3.0, 0 };
  gboolean holds = bench_row (&bench);
  holds = count_alone (&files, rand) && holds;

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_unlink (files.paths[i]);
      g_free (files.paths[i]);
    }
  g_rmdir (files.folder);
  g_free (files.folder);
  g_free (files.cli);
  return holds ? 0 : 1;
}
