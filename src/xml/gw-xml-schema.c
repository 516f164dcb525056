/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-xml.h"

#include <math.h>

#include "gw-value.h"

/* The schema is a contract with people and other programs; what a grammar cannot say (references,
 * unique ids, numbers in order, limits) the reader says alone. */

typedef struct
{
  GString  *out;
  guint     depth;
  gboolean  in_library;
} Schema;

static void G_GNUC_PRINTF (2, 3)
line (Schema     *self,
      const char *format,
      ...)
{
  va_list args;

  for (guint i = 0; i < self->depth; i++)
    g_string_append (self->out, "  ");
  va_start (args, format);
  g_string_append_vprintf (self->out, format, args);
  va_end (args);
  g_string_append_c (self->out, '\n');
}

static void
open_line (Schema     *self,
           const char *tag)
{
  line (self, "<%s>", tag);
  self->depth++;
}

static void
close_line (Schema     *self,
            const char *element)
{
  self->depth--;
  line (self, "</%s>", element);
}

static void
pattern (Schema     *self,
         const char *type,
         const char *regex)
{
  line (self, "<data type=\"%s\"><param name=\"pattern\">%s</param></data>", type, regex);
}

static void
number (Schema       *self,
        const GwPart *part)
{
  gboolean count = part->type == GW_TYPE_COUNT;

  line (self, "<data type=\"%s\">", count ? "integer" : "decimal");
  self->depth++;
  line (self, "<param name=\"pattern\">%s</param>",
        count ? "-?[0-9]+" : "-?[0-9]+(\\.[0-9]+)?");
  if (isfinite (part->least))
    {
      g_autofree char *text = gw_number_to_text (part->least);
      line (self, "<param name=\"%s\">%s</param>", part->above ? "minExclusive" : "minInclusive",
            text);
    }
  if (isfinite (part->most))
    {
      g_autofree char *text = gw_number_to_text (part->most);
      line (self, "<param name=\"%s\">%s</param>", part->below ? "maxExclusive" : "maxInclusive",
            text);
    }
  else if (count)
    line (self, "<param name=\"maxInclusive\">%d</param>", G_MAXINT32);
  close_line (self, "data");
}

static void
choices (Schema       *self,
         const GwPart *part)
{
  open_line (self, "choice");
  for (guint i = 0; part->choices[i] != NULL; i++)
    line (self, "<value>%s</value>", part->choices[i]);
  close_line (self, "choice");
}

static void
date (Schema *self)
{
  pattern (self, "date", ".{10}");
}

static void
date_or (Schema     *self,
         const char *regex)
{
  open_line (self, "choice");
  date (self);
  pattern (self, "string", regex);
  close_line (self, "choice");
}

static void
value (Schema       *self,
       const GwPart *part)
{
  static const char month[] = "[0-9]{4}-(0[1-9]|1[0-2])";

  switch (part->type)
    {
    case GW_TYPE_ID:
    case GW_TYPE_NAME:
    case GW_TYPE_REF:
    case GW_TYPE_ANY_REF: line (self, "<data type=\"NCName\"/>"); break;
    case GW_TYPE_REFS:
      line (self, "<list><oneOrMore><data type=\"NCName\"/></oneOrMore></list>");
      break;
    case GW_TYPE_TAGS:
      line (self, "<list><oneOrMore><data type=\"token\"/></oneOrMore></list>");
      break;
    case GW_TYPE_CHOICE: choices (self, part); break;
    case GW_TYPE_NUMBER:
    case GW_TYPE_COUNT: number (self, part); break;
    case GW_TYPE_DATE: date (self); break;
    case GW_TYPE_STAMP:
      date_or (self, "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3])"
                     ":[0-5][0-9](:[0-5][0-9])?(Z|[+\\-](0[0-9]|1[0-4]):[0-5][0-9])");
      break;
    case GW_TYPE_MONTH: pattern (self, "string", month); break;
    case GW_TYPE_MONTH_OR_NEVER:
      pattern (self, "string", "never|[0-9]{4}-(0[1-9]|1[0-2])");
      break;
    case GW_TYPE_GRAIN:
      date_or (self, "[0-9]{4}(-(0[1-9]|1[0-2]|Q[1-4]|H[12]))?");
      break;
    case GW_TYPE_LANGUAGE:
      pattern (self, "string", "[a-zA-Z]{2,8}(-[a-zA-Z0-9]{1,8})*");
      break;
    case GW_TYPE_CURRENCY: pattern (self, "string", "[A-Z]{3}"); break;
    case GW_TYPE_TEXT:
    case GW_TYPE_ITEMS:
    default: line (self, "<text/>"); break;
    }
}

