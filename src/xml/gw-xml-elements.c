/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-xml-reader-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gw-check.h"

GwFrame *
gw_reader_push (GwReader       *self,
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
GwFrame *
gw_reader_holder (GwReader   *self,
                  GwFrame **wrapper)
{
  GwFrame *frame = gw_reader_top (self);

  *wrapper = frame->type == GW_FRAME_WRAPPER ? frame : NULL;
  return *wrapper != NULL ? frame - 1 : frame;
}

void
gw_reader_keep_nodes (GwReader     *self,
                      const char *xml)
{
  if (self->depth == 0 && self->root == NULL)
    {
      gw_nodes_add (self->prolog, xml);
      return;
    }
  if (self->depth == 0)
    {
      gw_nodes_add (self->epilog, xml);
      return;
    }

  GwFrame *wrapper;
  GwFrame *item = gw_reader_holder (self, &wrapper);

  if (wrapper == NULL)
    gw_frame_add_nodes (item, xml);
  else if (!gw_frame_trail (item, wrapper->part, xml))
    gw_frame_add_extra (item, GW_EXTRA_INSIDE, wrapper->part, xml);
}

static void
open_item (GwReader         *self,
           const GwKind   *kind,
           guint           into,
           int             n,
           const xmlChar **attributes)
{
  if (++self->n_items > self->max_items)
    {
      gw_reader_fail (self, GW_ERROR_LIMIT, _("The file holds more items than it may."));
      return;
    }

  GwFrame *frame = gw_reader_push (self, GW_FRAME_ITEM, kind, -1);
  frame->into = into;
  gw_reader_read_attributes (self, frame, n, attributes);
}

void
gw_reader_open_root (GwReader         *self,
                     const char     *name,
                     const xmlChar  *uri,
                     int             n,
                     const xmlChar **attributes)
{
  gboolean is_brief = strcmp (name, "brief") == 0;

  if (!gw_reader_is_ours (uri) || (!is_brief && strcmp (name, "library") != 0))
    {
      gw_reader_fail (self, GW_ERROR_SCHEMA,
                      _("This is not a Groundwork file: it begins with <%s>, not with <brief> or "
                        "<library> of the namespace %s."), name, GW_XML_NAMESPACE);
      return;
    }
  if (is_brief && self->size > GW_XML_MAX_BRIEF_BYTES)
    {
      gw_reader_fail (self, GW_ERROR_LIMIT, _("The file is larger than the 8 MiB that a brief may have."));
      return;
    }

  self->max_items = is_brief ? GW_XML_MAX_BRIEF_ITEMS : GW_XML_MAX_LIBRARY_ITEMS;
  gw_reader_read_format (self, n, attributes);
  open_item (self, gw_kind (is_brief ? GW_KIND_BRIEF : GW_KIND_LIBRARY), 0, n, attributes);
}

void
gw_reader_open_foreign (GwReader         *self,
                        const char     *name,
                        const char     *prefix,
                        const char     *uri,
                        int             n,
                        const xmlChar **attributes)
{
  GError *error = NULL;

  if (!gw_foreign_count_name (self->foreign, uri, name, &error))
    {
      gw_reader_fail_in (self, gw_reader_top (self), error);
      return;
    }

  if (self->tag_open)
    g_string_append_c (self->capture, '>');
  gw_reader_push (self, GW_FRAME_FOREIGN, NULL, -1);

  g_string_append_c (self->capture, '<');
  gsize start = self->capture->len;
  if (strcmp (uri, GW_XML_NAMESPACE) != 0)
    g_string_append_printf (self->capture, "%s:", gw_foreign_prefix (self->foreign, uri, prefix));
  g_string_append (self->capture, name);
  g_string_assign (gw_reader_top (self)->body, self->capture->str + start);
  self->tag_open = TRUE;

  for (int i = 0; i < n && self->error == NULL; i++)
    gw_reader_append_foreign_attribute (self, self->capture, attributes + 5 * i);
}

/* Elements stand in the order of the kind's table; @part is that of the one that opens. */
static gboolean
check_order (GwReader     *self,
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
    gw_reader_fail (self, GW_ERROR_SCHEMA, _("<%s> stands twice in <%s>."), name, item->kind->element);
  else
    {
      const GwPart *before = &item->kind->parts[item->part];
      gw_reader_fail (self, GW_ERROR_SCHEMA, _("<%s> stands behind <%s>; its place is before it."), name,
                      before->name != NULL ? before->name : gw_kind (before->child)->element);
    }
  return FALSE;
}

gboolean
gw_reader_has_text (const GString *body)
{
  return strspn (body->str, " \t\r\n") < body->len;
}

static void
open_in_item (GwReader         *self,
              GwFrame        *item,
              const char     *name,
              int             n,
              const xmlChar **attributes)
{
  int part = gw_kind_find_element (item->kind, name);

  if (part < 0 && self->newer)
    gw_reader_push (self, GW_FRAME_UNKNOWN, NULL, -1);
  else if (part < 0)
    gw_reader_fail (self, GW_ERROR_SCHEMA, _("<%s> is not known in <%s>."), name, item->kind->element);
  else if (check_order (self, item, part, name))
    {
      const GwPart *described = &item->kind->parts[part];

      if (!gw_part_is_items (described))
        {
          gw_reader_push (self, GW_FRAME_TEXT, item->kind, part);
          gw_reader_read_part_attributes (self, name, n, attributes);
        }
      else if (described->name != NULL)
        {
          gw_reader_push (self, GW_FRAME_WRAPPER, item->kind, part);
          gw_reader_read_part_attributes (self, name, n, attributes);
        }
      else
        open_item (self, gw_kind (described->child), part, n, attributes);
    }
}

void
gw_reader_open_ours (GwReader         *self,
                     const char     *name,
                     int             n,
                     const xmlChar **attributes)
{
  GwFrame *frame = gw_reader_top (self);

  if (frame->type == GW_FRAME_TEXT)
    gw_reader_fail (self, GW_ERROR_SCHEMA, _("<%s> stands inside a text; texts are plain."), name);
  else if (frame->type == GW_FRAME_ITEM)
    open_in_item (self, frame, name, n, attributes);
  else
    {
      const GwKind *child = gw_kind ((frame - 1)->kind->parts[frame->part].child);

      if (strcmp (child->element, name) == 0)
        open_item (self, child, frame->part, n, attributes);
      else if (self->newer)
        gw_reader_push (self, GW_FRAME_UNKNOWN, NULL, -1);
      else
        gw_reader_fail (self, GW_ERROR_SCHEMA, _("<%s> is not known in <%s>."), name,
                        (frame - 1)->kind->parts[frame->part].name);
    }
}

/* Foreign content has no place inside a text. */
gboolean
gw_reader_may_hold_nodes (GwReader *self)
{
  GwFrame *frame = gw_reader_top (self);

  if (frame == NULL || frame->type == GW_FRAME_WRAPPER)
    return TRUE;
  if (frame->type == GW_FRAME_ITEM && frame->kind->body_part < 0)
    return TRUE;
  if (frame->type == GW_FRAME_ITEM && !gw_reader_has_text (frame->body)
      && frame->kind->n_parts > (guint) frame->kind->body_part + 1)
    return TRUE;

  return FALSE;
}

/* Attributes of a text's element; of several texts each has its own, parted like the texts. */
static void
keep_text_attributes (GwFrame       *item,
                      const GwFrame *text)
{
  if (text->body->len == 0)
    return;

  g_autoptr (GString) xml = g_string_new (NULL);
  if (item->kind->parts[text->part].place == GW_PLACE_MANY)
    for (; item->n_attributed < item->n_texts; item->n_attributed++)
      g_string_append_c (xml, GW_MANY_SEPARATOR);
  g_string_append (xml, text->body->str);
  gw_frame_add_extra (item, GW_EXTRA_ON_PART, text->part, xml->str);
}

/* Texts of one part that follow each other are one, with a separator in place of the end. */
static void
append_text (GwReader *self,
             GwFrame  *item,
             guint     part,
             gsize     start)
{
  self->arena->str[start - 1] = GW_MANY_SEPARATOR;
  g_string_append_c (self->arena, '\0');
  gw_reader_unify_lines (self->arena->str + start);
  if (self->arena->len - 1 - item->text[part] > GW_XML_MAX_TEXT_BYTES)
    gw_reader_fail (self, GW_ERROR_LIMIT, _("This text is longer than the 1 MiB that a text may have."));
}

void
gw_reader_close_text (GwReader *self)
{
  GwFrame *frame = gw_reader_top (self);
  GwFrame *item = frame - 1;
  guint part = frame->part;
  gsize start = frame->arena_start;
  gboolean is_many = item->kind->parts[part].place == GW_PLACE_MANY;

  self->depth--;
  if (is_many && self->arena->len == start)
    return;

  /* A newer format may have a text twice, or several not in one row: the first is what we know. */
  if (item->text[part] != 0 && (!is_many || item->last_text != (int) part))
    {
      g_assert (self->newer);
      g_string_truncate (self->arena, start);
      return;
    }

  keep_text_attributes (item, frame);
  if (item->text[part] != 0)
    append_text (self, item, part, start);
  else
    gw_reader_set_text (self, item, part, start, frame);
  item->n_texts += is_many;
}

void
gw_reader_close_item (GwReader *self)
{
  GwFrame *frame = gw_reader_top (self);
  GError *error = NULL;

  if (frame->kind->body_part >= 0 && gw_reader_has_text (frame->body))
    {
      gsize start = self->arena->len;
      g_string_append_len (self->arena, frame->body->str, frame->body->len);
      gw_reader_set_text (self, frame, frame->kind->body_part, start, frame);
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
        gw_reader_fail_in (self, frame, error);
      return;
    }

  GwFrame *wrapper;
  if (self->depth == 0)
    self->root = item;
  else
    {
      gw_frame_add_item (gw_reader_holder (self, &wrapper), frame->into, item);
    }
}

void
gw_reader_close_foreign (GwReader *self)
{
  GwFrame *frame = gw_reader_top (self);

  if (self->tag_open)
    g_string_append (self->capture, "/>");
  else
    g_string_append_printf (self->capture, "</%s>", frame->body->str);
  self->tag_open = FALSE;
  self->depth--;

  if (gw_reader_top (self)->type != GW_FRAME_FOREIGN)
    {
      gw_reader_keep_nodes (self, self->capture->str);
      g_string_truncate (self->capture, 0);
    }
}
