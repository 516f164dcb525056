/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gw-reckoning.h"
#include "gw-item.h"

/**
 * GwSheet:
 * A brief as one printed page: composed for an audience, set onto a paper. Made from an immutable
 * snapshot and never changing, so it may be made in any thread and used in another. Needs no display.
 */
typedef struct _GwSheet GwSheet;

typedef struct _cairo cairo_t;

typedef enum
{
  GW_SHEET_PDF,
  GW_SHEET_PNG,
  GW_SHEET_SVG,
  GW_SHEET_HTML,
  GW_SHEET_MARKDOWN,
  GW_SHEET_TEXT,
  GW_SHEET_CHAT         /* 8 to 15 lines to paste into a chat */
} GwSheetFormat;

/* All are borrowed for the call of gw_sheet_new(). Zeroed: for me, on A4, today. */
typedef struct
{
  GwAudience audience;  /* 0: for me */
  const char *paper;    /* "a4", "letter-landscape" in any case; NULL: A4 */
  const GDate *today;   /* printed on; NULL: today */
  const char *file;     /* nullable; name of the file without its folder, for the foot */
  const GDate *changed; /* nullable; when the file was changed */
  GPtrArray *others;    /* nullable; GwItem: the other briefs of the workspace, which may hold
                           the estimates behind a promise; NULL: they were not looked for */
  gboolean comments;    /* what colleagues said stands on it, too; never for everyone */
  GwReckoning *reckoning; /* nullable; what gw_reckon() said of what the audience sees, if it is
                             there already */
} GwSheetOptions;

#define GW_TYPE_SHEET (gw_sheet_get_type ())
GType       gw_sheet_get_type        (void);

GwSheet    *gw_sheet_new             (GwItem               *brief,
                                      const GwSheetOptions *options) G_GNUC_WARN_UNUSED_RESULT;
GwSheet    *gw_sheet_ref             (GwSheet              *self) G_GNUC_WARN_UNUSED_RESULT;
void        gw_sheet_unref           (GwSheet              *self);

double      gw_sheet_get_width       (GwSheet              *self);
double      gw_sheet_get_height      (GwSheet              *self);
void        gw_sheet_draw            (GwSheet              *self,
                                      cairo_t              *cr);
GBytes     *gw_sheet_write           (GwSheet              *self,
                                      GwSheetFormat         format,
                                      double                dots_per_inch,
                                      GError              **error) G_GNUC_WARN_UNUSED_RESULT;

char       *gw_sheet_dup_fit         (GwSheet              *self) G_GNUC_WARN_UNUSED_RESULT;
guint       gw_sheet_get_missing     (GwSheet              *self);
const char *gw_sheet_get_item_at     (GwSheet              *self,
                                      double                x,
                                      double                y);

gboolean    gw_sheet_find_format     (const char           *name,
                                      GwSheetFormat        *format);
gboolean    gw_sheet_is_paper        (const char           *name);
const char *gw_sheet_get_nth_paper   (guint                 n,
                                      const char          **name,
                                      gboolean             *landscape);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwSheet, gw_sheet_unref)
