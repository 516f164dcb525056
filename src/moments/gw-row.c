/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-fields.h"

#include "gw-giver.h"
#include "gw-names.h"
#include "gw-plan.h"
#include "gw-say.h"
#include "gw-short-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* A row as people read it, before they enter it. */

static const char *
words_of (GwKindId    kind,
          guint       part,
          const char *choice)
{
  return choice != NULL ? _(gw_choice_label (kind, part, choice)) : NULL;
}

static const char *
choice_of (GwItem *item,
           guint   part)
{
  return words_of (gw_item_get_kind (item)->id, part, gw_item_get_text (item, part));
}

static char *
field_of (GwItem *item,
          int     part,
          int     low,
          int     high,
          int     unit)
{
  const GwField field = { part, low, high, unit };

  return gw_field_read_text (item, &field);
}

static char *
plain (GwItem *item,
       guint   part)
{
  return g_strdup (gw_short_text (item, part));
}

static char *
said_when (GwItem *item,
           guint   part)
{
  const char *iso = gw_short_text (item, part);

  return iso != NULL ? gw_say_when (iso) : NULL;
}

/* "€ 11,000", in the currency of the moment; NULL for none, and for nought that was never answered. */
static char *
money_of (GwItem *brief,
          GwItem *item,
          guint   part)
{
  GwItem *moment
      = gw_item_get_kind (brief)->id == GW_KIND_BRIEF ? gw_brief_get_moment_item (brief) : NULL;
  int currency
      = moment != NULL ? gw_kind_find_attribute (gw_item_get_kind (moment), "currency") : -1;

  if (!gw_item_has (item, part) || gw_item_get_number (item, part) == 0)
    return NULL;
  return gw_say_money (gw_item_get_number (item, part),
                       currency >= 0 ? gw_item_get_text (moment, currency) : NULL);
}

/* "Pipeline · Fri 27 Nov 2026"; takes both, NULL when there is neither. */
static char *
join (char *first,
      char *second)
{
  char *both = first != NULL && second != NULL ? gw_say_beside (first, second)
                                               : g_strdup (first != NULL ? first : second);

  g_free (first);
  g_free (second);
  return both;
}

/* Whose it is: a name, "Tobias, Amina", or "Both" for us and them. */
static char *
whose (GwItem *brief,
       GwItem *item,
       guint   part)
{
  g_auto (GStrv) ids = gw_item_dup_words (item, part);
  g_autoptr (GString) names = g_string_new (NULL);
  guint us = 0, n = 0;

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      GwItem *party = gw_item_find (brief, ids[i]);
      const char *name = party != NULL && gw_short_text (party, GW_PARTY_NAME) != NULL
                             ? gw_party_get_short (party)
                             : NULL;

      us += party != NULL && gw_item_is (party, GW_PARTY_SIDE, "us");
      n++;
      if (name != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? C_("list", ", ") : "", name);
    }
  if (n == 2 && us == 1)
    return g_strdup (_("Both"));
  return names->len > 0 ? g_string_free (g_steal_pointer (&names), FALSE) : NULL;
}

static void
read_need (GwItem    *brief,
           GwItem    *item,
           GwRowText *text)
{
  g_autofree char *asks = gw_short_first (gw_short_text (item, GW_INTEREST_POSITION));

  text->lead = whose (brief, item, GW_INTEREST_PARTY);
  text->text = plain (item, GW_INTEREST_STATEMENT);
  text->asked = text->text != NULL && !gw_item_is (item, GW_INTEREST_BASIS, "stated");
  if (asks != NULL)
    /* Translators: what somebody asks for, in their words */
    text->below = g_strdup_printf (_("asks for: “%s”"), asks);
  text->aside = g_strdup (choice_of (item, GW_INTEREST_BASIS));
  if (text->text == NULL)
    {
      text->text = g_steal_pointer (&text->below);
      text->below = text->text != NULL ? g_strdup (_("What do they need it for?")) : NULL;
    }
}

