/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-overview.h"

#include "gw-agenda.h"
#include "gw-initiative.h"
#include "gw-review.h"

#include <glib/gi18n-lib.h>

static void
brief_free (gpointer data)
{
  GwOverviewBrief *brief = data;

  g_free (brief->title);
  g_free (brief->line);
  g_free (brief->state);
  g_free (brief);
}

static void
clash_free (gpointer data)
{
  GwOverviewClash *clash = data;

  g_free (clash->on);
  g_free (clash->field);
  g_free (clash->message);
  g_free (clash);
}

void
gw_overview_free (GwOverview *self)
{
  for (int moment = 0; moment < GW_N_MOMENTS; moment++)
    g_ptr_array_unref (self->briefs[moment]);
  g_ptr_array_unref (self->clashes);
  g_free (self);
}

/* So many briefs of all moments. */
guint
gw_overview_count (GwOverview *self)
{
  guint n = 0;

  for (int moment = 0; moment < GW_N_MOMENTS; moment++)
    n += self->briefs[moment]->len;
  return n;
}

/* The rules that hold a brief against the others of its initiative. */
static gboolean
is_about_others (const GwFinding *finding)
{
  static const char *const rules[] = { "promises-agree", "odds-carry", NULL };

  return g_strv_contains (rules, finding->rule);
}

static char *
say_state (const GwItem *brief,
           GwReview     *review,
           GDateTime    *now)
{
  const char *state = gw_agenda_say_state (brief, gw_agenda_place (brief, now));
  guint n = gw_review_count_open (review);

  if (state != NULL)
    return g_strdup (state);
  if (n == 0)
    return g_strdup (_("nothing open"));
  /* Translators: so many things are still open in a brief. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d open", "%d open", n), (int) n);
}

static void
add_brief (GwOverview *self,
           GwItem     *brief,
           guint       index,
           GwReview   *review,
           GDateTime  *now)
{
  GwOverviewBrief *one = g_new0 (GwOverviewBrief, 1);

  one->index = index;
  one->title = gw_agenda_say_title (brief);
  one->line = gw_agenda_say_line (brief, now);
  one->state = say_state (brief, review, now);
  g_ptr_array_add (self->briefs[gw_brief_get_moment (brief)], one);
}

static void
add_clashes (GwOverview *self,
             guint       index,
             GwReview   *review)
{
  for (guint i = 0; i < gw_review_get_n (review); i++)
    {
      const GwFinding *finding = gw_review_get (review, i);
      GwOverviewClash *clash;

      if (!is_about_others (finding) || finding->waived)
        continue;
      clash = g_new0 (GwOverviewClash, 1);
      clash->index = index;
      clash->on = g_strdup (finding->on);
      clash->field = g_strdup (finding->field != NULL ? finding->field : "");
      clash->message = g_strdup (finding->message);
      g_ptr_array_add (self->clashes, clash);
    }
}

static GPtrArray *
collect_others (GPtrArray *briefs,
                guint      index)
{
  GPtrArray *others = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);

  for (guint i = 0; i < briefs->len; i++)
    if (i != index)
      g_ptr_array_add (others, gw_item_ref (g_ptr_array_index (briefs, i)));
  return others;
}

static gboolean
look_at (GwOverview    *self,
         GPtrArray     *briefs,
         guint          index,
         GDateTime     *now,
         GCancellable  *cancellable,
         GError       **error)
{
  GwItem *brief = g_ptr_array_index (briefs, index);
  g_autoptr (GPtrArray) others = collect_others (briefs, index);
  g_autoptr (GwReview) review = NULL;
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, g_date_time_get_day_of_month (now), g_date_time_get_month (now),
                  g_date_time_get_year (now));
  review = gw_review_new (brief, others, &today, cancellable, error);
  if (review == NULL)
    return FALSE;
  add_brief (self, brief, index, review, now);
  add_clashes (self, index, review);
  return TRUE;
}

/**
 * gw_overview_new:
 * @briefs: (element-type GwItem): all at hand, in the order of the list
 * @brief: whose initiative it is; one of no initiative stands alone
 *
 * Calculates odds, so call it in a thread.
 *
 * Returns: (transfer full) (nullable): NULL only when it was cancelled
 */
GwOverview *
gw_overview_new (GPtrArray     *briefs,
                 const GwItem  *brief,
                 GDateTime     *now,
                 GCancellable  *cancellable,
                 GError       **error)
{
  g_autoptr (GwOverview) self = g_new0 (GwOverview, 1);

  for (int moment = 0; moment < GW_N_MOMENTS; moment++)
    self->briefs[moment] = g_ptr_array_new_with_free_func (brief_free);
  self->clashes = g_ptr_array_new_with_free_func (clash_free);

  for (guint i = 0; i < briefs->len; i++)
    {
      GwItem *other = g_ptr_array_index (briefs, i);

      if ((other == brief || gw_initiative_is_same (brief, other))
          && !look_at (self, briefs, i, now, cancellable, error))
        return NULL;
    }
  return g_steal_pointer (&self);
}
