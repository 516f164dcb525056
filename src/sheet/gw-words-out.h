/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-layout.h"

/* The same page as words. What yielded on paper is counted here too, so that all say the same. */
GBytes *gw_html_write     (GwLayout *layout) G_GNUC_WARN_UNUSED_RESULT;
GBytes *gw_markdown_write (GwLayout *layout) G_GNUC_WARN_UNUSED_RESULT;
GBytes *gw_plain_write    (GwLayout *layout) G_GNUC_WARN_UNUSED_RESULT;
GBytes *gw_chat_write     (GwLayout *layout) G_GNUC_WARN_UNUSED_RESULT;

void gw_html_append_picture (GString *out, const GwDiagram *diagram);
