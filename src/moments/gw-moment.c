/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-moment.h"

#include "gw-moment-private.h"

/* The texts of a moment; they live as long as the program. */
const GwMomentText *
gw_moment_text (GwMoment moment)
{
  static const GwMomentText *const texts[GW_N_MOMENTS] = {
    [GW_MOMENT_PRIORITIZATION] = &gw_moment_prioritization,
    [GW_MOMENT_SCOPE] = &gw_moment_scope,
    [GW_MOMENT_COMMITMENT] = &gw_moment_commitment,
    [GW_MOMENT_RESOURCES] = &gw_moment_resources,
  };

  g_return_val_if_fail (moment < GW_N_MOMENTS, NULL);

  return texts[moment];
}

/* Returns: (nullable): NULL when the moment has no such section */
const GwSection *
gw_moment_find_section (const GwMomentText *text,
                        GwSectionId         id)
{
  for (guint i = 0; i < text->n_sections; i++)
    if (text->sections[i].id == id)
      return &text->sections[i];

  return NULL;
}

/* The name of a section for the program: in actions, tests and style classes. */
const char *
gw_section_get_name (GwSectionId id)
{
  static const char *const names[GW_N_SECTIONS] = {
    [GW_SECTION_SENTENCE] = "sentence",   [GW_SECTION_OUTCOME] = "outcome",
    [GW_SECTION_PEOPLE] = "people",       [GW_SECTION_NEEDS] = "needs",
    [GW_SECTION_WAITS] = "waits",         [GW_SECTION_TIME] = "time",
    [GW_SECTION_PIECES] = "pieces",       [GW_SECTION_FITS] = "fits",
    [GW_SECTION_BEFORE] = "before",       [GW_SECTION_PROMISE] = "promise",
    [GW_SECTION_DIRECTION] = "direction", [GW_SECTION_UNKNOWN] = "unknown",
    [GW_SECTION_NEXT] = "next",           [GW_SECTION_GOAL] = "goal",
    [GW_SECTION_COST] = "cost",           [GW_SECTION_BRINGS] = "brings",
    [GW_SECTION_BREAKS] = "breaks",       [GW_SECTION_PROOF] = "proof",
    [GW_SECTION_WAYS] = "ways",           [GW_SECTION_FACTS] = "facts",
    [GW_SECTION_NODEAL] = "nodeal",       [GW_SECTION_QUESTIONS] = "questions",
    [GW_SECTION_ANSWERS] = "answers",     [GW_SECTION_PHRASES] = "phrases",
    [GW_SECTION_HOME] = "home",           [GW_SECTION_TELL] = "tell",
    [GW_SECTION_PACKAGES] = "packages",   [GW_SECTION_NOTES] = "notes",
    [GW_SECTION_RESULT] = "result",
  };

  g_return_val_if_fail (id < GW_N_SECTIONS, NULL);

  return names[id];
}

/* The word at the foot of the short form that opens such sections, untranslated. */
const char *
gw_more_get_label (GwMore more)
{
  static const char *const labels[GW_N_MORE] = {
    [GW_MORE_REST] = N_("everything"),
    [GW_MORE_FACTS] = N_("facts"),
    [GW_MORE_NUMBERS] = N_("numbers"),
    [GW_MORE_PEOPLE] = N_("other people"),
    [GW_MORE_NOTES] = N_("notes"),
  };

  g_return_val_if_fail (more < GW_N_MORE, NULL);

  return labels[more];
}

typedef struct
{
  GwKindId    kind; /* GW_N_KINDS: of any kind that has this choice */
  const char *choice;
  const char *label;
} ChoiceLabel;

