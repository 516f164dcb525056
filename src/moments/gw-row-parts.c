/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-fields.h"

#include "gw-input-private.h"
#include "gw-input-row.h"
#include "gw-row-private.h"
#include "gw-short-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* A row typed as one line: "Monthly file · 6–8–14 days · does most of it · Priya, 3 Dec". Its first
 * part are the row's own words, each other goes to the first field that can take it. */

typedef struct
{
  GwTree        *tree;
  GwNode        *node;
  const GwField *fields;
  GDateTime     *now;
  guint64        filled;
  gboolean       sure;   /* something stood there that no sentence says */
  guint          words;  /* how many parts may be words */
} Line;

static const GwPart *
part_of (const Line    *self,
         const GwField *field)
{
  return gw_kind_get_part (gw_node_get_kind (self->node), field->part);
}

static gboolean
put (Line          *self,
     const GwField *field,
     const char    *text)
{
  guint64 bit = G_GUINT64_CONSTANT (1) << field->part;

  if ((self->filled & bit) != 0
      || !gw_field_set_text (self->tree, self->node, field, text, self->now, NULL))
    return FALSE;
  self->filled |= bit;
  return TRUE;
}

static gboolean
is_called (const char *text,
           const char *name)
{
  g_autofree char *one = g_utf8_casefold (text, -1);
  g_autofree char *other = g_utf8_casefold (name, -1);

  return strcmp (one, other) == 0;
}

static gboolean
put_choice (Line       *self,
            const char *text)
{
  for (const GwField *field = self->fields + 1; field->part >= 0; field++)
    {
      const char *const *choices = part_of (self, field)->choices;
      gboolean ticked = choices != NULL && g_strv_contains (choices, "yes");
      g_autofree char *choice
          = !ticked ? gw_field_find_choice (gw_node_get_kind (self->node), field->part, text) : NULL;

      if (choice != NULL && put (self, field, choice))
        return self->sure = TRUE;
    }
  return FALSE;
}

/* "their request", "decides": a tick, by its name. */
static gboolean
put_tick (Line       *self,
          const char *text)
{
  for (const GwField *field = self->fields + 1; field->part >= 0; field++)
    {
      const GwPart *part = part_of (self, field);

      if (part->choices != NULL && g_strv_contains (part->choices, "yes")
          && is_called (text, _(part->label)) && put (self, field, "yes"))
        return self->sure = TRUE;
    }
  return FALSE;
}

static gboolean
is_words (const GwPart *part)
{
  return part->type == GW_TYPE_TEXT && !gw_part_is_items (part);
}

/* A number, an amount or a day. */
static gboolean
is_value (const GwPart *part)
{
  return part->type >= GW_TYPE_NUMBER && part->type <= GW_TYPE_GRAIN;
}

static gboolean
put_value (Line       *self,
           const char *text)
{
  for (const GwField *field = self->fields + 1; field->part >= 0; field++)
    if (is_value (part_of (self, field)) && put (self, field, text))
      return self->sure = TRUE;

  return FALSE;
}

static gboolean
put_words (Line       *self,
           const char *text)
{
  for (const GwField *field = self->fields + 1; self->words > 0 && field->part >= 0; field++)
    if (is_words (part_of (self, field)) && put (self, field, text))
      {
        self->words--;
        return TRUE;
      }

  return FALSE;
}

/* "by 26 Feb", "without: never": the field that is called so in the file. */
static gboolean
put_named (Line       *self,
           const char *name,
           const char *text)
{
  int part = gw_kind_find_attribute (gw_node_get_kind (self->node), name);

  for (const GwField *field = self->fields + 1; field->part >= 0; field++)
    if (field->part == part && put (self, field, text))
      return self->sure = TRUE;

  return FALSE;
}

/* "hard because …", "provided …": a row inside this one. */
static gboolean
put_inside (Line       *self,
            GwKindId    kind,
            const char *text)
{
  int list = gw_kind_find_list (gw_node_get_kind (self->node), kind);

  if (list < 0)
    return FALSE;
  g_autoptr (GwItem) item = gw_row_new (self->tree, NULL, kind, NULL);
  GwNode *node = gw_tree_append (self->tree, self->node, list, item, NULL);

  self->sure = TRUE;
  return node != NULL
         && gw_field_set_text (self->tree, node, gw_fields_inside (kind), text, self->now, NULL);
}

/* "with it Nov 2027", "worth 71,760 each": without what only makes it a sentence. */
static char *
cut_filler (const char *text)
{
  static const char *const leads[] = { "it ", "that ", "es ", "das ", NULL };
  const char *behind = gw_input_skip (text, leads);
  g_autofree char *rest = g_strdup (behind != NULL ? behind : text);

  if (g_str_has_suffix (rest, " each"))
    rest[strlen (rest) - strlen (" each")] = '\0';
  return g_steal_pointer (&rest);
}

