/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

G_BEGIN_DECLS

/* Lists for the library: tables as spreadsheets write them, with heads and values in English or
 * German as people type them, and XML of our own. */

/* One row that can be kept. */
typedef struct
{
  guint   line;   /* of the file, from 1 */
  GwItem *item;   /* owned: without the people it belongs to */
  GStrv   people; /* owned: their names */
  char   *known;  /* owned: id of what the library keeps of it already, "" for an earlier row of the
                     same file; NULL: new */
} GwImportRow;

/* One that cannot. */
typedef struct
{
  guint  line;
  char  *field; /* owned: the head of the column */
  char  *why;   /* owned: a sentence */
} GwImportRefusal;

typedef struct
{
  GPtrArray *rows;    /* owned (of GwImportRow) */
  GPtrArray *refused; /* owned (of GwImportRefusal) */
  GPtrArray *left;    /* owned (of char *): heads that nobody knows */
} GwImport;

typedef struct
{
  guint added;
  guint merged;
  guint skipped;
} GwImportCounts;

GwImport *gw_import_read  (GBytes          *bytes,
                           GwItem          *library,
                           int              kind,
                           GDateTime       *now,
                           GError         **error) G_GNUC_WARN_UNUSED_RESULT;
void      gw_import_free  (GwImport        *self);
guint     gw_import_count (const GwImport  *self,
                           gboolean         merge);
gboolean  gw_import_apply (const GwImport  *self,
                           GwTree          *library,
                           gboolean         merge,
                           GwImportCounts  *counts,
                           GError         **error);
char     *gw_import_say   (const GwImport  *self,
                           const GwImportCounts *counts) G_GNUC_WARN_UNUSED_RESULT;

GBytes   *gw_export_xml   (GwItem          *library,
                           GPtrArray       *ids) G_GNUC_WARN_UNUSED_RESULT;
GBytes   *gw_export_csv   (GwItem          *library,
                           GPtrArray       *ids) G_GNUC_WARN_UNUSED_RESULT;

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwImport, gw_import_free)

G_END_DECLS