static gboolean
is_needed (Schema       *self,
           const GwPart *part)
{
  return part->need == GW_NEED_REQUIRED || (part->need == GW_NEED_IN_BRIEF && !self->in_library);
}

static void
attribute (Schema       *self,
           const GwPart *part)
{
  if (part->need == GW_NEED_LIBRARY && !self->in_library)
    return;

  if (!is_needed (self, part))
    open_line (self, "optional");
  line (self, "<attribute name=\"%s\" ns=\"\">", part->name);
  self->depth++;
  value (self, part);
  close_line (self, "attribute");
  if (!is_needed (self, part))
    close_line (self, "optional");
}

static void
text_element (Schema       *self,
              const GwPart *part)
{
  const char *often = part->place == GW_PLACE_MANY ? "zeroOrMore"
                      : is_needed (self, part)     ? "group"
                                                   : "optional";

  open_line (self, often);
  line (self, "<element name=\"%s\"><ref name=\"other-attributes\"/><text/></element>", part->name);
  line (self, "<ref name=\"others\"/>");
  close_line (self, often);
}

static const char *
side (Schema *self)
{
  return self->in_library ? "library" : "brief";
}

static void
items (Schema       *self,
       const GwPart *part)
{
  const char *often = part->place == GW_PLACE_ONE || part->name != NULL ? "optional" : "zeroOrMore";
  const char *child = gw_kind (part->child)->element;

  open_line (self, often);
  if (part->name != NULL)
    {
      line (self, "<element name=\"%s\">", part->name);
      self->depth++;
      line (self, "<ref name=\"other-attributes\"/>");
      line (self, "<ref name=\"others\"/>");
      open_line (self, "zeroOrMore");
    }
  line (self, "<ref name=\"%s.%s\"/>", side (self), child);
  line (self, "<ref name=\"others\"/>");
  if (part->name != NULL)
    {
      close_line (self, "zeroOrMore");
      close_line (self, "element");
      line (self, "<ref name=\"others\"/>");
    }
  close_line (self, often);
}

/* Exactly the element that the attribute `moment` names. */
static void
moments (Schema *self)
{
  open_line (self, "choice");
  for (guint i = 0; i < GW_N_MOMENTS; i++)
    {
      const char *name = gw_moment_get_name (i);

      open_line (self, "group");
      line (self, "<attribute name=\"moment\" ns=\"\"><value>%s</value></attribute>", name);
      line (self, "<ref name=\"brief.%s\"/>", name);
      line (self, "<ref name=\"others\"/>");
      close_line (self, "group");
    }
  close_line (self, "choice");
}

static void
inside (Schema       *self,
        const GwKind *kind)
{
  gboolean is_brief = kind->id == GW_KIND_BRIEF;

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = &kind->parts[i];

      if (part->place == GW_PLACE_ATTRIBUTE || part->place == GW_PLACE_BODY)
        continue;
      if (!gw_part_is_items (part))
        text_element (self, part);
      else if (is_brief && i == GW_BRIEF_PRIORITIZATION)
        moments (self);
      else if (!is_brief || i < GW_BRIEF_PRIORITIZATION || i > GW_BRIEF_RESOURCES)
        items (self, part);
    }
}

static gboolean
has_elements (const GwKind *kind)
{
  return kind->n_parts > 0 && kind->parts[kind->n_parts - 1].place != GW_PLACE_ATTRIBUTE
         && kind->parts[kind->n_parts - 1].place != GW_PLACE_BODY;
}

