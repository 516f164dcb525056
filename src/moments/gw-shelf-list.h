/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-shelf.h"

G_BEGIN_DECLS

/* Which of what is kept a list shows, */
typedef enum
{
  GW_SHELF_ALL,
  GW_SHELF_STALE,  /* facts that are old enough to be looked at again */
  GW_SHELF_TWICE,  /* what says the same as something else */
  GW_SHELF_UNUSED, /* what no brief has a copy of */
} GwShelfOnly;

/* and in which order. */
typedef enum
{
  GW_SHELF_BY_KIND, /* as the library has it */
  GW_SHELF_BY_NAME,
  GW_SHELF_BY_USE, /* what was used last first */
} GwShelfOrder;

/* A list of nodes (GwNode) over a shelf, filtered as one types and sorted without a widget or an
 * object for what is not looked at: 100,000 items are one walk through memory. An item that changes
 * stays where it is until something else is asked for. Signal "found": the list is what
 * was asked for with a query. */
#define GW_TYPE_SHELF_LIST (gw_shelf_list_get_type ())
G_DECLARE_FINAL_TYPE (GwShelfList, gw_shelf_list, GW, SHELF_LIST, GObject)

GwShelfList *gw_shelf_list_new       (GwTree        *library) G_GNUC_WARN_UNUSED_RESULT;

void         gw_shelf_list_set_query (GwShelfList   *self,
                                      const char    *words);
void         gw_shelf_list_finish    (GwShelfList   *self);
void         gw_shelf_list_set_kind  (GwShelfList   *self,
                                      int            kind);
void         gw_shelf_list_set_only  (GwShelfList   *self,
                                      GwShelfOnly    only,
                                      const GDate   *today);
void         gw_shelf_list_set_order (GwShelfList   *self,
                                      GwShelfOrder   order);
void         gw_shelf_list_set_brief (GwShelfList   *self,
                                      GwItem        *brief);
int          gw_shelf_list_find      (GwShelfList   *self,
                                      GwNode        *node);

G_END_DECLS
