/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-short-private.h"

#include "gw-input-private.h"
#include "gw-say.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* The short form of Resources: what it costs. A cost cannot be kept without an amount; nought stands
 * for "not answered yet" and is not shown. */

#define SMALLEST_PRICE 1000.0

/* No small number without a currency or a time: "a desk for 2" is no price. */
static gboolean
is_price (const GwInputRange *range)
{
  return range->per != GW_PER_NONE || range->currency[0] != '\0' || range->likely >= SMALLEST_PRICE;
}

typedef struct
{
  char         *statement;
  GwInputRange  amount;
  gboolean      once;
  GwInputRange  more;  /* what comes every year beside what is paid once, or the other way round */
  GwInputDate   from;
  GwInputDate   until;
  char         *span;  /* "for 6 months", as it stood behind an amount */
  gboolean      waits; /* how long is known, but not from when */
} Cost;

static void
cost_clear (Cost *cost)
{
  g_clear_pointer (&cost->statement, g_free);
  g_clear_pointer (&cost->span, g_free);
  gw_input_range_clear (&cost->amount);
  gw_input_range_clear (&cost->more);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Cost, cost_clear)

/* "112k a year", "90k one-off"; what comes again is not paid once. */
static GwInput
read_once (const char   *text,
           GwInputRange *amount,
           gboolean     *once)
{
  g_autofree char *bare = gw_input_cut_once (text, once);
  GwInput read = gw_short_amount (bare, amount);

  if (read != GW_INPUT_UNDERSTOOD || !*once || amount->per == GW_PER_NONE)
    return read;
  gw_input_range_clear (amount);
  return GW_INPUT_UNCLEAR;
}

#define PLUS " plus | zuzüglich | زائد | \\+ "

/* The same, and "90k one-off plus 2k a month": two costs of one thing, one of each kind. */
static GwInput
read_amount (const char *text,
             Cost       *cost)
{
  g_auto (GStrv) parts = g_regex_split_simple (PLUS, text, 0, 0);
  gboolean once = FALSE, more = FALSE;
  GwInput read = read_once (parts[0] != NULL ? parts[0] : text, &cost->amount, &once);
  gboolean pair = g_strv_length (parts) == 2;

  if (pair && read == GW_INPUT_UNDERSTOOD)
    read = read_once (parts[1], &cost->more, &more);
  if (read == GW_INPUT_UNDERSTOOD && (pair ? once != more : g_strv_length (parts) < 2))
    {
      cost->once = once;
      return read;
    }
  gw_input_range_clear (&cost->amount);
  gw_input_range_clear (&cost->more);
  return read == GW_INPUT_UNDERSTOOD ? GW_INPUT_UNCLEAR : read;
}

/* "12k/month for 6 months": the last words of @text, that say how long. Returns: (nullable): where they
 * begin; @months: (out): how long that is */
static char *
find_span (char  *text,
           guint *months)
{
  static const char *const words[] = { " for ", " für ", " über ", " لمدة " };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (char *at = strstr (text, words[i]); at != NULL; at = strstr (at + 1, words[i]))
      {
        g_auto (GwInputRange) range = { 0 };

        if (gw_input_range (at + strlen (words[i]), GW_INPUT_OF_TIME, &range) != GW_INPUT_UNDERSTOOD
            || range.numbers != 1 || range.note != NULL
            || (range.unit != GW_UNIT_MONTHS && range.unit != GW_UNIT_YEARS))
          continue;
        *months = (guint) round (range.likely * gw_input_range_factor (&range, GW_UNIT_MONTHS));
        return at;
      }
  return NULL;
}

/* An amount for a time is a rate; "112k for 6 months" may be the sum as well. */
static GwInput
read_amount_for (const char *text,
                 Cost       *cost)
{
  guint months;
  g_autofree char *bare = g_strdup (text);
  char *span = find_span (bare, &months);

  if (span == NULL)
    return read_amount (text, cost);

  g_autofree char *words = g_strdup (span + 1);
  *span = '\0';
  GwInput read = read_amount (bare, cost);
  if (read == GW_INPUT_UNDERSTOOD && cost->amount.per != GW_PER_NONE)
    {
      cost->span = g_steal_pointer (&words);
      return read;
    }
  gw_input_range_clear (&cost->amount);
  gw_input_range_clear (&cost->more);
  cost->once = FALSE;
  return read == GW_INPUT_UNDERSTOOD ? GW_INPUT_UNCLEAR : read;
}

/* "12k/month", but not "2027" */
static gboolean
is_price_word (const char *word)
{
  g_auto (GwInputRange) range = { 0 };

  return word[strspn (word, "0123456789")] != '\0'
         && gw_short_amount (word, &range) == GW_INPUT_UNDERSTOOD && is_price (&range);
}

