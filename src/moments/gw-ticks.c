/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-ticks.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gw-audience.h"
#include "gw-check.h"
#include "gw-fields.h"
#include "gw-file-name.h"
#include "gw-names.h"
#include "gw-say.h"

typedef struct
{
  GwItem     *brief;
  GwItem     *copy;     /* what the audience sees */
  GHashTable *ids;      /* id -> id in the copy, of what is in it */
  GwAudience  audience;
  GPtrArray  *ticks;
  GHashTable *listed;   /* set of GwItem */
} Listing;

static void
tick_free (gpointer data)
{
  GwTick *tick = data;

  gw_item_unref (tick->item);
  g_free (tick->heading);
  g_free (tick->text);
  g_free (tick->why);
  g_free (tick);
}

static GwVisibility
least_for (GwAudience audience)
{
  return audience == GW_AUDIENCE_ALL ? GW_VISIBILITY_OPEN : GW_VISIBILITY_TEAM;
}

/* What has no visibility of its own, but is a thing in itself. */
static gboolean
is_loose (const GwItem *item)
{
  GwKindId kind = gw_item_get_kind (item)->id;

  return kind == GW_KIND_COMMENT || kind == GW_KIND_CONFLICT;
}

static gboolean
is_listed (const GwItem *item)
{
  return is_loose (item)
         || (gw_item_get_kind (item)->visibility_part >= 0 && !gw_row_is_empty (item));
}

static gboolean
is_in_copy (Listing      *self,
            const GwItem *item)
{
  switch (gw_item_get_kind (item)->id)
    {
    case GW_KIND_NOTES:
      return gw_item_get_one (self->copy, GW_BRIEF_NOTES) != NULL;
    case GW_KIND_RESULT:
      return gw_item_get_one (self->copy, GW_BRIEF_RESULT) != NULL;
    default:
      return g_hash_table_contains (self->ids, gw_item_get_id (item));
    }
}

/* Returns: (nullable): whoever or whatever it belongs to and that stays */
static const char *
find_missing (Listing      *self,
              const GwItem *item)
{
  const GwKind *kind = gw_item_get_kind (item);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = &kind->parts[i];

      if (part->type != GW_TYPE_REF && part->type != GW_TYPE_REFS
          && part->type != GW_TYPE_ANY_REF)
        continue;
      g_auto (GStrv) ids = gw_item_dup_words (item, i);
      for (guint j = 0; ids != NULL && ids[j] != NULL; j++)
        if (!g_hash_table_contains (self->ids, ids[j]) && gw_name_of (self->brief, ids[j]) != NULL)
          return gw_name_of (self->brief, ids[j]);
    }
  return NULL;
}

static gboolean
is_only_heard (Listing      *self,
               const GwItem *item)
{
  return self->audience == GW_AUDIENCE_ALL && gw_item_is_heard (item, self->brief);
}

static char *
say_why (Listing      *self,
         const GwTick *tick)
{
  const char *missing;

  if (!tick->may)
    return g_strdup (tick->goes ? NULL : _("always stays here"));
  if (is_only_heard (self, tick->item))
    return g_strdup (_("what they ask for goes, why they do stays here"));
  if (!tick->ticked || tick->goes)
    return NULL;

  missing = find_missing (self, tick->item);
  return missing != NULL
             /* Translators: something stays here because what it belongs to does */
             ? g_strdup_printf (_("stays here with “%s”"), missing)
             : g_strdup (_("stays here with what it belongs to"));
}

static char *
say_item (Listing *self,
          GwItem  *item)
{
  g_auto (GwRowText) row = { 0 };

  gw_row_read (self->brief, item, &row);
  if (row.text == NULL)
    return gw_say_heading (row.lead != NULL ? row.lead : _(gw_item_get_kind (item)->label));
  if (row.lead == NULL || gw_item_get_kind (item)->id == GW_KIND_OPTION)
    return g_strdup (row.text);
  /* Translators: whose it is, and what it says: "Tobias: a date in February" */
  return g_strdup_printf (_("%1$s: %2$s"), row.lead, row.text);
}

