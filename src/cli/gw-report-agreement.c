/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-analyse.h"

#include <math.h>

#include "gw-doubt.h"
#include "gw-packages.h"

#define DRAWS GW_ROBUSTNESS_DRAWS

typedef struct
{
  GwReport    *report;
  GwItem      *brief;
  GwAccord    *accord;
  GwAgreement *agreement; /* of the accord */
  GwPackages  *packages;  /* owned */
  guint64      seed;
} Agreement;

static const char *const answers[] = {
  [GW_ANSWER_NO] = "no",
  [GW_ANSWER_UNKNOWN] = "unknown",
  [GW_ANSWER_YES] = "yes",
};

static const char *
party_id (Agreement *self,
          guint      party)
{
  return gw_item_get_id (gw_item_get_child (self->brief, GW_BRIEF_PARTIES, party));
}

static const char *
option_id (Agreement *self,
           guint      option)
{
  return gw_item_get_id (gw_item_get_child (self->brief, GW_BRIEF_OPTIONS, option));
}

static void
write_value (Agreement  *self,
             guint       party,
             GwInterval  value)
{
  gw_report_open (self->report, "value");
  gw_report_text (self->report, "party", party_id (self, party));
  if (value.high - value.low < 1e-9)
    gw_report_number (self->report, "of", value.low);
  else
    {
      gw_report_number (self->report, "low", value.low);
      gw_report_number (self->report, "high", value.high);
    }
  gw_report_close (self->report);
}

static void
write_parties (Agreement *self)
{
  for (guint p = 0; p < self->accord->n_parties; p++)
    {
      GwInterval threshold = gw_agreement_get_threshold (self->agreement, p);

      if (!self->accord->concerned[p])
        continue;

      gw_report_open (self->report, "party");
      gw_report_text (self->report, "ref", party_id (self, p));
      if (isnan (self->packages->best[p]))
        gw_report_text (self->report, "known", "no");
      if (threshold.high - threshold.low < 1e-9)
        gw_report_number (self->report, "threshold", threshold.low);
      gw_report_number (self->report, "best", self->packages->best[p]);
      gw_report_number (self->report, "worst", self->packages->worst[p]);
      gw_report_close (self->report);
    }
}

static char *
say_marks (GwMarks marks)
{
  GString *text = g_string_new (NULL);

  if (marks & GW_MARK_BALANCED)
    g_string_append (text, "balanced ");
  if (marks & GW_MARK_EVENEST)
    g_string_append (text, "evenest ");
  if (marks & GW_MARK_TOTAL)
    g_string_append (text, "total ");
  g_strchomp (text->str);
  return g_string_free (text, text->str[0] == '\0');
}

static void
write_points (Agreement *self)
{
  guint n = self->packages->n_points;
  g_autofree GwWay *ways = g_new0 (GwWay, n + 1);
  g_autofree double *holds = g_new0 (double, n + 1);

  for (guint i = 0; i < n; i++)
    ways[i] = (GwWay) { self->packages->points[i].options, self->packages->points[i].n_options };
  if (!gw_agreement_measure_robustness (self->agreement, ways, n, DRAWS, self->seed, holds, NULL,
                                        NULL))
    return;

  for (guint i = 0; i < n; i++)
    {
      const GwPoint *point = &self->packages->points[i];
      g_autofree char *marks = say_marks (point->marks);

      gw_report_open (self->report, "point");
      gw_report_text (self->report, "packages", point->packages);
      gw_report_text (self->report, "acceptable", answers[point->acceptable]);
      gw_report_text (self->report, "marks", marks);
      gw_report_number (self->report, "holds", holds[i]);
      for (guint k = 0; k < self->packages->known->len; k++)
        write_value (self, g_array_index (self->packages->known, guint, k),
                     (GwInterval) { point->values[k], point->values[k] });
      for (guint o = 0; o < point->n_options; o++)
        {
          gw_report_open (self->report, "choice");
          gw_report_text (self->report, "option", option_id (self, point->options[o]));
          gw_report_close (self->report);
        }
      gw_report_close (self->report);
    }
}

