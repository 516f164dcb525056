/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "gw-words.h"

G_BEGIN_DECLS

void        gw_word_lists_register (void);

GwWords    *gw_word_lists_load     (const char           *lang,
                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;
GwWords    *gw_word_lists_parse    (const char           *xml,
                                    gssize                length,
                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;

char       *gw_word_lists_say      (const GwWordsRemark  *remark,
                                    const char           *text) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
