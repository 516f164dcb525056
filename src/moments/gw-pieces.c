/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-pieces.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "gw-beta.h"

#define DAYS_A_WEEK 5

static GwItem *
get_moment (const GwPieces *self)
{
  return gw_brief_get_moment_item (self->brief);
}

/* Returns: (transfer none) */
GwItem *
gw_pieces_get_piece (const GwPieces *self,
                     guint           piece)
{
  return gw_item_get_child (get_moment (self), GW_SCOPE_ITEMS, piece);
}

/* Returns: (transfer none) */
GwItem *
gw_pieces_get_way (const GwPieces *self,
                   guint           piece,
                   int             way)
{
  return gw_item_get_child (gw_pieces_get_piece (self, piece), GW_ITEM_APPROACHES, way);
}

/* Returns: (transfer none): its words, or "this piece" in the program's language */
const char *
gw_pieces_get_name (const GwPieces *self,
                    guint           piece)
{
  const char *name = gw_item_get_text (gw_pieces_get_piece (self, piece), GW_ITEM_STATEMENT);

  return name != NULL ? name : _("this piece");
}

/* Returns: the words of a way, or its piece's where it has none */
const char *
gw_pieces_get_way_name (const GwPieces *self,
                        guint           piece,
                        int             way)
{
  const char *name = NULL;

  if (way >= 0 && (guint) way < self->scope.items[piece].n_approaches)
    name = gw_item_get_text (gw_pieces_get_way (self, piece, way), GW_APPROACH_STATEMENT);
  return name != NULL ? name : gw_pieces_get_name (self, piece);
}

static GwEstimate
read_days (const GwItem *way)
{
  GwEstimate said = gw_read_estimate (way, GW_APPROACH_LOW, GW_APPROACH_LIKELY, GW_APPROACH_HIGH);
  double days = gw_item_is (way, GW_APPROACH_UNIT, "weeks") ? DAYS_A_WEEK : 1;

  return (GwEstimate) { said.low * days, said.likely * days, said.high * days };
}

/* The numbers of the pieces that a list of ids names. */
static guint *
dup_numbers (const GwPieces *self,
             guint           piece,
             guint           part,
             guint          *n)
{
  g_auto (GStrv) ids = gw_item_dup_words (gw_pieces_get_piece (self, piece), part);
  guint *numbers = g_new (guint, g_strv_length (ids) + 1);

  *n = 0;
  for (guint i = 0; ids[i] != NULL; i++)
    for (guint other = 0; other < self->n_pieces; other++)
      if (g_strcmp0 (ids[i], gw_item_get_id (gw_pieces_get_piece (self, other))) == 0)
        numbers[(*n)++] = other;

  return numbers;
}

static void
read_piece (GwPieces    *self,
            GwScopeItem *item,
            guint        piece)
{
  GwItem *said = gw_pieces_get_piece (self, piece);
  guint n = gw_item_count (said, GW_ITEM_APPROACHES);
  GwScopeApproach *ways = g_new0 (GwScopeApproach, n + 1);

  self->estimates[piece] = g_new0 (GwEstimate, n + 1);
  for (guint a = 0; a < n; a++)
    {
      GwItem *way = gw_item_get_child (said, GW_ITEM_APPROACHES, a);

      self->estimates[piece][a] = read_days (way);
      ways[a] = gw_scope_approach (self->estimates[piece][a],
                                   gw_item_get_number (way, GW_APPROACH_COVERS));
    }

  item->must = gw_item_is (said, GW_ITEM_NEED, "must");
  item->value = gw_item_get_number (said, GW_ITEM_VALUE);
  item->approaches = ways;
  item->n_approaches = n;
  item->needs = dup_numbers (self, piece, GW_ITEM_NEEDS, &item->n_needs);
  item->with = dup_numbers (self, piece, GW_ITEM_WITH, &item->n_with);
}

static void
read_calendar (GwPieces *self)
{
  GwItem *moment = get_moment (self);
  guint n = gw_item_count (moment, GW_SCOPE_HOLIDAYS);
  GwDay *holidays = g_new0 (GwDay, n + 1);

  for (guint i = 0; i < n; i++)
    holidays[i] = gw_read_last_day (gw_item_get_child (moment, GW_SCOPE_HOLIDAYS, i),
                                    GW_HOLIDAY_DATE);
  self->calendar = (GwCalendar) {
    .start = gw_read_last_day (moment, GW_SCOPE_START),
    .holidays = holidays,
    .n_holidays = n,
    .people = gw_item_get_number (moment, GW_SCOPE_PEOPLE),
    .focus = gw_item_get_number (moment, GW_SCOPE_FOCUS),
  };
  self->due = gw_read_last_day (moment, GW_SCOPE_DUE);
  self->capacity = NAN;
  if (self->calendar.start != GW_DAY_NONE && self->due != GW_DAY_NONE)
    self->capacity = gw_calendar_capacity (&self->calendar, self->due);
}

/**
 * gw_pieces_new:
 * @brief: a scope brief; a reference is taken
 *
 * Returns: (transfer full) (nullable): NULL for other moments
 */
GwPieces *
gw_pieces_new (GwItem *brief)
{
  if (gw_brief_get_moment (brief) != GW_MOMENT_SCOPE)
    return NULL;

  GwPieces *self = g_new0 (GwPieces, 1);
  self->brief = gw_item_ref (brief);
  self->n_pieces = gw_item_count (get_moment (self), GW_SCOPE_ITEMS);
  self->estimates = g_new0 (GwEstimate *, self->n_pieces + 1);

  GwScopeItem *items = g_new0 (GwScopeItem, self->n_pieces + 1);
  for (guint i = 0; i < self->n_pieces; i++)
    read_piece (self, &items[i], i);
  self->scope = (GwScope) {
    .items = items,
    .n_items = self->n_pieces,
    .z = MAX (gw_normal_quantile (gw_item_get_number (get_moment (self), GW_SCOPE_CONFIDENCE)), 0),
  };
  read_calendar (self);
  return self;
}

void
gw_pieces_free (GwPieces *self)
{
  for (guint i = 0; i < self->n_pieces; i++)
    {
      g_free ((gpointer) self->scope.items[i].approaches);
      g_free ((gpointer) self->scope.items[i].needs);
      g_free ((gpointer) self->scope.items[i].with);
      g_free (self->estimates[i]);
    }
  g_free ((gpointer) self->scope.items);
  g_free (self->estimates);
  g_free ((gpointer) self->calendar.holidays);
  gw_item_unref (self->brief);
  g_free (self);
}

/* Returns: (transfer full): every piece with its first way, one without any included */
int *
gw_pieces_dup_full (const GwPieces *self)
{
  return g_new0 (int, self->n_pieces + 1);
}

/* Returns: (transfer full) (nullable): the ways that were agreed; NULL where nothing was */
int *
gw_pieces_dup_planned (const GwPieces *self)
{
  g_autofree int *takes = g_new (int, self->n_pieces + 1);
  gboolean any = FALSE;

  for (guint i = 0; i < self->n_pieces; i++)
    {
      takes[i] = GW_NOT_TAKEN;
      for (guint a = self->scope.items[i].n_approaches; a-- > 0;)
        if (gw_item_refers_to (get_moment (self), GW_SCOPE_PLAN,
                               gw_item_get_id (gw_pieces_get_way (self, i, a))))
          takes[i] = a;
      any |= takes[i] != GW_NOT_TAKEN;
    }

  return any ? g_steal_pointer (&takes) : NULL;
}