static void
read_work (GwItem    *brief,
           GwItem    *item,
           GwRowText *text)
{
  g_autofree char *by = said_when (item, GW_WORK_BY);
  g_autofree char *later = money_of (brief, item, GW_WORK_DELAY_COST);
  g_autofree char *missed = money_of (brief, item, GW_WORK_MISS_COST);
  gboolean theirs = gw_item_is (item, GW_WORK_REQUESTED, "yes");

  text->text = plain (item, GW_WORK_STATEMENT);
  text->aside = field_of (item, GW_WORK_WEEKS, GW_WORK_WEEKS_LOW, GW_WORK_WEEKS_HIGH, 0);
  if (later != NULL)
    text->aside = join (text->aside, g_strdup_printf (_("%s a week"), later));
  if (by != NULL && missed != NULL)
    /* Translators: a day, and what is lost when it is missed: "by Fri 26 Feb 2027, € 130,000 if
     * missed" */
    text->below = g_strdup_printf (_("by %1$s, %2$s if missed"), by, missed);
  else if (by != NULL)
    text->below = g_strdup_printf (_("by %s"), by);
  if (theirs)
    text->below = join (g_strdup (_("their request")), text->below);
}

/* "A": the letters are those of the sheet. NULL for what is no way of the brief. */
char *
gw_way_dup_letter (GwItem *brief,
                   GwItem *item)
{
  guint place = 0;

  if (gw_item_get_kind (brief)->id != GW_KIND_BRIEF
      || gw_item_get_kind (item)->id != GW_KIND_OPTION)
    return NULL;
  for (guint i = 0; i < gw_item_count (brief, GW_BRIEF_OPTIONS); i++)
    {
      GwItem *way = gw_item_get_child (brief, GW_BRIEF_OPTIONS, i);

      if (way == item || g_strcmp0 (gw_item_get_id (way), gw_item_get_id (item)) == 0)
        return gw_letter (place);
      place += gw_short_text (way, GW_OPTION_STATEMENT) != NULL;
    }
  return NULL;
}

static char *
verdicts_of (GwItem *brief,
             GwItem *item)
{
  char *all = NULL;

  for (guint i = 0; i < gw_item_count (item, GW_OPTION_VERDICTS); i++)
    {
      GwItem *verdict = gw_item_get_child (item, GW_OPTION_VERDICTS, i);
      g_autofree char *name = whose (brief, verdict, GW_VERDICT_PARTY);

      if (name != NULL)
        /* Translators: whose it is, and what it says: "Tobias: a date in February" */
        all = join (all, g_strdup_printf (_("%1$s: %2$s"), name,
                                          choice_of (verdict, GW_VERDICT_VALUE)));
    }
  return all;
}

/* What the giver said stands behind a guess: "my guess · Priya said 14–22–45 days". Takes @text. */
static char *
say_giver (GwItem *brief,
           GwItem *way,
           char   *text)
{
  GwItem *former = NULL;

  if (gw_item_is (way, GW_APPROACH_STATUS, "guess"))
    {
      text = join (text, g_strdup (choice_of (way, GW_APPROACH_STATUS)));
      former = gw_giver_find_former (brief, gw_item_get_id (way));
    }
  text = join (text, plain (way, GW_APPROACH_BY));
  return former != NULL ? join (text, gw_giver_say_former (former)) : text;
}

/* "Monthly file · 6–8–14 days · does most of it · Priya" */
static char *
say_approach (GwItem *brief,
              GwItem *way)
{
  char *text = plain (way, GW_APPROACH_STATEMENT);

  text = join (text, field_of (way, GW_APPROACH_LIKELY, GW_APPROACH_LOW, GW_APPROACH_HIGH,
                               GW_APPROACH_UNIT));
  if (gw_item_get_number (way, GW_APPROACH_COVERS) < 1)
    text = join (text, g_strdup (gw_covers_say (gw_item_get_number (way, GW_APPROACH_COVERS))));
  return say_giver (brief, way, text);
}

