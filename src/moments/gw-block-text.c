/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-fields.h"

#include "gw-input-range.h"
#include "gw-say.h"
#include "gw-short-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* The fields of a single item as people read them, before they come to write in them: "Fri 26 Feb
 * 2027 · in a contract · 2 people, 3 days a week each". */

#define DAYS_A_WEEK 5

/* Takes @phrase, which may be NULL. */
static void
add (GString *words,
     char    *phrase)
{
  if (phrase != NULL)
    g_string_append_printf (words, "%s%s", words->len > 0 ? " · " : "", phrase);
  g_free (phrase);
}

static char *
names_of (GwItem *brief,
          GwItem *item,
          guint   part)
{
  g_auto (GStrv) ids = gw_item_dup_words (item, part);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      GwItem *named = gw_item_find (brief, ids[i]);
      g_autofree char *letter = named != NULL ? gw_way_dup_letter (brief, named) : NULL;
      g_autofree char *title = named != NULL ? gw_item_title (named) : NULL;

      if (title != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? C_("list", ", ") : "",
                                letter != NULL ? letter : title);
    }
  return names->len > 0 ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}

static const char *
word_of (GwItem        *item,
         const GwField *field)
{
  const GwWord *words = gw_field_words (gw_item_get_kind (item)->id, field->part);

  for (; words != NULL && words->value != NULL; words++)
    if (g_ascii_strtod (words->value, NULL) == gw_item_get_number (item, field->part))
      return _(words->label);

  return NULL;
}

/* What is usual is not said, but for what one asks of each date: what hangs on it. */
static gboolean
is_asked_for (GwItem *item,
              guint   part)
{
  return gw_item_get_kind (item)->id == GW_KIND_SCOPE && part == GW_SCOPE_DEADLINE
         && gw_item_has (item, GW_SCOPE_DUE);
}

/* Returns: (nullable): what the field holds, in words; NULL for nothing, and for what is usual */
static char *
value_of (GwItem        *brief,
          GwItem        *item,
          const GwField *field)
{
  const GwKind *kind = gw_item_get_kind (item);
  const GwPart *part = gw_kind_get_part (kind, field->part);
  const char *raw = gw_short_text (item, field->part);

  if (raw == NULL
      || (gw_item_get_raw (item, field->part) == NULL && !is_asked_for (item, field->part)))
    return NULL;
  if (part->type == GW_TYPE_REF || part->type == GW_TYPE_REFS)
    return names_of (brief, item, field->part);
  if (part->type == GW_TYPE_CHOICE)
    return g_strdup (_(gw_choice_label (kind->id, field->part, raw)));
  if (word_of (item, field) != NULL)
    return g_strdup (word_of (item, field));

  return gw_field_read_text (item, field);
}

static char *
money (GwItem *item,
       guint   part,
       guint   currency)
{
  return gw_say_money (gw_item_get_number (item, part), gw_item_get_text (item, currency));
}

static char *
team_of (GwItem *scope)
{
  double focus = gw_item_has (scope, GW_SCOPE_FOCUS) ? gw_item_get_number (scope, GW_SCOPE_FOCUS) : 0;

  return gw_input_team_say (gw_item_get_number (scope, GW_SCOPE_PEOPLE), focus * DAYS_A_WEEK);
}

