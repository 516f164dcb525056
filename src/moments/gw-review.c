/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-review-private.h"

#include <glib/gi18n-lib.h>
#include <string.h>

static const GwRule *const rules[GW_N_MOMENTS] = {
  [GW_MOMENT_PRIORITIZATION] = gw_rules_prioritization,
  [GW_MOMENT_SCOPE] = gw_rules_scope,
  [GW_MOMENT_COMMITMENT] = gw_rules_commitment,
  [GW_MOMENT_RESOURCES] = gw_rules_resources,
};

/* Of what was typed, whatever the moment. */
static const GwRule understood = { "understood", GW_SEVERITY_BEFORE, TRUE, gw_rule_understood };

G_DEFINE_BOXED_TYPE (GwReview, gw_review, gw_review_ref, gw_review_unref)

static void
finding_free (gpointer data)
{
  GwFinding *finding = data;

  g_free (finding->on);
  g_free (finding->field);
  g_free (finding->message);
  g_free (finding);
}

static gboolean
is_waived (GwReview   *self,
           const char *rule,
           const char *on)
{
  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_WAIVED); i++)
    {
      GwItem *waived = gw_item_get_child (self->brief, GW_BRIEF_WAIVED, i);
      const char *of = gw_item_get_text (waived, GW_WAIVED_ON);

      if (strcmp (gw_item_get_text (waived, GW_WAIVED_RULE), rule) == 0
          && (of == NULL || strcmp (of, on) == 0))
        return TRUE;
    }

  return FALSE;
}

/* A rule says only what it speaks of; which rule it is, is known from the one that is looking. */
void
gw_review_add (GwReview   *self,
               GwItem     *item,
               const char *field,
               char       *message)
{
  GwFinding *finding = g_new0 (GwFinding, 1);
  const char *id = item != NULL ? gw_item_get_id (item) : NULL;

  finding->on = g_strdup (id != NULL && item != self->brief ? id : "brief");
  finding->field = g_strdup (field);
  finding->line = gw_item_get_line (item != NULL ? item : self->brief);
  finding->message = message;
  g_ptr_array_add (self->findings, finding);
}

static void
look (GwReview     *self,
      const GwRule *rule)
{
  guint before = self->findings->len;

  rule->look (self);
  for (guint i = before; i < self->findings->len; i++)
    {
      GwFinding *finding = g_ptr_array_index (self->findings, i);

      finding->rule = rule->name;
      finding->severity = rule->severity;
      finding->waived = is_waived (self, rule->name, finding->on);
    }
}

static int
compare_findings (gconstpointer a,
                  gconstpointer b)
{
  const GwFinding *one = *(GwFinding *const *) a;
  const GwFinding *other = *(GwFinding *const *) b;

  return (int) one->severity - (int) other->severity;
}

/**
 * gw_review_new:
 * @brief: a reference is taken
 * @others: (nullable) (element-type GwItem): the other briefs of the workspace, as far as they may
 *   be seen; those of its initiative count
 * @today: from which facts are old
 *
 * Asks each rule of the brief's moment, of a short brief the short set; what must be done before
 * the meeting comes first.
 *
 * Returns: (transfer full) (nullable): NULL when cancelled, with @error
 */
GwReview *
gw_review_new (GwItem        *brief,
               GPtrArray     *others,
               const GDate   *today,
               GCancellable  *cancellable,
               GError       **error)
{
  GwReview *self = g_new0 (GwReview, 1);
  gboolean is_short = gw_item_is (brief, GW_BRIEF_FORM, "short");

  g_atomic_ref_count_init (&self->refs);
  self->brief = gw_item_ref (brief);
  self->moment = gw_brief_get_moment_item (brief);
  self->others = others != NULL ? g_ptr_array_ref (others) : g_ptr_array_new ();
  self->today = *today;
  self->cancellable = cancellable;
  self->findings = g_ptr_array_new_with_free_func (finding_free);

  for (const GwRule *rule = rules[gw_brief_get_moment (brief)]; rule->name != NULL; rule++)
    if ((rule->in_short || !is_short) && !g_cancellable_is_cancelled (cancellable))
      look (self, rule);
  look (self, &understood);

  self->cancellable = NULL;
  g_clear_pointer (&self->promises, gw_promises_free);
  if (g_cancellable_set_error_if_cancelled (cancellable, error))
    g_clear_pointer (&self, gw_review_unref);
  else
    g_ptr_array_sort (self->findings, compare_findings);
  return self;
}

GwReview *
gw_review_ref (GwReview *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
gw_review_unref (GwReview *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  g_ptr_array_unref (self->findings);
  g_ptr_array_unref (self->others);
  gw_item_unref (self->brief);
  g_free (self);
}

/* How many findings there are, those waved off among them. */
guint
gw_review_get_n (GwReview *self)
{
  return self->findings->len;
}

/* Returns: (transfer none) */
const GwFinding *
gw_review_get (GwReview *self,
               guint     index)
{
  return g_ptr_array_index (self->findings, index);
}

/* How many findings were waved off for this meeting. */
guint
gw_review_count_waived (GwReview *self)
{
  guint n = 0;

  for (guint i = 0; i < self->findings->len; i++)
    n += gw_review_get (self, i)->waived;
  return n;
}

/* How many findings are not waved off: what "2 things still open" counts. */
guint
gw_review_count_open (GwReview *self)
{
  return self->findings->len - gw_review_count_waived (self);
}

/* Returns: (transfer full): "2 things still open" */
char *
gw_review_say_open (GwReview *self)
{
  guint n = gw_review_count_open (self);

  if (n == 0)
    return g_strdup (_("Nothing is open. Print it and go."));
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "%u thing still open",
                                       "%u things still open", n), n);
}

/* Whether any moment has a rule of this name. */
gboolean
gw_rule_exists (const char *name)
{
  for (guint m = 0; m < GW_N_MOMENTS; m++)
    for (const GwRule *rule = rules[m]; rule->name != NULL; rule++)
      if (strcmp (rule->name, name) == 0)
        return TRUE;

  return strcmp (understood.name, name) == 0;
}

/* Whether the party with this id is on our side. */
gboolean
gw_review_is_us (GwReview   *self,
                 const char *party)
{
  GwItem *item = party != NULL ? gw_item_find (self->brief, party) : NULL;

  return item != NULL && gw_item_is (item, GW_PARTY_SIDE, "us");
}

/* Whether a fact speaks for or against the item with this id. */
gboolean
gw_review_is_about (GwReview   *self,
                    const char *id)
{
  for (guint i = 0; i < gw_item_count (self->brief, GW_BRIEF_EVIDENCE); i++)
    {
      GwItem *fact = gw_item_get_child (self->brief, GW_BRIEF_EVIDENCE, i);

      if (gw_item_refers_to (fact, GW_FACT_SUPPORTS, id)
          || gw_item_refers_to (fact, GW_FACT_AGAINST, id))
        return TRUE;
    }

  return FALSE;
}
