/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-xml-compat.h"
#include "gw-xml-reader-private.h"

#include <glib/gi18n-lib.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "gw-check.h"

#define CHUNK (64 * 1024)

static void
start_element_cb (void           *data,
                  const xmlChar  *name,
                  const xmlChar  *prefix,
                  const xmlChar  *uri,
                  int             n_namespaces,
                  const xmlChar **namespaces,
                  int             n,
                  int             n_defaulted,
                  const xmlChar **attributes)
{
  GwReader *self = data;
  GwFrame *frame = gw_reader_top (self);

  if (self->error != NULL)
    return;

  if (self->depth == GW_XML_MAX_DEPTH)
    gw_reader_fail (self, GW_ERROR_LIMIT, _("Elements stand in each other deeper than they may."));
  else if (n + n_namespaces > GW_XML_MAX_ATTRIBUTES)
    gw_reader_fail (self, GW_ERROR_LIMIT, _("<%s> has more attributes than a tag may have."), name);
  else if (frame == NULL)
    gw_reader_open_root (self, (const char *) name, uri, n, attributes);
  else if (frame->type == GW_FRAME_UNKNOWN)
    gw_reader_push (self, GW_FRAME_UNKNOWN, NULL, -1);
  else if (uri == NULL)
    gw_reader_fail (self, GW_ERROR_SCHEMA, _("<%s> belongs to no namespace."), name);
  else if (frame->type == GW_FRAME_FOREIGN)
    gw_reader_open_foreign (self, (const char *) name, (const char *) prefix, (const char *) uri, n,
                            attributes);
  else if (gw_reader_is_ours (uri))
    gw_reader_open_ours (self, (const char *) name, n, attributes);
  else if (!gw_reader_may_hold_nodes (self))
    gw_reader_fail (self, GW_ERROR_SCHEMA, _("<%s> stands inside a text; texts are plain."), name);
  else
    gw_reader_open_foreign (self, (const char *) name, (const char *) prefix, (const char *) uri, n,
                            attributes);
}

static void
end_element_cb (void          *data,
                const xmlChar *name,
                const xmlChar *prefix,
                const xmlChar *uri)
{
  GwReader *self = data;

  if (self->error != NULL || self->depth == 0)
    return;

  switch (gw_reader_top (self)->type)
    {
    case GW_FRAME_ITEM: gw_reader_close_item (self); break;
    case GW_FRAME_TEXT: gw_reader_close_text (self); break;
    case GW_FRAME_FOREIGN: gw_reader_close_foreign (self); break;
    case GW_FRAME_WRAPPER:
    case GW_FRAME_UNKNOWN:
    default: self->depth--; break;
    }
}

static void
characters_cb (void          *data,
               const xmlChar *text,
               int            length)
{
  GwReader *self = data;
  GwFrame *frame = gw_reader_top (self);

  if (self->error != NULL || frame == NULL || frame->type == GW_FRAME_UNKNOWN)
    return;

  if (frame->type == GW_FRAME_FOREIGN)
    {
      if (self->tag_open)
        g_string_append_c (self->capture, '>');
      self->tag_open = FALSE;
      gsize start = self->capture->len;
      gw_xml_escape_text (self->capture, (const char *) text, length);
      gw_reader_unify_lines (self->capture->str + start);
    }
  else if (frame->type == GW_FRAME_TEXT)
    g_string_append_len (self->arena, (const char *) text, length);
  else if (frame->type == GW_FRAME_ITEM && frame->kind->body_part >= 0)
    g_string_append_len (frame->body, (const char *) text, length);
  else
    for (int i = 0; i < length; i++)
      if (text[i] != ' ' && text[i] != '\n' && text[i] != '\t' && text[i] != '\r')
        {
          gw_reader_fail (self, GW_ERROR_SCHEMA, _("Text stands where only elements may."));
          return;
        }

  gsize so_far = frame->type == GW_FRAME_FOREIGN ? self->capture->len
                 : frame->type == GW_FRAME_TEXT  ? self->arena->len - frame->arena_start
                                                 : frame->body->len;
  if (so_far > GW_XML_MAX_TEXT_BYTES)
    gw_reader_fail (self, GW_ERROR_LIMIT, _("This text is longer than the 1 MiB that a text may have."));
}

