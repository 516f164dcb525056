/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-compose-private.h"

#include "gw-say.h"

#include <glib/gi18n-lib.h>

static void
add_promises (GwComposer  *self,
              GwPageBlock *block,
              const char  *level)
{
  for (guint i = 0;
       self->element != NULL && i < gw_item_count (self->element, GW_COMMITMENT_PROMISES); i++)
    {
      GwItem *promise = gw_item_get_child (self->element, GW_COMMITMENT_PROMISES, i);
      const char *words = gw_compose_text (promise, GW_PROMISE_STATEMENT);

      if (words == NULL || !gw_item_is (promise, GW_PROMISE_LEVEL, level)
          || gw_item_is (promise, GW_PROMISE_STATE, "kept")
          || gw_item_is (promise, GW_PROMISE_STATE, "withdrawn"))
        continue;

      GwPageRow *row = gw_page_block_add (block, gw_item_get_id (promise), NULL, NULL);
      g_autofree char *terms = gw_compose_terms (promise);
      g_autofree char *aim = g_str_equal (level, "target") && *terms != '\0'
                               ? g_strconcat (_("aim, not promised"), " · ", terms, NULL)
                             : g_str_equal (level, "target") ? g_strdup (_("aim, not promised"))
                                                             : g_strdup (terms);

      gw_page_text_append (row->text,
                           g_str_equal (level, "commitment") ? GW_INK_LARGE : GW_INK_PLAIN, words);
      if (gw_item_is (promise, GW_PROMISE_STATE, "slipped"))
        {
          gw_page_text_append (row->text, GW_INK_SMALL, " ");
          gw_page_text_append (row->text, GW_INK_SMALL, _("(has moved since)"));
        }
      gw_page_row_set_below (row, aim);
    }
}

static void
compose_promise (GwComposer  *self,
                 GwPageBlock *block)
{
  add_promises (self, block, "commitment");
}

static void
compose_direction (GwComposer  *self,
                   GwPageBlock *block)
{
  add_promises (self, block, "target");
  add_promises (self, block, "direction");
}

static GwItem *
next_word (GwComposer *self)
{
  return self->element != NULL ? gw_item_get_one (self->element, GW_COMMITMENT_NEXT) : NULL;
}

/* With its weekday: both write it down. */
static char *
dup_date (GwItem *next)
{
  return gw_item_has (next, GW_NEXT_DATE) ? gw_say_when (gw_item_get_text (next, GW_NEXT_DATE))
                                          : NULL;
}

static void
compose_next (GwComposer  *self,
              GwPageBlock *block)
{
  GwItem *next = next_word (self);
  g_autofree char *date = next != NULL ? dup_date (next) : NULL;

  if (next == NULL)
    return;

  const char *rest[] = { gw_compose_text (next, GW_NEXT_HOW), gw_compose_text (next, GW_NEXT_WHO) };
  g_autofree char *how = gw_compose_join (rest, G_N_ELEMENTS (rest));

  if (date == NULL && *how == '\0')
    return;

  GwPageRow *row = gw_page_block_add (block, "next", NULL, NULL);

  if (date != NULL)
    gw_page_text_append (row->text, GW_INK_STRONG, date);
  if (date != NULL && *how != '\0')
    gw_page_text_append (row->text, GW_INK_PLAIN, " · ");
  gw_page_text_append (row->text, GW_INK_PLAIN, how);
}

#define NO_BREAK_SPACE "\302\240"

static void
compose_valid (GwComposer  *self,
               GwPageBlock *block)
{
  GwItem *next = next_word (self);
  g_autofree char *date = next != NULL ? dup_date (next) : NULL;

  if (date == NULL)
    return;

  g_auto (GStrv) words = g_strsplit (date, " ", -1);
  g_autofree char *whole = g_strjoinv (NO_BREAK_SPACE, words);
  /* Translators: the end of a letter about promises; %s is the date of the next news */
  g_autofree char *text = g_strdup_printf (
    _("This is what we know today. It holds until you hear from us on %s."), whole);

  gw_page_block_add (block, "next", NULL, text);
}

/* First, second and third time they ask: our words first, theirs below. */
static void
compose_press (GwComposer  *self,
               GwPageBlock *block)
{
  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_PHRASES); i++)
    {
      GwItem *phrase = gw_item_get_child (self->brief, GW_BRIEF_PHRASES, i);
      const char *reply = gw_compose_text (phrase, GW_PHRASE_REPLY);
      const char *heard = gw_compose_text (phrase, GW_PHRASE_HEARD);

      if (!gw_item_is (phrase, GW_PHRASE_USE, "answer") || reply == NULL)
        continue;

      g_autofree char *quoted = heard != NULL ? gw_compose_quote (heard) : NULL;

      gw_page_row_set_below (gw_page_block_add (block, gw_item_get_id (phrase), NULL, reply),
                             quoted);
    }
}

static void
compose_say (GwComposer  *self,
             GwPageBlock *block)
{
  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_PHRASES); i++)
    {
      GwItem *phrase = gw_item_get_child (self->brief, GW_BRIEF_PHRASES, i);
      gboolean instead = gw_item_is (phrase, GW_PHRASE_USE, "instead");
      const char *heard = gw_compose_text (phrase, instead ? GW_PHRASE_HEARD : GW_PHRASE_TEXT);
      const char *reply = instead ? gw_compose_text (phrase, GW_PHRASE_REPLY) : NULL;

      if ((!instead && !gw_item_is (phrase, GW_PHRASE_USE, "avoid")) || heard == NULL)
        continue;

      g_autofree char *quoted = gw_compose_quote (heard);
      GwPageRow *row = gw_page_block_add (block, gw_item_get_id (phrase), NULL, NULL);

      gw_page_text_append (row->text, GW_INK_DIM, instead ? quoted : _("not:"));
      if (!instead)
        {
          gw_page_text_append (row->text, GW_INK_PLAIN, " ");
          gw_page_text_append (row->text, GW_INK_DIM, quoted);
        }
      if (reply == NULL)
        continue;
      gw_compose_arrow (self, row->text);
      gw_page_text_append (row->text, GW_INK_STRONG, reply);
    }
}

