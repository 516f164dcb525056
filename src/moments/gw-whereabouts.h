/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"
#include "gw-moment.h"

G_BEGIN_DECLS

/* Where in the form a thing stands, from where it stands in the file: so that whoever finds it, or
 * finds fault with it, can lead there. */

gboolean gw_whereabouts_of_field (GwMoment      moment,
                                  const char   *field,
                                  GwSectionId  *section);
gboolean gw_whereabouts_of_item  (GwItem       *brief,
                                  const GwItem *item,
                                  GwSectionId  *section);
GwItem  *gw_whereabouts_row      (GwItem       *brief,
                                  const GwItem *item);
void     gw_whereabouts_name     (GwItem       *brief,
                                  const GwItem *item,
                                  const char  **on,
                                  const char  **field);

G_END_DECLS
