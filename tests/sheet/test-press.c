/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-diagram-private.h"
#include "gw-ink.h"
#include "gw-press.h"

#include <math.h>
#include <string.h>

#define LONG                                                                                       \
  "A sentence of many words that is much longer than the narrow column in which it has to stand, " \
  "so that it needs several lines and may have to end before its end."

static GwPress *press;

static PangoLayout *
set (const char *text,
     GwFace      face,
     double      size,
     double      width,
     guint       lines)
{
  return gw_press_set (press, gw_press_keep (press, text), NULL, face, size, width, lines, FALSE);
}

static void
test_a_layout_is_made_once (void)
{
  PangoLayout *first = set (LONG, GW_FACE_BODY, 10, 200, 6);

  g_assert_true (set (LONG, GW_FACE_BODY, 10, 200, 6) == first);
  g_assert_true (set (LONG, GW_FACE_BODY, 10, 201, 6) != first);
  g_assert_true (set (LONG, GW_FACE_BODY, 10, 200, 2) != first);
  g_assert_true (set (LONG, GW_FACE_STRONG, 10, 200, 6) != first);
}

/* Half the size in half the width is the same, drawn smaller. */
static void
test_what_only_scales_is_one_layout (void)
{
  g_assert_true (set (LONG, GW_FACE_BODY, 10, 200, 6) == set (LONG, GW_FACE_BODY, 5, 100, 6));
  g_assert_cmpfloat (gw_press_scale (GW_FACE_BODY, 10), ==, 2 * gw_press_scale (GW_FACE_BODY, 5));
}

/* A text that needs one line is the same in every width; one that is against the page is not. */
static void
test_one_line_is_the_same_in_every_width (void)
{
  PangoLayout *line = set ("Short", GW_FACE_BODY, 10, 100, 2);

  for (double width = 60; width < 400; width += 37)
    g_assert_true (set ("Short", GW_FACE_BODY, 10, width, 2) == line);
  g_assert_true (set ("ייצוא", GW_FACE_BODY, 10, 100, 2)
                 != set ("ייצוא", GW_FACE_BODY, 10, 200, 2));
  g_assert_true (gw_press_set (press, gw_press_keep (press, "Short"), NULL, GW_FACE_BODY, 10, 100,
                               2, TRUE)
                 != line);
}

static void
test_no_line_is_wider_than_its_column (void)
{
  for (double width = 30; width < 500; width += 13)
    {
      PangoLayout *layout = set (LONG, GW_FACE_BODY, 9, width, 0);

      g_assert_cmpfloat (gw_press_width (layout, gw_press_scale (GW_FACE_BODY, 9)), <=,
                         width + 0.05);
    }
}

static void
test_a_long_text_says_that_there_is_more (void)
{
  for (guint lines = 1; lines <= 6; lines++)
    {
      PangoLayout *layout = set (LONG, GW_FACE_BODY, 10, 120, lines);
      const char *said = pango_layout_get_text (layout);

      g_assert_cmpint (pango_layout_get_line_count (layout), <=, (int) lines);
      g_assert_true (g_str_has_suffix (said, lines == 3 ? "… (all of it in the file)"
                                                        : "… (more in the file)"));
      if (lines > 1)
        {
          g_autofree char *head = g_strndup (said, strstr (said, "…") - said);

          g_assert_true (g_str_has_prefix (LONG, head));
          g_assert_true (LONG[strlen (head)] == ' ');
        }
    }
  g_assert_cmpstr (pango_layout_get_text (set (LONG, GW_FACE_BODY, 10, 400, 6)), ==, LONG);
}

/* A pasted book costs what fits of it. */
static void
test_a_book_is_cut_before_it_is_set (void)
{
  g_autoptr (GString) book = g_string_new (NULL);
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < 40000; i++)
    g_string_append (book, "word ");

  PangoLayout *layout = set (book->str, GW_FACE_BODY, 9, 300, 6);

  g_assert_cmpint (pango_layout_get_line_count (layout), <=, 6);
  g_assert_cmpuint (strlen (pango_layout_get_text (layout)), <, 5000);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 2 * G_USEC_PER_SEC);
}

static void
test_faces_have_their_sizes (void)
{
  static const GwFace rising[] = { GW_FACE_KICKER, GW_FACE_SMALL, GW_FACE_HEADING, GW_FACE_BODY,
                                   GW_FACE_FIGURE, GW_FACE_TITLE };

  for (guint i = 1; i < G_N_ELEMENTS (rising); i++)
    g_assert_cmpfloat (gw_press_scale (rising[i], 10), >, gw_press_scale (rising[i - 1], 10));
}

static void
test_a_label_ends_where_its_room_does (void)
{
  double scale = 0;

  for (double width = 20; width < 200; width += 20)
    {
      g_autoptr (PangoLayout) label = gw_press_label (LONG, 9, width, &scale);

      g_assert_cmpint (pango_layout_get_line_count (label), ==, 1);
      g_assert_true (pango_layout_is_ellipsized (label));
      g_assert_cmpfloat (gw_press_width (label, scale), <=, width + 0.05);
    }

  g_autoptr (PangoLayout) free_label = gw_press_label (LONG, 9, 0, &scale);

  g_assert_false (pango_layout_is_ellipsized (free_label));
  g_assert_cmpfloat (scale, ==, gw_press_scale (GW_FACE_SMALL, 9));
}

