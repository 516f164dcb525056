/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gw-item.h"

G_BEGIN_DECLS

#define GW_XML_NAMESPACE "urn:groundwork:1"

/* Limits of the format; each has its own error. */
#define GW_XML_MAX_BRIEF_BYTES   (8u * 1024 * 1024)
#define GW_XML_MAX_LIBRARY_BYTES (512u * 1024 * 1024)
#define GW_XML_MAX_TAG_BYTES     (64u * 1024)
#define GW_XML_MAX_TEXT_BYTES    (1024u * 1024)
#define GW_XML_MAX_ATTRIBUTES    64
#define GW_XML_MAX_DEPTH         32
#define GW_XML_MAX_BRIEF_ITEMS   20000
#define GW_XML_MAX_LIBRARY_ITEMS 2000000
#define GW_XML_MAX_FOREIGN_NAMES 1000

GwItem *gw_xml_read   (GBytes        *bytes,
                       GCancellable  *cancellable,
                       GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GBytes *gw_xml_write  (GwItem        *root) G_GNUC_WARN_UNUSED_RESULT;
char   *gw_xml_schema (void) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
