/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-change-say.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gw-check.h"
#include "gw-fields.h"
#include "gw-names.h"
#include "gw-say.h"
#include "gw-settle.h"

/* Values */

static char *
say_references (GwItem     *root,
                const char *value)
{
  g_auto (GStrv) ids = g_strsplit (value, " ", -1);

  for (char **id = ids; *id != NULL; id++)
    {
      const char *name = gw_name_of (root, *id);

      if (name == NULL && strcmp (*id, "brief") == 0)
        name = _("all of it");
      if (name != NULL)
        {
          g_free (*id);
          *id = g_strdup (name);
        }
    }
  return g_strjoinv (", ", ids);
}

static char *
say_number (GwKindId      kind,
            guint         part,
            const GwPart *described,
            const char   *value)
{
  double number = g_ascii_strtod (value, NULL);

  for (const GwWord *word = gw_field_words (kind, part); word != NULL && word->value != NULL; word++)
    if (g_ascii_strtod (word->value, NULL) == number)
      return g_strdup (_(word->label));
  return described->most <= 1 && described->least >= 0 ? gw_say_percent (number)
                                                       : gw_say_number (number);
}

/**
 * gw_value_say:
 * @root: in which references are looked up
 * @value: (nullable): as it stands in a file
 *
 * Returns: (transfer full) (nullable): the value in the words of the screen
 */
char *
gw_value_say (GwItem     *root,
              GwKindId    kind,
              guint       part,
              const char *value)
{
  const GwPart *described = gw_kind_get_part (gw_kind (kind), part);

  if (value == NULL)
    return NULL;

  switch (described->type)
    {
    case GW_TYPE_REF:
    case GW_TYPE_REFS:
    case GW_TYPE_ANY_REF:
      return say_references (root, value);
    case GW_TYPE_CHOICE:
      return g_strdup (_(gw_choice_label (kind, part, value)));
    case GW_TYPE_NUMBER:
    case GW_TYPE_COUNT:
      return say_number (kind, part, described, value);
    case GW_TYPE_DATE:
    case GW_TYPE_STAMP:
    case GW_TYPE_MONTH:
    case GW_TYPE_MONTH_OR_NEVER:
    case GW_TYPE_GRAIN:
      return gw_say_when (value);
    default:
      return g_strdelimit (g_strdup (value), (char[]) { GW_MANY_SEPARATOR, 0 }, '\n');
    }
}

/* Places */

typedef struct
{
  const GwItem *item;
  GwItem       *parent;
} Search;

static gboolean
find_parent_cb (GwItem   *item,
                GwItem   *parent,
                guint     part,
                gpointer  user_data)
{
  Search *search = user_data;

  if (item == search->item)
    search->parent = parent;
  return search->parent == NULL;
}

static GwItem *
find_parent (GwItem       *root,
             const GwItem *item)
{
  Search search = { item, NULL };

  gw_item_walk (root, find_parent_cb, &search);
  return search.parent;
}

/* Returns: (transfer full) (nullable): what the item says of itself */
static char *
say_words (GwItem       *root,
           const GwItem *item)
{
  g_auto (GwRowText) row = { 0 };

  switch (gw_item_get_kind (item)->id)
    {
    case GW_KIND_VERDICT:
      return gw_value_say (root, GW_KIND_VERDICT, GW_VERDICT_PARTY,
                           gw_item_get_raw (item, GW_VERDICT_PARTY));
    case GW_KIND_RATING:
      return gw_value_say (root, GW_KIND_RATING, GW_RATING_INTEREST,
                           gw_item_get_raw (item, GW_RATING_INTEREST));
    default:
      gw_row_read (root, (GwItem *) item, &row);
      return g_strdup (row.text);
    }
}

static char *
say_place (GwItem *root,
           GwItem *item)
{
  const GwKind *kind = gw_item_get_kind (item);
  g_autofree char *heading = gw_say_heading (_(kind->label));
  g_autofree char *words = say_words (root, item);
  GwItem *parent;
  g_autofree char *holder = NULL;

  if (words == NULL)
    return g_steal_pointer (&heading);
  if (kind->id != GW_KIND_VERDICT && kind->id != GW_KIND_RATING)
    /* Translators: a kind of thing, and what it says: "Need: a date in February" */
    return g_strdup_printf (_("%1$s: %2$s"), heading, words);

  parent = find_parent (root, item);
  holder = parent != NULL ? say_words (root, parent) : NULL;
  return holder != NULL
             /* Translators: a kind of thing, whose it is, and of what: "Verdict of Amina: a file" */
             ? g_strdup_printf (_("%1$s, %2$s: %3$s"), heading, words, holder)
             : g_strdup_printf (_("%1$s: %2$s"), heading, words);
}

