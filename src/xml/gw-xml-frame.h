/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-xml-private.h"

G_BEGIN_DECLS

/* An element that is open while a document is read. */
typedef enum
{
  GW_FRAME_ITEM,    /* an item of ours */
  GW_FRAME_WRAPPER, /* the element around a list */
  GW_FRAME_TEXT,    /* the element of a text */
  GW_FRAME_FOREIGN, /* of another namespace: kept as it is */
  GW_FRAME_UNKNOWN, /* of a newer format: passed over */
} GwFrameType;

typedef struct
{
  GwFrameType   type;
  guint         line;
  guint         column;

  /* item */
  const GwKind *kind;
  int           part;         /* the last one met; of a wrapper or text: its own */
  guint         into;         /* in which part of its parent an item stands */
  gsize         text[GW_MAX_PARTS]; /* where in the arena each text begins, 0 = none */
  int           last_text;    /* the part whose text is the last in the arena, -1 = none */
  guint         n_texts;      /* so far of a part that holds several; no kind has two of them */
  guint         n_attributed; /* how many of them are behind the attributes kept so far */
  GPtrArray    *items[GW_MAX_PARTS]; /* owned (of GwItem), made when first needed */
  GArray       *extras;       /* owned, NULL for none */
  GString      *trail;        /* owned: what stands behind the last item of `trail_part` */
  guint         trail_part;
  gsize         arena_start;  /* of a text: where it begins */

  GString      *body;         /* owned: the text between the tags; of a text: its attributes */
} GwFrame;

void    gw_frame_open       (GwFrame       *self,
                             GwFrameType    type,
                             const GwKind  *kind,
                             int            part);
void    gw_frame_clear      (GwFrame       *self);
void    gw_frame_add_item   (GwFrame       *self,
                             guint          part,
                             GwItem        *item);
void    gw_frame_add_extra  (GwFrame       *self,
                             GwExtraPlace   place,
                             guint          part,
                             const char    *xml);
void    gw_frame_add_nodes  (GwFrame       *self,
                             const char    *xml);
gboolean gw_frame_trail     (GwFrame       *self,
                             guint          part,
                             const char    *xml);
void    gw_nodes_add        (GString       *nodes,
                             const char    *xml);
GwItem *gw_frame_build      (GwFrame       *self,
                             const GString *arena) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
