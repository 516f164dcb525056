/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "triples.h"

#include <string.h>

#include "gw-check.h"
#include "gw-tree.h"
#include "gw-xml.h"

static const char *const words[] = {
  "hours", "payroll", "shop", "contract", "April", "nobody", "export", "price", "team", "later",
  "first", "certain", "two", "weeks", "whole", "letter", "signed", "cost", "question", "Friday",
};

static const char *
draw_word (GRand *rand)
{
  return words[g_rand_int_range (rand, 0, G_N_ELEMENTS (words))];
}

static char *
draw_text (GRand *rand,
           guint  n)
{
  GString *text = g_string_new (draw_word (rand));

  for (guint i = 1; i < n; i++)
    g_string_append_printf (text, " %s", draw_word (rand));
  return g_string_free (text, FALSE);
}

GwItem *
triple_read (const char *path)
{
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, length);
  GwItem *root = gw_xml_read (bytes, NULL, &error);
  g_assert_no_error (error);
  return root;
}

GBytes *
triple_write (GwItem *root)
{
  return gw_xml_write (root);
}

static char *
draw_id (const char *prefix,
         GRand      *rand)
{
  return g_strdup_printf ("%s-%08x%04x", prefix, g_rand_int (rand),
                          g_rand_int_range (rand, 0, 65536));
}

static GPtrArray *
list_nodes (GwNode    *node,
            GPtrArray *nodes)
{
  const GwKind *kind = gw_node_get_kind (node);

  for (guint i = 0; i < kind->n_parts; i++)
    for (guint j = 0; gw_part_is_items (gw_kind_get_part (kind, i))
                      && j < gw_item_count (gw_node_get_item (node), i); j++)
      {
        GwNode *child = gw_node_get_child (node, i, j);

        g_ptr_array_add (nodes, child);
        list_nodes (child, nodes);
      }
  return nodes;
}

/* Any id of a kind that the part may refer to. */
static char *
draw_reference (GPtrArray    *nodes,
                const GwPart *part,
                GRand        *rand)
{
  guint start = g_rand_int_range (rand, 0, nodes->len);

  for (guint i = 0; i < nodes->len; i++)
    {
      GwNode *node = nodes->pdata[(start + i) % nodes->len];
      if (gw_node_get_id (node) != NULL
          && (part->refers & (G_GUINT64_CONSTANT (1) << gw_node_get_kind (node)->id)) != 0)
        return g_strdup (gw_node_get_id (node));
    }
  return NULL;
}

/* Adds an id to the words of a list, or takes it out. */
static char *
toggle_word (const char *text,
             const char *word)
{
  g_auto (GStrv) list = g_strsplit (text != NULL ? text : "", " ", -1);
  g_autoptr (GString) out = g_string_new (NULL);
  gboolean had = FALSE;

  for (char **w = list; *w != NULL; w++)
    {
      if (strcmp (*w, word) == 0)
        had = TRUE;
      else if (**w != '\0')
        g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", *w);
    }
  if (!had)
    g_string_append_printf (out, "%s%s", out->len > 0 ? " " : "", word);
  return out->len > 0 ? g_strdup (out->str) : NULL;
}

/* One word of a text becomes another. */
static char *
change_word (const char *text,
             GRand      *rand)
{
  g_auto (GStrv) list = g_strsplit (text, " ", -1);
  guint i = g_rand_int_range (rand, 0, g_strv_length (list));

  g_free (list[i]);
  list[i] = g_strdup (draw_word (rand));
  return g_strjoinv (" ", list);
}

static char *
draw_value (GPtrArray    *nodes,
            GwNode       *node,
            guint         index,
            GRand        *rand)
{
  const GwPart *part = gw_kind_get_part (gw_node_get_kind (node), index);
  const char *old = gw_item_get_raw (gw_node_get_item (node), index);
  g_autofree char *id = NULL;
  guint n = 0;

  if (part->need == GW_NEED_OPTIONAL && g_rand_int_range (rand, 0, 8) == 0)
    return NULL;
  switch (part->type)
    {
    case GW_TYPE_CHOICE:
      while (part->choices[n] != NULL)
        n++;
      return g_strdup (part->choices[g_rand_int_range (rand, 0, n)]);
    case GW_TYPE_REF:
      return draw_reference (nodes, part, rand);
    case GW_TYPE_REFS:
      id = draw_reference (nodes, part, rand);
      return id != NULL ? toggle_word (old, id) : g_strdup (old);
    case GW_TYPE_ANY_REF:
      return g_strdup ("brief");
    case GW_TYPE_NUMBER:
    case GW_TYPE_COUNT:
      return g_strdup_printf ("%d", g_rand_int_range (rand, 0, 30));
    case GW_TYPE_DATE:
    case GW_TYPE_STAMP:
    case GW_TYPE_GRAIN:
      return g_strdup_printf ("2027-%02d-%02d", g_rand_int_range (rand, 1, 13),
                              g_rand_int_range (rand, 1, 29));
    case GW_TYPE_MONTH:
    case GW_TYPE_MONTH_OR_NEVER:
      return g_strdup_printf ("2027-%02d", g_rand_int_range (rand, 1, 13));
    case GW_TYPE_TEXT:
      if (part->place == GW_PLACE_MANY)
        return g_strdup_printf ("%s%c%s", old != NULL ? old : "None", GW_MANY_SEPARATOR,
                                draw_word (rand));
      if (old != NULL && strchr (old, ' ') != NULL && g_rand_int_range (rand, 0, 3) != 0)
        return change_word (old, rand);
      return draw_text (rand, part->place == GW_PLACE_ATTRIBUTE ? 2 : 9);
    default:
      return g_strdup (old);
    }
}

