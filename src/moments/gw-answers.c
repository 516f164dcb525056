/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-answers.h"

/* Two of a kind are two questions in some moment ("a way that takes less", "another way"); more
 * of the same is still the second answer. */
#define MOST_OF_A_KIND 2

static gboolean
says_something (const GwItem *item,
                guint         part)
{
  const char *text = gw_item_get_raw (item, part);

  return text != NULL && *text != '\0';
}

static gboolean
any_says (const GwItem *brief,
          guint         list,
          guint         part)
{
  for (guint i = 0; i < gw_item_count (brief, list); i++)
    if (says_something (gw_item_get_child (brief, list, i), part))
      return TRUE;
  return FALSE;
}

static gboolean
names_somebody (const GwItem *brief)
{
  for (guint i = 0; i < gw_item_count (brief, GW_BRIEF_PARTIES); i++)
    {
      const GwItem *party = gw_item_get_child (brief, GW_BRIEF_PARTIES, i);

      if (gw_item_is (party, GW_PARTY_SIDE, "them") && says_something (party, GW_PARTY_NAME))
        return TRUE;
    }
  return FALSE;
}

/* What a moment asks in its own element: its lists, and the two numbers of a scope. */
static guint
count_moment (const GwItem *brief)
{
  const GwItem *item = gw_brief_get_moment_item (brief);
  const GwKind *kind;
  guint n = 0;

  if (item == NULL)
    return 0;

  kind = gw_item_get_kind (item);
  for (guint i = 0; i < kind->n_parts; i++)
    if (gw_part_is_items (&kind->parts[i]))
      n += MIN (gw_item_count (item, i), MOST_OF_A_KIND);
  if (kind->id == GW_KIND_SCOPE)
    n += says_something (item, GW_SCOPE_DUE) + says_something (item, GW_SCOPE_EXPECTED);
  return n;
}

guint
gw_answers_count (const GwItem *brief)
{
  static const guint lists[] = {
    GW_BRIEF_OBJECTIVES, GW_BRIEF_EVIDENCE, GW_BRIEF_OPTIONS,   GW_BRIEF_FALLBACKS,
    GW_BRIEF_UNKNOWNS,   GW_BRIEF_QUESTIONS, GW_BRIEF_PHRASES,
  };
  guint n = 0;

  g_return_val_if_fail (brief != NULL, 0);

  n += names_somebody (brief);
  n += says_something (brief, GW_BRIEF_OUTCOME);
  n += any_says (brief, GW_BRIEF_INTERESTS, GW_INTEREST_POSITION);
  n += any_says (brief, GW_BRIEF_INTERESTS, GW_INTEREST_STATEMENT);
  for (gsize i = 0; i < G_N_ELEMENTS (lists); i++)
    n += MIN (gw_item_count (brief, lists[i]), MOST_OF_A_KIND);
  return n + count_moment (brief);
}
