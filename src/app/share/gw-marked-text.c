/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-marked-text.h"

#include "gw-text-difference.h"

static void
mark (PangoAttrList  *marks,
      PangoAttribute *attribute,
      gsize           start,
      gsize           end)
{
  attribute->start_index = start;
  attribute->end_index = end;
  pango_attr_list_insert (marks, attribute);
}

static void
append (GString       *text,
        PangoAttrList *marks,
        const GwPiece *piece)
{
  gsize start = text->len;

  g_string_append (text, piece->text);
  if (piece->kind == GW_PIECE_GONE)
    mark (marks, pango_attr_strikethrough_new (TRUE), start, text->len);
  if (piece->kind == GW_PIECE_NEW)
    {
      mark (marks, pango_attr_underline_new (PANGO_UNDERLINE_SINGLE), start, text->len);
      mark (marks, pango_attr_weight_new (PANGO_WEIGHT_BOLD), start, text->len);
    }
}

static void
show (GtkLabel   *label,
      const char *before,
      const char *after,
      gboolean    both)
{
  g_autoptr (GArray) pieces
      = gw_text_difference (before != NULL ? before : "", after != NULL ? after : "");
  g_autoptr (PangoAttrList) marks = pango_attr_list_new ();
  g_autoptr (GString) text = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const GwPiece *piece = &g_array_index (pieces, GwPiece, i);
      gboolean parts = both && i > 0 && piece->kind == GW_PIECE_NEW
                       && g_array_index (pieces, GwPiece, i - 1).kind == GW_PIECE_GONE;

      if (!both && piece->kind == GW_PIECE_GONE)
        continue;
      if (parts && text->len > 0 && !g_ascii_isspace (text->str[text->len - 1]))
        g_string_append_c (text, ' ');
      append (text, marks, piece);
    }
  gtk_label_set_text (label, text->str);
  gtk_label_set_attributes (label, marks);
}

void
gw_marked_text_show_side (GtkLabel   *label,
                          const char *text,
                          const char *other)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  show (label, other, text, FALSE);
}

void
gw_marked_text_show_both (GtkLabel   *label,
                          const char *before,
                          const char *after)
{
  g_return_if_fail (GTK_IS_LABEL (label));

  show (label, before, after, TRUE);
}