/* Takes @xml: a comment or an instruction. */
static void
keep_remark (GwReader *self,
             char   *xml)
{
  g_autofree char *owned = xml;
  GwFrame *frame = gw_reader_top (self);

  gw_reader_unify_lines (xml);
  if (self->error != NULL || (frame != NULL && frame->type == GW_FRAME_UNKNOWN))
    return;

  if (frame != NULL && frame->type == GW_FRAME_FOREIGN)
    {
      if (self->tag_open)
        g_string_append_c (self->capture, '>');
      self->tag_open = FALSE;
      g_string_append (self->capture, xml);
    }
  else if (!gw_reader_may_hold_nodes (self))
    gw_reader_fail (self, GW_ERROR_SCHEMA, _("A comment or instruction stands inside a text; texts are "
                                             "plain."));
  else
    gw_reader_keep_nodes (self, xml);
}

static void
comment_cb (void          *data,
            const xmlChar *text)
{
  keep_remark (data, g_strdup_printf ("<!--%s-->", (const char *) text));
}

static void
instruction_cb (void          *data,
                const xmlChar *target,
                const xmlChar *text)
{
  keep_remark (data, text != NULL ? g_strdup_printf ("<?%s %s?>", (const char *) target,
                                                     (const char *) text)
                                  : g_strdup_printf ("<?%s?>", (const char *) target));
}

static void
internal_subset_cb (void          *data,
                    const xmlChar *name,
                    const xmlChar *external,
                    const xmlChar *system)
{
  GwReader *self = data;

  if (self->error == NULL)
    gw_reader_fail (self, GW_ERROR_SYNTAX, _("The file has a DOCTYPE; Groundwork files have none."));
}

static void
error_cb (void       *data,
          GwXmlError *error)
{
  GwReader *self = data;

  if (error->level == XML_ERR_WARNING || self->error != NULL)
    return;

  /* What libxml2 calls extra content at the end is, while an element is open, a missing end. */
  if (error->code == XML_ERR_DOCUMENT_END && self->root == NULL)
    {
      gw_reader_stop (self, gw_error_new_at (GW_ERROR_SYNTAX, MAX (error->line, 1),
                                             MAX (error->int2, 1),
                                             _("The file ends too early; its end is missing.")));
      return;
    }

  g_autofree char *reason = g_utf8_make_valid (error->message != NULL ? error->message : "", -1);
  g_strchomp (reason);
  gw_reader_stop (self, gw_error_new_at (GW_ERROR_SYNTAX, MAX (error->line, 1), MAX (error->int2, 1),
                                         /* Translators: %s is the XML parser's own reason, in English */
                                         _("The XML is broken here: %s."), reason));
}

static void
set_up_parser (GwReader *self)
{
  static gsize ready = 0;
  xmlSAXHandler handler = {
    .initialized = XML_SAX2_MAGIC,
    .startElementNs = start_element_cb,
    .endElementNs = end_element_cb,
    .characters = characters_cb,
    .ignorableWhitespace = characters_cb,
    .cdataBlock = characters_cb,
    .comment = comment_cb,
    .processingInstruction = instruction_cb,
    .internalSubset = internal_subset_cb,
    .serror = (xmlStructuredErrorFunc) error_cb,
  };

  if (g_once_init_enter (&ready))
    {
      xmlInitParser ();
      g_once_init_leave (&ready, 1);
    }

  self->parser = xmlCreatePushParserCtxt (&handler, self, NULL, 0, NULL);
  xmlCtxtUseOptions (self->parser, XML_PARSE_NONET | XML_PARSE_COMPACT | XML_PARSE_BIG_LINES);
}

