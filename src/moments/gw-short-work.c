/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-short-private.h"

#include "gw-say.h"
#include "gw-typed-work.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

static double
in_weeks (const GwInputRange *range,
          double              number)
{
  double factor = range->unit == GW_UNIT_NONE ? 1 : gw_input_range_factor (range, GW_UNIT_WEEKS);

  return number * factor;
}

static double
number (GwItem *item,
        guint   part)
{
  return item != NULL && gw_item_has (item, part) ? gw_item_get_number (item, part) : NAN;
}

/* One number in its part, or three in three. */
static gboolean
put_range (GwAnswer           *answer,
           GwNode             *node,
           const GwInputRange *range,
           guint               part,
           guint               low_part,
           guint               high_part)
{
  gboolean has = range->numbers > 0, wide = range->numbers > 1;

  return gw_answer_put_number (answer, node, part, has ? range->likely : NAN)
         && gw_answer_put_number (answer, node, low_part, wide ? range->low : NAN)
         && gw_answer_put_number (answer, node, high_part, wide ? range->high : NAN);
}

static gboolean
put_length (GwAnswer           *answer,
            GwNode             *node,
            const GwInputRange *length)
{
  GwInputRange weeks = *length;

  weeks.low = in_weeks (length, length->low);
  weeks.likely = in_weeks (length, length->likely);
  weeks.high = in_weeks (length, length->high);
  return put_range (answer, node, &weeks, GW_WORK_WEEKS, GW_WORK_WEEKS_LOW, GW_WORK_WEEKS_HIGH);
}

/* Nought costs are an answer that the box does not show. */
static gboolean
put_cost (GwAnswer           *answer,
          GwNode             *node,
          const GwInputRange *cost)
{
  if (cost->numbers == 0 && number (gw_node_get_item (node), GW_WORK_DELAY_COST) == 0)
    return TRUE;
  return put_range (answer, node, cost, GW_WORK_DELAY_COST, GW_WORK_DELAY_COST_LOW,
                    GW_WORK_DELAY_COST_HIGH)
         && (cost->currency[0] == '\0'
             || gw_answer_put (answer, gw_answer_moment (answer), GW_PRIORITIZATION_CURRENCY,
                               cost->currency));
}

static char *
length_of (GwItem *work)
{
  return gw_short_time_text (number (work, GW_WORK_WEEKS_LOW), number (work, GW_WORK_WEEKS),
                             number (work, GW_WORK_WEEKS_HIGH), TRUE);
}

/* What they ask for is the name of their work until somebody gives it another. */
static gboolean
is_own_name (GwItem     *brief,
             const char *name)
{
  g_autofree char *asks = gw_short_name_asks (brief);

  return name != NULL && g_strcmp0 (name, asks) != 0;
}

static char *
cost_of (GwItem *work)
{
  g_autofree char *cost = gw_short_amount_text (number (work, GW_WORK_DELAY_COST_LOW),
                                                number (work, GW_WORK_DELAY_COST),
                                                number (work, GW_WORK_DELAY_COST_HIGH));

  /* Translators: money; what a box shows and reads again: use only words that gw-input-range.c
   * knows */
  return cost != NULL ? g_strdup_printf (C_("typed", "%s a week"), cost) : NULL;
}

/* Whether the works are read again under @names, an empty one for none. */
static gboolean
reads_back (const char *text,
            GPtrArray  *names)
{
  g_autofree char *fault = NULL;
  g_autoptr (GArray) works = gw_typed_works_read (text, &fault);
  gboolean same = works != NULL && works->len == names->len;

  for (guint i = 0; same && i < names->len; i++)
    same = strcmp (g_array_index (works, GwTypedWork, i).name ?: "", g_ptr_array_index (names, i)) == 0;
  return same;
}

/* Adds its name to @names where it has a field. */
static void
add_work_text (GPtrArray  *fields,
               GPtrArray  *names,
               const char *name,
               GwItem     *work)
{
  guint n = fields->len;
  g_autoptr (GPtrArray) parts = g_ptr_array_new_with_free_func (g_free);

  gw_short_add_text (parts, name);
  gw_short_take_text (parts, length_of (work));
  gw_short_take_text (parts, cost_of (work));
  g_ptr_array_add (parts, NULL);
  gw_short_take_text (fields, g_strjoinv (", ", (char **) parts->pdata));
  if (fields->len > n)
    g_ptr_array_add (names, (char *) (name ?: ""));
}

