/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Numbers that are the same everywhere for the same seed: SplitMix64 (Steele, Lea and Flood, Fast
 * splittable pseudorandom number generators, OOPSLA 2014). */
static inline guint64
gw_random_bits (guint64 *state)
{
  guint64 z = *state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

/* 0 ≤ … < 1 */
static inline double
gw_random_share (guint64 *state)
{
  return (double) (gw_random_bits (state) >> 11) * 0x1p-53;
}

static inline double
gw_random_between (guint64 *state,
                   double   low,
                   double   high)
{
  return low + (high - low) * gw_random_share (state);
}

/* One of 0 … n − 1, each as likely within 2⁻³²; n is at least 1. */
static inline guint
gw_random_below (guint64 *state,
                 guint    n)
{
  return (guint) (((gw_random_bits (state) >> 32) * n) >> 32);
}