static void
set_field (GwTree    *tree,
           GPtrArray *nodes,
           GwNode    *node,
           GRand     *rand)
{
  const GwKind *kind = gw_node_get_kind (node);
  guint part = g_rand_int_range (rand, 0, kind->n_parts);

  if (gw_part_is_items (gw_kind_get_part (kind, part)) || (int) part == kind->id_part
      || gw_kind_get_part (kind, part)->need == GW_NEED_LIBRARY
      || (kind->id == GW_KIND_BRIEF && part < GW_BRIEF_TITLE)
      || (kind->id_part < 0 && gw_kind_get_part (kind, part)->need == GW_NEED_REQUIRED
          && part == 0) || kind->id == GW_KIND_WAIVED)
    return; /* what an item is known by stays */

  g_autofree char *value = draw_value (nodes, node, part, rand);
  gw_tree_set (tree, node, part, value, NULL);
}

static void
copy_node (GwTree *tree,
           GwNode *node,
           GRand  *rand)
{
  const GwKind *kind = gw_node_get_kind (node);
  GwNode *parent = gw_node_get_parent (node);
  guint part = gw_node_get_part (node);
  guint n = gw_item_count (gw_node_get_item (parent), part);
  GwContent content[GW_MAX_PARTS] = { 0 };
  g_autofree char *id = draw_id (kind->prefix, rand);
  g_autofree char *text = draw_text (rand, 6);

  if (gw_kind_get_part (gw_node_get_kind (parent), part)->place != GW_PLACE_LIST
      || kind->id_part < 0)
    return;
  for (guint i = 0; i < kind->n_parts; i++)
    if (!gw_part_is_items (&kind->parts[i]))
      content[i].text = gw_item_get_raw (gw_node_get_item (node), i);
  content[kind->id_part].text = id;
  if (kind->body_part >= 0 && content[kind->body_part].text != NULL)
    content[kind->body_part].text = text;

  g_autoptr (GwItem) copy = gw_item_new (kind->id, content);
  gw_tree_insert (tree, parent, part, g_rand_int_range (rand, 0, n + 1), copy, NULL);
}

static void
change_once (GwTree *tree,
             GRand  *rand)
{
  g_autoptr (GPtrArray) nodes = list_nodes (gw_tree_get_root (tree), g_ptr_array_new ());

  if (nodes->len == 0)
    return;

  GwNode *node = nodes->pdata[g_rand_int_range (rand, 0, nodes->len)];
  guint n = gw_item_count (gw_node_get_item (gw_node_get_parent (node)), gw_node_get_part (node));

  switch (g_rand_int_range (rand, 0, 12))
    {
    case 0:
      gw_tree_remove (tree, node, NULL);
      break;
    case 1:
      gw_tree_move (tree, node, g_rand_int_range (rand, 0, n), NULL);
      break;
    case 2:
    case 3:
      copy_node (tree, node, rand);
      break;
    case 4:
      set_field (tree, nodes, gw_tree_get_root (tree), rand);
      break;
    default:
      set_field (tree, nodes, node, rand);
    }
}

/* Returns: (transfer full): @root after edits that an open document would take */
GwItem *
triple_change (GwItem *root,
               guint   n_edits,
               GRand  *rand)
{
  g_autoptr (GwTree) tree = gw_tree_new (root);

  for (guint i = 0; i < n_edits; i++)
    change_once (tree, rand);
  return gw_item_ref (gw_tree_get_item (tree));
}

