/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-diagram.h"

#include <glib-object.h>

/**
 * GwReckoning:
 * What the numbers of a brief say, ready to print: rows for the blocks of MOMENTS.md n.3 that come
 * from calculation ("price", "slips", "six", "odds" …). A block without rows does not appear. For
 * a page that others see they must come from the copy for that audience.
 */
typedef struct _GwReckoning GwReckoning;

/* All borrowed, all nullable. */
typedef struct
{
  const char *item;     /* the item of the brief that the row is about */
  const char *lead;
  const char *text;
  const char *strong;   /* stands after the text, read first */
  const char *below;
  const char *tail;
} GwReckonedRow;

#define GW_TYPE_RECKONING (gw_reckoning_get_type ())
GType                gw_reckoning_get_type (void);

GwReckoning         *gw_reckoning_new      (void) G_GNUC_WARN_UNUSED_RESULT;
GwReckoning         *gw_reckoning_ref      (GwReckoning         *self) G_GNUC_WARN_UNUSED_RESULT;
void                 gw_reckoning_unref    (GwReckoning         *self);

void                 gw_reckoning_add      (GwReckoning         *self,
                                            const char          *block,
                                            const GwReckonedRow *row);
const GwReckonedRow *gw_reckoning_get      (GwReckoning         *self,
                                            const char          *block,
                                            guint                n);
const GwReckonedRow *gw_reckoning_find     (GwReckoning         *self,
                                            const char          *block,
                                            const char          *item);

void                 gw_reckoning_set_diagram (GwReckoning      *self,
                                            const char          *block,
                                            GwDiagram           *diagram);
GwDiagram           *gw_reckoning_get_diagram (GwReckoning      *self,
                                            const char          *block);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwReckoning, gw_reckoning_unref)
