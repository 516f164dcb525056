/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Random numbers that are the same for a seed everywhere and for ever. */
typedef struct
{
  guint64 state;
} GwRandom;

void    gw_random_init  (GwRandom *self,
                         guint64   seed);
double  gw_random_share (GwRandom *self);
guint   gw_random_below (GwRandom *self,
                         guint     n);

G_END_DECLS
