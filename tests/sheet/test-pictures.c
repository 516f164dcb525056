/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-compose.h"
#include "gw-plane.h"
#include "gw-reckon.h"
#include "gw-tornado.h"

#include "briefs.h"
#include "check.h"

#include <cairo.h>
#include <math.h>
#include <string.h>

static const GwPlanePoint points[] = {
  { { 0.1, 0.9 }, "A", "All of it in March", TRUE, GW_MARK_NONE },
  { { 0.5, 0.6 }, "B", "A file first", TRUE, GW_MARK_BALANCED },
  { { 0.9, 0.2 }, "C", "Wait until May", TRUE, GW_MARK_NONE },
  { { 0.3, 0.3 }, "D", "Half of both", FALSE, GW_MARK_NONE },
};

static GwDiagram *
plane_between (double across,
               double upwards)
{
  GwPlane plane = { { "Tobias", "Amina" }, { across, upwards }, points, G_N_ELEMENTS (points) };

  return gw_plane_draw_up (&plane);
}

static GwDiagram *
tornado (void)
{
  static const GwTornadoBar bars[] = {
    { "Licence", 40000, 60000 },
    { "Contracts won", -20000, 160000 },
    { "A contractor whose name and task are so long that they do not fit beside the bar", 45000,
      30000 },
  };
  GwTornado values = { bars, G_N_ELEMENTS (bars), "EUR" };

  return gw_tornado_draw_up (&values);
}

static const GwSpot *
spot_of (GwDiagram *diagram,
         guint      n)
{
  g_assert_cmpuint (n, <, diagram->spots->len);
  return &g_array_index (diagram->spots, GwSpot, n);
}

