/* SPDX-License-Identifier: GPL-3.0-or-later */

/* P11: a sheet as PDF, the whole process, against a bare program that draws the same texts at the known
 * sizes and against weasyprint; and a hundred in one process. P16: from a changed brief to its page. */

#include "bench.h"

#include "gw-compose.h"
#include "gw-item.h"
#include "gw-layout.h"
#include "gw-paper.h"
#include "gw-sheet.h"
#include "gw-xml.h"

#include <glib/gstdio.h>
#include <pango/pango.h>

#define ROUNDS 15
#define MANY 100
#define KEYS 40

typedef struct
{
  char *folder;
  char *brief;          /* the largest sample */
  char *lines;          /* of its page */
  char *html;
  GwItem *item;
  char *ours[7];
  char *bare[5];
  char *weasyprint[5];
  char *many[2 * MANY];
  char *bare_many[5];
} Scene;

static void
run (const char *const *argv)
{
  g_autoptr (GError) error = NULL;
  int status = 0;

  if (!g_spawn_sync (NULL, (char **) argv, NULL,
                     G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                     NULL, NULL, NULL, NULL, &status, &error)
      || !g_spawn_check_wait_status (status, &error))
    g_error ("%s: %s", argv[0], error->message);
}

static void
make_ours (gpointer data)
{
  run ((const char *const *) ((Scene *) data)->ours);
}

static void
make_bare (gpointer data)
{
  run ((const char *const *) ((Scene *) data)->bare);
}

static void
make_by_weasyprint (gpointer data)
{
  run ((const char *const *) ((Scene *) data)->weasyprint);
}

static void
make_many (gpointer data)
{
  run ((const char *const *) ((Scene *) data)->many);
}

static void
make_bare_many (gpointer data)
{
  run ((const char *const *) ((Scene *) data)->bare_many);
}

/* Of all samples the one whose file is longest. */
static char *
find_largest (const char *folder)
{
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  char *largest = NULL;
  goffset most = 0;
  const char *name;

  while (dir != NULL && (name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path = g_build_filename (folder, name, NULL);
      GStatBuf info;

      if (!g_str_has_suffix (name, ".brief") || g_stat (path, &info) != 0 || info.st_size <= most)
        continue;
      most = info.st_size;
      g_free (largest);
      largest = g_steal_pointer (&path);
    }
  return largest;
}

static void
write_lines (Scene *scene)
{
  const GwSheetOptions options = { 0 };
  g_autoptr (GwPage) page = gw_compose (scene->item, &options);
  g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_get_default ());
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < gw_layout_get_n_boxes (layout); i++)
    {
      const GwBox *box = gw_layout_get_box (layout, i);

      if (box->kind == GW_BOX_TEXT)
        g_string_append_printf (
          text, "%.2f %.2f %.2f %.3f %d %s\n", box->x, box->y, box->width + 1, box->scale * 10,
          pango_font_description_get_weight (pango_layout_get_font_description (box->layout)),
          pango_layout_get_text (box->layout));
    }
  g_file_set_contents (scene->lines, text->str, text->len, NULL);
}

static void
write_html (Scene *scene)
{
  const GwSheetOptions options = { 0 };
  g_autoptr (GwSheet) sheet = gw_sheet_new (scene->item, &options);
  g_autoptr (GBytes) html = gw_sheet_write (sheet, GW_SHEET_HTML, 0, NULL);

  g_file_set_contents (scene->html, g_bytes_get_data (html, NULL), g_bytes_get_size (html), NULL);
}

/* So many copies of the brief, and the call that makes all their sheets. */
static void
copy_brief (Scene      *scene,
            const char *cli,
            const char *text,
            gsize       length)
{
  scene->many[0] = g_strdup (cli);
  scene->many[1] = g_strdup ("sheet");
  scene->many[2] = g_strdup ("-O");
  scene->many[3] = g_strdup (scene->folder);
  for (guint i = 0; i < MANY; i++)
    {
      scene->many[4 + i] = g_strdup_printf ("%s/%03u.brief", scene->folder, i);
      g_file_set_contents (scene->many[4 + i], text, length, NULL);
    }
}

