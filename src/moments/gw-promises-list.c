/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-promises-private.h"

/* Which promises there are, and the list of what is found about one. */

static void
finding_clear (gpointer data)
{
  GwPromiseFinding *finding = data;

  g_free (finding->reason);
  g_free (finding->rewrite);
  g_free (finding->when);
}

/* Returns: (transfer full) (element-type GwPromiseFinding): none yet */
GArray *
gw_promises_new_findings (void)
{
  GArray *findings = g_array_new (FALSE, FALSE, sizeof (GwPromiseFinding));

  g_array_set_clear_func (findings, finding_clear);
  return findings;
}

/* Takes @reason. What it speaks of and what to write instead are for the caller to fill in. */
void
gw_promises_add (GArray       *findings,
                 const char   *rule,
                 const GwItem *on,
                 char         *reason)
{
  GwPromiseFinding finding = { .rule = rule, .on = gw_item_get_id (on), .reason = reason };

  g_array_append_val (findings, finding);
}

/* Neither kept nor slipped nor withdrawn: only such a promise is judged. */
gboolean
gw_promise_is_open (const GwItem *promise)
{
  return gw_item_is (promise, GW_PROMISE_STATE, "open");
}

/* Adds the promises of @brief, and of its result, to @promises (of GwItem), which borrows them. */
void
gw_promises_list (GwItem    *brief,
                  GPtrArray *promises)
{
  GwItem *result = gw_item_get_one (brief, GW_BRIEF_RESULT);
  GwItem *moment = gw_brief_get_moment_item (brief);

  if (gw_brief_get_moment (brief) == GW_MOMENT_COMMITMENT)
    for (guint i = 0; i < gw_item_count (moment, GW_COMMITMENT_PROMISES); i++)
      g_ptr_array_add (promises, gw_item_get_child (moment, GW_COMMITMENT_PROMISES, i));
  for (guint i = 0; result != NULL && i < gw_item_count (result, GW_RESULT_PROMISES); i++)
    g_ptr_array_add (promises, gw_item_get_child (result, GW_RESULT_PROMISES, i));
}
