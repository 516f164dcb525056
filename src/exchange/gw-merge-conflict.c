/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-merge.h"

#include <string.h>

#include "gw-id.h"
#include "gw-merge-private.h"

/* What the two sides do not agree on, as an item of the result. */

static void
append_value (GByteArray *bytes,
              const char *text)
{
  const guint8 has = text != NULL;

  g_byte_array_append (bytes, &has, 1);
  if (has)
    g_byte_array_append (bytes, (const guint8 *) text, strlen (text) + 1);
}

/* The id is a digest of what is in conflict, whichever side is called ours, so the same conflict
 * arises once however often it is merged. */
static char *
make_conflict_id (const char *on,
                  const char *field,
                  const char *ours,
                  const char *theirs)
{
  gboolean swap = g_strcmp0 (ours, theirs) > 0;
  GByteArray *bytes = g_byte_array_new ();

  append_value (bytes, on);
  append_value (bytes, field);
  append_value (bytes, swap ? theirs : ours);
  append_value (bytes, swap ? ours : theirs);

  g_autoptr (GBytes) all = g_byte_array_free_to_bytes (bytes);
  return gw_id_of_bytes (gw_kind (GW_KIND_CONFLICT)->prefix, all);
}

/* A text for people: several texts stand below each other. */
static char *
make_readable (const char *text)
{
  return text != NULL ? g_strdelimit (g_strdup (text), (char[]) { GW_MANY_SEPARATOR, 0 }, '\n')
                      : NULL;
}

/**
 * gw_conflict_new:
 * @on: an id, or "brief"
 * @field: of what it names, or "." for the whole
 * @ours: (nullable): NULL = absent
 *
 * Returns: (transfer full): the item that keeps both
 */
GwItem *
gw_conflict_new (const char *on,
                 const char *field,
                 const char *ours,
                 const char *theirs)
{
  GwContent content[GW_MAX_PARTS] = { 0 };
  g_autofree char *our_text = make_readable (ours);
  g_autofree char *their_text = make_readable (theirs);
  g_autofree char *id = make_conflict_id (on, field, our_text, their_text);

  content[GW_CONFLICT_ID].text = id;
  content[GW_CONFLICT_ON].text = on;
  content[GW_CONFLICT_FIELD].text = field;
  content[GW_CONFLICT_OURS].text = our_text;
  content[GW_CONFLICT_THEIRS].text = their_text;
  return gw_item_new (GW_KIND_CONFLICT, content);
}

void
gw_merge_add_conflict (GwMerge           *self,
                       const GwMergeName *name,
                       const char        *field,
                       const char        *ours,
                       const char        *theirs)
{
  g_autofree char *path = g_strconcat (name->path, field, NULL);
  GwItem *conflict = gw_conflict_new (name->on, path, ours, theirs);

  g_hash_table_replace (self->conflicts, (gpointer) gw_item_get_id (conflict), conflict);
}
