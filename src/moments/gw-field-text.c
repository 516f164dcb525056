/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-fields.h"

#include "gw-input-private.h"
#include "gw-say.h"
#include "gw-short-private.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* One field as the text of a box, and back. */

static gboolean
is_date (GwType type)
{
  return type == GW_TYPE_DATE || type == GW_TYPE_STAMP || type == GW_TYPE_MONTH
         || type == GW_TYPE_MONTH_OR_NEVER || type == GW_TYPE_GRAIN;
}

static gboolean
is_number (GwType type)
{
  return type == GW_TYPE_NUMBER || type == GW_TYPE_COUNT;
}

/* A part of one: a share of the time, an interest rate. */
static gboolean
is_share (const GwPart *part)
{
  return part->type == GW_TYPE_NUMBER && part->most <= 1;
}

/* Months until they help. */
static gboolean
is_months (const GwPart *part)
{
  return strcmp (part->name, "ramp-months") == 0;
}

/* How much of a colleague they take: half of one, or two. */
static gboolean
is_of_colleagues (const GwPart *part)
{
  return strcmp (part->name, "drag") == 0;
}

static double
number (const GwItem *item,
        int           part)
{
  return part > 0 && gw_item_has (item, part) ? gw_item_get_number (item, part) : NAN;
}

static gboolean
is_weeks (const GwItem  *item,
          const GwField *field)
{
  const char *name = gw_kind_get_part (gw_item_get_kind (item), field->part)->name;

  return field->unit > 0 ? gw_item_is (item, field->unit, "weeks") : strcmp (name, "weeks") == 0;
}

static gboolean
is_length (const GwItem  *item,
           const GwField *field)
{
  const char *name = gw_kind_get_part (gw_item_get_kind (item), field->part)->name;

  return field->unit > 0 || strcmp (name, "weeks") == 0 || strcmp (name, "expected") == 0;
}

static char *
number_text (const GwItem  *item,
             const GwField *field)
{
  const GwPart *part = gw_kind_get_part (gw_item_get_kind (item), field->part);
  double likely = number (item, field->part);

  /* A required number that is nought was never answered. */
  if (isnan (likely) || (likely == 0 && part->need == GW_NEED_REQUIRED))
    return g_strdup ("");
  if (is_length (item, field))
    return gw_short_time_text (number (item, field->low), likely, number (item, field->high),
                               is_weeks (item, field));
  if (is_share (part))
    return gw_say_percent (likely);
  if (likely == 0)
    return g_strdup ("0");
  return gw_short_amount_text (number (item, field->low), likely, number (item, field->high));
}

/* What stands in the box of a field; "" when it is not answered. */
char *
gw_field_get_text (const GwItem  *item,
                   const GwField *field)
{
  const GwPart *part = gw_kind_get_part (gw_item_get_kind (item), field->part);
  const char *text = gw_part_is_items (part) ? NULL : gw_item_get_raw (item, field->part);

  if (text == NULL || *text == '\0')
    return g_strdup ("");
  if (is_number (part->type))
    return number_text (item, field);
  if (is_date (part->type))
    return gw_short_date_text (text);
  if (part->place == GW_PLACE_MANY)
    {
      const char many[] = { GW_MANY_SEPARATOR, '\0' };
      return g_strdelimit (g_strdup (text), many, '\n');
    }
  return g_strdup (text);
}

/**
 * gw_field_read_text:
 *
 * What a field holds as people read it: where the boxes do not understand the program's language, a
 * date and a length of time are said in that language all the same.
 *
 * Returns: (transfer full) (nullable): NULL when it is not answered
 */
char *
gw_field_read_text (const GwItem  *item,
                    const GwField *field)
{
  const GwPart *part = gw_kind_get_part (gw_item_get_kind (item), field->part);
  g_autofree char *text = gw_field_get_text (item, field);
  char *said = NULL;

  if (*text == '\0')
    return NULL;
  if (is_date (part->type))
    said = gw_say_when (gw_item_get_raw (item, field->part));
  else if (is_number (part->type) && is_length (item, field))
    said = gw_short_time_said (number (item, field->low), number (item, field->part),
                               number (item, field->high), is_weeks (item, field));
  return said != NULL ? said : g_steal_pointer (&text);
}

static gboolean
refuse (GError **error,
        char    *fault)
{
  g_set_error_literal (error, GW_ERROR, GW_ERROR_VALUE, fault);
  g_free (fault);
  return FALSE;
}

static double
in_unit (const GwInputRange *range,
         double              value,
         gboolean            weeks)
{
  if (range->unit == GW_UNIT_NONE)
    return value;
  return value * gw_input_range_factor (range, weeks ? GW_UNIT_WEEKS : GW_UNIT_DAYS);
}

