/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* What a person prefers, where a rule leaves it to them. Whoever reads the settings says it here;
 * any thread may ask. */

/* After so many days a new fact is asked about again; what the format presumes until it is said. */
void        gw_wishes_set_fresh_days    (guint       days);
guint       gw_wishes_get_fresh_days    (void);

/* In whose language texts are read, as "de"; NULL or "": in the brief's own. */
void        gw_wishes_set_word_language (const char *language);
const char *gw_wishes_get_word_language (void);

G_END_DECLS
