/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <stddef.h>

#ifdef __cplusplus
extern "C" {
#endif

/* The first front of pagmo, which minimises, for n rows of n_values: in two values by its own sweep,
 * in more by its fast non-dominated sorting (Deb and others). The points are copied into pagmo's
 * vectors before the clock starts. */
typedef struct PeerPagmo PeerPagmo;

PeerPagmo *peer_pagmo_new  (const double *values,
                            size_t        n,
                            size_t        n_values);
size_t     peer_pagmo_run  (PeerPagmo *self);
void       peer_pagmo_free (PeerPagmo *self);

#ifdef __cplusplus
}
#endif