static cairo_surface_t *
paint (GwDiagram *diagram,
       double     width,
       gboolean   dark)
{
  double height = gw_diagram_get_height (diagram, width, 14);
  cairo_surface_t *surface
    = cairo_image_surface_create (CAIRO_FORMAT_ARGB32, (int) width, (int) height);
  cairo_t *cr = cairo_create (surface);
  const double *ground = gw_palette_get (dark)->ground;

  cairo_set_source_rgb (cr, ground[0], ground[1], ground[2]);
  cairo_paint (cr);
  gw_diagram_draw (diagram, cr, width, height, 14, gw_palette_get (dark));
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static void
test_values_become_places (void)
{
  g_autoptr (GwDiagram) diagram = plane_between (0.2, 0.25);

  g_assert_cmpuint (diagram->spots->len, ==, 4);
  for (guint i = 0; i < 4; i++)
    {
      g_assert_cmpfloat (spot_of (diagram, i)->x, >, 0);
      g_assert_cmpfloat (spot_of (diagram, i)->x, <, 1);
      g_assert_cmpfloat (spot_of (diagram, i)->y, >, 0);
      g_assert_cmpfloat (spot_of (diagram, i)->y, <, 1);
      if (i > 0)
        g_assert_cmpfloat (spot_of (diagram, i)->x, >, spot_of (diagram, i - 1)->x);
    }
  g_assert_cmpfloat (spot_of (diagram, 0)->y, >, spot_of (diagram, 2)->y);
}

/* How much of the frame a label takes in a picture as small as the smallest. */
static gboolean
lie_on_each_other (const GwStroke *a,
                   const GwStroke *b)
{
  double wide[] = { 0.02 * g_utf8_strlen (a->text, -1), 0.02 * g_utf8_strlen (b->text, -1) };
  double left[] = { a->x1 - a->x2 * wide[0], b->x1 - b->x2 * wide[1] };

  return fabs (a->y1 - b->y1) < 0.06 && left[0] < left[1] + wide[1] && left[1] < left[0] + wide[0];
}

static gboolean
has_label (GwDiagram  *diagram,
           const char *label)
{
  for (guint i = 0; i < diagram->strokes->len; i++)
    if (g_strcmp0 (g_array_index (diagram->strokes, GwStroke, i).text, label) == 0)
      return TRUE;

  return FALSE;
}

/* Points so near each other that not all labels have room: the marked one has its own, none lies on
 * another, and all are told in words. */
static void
test_labels_do_not_lie_on_each_other (void)
{
  static const GwPlanePoint crowd[] = {
    { { 0.10, 0.90 }, "A E", "One", TRUE, GW_MARK_NONE },
    { { 0.50, 0.50 }, "B F", "Two", FALSE, GW_MARK_NONE },
    { { 0.51, 0.51 }, "C F", "Three", TRUE, GW_MARK_BALANCED },
    { { 0.52, 0.49 }, "C G", "Four", TRUE, GW_MARK_NONE },
    { { 0.50, 0.48 }, "D G", "Five", FALSE, GW_MARK_NONE },
    { { 0.49, 0.50 }, "D H", "Six", FALSE, GW_MARK_NONE },
    { { 0.53, 0.48 }, "D I", "Seven", FALSE, GW_MARK_NONE },
    { { 0.48, 0.52 }, "D J", "Eight", FALSE, GW_MARK_NONE },
    { { 0.90, 0.10 }, "D K", "Nine", TRUE, GW_MARK_NONE },
  };
  GwPlane plane = { { "Tobias", "Amina" }, { 0.2, 0.2 }, crowd, G_N_ELEMENTS (crowd) };
  g_autoptr (GwDiagram) diagram = gw_plane_draw_up (&plane);
  guint n_labels = 0;

  g_assert_true (has_label (diagram, "C F"));
  g_assert_true (has_label (diagram, "C G"));
  for (guint i = 0; i < diagram->strokes->len; i++)
    {
      const GwStroke *label = &g_array_index (diagram->strokes, GwStroke, i);

      if (label->text == NULL)
        continue;
      n_labels += strlen (label->text) == 3;
      for (guint j = 0; j < i; j++)
        {
          const GwStroke *other = &g_array_index (diagram->strokes, GwStroke, j);

          g_assert_false (other->text != NULL && lie_on_each_other (label, other));
        }
    }
  g_assert_cmpuint (n_labels, >=, 4);
  g_assert_cmpuint (diagram->spots->len, ==, G_N_ELEMENTS (crowd));
}

static void
test_the_plane_is_told_in_words (void)
{
  g_autoptr (GwDiagram) known = plane_between (0.2, 0.25);
  g_autoptr (GwDiagram) unknown = plane_between (NAN, 0.25);

  g_assert_cmpstr (spot_of (known, 0)->text, ==,
                   "A (All of it in March): better than nothing for Amina, not for Tobias; nothing "
                   "is better for one without being worse for the other.");
  g_assert_cmpstr (spot_of (known, 1)->text, ==,
                   "D (Half of both): better than nothing for Tobias and for Amina; there is "
                   "something better for one that costs the other nothing.");
  g_assert_cmpstr (spot_of (known, 2)->text, ==,
                   "B (A file first): better than nothing for Tobias and for Amina; the most "
                   "balanced of all.");
  g_assert_nonnull (strstr (spot_of (unknown, 0)->text, "it is not known what"));
}

static void
test_the_widest_swing_stands_above (void)
{
  g_autoptr (GwDiagram) diagram = tornado ();

  g_assert_cmpstr (spot_of (diagram, 0)->text, ==,
                   "Contracts won: worth between €\u00a0−20,000 and €\u00a0160,000; this alone can make it a "
                   "loss.");
  g_assert_cmpstr (spot_of (diagram, 1)->text, ==,
                   "Licence: worth between €\u00a040,000 and €\u00a060,000.");
  g_assert_true (g_str_has_prefix (spot_of (diagram, 2)->text, "A contractor"));
  g_assert_cmpfloat (spot_of (diagram, 0)->y, >, spot_of (diagram, 1)->y);
}

/* Two words of it for a name of two lines, one below the other, between those of its neighbours. */
static void
test_a_long_name_stands_on_two_lines (void)
{
  static const GwTornadoBar bars[] = {
    { "Contracts won", -20000, 160000 },
    { "tenths of a point of conversion", 20000, 60000 },
    { "Licence", 40000, 60000 },
  };
  static const char *const names[]
      = { "Contracts won", "tenths of a point", "of conversion", "Licence" };
  GwTornado values = { bars, G_N_ELEMENTS (bars), "EUR" };
  g_autoptr (GwDiagram) diagram = gw_tornado_draw_up (&values);
  double above = 1;
  guint n = 0;

  for (guint i = 0; i < diagram->strokes->len; i++)
    {
      const GwStroke *stroke = &g_array_index (diagram->strokes, GwStroke, i);

      if (stroke->kind != GW_STROKE_TEXT || g_str_equal (stroke->text, "0"))
        continue;
      g_assert_cmpstr (stroke->text, ==, names[n++]);
      g_assert_cmpfloat (above - stroke->y1, >, 0.9 / diagram->lines);
      above = stroke->y1;
    }
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (names));
  g_assert_cmpfloat (above, >, 0.5 / diagram->lines);
}

