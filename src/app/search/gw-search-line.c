/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-search-line.h"

struct _GwSearchLine
{
  GObject           parent_instance;

  /* owned */
  GPtrArray        *all; /* what in and found are part of */

  GwSearchLineKind  kind;
  const GwFoundIn  *in;
  const GwFound    *found; /* NULL but for a text */
};

G_DEFINE_FINAL_TYPE (GwSearchLine, gw_search_line, G_TYPE_OBJECT)

static void
gw_search_line_finalize (GObject *object)
{
  g_ptr_array_unref (GW_SEARCH_LINE (object)->all);

  G_OBJECT_CLASS (gw_search_line_parent_class)->finalize (object);
}

static void
gw_search_line_class_init (GwSearchLineClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = gw_search_line_finalize;
}

static void
gw_search_line_init (GwSearchLine *self)
{
}

static void
add (GPtrArray        *lines,
     GPtrArray        *all,
     GwSearchLineKind  kind,
     const GwFoundIn  *in,
     const GwFound    *found)
{
  GwSearchLine *line = g_object_new (GW_TYPE_SEARCH_LINE, NULL);

  line->all = g_ptr_array_ref (all);
  line->kind = kind;
  line->in = in;
  line->found = found;
  g_ptr_array_add (lines, line);
}

GPtrArray *
gw_search_lines_new (GPtrArray *found)
{
  GPtrArray *lines = g_ptr_array_new_with_free_func (g_object_unref);

  for (guint i = 0; i < found->len; i++)
    {
      const GwFoundIn *in = g_ptr_array_index (found, i);

      add (lines, found, GW_SEARCH_HEADING, in, NULL);
      for (guint j = 0; j < in->founds->len; j++)
        add (lines, found, GW_SEARCH_TEXT, in, g_ptr_array_index (in->founds, j));
      if (in->left > 0)
        add (lines, found, GW_SEARCH_MORE, in, NULL);
    }
  return lines;
}

GwSearchLineKind
gw_search_line_get_kind (GwSearchLine *self)
{
  g_return_val_if_fail (GW_IS_SEARCH_LINE (self), GW_SEARCH_HEADING);

  return self->kind;
}

const GwFoundIn *
gw_search_line_get_in (GwSearchLine *self)
{
  g_return_val_if_fail (GW_IS_SEARCH_LINE (self), NULL);

  return self->in;
}

const GwFound *
gw_search_line_get_found (GwSearchLine *self)
{
  g_return_val_if_fail (GW_IS_SEARCH_LINE (self), NULL);

  return self->found;
}
