/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-beside-watch.h"

#include <gtk/gtk.h>

/* Tells a screen reader what the numbers newly say, once somebody who writes in the form rests: one
 * sentence, without moving the focus. */
#define GW_TYPE_NEWS (gw_news_get_type ())
G_DECLARE_FINAL_TYPE (GwNews, gw_news, GW, NEWS, GObject)

/* form is lent and outlives it. */
GwNews *gw_news_new (GtkWidget     *form,
                     GwTree        *tree,
                     GwBesideWatch *watch) G_GNUC_WARN_UNUSED_RESULT;
