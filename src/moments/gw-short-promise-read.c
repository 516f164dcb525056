/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-short-promise.h"

#include "gw-input-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A promise from the parts of its box, or from one sentence: "Six shops by 26 Feb if the format is
 * confirmed, Timo, agreed with Priya". */

#define WORDS_OF_A_NAME 3

void
gw_short_promise_clear (GwShortPromise *promise)
{
  g_free (promise->words);
  g_free (promise->condition);
  g_free (promise->owner);
  g_free (promise->cleared);
  memset (promise, 0, sizeof *promise);
}

/* "the" is of no weight; "of" may stand in the middle of what a person or a team is called. */
static gboolean
is_small_word (const char *word)
{
  static const char *const words[] = { "a", "the", "our", "my", "of", "and", "for", "der", "die", "das",
                                       "den", "unser", "unsere", "und", "von", "für", "im", "&" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_ascii_strcasecmp (word, words[i]) == 0)
      return TRUE;
  return FALSE;
}

/* How many words of weight a text has, and in @small how many of them no name has: those that begin
 * with a small letter, or with none. */
static guint
count_words (const char *text,
             guint      *small)
{
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n = 0;

  *small = 0;
  for (guint i = 0; words[i] != NULL; i++)
    if (*words[i] != '\0' && !is_small_word (words[i]))
      {
        gunichar first = g_utf8_get_char (words[i]);

        n++;
        *small += !g_unichar_isalpha (first) || g_unichar_islower (first);
      }
  return n;
}

/* A name is short, and each of its words begins with a capital. */
static gboolean
is_name (const char *text)
{
  guint small, n = count_words (text, &small);

  return n > 0 && n <= WORDS_OF_A_NAME && small == 0;
}

/* "contract is signed" is nobody's name. */
static gboolean
is_sentence (const char *text)
{
  guint small, n = count_words (text, &small);

  return n > WORDS_OF_A_NAME || (n == WORDS_OF_A_NAME && small > 0);
}

/* "Timo" of "Timo owns it"; "the format is agreed" names nobody. */
static char *
dup_name_before (const char         *field,
                 const char * const *words)
{
  for (guint i = 0; words[i] != NULL; i++)
    if (g_str_has_suffix (field, words[i]))
      {
        g_autofree char *name = gw_input_trim (field, strlen (field) - strlen (words[i]));

        return is_name (name) ? g_steal_pointer (&name) : NULL;
      }
  return NULL;
}

/* "agreed with Priya", "Priya agreed": the name; else NULL */
static char *
dup_agreed (const char *field)
{
  static const char *const before[] = { "agreed with ", "agreed by ", "cleared with ", "cleared by ",
                                        "abgestimmt mit ", "vereinbart mit ",
                                        "بالاتفاق مع ", "متفق عليه مع ", NULL };
  static const char *const behind[] = { " agreed", " agrees", " hat zugestimmt", " stimmt zu", NULL };
  const char *name = gw_input_skip (field, before);

  return name != NULL ? gw_input_trim (name, -1) : dup_name_before (field, behind);
}

/* "owner Timo", "Timo owns it": the name; else NULL */
static char *
dup_owner (const char *field)
{
  static const char *const before[] = { "owner: ", "owner is ", "owner ", "owned by ", "verantwortlich: ",
                                        "verantwortlich ist ", "verantwortlich ", "المسؤول: ",
                                        "المسؤول ", NULL };
  static const char *const behind[] = { " owns it", " owns this", " is the owner", " is owner",
                                        " ist verantwortlich", " steht dafür ein", NULL };
  const char *name = gw_input_skip (field, before);

  return name != NULL ? gw_input_trim (name, -1) : dup_name_before (field, behind);
}

/* Takes a field that says itself what it is. */
static gboolean
take_labelled (const char     *field,
               GDateTime      *now,
               GwShortPromise *promise)
{
  g_autoptr (GPtrArray) parts = gw_input_parts (field, now);
  const GwInputPart *part = parts->len == 1 ? g_ptr_array_index (parts, 0) : NULL;
  const char *condition = gw_short_skip_condition (field);
  g_autofree char *agreed = dup_agreed (field);
  g_autofree char *owner = dup_owner (field);

  if (condition != NULL && promise->condition == NULL)
    promise->condition = gw_input_trim (condition, -1);
  else if (agreed != NULL && promise->cleared == NULL)
    promise->cleared = g_steal_pointer (&agreed);
  else if (part != NULL && part->kind == GW_PART_DATE && promise->when.iso[0] == '\0')
    promise->when = part->date;
  else if (part != NULL && part->label == GW_LABEL_PROVIDED && promise->condition == NULL)
    promise->condition = g_strdup (part->text);
  else if (owner != NULL && promise->owner == NULL)
    promise->owner = g_steal_pointer (&owner);
  else
    return FALSE;
  return TRUE;
}

/* What does not say what it is stands in the order of the question: the condition, who owns it, who
 * agreed; the condition may be missing. */
static gboolean
take_in_order (GPtrArray      *fields,
               GwShortPromise *promise)
{
  guint people = (promise->owner == NULL) + (promise->cleared == NULL), i = 0;

  if (fields->len > 0 && promise->condition == NULL
      && (fields->len > people || is_sentence (g_ptr_array_index (fields, 0))))
    promise->condition = g_strdup (g_ptr_array_index (fields, i++));
  if (i < fields->len && promise->owner == NULL)
    promise->owner = g_strdup (g_ptr_array_index (fields, i++));
  if (i < fields->len && promise->cleared == NULL)
    promise->cleared = g_strdup (g_ptr_array_index (fields, i++));
  return i == fields->len;
}

