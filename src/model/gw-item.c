/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-item.h"

#include <math.h>
#include <string.h>

#include "gw-id.h"
#include "gw-value.h"

/* One block of memory an item: the struct, its contents by part, and behind them the texts. */
struct _GwItem
{
  gatomicrefcount  ref_count;
  guint16          kind;
  guint            line;
  guint            column;
  GArray          *extras; /* owned (of GwExtra), NULL for none */
  GwContent        content[];
};

G_DEFINE_BOXED_TYPE (GwItem, gw_item, gw_item_ref, gw_item_unref)

static void
clear_extra (gpointer data)
{
  g_free (((GwExtra *) data)->xml);
}

/* Returns: (transfer full): extras to fill before an item takes them; immutable from then on */
GArray *
gw_extras_new (void)
{
  GArray *extras = g_array_new (FALSE, FALSE, sizeof (GwExtra));

  g_array_set_clear_func (extras, clear_extra);
  return extras;
}

static gboolean
is_in_tag (GwExtraPlace place)
{
  return place == GW_EXTRA_ATTRIBUTE || place == GW_EXTRA_ON_PART || place == GW_EXTRA_NAMESPACE;
}

/* A file may have a million comments in one place, so the room doubles instead of following. */
static void
append_to (GwExtra    *extra,
           const char *xml)
{
  gsize parted = is_in_tag (extra->place) ? 0 : 1;
  gsize added = strlen (xml);
  gsize length = extra->length + parted + added;

  if (length > extra->room)
    {
      extra->room = 2 * length;
      extra->xml = g_realloc (extra->xml, extra->room + 1);
    }
  if (parted == 1)
    extra->xml[extra->length] = GW_MANY_SEPARATOR;
  memcpy (extra->xml + extra->length + parted, xml, added + 1);
  extra->length = length;
}

/* What comes to the same place is joined: attributes directly, nodes with GW_MANY_SEPARATOR. */
void
gw_extras_add (GArray       *extras,
               GwExtraPlace  place,
               guint         part,
               const char   *xml)
{
  for (guint i = 0; i < extras->len; i++)
    {
      GwExtra *extra = &g_array_index (extras, GwExtra, i);

      if (extra->place == place && extra->part == part)
        {
          append_to (extra, xml);
          return;
        }
    }

  gsize length = strlen (xml);
  GwExtra extra = { place, part, g_strdup (xml), length, length };
  g_array_append_val (extras, extra);
}

/**
 * gw_item_new_from_file:
 * @content: one entry for each part of the kind, each already checked
 * @extras: (nullable): what stood beside it; a reference is taken
 * @line: where its start tag ends, 0 = not from a file
 *
 * Texts that equal the part's preset are left out, so that equal items are equal in memory.
 *
 * Returns: (transfer full)
 */
GwItem *
gw_item_new_from_file (GwKindId         kind_id,
                       const GwContent *content,
                       GArray          *extras,
                       guint            line,
                       guint            column)
{
  const GwKind *kind = gw_kind (kind_id);
  gsize lengths[GW_MAX_PARTS];
  gsize size = sizeof (GwItem) + kind->n_parts * sizeof (GwContent);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = &kind->parts[i];

      lengths[i] = 0;
      if (gw_part_is_items (part) || content[i].text == NULL)
        continue;
      if (part->preset != NULL && strcmp (part->preset, content[i].text) == 0)
        continue;
      lengths[i] = strlen (content[i].text) + 1;
      size += lengths[i];
    }

  GwItem *item = g_malloc (size);
  g_atomic_ref_count_init (&item->ref_count);
  item->kind = kind_id;
  item->line = line;
  item->column = column;
  item->extras = extras != NULL ? g_array_ref (extras) : NULL;

  char *room = (char *) &item->content[kind->n_parts];
  for (guint i = 0; i < kind->n_parts; i++)
    {
      if (gw_part_is_items (&kind->parts[i]))
        item->content[i].items = gw_items_ref (content[i].items);
      else if (lengths[i] == 0)
        item->content[i].text = NULL;
      else
        {
          item->content[i].text = memcpy (room, content[i].text, lengths[i]);
          room += lengths[i];
        }
    }

  return item;
}

/* Returns: (transfer full): an item that never stood in a file; @content as above */
GwItem *
gw_item_new (GwKindId         kind,
             const GwContent *content)
{
  return gw_item_new_from_file (kind, content, NULL, 0, 0);
}

/* Returns: (transfer full): an empty item with a new id, if its kind has ids */
GwItem *
gw_item_new_with_id (GwKindId kind)
{
  GwContent content[GW_MAX_PARTS] = { 0 };
  int id_part = gw_kind (kind)->id_part;
  g_autofree char *id = gw_id_new (kind);

  if (id_part >= 0)
    content[id_part].text = id;

  return gw_item_new (kind, content);
}

GwItem *
gw_item_ref (GwItem *item)
{
  g_atomic_ref_count_inc (&item->ref_count);
  return item;
}

