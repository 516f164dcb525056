/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-xml-frame.h"

#include <glib/gi18n-lib.h>
#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <string.h>

#include "gw-check.h"
#include "gw-value.h"

#define CHUNK (64 * 1024)

#if LIBXML_VERSION >= 21200
typedef const xmlError GwXmlError;
#else
typedef xmlError GwXmlError;
#endif

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
  gboolean          newer;       /* of a newer format: what is unknown is passed over */
  guint             n_items;
  guint             max_items;
  GwItem           *root;        /* owned */
} Reader;

static void
stop (Reader *self,
      GError *error)
{
  if (self->error == NULL)
    self->error = error;
  else
    g_error_free (error);

  xmlStopParser (self->parser);
}

/* Stops with an error where the parser is. */
static void G_GNUC_PRINTF (3, 4)
fail (Reader      *self,
      GwErrorCode  code,
      const char  *format,
      ...)
{
  va_list args;

  va_start (args, format);
  g_autofree char *message = g_strdup_vprintf (format, args);
  va_end (args);

  stop (self, gw_error_new_at (code, xmlSAX2GetLineNumber (self->parser),
                               xmlSAX2GetColumnNumber (self->parser), "%s", message));
}

/* Takes @error, which gets the place of the frame's start tag. */
static void
fail_in (Reader        *self,
         const GwFrame *frame,
         GError        *error)
{
  if (gw_error_get_line (error) == 0)
    gw_error_set_place (error, frame->line, frame->column);

  stop (self, error);
}

static GwFrame *
top (Reader *self)
{
  return self->depth > 0 ? &self->frames[self->depth - 1] : NULL;
}

static GwFrame *
push (Reader       *self,
      GwFrameType   type,
      const GwKind *kind,
      int           part)
{
  GwFrame *frame = &self->frames[self->depth++];

  gw_frame_open (frame, type, kind, part);
  frame->line = xmlSAX2GetLineNumber (self->parser);
  frame->column = xmlSAX2GetColumnNumber (self->parser);
  frame->arena_start = self->arena->len;
  return frame;
}

/* The item in which nodes that are not ours stand; @wrapper tells whether in a list of it. */
static GwFrame *
holder (Reader   *self,
        GwFrame **wrapper)
{
  GwFrame *frame = top (self);

  *wrapper = frame->type == GW_FRAME_WRAPPER ? frame : NULL;
  return *wrapper != NULL ? frame - 1 : frame;
}

static void
keep_nodes (Reader     *self,
            const char *xml)
{
  if (self->depth == 0 && self->root == NULL)
    {
      if (self->prolog->len > 0)
        g_string_append_c (self->prolog, GW_MANY_SEPARATOR);
      g_string_append (self->prolog, xml);
      return;
    }
  if (self->depth == 0)
    {
      GwItem *trailed = gw_item_with_extra (self->root, GW_EXTRA_TRAIL, 0, xml);
      gw_item_unref (self->root);
      self->root = trailed;
      return;
    }

  GwFrame *wrapper;
  GwFrame *item = holder (self, &wrapper);
  GPtrArray *items = wrapper != NULL ? item->items[wrapper->part] : NULL;

  if (wrapper == NULL)
    gw_frame_add_nodes (item, xml);
  else if (items == NULL || items->len == 0)
    gw_frame_add_extra (item, GW_EXTRA_INSIDE, wrapper->part, xml);
  else
    {
      GwItem **last = (GwItem **) &items->pdata[items->len - 1];
      GwItem *trailed = gw_item_with_extra (*last, GW_EXTRA_TRAIL, 0, xml);
      gw_item_unref (*last);
      *last = trailed;
    }
}

/* Values of attributes ---------------------------------------------------------------------- */

/* libxml2 leaves an ampersand in an attribute as "&#38;" and nothing else undone. */
static void
append_value (GString    *out,
              const char *value,
              gsize       length)
{
  const char *end = value + length;

  while (value < end)
    {
      const char *p = memchr (value, '&', end - value);

      if (p == NULL)
        {
          g_string_append_len (out, value, end - value);
          break;
        }
      g_string_append_len (out, value, p - value + 1);
      value = p + (end - p >= 5 && memcmp (p, "&#38;", 5) == 0 ? 5 : 1);
    }
}

