/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-pdf-update.h"

#include <stdlib.h>
#include <string.h>

/* The trailer, which is all text, lies within so many bytes of the end. */
#define TAIL 512

/* A line of the table: where the object begins, its generation, whether it is in use. */
#define LINE 20

struct _GwPdfUpdate
{
  GString *pdf;         /* borrowed */
  gsize table;          /* where its last table begins */
  gsize lines;          /* and the first line of it */
  guint n_objects;      /* in that table */
  guint root;
  guint info;
  guint n_all;          /* with the new ones */
  GString *places;      /* owned: the table of what is written here */
};

/* The number of the object that @name refers to, or 0. */
guint
gw_pdf_find_reference (const char *entries,
                       const char *name)
{
  const char *at = strstr (entries, name);

  return at != NULL ? (guint) strtoul (at + strlen (name), NULL, 10) : 0;
}

static gboolean
read_trailer (GwPdfUpdate *self)
{
  const char *tail = self->pdf->str + (self->pdf->len > TAIL ? self->pdf->len - TAIL : 0);
  const char *trailer = g_strrstr (tail, "trailer");
  const char *mark = g_strrstr (tail, "startxref");
  char *end = NULL;

  if (trailer == NULL || mark == NULL)
    return FALSE;
  self->root = gw_pdf_find_reference (trailer, "/Root ");
  self->info = gw_pdf_find_reference (trailer, "/Info ");
  self->table = strtoul (mark + strlen ("startxref"), NULL, 10);
  if (self->root == 0 || self->info == 0 || self->table >= self->pdf->len
      || !g_str_has_prefix (self->pdf->str + self->table, "xref\n0 "))
    return FALSE;
  self->n_objects = strtoul (self->pdf->str + self->table + strlen ("xref\n0 "), &end, 10);
  self->n_all = self->n_objects;
  self->lines = end - self->pdf->str + 1;
  return self->lines + (gsize) LINE * self->n_objects < self->pdf->len;
}

/* @pdf: a whole PDF, to which gw_pdf_update_finish() adds; outlives the update.
 * Returns: (nullable): NULL where its end is not one that cairo wrote */
GwPdfUpdate *
gw_pdf_update_new (GString *pdf)
{
  g_return_val_if_fail (pdf != NULL, NULL);

  g_autoptr (GwPdfUpdate) self = g_new0 (GwPdfUpdate, 1);

  self->pdf = pdf;
  self->places = g_string_new (NULL);
  return read_trailer (self) ? g_steal_pointer (&self) : NULL;
}

void
gw_pdf_update_free (GwPdfUpdate *self)
{
  g_return_if_fail (self != NULL);

  g_string_free (self->places, TRUE);
  g_free (self);
}

/* The object of the catalog. */
guint
gw_pdf_update_get_root (GwPdfUpdate *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->root;
}

/* What stands between the brackets of @object, or NULL where it is no dictionary. */
char *
gw_pdf_update_dup (GwPdfUpdate *self,
                   guint        object)
{
  g_return_val_if_fail (self != NULL, NULL);

  if (object == 0 || object >= self->n_objects)
    return NULL;

  gsize place = strtoul (self->pdf->str + self->lines + (gsize) LINE * object, NULL, 10);
  g_autofree char *head = g_strdup_printf ("%u 0 obj\n<<", object);

  if (place >= self->table || !g_str_has_prefix (self->pdf->str + place, head))
    return NULL;

  const char *start = self->pdf->str + place + strlen (head);
  const char *end = memmem (start, self->pdf->str + self->table - start, ">>\nendobj", 9);

  return end != NULL ? g_strndup (start, end - start) : NULL;
}

/* Returns: the number of an object that was not there yet, to be written */
guint
gw_pdf_update_add (GwPdfUpdate *self)
{
  g_return_val_if_fail (self != NULL, 0);

  return self->n_all++;
}

void
gw_pdf_update_write (GwPdfUpdate *self,
                     guint        object,
                     const char  *entries)
{
  g_return_if_fail (self != NULL && entries != NULL);

  g_string_append_printf (self->places, "%u 1\n%010" G_GSIZE_FORMAT " 00000 n \n", object,
                          self->pdf->len);
  g_string_append_printf (self->pdf, "%u 0 obj\n<<%s>>\nendobj\n", object, entries);
}

/* Ends the file once more. */
void
gw_pdf_update_finish (GwPdfUpdate *self)
{
  g_return_if_fail (self != NULL);

  gsize table = self->pdf->len;

  g_string_append_printf (self->pdf, "xref\n%s", self->places->str);
  g_string_append_printf (self->pdf,
                          "trailer\n<< /Size %u\n   /Root %u 0 R\n   /Info %u 0 R\n"
                          "   /Prev %" G_GSIZE_FORMAT "\n>>\n",
                          self->n_all, self->root, self->info, self->table);
  g_string_append_printf (self->pdf, "startxref\n%" G_GSIZE_FORMAT "\n%%%%EOF\n", table);
}

/* Any text as a PDF takes it: UTF-16 in hexadecimal digits. */
char *
gw_pdf_dup_text (const char *text)
{
  g_return_val_if_fail (text != NULL, NULL);

  gsize length = 0;
  g_autofree char *wide = g_convert (text, -1, "UTF-16BE", "UTF-8", NULL, &length, NULL);
  GString *digits = g_string_new ("<FEFF");

  for (gsize i = 0; wide != NULL && i < length; i++)
    g_string_append_printf (digits, "%02X", (guchar) wide[i]);
  g_string_append_c (digits, '>');
  return g_string_free (digits, FALSE);
}
