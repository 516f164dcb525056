/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-plan-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "gw-say.h"

#define NOTHING 1e-9

/* More scopes that are worth the same help nobody to choose. */
#define MOST_TIES_SHOWN 3

/* Takes the texts of @row. */
static void
add (GwPlan      *self,
     GwPlanBlock  block,
     GwPlanRow    row)
{
  g_array_append_val (self->rows[block], row);
}

static const GwScopeApproach *
get_way (const GwPlan *self,
         guint         piece,
         int           way)
{
  const GwScopeItem *item = &self->pieces->scope.items[piece];

  return way >= 0 && (guint) way < item->n_approaches ? &item->approaches[way] : NULL;
}

/* Returns: (transfer full) (element-type utf8): what is lost where @to is taken instead of @from:
 *   pieces that are not in it, and ways that give way to a lesser one (or, with @also_equal, to
 *   another one that does as much) */
GPtrArray *
gw_plan_list_lost (const GwPlan *self,
                   const int    *from,
                   const int    *to,
                   gboolean      also_equal)
{
  GPtrArray *lost = g_ptr_array_new_with_free_func (g_free);

  for (guint i = 0; i < self->pieces->n_pieces; i++)
    {
      const GwScopeApproach *before = get_way (self, i, from[i]);
      const GwScopeApproach *after = get_way (self, i, to[i]);

      if (from[i] == GW_NOT_TAKEN || from[i] == to[i])
        continue;
      if (to[i] == GW_NOT_TAKEN)
        g_ptr_array_add (lost, g_strdup (gw_pieces_get_name (self->pieces, i)));
      else if (before != NULL && after != NULL
               && (after->covers < before->covers - NOTHING
                   || (also_equal && after->covers <= before->covers)))
        g_ptr_array_add (lost, g_strdup (gw_pieces_get_way_name (self->pieces, i, from[i])));
    }

  return lost;
}

/* Returns: (transfer full): the names in one line; commas may stand in them */
char *
gw_plan_join (GPtrArray *names)
{
  GString *line = g_string_new (NULL);

  for (guint i = 0; i < names->len; i++)
    {
      g_string_append (line, i > 0 ? _(", ") : "");
      /* Translators: the name of a piece of work in a list */
      g_string_append_printf (line, C_("piece", "“%s”"),
                              (const char *) g_ptr_array_index (names, i));
    }

  return g_string_free (line, FALSE);
}

/* Returns: (transfer full): "Fri 26 Feb", with the year where it is not the one the work starts in */
char *
gw_plan_say_date (const GwPlan *self,
                  GwDay         day)
{
  GwDay from = self->pieces->calendar.start != GW_DAY_NONE ? self->pieces->calendar.start
                                                           : self->pieces->due;
  GDate date, other;

  if (day == GW_DAY_NONE || from == GW_DAY_NONE)
    return NULL;
  g_date_clear (&date, 1);
  g_date_set_julian (&date, day);
  g_date_clear (&other, 1);
  g_date_set_julian (&other, from);

  return g_date_get_year (&date) == g_date_get_year (&other) ? gw_say_day (&date)
                                                             : gw_say_day_year (&date);
}

/* Returns: how much of its piece a way does, in the words of the form */
const char *
gw_covers_say (double covers)
{
  return covers > 0.9 ? _("does all of it") : covers > 0.65 ? _("does most of it")
         : covers > 0.35 ? _("does half of it") : _("does a little of it");
}

static void
add_drivers (GwPlan *self,
             guint   piece,
             guint   number)
{
  GwItem *way = gw_pieces_get_way (self->pieces, piece, number);
  const char *by = gw_item_get_text (way, GW_APPROACH_BY);
  const char *name = number > 0 ? gw_pieces_get_way_name (self->pieces, piece, number)
                                : gw_pieces_get_name (self->pieces, piece);

  for (guint d = 0; d < gw_item_count (way, GW_APPROACH_DRIVERS); d++)
    {
      GwItem *driver = gw_item_get_child (way, GW_APPROACH_DRIVERS, d);
      const char *text = gw_item_get_text (driver, GW_DRIVER_TEXT);

      if (text != NULL)
        add (self, GW_PLAN_HARD, (GwPlanRow) {
          .item = gw_item_get_id (driver),
          .lead = g_strdup (name),
          .text = g_strdup (text),
          .below = g_strdup (by),
        });
    }
}

static void
add_hard (GwPlan *self)
{
  for (guint i = 0; i < self->pieces->n_pieces; i++)
    for (guint a = 0; a < self->pieces->scope.items[i].n_approaches; a++)
      add_drivers (self, i, a);
}

