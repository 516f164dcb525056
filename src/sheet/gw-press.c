/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-press.h"

#include "gw-direction.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* No run of text is narrower than this a letter, in parts of the size. What cannot fit into its lines
 * anyway is cut before it is set, or one pasted book would cost seconds. */
#define NARROWEST 0.22

/* Some fonts ask for lines of twice their size, for vowels that hardly any text has; so high is a line
 * at most, in parts of the size, unless its ink is higher. */
#define TALLEST_LINE 1.45

/* Few texts are narrower than this. */
#define USUAL 0.4

/* Every text is set at this size and scaled when drawn: without hinting that is the same, and a font
 * that fontconfig has to find for each size costs more than all the rest of a page. */
#define SET_SIZE 10.0

typedef struct
{
  const char *text;
  GwFace face;
  int width;            /* hundredths of a point at SET_SIZE */
  guint lines;
  gboolean at_end;
} Key;

struct _GwPress
{
  PangoContext *context;      /* for texts that run as the page does */
  PangoContext *against;      /* and for the others; NULL until one comes */
  gboolean rtl;
  GHashTable *layouts;  /* Key → PangoLayout */
  GStringChunk *kept;
};

static GMutex lock;

static guint
key_hash (gconstpointer data)
{
  const Key *key = data;

  return g_direct_hash (key->text) ^ (guint) key->width * 1009u ^ key->lines * 131u
         ^ (guint) key->face << 24;
}

static gboolean
key_equal (gconstpointer a,
           gconstpointer b)
{
  const Key *one = a;
  const Key *two = b;

  return one->text == two->text && one->face == two->face && one->width == two->width
         && one->lines == two->lines && one->at_end == two->at_end;
}

/* The one font map of the process: loading fonts is what costs most of a first page. */
static PangoFontMap *
shared_fonts (void)
{
  static PangoFontMap *fonts = NULL;

  if (fonts == NULL)
    {
      fonts = pango_cairo_font_map_new ();
      pango_cairo_font_map_set_resolution (PANGO_CAIRO_FONT_MAP (fonts), 72);
    }
  return fonts;
}

void
gw_press_lock (void)
{
  g_mutex_lock (&lock);
}

void
gw_press_unlock (void)
{
  g_mutex_unlock (&lock);
}

