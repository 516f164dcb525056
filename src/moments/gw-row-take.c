/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-row-private.h"

#include "gw-input-private.h"
#include "gw-input-row.h"
#include "gw-short-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A row typed as one line, for the kinds whose order is known: "Export first, needs certainty by 20 Jan". */

typedef struct
{
  GwTree    *tree;
  GwNode    *node;
  GDateTime *now;
} Line;

typedef struct
{
  guint       part;
  const char *text; /* NULL, "": nothing was said of it */
} Value;

static gboolean
set_values (GwTree      *tree,
            GwNode      *node,
            const Value *values,
            gsize        n_values)
{
  for (gsize i = 0; i < n_values; i++)
    if (values[i].text != NULL && *values[i].text != '\0'
        && !gw_tree_set (tree, node, values[i].part, values[i].text, NULL))
      return FALSE;
  return TRUE;
}

static void
begin (Line *self)
{
  gw_tree_seal (self->tree);
  gw_tree_begin (self->tree, _("Part the line"));
}

static gboolean
end (Line     *self,
     gboolean  fine)
{
  if (!fine)
    gw_tree_cancel (self->tree);
  return fine && gw_tree_commit (self->tree, NULL);
}

/* What was read of a whole line, as one step of the history. */
static gboolean
put_values (Line        *self,
            const Value *values,
            gsize        n_values)
{
  begin (self);
  return end (self, set_values (self->tree, self->node, values, n_values));
}

/* "asks for “Export first” · needs an answer for customers · by 20 Jan", "Export first, needs …": their
 * words, and what it is for. A dash may stand in both. */
static gboolean
take_need (Line       *self,
           const char *line)
{
  g_auto (GwInputNeed) need = { 0 };
  g_auto (GStrv) texts = gw_input_split (line);

  if ((texts[1] != NULL && strstr (line, "·") == NULL) || gw_input_need (line, self->now, &need) != GW_INPUT_UNDERSTOOD
      || need.asks == NULL || need.needs == NULL)
    return FALSE;
  gw_short_drop_time (&need.by);
  const Value values[] = { { GW_INTEREST_POSITION, need.asks },
                           { GW_INTEREST_STATEMENT, need.needs },
                           { GW_INTEREST_BY, need.by.iso },
                           { GW_INTEREST_DEADLINE, need.deadline } };
  return put_values (self, values, G_N_ELEMENTS (values));
}

/* "Retail share, Helene, from 22 % to 40 % by December": as the short form reads it. */
static gboolean
take_goal (Line       *self,
           const char *line)
{
  g_auto (GwInputGoal) goal = { 0 };

  if (gw_input_goal (line, self->now, &goal) != GW_INPUT_UNDERSTOOD || goal.name == NULL
      || (goal.from == NULL && goal.due.iso[0] == '\0'))
    return FALSE;
  gw_short_drop_time (&goal.due);
  const Value values[] = { { GW_OBJECTIVE_NAME, goal.name },
                           { GW_OBJECTIVE_OWNER, goal.owner },
                           { GW_OBJECTIVE_FROM, goal.from },
                           { GW_OBJECTIVE_TO, goal.to },
                           { GW_OBJECTIVE_DUE, goal.due.iso } };
  return put_values (self, values, G_N_ELEMENTS (values));
}

/* "Night hours, Ole finds out by 18 Dec" */
static gboolean
take_point (Line       *self,
            const char *line)
{
  g_auto (GStrv) texts = gw_input_split (line);
  g_autofree char *parted = texts[1] == NULL ? gw_short_part_point (line, self->now) : NULL;
  g_auto (GwInputFact) point = { 0 };

  if (parted == NULL || gw_input_point (parted, self->now, &point) != GW_INPUT_UNDERSTOOD)
    return FALSE;
  gw_short_drop_time (&point.date);
  const Value values[] = { { GW_UNKNOWN_TEXT, point.statement },
                           { GW_UNKNOWN_WHO, point.source },
                           { GW_UNKNOWN_DUE, point.date.iso } };
  return put_values (self, values, G_N_ELEMENTS (values));
}

/* "They asked twice - and we said no, last week" goes on and names no source. */
static gboolean
goes_on (const char *source)
{
  static const char *const words[] = { "and ", "but ", "so ", "then ", "we ", "they ", "und ", "aber ",
                                       "also ", "dann ", "wir ", "sie ", NULL };
  return gw_input_skip (source, words) != NULL;
}