/* "half of one colleague": the number of it. */
static char *
cut_colleague (const char *text)
{
  static const char *const words[] = { " of one colleague", " of a colleague", " a colleague", " colleague",
                                       " colleagues", " of one", " eines Kollegen", " einer Kollegin", " Kollegen",
                                       " زميل", " زملاء" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_has_suffix (text, words[i]))
      return g_strndup (text, strlen (text) - strlen (words[i]));
  return g_strdup (text);
}

static GwInput
read_number (const GwPart *part,
             gboolean      length,
             const char   *text,
             GwInputRange *range)
{
  gboolean anything = is_share (part) || is_of_colleagues (part);
  GwInputOf of = length || is_months (part) ? GW_INPUT_OF_TIME
                 : anything                 ? GW_INPUT_OF_ANYTHING
                                            : GW_INPUT_OF_MONEY;
  g_autofree char *bare = is_of_colleagues (part) ? cut_colleague (text) : g_strdup (text);
  GwInput read = gw_input_range (bare, of, range);
  gboolean time = range->unit == GW_UNIT_DAYS || range->unit == GW_UNIT_WEEKS
                  || range->unit == GW_UNIT_MONTHS || range->unit == GW_UNIT_YEARS;

  if (read != GW_INPUT_UNDERSTOOD)
    return read;
  if (range->unit != GW_UNIT_NONE && time != (length || is_months (part)))
    return GW_INPUT_UNCLEAR;
  return read;
}

/* What a week later costs may be known for a month or a year. */
static gboolean
is_weekly (const GwPart *part)
{
  return strcmp (part->name, "delay-cost") == 0;
}

/* What was not said for a week becomes whole amounts: nobody knows more than that. */
static void
make_weekly (GwInputRange *range)
{
  if (range->per == GW_PER_WEEK || range->per == GW_PER_NONE)
    return;
  gw_input_range_make_weekly (range);
  range->low = round (range->low);
  range->likely = round (range->likely);
  range->high = round (range->high);
}

/* What a cost takes and what a benefit brings is kept for a year, and so is what one of it is worth. */
static gboolean
is_yearly (GwKindId kind,
           int      part)
{
  return (kind == GW_KIND_COST && part == GW_COST_AMOUNT)
         || (kind == GW_KIND_BENEFIT && (part == GW_BENEFIT_LIKELY || part == GW_BENEFIT_WORTH));
}

static gboolean
put_range (GwTree             *tree,
           GwNode             *node,
           const GwField      *field,
           const GwInputRange *range,
           GError            **error)
{
  GwItem *item = gw_node_get_item (node);
  const GwPart *part = gw_kind_get_part (gw_item_get_kind (item), field->part);
  gboolean length = is_length (item, field), wide = range->numbers > 1 && field->low > 0;
  gboolean weeks = field->unit > 0 && range->unit != GW_UNIT_NONE ? range->unit != GW_UNIT_DAYS
                                                                  : is_weeks (item, field);
  double low = range->low, likely = range->likely, high = range->high;

  if (length)
    {
      low = in_unit (range, low, weeks);
      likely = in_unit (range, likely, weeks);
      high = in_unit (range, high, weeks);
    }
  else if (range->unit == GW_UNIT_PERCENT || (is_share (part) && likely > 1))
    likely /= 100;
  else if (is_months (part))
    likely *= gw_input_range_factor (range, GW_UNIT_MONTHS);

  return gw_tree_set_number (tree, node, field->part, likely, error)
         && (field->low == 0 || gw_tree_set_number (tree, node, field->low, wide ? low : NAN, error))
         && (field->high == 0
             || gw_tree_set_number (tree, node, field->high, wide ? high : NAN, error))
         && (field->unit == 0
             || gw_tree_set (tree, node, field->unit, weeks ? "weeks" : "days", error));
}

static gboolean
refuse_number (GError        **error,
               const GwField  *field,
               GwInput         read)
{
  return refuse (error, gw_input_say_fault (read, field->low > 0 ? GW_INPUT_ASKS_RANGE
                                                                 : GW_INPUT_ASKS_AMOUNT));
}

/* "12k/month", "90k one-off": the amount, and whether it comes once or comes again. */
static GwInput
read_yearly (const GwPart *part,
             const char   *text,
             GwInputRange *range,
             gboolean     *once)
{
  g_autofree char *bare = gw_input_cut_once (text, once);
  GwInput read = read_number (part, FALSE, bare, range);

  if (read == GW_INPUT_UNDERSTOOD && *once && range->per != GW_PER_NONE)
    return GW_INPUT_UNCLEAR;
  gw_input_range_make_yearly (range);
  return read;
}

