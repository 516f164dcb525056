/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-fields.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#define END { -1, 0, 0, 0 }

static const GwField outcome[] = { { GW_BRIEF_OUTCOME }, END };
static const GwField party[]
    = { { GW_PARTY_NAME },    { GW_PARTY_ROLE },    { GW_PARTY_SHORT },    { GW_PARTY_SIDE },
        { GW_PARTY_ATTENDS }, { GW_PARTY_DECIDES }, { GW_PARTY_RELATION }, END };
static const GwField need[]
    = { { GW_INTEREST_POSITION }, { GW_INTEREST_STATEMENT }, { GW_INTEREST_PARTY },
        { GW_INTEREST_BASIS },    { GW_INTEREST_WEIGHT },    { GW_INTEREST_MUST },
        { GW_INTEREST_BY },       { GW_INTEREST_DEADLINE },  END };
static const GwField fact[]
    = { { GW_FACT_STATEMENT }, { GW_FACT_SOURCE },   { GW_FACT_OBSERVED }, { GW_FACT_KIND },
        { GW_FACT_STRENGTH },  { GW_FACT_SUPPORTS }, { GW_FACT_AGAINST },  { GW_FACT_FRESH_DAYS },
        { GW_FACT_LINK },      END };
static const GwField way[]
    = { { GW_OPTION_STATEMENT }, { GW_OPTION_WEEKS },   { GW_OPTION_TERM },
        { GW_OPTION_VERDICTS },  { GW_OPTION_RATINGS }, END };
static const GwField size[] = { { GW_OPTION_STATEMENT }, { GW_OPTION_TAKES },
                                { GW_OPTION_TERM },      { GW_OPTION_VERDICTS },
                                { GW_OPTION_RATINGS },   END };
static const GwField fallback[] = { { GW_FALLBACK_STATEMENT }, { GW_FALLBACK_PARTY },
                                    { GW_FALLBACK_LIKELIHOOD }, { GW_FALLBACK_STEPS },
                                    { GW_FALLBACK_RATINGS }, END };
static const GwField step[] = { { GW_STEP_TEXT }, { GW_STEP_WHO }, { GW_STEP_DUE },
                                { GW_STEP_DONE }, END };
static const GwField question[]
    = { { GW_QUESTION_STATEMENT }, { GW_QUESTION_PARTY }, { GW_QUESTION_INTEREST },
        { GW_QUESTION_ANSWER },    { GW_QUESTION_ASKED }, END };
static const GwField answer[] = { { GW_PHRASE_HEARD }, { GW_PHRASE_REPLY }, END };
static const GwField phrase[] = { { GW_PHRASE_TEXT }, { GW_PHRASE_USE }, { GW_PHRASE_HEARD },
                                  { GW_PHRASE_REPLY }, END };
static const GwField home[] = { { GW_EXPLANATION_TEXT }, { GW_EXPLANATION_PARTY }, END };
static const GwField work[]
    = { { GW_WORK_STATEMENT },
        { GW_WORK_WEEKS, GW_WORK_WEEKS_LOW, GW_WORK_WEEKS_HIGH },
        { GW_WORK_DELAY_COST, GW_WORK_DELAY_COST_LOW, GW_WORK_DELAY_COST_HIGH },
        { GW_WORK_REQUESTED },
        { GW_WORK_BY },
        { GW_WORK_MISS_COST },
        { GW_WORK_OPTION },
        { GW_WORK_SERVES },
        { GW_WORK_EVIDENCE },
        END };
static const GwField start[] = { { GW_PRIORITIZATION_START }, { GW_PRIORITIZATION_CURRENCY }, END };
static const GwField due[]
    = { { GW_SCOPE_DUE },   { GW_SCOPE_DEADLINE }, { GW_SCOPE_START },      { GW_SCOPE_PEOPLE },
        { GW_SCOPE_FOCUS }, { GW_SCOPE_EXPECTED }, { GW_SCOPE_CONFIDENCE }, END };
