/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-continue.h"

G_BEGIN_DECLS

/* A brief being made from another. */
typedef struct
{
  GwItem       *from;        /* borrowed */
  GPtrArray    *briefs;      /* borrowed, NULL = none: of the initiative, among others */
  GwItem       *to;          /* owned: the new brief so far */
  GHashTable   *ids;         /* owned: id in `from` -> id in `to` */
  GDate         today;
  GCancellable *cancellable; /* borrowed */
} GwContinuing;

void        gw_continuing_set           (GwContinuing *self,
                                         guint         part,
                                         const char   *text);
void        gw_continuing_say           (GwContinuing *self,
                                         guint         part,
                                         const char   *text);
const char *gw_continuing_add           (GwContinuing *self,
                                         guint         part,
                                         GwItem       *item);
void        gw_continuing_add_to_moment (GwContinuing *self,
                                         guint         part,
                                         GwItem       *item);
void        gw_continuing_carry         (GwContinuing *self,
                                         guint         list);
const char *gw_continuing_find          (GwContinuing *self,
                                         const char   *id);

/* What each way proposes; FALSE with the error of being cancelled. */
gboolean gw_continue_to_scope              (GwContinuing  *self,
                                            GError       **error);
gboolean gw_continue_to_commitment         (GwContinuing  *self,
                                            GError       **error);
gboolean gw_continue_scope_to_resources    (GwContinuing  *self,
                                            GError       **error);
gboolean gw_continue_promises_to_resources (GwContinuing  *self,
                                            GError       **error);
gboolean gw_continue_to_prioritization     (GwContinuing  *self,
                                            GError       **error);

G_END_DECLS
