/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-agreement-private.h"
#include "gw-packages.h"

/* Marks the points; they are filled but for their marks. */
void gw_packages_mark (GwPackages        *self,
                       const GwStandings *standings);
