/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-reckon-private.h"

#include "gw-accord.h"
#include "gw-packages.h"
#include "gw-plane.h"

#include <math.h>

/* More points say less. */
#define MOST_POINTS 40

typedef struct
{
  GwAccord *accord;
  GwPackages *packages;
  guint parties[2];
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
           gboolean      best,
           gboolean      balanced)
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
                         best,
                         balanced };

  g_array_append_val (self->points, point);
}

/* What is on the frontier, then the proposals that are not. */
static void
add_points (Plane *self)
{
  const GwAgreement *agreement = self->accord->agreement;

  for (guint i = 0; i < self->packages->n_points && i < MOST_POINTS; i++)
    {
      const GwPoint *point = &self->packages->points[i];

      add_point (self, point->options, point->n_options, point->values, TRUE,
                 (point->marks & GW_MARK_BALANCED) != 0);
    }
  for (guint o = 0; o < agreement->n_options && self->points->len < MOST_POINTS; o++)
    {
      double values[2];

      if (agreement->terms[o] != GW_NO_TERM || self->packages->efficient[o])
        continue;
      for (guint axis = 0; axis < 2; axis++)
        values[axis] = gw_agreement_get_value (agreement, self->parties[axis], &o, 1).low;
      if (isfinite (values[0]) && isfinite (values[1]))
        add_point (self, &o, 1, values, FALSE, FALSE);
    }
}

static void
draw_up (Plane       *self,
         GwReckoning *reckoning)
{
  GwPlane plane = { .n_points = self->points->len };

  plane.points = (const GwPlanePoint *) self->points->data;
  for (guint axis = 0; axis < 2; axis++)
    {
      GwItem *party
        = gw_item_get_child (self->accord->brief, GW_BRIEF_PARTIES, self->parties[axis]);
      GwInterval threshold
        = gw_agreement_get_threshold (self->accord->agreement, self->parties[axis]);

      plane.names[axis] = gw_party_get_short (party);
      plane.thresholds[axis] = isfinite (threshold.high) ? threshold.high : NAN;
    }

  g_autoptr (GwDiagram) diagram = gw_plane_draw_up (&plane);

  gw_reckoning_set_diagram (reckoning, "plane", diagram);
}

/* The plane of two parties' values; only where exactly two are known throughout. */
void
gw_reckon_plane (GwReckoning *reckoning,
                 GwItem      *brief)
{
  g_autoptr (GwAccord) accord = gw_accord_new (brief);
  g_autoptr (GwPackages) packages = gw_packages_new (accord->agreement, NULL, NULL);

  if (packages == NULL || packages->known->len != 2 || packages->n_points == 0)
    return;

  Plane self = {
    accord,
    packages,
    { g_array_index (packages->known, guint, 0), g_array_index (packages->known, guint, 1) },
    g_array_new (FALSE, FALSE, sizeof (GwPlanePoint)),
    g_ptr_array_new_with_free_func (g_free),
  };

  add_points (&self);
  draw_up (&self, reckoning);
  g_array_unref (self.points);
  g_ptr_array_unref (self.texts);
}
