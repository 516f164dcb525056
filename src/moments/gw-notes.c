/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-notes.h"

#include "gw-giver.h"
#include "gw-names.h"
#include "gw-say.h"

#include <glib/gi18n-lib.h>
#include <math.h>

static void
note_free (gpointer data)
{
  GwNote *note = data;

  g_free (note->on);
  g_free (note->text);
  g_free (note->who);
  g_free (note->words);
  g_free (note->when);
  g_free (note->read);
  g_free (note);
}

/* Returns: (nullable): NULL for a text that nobody wrote */
static const char *
text_of (GwItem *item,
         guint   part)
{
  const char *text = gw_item_get_text (item, part);

  return text != NULL && *text != '\0' ? text : NULL;
}

/* Takes @text. */
static GwNote *
add (GPtrArray  *notes,
     const char *on,
     int         part,
     char       *text)
{
  GwNote *note = g_new0 (GwNote, 1);

  note->on = g_strdup (on);
  note->part = part;
  note->text = text;
  g_ptr_array_add (notes, note);
  return note;
}

static gboolean
has_question (GwItem     *brief,
              const char *words)
{
  for (guint i = 0; i < gw_item_count (brief, GW_BRIEF_QUESTIONS); i++)
    if (g_strcmp0 (text_of (gw_item_get_child (brief, GW_BRIEF_QUESTIONS, i),
                                  GW_QUESTION_STATEMENT), words) == 0)
      return TRUE;

  return FALSE;
}

/* Offers to write a question down; takes @words. A question that stands there is not offered. */
static void
offer_question (GwItem    *brief,
                GwNote    *note,
                GwNoteAct  act,
                char      *words)
{
  note->words = words;
  for (guint i = 0; i < GW_NOTE_ACTS && !has_question (brief, words); i++)
    if (note->acts[i] == GW_ACT_NONE)
      {
        note->acts[i] = act;
        return;
      }
}

/* The first holder of a need who is not on our side. */
static GwItem *
find_holder (GwItem *brief,
             GwItem *interest)
{
  g_auto (GStrv) ids = gw_item_dup_words (interest, GW_INTEREST_PARTY);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      GwItem *party = gw_item_find (brief, ids[i]);

      if (party != NULL && !gw_item_is (party, GW_PARTY_SIDE, "us"))
        return party;
    }
  return NULL;
}

static GwItem *
find_question (GwItem     *brief,
               const char *interest)
{
  for (guint i = 0; i < gw_item_count (brief, GW_BRIEF_QUESTIONS); i++)
    {
      GwItem *question = gw_item_get_child (brief, GW_BRIEF_QUESTIONS, i);

      if (g_strcmp0 (gw_item_get_text (question, GW_QUESTION_INTEREST), interest) == 0)
        return question;
    }
  return NULL;
}

/* Returns: (transfer full) (nullable): id of the person who is called so */
static char *
find_named (GwItem     *brief,
            const char *name)
{
  for (guint i = 0; name != NULL && i < gw_item_count (brief, GW_BRIEF_PARTIES); i++)
    {
      GwItem *party = gw_item_get_child (brief, GW_BRIEF_PARTIES, i);

      if (g_strcmp0 (gw_item_get_text (party, GW_PARTY_NAME), name) == 0
          || g_strcmp0 (gw_party_get_short (party), name) == 0)
        return g_strdup (gw_item_get_id (party));
    }
  return NULL;
}

