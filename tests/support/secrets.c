/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "secrets.h"

#include <math.h>
#include <string.h>

#include "gw-tree.h"

#define WORD "qzx%05ukw"

static gboolean
is_seen_by (const GwItem *item,
            GwMoment      moment,
            GwAudience    audience)
{
  GwVisibility visibility = gw_item_get_visibility (item, moment);

  return audience == GW_AUDIENCE_ME
         || visibility >= (audience == GW_AUDIENCE_ALL ? GW_VISIBILITY_OPEN : GW_VISIBILITY_TEAM);
}

/* Ids */

static void
list_ids (GHashTable *ids,
          GwItem     *item,
          guint      *n)
{
  const GwKind *kind = gw_item_get_kind (item);

  if (gw_item_get_id (item) != NULL)
    g_hash_table_insert (ids, g_strdup (gw_item_get_id (item)),
                         g_strdup_printf ("%s-" WORD, kind->prefix, ++*n));
  for (guint i = 0; i < kind->n_parts; i++)
    for (guint j = 0; gw_part_is_items (&kind->parts[i]) && j < gw_item_count (item, i); j++)
      list_ids (ids, gw_item_get_child (item, i, j), n);
}

static char *
translate (GHashTable   *ids,
           const GwItem *item,
           guint         part)
{
  g_auto (GStrv) words = gw_item_dup_words (item, part);

  for (char **word = words; *word != NULL; word++)
    {
      const char *id = g_hash_table_lookup (ids, *word);
      if (id != NULL)
        {
          g_free (*word);
          *word = g_strdup (id);
        }
    }
  return g_strjoinv (" ", words);
}

static GwItem *
rename_ids (GHashTable *ids,
            GwItem     *item)
{
  const GwKind *kind = gw_item_get_kind (item);
  GwItem *result = gw_item_ref (item);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = &kind->parts[i];
      GwItem *next = NULL;

      if (gw_part_is_items (part))
        {
          g_autoptr (GPtrArray) renamed
              = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
          for (guint j = 0; j < gw_item_count (item, i); j++)
            g_ptr_array_add (renamed, rename_ids (ids, gw_item_get_child (item, i, j)));
          g_autoptr (GwItems) items = gw_items_new ((GwItem **) renamed->pdata, renamed->len);
          next = gw_item_with_items (result, i, items);
        }
      else if (gw_item_has (item, i)
               && (part->type == GW_TYPE_ID || part->type == GW_TYPE_REF
                   || part->type == GW_TYPE_REFS || part->type == GW_TYPE_ANY_REF))
        {
          g_autofree char *text = translate (ids, item, i);
          next = gw_item_with_text (result, i, text);
        }
      if (next != NULL)
        {
          gw_item_unref (result);
          result = next;
        }
    }

  return result;
}

/* Each item's id becomes a word of its own; @n counts them. */
static GwItem *
name_anew (GwItem *brief,
           guint  *n)
{
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, g_free);

  list_ids (ids, brief, n);
  return rename_ids (ids, brief);
}

/* Words */

typedef struct
{
  Secrets    *secrets;
  GwMoment    moment;
  GwItem     *brief;
  guint       n;
} Marking;

static char *
make_number (const GwPart *part,
             guint         n)
{
  double least = isfinite (part->least) ? part->least : 0;
  /* The lowest and the highest of an estimate stand on its two sides. */
  guint whole = isfinite (part->most)             ? (guint) MAX (least, 0)
                : g_str_has_suffix (part->name, "low")  ? 600
                : g_str_has_suffix (part->name, "high") ? 800
                                                        : 700;

  return part->most < 1 || part->below || whole < 1 ? g_strdup_printf ("0.%02u%05u1", 61, n)
                                                    : g_strdup_printf ("%u.%05u1", whole, n);
}

/* Returns: (nullable): a word that fits; NULL where one of few values must stand */
static char *
make_word (Marking      *self,
           const GwItem *item,
           guint         index)
{
  const GwPart *part = gw_kind_get_part (gw_item_get_kind (item), index);

  switch (part->type)
    {
    case GW_TYPE_TEXT:
      return g_strdup_printf (WORD, ++self->n);
    case GW_TYPE_NAME:
      return g_strdup_printf ("n-" WORD, ++self->n);
    case GW_TYPE_NUMBER:
      return make_number (part, ++self->n);
    case GW_TYPE_ID:
      return g_strdup (gw_item_get_id (item)); /* renamed before */
    default:
      return NULL;
    }
}

static void
note (Marking      *self,
      const GwItem *item,
      guint         index,
      const char   *word,
      const gboolean seen[GW_AUDIENCE_ALL + 1])
{
  const GwKind *kind = gw_item_get_kind (item);
  const GwPart *part = gw_kind_get_part (kind, index);

  for (GwAudience a = GW_AUDIENCE_OUR; a <= GW_AUDIENCE_ALL; a++)
    {
      gboolean traceable = part->type == GW_TYPE_ID && a == GW_AUDIENCE_ALL;
      gboolean shown = seen[a] && (part->audience >= a || part->type == GW_TYPE_ID) && !traceable;

      if (shown)
        continue;
      g_ptr_array_add (self->secrets->words[a], g_strdup (word));
      g_hash_table_add (self->secrets->covered,
                        g_strdup_printf ("%s %s", kind->element,
                                         part->name != NULL ? part->name : "text"));
    }
}