/* Unhinted, so that screen, PNG and paper break the same lines at every scale. */
static PangoContext *
new_context (const char *language,
             gboolean    rtl)
{
  PangoContext *context = pango_font_map_create_context (shared_fonts ());
  cairo_font_options_t *options = cairo_font_options_create ();

  cairo_font_options_set_hint_style (options, CAIRO_HINT_STYLE_NONE);
  cairo_font_options_set_hint_metrics (options, CAIRO_HINT_METRICS_OFF);
  cairo_font_options_set_antialias (options, CAIRO_ANTIALIAS_GRAY);
  pango_context_set_round_glyph_positions (context, FALSE);
  pango_cairo_context_set_font_options (context, options);
  cairo_font_options_destroy (options);
  pango_context_set_base_dir (context, rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
  if (language != NULL)
    pango_context_set_language (context, pango_language_from_string (language));
  return context;
}

/* Call with the lock held; so do all other calls here. */
GwPress *
gw_press_new (const char *language,
             gboolean    rtl)
{
  g_return_val_if_fail (language != NULL, NULL);

  GwPress *self = g_new0 (GwPress, 1);

  self->rtl = rtl;
  self->context = new_context (language, rtl);
  self->layouts = g_hash_table_new_full (key_hash, key_equal, g_free, g_object_unref);
  self->kept = g_string_chunk_new (256);
  return self;
}

void
gw_press_free (GwPress *self)
{
  g_return_if_fail (self != NULL);

  g_hash_table_unref (self->layouts);
  g_string_chunk_free (self->kept);
  g_object_unref (self->context);
  g_clear_object (&self->against);
  g_free (self);
}

/* A copy of @text that lives as long as the layouts do; equal texts are one. */
const char *
gw_press_keep (GwPress     *self,
              const char *text)
{
  return g_string_chunk_insert_const (self->kept, text);
}

static const struct
{
  double scale;         /* of the size of the zone */
  PangoWeight weight;
} faces[] = {
  [GW_FACE_BODY] = { 1, PANGO_WEIGHT_NORMAL },
  [GW_FACE_STRONG] = { 1, PANGO_WEIGHT_SEMIBOLD },
  [GW_FACE_SMALL] = { 0.88, PANGO_WEIGHT_NORMAL },
  [GW_FACE_HEADING] = { 0.92, PANGO_WEIGHT_SEMIBOLD },
  [GW_FACE_LABEL] = { 0.82, PANGO_WEIGHT_SEMIBOLD },
  [GW_FACE_KICKER] = { 0.82, PANGO_WEIGHT_SEMIBOLD },
  [GW_FACE_TITLE] = { 1.5, PANGO_WEIGHT_BOLD },
  [GW_FACE_FIGURE] = { 1.2, PANGO_WEIGHT_SEMIBOLD },
};

/* By how much a layout of gw_press_set() is scaled for @face in a zone of @size points. */
double
gw_press_scale (GwFace face,
               double size)
{
  return size * faces[face].scale / SET_SIZE;
}

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

/* How the inks of a text change, in which face, and how high its lines are (0: as their fonts say). */
typedef struct
{
  const GwPageText *spans;
  GwFace face;
  int line;             /* in Pango's units */
} Style;

/* Up to @most bytes: an attribute that ended inside a letter would break it. */
static PangoAttrList *
attributes_for (const Style *style,
                guint        most)
{
  PangoAttrList *attributes = pango_attr_list_new ();
  const GwPageText *spans = style->spans;

  if (style->line > 0)
    add_attribute (attributes, pango_attr_line_height_new_absolute (style->line), 0, G_MAXUINT);
  if (style->face == GW_FACE_KICKER)
    add_attribute (attributes, pango_attr_letter_spacing_new (0.09 * SET_SIZE * PANGO_SCALE), 0,
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
static void
shorten (PangoLayout *layout,
         const char  *text,
         const Style *style,
         guint        lines,
         gboolean     already)
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

      PangoAttrList *attributes = attributes_for (style, strlen (head));

      pango_layout_set_attributes (layout, attributes);
      pango_attr_list_unref (attributes);
      pango_layout_set_text (layout, shortened, -1);
      if ((guint) pango_layout_get_line_count (layout) <= lines || cut == 0)
        return;
      cut = g_utf8_prev_char (text + cut) - text;
    }
}

/* The part of @text that could fit into @lines, or all of it. */
static char *
dup_what_could_fit (const char *text,
                    double      width,
                    guint       lines,
                    gboolean   *cut)
{
  glong letters =
    lines > 0 && width > 0 ? (glong)(lines * width / (NARROWEST * SET_SIZE)) + 40 : 4000;
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
static void
leave_aside (PangoLayout *layout,
             char        *text,
             const Style *style)
{
  guint aside = find_aside (text, style->spans);
  int with = pango_layout_get_line_count (layout);

  if (text[aside] == '\0')
    return;

  g_autofree char *rest = g_strdup (text + aside);
  PangoAttrList *attributes = attributes_for (style, aside);
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
static void
limit_lines (PangoLayout *layout,
             Style       *style)
{
  int most = TALLEST_LINE * SET_SIZE * PANGO_SCALE;
  int tallest = 0, ink = 0;

  /* Ink takes long to measure, and hardly any text asks for it. */
  measure_lines (layout, &tallest, NULL);
  if (tallest <= most)
    return;
  measure_lines (layout, &tallest, &ink);
  style->line = MAX (most, ink);

  PangoAttrList *attributes = attributes_for (style, G_MAXUINT);

  pango_layout_set_attributes (layout, attributes);
  pango_attr_list_unref (attributes);
}

static PangoContext *
context_for (GwPress    *self,
             const char *text)
{
  if (gw_paragraph_is_rtl (text, self->rtl) == self->rtl)
    return self->context;
  if (self->against == NULL)
    self->against
      = new_context (pango_language_to_string (pango_context_get_language (self->context)),
                     !self->rtl);
  return self->against;
}

static PangoLayout *
set_new (GwPress           *self,
         const Key        *key,
         const GwPageText *spans,
         double            width)
{
  PangoLayout *layout = pango_layout_new (context_for (self, key->text));
  PangoFontDescription *font = pango_font_description_new ();
  Style style = { spans, key->face, 0 };
  PangoAttrList *attributes = attributes_for (&style, G_MAXUINT);
  gboolean cut;
  g_autofree char *text = dup_what_could_fit (key->text, width, key->lines, &cut);

  pango_font_description_set_family (font, "Inter,Sans");
  pango_font_description_set_weight (font, faces[key->face].weight);
  pango_font_description_set_absolute_size (font, SET_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_spacing (layout, 0.07 * SET_SIZE * PANGO_SCALE);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_auto_dir (layout, FALSE);
  /* All texts begin on the side of the page, whichever way they run themselves. */
  pango_layout_set_alignment (layout, self->rtl != key->at_end ? PANGO_ALIGN_RIGHT
                                                               : PANGO_ALIGN_LEFT);
  if (width >= 0)
    pango_layout_set_width (layout, width * PANGO_SCALE);
  limit_lines (layout, &style);
  if (width >= 0 && !cut)
    leave_aside (layout, text, &style);
  if (key->lines > 0)
    shorten (layout, text, &style, key->lines, cut);
  pango_font_description_free (font);
  pango_attr_list_unref (attributes);
  return layout;
}

static PangoLayout *
look_up (GwPress          *self,
         const Key        *key,
         const GwPageText *spans,
         double            width)
{
  PangoLayout *layout = g_hash_table_lookup (self->layouts, key);

  if (layout == NULL)
    {
      layout = set_new (self, key, spans, width);
      g_hash_table_insert (self->layouts, g_memdup2 (key, sizeof *key), layout);
    }
  return layout;
}

/* The line that @text is where it needs but one: it is the same in every width, and most texts of a
 * page are such. NULL where it is not, or has to end or begin somewhere else than at its left. */
static PangoLayout *
look_up_line (GwPress          *self,
              const Key        *key,
              const GwPageText *spans,
              double            width)
{
  Key line = { key->text, key->face, -1, 0, FALSE };

  if (width < 0 || strlen (key->text) > width / (USUAL * SET_SIZE)
      || key->at_end || self->rtl || gw_paragraph_is_rtl (key->text, FALSE))
    return NULL;

  PangoLayout *layout = look_up (self, &line, spans, -1);

  return gw_press_width (layout, 1) <= width ? layout : NULL;
}

/* Sets @text (which must live as long as @self, see gw_press_keep()) in @face at @size points into
 * @width points (negative: one line as long as it gets) and at most @lines lines (0: any number).
 * @spans: (nullable): the text's changes of ink. The layout is to be scaled by gw_press_scale().
 * Returns: (transfer none). */
PangoLayout *
gw_press_set (GwPress           *self,
             const char       *text,
             const GwPageText *spans,
             GwFace            face,
             double            size,
             double            width,
             guint             lines,
             gboolean          at_end)
{
  g_return_val_if_fail (self != NULL && text != NULL, NULL);

  double inner = width < 0 ? -1 : width / gw_press_scale (face, size);
  Key key = { text, face, width < 0 ? -1 : (int) (inner * 100 + 0.5), lines, at_end };
  PangoLayout *layout = look_up_line (self, &key, spans, inner);

  return layout != NULL ? layout : look_up (self, &key, spans, inner);
}

/* One line of a picture's words at @size, ended with "…" beyond @width (0: as long as it gets), in
 * the unit of both. The layout is to be drawn @scale times as large. Returns: (transfer full). */
PangoLayout *
gw_press_label (const char *text,
                double      size,
                double      width,
                double     *scale)
{
  static PangoContext *context = NULL;

  g_return_val_if_fail (text != NULL && size > 0 && scale != NULL, NULL);

  if (context == NULL)
    context = new_context (NULL, FALSE);
  *scale = gw_press_scale (GW_FACE_SMALL, size);

  PangoLayout *layout = pango_layout_new (context);
  PangoFontDescription *font = pango_font_description_new ();

  pango_font_description_set_family (font, "Inter,Sans");
  pango_font_description_set_absolute_size (font, SET_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_font_description_free (font);
  pango_layout_set_single_paragraph_mode (layout, TRUE);
  pango_layout_set_text (layout, text, -1);
  if (width > 0)
    {
      pango_layout_set_width (layout, MAX (width / *scale, 1) * PANGO_SCALE);
      pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
    }
  return layout;
}

/* In points, with the air a line has below it. */
double
gw_press_height (PangoLayout *layout,
                double       scale)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return scale * logical.height / PANGO_SCALE;
}

double
gw_press_width (PangoLayout *layout,
               double       scale)
{
  PangoRectangle logical;

  pango_layout_get_extents (layout, NULL, &logical);
  return scale * logical.width / PANGO_SCALE;
}