/* Its ways a line each, the first with what makes it hard. */
static void
read_piece (GwItem    *brief,
            GwItem    *item,
            GwRowText *text)
{
  g_autoptr (GString) below = g_string_new (NULL);

  text->text = plain (item, GW_ITEM_STATEMENT);
  text->aside = g_strdup (choice_of (item, GW_ITEM_NEED));
  for (guint i = 0; i < gw_item_count (item, GW_ITEM_APPROACHES); i++)
    {
      GwItem *way = gw_item_get_child (item, GW_ITEM_APPROACHES, i);
      GwItem *driver = gw_short_item (way, GW_APPROACH_DRIVERS, 0);
      const char *why = gw_short_text (driver, GW_DRIVER_TEXT);
      g_autofree char *said = say_approach (brief, way);

      if (said == NULL)
        continue;
      g_string_append (below, below->len > 0 ? "\n" : "");
      if (i == 0)
        g_string_append (below, said);
      else
        /* Translators: another way to do a piece of work */
        g_string_append_printf (below, _("or: %s"), said);
      if (why != NULL)
        {
          g_string_append_c (below, '\n');
          /* Translators: what makes a piece of work hard, in somebody's words */
          g_string_append_printf (below, _("hard because: %s"), why);
        }
    }
  if (below->len > 0)
    text->below = g_strdup (below->str);
}

static void
read_promise (GwItem    *item,
              GwRowText *text)
{
  const char *owner = gw_short_text (item, GW_PROMISE_OWNER);
  const char *cleared = gw_short_text (item, GW_PROMISE_CLEARED_BY);

  text->text = plain (item, GW_PROMISE_STATEMENT);
  text->aside = said_when (item, GW_PROMISE_WHEN);
  text->below = gw_promise_say_conditions (item);
  if (owner != NULL)
    text->below = join (text->below, g_strdup_printf (_("%s answers for it"), owner));
  if (cleared != NULL)
    text->below = join (text->below, g_strdup_printf (_("agreed with %s"), cleared));
}

/* Without words of its own a benefit is called by its measure and months, else by what it is worth;
 * who stands behind the number is never its name. */
static void
name_benefit (GwItem    *brief,
              GwItem    *item,
              GwRowText *text)
{
  const char *by = gw_short_text (item, GW_BENEFIT_CONFIRMED_BY);
  g_autofree char *money = money_of (brief, item, GW_BENEFIT_LIKELY);

  text->text = g_steal_pointer (&text->below);
  if (text->text == NULL && money != NULL)
    text->text = gw_item_is (item, GW_BENEFIT_KIND, "once")
                     ? g_steal_pointer (&money)
                     /* Translators: %s is an amount of money */
                     : g_strdup_printf (_("Worth %s a year"), money);
  if (by != NULL)
    /* Translators: who stands behind a number, and when they said so: "Finance, 9 Dec" */
    text->below = g_strdup_printf (_("confirmed by %s"), by);
  if (text->text == NULL)
    text->text = g_steal_pointer (&text->below);
}

static void
read_benefit (GwItem    *brief,
              GwItem    *item,
              GwRowText *text)
{
  g_autofree char *with = said_when (item, GW_BENEFIT_FROM);
  g_autofree char *without = said_when (item, GW_BENEFIT_WITHOUT);
  g_autofree char *each = money_of (brief, item, GW_BENEFIT_WORTH);

  text->text = plain (item, GW_BENEFIT_STATEMENT);
  text->aside = field_of (item, GW_BENEFIT_LIKELY, GW_BENEFIT_LOW, GW_BENEFIT_HIGH, 0);
  text->below = plain (item, GW_BENEFIT_MEASURE);
  if (each != NULL)
    text->below = join (text->below, g_strdup_printf (_("worth each %s"), each));
  if (with != NULL)
    text->below = join (text->below, g_strdup_printf (_("with it: %s"), with));
  if (without != NULL)
    text->below = join (text->below, g_strdup_printf (_("without it: %s"), without));
  if (text->text == NULL)
    name_benefit (brief, item, text);
}

static void
read_objective (GwItem    *item,
                GwRowText *text)
{
  const char *from = gw_short_text (item, GW_OBJECTIVE_FROM);
  const char *to = gw_short_text (item, GW_OBJECTIVE_TO);

  text->text = plain (item, GW_OBJECTIVE_NAME);
  text->below = plain (item, GW_OBJECTIVE_OWNER);
  if (from != NULL && to != NULL)
    text->below = join (text->below, g_strdup_printf (_("from %1$s to %2$s"), from, to));
  text->aside = said_when (item, GW_OBJECTIVE_DUE);
}

