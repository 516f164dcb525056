/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "promised.h"

#include <string.h>

/* Takes @brief and the others, up to the first NULL. */
GwPromises *
promises_of (GwItem *brief,
             GwItem *other,
             GwItem *another)
{
  g_autoptr (GPtrArray) others
      = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  g_autoptr (GwItem) owned = brief;
  g_autoptr (GError) error = NULL;
  GDate today;

  if (other != NULL)
    g_ptr_array_add (others, other);
  if (another != NULL)
    g_ptr_array_add (others, another);
  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, 12, 2026);
  GwPromises *promises = gw_promises_new (gw_context_new (brief, others, &today, 1), NULL, &error);

  g_assert_no_error (error);
  g_assert_nonnull (promises);
  return promises;
}

GwPromiseReading *
reading_at (GwPromises *promises,
            guint       index)
{
  g_assert_cmpuint (index, <, promises->readings->len);
  return g_ptr_array_index (promises->readings, index);
}

/* The finding of a rule on a promise; NULL where it does not fire. */
const GwPromiseFinding *
fired (GwPromiseReading *reading,
       const char       *rule)
{
  for (guint i = 0; i < reading->findings->len; i++)
    {
      const GwPromiseFinding *finding = &g_array_index (reading->findings, GwPromiseFinding, i);

      if (strcmp (finding->rule, rule) == 0)
        return finding;
    }

  return NULL;
}

char *
words_of (GwPromiseReading       *reading,
          const GwPromiseFinding *finding)
{
  return g_utf8_substring (gw_item_get_text (reading->item, GW_PROMISE_STATEMENT), finding->start,
                           finding->end);
}
