/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <cairo.h>
#include <gio/gio.h>

cairo_status_t gw_cairo_append (void                *out,
                                const unsigned char *data,
                                unsigned int         length);
gboolean       gw_cairo_finish (cairo_t             *cr,
                                cairo_surface_t     *surface,
                                GError             **error);
