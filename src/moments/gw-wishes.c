/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-wishes.h"

#define PRESUMED_DAYS 90

static guint fresh_days = PRESUMED_DAYS;
static const char *word_language; /* interned; NULL: the brief's own */

void
gw_wishes_set_fresh_days (guint days)
{
  g_atomic_int_set (&fresh_days, days);
}

guint
gw_wishes_get_fresh_days (void)
{
  return g_atomic_int_get (&fresh_days);
}

void
gw_wishes_set_word_language (const char *language)
{
  const char *chosen = language != NULL && *language != '\0' ? g_intern_string (language) : NULL;

  g_atomic_pointer_set (&word_language, chosen);
}

const char *
gw_wishes_get_word_language (void)
{
  return g_atomic_pointer_get (&word_language);
}
