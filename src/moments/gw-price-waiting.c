/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-price.h"

#include "gw-say.h"
#include "gw-short-private.h"

#include <glib/gi18n-lib.h>

/* What is known of the work before there is a price: names, or the length of what was asked for. */

static void
add_name (GString    *names,
          const char *name)
{
  g_string_append (names, names->len > 0 ? C_("list", ", ") : "");
  g_string_append_printf (names, _("“%s”"), name);
}

/* Returns: the first that is asked for; NULL without one. @names: of what would wait */
static GwItem *
read_works (GwItem  *moment,
            GString *names,
            guint   *n)
{
  GwItem *request = NULL;

  *n = 0;
  for (guint i = 0; i < gw_item_count (moment, GW_PRIORITIZATION_WORKS); i++)
    {
      GwItem *work = gw_item_get_child (moment, GW_PRIORITIZATION_WORKS, i);
      const char *name = gw_item_get_text (work, GW_WORK_STATEMENT);

      if (request == NULL && gw_item_is (work, GW_WORK_REQUESTED, "yes"))
        request = work;
      else if (name != NULL && *name != '\0')
        {
          add_name (names, name);
          (*n)++;
        }
    }
  return request;
}

/**
 * gw_price_say_waiting:
 * @brief: a prioritization brief
 *
 * What a sheet can say of a yes where too few works have weeks for a price.
 *
 * Returns: (transfer full) (nullable): how long the request takes and what would wait; NULL where nobody
 *   said either
 */
char *
gw_price_say_waiting (GwItem *brief)
{
  g_autoptr (GString) names = g_string_new (NULL);
  guint n;
  GwItem *request = read_works (gw_brief_get_moment_item (brief), names, &n);
  g_autofree char *weeks = NULL;

  if (request != NULL && gw_item_has (request, GW_WORK_WEEKS))
    weeks = gw_short_time_said (gw_short_number (request, GW_WORK_WEEKS_LOW),
                                gw_short_number (request, GW_WORK_WEEKS),
                                gw_short_number (request, GW_WORK_WEEKS_HIGH), TRUE)
            ?: gw_say_weeks (gw_short_number (request, GW_WORK_WEEKS));
  const char *name = request != NULL ? gw_item_get_text (request, GW_WORK_STATEMENT) : NULL;
  if (n == 0 && weeks == NULL)
    return NULL;
  if (n == 0)
    /* Translators: a work, a time as "6–7–8 wk" */
    return g_strdup_printf (_("“%1$s” takes %2$s."), name ?: _("this work"), weeks);
  if (weeks == NULL)
    /* Translators: one work or several: “Shift swap”, “Log” */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%s would wait.", "%s would wait.", n), names->str);
  /* Translators: a work, a time as "6–7–8 wk", one work or several */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "“%1$s” takes %2$s; %3$s would wait.",
                                       "“%1$s” takes %2$s; %3$s would wait.", n),
                          name ?: _("this work"), weeks, names->str);
}