static char *
get_works (GwItem *brief)
{
  GwItem *moment = gw_brief_get_moment_item (brief);
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);
  g_autoptr (GPtrArray) names = g_ptr_array_new ();
  int theirs = gw_short_find (moment, GW_PRIORITIZATION_WORKS, GW_WORK_REQUESTED, "yes");
  GwItem *request = gw_short_item (moment, GW_PRIORITIZATION_WORKS, theirs);
  const char *name = gw_short_text (request, GW_WORK_STATEMENT);

  if (request != NULL)
    add_work_text (fields, names, is_own_name (brief, name) ? name : NULL, request);
  if (fields->len == 0 && gw_item_count (moment, GW_PRIORITIZATION_WORKS) > (theirs >= 0))
    {
      g_ptr_array_add (fields, g_strdup ("?"));
      g_ptr_array_add (names, (char *) "");
    }

  for (guint i = 0; i < gw_item_count (moment, GW_PRIORITIZATION_WORKS); i++)
    {
      GwItem *work = gw_item_get_child (moment, GW_PRIORITIZATION_WORKS, i);

      if ((int) i != theirs)
        add_work_text (fields, names, gw_short_text (work, GW_WORK_STATEMENT), work);
    }

  g_autofree char *text = gw_short_end (fields);
  if (names->len > 0 && !g_str_has_suffix (text, "·") && !reads_back (text, names))
    return g_strconcat (text, " ·", NULL);
  return g_steal_pointer (&text);
}

static gboolean
put_work (GwAnswer          *answer,
          GwNode            *node,
          const GwTypedWork *work)
{
  return node != NULL && gw_answer_put (answer, node, GW_WORK_STATEMENT, work->name)
         && put_length (answer, node, &work->length) && put_cost (answer, node, &work->cost);
}

static gboolean
put_request (GwAnswer          *answer,
             GwNode            *moment,
             const GwTypedWork *work)
{
  int index = gw_short_find (gw_node_get_item (moment), GW_PRIORITIZATION_WORKS, GW_WORK_REQUESTED,
                             "yes");
  GwNode *node = gw_answer_child (moment, GW_PRIORITIZATION_WORKS, index);

  if (gw_typed_work_is_empty (work) && node == NULL)
    return TRUE;
  if (node == NULL)
    node = gw_answer_add (answer, moment, GW_PRIORITIZATION_WORKS, GW_WORK_REQUESTED, "yes", -1);
  if (node == NULL || !put_length (answer, node, &work->length)
      || !put_cost (answer, node, &work->cost))
    return FALSE;

  const char *old = gw_short_text (gw_node_get_item (node), GW_WORK_STATEMENT);
  if ((work->name != NULL || is_own_name (gw_tree_get_item (answer->tree), old))
      && !gw_answer_put (answer, node, GW_WORK_STATEMENT, work->name))
    return FALSE;
  return !gw_typed_work_is_empty (work)
         || gw_answer_clean (answer, node,
                             GW_BIT (GW_WORK_REQUESTED) | GW_BIT (GW_WORK_STATEMENT));
}

/* The index among all works of the n-th that is not theirs; the number of works when there is none. */
static guint
find_waiting (GwItem *moment,
              guint   n)
{
  guint i;

  for (i = 0; i < gw_item_count (moment, GW_PRIORITIZATION_WORKS); i++)
    {
      GwItem *work = gw_item_get_child (moment, GW_PRIORITIZATION_WORKS, i);

      if (!gw_item_is (work, GW_WORK_REQUESTED, "yes") && n-- == 0)
        break;
    }
  return i;
}

static gboolean
put_waiting (GwAnswer *answer,
             GwNode   *moment,
             GArray   *works)
{
  for (guint i = 1; i < works->len; i++)
    {
      guint index = find_waiting (gw_node_get_item (moment), i - 1);
      GwNode *node = gw_answer_child (moment, GW_PRIORITIZATION_WORKS, index);

      if (node == NULL)
        node = gw_answer_add (answer, moment, GW_PRIORITIZATION_WORKS, -1);
      if (!put_work (answer, node, &g_array_index (works, GwTypedWork, i)))
        return FALSE;
    }

  for (;;)
    {
      guint index = find_waiting (gw_node_get_item (moment), MAX (works->len, 1) - 1);
      GwNode *node = gw_answer_child (moment, GW_PRIORITIZATION_WORKS, index);

      if (node == NULL)
        return TRUE;
      if (!gw_tree_remove (answer->tree, node, answer->error))
        return FALSE;
    }
}