static void
read_party (GwItem    *item,
            GwRowText *text)
{
  text->text = plain (item, GW_PARTY_NAME);
  text->below = plain (item, GW_PARTY_ROLE);
  gboolean there = gw_item_is (item, GW_PARTY_ATTENDS, "yes");

  /* Of somebody on neither side it says enough that they will not be there. */
  if (there || !gw_item_is (item, GW_PARTY_SIDE, "other"))
    text->aside = g_strdup (choice_of (item, GW_PARTY_SIDE));
  if (gw_item_is (item, GW_PARTY_DECIDES, "yes"))
    text->aside = join (g_strdup (_("decides")), text->aside);
  if (!there)
    text->aside = join (text->aside, g_strdup (_("not in the room")));
}

static void
read_phrase (GwItem    *item,
             GwRowText *text)
{
  const char *heard = gw_short_text (item, GW_PHRASE_HEARD);

  text->text = plain (item, GW_PHRASE_TEXT);
  if (heard != NULL)
    {
      g_free (text->text);
      text->text = g_strdup_printf (_("“%s”"), heard);
      text->below = plain (item, GW_PHRASE_REPLY);
    }
  if (!gw_item_is (item, GW_PHRASE_USE, "answer"))
    text->aside = g_strdup (choice_of (item, GW_PHRASE_USE));
}

/* Words, who, by when: most of what is left is made of these. */
static void
read_plain (GwItem    *item,
            GwRowText *text)
{
  const GwKind *kind = gw_item_get_kind (item);
  int statement = gw_kind_find_element (kind, "statement");
  int who = gw_kind_find_attribute (kind, "who"), due = gw_kind_find_attribute (kind, "due");

  if (statement < 0)
    statement = kind->body_part;
  if (statement >= 0)
    text->text = plain (item, statement);
  if (who >= 0)
    text->below = plain (item, who);
  if (due >= 0)
    text->aside = said_when (item, due);
}

/* Whether its kind stands above it already. */
static gboolean
is_in_slot (GwItem *brief,
            GwItem *fact)
{
  const GwBlock *block;

  if (gw_item_get_kind (brief)->id != GW_KIND_BRIEF)
    return FALSE;
  for (guint n = 0;
       (block = gw_block_find (gw_brief_get_moment (brief), GW_SECTION_FACTS, n)) != NULL; n++)
    if (block->choice_part >= 0 && block->empty != NULL && gw_block_takes (block, fact))
      return TRUE;

  return FALSE;
}

/* What can be chosen of a thing to settle: "A 26 February · B End of March" */
static char *
ways_of (GwItem *brief,
         GwItem *term)
{
  char *all = NULL;

  if (gw_item_get_kind (brief)->id != GW_KIND_BRIEF)
    return NULL;
  for (guint i = 0; i < gw_item_count (brief, GW_BRIEF_OPTIONS); i++)
    {
      GwItem *way = gw_item_get_child (brief, GW_BRIEF_OPTIONS, i);
      g_autofree char *letter = gw_way_dup_letter (brief, way);
      const char *words = gw_short_text (way, GW_OPTION_STATEMENT);

      if (words != NULL && gw_item_refers_to (way, GW_OPTION_TERM, gw_item_get_id (term)))
        all = join (all, g_strdup_printf ("%s %s", letter, words));
    }
  return all;
}

