/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-typed-work.h"

#include "gw-input-private.h"
#include "gw-short-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* So many words at the end of a field are looked at for a length and a cost. */
#define MOST_TAIL_WORDS 10

/* What of a field is still to be told apart while its parts are read from the last to the first. */
typedef struct
{
  GwTypedWork *work;
  GwInputRange bare;  /* owned; a number without a unit: weeks if no length stands there, else money */
  GPtrArray   *words; /* of char, owned; the parts of the name, the last one first */
} Reading;

static void
reading_clear (Reading *reading)
{
  gw_input_range_clear (&reading->bare);
  g_clear_pointer (&reading->words, g_ptr_array_unref);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Reading, reading_clear)

void
gw_typed_work_clear (GwTypedWork *work)
{
  g_clear_pointer (&work->name, g_free);
  gw_input_range_clear (&work->length);
  gw_input_range_clear (&work->cost);
}

static gboolean
is_time (const GwInputRange *range)
{
  return range->unit == GW_UNIT_DAYS || range->unit == GW_UNIT_WEEKS
         || range->unit == GW_UNIT_MONTHS;
}

static void
move_range (GwInputRange *to,
            GwInputRange *from)
{
  *to = *from;
  memset (from, 0, sizeof *from);
}

/* A length with its unit, and nothing else. */
static GwInput
read_length (const char   *text,
             GwInputRange *length)
{
  GwInput read = gw_input_range (text, GW_INPUT_OF_TIME, length);

  if (read != GW_INPUT_UNDERSTOOD || (is_time (length) && length->note == NULL))
    return read;
  gw_input_range_clear (length);
  return GW_INPUT_UNCLEAR;
}

/* What a week later costs: "6000 a week", "€ 4,500", "312k a year". */
static gboolean
read_cost (const char   *text,
           GwInputRange *cost)
{
  if (gw_input_range (text, GW_INPUT_OF_MONEY, cost) != GW_INPUT_UNDERSTOOD || cost->note != NULL
      || cost->unit != GW_UNIT_MONEY)
    {
      gw_input_range_clear (cost);
      return FALSE;
    }

  gw_input_range_make_weekly (cost);
  return TRUE;
}

/* A number alone says neither what it counts nor for how long. */
static gboolean
is_bare (const char *text)
{
  g_auto (GwInputRange) range = { 0 };

  return gw_input_range (text, GW_INPUT_OF_ANYTHING, &range) == GW_INPUT_UNDERSTOOD
         && range.unit == GW_UNIT_NONE && range.per == GW_PER_NONE && range.note == NULL;
}

/* "9 wk 9500" at the end of a field. */
static gboolean
read_length_and_cost (const char *text,
                      GwTypedWork    *work)
{
  for (const char *at = strchr (text, ' '); at != NULL; at = strchr (at + 1, ' '))
    {
      g_autofree char *head = g_strndup (text, at - text);

      if (read_length (head, &work->length) == GW_INPUT_UNDERSTOOD)
        {
          if (read_cost (at + 1, &work->cost))
            return TRUE;
          gw_input_range_clear (&work->length);
        }
    }
  return FALSE;
}

static const char *
find_tail (const char *text)
{
  guint words = 0;

  for (const char *at = text + strlen (text); at > text; at--)
    if (*at == ' ' && ++words == MOST_TAIL_WORDS)
      return at;
  return strchr (text, ' ');
}

/* "Shift swap: 8 wk", "Shift swap takes 8 wk": the name alone. Takes @name. */
static char *
cut_verb (char *name)
{
  static const char *const verbs[] = { ":", "=", " would take", " will take", " takes", " take", " needs",
                                       " dauert", " braucht", " würde", " يستغرق", " تستغرق" };

  g_strchomp (name);
  for (guint i = 0; i < G_N_ELEMENTS (verbs); i++)
    if (g_str_has_suffix (name, verbs[i]))
      {
        name[strlen (name) - strlen (verbs[i])] = '\0';
        break;
      }
  return g_strstrip (name);
}

/* "Shift swap 8 wk", "Search 9 wk 9500": the longest length at the end of a text, with its unit. */
static char *
cut_tail (const char *text,
          GwTypedWork    *work)
{
  if (work->length.numbers > 0)
    return g_strdup (text);

  for (const char *at = find_tail (text); at != NULL; at = strchr (at + 1, ' '))
    if (read_length (at + 1, &work->length) == GW_INPUT_UNDERSTOOD
        || (work->cost.numbers == 0 && read_length_and_cost (at + 1, work)))
      return cut_verb (g_strndup (text, at - text));
  return g_strdup (text);
}

static void
take_as_cost (Reading *reading)
{
  move_range (&reading->work->cost, &reading->bare);
  reading->work->cost.unit = GW_UNIT_MONEY;
  reading->work->cost.per = GW_PER_WEEK;
}

/* "9, 4500": the first of two is the length. */
static gboolean
keep_bare (Reading    *reading,
           const char *text)
{
  GwTypedWork *work = reading->work;

  if (reading->bare.numbers > 0)
    {
      if (work->length.numbers > 0 || work->cost.numbers > 0)
        return FALSE;
      take_as_cost (reading);
    }
  return gw_input_range (text, GW_INPUT_OF_ANYTHING, &reading->bare) == GW_INPUT_UNDERSTOOD;
}

static void
settle_bare (Reading *reading)
{
  if (reading->bare.numbers == 0)
    return;
  if (reading->work->length.numbers == 0)
    move_range (&reading->work->length, &reading->bare);
  else if (reading->work->cost.numbers == 0)
    take_as_cost (reading);
}

