/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-words-out.h"

#include "gw-left-out.h"

#include <string.h>

static void
append (GString    *out,
        const char *text)
{
  for (const char *c = text; *c != '\0'; c++)
    {
      if (strchr ("\\`*_[]<>|#", *c) != NULL)
        g_string_append_c (out, '\\');
      g_string_append_c (out, *c);
    }
}

static void
append_spans (GString          *out,
              const GwPageText *text)
{
  guint at = 0;

  for (guint i = 0; i < text->spans->len; i++)
    {
      const GwPageSpan *span = &g_array_index (text->spans, GwPageSpan, i);
      g_autofree char *before = g_strndup (text->text + at, span->start - at);
      g_autofree char *inside = g_strndup (text->text + span->start, span->end - span->start);
      gboolean strong = (span->ink == GW_INK_STRONG || span->ink == GW_INK_LARGE) && *inside != ' '
                        && !g_str_has_suffix (inside, " ");

      append (out, before);
      g_string_append (out, strong ? "**" : "");
      append (out, inside);
      g_string_append (out, strong ? "**" : "");
      at = span->end;
    }
  append (out, text->text + at);
}

static void
append_row (GString         *out,
            const GwPageRow *row,
            const char      *mark)
{
  g_string_append (out, mark);
  if (row->lead != NULL)
    {
      g_string_append (out, "**");
      append (out, row->lead);
      g_string_append (out, "** ");
    }
  append_spans (out, row->text);
  if (row->tail != NULL)
    {
      g_string_append (out, " · ");
      append (out, row->tail);
    }
  if (row->below != NULL)
    {
      g_string_append (out, "  \n  ");
      append_spans (out, row->below);
    }
  g_string_append_c (out, '\n');
}

static void
append_cells (GString    *out,
              const char *first,
              GPtrArray  *cells)
{
  g_string_append (out, "| ");
  append (out, first);
  for (guint i = 0; i < cells->len; i++)
    {
      g_string_append (out, " | ");
      append (out, g_ptr_array_index (cells, i));
    }
  g_string_append (out, " |\n");
}

static void
append_matrix (GString           *out,
               GwLayout          *layout,
               const GwPageBlock *block,
               guint              index)
{
  append_cells (out, " ", block->heads);
  for (guint i = 0; i <= block->heads->len; i++)
    g_string_append (out, "| --- ");
  g_string_append (out, "|\n");
  for (guint i = 0; i < block->rows->len; i++)
    {
      const GwPageRow *row = g_ptr_array_index (block->rows, i);

      if (gw_layout_is_shown (layout, index, i) && row->cells != NULL)
        append_cells (out, row->lead != NULL ? row->lead : " ", row->cells);
    }
  for (guint i = 0; i < block->rows->len; i++)
    if (gw_layout_is_shown (layout, index, i)
        && ((GwPageRow *)g_ptr_array_index (block->rows, i))->cells == NULL)
      append_row (out, g_ptr_array_index (block->rows, i), "\n");
}

static void
append_rows (GString           *out,
             GwLayout          *layout,
             const GwPageBlock *block,
             guint              index)
{
  guint number = 0;

  for (guint i = 0; i < block->rows->len; i++)
    {
      g_autofree char *mark = block->look == GW_LOOK_NUMBERED
                                ? g_strdup_printf ("%u. ", number + 1)
                                : g_strdup (block->look == GW_LOOK_QUOTE      ? "> "
                                            : block->look == GW_LOOK_SENTENCE ? ""
                                                                              : "- ");

      if (!gw_layout_is_shown (layout, index, i))
        continue;
      number++;
      append_row (out, g_ptr_array_index (block->rows, i), mark);
    }
}

/* A line for each place of the picture. */
static void
append_picture (GString         *out,
                const GwDiagram *diagram)
{
  for (guint i = 0; i < diagram->spots->len; i++)
    {
      g_string_append (out, "- ");
      append (out, g_array_index (diagram->spots, GwSpot, i).text);
      g_string_append_c (out, '\n');
    }
}

static void
append_block (GString           *out,
              GwLayout          *layout,
              const GwPageBlock *block,
              guint              index)
{
  g_autofree char *rest = gw_left_out_of_block (layout, index);

  if (block->heading != NULL)
    {
      g_string_append (out, "\n## ");
      append (out, block->heading);
      g_string_append_c (out, '\n');
    }
  g_string_append_c (out, '\n');
  if (block->look == GW_LOOK_MATRIX)
    append_matrix (out, layout, block, index);
  else if (gw_page_block_is_picture (block))
    append_picture (out, block->diagram);
  else
    append_rows (out, layout, block, index);
  if (rest != NULL)
    g_string_append_printf (out, "\n%s\n", rest);
}

/* The page as Markdown. */
GBytes *
gw_markdown_write (GwLayout *layout)
{
  g_return_val_if_fail (layout != NULL, NULL);

  const GwPage *page = gw_layout_get_page (layout);
  g_autofree char *also = gw_left_out_of_page (layout);
  GString *out = g_string_new ("# ");
  gboolean folded = FALSE;

  append (out, page->title);
  g_string_append (out, "\n\n");
  append_spans (out, page->meta);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < page->blocks->len; i++)
    {
      const GwPageBlock *block = g_ptr_array_index (page->blocks, i);

      if (gw_layout_get_shown (layout, i) == 0)
        continue;
      if (block->zone == GW_ZONE_FOLD && !folded && page->fold != NULL)
        g_string_append_printf (out, "\n---\n\n*%s*\n", page->fold);
      folded = folded || block->zone == GW_ZONE_FOLD;
      append_block (out, layout, block, i);
    }
  if (also != NULL)
    {
      g_string_append_c (out, '\n');
      append (out, also);
      g_string_append_c (out, '\n');
    }
  g_string_append (out, "\n---\n\n");
  append (out, page->foot_start != NULL ? page->foot_start : "");
  g_string_append (out, " · ");
  append (out, page->foot_middle != NULL ? page->foot_middle : "");
  g_string_append_c (out, '\n');
  return g_string_free_to_bytes (out);
}