static const char *
last_comma (const char *text)
{
  const char *found = strrchr (text, ';');

  for (const char *at = gw_input_comma (text); at != NULL; at = gw_input_comma (g_utf8_next_char (at)))
    if (found == NULL || at > found)
      found = at;
  return found;
}

/* Takes the field at the end of a sentence for somebody who is not named yet: of two names the first
 * owns it, and the other agreed. */
static gboolean
take_person (const char     *field,
             GDateTime      *now,
             GwShortPromise *promise)
{
  g_autofree char *agreed = dup_agreed (field);
  g_autofree char *owner = dup_owner (field);
  GwInputDate date;

  if (agreed != NULL && promise->cleared == NULL)
    promise->cleared = g_steal_pointer (&agreed);
  else if (owner != NULL && promise->owner == NULL)
    promise->owner = g_steal_pointer (&owner);
  else if (!is_name (field) || (promise->owner != NULL && promise->cleared != NULL)
           || gw_input_date (field, now, GW_INPUT_AHEAD, &date) != GW_INPUT_UNCLEAR)
    return FALSE;
  else
    {
      if (promise->owner != NULL)
        promise->cleared = g_steal_pointer (&promise->owner);
      promise->owner = g_strdup (field);
    }
  return TRUE;
}

static void
cut_people (char           *sentence,
            GDateTime      *now,
            GwShortPromise *promise)
{
  for (const char *comma; (comma = last_comma (sentence)) != NULL;)
    {
      g_autofree char *field = gw_input_trim (g_utf8_next_char (comma), -1);

      if (!take_person (field, now, promise))
        return;
      sentence[comma - sentence] = '\0';
    }
}

/* "Six shops by 26 Feb", "Six shops, 26 Feb": only a date behind a comma leaves the words. */
static gboolean
cut_end_date (const char  *sentence,
              gsize        length,
              GDateTime   *now,
              GwInputDate *date,
              char       **words)
{
  g_autofree char *head = gw_input_trim (sentence, length);
  const char *comma;

  while (*head != '\0' && strchr (",;.", head[strlen (head) - 1]) != NULL)
    head[strlen (head) - 1] = '\0';
  if (gw_short_ends_in_date (head, now, date))
    {
      *words = g_steal_pointer (&head);
      return TRUE;
    }
  comma = last_comma (head);
  if (comma == NULL
      || gw_input_date (g_utf8_next_char (comma), now, GW_INPUT_AHEAD, date) != GW_INPUT_UNDERSTOOD)
    return FALSE;
  *words = gw_input_trim (head, comma - head);
  return TRUE;
}

/* What follows a date with "if" is the condition; what stands there before a date is their words: "we
 * tell you if it fails by 26 Feb". */
static gboolean
cut_condition (const char     *sentence,
               GDateTime      *now,
               GwShortPromise *promise,
               GwInputDate    *date,
               char          **words)
{
  for (const char *at = promise->condition == NULL ? gw_short_find_condition (sentence) : NULL; at != NULL;
       at = gw_short_find_condition (at + 1))
    if (cut_end_date (sentence, at - sentence, now, date, words))
      {
        promise->condition = gw_input_trim (gw_short_skip_condition (at + 1), -1);
        return TRUE;
      }
  return FALSE;
}

/* Reads what was written as one sentence. Where it does not go up to a date, all of it is their words. */
static void
read_sentence (GwShortPromise *promise,
               GDateTime      *now)
{
  g_autofree char *sentence = g_strdup (promise->words);
  g_autofree char *words = NULL;
  g_auto (GwShortPromise) read = { .owner = g_strdup (promise->owner), .cleared = g_strdup (promise->cleared),
                                   .condition = g_strdup (promise->condition) };

  if (g_str_has_suffix (sentence, "."))
    sentence[strlen (sentence) - 1] = '\0';
  gsize whole = strlen (sentence);
  cut_people (sentence, now, &read);
  if (!cut_condition (sentence, now, &read, &read.when, &words)
      && ((strlen (sentence) == whole && gw_short_ends_in_date (sentence, now, &read.when))
          || !cut_end_date (sentence, strlen (sentence), now, &read.when, &words)))
    return;

  if (promise->when.iso[0] != '\0')
    read.when = promise->when;
  read.words = g_steal_pointer (&words);
  gw_short_promise_clear (promise);
  *promise = read;
  memset (&read, 0, sizeof read);
}

/* Returns: FALSE with a sentence for the person in @fault when there is more than a promise has */
gboolean
gw_short_promise_read (const char      *text,
                       GDateTime       *now,
                       GwShortPromise  *promise,
                       char           **fault)
{
  g_auto (GStrv) fields = gw_input_split (text);
  g_autoptr (GPtrArray) others = g_ptr_array_new ();

  promise->words = gw_short_unquote (fields[0] != NULL ? fields[0] : "");
  for (guint i = 1; fields[0] != NULL && fields[i] != NULL; i++)
    if (*fields[i] != '\0' && !take_labelled (fields[i], now, promise))
      g_ptr_array_add (others, fields[i]);
  if (!take_in_order (others, promise))
    {
      *fault = g_strdup (_("Too many parts: the words, the date, provided …, who owns it, who agreed."));
      return FALSE;
    }

  read_sentence (promise, now);
  if (promise->when.iso[0] == '\0')
    gw_short_words_date (promise->words, now, &promise->when);
  gw_short_drop_time (&promise->when);
  return TRUE;
}