static void
reader_init (GwReader       *self,
             gsize         size,
             GCancellable *cancellable)
{
  self->size = size;
  self->cancellable = cancellable;
  self->arena = g_string_sized_new (4096);
  g_string_append_c (self->arena, '\0'); /* so that no text begins at 0 */
  self->foreign = gw_foreign_new ();
  self->capture = g_string_new (NULL);
  self->prolog = g_string_new (NULL);
  self->epilog = g_string_new (NULL);
  set_up_parser (self);
}

static void
reader_clear (GwReader *self)
{
  for (guint i = 0; i < GW_XML_MAX_DEPTH; i++)
    gw_frame_clear (&self->frames[i]);
  g_string_free (self->arena, TRUE);
  g_string_free (self->capture, TRUE);
  g_string_free (self->prolog, TRUE);
  g_string_free (self->epilog, TRUE);
  gw_foreign_free (self->foreign);
  g_clear_pointer (&self->root, gw_item_unref);
  xmlFreeParserCtxt (self->parser);
}

/* Gives the parser the text up to where the scan found fault, and then that fault. */
static void
parse (GwReader     *self,
       const char *text,
       gsize       length)
{
  GError *fault = NULL;
  gsize end = length;

  if (!gw_xml_scan (text, length, &end, &fault) && end == 0)
    {
      self->error = fault;
      return;
    }

  for (gsize at = 0; at < end && self->error == NULL; at += CHUNK)
    {
      if (g_cancellable_set_error_if_cancelled (self->cancellable, &self->error))
        break;
      xmlParseChunk (self->parser, text + at, MIN (CHUNK, end - at), 0);
    }

  if (self->error != NULL)
    g_clear_error (&fault);
  else if (fault != NULL)
    self->error = fault;
  else
    xmlParseChunk (self->parser, NULL, 0, 1);
}

static GwItem *
take_root (GwReader *self)
{
  return self->epilog->len > 0
             ? gw_item_with_extra (self->root, GW_EXTRA_TRAIL, 0, self->epilog->str)
             : g_steal_pointer (&self->root);
}

/**
 * gw_xml_read:
 * @bytes: the whole file
 *
 * Reads a brief or a library in one pass. Nothing outside @bytes is opened, no entity is expanded,
 * and the first error, with its line and column, ends it. A file of a newer format is read as far
 * as it is known (see gw_tree_get_read_only()).
 *
 * Returns: (transfer full) (nullable): the root; NULL with %GW_ERROR_SYNTAX, %GW_ERROR_SCHEMA,
 *   %GW_ERROR_VALUE, %GW_ERROR_REFERENCE or %GW_ERROR_LIMIT
 */
GwItem *
gw_xml_read (GBytes        *bytes,
             GCancellable  *cancellable,
             GError       **error)
{
  gsize length;
  const char *text = g_bytes_get_data (bytes, &length);
  GwReader reader = { NULL, };

  if (length > GW_XML_MAX_LIBRARY_BYTES)
    {
      g_set_error_literal (error, GW_ERROR, GW_ERROR_LIMIT,
                           _("The file is larger than the 512 MiB that a library may have."));
      return NULL;
    }
  if (length >= 3 && memcmp (text, "\xef\xbb\xbf", 3) == 0)
    {
      text += 3;
      length -= 3;
    }

  reader_init (&reader, length, cancellable);
  if (length == 0)
    reader.error = gw_error_new_at (GW_ERROR_SYNTAX, 1, 1, _("The file is empty."));
  else
    parse (&reader, text, length);

  if (reader.error == NULL && reader.root == NULL)
    reader.error = gw_error_new_at (GW_ERROR_SYNTAX, 1, 1, _("The file ends too early; its end is missing."));
  if (reader.error == NULL && !reader.newer)
    gw_check_references (reader.root, &reader.error);

  GwItem *root = reader.error == NULL ? take_root (&reader) : NULL;
  if (reader.error != NULL)
    g_propagate_error (error, reader.error);
  reader_clear (&reader);
  return root;
}