/* Where nothing is said of it, it stays as it was: once or every year. */
static gboolean
set_yearly (GwTree        *tree,
            GwNode        *node,
            const GwField *field,
            const char    *text,
            GError       **error)
{
  const GwKind *kind = gw_node_get_kind (node);
  g_auto (GwInputRange) range = { 0 };
  gboolean once = FALSE;
  GwInput read = read_yearly (gw_kind_get_part (kind, field->part), text, &range, &once);

  if (read != GW_INPUT_UNDERSTOOD)
    return refuse_number (error, field, read);
  return put_range (tree, node, field, &range, error)
         && ((!once && range.per == GW_PER_NONE)
             || gw_tree_set (tree, node, gw_kind_find_attribute (kind, "kind"),
                             once ? "once" : "yearly", error));
}

static gboolean
set_number (GwTree        *tree,
            GwNode        *node,
            const GwField *field,
            const char    *text,
            GError       **error)
{
  const GwPart *part = gw_kind_get_part (gw_node_get_kind (node), field->part);
  g_auto (GwInputRange) range = { 0 };
  double none = part->need == GW_NEED_REQUIRED ? 0 : NAN;

  if (*text == '\0')
    return gw_tree_set_number (tree, node, field->part, none, error)
           && (field->low == 0 || gw_tree_set (tree, node, field->low, NULL, error))
           && (field->high == 0 || gw_tree_set (tree, node, field->high, NULL, error));

  if (is_yearly (gw_node_get_kind (node)->id, field->part))
    return set_yearly (tree, node, field, text, error);

  GwInput read = read_number (part, is_length (gw_node_get_item (node), field), text, &range);
  if (read != GW_INPUT_UNDERSTOOD)
    return refuse_number (error, field, read);
  if (is_weekly (part))
    make_weekly (&range);
  return put_range (tree, node, field, &range, error);
}

static GwInputLook
look_of (const GwPart *part)
{
  if (strcmp (part->name, "observed") == 0 || strcmp (part->name, "on") == 0)
    return GW_INPUT_SEEN;
  return part->type == GW_TYPE_GRAIN && strcmp (part->name, "when") == 0
                 && part->audience == GW_AUDIENCE_OUR
             ? GW_INPUT_BEHIND
             : GW_INPUT_AHEAD;
}

static char *
date_for (const GwPart *part,
          GwInputDate  *date)
{
  switch (part->type)
    {
    case GW_TYPE_MONTH:
    case GW_TYPE_MONTH_OR_NEVER:
      return gw_short_month (date);
    case GW_TYPE_DATE:
      return gw_short_day (date);
    case GW_TYPE_GRAIN:
      gw_short_drop_time (date);
      return g_strdup (date->iso);
    default:
      return g_strdup (date->iso);
    }
}

static GwInput
read_date (const GwPart *part,
           const char   *text,
           GDateTime    *now,
           GwInputDate  *date)
{
  GwInput read = gw_input_date (text, now, look_of (part), date);

  if (read == GW_INPUT_UNDERSTOOD && date->never && part->type != GW_TYPE_MONTH_OR_NEVER)
    return GW_INPUT_UNCLEAR;
  return read;
}

/* "12 Jan, by phone, you": all of the next word, as the example in the box of its day shows it. */
static gboolean
set_next (GwTree     *tree,
          GwNode     *node,
          const char *text,
          GDateTime  *now,
          GError    **error)
{
  g_auto (GwInputNext) next = { 0 };

  if (gw_input_next (text, now, &next) != GW_INPUT_UNDERSTOOD)
    return FALSE;

  g_autofree char *day = gw_short_day (&next.date);
  return gw_tree_set (tree, node, GW_NEXT_DATE, day, error)
         && gw_tree_set (tree, node, GW_NEXT_HOW, next.how, error)
         && gw_tree_set (tree, node, GW_NEXT_WHO, next.who, error);
}

static gboolean
set_date (GwTree        *tree,
          GwNode        *node,
          const GwField *field,
          const char    *text,
          GDateTime     *now,
          GError       **error)
{
  const GwPart *part = gw_kind_get_part (gw_node_get_kind (node), field->part);
  GwInputDate date;

  if (*text == '\0')
    return gw_tree_set (tree, node, field->part, NULL, error);

  GwInput read = read_date (part, text, now, &date);
  if (read != GW_INPUT_UNDERSTOOD && gw_node_get_kind (node)->id == GW_KIND_NEXT
      && set_next (tree, node, text, now, error))
    return TRUE;
  if (read != GW_INPUT_UNDERSTOOD)
    return refuse (error, gw_input_say_fault (read, GW_INPUT_ASKS_DATE));

  g_autofree char *iso = date_for (part, &date);
  return gw_tree_set (tree, node, field->part, iso, error);
}

