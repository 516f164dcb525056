/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-verdict.h"

static int
find_verdict (GwItem     *way,
              const char *party)
{
  for (guint i = 0; i < gw_item_count (way, GW_OPTION_VERDICTS); i++)
    if (gw_item_refers_to (gw_item_get_child (way, GW_OPTION_VERDICTS, i), GW_VERDICT_PARTY, party))
      return i;

  return -1;
}

/* Returns: (nullable): "yes", "unsure" or "no"; NULL while it is not clear */
const char *
gw_verdict_get (GwItem     *way,
                const char *party)
{
  int index = find_verdict (way, party);

  return index >= 0 ? gw_item_get_text (gw_item_get_child (way, GW_OPTION_VERDICTS, index),
                                        GW_VERDICT_VALUE)
                    : NULL;
}

/* Returns: (transfer none) (nullable): the verdict on @way of somebody who is not of our side, which
 *   may be a guess of ours; NULL while there is none, and for our own, which is no guess */
GwNode *
gw_verdict_find_guess (GwNode *way,
                       GwItem *party)
{
  int index = gw_item_is (party, GW_PARTY_SIDE, "us")
                  ? -1
                  : find_verdict (gw_node_get_item (way), gw_item_get_id (party));

  return index >= 0 ? gw_node_get_child (way, GW_OPTION_VERDICTS, index) : NULL;
}

/* What our own side can live with is no guess. */
static GwItem *
new_verdict (GwTree     *tree,
             const char *party,
             const char *value)
{
  GwNode *who = gw_tree_find (tree, party);
  GwContent content[GW_MAX_PARTS] = { 0 };

  content[GW_VERDICT_PARTY].text = party;
  content[GW_VERDICT_VALUE].text = value;
  if (who != NULL && gw_item_is (gw_node_get_item (who), GW_PARTY_SIDE, "us"))
    content[GW_VERDICT_BASIS].text = "stated";
  return gw_item_new (GW_KIND_VERDICT, content);
}

/* @value: (nullable): NULL takes the verdict back */
gboolean
gw_verdict_set (GwTree      *tree,
                GwNode      *way,
                const char  *party,
                const char  *value,
                GError     **error)
{
  int index = find_verdict (gw_node_get_item (way), party);
  GwNode *node = index >= 0 ? gw_node_get_child (way, GW_OPTION_VERDICTS, index) : NULL;

  if (node != NULL && value == NULL)
    return gw_tree_remove (tree, node, error);
  if (node != NULL)
    return gw_tree_set (tree, node, GW_VERDICT_VALUE, value, error);
  if (value == NULL)
    return TRUE;

  g_autoptr (GwItem) verdict = new_verdict (tree, party, value);
  return gw_tree_append (tree, way, GW_OPTION_VERDICTS, verdict, error) != NULL;
}