static const GwField plan[] = { { GW_SCOPE_PLAN }, END };
static const GwField holiday[] = { { GW_HOLIDAY_DATE }, END };
static const GwField piece[]
    = { { GW_ITEM_STATEMENT }, { GW_ITEM_NEED }, { GW_ITEM_VALUE },  { GW_ITEM_APPROACHES },
        { GW_ITEM_NEEDS },     { GW_ITEM_WITH }, { GW_ITEM_SERVES }, END };
static const GwField approach[]
    = { { GW_APPROACH_STATEMENT },
        { GW_APPROACH_LIKELY, GW_APPROACH_LOW, GW_APPROACH_HIGH, GW_APPROACH_UNIT },
        { GW_APPROACH_BY },
        { GW_APPROACH_ON },
        { GW_APPROACH_STATUS },
        { GW_APPROACH_COVERS },
        { GW_APPROACH_DRIVERS },
        END };
static const GwField driver[] = { { GW_DRIVER_TEXT }, END };
static const GwField tell[] = { { GW_TELL_WHO }, { GW_TELL_BY }, { GW_TELL_DUE }, { GW_TELL_TEXT },
                                END };
static const GwField told[] = { { GW_TOLD_TEXT }, { GW_TOLD_WHO }, { GW_TOLD_WHEN }, END };
static const GwField promise[]
    = { { GW_PROMISE_STATEMENT },  { GW_PROMISE_WHEN },  { GW_PROMISE_CONDITIONS },
        { GW_PROMISE_OWNER },      { GW_PROMISE_CLEARED_BY }, { GW_PROMISE_LEVEL },
        { GW_PROMISE_OF },         { GW_PROMISE_ITEM },  { GW_PROMISE_STATE }, END };
static const GwField direction[] = { { GW_PROMISE_STATEMENT }, { GW_PROMISE_OWNER },
                                     { GW_PROMISE_ITEM },      { GW_PROMISE_LEVEL }, END };
static const GwField condition[] = { { GW_CONDITION_TEXT }, END };
static const GwField stake[] = { { GW_COMMITMENT_CUSTOMER }, { GW_COMMITMENT_STAKE },
                                 { GW_COMMITMENT_CURRENCY }, END };
static const GwField known[] = { { GW_KNOWN_TEXT }, END };
static const GwField unknown[] = { { GW_UNKNOWN_TEXT }, { GW_UNKNOWN_WHO }, { GW_UNKNOWN_DUE },
                                   END };
static const GwField next[] = { { GW_NEXT_DATE }, { GW_NEXT_WHO }, { GW_NEXT_HOW }, END };
static const GwField goal[] = { { GW_OBJECTIVE_NAME }, { GW_OBJECTIVE_OWNER },
                                { GW_OBJECTIVE_FROM }, { GW_OBJECTIVE_TO },
                                { GW_OBJECTIVE_DUE },  END };
static const GwField serves[] = { { GW_RESOURCES_OBJECTIVE }, { GW_RESOURCES_DECIDE_BY },
                                  { GW_RESOURCES_NEEDED_BY }, END };
static const GwField money[] = { { GW_RESOURCES_CURRENCY }, { GW_RESOURCES_YEARS },
                                 { GW_RESOURCES_DISCOUNT }, END };
static const GwField cost[]
    = { { GW_COST_STATEMENT },
        { GW_COST_AMOUNT, GW_COST_LOW, GW_COST_HIGH },
        { GW_COST_KIND },
        { GW_COST_FROM },
        { GW_COST_UNTIL },
        { GW_COST_PEOPLE },
        { GW_COST_RAMP_MONTHS },
        { GW_COST_DRAG },
        END };
static const GwField benefit[]
    = { { GW_BENEFIT_STATEMENT },
        { GW_BENEFIT_MEASURE },
        { GW_BENEFIT_LIKELY, GW_BENEFIT_LOW, GW_BENEFIT_HIGH },
        { GW_BENEFIT_WORTH },
        { GW_BENEFIT_FROM },
        { GW_BENEFIT_WITHOUT },
        { GW_BENEFIT_UNTIL },
        { GW_BENEFIT_RAMP_MONTHS },
        { GW_BENEFIT_KIND },
        { GW_BENEFIT_CONFIRMED_BY },
        { GW_BENEFIT_SERVES },
        { GW_BENEFIT_EVIDENCE },
        END };