static void
compose_before (GwComposer  *self,
                GwPageBlock *block)
{
  for (guint i = 0; self->element != NULL && i < gw_item_count (self->element, GW_COMMITMENT_TOLDS);
       i++)
    {
      GwItem *told = gw_item_get_child (self->element, GW_COMMITMENT_TOLDS, i);
      const char *words = gw_compose_text (told, GW_TOLD_TEXT);
      g_autofree char *when = gw_compose_when (told, GW_TOLD_WHEN);
      const char *parts[] = { gw_compose_text (told, GW_TOLD_WHO), when };
      g_autofree char *below = gw_compose_join (parts, G_N_ELEMENTS (parts));

      if (words != NULL)
        gw_page_row_set_below (gw_page_block_add (block, gw_item_get_id (told), NULL, words),
                               below);
    }
}

/* MOMENTS.md 3.3 */
const GwBlockSpec gw_compose_commitment[] = {
  { "outcome", N_("They can rely on"), GW_ZONE_GLANCE, GW_LOOK_QUOTE,
    GW_SPAN_FULL, 0, 1, 0, 9, gw_compose_outcome },
  { "promise", N_("We promise"), GW_ZONE_GLANCE, GW_LOOK_LIST,
    GW_SPAN_FULL, 0, 3, 3, 0, compose_promise },
  { "direction", N_("We are heading for"), GW_ZONE_GLANCE, GW_LOOK_LIST,
    GW_SPAN_FULL, 0, 3, 1, 8, compose_direction },
  { "unknown", N_("We do not know yet"), GW_ZONE_GLANCE, GW_LOOK_LIST,
    GW_SPAN_FULL, 0, 3, 1, 7, gw_compose_unknowns },
  { "next", N_("You hear from us"), GW_ZONE_GLANCE, GW_LOOK_SENTENCE,
    GW_SPAN_FULL, 0, 1, 1, 0, compose_next },
  { "questions", N_("Ask first"), GW_ZONE_LOOK_UP, GW_LOOK_NUMBERED,
    GW_SPAN_COLUMN, 1, 3, 1, 6, gw_compose_questions },
  { "press", N_("If they press"), GW_ZONE_LOOK_UP, GW_LOOK_NUMBERED,
    GW_SPAN_COLUMN, 1, 3, 1, 5, compose_press },
  { "say", N_("Instead of … say …"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 1, 3, 0, 4, compose_say },
  { "needs", N_("What they need"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 1, 3, 0, 3, gw_compose_their_needs },
  { "facts", N_("Facts"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 1, 2, 0, 2, gw_compose_facts },
  { "result", N_("Agreed"), GW_ZONE_LOOK_UP, GW_LOOK_LIST,
    GW_SPAN_FULL, 0, 8, 2, 10, gw_compose_result },
  { "agreed", N_("Agreed"), GW_ZONE_LOOK_UP, GW_LOOK_RULED,
    GW_SPAN_FULL, 0, 8, 2, 10, gw_compose_agreed },
  { "odds", N_("How sure we are"), GW_ZONE_FOLD, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 2, 3, 3, 0, gw_compose_reckoned, "promise" },
  { "before", N_("Already told them"), GW_ZONE_FOLD, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 2, 3, 1, 10, compose_before },
  { "nodeal", N_("If they insist"), GW_ZONE_FOLD, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 2, 2, 1, 10, gw_compose_nodeal },
  { "mind", N_("Keep in mind"), GW_ZONE_FOLD, GW_LOOK_LIST,
    GW_SPAN_COLUMN, 2, 2, 0, 1, gw_compose_mind },
  { "plane", N_("What both could agree on"), GW_ZONE_FOLD, GW_LOOK_PICTURE,
    GW_SPAN_COLUMN, 2, 1, 0, 1, gw_compose_picture },
  { NULL }
};

/* A letter, not a form. */
const GwBlockSpec gw_compose_commitment_all[] = {
  { "promise", N_("What you can rely on"), GW_ZONE_GLANCE, GW_LOOK_LIST,
    GW_SPAN_FULL, 0, 6, 3, 0, compose_promise },
  { "direction", N_("Where we are heading (this is not a promise)"), GW_ZONE_GLANCE, GW_LOOK_LIST,
    GW_SPAN_FULL, 0, 6, 1, 2, compose_direction },
  { "unknown", N_("What we do not know yet"), GW_ZONE_GLANCE, GW_LOOK_LIST,
    GW_SPAN_FULL, 0, 6, 1, 1, gw_compose_unknowns },
  { "next", N_("When you hear from us"), GW_ZONE_GLANCE, GW_LOOK_SENTENCE,
    GW_SPAN_FULL, 0, 1, 1, 0, compose_next },
  { "result", N_("Agreed"), GW_ZONE_GLANCE, GW_LOOK_LIST,
    GW_SPAN_FULL, 0, 8, 2, 10, gw_compose_result },
  { "valid", NULL, GW_ZONE_GLANCE, GW_LOOK_SENTENCE,
    GW_SPAN_FULL, 0, 1, 1, 0, compose_valid },
  { NULL }
};