/* A guess about somebody's need: ask them, and once they answered, say that they did. */
static void
look_at_need (GPtrArray *notes,
              GwItem    *brief,
              GwItem    *interest)
{
  GwItem *holder = find_holder (brief, interest);
  GwItem *question = find_question (brief, gw_item_get_id (interest));
  const char *answer = question != NULL ? text_of (question, GW_QUESTION_ANSWER) : NULL;
  GwNote *note;

  if (holder == NULL || text_of (interest, GW_INTEREST_STATEMENT) == NULL
      || gw_item_is (interest, GW_INTEREST_BASIS, "stated"))
    return;
  if (answer != NULL)
    {
      note = add (notes, gw_item_get_id (interest), GW_INTEREST_BASIS,
                  /* Translators: a person, what they answered */
                  g_strdup_printf (_("%1$s answered: “%2$s”"), gw_party_get_short (holder), answer));
      note->acts[0] = GW_ACT_CONFIRM;
    }
  else if (question == NULL)
    {
      note = add (notes, gw_item_get_id (interest), GW_INTEREST_BASIS,
                  /* Translators: %s is a name */
                  g_strdup_printf (_("You are guessing what %s needs."),
                                   gw_party_get_short (holder)));
      note->who = g_strdup (gw_item_get_id (holder));
      note->acts[0] = GW_ACT_ASK;
    }
}

static void
look_at_fact (GPtrArray   *notes,
              GwItem      *fact,
              const GDate *today)
{
  GwDay seen = gw_read_last_day (fact, GW_FACT_OBSERVED);
  int age = seen != GW_DAY_NONE ? (int) (g_date_get_julian (today) - seen) : 0;

  if (text_of (fact, GW_FACT_STATEMENT) == NULL
      || age <= gw_item_get_number (fact, GW_FACT_FRESH_DAYS))
    return;

  GwNote *note = add (notes, gw_item_get_id (fact), GW_FACT_OBSERVED,
                      g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%d day old. Still true?",
                                                    "%d days old. Still true?", age), age));
  note->acts[0] = GW_ACT_CHECKED;
  note->acts[1] = GW_ACT_REPLACE;
}

static void
look_at_number (GPtrArray  *notes,
                GwItem     *brief,
                GwItem     *item,
                guint       likely,
                guint       low,
                const char *name)
{
  gboolean is_way = gw_item_get_kind (item)->id == GW_KIND_APPROACH;

  if (!gw_item_has (item, likely) || gw_item_get_number (item, likely) == 0
      || gw_item_has (item, low) || name == NULL)
    return;

  GwNote *note = add (notes, gw_item_get_id (item), likely,
                      g_strdup (_("One number cannot be early or late. Ask for a good and a bad "
                                  "case.")));
  note->who = is_way ? find_named (brief, text_of (item, GW_APPROACH_BY)) : NULL;
  /* Translators: a question; %s is a piece of work or a benefit */
  offer_question (brief, note, GW_ACT_ASK_RANGE,
                  g_strdup_printf (_("What would make “%s” half as much, and what twice?"), name));
}

static void
look_at_piece (GPtrArray *notes,
               GwItem    *brief,
               GwItem    *piece)
{
  for (guint i = 0; i < gw_item_count (piece, GW_ITEM_APPROACHES); i++)
    {
      GwItem *way = gw_item_get_child (piece, GW_ITEM_APPROACHES, i);
      GwItem *former = gw_item_is (way, GW_APPROACH_STATUS, "guess")
                           ? gw_giver_find_former (brief, gw_item_get_id (way))
                           : NULL;

      look_at_number (notes, brief, way, GW_APPROACH_LIKELY, GW_APPROACH_LOW,
                      text_of (way, GW_APPROACH_STATEMENT)
                          ?: text_of (piece, GW_ITEM_STATEMENT));
      if (former == NULL)
        continue;
      g_autofree char *said = gw_giver_say_former (former);
      GwNote *note = add (notes, gw_item_get_id (way), GW_APPROACH_LIKELY,
                          /* Translators: %s is "Priya said 14–22–45 days on Thu 3 Dec 2026" */
                          g_strdup_printf (_("%s. The numbers here are a guess."), said));
      note->who = g_strdup (gw_giver_get_name (former));
      note->acts[0] = GW_ACT_RESTORE;
    }
}