/* Behind a mere blank a number alone is none of money ("Release 2027"), nor is what stands behind
 * another amount the whole of it. */
static gboolean
is_amount_behind (const char *head,
                  const char *word,
                  const char *amount,
                  const Cost *cost)
{
  if (g_unichar_ispunct (g_utf8_get_char (word)))
    return TRUE;
  if (!cost->once && !is_price (&cost->amount))
    return FALSE;
  if (strcmp (word, " ") != 0)
    return TRUE;
  if (amount[strspn (amount, "0123456789")] == '\0')
    return FALSE;

  g_auto (GStrv) words = g_strsplit (head, " ", -1);
  for (guint i = 0; words[i] != NULL; i++)
    if (is_price_word (words[i]))
      return FALSE;
  return TRUE;
}

/* "One engineer, 112k", "One engineer for 112k a year", "One engineer 112k": an amount at the end of
 * a text, behind a comma, a word or a blank. */
static void
cut_amount (Cost *cost)
{
  static const char *const words[] = { ", ", "، ", " for ", " at ", " costs ", " für ", " zu ",
                                       " kostet ", " مقابل ", " بمبلغ ", " " };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    for (char *at = strstr (cost->statement, words[i]); at != NULL; at = strstr (at + 1, words[i]))
      {
        const char *amount = at + strlen (words[i]);
        g_autofree char *head = g_strndup (cost->statement, at - cost->statement);

        if (read_amount_for (amount, cost) == GW_INPUT_UNDERSTOOD
            && is_amount_behind (head, words[i], amount, cost))
          {
            *at = '\0';
            return;
          }
        gw_input_range_clear (&cost->amount);
        gw_input_range_clear (&cost->more);
        g_clear_pointer (&cost->span, g_free);
        cost->once = FALSE;
      }
}

/* How long becomes until when where it is known from when; else the words wait with the name. */
static void
settle_span (Cost *cost)
{
  const char *name = cost->statement != NULL ? cost->statement : "";
  g_autofree char *all = cost->span != NULL ? g_strconcat (name, " ", cost->span, NULL) : g_strdup (name);
  guint months = 0;
  char *at = find_span (all, &months);

  cost->waits = at != NULL && months > 0 && cost->from.iso[0] == '\0' && cost->until.iso[0] == '\0'
                && cost->amount.numbers > 0 && !cost->once;
  if (at != NULL && months > 0 && cost->from.iso[0] != '\0' && cost->until.iso[0] == '\0')
    {
      *at = '\0';
      cost->until = cost->from;
      g_date_set_day (&cost->until.last, 1);
      g_date_add_months (&cost->until.last, months);
    }

  g_free (cost->statement);
  cost->statement = *g_strstrip (all) != '\0' ? g_steal_pointer (&all) : NULL;
}

/* "from May", "until December", "bis Dezember" */
static void
take_month (const GwInputPart *part,
            Cost              *cost)
{
  if (part->label == GW_LABEL_UNTIL || part->label == GW_LABEL_BY)
    cost->until = part->date;
  else
    cost->from = part->date;
}

static gboolean
read_cost_field (const char  *field,
                 GDateTime   *now,
                 Cost        *cost,
                 char       **fault)
{
  g_autoptr (GPtrArray) parts = gw_input_parts (field, now);
  const GwInputPart *part = parts->len == 1 ? g_ptr_array_index (parts, 0) : NULL;
  GwInput read = cost->amount.numbers == 0 ? read_amount_for (field, cost) : GW_INPUT_UNCLEAR;

  if (read == GW_INPUT_UNDERSTOOD)
    return TRUE;
  if (read == GW_INPUT_NOT_RISING)
    *fault = gw_input_say_fault (read, GW_INPUT_ASKS_AMOUNT);
  else if (part != NULL && part->kind == GW_PART_DATE && !part->date.never)
    take_month (part, cost);
  else if (cost->statement == NULL)
    {
      cost->statement = g_strdup (field);
      if (cost->amount.numbers == 0)
        cut_amount (cost);
    }
  else
    *fault = gw_input_say_fault (GW_INPUT_UNCLEAR, GW_INPUT_ASKS_AMOUNT);
  return *fault == NULL;
}

static gboolean
read_cost (const char  *text,
           GDateTime   *now,
           Cost        *cost,
           char       **fault)
{
  g_auto (GStrv) fields = gw_input_split (text);

  for (guint i = 0; *fault == NULL && fields[i] != NULL; i++)
    if (*fields[i] != '\0')
      read_cost_field (fields[i], now, cost, fault);
  gw_input_range_make_yearly (&cost->amount);
  gw_input_range_make_yearly (&cost->more);
  settle_span (cost);
  return *fault == NULL;
}

