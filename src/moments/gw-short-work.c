/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-short-private.h"

#include "gw-say.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* "9 wk · Shift swap, 8 wk · Absence calendar": theirs first, then what would wait. */

typedef struct
{
  char         *name;  /* NULL without */
  GwInputRange  range; /* numbers = 0: no length said */
} Piece;

static void
piece_clear (Piece *piece)
{
  g_clear_pointer (&piece->name, g_free);
  gw_input_range_clear (&piece->range);
}

static gboolean
is_time (const GwInputRange *range)
{
  return range->unit == GW_UNIT_DAYS || range->unit == GW_UNIT_WEEKS
         || range->unit == GW_UNIT_MONTHS;
}

/* "Shift swap, 8 wk", "Shift swap 8 wk": the longest length at the end of a text, with its unit. */
static gboolean
cut_length (const char *field,
            Piece      *piece)
{
  for (const char *at = strchr (field, ' '); at != NULL; at = strchr (at + 1, ' '))
    {
      if (gw_input_range (at + 1, GW_INPUT_OF_TIME, &piece->range) == GW_INPUT_UNDERSTOOD
          && is_time (&piece->range))
        {
          piece->name = g_strstrip (g_strndup (field, at - field));
          if (g_str_has_suffix (piece->name, ","))
            piece->name[strlen (piece->name) - 1] = '\0';
          return TRUE;
        }
      gw_input_range_clear (&piece->range);
    }
  return FALSE;
}

/* A length alone needs no unit: the box asks for weeks. */
static gboolean
read_piece (const char  *field,
            Piece       *piece,
            char       **fault)
{
  GwInput read = gw_input_range (field, GW_INPUT_OF_TIME, &piece->range);

  if (read == GW_INPUT_NOT_RISING)
    *fault = gw_input_say_fault (read, GW_INPUT_ASKS_WEEKS);
  else if (read == GW_INPUT_UNDERSTOOD
           && (is_time (&piece->range) || piece->range.unit == GW_UNIT_NONE))
    piece->name = g_steal_pointer (&piece->range.note);
  else
    {
      gw_input_range_clear (&piece->range);
      if (!cut_length (field, piece) && *field != '\0' && strcmp (field, "?") != 0)
        piece->name = g_strdup (field);
    }
  return *fault == NULL;
}

static GArray *
read_pieces (const char  *text,
             char       **fault)
{
  g_auto (GStrv) fields = gw_input_split (text);
  g_autoptr (GArray) pieces = g_array_new (FALSE, TRUE, sizeof (Piece));

  g_array_set_clear_func (pieces, (GDestroyNotify) piece_clear);
  for (guint i = 0; fields[i] != NULL; i++)
    {
      Piece piece = { 0 };

      if (!read_piece (fields[i], &piece, fault))
        return NULL;
      if (i > 0 && piece.name == NULL && piece.range.numbers == 0)
        continue;
      g_array_append_val (pieces, piece);
    }
  return g_steal_pointer (&pieces);
}

static double
in_weeks (const GwInputRange *range,
          double              number)
{
  double factor = range->unit == GW_UNIT_NONE ? 1 : gw_input_range_factor (range, GW_UNIT_WEEKS);

  return number * factor;
}

static gboolean
put_length (GwAnswer           *answer,
            GwNode             *node,
            const GwInputRange *range)
{
  gboolean has = range->numbers > 0, wide = range->numbers > 1;

  return gw_answer_put_number (answer, node, GW_WORK_WEEKS,
                               has ? in_weeks (range, range->likely) : NAN)
         && gw_answer_put_number (answer, node, GW_WORK_WEEKS_LOW,
                                  wide ? in_weeks (range, range->low) : NAN)
         && gw_answer_put_number (answer, node, GW_WORK_WEEKS_HIGH,
                                  wide ? in_weeks (range, range->high) : NAN);
}

static double
number (GwItem *item,
        guint   part)
{
  return item != NULL && gw_item_has (item, part) ? gw_item_get_number (item, part) : NAN;
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
  g_autofree char *asks = gw_goal_asks.get (brief);

  return name != NULL && g_strcmp0 (name, asks) != 0;
}

static void
add_piece_text (GPtrArray  *fields,
                const char *name,
                GwItem     *work)
{
  g_autofree char *length = length_of (work);

  if (name != NULL && length != NULL)
    gw_short_take_text (fields, g_strdup_printf ("%s, %s", name, length));
  else
    gw_short_add_text (fields, name != NULL ? name : length);
}

