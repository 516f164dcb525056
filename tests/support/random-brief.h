/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-item.h"

/* Valid briefs and libraries with anything in them that their kinds allow, over the same
 * description as the program; the same seed gives the same one. */

GwItem *random_brief   (GRand *rand,
                        guint  size) G_GNUC_WARN_UNUSED_RESULT;
GwItem *random_library (GRand *rand,
                        guint  size) G_GNUC_WARN_UNUSED_RESULT;
GwItem *random_item    (GRand *rand,
                        GwKindId kind) G_GNUC_WARN_UNUSED_RESULT;
char   *random_value   (GRand        *rand,
                        const GwPart *part) G_GNUC_WARN_UNUSED_RESULT;
