/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-isolate.h"

#include "gw-direction.h"
#include "gw-page.h"

#include <string.h>

/* No letters, but they run (UAX #9). */
#define RUNS_LTR "\u200e"
#define RUNS_RTL "\u200f"

/* Whether a letter of @text is written the other way than our sentences. */
static gboolean
runs_against (const char *text,
              gboolean    ours_rtl)
{
  for (const char *c = text; *c != '\0'; c = g_utf8_next_char (c))
    {
      gunichar letter = g_utf8_get_char (c);

      if ((ours_rtl || (guchar) *c >= 0x80) && g_unichar_isalpha (letter)
          && gw_letter_is_rtl (letter) != ours_rtl)
        return TRUE;
    }
  return FALSE;
}

/* Each of the texts and lines in @text between isolating marks, where it needs them; NULL where none
 * does. Marks that are there already are the person's own and stay. */
char *
gw_isolate_text (const char *text,
                 gboolean    ours_rtl)
{
  static const char ends[] = { GW_MANY_SEPARATOR, '\n', '\0' };

  g_return_val_if_fail (text != NULL, NULL);

  if (!runs_against (text, ours_rtl))
    return NULL;

  GString *isolated = g_string_sized_new (strlen (text) + 2 * strlen (GW_ISOLATE_END));

  for (const char *at = text; *at != '\0';)
    {
      gsize length = strcspn (at, ends);
      g_autofree char *line = g_strndup (at, length);

      if (runs_against (line, ours_rtl))
        g_string_append_printf (isolated, "%s%s" GW_ISOLATE_END,
                                gw_text_is_rtl (line) ? GW_ISOLATE_RTL : GW_ISOLATE_LTR, line);
      else
        g_string_append (isolated, line);
      at += length;
      if (*at != '\0')
        g_string_append_c (isolated, *at++);
    }
  return g_string_free (isolated, FALSE);
}

/* Whether our own sentences, which are in the program's language, run from the right. */
gboolean
gw_isolate_is_ours_rtl (void)
{
  return gw_page_language_is_rtl (g_get_language_names ()[0]);
}

/* @words: (nullable): a name, a title, what was typed
 *
 * A label runs as its first letter does, isolated or not (Pango 1.50), so the mark before the words
 * says which way the sentence goes that begins with them.
 *
 * Returns: (transfer full) (nullable): as they stand in a sentence of the program */
char *
gw_isolate_words (const char *words)
{
  gboolean rtl = gw_isolate_is_ours_rtl ();
  g_autofree char *isolated = words != NULL ? gw_isolate_text (words, rtl) : NULL;

  return isolated != NULL ? g_strconcat (rtl ? RUNS_RTL : RUNS_LTR, isolated, NULL)
                          : g_strdup (words);
}

static GwItems *
isolate_items (GwItems  *items,
               gboolean  ours_rtl)
{
  g_autoptr (GPtrArray) isolated
    = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  gboolean same = TRUE;

  for (guint i = 0; i < gw_items_get_n (items); i++)
    {
      GwItem *item = gw_isolate_item (gw_items_get (items, i), ours_rtl);

      same = same && item == gw_items_get (items, i);
      g_ptr_array_add (isolated, item);
    }
  return same ? NULL : gw_items_new ((GwItem *const *) isolated->pdata, isolated->len);
}

/* @item with all that people wrote in it and below isolated where that is needed; itself where it
 * is not, which is nearly always. Returns: (transfer full). */
GwItem *
gw_isolate_item (GwItem   *item,
                 gboolean  ours_rtl)
{
  g_return_val_if_fail (item != NULL, NULL);

  const GwKind *kind = gw_item_get_kind (item);
  GwItem *isolated = gw_item_ref (item);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = &kind->parts[i];
      const char *text = part->type == GW_TYPE_TEXT ? gw_item_get_raw (item, i) : NULL;
      g_autofree char *marked = text != NULL ? gw_isolate_text (text, ours_rtl) : NULL;
      g_autoptr (GwItems) items
        = gw_part_is_items (part) && gw_item_count (item, i) > 0
            ? isolate_items (gw_item_get_items (item, i), ours_rtl) : NULL;
      GwItem *before = isolated;

      if (marked == NULL && items == NULL)
        continue;
      isolated = marked != NULL ? gw_item_with_text (before, i, marked)
                                : gw_item_with_items (before, i, items);
      gw_item_unref (before);
    }
  return isolated;
}
