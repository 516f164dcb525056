/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-paste.h"

#include "gw-input-table.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _GwPaste
{
  GwKindId      kind;
  char        **lines; /* owned; NULL with a table */
  GwInputTable *table; /* owned; NULL without */
};

/* Where a column goes: a box of the row, or of the one item inside it that a piece needs for its
 * days. low, high and unit as in GwField. */
typedef struct
{
  GwKindId      kind;
  GwInputColumn column;
  GwField       field;
} Target;

static const Target targets[] = {
  { GW_KIND_WORK, GW_COLUMN_STATEMENT, { GW_WORK_STATEMENT } },
  { GW_KIND_WORK, GW_COLUMN_WEEKS, { GW_WORK_WEEKS, GW_WORK_WEEKS_LOW, GW_WORK_WEEKS_HIGH } },
  { GW_KIND_WORK, GW_COLUMN_DELAY_COST,
    { GW_WORK_DELAY_COST, GW_WORK_DELAY_COST_LOW, GW_WORK_DELAY_COST_HIGH } },
  { GW_KIND_WORK, GW_COLUMN_BY_DATE, { GW_WORK_BY } },
  { GW_KIND_WORK, GW_COLUMN_MISS_COST, { GW_WORK_MISS_COST } },
  { GW_KIND_ITEM, GW_COLUMN_STATEMENT, { GW_ITEM_STATEMENT } },
  { GW_KIND_ITEM, GW_COLUMN_NEED, { GW_ITEM_NEED } },
  { GW_KIND_ITEM, GW_COLUMN_VALUE, { GW_ITEM_VALUE } },
  { GW_KIND_APPROACH, GW_COLUMN_WAY, { GW_APPROACH_STATEMENT } },
  { GW_KIND_APPROACH, GW_COLUMN_DAYS,
    { GW_APPROACH_LIKELY, GW_APPROACH_LOW, GW_APPROACH_HIGH, GW_APPROACH_UNIT } },
  { GW_KIND_APPROACH, GW_COLUMN_COVERS, { GW_APPROACH_COVERS } },
  { GW_KIND_APPROACH, GW_COLUMN_WHO, { GW_APPROACH_BY } },
  { GW_KIND_DRIVER, GW_COLUMN_DRIVER, { GW_DRIVER_TEXT } },
  { GW_KIND_COST, GW_COLUMN_STATEMENT, { GW_COST_STATEMENT } },
  { GW_KIND_COST, GW_COLUMN_AMOUNT, { GW_COST_AMOUNT, GW_COST_LOW, GW_COST_HIGH } },
  { GW_KIND_COST, GW_COLUMN_KIND, { GW_COST_KIND } },
  { GW_KIND_COST, GW_COLUMN_PEOPLE, { GW_COST_PEOPLE } },
  { GW_KIND_COST, GW_COLUMN_FROM, { GW_COST_FROM } },
  { GW_KIND_COST, GW_COLUMN_UNTIL, { GW_COST_UNTIL } },
  { GW_KIND_BENEFIT, GW_COLUMN_STATEMENT, { GW_BENEFIT_STATEMENT } },
  { GW_KIND_BENEFIT, GW_COLUMN_MEASURE, { GW_BENEFIT_MEASURE } },
  { GW_KIND_BENEFIT, GW_COLUMN_LIKELY, { GW_BENEFIT_LIKELY, GW_BENEFIT_LOW, GW_BENEFIT_HIGH } },
  { GW_KIND_BENEFIT, GW_COLUMN_KIND, { GW_BENEFIT_KIND } },
  { GW_KIND_BENEFIT, GW_COLUMN_WORTH, { GW_BENEFIT_WORTH } },
  { GW_KIND_BENEFIT, GW_COLUMN_FROM, { GW_BENEFIT_FROM } },
  { GW_KIND_BENEFIT, GW_COLUMN_WITHOUT, { GW_BENEFIT_WITHOUT } },
  { GW_KIND_BENEFIT, GW_COLUMN_UNTIL, { GW_BENEFIT_UNTIL } },
};