static void
test_the_text_says_every_spot (void)
{
  g_autoptr (GwDiagram) plane = plane_between (0.2, 0.25);
  g_autoptr (GwDiagram) swings = tornado ();
  GwDiagram *diagrams[] = { plane, swings };

  for (guint d = 0; d < G_N_ELEMENTS (diagrams); d++)
    {
      g_autofree char *text = gw_diagram_dup_text (diagrams[d]);
      g_auto (GStrv) lines = g_strsplit (text, "\n", -1);

      g_assert_cmpuint (g_strv_length (lines), ==, diagrams[d]->spots->len);
      for (guint i = 0; i < diagrams[d]->spots->len; i++)
        g_assert_cmpstr (lines[i], ==, spot_of (diagrams[d], i)->text);
    }
}

static gboolean
is_equal (cairo_surface_t *a,
          cairo_surface_t *b)
{
  gsize size
    = (gsize) cairo_image_surface_get_stride (a) * cairo_image_surface_get_height (a);

  return memcmp (cairo_image_surface_get_data (a), cairo_image_surface_get_data (b), size) == 0;
}

/* With GW_PICTURES=FOLDER the pictures are left there to be looked at. */
static void
keep_picture (cairo_surface_t *surface,
              const char      *name)
{
  const char *folder = g_getenv ("GW_PICTURES");
  g_autofree char *path = folder != NULL ? g_build_filename (folder, name, NULL) : NULL;

  if (path != NULL)
    g_assert_cmpint (cairo_surface_write_to_png (surface, path), ==, CAIRO_STATUS_SUCCESS);
}

static void
test_equal_values_are_equal_pictures (void)
{
  g_autoptr (GwDiagram) one = plane_between (0.2, 0.25);
  g_autoptr (GwDiagram) two = plane_between (0.2, 0.25);
  g_autoptr (GwDiagram) other = plane_between (0.4, 0.25);
  g_autoptr (GwDiagram) swings = tornado ();
  cairo_surface_t *a = paint (one, 420, FALSE);
  cairo_surface_t *b = paint (two, 420, FALSE);
  cairo_surface_t *c = paint (other, 420, FALSE);
  cairo_surface_t *d = paint (one, 420, TRUE);
  cairo_surface_t *e = paint (swings, 420, FALSE);

  g_assert_true (is_equal (a, b));
  g_assert_false (is_equal (a, c));
  g_assert_false (is_equal (a, d));
  keep_picture (a, "plane.png");
  keep_picture (d, "plane-dark.png");
  keep_picture (e, "tornado.png");
  cairo_surface_destroy (a);
  cairo_surface_destroy (b);
  cairo_surface_destroy (c);
  cairo_surface_destroy (d);
  cairo_surface_destroy (e);
}

static void
test_samples_have_their_pictures (void)
{
  static const struct
  {
    const char *sample;
    const char *block;
    gboolean there;
  } cases[] = {
    { "a1", "slips", TRUE }, { "a1", "tornado", FALSE }, { "a2", "curve", TRUE },
    { "b2", "curve", TRUE }, { "c2", "curve", FALSE },   { "a4", "tornado", TRUE },
    { "a4", "cash", TRUE },  { "a4", "slips", FALSE },   { "c4", "cash", TRUE },
  };
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, 12, 2026);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwItem) brief = briefs_sample ("en", cases[i].sample);
      g_autoptr (GwReckoning) reckoning = gw_reckon (brief, NULL, &today);
      GwDiagram *diagram = gw_reckoning_get_diagram (reckoning, cases[i].block);

      g_assert_cmpint (diagram != NULL, ==, cases[i].there);
      if (diagram == NULL)
        continue;
      g_assert_cmpuint (diagram->spots->len, >, 0);

      cairo_surface_t *surface = paint (diagram, 420, FALSE);
      g_autofree char *name = g_strdup_printf ("%s-%s.png", cases[i].sample, cases[i].block);

      keep_picture (surface, name);
      cairo_surface_destroy (surface);
    }
}