static gboolean
has_verdict (GwItem *way,
             GwItem *party)
{
  for (guint i = 0; i < gw_item_count (way, GW_OPTION_VERDICTS); i++)
    if (gw_item_refers_to (gw_item_get_child (way, GW_OPTION_VERDICTS, i), GW_VERDICT_PARTY,
                           gw_item_get_id (party)))
      return TRUE;

  return FALSE;
}

/* Whom it is not clear for, of those who have a say; "not sure" is an answer. */
static void
look_at_way (GPtrArray *notes,
             GwAccord  *accord,
             guint      option)
{
  GwItem *way = gw_item_get_child (accord->brief, GW_BRIEF_OPTIONS, option);
  g_autoptr (GString) names = g_string_new (NULL);
  GwItem *first = NULL;

  for (guint p = 0; p < accord->n_parties; p++)
    {
      GwItem *party = gw_item_get_child (accord->brief, GW_BRIEF_PARTIES, p);

      if (!accord->concerned[p]
          || gw_accord_get_judgement (accord, option, p)->answer != GW_ANSWER_UNKNOWN
          || has_verdict (way, party))
        continue;
      g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                              gw_item_is (party, GW_PARTY_SIDE, "us") ? _("us")
                                                                      : gw_party_get_short (party));
      if (first == NULL && !gw_item_is (party, GW_PARTY_SIDE, "us"))
        first = party;
    }
  if (names->len == 0 || text_of (way, GW_OPTION_STATEMENT) == NULL)
    return;

  GwNote *note = add (notes, gw_item_get_id (way), GW_OPTION_VERDICTS,
                      /* Translators: %s is one or several names */
                      g_strdup_printf (_("Not clear for %s yet."), names->str));
  note->acts[0] = GW_ACT_RATE;
  if (first == NULL)
    return;
  note->who = g_strdup (gw_item_get_id (first));
  /* Translators: a question; %s is a way to agree */
  offer_question (accord->brief, note, GW_ACT_ASK,
                  g_strdup_printf (_("What would you need to live with “%s”?"),
                                   text_of (way, GW_OPTION_STATEMENT)));
}

static void
look_at_moment (GPtrArray *notes,
                GwItem    *brief)
{
  GwItem *item = gw_brief_get_moment_item (brief);

  if (gw_brief_get_moment (brief) == GW_MOMENT_SCOPE)
    for (guint i = 0; i < gw_item_count (item, GW_SCOPE_ITEMS); i++)
      look_at_piece (notes, brief, gw_item_get_child (item, GW_SCOPE_ITEMS, i));
  if (gw_brief_get_moment (brief) == GW_MOMENT_RESOURCES)
    for (guint i = 0; i < gw_item_count (item, GW_RESOURCES_BENEFITS); i++)
      {
        GwItem *benefit = gw_item_get_child (item, GW_RESOURCES_BENEFITS, i);

        look_at_number (notes, brief, benefit, GW_BENEFIT_LIKELY, GW_BENEFIT_LOW,
                        text_of (benefit, GW_BENEFIT_STATEMENT)
                            ?: text_of (benefit, GW_BENEFIT_MEASURE));
      }
}

/**
 * gw_notes_new:
 * @accord: of the brief
 *
 * Needs that are guessed, facts past their term, single numbers, estimates that somebody else
 * changed, and ways that are not clear for somebody.
 *
 * Returns: (transfer full) (element-type GwNote)
 */
GPtrArray *
gw_notes_new (GwItem      *brief,
              GwAccord    *accord,
              const GDate *today)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func (note_free);

  for (guint i = 0; i < gw_item_count (brief, GW_BRIEF_INTERESTS); i++)
    look_at_need (notes, brief, gw_item_get_child (brief, GW_BRIEF_INTERESTS, i));
  for (guint i = 0; i < gw_item_count (brief, GW_BRIEF_EVIDENCE); i++)
    look_at_fact (notes, gw_item_get_child (brief, GW_BRIEF_EVIDENCE, i), today);
  for (guint i = 0; i < accord->n_options; i++)
    look_at_way (notes, accord, i);
  look_at_moment (notes, brief);
  return notes;
}