/* One part between commas. */
static gboolean
read_part (Reading     *reading,
           const char  *text,
           char       **fault)
{
  GwTypedWork *work = reading->work;
  GwInput length = GW_INPUT_UNCLEAR;

  if (work->length.numbers == 0)
    length = read_length (text, &work->length);
  if (length == GW_INPUT_UNDERSTOOD)
    return TRUE;
  if (length == GW_INPUT_NOT_RISING)
    {
      *fault = gw_input_say_fault (length, GW_INPUT_ASKS_WEEKS);
      return FALSE;
    }

  if (is_bare (text) && keep_bare (reading, text))
    return TRUE;
  if (!is_bare (text) && work->cost.numbers == 0
      && (read_cost (text, &work->cost)
          || (work->length.numbers == 0 && read_length_and_cost (text, work))))
    return TRUE;
  if (*text != '\0' && strcmp (text, "?") != 0)
    g_ptr_array_add (reading->words, cut_tail (text, work));
  return TRUE;
}

static char *
join_words (GPtrArray  *words,
            const char *comma)
{
  g_autoptr (GStrvBuilder) parts = g_strv_builder_new ();

  for (guint i = words->len; i > 0; i--)
    g_strv_builder_add (parts, g_ptr_array_index (words, i - 1));

  g_auto (GStrv) strv = g_strv_builder_end (parts);
  return words->len > 0 ? g_strjoinv (comma, strv) : NULL;
}

/* "2-3 sprints", "Log (2 sprints)": how long one takes differs from team to team. */
gboolean
gw_typed_ends_in_sprints (const char *name)
{
  g_auto (GStrv) words = g_strsplit_set (name, " ()", -1);
  guint n = g_strv_length (words);

  while (n > 0 && *words[n - 1] == '\0')
    n--;
  if (n < 2 || !is_bare (words[n - 2]))
    return FALSE;

  g_autoptr (GArray) tokens = gw_input_scan (words[n - 1], GW_SCAN_DIGITS);
  return gw_token_is_word ((GwToken *) tokens->data, "sprint sprints iteration iterations iterationen "
                                                     "سبرنت سبرنتات سبرينت سبرينتات");
}

/* Returns: (transfer full) */
char *
gw_typed_ask_sprints (void)
{
  return g_strdup (_("How many weeks is a sprint? Write weeks or days, like 4–6 wk."));
}

static gboolean
read_work (const char   *field,
           GwTypedWork  *work,
           char        **fault)
{
  g_auto (GStrv) parts = gw_typed_split_commas (field);
  g_auto (Reading) reading = { .work = work, .words = g_ptr_array_new_with_free_func (g_free) };

  for (guint i = g_strv_length (parts); i > 0; i--)
    if (!read_part (&reading, g_strstrip (parts[i - 1]), fault))
      return FALSE;
  settle_bare (&reading);
  work->name = join_words (reading.words, gw_typed_comma (field));
  if (work->length.numbers > 0 || work->name == NULL || !gw_typed_ends_in_sprints (work->name))
    return TRUE;
  *fault = gw_typed_ask_sprints ();
  return FALSE;
}

/* A length with its unit, and nothing else. */
gboolean
gw_typed_is_length (const char *text)
{
  g_auto (GwInputRange) length = { 0 };

  return read_length (text, &length) == GW_INPUT_UNDERSTOOD;
}

/* A length, a cost, or a number that says neither. */
gboolean
gw_typed_is_number (const char *text)
{
  g_auto (GwInputRange) cost = { 0 };

  return is_bare (text) || gw_typed_is_length (text) || read_cost (text, &cost);
}

/* "Shift swap 8 wk", "8 wk": whether the last words of a part are a length. */
gboolean
gw_typed_has_length (const char *text)
{
  g_auto (GwTypedWork) work = { 0 };
  g_autofree char *name = gw_typed_is_length (text) ? NULL : cut_tail (text, &work);

  return name == NULL || work.length.numbers > 0;
}

/* "Theirs would take 6 weeks" gives it no name. */
static void
drop_whose (GwTypedWork *work)
{
  static const char *const words[] = { "theirs", "it", "their request", "this", "ihres", "ihr wunsch", "es",
                                       "das", "طلبهم" };
  g_autofree char *name = work->name != NULL ? g_utf8_casefold (work->name, -1) : NULL;

  for (guint i = 0; name != NULL && i < G_N_ELEMENTS (words); i++)
    if (strcmp (name, words[i]) == 0)
      g_clear_pointer (&work->name, g_free);
}

/* Reads "9 wk · Shift swap, 8 wk, 11k a week": theirs first, then what would wait.
 *
 * Returns: (transfer full) (element-type GwTypedWork) (nullable): NULL with the reason in @fault */
GArray *
gw_typed_works_read (const char  *text,
                char       **fault)
{
  g_auto (GStrv) fields = gw_typed_works_split (text);
  g_autoptr (GArray) works = g_array_new (FALSE, TRUE, sizeof (GwTypedWork));

  g_array_set_clear_func (works, (GDestroyNotify) gw_typed_work_clear);
  for (guint i = 0; fields[i] != NULL; i++)
    {
      GwTypedWork work = { 0 };

      if (!read_work (fields[i], &work, fault))
        {
          gw_typed_work_clear (&work);
          return NULL;
        }
      if (i == 0 && !g_str_has_suffix (text, "·"))
        drop_whose (&work);
      if (i > 0 && gw_typed_work_is_empty (&work))
        gw_typed_work_clear (&work);
      else
        g_array_append_val (works, work);
    }
  return g_steal_pointer (&works);
}

/* Whether nothing of it was understood: no name, no length, no cost. */
gboolean
gw_typed_work_is_empty (const GwTypedWork *work)
{
  return work->name == NULL && work->length.numbers == 0 && work->cost.numbers == 0;
}