static gboolean
set_many (GwTree        *tree,
          GwNode        *node,
          const GwField *field,
          const char    *text,
          GError       **error)
{
  g_autofree char *many = g_strdelimit (g_strdup (text), "\n", GW_MANY_SEPARATOR);

  return gw_tree_type (tree, node, field->part, many, error);
}

static gboolean
set_value (GwTree        *tree,
           GwNode        *node,
           const GwField *field,
           const char    *text,
           GDateTime     *now,
           GError       **error)
{
  const GwPart *part = gw_kind_get_part (gw_node_get_kind (node), field->part);
  g_autofree char *trimmed = g_strstrip (g_strdup (text));
  g_autoptr (GwItem) before = gw_item_ref (gw_tree_get_item (tree));

  if (is_date (part->type))
    return set_date (tree, node, field, trimmed, now, error);
  return set_number (tree, node, field, trimmed, error)
         && (!is_yearly (gw_node_get_kind (node)->id, field->part)
             || gw_short_follow_worth (tree, before, error));
}

/* Which typing it is: letters in one box join each other, and no others. */
char *
gw_field_name_run (GwNode        *node,
                   const GwField *field)
{
  const char *id = gw_node_get_id (node);

  return g_strdup_printf ("%s-%d", id != NULL ? id : gw_node_get_kind (node)->element, field->part);
}

/**
 * gw_field_set_text:
 *
 * Writes what stands in a box into the field, or the fields of a range. Letters that follow each
 * other in one box are one step of the history.
 *
 * Returns: FALSE with a sentence for the person when it may not stand there; nothing changed then
 */
gboolean
gw_field_set_text (GwTree        *tree,
                   GwNode        *node,
                   const GwField *field,
                   const char    *text,
                   GDateTime     *now,
                   GError       **error)
{
  const GwPart *part = gw_kind_get_part (gw_node_get_kind (node), field->part);

  if (part->place == GW_PLACE_MANY)
    return set_many (tree, node, field, text, error);
  if (!is_date (part->type) && !is_number (part->type))
    return gw_tree_type (tree, node, field->part, text, error);

  g_autofree char *run = gw_field_name_run (node, field);
  /* Translators: a step of the history; %s is a field, as in "Change weeks" */
  g_autofree char *label = g_strdup_printf (_("Change %s"), _(part->label));
  gw_tree_begin_typing (tree, label, run);
  if (!set_value (tree, node, field, text, now, error))
    {
      gw_tree_cancel (tree);
      return FALSE;
    }
  return gw_tree_commit (tree, error);
}

/* "144,000 a year", "90,000, paid once" */
static char *
say_yearly (const GwPart *part,
            const char   *text)
{
  g_auto (GwInputRange) range = { 0 };
  gboolean once = FALSE;

  if (read_yearly (part, text, &range, &once) != GW_INPUT_UNDERSTOOD)
    return NULL;
  if (!once)
    return gw_input_range_say (&range);

  g_autofree char *said = gw_input_range_say (&range);
  /* Translators: an amount of money, or "low 10,000, likely 12,000, high 15,000" */
  return g_strdup_printf (_("%s, paid once"), said);
}

/* Returns: (nullable): what was understood in the box of a date or a number, NULL when it is plain */
char *
gw_field_say (GwKindId       kind,
              const GwField *field,
              const char    *text,
              GDateTime     *now)
{
  const GwPart *part = gw_kind_get_part (gw_kind (kind), field->part);
  g_auto (GwInputRange) range = { 0 };
  GwInputDate date;

  if (*text == '\0')
    return NULL;
  if (is_date (part->type) && read_date (part, text, now, &date) == GW_INPUT_UNDERSTOOD)
    {
      g_autofree char *iso = date_for (part, &date);
      return strcmp (iso, date.iso) == 0 ? gw_input_date_say (&date) : gw_say_when (iso);
    }
  if (is_yearly (kind, field->part))
    return say_yearly (part, text);
  if (is_number (part->type) && field->low > 0
      && gw_input_range (text, GW_INPUT_OF_ANYTHING, &range) == GW_INPUT_UNDERSTOOD)
    {
      if (is_weekly (part))
        make_weekly (&range);
      return gw_input_range_say (&range);
    }
  return NULL;
}
