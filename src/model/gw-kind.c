/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-kind.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

#define CHOICES(...)    .choices = (const char *const[]){ __VA_ARGS__, NULL }
#define YES_NO          CHOICES ("yes", "no")
#define DEFAULT(text)   .preset = text
#define AT_LEAST(limit) .least = limit
#define AT_MOST(limit)  .most = limit
#define ABOVE(limit)    .least = limit, .above = TRUE
#define BELOW(limit)    .most = limit, .below = TRUE
#define REQUIRED           .need = GW_NEED_REQUIRED
#define REQUIRED_IN_BRIEF  .need = GW_NEED_IN_BRIEF
#define ONLY_IN_LIBRARY    .need = GW_NEED_LIBRARY

#define BIT(TAG) (G_GUINT64_CONSTANT (1) << GW_KIND_##TAG)
#define REFERS_1(A)       BIT (A)
#define REFERS_2(A, B)    BIT (A) | BIT (B)
#define REFERS_3(A, B, C) BIT (A) | BIT (B) | BIT (C)
#define REFERS_PICK(A, B, C, NAME, ...) NAME
#define REFERS(...) .refers = REFERS_PICK (__VA_ARGS__, REFERS_3, REFERS_2, REFERS_1) (__VA_ARGS__)

/* The table gives what a line leaves out; a later value in the same line replaces it on purpose. */
#pragma GCC diagnostic ignored "-Woverride-init"
#ifdef __clang__
#pragma clang diagnostic ignored "-Winitializer-overrides"
#endif

#define PART_OF(NAME, PLACE, TYPE, AUDIENCE, LABEL, ...)                                           \
  { .name = NAME, .place = GW_PLACE_##PLACE, .type = GW_TYPE_##TYPE,                               \
    .audience = GW_AUDIENCE_##AUDIENCE, .label = LABEL, .least = -INFINITY, .most = INFINITY,      \
    __VA_ARGS__ },

#define KIND(TAG, ...) static const GwPart parts_of_##TAG[] = {
#define ATTR(TAG, PART, NAME, TYPE, AUDIENCE, LABEL, ...)                                          \
  PART_OF (NAME, ATTRIBUTE, TYPE, AUDIENCE, LABEL, __VA_ARGS__)
#define ELEM(TAG, PART, NAME, AUDIENCE, LABEL, ...)                                                \
  PART_OF (NAME, ELEMENT, TEXT, AUDIENCE, LABEL, __VA_ARGS__)
#define MANY(TAG, PART, NAME, AUDIENCE, LABEL, ...)                                                \
  PART_OF (NAME, MANY, TEXT, AUDIENCE, LABEL, __VA_ARGS__)
#define BODY(TAG, PART, AUDIENCE, LABEL, ...)                                                      \
  PART_OF (NULL, BODY, TEXT, AUDIENCE, LABEL, __VA_ARGS__)
#define LIST(TAG, PART, NAME, CHILD, AUDIENCE)                                                     \
  PART_OF (NAME, LIST, ITEMS, AUDIENCE, NULL, .child = GW_KIND_##CHILD)
#define ONE(TAG, PART, CHILD, AUDIENCE)                                                            \
  PART_OF (NULL, ONE, ITEMS, AUDIENCE, NULL, .child = GW_KIND_##CHILD)
#define END(TAG) };
#include "gw-kinds-expand.h"
#include "gw-kinds.def"
#include "gw-kinds-end.h"

#define KIND(TAG, ELEMENT, PREFIX, LABEL, P, S, C, R)                                              \
  [GW_KIND_##TAG] = {                                                                              \
    .id = GW_KIND_##TAG,                                                                           \
    .element = ELEMENT,                                                                            \
    .prefix = PREFIX,                                                                              \
    .label = LABEL,                                                                                \
    .shown = { GW_SHOWN_##P, GW_SHOWN_##S, GW_SHOWN_##C, GW_SHOWN_##R },                           \
    .parts = parts_of_##TAG,                                                                       \
    .n_parts = G_N_ELEMENTS (parts_of_##TAG),                                                      \
  },
static GwKind kinds[GW_N_KINDS] = {
#include "gw-kinds-expand.h"
#include "gw-kinds.def"
#include "gw-kinds-end.h"
};

#define KIND(TAG, ...) G_STATIC_ASSERT (G_N_ELEMENTS (parts_of_##TAG) <= GW_MAX_PARTS);
#include "gw-kinds-expand.h"
#include "gw-kinds.def"
#include "gw-kinds-end.h"

static void
find_special_parts (GwKind *kind)
{
  kind->id_part = kind->visibility_part = kind->body_part = -1;

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = &kind->parts[i];

      kind->has_items |= gw_part_is_items (part);
      kind->has_references |= part->type == GW_TYPE_REF || part->type == GW_TYPE_REFS
                              || part->type == GW_TYPE_ANY_REF;
      if (part->type == GW_TYPE_ID)
        kind->id_part = i;
      else if (part->place == GW_PLACE_BODY)
        kind->body_part = i;
      else if (g_strcmp0 (part->name, "visibility") == 0)
        kind->visibility_part = i;
    }
}

/* Returns: (transfer none): the description of a kind; it lives as long as the process */
const GwKind *
gw_kind (GwKindId id)
{
  static gsize ready = 0;

  g_return_val_if_fail (id < GW_N_KINDS, NULL);

  if (g_once_init_enter (&ready))
    {
      for (guint i = 0; i < GW_N_KINDS; i++)
        find_special_parts (&kinds[i]);
      g_once_init_leave (&ready, 1);
    }

  return &kinds[id];
}

/* @part: less than the kind's n_parts, as in GW_BRIEF_TITLE
 *
 * Returns: (transfer none): the description of an attribute, element or list */
const GwPart *
gw_kind_get_part (const GwKind *kind,
                  guint         part)
{
  g_return_val_if_fail (part < kind->n_parts, NULL);

  return &kind->parts[part];
}

/* Returns: the part that an attribute of this name is, or -1 */
int
gw_kind_find_attribute (const GwKind *kind,
                        const char   *name)
{
  for (guint i = 0; i < kind->n_parts && kind->parts[i].place == GW_PLACE_ATTRIBUTE; i++)
    if (strcmp (kind->parts[i].name, name) == 0)
      return i;

  return -1;
}

/* Returns: the part that a child element of this name belongs to: a text's own element, a list's
 * wrapper, or an item that stands without one; or -1 */
int
gw_kind_find_element (const GwKind *kind,
                      const char   *name)
{
  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = &kind->parts[i];

      if (part->place == GW_PLACE_ATTRIBUTE || part->place == GW_PLACE_BODY)
        continue;
      if (strcmp (part->name != NULL ? part->name : kinds[part->child].element, name) == 0)
        return i;
    }

  return -1;
}

/* Returns: the part whose items are of the kind @child, or -1 */
int
gw_kind_find_list (const GwKind *kind,
                   GwKindId      child)
{
  for (guint i = 0; i < kind->n_parts; i++)
    if (gw_part_is_items (&kind->parts[i]) && kind->parts[i].child == child)
      return i;

  return -1;
}

/* Returns: the name that a moment has in files: "scope" */
const char *
gw_moment_get_name (GwMoment moment)
{
  g_return_val_if_fail (moment < GW_N_MOMENTS, NULL);

  return kinds[GW_KIND_BRIEF].parts[GW_BRIEF_MOMENT].choices[moment];
}