static void
write_hinges (Agreement *self,
              guint      option)
{
  for (guint p = 0; p < self->accord->n_parties; p++)
    {
      GwHinge hinge;

      if (!self->accord->concerned[p]
          || !gw_agreement_find_hinge (self->agreement, p, &option, 1, &hinge))
        continue;
      gw_report_open (self->report, "hangs");
      gw_report_text (self->report, "party", party_id (self, p));
      gw_report_text (self->report, "interest",
                      gw_item_get_id (gw_item_get_child (self->brief, GW_BRIEF_INTERESTS,
                                                         hinge.interest)));
      gw_report_number (self->report, "by", fabs (hinge.to - hinge.from));
      gw_report_close (self->report);
    }
}

static void
write_proposals (Agreement *self)
{
  for (guint o = 0; o < self->accord->n_options; o++)
    {
      if (self->agreement->terms[o] != GW_NO_TERM)
        continue;

      gw_report_open (self->report, "proposal");
      gw_report_text (self->report, "option", option_id (self, o));
      gw_report_text (self->report, "acceptable", answers[self->accord->acceptable[o]]);
      gw_report_yes_no (self->report, "efficient", self->packages->efficient[o]);
      for (guint p = 0; p < self->accord->n_parties; p++)
        if (gw_agreement_has_values (self->agreement, p))
          write_value (self, p, gw_agreement_get_value (self->agreement, p, &o, 1));
      write_hinges (self, o);
      gw_report_close (self->report);
    }
}

static void
write_fallbacks (Agreement *self)
{
  for (guint f = 0; f < self->agreement->n_fallbacks; f++)
    {
      GwItem *fallback = gw_item_get_child (self->brief, GW_BRIEF_FALLBACKS, f);
      GwInterval value = gw_agreement_get_fallback (self->agreement, f);

      gw_report_open (self->report, "fallback");
      gw_report_text (self->report, "ref", gw_item_get_id (fallback));
      gw_report_text (self->report, "party", gw_item_get_text (fallback, GW_FALLBACK_PARTY));
      if (isfinite (value.low) && isfinite (value.high))
        write_value (self, self->agreement->fallback_parties[f], value);
      gw_report_close (self->report);
    }
}

static void
write_terms (Agreement *self)
{
  static const char *const names[] = {
    [GW_TERM_SILENT] = NULL,
    [GW_TERM_COMPATIBLE] = "compatible",
    [GW_TERM_OPPOSED] = "opposed",
    [GW_TERM_TRADE] = "trade",
  };
  g_autofree GwTermRelation *relations = g_new0 (GwTermRelation, self->agreement->n_terms + 1);

  gw_agreement_relate_terms (self->agreement, relations);
  for (guint t = 0; t < self->agreement->n_terms; t++)
    {
      gw_report_open (self->report, "term");
      gw_report_text (self->report, "ref",
                      gw_item_get_id (gw_item_get_child (self->brief, GW_BRIEF_TERMS, t)));
      gw_report_text (self->report, "relation", names[relations[t]]);
      gw_report_close (self->report);
    }
}

static void
write_fragility (Agreement   *self,
                 const GwWay *ways,
                 guint        n_ways,
                 guint        way,
                 guint        option)
{
  GwFragility fragility;

  if (!gw_agreement_find_fragility (self->agreement, ways, n_ways, way, &fragility))
    return;

  gw_report_open (self->report, "fragile");
  gw_report_text (self->report, "option", option_id (self, option));
  gw_report_text (self->report, "on",
                  gw_item_get_id (gw_item_get_child (self->brief, GW_BRIEF_INTERESTS,
                                                     fragility.interest)));
  gw_report_text (self->report, "field",
                  fragility.field == GW_DOUBT_WEIGHT ? "weight" : "rating");
  gw_report_number (self->report, "from", fragility.from);
  gw_report_number (self->report, "to", fragility.to);
  if (fragility.party != G_MAXUINT)
    gw_report_text (self->report, "party", party_id (self, fragility.party));
  gw_report_close (self->report);
}

