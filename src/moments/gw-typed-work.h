/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-input-range.h"

G_BEGIN_DECLS

/* One piece of work as it is typed in one box with others. What did not stand there is NULL, or has no
 * numbers; a length without unit is in weeks, the cost is for one week. */
typedef struct
{
  char        *name;   /* owned */
  GwInputRange length; /* owned */
  GwInputRange cost;   /* owned */
} GwTypedWork;

GArray  *gw_typed_works_read    (const char         *text,
                                 char              **fault) G_GNUC_WARN_UNUSED_RESULT;

char   **gw_typed_works_split   (const char         *text) G_GNUC_WARN_UNUSED_RESULT;
char   **gw_typed_split_commas  (const char         *text) G_GNUC_WARN_UNUSED_RESULT;
const char *gw_typed_comma      (const char         *text);
gboolean gw_typed_is_length     (const char         *text);
gboolean gw_typed_is_number     (const char         *text);
gboolean gw_typed_has_length    (const char         *text);
gboolean gw_typed_ends_in_sprints (const char       *name);
char    *gw_typed_ask_sprints   (void) G_GNUC_WARN_UNUSED_RESULT;

void     gw_typed_work_clear    (GwTypedWork        *work);
gboolean gw_typed_work_is_empty (const GwTypedWork  *work);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwTypedWork, gw_typed_work_clear)

G_END_DECLS
