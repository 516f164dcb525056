/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-review-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static GwItem *
work_at (GwReview *self,
         guint     index)
{
  return gw_item_get_child (self->moment, GW_PRIORITIZATION_WORKS, index);
}

static guint
count_works (GwReview *self)
{
  return gw_item_count (self->moment, GW_PRIORITIZATION_WORKS);
}

static void
look_slip_named (GwReview *self)
{
  for (guint i = 0; i < count_works (self); i++)
    if (!gw_item_is (work_at (self, i), GW_WORK_REQUESTED, "yes"))
      return;

  gw_review_add (self, NULL, "prioritization",
                 g_strdup (_("Name what would wait if they get their way, and for how many "
                             "weeks.")));
}

static double
requested_weeks (GwReview *self)
{
  for (guint i = 0; i < count_works (self); i++)
    if (gw_item_is (work_at (self, i), GW_WORK_REQUESTED, "yes"))
      return gw_item_get_number (work_at (self, i), GW_WORK_WEEKS);

  return NAN;
}

/* An option whose weeks nobody said is not known to need fewer. */
static void
look_cheaper_way (GwReview *self)
{
  double asked = requested_weeks (self);

  if (isnan (asked))
    return;
  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_OPTIONS); i++)
    if (gw_item_get_number (gw_item_get_child (self->brief, GW_BRIEF_OPTIONS, i), GW_OPTION_WEEKS)
        < asked)
      return;

  gw_review_add (self, NULL, "options",
                 g_strdup (_("Every way costs the team as much as the request: look for one that "
                             "needs less.")));
}

static void
look_three_kinds (GwReview *self)
{
  const struct { const char *kind, *remedy; } slots[] = {
    { "customer-data", _("You have nothing on the customers: add one fact or expect the "
                         "question.") },
    { "impact", _("You have nothing on the business: add one fact or expect the question.") },
    { "trade-off", _("You have nothing on what the other work loses: add one fact or expect the "
                     "question.") },
  };

  for (guint s = 0; s < G_N_ELEMENTS (slots); s++)
    {
      gboolean found = FALSE;

      for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_EVIDENCE); i++)
        found |= gw_item_is (gw_item_get_child (self->brief, GW_BRIEF_EVIDENCE, i), GW_FACT_KIND,
                             slots[s].kind);
      if (!found)
        {
          gw_review_add (self, NULL, "evidence", g_strdup (slots[s].remedy));
          return; /* one gap at a time is enough to be told of */
        }
    }
}

static gboolean
has_priced_date (GwReview *self)
{
  for (guint i = 0; i < count_works (self); i++)
    if (gw_item_has (work_at (self, i), GW_WORK_MISS_COST))
      return TRUE;

  return FALSE;
}

static void
look_date_explained (GwReview *self)
{
  const char *remedy = _("A date drives this: write what happens on that day and what it would "
                         "cost to miss it.");

  for (guint i = 0; i < count_works (self); i++)
    if (gw_item_has (work_at (self, i), GW_WORK_BY)
        && !gw_item_has (work_at (self, i), GW_WORK_MISS_COST)
        && !gw_item_has (work_at (self, i), GW_WORK_EVIDENCE))
      gw_review_add (self, work_at (self, i), "miss-cost", g_strdup (remedy));

  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_INTERESTS); i++)
    {
      GwItem *interest = gw_item_get_child (self->brief, GW_BRIEF_INTERESTS, i);

      if (gw_item_has (interest, GW_INTEREST_BY) && gw_item_has (interest, GW_INTEREST_POSITION)
          && !gw_review_is_about (self, gw_item_get_id (interest)) && !has_priced_date (self))
        gw_review_add (self, interest, "by", g_strdup (remedy));
    }
}

static gboolean
has_fallback (GwReview   *self,
              const char *party)
{
  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_FALLBACKS); i++)
    {
      GwItem *fallback = gw_item_get_child (self->brief, GW_BRIEF_FALLBACKS, i);

      if (gw_item_has (fallback, GW_FALLBACK_STATEMENT)
          && g_strcmp0 (gw_item_get_text (fallback, GW_FALLBACK_PARTY), party) == 0)
        return TRUE;
    }

  return FALSE;
}

static gboolean
asks_for_something (GwReview   *self,
                    const char *party)
{
  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_INTERESTS); i++)
    {
      GwItem *interest = gw_item_get_child (self->brief, GW_BRIEF_INTERESTS, i);

      if (gw_item_has (interest, GW_INTEREST_POSITION)
          && gw_item_refers_to (interest, GW_INTEREST_PARTY, party))
        return TRUE;
    }

  return FALSE;
}

static void
look_their_fallback (GwReview *self)
{
  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_PARTIES); i++)
    {
      GwItem *party = gw_item_get_child (self->brief, GW_BRIEF_PARTIES, i);
      const char *id = gw_item_get_id (party);

      if (!gw_item_is (party, GW_PARTY_SIDE, "us") && asks_for_something (self, id)
          && !has_fallback (self, id))
        /* Translators: %s is a name */
        gw_review_add (self, party, NULL,
                       g_strdup_printf (_("Guess what %s does after a no: go higher, give a "
                                          "discount, build around it?"),
                                        gw_party_get_short (party)));
    }
}

static void
look_who_decides (GwReview *self)
{
  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_PARTIES); i++)
    if (gw_item_is (gw_item_get_child (self->brief, GW_BRIEF_PARTIES, i), GW_PARTY_DECIDES, "yes"))
      return;

  gw_review_add (self, NULL, "parties",
                 g_strdup (_("Nobody here is marked as deciding: find out who does, or ask for "
                             "that first.")));
}

const GwRule gw_rules_prioritization[] = {
  { "outcome", GW_SEVERITY_BEFORE, TRUE, gw_rule_outcome },
  { "need-under-ask", GW_SEVERITY_BEFORE, TRUE, gw_rule_need_under_ask },
  { "guess-asked", GW_SEVERITY_BEFORE, TRUE, gw_rule_guess_asked },
  { "slip-named", GW_SEVERITY_BEFORE, TRUE, look_slip_named },
  { "cheaper-way", GW_SEVERITY_BEFORE, FALSE, look_cheaper_way },
  { "our-fallback", GW_SEVERITY_BEFORE, TRUE, gw_rule_our_fallback },
  { "works-for-all", GW_SEVERITY_BETTER, FALSE, gw_rule_works_for_all },
  { "facts-hold", GW_SEVERITY_BETTER, FALSE, gw_rule_facts_hold },
  { "three-kinds", GW_SEVERITY_BETTER, FALSE, look_three_kinds },
  { "date-explained", GW_SEVERITY_BETTER, FALSE, look_date_explained },
  { "their-fallback", GW_SEVERITY_BETTER, FALSE, look_their_fallback },
  { "who-decides", GW_SEVERITY_BETTER, FALSE, look_who_decides },
  { NULL },
};