static gboolean
put_labelled (Line              *self,
              const GwInputPart *part)
{
  static const char *const names[] = {
    [GW_LABEL_BY] = "by",
    [GW_LABEL_FROM] = "from",
    [GW_LABEL_UNTIL] = "until",
    [GW_LABEL_WITH] = "from",
    [GW_LABEL_WITHOUT] = "without",
    [GW_LABEL_WORTH] = "worth",
  };

  if (part->label == GW_LABEL_BECAUSE)
    return put_inside (self, GW_KIND_DRIVER, part->text);
  if (part->label == GW_LABEL_PROVIDED)
    return put_inside (self, GW_KIND_CONDITION, part->text);
  g_autofree char *text = cut_filler (part->text);
  return part->label < (int) G_N_ELEMENTS (names) && names[part->label] != NULL
         && put_named (self, names[part->label], text);
}

static gboolean
put_plain (Line       *self,
           const char *text)
{
  return put_choice (self, text) || put_tick (self, text) || put_value (self, text)
         || put_words (self, text);
}

/* "Priya, 3 Dec": a name and a day, where there are fields for both. */
static gboolean
put_pair (Line       *self,
          const char *text)
{
  const char *comma = strrchr (text, ',');
  g_autofree char *day = comma != NULL ? g_strstrip (g_strdup (comma + 1)) : NULL;

  if (day == NULL || strpbrk (day, "0123456789") == NULL || comma == text || !put_value (self, day))
    return FALSE;
  g_autofree char *name = g_strstrip (g_strndup (text, comma - text));
  return put_words (self, name);
}

static gboolean
put_part (Line              *self,
          const GwInputPart *part)
{
  if (part->label != GW_LABEL_NONE)
    return put_labelled (self, part);
  return put_pair (self, part->text) || put_plain (self, part->text);
}

/* How long a piece takes, who says so and why it is hard belongs to the way to it, which is made for
 * that; a word alone only where a number stood before it. */
static gboolean
put_in_way (Line              *self,
            Line              *way,
            const GwInputPart *part)
{
  int list = gw_kind_find_list (gw_node_get_kind (self->node), GW_KIND_APPROACH);

  if (list < 0 || (way->node != NULL && !way->sure && part->kind == GW_PART_TEXT))
    return FALSE;
  if (way->node == NULL)
    {
      g_autoptr (GwItem) item = gw_row_new (self->tree, NULL, GW_KIND_APPROACH, NULL);

      way->node = gw_tree_append (self->tree, self->node, list, item, NULL);
    }
  if (way->node == NULL || !put_part (way, part))
    return FALSE;
  self->sure |= way->sure;
  return way->sure;
}

static gboolean
put_all (Line      *self,
         char     **texts)
{
  Line way = { self->tree, NULL, gw_fields_inside (GW_KIND_APPROACH), self->now, 0, FALSE, self->words };

  if (!gw_field_set_text (self->tree, self->node, self->fields, texts[0], self->now, NULL))
    return FALSE;
  for (guint i = 1; texts[i] != NULL; i++)
    {
      g_autoptr (GPtrArray) parts = gw_input_parts (texts[i], self->now);
      const GwInputPart *part = parts->len == 1 ? g_ptr_array_index (parts, 0) : NULL;

      if (parts->len > 1 || (part != NULL && !put_part (self, part) && !put_in_way (self, &way, part)))
        return FALSE;
    }
  return self->sure;
}

/* Whether nothing but the row's own words was written since it was @before. */
static gboolean
holds_only_words (GwItem *item,
                  GwItem *before,
                  guint   part)
{
  const char *words = gw_item_get_raw (before, part);

  if (words != NULL && *words != '\0')
    return FALSE;
  g_autoptr (GwItem) bare = gw_item_with_text (item, part, words);
  return gw_item_equal (bare, before);
}

static gboolean
take (Line  *self,
      char **texts)
{
  gw_tree_seal (self->tree);
  gw_tree_begin (self->tree, _("Part the line"));
  if (!put_all (self, texts))
    {
      gw_tree_cancel (self->tree);
      return FALSE;
    }
  return gw_tree_commit (self->tree, NULL);
}