/* Another scope that is worth the same as the one shown. */
static void
add_tie (GwPlan    *self,
         GwOutlook *tie)
{
  const GwOutlook *lead = gw_plan_get_lead (self);
  g_autoptr (GPtrArray) with = gw_plan_list_lost (self, tie->takes, lead->takes, TRUE);
  g_autoptr (GPtrArray) without = gw_plan_list_lost (self, lead->takes, tie->takes, TRUE);
  g_autofree char *more = gw_plan_join (with);
  g_autofree char *less = gw_plan_join (without);
  g_autofree char *text = NULL;

  if (with->len > 0 && without->len > 0)
    /* Translators: a scope worth the same as another; two lists of pieces of work */
    text = g_strdup_printf (_("Worth the same: with %s, without %s"), more, less);
  else
    /* Translators: a scope worth the same as another; a list of pieces of work */
    text = g_strdup_printf (with->len > 0 ? _("Worth the same: with %s")
                                          : _("Worth the same: without %s"),
                            with->len > 0 ? more : less);

  add (self, GW_PLAN_FITS, (GwPlanRow) {
    .text = g_steal_pointer (&text),
    .strong = isnan (tie->odds) ? NULL : gw_outlook_say_odds (tie, tie->odds),
  });
}

static void
add_fits (GwPlan *self)
{
  const GwOutlook *lead = gw_plan_get_lead (self);

  if (lead == NULL)
    return;
  for (guint i = 0; i < self->pieces->n_pieces; i++)
    if (lead->takes[i] != GW_NOT_TAKEN)
      add (self, GW_PLAN_FITS, (GwPlanRow) {
        .item = gw_item_get_id (gw_pieces_get_piece (self->pieces, i)),
        .text = g_strdup (gw_pieces_get_name (self->pieces, i)),
        .strong = self->pieces->scope.items[i].n_approaches > 1
                      ? g_strdup (gw_pieces_get_way_name (self->pieces, i, lead->takes[i]))
                      : NULL,
      });
  if (!isnan (lead->odds))
    add (self, GW_PLAN_FITS, (GwPlanRow) { .strong = gw_outlook_say_odds (lead, lead->odds) });
  for (guint i = 0, shown = 0; i < self->fits->len && shown < MOST_TIES_SHOWN; i++)
    if (i != self->lead)
      {
        add_tie (self, g_ptr_array_index (self->fits, i));
        shown++;
      }
}

static void
add_done (GwPlan *self)
{
  const struct { const char *lead; GwDay day; } rows[] = {
    { C_("odds of a date", "even"), self->all->even },
    { C_("odds of a date", "likely"), self->all->likely },
    { C_("odds of a date", "very likely"), self->all->very_likely },
  };

  for (guint i = 0; i < G_N_ELEMENTS (rows); i++)
    if (rows[i].day != GW_DAY_NONE)
      add (self, GW_PLAN_DONE, (GwPlanRow) {
        .lead = g_strdup (rows[i].lead),
        .text = gw_plan_say_date (self, rows[i].day),
      });
}

/* The shortest of the other ways of a piece; 0 where none is shorter. */
static guint
find_simpler (const GwPlan *self,
              guint         piece)
{
  guint best = 0;

  for (guint a = 1; a < self->pieces->scope.items[piece].n_approaches; a++)
    {
      GwEstimate way = gw_estimate_settle (self->pieces->estimates[piece][a]);
      GwEstimate least = gw_estimate_settle (self->pieces->estimates[piece][best]);

      /* A way without a number may still be simpler, unless one with a number was found. */
      if (way.likely < least.likely || (best == 0 && isnan (way.likely)))
        best = a;
    }

  return best;
}

static void
add_simpler (GwPlan *self)
{
  for (guint i = 0; i < self->pieces->n_pieces; i++)
    {
      guint simpler = find_simpler (self, i);

      if (simpler == 0)
        continue;

      GwEstimate full = gw_estimate_settle (self->pieces->estimates[i][0]);
      GwEstimate less = gw_estimate_settle (self->pieces->estimates[i][simpler]);
      double saves = full.likely - less.likely;
      g_autofree char *days = saves > 0 ? gw_say_days (saves) : NULL;
      const char *covers = gw_covers_say (self->pieces->scope.items[i].approaches[simpler].covers);
      add (self, GW_PLAN_SIMPLER, (GwPlanRow) {
        .item = gw_item_get_id (gw_pieces_get_piece (self->pieces, i)),
        .text = g_strconcat (gw_pieces_get_way_name (self->pieces, i, 0), " ", C_("arrow", "→"),
                             NULL),
        .strong = g_strdup (gw_pieces_get_way_name (self->pieces, i, simpler)),
        /* Translators: a time, as "14 days"; how much of a piece the simpler way does */
        .below = days != NULL ? g_strdup_printf (_("saves %s · %s"), days, covers)
                              : g_strdup (covers),
      });
    }
}

