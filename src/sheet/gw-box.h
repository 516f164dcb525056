/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-diagram.h"

#include <pango/pango.h>

/* What a renderer draws: boxes in reading order, in points from the upper left corner. */

typedef enum
{
  GW_BOX_TEXT,
  GW_BOX_FILL,
  GW_BOX_LINE,          /* a filled rectangle as thin as its height */
  GW_BOX_DASHES,
  GW_BOX_PICTURE
} GwBoxKind;

typedef enum
{
  GW_TONE_INK,
  GW_TONE_DIM,
  GW_TONE_ACCENT,
  GW_TONE_BAR,
  GW_TONE_TINT,
  GW_TONE_HAIR,
  GW_TONE_RULE
} GwTone;

typedef struct
{
  GwBoxKind kind;
  GwTone tone;
  double x;
  double y;
  double width;
  double height;
  PangoLayout *layout;  /* text only */
  double scale;         /* text: by how much the layout is scaled when drawn; picture: size of type */
  const char *tag;      /* text only: "H1", "H2", "P"; static */
  int block;            /* index in the page's blocks, or -1 */
  int row;              /* index in the block's rows, or -1 */
  const GwDiagram *diagram; /* picture only; the page's */
} GwBox;