static char *
amount_of (GwItem *cost)
{
  char *amount = gw_short_amount_text (gw_short_number (cost, GW_COST_LOW),
                                       gw_short_number (cost, GW_COST_AMOUNT),
                                       gw_short_number (cost, GW_COST_HIGH));

  if (amount == NULL || !gw_item_is (cost, GW_COST_KIND, "once"))
    return amount;

  g_autofree char *bare = amount;
  /* Translators: an amount that is paid once; what a box shows and reads again: use only words that
   * gw-input-money.c knows */
  return g_strdup_printf (C_("typed", "%s once"), bare);
}

/* What else the first cost takes: a cost of the other kind with its name; −1 for none. */
static int
find_more (GwItem *moment)
{
  GwItem *first = gw_short_item (moment, GW_RESOURCES_COSTS, 0);

  for (guint i = 1; i < gw_item_count (moment, GW_RESOURCES_COSTS); i++)
    {
      GwItem *cost = gw_item_get_child (moment, GW_RESOURCES_COSTS, i);

      if (g_strcmp0 (gw_short_text (cost, GW_COST_STATEMENT), gw_short_text (first, GW_COST_STATEMENT)) == 0
          && gw_item_is (cost, GW_COST_KIND, "once") != gw_item_is (first, GW_COST_KIND, "once")
          && gw_item_get_number (first, GW_COST_AMOUNT) > 0
          && gw_item_get_number (cost, GW_COST_AMOUNT) > 0)
        return i;
    }
  return -1;
}

/* "90k once", "90k once plus 24k" */
static char *
amounts_of (GwItem *moment,
            GwItem *cost)
{
  GwItem *other = gw_short_item (moment, GW_RESOURCES_COSTS, find_more (moment));
  g_autofree char *amount = cost != NULL ? amount_of (cost) : NULL;
  g_autofree char *more = other != NULL ? amount_of (other) : NULL;

  if (amount == NULL || more == NULL)
    return g_steal_pointer (&amount);
  /* Translators: two amounts, one paid once; what a box shows and reads again: use only words that
   * gw-short-cost.c knows */
  return g_strdup_printf (C_("typed", "%1$s plus %2$s"), amount, more);
}

static char *
get_cost (GwItem *brief)
{
  GwItem *moment = gw_brief_get_moment_item (brief);
  GwItem *cost = gw_short_item (moment, GW_RESOURCES_COSTS, 0);
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *from = gw_short_date_text (gw_short_text (cost, GW_COST_FROM));
  g_autofree char *until = gw_short_date_text (gw_short_text (cost, GW_COST_UNTIL));

  gw_short_add_text (fields, gw_short_text (cost, GW_COST_STATEMENT));
  gw_short_take_text (fields, amounts_of (moment, cost));
  if (from != NULL)
    /* Translators: a month; what a box shows and reads again: use only words that gw-input-split.c
     * knows */
    gw_short_take_text (fields, g_strdup_printf (C_("typed", "from %s"), from));
  if (until != NULL)
    /* Translators: a month; what a box shows and reads again: use only words that gw-input-split.c
     * knows */
    gw_short_take_text (fields, g_strdup_printf (C_("typed", "until %s"), until));
  return gw_short_end (fields);
}

static gboolean
put_currency (GwAnswer           *answer,
              const GwInputRange *range)
{
  return range->currency[0] == '\0'
         || gw_answer_put (answer, gw_answer_moment (answer), GW_RESOURCES_CURRENCY, range->currency);
}

static gboolean
put_cost_amount (GwAnswer           *answer,
                 GwNode             *node,
                 const GwInputRange *amount)
{
  gboolean wide = amount->numbers > 1;

  return gw_answer_put_number (answer, node, GW_COST_AMOUNT,
                               amount->numbers > 0 ? amount->likely : 0)
         && gw_answer_put_number (answer, node, GW_COST_LOW, wide ? amount->low : NAN)
         && gw_answer_put_number (answer, node, GW_COST_HIGH, wide ? amount->high : NAN);
}

/* Without an amount nobody said how often it is paid. */
static gboolean
put_cost_kind (GwAnswer *answer,
               GwNode   *node,
               gboolean  known,
               gboolean  once)
{
  return !known || gw_answer_put (answer, node, GW_COST_KIND, once ? "once" : "yearly");
}