static void
set_up (Scene *scene)
{
  const char *build = g_getenv ("GW_BUILD");
  g_autofree char *cli = g_build_filename (build, "src", "cli", "groundwork-cli", NULL);
  g_autofree char *peer = g_build_filename (build, "tests", "bench", "bare-sheet", NULL);
  g_autofree char *out = NULL;
  g_autofree char *text = NULL;
  g_autoptr (GBytes) bytes = NULL;
  gsize length = 0;

  scene->folder = g_dir_make_tmp ("groundwork-bench-XXXXXX", NULL);
  scene->brief = find_largest (g_getenv ("GW_WORKSPACE"));
  scene->lines = g_build_filename (scene->folder, "lines", NULL);
  scene->html = g_build_filename (scene->folder, "page.html", NULL);
  out = g_build_filename (scene->folder, "out.pdf", NULL);
  if (scene->brief == NULL || !g_file_get_contents (scene->brief, &text, &length, NULL))
    g_error ("There is no sample to set");
  bytes = g_bytes_new (text, length);
  scene->item = gw_xml_read (bytes, NULL, NULL);
  write_lines (scene);
  write_html (scene);

  const char *const ours[] = { cli, "sheet", scene->brief, "-o", out, NULL };
  const char *const bare[] = { peer, scene->lines, "1", out, NULL };
  const char *const bare_many[] = { peer, scene->lines, G_STRINGIFY (MANY), out, NULL };
  const char *const weasyprint[] = { "weasyprint", "-q", scene->html, out, NULL };

  for (guint i = 0; i < G_N_ELEMENTS (ours); i++)
    scene->ours[i] = g_strdup (ours[i]);
  for (guint i = 0; i < G_N_ELEMENTS (bare); i++)
    {
      scene->bare[i] = g_strdup (bare[i]);
      scene->bare_many[i] = g_strdup (bare_many[i]);
      scene->weasyprint[i] = g_strdup (weasyprint[i]);
    }
  copy_brief (scene, cli, text, length);
}

static void
tear_down (Scene *scene)
{
  const char *const argv[] = { "rm", "-rf", scene->folder, NULL };

  run (argv);
}

/* One letter more in the title, and the page anew: what each key costs beside the main loop. */
static void
measure_keys (Scene *scene)
{
  g_autoptr (GString) title = g_string_new (gw_item_get_text (scene->item, GW_BRIEF_TITLE));
  double times[KEYS];

  for (guint i = 0; i < KEYS; i++)
    {
      g_string_append_c (title, 'a' + i % 26);

      gint64 start = g_get_monotonic_time ();
      g_autoptr (GwItem) typed = gw_item_with_text (scene->item, GW_BRIEF_TITLE, title->str);
      const GwSheetOptions options = { 0 };
      g_autoptr (GwSheet) sheet = gw_sheet_new (typed, &options);

      times[i] = (g_get_monotonic_time () - start) / 1e6;
    }
  bench_median (times, KEYS);
  bench_print ("P16 key to the composed and set page, largest sample, p95 (peer: 100 ms)",
               times[KEYS * 95 / 100], 0.1, 1);
}

int
main (void)
{
  Scene scene = { 0 };

  set_up (&scene);

  const Bench rows[] = {
    { "P11", "sheet to PDF, whole process / bare Pango-Cairo at the known size", make_ours,
      make_bare, &scene, ROUNDS, 2.0, 0 },
    { "P11", "the same / weasyprint", make_ours, make_by_weasyprint, &scene, 3, 0.05, 0 },
    { "P11", "100 sheets in one process / the same pages at the known size", make_many,
      make_bare_many, &scene, 3, 3.0, 0 },
  };
  g_autofree char *weasyprint = g_find_program_in_path ("weasyprint");

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i].peer != make_by_weasyprint || weasyprint != NULL)
      bench_row (&rows[i]);
  measure_keys (&scene);
  tear_down (&scene);
  return 0;
}
