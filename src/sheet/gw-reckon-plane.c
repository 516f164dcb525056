/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-reckon-private.h"

#include "gw-accord.h"
#include "gw-packages.h"
#include "gw-plane.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* More points say less. */
#define MOST_POINTS 40

/* Values nearer than this are the same. */
#define NEAR 1e-9

typedef struct
{
  GwAccord *accord;
  GwPackages *packages;
  guint parties[2];
  guint places[2];      /* theirs among the known */
  GArray *points;       /* GwPlanePoint */
  GPtrArray *texts;     /* char *: what the points lend */
} Plane;

static GwItem *
option_at (Plane *self,
           guint  option)
{
  return gw_item_get_child (self->accord->brief, GW_BRIEF_OPTIONS, option);
}

static const char *
keep (Plane *self,
      char  *text)
{
  g_ptr_array_add (self->texts, text);
  return text;
}

/* Letters as on the form, and the ways in words. */
static void
add_point (Plane        *self,
           const guint  *options,
           guint         n_options,
           const double *values,
           guint         marks)
{
  g_autoptr (GString) label = g_string_new (NULL);
  g_autoptr (GString) name = g_string_new (NULL);

  for (guint i = 0; i < n_options; i++)
    {
      g_autofree char *letter = gw_letter (options[i]);

      g_string_append_printf (label, "%s%s", i > 0 ? " " : "", letter);
      g_string_append_printf (name, "%s%s", i > 0 ? " · " : "",
                              gw_item_get_text (option_at (self, options[i]), GW_OPTION_STATEMENT));
    }

  GwPlanePoint point = { { values[0], values[1] },
                         keep (self, g_strdup (label->str)),
                         keep (self, g_strdup (name->str)),
                         FALSE,
                         marks };

  g_array_append_val (self->points, point);
}

/* What is on the frontier of all, then the proposals that are not. */
static void
add_points (Plane *self)
{
  const GwAgreement *agreement = self->accord->agreement;
  double values[2];

  for (guint i = 0; i < self->packages->n_points && i < MOST_POINTS; i++)
    {
      const GwPoint *point = &self->packages->points[i];

      for (guint axis = 0; axis < 2; axis++)
        values[axis] = point->values[self->places[axis]];
      add_point (self, point->options, point->n_options, values, point->marks);
    }
  for (guint o = 0; o < agreement->n_options && self->points->len < MOST_POINTS; o++)
    {
      if (agreement->terms[o] != GW_NO_TERM || self->packages->efficient[o])
        continue;
      for (guint axis = 0; axis < 2; axis++)
        values[axis] = gw_agreement_get_value (agreement, self->parties[axis], &o, 1).low;
      if (isfinite (values[0]) && isfinite (values[1]))
        add_point (self, &o, 1, values, GW_MARK_NONE);
    }
}

static gboolean
is_better (const GwPlanePoint *a,
           const GwPlanePoint *b)
{
  return a->values[0] > b->values[0] - NEAR && a->values[1] > b->values[1] - NEAR
         && (a->values[0] > b->values[0] + NEAR || a->values[1] > b->values[1] + NEAR);
}

/* With more than two parties what is best for all need not be so for these two. */
static void
find_best (Plane *self)
{
  for (guint i = 0; i < self->points->len; i++)
    {
      GwPlanePoint *point = &g_array_index (self->points, GwPlanePoint, i);

      point->best = TRUE;
      for (guint j = 0; j < self->points->len && point->best; j++)
        point->best = !is_better (&g_array_index (self->points, GwPlanePoint, j), point);
    }
}

