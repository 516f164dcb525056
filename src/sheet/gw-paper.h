/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/**
 * GwPaper:
 * A sheet of paper as it lies before the reader. Sizes are in points (1/72 inch); `margin` is the
 * blank border on every side, wide enough for office printers. All papers are static.
 */
typedef struct
{
  const char *id;       /* "a4", "a4-landscape": what the command line and settings write */
  const char *name;     /* "A4": what people read */
  const char *css;      /* "A4 landscape": what a style sheet reads */
  double width;
  double height;
  double margin;
  gboolean landscape;
} GwPaper;

const GwPaper *gw_paper_find        (const char *id);
const GwPaper *gw_paper_get_default (void);
const GwPaper *gw_paper_get_nth     (guint       n);
