/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-named.h"

#include "gw-names.h"
#include "gw-say.h"
#include "gw-short-private.h"

#include <glib/gi18n-lib.h>
#include <stdio.h>
#include <string.h>

#define MONTHS_A_YEAR 12

/* What stands in braces is put in as it is: translators keep it, wherever their sentence has it. */
static const struct
{
  const char *plain;
  const char *named;
} texts[] = {
  { N_("Settle how the goal is reached, and who tells whom"),
    N_("Settle how {goal} is reached, and who tells whom") },
  { N_("What they tell their own people afterwards."),
    N_("What {name} tells their own people afterwards.") },
  { N_("We … · they probably …"), N_("We … · {name} probably …") },
  { N_("What has to be true on the day for this to be a success?"),
    N_("What has to be true by {date} for this to be a success?") },
  { N_("What would have to be true on the day for you to call this solved?"),
    N_("What would have to be true by {date} for you to call this solved?") },
  { N_("Who else is hurt if the other work moves?"),
    N_("Who else is hurt if {work} moves by {weeks}?") },
  { N_("Nothing recorded for them yet. Ask Sales what they have said."),
    N_("Nothing recorded for {customer}. Ask Sales what they have said.") },
  { N_("I have no date yet; you hear from me on …"),
    N_("I have no date yet; you hear from me on {next}.") },
  { N_("We do it if …; if not, I call you by …"), N_("We do it if …; if not, I call you by {next}.") },
  { N_("I can promise … by …. For the rest I know the quarter, not the day."),
    N_("I can promise … by {promised}. For the rest I know the quarter, not the day.") },
  { N_("I have to ask …; you get a yes or no by …."),
    N_("I have to ask {owner}; you get a yes or no by {next}.") },
  { N_("Before I name a date, one thing has to be known; I tell you when that will be."),
    N_("Before I name a date, {unknown} has to be known; that is on {known}.") },
  { N_("If you need a date to decide, plan without us until then; I would rather lose the point than "
       "your trust."),
    N_("If you need a date to decide, plan without us until {next}; I would rather lose the point "
       "than your trust.") },
  { N_("What else could they do with it, and what worries them about yours?"),
    N_("What else could {name} do with it, and what worries them about yours?") },
  { N_("This buys time, not a feature."), N_("This buys {months}, not a feature.") },
  { N_("Without it the same thing comes later; here is what the difference is worth."),
    N_("Without it the same thing comes in {without}; here is what the difference is worth.") },
  { N_("If the number has not moved by then, we stop the contract and I tell you myself."),
    N_("If {measure} has not moved by {proof}, we stop the contract and I tell you myself.") },
};

static const char *
find_named (const char *text)
{
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    if (g_str_equal (texts[i].plain, text))
      return texts[i].named;

  return NULL;
}

/* Returns: (nullable): the first item of a list in the moment's own element, or in the brief */
static GwItem *
first_of (GwItem   *brief,
          GwKindId  kind)
{
  GwItem *moment = gw_brief_get_moment_item (brief);
  int part = gw_kind_find_list (gw_item_get_kind (moment), kind);
  GwItem *holder = part >= 0 ? moment : brief;

  if (part < 0)
    part = gw_kind_find_list (gw_item_get_kind (brief), kind);
  return part >= 0 ? gw_short_item (holder, part, 0) : NULL;
}

static char *
quote (const char *words)
{
  return words != NULL ? g_strdup_printf (_("“%s”"), words) : NULL;
}

static char *
when (GwItem *item,
      guint   part)
{
  const char *iso = gw_short_text (item, part);

  return iso != NULL && !g_str_equal (iso, "never") ? gw_say_when (iso) : NULL;
}

static char *
name_of (GwItem *party)
{
  return party != NULL && gw_short_text (party, GW_PARTY_NAME) != NULL
             ? g_strdup (gw_party_get_short (party))
             : NULL;
}

static char *
say_customer (GwItem *brief)
{
  const char *id = gw_short_text (gw_brief_get_moment_item (brief), GW_COMMITMENT_CUSTOMER);

  return name_of (id != NULL ? gw_item_find (brief, id)
                             : gw_short_item (brief, GW_BRIEF_PARTIES, gw_short_find_asker (brief)));
}

static GwItem *
find_work (GwItem     *brief,
           const char *requested)
{
  GwItem *moment = gw_brief_get_moment_item (brief);

  return gw_short_item (moment, GW_PRIORITIZATION_WORKS,
                        gw_short_find (moment, GW_PRIORITIZATION_WORKS, GW_WORK_REQUESTED, requested));
}

/* The day that what they ask for hangs on. */
static char *
say_date (GwItem *brief)
{
  char *by = when (find_work (brief, "yes"), GW_WORK_BY);

  return by != NULL ? by
                    : when (gw_short_item (brief, GW_BRIEF_INTERESTS, gw_short_find_need (brief)),
                            GW_INTEREST_BY);
}

static char *
say_request_weeks (GwItem *brief)
{
  GwItem *request = find_work (brief, "yes");
  double weeks = request != NULL ? gw_item_get_number (request, GW_WORK_WEEKS) : 0;

  return weeks > 0 ? gw_say_weeks (weeks) : NULL;
}