/* Of a need that everyone may not see they may see what is asked for, as far as nobody said who may
 * see it. */
static gboolean
is_asked (const GwItem *item,
          const GwItem *brief,
          guint         part)
{
  return part == GW_INTEREST_POSITION && gw_item_is_heard (item, brief);
}

static GwItem *
mark (Marking       *self,
      GwItem        *item,
      const gboolean seen[GW_AUDIENCE_ALL + 1])
{
  const gboolean asked[GW_AUDIENCE_ALL + 1] = { TRUE, TRUE, TRUE, TRUE };
  const GwKind *kind = gw_item_get_kind (item);
  GwItem *result = gw_item_ref (item);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = &kind->parts[i];
      GwItem *next = NULL;

      if (gw_part_is_items (part))
        {
          g_autoptr (GPtrArray) marked
              = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
          for (guint j = 0; j < gw_item_count (item, i); j++)
            {
              GwItem *child = gw_item_get_child (item, i, j);
              gboolean below[GW_AUDIENCE_ALL + 1] = { FALSE };
              for (GwAudience a = GW_AUDIENCE_OUR; a <= GW_AUDIENCE_ALL; a++)
                below[a] = seen[a] && part->audience >= a && is_seen_by (child, self->moment, a);
              g_ptr_array_add (marked, mark (self, child, below));
            }
          g_autoptr (GwItems) items = gw_items_new ((GwItem **) marked->pdata, marked->len);
          next = gw_item_with_items (result, i, items);
        }
      else if (gw_item_has (item, i))
        {
          g_autofree char *word = make_word (self, item, i);
          if (word == NULL)
            continue;
          note (self, item, i, word, is_asked (item, self->brief, i) ? asked : seen);
          next = gw_item_with_text (result, i, word);
        }
      if (next != NULL)
        {
          gw_item_unref (result);
          result = next;
        }
    }

  return result;
}

/* What other programs left in the file is for nobody else either. */
static GwItem *
add_strangers (Marking *self,
               GwItem  *brief)
{
  g_autofree char *comment = g_strdup_printf ("<!-- " WORD " -->", ++self->n);
  g_autofree char *instruction = g_strdup_printf ("<?x " WORD "?>", ++self->n);
  g_autofree char *element = g_strdup_printf ("<x:e>" WORD "</x:e>", ++self->n);
  g_autofree char *attribute = g_strdup_printf (" x:a=\"" WORD "\"", ++self->n);
  g_autoptr (GwItem) one = gw_item_with_extra (brief, GW_EXTRA_PROLOG, 0, comment);
  g_autoptr (GwItem) two = gw_item_with_extra (one, GW_EXTRA_NAMESPACE, 0,
                                               " xmlns:x=\"urn:x\"");
  g_autofree char *beside = g_strconcat (instruction, element, NULL);
  g_autoptr (GwItem) three = gw_item_with_extra (two, GW_EXTRA_AFTER, GW_BRIEF_TITLE, beside);

  for (guint i = 0; i < 4; i++)
    for (GwAudience a = GW_AUDIENCE_OUR; a <= GW_AUDIENCE_ALL; a++)
      g_ptr_array_add (self->secrets->words[a], g_strdup_printf (WORD, self->n - i));
  return gw_item_with_extra (three, GW_EXTRA_ATTRIBUTE, 0, attribute);
}

void
secrets_init (Secrets *self,
              GwItem  *brief)
{
  Marking marking = { self, gw_brief_get_moment (brief), NULL, 0 };
  g_autoptr (GwItem) named = name_anew (brief, &marking.n);
  const gboolean seen[GW_AUDIENCE_ALL + 1] = { TRUE, TRUE, TRUE, TRUE };

  self->covered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  for (GwAudience a = 0; a <= GW_AUDIENCE_ALL; a++)
    self->words[a] = g_ptr_array_new_with_free_func (g_free);
  marking.brief = named;
  g_autoptr (GwItem) marked = mark (&marking, named, seen);
  self->brief = add_strangers (&marking, marked);
}

void
secrets_clear (Secrets *self)
{
  g_clear_pointer (&self->brief, gw_item_unref);
  g_clear_pointer (&self->covered, g_hash_table_unref);
  for (GwAudience a = 0; a <= GW_AUDIENCE_ALL; a++)
    g_clear_pointer (&self->words[a], g_ptr_array_unref);
}

/* Another brief that is the same to an audience */

typedef struct
{
  GwTree     *tree;
  GwMoment    moment;
  GwAudience  audience;
  GRand      *rand;
} Changing;

static gboolean
chance (Changing *self,
        double    share)
{
  return g_rand_double (self->rand) < share;
}