static void
carriage_returns_to_newlines (char *text)
{
  for (char *p = strchr (text, '\r'); p != NULL; p = strchr (p, '\r'))
    *p = '\n';
}

/* Ends the text that was put into the arena from @start on, checks it and gives it to @part. */
static void
set_text (Reader        *self,
          GwFrame       *item,
          guint          part,
          gsize          start,
          const GwFrame *place)
{
  const GwPart *described = &item->kind->parts[part];
  g_autofree char *canonical = NULL;
  GError *error = NULL;

  if (self->arena->len - start > GW_XML_MAX_TEXT_BYTES)
    {
      fail (self, GW_ERROR_LIMIT, _("This text is longer than the 1 MiB that a text may have."));
      return;
    }

  g_string_append_c (self->arena, '\0');
  carriage_returns_to_newlines (self->arena->str + start);

  if (self->arena->str[start] == '\0' && described->type == GW_TYPE_TEXT
      && described->need != GW_NEED_REQUIRED)
    g_string_truncate (self->arena, start);
  else if (!gw_value_check (described, self->arena->str + start, &canonical, &error))
    {
      g_string_truncate (self->arena, start);
      if (self->newer)
        g_error_free (error);
      else
        fail_in (self, place, error);
    }
  else
    {
      if (canonical != NULL)
        {
          g_string_truncate (self->arena, start);
          g_string_append_len (self->arena, canonical, strlen (canonical) + 1);
        }
      item->text[part] = start;
    }
}

static void
append_foreign_attribute (Reader         *self,
                          GString        *out,
                          const xmlChar **attribute)
{
  const char *name = (const char *) attribute[0];
  const char *uri = (const char *) attribute[2];
  GError *error = NULL;

  if (!gw_foreign_count_name (self->foreign, uri, name, &error))
    {
      fail_in (self, top (self), error);
      return;
    }

  g_string_append_c (out, ' ');
  if (uri != NULL)
    g_string_append_printf (out, "%s:",
                            strcmp (uri, (const char *) XML_XML_NAMESPACE) == 0
                                ? "xml"
                                : gw_foreign_prefix (self->foreign, uri,
                                                     (const char *) attribute[1]));
  g_string_append_printf (out, "%s=\"", name);

  g_autoptr (GString) value = g_string_new (NULL);
  append_value (value, (const char *) attribute[3], attribute[4] - attribute[3]);
  gw_xml_escape_attribute (out, value->str, value->len);
  g_string_append_c (out, '"');
}

static gboolean
is_ours (const xmlChar *uri)
{
  return uri != NULL && strcmp ((const char *) uri, GW_XML_NAMESPACE) == 0;
}

/* Our own attributes have no namespace; the format says how to treat the rest, so it comes first. */
static void
read_format (Reader         *self,
             int             n,
             const xmlChar **attributes)
{
  for (int i = 0; i < n; i++, attributes += 5)
    if (attributes[2] == NULL && strcmp ((const char *) attributes[0], "format") == 0)
      {
        g_autofree char *value
            = g_strndup ((const char *) attributes[3], attributes[4] - attributes[3]);
        double format = 0;

        self->newer = gw_number_parse (value, &format) && format > 1;
      }
}

static void
read_attributes (Reader         *self,
                 GwFrame        *frame,
                 int             n,
                 const xmlChar **attributes)
{
  for (int i = 0; i < n && self->error == NULL; i++, attributes += 5)
    {
      const char *name = (const char *) attributes[0];

      if (attributes[2] != NULL && !is_ours (attributes[2]))
        {
          g_autoptr (GString) xml = g_string_new (NULL);
          append_foreign_attribute (self, xml, attributes);
          gw_frame_add_extra (frame, GW_EXTRA_ATTRIBUTE, 0, xml->str);
          continue;
        }

      int part = attributes[2] == NULL ? gw_kind_find_attribute (frame->kind, name) : -1;
      if (part >= 0)
        {
          gsize start = self->arena->len;
          append_value (self->arena, (const char *) attributes[3], attributes[4] - attributes[3]);
          set_text (self, frame, part, start, frame);
        }
      else if (!self->newer)
        fail (self, GW_ERROR_SCHEMA, _("<%s> has an attribute %s, which is not known here."),
              frame->kind->element, name);
    }
}

