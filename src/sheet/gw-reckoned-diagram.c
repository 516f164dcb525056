/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-reckoning.h"

#include <glib/gi18n-lib.h>

/* Names stand left of the bars. */
#define NAMES 0.36

static guint
count_rows (GwReckoning *self,
            const char  *block)
{
  guint n = 0;

  while (gw_reckoning_get (self, block, n) != NULL)
    n++;
  return n;
}

static GwDiagram *
draw_bars (GwReckoning *self,
           const char  *block,
           const char  *title)
{
  guint n = count_rows (self, block);

  if (n == 0)
    return NULL;

  GwDiagram *diagram = gw_diagram_new (title, 0.06 + 0.075 * n);

  for (guint i = 0; i < n; i++)
    {
      const GwReckonedRow *row = gw_reckoning_get (self, block, i);
      double middle = 1 - (i + 0.5) / n;
      double to = NAMES + row->to * (1 - NAMES);
      g_autofree char *said = g_strdup_printf ("%s: %s", row->lead, row->tail);

      gw_diagram_add (diagram, GW_STROKE_BAR, NAMES, middle - 0.3 / n, to, middle + 0.3 / n, NULL);
      gw_diagram_add (diagram, GW_STROKE_TEXT, 0, middle, 0, NAMES - 0.05, row->lead);
      gw_diagram_add_spot (diagram, to, middle, said);
    }
  return diagram;
}

/* The first row is the level that the curve starts from; rows with words are its spots. */
static GwDiagram *
draw_curve (GwReckoning *self,
            const char  *block,
            const char  *title)
{
  const GwReckonedRow *before = gw_reckoning_get (self, block, 0);
  const GwReckonedRow *row;

  if (before == NULL || gw_reckoning_get (self, block, 1) == NULL)
    return NULL;

  GwDiagram *diagram = gw_diagram_new (title, 0.36);

  gw_diagram_add (diagram, GW_STROKE_LINE, 0, before->to, 1, before->to, NULL);
  for (guint i = 1; (row = gw_reckoning_get (self, block, i)) != NULL; i++)
    {
      gw_diagram_add (diagram, GW_STROKE_PATH, before->from, before->to, row->from, row->to, NULL);
      before = row;
      if (row->lead == NULL)
        continue;
      gw_diagram_add (diagram, GW_STROKE_DOT, row->from, row->to, 0, 0, NULL);
      gw_diagram_add_spot (diagram, row->from, row->to, row->lead);
    }
  return diagram;
}

/* The picture of a block: "plane", "tornado", "slips", "cash" or "curve"; NULL where the brief has
 * no numbers for it. Returns: (transfer full) (nullable) */
GwDiagram *
gw_reckoning_dup_diagram (GwReckoning *self,
                          const char  *block)
{
  g_return_val_if_fail (self != NULL && block != NULL, NULL);

  GwDiagram *kept = gw_reckoning_get_diagram (self, block);

  if (kept != NULL)
    return gw_diagram_ref (kept);
  if (g_str_equal (block, "slips"))
    return draw_bars (self, block, _("What slips"));
  if (g_str_equal (block, "cash"))
    return draw_curve (self, block, _("Money over time"));
  if (g_str_equal (block, "curve"))
    return draw_curve (self, block, _("Odds that all of it is done"));
  return NULL;
}
