/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-words-out.h"

#include "gw-left-out.h"

#include <string.h>

/* %1: paper, %2: size of type; one file, no script, one page when printed, one column on a
 * phone. */
static const char style[] =
  "@page{size:%s;margin:11mm}"
  "*{box-sizing:border-box}"
  "body{margin:0 auto;max-width:52em;padding:1.2em;font:%s/1.35 "
  "Inter,system-ui,sans-serif;color:#171c1f;background:#fff}"
  "h1{font-size:1.7em;line-height:1.2;margin:.1em 0}"
  "h2{font-size:.92em;color:#216660;margin:0 0 .3em;padding-bottom:.25em;border-bottom:1px solid "
  "#ccd4d4}"
  ".fold h2{color:#57616a}"
  ".kicker{margin:0;color:#216660;font-size:.82em;font-weight:600;letter-spacing:.09em;text-"
  "transform:uppercase}"
  ".meta{margin:0 0 1em}.dim,small,footer,.rest{color:#57616a}small,.rest,footer{font-size:.88em}"
  "section{margin:0 0 1em;break-inside:avoid}"
  "p,ol,ul,dl{margin:.2em 0}ol,ul{padding:0;list-style:none}"
  "li{display:flex;gap:.8em;padding:.25em 0}li+li{border-top:1px solid #e4e8e8}"
  "li>div{flex:1}.lead{min-width:4.4em;color:#57616a}.mark,.tail{white-space:nowrap}.mark{color:#"
  "216660;font-weight:600}"
  "small{display:block}small.in{display:inline}"
  ".glance{font-size:1.15em}.glance li{border:0;padding:.1em "
  "0}.quote{background:#f0f4f3;border-inline-start:.25em solid #216660;padding:.7em 1em}"
  ".quote h2{border:0;padding:0}"
  ".letter section{margin-bottom:1.6em}"
  ".columns{columns:2 21em;column-gap:2em;margin-bottom:1em}"
  ".figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(7.4em,1fr));gap:.6em 1em}"
  ".figures dd{margin:0;font-weight:600;font-size:1.15em}.figures dt{font-size:.85em;color:#57616a}"
  ".figures small{font-weight:400;font-size:.76em}"
  "table{border-collapse:collapse;width:100%%}td,th{text-align:start;font-weight:400;padding:.25em "
  ".4em .25em 0;border-bottom:1px solid #e4e8e8}"
  ".ruled td{height:1.9em;border-bottom:1px solid #949e9e}.ruled th{color:#57616a}"
  ".picture{display:block;max-width:30em;font-size:12px;fill:#171c1f}.area{fill:#f0f4f3}"
  ".picture .bar{fill:#80b5b0}.picture .line{stroke:#57616a;stroke-width:.8}.path{stroke:#216660;"
  "stroke-width:1.6;stroke-linecap:round}.dashes{stroke:#171c1f;stroke-width:.8;stroke-dasharray:3 "
  "2.2}.ring{fill:none;stroke:#171c1f;stroke-width:1.2}"
  ".line{border:0;border-top:1px dashed #57616a;margin:1em 0 .3em}"
  "svg{width:100%%}footer{display:flex;justify-content:space-between;gap:1em;margin-"
  "top:1em}"
  "@media "
  "print{body{padding:0;max-width:none;font-size:%s}section,.columns{margin-bottom:.6em}"
  ".letter section{margin-bottom:1.6em}li{padding:.12em 0}}";

static void
append (GString    *out,
        const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (out, escaped);
}

static void
append_tagged (GString    *out,
               const char *tag,
               const char *text)
{
  g_string_append_printf (out, "<%s>", tag);
  append (out, text);
  g_string_append_printf (out, "</%.*s>", (int) strcspn (tag, " "), tag);
}

static void
append_spans (GString          *out,
              const GwPageText *text)
{
  static const char *const tags[] = {
    [GW_INK_PLAIN] = "span", [GW_INK_STRONG] = "strong", [GW_INK_DIM] = "span class=\"dim\"",
    [GW_INK_SMALL] = "small class=\"in\"", [GW_INK_ASIDE] = "small class=\"in\"",
    [GW_INK_LARGE] = "strong",
  };
  guint at = 0;

  for (guint i = 0; i < text->spans->len; i++)
    {
      const GwPageSpan *span = &g_array_index (text->spans, GwPageSpan, i);
      g_autofree char *before = g_strndup (text->text + at, span->start - at);
      g_autofree char *inside = g_strndup (text->text + span->start, span->end - span->start);

      append (out, before);
      append_tagged (out, tags[span->ink], inside);
      at = span->end;
    }
  append (out, text->text + at);
}

