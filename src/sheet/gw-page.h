/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-diagram.h"

#include <glib-object.h>

/*
 * The page before it is ink: what stands on it, in which order, and what may yield when it does not
 * fit. All texts are complete here; nothing knows fonts, sizes or places. A page is filled by the
 * one who made it and read by everybody afterwards, so it can be shared between threads.
 */

/* Glance: read across the table. Look-up: read when asked. Fold: only for the owner. */
typedef enum
{
  GW_ZONE_GLANCE,
  GW_ZONE_LOOK_UP,
  GW_ZONE_FOLD
} GwZone;

typedef enum
{
  GW_LOOK_QUOTE,        /* one sentence on a tinted ground */
  GW_LOOK_SENTENCE,     /* text without marks */
  GW_LOOK_LIST,         /* rows parted by hairlines, the lead in a column before the text */
  GW_LOOK_NUMBERED,     /* rows numbered by place */
  GW_LOOK_LETTERS,      /* lead is a letter, tail stands at the end of the line */
  GW_LOOK_FIGURES,      /* lead above a strong figure, side by side */
  GW_LOOK_MATRIX,       /* lead and cells under the heads of the block */
  GW_LOOK_PICTURE,      /* the picture of the block; its one row says the same in words */
  GW_LOOK_RULED         /* empty lines to write on; the rows are the heads of the columns */
} GwLook;

typedef enum
{
  GW_SPAN_FULL,         /* the width of the page */
  GW_SPAN_COLUMN,       /* one column; neighbours of one group share the columns */
  GW_SPAN_NEXT_COLUMN,  /* the same, but it heads a column beside the first */
  GW_SPAN_BESIDE        /* beside the block before it, where the paper is wide enough */
} GwSpan;

typedef enum
{
  GW_INK_PLAIN,
  GW_INK_STRONG,
  GW_INK_DIM,
  GW_INK_SMALL,         /* smaller and dim */
  GW_INK_ASIDE,         /* the same, at the end of a text; not worth a line of its own */
  GW_INK_LARGE          /* a promise: read first */
} GwInk;

typedef struct
{
  guint start;          /* bytes */
  guint end;
  GwInk ink;
} GwPageSpan;

/**
 * GwPageText:
 * One text and where in it the ink changes.
 */
typedef struct
{
  char *text;           /* never NULL, valid UTF-8, one paragraph */
  GArray *spans;        /* GwPageSpan, in order, not overlapping */
} GwPageText;

typedef struct
{
  char *item;           /* id in the brief of what the row shows, or NULL */
  char *lead;           /* nullable */
  GwPageText *text;     /* never NULL, may be empty */
  GwPageText *below;    /* nullable; small, under the text */
  char *tail;           /* nullable */
  GPtrArray *cells;     /* nullable; char * */
  gboolean keep;        /* stays whatever yields */
} GwPageRow;

typedef struct
{
  char *id;             /* the id of MOMENTS.md: "needs" */
  char *heading;        /* nullable */
  GwZone zone;
  GwLook look;
  GwSpan span;
  guint group;          /* column blocks of one group share the columns */
  guint limit;          /* at most so many rows are shown */
  guint least;          /* and at least so many, as long as anything else can yield */
  guint yields;         /* 1 yields first; 0 never */
  char *follows; /* nullable; the block whose rows, by item, decide which rows are shown here */
  GPtrArray *heads;     /* matrix: char * above the cells; ruled: above the columns */
  GPtrArray *rows;      /* GwPageRow */
  GwDiagram *diagram;   /* picture only */
} GwPageBlock;

typedef struct
{
  char *kicker;         /* "Prioritization" */
  char *title;
  GwPageText *meta;     /* when, how long, where, who */
  char *language;       /* BCP 47, of the texts */
  gboolean rtl;
  gboolean letter;      /* to be read from top to bottom by who gets it: hairlines part it */
  char *fold;           /* what stands at the fold; NULL: a page without fold */
  char *again;          /* the label of the last ruled line; nullable */
  char *foot_start;     /* for whom */
  char *foot_middle;    /* file, changed, printed */
  char *foot_end;       /* "1 of 1" */
  gint64 date;          /* seconds since the epoch; written into files as their date */
  GPtrArray *blocks;    /* GwPageBlock */

  /*< private >*/
  gatomicrefcount refs;
} GwPage;

#define GW_TYPE_PAGE (gw_page_get_type ())
GType        gw_page_get_type       (void);

gboolean     gw_page_language_is_rtl (const char       *language);

GwPage      *gw_page_new            (const char        *kicker,
                                     const char        *title,
                                     const char        *language) G_GNUC_WARN_UNUSED_RESULT;
GwPage      *gw_page_ref            (GwPage            *self);
void         gw_page_unref          (GwPage            *self);

GwPageBlock *gw_page_add            (GwPage            *self,
                                     const char        *id,
                                     const char        *heading,
                                     GwZone             zone,
                                     GwLook             look);
void         gw_page_drop_empty     (GwPage            *self);
const GwPageBlock *gw_page_find     (GwPage            *self,
                                     const char        *id);

void         gw_page_block_place    (GwPageBlock       *self,
                                     GwSpan             span,
                                     guint              group);
void         gw_page_block_yield    (GwPageBlock       *self,
                                     guint              limit,
                                     guint              least,
                                     guint              yields);
void         gw_page_block_follow   (GwPageBlock       *self,
                                     const char        *block);
void         gw_page_block_set_diagram (GwPageBlock    *self,
                                     GwDiagram         *diagram);
gboolean     gw_page_block_is_picture (const GwPageBlock *self);
void         gw_page_block_add_head (GwPageBlock       *self,
                                     const char        *head);
GwPageRow   *gw_page_block_add      (GwPageBlock       *self,
                                     const char        *item,
                                     const char        *lead,
                                     const char        *text);

void         gw_page_row_set_below  (GwPageRow         *self,
                                     const char        *below);
void         gw_page_row_set_tail   (GwPageRow         *self,
                                     const char        *tail);
void         gw_page_row_add_cell   (GwPageRow         *self,
                                     const char        *cell);

void         gw_page_text_append    (GwPageText        *self,
                                     GwInk              ink,
                                     const char        *text);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwPage, gw_page_unref)
