/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-file-name.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Leaves room for a number and the suffix in every file system's 255 bytes, and in a synced folder
 * on one that counts differently. */
#define LONGEST 120

/* Characters that name a folder, hide a file, or cannot be in a name on some system the folder is
 * synced to; and those that are not seen, or turn what follows them around. */
static gboolean
is_unfit (gunichar c)
{
  return (c < 0x80 && strchr ("/\\:*?\"<>|", (int) c) != NULL) || !g_unichar_isdefined (c)
         || g_unichar_iscntrl (c) || g_unichar_type (c) == G_UNICODE_FORMAT
         || g_unichar_type (c) == G_UNICODE_LINE_SEPARATOR
         || g_unichar_type (c) == G_UNICODE_PARAGRAPH_SEPARATOR
         || g_unichar_type (c) == G_UNICODE_PRIVATE_USE;
}

static gboolean
is_edge (gunichar c)
{
  return c == '.' || c == '-' || c == '~' || g_unichar_isspace (c);
}

/* Names that Windows keeps for itself, whatever follows the first point. */
static gboolean
is_taken_elsewhere (const char *name)
{
  static const char *const names[] = { "con", "prn", "aux", "nul", NULL };
  g_autofree char *lower = g_ascii_strdown (name, -1);

  return g_strv_contains (names, lower)
         || ((g_str_has_prefix (lower, "com") || g_str_has_prefix (lower, "lpt"))
             && strlen (lower) == 4 && g_ascii_isdigit (lower[3]));
}

static void
append_fit (GString    *name,
            const char *text)
{
  gboolean space = FALSE;

  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      gunichar c = g_utf8_get_char (at);

      if (is_unfit (c) || g_unichar_isspace (c))
        {
          space = TRUE;
          continue;
        }
      if (name->len == 0 && is_edge (c))
        continue;
      if (name->len + 7 > LONGEST)
        return;
      if (space && name->len > 0)
        g_string_append_c (name, ' ');
      space = FALSE;
      g_string_append_unichar (name, c);
    }
}

static void
trim_end (GString *name)
{
  while (name->len > 0)
    {
      const char *last = g_utf8_find_prev_char (name->str, name->str + name->len);

      if (!is_edge (g_utf8_get_char (last)))
        return;
      g_string_truncate (name, (gsize) (last - name->str));
    }
}

/* A file's name, without suffix, that a person recognises the title in and that is one on every
 * system: never a path, never hidden, never empty. In UTF-8, as file names here are. */
char *
gw_file_name_from_title (const char *title)
{
  g_autofree char *valid = g_utf8_make_valid (title != NULL ? title : "", -1);
  g_autofree char *composed = g_utf8_normalize (valid, -1, G_NORMALIZE_DEFAULT_COMPOSE);
  g_autoptr (GString) name = g_string_new (NULL);

  append_fit (name, composed);
  trim_end (name);
  if (is_taken_elsewhere (name->str))
    g_string_append_c (name, '_');
  if (name->len == 0)
    g_string_append (name, _("New brief"));
  return g_string_free (g_steal_pointer (&name), FALSE);
}

/* "NAME.pdf" for "NAME.brief" */
char *
gw_file_name_for_page (const char *brief)
{
  gsize length = strlen (brief);

  if (g_str_has_suffix (brief, GW_BRIEF_SUFFIX))
    length -= strlen (GW_BRIEF_SUFFIX);
  return g_strdup_printf ("%.*s.pdf", (int) length, brief);
}

/* "NAME.brief", then "NAME 2.brief" and so on. */
GFile *
gw_file_name_nth (GFile      *folder,
                  const char *name,
                  guint       n)
{
  g_autofree char *plain = g_strconcat (name, GW_BRIEF_SUFFIX, NULL);
  g_autofree char *numbered = g_strdup_printf ("%s %u" GW_BRIEF_SUFFIX, name, n);

  return g_file_get_child (folder, n < 2 ? plain : numbered);
}
