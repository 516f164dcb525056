/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-paper.h"

static const GwPaper papers[] = {
  { "a4", "A4", "A4", 595.276, 841.89, 37, FALSE },
  { "letter", "Letter", "letter", 612, 792, 37, FALSE },
  { "a5", "A5", "A5", 419.528, 595.276, 25, FALSE },
  { "legal", "Legal", "legal", 612, 1008, 37, FALSE },
  { "a4-landscape", "A4", "A4 landscape", 841.89, 595.276, 37, TRUE },
  { "letter-landscape", "Letter", "letter landscape", 792, 612, 37, TRUE },
  { "a5-landscape", "A5", "A5 landscape", 595.276, 419.528, 25, TRUE },
  { "legal-landscape", "Legal", "legal landscape", 1008, 612, 37, TRUE },
};

/* The paper called @id in any case, or NULL: "a4", "Letter", "legal-landscape". */
const GwPaper *
gw_paper_find (const char *id)
{
  g_return_val_if_fail (id != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (papers); i++)
    if (g_ascii_strcasecmp (papers[i].id, id) == 0)
      return &papers[i];
  return NULL;
}

const GwPaper *
gw_paper_get_default (void)
{
  return &papers[0];
}

/* The papers in the order in which they are offered; NULL after the last. */
const GwPaper *
gw_paper_get_nth (guint n)
{
  return n < G_N_ELEMENTS (papers) ? &papers[n] : NULL;
}
