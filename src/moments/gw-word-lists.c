/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "gw-word-lists.h"

#include "gw-words-resource.h"

#include <gio/gio.h>
#include <glib/gi18n-lib.h>
#include <string.h>

#define FOLDER "/org/groundwork/words/"

static const char *const kinds[] = {
  [GW_CUE_NEITHER] = "neither", [GW_CUE_DIRECTION] = "direction", [GW_CUE_TARGET] = "target",
  [GW_CUE_COMMITMENT] = "commitment", [GW_CUE_HEDGE] = "hedge", [GW_CUE_VAGUE] = "vague",
  [GW_CUE_ABSOLUTE] = "absolute", [GW_CUE_ESCAPE] = "escape", [GW_CUE_UNDERTAKING] = "undertaking",
  [GW_CUE_DATE] = "date", [GW_CUE_ODDS] = "odds",
};

static const char *const grains[] = {
  [GW_GRAIN_YEAR] = "year", [GW_GRAIN_HALF] = "half", [GW_GRAIN_QUARTER] = "quarter",
  [GW_GRAIN_MONTH] = "month", [GW_GRAIN_DAY] = "day",
};

/* What is read so far; patterns and names live in `chunk` until the lists are compiled. */
typedef struct
{
  GStringChunk *chunk;
  GArray       *sets;      /* of GwWordSet */
  GArray       *cues;      /* of GwCue */
  GString      *text;
  GwWordSet     set;       /* the open element; its name is NULL in <cues> */
  GwCue         cue;
  gboolean      in_list;
} Reading;

static int
place_of (const char         *name,
          const char *const  *names,
          guint               n)
{
  for (guint i = 0; i < n; i++)
    if (names[i] != NULL && g_strcmp0 (name, names[i]) == 0)
      return i;
  return -1;
}

static gboolean
read_number (const char  *text,
             double      *number,
             GError     **error)
{
  char *end = NULL;

  *number = text != NULL ? g_ascii_strtod (text, &end) : 0;
  if (text == NULL || (end != text && *end == '\0'))
    return TRUE;
  g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "“%s” is not a number", text);
  return FALSE;
}

static gboolean
start_cues (Reading      *reading,
            const char  **names,
            const char  **values,
            GError      **error)
{
  const char *kind, *grain, *weight, *low, *high, *rewrite;

  if (!g_markup_collect_attributes ("cues", names, values, error,
                                    G_MARKUP_COLLECT_STRING, "kind", &kind,
                                    G_MARKUP_COLLECT_STRING | G_MARKUP_COLLECT_OPTIONAL, "grain", &grain,
                                    G_MARKUP_COLLECT_STRING | G_MARKUP_COLLECT_OPTIONAL, "weight", &weight,
                                    G_MARKUP_COLLECT_STRING | G_MARKUP_COLLECT_OPTIONAL, "low", &low,
                                    G_MARKUP_COLLECT_STRING | G_MARKUP_COLLECT_OPTIONAL, "high", &high,
                                    G_MARKUP_COLLECT_STRING | G_MARKUP_COLLECT_OPTIONAL, "rewrite", &rewrite,
                                    G_MARKUP_COLLECT_INVALID))
    return FALSE;

  int k = place_of (kind, kinds, G_N_ELEMENTS (kinds));
  int g = grain != NULL ? place_of (grain, grains, G_N_ELEMENTS (grains)) : GW_GRAIN_NONE;
  if (k < 0 || g < 0)
    {
      g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT,
                   "There is no kind “%s” or no such grain", kind);
      return FALSE;
    }
  reading->cue = (GwCue) { .kind = k, .grain = g };
  if (rewrite != NULL)
    reading->cue.rewrite = g_string_chunk_insert (reading->chunk, rewrite);
  return read_number (weight, &reading->cue.weight, error)
         && read_number (low, &reading->cue.low, error)
         && read_number (high, &reading->cue.high, error);
}

static void
start_element (GMarkupParseContext  *context,
               const char           *element,
               const char          **names,
               const char          **values,
               gpointer              user_data,
               GError              **error)
{
  Reading *reading = user_data;
  const char *name;

  if (strcmp (element, "words") == 0)
    return;
  memset (&reading->set, 0, sizeof reading->set);
  reading->in_list = TRUE;
  g_string_truncate (reading->text, 0);
  if (strcmp (element, "cues") == 0)
    start_cues (reading, names, values, error);
  else if (strcmp (element, "set") != 0)
    g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ELEMENT, "Unknown element “%s”", element);
  else if (g_markup_collect_attributes ("set", names, values, error, G_MARKUP_COLLECT_STRING, "name",
                                        &name, G_MARKUP_COLLECT_INVALID))
    reading->set.name = g_string_chunk_insert (reading->chunk, name);
}

