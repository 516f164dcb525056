/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-xml.h"

G_BEGIN_DECLS

/* Bytes that no parser needs to see: where the first such place is, and what is wrong there. */
gboolean gw_xml_scan           (const char  *text,
                                gsize        length,
                                gsize       *bad_at,
                                GError     **error);

/* Prefixes of the foreign namespaces of one document, in order of first use. */
typedef struct _GwForeign GwForeign;

GwForeign  *gw_foreign_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void        gw_foreign_free       (GwForeign   *self);
gboolean    gw_foreign_count_name (GwForeign   *self,
                                   const char  *uri,
                                   const char  *name,
                                   GError     **error);
const char *gw_foreign_prefix     (GwForeign   *self,
                                   const char  *uri,
                                   const char  *wanted);
char       *gw_foreign_declare    (GwForeign   *self) G_GNUC_WARN_UNUSED_RESULT;
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwForeign, gw_foreign_free)

void        gw_xml_escape_text      (GString    *out,
                                     const char *text,
                                     gssize      length);
void        gw_xml_escape_attribute (GString    *out,
                                     const char *text,
                                     gssize      length);

G_END_DECLS