/* Which ways are better for one and worse for nobody. */
static void
write_better (Agreement *self,
              guint      option)
{
  g_autofree double *values = g_new0 (double, self->packages->known->len + 1);
  g_autofree guint *points = g_new0 (guint, self->packages->n_points + 1);

  for (guint k = 0; k < self->packages->known->len; k++)
    values[k] = gw_agreement_get_value (self->agreement,
                                        g_array_index (self->packages->known, guint, k), &option,
                                        1).low;

  guint n = gw_packages_find_better (self->packages, values, points, self->packages->n_points);
  for (guint i = 0; i < n; i++)
    {
      const GwPoint *point = &self->packages->points[points[i]];
      g_autoptr (GString) ids = g_string_new (NULL);

      for (guint o = 0; o < point->n_options; o++)
        g_string_append_printf (ids, "%s%s", o > 0 ? " " : "",
                                option_id (self, point->options[o]));
      gw_report_open (self->report, "better");
      gw_report_text (self->report, "than", option_id (self, option));
      gw_report_text (self->report, "option", ids->str);
      gw_report_close (self->report);
    }
}

static void
write_doubts (Agreement *self)
{
  guint n = self->accord->n_options;
  g_autofree guint *options = g_new0 (guint, n + 1);
  g_autofree GwWay *ways = g_new0 (GwWay, n + 1);
  guint n_ways = 0;

  for (guint o = 0; o < n; o++)
    if (self->agreement->terms[o] == GW_NO_TERM)
      {
        options[n_ways] = o;
        ways[n_ways] = (GwWay) { &options[n_ways], 1 };
        n_ways++;
      }

  for (guint w = 0; w < n_ways; w++)
    write_fragility (self, ways, n_ways, w, options[w]);
  for (guint w = 0; w < n_ways && self->packages->n_points > 0; w++)
    write_better (self, options[w]);
}

static void
write_room (Agreement *self)
{
  GwRoom room;

  gw_report_text (self->report, "packages", self->packages->packages);
  if (self->agreement->n_terms > 0
      && gw_agreement_measure_room (self->agreement, self->seed, &room, NULL, NULL))
    {
      if (room.counted)
        gw_report_number (self->report, "acceptable", room.n_acceptable);
      else
        {
          gw_report_number (self->report, "share", room.share);
          gw_report_number (self->report, "share-error", room.error);
        }
    }
  gw_report_number (self->report, "frontier", self->packages->n_points);
  gw_report_yes_no (self->report, "exact", self->packages->exact);
  if (!self->packages->exact)
    gw_report_number (self->report, "error", self->packages->error);
}

/* What everybody can live with; nothing where the brief has no ways. */
void
gw_report_agreement (GwReport *report,
                     GwItem   *brief,
                     GwAccord *accord,
                     guint64   seed)
{
  if (accord->n_options == 0)
    return;

  g_autoptr (GwPackages) packages = gw_packages_new (accord->agreement, NULL, NULL);
  Agreement self = { report, brief, accord, accord->agreement, packages, seed };

  gw_report_open (report, "agreement");
  write_room (&self);
  write_parties (&self);
  write_points (&self);
  write_proposals (&self);
  write_fallbacks (&self);
  write_terms (&self);
  write_doubts (&self);
  gw_report_sentences (report, gw_accord_get_sentences (accord));

  g_autofree char *doubt = gw_accord_say_packages (accord, packages);
  if (doubt != NULL)
    {
      gw_report_open (report, "sentence");
      gw_report_content (report, doubt);
      gw_report_close (report);
    }
  gw_report_close (report);
}
