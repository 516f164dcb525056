/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

/* A sort key beside the point it belongs to; smaller keys stand first. */
typedef struct
{
  guint64 key;
  guint32 point;
} GwSortEntry;

void gw_sort_entries (GwSortEntry *entries,
                      GwSortEntry *spare,
                      guint        n);

/* The key by which greater numbers stand first. */
static inline guint64
gw_sort_key (double value)
{
  union
  {
    double  number;
    guint64 bits;
  } both = { .number = value + 0.0 }; /* one zero only */

  return both.bits >> 63 ? both.bits : ~both.bits & G_MAXINT64;
}

/* Points as places: per value 0 for the best, so fewer is better. They are distinct and stand in
 * lexicographic order; unused places of a row are 0. */
typedef struct
{
  const gint32 *places;
  guint         stride; /* 4 or 8 */
  guint         n_values;
  guint         n;
} GwPlaces;

gboolean gw_places_divide (const GwPlaces  *self,
                           guint8          *keep,
                           GCancellable    *cancellable,
                           GError         **error);
