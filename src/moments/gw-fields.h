/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-moment.h"
#include "gw-tree.h"

G_BEGIN_DECLS

/* What a section of the form shows: which items, and which of their fields in which order. All else
 * (labels, types, choices, limits) comes from the description of the kinds. */

/* One box. A range is three parts in one box: "4–6–9 days". */
typedef struct
{
  int part; /* -1 ends a list of fields */
  int low;  /* 0 without */
  int high;
  int unit; /* where days or weeks are written down */
} GwField;

/* One block of a section: the fields of one item, or rows of items. */
typedef struct
{
  GwSectionId    section;
  gboolean       in_moment;   /* in the moment's own element, not in the brief itself */
  int            one;         /* the single item that holds it; -1: the brief or the moment */
  int            list;        /* of the rows; -1: no rows, but the holder's own fields */
  int            choice_part; /* only rows with one of `choices`; -1: all rows */
  const char    *choices;     /* parted by blanks; a new row gets the first */
  const GwField *fields;      /* the row's own words first */
  const char    *heading;     /* of a block within a section, untranslated; NULL without */
  const char    *empty;       /* what stands there while it has no rows; NULL: with a choice of its
                                 own it then is not there at all */
  const char    *action;      /* the heading's own button; NULL: "Add" with the kind */
  gboolean     (*takes) (const GwItem *item); /* more to ask of a row than its choice; NULL: no more */
} GwBlock;

/* A number that people choose by a word. */
typedef struct
{
  const char *value;
  const char *label; /* untranslated */
} GwWord;

const GwBlock *gw_block_find     (GwMoment       moment,
                                  GwSectionId    section,
                                  guint          n);
gboolean       gw_block_takes_all (const GwBlock *block);
gboolean       gw_block_takes    (const GwBlock *block,
                                  const GwItem  *item);
const GwField *gw_fields_inside  (GwKindId       kind);
const char    *gw_fields_ask_more (GwKindId      kind,
                                   const char  **action);
const char    *gw_field_get_placeholder (GwKindId kind,
                                  guint          part);
const GwField *gw_fields_kept    (GwKindId       kind);
const GwWord  *gw_field_words    (GwKindId       kind,
                                  guint          part);

char          *gw_field_find_choice (const GwKind *kind,
                                  int            part,
                                  const char    *text) G_GNUC_WARN_UNUSED_RESULT;
char          *gw_field_get_text (const GwItem  *item,
                                  const GwField *field) G_GNUC_WARN_UNUSED_RESULT;
char          *gw_field_read_text (const GwItem  *item,
                                   const GwField *field) G_GNUC_WARN_UNUSED_RESULT;
gboolean       gw_field_set_text (GwTree        *tree,
                                  GwNode        *node,
                                  const GwField *field,
                                  const char    *text,
                                  GDateTime     *now,
                                  GError       **error);
gboolean       gw_field_type     (GwTree        *tree,
                                  GwNode        *node,
                                  const GwField *field,
                                  const char    *text,
                                  GwItem        *before,
                                  const char    *author,
                                  GDateTime     *now,
                                  GError       **error);
char          *gw_field_name_run (GwNode        *node,
                                  const GwField *field) G_GNUC_WARN_UNUSED_RESULT;
char          *gw_field_say      (GwKindId       kind,
                                  const GwField *field,
                                  const char    *text,
                                  GDateTime     *now) G_GNUC_WARN_UNUSED_RESULT;

/* A row as it is read. All strings are owned; NULL for none. */
typedef struct
{
  char *lead;  /* whose it is: "Tobias", "Both" */
  char *text;  /* its own words */
  char *below; /* in small, under them */
  char *aside; /* at the end of the line */

  gboolean asked; /* nobody has confirmed it yet: a "?" stands behind the words */
} GwRowText;

void           gw_block_read     (GwItem        *brief,
                                  GwItem        *holder,
                                  const GwBlock *block,
                                  GwRowText     *text);
char          *gw_block_say_fields (const GwBlock *block,
                                  const GwKind  *kind) G_GNUC_WARN_UNUSED_RESULT;
void           gw_row_read       (GwItem        *brief,
                                  GwItem        *item,
                                  GwRowText     *text);
void           gw_row_text_clear (GwRowText     *text);
char          *gw_way_dup_letter (GwItem        *brief,
                                  GwItem        *item) G_GNUC_WARN_UNUSED_RESULT;
char          *gw_item_title     (const GwItem  *item) G_GNUC_WARN_UNUSED_RESULT;
gboolean       gw_row_is_empty   (const GwItem  *item);

GwItem        *gw_row_new        (GwTree        *tree,
                                  const GwBlock *block,
                                  GwKindId       kind,
                                  const char    *words) G_GNUC_WARN_UNUSED_RESULT;

gboolean       gw_row_take_line  (GwTree        *tree,
                                  GwNode        *node,
                                  const GwField *fields,
                                  GwItem        *before,
                                  GDateTime     *now);
gboolean       gw_row_finish     (GwTree        *tree,
                                  GwNode        *node,
                                  GwItem        *before,
                                  const char    *author,
                                  GError       **error);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwRowText, gw_row_text_clear)

G_END_DECLS
