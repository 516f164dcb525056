/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-compose.h"

#include "gw-audience.h"
#include "gw-compose-private.h"
#include "gw-isolate.h"
#include "gw-reckon.h"
#include "gw-say.h"

#include <glib/gi18n-lib.h>

static const struct
{
  const char *name;
  const GwBlockSpec *me;
  const GwBlockSpec *all;
} moments[GW_N_MOMENTS] = {
  [GW_MOMENT_PRIORITIZATION] = { N_("Prioritization"), gw_compose_prioritization,
                                 gw_compose_prioritization_all },
  [GW_MOMENT_SCOPE] = { N_("Scope"), gw_compose_scope, gw_compose_scope_all },
  [GW_MOMENT_COMMITMENT] = { N_("Commitments"), gw_compose_commitment, gw_compose_commitment_all },
  [GW_MOMENT_RESOURCES] = { N_("Resources"), gw_compose_resources, gw_compose_resources_all },
};

static void
append_part (GwPageText *meta,
             GwInk       ink,
             const char *text)
{
  if (text == NULL || *text == '\0')
    return;
  if (*meta->text != '\0')
    gw_page_text_append (meta, GW_INK_DIM, " · ");
  gw_page_text_append (meta, ink, text);
}

static void
append_meeting (GwComposer *self)
{
  GwItem *meeting = gw_item_get_one (self->brief, GW_BRIEF_MEETING);

  if (meeting == NULL)
    return;

  g_autofree char *when = gw_item_has (meeting, GW_MEETING_START)
                            ? gw_say_when (gw_item_get_text (meeting, GW_MEETING_START))
                            : NULL;
  g_autofree char *long_for =
    gw_item_has (meeting, GW_MEETING_MINUTES)
      ? gw_say_minutes ((guint)gw_item_get_number (meeting, GW_MEETING_MINUTES))
      : NULL;

  append_part (self->page->meta, GW_INK_STRONG, when);
  append_part (self->page->meta, GW_INK_DIM, long_for);
  append_part (self->page->meta, GW_INK_DIM, gw_compose_text (meeting, GW_MEETING_PLACE));
}

static void
append_person (GwComposer *self,
               GwItem     *party)
{
  GwPageText *meta = self->page->meta;
  const char *role = gw_compose_text (party, GW_PARTY_ROLE);
  const char *name = gw_item_get_text (party, GW_PARTY_NAME);
  gboolean decides =
    self->audience != GW_AUDIENCE_ALL && gw_item_is (party, GW_PARTY_DECIDES, "yes");
  gboolean attends = gw_item_is (party, GW_PARTY_ATTENDS, "yes");

  if (decides && !attends)
    {
      append_part (meta, GW_INK_DIM, _("decides without being there:"));
      gw_page_text_append (meta, GW_INK_DIM, " ");
      gw_page_text_append (meta, GW_INK_STRONG, name);
      return;
    }
  append_part (meta, GW_INK_STRONG, name);
  if (role != NULL)
    {
      gw_page_text_append (meta, GW_INK_DIM, C_("list", ", "));
      gw_page_text_append (meta, GW_INK_DIM, role);
    }
  if (decides)
    {
      gw_page_text_append (meta, GW_INK_DIM, " ");
      gw_page_text_append (meta, GW_INK_STRONG, _("(decides)"));
    }
}

/* Who is there but the one who holds the page; the customer; and who decides from afar. */
static void
append_people (GwComposer *self)
{
  const char *customer = self->moment == GW_MOMENT_COMMITMENT && self->element != NULL
                         ? gw_item_get_text (self->element, GW_COMMITMENT_CUSTOMER) : NULL;

  for (guint absent = 0; absent < 2; absent++)
    for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_PARTIES); i++)
      {
        GwItem *party = gw_item_get_child (self->brief, GW_BRIEF_PARTIES, i);
        gboolean attends = gw_item_is (party, GW_PARTY_ATTENDS, "yes");
        gboolean named =
          attends
          || (self->audience != GW_AUDIENCE_ALL && gw_item_is (party, GW_PARTY_DECIDES, "yes"))
          || g_strcmp0 (gw_item_get_id (party), customer) == 0;

        if (attends == (absent == 0) && named && !gw_compose_is_us (self, gw_item_get_id (party)))
          append_person (self, party);
      }
}

static void
append_stake (GwComposer *self)
{
  if (self->moment != GW_MOMENT_COMMITMENT || self->element == NULL
      || !gw_item_has (self->element, GW_COMMITMENT_STAKE))
    return;

  g_autofree char *money = gw_say_money (gw_item_get_number (self->element, GW_COMMITMENT_STAKE),
                                         gw_item_get_text (self->element, GW_COMMITMENT_CURRENCY));
  g_autofree char *stake = g_strdup_printf (_("at stake: %s"), money);

  append_part (self->page->meta, GW_INK_DIM, stake);
}

