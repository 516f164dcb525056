/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <libxml/SAX2.h>
#include <libxml/parser.h>

#include "gw-xml-frame.h"

G_BEGIN_DECLS

/* One reading of a document. */
typedef struct
{
  xmlParserCtxtPtr  parser;      /* owned */
  GCancellable     *cancellable; /* borrowed */
  GError           *error;       /* owned: the first one; nothing more is read after it */

  GwFrame           frames[GW_XML_MAX_DEPTH];
  guint             depth;
  GString          *arena;       /* owned: the texts of all open items, one behind the other */
  GwForeign        *foreign;     /* owned */
  GString          *capture;     /* owned: the foreign element that is open, as it will be written */
  gboolean          tag_open;    /* its last start tag lacks the '>' */

  gsize             size;        /* of the file */
  GString          *prolog;      /* owned: what stands before the root */
  GString          *epilog;      /* owned: what stands behind the root */
  gboolean          newer;       /* of a newer format: what is unknown is passed over */
  guint             n_items;
  guint             max_items;
  GwItem           *root;        /* owned */
} GwReader;

void gw_reader_stop (GwReader *self,
                     GError *error);
void gw_reader_fail (GwReader *self,
                     GwErrorCode code,
                     const char *format,
                     ...) G_GNUC_PRINTF (3, 4);
void gw_reader_fail_in (GwReader *self,
                        const GwFrame *frame,
                        GError *error);

/* Returns: (transfer none): of what is open, the innermost; NULL outside the root */
static inline GwFrame *
gw_reader_top (GwReader *self)
{
  return self->depth > 0 ? &self->frames[self->depth - 1] : NULL;
}
GwFrame *gw_reader_push (GwReader *self,
                         GwFrameType type,
                         const GwKind *kind,
                         int part);
GwFrame *gw_reader_holder (GwReader *self,
                           GwFrame **wrapper);
void gw_reader_keep_nodes (GwReader *self,
                           const char *xml);
void gw_reader_unify_lines (char *text);
void gw_reader_set_text (GwReader *self,
                         GwFrame *item,
                         guint part,
                         gsize start,
                         const GwFrame *place);
void gw_reader_append_foreign_attribute (GwReader *self,
                                         GString *out,
                                         const xmlChar **attribute);
gboolean gw_reader_is_ours (const xmlChar *uri);
void gw_reader_read_format (GwReader *self,
                            int n,
                            const xmlChar **attributes);
void gw_reader_read_attributes (GwReader *self,
                                GwFrame *frame,
                                int n,
                                const xmlChar **attributes);
void gw_reader_read_part_attributes (GwReader *self,
                                     const char *element,
                                     int n,
                                     const xmlChar **attributes);
void gw_reader_open_root (GwReader *self,
                          const char *name,
                          const xmlChar *uri,
                          int n,
                          const xmlChar **attributes);
void gw_reader_open_foreign (GwReader *self,
                             const char *name,
                             const char *prefix,
                             const char *uri,
                             int n,
                             const xmlChar **attributes);
gboolean gw_reader_has_text (const GString *body);
void gw_reader_open_ours (GwReader *self,
                          const char *name,
                          int n,
                          const xmlChar **attributes);
gboolean gw_reader_may_hold_nodes (GwReader *self);
void gw_reader_close_text (GwReader *self);
void gw_reader_close_item (GwReader *self);
void gw_reader_close_foreign (GwReader *self);

G_END_DECLS
