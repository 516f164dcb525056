/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-record.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#include "gw-backing.h"
#include "gw-initiative.h"
#include "gw-promises.h"
#include "gw-say.h"

/* The briefs that are held against the same estimates: one initiative, or one brief without. */
typedef struct
{
  GPtrArray *promises; /* owned (of GwItem), borrowed from their briefs */
  GwItem    *scope;    /* borrowed, NULL = none */
} Group;

static Group *
group_new (void)
{
  Group *group = g_new0 (Group, 1);

  group->promises = g_ptr_array_new ();
  return group;
}

static void
group_free (gpointer data)
{
  Group *group = data;

  g_ptr_array_unref (group->promises);
  g_free (group);
}

/* Returns: (transfer none): the group that @brief belongs to; new ones come last in @order. */
static Group *
find_group (GHashTable *groups,
            GPtrArray  *order,
            GwItem     *brief)
{
  g_autofree char *key = gw_initiative_dup_key (brief);

  if (key != NULL && g_hash_table_contains (groups, key))
    return g_hash_table_lookup (groups, key);

  Group *group = group_new ();
  g_ptr_array_add (order, group);
  if (key != NULL)
    g_hash_table_insert (groups, g_steal_pointer (&key), group);
  return group;
}

static void
add_brief (GHashTable *groups,
           GPtrArray  *order,
           GwItem     *brief)
{
  Group *group = find_group (groups, order, brief);

  gw_promises_list (brief, group->promises);
  group->scope = gw_initiative_choose_scope (group->scope, brief);
}

/* Returns: (transfer full) (element-type Group): the brief's own first */
static GPtrArray *
group_briefs (const GwContext *context)
{
  g_autoptr (GHashTable) groups = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  GPtrArray *order = g_ptr_array_new_with_free_func (group_free);

  add_brief (groups, order, context->brief);
  for (guint i = 0; i < context->others->len; i++)
    add_brief (groups, order, g_ptr_array_index (context->others, i));
  for (guint i = 0; i < context->elsewhere->len; i++)
    add_brief (groups, order, g_ptr_array_index (context->elsewhere, i));
  return order;
}

static GwPromise
count_promise (const GwItem    *promise,
               const GwBacking *backing)
{
  double odds = gw_backing_get_odds (backing, promise);
  double confidence = gw_item_get_number (promise, GW_PROMISE_CONFIDENCE);

  return (GwPromise) {
    .state = gw_item_get_choice (promise, GW_PROMISE_STATE),
    .odds = isnan (odds) ? -1 : odds,
    .confidence = isnan (confidence) ? -1 : confidence,
  };
}

/* Only an open date is held against estimates; for what is over they need not be read. */
static gboolean
asks_for_odds (const GwItem *promise)
{
  return gw_item_is (promise, GW_PROMISE_LEVEL, "commitment")
         && gw_item_is (promise, GW_PROMISE_STATE, "open") && gw_item_has (promise, GW_PROMISE_WHEN);
}

/* An aim is not promised, so nobody keeps it. Returns: FALSE when cancelled, with @error */
static gboolean
count_group (GwRecord      *self,
             const Group   *group,
             GArray        *counted,
             GCancellable  *cancellable,
             GError       **error)
{
  g_autoptr (GwBacking) backing = NULL;

  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    return FALSE;
  for (guint i = 0; i < group->promises->len; i++)
    {
      const GwItem *promise = g_ptr_array_index (group->promises, i);

      if (backing == NULL && group->scope != NULL && asks_for_odds (promise))
        {
          backing = gw_backing_new (group->scope, cancellable, error);
          if (backing == NULL)
            return FALSE;
        }
      if (!gw_item_is (promise, GW_PROMISE_LEVEL, "commitment"))
        continue;

      GwPromise one = count_promise (promise, backing);
      g_array_append_val (counted, one);
      self->n_open += one.state == GW_PROMISE_OPEN;
    }

  return TRUE;
}

/* Never certain, never impossible. */
static int
hundredths (double odds)
{
  return CLAMP ((int) round (100 * odds), 1, 99);
}

