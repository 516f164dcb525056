/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* What is measured: one run of @function, its time in seconds returned by the clock around it. */
typedef void (*BenchRun) (gpointer data);

typedef struct
{
  const char *number;   /* of QUALITY's table, "P13" */
  const char *what;
  BenchRun    ours;
  BenchRun    peer;     /* NULL: against the clock alone */
  gpointer    data;
  guint       rounds;
  double      at_most;  /* ours / peer, or seconds without a peer; 0: no such target */
  double      at_least; /* peer / ours; 0: no such target */
} Bench;

gboolean bench_row    (const Bench *bench);
gboolean bench_print  (const char  *what,
                       double       ours,
                       double       peer,
                       double       at_most);
double   bench_median (double      *values,
                       guint        n);