static void
add_finding (GPtrArray              *notes,
             GwItem                 *promise,
             const GwPromiseFinding *finding)
{
  GwNote *note = add (notes, finding->on, GW_PROMISE_STATEMENT, g_strdup (finding->reason));

  note->words = g_strdup (finding->rewrite);
  note->when = g_strdup (finding->when);
  note->read = g_strdup (gw_item_get_text (promise, GW_PROMISE_STATEMENT));
  note->start = finding->start;
  note->end = finding->end;
  if (finding->rewrite != NULL || finding->when != NULL)
    note->acts[0] = GW_ACT_REWRITE;
}

/* Where no estimate stands behind the date, it says to ask. */
static void
add_sentence (GPtrArray              *notes,
              GwItem                 *brief,
              const GwPromiseReading *reading,
              const char             *sentence)
{
  GwNote *note
      = add (notes, gw_item_get_id (reading->item), GW_PROMISE_WHEN, g_strdup (sentence));
  const char *promise = text_of (reading->item, GW_PROMISE_STATEMENT);

  if (!isnan (reading->odds) || promise == NULL)
    return;
  note->who = find_named (brief, text_of (reading->item, GW_PROMISE_OWNER));
  /* Translators: a question to those who build it; %s is a promise */
  offer_question (brief, note, GW_ACT_ASK,
                  g_strdup_printf (_("How long would this take at best, likely, at worst: “%s”?"),
                                   promise));
}

/* What moves when their request goes first, under the work that moves. */
void
gw_notes_add_slips (GPtrArray     *notes,
                    const GwPrice *price)
{
  for (guint i = 0; i < price->slips->len; i++)
    {
      const GwSlip *slip = &g_array_index (price->slips, GwSlip, i);
      gboolean dated = slip->from != GW_DAY_NONE && slip->to != GW_DAY_NONE;
      g_autofree char *from = dated ? gw_say_calendar_day (slip->from) : NULL;
      g_autofree char *to = dated ? gw_say_calendar_day (slip->to) : NULL;
      g_autofree char *weeks = gw_say_weeks (slip->weeks);

      add (notes, slip->id, -1,
           /* Translators: work that waits; two days: "slips Fri 5 Mar → Fri 7 May" */
           dated ? g_strdup_printf (_("slips %1$s → %2$s"), from, to)
                 /* Translators: work that waits; a length of time: "slips by 9 wk" */
                 : g_strdup_printf (_("slips by %s"), weeks));
    }
}

/* What a size costs and how likely it pays back, under the size. */
void
gw_notes_add_sizes (GPtrArray *notes,
                    GwAsk     *ask)
{
  for (guint i = 0; i < ask->sizes->len; i++)
    {
      const GwSize *size = g_ptr_array_index (ask->sizes, i);
      char *said = size->option != NULL ? gw_ask_say_size (ask, i) : NULL;

      if (said != NULL)
        add (notes, gw_item_get_id (size->option), -1, said);
    }
}

/* What is wrong with promises, under the words that cause it, with what to say instead; then what
 * the numbers say of each. */
void
gw_notes_add_promises (GPtrArray  *notes,
                       GwPromises *promises)
{
  for (guint i = 0; i < promises->readings->len; i++)
    {
      GwPromiseReading *reading = g_ptr_array_index (promises->readings, i);

      for (guint j = 0; j < reading->findings->len; j++)
        add_finding (notes, reading->item, &g_array_index (reading->findings, GwPromiseFinding, j));
      for (guint j = 0; j < reading->sentences->len; j++)
        add_sentence (notes, promises->context->brief, reading,
                      g_ptr_array_index (reading->sentences, j));
    }
  for (guint i = 0; i < promises->told->len; i++)
    {
      const GwPromiseFinding *told = &g_array_index (promises->told, GwPromiseFinding, i);

      add (notes, told->on, -1, g_strdup (told->reason));
    }
}
