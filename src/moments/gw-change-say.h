/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-changes.h"
#include "gw-tree.h"

G_BEGIN_DECLS

/* A change, or two versions of something, as people read it. All strings are owned. */
typedef struct
{
  char *where;  /* "Need: a date in February"; for a field of the brief itself "Outcome" */
  char *what;   /* the field, "By when"; NULL where it is the whole */
  char *before; /* NULL: nothing */
  char *after;  /* NULL: nothing */
} GwChangeText;

void  gw_change_read       (GwItem         *from,
                            GwItem         *to,
                            const GwChange *change,
                            GwChangeText   *text);
void  gw_conflict_read     (GwTree         *tree,
                            GwNode         *conflict,
                            GwChangeText   *text);
void  gw_change_text_clear (GwChangeText   *text);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwChangeText, gw_change_text_clear)

char *gw_change_say_losses (const GwChange *change,
                            GwAudience      audience) G_GNUC_WARN_UNUSED_RESULT;

char *gw_value_say         (GwItem         *root,
                            GwKindId        kind,
                            guint           part,
                            const char     *value) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
