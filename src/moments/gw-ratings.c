/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-ratings.h"

#include "gw-fields.h"

#include <math.h>

static guint
ratings_part (const GwItem *holder)
{
  return gw_item_get_kind (holder)->id == GW_KIND_FALLBACK ? GW_FALLBACK_RATINGS
                                                           : GW_OPTION_RATINGS;
}

static gboolean
is_of_holder (GwItem *interest,
              GwItem *holder)
{
  return gw_item_get_kind (holder)->id != GW_KIND_FALLBACK
         || gw_item_refers_to (interest, GW_INTEREST_PARTY,
                               gw_item_get_text (holder, GW_FALLBACK_PARTY));
}

/**
 * gw_ratings_list_needs:
 * @holder: a way, or a fallback
 *
 * What can be rated: a way by every need, a fallback by the needs of whose it is. A need without
 * words cannot be asked about.
 *
 * Returns: (transfer container) (element-type GwItem): borrowed from @brief
 */
GPtrArray *
gw_ratings_list_needs (GwItem *brief,
                       GwItem *holder)
{
  GPtrArray *needs = g_ptr_array_new ();

  for (guint i = 0; i < gw_item_count (brief, GW_BRIEF_INTERESTS); i++)
    {
      GwItem *interest = gw_item_get_child (brief, GW_BRIEF_INTERESTS, i);

      if (gw_item_has (interest, GW_INTEREST_STATEMENT) && is_of_holder (interest, holder))
        g_ptr_array_add (needs, interest);
    }
  return needs;
}

static int
find_rating (GwItem     *holder,
             const char *interest)
{
  guint part = ratings_part (holder);

  for (guint i = 0; i < gw_item_count (holder, part); i++)
    if (gw_item_refers_to (gw_item_get_child (holder, part, i), GW_RATING_INTEREST, interest))
      return i;

  return -1;
}

/* @value: (out): −1 … 1; untouched where it was not rated, then FALSE comes back. */
gboolean
gw_ratings_get (GwItem     *holder,
                const char *interest,
                double     *value)
{
  int index = find_rating (holder, interest);

  if (index < 0)
    return FALSE;
  *value = gw_item_get_number (gw_item_get_child (holder, ratings_part (holder), index),
                               GW_RATING_VALUE);
  return TRUE;
}

/* @value: (nullable): as in a file; NULL takes the rating back, which then is not known. */
gboolean
gw_ratings_set (GwTree      *tree,
                GwNode      *holder,
                const char  *interest,
                const char  *value,
                GError     **error)
{
  guint part = ratings_part (gw_node_get_item (holder));
  int index = find_rating (gw_node_get_item (holder), interest);
  GwNode *node = index >= 0 ? gw_node_get_child (holder, part, index) : NULL;

  if (node != NULL && value == NULL)
    return gw_tree_remove (tree, node, error);
  if (node != NULL)
    return gw_tree_set (tree, node, GW_RATING_VALUE, value, error);
  if (value == NULL)
    return TRUE;

  GwContent content[GW_MAX_PARTS] = { 0 };
  content[GW_RATING_INTEREST].text = interest;
  content[GW_RATING_VALUE].text = value;
  g_autoptr (GwItem) rating = gw_item_new (GW_KIND_RATING, content);

  return gw_tree_append (tree, holder, part, rating, error) != NULL;
}

/* Returns: the index of the word that is nearest to a rating, among gw_field_words() */
int
gw_ratings_find_word (double value)
{
  const GwWord *words = gw_field_words (GW_KIND_RATING, GW_RATING_VALUE);
  int nearest = 0;

  for (int i = 0; words[i].value != NULL; i++)
    if (fabs (g_ascii_strtod (words[i].value, NULL) - value)
        < fabs (g_ascii_strtod (words[nearest].value, NULL) - value))
      nearest = i;

  return nearest;
}