/* A brief with several things to settle: its ways say what they settle, no single one of them is
 * judged, and the plane is printed under the fold, for me alone. */
static void
test_packages_are_printed_in_their_plane (void)
{
  g_autofree char *path
    = g_test_build_filename (G_TEST_DIST, "sheet", "packages.brief", NULL);
  g_autoptr (GwItem) brief = briefs_read (path);

  for (GwAudience audience = GW_AUDIENCE_ME; audience <= GW_AUDIENCE_ALL; audience++)
    {
      const GwSheetOptions options = { .audience = audience };
      g_autoptr (GwPage) page = gw_compose (brief, &options);
      const GwPageBlock *plane = gw_page_find (page, "plane");
      const GwPageBlock *ways = gw_page_find (page, "ways");

      g_assert_cmpint (plane != NULL, ==, audience == GW_AUDIENCE_ME);
      if (plane == NULL)
        continue;
      g_assert_cmpstr (((GwPageRow *) g_ptr_array_index (ways->rows, 0))->text->text, ==,
                       "Start: In March");
      g_assert_cmpuint (ways->rows->len, ==, 6);
      g_assert_cmpuint (gw_page_find (page, "read")->rows->len, ==, 1);
      g_assert_cmpint (plane->zone, ==, GW_ZONE_FOLD);
      for (guint n = 0; n < 2; n++)
        {
          g_autoptr (GwLayout) layout = gw_layout_new (page, gw_paper_get_nth (n));
          gboolean drawn = FALSE;

          check_layout (layout);
          g_assert_cmpuint (gw_layout_get_left_out (layout), ==, 0);
          for (guint i = 0; i < gw_layout_get_n_boxes (layout); i++)
            drawn = drawn || gw_layout_get_box (layout, i)->diagram == plane->diagram;
          g_assert_true (drawn);
        }
    }
}

/* It yields before any row does, and nobody else sees what lies under the fold. */
static void
test_a_picture_stands_on_the_page_or_yields (void)
{
  g_autoptr (GwDiagram) diagram = plane_between (0.2, 0.25);
  g_autoptr (GwPage) page = gw_page_new (NULL, "Title", "en");
  GwPageBlock *block
    = gw_page_add (page, "plane", "What both could agree on", GW_ZONE_LOOK_UP, GW_LOOK_PICTURE);
  GwPageBlock *rows = gw_page_add (page, "facts", "Facts", GW_ZONE_LOOK_UP, GW_LOOK_LIST);

  gw_page_block_yield (block, 1, 0, 1);
  gw_page_block_yield (rows, 60, 0, 5);
  gw_page_block_set_diagram (block, diagram);
  for (guint i = 0; i < 60; i++)
    {
      g_autoptr (GwLayout) layout = NULL;

      gw_page_block_add (rows, NULL, NULL, "One line that says something of its own");
      if (i % 20 != 0 && i != 59)
        continue;
      layout = gw_layout_new (page, gw_paper_get_default ());
      check_layout (layout);
      if (i < 20)
        g_assert_cmpuint (gw_layout_get_shown (layout, 0), ==, 1);
      if (gw_layout_get_left_out (layout) > 0)
        g_assert_cmpuint (gw_layout_get_shown (layout, 0), ==, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pictures/values-become-places", test_values_become_places);
  g_test_add_func ("/pictures/labels-do-not-lie-on-each-other",
                   test_labels_do_not_lie_on_each_other);
  g_test_add_func ("/pictures/the-plane-is-told-in-words", test_the_plane_is_told_in_words);
  g_test_add_func ("/pictures/the-widest-swing-stands-above", test_the_widest_swing_stands_above);
  g_test_add_func ("/pictures/the-text-says-every-spot", test_the_text_says_every_spot);
  g_test_add_func ("/pictures/equal-values-are-equal-pictures",
                   test_equal_values_are_equal_pictures);
  g_test_add_func ("/pictures/a-long-name-stands-on-two-lines",
                   test_a_long_name_stands_on_two_lines);
  g_test_add_func ("/pictures/samples-have-their-pictures", test_samples_have_their_pictures);
  g_test_add_func ("/pictures/packages-are-printed-in-their-plane",
                   test_packages_are_printed_in_their_plane);
  g_test_add_func ("/pictures/a-picture-stands-on-the-page-or-yields",
                   test_a_picture_stands_on_the_page_or_yields);
  return g_test_run ();
}