static gboolean
find_table_of (GwKindId        kind,
               GwInputTableOf *of)
{
  switch (kind)
    {
    case GW_KIND_WORK:
      *of = GW_TABLE_WORK;
      return TRUE;
    case GW_KIND_ITEM:
      *of = GW_TABLE_PIECES;
      return TRUE;
    case GW_KIND_COST:
      *of = GW_TABLE_COSTS;
      return TRUE;
    case GW_KIND_BENEFIT:
      *of = GW_TABLE_BENEFITS;
      return TRUE;
    default:
      return FALSE;
    }
}

/**
 * gw_paste_new:
 * @kind: of the rows
 *
 * Returns: (transfer full) (nullable): NULL when the text is one line, to be put in where one writes
 */
GwPaste *
gw_paste_new (const char *text,
              GwKindId    kind)
{
  g_autoptr (GwPaste) self = g_new0 (GwPaste, 1);
  GwInputTableOf of;

  self->kind = kind;
  if (find_table_of (kind, &of))
    self->table = gw_input_table_new (text, of);
  if (self->table == NULL)
    self->lines = gw_input_lines (text);
  return self->table != NULL || gw_paste_count (self) > 1 ? g_steal_pointer (&self) : NULL;
}

void
gw_paste_free (GwPaste *self)
{
  g_strfreev (self->lines);
  g_clear_pointer (&self->table, gw_input_table_free);
  g_free (self);
}

/* So many rows. */
guint
gw_paste_count (const GwPaste *self)
{
  return self->table != NULL ? self->table->rows->len : g_strv_length (self->lines);
}

gboolean
gw_paste_is_table (const GwPaste *self)
{
  return self->table != NULL;
}

/* (transfer full): what was understood of it: "4 rows with: text, weeks; left out: Owner". */
char *
gw_paste_say (const GwPaste *self)
{
  guint n = gw_paste_count (self);

  if (self->table != NULL)
    return gw_input_table_say (self->table);
  /* Translators: so many lines were pasted, each becomes a row */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u row", "%u rows", n), n);
}

/* A range in one cell, or in up to three. */
static char *
read_cells (const GwInputTable *table,
            guint               row,
            const Target       *target)
{
  const char *likely = gw_input_table_cell (table, row, target->column);
  const char *low = gw_input_table_cell (table, row, GW_COLUMN_LOW);
  const char *high = gw_input_table_cell (table, row, GW_COLUMN_HIGH);

  if (*likely == '\0' && target->field.low > 0)
    likely = gw_input_table_cell (table, row, GW_COLUMN_LIKELY);
  if (target->field.low == 0 || *low == '\0' || *high == '\0')
    return g_strdup (likely);
  return *likely != '\0' ? g_strdup_printf ("%s–%s–%s", low, likely, high)
                         : g_strdup_printf ("%s–%s", low, high);
}

/* What cannot be read there is left out, as it would be if it were typed. */
static void
fill (const GwPaste *self,
      GwTree        *tree,
      GwNode        *node,
      guint          row,
      GDateTime     *now)
{
  const GwKind *kind = gw_node_get_kind (node);

  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    {
      g_autofree char *cell = NULL;
      g_autofree char *text = NULL;

      if (targets[i].kind != kind->id)
        continue;
      cell = read_cells (self->table, row, &targets[i]);
      if (*cell == '\0')
        continue;
      text = gw_field_find_choice (kind, targets[i].field.part, cell);
      gw_field_set_text (tree, node, &targets[i].field, text != NULL ? text : cell, now, NULL);
    }
}

static gboolean
says (const GwPaste *self,
      guint          row,
      GwKindId       kind)
{
  for (gsize i = 0; i < G_N_ELEMENTS (targets); i++)
    if (targets[i].kind == kind)
      {
        g_autofree char *cell = read_cells (self->table, row, &targets[i]);

        if (*cell != '\0')
          return TRUE;
      }
  return FALSE;
}

