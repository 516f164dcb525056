/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/xmlerror.h>

/* The one place that asks for libxml2's version: since 2.12 errors are handed out as const. */
#if LIBXML_VERSION >= 21200
typedef const xmlError GwXmlError;
#else
typedef xmlError GwXmlError;
#endif
