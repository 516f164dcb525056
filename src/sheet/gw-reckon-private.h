/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-accord.h"
#include "gw-reckon.h"

/* Each adds the rows of its moment. */
void gw_reckon_prioritization (GwReckoning *reckoning,
                               GwItem      *brief);
void gw_reckon_scope          (GwReckoning *reckoning,
                               GwItem      *brief);
void gw_reckon_commitment     (GwReckoning *reckoning,
                               GwItem      *brief,
                               GPtrArray   *others,
                               const GDate *today);
void gw_reckon_plane          (GwReckoning *reckoning,
                               GwAccord    *accord);
void gw_reckon_resources      (GwReckoning *reckoning,
                               GwItem      *brief);