static void
take_text (GMarkupParseContext  *context,
           const char           *text,
           gsize                 length,
           gpointer              user_data,
           GError              **error)
{
  Reading *reading = user_data;

  if (reading->in_list)
    g_string_append_len (reading->text, text, length);
}

static void
end_element (GMarkupParseContext  *context,
             const char           *element,
             gpointer              user_data,
             GError              **error)
{
  Reading *reading = user_data;

  if (!reading->in_list)
    return;
  reading->in_list = FALSE;
  g_auto(GStrv) patterns = g_strsplit (reading->text->str, ";", -1);
  for (guint i = 0; patterns[i] != NULL; i++)
    {
      if (g_strstrip (patterns[i])[0] == '\0')
        continue;
      reading->set.pattern = reading->cue.pattern = g_string_chunk_insert (reading->chunk, patterns[i]);
      if (reading->set.name != NULL)
        g_array_append_val (reading->sets, reading->set);
      else
        g_array_append_val (reading->cues, reading->cue);
    }
}

/* Makes the lists in @xml ready for use; data/words/en.xml shows their form. Fails with a
 * G_MARKUP_ERROR on a form that is not theirs, with G_IO_ERROR_INVALID_DATA on a bad pattern. */
GwWords *
gw_word_lists_parse (const char  *xml,
                     gssize       length,
                     GError     **error)
{
  static const GMarkupParser parser = { start_element, end_element, take_text, NULL, NULL };
  g_autoptr(GStringChunk) chunk = g_string_chunk_new (4096);
  g_autoptr(GArray) sets = g_array_new (FALSE, FALSE, sizeof (GwWordSet));
  g_autoptr(GArray) cues = g_array_new (FALSE, FALSE, sizeof (GwCue));
  g_autoptr(GString) text = g_string_new (NULL);
  Reading reading = { .chunk = chunk, .sets = sets, .cues = cues, .text = text };
  g_autoptr(GMarkupParseContext) context =
    g_markup_parse_context_new (&parser, G_MARKUP_PREFIX_ERROR_POSITION, &reading, NULL);

  if (!g_markup_parse_context_parse (context, xml, length, error)
      || !g_markup_parse_context_end_parse (context, error))
    return NULL;
  return gw_words_new ((GwWordSet *) sets->data, sets->len, (GwCue *) cues->data, cues->len, error);
}

/* Makes the resource with the lists known; call it before gw_word_lists_load(), as often as you like
 * and from any thread. A resource of a static library does not register itself. */
void
gw_word_lists_register (void)
{
  static gsize registered;

  if (!g_once_init_enter (&registered))
    return;
  gw_words_register_resource ();
  g_once_init_leave (&registered, 1);
}

/* The lists for texts in @lang ("en", "de-CH"); G_RESOURCE_ERROR_NOT_FOUND where we have none. */
GwWords *
gw_word_lists_load (const char  *lang,
                    GError     **error)
{
  gsize length = lang != NULL ? strcspn (lang, "-_.@") : 0;
  g_autofree char *plain = g_ascii_strdown (lang != NULL ? lang : "", length);
  g_autofree char *path = g_strconcat (FOLDER, plain, ".xml", NULL);
  g_autoptr(GBytes) bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);

  if (bytes == NULL)
    return NULL;
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  return gw_word_lists_parse (data, size, error);
}

static const char *
say_form (GwWordsFault fault)
{
  switch (fault)
    {
    case GW_WORDS_DIRECTION_DATED:
      return _("This is a direction and names a date (“%s”): drop the date, or make it a promise.");
    case GW_WORDS_DIRECTION_UNDERTAKES:
      return _("“%s” makes a promise of a direction: say what you work towards, or promise it.");
    case GW_WORDS_TARGET_UNDERTAKES:
      return _("“%s” makes a promise of an aim: say what you aim for, or promise it.");
    case GW_WORDS_COMMITMENT_HEDGED:
      return _("“%s” takes the promise back: say the condition instead.");
    case GW_WORDS_COMMITMENT_VAGUE:
      return _("“%s” means something else to everybody: say when, or how many.");
    case GW_WORDS_COMMITMENT_ESCAPES:
      return _("“%s” is a way out: say the condition that has to hold.");
    case GW_WORDS_ABSOLUTE:
      return _("“%s” is more than anybody can keep: say for what it holds.");
    case GW_WORDS_READS_STRONGER:
      return _("“%s” reads like more than it is meant to be: somebody will rely on it.");
    case GW_WORDS_READS_WEAKER:
    default:
      return _("This does not read like what it is meant to be: nobody can rely on it.");
    }
}

/* The reason for @remark on @text in one sentence. */
char *
gw_word_lists_say (const GwWordsRemark *remark,
                   const char          *text)
{
  g_autofree char *words = g_utf8_substring (text, remark->start, remark->end);

  if (remark->fault == GW_WORDS_READS_WEAKER)
    return g_strdup (say_form (remark->fault));
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (say_form (remark->fault), words);
#pragma GCC diagnostic pop
}
