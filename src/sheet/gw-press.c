/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-press-private.h"

#include "gw-direction.h"

#include <string.h>

/* Few texts are narrower than this. */
#define USUAL 0.4

typedef struct
{
  const char *text;
  GwFace face;
  int width;            /* hundredths of a point at GW_PRESS_SIZE */
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
  return size * faces[face].scale / GW_PRESS_SIZE;
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
  GwPressStyle style = { spans, key->face, 0 };
  PangoAttrList *attributes = gw_press_attributes (&style, G_MAXUINT);
  gboolean cut;
  g_autofree char *text = gw_press_dup_what_could_fit (key->text, width, key->lines, &cut);

  pango_font_description_set_family (font, "Inter,Sans");
  pango_font_description_set_weight (font, faces[key->face].weight);
  pango_font_description_set_absolute_size (font, GW_PRESS_SIZE * PANGO_SCALE);
  pango_layout_set_font_description (layout, font);
  pango_layout_set_attributes (layout, attributes);
  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  pango_layout_set_spacing (layout, 0.07 * GW_PRESS_SIZE * PANGO_SCALE);
  pango_layout_set_text (layout, text, -1);
  pango_layout_set_auto_dir (layout, FALSE);
  /* All texts begin on the side of the page, whichever way they run themselves. */
  pango_layout_set_alignment (layout, self->rtl != key->at_end ? PANGO_ALIGN_RIGHT
                                                               : PANGO_ALIGN_LEFT);
  if (width >= 0)
    pango_layout_set_width (layout, width * PANGO_SCALE);
  gw_press_limit_lines (layout, &style);
  if (width >= 0 && !cut)
    gw_press_leave_aside (layout, text, &style);
  if (key->lines > 0)
    gw_press_shorten (layout, text, &style, key->lines, cut);
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

  if (width < 0 || strlen (key->text) > width / (USUAL * GW_PRESS_SIZE)
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
  pango_font_description_set_absolute_size (font, GW_PRESS_SIZE * PANGO_SCALE);
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
