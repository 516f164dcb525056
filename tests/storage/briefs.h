/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-document.h"
#include "place.h"

/* Small briefs with a title, and waiting for what a document does by itself. */
typedef gboolean (*Condition) (GwDocument *document);

void        put_brief   (const Place *place,
                         const char  *name,
                         const char  *title);
GwDocument *open_brief  (const Place *place,
                         const char  *name);
void        set_title   (GwDocument *document,
                         const char *title);
void        change_file (const Place *place,
                         const char  *name,
                         const char  *from,
                         const char  *to);

gboolean wait_for       (GwDocument *document,
                         Condition   condition,
                         guint       milliseconds);
gboolean is_saved       (GwDocument *document);
gboolean is_conflicting (GwDocument *document);
gboolean never          (GwDocument *document);
void     let_go         (GwDocument *document);

void assert_title_in_file      (const Place *place,
                                const char  *name,
                                const char  *title);
void assert_nothing_to_recover (void);