/* Putting */

static GwNode *
append (GwTree  *tree,
        GwNode  *holder,
        guint    part,
        GError **error)
{
  GwKindId kind = gw_kind_get_part (gw_node_get_kind (holder), part)->child;
  g_autoptr (GwItem) item = gw_row_new (tree, NULL, kind, NULL);

  return gw_tree_append (tree, holder, part, item, error);
}

/* A piece holds its days in a way to it, and what makes it hard in that. */
static gboolean
put_way (const GwPaste *self,
         GwTree        *tree,
         GwNode        *piece,
         guint          row,
         GDateTime     *now,
         GError       **error)
{
  gboolean hard = says (self, row, GW_KIND_DRIVER);
  GwNode *way;
  GwNode *driver;

  if (!hard && !says (self, row, GW_KIND_APPROACH))
    return TRUE;
  way = append (tree, piece, GW_ITEM_APPROACHES, error);
  if (way == NULL)
    return FALSE;
  fill (self, tree, way, row, now);
  if (!hard)
    return TRUE;
  driver = append (tree, way, GW_APPROACH_DRIVERS, error);
  if (driver == NULL)
    return FALSE;
  fill (self, tree, driver, row, now);
  return TRUE;
}

/* Where rows are pasted: in list `part` of holder, which the block shows. */
typedef struct
{
  GwTree        *tree;
  GwNode        *holder;
  const GwBlock *block;
  guint          part;
  GDateTime     *now;
} Place;

/* A field that cannot be read is taken back alone, so this is no group. */
static GwNode *
put_row (const GwPaste *self,
         const Place   *place,
         guint          row,
         GError       **error)
{
  guint n = gw_item_count (gw_node_get_item (place->holder), place->part);
  g_autoptr (GwItem) item = gw_row_new (place->tree, place->block, self->kind, NULL);
  GwNode *node = gw_tree_insert (place->tree, place->holder, place->part, n, item, error);

  if (node == NULL)
    return NULL;
  fill (self, place->tree, node, row, place->now);
  if (self->kind == GW_KIND_ITEM && !put_way (self, place->tree, node, row, place->now, error))
    return NULL;
  return node;
}

/* Another way to the piece above: its name stands there again, or is left out. */
static gboolean
goes_on (const GwPaste *self,
         guint          row)
{
  const char *words, *above;

  if (self->table == NULL || self->kind != GW_KIND_ITEM || row == 0)
    return FALSE;
  words = gw_input_table_cell (self->table, row, GW_COLUMN_STATEMENT);
  above = gw_input_table_cell (self->table, row - 1, GW_COLUMN_STATEMENT);
  return *words == '\0' || g_str_equal (words, above);
}

/* The node of a copied tree that stands where this one does. */
static GwNode *
find_twin (GwTree *copy,
           GwNode *node)
{
  g_autoptr (GArray) path = gw_node_dup_path (node);
  GwNode *twin = gw_tree_get_root (copy);

  for (guint i = 0; i < path->len; i++)
    {
      const GwStep *step = &g_array_index (path, GwStep, i);

      twin = gw_node_get_child (twin, step->part, step->index);
    }
  return twin;
}

/* Returns: (transfer full) (nullable): the first rows of a table as items, made in a copy of the
 *   tree, where each column is read as if it were typed */
static GPtrArray *
make_rows (const GwPaste *self,
           const Place   *place,
           guint          n,
           GError       **error)
{
  g_autoptr (GwTree) copy = gw_tree_new (gw_tree_get_item (place->tree));
  g_autoptr (GPtrArray) nodes = g_ptr_array_new ();
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  Place there = *place;

  there.tree = copy;
  there.holder = find_twin (copy, place->holder);
  for (guint row = 0; row < n; row++)
    {
      GwNode *node = nodes->len > 0 ? g_ptr_array_index (nodes, nodes->len - 1) : NULL;

      if (node != NULL && goes_on (self, row))
        {
          if (!put_way (self, copy, node, row, place->now, error))
            return NULL;
          continue;
        }
      node = put_row (self, &there, row, error);
      if (node == NULL)
        return NULL;
      g_ptr_array_add (nodes, node);
    }
  for (guint i = 0; i < nodes->len; i++)
    g_ptr_array_add (items, gw_item_ref (gw_node_get_item (g_ptr_array_index (nodes, i))));
  return g_steal_pointer (&items);
}

