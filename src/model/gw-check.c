/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-check.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#include "gw-value.h"

/* Numbers of one estimate, which must not be in the wrong order. */
static const struct
{
  GwKindId kind;
  guint    low, likely, high;
} ordered[] = {
  { GW_KIND_WORK, GW_WORK_WEEKS_LOW, GW_WORK_WEEKS, GW_WORK_WEEKS_HIGH },
  { GW_KIND_WORK, GW_WORK_DELAY_COST_LOW, GW_WORK_DELAY_COST, GW_WORK_DELAY_COST_HIGH },
  { GW_KIND_APPROACH, GW_APPROACH_LOW, GW_APPROACH_LIKELY, GW_APPROACH_HIGH },
  { GW_KIND_COST, GW_COST_LOW, GW_COST_AMOUNT, GW_COST_HIGH },
  { GW_KIND_BENEFIT, GW_BENEFIT_LOW, GW_BENEFIT_LIKELY, GW_BENEFIT_HIGH },
};

static gboolean
fail (const GwItem  *item,
      GwErrorCode    code,
      GError       **error,
      const char    *format,
      const char    *first,
      const char    *second)
{
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  g_autofree char *message = g_strdup_printf (format, first, second);
#pragma GCC diagnostic pop

  g_propagate_error (error, gw_error_new_at (code, gw_item_get_line (item),
                                             gw_item_get_column (item), "%s", message));
  return FALSE;
}

static gboolean
check_needed (const GwItem  *item,
              gboolean       in_library,
              GError       **error)
{
  const GwKind *kind = gw_item_get_kind (item);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = &kind->parts[i];
      gboolean needed = part->need == GW_NEED_REQUIRED
                        || (part->need == GW_NEED_IN_BRIEF && !in_library);

      if (needed && !gw_item_has (item, i))
        return fail (item, GW_ERROR_SCHEMA, error,
                     /* Translators: both are words of the file format: <interest>, party */
                     _("<%s> lacks %s, which it cannot go without."), kind->element, part->name);
      if (part->need == GW_NEED_LIBRARY && !in_library && gw_item_has (item, i))
        return fail (item, GW_ERROR_SCHEMA, error,
                     _("<%s> has %s, which stands only in a library."), kind->element, part->name);
    }

  return TRUE;
}

static gboolean
check_order (const GwItem  *item,
             GError       **error)
{
  const GwKind *kind = gw_item_get_kind (item);

  for (guint i = 0; i < G_N_ELEMENTS (ordered); i++)
    {
      if (ordered[i].kind != kind->id)
        continue;

      double low = gw_item_get_number (item, ordered[i].low);
      double likely = gw_item_get_number (item, ordered[i].likely);
      double high = gw_item_get_number (item, ordered[i].high);

      /* A comparison with what is not answered is false. */
      if (low > likely || low > high)
        return fail (item, GW_ERROR_VALUE, error, _("%s is more than %s."),
                     kind->parts[ordered[i].low].name,
                     kind->parts[low > likely ? ordered[i].likely : ordered[i].high].name);
      if (likely > high)
        return fail (item, GW_ERROR_VALUE, error, _("%s is more than %s."),
                     kind->parts[ordered[i].likely].name, kind->parts[ordered[i].high].name);
    }

  return TRUE;
}

static gboolean
check_must (const GwItem  *interest,
            GError       **error)
{
  g_auto (GStrv) must = gw_item_dup_words (interest, GW_INTEREST_MUST);

  for (char **id = must; *id != NULL; id++)
    if (!gw_item_refers_to (interest, GW_INTEREST_PARTY, *id))
      return fail (interest, GW_ERROR_REFERENCE, error,
                   _("%s names %s, which is not among those who need it."), "must", *id);

  return TRUE;
}

static gboolean
check_moment (const GwItem  *brief,
              GError       **error)
{
  const char *own = gw_item_get_text (brief, GW_BRIEF_MOMENT);

  for (guint i = 0; i < GW_N_MOMENTS; i++)
    {
      const char *name = gw_moment_get_name (i);
      guint n = gw_item_count (brief, gw_kind_find_element (gw_item_get_kind (brief), name));
      gboolean is_own = strcmp (name, own) == 0;

      if (is_own && n == 0)
        return fail (brief, GW_ERROR_SCHEMA, error,
                     _("<%s> lacks %s, which it cannot go without."), "brief", name);
      if (!is_own && n > 0)
        return fail (brief, GW_ERROR_SCHEMA, error,
                     _("A brief of the moment %s cannot hold <%s>."), own, name);
    }

  return TRUE;
}

/* Text between its own tags or in elements, never both. */
static gboolean
check_body (const GwItem  *item,
            GError       **error)
{
  const GwKind *kind = gw_item_get_kind (item);

  if (kind->body_part < 0 || !gw_item_has (item, kind->body_part))
    return TRUE;

  for (guint i = 0; i < kind->n_parts; i++)
    if (kind->parts[i].place != GW_PLACE_ATTRIBUTE && (int) i != kind->body_part
        && gw_item_has (item, i))
      return fail (item, GW_ERROR_SCHEMA, error,
                   _("<%s> holds text of its own beside <%s>."), kind->element,
                   kind->parts[i].name);

  return TRUE;
}

/**
 * gw_check_item:
 *
 * Whether one item, without those inside it and without looking up references, is valid: what is
 * required is there and what belongs together fits. Single values were checked when they were set.
 */
