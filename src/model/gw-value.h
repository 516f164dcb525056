/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-kind.h"

G_BEGIN_DECLS

gboolean  gw_value_check          (const GwPart  *part,
                                   const char    *text,
                                   char         **canonical,
                                   GError       **error);

gboolean  gw_text_is_valid        (const char    *text,
                                   gssize         length);
gboolean  gw_name_is_valid        (const char    *text);
gboolean  gw_number_parse         (const char    *text,
                                   double        *number);
char     *gw_number_to_text       (double         number) G_GNUC_WARN_UNUSED_RESULT;
gboolean  gw_date_is_valid        (const char    *text);

G_END_DECLS
