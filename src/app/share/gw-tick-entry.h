/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-ticks.h"

G_BEGIN_DECLS

/* One line of the list of what goes into a copy: a thing, or the heading over several. The line
 * stays the same while what it says changes; "changed" tells of it. */
#define GW_TYPE_TICK_ENTRY (gw_tick_entry_get_type ())
G_DECLARE_FINAL_TYPE (GwTickEntry, gw_tick_entry, GW, TICK_ENTRY, GObject)

typedef enum
{
  GW_TICKED_NONE,
  GW_TICKED_SOME,
  GW_TICKED_ALL,
} GwTicked;

/* (transfer full) (element-type GwTickEntry): headings and things, of what gw_ticks_list() gave. */
GPtrArray   *gw_tick_entries_new        (GPtrArray   *ticks) G_GNUC_WARN_UNUSED_RESULT;

/* Whether both are the line of the same thing. */
gboolean     gw_tick_entry_is_same      (GwTickEntry *self,
                                         GwTickEntry *other);
/* Says from now on what other says. */
void         gw_tick_entry_become       (GwTickEntry *self,
                                         GwTickEntry *other);

gboolean     gw_tick_entry_is_heading   (GwTickEntry *self);
const char  *gw_tick_entry_get_text     (GwTickEntry *self);
/* (nullable) */
const char  *gw_tick_entry_get_why      (GwTickEntry *self);
GwTicked     gw_tick_entry_get_ticked   (GwTickEntry *self);
/* Whether anything in it may be ticked. */
gboolean     gw_tick_entry_get_may      (GwTickEntry *self);
/* (element-type GwTick): what a tick of it is about. */
GPtrArray   *gw_tick_entry_get_ticks    (GwTickEntry *self);

G_END_DECLS
