/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-item.h"

#include "gw-id.h"

#define FORMAT "1"

static const guint moment_parts[GW_N_MOMENTS] = {
  [GW_MOMENT_PRIORITIZATION] = GW_BRIEF_PRIORITIZATION,
  [GW_MOMENT_SCOPE] = GW_BRIEF_SCOPE,
  [GW_MOMENT_COMMITMENT] = GW_BRIEF_COMMITMENT,
  [GW_MOMENT_RESOURCES] = GW_BRIEF_RESOURCES,
};

/* Never GW_N_MOMENTS: a brief without a moment is not valid. */
GwMoment
gw_brief_get_moment (const GwItem *brief)
{
  return gw_item_get_choice (brief, GW_BRIEF_MOMENT);
}

/* Returns: the part of a brief in which its moment's element stands */
guint
gw_brief_get_moment_part (const GwItem *brief)
{
  return moment_parts[gw_brief_get_moment (brief)];
}

/* Returns: (transfer none): the moment's own element; a valid brief has one */
GwItem *
gw_brief_get_moment_item (const GwItem *brief)
{
  return gw_item_get_one (brief, gw_brief_get_moment_part (brief));
}

/**
 * gw_brief_new:
 * @title: may be empty
 * @language: (nullable): of the texts in it, as "de"
 *
 * Returns: (transfer full): a valid brief with nothing in it but the element of its moment
 */
GwItem *
gw_brief_new (GwMoment    moment,
              const char *title,
              const char *language)
{
  GwContent content[GW_MAX_PARTS] = { 0 };
  g_autofree char *id = gw_id_new (GW_KIND_BRIEF);
  guint part = moment_parts[moment];
  g_autoptr (GwItem) element
      = gw_item_new_with_id (gw_kind (GW_KIND_BRIEF)->parts[part].child);
  g_autoptr (GwItems) elements = gw_items_new (&element, 1);

  content[GW_BRIEF_FORMAT].text = FORMAT;
  content[GW_BRIEF_ID].text = id;
  content[GW_BRIEF_MOMENT].text = gw_moment_get_name (moment);
  content[GW_BRIEF_LANG].text = language;
  content[GW_BRIEF_TITLE].text = title;
  content[part].items = elements;

  return gw_item_new (GW_KIND_BRIEF, content);
}

/* Returns: (transfer full): an empty library */
GwItem *
gw_library_new (void)
{
  GwContent content[GW_MAX_PARTS] = { 0 };

  content[GW_LIBRARY_FORMAT].text = FORMAT;
  return gw_item_new (GW_KIND_LIBRARY, content);
}

/* The default depends on kind and moment alone, but for one: a sentence to say is for our side,
 * every other sentence is ours alone. */
static GwShown
get_shown (const GwItem *item,
           GwMoment      moment)
{
  const GwKind *kind = gw_item_get_kind (item);

  if (kind->id == GW_KIND_PHRASE && gw_item_is (item, GW_PHRASE_USE, "say"))
    return GW_SHOWN_TEAM;

  return kind->shown[moment];
}

/* Returns: the widest visibility that the item may be given in @moment */
GwVisibility
gw_item_get_widest (const GwItem *item,
                    GwMoment      moment)
{
  switch (get_shown (item, moment))
    {
    case GW_SHOWN_PART:
    case GW_SHOWN_SHOW:
    case GW_SHOWN_TICK:
      return GW_VISIBILITY_OPEN;
    case GW_SHOWN_TEAM:
    case GW_SHOWN_MINE:
    default:
      return GW_VISIBILITY_TEAM;
    }
}

/**
 * gw_item_get_visibility:
 *
 * What the item says, never above what its kind may be, else its kind's default in @moment.
 * Items inside others have none of their own: ask for what holds them.
 */
GwVisibility
gw_item_get_visibility (const GwItem *item,
                        GwMoment      moment)
{
  int part = gw_item_get_kind (item)->visibility_part;
  int said = part >= 0 ? gw_item_get_choice (item, part) : -1;

  if (said >= 0)
    return MIN ((GwVisibility) said, gw_item_get_widest (item, moment));

  switch (get_shown (item, moment))
    {
    case GW_SHOWN_PART:
    case GW_SHOWN_SHOW:
      return GW_VISIBILITY_OPEN;
    case GW_SHOWN_MINE:
      return GW_VISIBILITY_PRIVATE;
    case GW_SHOWN_TICK:
    case GW_SHOWN_TEAM:
    default:
      return GW_VISIBILITY_TEAM;
    }
}

static const GwItem *
find_party (const GwItem *brief,
            const char   *id)
{
  for (guint i = 0; i < gw_item_count (brief, GW_BRIEF_PARTIES); i++)
    {
      const GwItem *party = gw_item_get_child (brief, GW_BRIEF_PARTIES, i);

      if (g_strcmp0 (gw_item_get_id (party), id) == 0)
        return party;
    }
  return NULL;
}

/**
 * gw_item_is_heard:
 * @item: an item of @brief
 *
 * What others ask for they said aloud, whatever we guess that they need: everyone in the room may
 * see whose it is and the words, and no more of it, until somebody says who may see the need.
 *
 * Returns: whether @item is a need of which that holds
 */
gboolean
gw_item_is_heard (const GwItem *item,
                  const GwItem *brief)
{
  if (gw_item_get_kind (item)->id != GW_KIND_INTEREST
      || gw_item_has (item, GW_INTEREST_VISIBILITY) || !gw_item_has (item, GW_INTEREST_POSITION)
      || !gw_item_has (item, GW_INTEREST_PARTY))
    return FALSE;

  GwMoment moment = gw_brief_get_moment (brief);
  g_auto (GStrv) ids = gw_item_dup_words (item, GW_INTEREST_PARTY);
  gboolean heard = FALSE;

  for (char **id = ids; *id != NULL; id++)
    {
      const GwItem *party = find_party (brief, *id);

      /* Somebody whom everyone may not know of changes nothing that they see. */
      if (party == NULL || gw_item_get_visibility (party, moment) < GW_VISIBILITY_OPEN)
        continue;
      if (gw_item_is (party, GW_PARTY_SIDE, "us"))
        return FALSE;
      heard = TRUE;
    }
  return heard;
}
