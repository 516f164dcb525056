/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-frontier-private.h"

#include "gw-pareto.h"

#include <stdlib.h>
#include <string.h>

/* Sums are dropped early when there are so many of them, to keep memory within bounds. */
#define MANY_SUMS (1u << 21)

/* A choice and how many others of the same values it stands for. */
typedef struct
{
  guint32 choice;
  guint32 times;
} Part;

static int
compare_numbers (gconstpointer a,
                 gconstpointer b)
{
  guint32 one = *(const guint32 *) a, other = *(const guint32 *) b;

  return one < other ? -1 : one > other;
}

/* The choices that can be part of an efficient sum: a choice that another of its term dominates
 * cannot, and equal ones are one. Choices that are admitted by their state all stay: the better
 * may not be admitted. */
static GArray *
list_choices (const GwSums     *sums,
              const double     *choices,
              guint             n_choices,
              GwFrontierAdmit   admit,
              GCancellable     *cancellable,
              GError          **error)
{
  g_autoptr (GArray) list = g_array_sized_new (FALSE, FALSE, sizeof (Part), n_choices);
  g_auto (GwPareto) front = { 0 };

  if (admit != NULL)
    {
      for (guint32 i = 0; i < n_choices; i++)
        g_array_append_val (list, ((Part) { i, 1 }));
      return g_steal_pointer (&list);
    }

  if (!gw_pareto_filter (&front, choices, n_choices, sums->n_values, GW_NEAR, cancellable, error))
    return NULL;
  for (guint k = 0; k < front.n_kept; k++)
    {
      Part part = { front.order[front.starts[k]], front.starts[k + 1] - front.starts[k] };

      g_array_append_val (list, part);
    }

  return g_steal_pointer (&list);
}

static void
make_room (GwSums   *sums,
           guint     n_more,
           gboolean  with_states)
{
  if (sums->n + n_more <= sums->room)
    return;

  sums->room = MAX (sums->n + n_more, 2 * sums->room);
  sums->values = g_renew (double, sums->values, (gsize) sums->room * sums->n_values);
  sums->parents = g_renew (guint32, sums->parents, sums->room);
  sums->choices = g_renew (guint32, sums->choices, sums->room);
  sums->times = g_renew (guint32, sums->times, sums->room);
  if (with_states)
    sums->states = g_renew (guint32, sums->states, sums->room);
}

static void
add_choice (GwSums          *sums,
            const GwLayer   *from,
            const double    *choices,
            Part             part,
            GwFrontierAdmit  admit,
            gpointer         data)
{
  const double *values = choices + (gsize) part.choice * sums->n_values;

  make_room (sums, from->n, admit != NULL);
  for (guint v = 0; v < from->n; v++)
    {
      double *sum = sums->values + (gsize) sums->n * sums->n_values;
      guint32 state = from->states != NULL ? from->states[v] : 0;

      for (guint k = 0; k < sums->n_values; k++)
        sum[k] = from->values[(gsize) v * sums->n_values + k] + values[k];
      if (admit != NULL && !admit (state, part.choice, sum, &sums->states[sums->n], data))
        continue;
      sums->parents[sums->n] = v;
      sums->choices[sums->n] = part.choice;
      sums->times[sums->n++] = part.times;
    }
}

/* Keeps of the sums so far those on their own front. */
static gboolean
drop_early (GwSums        *sums,
            GCancellable  *cancellable,
            GError       **error)
{
  g_auto (GwPareto) front = { 0 };
  guint n = 0;

  if (!gw_pareto_filter (&front, sums->values, sums->n, sums->n_values, GW_NEAR, cancellable, error))
    return FALSE;

  qsort (front.order, front.starts[front.n_kept], sizeof (guint32), compare_numbers);
  for (guint i = 0; i < front.starts[front.n_kept]; i++, n++)
    {
      guint32 from = front.order[i];

      memmove (sums->values + (gsize) n * sums->n_values,
               sums->values + (gsize) from * sums->n_values, sums->n_values * sizeof (double));
      sums->parents[n] = sums->parents[from];
      sums->choices[n] = sums->choices[from];
      sums->times[n] = sums->times[from];
    }
  sums->n = n;

  return TRUE;
}

/* Adds each of @n_choices rows to each vector of @from, choice by choice: with falling vectors each
 * choice's part falls too, and the sort has only to merge. Where there are too many, what is
 * dominated is dropped on the way. Fails only with G_IO_ERROR_CANCELLED. */
gboolean
gw_sums_add_up (GwSums           *self,
                const GwLayer    *from,
                const double     *choices,
                guint             n_choices,
                GwFrontierAdmit   admit,
                gpointer          data,
                GCancellable     *cancellable,
                GError          **error)
{
  g_autoptr (GArray) list = list_choices (self, choices, n_choices, admit, cancellable, error);
  guint enough = MANY_SUMS;

  if (list == NULL)
    return FALSE;

  for (guint i = 0; i < list->len; i++)
    {
      add_choice (self, from, choices, g_array_index (list, Part, i), admit, data);
      if (admit != NULL || self->n < enough)
        continue;
      if (!drop_early (self, cancellable, error))
        return FALSE;
      enough = MAX (MANY_SUMS, 2 * self->n);
    }

  return TRUE;
}

/* Returns: (transfer full): the sums of each state together: of state s, firsts[s] to firsts[s + 1]
 * - 1 of the order; @firsts is an empty, cleared GArray of guint32. */
guint32 *
gw_sums_order_by_state (const GwSums *sums,
                        GArray       *firsts)
{
  guint32 *order = g_new (guint32, MAX (sums->n, 1));
  guint32 n_states = 0;

  for (guint i = 0; i < sums->n; i++)
    n_states = MAX (n_states, sums->states[i] + 1);
  g_array_set_size (firsts, n_states + 1);

  for (guint i = 0; i < sums->n; i++)
    g_array_index (firsts, guint32, sums->states[i] + 1)++;
  for (guint s = 0; s < n_states; s++)
    g_array_index (firsts, guint32, s + 1) += g_array_index (firsts, guint32, s);

  g_autofree guint32 *at = g_memdup2 (firsts->data, (n_states + 1) * sizeof (guint32));
  for (guint i = 0; i < sums->n; i++)
    order[at[sums->states[i]]++] = i;

  return order;
}

void
gw_sums_clear (GwSums *self)
{
  g_clear_pointer (&self->values, g_free);
  g_clear_pointer (&self->parents, g_free);
  g_clear_pointer (&self->choices, g_free);
  g_clear_pointer (&self->times, g_free);
  g_clear_pointer (&self->states, g_free);
}