static void
define (Schema       *self,
        const GwKind *kind)
{
  line (self, "<define name=\"%s.%s\">", side (self), kind->element);
  self->depth++;
  line (self, "<element name=\"%s\">", kind->element);
  self->depth++;
  line (self, "<ref name=\"other-attributes\"/>");
  for (guint i = 0; i < kind->n_parts && kind->parts[i].place == GW_PLACE_ATTRIBUTE; i++)
    if (kind->id != GW_KIND_BRIEF || i != GW_BRIEF_MOMENT)
      attribute (self, &kind->parts[i]);

  if (kind->body_part >= 0 && has_elements (kind))
    open_line (self, "choice");
  if (kind->body_part >= 0)
    line (self, "<text/>");
  else
    line (self, "<ref name=\"others\"/>");
  if (kind->body_part >= 0 && has_elements (kind))
    {
      open_line (self, "group");
      line (self, "<ref name=\"others\"/>");
      inside (self, kind);
      close_line (self, "group");
      close_line (self, "choice");
    }
  else
    inside (self, kind);

  close_line (self, "element");
  close_line (self, "define");
}

/* Each kind that stands in or below @kind, once. */
static void
define_below (Schema       *self,
              const GwKind *kind,
              gboolean     *done)
{
  if (done[kind->id])
    return;

  done[kind->id] = TRUE;
  define (self, kind);
  for (guint i = 0; i < kind->n_parts; i++)
    if (gw_part_is_items (&kind->parts[i]))
      define_below (self, gw_kind (kind->parts[i].child), done);
}

static const char head[]
    = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
      "<!-- Briefs and libraries of Groundwork, format 1. Made from the program's own description\n"
      "     of each kind of item. Not said here, because a grammar cannot: ids are unique,\n"
      "     references name an item of the right kind, no id stands twice in one list,\n"
      "     low <= likely <= high, must is among party, and the limits of size. -->\n"
      "<grammar xmlns=\"http://relaxng.org/ns/structure/1.0\" ns=\"" GW_XML_NAMESPACE "\"\n"
      "         datatypeLibrary=\"http://www.w3.org/2001/XMLSchema-datatypes\">\n"
      "  <start>\n"
      "    <choice>\n"
      "      <ref name=\"brief.brief\"/>\n"
      "      <ref name=\"library.library\"/>\n"
      "    </choice>\n"
      "  </start>\n"
      "  <define name=\"other-name\">\n"
      "    <zeroOrMore>\n"
      "      <choice>\n"
      "        <attribute><anyName/></attribute>\n"
      "        <text/>\n"
      "        <element>\n"
      "          <anyName><except><nsName ns=\"\"/></except></anyName>\n"
      "          <ref name=\"other-name\"/>\n"
      "        </element>\n"
      "      </choice>\n"
      "    </zeroOrMore>\n"
      "  </define>\n"
      "  <define name=\"others\">\n"
      "    <zeroOrMore>\n"
      "      <element>\n"
      "        <anyName><except><nsName/><nsName ns=\"\"/></except></anyName>\n"
      "        <ref name=\"other-name\"/>\n"
      "      </element>\n"
      "    </zeroOrMore>\n"
      "  </define>\n"
      "  <define name=\"other-attributes\">\n"
      "    <zeroOrMore>\n"
      "      <attribute>\n"
      "        <anyName><except><nsName/><nsName ns=\"\"/></except></anyName>\n"
      "      </attribute>\n"
      "    </zeroOrMore>\n"
      "  </define>\n";

/* Returns: (transfer full): the RELAX NG schema of both document types */
char *
gw_xml_schema (void)
{
  Schema self = { g_string_new (head), 1, FALSE };
  gboolean in_brief[GW_N_KINDS] = { FALSE };
  gboolean in_library[GW_N_KINDS] = { FALSE };

  define_below (&self, gw_kind (GW_KIND_BRIEF), in_brief);
  self.in_library = TRUE;
  define_below (&self, gw_kind (GW_KIND_LIBRARY), in_library);
  g_string_append (self.out, "</grammar>\n");

  return g_string_free (self.out, FALSE);
}
