/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-words-out.h"

#include <math.h>
#include <string.h>

/* The picture's own unit: a part of a type of this size. */
#define SIZE 14.0
#define WIDTH 420.0

/* So wide is a letter on the average, in parts of the size; a browser cannot shorten by itself. */
#define LETTER 0.5

typedef struct
{
  GString *out;
  const GwDiagram *diagram;
  double width;
  double height;
} Svg;

static void
append_number (Svg        *self,
               const char *name,
               double      number)
{
  char text[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (text, sizeof text, "%.1f", number);
  g_string_append_printf (self->out, " %s=\"%s\"", name, text);
}

static void
append_escaped (Svg        *self,
                const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  g_string_append (self->out, escaped);
}

static char *
dup_shortened (const char *text,
               double      width)
{
  glong letters = width > 0 ? (glong) (width / (LETTER * SIZE)) : G_MAXLONG;

  if (g_utf8_strlen (text, -1) <= letters)
    return g_strdup (text);

  g_autofree char *head = g_utf8_substring (text, 0, MAX (letters - 1, 0));

  return g_strconcat (g_strchomp (head), "…", NULL);
}

static void
append_text (Svg            *self,
             const GwStroke *stroke,
             double          x,
             double          y)
{
  static const char *const anchors[] = { "start", "middle", "end" };
  g_autofree char *shown = dup_shortened (stroke->text, stroke->y2 * self->width);
  double wide = MIN (LETTER * SIZE * g_utf8_strlen (shown, -1), self->width);
  double start = CLAMP (x - stroke->x2 * wide, 0, self->width - wide);
  guint anchor = (guint) round (2 * CLAMP (stroke->x2, 0, 1));

  g_string_append (self->out, "<text");
  append_number (self, "x", start + 0.5 * anchor * wide);
  append_number (self, "y", y + 0.32 * SIZE);
  g_string_append_printf (self->out, " text-anchor=\"%s\">", anchors[anchor]);
  append_escaped (self, shown);
  g_string_append (self->out, "</text>");
}

static void
append_rectangle (Svg        *self,
                  const char *class,
                  double      x1,
                  double      y1,
                  double      x2,
                  double      y2)
{
  g_string_append_printf (self->out, "<rect class=\"%s\"", class);
  append_number (self, "x", MIN (x1, x2));
  append_number (self, "y", MIN (y1, y2));
  append_number (self, "width", MAX (fabs (x2 - x1), 1));
  append_number (self, "height", fabs (y2 - y1));
  g_string_append (self->out, "/>");
}

static void
append_line (Svg        *self,
             const char *class,
             double      x1,
             double      y1,
             double      x2,
             double      y2)
{
  g_string_append_printf (self->out, "<line class=\"%s\"", class);
  append_number (self, "x1", x1);
  append_number (self, "y1", y1);
  append_number (self, "x2", x2);
  append_number (self, "y2", y2);
  g_string_append (self->out, "/>");
}

static void
append_dot (Svg        *self,
            const char *class,
            double      x,
            double      y)
{
  g_string_append_printf (self->out, "<circle class=\"%s\"", class);
  append_number (self, "cx", x);
  append_number (self, "cy", y);
  append_number (self, "r", 0.28 * SIZE);
  g_string_append (self->out, "/>");
}

static void
append_stroke (Svg            *self,
               const GwStroke *stroke)
{
  static const char *const classes[] = {
    [GW_STROKE_AREA] = "area", [GW_STROKE_BAR] = "bar",   [GW_STROKE_LINE] = "line",
    [GW_STROKE_DASHES] = "dashes", [GW_STROKE_PATH] = "path", [GW_STROKE_DOT] = "dot",
    [GW_STROKE_RING] = "ring", [GW_STROKE_TEXT] = "",
  };
  const char *class = classes[stroke->kind];
  double x1, y1, x2, y2;

  gw_diagram_find_place (self->diagram, stroke->x1, stroke->y1, self->width, self->height, SIZE,
                         &x1, &y1);
  gw_diagram_find_place (self->diagram, stroke->x2, stroke->y2, self->width, self->height, SIZE,
                         &x2, &y2);
  switch (stroke->kind)
    {
    case GW_STROKE_AREA:
    case GW_STROKE_BAR:
      append_rectangle (self, class, x1, y1, x2, y2);
      break;
    case GW_STROKE_DOT:
    case GW_STROKE_RING:
      append_dot (self, class, x1, y1);
      break;
    case GW_STROKE_TEXT:
      append_text (self, stroke, x1, y1);
      break;
    case GW_STROKE_LINE:
    case GW_STROKE_DASHES:
    case GW_STROKE_PATH:
    default:
      append_line (self, class, x1, y1, x2, y2);
      break;
    }
}

/* A picture to see and, in the words of its spots, to hear. */
void
gw_html_append_picture (GString         *out,
                        const GwDiagram *diagram)
{
  Svg self = { out, diagram, WIDTH, gw_diagram_get_height (diagram, WIDTH, SIZE) };
  g_autofree char *words = gw_diagram_dup_text (diagram);

  g_string_append_printf (out, "<svg class=\"picture\" role=\"img\" viewBox=\"0 0 %d %d\"><title>",
                          (int) self.width, (int) ceil (self.height));
  append_escaped (&self, diagram->title);
  g_string_append (out, "</title><desc>");
  append_escaped (&self, words);
  g_string_append (out, "</desc>");
  for (guint i = 0; i < diagram->strokes->len; i++)
    append_stroke (&self, &g_array_index (diagram->strokes, GwStroke, i));
  g_string_append (out, "</svg>");
}
