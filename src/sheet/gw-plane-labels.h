/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-diagram.h"

/* A dot of a picture and what is written at it, in its frame of 1 × 1. All borrowed. */
typedef struct
{
  double x;
  double y;
  const char *label; /* nullable */
  gboolean best;     /* on the line that joins the best, which are in order from the left */
  gboolean starred;  /* a star stands above it */
} GwPlaneDot;

void gw_plane_labels_add (GwDiagram        *diagram,
                          const GwPlaneDot *dots,
                          guint             n_dots);