/* Attributes of an element that is not an item: only foreign ones may stand there. */
static void
read_part_attributes (Reader         *self,
                      const char     *element,
                      int             n,
                      const xmlChar **attributes)
{
  g_autoptr (GString) xml = g_string_new (NULL);
  GwFrame *frame = top (self);

  for (int i = 0; i < n && self->error == NULL; i++, attributes += 5)
    {
      if (attributes[2] != NULL && !is_ours (attributes[2]))
        append_foreign_attribute (self, xml, attributes);
      else if (!self->newer)
        fail (self, GW_ERROR_SCHEMA, _("<%s> has an attribute %s, which is not known here."),
              element, (const char *) attributes[0]);
    }

  if (xml->len > 0)
    gw_frame_add_extra (frame - 1, GW_EXTRA_ON_PART, frame->part, xml->str);
}

/* Elements that open ------------------------------------------------------------------------ */

static void
open_item (Reader         *self,
           const GwKind   *kind,
           guint           into,
           int             n,
           const xmlChar **attributes)
{
  if (++self->n_items > self->max_items)
    {
      fail (self, GW_ERROR_LIMIT, _("The file holds more items than it may."));
      return;
    }

  GwFrame *frame = push (self, GW_FRAME_ITEM, kind, -1);
  frame->into = into;
  read_attributes (self, frame, n, attributes);
}

static void
open_root (Reader         *self,
           const char     *name,
           const xmlChar  *uri,
           int             n,
           const xmlChar **attributes)
{
  gboolean is_brief = strcmp (name, "brief") == 0;

  if (!is_ours (uri) || (!is_brief && strcmp (name, "library") != 0))
    {
      fail (self, GW_ERROR_SCHEMA,
            _("This is not a Groundwork file: it begins with <%s>, not with <brief> or <library> "
              "of the namespace %s."), name, GW_XML_NAMESPACE);
      return;
    }
  if (is_brief && self->size > GW_XML_MAX_BRIEF_BYTES)
    {
      fail (self, GW_ERROR_LIMIT, _("The file is larger than the 8 MiB that a brief may have."));
      return;
    }

  self->max_items = is_brief ? GW_XML_MAX_BRIEF_ITEMS : GW_XML_MAX_LIBRARY_ITEMS;
  read_format (self, n, attributes);
  open_item (self, gw_kind (is_brief ? GW_KIND_BRIEF : GW_KIND_LIBRARY), 0, n, attributes);
}

static void
open_foreign (Reader         *self,
              const char     *name,
              const char     *prefix,
              const char     *uri,
              int             n,
              const xmlChar **attributes)
{
  GError *error = NULL;

  if (!gw_foreign_count_name (self->foreign, uri, name, &error))
    {
      fail_in (self, top (self), error);
      return;
    }

  if (self->tag_open)
    g_string_append_c (self->capture, '>');
  push (self, GW_FRAME_FOREIGN, NULL, -1);

  g_string_append_c (self->capture, '<');
  gsize start = self->capture->len;
  if (strcmp (uri, GW_XML_NAMESPACE) != 0)
    g_string_append_printf (self->capture, "%s:", gw_foreign_prefix (self->foreign, uri, prefix));
  g_string_append (self->capture, name);
  g_string_assign (top (self)->body, self->capture->str + start);
  self->tag_open = TRUE;

  for (int i = 0; i < n && self->error == NULL; i++)
    append_foreign_attribute (self, self->capture, attributes + 5 * i);
}

