/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-section-card.h"

/* Whether the keyboard is in the section in which one writes down how the meeting went. */
static gboolean
is_in_result (GtkWidget *focus)
{
  GtkWidget *card = focus != NULL ? gtk_widget_get_ancestor (focus, GW_TYPE_SECTION_CARD) : NULL;

  return card != NULL
         && gw_section_card_get_section (GW_SECTION_CARD (card))->id == GW_SECTION_RESULT;
}

static gboolean
is_in (GtkWidget *focus,
       gpointer   part)
{
  return focus != NULL && gtk_widget_is_ancestor (focus, part);
}

/* The page of the help that speaks of where one is; its name is that of the file. */
const char *
gw_window_get_help_page (GwWindow *self)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (self));
  GwDocument *document = gw_window_get_document (self);

  g_return_val_if_fail (GW_IS_WINDOW (self), "index");

  if (self->complains)
    return "safe";
  if (!gw_window_is_at (self, GW_PLACE_BRIEFS) || is_in (focus, self->list))
    return "find";
  if (document == NULL)
    return "start";
  if (is_in (focus, self->sheet))
    return "page";
  if (self->asks || is_in_result (focus))
    return "after";
  return g_strcmp0 (gw_item_get_text (gw_document_get_item (document), GW_BRIEF_FORM), "short") == 0
             ? "start"
             : "type";
}
