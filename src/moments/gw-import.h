/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

#include <gio/gio.h>

G_BEGIN_DECLS

/* Lists for the library: tables as spreadsheets write them, with heads and values in English or
 * German as people type them, and XML of our own. */

/* One row that can be kept. */
typedef struct
{
  guint   line;   /* of the file, from 1 */
  GwItem *item;   /* owned: without the people it belongs to */
  GStrv   people; /* owned: their names */
  GwItem *source; /* owned: as it stands in a file of ours, with what it refers to there; NULL */
  char   *known;  /* owned: id of what the library keeps of it already, "" for an earlier row of the
                     same file; NULL: new */
  char   *same;   /* owned: id of what it is known as; NULL: new */
  GwItem *near;   /* owned: of what is new, what it is nearly the same as: kept already, or an earlier
                     row; NULL */
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
  guint      n_near;  /* rows that are nearly the same as something */
} GwImport;

/* What becomes of rows that are not simply new. */
typedef enum
{
  GW_IMPORT_ADD = 0,
  GW_IMPORT_MERGE = 1 << 0,      /* what is kept takes over what the file says of it; else it is passed over */
  GW_IMPORT_LEAVE_NEAR = 1 << 1, /* what is nearly the same is passed over; else it is added */
} GwImportHow;

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
                           GCancellable    *cancellable,
                           GError         **error) G_GNUC_WARN_UNUSED_RESULT;
void      gw_import_free  (GwImport        *self);
guint     gw_import_count (const GwImport  *self,
                           GwImportHow      how);
gboolean  gw_import_apply (const GwImport  *self,
                           GwTree          *library,
                           GwImportHow      how,
                           GwImportCounts  *counts,
                           GError         **error);
/* The same a little at a time, for a main loop that has other things to do. */
typedef struct _GwImporting GwImporting;

GwImporting *gw_importing_new       (const GwImport    *import,
                                     GwTree            *library,
                                     GwImportHow        how) G_GNUC_WARN_UNUSED_RESULT;
void         gw_importing_free      (GwImporting       *self);
gboolean     gw_importing_go_on     (GwImporting       *self,
                                     guint              n,
                                     GError           **error);
double       gw_importing_get_share (const GwImporting *self);
gboolean     gw_importing_finish    (GwImporting       *self,
                                     GwImportCounts    *counts,
                                     GError           **error);

char     *gw_import_say   (const GwImport  *self,
                           const GwImportCounts *counts) G_GNUC_WARN_UNUSED_RESULT;

GBytes   *gw_export_xml   (GwItem          *library,
                           GPtrArray       *ids) G_GNUC_WARN_UNUSED_RESULT;
GBytes   *gw_export_csv   (GwItem          *library,
                           GPtrArray       *ids,
                           char             separator) G_GNUC_WARN_UNUSED_RESULT;
char      gw_export_get_separator (void);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwImport, gw_import_free)
G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwImporting, gw_importing_free)

G_END_DECLS
