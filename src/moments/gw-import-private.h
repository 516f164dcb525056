/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-import.h"

G_BEGIN_DECLS

/* What a column of a table is. */
#define GW_HEAD_NONE -1
#define GW_HEAD_KIND -2 /* which kind of thing the row is */

/* Two heads that no part of an item has: what kind of thing a row is, and the kind of a fact. */
#define GW_IMPORT_KIND         N_("kind")
#define GW_IMPORT_KIND_OF_FACT N_("kind of fact")

char     *gw_import_fold_head  (const char    *head) G_GNUC_WARN_UNUSED_RESULT;
gboolean  gw_import_takes_column (const GwPart *part);
char     *gw_import_make_head  (GwKindId       kind,
                                guint          part) G_GNUC_WARN_UNUSED_RESULT;
int       gw_import_match_head (const char    *head,
                                GwKindId       kind);
int       gw_import_match_kind (const char    *text);
const char *gw_import_find_choice (const GwKind *kind,
                                   guint         part,
                                   const char   *cell);
gboolean  gw_import_set_cell   (GwTree        *tree,
                                GwNode        *node,
                                guint          part,
                                const char    *cell,
                                GDateTime     *now,
                                GError       **error);

GHashTable *gw_import_index   (GwItem        *root) G_GNUC_WARN_UNUSED_RESULT;
GwImport *gw_import_new        (void) G_GNUC_WARN_UNUSED_RESULT;
void      gw_import_add        (GwImport      *self,
                                guint          line,
                                GwItem        *item,
                                GStrv          people);
void      gw_import_refuse     (GwImport      *self,
                                guint          line,
                                const char    *field,
                                const char    *why);
gboolean  gw_import_adds       (const GwImportRow *row,
                                GwImportHow        how);
gboolean  gw_import_merges     (const GwImportRow *row,
                                GwImportHow        how);
gboolean  gw_import_read_csv   (GwImport      *self,
                                const char    *text,
                                int            kind,
                                GDateTime     *now,
                                GCancellable  *cancellable,
                                GError       **error);

G_END_DECLS