/* Letters are outlines on a screen and text in a file; their ink is in the same place. */
static void
test_outlines_leave_the_ink_of_letters (void)
{
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_A8, 200, 40);
  cairo_t *cr = cairo_create (surface);
  PangoLayout *layout = set ("Hamburg", GW_FACE_BODY, 10, 150, 1);
  PangoRectangle ink;
  int first = 200, last = 0;

  cairo_scale (cr, 2, 2);
  gw_ink_show (layout, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  pango_layout_get_extents (layout, &ink, NULL);
  for (int y = 0; y < 40; y++)
    for (int x = 0; x < 200; x++)
      if (cairo_image_surface_get_data (surface)[y * cairo_image_surface_get_stride (surface) + x]
          > 64)
        {
          first = MIN (first, x);
          last = MAX (last, x);
        }
  g_assert_cmpfloat (fabs (first - 2.0 * ink.x / PANGO_SCALE), <, 2);
  g_assert_cmpfloat (fabs (last - 2.0 * (ink.x + ink.width) / PANGO_SCALE), <, 3);
  g_assert_false (gw_ink_has_colour (layout));
  cairo_surface_destroy (surface);
}

static cairo_scaled_font_t *
get_font_of (PangoLayout *layout,
             cairo_t     *cr)
{
  PangoLayoutLine *line = pango_layout_get_line_readonly (layout, 0);
  const PangoLayoutRun *run = line->runs->data;

  cairo_set_scaled_font (
      cr, pango_cairo_font_get_scaled_font (PANGO_CAIRO_FONT (run->item->analysis.font)));
  return cairo_get_scaled_font (cr);
}

/* The last use of a font may be given back in one thread while another takes it anew, which ends the
 * program. */
static void
test_a_font_at_its_size_is_kept (void)
{
  cairo_surface_t *surface = cairo_recording_surface_create (CAIRO_CONTENT_ALPHA, NULL);
  cairo_t *cr = cairo_create (surface);
  PangoLayout *layout = set ("Hamburg", GW_FACE_BODY, 10, 150, 1);

  cairo_scale (cr, 1.17, 1.17);
  gw_ink_show (layout, cr);
  cairo_scaled_font_t *font = cairo_scaled_font_reference (get_font_of (layout, cr));
  cairo_scale (cr, 1.19, 1.19);
  g_assert_true (get_font_of (layout, cr) != font);
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  g_assert_cmpuint (cairo_scaled_font_get_reference_count (font), ==, 2);
  cairo_scaled_font_destroy (font);
}

static void
test_places_of_a_picture (void)
{
  g_autoptr (GwDiagram) curve = gw_diagram_new ("Curve", 0.4);
  g_autoptr (GwDiagram) rows = gw_diagram_new ("Rows", 0.4);
  double x, y;

  gw_diagram_set_lines (rows, 4);
  gw_diagram_find_place (curve, 0, 0, 200, 80, 10, &x, &y);
  g_assert_cmpfloat (x, ==, 7);
  g_assert_cmpfloat (y, ==, 73);
  gw_diagram_find_place (curve, 1, 1, 200, 80, 10, &x, &y);
  g_assert_cmpfloat (x, ==, 193);
  g_assert_cmpfloat (y, ==, 7);
  gw_diagram_find_place (rows, 1, 0, 200, 50, 10, &x, &y);
  g_assert_cmpfloat (x, ==, 200);
  g_assert_cmpfloat (y, ==, 50);
  g_assert_cmpfloat (gw_diagram_get_height (curve, 200, 10), ==, 80);
  g_assert_cmpfloat (gw_diagram_get_height (rows, 200, 10), ==, 50);
  gw_diagram_add (curve, GW_STROKE_PATH, -1, 2, 0.5, 0.5, NULL);
  gw_diagram_add (curve, GW_STROKE_TEXT, 0, 0, 0, 0, "\xf4\x8f\xbf\xbd fine");
  gw_diagram_add_spot (curve, 5, -5, "Far away.");
  g_assert_cmpfloat (g_array_index (curve->strokes, GwStroke, 0).x1, ==, 0);
  g_assert_cmpfloat (g_array_index (curve->strokes, GwStroke, 0).y1, ==, 1);
  g_assert_cmpfloat (g_array_index (curve->spots, GwSpot, 0).x, ==, 1);
  g_assert_cmpfloat (g_array_index (curve->spots, GwSpot, 0).y, ==, 0);
  g_assert_cmpuint (gw_diagram_count_missing_locked (curve), ==, 1);
  g_assert_cmpuint (gw_diagram_count_missing_locked (rows), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  gw_press_lock ();
  press = gw_press_new ("en", FALSE);
  g_test_add_func ("/press/a-layout-is-made-once", test_a_layout_is_made_once);
  g_test_add_func ("/press/what-only-scales-is-one-layout", test_what_only_scales_is_one_layout);
  g_test_add_func ("/press/one-line-is-the-same-in-every-width",
                   test_one_line_is_the_same_in_every_width);
  g_test_add_func ("/press/no-line-is-wider-than-its-column",
                   test_no_line_is_wider_than_its_column);
  g_test_add_func ("/press/a-long-text-says-that-there-is-more",
                   test_a_long_text_says_that_there_is_more);
  g_test_add_func ("/press/a-book-is-cut-before-it-is-set", test_a_book_is_cut_before_it_is_set);
  g_test_add_func ("/press/faces-have-their-sizes", test_faces_have_their_sizes);
  g_test_add_func ("/press/a-label-ends-where-its-room-does",
                   test_a_label_ends_where_its_room_does);
  g_test_add_func ("/press/outlines-leave-the-ink-of-letters",
                   test_outlines_leave_the_ink_of_letters);
  g_test_add_func ("/press/a-font-at-its-size-is-kept", test_a_font_at_its_size_is_kept);
  g_test_add_func ("/press/places-of-a-picture", test_places_of_a_picture);

  int result = g_test_run ();

  gw_press_free (press);
  gw_press_unlock ();
  return result;
}