/* "38 % of mails are about invoices; Zendesk export, last week", "… (loss notes, 20 Nov)" */
static gboolean
take_fact (Line       *self,
           const char *line)
{
  g_auto (GStrv) texts = gw_input_split_loosely (line);
  g_autofree char *parted = g_strjoinv (" · ", texts);
  g_auto (GwInputFact) fact = { 0 };

  if (gw_input_fact (parted, self->now, &fact) != GW_INPUT_UNDERSTOOD || fact.source == NULL
      || goes_on (fact.source) || fact.date.iso[0] == '\0')
    return FALSE;
  g_autofree char *day = gw_short_day (&fact.date);
  const Value values[] = { { GW_FACT_STATEMENT, fact.statement },
                           { GW_FACT_SOURCE, fact.source },
                           { GW_FACT_OBSERVED, day } };
  return put_values (self, values, G_N_ELEMENTS (values));
}

/* "look again 15 Jan" */
static gboolean
read_again (const char  *text,
            GDateTime   *now,
            GwInputDate *again)
{
  static const char *const leads[] = { "look at it again on ", "look at it again ", "look again on ",
                                       "look again ", "again on ", "again ", "wieder ansehen am ",
                                       "wieder ansehen ", "wieder am ", "wieder ",
                                       "إعادة النظر بتاريخ ", "إعادة النظر في ", "النظر ثانيةً في ",
                                       "نعود إليه في ", NULL };
  const char *day = gw_input_skip (text, leads);

  return day != NULL && gw_input_date (day, now, GW_INPUT_AHEAD, again) == GW_INPUT_UNDERSTOOD;
}

/* Takes the day on which one looks at it again out of the parts of a result: it says so, or is the
 * fourth. */
static void
cut_again (char        **texts,
           GDateTime    *now,
           GwInputDate  *again)
{
  guint n = g_strv_length (texts);

  for (guint i = 1; i < n; i++)
    if (read_again (texts[i], now, again)
        || (i == 3 && n == 4 && gw_input_date (texts[i], now, GW_INPUT_AHEAD, again) == GW_INPUT_UNDERSTOOD))
      {
        g_free (texts[i]);
        memmove (texts + i, texts + i + 1, (n - i) * sizeof *texts);
        return;
      }
}

/* Who does it by when is a next step, in the words that were agreed. */
static gboolean
put_followup (Line              *self,
              const GwInputFact *step)
{
  if (step->source == NULL && step->date.iso[0] == '\0')
    return TRUE;

  g_autoptr (GwItem) item = gw_row_new (self->tree, NULL, GW_KIND_FOLLOWUP, NULL);
  GwNode *node = gw_tree_append (self->tree, self->node, GW_RESULT_FOLLOWUPS, item, NULL);
  const Value values[] = { { GW_FOLLOWUP_TEXT, step->statement },
                           { GW_FOLLOWUP_WHO, step->source },
                           { GW_FOLLOWUP_DUE, step->date.iso } };

  return node != NULL && set_values (self->tree, node, values, G_N_ELEMENTS (values));
}

/* "They accept February · Timo · 10 Dec · look again 15 Jan" */
static gboolean
take_result (Line       *self,
             const char *line)
{
  g_auto (GStrv) texts = gw_input_split_loosely (line);
  g_auto (GwInputFact) step = { 0 };
  GwInputDate again = { 0 };

  cut_again (texts, self->now, &again);
  g_autofree char *parted = g_strjoinv (" · ", texts);
  if (gw_input_point (parted, self->now, &step) != GW_INPUT_UNDERSTOOD
      || (step.date.iso[0] == '\0' && again.iso[0] == '\0'))
    return FALSE;

  gw_short_drop_time (&step.date);
  gw_short_drop_time (&again);
  const Value values[] = { { GW_RESULT_STATEMENT, step.statement }, { GW_RESULT_AGAIN, again.iso } };
  begin (self);
  return end (self, set_values (self->tree, self->node, values, G_N_ELEMENTS (values))
                        && put_followup (self, &step));
}

/**
 * gw_row_take_whole:
 *
 * Reads @line, which was typed into the box of the row's own words, as its kind is said in one sentence,
 * as a step of the history of its own.
 *
 * Returns: whether it was; nothing changed otherwise
 */
gboolean
gw_row_take_whole (GwTree     *tree,
                   GwNode     *node,
                   const char *line,
                   GDateTime  *now)
{
  static const struct { GwKindId kind; gboolean (*take) (Line *self, const char *line); } ways[]
      = { { GW_KIND_INTEREST, take_need }, { GW_KIND_OBJECTIVE, take_goal }, { GW_KIND_UNKNOWN, take_point },
          { GW_KIND_FACT, take_fact },     { GW_KIND_RESULT, take_result } };
  Line self = { tree, node, now };

  for (guint i = 0; i < G_N_ELEMENTS (ways); i++)
    if (ways[i].kind == gw_node_get_kind (node)->id)
      return ways[i].take (&self, line);
  return FALSE;
}