static GwNode *
add_cost (GwAnswer *answer,
          GwNode   *moment)
{
  return gw_answer_add (answer, moment, GW_RESOURCES_COSTS, GW_COST_KIND, "yearly", GW_COST_AMOUNT,
                        "0", -1);
}

static gboolean
put_cost (GwAnswer           *answer,
          GwNode             *node,
          const Cost         *read,
          const GwInputRange *amount,
          gboolean            once)
{
  g_autofree char *from = read->from.iso[0] != '\0' ? gw_short_month (&read->from) : NULL;
  g_autofree char *until = read->until.iso[0] != '\0' ? gw_short_month (&read->until) : NULL;

  return node != NULL && gw_answer_put (answer, node, GW_COST_STATEMENT, read->statement)
         && put_cost_amount (answer, node, amount)
         && put_cost_kind (answer, node, amount->numbers > 0, once)
         && gw_answer_put (answer, node, GW_COST_FROM, from)
         && gw_answer_put (answer, node, GW_COST_UNTIL, until) && put_currency (answer, amount);
}

static gboolean
set_cost (GwAnswer   *answer,
          const char *text)
{
  g_auto (Cost) read = { 0 };
  char *fault = NULL;
  GwNode *moment = gw_answer_moment (answer);
  GwNode *node = gw_answer_child (moment, GW_RESOURCES_COSTS, 0);
  GwNode *more = gw_answer_child (moment, GW_RESOURCES_COSTS, find_more (gw_node_get_item (moment)));

  if (!read_cost (text, answer->now, &read, &fault))
    return gw_answer_refuse (answer, fault);
  if (more != NULL && read.more.numbers == 0 && !gw_tree_remove (answer->tree, more, answer->error))
    return FALSE;
  if (*text == '\0')
    return node == NULL || gw_tree_remove (answer->tree, node, answer->error);
  if (node == NULL)
    node = add_cost (answer, moment);
  if (!put_cost (answer, node, &read, &read.amount, read.once))
    return FALSE;

  if (read.more.numbers == 0)
    return TRUE;
  if (more == NULL)
    more = add_cost (answer, moment);
  return put_cost (answer, more, &read, &read.more, !read.once);
}

/* "€ 90,000 once and € 24,000 a year" */
static char *
say_pair (const Cost *read)
{
  const GwInputRange *once = read->once ? &read->amount : &read->more;
  const GwInputRange *yearly = read->once ? &read->more : &read->amount;
  g_autofree char *first = gw_say_money (once->likely, once->currency);
  g_autofree char *again = gw_say_money (yearly->likely, yearly->currency);

  /* Translators: two amounts of money */
  return g_strdup_printf (_("%1$s once and %2$s a year"), first, again);
}

/* A text with two amounts and more in it cannot be one cost. */
static char *
say_no_amount (const char *text)
{
  g_auto (GStrv) parts = g_regex_split_simple (PLUS, text, 0, 0);
  g_auto (GStrv) words = g_strsplit (text, " ", -1);
  guint n = 0;

  for (guint i = 0; words[i] != NULL; i++)
    n += is_price_word (words[i]);
  if (n > 1 && g_strv_length (parts) > 1)
    return g_strdup (_("These are several costs. Write one here, and add each other one under “What "
                       "it costs”."));
  return *text != '\0' ? g_strdup (_("Add what it costs a year, behind a dash.")) : NULL;
}

static char *
say_amount (const Cost *cost)
{
  if (cost->more.numbers > 0)
    return say_pair (cost);
  if (cost->amount.numbers > 1 && !cost->once)
    return gw_input_range_say (&cost->amount);

  g_autofree char *money = cost->once ? gw_input_range_say (&cost->amount)
                                      : gw_say_money (cost->amount.likely, cost->amount.currency);
  /* Translators: an amount of money, or "low 10,000, likely 12,000, high 15,000" */
  return g_strdup_printf (cost->once ? _("%s, paid once") : _("%s a year"), money);
}

static gboolean
say_cost (const char  *text,
          GDateTime   *now,
          char       **said)
{
  g_auto (Cost) read = { 0 };

  if (!read_cost (text, now, &read, said))
    return FALSE;
  if (read.amount.numbers == 0)
    {
      *said = say_no_amount (text);
      return TRUE;
    }

  g_autofree char *amount = say_amount (&read);
  *said = read.waits
              /* Translators: %s is an amount, as "144,000 a year" */
              ? g_strdup_printf (_("%s. Add from when, like “from May”, to count only that time."), amount)
              : g_steal_pointer (&amount);
  return TRUE;
}

const GwGoalWay gw_goal_cost = { get_cost, set_cost, say_cost };
