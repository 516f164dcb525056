/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-words-out.h"

#include "gw-left-out.h"

#include <string.h>

#define NO_BREAK_SPACE "\302\240"

#define COLUMNS 78
#define CHAT_MOST 15
#define CHAT_LINE 160   /* letters of a line in a chat */

static guint
columns_of (const char *text)
{
  guint columns = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    if (!g_unichar_iszerowidth (g_utf8_get_char (c)))
      columns += g_unichar_iswide (g_utf8_get_char (c)) ? 2 : 1;
  return columns;
}

/* Appends @text broken at blanks; the first line begins behind @first, the others are indented. */
static void
append_wrapped (GString    *out,
                const char *first,
                guint       indent,
                const char *text)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint at = MAX (indent, columns_of (first));

  g_string_append (out, first);
  for (guint i = columns_of (first); i < at; i++)
    g_string_append_c (out, ' ');
  for (guint i = 0; words[i] != NULL; i++)
    {
      guint width = columns_of (words[i]);

      if (i > 0 && at + 1 + width > COLUMNS)
        {
          g_string_append_c (out, '\n');
          for (at = 0; at < indent; at++)
            g_string_append_c (out, ' ');
        }
      else if (i > 0)
        {
          g_string_append_c (out, ' ');
          at++;
        }
      g_string_append (out, words[i]);
      at += width;
    }
  g_string_append_c (out, '\n');
}

static char *
dup_row_text (const GwPageRow *row)
{
  g_autoptr (GString) text = g_string_new (row->text->text);

  for (guint i = 0; row->cells != NULL && i < row->cells->len; i++)
    g_string_append_printf (text, "%s%s", text->len > 0 ? " " : "",
                            (const char *)g_ptr_array_index (row->cells, i));
  if (row->tail != NULL && *row->tail != '\0')
    {
      g_auto (GStrv) words = g_strsplit (row->tail, " ", -1);
      g_autofree char *whole = g_strjoinv (NO_BREAK_SPACE, words);

      g_string_append_printf (text, "%s%s", text->len > 0 ? " · " : "", whole);
    }
  return g_strdup (text->str);
}

#define BULLET "–"

/* What stands before a row; a list needs a mark where its rows have none of their own, or nobody sees
 * where one ends. */
static char *
dup_mark (const GwPageBlock *block,
          const GwPageRow   *row,
          gboolean           bare,
          guint              number)
{
  if (block->look == GW_LOOK_NUMBERED)
    return g_strdup_printf ("  %u ", number);
  if (row->lead != NULL)
    return g_strdup_printf ("  %s ", row->lead);
  return g_strdup (bare && block->look == GW_LOOK_LIST ? "  " BULLET " " : "");
}

static guint
lead_columns (GwLayout          *layout,
              const GwPageBlock *block,
              guint              index)
{
  guint most = block->look == GW_LOOK_NUMBERED ? 1 : 0;

  for (guint i = 0; i < block->rows->len; i++)
    {
      const GwPageRow *row = g_ptr_array_index (block->rows, i);

      if (gw_layout_is_shown (layout, index, i) && row->lead != NULL)
        most = MAX (most, columns_of (row->lead));
    }
  return most > 0 ? MIN (most, 24) + 4 : 0;
}

/* A line for each place of the picture. */
static void
append_picture (GString         *out,
                const GwDiagram *diagram)
{
  for (guint i = 0; i < diagram->spots->len; i++)
    append_wrapped (out, "  " BULLET " ", 4, g_array_index (diagram->spots, GwSpot, i).text);
}

static void
append_rows (GString           *out,
             GwLayout          *layout,
             const GwPageBlock *block,
             guint              index)
{
  guint leads = lead_columns (layout, block, index);
  guint indent = leads > 0 ? leads : block->look == GW_LOOK_LIST ? 4 : 2;
  guint number = 0;

  for (guint i = 0; i < block->rows->len; i++)
    {
      const GwPageRow *row = g_ptr_array_index (block->rows, i);

      if (!gw_layout_is_shown (layout, index, i))
        continue;
      number++;

      g_autofree char *mark = dup_mark (block, row, leads == 0, number);
      g_autofree char *text = dup_row_text (row);

      append_wrapped (out, mark, indent, text);
      if (row->below != NULL)
        append_wrapped (out, "", indent, row->below->text);
    }
}

static void
append_block (GString           *out,
              GwLayout          *layout,
              const GwPageBlock *block,
              guint              index)
{
  g_autofree char *rest = gw_left_out_of_block (layout, index);

  g_string_append_c (out, '\n');
  if (block->heading != NULL)
    g_string_append_printf (out, "%s\n", block->heading);
  if (block->look == GW_LOOK_MATRIX)
    {
      g_autoptr (GString) heads = g_string_new (NULL);

      for (guint i = 0; i < block->heads->len; i++)
        g_string_append_printf (heads, "%s%s", i > 0 ? " · " : "",
                                (const char *)g_ptr_array_index (block->heads, i));
      append_wrapped (out, "", lead_columns (layout, block, index), heads->str);
    }
  if (gw_page_block_is_picture (block))
    append_picture (out, block->diagram);
  else
    append_rows (out, layout, block, index);
  if (rest != NULL)
    append_wrapped (out, "", 2, rest);
}

