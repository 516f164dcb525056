/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

G_BEGIN_DECLS

double gw_beta_density  (double a,
                         double b,
                         double x);
double gw_beta_lower    (double a,
                         double b,
                         double x);
double gw_beta_upper    (double a,
                         double b,
                         double x);
double gw_beta_quantile (double a,
                         double b,
                         double p);

double gw_normal_lower    (double z);
double gw_normal_quantile (double p);

G_END_DECLS