static GwDiagram *
draw_up (Plane *self)
{
  GwPlane plane = { .n_points = self->points->len };

  plane.points = (const GwPlanePoint *) self->points->data;
  for (guint axis = 0; axis < 2; axis++)
    {
      GwItem *party
        = gw_item_get_child (self->accord->brief, GW_BRIEF_PARTIES, self->parties[axis]);
      GwInterval threshold
        = gw_agreement_get_threshold (self->accord->agreement, self->parties[axis]);

      plane.names[axis] = gw_item_is (party, GW_PARTY_SIDE, "us") ? _("us")
                                                                  : gw_party_get_short (party);
      plane.thresholds[axis] = isfinite (threshold.high) ? threshold.high : NAN;
    }
  return gw_plane_draw_up (&plane);
}

static GwItem *
known_party (Plane *self,
             guint  place)
{
  return gw_item_get_child (self->accord->brief, GW_BRIEF_PARTIES,
                            g_array_index (self->packages->known, guint, place));
}

/* Where the party stands among those whose values are known; @fallback where it is none of them. */
static guint
find_place (Plane      *self,
            const char *party,
            guint       fallback)
{
  for (guint i = 0; party != NULL && i < self->packages->known->len; i++)
    if (g_strcmp0 (gw_item_get_id (known_party (self, i)), party) == 0)
      return i;

  return fallback;
}

static GwDiagram *
draw_for (Plane      *self,
          const char *across,
          const char *upwards)
{
  guint first = find_place (self, across, 0);
  guint second = find_place (self, upwards, first == 0 ? 1 : 0);
  guint places[] = { first, second != first ? second : first == 0 ? 1 : 0 };

  for (guint axis = 0; axis < 2; axis++)
    {
      self->places[axis] = places[axis];
      self->parties[axis] = g_array_index (self->packages->known, guint, places[axis]);
    }
  self->points = g_array_new (FALSE, FALSE, sizeof (GwPlanePoint));
  self->texts = g_ptr_array_new_with_free_func (g_free);
  add_points (self);
  find_best (self);

  GwDiagram *diagram = draw_up (self);

  g_array_unref (self->points);
  g_ptr_array_unref (self->texts);
  return diagram;
}

/* The plane of two parties' values; only where exactly two are known throughout. */
void
gw_reckon_plane (GwReckoning *reckoning,
                 GwAccord    *accord)
{
  g_autoptr (GwPackages) packages = gw_packages_new (accord->agreement, NULL, NULL);
  Plane self = { .accord = accord, .packages = packages };

  if (packages == NULL || packages->known->len != 2 || packages->n_points == 0)
    return;

  g_autoptr (GwDiagram) diagram = draw_for (&self, NULL, NULL);

  gw_reckoning_set_diagram (reckoning, "plane", diagram);
}

/**
 * gw_reckon_plane_of:
 * @across: (nullable): id of the party whose value is drawn from left to right; NULL: the first
 * @upwards: (nullable): id of the other; NULL: the next
 *
 * The plane of two chosen parties, out of all whose values are known throughout: as "packages" where
 * several things are to be settled, else as "plane". Who can be chosen
 * is told in rows of the block "parties", where there are more than two to choose from.
 */
void
gw_reckon_plane_of (GwReckoning  *reckoning,
                    GwItem       *brief,
                    const char   *across,
                    const char   *upwards,
                    GCancellable *cancellable)
{
  g_autoptr (GwAccord) accord = gw_accord_new (brief);
  g_autoptr (GwPackages) packages = gw_packages_new (accord->agreement, cancellable, NULL);
  Plane self = { .accord = accord, .packages = packages };

  if (packages == NULL || packages->known->len < 2 || packages->n_points == 0)
    return;

  g_autoptr (GwDiagram) diagram = draw_for (&self, across, upwards);

  gw_reckoning_set_diagram (reckoning, accord->agreement->n_terms > 0 ? "packages" : "plane",
                            diagram);
  for (guint i = 0; packages->known->len > 2 && i < packages->known->len; i++)
    gw_reckoning_add (reckoning, "parties",
                      &(GwReckonedRow){ .item = gw_item_get_id (known_party (&self, i)),
                                        .text = gw_party_get_short (known_party (&self, i)) });
}