gboolean
gw_check_item (const GwItem  *item,
               gboolean       in_library,
               GError       **error)
{
  GwKindId kind = gw_item_get_kind (item)->id;

  return check_needed (item, in_library, error) && check_order (item, error)
         && check_body (item, error)
         && (kind != GW_KIND_INTEREST || check_must (item, error))
         && (kind != GW_KIND_BRIEF || check_moment (item, error));
}

static gboolean
walk (GwItem     *item,
      GwItem     *parent,
      guint       part,
      GwWalkFunc  func,
      gpointer    user_data)
{
  const GwKind *kind = gw_item_get_kind (item);

  if (!func (item, parent, part, user_data))
    return FALSE;

  for (guint i = 0; kind->has_items && i < kind->n_parts; i++)
    {
      GwItems *items = gw_part_is_items (&kind->parts[i]) ? gw_item_get_items (item, i) : NULL;

      for (guint j = 0; j < gw_items_get_n (items); j++)
        if (!walk (gw_items_get (items, j), item, i, func, user_data))
          return FALSE;
    }

  return TRUE;
}

/* Goes through @root and all below it in file order; returns FALSE when @func ended it. */
gboolean
gw_item_walk (GwItem     *root,
              GwWalkFunc  func,
              gpointer    user_data)
{
  return walk (root, NULL, 0, func, user_data);
}

static gboolean
check_values_of (GwItem   *item,
                 GwItem   *parent,
                 guint     in_part,
                 gpointer  user_data)
{
  const GwKind *kind = gw_item_get_kind (item);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const char *text = gw_part_is_items (&kind->parts[i]) ? NULL : gw_item_get_raw (item, i);
      g_autofree char *canonical = NULL;

      if (text != NULL && !gw_value_check (&kind->parts[i], text, &canonical, user_data))
        return FALSE;
    }
  return TRUE;
}

/**
 * gw_check_values:
 *
 * Whether every value of an item, and of all inside it, may stand where it stands: what code made
 * was never read from a file.
 */
gboolean
gw_check_values (GwItem  *item,
                 GError **error)
{
  return gw_item_walk (item, check_values_of, error);
}

typedef struct
{
  GHashTable  *kinds; /* id -> kind + 1 */
  gboolean     in_library;
  GError     **error;
} Check;

static gboolean
collect_id (GwItem   *item,
            GwItem   *parent,
            guint     part,
            gpointer  user_data)
{
  Check *check = user_data;
  const char *id = gw_item_get_id (item);

  if (id == NULL)
    return TRUE;
  if (!g_hash_table_insert (check->kinds, (gpointer) id,
                            GUINT_TO_POINTER (gw_item_get_kind (item)->id + 1)))
    return fail (item, GW_ERROR_REFERENCE, check->error,
                 _("The id %s is given twice; each item needs its own.%s"), id, "");

  return TRUE;
}

static gboolean
check_reference (Check        *check,
                 const GwItem *item,
                 const GwPart *part,
                 const char   *id)
{
  guint found = GPOINTER_TO_UINT (g_hash_table_lookup (check->kinds, id));

  if (part->type == GW_TYPE_ANY_REF)
    return found != 0 || strcmp (id, "brief") == 0
           || fail (item, GW_ERROR_REFERENCE, check->error,
                    _("%s names %s, and no item here has this id."), part->name, id);
  if (found == 0)
    return fail (item, GW_ERROR_REFERENCE, check->error,
                 _("%s names %s, and no item here has this id."), part->name, id);
  if ((part->refers & (G_GUINT64_CONSTANT (1) << (found - 1))) == 0)
    return fail (item, GW_ERROR_REFERENCE, check->error,
                 _("%s names %s, which is an item of another kind."), part->name, id);

  return TRUE;
}

static gboolean
check_references_of (GwItem   *item,
                     GwItem   *parent,
                     guint     in_part,
                     gpointer  user_data)
{
  Check *check = user_data;
  const GwKind *kind = gw_item_get_kind (item);

  for (guint i = 0; kind->has_references && i < kind->n_parts; i++)
    {
      const GwPart *part = &kind->parts[i];

      if (part->type != GW_TYPE_REF && part->type != GW_TYPE_REFS
          && part->type != GW_TYPE_ANY_REF)
        continue;
      if (!gw_item_has (item, i))
        continue;

      g_auto (GStrv) ids = gw_item_dup_words (item, i);
      for (char **id = ids; *id != NULL; id++)
        if (!check_reference (check, item, part, *id))
          return FALSE;
    }

  return TRUE;
}

/**
 * gw_check_references:
 * @root: a brief or a library
 *
 * Whether ids are unique and each reference names an item of the kind that its field takes; the
 * error's place is the item that refers.
 */
gboolean
gw_check_references (GwItem  *root,
                     GError **error)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);
  Check check = { ids, FALSE, error };

  return gw_item_walk (root, collect_id, &check)
         && gw_item_walk (root, check_references_of, &check);
}

static gboolean
check_each (GwItem   *item,
            GwItem   *parent,
            guint     part,
            gpointer  user_data)
{
  Check *check = user_data;

  return gw_check_item (item, check->in_library, check->error);
}

/* Whether a whole brief or library is valid, so that what is written can be read again. */
gboolean
gw_check_document (GwItem  *root,
                   GError **error)
{
  Check check = { NULL, gw_item_get_kind (root)->id == GW_KIND_LIBRARY, error };

  return gw_item_walk (root, check_each, &check) && gw_check_references (root, error);
}