static gboolean
set_works (GwAnswer   *answer,
           const char *text)
{
  char *fault = NULL;
  g_autoptr (GArray) works = gw_typed_works_read (text, &fault);
  GwNode *moment = gw_answer_moment (answer);
  const GwTypedWork none = { 0 };

  if (works == NULL)
    return gw_answer_refuse (answer, fault);
  return put_request (answer, moment, works->len > 0 ? &g_array_index (works, GwTypedWork, 0) : &none)
         && put_waiting (answer, moment, works);
}

/* "9 weeks", "9 weeks, 6,000 a week" */
static char *
say_numbers (const GwTypedWork *work)
{
  g_autofree char *length
      = work->length.numbers > 1 ? gw_input_range_say (&work->length)
                                 : gw_input_weeks_say (in_weeks (&work->length,
                                                                 work->length.likely));

  if (work->cost.numbers == 0)
    return g_steal_pointer (&length);

  g_autofree char *cost = gw_input_range_say (&work->cost);
  return g_strconcat (length, ", ", cost, NULL);
}

/* "Shift swap, 8 wk; Log" */
static char *
say_waiting (GArray *works)
{
  g_autoptr (GString) all = g_string_new (NULL);

  for (guint i = 1; i < works->len; i++)
    {
      const GwTypedWork *work = &g_array_index (works, GwTypedWork, i);
      const GwInputRange *length = &work->length;

      g_string_append_printf (all, "%s%s", i > 1 ? "; " : "", work->name ?: "?");
      if (length->numbers == 0)
        continue;
      double likely = in_weeks (length, length->likely);
      g_autofree char *said = gw_short_time_said (in_weeks (length, length->low), likely,
                                                  in_weeks (length, length->high), TRUE);
      g_autofree char *weeks = said != NULL ? NULL : gw_say_weeks (likely);
      g_string_append_printf (all, "%s%s", C_("list", ", "), said ?: weeks);
    }
  return g_string_free (g_steal_pointer (&all), FALSE);
}

/* The first that waits nobody knows how long; NULL when all have a length. */
static const char *
find_unmeasured (GArray *works)
{
  for (guint i = 1; i < works->len; i++)
    {
      const GwTypedWork *work = &g_array_index (works, GwTypedWork, i);

      if (work->length.numbers == 0 && work->name != NULL)
        return work->name;
    }
  return NULL;
}

/* @length: of theirs, in words */
static char *
say_both (const char *length,
          GArray     *works)
{
  const char *unmeasured = find_unmeasured (works);
  guint n = works->len - 1;

  if (n == 1 && unmeasured != NULL)
    /* Translators: %1$s is "9 weeks", %2$s a piece of work */
    return g_strdup_printf (_("%1$s for theirs; “%2$s” waits. Add its weeks to see the dates."), length,
                            unmeasured);

  g_autofree char *waiting = say_waiting (works);
  if (unmeasured != NULL)
    /* Translators: %1$s is "9 weeks", %2$s pieces of work as "Shift swap, 8 weeks; Log", %3$s one of them */
    return g_strdup_printf (_("%1$s for theirs; these wait: %2$s. Add the weeks of “%3$s” to see the dates."),
                            length, waiting, unmeasured);
  /* Translators: %1$s is "9 weeks", %3$s pieces of work as "Shift swap, 8 weeks; Log, 2 weeks" */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%1$s for theirs; %2$u piece of work waits: %3$s.",
                                       "%1$s for theirs; %2$u pieces of work wait: %3$s.", n),
                          length, n, waiting);
}

static gboolean
say_works (const char  *text,
           GDateTime   *now,
           char       **said)
{
  g_autoptr (GArray) works = gw_typed_works_read (text, said);

  if (works == NULL)
    return FALSE;
  if (works->len == 0 || *text == '\0')
    return TRUE;

  const GwTypedWork *theirs = &g_array_index (works, GwTypedWork, 0);
  g_autofree char *length = theirs->length.numbers > 0 ? say_numbers (theirs) : NULL;

  if (length == NULL)
    *said = g_strdup (_("Add how many weeks theirs takes."));
  else if (works->len == 1)
    /* Translators: %s is "9 weeks" */
    *said = g_strdup_printf (_("%s for theirs. Name what would wait, behind a dash."), length);
  else
    *said = say_both (length, works);
  return TRUE;
}

const GwGoalWay gw_goal_works = { get_works, set_works, say_works };
