/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-review-private.h"

#include <glib/gi18n-lib.h>

/* A commitment says what, until when, under which condition, and that somebody stands for it.
 * Gives the @field in which the first that is missing is written. */
static const char *
missing_in (GwItem      *promise,
            const char **field)
{
  *field = "when";
  if (!gw_item_has (promise, GW_PROMISE_WHEN))
    return _("its date");
  *field = "owner";
  if (!gw_item_has (promise, GW_PROMISE_OWNER))
    return _("an owner");
  *field = "conditions";
  if (gw_item_count (promise, GW_PROMISE_CONDITIONS) == 0)
    return _("its condition");
  *field = "cleared-by";
  if (!gw_item_has (promise, GW_PROMISE_CLEARED_BY))
    return _("somebody who agreed to it");

  return NULL;
}

static void
look_promise_whole (GwReview *self)
{
  for (guint i = 0; i < gw_item_count (self->moment, GW_COMMITMENT_PROMISES); i++)
    {
      GwItem *promise = gw_item_get_child (self->moment, GW_COMMITMENT_PROMISES, i);
      const char *field = NULL;
      const char *missing = gw_item_is (promise, GW_PROMISE_LEVEL, "commitment")
                                    && gw_item_is (promise, GW_PROMISE_STATE, "open")
                                ? missing_in (promise, &field)
                                : NULL;

      if (missing != NULL)
        /* Translators: %s is "its date", "an owner", "its condition" … */
        gw_review_add (self, promise, field,
                       g_strdup_printf (_("The promise lacks %s: without it nobody on our side has "
                                          "agreed to it."), missing));
    }
}

static void
look_unknown_owned (GwReview *self)
{
  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_UNKNOWNS); i++)
    {
      GwItem *unknown = gw_item_get_child (self->brief, GW_BRIEF_UNKNOWNS, i);
      const char *text = gw_item_get_text (unknown, GW_UNKNOWN_TEXT);

      if (!gw_item_has (unknown, GW_UNKNOWN_WHO) || !gw_item_has (unknown, GW_UNKNOWN_DUE))
        /* Translators: %s is what is not known */
        gw_review_add (self, unknown, gw_item_has (unknown, GW_UNKNOWN_WHO) ? "due" : "who",
                       g_strdup_printf (_("Who finds out “%s”, and by when?"),
                                        text != NULL ? text : _("this")));
    }
}

static void
look_next_word (GwReview *self)
{
  GwItem *next = gw_item_get_one (self->moment, GW_COMMITMENT_NEXT);

  if (next == NULL || !gw_item_has (next, GW_NEXT_DATE))
    gw_review_add (self, NULL, "next",
                   g_strdup (_("Name the day they hear from you again; it is the one date you can "
                               "keep.")));
}

const GwRule gw_rules_commitment[] = {
  { "outcome", GW_SEVERITY_BEFORE, TRUE, gw_rule_outcome },
  { "need-under-ask", GW_SEVERITY_BEFORE, TRUE, gw_rule_need_under_ask },
  { "guess-asked", GW_SEVERITY_BEFORE, FALSE, gw_rule_guess_asked },
  { "words-match", GW_SEVERITY_BEFORE, TRUE, gw_rule_words_match },
  { "promise-whole", GW_SEVERITY_BEFORE, TRUE, look_promise_whole },
  { "odds-carry", GW_SEVERITY_BEFORE, FALSE, gw_rule_odds_carry },
  { "grain-honest", GW_SEVERITY_BEFORE, FALSE, gw_rule_grain_honest },
  { "next-word", GW_SEVERITY_BEFORE, TRUE, look_next_word },
  { "promises-agree", GW_SEVERITY_BEFORE, FALSE, gw_rule_promises_agree },
  { "our-fallback", GW_SEVERITY_BEFORE, FALSE, gw_rule_our_fallback },
  { "facts-hold", GW_SEVERITY_BETTER, FALSE, gw_rule_facts_hold },
  { "unknown-owned", GW_SEVERITY_BETTER, FALSE, look_unknown_owned },
  { NULL },
};
