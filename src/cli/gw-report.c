/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-report.h"

#include <math.h>
#include <string.h>

struct _GwReport
{
  GString   *out;      /* owned */
  GPtrArray *open;     /* owned (of static names) */
  gboolean   tag_open; /* the last start tag lacks its end */
  gboolean   has_text; /* the element that is open holds text, not elements */
};

GwReport *
gw_report_new (void)
{
  GwReport *self = g_new0 (GwReport, 1);

  self->out = g_string_new ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
  self->open = g_ptr_array_new ();
  return self;
}

/* Returns: (transfer full): the document; the report is gone */
char *
gw_report_finish (GwReport *self)
{
  g_assert (self->open->len == 0);

  char *text = g_string_free (self->out, FALSE);
  g_ptr_array_unref (self->open);
  g_free (self);
  return text;
}

static void
indent (GwReport *self)
{
  for (guint i = 0; i < self->open->len; i++)
    g_string_append (self->out, "  ");
}

static void
end_tag (GwReport   *self,
         const char *end)
{
  if (self->tag_open)
    g_string_append (self->out, end);
  self->tag_open = FALSE;
}

/* @element: static */
void
gw_report_open (GwReport   *self,
                const char *element)
{
  end_tag (self, ">\n");
  indent (self);
  g_string_append_printf (self->out, "<%s", element);
  g_ptr_array_add (self->open, (gpointer) element);
  self->tag_open = TRUE;
  self->has_text = FALSE;
}

void
gw_report_close (GwReport *self)
{
  const char *element = g_ptr_array_steal_index (self->open, self->open->len - 1);

  if (self->tag_open)
    end_tag (self, "/>\n");
  else
    {
      if (!self->has_text)
        indent (self);
      g_string_append_printf (self->out, "</%s>\n", element);
    }
  self->has_text = FALSE;
}

/* @value: (nullable): NULL leaves no attribute */
void
gw_report_text (GwReport   *self,
                const char *name,
                const char *value)
{
  g_assert (self->tag_open);

  if (value == NULL)
    return;

  g_autofree char *escaped = g_markup_escape_text (value, -1);
  g_string_append_printf (self->out, " %s=\"%s\"", name, escaped);
}

/* Up to ten significant digits, plain. */
void
gw_report_number (GwReport   *self,
                  const char *name,
                  double      value)
{
  char buffer[G_ASCII_DTOSTR_BUF_SIZE];

  if (!isfinite (value))
    return;

  g_ascii_formatd (buffer, sizeof buffer, "%.10g", value == 0 ? 0 : value);
  if (strchr (buffer, 'e') != NULL)
    g_ascii_formatd (buffer, sizeof buffer, fabs (value) < 1 ? "%.10f" : "%.0f", value);
  gw_report_text (self, name, buffer);
}

void
gw_report_yes_no (GwReport   *self,
                  const char *name,
                  gboolean    value)
{
  gw_report_text (self, name, value ? "yes" : "no");
}

void
gw_report_day (GwReport   *self,
               const char *name,
               GwDay       day)
{
  if (day == GW_DAY_NONE)
    return;

  g_autofree char *text = gw_day_format (day);
  gw_report_text (self, name, text);
}

void
gw_report_month (GwReport   *self,
                 const char *name,
                 GwMonth     month)
{
  if (month == GW_MONTH_NONE || month == GW_MONTH_NEVER)
    return;

  g_autofree char *text = gw_month_format (month);
  gw_report_text (self, name, text);
}

void
gw_report_content (GwReport   *self,
                   const char *text)
{
  g_autofree char *escaped = g_markup_escape_text (text, -1);

  end_tag (self, ">");
  g_string_append (self->out, escaped);
  self->has_text = TRUE;
}

/* @sentences: (element-type utf8): what a person reads beside the numbers */
void
gw_report_sentences (GwReport  *self,
                     GPtrArray *sentences)
{
  for (guint i = 0; i < sentences->len; i++)
    {
      gw_report_open (self, "sentence");
      gw_report_content (self, g_ptr_array_index (sentences, i));
      gw_report_close (self);
    }
}