/* Where the two ends are the same in hundredths, one number says it. */
static char *
say_alike (const GwRecord *self)
{
  g_autofree char *odds = gw_say_odds (self->high);

  if (self->n_joint == self->n_open)
    /* Translators: a number of promises; odds, as "about 8 in 10" */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "%u open promise; the chance that all are kept is %s.",
                                         "%u open promises; the chance that all are kept is %s.",
                                         self->n_open),
                            self->n_open, odds);
  /* Translators: how many of how many promises; odds, as "about 8 in 10" */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "Estimates stand behind %u of %u open promise; the chance "
                                       "that these are kept is %s.",
                                       "Estimates stand behind %u of %u open promises; the chance "
                                       "that these are kept is %s.", self->n_open),
                          self->n_joint, self->n_open, odds);
}

static char *
say_between (const GwRecord *self,
             int             low,
             int             high)
{
  if (self->n_joint == self->n_open)
    /* Translators: a number of promises, two numbers out of 100 */
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                         "%u open promise; the chance that all are kept is between "
                                         "%d and %d in 100, because some hang on the same work.",
                                         "%u open promises; the chance that all are kept is between "
                                         "%d and %d in 100, because some hang on the same work.",
                                         self->n_open),
                            self->n_open, low, high);
  /* Translators: how many of how many promises, two numbers out of 100 */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE,
                                       "Estimates stand behind %u of %u open promise; the chance "
                                       "that these are kept is between %d and %d in 100.",
                                       "Estimates stand behind %u of %u open promises; the chance "
                                       "that these are kept is between %d and %d in 100.",
                                       self->n_open),
                          self->n_joint, self->n_open, low, high);
}

static void
say_joint (GwRecord *self)
{
  int low = hundredths (self->low);
  int high = hundredths (self->high);

  if (self->n_joint >= 2)
    g_ptr_array_add (self->sentences,
                     low == high ? say_alike (self) : say_between (self, low, high));
}

static void
say_record (GwRecord *self)
{
  const GwPromiseRecord *record = &self->own;

  if (record->settled == 0)
    return;
  if (record->said_of == 0)
    {
      /* Translators: how many of how many promises were kept */
      g_ptr_array_add (self->sentences, g_strdup_printf (_("You kept %u of %u."), record->kept,
                                                         record->settled));
      return;
    }

  g_autofree char *said = gw_say_odds (record->said);
  /* Translators: how many of how many promises were kept; odds, as "about 8 in 10" */
  g_ptr_array_add (self->sentences,
                   g_strdup_printf (_("You kept %u of %u; you had said %s."), record->kept,
                                    record->settled, said));
}

/**
 * gw_record_new:
 *
 * Counts the commitments of all briefs of @context, those of results too, each against the
 * estimates of its own initiative: the odds that all open ones are kept (gw_promise_joint()), how
 * often they were kept (gw_promise_record()), and the sentences on both (MOMENTS.md 3.6). A plan
 * or a date that @context does not hold is not known.
 *
 * Returns: (transfer full) (nullable): NULL when cancelled, with @error
 */
GwRecord *
gw_record_new (const GwContext  *context,
               GCancellable     *cancellable,
               GError          **error)
{
  g_autoptr (GwRecord) self = g_new0 (GwRecord, 1);
  g_autoptr (GPtrArray) groups = group_briefs (context);
  g_autoptr (GArray) counted = g_array_new (FALSE, FALSE, sizeof (GwPromise));

  self->sentences = g_ptr_array_new_with_free_func (g_free);
  for (guint i = 0; i < groups->len; i++)
    if (!count_group (self, g_ptr_array_index (groups, i), counted, cancellable, error))
      return NULL;

  const GwPromise *array = (const GwPromise *) (gpointer) counted->data;
  self->n_joint = gw_promise_joint (array, counted->len, &self->low, &self->high);
  self->own = gw_promise_record (array, counted->len);
  say_joint (self);
  say_record (self);
  return g_steal_pointer (&self);
}

void
gw_record_free (GwRecord *self)
{
  g_ptr_array_unref (self->sentences);
  g_free (self);
}
