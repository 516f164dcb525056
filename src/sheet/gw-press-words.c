/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-press-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* The inks of a text, and what it loses where it does not fit into its lines. */

/* No run of text is narrower than this a letter, in parts of the size. What cannot fit into its lines
 * anyway is cut before it is set, or one pasted book would cost seconds. */
#define NARROWEST 0.22

/* Some fonts ask for lines of twice their size, for vowels that hardly any text has; so high is a line
 * at most, in parts of the size, unless its ink is higher. */
#define TALLEST_LINE 1.45

static void
add_attribute (PangoAttrList  *attributes,
               PangoAttribute *attribute,
               guint           start,
               guint           end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (attributes, attribute);
}

/* Up to @most bytes: an attribute that ended inside a letter would break it. */
PangoAttrList *
gw_press_attributes (const GwPressStyle *style,
                     guint               most)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  const GwPageText *spans = style->spans;

  if (style->line > 0)
    add_attribute (attributes, pango_attr_line_height_new_absolute (style->line), 0, G_MAXUINT);
  if (style->face == GW_FACE_KICKER)
    add_attribute (attributes, pango_attr_letter_spacing_new (0.09 * GW_PRESS_SIZE * PANGO_SCALE), 0,
                   G_MAXUINT);
  for (guint i = 0; spans != NULL && i < spans->spans->len; i++)
    {
      GwPageSpan clipped = g_array_index (spans->spans, GwPageSpan, i);
      const GwPageSpan *span = &clipped;

      clipped.end = MIN (clipped.end, most);
      if (clipped.start >= clipped.end)
        break;
      if (span->ink == GW_INK_STRONG || span->ink == GW_INK_LARGE)
        add_attribute (attributes, pango_attr_weight_new (PANGO_WEIGHT_SEMIBOLD), span->start,
                       span->end);
      if (span->ink == GW_INK_LARGE)
        add_attribute (attributes, pango_attr_scale_new (1.1), span->start, span->end);
      if (span->ink == GW_INK_SMALL || span->ink == GW_INK_ASIDE)
        add_attribute (attributes, pango_attr_scale_new (0.9), span->start, span->end);
      if (span->ink == GW_INK_SMALL || span->ink == GW_INK_ASIDE || span->ink == GW_INK_DIM)
        add_attribute (attributes, pango_attr_foreground_new (0x5555, 0x5f5f, 0x6666), span->start,
                       span->end);
    }
  return attributes;
}

/* The last place at or before @at where a line may be broken; for one endless word, between
 * letters. */
static int
cut_before (const PangoLogAttr *breaks,
            const char         *text,
            int                 at)
{
  int chars = g_utf8_pointer_to_offset (text, text + at);

  for (int i = chars; i > 0 && i > chars - 60; i--)
    if (breaks[i].is_line_break)
      return g_utf8_offset_to_pointer (text, i) - text;
  for (int i = chars; i > 0; i--)
    if (breaks[i].is_cursor_position)
      return g_utf8_offset_to_pointer (text, i) - text;
  return 0;
}

/* Shortens at a word until the text and the words that say so fit into @lines. */
void
gw_press_shorten (PangoLayout        *layout,
                  const char         *text,
                  const GwPressStyle *style,
                  guint               lines,
                  gboolean            already)
{
  const char *rest = lines == 3 ? _("… (all of it in the file)") : _("… (more in the file)");

  if ((guint) pango_layout_get_line_count (layout) <= lines && !already)
    return;

  g_autofree PangoLogAttr *breaks = NULL;
  int n_breaks = 0;
  PangoLayoutLine *last = pango_layout_get_line_readonly (
    layout, MIN (lines, (guint)pango_layout_get_line_count (layout)) - 1);
  int cut = last->start_index + last->length;

  pango_layout_get_log_attrs (layout, &breaks, &n_breaks);
  while (cut > 0)
    {
      cut = cut_before (breaks, text, cut);

      g_autofree char *head = g_strchomp (g_strndup (text, cut));
      g_autofree char *shortened = g_strconcat (head, rest, NULL);

      PangoAttrList *attributes = gw_press_attributes (style, strlen (head));

      pango_layout_set_attributes (layout, attributes);
      pango_attr_list_unref (attributes);
      pango_layout_set_text (layout, shortened, -1);
      if ((guint) pango_layout_get_line_count (layout) <= lines || cut == 0)
        return;
      cut = g_utf8_prev_char (text + cut) - text;
    }
}

/* The part of @text that could fit into @lines, or all of it. */
char *
gw_press_dup_what_could_fit (const char *text,
                             double      width,
                             guint       lines,
                             gboolean   *cut)
{
  glong letters =
    lines > 0 && width > 0 ? (glong)(lines * width / (NARROWEST * GW_PRESS_SIZE)) + 40 : 4000;
  const char *end = text;

  for (glong i = 0; i < letters && *end != '\0'; i++)
    end = g_utf8_next_char (end);
  *cut = *end != '\0';
  return g_strndup (text, end - text);
}

/* Where what is said aside begins; the length of the text where nothing is. */
static guint
find_aside (const char       *text,
            const GwPageText *spans)
{
  for (guint i = 0; spans != NULL && i < spans->spans->len; i++)
    if (g_array_index (spans->spans, GwPageSpan, i).ink == GW_INK_ASIDE)
      return MIN (g_array_index (spans->spans, GwPageSpan, i).start, strlen (text));
  return strlen (text);
}

/* What is said aside stays away where it alone would begin a line. */
void
gw_press_leave_aside (PangoLayout        *layout,
                      char               *text,
                      const GwPressStyle *style)
{
  guint aside = find_aside (text, style->spans);
  int with = pango_layout_get_line_count (layout);

  if (text[aside] == '\0')
    return;

  g_autofree char *rest = g_strdup (text + aside);
  PangoAttrList *attributes = gw_press_attributes (style, aside);
  PangoAttrList *before = pango_attr_list_ref (pango_layout_get_attributes (layout));

  text[aside] = '\0';
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_text (layout, text, -1);
  if (pango_layout_get_line_count (layout) == with)
    {
      memcpy (text + aside, rest, strlen (rest) + 1);
      pango_layout_set_attributes (layout, before);
      pango_layout_set_text (layout, text, -1);
    }
  pango_attr_list_unref (attributes);
  pango_attr_list_unref (before);
}

/* The highest line of a text and of its ink. */
static void
measure_lines (PangoLayout *layout,
               int         *tallest,
               int         *ink_height)
{
  PangoLayoutIter *iter = pango_layout_get_iter (layout);

  do
    {
      PangoRectangle ink, logical;

      pango_layout_iter_get_line_extents (iter, ink_height != NULL ? &ink : NULL, &logical);
      *tallest = MAX (*tallest, logical.height);
      if (ink_height != NULL)
        *ink_height = MAX (*ink_height, ink.height);
    }
  while (pango_layout_iter_next_line (iter));
  pango_layout_iter_free (iter);
}

/* Takes from lines what their fonts ask for beyond need. */
void
gw_press_limit_lines (PangoLayout  *layout,
                      GwPressStyle *style)
{
  int most = TALLEST_LINE * GW_PRESS_SIZE * PANGO_SCALE;
  int tallest = 0, ink = 0;

  /* Ink takes long to measure, and hardly any text asks for it. */
  measure_lines (layout, &tallest, NULL);
  if (tallest <= most)
    return;
  measure_lines (layout, &tallest, &ink);
  style->line = MAX (most, ink);

  PangoAttrList *attributes = gw_press_attributes (style, G_MAXUINT);

  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}
