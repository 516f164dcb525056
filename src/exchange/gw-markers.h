/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

gboolean gw_markers_found (GBytes  *bytes);
gboolean gw_markers_split (GBytes  *bytes,
                           GBytes **base,
                           GBytes **ours,
                           GBytes **theirs);

G_END_DECLS
