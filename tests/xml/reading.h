/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-xml.h"

/* Documents in a test's own words: read, refused, or written anew. */

/* The least brief of the moment scope around @inside, which stands before <scope/>; the
 * namespace urn:x is declared where @inside uses it as x. */
char   *brief_with      (const char    *inside) G_GNUC_WARN_UNUSED_RESULT;

GwItem *read_text       (const char    *text,
                         gssize         length,
                         GError       **error) G_GNUC_WARN_UNUSED_RESULT;
char   *rewrite         (const char    *text) G_GNUC_WARN_UNUSED_RESULT;

void    assert_becomes  (const char    *text,
                         const char    *canonical);
void    assert_stays    (const char    *text);
void    assert_accepted (const char    *text);
void    assert_refused  (const char    *text,
                         GwErrorCode    code,
                         const char    *message);
