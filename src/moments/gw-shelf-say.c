/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-shelf.h"

#include "gw-names.h"
#include "gw-say.h"

#include <glib/gi18n-lib.h>

/* Takes both; NULL and nothing add nothing. */
static char *
add (char *line,
     char *text)
{
  char *both;

  if (line == NULL || text == NULL || *text == '\0')
    both = g_strdup (text != NULL && *text != '\0' ? text : line);
  else
    both = gw_say_beside (line, text);
  g_free (line);
  g_free (text);
  return both;
}

static char *
say_whose (GwShelf      *self,
           const GwItem *item)
{
  int part = gw_kind_find_attribute (gw_item_get_kind (item), "party");
  g_auto (GStrv) ids = part >= 0 ? gw_item_dup_words (item, part) : NULL;
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; ids != NULL && ids[i] != NULL; i++)
    {
      GwItem *party = gw_shelf_find (self, ids[i]);

      if (party != NULL)
        g_string_append_printf (names, "%s%s", names->len > 0 ? ", " : "",
                                gw_item_get_text (party, GW_PARTY_NAME));
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

/* What tells two of a kind apart. */
static char *
say_more (const GwItem *item)
{
  switch (gw_item_get_kind (item)->id)
    {
    case GW_KIND_PARTY:
      return g_strdup (gw_item_get_text (item, GW_PARTY_ROLE));
    case GW_KIND_FACT:
      return g_strdup (gw_item_get_text (item, GW_FACT_SOURCE));
    case GW_KIND_OBJECTIVE:
      return g_strdup (gw_item_get_text (item, GW_OBJECTIVE_OWNER));
    default:
      return NULL;
    }
}

static char *
say_used (GwShelf      *self,
          const GwItem *item)
{
  const GwKind *kind = gw_item_get_kind (item);
  const char *used = gw_item_get_text (item, gw_kind_find_attribute (kind, "used"));
  GPtrArray *uses = gw_shelf_get_uses (self) != NULL
                        ? gw_uses_find (gw_shelf_get_uses (self), gw_item_get_id (item))
                        : NULL;

  if (uses != NULL)
    return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "in %u brief", "in %u briefs", uses->len),
                            uses->len);
  g_autofree char *day = used != NULL ? gw_say_when (used) : NULL;
  /* Translators: %s is a day */
  return day != NULL ? g_strdup_printf (_("used %s"), day) : NULL;
}

/**
 * gw_shelf_say:
 * @with_kind: what kind of thing it is stands before the rest
 *
 * Returns: (transfer full): what stands under an item's own words where it is looked for: whose it
 *   is, where it comes from, how it was used, its tags
 */
char *
gw_shelf_say (GwShelf      *self,
              const GwItem *item,
              gboolean      with_kind)
{
  const GwKind *kind = gw_item_get_kind (item);
  char *line;

  g_return_val_if_fail (GW_IS_SHELF (self), NULL);

  line = with_kind ? gw_say_heading (_(kind->label)) : NULL;
  line = add (line, say_whose (self, item));
  line = add (line, say_more (item));
  line = add (line, say_used (self, item));
  line = add (line, g_strdup (gw_item_get_text (item, gw_kind_find_attribute (kind, "tags"))));
  return line != NULL ? line : g_strdup ("");
}
