/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-context.h"

#include <string.h>

#include "gw-initiative.h"

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

/* Of several scope briefs the one with the latest meeting counts (ANALYSIS.md, "Odds of a date"). */
static void
consider (GwContext *self,
          GwItem    *brief)
{
  if (gw_brief_get_moment (brief) == GW_MOMENT_SCOPE
      && (self->scope == NULL || get_meeting (brief) > get_meeting (self->scope)))
    self->scope = brief;
}

/**
 * gw_context_new:
 * @brief: a reference is taken
 * @briefs: (element-type GwItem) (nullable): briefs at hand, as far as they may be seen; those of
 *   another initiative and @brief itself are passed over
 *
 * Returns: (transfer full)
 */
GwContext *
gw_context_new (GwItem      *brief,
                GPtrArray   *briefs,
                const GDate *today,
                guint64      seed)
{
  GwContext *self = g_new0 (GwContext, 1);

  self->brief = gw_item_ref (brief);
  self->others = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  self->today = *today;
  self->seed = seed;
  consider (self, brief);
  for (guint i = 0; briefs != NULL && i < briefs->len; i++)
    {
      GwItem *other = g_ptr_array_index (briefs, i);

      if (g_strcmp0 (gw_item_get_id (other), gw_item_get_id (brief)) == 0
          || !gw_initiative_is_same (brief, other))
        continue;
      g_ptr_array_add (self->others, gw_item_ref (other));
      consider (self, other);
    }

  return self;
}

void
gw_context_free (GwContext *self)
{
  g_ptr_array_unref (self->others);
  gw_item_unref (self->brief);
  g_free (self);
}