/* Elements stand in the order of the kind's table; @part is that of the one that opens. */
static gboolean
check_order (Reader     *self,
             GwFrame    *item,
             int         part,
             const char *name)
{
  const GwPart *described = &item->kind->parts[part];
  gboolean repeats = described->place == GW_PLACE_MANY
                     || (described->place == GW_PLACE_LIST && described->name == NULL);

  if (self->newer || part > item->part || (part == item->part && repeats))
    {
      item->part = MAX (part, item->part);
      return TRUE;
    }

  if (part == item->part)
    fail (self, GW_ERROR_SCHEMA, _("<%s> stands twice in <%s>."), name, item->kind->element);
  else
    {
      const GwPart *before = &item->kind->parts[item->part];
      fail (self, GW_ERROR_SCHEMA, _("<%s> stands behind <%s>; its place is before it."), name,
            before->name != NULL ? before->name : gw_kind (before->child)->element);
    }
  return FALSE;
}

static gboolean
has_text (const GString *body)
{
  return strspn (body->str, " \t\r\n") < body->len;
}

static void
open_in_item (Reader         *self,
              GwFrame        *item,
              const char     *name,
              int             n,
              const xmlChar **attributes)
{
  int part = gw_kind_find_element (item->kind, name);

  if (part < 0 && self->newer)
    push (self, GW_FRAME_UNKNOWN, NULL, -1);
  else if (part < 0)
    fail (self, GW_ERROR_SCHEMA, _("<%s> is not known in <%s>."), name, item->kind->element);
  else if (check_order (self, item, part, name))
    {
      const GwPart *described = &item->kind->parts[part];

      if (!gw_part_is_items (described))
        {
          push (self, GW_FRAME_TEXT, item->kind, part);
          read_part_attributes (self, name, n, attributes);
        }
      else if (described->name != NULL)
        {
          push (self, GW_FRAME_WRAPPER, item->kind, part);
          read_part_attributes (self, name, n, attributes);
        }
      else
        open_item (self, gw_kind (described->child), part, n, attributes);
    }
}

static void
open_ours (Reader         *self,
           const char     *name,
           int             n,
           const xmlChar **attributes)
{
  GwFrame *frame = top (self);

  if (frame->type == GW_FRAME_TEXT)
    fail (self, GW_ERROR_SCHEMA, _("<%s> stands inside a text; texts are plain."), name);
  else if (frame->type == GW_FRAME_ITEM)
    open_in_item (self, frame, name, n, attributes);
  else
    {
      const GwKind *child = gw_kind ((frame - 1)->kind->parts[frame->part].child);

      if (strcmp (child->element, name) == 0)
        open_item (self, child, frame->part, n, attributes);
      else if (self->newer)
        push (self, GW_FRAME_UNKNOWN, NULL, -1);
      else
        fail (self, GW_ERROR_SCHEMA, _("<%s> is not known in <%s>."), name,
              (frame - 1)->kind->parts[frame->part].name);
    }
}

/* Foreign content has no place inside a text. */
static gboolean
may_hold_nodes (Reader *self)
{
  GwFrame *frame = top (self);

  if (frame == NULL || frame->type == GW_FRAME_WRAPPER)
    return TRUE;
  if (frame->type == GW_FRAME_ITEM && frame->kind->body_part < 0)
    return TRUE;
  if (frame->type == GW_FRAME_ITEM && !has_text (frame->body)
      && frame->kind->n_parts > (guint) frame->kind->body_part + 1)
    return TRUE;

  return FALSE;
}

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
  Reader *self = data;
  GwFrame *frame = top (self);

  if (self->error != NULL)
    return;

  if (self->depth == GW_XML_MAX_DEPTH)
    fail (self, GW_ERROR_LIMIT, _("Elements stand in each other deeper than they may."));
  else if (n + n_namespaces > GW_XML_MAX_ATTRIBUTES)
    fail (self, GW_ERROR_LIMIT, _("<%s> has more attributes than a tag may have."), name);
  else if (frame == NULL)
    open_root (self, (const char *) name, uri, n, attributes);
  else if (frame->type == GW_FRAME_UNKNOWN)
    push (self, GW_FRAME_UNKNOWN, NULL, -1);
  else if (uri == NULL)
    fail (self, GW_ERROR_SCHEMA, _("<%s> belongs to no namespace."), name);
  else if (frame->type == GW_FRAME_FOREIGN)
    open_foreign (self, (const char *) name, (const char *) prefix, (const char *) uri, n,
                  attributes);
  else if (is_ours (uri))
    open_ours (self, (const char *) name, n, attributes);
  else if (!may_hold_nodes (self))
    fail (self, GW_ERROR_SCHEMA, _("<%s> stands inside a text; texts are plain."), name);
  else
    open_foreign (self, (const char *) name, (const char *) prefix, (const char *) uri, n,
                  attributes);
}

