/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-overview.h"

#include "gw-agenda.h"
#include "gw-initiative.h"
#include "gw-names.h"
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

/* What holds a brief against the others of its initiative: promises and what was told, the odds of
 * dates, and facts that are not true any more, which the others may go on telling. */
static gboolean
is_about_others (const GwFinding *finding)
{
  static const char *const rules[] = { "promises-agree", "odds-carry", "musts-fit", NULL };

  return g_strv_contains (rules, finding->rule)
         || (g_str_equal (finding->rule, "facts-hold")
             && g_strcmp0 (finding->field, "observed") == 0);
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
add_clash (GwOverview *self,
           guint       index,
           const char *on,
           const char *field,
           const char *message)
{
  GwOverviewClash *clash = g_new0 (GwOverviewClash, 1);

  clash->index = index;
  clash->on = g_strdup (on);
  clash->field = g_strdup (field != NULL ? field : "");
  clash->message = g_strdup (message);
  g_ptr_array_add (self->clashes, clash);
}

static void
add_clashes (GwOverview *self,
             guint       index,
             GwReview   *review)
{
  for (guint i = 0; i < gw_review_get_n (review); i++)
    {
      const GwFinding *finding = gw_review_get (review, i);

      if (is_about_others (finding) && !finding->waived)
        add_clash (self, index, finding->on, finding->field, finding->message);
    }
}

/* A brief whose meeting has a result is settled: what it hoped for is over. */
static gboolean
is_open (GwItem *brief)
{
  return gw_item_count (brief, GW_BRIEF_RESULT) == 0;
}

/* Where the day that somebody asks for is not the one that the work is planned for. */
static void
hold_against_scope (GwOverview *self,
                    GwItem     *scope,
                    guint       index,
                    GwItem     *item,
                    guint       part)
{
  GwDay due = gw_read_last_day (gw_brief_get_moment_item (scope), GW_SCOPE_DUE);
  GwDay asked = gw_read_last_day (item, part);
  const GwKind *kind = gw_item_get_kind (item);

  if (due == GW_DAY_NONE || asked == GW_DAY_NONE || due == asked)
    return;

  g_autofree char *title = gw_agenda_say_title (scope);
  g_autofree char *planned = gw_say_calendar_day (due);
  g_autofree char *hoped = gw_say_calendar_day (asked);
  g_autofree char *message
      /* Translators: the title of another brief; two days */
      = g_strdup_printf (_("“%1$s” works towards %2$s, this one asks for %3$s: agree on one date."),
                         title, planned, hoped);
  add_clash (self, index, kind->id_part >= 0 ? gw_item_get_id (item) : "brief",
             gw_kind_get_part (kind, part)->name, message);
}

static void
hold_dates (GwOverview *self,
            GwItem     *scope,
            GwItem     *brief,
            guint       index)
{
  GwItem *moment = gw_brief_get_moment_item (brief);

  if (gw_brief_get_moment (brief) == GW_MOMENT_RESOURCES)
    hold_against_scope (self, scope, index, moment, GW_RESOURCES_NEEDED_BY);
  if (gw_brief_get_moment (brief) != GW_MOMENT_PRIORITIZATION)
    return;
  for (guint i = 0; i < gw_item_count (moment, GW_PRIORITIZATION_WORKS); i++)
    {
      GwItem *work = gw_item_get_child (moment, GW_PRIORITIZATION_WORKS, i);

      if (gw_item_is (work, GW_WORK_REQUESTED, "yes"))
        hold_against_scope (self, scope, index, work, GW_WORK_BY);
    }
}

static gboolean
belongs (GPtrArray    *briefs,
         guint         index,
         const GwItem *brief)
{
  GwItem *other = g_ptr_array_index (briefs, index);

  return other == brief || gw_initiative_is_same (brief, other);
}

/* Dates that the briefs of an initiative work towards, against the scope brief that counts. */
static void
look_at_dates (GwOverview   *self,
               GPtrArray    *briefs,
               const GwItem *brief)
{
  GwItem *scope = NULL;

  for (guint i = 0; i < briefs->len; i++)
    if (belongs (briefs, i, brief))
      scope = gw_initiative_choose_scope (scope, g_ptr_array_index (briefs, i));
  for (guint i = 0; scope != NULL && i < briefs->len; i++)
    if (belongs (briefs, i, brief) && is_open (g_ptr_array_index (briefs, i)))
      hold_dates (self, scope, g_ptr_array_index (briefs, i), i);
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
    if (belongs (briefs, i, brief) && !look_at (self, briefs, i, now, cancellable, error))
      return NULL;
  look_at_dates (self, briefs, brief);
  return g_steal_pointer (&self);
}