/* What a rung brings, piece by piece. */
static char *
say_rung (const GwPlan *self,
          const int    *from,
          const int    *to)
{
  GString *news = g_string_new (NULL);

  for (guint i = 0; i < self->pieces->n_pieces; i++)
    {
      if (from[i] == to[i] || to[i] == GW_NOT_TAKEN)
        continue;
      g_string_append (news, news->len > 0 ? " · " : "");
      if (from[i] == GW_NOT_TAKEN)
        g_string_append (news, gw_pieces_get_name (self->pieces, i));
      else
        /* Translators: two ways to do a piece of work */
        g_string_append_printf (news, _("%s instead of %s"),
                                gw_pieces_get_way_name (self->pieces, i, to[i]),
                                gw_pieces_get_way_name (self->pieces, i, from[i]));
    }

  return g_string_free (news, FALSE);
}

/* The first week in which starting over would be worth more than adding to what fits. */
static void
add_free (GwPlan *self)
{
  for (guint i = 0; i < self->rungs->len; i++)
    {
      const GwScopeRung *rung = g_ptr_array_index (self->rungs, i);

      if (rung->free == NULL)
        continue;

      g_autoptr (GPtrArray) out
          = gw_plan_list_lost (self, rung->fit->takes, rung->free->takes, TRUE);
      g_autoptr (GPtrArray) in
          = gw_plan_list_lost (self, rung->free->takes, rung->fit->takes, TRUE);
      g_autofree char *less = gw_plan_join (out);
      g_autofree char *more = gw_plan_join (in);
      g_autofree char *date = gw_plan_say_date (self, gw_plan_get_rung_day (self, rung->weeks));
      if (out->len > 0 && in->len > 0)
        /* Translators: a day and two lists of pieces of work */
        add (self, GW_PLAN_LADDER, (GwPlanRow) {
          .text = g_strdup_printf (_("Choosing anew for %s would give up %s for %s."), date, less,
                                   more),
        });
      return;
    }
}

static void
add_ladder (GwPlan *self)
{
  const GwOutlook *lead = gw_plan_get_lead (self);
  const int *from = lead != NULL ? lead->takes : NULL;

  for (guint i = 0; i < self->rungs->len; i++)
    {
      const GwScopeRung *rung = g_ptr_array_index (self->rungs, i);

      if (rung->changed)
        add (self, GW_PLAN_LADDER, (GwPlanRow) {
          .lead = gw_plan_say_date (self, gw_plan_get_rung_day (self, rung->weeks)),
          .text = say_rung (self, from, rung->fit->takes),
        });
      from = rung->fit->takes;
    }
  add_free (self);
}

static int
compare_value (gconstpointer a,
               gconstpointer b)
{
  GwItem *one = *(GwItem *const *) a;
  GwItem *other = *(GwItem *const *) b;
  int need = gw_item_get_choice (other, GW_ITEM_NEED) - gw_item_get_choice (one, GW_ITEM_NEED);
  double value = gw_item_get_number (one, GW_ITEM_VALUE) - gw_item_get_number (other, GW_ITEM_VALUE);

  return need != 0 ? need : value < 0 ? -1 : value > 0;
}

/* What nobody can do without is not for giving up, and what is out already cannot be given. */
static void
add_give (GwPlan *self)
{
  const GwOutlook *in = self->planned != NULL ? self->planned : gw_plan_get_lead (self);
  g_autoptr (GPtrArray) pieces = g_ptr_array_new ();

  for (guint i = 0; i < self->pieces->n_pieces; i++)
    if (!self->pieces->scope.items[i].must && (in == NULL || in->takes[i] != GW_NOT_TAKEN))
      g_ptr_array_add (pieces, gw_pieces_get_piece (self->pieces, i));
  g_ptr_array_sort (pieces, compare_value);

  for (guint i = 0; i < pieces->len; i++)
    {
      GwItem *piece = g_ptr_array_index (pieces, i);

      if (gw_item_has (piece, GW_ITEM_STATEMENT))
        add (self, GW_PLAN_GIVE, (GwPlanRow) {
          .item = gw_item_get_id (piece),
          .text = g_strdup (gw_item_get_text (piece, GW_ITEM_STATEMENT)),
        });
    }
}

/* Fills in the rows of all blocks. */
void
gw_plan_add_rows (GwPlan *self)
{
  add_hard (self);
  add_fits (self);
  add_done (self);
  add_simpler (self);
  add_ladder (self);
  add_give (self);
}
