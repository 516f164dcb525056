/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-file.h"
#include "gw-resources.h"
#include "gw-samples.h"
#include "gw-sheet-image.h"
#include "gw-sheet-task.h"
#include "gw-sheet-view.h"
#include "gw-tree.h"
#include "gw-xml.h"

#include <glib/gstdio.h>
#include <gtk/gtk.h>
#include <math.h>
#include <string.h>

/* The view's own edge around the page. */
#define EDGE 6

/* In shades of 255 over squares, so many from side to side of the page: two renderers smooth an edge
 * differently; a line that moved by half its height makes 40 and more. */
#define SQUARES 30
#define MOST_APART 12

static GwItem *
read_sample (guint n)
{
  g_autoptr (GFile) samples = gw_samples_find ();
  g_autoptr (GPtrArray) list = gw_samples_list (samples, NULL);
  g_autoptr (GBytes) bytes
      = gw_file_read (((GwSample *) list->pdata[n])->file, GW_XML_MAX_BRIEF_BYTES, NULL, NULL);

  return gw_xml_read (bytes, NULL, NULL);
}

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  *(GwSheetPicture **) user_data = gw_sheet_make_finish (result, NULL);
}

static GwSheetPicture *
make_of (GwItem *brief)
{
  g_autoptr (GwSheetSource) source = gw_sheet_source_new (brief, NULL, NULL, NULL, FALSE);
  GwSheetPicture *picture = NULL;

  gw_sheet_make_async (source, "a4", NULL, made_cb, &picture);
  while (picture == NULL)
    g_main_context_iteration (NULL, TRUE);
  return picture;
}

static GwSheetPicture *
make (guint sample)
{
  g_autoptr (GwItem) brief = read_sample (sample);

  return make_of (brief);
}

/* What the widget paints, @width pixels wide without its edge. */
static cairo_surface_t *
paint_view (GwSheetPicture *picture,
            int             width)
{
  GtkWidget *view = g_object_ref_sink (g_object_new (GW_TYPE_SHEET_VIEW, NULL));
  int all = width + 2 * EDGE;
  int height = 0;

  gw_sheet_view_set_picture (GW_SHEET_VIEW (view), picture);
  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, all, &height, NULL, NULL, NULL);
  gtk_widget_measure (view, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  gtk_widget_allocate (view, all, height, -1, NULL);
  while (!gw_sheet_view_is_painted (GW_SHEET_VIEW (view)))
    g_main_context_iteration (NULL, TRUE);

  GtkSnapshot *snapshot = gtk_snapshot_new ();

  GTK_WIDGET_GET_CLASS (view)->snapshot (view, snapshot);

  GskRenderNode *node = gtk_snapshot_free_to_node (snapshot);
  cairo_surface_t *surface
      = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height - 2 * EDGE);
  cairo_t *cr = cairo_create (surface);

  cairo_translate (cr, -EDGE, -EDGE);
  gsk_render_node_draw (node, cr);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  gsk_render_node_unref (node);
  g_object_unref (view);
  return surface;
}

/* The PDF of the sheet in the same pixels, by a renderer that is not ours. */
static cairo_surface_t *
paint_pdf (GwSheetPicture  *picture,
           cairo_surface_t *like)
{
  g_autofree char *folder = g_dir_make_tmp ("groundwork-view-XXXXXX", NULL);
  g_autofree char *pdf = g_build_filename (folder, "page.pdf", NULL);
  g_autofree char *stem = g_build_filename (folder, "page", NULL);
  g_autofree char *png = g_strconcat (stem, ".png", NULL);
  g_autofree char *width = g_strdup_printf ("%d", cairo_image_surface_get_width (like));
  g_autofree char *height = g_strdup_printf ("%d", cairo_image_surface_get_height (like));
  const char *call[] = { "pdftoppm", "-png", "-singlefile", "-scale-to-x", width, "-scale-to-y",
                         height, pdf, stem, NULL };
  g_autoptr (GBytes) bytes = gw_sheet_write (picture->sheet, GW_SHEET_PDF, 0, NULL);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (pdf, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes), &error);
  g_assert_no_error (error);
  g_spawn_sync (NULL, (char **) call, NULL, G_SPAWN_SEARCH_PATH, NULL, NULL, NULL, NULL, NULL,
                &error);
  g_assert_no_error (error);

  cairo_surface_t *surface = cairo_image_surface_create_from_png (png);

  g_unlink (pdf);
  g_unlink (png);
  g_rmdir (folder);
  g_assert_cmpint (cairo_surface_status (surface), ==, CAIRO_STATUS_SUCCESS);
  return surface;
}

