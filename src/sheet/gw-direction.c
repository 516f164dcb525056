/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-direction.h"

#include <string.h>

#define LRI 0x2066
#define RLI 0x2067
#define FSI 0x2068
#define PDI 0x2069

gboolean
gw_letter_is_rtl (gunichar letter)
{
  switch (g_unichar_get_script (letter))
    {
    case G_UNICODE_SCRIPT_ARABIC:
    case G_UNICODE_SCRIPT_HEBREW:
    case G_UNICODE_SCRIPT_SYRIAC:
    case G_UNICODE_SCRIPT_THAANA:
    case G_UNICODE_SCRIPT_NKO:
    case G_UNICODE_SCRIPT_ADLAM:
      return TRUE;
    default:
      return FALSE;
    }
}

/* Whether what a person wrote runs from the right: more than two words in five do. Names and terms
 * are borrowed from Latin much oftener than into it (the estimate of the Closure library). */
gboolean
gw_text_is_rtl (const char *text)
{
  guint rtl = 0, words = 0;
  gboolean inside = FALSE;

  g_return_val_if_fail (text != NULL, FALSE);

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (g_unichar_isspace (letter))
        inside = FALSE;
      if (inside || !g_unichar_isalpha (letter))
        continue;
      inside = TRUE;
      words++;
      rtl += gw_letter_is_rtl (letter);
    }
  return 5 * rtl > 2 * words;
}

/* The first strong letter or isolated text of @text that stands @outside of isolates, or in one. */
static gboolean
find_first (const char *text,
            gboolean    outside,
            gboolean   *rtl)
{
  guint depth = 0;

  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if (!outside && (letter == LRI || letter == RLI))
        {
          *rtl = letter == RLI;
          return TRUE;
        }
      if (letter == LRI || letter == RLI || letter == FSI)
        depth++;
      else if (letter == PDI && depth > 0)
        depth--;
      else if ((depth == 0 || !outside) && g_unichar_isalpha (letter))
        {
          *rtl = gw_letter_is_rtl (letter);
          return TRUE;
        }
    }
  return FALSE;
}

/* Whether a paragraph runs from the right. Our sentence decides for the words that it tells of; but
 * one that begins with a person's own text, on a page in their language, is theirs with something of
 * ours behind it. */
gboolean
gw_paragraph_is_rtl (const char *text,
                     gboolean    page_rtl)
{
  gboolean rtl;

  g_return_val_if_fail (text != NULL, page_rtl);

  if (g_str_has_prefix (text, page_rtl ? GW_ISOLATE_RTL : GW_ISOLATE_LTR))
    return page_rtl;
  return find_first (text, TRUE, &rtl) || find_first (text, FALSE, &rtl) ? rtl : page_rtl;
}