static void
read_field (GwItem       *root,
            GwItem       *item,
            guint         part,
            GwChangeText *text)
{
  const GwKind *kind = gw_item_get_kind (item);
  const char *label = kind->parts[part].label;
  g_autofree char *field = gw_say_heading (label != NULL ? _(label) : "");

  if (kind->id == GW_KIND_BRIEF || kind->id == GW_KIND_LIBRARY)
    {
      text->where = g_steal_pointer (&field);
      return;
    }
  text->where = say_place (root, item);
  text->what = g_steal_pointer (&field);
}

/**
 * gw_change_read:
 * @from: the whole of which @change->before is a piece
 * @to: the whole of which @change->after is one
 * @text: (out caller-allocates): cleared by gw_change_text_clear()
 */
void
gw_change_read (GwItem         *from,
                GwItem         *to,
                const GwChange *change,
                GwChangeText   *text)
{
  GwKindId kind = gw_item_get_kind (change->after != NULL ? change->after : change->before)->id;

  memset (text, 0, sizeof *text);
  switch (change->kind)
    {
    case GW_CHANGE_ADDED:
      text->where = say_place (to, change->after);
      text->what = g_strdup (_("New"));
      break;
    case GW_CHANGE_REMOVED:
      text->where = say_place (from, change->before);
      text->what = g_strdup (_("Removed"));
      break;
    case GW_CHANGE_MOVED:
      text->where = say_place (from, change->before);
      text->what = g_strdup (_("Moved"));
      break;
    case GW_CHANGE_FIELD:
    default:
      read_field (from, change->before, change->part, text);
      text->before = gw_value_say (from, kind, change->part,
                                   gw_item_get_raw (change->before, change->part));
      text->after = gw_value_say (to, kind, change->part,
                                  gw_item_get_raw (change->after, change->part));
      break;
    }
}

/**
 * gw_conflict_read:
 * @conflict: a node of the tree's list of conflicts
 * @text: (out caller-allocates): our version stands in it as before, theirs as after
 */
void
gw_conflict_read (GwTree       *tree,
                  GwNode       *conflict,
                  GwChangeText *text)
{
  GwItem *root = gw_tree_get_item (tree);
  GwItem *item = gw_node_get_item (conflict);
  const char *ours = gw_item_get_raw (item, GW_CONFLICT_OURS);
  const char *theirs = gw_item_get_raw (item, GW_CONFLICT_THEIRS);
  GwNode *node;
  int part;

  memset (text, 0, sizeof *text);
  if (!gw_conflict_find (tree, conflict, &node, &part))
    {
      text->where = g_strdup (_("Something that is no longer there"));
      text->before = g_strdup (ours);
      text->after = g_strdup (theirs);
      return;
    }
  if (part < 0)
    {
      text->where = say_place (root, gw_node_get_item (node));
      text->before = g_strdup (ours);
      text->after = g_strdup (theirs);
      return;
    }
  read_field (root, gw_node_get_item (node), part, text);
  text->before = gw_value_say (root, gw_node_get_kind (node)->id, part, ours);
  text->after = gw_value_say (root, gw_node_get_kind (node)->id, part, theirs);
}

/* The fields of the item that the audience does not see, each once. */
static void
collect_hidden (GPtrArray    *labels,
                const GwItem *item,
                GwAudience    audience)
{
  const GwKind *kind = gw_item_get_kind (item);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = &kind->parts[i];
      gboolean items = gw_part_is_items (part);
      gboolean said = items ? gw_item_count (item, i) > 0 : gw_item_get_raw (item, i) != NULL;
      const char *label = items ? gw_kind (part->child)->label : part->label;

      if (!said || (int) i == kind->id_part || g_strcmp0 (part->name, "origin") == 0)
        continue;
      if (part->audience < audience && label != NULL
          && !g_ptr_array_find_with_equal_func (labels, _(label), g_str_equal, NULL))
        g_ptr_array_add (labels, (gpointer) _(label));
      if (items && part->audience >= audience)
        for (guint j = 0; j < gw_item_count (item, i); j++)
          collect_hidden (labels, gw_item_get_child (item, i, j), audience);
    }
}

/**
 * gw_change_say_losses:
 * @audience: whose copy the change came with
 *
 * Returns: (transfer full) (nullable): what would go with a thing that they removed and could not
 *   see all of
 */
char *
gw_change_say_losses (const GwChange *change,
                      GwAudience      audience)
{
  g_autoptr (GPtrArray) labels = g_ptr_array_new ();
  g_autofree char *all = NULL;

  if (change->kind != GW_CHANGE_REMOVED)
    return NULL;

  collect_hidden (labels, change->before, audience);
  if (labels->len == 0)
    return NULL;

  g_ptr_array_add (labels, NULL);
  all = g_strjoinv (C_("list", ", "), (char **) labels->pdata);
  /* Translators: of something that somebody removed from their copy; %s are names of fields */
  return g_strdup_printf (_("With it goes what they could not see: %s."), all);
}

void
gw_change_text_clear (GwChangeText *text)
{
  g_clear_pointer (&text->where, g_free);
  g_clear_pointer (&text->what, g_free);
  g_clear_pointer (&text->before, g_free);
  g_clear_pointer (&text->after, g_free);
}
