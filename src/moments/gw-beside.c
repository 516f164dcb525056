/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-beside.h"

#include "gw-accord.h"
#include "gw-ask.h"
#include "gw-notes.h"
#include "gw-plan.h"
#include "gw-price.h"
#include "gw-promises.h"
#include "gw-record.h"

/* Of what is drawn at random; a section says the same each time it is asked. */
#define SEED 1

/* More lines than this beside a section are read by nobody. */
#define MOST_LINES 4

struct _GwBeside
{
  gatomicrefcount refs;
  GString        *texts[GW_N_SECTIONS]; /* owned, NULL = nothing to say */
  GPtrArray      *notes;                /* owned (of GwNote) */
};

static void
say (GwBeside    *self,
     GwSectionId  section,
     const char  *text)
{
  if (text == NULL)
    return;

  if (self->texts[section] == NULL)
    self->texts[section] = g_string_new (text);
  else
    g_string_append_printf (self->texts[section], "\n%s", text);
}

static void
say_all (GwBeside    *self,
         GwSectionId  section,
         GPtrArray   *sentences)
{
  for (guint i = 0; i < MIN (sentences->len, MOST_LINES); i++)
    say (self, section, g_ptr_array_index (sentences, i));
}

static void
look_at_price (GwBeside *self,
               GwItem   *brief)
{
  g_autoptr (GwPrice) price = gw_price_new (brief);

  if (price == NULL)
    return;
  say_all (self, GW_SECTION_WAITS, price->sentences);
  gw_notes_add_slips (self->notes, price);
}

static gboolean
look_at_plan (GwBeside      *self,
              GwItem        *brief,
              GCancellable  *cancellable,
              GError       **error)
{
  if (gw_brief_get_moment (brief) != GW_MOMENT_SCOPE)
    return TRUE;

  g_autoptr (GwPlan) plan = gw_plan_new (brief, cancellable, error);
  if (plan == NULL)
    return FALSE;

  say (self, GW_SECTION_TIME, plan->stand);
  say (self, GW_SECTION_TIME, plan->room);
  for (guint i = 0; i < plan->sentences->len; i++)
    say (self, GW_SECTION_FITS, g_ptr_array_index (plan->sentences, i));
  return TRUE;
}

static gboolean
look_at_promises (GwBeside      *self,
                  GwItem        *brief,
                  GPtrArray     *others,
                  const GDate   *today,
                  GCancellable  *cancellable,
                  GError       **error)
{
  if (gw_brief_get_moment (brief) != GW_MOMENT_COMMITMENT)
    return TRUE;

  g_autoptr (GwPromises) promises
      = gw_promises_new (gw_context_new (brief, others, today, SEED), cancellable, error);
  if (promises == NULL)
    return FALSE;
  g_autoptr (GwRecord) record = gw_record_new (promises->context, cancellable, error);
  if (record == NULL)
    return FALSE;

  gw_notes_add_promises (self->notes, promises);
  say_all (self, GW_SECTION_BEFORE, record->sentences);
  return TRUE;
}

static gboolean
look_at_ask (GwBeside      *self,
             GwItem        *brief,
             GCancellable  *cancellable,
             GError       **error)
{
  if (gw_brief_get_moment (brief) != GW_MOMENT_RESOURCES)
    return TRUE;

  g_autoptr (GwAsk) ask = gw_ask_new (brief, SEED, cancellable, error);
  if (ask == NULL)
    return FALSE;

  say (self, GW_SECTION_SENTENCE, ask->sentence);
  say (self, GW_SECTION_SENTENCE, ask->gap);
  for (guint i = 0; i < ask->figures->len; i++)
    {
      const GwAskFigure *figure = &g_array_index (ask->figures, GwAskFigure, i);
      g_autofree char *line = g_strdup_printf ("%s: %s", figure->label, figure->value);
      say (self, GW_SECTION_COST, line);
    }
  say_all (self, GW_SECTION_BRINGS, ask->sentences);
  say_all (self, GW_SECTION_BREAKS, ask->breaks);
  gw_notes_add_sizes (self->notes, ask);
  return TRUE;
}

/**
 * gw_beside_new:
 * @others: (nullable) (element-type GwItem): the briefs of the workspace, as far as they may be
 *   seen
 *
 * What the numbers of a brief say in words (MOMENTS.md n.6), each beside its section. Made for a
 * thread: a large scope takes a while.
 *
 * Returns: (transfer full) (nullable): NULL when cancelled, with @error
 */
GwBeside *
gw_beside_new (GwItem        *brief,
               GPtrArray     *others,
               const GDate   *today,
               GCancellable  *cancellable,
               GError       **error)
{
  g_autoptr (GwBeside) self = g_new0 (GwBeside, 1);
  g_autoptr (GwAccord) accord = gw_accord_new (brief);

  g_atomic_ref_count_init (&self->refs);
  self->notes = gw_notes_new (brief, accord, today);

  say_all (self, accord->agreement->n_terms > 0 ? GW_SECTION_PACKAGES : GW_SECTION_WAYS,
           gw_accord_get_sentences (accord));
  g_autoptr (GPtrArray) relations = gw_accord_say_relations (accord);
  say_all (self, GW_SECTION_PACKAGES, relations);
  look_at_price (self, brief);
  if (!look_at_plan (self, brief, cancellable, error)
      || !look_at_promises (self, brief, others, today, cancellable, error)
      || !look_at_ask (self, brief, cancellable, error))
    return NULL;

  return g_steal_pointer (&self);
}

GwBeside *
gw_beside_ref (GwBeside *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
gw_beside_unref (GwBeside *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;
  for (guint i = 0; i < GW_N_SECTIONS; i++)
    if (self->texts[i] != NULL)
      g_string_free (self->texts[i], TRUE);
  g_ptr_array_unref (self->notes);
  g_free (self);
}

/* Returns: (nullable): lines for people; NULL where the section has none */
const char *
gw_beside_get (GwBeside    *self,
               GwSectionId  section)
{
  return self->texts[section] != NULL ? self->texts[section]->str : NULL;
}

/* Returns: (transfer none) (element-type GwNote) */
GPtrArray *
gw_beside_get_notes (GwBeside *self)
{
  return self->notes;
}

static gboolean
has_line (const char *text,
          const char *line)
{
  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

  return g_strv_contains ((const char *const *) lines, line);
}

/* The first sentence that was not said @before, to be told while somebody types.
 *
 * Returns: (transfer full) (nullable): NULL when nothing was added */
char *
gw_beside_dup_news (GwBeside *self,
                    GwBeside *before)
{
  g_return_val_if_fail (self != NULL && before != NULL, NULL);

  for (guint i = 0; i < GW_N_SECTIONS; i++)
    {
      const char *text = gw_beside_get (self, i);
      g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);

      for (char **line = lines; *line != NULL; line++)
        if (!has_line (gw_beside_get (before, i), *line))
          return g_strdup (*line);
    }
  return NULL;
}