void
gw_item_unref (GwItem *item)
{
  if (item == NULL || !g_atomic_ref_count_dec (&item->ref_count))
    return;

  const GwKind *kind = gw_kind (item->kind);
  for (guint i = 0; i < kind->n_parts; i++)
    if (gw_part_is_items (&kind->parts[i]))
      gw_items_unref (item->content[i].items);
  g_clear_pointer (&item->extras, g_array_unref);
  g_free (item);
}

/* Returns: (transfer none): its description, which lives as long as the program */
const GwKind *
gw_item_get_kind (const GwItem *item)
{
  return gw_kind (item->kind);
}

/* Returns: (nullable): NULL where the kind has no ids */
const char *
gw_item_get_id (const GwItem *item)
{
  int part = gw_item_get_kind (item)->id_part;

  return part >= 0 ? item->content[part].text : NULL;
}

/* Returns: the line of the file where the item's start tag ends, 0 if it never stood in one */
guint
gw_item_get_line (const GwItem *item)
{
  return item->line;
}

/* Where its start tag ends, from 1; 0 for an item that was not read from a file. See
 * gw_item_get_line(). */
guint
gw_item_get_column (const GwItem *item)
{
  return item->column;
}

static const GwPart *
text_part (const GwItem *item,
           guint         part)
{
  const GwPart *described = gw_kind_get_part (gw_item_get_kind (item), part);

  g_assert (!gw_part_is_items (described));
  return described;
}

/* Returns: (nullable): the text as stored; NULL when absent, whatever the preset */
const char *
gw_item_get_raw (const GwItem *item,
                 guint         part)
{
  text_part (item, part);
  return item->content[part].text;
}

/* Returns: (nullable): the text, or the part's preset; NULL = not answered */
const char *
gw_item_get_text (const GwItem *item,
                  guint         part)
{
  const GwPart *described = text_part (item, part);

  return item->content[part].text != NULL ? item->content[part].text : described->preset;
}

/* Whether there is anything in the part: a text other than the preset, or items. */
gboolean
gw_item_has (const GwItem *item,
             guint         part)
{
  if (gw_part_is_items (gw_kind_get_part (gw_item_get_kind (item), part)))
    return gw_items_get_n (item->content[part].items) > 0;

  return item->content[part].text != NULL;
}

/* Returns: the number, or its preset; NAN = not answered */
double
gw_item_get_number (const GwItem *item,
                    guint         part)
{
  const char *text = gw_item_get_text (item, part);
  double number = NAN;

  if (text != NULL && !gw_number_parse (text, &number))
    g_return_val_if_reached (NAN);

  return number;
}

/* Returns: the index of the choice or of the preset; -1 = not answered */
int
gw_item_get_choice (const GwItem *item,
                    guint         part)
{
  const GwPart *described = text_part (item, part);
  const char *text = gw_item_get_text (item, part);

  g_assert (described->type == GW_TYPE_CHOICE);
  for (int i = 0; text != NULL && described->choices[i] != NULL; i++)
    if (strcmp (described->choices[i], text) == 0)
      return i;

  return -1;
}

/* Whether the part says @choice, which must be one of its choices. */
gboolean
gw_item_is (const GwItem *item,
            guint         part,
            const char   *choice)
{
  g_assert (g_strv_contains (text_part (item, part)->choices, choice));

  return g_strcmp0 (gw_item_get_text (item, part), choice) == 0;
}

/* Returns: (transfer full): the ids, tags or texts of a part that holds several; never NULL */
GStrv
gw_item_dup_words (const GwItem *item,
                   guint         part)
{
  const char *text = gw_item_get_text (item, part);
  char separator[] = { GW_MANY_SEPARATOR, '\0' };

  if (text == NULL)
    return g_new0 (char *, 1);

  return g_strsplit (text, text_part (item, part)->place == GW_PLACE_MANY ? separator : " ", -1);
}

/* Whether @id is among the words of the part; allocates nothing. */
gboolean
gw_item_refers_to (const GwItem *item,
                   guint         part,
                   const char   *id)
{
  const char *text = gw_item_get_text (item, part);
  gsize length = strlen (id);

  for (const char *p = text; p != NULL; p = strchr (p, ' '))
    {
      if (*p == ' ')
        p++;
      if (strncmp (p, id, length) == 0 && (p[length] == ' ' || p[length] == '\0'))
        return TRUE;
    }

  return FALSE;
}

/* Returns: (transfer none) (nullable): NULL is the empty list */
GwItems *
gw_item_get_items (const GwItem *item,
                   guint         part)
{
  g_assert (gw_part_is_items (gw_kind_get_part (gw_item_get_kind (item), part)));

  return item->content[part].items;
}

/* How many children a list or single element holds; 0 for one that is absent. */
guint
gw_item_count (const GwItem *item,
               guint         part)
{
  return gw_items_get_n (gw_item_get_items (item, part));
}

/* Returns: (transfer none) */
GwItem *
gw_item_get_child (const GwItem *item,
                   guint         part,
                   guint         index)
{
  return gw_items_get (gw_item_get_items (item, part), index);
}

