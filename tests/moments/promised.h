/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-promises.h"

/* What is read of the promises of a brief, and what is wrong with them. */

GwPromises             *promises_of (GwItem                 *brief,
                                     GwItem                 *other,
                                     GwItem                 *another);
GwPromiseReading       *reading_at  (GwPromises             *promises,
                                     guint                   index);
const GwPromiseFinding *fired       (GwPromiseReading       *reading,
                                     const char             *rule);
char                   *words_of    (GwPromiseReading       *reading,
                                     const GwPromiseFinding *finding);
