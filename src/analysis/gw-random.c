/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-random.h"

/* SplitMix64: Steele, Lea & Flood, "Fast splittable pseudorandom number generators", OOPSLA 2014.
 * GRand is not used because its numbers depend on the environment (G_RANDOM_VERSION). */
static guint64
next (GwRandom *self)
{
  guint64 z = self->state += G_GUINT64_CONSTANT (0x9e3779b97f4a7c15);

  z = (z ^ (z >> 30)) * G_GUINT64_CONSTANT (0xbf58476d1ce4e5b9);
  z = (z ^ (z >> 27)) * G_GUINT64_CONSTANT (0x94d049bb133111eb);
  return z ^ (z >> 31);
}

void
gw_random_init (GwRandom *self,
                guint64   seed)
{
  self->state = seed;
}

/**
 * gw_random_share:
 *
 * Returns: a number that is equally likely to lie anywhere in 0 ≤ … < 1, in steps of 2⁻⁵³
 */
double
gw_random_share (GwRandom *self)
{
  return (next (self) >> 11) * 0x1p-53;
}

/**
 * gw_random_below:
 * @n: at least 1
 *
 * Returns: one of 0 … @n − 1, each as likely within 2⁻³²
 */
guint
gw_random_below (GwRandom *self,
                 guint     n)
{
  return (guint) (((next (self) >> 32) * n) >> 32);
}
