/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-comment.h"
#include "gw-compose-private.h"
#include "gw-main-text.h"
#include "gw-say.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* What colleagues said and what is not settled yet; on a page only for those who asked for it. */

/* Whom and when: "Ada · 30 Nov 2026, 10:00" */
static char *
say_who (GwItem *comment)
{
  g_autofree char *when = gw_item_has (comment, GW_COMMENT_WHEN)
                            ? gw_say_when (gw_item_get_text (comment, GW_COMMENT_WHEN))
                            : NULL;
  const char *const parts[] = { gw_item_get_text (comment, GW_COMMENT_BY), when };

  return gw_compose_join (parts, G_N_ELEMENTS (parts));
}

/* What it is about; of the whole brief nothing needs to be said. */
static const char *
find_subject (GwComposer *self,
              GwItem     *comment)
{
  const char *on = gw_item_get_text (comment, GW_COMMENT_ON);
  GwItem *item = strcmp (on, "brief") != 0 ? gw_item_find (self->brief, on) : NULL;

  return item != NULL ? gw_item_get_main_text (item) : NULL;
}

static void
fill_comments (GwComposer  *self,
               GwPageBlock *block)
{
  g_autoptr (GPtrArray) comments = gw_comments_list (self->brief, NULL);

  for (guint i = 0; i < comments->len; i++)
    {
      GwItem *comment = g_ptr_array_index (comments, i);
      GwItem *first = gw_comment_get_first (self->brief, comment);
      const char *text = gw_compose_text (comment, GW_COMMENT_TEXT);

      if (text == NULL || gw_item_is (first, GW_COMMENT_SETTLED, "yes"))
        continue;

      g_autofree char *who = say_who (comment);
      GwPageRow *row = gw_page_block_add (block, gw_item_get_id (comment), who, text);
      gw_page_row_set_below (row, comment == first ? find_subject (self, comment) : NULL);
    }
}

/* For me under the fold, for our side at the end. */
const GwBlockSpec gw_compose_comments[] = {
  { "comments", N_("Comments"), GW_ZONE_FOLD, GW_LOOK_LIST, GW_SPAN_FULL, 0, 12, 1, 1,
    fill_comments },
  { NULL }
};

const GwBlockSpec gw_compose_comments_ours[] = {
  { "comments", N_("Comments"), GW_ZONE_LOOK_UP, GW_LOOK_LIST, GW_SPAN_FULL, 0, 12, 1, 1,
    fill_comments },
  { NULL }
};