/* The mean grey of the square at @column, @row. */
static double
shade_of (cairo_surface_t *surface,
          int              side,
          int              column,
          int              row)
{
  const unsigned char *data = cairo_image_surface_get_data (surface);
  int stride = cairo_image_surface_get_stride (surface);
  double sum = 0;

  for (int y = row * side; y < (row + 1) * side; y++)
    for (int x = column * side; x < (column + 1) * side; x++)
      {
        guint32 pixel = *(const guint32 *) (data + y * stride + 4 * x);

        sum += 0.3 * ((pixel >> 16) & 0xff) + 0.59 * ((pixel >> 8) & 0xff) + 0.11 * (pixel & 0xff);
      }
  return sum / (side * side);
}

static double
farthest (cairo_surface_t *one,
          cairo_surface_t *two)
{
  int side = cairo_image_surface_get_width (one) / SQUARES;
  double far = 0;

  g_assert_cmpint (cairo_image_surface_get_width (one), ==, cairo_image_surface_get_width (two));
  g_assert_cmpint (cairo_image_surface_get_height (one), ==, cairo_image_surface_get_height (two));
  for (int row = 0; row < cairo_image_surface_get_height (one) / side; row++)
    for (int column = 0; column < cairo_image_surface_get_width (one) / side; column++)
      far = MAX (far, fabs (shade_of (one, side, column, row) - shade_of (two, side, column, row)));
  return far;
}

static void
test_pixels (void)
{
  static const int widths[] = { 480, 960, 1400 };

  if (g_find_program_in_path ("pdftoppm") == NULL)
    {
      g_test_skip ("needs pdftoppm");
      return;
    }
  for (guint sample = 0; sample < 4; sample++)
    {
      g_autoptr (GwSheetPicture) picture = make (sample);
      g_autoptr (GwSheetPicture) other = make (sample + 1);

      for (guint i = 0; i < G_N_ELEMENTS (widths); i++)
        {
          cairo_surface_t *seen = paint_view (picture, widths[i]);
          cairo_surface_t *saved = paint_pdf (picture, seen);
          cairo_surface_t *wrong = paint_view (other, widths[i]);

          g_test_message ("sample %u, %d pixels: %.1f, another page: %.1f", sample, widths[i],
                          farthest (seen, saved), farthest (wrong, saved));
          g_assert_cmpfloat (farthest (seen, saved), <, MOST_APART);
          g_assert_cmpfloat (farthest (wrong, saved), >, 3 * MOST_APART);
          cairo_surface_destroy (seen);
          cairo_surface_destroy (saved);
          cairo_surface_destroy (wrong);
        }
    }
}

static void
test_zoom (void)
{
  GwSheetView *view = g_object_ref_sink (g_object_new (GW_TYPE_SHEET_VIEW, NULL));
  int plain = 0, larger = 0;

  gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_HORIZONTAL, -1, &plain, NULL, NULL, NULL);
  gtk_widget_allocate (GTK_WIDGET (view), 400, 600, -1, NULL);
  gw_sheet_view_set_zoom (view, 2);
  gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_HORIZONTAL, -1, &larger, NULL, NULL, NULL);
  g_assert_cmpint (larger, ==, 800);
  gw_sheet_view_set_zoom (view, 100);
  g_assert_cmpfloat (gw_sheet_view_get_zoom (view), ==, 4);
  gw_sheet_view_set_zoom (view, 0);
  g_assert_cmpfloat (gw_sheet_view_get_zoom (view), ==, 1);
  gtk_widget_measure (GTK_WIDGET (view), GTK_ORIENTATION_HORIZONTAL, -1, &larger, NULL, NULL, NULL);
  g_assert_cmpint (larger, ==, plain);
  g_assert_finalize_object (view);
}

/* As high as it likes where there is room, else lower; a page that is not to be whole never is. */
static void
test_whole (void)
{
  GtkWidget *view = g_object_ref_sink (g_object_new (GW_TYPE_SHEET_VIEW, "whole", TRUE, NULL));
  GtkWidget *plain = g_object_ref_sink (g_object_new (GW_TYPE_SHEET_VIEW, NULL));
  int least, wanted, usual;

  gtk_widget_measure (view, GTK_ORIENTATION_VERTICAL, 500, &least, &wanted, NULL, NULL);
  gtk_widget_measure (plain, GTK_ORIENTATION_VERTICAL, 500, &usual, NULL, NULL, NULL);
  g_assert_cmpint (wanted, ==, usual);
  g_assert_cmpint (usual, >, 600);
  g_assert_cmpint (least, ==, 300);
  g_object_unref (view);
  g_object_unref (plain);
}

/* What it draws, band by band. */
static GskRenderNode *
bands_of (GwSheetImage *image)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  int width = gw_sheet_image_get_width (image), height = gw_sheet_image_get_height (image);

  gw_sheet_image_snapshot (image, snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  GskRenderNode *node = gtk_snapshot_free_to_node (snapshot);
  while (gsk_render_node_get_node_type (node) == GSK_TRANSFORM_NODE)
    {
      GskRenderNode *child = gsk_render_node_ref (gsk_transform_node_get_child (node));

      gsk_render_node_unref (node);
      node = child;
    }
  g_assert_cmpint (gsk_render_node_get_node_type (node), ==, GSK_CONTAINER_NODE);
  return node;
}

