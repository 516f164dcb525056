/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gw-item.h"

G_BEGIN_DECLS

/* All that can be looked for: briefs and the library, as they were when it was made. Any thread may
 * look; the first one to do so takes the time to put it in order. */
typedef struct _GwLookup GwLookup;

/* One text that holds what was looked for. */
typedef struct
{
  char   *on;    /* owned: id of the item to go to; "brief" for the brief itself */
  char   *field; /* owned: with "brief": what the file calls it; else "" */
  char   *where; /* owned: "People", "Facts" */
  char   *text;  /* owned: as it is written, cut to what fits on two lines */
  GArray *marks; /* owned (of GwSpan): the words in it */
} GwFound;

/* All that one brief or the library holds. */
typedef struct
{
  guint      root;   /* which, in the order they were given */
  char      *title;  /* owned */
  char      *line;   /* owned: "Scope · Wed 9 Dec · Priya Raman"; "" for the library */
  GPtrArray *founds; /* owned (of GwFound): the best first */
  guint      left;   /* so many more were found than are listed */
} GwFoundIn;

GwLookup  *gw_lookup_new        (GPtrArray    *roots) G_GNUC_WARN_UNUSED_RESULT;
GwLookup  *gw_lookup_ref        (GwLookup     *self) G_GNUC_WARN_UNUSED_RESULT;
void       gw_lookup_unref      (GwLookup     *self);

GPtrArray *gw_lookup_find       (GwLookup     *self,
                                 const char   *words,
                                 GDateTime    *now,
                                 GCancellable *cancellable,
                                 GError      **error) G_GNUC_WARN_UNUSED_RESULT;
char      *gw_lookup_say_count  (GPtrArray    *found) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwLookup, gw_lookup_unref)

G_END_DECLS
