/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"

G_BEGIN_DECLS

char     *gw_initiative_dup_key      (const GwItem *brief) G_GNUC_WARN_UNUSED_RESULT;
gboolean  gw_initiative_is_same      (const GwItem *one,
                                      const GwItem *other);
GwItem   *gw_initiative_choose_scope (GwItem       *scope,
                                      GwItem       *brief);
char     *gw_initiative_say          (const GwItem *brief,
                                      GPtrArray    *others) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