static int
read_month (GwItem *benefit,
            guint   part)
{
  const char *month = gw_short_text (benefit, part);
  int year, of_year;

  return month != NULL && sscanf (month, "%d-%d", &year, &of_year) == 2
             ? year * MONTHS_A_YEAR + of_year
             : 0;
}

static char *
say_months (GwItem *brief)
{
  GwItem *benefit = first_of (brief, GW_KIND_BENEFIT);
  int with = read_month (benefit, GW_BENEFIT_FROM);
  int without = read_month (benefit, GW_BENEFIT_WITHOUT);

  return with > 0 && without > with ? gw_say_months (without - with) : NULL;
}

/* What only one moment knows. */
static char *
find_in_moment (GwItem     *brief,
                const char *name)
{
  switch (gw_brief_get_moment (brief))
    {
    case GW_MOMENT_PRIORITIZATION:
      if (g_str_equal (name, "date"))
        return say_date (brief);
      if (g_str_equal (name, "work"))
        return quote (gw_short_text (find_work (brief, "no"), GW_WORK_STATEMENT));
      return g_str_equal (name, "weeks") ? say_request_weeks (brief) : NULL;
    case GW_MOMENT_COMMITMENT:
      if (g_str_equal (name, "customer"))
        return say_customer (brief);
      if (g_str_equal (name, "next"))
        return when (gw_item_get_one (gw_brief_get_moment_item (brief), GW_COMMITMENT_NEXT),
                     GW_NEXT_DATE);
      if (g_str_equal (name, "promised"))
        return when (first_of (brief, GW_KIND_PROMISE), GW_PROMISE_WHEN);
      return g_str_equal (name, "owner")
                 ? g_strdup (gw_short_text (first_of (brief, GW_KIND_PROMISE), GW_PROMISE_OWNER))
                 : NULL;
    case GW_MOMENT_RESOURCES:
      if (g_str_equal (name, "months"))
        return say_months (brief);
      if (g_str_equal (name, "without"))
        return when (first_of (brief, GW_KIND_BENEFIT), GW_BENEFIT_WITHOUT);
      if (g_str_equal (name, "measure"))
        return quote (gw_short_text (first_of (brief, GW_KIND_BENEFIT), GW_BENEFIT_MEASURE));
      return g_str_equal (name, "proof") ? when (first_of (brief, GW_KIND_PROOF), GW_PROOF_DUE) : NULL;
    case GW_MOMENT_SCOPE:
    case GW_N_MOMENTS:
    default:
      return NULL;
    }
}

/* Returns: (nullable): NULL while the brief does not know it */
static char *
find_value (GwItem     *brief,
            const char *name)
{
  if (g_str_equal (name, "name"))
    return name_of (gw_short_item (brief, GW_BRIEF_PARTIES, gw_short_find_asker (brief)));
  if (g_str_equal (name, "goal"))
    return quote (gw_short_text (first_of (brief, GW_KIND_OBJECTIVE), GW_OBJECTIVE_NAME));
  if (g_str_equal (name, "unknown"))
    return quote (gw_short_text (first_of (brief, GW_KIND_UNKNOWN), GW_UNKNOWN_TEXT));
  if (g_str_equal (name, "known"))
    return when (first_of (brief, GW_KIND_UNKNOWN), GW_UNKNOWN_DUE);
  return find_in_moment (brief, name);
}

/* Returns: (nullable): @named with what the brief knows; NULL where it does not know all of it */
static char *
fill (GwItem     *brief,
      const char *named)
{
  g_autoptr (GString) said = g_string_new (NULL);
  const char *open;

  for (; (open = strchr (named, '{')) != NULL; named = strchr (open, '}') + 1)
    {
      g_autofree char *name = g_strndup (open + 1, strcspn (open + 1, "}"));
      g_autofree char *value = find_value (brief, name);

      if (value == NULL)
        return NULL;
      g_string_append_len (said, named, open - named);
      g_string_append (said, value);
    }
  g_string_append (said, named);
  return g_string_free (g_steal_pointer (&said), FALSE);
}

/**
 * gw_named_say:
 * @root: a brief, or a library, which knows nothing of one meeting
 * @text: untranslated, of a moment's table
 *
 * Returns: (transfer full): @text in the person's language, with the names and dates of the brief
 *   where it has them all
 */
char *
gw_named_say (GwItem     *root,
              const char *text)
{
  const char *named = find_named (text);
  char *said = named != NULL && gw_item_get_kind (root)->id == GW_KIND_BRIEF ? fill (root, _(named))
                                                                             : NULL;

  return said != NULL ? said : g_strdup (_(text));
}

/* Whether somebody has taken @text into their brief, whatever names and dates it had then. */
gboolean
gw_named_is (const char *text,
             const char *said)
{
  const char *named = find_named (text);

  if (said == NULL || named == NULL || g_str_equal (said, _(text)))
    return g_strcmp0 (said, _(text)) == 0;

  g_auto (GStrv) parts = g_regex_split_simple ("\\{[a-z]+\\}", _(named), 0, 0);
  g_autofree char *pattern = g_strjoinv ("*", parts);
  return g_pattern_match_simple (pattern, said);
}
