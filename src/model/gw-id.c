/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-id.h"

/* Crockford's base 32 in lower case: nothing that a person would misread. */
static const char digits[] = "0123456789abcdefghjkmnpqrstvwxyz";

G_STATIC_ASSERT (sizeof digits == 33);

/**
 * gw_id_new:
 *
 * Returns: (transfer full): the kind's prefix and 60 random bits, as i-2k7m9qd4w1x5
 */
char *
gw_id_new (GwKindId kind)
{
  GString *id = g_string_new (gw_kind (kind)->prefix);

  g_string_append_c (id, '-');
  for (guint i = 0; i < 12; i++)
    g_string_append_c (id, digits[g_random_int () >> 27]);

  return g_string_free (id, FALSE);
}