/* A brief of about @bytes: more facts, each with a text of its own. */
GwItem *
triple_grow (GwItem *brief,
             gsize   bytes,
             GRand  *rand)
{
  g_autoptr (GPtrArray) facts = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);

  for (guint i = 0; i < gw_item_count (brief, GW_BRIEF_EVIDENCE); i++)
    g_ptr_array_add (facts, gw_item_ref (gw_item_get_child (brief, GW_BRIEF_EVIDENCE, i)));
  for (gsize size = 0; size < bytes; size += 165)
    {
      GwContent content[GW_MAX_PARTS] = { 0 };
      g_autofree char *id = draw_id ("e", rand);
      g_autofree char *statement = draw_text (rand, 9);
      g_autofree char *source = draw_text (rand, 2);

      content[GW_FACT_ID].text = id;
      content[GW_FACT_SOURCE].text = source;
      content[GW_FACT_STATEMENT].text = statement;
      g_ptr_array_add (facts, gw_item_new (GW_KIND_FACT, content));
    }

  g_autoptr (GwItems) items = gw_items_new ((GwItem **) facts->pdata, facts->len);
  g_autoptr (GwItem) grown = gw_item_with_items (brief, GW_BRIEF_EVIDENCE, items);
  g_autoptr (GBytes) written = gw_xml_write (grown);
  return gw_xml_read (written, NULL, NULL);
}

void
triple_make (Triple *triple,
             GwItem *base,
             guint   most_edits,
             GRand  *rand)
{
  triple->base = gw_item_ref (base);
  triple->ours = triple_change (base, g_rand_int_range (rand, 0, most_edits + 1), rand);
  triple->theirs = triple_change (base, g_rand_int_range (rand, 1, most_edits + 1), rand);
}

void
triple_clear (Triple *triple)
{
  gw_item_unref (triple->base);
  gw_item_unref (triple->ours);
  gw_item_unref (triple->theirs);
}

static void
note_addresses (GHashTable *addresses,
                GwItem     *item,
                const char *address)
{
  const GwKind *kind = gw_item_get_kind (item);

  g_hash_table_insert (addresses, g_strdup (address), item);
  for (guint i = 0; i < kind->n_parts; i++)
    for (guint j = 0; gw_part_is_items (&kind->parts[i]) && j < gw_item_count (item, i); j++)
      {
        GwItem *child = gw_item_get_child (item, i, j);
        const char *id = gw_item_get_id (child);
        const GwKind *child_kind = gw_item_get_kind (child);
        const char *key = child_kind->id == GW_KIND_WAIVED ? gw_item_get_raw (child, 1)
                          : child_kind->n_parts > 0 && !gw_part_is_items (&child_kind->parts[0])
                                    && gw_kind_get_part (kind, i)->place == GW_PLACE_LIST
                              ? gw_item_get_raw (child, 0)
                              : "";
        g_autofree char *path
            = id != NULL ? g_strdup (id)
                         : g_strconcat (address, "/", child_kind->element, "/", key, NULL);
        note_addresses (addresses, child, path);
      }
}

static GHashTable *
list_addresses (GwItem *root)
{
  GHashTable *addresses = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  note_addresses (addresses, root, "brief");
  return addresses;
}

static char *
list_children (GwItem     *item,
               guint       part,
               GHashTable *also_in)
{
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < gw_item_count (item, part); i++)
    {
      const char *id = gw_item_get_id (gw_item_get_child (item, part, i));
      if (id != NULL && g_hash_table_contains (also_in, id))
        g_string_append_printf (out, "%s ", id);
    }
  return g_string_free (out, FALSE);
}

static void
note_new_references (GHashTable *touched,
                     GwItem     *before,
                     GwItem     *after,
                     guint       part)
{
  g_auto (GStrv) ids = gw_item_dup_words (after, part);

  for (char **id = ids; *id != NULL; id++)
    if (before == NULL || !gw_item_refers_to (before, part, *id))
      g_hash_table_add (touched, g_strdup (*id));
}

static void
compare_item (GHashTable *touched,
              const char *address,
              GwItem     *before,
              GwItem     *after,
              GHashTable *in_base,
              GHashTable *in_side)
{
  const GwKind *kind = gw_item_get_kind (after);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = &kind->parts[i];
      gboolean refers = part->type == GW_TYPE_REF || part->type == GW_TYPE_REFS
                        || part->type == GW_TYPE_ANY_REF;

      if (refers)
        note_new_references (touched, before, after, i);
      if (before == NULL)
        continue;
      if (gw_part_is_items (part))
        {
          g_autofree char *one = list_children (before, i, in_side);
          g_autofree char *two = list_children (after, i, in_base);
          if (strcmp (one, two) != 0)
            g_hash_table_add (touched, g_strdup_printf ("order %s.%u", address, i));
        }
      else if (g_strcmp0 (gw_item_get_raw (before, i), gw_item_get_raw (after, i)) != 0)
        {
          g_hash_table_add (touched, g_strdup_printf ("%s.%s", address,
                                                      part->name != NULL ? part->name : "text"));
          g_hash_table_add (touched, g_strdup (address));
        }
    }
}