static const GwField proof[] = { { GW_PROOF_MEASURE }, { GW_PROOF_DUE }, { GW_PROOF_TEXT }, END };
static const GwField term[] = { { GW_TERM_NAME }, END };
static const GwField notes[] = { { GW_NOTES_TEXT }, END };
static const GwField result[] = { { GW_RESULT_STATEMENT }, { GW_RESULT_ENDING },
                                  { GW_RESULT_AGREED },    { GW_RESULT_DATE },
                                  { GW_RESULT_AGAIN },     END };
static const GwField followup[] = { { GW_FOLLOWUP_TEXT }, { GW_FOLLOWUP_WHO }, { GW_FOLLOWUP_DUE },
                                    { GW_FOLLOWUP_DONE }, END };
static const GwField learned[] = { { GW_LEARNED_TEXT }, { GW_LEARNED_INTEREST }, END };

/* Who lives with the result without being there or deciding it. */
static gboolean
is_user (const GwItem *who)
{
  return gw_item_is (who, GW_PARTY_SIDE, "other") && gw_item_is (who, GW_PARTY_ATTENDS, "no")
         && gw_item_is (who, GW_PARTY_DECIDES, "no");
}

static gboolean
is_person (const GwItem *who)
{
  return !is_user (who);
}

#define IN_BRIEF(SECTION, LIST, FIELDS)                                                            \
  { GW_SECTION_##SECTION, FALSE, -1, LIST, -1, NULL, FIELDS, NULL, NULL }
#define IN_MOMENT(SECTION, LIST, FIELDS)                                                           \
  { GW_SECTION_##SECTION, TRUE, -1, LIST, -1, NULL, FIELDS, NULL, NULL }

/* Where no section asks for the goal, those that the work is to serve stand below it. */
#define GOALS(SECTION)                                                                             \
  { GW_SECTION_##SECTION, FALSE, -1, GW_BRIEF_OBJECTIVES, -1, NULL, goal, N_("Goals it serves"),   \
    NULL }

#define FACT_SLOT(KINDS, HEADING, EMPTY)                                                           \
  { GW_SECTION_FACTS, FALSE, -1, GW_BRIEF_EVIDENCE, GW_FACT_KIND, KINDS, fact, HEADING, EMPTY }

/* A moment shows those whose section it has; a list in the moment's element is of its kind. */
static const struct
{
  int     moment; /* -1: of all */
  GwBlock block;
} blocks[] = {
  { -1, IN_BRIEF (OUTCOME, -1, outcome) },
  { -1,
    { GW_SECTION_PEOPLE, FALSE, -1, GW_BRIEF_PARTIES, -1, NULL, party, NULL, NULL, NULL, is_person } },
  { -1,
    { GW_SECTION_PEOPLE, FALSE, -1, GW_BRIEF_PARTIES, GW_PARTY_SIDE, "other", party, N_("Users"),
      N_("They are not in the room, but they live with the result. Add the users, and give them at "
         "least one need."),
      N_("Add the users"), is_user } },
  { -1, IN_BRIEF (NEEDS, GW_BRIEF_INTERESTS, need) },
  { GW_MOMENT_COMMITMENT, IN_MOMENT (NEEDS, -1, stake) },
  { GW_MOMENT_COMMITMENT, GOALS (NEEDS) },
  { -1, IN_MOMENT (WAITS, GW_PRIORITIZATION_WORKS, work) },
  { -1, IN_MOMENT (WAITS, -1, start) },
  { GW_MOMENT_PRIORITIZATION, GOALS (WAITS) },
  { -1, IN_MOMENT (TIME, -1, due) },
  { -1,
    { GW_SECTION_TIME, TRUE, -1, GW_SCOPE_HOLIDAYS, -1, NULL, holiday,
      N_("Days on which nobody works"), NULL } },
  { -1, IN_MOMENT (PIECES, GW_SCOPE_ITEMS, piece) },
  { -1, IN_MOMENT (PIECES, -1, plan) },
  { GW_MOMENT_SCOPE, GOALS (PIECES) },
  { -1, IN_MOMENT (BEFORE, GW_COMMITMENT_TOLDS, told) },
  { -1,
    { GW_SECTION_PROMISE, TRUE, -1, GW_COMMITMENT_PROMISES, GW_PROMISE_LEVEL, "commitment target",
      promise, NULL, NULL } },
  { -1,
    { GW_SECTION_DIRECTION, TRUE, -1, GW_COMMITMENT_PROMISES, GW_PROMISE_LEVEL, "direction",
      direction, NULL, NULL } },
  { -1,
    { GW_SECTION_UNKNOWN, FALSE, -1, GW_BRIEF_KNOWNS, -1, NULL, known, N_("What we know"), NULL,
      N_("Add what we know") } },
  { -1,
    { GW_SECTION_UNKNOWN, FALSE, -1, GW_BRIEF_UNKNOWNS, -1, NULL, unknown,
      N_("What we do not know yet"), N_("What is the question you hope they will not ask?"),
      N_("Add open point") } },
  { -1, { GW_SECTION_NEXT, TRUE, GW_COMMITMENT_NEXT, -1, -1, NULL, next, NULL, NULL } },
  { -1, IN_BRIEF (GOAL, GW_BRIEF_OBJECTIVES, goal) },
  { -1, IN_MOMENT (GOAL, -1, serves) },
  { -1, IN_MOMENT (COST, GW_RESOURCES_COSTS, cost) },
  { -1, IN_MOMENT (COST, -1, money) },
  { -1, IN_MOMENT (BRINGS, GW_RESOURCES_BENEFITS, benefit) },
  { -1, IN_MOMENT (PROOF, GW_RESOURCES_PROOFS, proof) },
  { GW_MOMENT_RESOURCES, IN_BRIEF (WAYS, GW_BRIEF_OPTIONS, size) },
  { -1, IN_BRIEF (WAYS, GW_BRIEF_OPTIONS, way) },
  { GW_MOMENT_PRIORITIZATION,
    FACT_SLOT ("customer-data", N_("About customers"),
               N_("Who says so, how many, since when?")) },
  { GW_MOMENT_PRIORITIZATION,
    FACT_SLOT ("impact", N_("About the business"),
               N_("What is it worth, and who calculated it?")) },
  { GW_MOMENT_PRIORITIZATION,
    FACT_SLOT ("trade-off", N_("What the other work would lose"),
               N_("What happens to whom if it slips?")) },
  { GW_MOMENT_PRIORITIZATION, FACT_SLOT ("other market estimate policy", N_("Other facts"), NULL) },
  { -1, IN_BRIEF (FACTS, GW_BRIEF_EVIDENCE, fact) },
  { -1, IN_BRIEF (NODEAL, GW_BRIEF_FALLBACKS, fallback) },
  { -1, IN_BRIEF (QUESTIONS, GW_BRIEF_QUESTIONS, question) },
  { -1,
    { GW_SECTION_ANSWERS, FALSE, -1, GW_BRIEF_PHRASES, GW_PHRASE_USE, "answer", answer,
      NULL, NULL } },
  { -1,
    { GW_SECTION_PHRASES, FALSE, -1, GW_BRIEF_PHRASES, GW_PHRASE_USE, "say open instead avoid",
      phrase, NULL, NULL } },
  { -1, IN_BRIEF (HOME, GW_BRIEF_EXPLANATIONS, home) },
  { -1, IN_MOMENT (TELL, GW_SCOPE_TELLS, tell) },
  { -1, IN_BRIEF (PACKAGES, GW_BRIEF_TERMS, term) },
  { -1, { GW_SECTION_NOTES, FALSE, GW_BRIEF_NOTES, -1, -1, NULL, notes, NULL, NULL } },
  { -1, { GW_SECTION_RESULT, FALSE, GW_BRIEF_RESULT, -1, -1, NULL, result, NULL, NULL } },
  { -1,
    { GW_SECTION_RESULT, FALSE, GW_BRIEF_RESULT, GW_RESULT_FOLLOWUPS, -1, NULL, followup,
      N_("Who does what, by when?"), NULL } },
  { -1,
    { GW_SECTION_RESULT, FALSE, GW_BRIEF_RESULT, GW_RESULT_LEARNED, -1, NULL, learned,
      N_("What did you learn about what they need?"), NULL } },
};

/* Returns: (nullable): the n-th block of a section; a moment's own one stands for the common one */
const GwBlock *
gw_block_find (GwMoment    moment,
               GwSectionId section,
               guint       n)
{
  const GwBlock *own = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    {
      const GwBlock *block = &blocks[i].block;
      gboolean is_own = blocks[i].moment == (int) moment;

      if (block->section != section || (blocks[i].moment >= 0 && !is_own))
        continue;
      if (!is_own && own != NULL && own->list == block->list && own->in_moment == block->in_moment)
        continue;
      if (is_own)
        own = block;
      if (n-- == 0)
        return block;
    }
  return NULL;
}

/* Whether every item of the block's list is one of its rows. */
gboolean
gw_block_takes_all (const GwBlock *block)
{
  return block->choice_part < 0 && block->takes == NULL;
}

/* Whether an item of the block's list is one of its rows. */
gboolean
gw_block_takes (const GwBlock *block,
                const GwItem  *item)
{
  if (block->takes != NULL && !block->takes (item))
    return FALSE;
  if (block->choice_part < 0)
    return TRUE;

  g_auto (GStrv) choices = g_strsplit (block->choices, " ", -1);
  for (guint i = 0; choices[i] != NULL; i++)
    if (gw_item_is (item, block->choice_part, choices[i]))
      return TRUE;

  return FALSE;
}

/* What the library keeps says nothing of one meeting, and its people are chosen another way: there
 * may be thousands. */
static const GwField kept_party[] = { { GW_PARTY_NAME }, { GW_PARTY_ROLE }, { GW_PARTY_SHORT },
                                      { GW_PARTY_SIDE }, { GW_PARTY_RELATION }, END };
static const GwField kept_need[]
    = { { GW_INTEREST_POSITION }, { GW_INTEREST_STATEMENT }, { GW_INTEREST_BASIS },
        { GW_INTEREST_WEIGHT },   { GW_INTEREST_BY },        { GW_INTEREST_DEADLINE }, END };
static const GwField kept_fact[]
    = { { GW_FACT_STATEMENT }, { GW_FACT_SOURCE },     { GW_FACT_OBSERVED }, { GW_FACT_KIND },
        { GW_FACT_STRENGTH },  { GW_FACT_FRESH_DAYS }, { GW_FACT_LINK },     END };
static const GwField kept_fallback[] = { { GW_FALLBACK_STATEMENT }, { GW_FALLBACK_LIKELIHOOD },
                                         { GW_FALLBACK_STEPS }, END };

/* Returns: (nullable): the fields of an item that the library keeps, without whose it is */
const GwField *
gw_fields_kept (GwKindId kind)
{
  switch (kind)
    {
    case GW_KIND_PARTY:
      return kept_party;
    case GW_KIND_OBJECTIVE:
      return goal;
    case GW_KIND_INTEREST:
      return kept_need;
    case GW_KIND_FACT:
      return kept_fact;
    case GW_KIND_FALLBACK:
      return kept_fallback;
    default:
      return NULL;
    }
}

/* Returns: (nullable): the fields of items that stand inside a row */
const GwField *
gw_fields_inside (GwKindId kind)
{
  switch (kind)
    {
    case GW_KIND_APPROACH:
      return approach;
    case GW_KIND_DRIVER:
      return driver;
    case GW_KIND_CONDITION:
      return condition;
    case GW_KIND_STEP:
      return step;
    default:
      return NULL;
    }
}

/**
 * gw_fields_ask_more:
 * @action: (out): what the button says that adds another, untranslated
 *
 * Returns: (nullable): what to ask for while there is only one such item inside a row, untranslated;
 *   NULL where one is enough, and @action is not set
 */
const char *
gw_fields_ask_more (GwKindId     kind,
                    const char **action)
{
  if (kind != GW_KIND_APPROACH)
    return NULL;

  *action = N_("Add another way");
  return N_("Is there a way that gets the user there with less, and what would it give up? Ask "
            "before you write.");
}

/* Returns: (nullable): what stands in a box in which it is not clear what to write, untranslated */
const char *
gw_field_get_placeholder (GwKindId kind,
                          guint    part)
{
  static const struct
  {
    GwKindId    kind;
    guint       part;
    const char *text;
  } texts[] = {
    { GW_KIND_PARTY, GW_PARTY_RELATION,
      N_("How do things stand between you, and what must not break? (Only me)") },
    { GW_KIND_COST, GW_COST_RAMP_MONTHS, N_("4 months") },
    { GW_KIND_COST, GW_COST_DRAG, N_("half of one") },
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (texts[i].kind == kind && texts[i].part == part)
      return texts[i].text;

  return NULL;
}

static const GwWord weights[] = { { "5", N_("vital") }, { "4", N_("strong") },
                                  { "2.5", N_("some") }, { "1", N_("little") }, { NULL, NULL } };
static const GwWord covers[]
    = { { "1", N_("does all of it") },         { "0.9", N_("does 9 tenths of it") },
        { "0.8", N_("does most of it") },      { "0.7", N_("does 7 tenths of it") },
        { "0.6", N_("does 6 tenths of it") },  { "0.5", N_("does half of it") },
        { "0.4", N_("does 4 tenths of it") },  { "0.3", N_("does 3 tenths of it") },
        { "0.2", N_("does a little of it") },  { NULL, NULL } };
static const GwWord likelihoods[]
    = { { "0.1", N_("1 in 10") },           { "0.2", N_("hardly") },  { "0.3", N_("3 in 10") },
        { "0.4", N_("4 in 10") },           { "0.5", N_("perhaps") }, { "0.6", N_("6 in 10") },
        { "0.7", N_("7 in 10") },           { "0.8", N_("probably") }, { "0.9", N_("9 in 10") },
        { NULL, NULL } };
static const GwWord sureness[] = { { "0.5", N_("5 in 10") }, { "0.7", N_("7 in 10") },
                                   { "0.8", N_("8 in 10") }, { "0.9", N_("9 in 10") },
                                   { NULL, NULL } };
static const GwWord strengths[] = { { "1", N_("one voice") }, { "2", N_("counted") },
                                    { "3", N_("tested") }, { NULL, NULL } };

static const GwWord ratings[]
    = { { "-1", N_("goes against it") }, { "-0.5", N_("hurts") }, { "0", N_("no difference") },
        { "0.5", N_("helps") },          { "1", N_("meets it") }, { NULL, NULL } };

/* Returns: (nullable): the words for the numbers of a part, ended by a NULL value */
const GwWord *
gw_field_words (GwKindId kind,
                guint    part)
{
  static const struct
  {
    GwKindId      kind;
    guint         part;
    const GwWord *words;
  } table[] = {
    { GW_KIND_INTEREST, GW_INTEREST_WEIGHT, weights },
    { GW_KIND_APPROACH, GW_APPROACH_COVERS, covers },
    { GW_KIND_FALLBACK, GW_FALLBACK_LIKELIHOOD, likelihoods },
    { GW_KIND_SCOPE, GW_SCOPE_CONFIDENCE, sureness },
    { GW_KIND_FACT, GW_FACT_STRENGTH, strengths },
    { GW_KIND_RATING, GW_RATING_VALUE, ratings },
  };

  for (guint i = 0; i < G_N_ELEMENTS (table); i++)
    if (table[i].kind == kind && table[i].part == part)
      return table[i].words;

  return NULL;
}
