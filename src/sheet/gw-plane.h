/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-diagram.h"
#include "gw-packages.h"

/* One way or package as two parties value it. */
typedef struct
{
  double values[2];
  const char *label;    /* a letter or several; nullable */
  const char *name;     /* what it is, in words */
  gboolean best;        /* nothing is better for one and not worse for the other */
  guint marks;          /* GwMarks */
} GwPlanePoint;

/* All borrowed. */
typedef struct
{
  const char *names[2]; /* the parties: across, and upwards */
  double thresholds[2]; /* below it a party is better off without; NAN: nobody knows */
  const GwPlanePoint *points;
  guint n_points;
} GwPlane;

GwDiagram *gw_plane_draw_up (const GwPlane *plane) G_GNUC_WARN_UNUSED_RESULT;
