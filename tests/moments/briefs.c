/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "briefs.h"

#include <string.h>

#include "gw-xml.h"

static GwItem *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  GwItem *brief = gw_xml_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return brief;
}

/* The sample @name, English unless it says "de/…", with each match of @pattern replaced: there must
 * be one. */
GwItem *
load_changed (const char *name,
              const char *pattern,
              const char *by)
{
  const char *language = strchr (name, '/') != NULL ? "" : "en";
  g_autofree char *path = g_build_filename (g_getenv ("GW_SAMPLES"), language, name, NULL);
  g_autofree char *text = NULL;
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &text, NULL, &error);
  g_assert_no_error (error);
  g_autoptr (GRegex) regex = g_regex_new (pattern, G_REGEX_DOTALL, 0, &error);
  g_assert_no_error (error);
  g_assert_true (g_regex_match (regex, text, 0, NULL));
  g_autofree char *changed = g_regex_replace (regex, text, -1, 0, by, 0, &error);
  g_assert_no_error (error);

  return read_text (changed);
}

GwItem *
load_sample (const char *name)
{
  return load_changed (name, "^", "");
}

/* A brief of nothing but @body: what stands from its title on. */
GwItem *
read_brief (const char *moment,
            const char *body)
{
  g_autofree char *text
      = g_strdup_printf ("<brief xmlns=\"urn:groundwork:1\" format=\"1\" id=\"b-%s\" moment=\"%s\">"
                         "%s</brief>", moment, moment, body);

  return read_text (text);
}

/* Takes @brief; gives it with the part of its moment's element saying @text. */
GwItem *
say_of_moment (GwItem     *brief,
               guint       part,
               const char *text)
{
  g_autoptr (GwItem) before = brief;
  g_autoptr (GwItem) moment = gw_item_with_text (gw_brief_get_moment_item (brief), part, text);
  g_autoptr (GwItems) moments = gw_items_new (&moment, 1);

  return gw_item_with_items (before, gw_brief_get_moment_part (brief), moments);
}

gboolean
says (GPtrArray  *sentences,
      const char *part)
{
  for (guint i = 0; i < sentences->len; i++)
    if (strstr (g_ptr_array_index (sentences, i), part) != NULL)
      return TRUE;

  return FALSE;
}