/* Whoever a line must belong to is made with it, in the group that is open. */
static GwNode *
put_lines (const GwPaste *self,
           const Place   *place,
           guint          index,
           GError       **error)
{
  GwNode *first = NULL;

  for (guint i = 0; self->lines[i] != NULL; i++)
    {
      g_autoptr (GwItem) item
          = gw_row_new (place->tree, place->block, self->kind, self->lines[i]);
      GwNode *node
          = gw_tree_insert (place->tree, place->holder, place->part, index + i, item, error);

      if (node == NULL)
        return NULL;
      first = first != NULL ? first : node;
    }
  return first;
}

static GwNode *
put_items (const Place  *place,
           GPtrArray    *items,
           guint         index,
           GError      **error)
{
  GwNode *first = NULL;

  for (guint i = 0; i < items->len; i++)
    {
      GwNode *node = gw_tree_insert (place->tree, place->holder, place->part, index + i,
                                     g_ptr_array_index (items, i), error);

      if (node == NULL)
        return NULL;
      first = first != NULL ? first : node;
    }
  return first;
}

/**
 * gw_paste_put:
 * @holder: whose list `part` gets the rows
 * @block: (nullable): what the list is for; NULL for one inside a row
 * @index: where in the list the first row comes to stand
 * @now: for "next Friday"
 *
 * Puts all rows as one step of the history.
 *
 * Returns: (transfer none) (nullable): the first; NULL with an error, and then nothing was changed
 */
GwNode *
gw_paste_put (const GwPaste *self,
              GwTree        *tree,
              GwNode        *holder,
              const GwBlock *block,
              guint          part,
              guint          index,
              GDateTime     *now,
              GError       **error)
{
  const Place place = { tree, holder, block, part, now };
  guint n = gw_paste_count (self);
  /* Translators: a step of the history: so many rows were pasted */
  g_autofree char *label
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Paste %u row", "Paste %u rows", n), n);
  g_autoptr (GPtrArray) items = NULL;
  GwNode *first;

  if (self->table != NULL)
    {
      items = make_rows (self, &place, n, error);
      if (items == NULL)
        return NULL;
    }
  gw_tree_seal (tree);
  gw_tree_begin (tree, label);
  first = items != NULL ? put_items (&place, items, index, error)
                        : put_lines (self, &place, index, error);
  if (first == NULL)
    {
      gw_tree_cancel (tree);
      return NULL;
    }
  return gw_tree_commit (tree, error) ? first : NULL;
}

/**
 * gw_paste_preview:
 *
 * Returns: (transfer full): how the first row will read; "" when it cannot be put there
 */
char *
gw_paste_preview (const GwPaste *self,
                  GwTree        *tree,
                  GwNode        *holder,
                  const GwBlock *block,
                  guint          part,
                  GDateTime     *now)
{
  const Place place = { tree, holder, block, part, now };
  g_autoptr (GPtrArray) items = NULL;
  g_auto (GwRowText) text = { 0 };

  if (self->table == NULL)
    return g_strdup (self->lines[0]);
  items = make_rows (self, &place, 1, NULL);
  if (items == NULL)
    return g_strdup ("");

  gw_row_read (gw_tree_get_item (tree), g_ptr_array_index (items, 0), &text);
  const char *const parts[] = { text.lead, text.text, text.aside, text.below };
  g_autoptr (GString) line = g_string_new (NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (parts); i++)
    if (parts[i] != NULL)
      g_string_append_printf (line, "%s%s", line->len > 0 ? " · " : "", parts[i]);
  return g_strdup (line->str);
}