static char *
get_works (GwItem *brief)
{
  GwItem *moment = gw_brief_get_moment_item (brief);
  GPtrArray *fields = g_ptr_array_new_with_free_func (g_free);
  int theirs = gw_short_find (moment, GW_PRIORITIZATION_WORKS, GW_WORK_REQUESTED, "yes");
  GwItem *request = gw_short_item (moment, GW_PRIORITIZATION_WORKS, theirs);
  const char *name = gw_short_text (request, GW_WORK_STATEMENT);

  if (request != NULL)
    add_piece_text (fields, is_own_name (brief, name) ? name : NULL, request);
  if (fields->len == 0 && gw_item_count (moment, GW_PRIORITIZATION_WORKS) > (theirs >= 0))
    g_ptr_array_add (fields, g_strdup ("?"));

  for (guint i = 0; i < gw_item_count (moment, GW_PRIORITIZATION_WORKS); i++)
    {
      GwItem *work = gw_item_get_child (moment, GW_PRIORITIZATION_WORKS, i);

      if ((int) i != theirs)
        add_piece_text (fields, gw_short_text (work, GW_WORK_STATEMENT), work);
    }
  return gw_short_end (fields);
}

static gboolean
put_piece (GwAnswer    *answer,
           GwNode      *node,
           const Piece *piece)
{
  return node != NULL && gw_answer_put (answer, node, GW_WORK_STATEMENT, piece->name)
         && put_length (answer, node, &piece->range);
}

static gboolean
put_request (GwAnswer    *answer,
             GwNode      *moment,
             const Piece *piece)
{
  int index = gw_short_find (gw_node_get_item (moment), GW_PRIORITIZATION_WORKS, GW_WORK_REQUESTED,
                             "yes");
  GwNode *node = gw_answer_child (moment, GW_PRIORITIZATION_WORKS, index);

  if (piece->name == NULL && piece->range.numbers == 0 && node == NULL)
    return TRUE;
  if (node == NULL)
    node = gw_answer_add (answer, moment, GW_PRIORITIZATION_WORKS, GW_WORK_REQUESTED, "yes", -1);
  if (node == NULL || !put_length (answer, node, &piece->range))
    return FALSE;

  const char *old = gw_short_text (gw_node_get_item (node), GW_WORK_STATEMENT);
  if ((piece->name != NULL || is_own_name (gw_tree_get_item (answer->tree), old))
      && !gw_answer_put (answer, node, GW_WORK_STATEMENT, piece->name))
    return FALSE;
  return piece->name != NULL || piece->range.numbers > 0
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
             GArray   *pieces)
{
  for (guint i = 1; i < pieces->len; i++)
    {
      guint index = find_waiting (gw_node_get_item (moment), i - 1);
      GwNode *node = gw_answer_child (moment, GW_PRIORITIZATION_WORKS, index);

      if (node == NULL)
        node = gw_answer_add (answer, moment, GW_PRIORITIZATION_WORKS, -1);
      if (!put_piece (answer, node, &g_array_index (pieces, Piece, i)))
        return FALSE;
    }

  for (;;)
    {
      guint index = find_waiting (gw_node_get_item (moment), MAX (pieces->len, 1) - 1);
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
  g_autoptr (GArray) pieces = read_pieces (text, &fault);
  GwNode *moment = gw_answer_moment (answer);
  const Piece none = { 0 };

  if (pieces == NULL)
    return gw_answer_refuse (answer, fault);
  return put_request (answer, moment, pieces->len > 0 ? &g_array_index (pieces, Piece, 0) : &none)
         && put_waiting (answer, moment, pieces);
}

static char *
say_length (const Piece *piece)
{
  return piece->range.numbers > 1 ? gw_input_range_say (&piece->range)
                                  : gw_input_weeks_say (in_weeks (&piece->range,
                                                                  piece->range.likely));
}

static gboolean
say_works (const char  *text,
           GDateTime   *now,
           char       **said)
{
  g_autoptr (GArray) pieces = read_pieces (text, said);

  if (pieces == NULL)
    return FALSE;
  if (pieces->len == 0 || *text == '\0')
    return TRUE;

  const Piece *theirs = &g_array_index (pieces, Piece, 0);
  const Piece *next = pieces->len > 1 ? &g_array_index (pieces, Piece, 1) : NULL;
  g_autofree char *length = theirs->range.numbers > 0 ? say_length (theirs) : NULL;

  if (length == NULL)
    *said = g_strdup (_("Add how many weeks theirs takes."));
  else if (next == NULL)
    /* Translators: %s is "9 weeks" */
    *said = g_strdup_printf (_("%s for theirs. Name what would wait, behind a dash."), length);
  else if (next->range.numbers == 0)
    /* Translators: %1$s is "9 weeks", %2$s a piece of work */
    *said = g_strdup_printf (_("%1$s for theirs; “%2$s” waits. Add its weeks to see the dates."),
                             length, next->name);
  else
    *said = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                          "%1$s for theirs; %2$u piece of work waits.",
                                          "%1$s for theirs; %2$u pieces of work wait.",
                                          pieces->len - 1),
                             length, pieces->len - 1);
  return TRUE;
}

const GwGoalWay gw_goal_works = { get_works, set_works, say_works };
