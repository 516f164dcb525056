/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* The program's words in every language that is installed, not only in the person's own: a list that
 * somebody exported in German is read in an English window. */

GStrv gw_languages_translate (const char *message) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