static void
read_other (GwItem    *brief,
            GwItem    *item,
            GwRowText *text)
{
  read_plain (item, text);
  switch (gw_item_get_kind (item)->id)
    {
    case GW_KIND_FACT:
      text->below = join (plain (item, GW_FACT_SOURCE), said_when (item, GW_FACT_OBSERVED));
      if (!is_in_slot (brief, item))
        text->aside = g_strdup (choice_of (item, GW_FACT_KIND));
      break;
    case GW_KIND_FALLBACK:
      text->lead = whose (brief, item, GW_FALLBACK_PARTY);
      break;
    case GW_KIND_EXPLANATION:
      text->lead = whose (brief, item, GW_EXPLANATION_PARTY);
      break;
    case GW_KIND_QUESTION:
      text->lead = whose (brief, item, GW_QUESTION_PARTY);
      text->below = plain (item, GW_QUESTION_ANSWER);
      break;
    case GW_KIND_TOLD:
      text->aside = said_when (item, GW_TOLD_WHEN);
      break;
    case GW_KIND_TELL:
      text->lead = g_steal_pointer (&text->below);
      text->below = plain (item, GW_TELL_BY);
      break;
    case GW_KIND_COST:
      text->aside = join (money_of (brief, item, GW_COST_AMOUNT),
                          g_strdup (choice_of (item, GW_COST_KIND)));
      text->below = said_when (item, GW_COST_FROM);
      break;
    case GW_KIND_PROOF:
      text->below = g_steal_pointer (&text->text);
      text->text = plain (item, GW_PROOF_MEASURE);
      break;
    case GW_KIND_TERM:
      text->text = plain (item, GW_TERM_NAME);
      text->below = ways_of (brief, item);
      break;
    case GW_KIND_HOLIDAY:
      text->text = said_when (item, GW_HOLIDAY_DATE);
      break;
    case GW_KIND_APPROACH:
      text->below = say_giver (brief, item, NULL);
      text->aside = field_of (item, GW_APPROACH_LIKELY, GW_APPROACH_LOW, GW_APPROACH_HIGH,
                              GW_APPROACH_UNIT);
      break;
    default:
      break;
    }
}

/* Reads the row of an item in its brief. */
void
gw_row_read (GwItem    *brief,
             GwItem    *item,
             GwRowText *text)
{
  memset (text, 0, sizeof *text);

  switch (gw_item_get_kind (item)->id)
    {
    case GW_KIND_PARTY:
      read_party (item, text);
      break;
    case GW_KIND_INTEREST:
      read_need (brief, item, text);
      break;
    case GW_KIND_WORK:
      read_work (brief, item, text);
      break;
    case GW_KIND_OPTION:
      text->lead = gw_way_dup_letter (brief, item);
      text->text = plain (item, GW_OPTION_STATEMENT);
      text->aside = field_of (item, GW_OPTION_WEEKS, 0, 0, 0);
      text->below = verdicts_of (brief, item);
      break;
    case GW_KIND_ITEM:
      read_piece (brief, item, text);
      break;
    case GW_KIND_PROMISE:
      read_promise (item, text);
      break;
    case GW_KIND_BENEFIT:
      read_benefit (brief, item, text);
      break;
    case GW_KIND_OBJECTIVE:
      read_objective (item, text);
      break;
    case GW_KIND_PHRASE:
      read_phrase (item, text);
      break;
    default:
      read_other (brief, item, text);
      break;
    }
}

void
gw_row_text_clear (GwRowText *text)
{
  g_clear_pointer (&text->lead, g_free);
  g_clear_pointer (&text->text, g_free);
  g_clear_pointer (&text->below, g_free);
  g_clear_pointer (&text->aside, g_free);
}

/* An item in one line, for lists to choose from; "" when it has no words yet. */
char *
gw_item_title (const GwItem *item)
{
  g_auto (GwRowText) text = { 0 };

  if (gw_item_get_kind (item)->id == GW_KIND_PARTY)
    return g_strdup (gw_short_text ((GwItem *) item, GW_PARTY_NAME) ?: "");
  gw_row_read ((GwItem *) item, (GwItem *) item, &text);
  return g_strdup (text.text ?: text.lead ?: "");
}

/* Whether nobody has written anything into a row: then it may go when one leaves it. */
gboolean
gw_row_is_empty (const GwItem *item)
{
  const GwKind *kind = gw_item_get_kind (item);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = &kind->parts[i];
      gboolean holds = gw_part_is_items (part)
                           ? gw_item_count (item, i) > 0
                           : gw_short_text ((GwItem *) item, i) != NULL
                                 && gw_item_get_raw (item, i) != NULL;

      if (!holds || (int) i == kind->id_part || part->type == GW_TYPE_CHOICE
          || part->type == GW_TYPE_REF || part->type == GW_TYPE_REFS
          || (part->need == GW_NEED_REQUIRED && g_strcmp0 (gw_item_get_raw (item, i), "0") == 0))
        continue;
      return FALSE;
    }
  return TRUE;
}
