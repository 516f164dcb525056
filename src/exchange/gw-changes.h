/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"

G_BEGIN_DECLS

typedef enum
{
  GW_CHANGE_ADDED,
  GW_CHANGE_REMOVED,
  GW_CHANGE_MOVED,
  GW_CHANGE_FIELD,
} GwChangeKind;

/* One thing that differs between two versions, for people. */
typedef struct
{
  GwChangeKind  kind;
  GwItem       *before; /* owned; NULL when added */
  GwItem       *after;  /* owned; NULL when removed */
  guint         part;   /* of a field */
} GwChange;

GPtrArray *gw_changes_find (GwItem          *from,
                            GwItem          *to) G_GNUC_WARN_UNUSED_RESULT;
char      *gw_changes_text (const GPtrArray *changes) G_GNUC_WARN_UNUSED_RESULT;
char      *gw_changes_xml  (const GPtrArray *changes) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
