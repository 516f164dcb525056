/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* When a program's window looked as it looks in the end, seen from the X server: nothing in the
 * program is there for the measuring. */
typedef struct
{
  double first;  /* seconds from its start until anything was painted */
  double useful; /* until the upper left, with list, title and first section, was as in the end */
  double whole;  /* until all of it was */
  double memory; /* resident bytes in the end */
} Watched;

gboolean watch_start (const char *const *argv,
                      Watched           *watched);
