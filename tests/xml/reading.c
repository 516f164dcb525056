/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading.h"

#include <string.h>

char *
brief_with (const char *inside)
{
  return g_strdup_printf ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                          "<brief xmlns=\"urn:groundwork:1\"%s format=\"1\" "
                          "id=\"b-1\" moment=\"scope\">\n"
                          "  <title>T</title>\n"
                          "%s"
                          "  <scope/>\n"
                          "</brief>\n",
                          strstr (inside, "x:") != NULL ? " xmlns:x=\"urn:x\"" : "", inside);
}

GwItem *
read_text (const char  *text,
           gssize       length,
           GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, length < 0 ? (gssize) strlen (text) : length);

  return gw_xml_read (bytes, NULL, error);
}

/* Returns: what the writer makes of what the reader made of @text */
char *
rewrite (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GwItem) root = read_text (text, -1, &error);

  g_assert_no_error (error);
  g_autoptr (GBytes) bytes = gw_xml_write (root);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* The canonical form is also where it ends: read once more it is written the same. */
void
assert_becomes (const char *text,
                const char *canonical)
{
  g_autofree char *once = rewrite (text);
  g_autofree char *twice = rewrite (once);

  g_assert_cmpstr (once, ==, canonical);
  g_assert_cmpstr (twice, ==, canonical);
}

void
assert_stays (const char *text)
{
  assert_becomes (text, text);
}

void
assert_accepted (const char *text)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GwItem) root = read_text (text, -1, &error);

  g_assert_no_error (error);
  g_assert_nonnull (root);
}

void
assert_refused (const char  *text,
                GwErrorCode  code,
                const char  *message)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GwItem) root = read_text (text, -1, &error);

  g_assert_null (root);
  g_assert_error (error, GW_ERROR, (int) code);
  g_assert_cmpstr (error->message, ==, message);
  g_assert_cmpuint (gw_error_get_line (error), >, 0);
  g_assert_cmpuint (gw_error_get_column (error), >, 0);
}