static const ChoiceLabel choice_labels[] = {
  { GW_KIND_INTEREST, "stated", N_("They said so") },
  { GW_KIND_INTEREST, "inferred", N_("I think so") },
  { GW_KIND_INTEREST, "assumed", N_("I assume it") },
  { GW_KIND_VERDICT, "yes", N_("can live with it") },
  { GW_KIND_VERDICT, "unsure", N_("not sure") },
  { GW_KIND_VERDICT, "no", N_("cannot") },
  { GW_KIND_VERDICT, "stated", N_("They said so") },
  { GW_KIND_VERDICT, "inferred", N_("I think so") },
  { GW_KIND_VERDICT, "assumed", N_("I assume it") },
  { GW_KIND_PARTY, "us", N_("our side") },
  { GW_KIND_PARTY, "them", N_("their side") },
  { GW_KIND_PARTY, "other", N_("somebody else") },
  { GW_KIND_FACT, "customer-data", N_("about customers") },
  { GW_KIND_FACT, "impact", N_("about the business") },
  { GW_KIND_FACT, "trade-off", N_("what the other work would lose") },
  { GW_KIND_FACT, "estimate", N_("an estimate") },
  { GW_KIND_FACT, "market", N_("about the market") },
  { GW_KIND_FACT, "policy", N_("a rule of the house") },
  { GW_KIND_FACT, "other", N_("something else") },
  { GW_KIND_FACT, "1", N_("one voice") },
  { GW_KIND_FACT, "2", N_("counted") },
  { GW_KIND_FACT, "3", N_("tested") },
  { GW_KIND_ITEM, "must", N_("cannot do without") },
  { GW_KIND_ITEM, "should", N_("would be missed") },
  { GW_KIND_ITEM, "could", N_("nice to have") },
  { GW_KIND_APPROACH, "guess", N_("my guess") },
  { GW_KIND_APPROACH, "estimate", N_("their estimate") },
  { GW_KIND_APPROACH, "days", N_("days") },
  { GW_KIND_APPROACH, "weeks", N_("weeks") },
  { GW_KIND_PROMISE, "commitment", N_("promise") },
  { GW_KIND_PROMISE, "target", N_("aim (not promised)") },
  { GW_KIND_PROMISE, "direction", N_("direction (no date)") },
  { GW_KIND_PROMISE, "open", N_("open") },
  { GW_KIND_PROMISE, "kept", N_("kept") },
  { GW_KIND_PROMISE, "slipped", N_("slipped") },
  { GW_KIND_PROMISE, "withdrawn", N_("withdrawn") },
  { GW_KIND_PROMISE, "plan", N_("of the plan") },
  { GW_KIND_PROMISE, "all", N_("of all of it") },
  { GW_KIND_PHRASE, "open", N_("open with") },
  { GW_KIND_PHRASE, "say", N_("say") },
  { GW_KIND_PHRASE, "answer", N_("if they say …") },
  { GW_KIND_PHRASE, "instead", N_("instead of …") },
  { GW_KIND_PHRASE, "avoid", N_("do not say") },
  { GW_KIND_COST, "once", N_("once") },
  { GW_KIND_COST, "yearly", N_("a year") },
  { GW_KIND_BENEFIT, "once", N_("once") },
  { GW_KIND_BENEFIT, "yearly", N_("a year") },
  { GW_KIND_RESULT, "agreed", N_("agreed") },
  { GW_KIND_RESULT, "open", N_("still open") },
  { GW_KIND_RESULT, "none", N_("nothing agreed") },
  { GW_N_KINDS, "wish", N_("a wish") },
  { GW_N_KINDS, "target", N_("our own plan") },
  { GW_N_KINDS, "contract", N_("in a contract") },
  { GW_N_KINDS, "law", N_("required by law") },
  { GW_N_KINDS, "private", N_("Only me") },
  { GW_N_KINDS, "team", N_("Our side") },
  { GW_N_KINDS, "open", N_("Everyone in the room") },
  { GW_N_KINDS, "yes", N_("yes") },
  { GW_N_KINDS, "no", N_("no") },
};

static gboolean
is_visibility (GwKindId kind,
               guint    part)
{
  return gw_kind (kind)->visibility_part == (int) part;
}

/* What people read for a choice ("can live with it" for "yes"), untranslated; the choice itself
 * where it has no other words. */
const char *
gw_choice_label (GwKindId    kind,
                 guint       part,
                 const char *choice)
{
  gboolean own_words = !is_visibility (kind, part);

  for (guint i = 0; i < G_N_ELEMENTS (choice_labels); i++)
    if (g_str_equal (choice_labels[i].choice, choice)
        && ((own_words && choice_labels[i].kind == kind) || choice_labels[i].kind == GW_N_KINDS))
      return choice_labels[i].label;

  return choice;
}