/* Returns: (transfer none) (nullable): the item of a part that holds at most one */
GwItem *
gw_item_get_one (const GwItem *item,
                 guint         part)
{
  return gw_item_count (item, part) > 0 ? gw_item_get_child (item, part, 0) : NULL;
}

/* Returns: (transfer none) (nullable): the item with this id in or below @root */
GwItem *
gw_item_find (GwItem     *root,
              const char *id)
{
  const GwKind *kind = gw_item_get_kind (root);

  if (g_strcmp0 (gw_item_get_id (root), id) == 0)
    return root;

  for (guint i = 0; i < kind->n_parts; i++)
    {
      if (!gw_part_is_items (&kind->parts[i]))
        continue;
      for (guint j = 0; j < gw_item_count (root, i); j++)
        {
          GwItem *found = gw_item_find (gw_item_get_child (root, i, j), id);
          if (found != NULL)
            return found;
        }
    }

  return NULL;
}

static GwItem *
copy_with (GwItem    *item,
           guint      part,
           GwContent  content)
{
  GwContent all[GW_MAX_PARTS];

  memcpy (all, item->content, gw_item_get_kind (item)->n_parts * sizeof (GwContent));
  all[part] = content;
  return gw_item_new_from_file (item->kind, all, item->extras, item->line, item->column);
}

/**
 * gw_item_with_text:
 * @text: (nullable): checked; NULL or the preset takes the text away
 *
 * Returns: (transfer full): the item with another text in @part
 */
GwItem *
gw_item_with_text (GwItem     *item,
                   guint       part,
                   const char *text)
{
  text_part (item, part);
  return copy_with (item, part, (GwContent) { .text = text });
}

/* Returns: (transfer full): the item with other items in @part */
GwItem *
gw_item_with_items (GwItem  *item,
                    guint    part,
                    GwItems *items)
{
  gw_item_get_items (item, part);
  return copy_with (item, part, (GwContent) { .items = items });
}

/* Returns: (transfer full): the item with @child appended to @part */
GwItem *
gw_item_with_child (GwItem *item,
                    guint   part,
                    GwItem *child)
{
  g_autoptr (GwItems) items = gw_items_insert (gw_item_get_items (item, part),
                                               gw_item_count (item, part), child);

  return gw_item_with_items (item, part, items);
}

/* Returns: (transfer full): the item with one more thing beside it; see gw_extras_add() */
GwItem *
gw_item_with_extra (GwItem       *item,
                    GwExtraPlace  place,
                    guint         part,
                    const char   *xml)
{
  g_autoptr (GArray) extras = gw_extras_new ();

  for (guint i = 0; item->extras != NULL && i < item->extras->len; i++)
    {
      const GwExtra *extra = &g_array_index (item->extras, GwExtra, i);
      gw_extras_add (extras, extra->place, extra->part, extra->xml);
    }
  gw_extras_add (extras, place, part, xml);

  return gw_item_new_from_file (item->kind, item->content, extras, item->line, item->column);
}

/* @extras: (nullable) (element-type GwExtra): not changed any more; a reference is taken
 *
 * Returns: (transfer full): @item with nothing but these beside our own elements */
GwItem *
gw_item_with_extras (GwItem *item,
                     GArray *extras)
{
  return gw_item_new_from_file (item->kind, item->content, extras, item->line, item->column);
}

/* Returns: (transfer none) (nullable) (element-type GwExtra) */
GArray *
gw_item_get_extras (const GwItem *item)
{
  return item->extras;
}

/* Returns: (nullable): what stands beside our own elements at that place */
const char *
gw_item_get_extra (const GwItem *item,
                   GwExtraPlace  place,
                   guint         part)
{
  for (guint i = 0; item->extras != NULL && i < item->extras->len; i++)
    {
      const GwExtra *extra = &g_array_index (item->extras, GwExtra, i);
      if (extra->place == place && extra->part == part)
        return extra->xml;
    }

  return NULL;
}

static gboolean
extras_equal (const GwItem *a,
              const GwItem *b)
{
  if (a->extras == b->extras)
    return TRUE;
  if ((a->extras != NULL ? a->extras->len : 0) != (b->extras != NULL ? b->extras->len : 0))
    return FALSE;

  for (guint i = 0; a->extras != NULL && i < a->extras->len; i++)
    {
      const GwExtra *extra = &g_array_index (a->extras, GwExtra, i);
      if (g_strcmp0 (extra->xml, gw_item_get_extra (b, extra->place, extra->part)) != 0)
        return FALSE;
    }

  return TRUE;
}

/* Whether two items say the same, all the way down; where they stood in a file does not count. */
gboolean
gw_item_equal (const GwItem *a,
               const GwItem *b)
{
  if (a == b)
    return TRUE;
  if (a == NULL || b == NULL || a->kind != b->kind || !extras_equal (a, b))
    return FALSE;

  const GwKind *kind = gw_item_get_kind (a);
  for (guint i = 0; i < kind->n_parts; i++)
    if (gw_part_is_items (&kind->parts[i])
            ? !gw_items_equal (a->content[i].items, b->content[i].items)
            : g_strcmp0 (a->content[i].text, b->content[i].text) != 0)
      return FALSE;

  return TRUE;
}
