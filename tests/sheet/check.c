/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "check.h"

/* Boxes may touch; glyphs may lean out of their box by a hair. */
#define TOUCH 0.05
#define HAIR 1.5

static void
check_inside (GwLayout *layout)
{
  const GwPaper *paper = gw_layout_get_paper (layout);

  for (guint i = 0; i < gw_layout_get_n_boxes (layout); i++)
    {
      const GwBox *box = gw_layout_get_box (layout, i);

      g_assert_cmpfloat (box->x, >=, paper->margin - TOUCH);
      g_assert_cmpfloat (box->y, >=, paper->margin - TOUCH);
      g_assert_cmpfloat (box->x + box->width, <=, paper->width - paper->margin + TOUCH);
      g_assert_cmpfloat (box->y + box->height, <=, paper->height - paper->margin + TOUCH);
    }
}

static void
check_apart (GwLayout *layout)
{
  for (guint i = 0; i < gw_layout_get_n_boxes (layout); i++)
    for (guint j = 0; j < i; j++)
      {
        const GwBox *a = gw_layout_get_box (layout, i);
        const GwBox *b = gw_layout_get_box (layout, j);

        if (a->kind != GW_BOX_TEXT || b->kind != GW_BOX_TEXT)
          continue;
        if (a->x + a->width <= b->x + TOUCH || b->x + b->width <= a->x + TOUCH
            || a->y + a->height <= b->y + TOUCH || b->y + b->height <= a->y + TOUCH)
          continue;
        g_error ("\"%s\" (%.1f, %.1f, %.1f × %.1f) lies over \"%s\" (%.1f, %.1f, %.1f × %.1f)",
                 pango_layout_get_text (a->layout), a->x, a->y, a->width, a->height,
                 pango_layout_get_text (b->layout), b->x, b->y, b->width, b->height);
      }
}

/* The ink of no text is wider than the place it was given, and no text is taller. A blank that somebody
 * left behind their words may hang over. */
static void
check_whole (GwLayout *layout)
{
  for (guint i = 0; i < gw_layout_get_n_boxes (layout); i++)
    {
      const GwBox *box = gw_layout_get_box (layout, i);
      PangoRectangle ink, logical;

      if (box->kind != GW_BOX_TEXT)
        continue;
      pango_layout_get_extents (box->layout, &ink, &logical);
      if (box->scale * ink.width / PANGO_SCALE > box->width + HAIR)
        g_error ("\"%s\" is %.2f wide and has %.2f", pango_layout_get_text (box->layout),
                 box->scale * ink.width / PANGO_SCALE, box->width);
      g_assert_cmpfloat (box->scale * logical.height / PANGO_SCALE, <=, box->height + TOUCH);
    }
}

/* Every row that is said to be shown has ink, no other has; a head stands only over rows. */
static void
check_counted (GwLayout *layout)
{
  GwPage *page = gw_layout_get_page (layout);
  guint left_out = 0;

  for (guint b = 0; b < page->blocks->len; b++)
    {
      const GwPageBlock *block = g_ptr_array_index (page->blocks, b);
      g_autofree gboolean *inked = g_new0 (gboolean, block->rows->len + 1);
      gboolean head = FALSE;

      for (guint i = 0; i < gw_layout_get_n_boxes (layout); i++)
        {
          const GwBox *box = gw_layout_get_box (layout, i);

          if (box->block == (int) b && box->row >= 0)
            inked[box->row] = TRUE;
          head = head || (box->block == (int) b && box->row < 0);
        }
      for (guint r = 0; r < block->rows->len; r++)
        {
          left_out += !gw_page_block_is_picture (block) && !gw_layout_is_shown (layout, b, r);
          g_assert_cmpint (inked[r], ==, gw_layout_is_shown (layout, b, r));
        }
      if (block->look != GW_LOOK_RULED && gw_layout_get_shown (layout, b) == 0)
        g_assert_false (head);
      g_assert_cmpuint (gw_layout_get_shown (layout, b), <=, block->limit);
    }
  g_assert_cmpuint (left_out, ==, gw_layout_get_left_out (layout));
}

/* All ink inside the margins, no text over another, nothing cut, and every row shown or counted. */
void
check_layout (GwLayout *layout)
{
  check_inside (layout);
  check_apart (layout);
  check_whole (layout);
  check_counted (layout);
}
