/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-reckon-private.h"

#include "gw-promises.h"
#include "gw-say.h"

#include <math.h>

/* The draws are the same at each printing of the same brief. */
#define SEED 1

static char *
dup_joined (GPtrArray *sentences)
{
  GString *joined = g_string_new (NULL);

  for (guint i = 0; i < sentences->len; i++)
    g_string_append_printf (joined, "%s%s", i > 0 ? " " : "",
                            (const char *) g_ptr_array_index (sentences, i));
  return g_string_free (joined, FALSE);
}

/* How sure we are of each promise that is printed. Without the other briefs nobody can say that no
 * estimate stands behind a date. What else is promised in the workspace stands in the form: on the
 * page of one meeting it would take the room of what is to be kept in mind there. */
void
gw_reckon_commitment (GwReckoning *reckoning,
                      GwItem      *brief,
                      GPtrArray   *others,
                      const GDate *today)
{
  g_autoptr (GwPromises) promises
    = gw_promises_new (gw_context_new (brief, others, today, SEED), NULL, NULL);

  if (promises == NULL)
    return;
  for (guint i = 0; i < promises->readings->len; i++)
    {
      const GwPromiseReading *reading = g_ptr_array_index (promises->readings, i);
      g_autofree char *said = dup_joined (reading->sentences);
      g_autofree char *when = gw_item_has (reading->item, GW_PROMISE_WHEN)
                                ? gw_say_when (gw_item_get_text (reading->item, GW_PROMISE_WHEN))
                                : NULL;

      if (reading->level == GW_READS_COMMITMENT && *said != '\0'
          && (others != NULL || !isnan (reading->odds)))
        gw_reckoning_add (reckoning, "odds", &(GwReckonedRow) {
          .item = gw_item_get_id (reading->item), .lead = when, .text = said,
        });
    }
}