static void
add_blocks (GwComposer        *self,
            const GwBlockSpec *spec)
{
  for (; spec->id != NULL; spec++)
    {
      /* What lies under the fold is for nobody else. */
      if (spec->zone == GW_ZONE_FOLD && self->audience != GW_AUDIENCE_ME)
        continue;

      GwPageBlock *block =
        gw_page_add (self->page, spec->id, spec->heading != NULL ? _(spec->heading) : NULL,
                     spec->zone, spec->look);

      gw_page_block_place (block, spec->span, spec->group);
      gw_page_block_yield (block, spec->limit, spec->least, spec->yields);
      gw_page_block_follow (block, spec->follows);
      spec->fill (self, block);
    }
}

static char *
dup_foot_middle (const GwSheetOptions *options,
                 const GDate          *today)
{
  g_autofree char *printed = gw_say_date (today);
  g_autofree char *changed = options->changed != NULL ? gw_say_date (options->changed) : NULL;

  if (options->audience == GW_AUDIENCE_ALL)
    /* Translators: the foot of a page; %s is a date */
    return g_strdup_printf (_("printed %s"), printed);
  if (options->file != NULL && changed != NULL)
    /* Translators: the foot of a page: name of the file, two dates */
    return g_strdup_printf (_("%1$s · changed %2$s, printed %3$s"), options->file, changed,
                            printed);
  if (options->file != NULL)
    return g_strdup_printf (_("%1$s · printed %2$s"), options->file, printed);
  return g_strdup_printf (_("printed %s"), printed);
}

static GDate
day_of (const GwSheetOptions *options)
{
  GDate today;

  if (options->today != NULL)
    return *options->today;
  g_date_clear (&today, 1);
  g_date_set_time_t (&today, time (NULL));
  return today;
}

static void
add_foot (GwComposer           *self,
          const GwSheetOptions *options,
          const GDate          *today)
{
  self->page->foot_start =
    g_strdup (self->audience == GW_AUDIENCE_ALL   ? _("For everyone in the room")
              : self->audience == GW_AUDIENCE_OUR ? _("For our side")
                                                  : _("Only for me; fold before you lay it down"));
  self->page->foot_middle = dup_foot_middle (options, today);
  /* Translators: the number of this page and of all pages */
  self->page->foot_end = g_strdup (_("1 of 1"));

  g_autoptr (GDateTime) midnight = g_date_time_new_utc (
    g_date_get_year (today), g_date_get_month (today), g_date_get_day (today), 0, 0, 0);

  self->page->date = g_date_time_to_unix (midnight);
}

/* The other briefs with the marks of the one on the page: what is called the same in both, their
 * initiative above all, is to be the same. Nothing is told of them to anybody else, and a commitment
 * alone is held against them. Returns: (transfer full) (nullable) */
static GPtrArray *
isolate_others (GwMoment    moment,
                GwAudience  audience,
                GPtrArray  *others)
{
  gboolean ours_rtl = gw_isolate_is_ours_rtl ();
  GPtrArray *isolated;

  if (audience != GW_AUDIENCE_ME || moment != GW_MOMENT_COMMITMENT || others == NULL)
    return NULL;

  isolated = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  for (guint i = 0; i < others->len; i++)
    g_ptr_array_add (isolated, gw_isolate_item (g_ptr_array_index (others, i), ours_rtl));
  return isolated;
}

/* The page of @brief for the audience of @options. Fixed words are in the program's language. */
GwPage *
gw_compose (GwItem               *brief,
            const GwSheetOptions *options)
{
  g_return_val_if_fail (brief != NULL && options != NULL, NULL);

  GwAudience audience = options->audience != 0 ? options->audience : GW_AUDIENCE_ME;
  g_autoptr (GwItem) projected = gw_audience_project (brief, audience);
  g_autoptr (GwItem) seen = gw_isolate_item (projected, gw_isolate_is_ours_rtl ());
  GwMoment moment = gw_brief_get_moment (seen);
  g_autoptr (GPtrArray) others = isolate_others (moment, audience, options->others);
  GDate today = day_of (options);
  const char *title = gw_compose_text (seen, GW_BRIEF_TITLE);
  GwComposer self = {
    .brief = seen,
    .element = gw_brief_get_moment_item (seen),
    .moment = moment,
    .audience = audience,
    .reckoning = options->reckoning != NULL ? gw_reckoning_ref (options->reckoning)
                                            : gw_reckon (seen, others, &today),
  };
  gboolean letter = audience == GW_AUDIENCE_ALL && moment == GW_MOMENT_COMMITMENT;

  self.page =
    gw_page_new (letter ? NULL : _(moments[moment].name), title != NULL ? title : _("Untitled"),
                 gw_item_get_text (seen, GW_BRIEF_LANG));
  self.page->letter = letter;
  append_meeting (&self);
  append_people (&self);
  append_stake (&self);
  if (audience == GW_AUDIENCE_ME)
    self.page->fold = g_strdup (_("Fold back: only for you"));
  add_blocks (&self, audience == GW_AUDIENCE_ALL ? moments[moment].all : moments[moment].me);
  if (options->comments && audience != GW_AUDIENCE_ALL)
    add_blocks (&self, audience == GW_AUDIENCE_ME ? gw_compose_comments : gw_compose_comments_ours);
  gw_page_drop_empty (self.page);
  add_foot (&self, options, &today);
  gw_reckoning_unref (self.reckoning);
  return self.page;
}
