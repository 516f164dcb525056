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

/**
 * gw_id_of_bytes:
 *
 * Returns: (transfer full): the prefix and the first 60 bits of the bytes' SHA-256, in the same
 *   form as a new id: the same for the same bytes, wherever and whenever it is made
 */
char *
gw_id_of_bytes (const char *prefix,
                GBytes     *bytes)
{
  g_autoptr (GChecksum) checksum = g_checksum_new (G_CHECKSUM_SHA256);
  GString *id = g_string_new (prefix);
  guint8 digest[32];
  gsize length = sizeof digest;

  g_checksum_update (checksum, g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  g_checksum_get_digest (checksum, digest, &length);

  g_string_append_c (id, '-');
  for (guint bit = 0; bit < 60; bit += 5)
    {
      guint two = digest[bit / 8] << 8 | digest[bit / 8 + 1];
      g_string_append_c (id, digits[(two >> (11 - bit % 8)) & 31]);
    }

  return g_string_free (id, FALSE);
}
