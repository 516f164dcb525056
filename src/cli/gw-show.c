/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-cli.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gw-main-text.h"
#include "gw-say.h"

/* A text that follows the file item by item and field by field, over the kinds' description: for
 * a look in the terminal and for git, which shows differences of it. */

typedef struct
{
  GString *out;
  GwItem  *root;
} Show;

static void show_items (Show         *self,
                        const GwItem *item,
                        guint         part,
                        guint         depth);

static void
append_reference (Show         *self,
                  const GwItem *item,
                  guint         part)
{
  g_auto (GStrv) ids = gw_item_dup_words (item, part);

  for (char **id = ids; *id != NULL; id++)
    {
      GwItem *named = gw_item_find (self->root, *id);
      const char *text = named != NULL ? gw_item_get_main_text (named) : NULL;

      g_string_append (self->out, id != ids ? "; " : "");
      g_string_append (self->out, text != NULL ? text : *id);
    }
}

static void
append_value (Show         *self,
              const GwItem *item,
              guint         part)
{
  const GwPart *described = gw_kind_get_part (gw_item_get_kind (item), part);

  if (described->type == GW_TYPE_REF || described->type == GW_TYPE_REFS
      || described->type == GW_TYPE_ANY_REF)
    {
      append_reference (self, item, part);
      return;
    }

  if (described->place != GW_PLACE_MANY)
    {
      g_string_append (self->out, gw_item_get_raw (item, part));
      return;
    }

  g_auto (GStrv) texts = gw_item_dup_words (item, part);
  g_autofree char *joined = g_strjoinv (" / ", texts);
  g_string_append (self->out, joined);
}

static gboolean
is_told (const GwPart *part)
{
  return part->type != GW_TYPE_ID && part->type != GW_TYPE_ITEMS
         && g_strcmp0 (part->name, "format") != 0 && g_strcmp0 (part->name, "origin") != 0
         && g_strcmp0 (part->name, "lang") != 0 && g_strcmp0 (part->name, "copy-of") != 0;
}

static void
indent (Show  *self,
        guint  depth)
{
  for (guint i = 0; i < depth; i++)
    g_string_append (self->out, "  ");
}

static void
show_item (Show         *self,
           const GwItem *item,
           guint         depth)
{
  const GwKind *kind = gw_item_get_kind (item);
  const char *text = gw_item_get_main_text (item);
  int said = text != NULL ? gw_item_get_main_part (item) : -1;

  indent (self, depth);
  g_string_append_printf (self->out, "- %s\n", text != NULL ? text : _(kind->label));

  for (guint i = 0; i < kind->n_parts; i++)
    {
      if ((int) i == said || !is_told (&kind->parts[i]) || !gw_item_has (item, i))
        continue;
      indent (self, depth + 1);
      g_string_append_printf (self->out, "%s: ", _(kind->parts[i].label));
      append_value (self, item, i);
      g_string_append_c (self->out, '\n');
    }
  for (guint i = 0; i < kind->n_parts; i++)
    if (gw_part_is_items (&kind->parts[i]))
      show_items (self, item, i, depth + 1);
}

static void
show_items (Show         *self,
            const GwItem *item,
            guint         part,
            guint         depth)
{
  for (guint i = 0; i < gw_item_count (item, part); i++)
    show_item (self, gw_item_get_child (item, part, i), depth);
}

static void
show_heading (Show       *self,
              const char *label)
{
  g_autofree char *heading = gw_say_heading (label);

  g_string_append_printf (self->out, "\n%s\n", heading);
}

/**
 * gw_show_text:
 * @root: a brief or a library, already as its audience may see it
 *
 * Returns: (transfer full): the whole as text, in the order of the file
 */
char *
gw_show_text (GwItem *root)
{
  Show self = { g_string_new (NULL), root };
  const GwKind *kind = gw_item_get_kind (root);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = &kind->parts[i];

      if (!gw_item_has (root, i))
        continue;
      if (gw_part_is_items (part))
        {
          show_heading (&self, _(gw_kind (part->child)->label));
          show_items (&self, root, i, 0);
        }
      else if (is_told (part))
        {
          g_string_append_printf (self.out, "%s: ", _(part->label));
          append_value (&self, root, i);
          g_string_append_c (self.out, '\n');
        }
    }

  return g_string_free (self.out, FALSE);
}
