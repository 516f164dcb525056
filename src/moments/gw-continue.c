/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-continue-private.h"

#include "gw-grain.h"

static void
carry_people_needs_facts (GwContinuing *self)
{
  gw_continuing_carry (self, GW_BRIEF_PARTIES);
  gw_continuing_carry (self, GW_BRIEF_INTERESTS);
  gw_continuing_carry (self, GW_BRIEF_EVIDENCE);
}

/* The next of the same kind */

/* As long and in the same place as before, on the day that was agreed; a month is no day to meet. */
static void
meet_again (GwContinuing *self)
{
  GwItem *result = gw_item_get_one (self->from, GW_BRIEF_RESULT);
  GwItem *meeting = gw_item_get_one (self->from, GW_BRIEF_MEETING);
  const char *again = result != NULL ? gw_item_get_text (result, GW_RESULT_AGAIN) : NULL;

  if (again == NULL || gw_grain_of (again) != GW_GRAIN_DAY)
    return;

  g_autoptr (GwItem) bare = meeting != NULL ? gw_item_ref (meeting)
                                            : gw_item_new_with_id (GW_KIND_MEETING);
  g_autoptr (GwItem) next = gw_item_with_text (bare, GW_MEETING_START, again);
  gw_continuing_add (self, GW_BRIEF_MEETING, next);
}

/* Facts keep the day they were seen on, so those past their term are marked by it. */
static gboolean
continue_same (GwContinuing  *self,
               GError       **error)
{
  carry_people_needs_facts (self);
  meet_again (self);
  return TRUE;
}

static gboolean
prioritization_to_scope (GwContinuing  *self,
                         GError       **error)
{
  carry_people_needs_facts (self);
  return gw_continue_to_scope (self, error);
}

typedef gboolean (*Continue) (GwContinuing  *self,
                              GError       **error);

static Continue
find_way (GwMoment from,
          GwMoment to)
{
  static const struct
  {
    GwMoment from, to;
    Continue way;
  } ways[] = {
    { GW_MOMENT_PRIORITIZATION, GW_MOMENT_SCOPE, prioritization_to_scope },
    { GW_MOMENT_SCOPE, GW_MOMENT_COMMITMENT, gw_continue_to_commitment },
    { GW_MOMENT_SCOPE, GW_MOMENT_RESOURCES, gw_continue_scope_to_resources },
    { GW_MOMENT_COMMITMENT, GW_MOMENT_RESOURCES, gw_continue_promises_to_resources },
    { GW_MOMENT_COMMITMENT, GW_MOMENT_PRIORITIZATION, gw_continue_to_prioritization },
  };

  if (from == to)
    return continue_same;
  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (ways[i].from == from && ways[i].to == to)
      return ways[i].way;
  return NULL;
}

/* Whether a meeting of the one kind leads to one of the other. */
gboolean
gw_continue_can (GwMoment from,
                 GwMoment to)
{
  return find_way (from, to) != NULL;
}

/**
 * gw_continue_new:
 * @brief: is not changed
 * @briefs: (element-type GwItem) (nullable): where the rest of its initiative is found
 * @to: gw_continue_can() go there
 * @today: the day on which what is calculated here was known
 *
 * A valid brief with what the table in MOMENTS.md 0.8 carries and proposes, in the language and the
 * initiative of @brief. A brief without an initiative gives its title as the name of one: give it
 * the same to see both together. Each item has a new id. Calculates odds, so call it in a thread.
 *
 * Returns: (transfer full): the new brief, NULL with @error, which is only G_IO_ERROR_CANCELLED
 */
GwItem *
gw_continue_new (GwItem        *brief,
                 GPtrArray     *briefs,
                 GwMoment       to,
                 const GDate   *today,
                 GCancellable  *cancellable,
                 GError       **error)
{
  GwMoment from = gw_brief_get_moment (brief);
  Continue way = find_way (from, to);

  g_return_val_if_fail (way != NULL, NULL);

  const char *title = gw_item_get_text (brief, GW_BRIEF_TITLE);
  const char *said = gw_item_get_text (brief, GW_BRIEF_INITIATIVE);
  const char *initiative = said != NULL && *said != '\0' ? said : title;
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);
  GwContinuing self = { brief, briefs, NULL, ids, *today, cancellable };

  self.to = gw_brief_new (to, from == to ? title : initiative,
                          gw_item_get_raw (brief, GW_BRIEF_LANG));
  gw_continuing_set (&self, GW_BRIEF_INITIATIVE, initiative);
  gw_continuing_set (&self, GW_BRIEF_FORM, gw_item_get_raw (brief, GW_BRIEF_FORM));
  if (!way (&self, error))
    g_clear_pointer (&self.to, gw_item_unref);
  return self.to;
}