/* Whether a new item needs another to name. */
static gboolean
needs_others (const GwKind *kind)
{
  for (guint i = 0; i < kind->n_parts; i++)
    if ((kind->parts[i].need == GW_NEED_REQUIRED || kind->parts[i].need == GW_NEED_IN_BRIEF)
        && (kind->parts[i].type == GW_TYPE_REF || kind->parts[i].type == GW_TYPE_REFS
            || kind->parts[i].type == GW_TYPE_ANY_REF))
      return TRUE;

  return FALSE;
}

static void
add_hidden (Changing *self,
            GwNode   *node,
            guint     part,
            gboolean  list_is_seen)
{
  const GwPart *list = gw_kind_get_part (gw_node_get_kind (node), part);
  const GwKind *kind = gw_kind (list->child);
  guint n = gw_item_count (gw_node_get_item (node), part);

  if ((list->place == GW_PLACE_ONE && n > 0) || needs_others (kind)
      || (list_is_seen && kind->visibility_part < 0))
    return;

  g_autoptr (GwItem) item = random_item (self->rand, kind->id);
  g_autoptr (GwItem) hidden = kind->visibility_part >= 0
                                  ? gw_item_with_text (item, kind->visibility_part, "private")
                                  : gw_item_ref (item);
  gw_tree_insert (self->tree, node, part, g_rand_int_range (self->rand, 0, n + 1), hidden, NULL);
}

/* Sets what may not be seen to something else; what does not fit is left as it is. */
static void
change_field (Changing *self,
              GwNode   *node,
              guint     index)
{
  const GwKind *kind = gw_node_get_kind (node);
  const GwPart *part = gw_kind_get_part (kind, index);
  g_autofree char *value = random_value (self->rand, part);

  /* What an item is for decides who may see it, and so does whose a need is. */
  if (kind->id == GW_KIND_INTEREST && (index == GW_INTEREST_PARTY || index == GW_INTEREST_POSITION)
      && !gw_item_has (gw_node_get_item (node), GW_INTEREST_VISIBILITY))
    return;
  if (part->type == GW_TYPE_ID || (int) index == kind->visibility_part
      || (kind->id == GW_KIND_PHRASE && index == GW_PHRASE_USE)
      || part->need == GW_NEED_LIBRARY || (kind->id == GW_KIND_BRIEF && index < GW_BRIEF_TITLE
                                           && index != GW_BRIEF_FORM))
    return;
  gw_tree_set (self->tree, node, index, chance (self, 0.3) ? NULL : value, NULL);
}

static void change_node (Changing *self,
                         GwNode   *node,
                         gboolean  seen);

static void
change_list (Changing *self,
             GwNode   *node,
             guint     part,
             gboolean  seen)
{
  for (guint i = gw_item_count (gw_node_get_item (node), part); i > 0; i--)
    {
      if (i > gw_item_count (gw_node_get_item (node), part))
        continue; /* it went with another */

      GwNode *child = gw_node_get_child (node, part, i - 1);
      gboolean child_seen
          = seen && is_seen_by (gw_node_get_item (child), self->moment, self->audience);
      gboolean heard = self->audience == GW_AUDIENCE_ALL
                       && gw_item_is_heard (gw_node_get_item (child), gw_tree_get_item (self->tree));
      gboolean is_moment = gw_node_get_parent (node) == NULL
                           && part == gw_brief_get_moment_part (gw_node_get_item (node));

      if (child_seen || heard || is_moment || chance (self, 0.5))
        change_node (self, child, child_seen);
      else if (chance (self, 0.5))
        gw_tree_remove (self->tree, child, NULL);
      else
        gw_tree_move (self->tree, child,
                      g_rand_int_range (self->rand, 0,
                                        gw_item_count (gw_node_get_item (node), part)), NULL);
    }
  if (chance (self, 0.6))
    add_hidden (self, node, part, seen);
}

static void
change_node (Changing *self,
             GwNode   *node,
             gboolean  seen)
{
  const GwKind *kind = gw_node_get_kind (node);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      gboolean part_seen = seen && kind->parts[i].audience >= self->audience;
      gboolean other_moment = kind->id == GW_KIND_BRIEF && i >= GW_BRIEF_PRIORITIZATION
                              && i <= GW_BRIEF_RESOURCES
                              && i != gw_brief_get_moment_part (gw_node_get_item (node));

      if (gw_part_is_items (&kind->parts[i]))
        {
          if (!other_moment)
            change_list (self, node, i, part_seen);
        }
      else if (!part_seen)
        change_field (self, node, i);
    }
}

/* Returns: @brief with other things that @audience may not see, and others of them and elsewhere */
GwItem *
secrets_change (GwItem     *brief,
                GwAudience  audience,
                GRand      *rand)
{
  g_autoptr (GwTree) tree = gw_tree_new (brief);
  Changing self = { tree, gw_brief_get_moment (brief), audience, rand };

  guint n = 70000;

  change_node (&self, gw_tree_get_root (tree), TRUE);
  /* Everyone's copies number the ids anew; our side's keep them. */
  g_autoptr (GwItem) named = audience == GW_AUDIENCE_ALL
                                 ? name_anew (gw_tree_get_item (tree), &n)
                                 : gw_item_ref (gw_tree_get_item (tree));
  return gw_item_with_extra (named, GW_EXTRA_PROLOG, 0, "<!-- else -->");
}
