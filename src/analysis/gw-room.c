/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-packages.h"

#include "gw-agreement-private.h"
#include "gw-random-private.h"

#include <math.h>
#include <string.h>

/* Up to so many packages each one is looked at; of more, so many are drawn. */
#define MOST_COUNTED 1000000
#define N_DRAWN 100000

#define LOOK_AROUND 4096 /* packages between two looks at the cancellable */

/* The terms with options, as lists of their options. */
typedef struct
{
  const GwAgreement *agreement;
  guint n_terms;

  /* owned */
  GwStandings standings;
  GArray **terms;    /* [n_terms], of guint */
  GwStanding *sums;  /* [depth * n_parties + party]: of the options chosen above that depth */
} Room;

static void
room_clear (Room *room)
{
  gw_standings_clear (&room->standings);
  for (guint t = 0; t < room->n_terms; t++)
    g_array_unref (room->terms[t]);
  g_clear_pointer (&room->terms, g_free);
  g_clear_pointer (&room->sums, g_free);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Room, room_clear)

static void
room_init (Room              *room,
           const GwAgreement *agreement)
{
  room->agreement = agreement;
  gw_standings_init (&room->standings, agreement);
  room->terms = g_new0 (GArray *, agreement->n_terms + 1);
  for (guint t = 0; t < agreement->n_terms; t++)
    {
      g_autoptr (GArray) options = gw_agreement_list_term (agreement, t);

      if (options->len > 0)
        room->terms[room->n_terms++] = g_steal_pointer (&options);
    }
  room->sums = g_new0 (GwStanding, (gsize) (room->n_terms + 1) * agreement->n_parties + 1);
}

static void
choose (Room  *room,
        guint  depth,
        guint  option)
{
  guint n = room->agreement->n_parties;
  GwStanding *sums = room->sums + (gsize) (depth + 1) * n;

  memcpy (sums, room->sums + (gsize) depth * n, n * sizeof (GwStanding));
  for (guint p = 0; p < n; p++)
    gw_standing_add (&sums[p], &room->standings.standings[(gsize) option * n + p]);
}

static void
judge (Room   *room,
       GwRoom *result)
{
  guint n = room->agreement->n_parties;
  const GwStanding *sums = room->sums + (gsize) room->n_terms * n;
  GwAnswer all = GW_ANSWER_YES;
  gboolean anybody = FALSE;

  for (guint p = 0; p < n && all != GW_ANSWER_NO; p++)
    {
      if (!room->standings.concerned[p])
        continue;
      all = MIN (all, gw_standing_answer (&sums[p], room->standings.has_values[p],
                                          room->standings.thresholds[p]));
      anybody = TRUE;
    }

  result->n_packages++;
  result->n_acceptable += anybody && all == GW_ANSWER_YES;
  result->n_unknown += !anybody || all == GW_ANSWER_UNKNOWN;
}

static gboolean
count_from (Room         *room,
            guint         depth,
            GwRoom       *result,
            GCancellable *cancellable)
{
  if (depth == room->n_terms)
    {
      judge (room, result);
      return result->n_packages % LOOK_AROUND != 0 || !g_cancellable_is_cancelled (cancellable);
    }

  for (guint i = 0; i < room->terms[depth]->len; i++)
    {
      choose (room, depth, g_array_index (room->terms[depth], guint, i));
      if (!count_from (room, depth + 1, result, cancellable))
        return FALSE;
    }

  return TRUE;
}

static gboolean
draw (Room         *room,
      guint64       seed,
      GwRoom       *result,
      GCancellable *cancellable)
{
  for (guint i = 0; i < N_DRAWN; i++)
    {
      for (guint t = 0; t < room->n_terms; t++)
        {
          guint nth = (guint) (gw_random_share (&seed) * room->terms[t]->len);

          choose (room, t, g_array_index (room->terms[t], guint, nth));
        }
      judge (room, result);
      if (i % LOOK_AROUND == 0 && g_cancellable_is_cancelled (cancellable))
        return FALSE;
    }

  return TRUE;
}

/* Half of the 95 % interval of Wilson (Probable inference, J. Am. Statistical Association 22,
 * 1927), which is honest for shares near 0 and 1 too. */
static double
half_interval (double  share,
               guint64 n)
{
  const double z = 1.959963984540054;

  return z / (1 + z * z / n) * sqrt (share * (1 - share) / n + z * z / (4.0 * n * n));
}

/* What share of all packages of the terms everybody accepts: each package is looked at where there
 * are at most a million, otherwise 100,000 are drawn from @seed. Fails only with
 * G_IO_ERROR_CANCELLED. */
gboolean
gw_agreement_measure_room (const GwAgreement  *self,
                           guint64             seed,
                           GwRoom             *result,
                           GCancellable       *cancellable,
                           GError            **error)
{
  g_auto (Room) room = { 0 };
  double n_packages = 1;

  room_init (&room, self);
  *result = (GwRoom) { 0 };
  if (room.n_terms == 0)
    {
      result->counted = TRUE;
      return TRUE;
    }

  for (guint t = 0; t < room.n_terms; t++)
    n_packages *= room.terms[t]->len;
  result->counted = n_packages <= MOST_COUNTED;
  gboolean done = result->counted ? count_from (&room, 0, result, cancellable)
                                  : draw (&room, seed, result, cancellable);
  if (!done)
    {
      g_cancellable_set_error_if_cancelled (cancellable, error);
      return FALSE;
    }

  result->share = (double) result->n_acceptable / (double) result->n_packages;
  result->error = result->counted ? 0 : half_interval (result->share, result->n_packages);

  return TRUE;
}