static void
append_body (GString         *out,
             const GwPageRow *row)
{
  append_spans (out, row->text);
  if (row->below == NULL)
    return;
  g_string_append (out, "<small>");
  append_spans (out, row->below);
  g_string_append (out, "</small>");
}

static void
append_list (GString           *out,
             GwLayout          *layout,
             const GwPageBlock *block,
             guint              index)
{
  gboolean numbered = block->look == GW_LOOK_NUMBERED;
  guint number = 0;

  g_string_append (out, numbered ? "<ol>" : "<ul>");
  for (guint i = 0; i < block->rows->len; i++)
    {
      const GwPageRow *row = g_ptr_array_index (block->rows, i);

      if (!gw_layout_is_shown (layout, index, i))
        continue;
      g_string_append (out, "<li>");
      if (numbered)
        g_string_append_printf (out, "<span class=\"mark\">%u</span>", ++number);
      else if (row->lead != NULL)
        append_tagged (
          out, block->look == GW_LOOK_LETTERS ? "span class=\"mark\"" : "span class=\"lead\"",
          row->lead);
      g_string_append (out, "<div>");
      append_body (out, row);
      g_string_append (out, "</div>");
      if (row->tail != NULL)
        append_tagged (out, "span class=\"tail\"", row->tail);
      g_string_append (out, "</li>");
    }
  g_string_append (out, numbered ? "</ol>" : "</ul>");
}

static void
append_matrix (GString           *out,
               GwLayout          *layout,
               const GwPageBlock *block,
               guint              index)
{
  g_string_append (out, "<table><thead><tr><td></td>");
  for (guint i = 0; i < block->heads->len; i++)
    append_tagged (out, "th scope=\"col\"", g_ptr_array_index (block->heads, i));
  g_string_append (out, "</tr></thead><tbody>");
  for (guint i = 0; i < block->rows->len; i++)
    {
      const GwPageRow *row = g_ptr_array_index (block->rows, i);

      if (!gw_layout_is_shown (layout, index, i) || row->cells == NULL)
        continue;
      g_string_append (out, "<tr>");
      append_tagged (out, "th scope=\"row\" class=\"mark\"", row->lead != NULL ? row->lead : "");
      for (guint c = 0; c < row->cells->len; c++)
        append_tagged (out, "td", g_ptr_array_index (row->cells, c));
      g_string_append (out, "</tr>");
    }
  g_string_append (out, "</tbody></table>");
  for (guint i = 0; i < block->rows->len; i++)
    if (gw_layout_is_shown (layout, index, i)
        && ((GwPageRow *)g_ptr_array_index (block->rows, i))->cells == NULL)
      {
        g_string_append (out, "<p>");
        append_body (out, g_ptr_array_index (block->rows, i));
        g_string_append (out, "</p>");
      }
}

static void
append_figures (GString           *out,
                GwLayout          *layout,
                const GwPageBlock *block,
                guint              index)
{
  g_string_append (out, "<dl class=\"figures\">");
  for (guint i = 0; i < block->rows->len; i++)
    {
      const GwPageRow *row = g_ptr_array_index (block->rows, i);

      if (!gw_layout_is_shown (layout, index, i))
        continue;
      g_string_append (out, "<div>");
      append_tagged (out, "dt", row->lead != NULL ? row->lead : "");
      g_string_append (out, "<dd>");
      append_body (out, row);
      g_string_append (out, "</dd></div>");
    }
  g_string_append (out, "</dl>");
}

static void
append_ruled (GString           *out,
              const GwPage      *page,
              const GwPageBlock *block)
{
  g_string_append (out, "<table class=\"ruled\"><thead><tr>");
  for (guint i = 0; i < block->heads->len; i++)
    append_tagged (out, "th scope=\"col\"", g_ptr_array_index (block->heads, i));
  g_string_append (out, "</tr></thead><tbody>");
  for (guint line = 0; line < 2; line++)
    {
      g_string_append (out, "<tr>");
      for (guint i = 0; i < block->heads->len; i++)
        g_string_append (out, "<td></td>");
      g_string_append (out, "</tr>");
    }
  g_string_append (out, "</tbody></table>");
  if (page->again != NULL)
    append_tagged (out, "p class=\"rest\"", page->again);
}

static void
append_rows (GString           *out,
             GwLayout          *layout,
             const GwPageBlock *block,
             guint              index)
{
  switch (block->look)
    {
    case GW_LOOK_MATRIX:
      append_matrix (out, layout, block, index);
      break;
    case GW_LOOK_PICTURE:
      gw_html_append_picture (out, block->diagram);
      break;
    case GW_LOOK_FIGURES:
      append_figures (out, layout, block, index);
      break;
    case GW_LOOK_RULED:
      append_ruled (out, gw_layout_get_page (layout), block);
      break;
    case GW_LOOK_QUOTE:
    case GW_LOOK_SENTENCE:
    case GW_LOOK_LIST:
    case GW_LOOK_NUMBERED:
    case GW_LOOK_LETTERS:
    default:
      append_list (out, layout, block, index);
      break;
    }
}

