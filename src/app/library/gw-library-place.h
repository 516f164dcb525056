/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

#include <gtk/gtk.h>

/* The library as a place of its own in the window: all that is kept, found as one types, sorted, and
 * edited beside the list. Signals: "told" (char *) has something done that can be undone, "open" (GFile *)
 * wants a brief to be seen, "told-apart" (char *) knows a pair, of gw_twins_make_pair(), that is not
 * to be asked about again. Its actions are "library.…"; "win.back" leads back. */
#define GW_TYPE_LIBRARY_PLACE (gw_library_place_get_type ())
G_DECLARE_FINAL_TYPE (GwLibraryPlace, gw_library_place, GW, LIBRARY_PLACE, GtkWidget)

/* NULL while there is none; the place is then empty. */
void       gw_library_place_set_library (GwLibraryPlace *self,
                                         GwTree         *library);
/* Who comes here wants to type. */
void       gw_library_place_enter       (GwLibraryPlace *self);

/* Goes to what has this id, if it is kept. */
gboolean   gw_library_place_show        (GwLibraryPlace *self,
                                         const char     *id);

/* (transfer full): the ids of what is chosen; where nothing or one thing is, of all that is listed. */
GPtrArray *gw_library_place_dup_chosen  (GwLibraryPlace *self) G_GNUC_WARN_UNUSED_RESULT;
