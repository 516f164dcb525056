/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

#define GW_BRIEF_SUFFIX ".brief"

char  *gw_file_name_from_title (const char *title) G_GNUC_WARN_UNUSED_RESULT;
char  *gw_file_name_for_page   (const char *brief) G_GNUC_WARN_UNUSED_RESULT;
GFile *gw_file_name_nth        (GFile      *folder,
                                const char *name,
                                guint       n) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
