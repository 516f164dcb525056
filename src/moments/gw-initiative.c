/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-initiative.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/**
 * gw_initiative_dup_key:
 *
 * Returns: (transfer full) (nullable): the initiative of @brief after NFC, trimming and case
 *   folding; briefs with the same one belong together (ANALYSIS.md, "Odds of a date"). NULL without
 *   an initiative, or with one of blanks alone
 */
char *
gw_initiative_dup_key (const GwItem *brief)
{
  const char *name = gw_item_get_text (brief, GW_BRIEF_INITIATIVE);

  if (name == NULL)
    return NULL;

  g_autofree char *normal = g_utf8_normalize (name, -1, G_NORMALIZE_NFC);
  g_autofree char *key = g_utf8_casefold (g_strstrip (normal), -1);
  return *key != '\0' ? g_steal_pointer (&key) : NULL;
}

/* Whether two briefs belong together. Briefs without an initiative belong to nobody. */
gboolean
gw_initiative_is_same (const GwItem *one,
                       const GwItem *other)
{
  g_autofree char *a = gw_initiative_dup_key (one);
  g_autofree char *b = gw_initiative_dup_key (other);

  return a != NULL && g_strcmp0 (a, b) == 0;
}

/* When a brief's meeting begins, in seconds; a day without a time at its first moment; G_MININT64
 * where no meeting is known. */
static gint64
get_meeting (const GwItem *brief)
{
  GwItem *meeting = gw_item_get_one (brief, GW_BRIEF_MEETING);
  const char *start = meeting != NULL ? gw_item_get_text (meeting, GW_MEETING_START) : NULL;

  if (start == NULL)
    return G_MININT64;

  g_autoptr (GTimeZone) utc = g_time_zone_new_utc ();
  g_autofree char *whole = strchr (start, 'T') != NULL ? g_strdup (start)
                                                       : g_strconcat (start, "T00:00:00", NULL);
  /* FORMAT may leave the seconds out, which GLib wants. */
  g_autoptr (GRegex) short_time = g_regex_new ("(T\\d\\d:\\d\\d)(?!\\d|:)", 0, 0, NULL);
  g_autofree char *iso = g_regex_replace (short_time, whole, -1, 0, "\\1:00", 0, NULL);
  g_autoptr (GDateTime) time = g_date_time_new_from_iso8601 (iso, utc);

  return time != NULL ? g_date_time_to_unix (time) : G_MININT64;
}

/**
 * gw_initiative_choose_scope:
 * @scope: (nullable): the scope brief that counted so far
 * @brief: another brief of the same initiative
 *
 * Of several scope briefs the one with the latest meeting counts, of equals the first (ANALYSIS.md,
 * "Odds of a date").
 *
 * Returns: (transfer none) (nullable): the one that counts now: @scope or @brief
 */
GwItem *
gw_initiative_choose_scope (GwItem *scope,
                            GwItem *brief)
{
  if (gw_brief_get_moment (brief) != GW_MOMENT_SCOPE)
    return scope;
  return scope == NULL || get_meeting (brief) > get_meeting (scope) ? brief : scope;
}

/**
 * gw_initiative_say:
 * @others: (nullable) (element-type GwItem): briefs that may belong to it, @brief not among them
 *
 * Returns: (transfer full) (nullable): "Part of “Payroll export”, 4 meetings"; NULL for a brief of
 *   no initiative
 */
char *
gw_initiative_say (const GwItem *brief,
                   GPtrArray    *others)
{
  const char *name = gw_item_get_text (brief, GW_BRIEF_INITIATIVE);
  g_autofree char *key = gw_initiative_dup_key (brief);
  guint n = 1;

  if (key == NULL)
    return NULL;

  for (guint i = 0; others != NULL && i < others->len; i++)
    n += gw_initiative_is_same (brief, g_ptr_array_index (others, i));
  /* Translators: the name of an initiative, and in how many meetings it is negotiated */
  return g_strdup_printf (ngettext ("Part of “%s”, %u meeting", "Part of “%s”, %u meetings", n), name,
                          n);
}