static void
append_section (GString           *out,
                GwLayout          *layout,
                const GwPageBlock *block,
                guint              index)
{
  static const char *const zones[] = { "glance", "look-up", "fold" };
  g_autofree char *rest = gw_left_out_of_block (layout, index);

  g_string_append_printf (out, "<section class=\"%s%s\" id=\"%s\">", zones[block->zone],
                          block->look == GW_LOOK_QUOTE ? " quote" : "", block->id);
  if (block->heading != NULL && block->look != GW_LOOK_RULED)
    append_tagged (out, "h2", block->heading);
  append_rows (out, layout, block, index);
  if (rest != NULL)
    append_tagged (out, "p class=\"rest\"", rest);
  g_string_append (out, "</section>\n");
}

static void
append_sections (GString  *out,
                 GwLayout *layout)
{
  const GwPage *page = gw_layout_get_page (layout);
  gboolean columns = FALSE;
  gboolean folded = FALSE;

  for (guint i = 0; i < page->blocks->len; i++)
    {
      const GwPageBlock *block = g_ptr_array_index (page->blocks, i);
      gboolean column = block->span == GW_SPAN_COLUMN || block->span == GW_SPAN_NEXT_COLUMN;

      if (gw_layout_get_shown (layout, i) == 0 && (block->look != GW_LOOK_RULED || block->least == 0))
        continue;
      if (columns && (!column || (block->zone == GW_ZONE_FOLD) != folded))
        g_string_append (out, "</div>\n");
      columns = columns && column && (block->zone == GW_ZONE_FOLD) == folded;
      if (block->zone == GW_ZONE_FOLD && !folded)
        {
          g_string_append (out, "<hr class=\"line\"/>");
          append_tagged (out, "p class=\"rest\"", page->fold != NULL ? page->fold : "");
          folded = TRUE;
        }
      if (column && !columns)
        g_string_append (out, "<div class=\"columns\">\n");
      columns = column;
      append_section (out, layout, block, i);
    }
  if (columns)
    g_string_append (out, "</div>\n");
}

static void
append_foot (GString  *out,
             GwLayout *layout)
{
  const GwPage *page = gw_layout_get_page (layout);
  g_autofree char *also = gw_left_out_of_page (layout);

  if (also != NULL)
    append_tagged (out, "p class=\"rest\"", also);
  g_string_append (out, "<footer>");
  append_tagged (out, "span", page->foot_start != NULL ? page->foot_start : "");
  append_tagged (out, "span", page->foot_middle != NULL ? page->foot_middle : "");
  g_string_append (out, "</footer>\n</main>\n</body>\n</html>\n");
}

/* What is set tightly on paper has to leave room for a browser's own measures; a letter that is not
 * never fills its page. */
#define USUAL_SCALE 0.88
#define ROOMY 10.4

static double
size_in_print (GwLayout *layout)
{
  double size = gw_layout_get_size (layout);

  return gw_layout_get_page (layout)->letter && size >= ROOMY ? size : MAX (USUAL_SCALE * size, 6);
}

/* The page as one HTML file. */
GBytes *
gw_html_write (GwLayout *layout)
{
  g_return_val_if_fail (layout != NULL, NULL);

  const GwPage *page = gw_layout_get_page (layout);
  GString *out = g_string_new ("<!DOCTYPE html>\n");
  g_autofree char *language = g_markup_escape_text (page->language, -1);
  char size[G_ASCII_DTOSTR_BUF_SIZE + 2];

  g_ascii_formatd (size, sizeof size - 2, "%.2f", size_in_print (layout));
  strcat (size, "pt");
  g_string_append_printf (
    out,
    "<html lang=\"%s\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\"/>\n"
    "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"/>\n",
    language, page->rtl ? "rtl" : "ltr");
  append_tagged (out, "title", page->title);
  g_string_append (out, "\n<style>");
  g_string_append_printf (out, style, gw_layout_get_paper (layout)->css, "16px", size);
  g_string_append (out, "</style>\n</head>\n<body>\n");
  g_string_append_printf (out, "<main%s>\n<header>\n", page->letter ? " class=\"letter\"" : "");
  if (page->kicker != NULL)
    append_tagged (out, "p class=\"kicker\"", page->kicker);
  append_tagged (out, "h1", page->title);
  g_string_append (out, "<p class=\"meta\">");
  append_spans (out, page->meta);
  g_string_append (out, "</p>\n</header>\n");
  append_sections (out, layout);
  append_foot (out, layout);
  return g_string_free_to_bytes (out);
}