/* Elements that close ----------------------------------------------------------------------- */

static void
close_text (Reader *self)
{
  GwFrame *frame = top (self);
  GwFrame *item = frame - 1;
  gsize start = frame->arena_start;
  gsize before = item->text[frame->part];

  self->depth--;
  if (before != 0 && self->arena->len == start)
    return;

  /* Texts of one part that follow each other are one, with a separator in place of the end. */
  if (before != 0)
    {
      g_assert (item->kind->parts[frame->part].place == GW_PLACE_MANY);
      g_autofree char *former = g_strdup (self->arena->str + before);
      g_string_insert_c (self->arena, start, GW_MANY_SEPARATOR);
      g_string_insert (self->arena, start, former);
      item->text[frame->part] = 0;
    }

  set_text (self, item, frame->part, start, frame);
  if (before != 0 && item->text[frame->part] == 0)
    item->text[frame->part] = before;
}

static void
close_item (Reader *self)
{
  GwFrame *frame = top (self);
  GError *error = NULL;

  if (frame->kind->body_part >= 0 && has_text (frame->body))
    {
      gsize start = self->arena->len;
      g_string_append_len (self->arena, frame->body->str, frame->body->len);
      set_text (self, frame, frame->kind->body_part, start, frame);
      if (self->error != NULL)
        return;
    }

  if (self->depth == 1)
    {
      g_autofree char *declared = gw_foreign_declare (self->foreign);
      if (declared != NULL)
        gw_frame_add_extra (frame, GW_EXTRA_NAMESPACE, 0, declared);
      if (self->prolog->len > 0)
        gw_frame_add_extra (frame, GW_EXTRA_PROLOG, 0, self->prolog->str);
    }

  GwItem *item = gw_frame_build (frame, self->arena);
  g_string_truncate (self->arena, frame->arena_start);
  self->depth--;

  gboolean in_library = self->frames[0].kind->id == GW_KIND_LIBRARY;
  if (!gw_check_item (item, in_library, &error))
    {
      gw_item_unref (item);
      /* What a newer format may leave out is not shown; the whole cannot do without its root. */
      if (self->newer && self->depth > 0)
        g_error_free (error);
      else
        fail_in (self, frame, error);
      return;
    }

  GwFrame *wrapper;
  if (self->depth == 0)
    self->root = item;
  else
    {
      gw_frame_add_item (holder (self, &wrapper), frame->into, item);
    }
}

static void
close_foreign (Reader *self)
{
  GwFrame *frame = top (self);

  if (self->tag_open)
    g_string_append (self->capture, "/>");
  else
    g_string_append_printf (self->capture, "</%s>", frame->body->str);
  self->tag_open = FALSE;
  self->depth--;

  if (top (self)->type != GW_FRAME_FOREIGN)
    {
      keep_nodes (self, self->capture->str);
      g_string_truncate (self->capture, 0);
    }
}

static void
end_element_cb (void          *data,
                const xmlChar *name,
                const xmlChar *prefix,
                const xmlChar *uri)
{
  Reader *self = data;

  if (self->error != NULL || self->depth == 0)
    return;

  switch (top (self)->type)
    {
    case GW_FRAME_ITEM: close_item (self); break;
    case GW_FRAME_TEXT: close_text (self); break;
    case GW_FRAME_FOREIGN: close_foreign (self); break;
    case GW_FRAME_WRAPPER:
    case GW_FRAME_UNKNOWN:
    default: self->depth--; break;
    }
}

/* What stands between tags ------------------------------------------------------------------ */