/* What a side did, found without the merge's help: "address" of what it changed or newly refers to,
 * "address.field", "!address" of what it deleted, "order address.list". */
static GHashTable *
list_changes (GwItem *base,
              GwItem *side)
{
  g_autoptr (GHashTable) in_base = list_addresses (base);
  g_autoptr (GHashTable) in_side = list_addresses (side);
  GHashTable *touched = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GHashTableIter iter;
  gpointer address;
  gpointer item;

  g_hash_table_iter_init (&iter, in_base);
  while (g_hash_table_iter_next (&iter, &address, &item))
    if (!g_hash_table_contains (in_side, address))
      g_hash_table_add (touched, g_strconcat ("!", address, NULL));
  g_hash_table_iter_init (&iter, in_side);
  while (g_hash_table_iter_next (&iter, &address, &item))
    {
      compare_item (touched, address, g_hash_table_lookup (in_base, address), item, in_base,
                    in_side);
    }

  return touched;
}

static gboolean
deletes_what_is_touched (GHashTable *one,
                         GHashTable *two)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, one);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (*(char *) key == '!' && g_hash_table_contains (two, (char *) key + 1))
      return TRUE;

  return FALSE;
}

/* Long texts of both in which other words changed, two or more apart, do not overlap. */
static gboolean
touch (const char *base,
       const char *ours,
       const char *theirs)
{
  g_auto (GStrv) b = g_strsplit (base != NULL ? base : "", " ", -1);
  g_auto (GStrv) o = g_strsplit (ours != NULL ? ours : "", " ", -1);
  g_auto (GStrv) t = g_strsplit (theirs != NULL ? theirs : "", " ", -1);
  guint n = g_strv_length (b);

  if (n < 3 || g_strv_length (o) != n || g_strv_length (t) != n)
    return TRUE;
  for (guint i = 0; i < n; i++)
    for (guint j = 0; strcmp (b[i], o[i]) != 0 && j < n; j++)
      if (strcmp (b[j], t[j]) != 0 && i < j + 2 && j < i + 2)
        return TRUE;

  return FALSE;
}

static gboolean
fields_touch (const Triple *triple,
              const char   *key)
{
  g_autoptr (GHashTable) base = list_addresses (triple->base);
  g_autoptr (GHashTable) ours = list_addresses (triple->ours);
  g_autoptr (GHashTable) theirs = list_addresses (triple->theirs);
  const char *dot = strrchr (key, '.');
  g_autofree char *address = g_strndup (key, dot - key);
  GwItem *b = g_hash_table_lookup (base, address);
  GwItem *o = g_hash_table_lookup (ours, address);
  GwItem *t = g_hash_table_lookup (theirs, address);
  const GwKind *kind = gw_item_get_kind (b);

  for (guint i = 0; i < kind->n_parts; i++)
    if (!gw_part_is_items (&kind->parts[i])
        && strcmp (kind->parts[i].name != NULL ? kind->parts[i].name : "text", dot + 1) == 0)
      {
        const GwPart *part = &kind->parts[i];
        if (g_strcmp0 (gw_item_get_raw (o, i), gw_item_get_raw (t, i)) == 0)
          return FALSE;
        return part->type != GW_TYPE_TEXT || part->place == GW_PLACE_ATTRIBUTE
               || part->place == GW_PLACE_MANY
               || touch (gw_item_get_raw (b, i), gw_item_get_raw (o, i), gw_item_get_raw (t, i));
      }
  return TRUE;
}

/* Whether the two sides changed the same thing: one field differently, the order of one list, or
 * one deleted what the other changed or newly refers to. */
gboolean
triple_overlaps (const Triple *triple)
{
  g_autoptr (GHashTable) ours = list_changes (triple->base, triple->ours);
  g_autoptr (GHashTable) theirs = list_changes (triple->base, triple->theirs);
  GHashTableIter iter;
  gpointer key;

  if (deletes_what_is_touched (ours, theirs)
      || deletes_what_is_touched (theirs, ours))
    return TRUE;

  g_hash_table_iter_init (&iter, ours);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    if (g_hash_table_contains (theirs, key)
        && (g_str_has_prefix (key, "order ")
            || (strchr (key, '.') != NULL && *(char *) key != '!' && fields_touch (triple, key))))
      return TRUE;

  return FALSE;
}
