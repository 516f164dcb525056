/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-cash.h"

#include <math.h>
#include <string.h>

#define NARROW 1e-7   /* roots that lie nearer than this share of them are one */

/* The rates at which flows are worth nothing are the roots of a polynomial in x = 1 / (1 + rate).
 * They are separated with its Bernstein coefficients over an interval: as many sign changes, or
 * fewer by an even number, are there roots within; so none and one are certain, and more are halved
 * until they are. (Lane & Riesenfeld, "Bounds on a polynomial", BIT 21, 1981.) */
typedef struct
{
  const double *power;   /* borrowed: coefficients of u = x / greatest x */
  gsize         degree;
  double       *roots;   /* borrowed */
  gsize         found;
  gsize         most;
} Search;

static double
value_at (const Search *search,
          double        u)
{
  double value = 0;

  for (gsize i = search->degree + 1; i-- > 0;)
    value = value * u + search->power[i];
  return value;
}

static void
add_root (Search *search,
          double  u)
{
  if (search->found < search->most)
    search->roots[search->found] = u;
  search->found++;
}

/* The one root between @low and @high, whose signs differ just inside of them. */
static double
halve (const Search *search,
       double        low,
       double        high,
       gboolean      rises)
{
  for (int i = 0; i < 200; i++)
    {
      double middle = low + (high - low) / 2;

      if (middle <= low || middle >= high)
        break;
      if ((value_at (search, middle) > 0) == rises)
        high = middle;
      else
        low = middle;
    }
  return low + (high - low) / 2;
}

static guint
count_changes (const double *bernstein,
               gsize         degree,
               gboolean     *rises)
{
  int last = 0;
  guint changes = 0;

  for (gsize i = 0; i <= degree; i++)
    {
      int sign = (bernstein[i] > 0) - (bernstein[i] < 0);

      if (last * sign < 0)
        {
          changes++;
          *rises = sign > 0;
        }
      last = sign != 0 ? sign : last;
    }
  return changes;
}

/* De Casteljau's halving: @left becomes the coefficients of the left half, @right of the right. */
static void
split (const double *bernstein,
       gsize         degree,
       double       *left,
       double       *right)
{
  memcpy (right, bernstein, (degree + 1) * sizeof *right);
  for (gsize level = 0; level <= degree; level++)
    {
      left[level] = right[0];
      for (gsize i = 0; i + level < degree; i++)
        right[i] = (right[i] + right[i + 1]) / 2;
    }
}

static void
separate (Search       *search,
          const double *bernstein,
          double        low,
          double        high)
{
  gsize size = search->degree + 1;
  gboolean rises = FALSE;
  guint changes = count_changes (bernstein, search->degree, &rises);

  if (changes == 0)
    return;
  if (changes == 1 || high - low < NARROW * high)
    {
      add_root (search, changes == 1 ? halve (search, low, high, rises) : (low + high) / 2);
      return;
    }

  g_autofree double *left = g_new (double, size);
  g_autofree double *right = g_new (double, size);
  double middle = (low + high) / 2;

  split (bernstein, search->degree, left, right);
  separate (search, left, low, middle);
  if (right[0] == 0)
    add_root (search, middle);
  separate (search, right, middle, high);
}

/* Coefficients over 0 … 1 from those of the powers: Σ C(j, i) / C(d, i) × power[i]. */
static void
to_bernstein (const double *power,
              gsize         degree,
              double       *bernstein)
{
  for (gsize j = 0; j <= degree; j++)
    {
      double weight = 1;

      bernstein[j] = 0;
      for (gsize i = 0; i <= j; i++)
        {
          bernstein[j] += weight * power[i];
          weight *= (double) (j - i) / (double) MAX (degree - i, 1);
        }
    }
}

/**
 * gw_cash_find_rates:
 * @flows: (array length=n): money at t = 0, 1, 2 …
 * @least: rates above this one are looked for; above −1
 * @rates: (out caller-allocates) (array length=most): from one t to the next, falling
 *
 * The internal rates of return: all rates at which the flows are worth nothing. Flows that change
 * their sign once have at most one; others may have several, or none.
 *
 * Returns: how many there are, which may be more than @most
 */
gsize
gw_cash_find_rates (const double *flows,
                    gsize         n,
                    double        least,
                    double       *rates,
                    gsize         most)
{
  double greatest = 1 / (1 + least);
  gsize start = 0;

  while (start < n && flows[start] == 0)
    start++;
  while (n > start && flows[n - 1] == 0)
    n--;
  if (n - start < 2)
    return 0;

  gsize size = n - start;
  g_autofree double *power = g_new (double, size);
  g_autofree double *bernstein = g_new (double, size);
  Search search = { power, size - 1, rates, 0, most };

  for (gsize i = 0; i < size; i++)
    power[i] = flows[start + i] * pow (greatest, i);
  to_bernstein (power, size - 1, bernstein);
  separate (&search, bernstein, 0, 1);
  for (gsize i = 0; i < MIN (search.found, most); i++)
    rates[i] = 1 / (rates[i] * greatest) - 1;
  return search.found;
}