static void
list_item (Listing    *self,
           GwItem     *item,
           const char *heading)
{
  GwMoment moment = gw_brief_get_moment (self->brief);
  GwTick *tick;

  if (item == NULL || !is_listed (item) || !g_hash_table_add (self->listed, item))
    return;

  tick = g_new0 (GwTick, 1);
  tick->item = gw_item_ref (item);
  tick->heading = g_strdup (heading);
  tick->text = say_item (self, item);
  tick->goes = is_in_copy (self, item) && !is_only_heard (self, item);
  tick->may = !is_loose (item) && gw_item_get_widest (item, moment) >= least_for (self->audience);
  tick->ticked = is_loose (item)
                     ? tick->goes
                     : gw_item_get_visibility (item, moment) >= least_for (self->audience);
  tick->why = say_why (self, tick);
  g_ptr_array_add (self->ticks, tick);
}

static void
list_block (Listing       *self,
            const GwBlock *block,
            const char    *heading)
{
  GwItem *holder = block->in_moment ? gw_brief_get_moment_item (self->brief) : self->brief;

  if (holder != NULL && block->one >= 0)
    holder = gw_item_get_one (holder, block->one);
  if (holder == NULL)
    return;

  if (block->list < 0 && block->one >= 0)
    list_item (self, holder, heading);
  for (guint i = 0; block->list >= 0 && i < gw_item_count (holder, block->list); i++)
    if (gw_block_takes (block, gw_item_get_child (holder, block->list, i)))
      list_item (self, gw_item_get_child (holder, block->list, i), heading);
}

/* What stands in no section of this moment's form is told all the same. */
static gboolean
list_rest (GwItem   *item,
           GwItem   *parent,
           guint     part,
           gpointer  user_data)
{
  g_autofree char *heading = gw_say_heading (_(gw_item_get_kind (item)->label));

  list_item (user_data, item, heading);
  return TRUE;
}

/**
 * gw_ticks_list:
 * @brief: a valid brief
 * @audience: our side, or everyone in the room
 *
 * Returns: (transfer full) (element-type GwTick): everything that can stay or go by itself, in the
 *   order of the form
 */
GPtrArray *
gw_ticks_list (GwItem     *brief,
               GwAudience  audience)
{
  const GwMomentText *text = gw_moment_text (gw_brief_get_moment (brief));
  g_autoptr (GHashTable) ids = NULL;
  g_autoptr (GwItem) copy = gw_audience_project_noting (brief, audience, &ids);
  g_autoptr (GHashTable) listed = g_hash_table_new (NULL, NULL);
  Listing self = { brief, copy, ids, audience, g_ptr_array_new_with_free_func (tick_free), listed };

  for (guint i = 0; i < text->n_sections; i++)
    {
      const GwSection *section = &text->sections[i];
      const GwBlock *block;

      for (guint n = 0; (block = gw_block_find (text->moment, section->id, n)) != NULL; n++)
        list_block (&self, block, _(section->title));
    }
  gw_item_walk (brief, list_rest, &self);
  return self.ticks;
}

guint
gw_ticks_count_staying (const GPtrArray *ticks)
{
  guint n = 0;

  for (guint i = 0; i < ticks->len; i++)
    n += !((const GwTick *) ticks->pdata[i])->goes;
  return n;
}

/* Returns: (transfer full): how much stays, and what can be done about it */
char *
gw_ticks_say (const GPtrArray *ticks,
              GwAudience       audience)
{
  guint n = gw_ticks_count_staying (ticks);

  if (n == 0)
    return g_strdup (_("Nothing stays here."));
  if (audience == GW_AUDIENCE_ALL)
    return g_strdup_printf (
        ngettext ("%u thing stays here. Tick what everyone in the room may see.",
                  "%u things stay here. Tick what everyone in the room may see.", n),
        n);
  return g_strdup_printf (ngettext ("%u thing stays here. Tick what our side may see.",
                                    "%u things stay here. Tick what our side may see.", n),
                          n);
}

