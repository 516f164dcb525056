/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-review-private.h"

#include <string.h>

/* Returns: (transfer none) (nullable): the promises, read once for all rules; NULL when cancelled */
static GwPromises *
get_promises (GwReview *self)
{
  if (self->promises == NULL)
    self->promises = gw_promises_new (gw_context_new (self->brief, self->others, &self->today, 0),
                                      self->cancellable, NULL);

  return self->promises;
}

/* @field: where the remedy lies unless it is in the words */
static void
add_of_rule (GwReview   *self,
             GArray     *findings,
             const char *rule,
             const char *field)
{
  for (guint i = 0; i < findings->len; i++)
    {
      const GwPromiseFinding *finding = &g_array_index (findings, GwPromiseFinding, i);

      if (strcmp (finding->rule, rule) == 0)
        gw_review_add (self, gw_item_find (self->brief, finding->on),
                       finding->end > finding->start ? "statement" : field,
                       g_strdup (finding->reason));
    }
}

static void
look (GwReview   *self,
      const char *rule)
{
  GwPromises *promises = get_promises (self);

  if (promises == NULL)
    return;
  for (guint i = 0; i < promises->readings->len; i++)
    {
      const GwPromiseReading *reading = g_ptr_array_index (promises->readings, i);

      add_of_rule (self, reading->findings, rule, "when");
    }
  add_of_rule (self, promises->told, rule, NULL);
}

void
gw_rule_words_match (GwReview *self)
{
  look (self, "words-match");
}

void
gw_rule_odds_carry (GwReview *self)
{
  look (self, "odds-carry");
}

void
gw_rule_grain_honest (GwReview *self)
{
  look (self, "grain-honest");
}

void
gw_rule_promises_agree (GwReview *self)
{
  look (self, "promises-agree");
}
