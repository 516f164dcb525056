/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-fit-private.h"

/* What stands around the zones of a page, whatever is in them. */

const GwPageBlock *
gw_fit_block (GwFit *self,
              guint  index)
{
  return g_ptr_array_index (self->page->blocks, index);
}

/* Between the margins. */
double
gw_fit_width (GwFit *self)
{
  return self->paper->width - 2 * self->paper->margin;
}

double
gw_fit_foot (GwFit *self)
{
  return 20;
}

double
gw_fit_fold_head (GwFit *self)
{
  return self->page->fold != NULL ? 2.6 * self->fold : 0;
}

const GwPageBlock *
gw_fit_ruled_block (GwFit *self,
                    guint *index)
{
  for (guint i = 0; i < self->page->blocks->len; i++)
    if (gw_fit_block (self, i)->look == GW_LOOK_RULED)
      {
        *index = i;
        return gw_fit_block (self, i);
      }
  return NULL;
}

/* The height between the margins without the foot. */
double
gw_fit_body_room (GwFit *self)
{
  return self->paper->height - 2 * self->paper->margin - gw_fit_foot (self);
}
