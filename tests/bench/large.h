/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* Makes FOLDER/library.xml out of the library at path, each of whose items comes again, with a
 * name of its own, until there are n.
 *
 * Returns: the size of the file in bytes */
gsize bench_write_large_library (const char *path,
                                 const char *folder,
                                 guint       n);