static void
characters_cb (void          *data,
               const xmlChar *text,
               int            length)
{
  Reader *self = data;
  GwFrame *frame = top (self);

  if (self->error != NULL || frame == NULL || frame->type == GW_FRAME_UNKNOWN)
    return;

  if (frame->type == GW_FRAME_FOREIGN)
    {
      if (self->tag_open)
        g_string_append_c (self->capture, '>');
      self->tag_open = FALSE;
      gw_xml_escape_text (self->capture, (const char *) text, length);
      carriage_returns_to_newlines (self->capture->str);
    }
  else if (frame->type == GW_FRAME_TEXT)
    g_string_append_len (self->arena, (const char *) text, length);
  else if (frame->type == GW_FRAME_ITEM && frame->kind->body_part >= 0)
    g_string_append_len (frame->body, (const char *) text, length);
  else
    for (int i = 0; i < length; i++)
      if (strchr (" \t\r\n", text[i]) == NULL)
        {
          fail (self, GW_ERROR_SCHEMA, _("Text stands where only elements may."));
          return;
        }

  if (self->arena->len > GW_XML_MAX_TEXT_BYTES + frame->arena_start
      || frame->body->len > GW_XML_MAX_TEXT_BYTES || self->capture->len > GW_XML_MAX_TEXT_BYTES)
    fail (self, GW_ERROR_LIMIT, _("This text is longer than the 1 MiB that a text may have."));
}

/* Takes @xml: a comment or an instruction. */
static void
keep_remark (Reader *self,
             char   *xml)
{
  g_autofree char *owned = xml;
  GwFrame *frame = top (self);

  carriage_returns_to_newlines (xml);
  if (self->error != NULL || (frame != NULL && frame->type == GW_FRAME_UNKNOWN))
    return;

  if (frame != NULL && frame->type == GW_FRAME_FOREIGN)
    {
      if (self->tag_open)
        g_string_append_c (self->capture, '>');
      self->tag_open = FALSE;
      g_string_append (self->capture, xml);
    }
  else if (!may_hold_nodes (self))
    fail (self, GW_ERROR_SCHEMA, _("A comment or instruction stands inside a text; texts are "
                                   "plain."));
  else
    keep_nodes (self, xml);
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
  Reader *self = data;

  if (self->error == NULL)
    fail (self, GW_ERROR_SYNTAX, _("The file has a DOCTYPE; Groundwork files have none."));
}

static void
error_cb (void       *data,
          GwXmlError *error)
{
  Reader *self = data;

  if (error->level == XML_ERR_WARNING || self->error != NULL)
    return;

  g_autofree char *reason = g_utf8_make_valid (error->message != NULL ? error->message : "", -1);
  g_strchomp (reason);
  stop (self, gw_error_new_at (GW_ERROR_SYNTAX, MAX (error->line, 1), MAX (error->int2, 1),
                               /* Translators: %s is the XML parser's own reason, in English */
                               _("The XML is broken here: %s."), reason));
}

static void
set_up_parser (Reader *self)
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
reader_init (Reader       *self,
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
  set_up_parser (self);
}

static void
reader_clear (Reader *self)
{
  for (guint i = 0; i < GW_XML_MAX_DEPTH; i++)
    gw_frame_clear (&self->frames[i]);
  g_string_free (self->arena, TRUE);
  g_string_free (self->capture, TRUE);
  g_string_free (self->prolog, TRUE);
  gw_foreign_free (self->foreign);
  g_clear_pointer (&self->root, gw_item_unref);
  xmlFreeParserCtxt (self->parser);
}

/* Gives the parser the text up to where the scan found fault, and then that fault. */
static void
parse (Reader     *self,
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
  Reader reader = { NULL, };

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
    reader.error = gw_error_new_at (GW_ERROR_SYNTAX, 1, 1, _("The file ends too early."));
  if (reader.error == NULL && !reader.newer)
    gw_check_references (reader.root, &reader.error);

  GwItem *root = reader.error == NULL ? g_steal_pointer (&reader.root) : NULL;
  if (reader.error != NULL)
    g_propagate_error (error, reader.error);
  reader_clear (&reader);
  return root;
}