/* Returns: (transfer none): what of the things that go stays here whatever is ticked */
const char *
gw_ticks_say_never (GwAudience audience)
{
  return audience == GW_AUDIENCE_ALL
             ? _("Never in this copy: what matters how much to whom, how you know, ratings and "
                 "verdicts, what a fact speaks for, how things stand between you, and where "
                 "anything is kept.")
             : _("Never in this copy: how things stand between you, and what you waved off.");
}

/* NULL where the kind's own default says the same, and lets nothing of it be heard. */
static const char *
choose_visibility (GwItem     *item,
                   GwItem     *brief,
                   GwAudience  audience,
                   gboolean    ticked)
{
  int part = gw_item_get_kind (item)->visibility_part;
  g_autoptr (GwItem) bare = gw_item_with_text (item, part, NULL);
  gboolean by_itself
      = gw_item_get_visibility (bare, gw_brief_get_moment (brief)) >= least_for (audience);
  gboolean heard = audience == GW_AUDIENCE_ALL && gw_item_is_heard (bare, brief);

  if (by_itself == ticked && !heard)
    return NULL;
  if (ticked)
    return audience == GW_AUDIENCE_ALL ? "open" : "team";
  return audience == GW_AUDIENCE_ALL ? "team" : "private";
}

static GwNode *
find_node (GwTree *tree,
           GwItem *item)
{
  const char *id = gw_item_get_id (item);
  int part = gw_kind_find_list (gw_kind (GW_KIND_BRIEF), gw_item_get_kind (item)->id);

  if (id != NULL)
    return gw_tree_find (tree, id);
  return gw_item_count (gw_tree_get_item (tree), part) > 0
             ? gw_node_get_child (gw_tree_get_root (tree), part, 0)
             : NULL;
}

/**
 * gw_ticks_set:
 * @ticks: (element-type GwTick): some of gw_ticks_list(); those that may not go are passed over
 *
 * Lets the audience see them all, or none of them, as one step that can be undone.
 */
gboolean
gw_ticks_set (GwTree           *tree,
              const GPtrArray  *ticks,
              GwAudience        audience,
              gboolean          ticked,
              GError          **error)
{
  g_autoptr (GwItem) brief = gw_item_ref (gw_tree_get_item (tree));

  gw_tree_seal (tree);
  gw_tree_begin (tree, _("Choose who may see it"));
  for (guint i = 0; i < ticks->len; i++)
    {
      const GwTick *tick = ticks->pdata[i];
      GwNode *node = tick->may && tick->ticked != ticked ? find_node (tree, tick->item) : NULL;

      if (node != NULL
          && !gw_tree_set (tree, node, gw_node_get_kind (node)->visibility_part,
                           choose_visibility (gw_node_get_item (node), brief, audience, ticked),
                           error))
        {
          gw_tree_cancel (tree);
          return FALSE;
        }
    }
  return gw_tree_commit (tree, error);
}

/* Returns: (transfer full): what the file of a copy is called: by its title, which its audience
 *   sees, and for whom it is */
char *
gw_ticks_name_copy (GwItem     *brief,
                    GwAudience  audience)
{
  const char *title = gw_item_get_text (brief, GW_BRIEF_TITLE);
  const char *whom = audience == GW_AUDIENCE_ALL ? _("for everyone") : _("for our side");
  g_autofree char *words = g_strdup_printf ("%s (%s)", *title != '\0' ? title : _("Brief"), whom);
  g_autofree char *name = gw_file_name_from_title (words);

  return g_strconcat (name, GW_BRIEF_SUFFIX, NULL);
}