/* How a value is said where it does not stand for itself; NULL: it does. */
static const char *
sentence_for (GwKindId kind,
              guint    part)
{
  static const struct
  {
    GwKindId    kind;
    guint       part;
    const char *sentence;
  } sentences[] = {
    /* Translators: a day on which the work begins: "from Mon 11 Jan 2027" */
    { GW_KIND_PRIORITIZATION, GW_PRIORITIZATION_START, N_("from %s") },
    { GW_KIND_SCOPE, GW_SCOPE_START, N_("from %s") },
    /* Translators: how long it was thought to take: "first thought: 45 days" */
    { GW_KIND_SCOPE, GW_SCOPE_EXPECTED, N_("first thought: %s") },
    /* Translators: how sure one wants to be: "8 in 10" */
    { GW_KIND_SCOPE, GW_SCOPE_CONFIDENCE, N_("as sure as %s") },
    /* Translators: what was agreed to be built: names of pieces of work */
    { GW_KIND_SCOPE, GW_SCOPE_PLAN, N_("agreed: %s") },
    /* Translators: a currency: "in EUR" */
    { GW_KIND_PRIORITIZATION, GW_PRIORITIZATION_CURRENCY, N_("in %s") },
    { GW_KIND_RESOURCES, GW_RESOURCES_CURRENCY, N_("in %s") },
    { GW_KIND_COMMITMENT, GW_COMMITMENT_CURRENCY, N_("in %s") },
    /* Translators: a customer */
    { GW_KIND_COMMITMENT, GW_COMMITMENT_CUSTOMER, N_("for %s") },
    /* Translators: an amount: "€ 186,000 at stake" */
    { GW_KIND_COMMITMENT, GW_COMMITMENT_STAKE, N_("%s at stake") },
    /* Translators: a goal */
    { GW_KIND_RESOURCES, GW_RESOURCES_OBJECTIVE, N_("serves “%s”") },
    /* Translators: a day */
    { GW_KIND_RESOURCES, GW_RESOURCES_DECIDE_BY, N_("to be decided by %s") },
    /* Translators: a day */
    { GW_KIND_RESOURCES, GW_RESOURCES_NEEDED_BY, N_("needed by %s") },
    /* Translators: a number of years */
    { GW_KIND_RESOURCES, GW_RESOURCES_YEARS, N_("years counted: %s") },
    /* Translators: a share: "interest 10 %" */
    { GW_KIND_RESOURCES, GW_RESOURCES_DISCOUNT, N_("interest %s") },
    /* Translators: letters of ways: "agreed A, C" */
    { GW_KIND_RESULT, GW_RESULT_AGREED, N_("ways taken: %s") },
    /* Translators: a day */
    { GW_KIND_RESULT, GW_RESULT_AGAIN, N_("look again on %s") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (sentences); i++)
    if (sentences[i].kind == kind && sentences[i].part == part)
      return _(sentences[i].sentence);

  return NULL;
}

/* Whether another phrase says it along, or the row above it: the only goal is the one that is served. */
static gboolean
is_said_along (GwItem *brief,
               GwItem *item,
               guint   part)
{
  switch (gw_item_get_kind (item)->id)
    {
    case GW_KIND_SCOPE:
      return part == GW_SCOPE_FOCUS && gw_item_has (item, GW_SCOPE_PEOPLE);
    case GW_KIND_COMMITMENT:
      return part == GW_COMMITMENT_CURRENCY && gw_item_has (item, GW_COMMITMENT_STAKE);
    case GW_KIND_RESOURCES:
      return part == GW_RESOURCES_OBJECTIVE && gw_item_count (brief, GW_BRIEF_OBJECTIVES) == 1
             && (gw_item_has (item, GW_RESOURCES_DECIDE_BY)
                 || gw_item_has (item, GW_RESOURCES_NEEDED_BY));
    default:
      return FALSE;
    }
}

/* Returns: (nullable): a field as one phrase; NULL where another says it along */
static char *
phrase_of (GwItem        *brief,
           GwItem        *item,
           const GwField *field)
{
  GwKindId kind = gw_item_get_kind (item)->id;
  g_autofree char *value = value_of (brief, item, field);
  const char *sentence = sentence_for (kind, field->part);

  if (value == NULL || is_said_along (brief, item, field->part))
    return NULL;
  if (kind == GW_KIND_SCOPE && field->part == GW_SCOPE_PEOPLE)
    return team_of (item);
  if (kind == GW_KIND_COMMITMENT && field->part == GW_COMMITMENT_STAKE)
    {
      g_free (value);
      value = money (item, GW_COMMITMENT_STAKE, GW_COMMITMENT_CURRENCY);
    }
  if (kind == GW_KIND_RESULT && field->part == GW_RESULT_AGAIN
      && gw_grain_of (gw_item_get_text (item, field->part)) != GW_GRAIN_DAY)
    /* Translators: a month, or what is longer */
    return g_strdup_printf (_("look again in %s"), value);
  if (sentence == NULL)
    return g_steal_pointer (&value);

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  return g_strdup_printf (sentence, value);
#pragma GCC diagnostic pop
}

/**
 * gw_block_read:
 * @holder: the single item whose fields the block shows
 *
 * Reads the fields of a block like a row: a long text of its own first, all that is short behind or
 * below it. What nobody answered is not there; text is NULL when that is all of it.
 */
void
gw_block_read (GwItem        *brief,
               GwItem        *holder,
               const GwBlock *block,
               GwRowText     *text)
{
  g_autoptr (GString) words = g_string_new (NULL);

  memset (text, 0, sizeof *text);
  for (const GwField *field = block->fields; field->part >= 0; field++)
    {
      const GwPart *part = gw_kind_get_part (gw_item_get_kind (holder), field->part);
      char *phrase = phrase_of (brief, holder, field);

      if (part->place == GW_PLACE_ATTRIBUTE || text->text != NULL)
        add (words, phrase);
      else
        text->text = phrase;
    }
  if (words->len == 0)
    return;
  if (text->text != NULL)
    text->below = g_strdup (words->str);
  else
    text->text = gw_say_heading (words->str);
}

/* What one may say in a block, for while it says nothing: "Start of the work · Currency". */
char *
gw_block_say_fields (const GwBlock *block,
                     const GwKind  *kind)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (const GwField *field = block->fields; field->part >= 0; field++)
    add (words, gw_say_heading (_(gw_kind_get_part (kind, field->part)->label)));
  return g_string_free (g_steal_pointer (&words), FALSE);
}
