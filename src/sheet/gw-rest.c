/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-rest.h"

#include <glib/gi18n-lib.h>

/* "and 3 more in the file" */
char *
gw_rest_say (guint rest)
{
  /* Translators: stands under the rows of a block that did not all fit on the page. */
  return g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more in the file",
                                       "and %u more in the file", rest), rest);
}

/* Adds @block, which must have a heading, and how many of its rows are not shown. */
void
gw_rest_name (GString           *names,
              const GwPageBlock *block,
              guint              rest)
{
  if (names->len > 0)
    g_string_append (names, " · ");
  /* Translators: a block of the page and how many rows it has: "Facts (3)". */
  g_string_append_printf (names, _("%s (%u)"), block->heading, rest);
}

/* Returns: (nullable): NULL where nothing was named */
char *
gw_rest_say_names (const GString *names)
{
  /* Translators: %s lists blocks with their numbers of rows: "Facts (3) · Notes (2)". */
  return names->len > 0 ? g_strdup_printf (_("Also in the file: %s"), names->str) : NULL;
}
