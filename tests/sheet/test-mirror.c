/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-diagram.h"

#include "briefs.h"
#include "gw-reckon.h"

#include <cairo.h>
#include <math.h>

/* Pictures on a page that is read from the right. */

#define WIDTH 400
#define SIZE 14

static GwReckoning *
reckon (const char *prefix,
        const char *language)
{
  g_autoptr (GwItem) sample = briefs_sample ("en", prefix);
  g_autoptr (GwItem) brief = gw_item_with_text (sample, GW_BRIEF_LANG, language);
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, 12, 2026);
  return gw_reckon (brief, NULL, &today);
}

static GwDiagram *
picture_of (GwReckoning *reckoning,
            const char  *block)
{
  GwDiagram *diagram = gw_reckoning_get_diagram (reckoning, block);

  g_assert_nonnull (diagram);
  return diagram;
}

static const GwStroke *
stroke_of (const GwDiagram *diagram,
           guint            n)
{
  return &g_array_index (diagram->strokes, GwStroke, n);
}

static void
check_mirrored (const GwDiagram *diagram,
                const GwDiagram *mirrored)
{
  g_assert_cmpuint (diagram->strokes->len, ==, mirrored->strokes->len);
  for (guint i = 0; i < diagram->strokes->len; i++)
    {
      const GwStroke *a = stroke_of (diagram, i);
      const GwStroke *b = stroke_of (mirrored, i);

      g_assert_cmpint (a->kind, ==, b->kind);
      g_assert_cmpfloat_with_epsilon (a->x1, 1 - b->x1, 1e-9);
      g_assert_cmpfloat_with_epsilon (a->y1, b->y1, 1e-9);
      g_assert_cmpfloat_with_epsilon (a->x2, 1 - b->x2, 1e-9);
      g_assert_cmpfloat_with_epsilon (a->y2, b->y2, 1e-9);
    }
  for (guint i = 0; i < diagram->spots->len; i++)
    {
      const GwSpot *a = &g_array_index (diagram->spots, GwSpot, i);
      const GwSpot *b = &g_array_index (mirrored->spots, GwSpot, i);

      g_assert_cmpfloat_with_epsilon (a->x, 1 - b->x, 1e-9);
      g_assert_cmpfloat_with_epsilon (a->y, b->y, 1e-9);
    }
}

/* Bars and time begin where reading does; the plane of numbers stays as it is in books in Hebrew. */
static void
test_bars_and_time_begin_at_the_right (void)
{
  static const struct
  {
    const char *prefix;
    const char *block;
  } cases[] = { { "a1", "slips" }, { "a2", "curve" }, { "a4", "cash" }, { "a4", "tornado" } };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwReckoning) english = reckon (cases[i].prefix, "en");
      g_autoptr (GwReckoning) hebrew = reckon (cases[i].prefix, "he");
      g_autoptr (GwReckoning) german = reckon (cases[i].prefix, "de");

      g_test_message ("%s", cases[i].block);
      check_mirrored (picture_of (english, cases[i].block), picture_of (hebrew, cases[i].block));
      g_assert_cmpfloat (stroke_of (picture_of (english, cases[i].block), 0)->x1, ==,
                         stroke_of (picture_of (german, cases[i].block), 0)->x1);
    }
}

static void
test_a_plane_stays_as_it_is (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "sheet", "packages.brief", NULL);
  g_autoptr (GwItem) brief = briefs_read (path);
  g_autoptr (GwItem) arabic = gw_item_with_text (brief, GW_BRIEF_LANG, "ar");
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, 12, 2026);

  g_autoptr (GwReckoning) one = gw_reckon (brief, NULL, &today);
  g_autoptr (GwReckoning) two = gw_reckon (arabic, NULL, &today);
  const GwDiagram *a = picture_of (one, "plane");
  const GwDiagram *b = picture_of (two, "plane");

  for (guint i = 0; i < a->strokes->len; i++)
    g_assert_cmpfloat (stroke_of (a, i)->x1, ==, stroke_of (b, i)->x1);
}

/* Without the words, which are not written backwards. */
static cairo_surface_t *
paint_shapes (GwDiagram *diagram)
{
  g_autoptr (GwDiagram) shapes = gw_diagram_new ("Shapes", 0.5);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, WIDTH, WIDTH / 2);
  cairo_t *cr = cairo_create (surface);

  gw_diagram_set_lines (shapes, 12);
  for (guint i = 0; i < diagram->strokes->len; i++)
    {
      const GwStroke *stroke = stroke_of (diagram, i);

      if (stroke->kind != GW_STROKE_TEXT)
        gw_diagram_add (shapes, stroke->kind, stroke->x1, stroke->y1, stroke->x2, stroke->y2, NULL);
    }
  gw_diagram_draw (shapes, cr, WIDTH, WIDTH / 2, SIZE, gw_palette_get (FALSE));
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

/* What is drawn is the same seen in a mirror, but for how dashes begin. */
static void
test_what_is_drawn_is_seen_in_a_mirror (void)
{
  g_autoptr (GwReckoning) english = reckon ("a4", "en");
  g_autoptr (GwReckoning) hebrew = reckon ("a4", "he");
  static const char *const blocks[] = { "cash", "tornado" };

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    {
      cairo_surface_t *one = paint_shapes (picture_of (english, blocks[i]));
      cairo_surface_t *two = paint_shapes (picture_of (hebrew, blocks[i]));
      int stride = cairo_image_surface_get_stride (one);
      guint ink = 0, apart = 0;

      for (int y = 0; y < WIDTH / 2; y++)
        for (int x = 0; x < WIDTH; x++)
          {
            int a = cairo_image_surface_get_data (one)[y * stride + x];
            int b = cairo_image_surface_get_data (two)[y * stride + WIDTH - 1 - x];

            ink += a > 0;
            apart += abs (a - b) > 64;
          }
      g_assert_cmpuint (ink, >, 500);
      g_assert_cmpuint (apart, <, ink / 50);
      cairo_surface_destroy (one);
      cairo_surface_destroy (two);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/mirror/bars-and-time-begin-at-the-right",
                   test_bars_and_time_begin_at_the_right);
  g_test_add_func ("/mirror/a-plane-stays-as-it-is", test_a_plane_stays_as_it_is);
  g_test_add_func ("/mirror/what-is-drawn-is-seen-in-a-mirror",
                   test_what_is_drawn_is_seen_in_a_mirror);
  return g_test_run ();
}
