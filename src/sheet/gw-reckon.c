/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-reckon.h"

#include "gw-page.h"
#include "gw-reckon-private.h"

/* On what it hangs: the first sentence about one way, else how many ways work for everyone. */
static void
reckon_accord (GwReckoning *reckoning,
               GwAccord    *accord)
{
  GPtrArray *sentences = gw_accord_get_sentences (accord);
  gboolean any = FALSE;

  for (guint i = 0; i < accord->n_options; i++)
    any = any || accord->acceptable[i] == GW_ANSWER_YES;

  guint chosen = any && sentences->len > 1 ? 1 : 0;

  if (chosen < sentences->len)
    gw_reckoning_add (reckoning, "read",
                      &(GwReckonedRow){ .text = g_ptr_array_index (sentences, chosen) });
}

/* Rows and time begin where reading does; what both could agree on is a plane of numbers. */
static void
mirror_pictures (GwReckoning *reckoning)
{
  static const char *const blocks[] = { "slips", "curve", "cash", "tornado" };

  for (guint i = 0; i < G_N_ELEMENTS (blocks); i++)
    {
      GwDiagram *diagram = gw_reckoning_get_diagram (reckoning, blocks[i]);

      if (diagram != NULL)
        gw_diagram_mirror (diagram);
    }
}

/* What can be calculated of @brief, as rows for its page. Give it what the audience may see.
 * @others: (nullable) (element-type GwItem): the other briefs of the workspace, in which estimates may
 * stand */
GwReckoning *
gw_reckon (GwItem      *brief,
           GPtrArray   *others,
           const GDate *today)
{
  g_return_val_if_fail (brief != NULL && today != NULL, NULL);

  GwReckoning *reckoning = gw_reckoning_new ();
  g_autoptr (GwAccord) accord = gw_accord_new (brief);

  switch (gw_brief_get_moment (brief))
    {
    case GW_MOMENT_PRIORITIZATION:
      reckon_accord (reckoning, accord);
      gw_reckon_prioritization (reckoning, brief);
      break;
    case GW_MOMENT_SCOPE:
      gw_reckon_scope (reckoning, brief);
      break;
    case GW_MOMENT_COMMITMENT:
      gw_reckon_commitment (reckoning, brief, others, today);
      break;
    case GW_MOMENT_RESOURCES:
      gw_reckon_resources (reckoning, brief);
      break;
    case GW_N_MOMENTS:
    default:
      break;
    }
  gw_reckon_plane (reckoning, accord);
  if (gw_page_language_is_rtl (gw_item_get_text (brief, GW_BRIEF_LANG)))
    mirror_pictures (reckoning);
  return reckoning;
}
