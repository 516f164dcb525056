/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"

/* Briefs to calculate with: the samples as they are installed, or as somebody changed them. */

GwItem *load_sample      (const char *name);
GwItem *load_changed     (const char *name,
                          const char *pattern,
                          const char *by);
GwItem *read_brief       (const char *moment,
                          const char *body);
GwItem *say_of_moment    (GwItem     *brief,
                          guint       part,
                          const char *text);
gboolean says            (GPtrArray  *sentences,
                          const char *part);