/* The page as plain text of 78 columns. */
GBytes *
gw_plain_write (GwLayout *layout)
{
  g_return_val_if_fail (layout != NULL, NULL);

  const GwPage *page = gw_layout_get_page (layout);
  g_autofree char *also = gw_left_out_of_page (layout);
  GString *out = g_string_new (NULL);
  gboolean folded = FALSE;

  append_wrapped (out, "", 0, page->title);
  append_wrapped (out, "", 0, page->meta->text);
  for (guint i = 0; i < page->blocks->len; i++)
    {
      const GwPageBlock *block = g_ptr_array_index (page->blocks, i);

      if (gw_layout_get_shown (layout, i) == 0)
        continue;
      if (block->zone == GW_ZONE_FOLD && !folded && page->fold != NULL)
        g_string_append_printf (out, "\n- - - - %s - - - -\n", page->fold);
      folded = folded || block->zone == GW_ZONE_FOLD;
      append_block (out, layout, block, i);
    }
  g_string_append_c (out, '\n');
  if (also != NULL)
    append_wrapped (out, "", 0, also);
  if (also != NULL)
    g_string_append_c (out, '\n');
  append_wrapped (out, "", 0, page->foot_start != NULL ? page->foot_start : "");
  append_wrapped (out, "", 0, page->foot_middle != NULL ? page->foot_middle : "");
  return g_string_free_to_bytes (out);
}

static void
append_chat_line (GString    *out,
                  guint      *lines,
                  const char *lead,
                  const char *text)
{
  g_autofree char *line = g_strconcat (lead, text, NULL);

  if (*lines >= CHAT_MOST || *text == '\0')
    return;
  if (g_utf8_strlen (line, -1) > CHAT_LINE)
    {
      char *end = g_utf8_offset_to_pointer (line, CHAT_LINE);

      while (end > line && *end != ' ')
        end--;
      end = end > line ? end : g_utf8_offset_to_pointer (line, CHAT_LINE);
      *end = '\0';
      g_string_append_printf (out, "%s …\n", line);
    }
  else
    g_string_append_printf (out, "%s\n", line);
  (*lines)++;
}

/* How many rows of a block are worth a line of @left: one of each block first. */
static void
append_chat_block (GString           *out,
                   guint             *lines,
                   GwLayout          *layout,
                   const GwPageBlock *block,
                   guint              index,
                   guint              most)
{
  guint shown = 0;

  for (guint i = 0; i < block->rows->len && shown < most; i++)
    {
      const GwPageRow *row = g_ptr_array_index (block->rows, i);
      g_autofree char *text = dup_row_text (row);
      g_autofree char *lead = NULL;

      if (!gw_layout_is_shown (layout, index, i))
        continue;
      shown++;
      lead =
        shown == 1 && block->heading != NULL && row->lead == NULL
          ? g_strdup_printf ("%s: ", block->heading)
        : row->lead != NULL
          ? g_strdup_printf ("%s%s%s: ", shown == 1 && block->heading != NULL ? block->heading : "",
                             shown == 1 && block->heading != NULL ? " · " : "", row->lead)
          : g_strdup ("– ");
      append_chat_line (out, lines, lead, text);
    }
}

static gboolean
is_result (const GwPageBlock *block)
{
  return g_str_equal (block->id, "result");
}

/* Eight to fifteen lines for a chat: what came of it first, never what is under the fold. */
GBytes *
gw_chat_write (GwLayout *layout)
{
  g_return_val_if_fail (layout != NULL, NULL);

  const GwPage *page = gw_layout_get_page (layout);
  GString *out = g_string_new (NULL);
  guint lines = 0;

  append_chat_line (out, &lines, "", page->title);
  append_chat_line (out, &lines, "", page->meta->text);
  for (guint i = 0; i < page->blocks->len; i++)
    if (is_result (g_ptr_array_index (page->blocks, i)))
      append_chat_block (out, &lines, layout, g_ptr_array_index (page->blocks, i), i, 8);
  for (guint i = 0; i < page->blocks->len; i++)
    {
      const GwPageBlock *block = g_ptr_array_index (page->blocks, i);

      if (block->zone == GW_ZONE_FOLD || gw_page_block_is_picture (block) || is_result (block))
        continue;
      append_chat_block (out, &lines, layout, block, i, block->zone == GW_ZONE_GLANCE ? 3 : 2);
    }
  return g_string_free_to_bytes (out);
}