/* "Priya Nair, Engineering lead, decides": a name, what they are, and what is ticked. */
static gboolean
take_person (Line       *self,
             const char *line)
{
  const char *comma = gw_input_comma (line);

  if (comma == NULL)
    return FALSE;
  g_autofree char *name = gw_input_trim (line, comma - line);
  g_autofree char *role = gw_input_trim (g_utf8_next_char (comma), -1);
  char *last = g_strrstr (role, ", ");
  char *texts[] = { name, role, last != NULL ? last + strlen (", ") : NULL, NULL };
  Line whole = *self;

  self->sure = TRUE;
  self->words = whole.words = 1;
  if (last != NULL)
    {
      *last = '\0';
      if (take (self, texts))
        return TRUE;
      *last = ',';
      texts[2] = NULL;
    }
  whole.sure = TRUE;
  return *name != '\0' && *role != '\0' && take (&whole, texts);
}

/* Rows whose words may end in numbers and days behind commas. A promise, a question and a need are
 * word for word. */
static gboolean
may_end_in_numbers (GwKindId kind)
{
  static const GwKindId kinds[] = { GW_KIND_WORK, GW_KIND_OPTION, GW_KIND_ITEM, GW_KIND_APPROACH, GW_KIND_FACT,
                                    GW_KIND_UNKNOWN, GW_KIND_TOLD, GW_KIND_COST, GW_KIND_BENEFIT,
                                    GW_KIND_FOLLOWUP, GW_KIND_STEP };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    if (kinds[i] == kind)
      return TRUE;
  return FALSE;
}

/* Whether a number is among them, and none that stands alone: "8" says neither what it counts nor of
 * what. */
static gboolean
have_numbers (char **texts)
{
  static const char digits[] = "0123456789";
  gboolean some = FALSE;

  for (guint i = 1; texts[i] != NULL; i++)
    {
      if (strspn (texts[i], "0123456789.") == strlen (texts[i]))
        return FALSE;
      some |= strpbrk (texts[i], digits) != NULL;
    }
  return some;
}

/* Returns: (transfer full): the first parts as they were typed */
static char *
join_parts (char **parts,
            guint  n)
{
  char *next = parts[n];

  parts[n] = NULL;
  char *text = g_strjoinv (", ", parts);
  parts[n] = next;
  return text;
}

/* "Shift swap, 8 weeks, 11k a week", "5 of 9 lost deals named it, loss notes, 20 Nov": as many parts at
 * the end as are numbers, days or choices, and before a day who says so. What else stands between
 * commas is a sentence. */
static gboolean
take_at_commas (Line       *self,
                const char *line)
{
  g_auto (GStrv) parts = g_strsplit (line, ", ", -1);
  guint n = g_strv_length (parts);
  GwInputDate day;

  if (n < 2 || !may_end_in_numbers (gw_node_get_kind (self->node)->id))
    return FALSE;
  gboolean dated = gw_input_date (parts[n - 1], self->now, GW_INPUT_AHEAD, &day) == GW_INPUT_UNDERSTOOD;
  for (guint first = 1; first < n; first++)
    {
      g_autofree char *words = join_parts (parts, first);
      g_autofree char **texts = g_new0 (char *, n + 1);
      Line tail = *self;

      texts[0] = words;
      memcpy (texts + 1, parts + first, (n - first) * sizeof *texts);
      tail.words = dated ? 1 : 0;
      if (have_numbers (texts) && take (&tail, texts))
        return TRUE;
    }
  return FALSE;
}

/**
 * gw_row_take_line:
 * @fields: of the row, its own words first
 * @before: the item as it was when the row was entered
 *
 * Gives each field its own when somebody typed a whole row into the box of its words, as a step of
 * the history of its own. Words between dashes that nothing else tells from a sentence stay one.
 *
 * Returns: whether the line was taken apart; nothing changed otherwise
 */
gboolean
gw_row_take_line (GwTree        *tree,
                  GwNode        *node,
                  const GwField *fields,
                  GwItem        *before,
                  GDateTime     *now)
{
  GwItem *item = gw_node_get_item (node);

  if (!is_words (gw_kind_get_part (gw_node_get_kind (node), fields[0].part))
      || !holds_only_words (item, before, fields[0].part))
    return FALSE;

  g_autofree char *line = gw_field_get_text (item, &fields[0]);
  g_auto (GStrv) texts = gw_input_split (line);
  if (*texts[0] == '\0' || strchr (line, '\n') != NULL)
    return FALSE;

  Line self = { tree, node, fields, now, 0, strstr (line, "·") != NULL, G_MAXUINT };
  GwKindId kind = gw_node_get_kind (node)->id;
  if (gw_row_take_whole (tree, node, line, now))
    return TRUE;
  if (texts[1] != NULL)
    return take (&self, texts);
  if (kind == GW_KIND_PARTY)
    return take_person (&self, line);
  return take_at_commas (&self, line);
}
