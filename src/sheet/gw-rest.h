/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-page.h"

/* What is in the file only, said in the same words on paper and everywhere else. */
char *gw_rest_say         (guint              rest) G_GNUC_WARN_UNUSED_RESULT;
void  gw_rest_name        (GString           *names,
                           const GwPageBlock *block,
                           guint              rest);
char *gw_rest_say_names   (const GString     *names) G_GNUC_WARN_UNUSED_RESULT;
