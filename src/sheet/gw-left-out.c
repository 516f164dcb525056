/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-left-out.h"

#include "gw-rest.h"

/* "and 3 more in the file" for a block of the layout, or NULL. */
char *
gw_left_out_of_block (GwLayout *layout,
                      guint     block)
{
  const GwPageBlock *values = g_ptr_array_index (gw_layout_get_page (layout)->blocks, block);
  guint rest = values->rows->len - gw_layout_get_shown (layout, block);

  return rest > 0 && values->look != GW_LOOK_RULED ? gw_rest_say (rest) : NULL;
}

/* "Also in the file: …" of the blocks that no row is shown of, or NULL. */
char *
gw_left_out_of_page (GwLayout *layout)
{
  const GwPage *page = gw_layout_get_page (layout);
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < page->blocks->len; i++)
    {
      const GwPageBlock *block = g_ptr_array_index (page->blocks, i);

      if (block->heading != NULL && block->rows->len > 0 && !gw_page_block_is_picture (block)
          && gw_layout_get_shown (layout, i) == 0)
        gw_rest_name (names, block, block->rows->len);
    }
  return gw_rest_say_names (names);
}