/* How many bands of one stand in the other as they are. */
static guint
count_same (GwSheetImage *image,
            GwSheetImage *other)
{
  GskRenderNode *one = bands_of (image), *two = bands_of (other);
  guint n = 0;

  for (guint i = 0; i < MIN (gsk_container_node_get_n_children (one),
                             gsk_container_node_get_n_children (two)); i++)
    n += gsk_container_node_get_child (one, i) == gsk_container_node_get_child (two, i);
  gsk_render_node_unref (one);
  gsk_render_node_unref (two);
  return n;
}

static cairo_surface_t *
draw_image (GwSheetImage *image,
            int           width,
            int           height)
{
  GtkSnapshot *snapshot = gtk_snapshot_new ();
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, width, height);
  cairo_t *cr = cairo_create (surface);

  gw_sheet_image_snapshot (image, snapshot, &GRAPHENE_RECT_INIT (0, 0, width, height));

  GskRenderNode *node = gtk_snapshot_free_to_node (snapshot);
  gsk_render_node_draw (node, cr);
  gsk_render_node_unref (node);
  cairo_destroy (cr);
  cairo_surface_flush (surface);
  return surface;
}

static gboolean
looks_equal (cairo_surface_t *one,
             cairo_surface_t *two)
{
  gsize size = (gsize) cairo_image_surface_get_height (one) * cairo_image_surface_get_stride (one);

  return memcmp (cairo_image_surface_get_data (one), cairo_image_surface_get_data (two), size) == 0;
}

/* A letter more in the title: what is below it need not be drawn on the screen again, and looks as if
 * it had been. */
static void
test_bands (void)
{
  g_autoptr (GwItem) brief = read_sample (0);
  g_autoptr (GwTree) tree = gw_tree_new (brief);
  g_autoptr (GwSheetPicture) picture = make (0);
  g_autoptr (GwSheetImage) image = gw_sheet_image_new (picture, 480, 679, NULL);
  const char *title = gw_item_get_text (brief, GW_BRIEF_TITLE);
  g_autofree char *longer = g_strconcat (title, "x", NULL);

  gw_tree_set (tree, gw_tree_get_root (tree), GW_BRIEF_TITLE, longer, NULL);
  g_autoptr (GwSheetPicture) changed = make_of (gw_tree_get_item (tree));
  g_autoptr (GwSheetImage) after = gw_sheet_image_new (changed, 480, 679, image);
  g_autoptr (GwSheetImage) afresh = gw_sheet_image_new (changed, 480, 679, NULL);
  g_autoptr (GwSheetImage) wider = gw_sheet_image_new (changed, 490, 693, image);
  guint all = count_same (after, after);
  g_assert_cmpuint (count_same (after, image), <, all);
  g_assert_cmpuint (count_same (after, image), >, all / 2);
  g_assert_cmpuint (count_same (afresh, image), ==, 0);
  g_assert_cmpuint (count_same (wider, image), ==, 0);

  cairo_surface_t *seen = draw_image (after, 480, 679), *expected = draw_image (afresh, 480, 679);
  cairo_surface_t *before = draw_image (image, 480, 679);
  g_assert_true (looks_equal (seen, expected));
  g_assert_false (looks_equal (seen, before));
  cairo_surface_destroy (seen);
  cairo_surface_destroy (expected);
  cairo_surface_destroy (before);
}

/* Where it stands larger than it was painted, nothing shows through between its bands. */
static void
test_seams (void)
{
  g_autoptr (GwSheetPicture) picture = make (0);
  g_autoptr (GwSheetImage) image = gw_sheet_image_new (picture, 480, 679, NULL);
  cairo_surface_t *seen = draw_image (image, 601, 851);
  const unsigned char *data = cairo_image_surface_get_data (seen);
  int stride = cairo_image_surface_get_stride (seen);

  /* At its left the paper has nothing on it but white. */
  for (int y = 1; y < 850; y++)
    g_assert_cmphex (*(const guint32 *) (data + y * stride + 4 * 3) & 0xffffff, ==, 0xffffff);
  cairo_surface_destroy (seen);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  gw_app_init_resources ();

  g_test_add_func ("/sheet view/the page in the window is the PDF at that size", test_pixels);
  g_test_add_func ("/sheet view/what is the same is not drawn again", test_bands);
  g_test_add_func ("/sheet view/scaled it is whole", test_seams);
  g_test_add_func ("/sheet view/it grows with its zoom, within bounds", test_zoom);
  g_test_add_func ("/sheet view/a whole page makes do with less height", test_whole);
  return g_test_run ();
}
