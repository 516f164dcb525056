/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "gw-error.h"

G_BEGIN_DECLS

/* One constant for each kind of item, GW_KIND_INTEREST, in the order of gw-kinds.def. */
typedef enum
{
#define KIND(TAG, ...) GW_KIND_##TAG,
#include "gw-kinds-expand.h"
#include "gw-kinds.def"
#include "gw-kinds-end.h"
  GW_N_KINDS
} GwKindId;

/* One constant for each part of each kind, GW_INTEREST_STATEMENT, and GW_INTEREST_N_PARTS. */
#define KIND(TAG, ...) enum {
#define ATTR(TAG, PART, ...) GW_##TAG##_##PART,
#define ELEM(TAG, PART, ...) GW_##TAG##_##PART,
#define MANY(TAG, PART, ...) GW_##TAG##_##PART,
#define BODY(TAG, PART, ...) GW_##TAG##_##PART,
#define LIST(TAG, PART, ...) GW_##TAG##_##PART,
#define ONE(TAG, PART, ...)  GW_##TAG##_##PART,
#define END(TAG) GW_##TAG##_N_PARTS };
#include "gw-kinds-expand.h"
#include "gw-kinds.def"
#include "gw-kinds-end.h"

/* More than the parts of any kind, for arrays on the stack. */
#define GW_MAX_PARTS 40

typedef enum
{
  GW_PLACE_ATTRIBUTE,
  GW_PLACE_ELEMENT, /* one text in an element of its own */
  GW_PLACE_MANY,    /* several such texts, kept as one with GW_MANY_SEPARATOR between */
  GW_PLACE_BODY,    /* the text between the item's own tags */
  GW_PLACE_LIST,    /* items */
  GW_PLACE_ONE,     /* at most one item */
} GwPlace;

/* A character that no text may hold (XML forbids it), so it can part the texts of a MANY. */
#define GW_MANY_SEPARATOR '\x1e'

typedef enum
{
  GW_TYPE_TEXT,
  GW_TYPE_ID,             /* an NCName, unique in the file */
  GW_TYPE_NAME,           /* an NCName that is not looked up */
  GW_TYPE_REF,            /* the id of an item of the kinds in `refers` */
  GW_TYPE_REFS,           /* several, parted by single spaces */
  GW_TYPE_ANY_REF,        /* the id of any item, or "brief" */
  GW_TYPE_CHOICE,         /* one of `choices` */
  GW_TYPE_NUMBER,         /* a plain decimal */
  GW_TYPE_COUNT,          /* a whole number */
  GW_TYPE_DATE,           /* 2026-12-03 */
  GW_TYPE_STAMP,          /* 2026-12-03 or 2026-12-03T14:00+01:00 */
  GW_TYPE_MONTH,          /* 2026-12 */
  GW_TYPE_MONTH_OR_NEVER, /* 2026-12 or never */
  GW_TYPE_GRAIN,          /* 2026-12-03, 2026-12, 2026-Q4, 2026-H2 or 2026 */
  GW_TYPE_TAGS,           /* words parted by single spaces */
  GW_TYPE_LANGUAGE,       /* a language tag: de, pt-BR */
  GW_TYPE_CURRENCY,       /* three capital letters of ISO 4217 */
  GW_TYPE_ITEMS,          /* not a text: items inside this one */
} GwType;

/* Who will see an output. Zero is nobody's, so that a part without one cannot be built. */
typedef enum
{
  GW_AUDIENCE_ME = 1, /* everything */
  GW_AUDIENCE_OUR,    /* our side: what is team or open */
  GW_AUDIENCE_ALL,    /* everyone in the room: what is open */
} GwAudience;

typedef enum
{
  GW_VISIBILITY_PRIVATE,
  GW_VISIBILITY_TEAM,
  GW_VISIBILITY_OPEN,
} GwVisibility;

/* What a kind's visibility is in a moment when the item says nothing, and at the most. */
typedef enum
{
  GW_SHOWN_PART, /* that of what holds it */
  GW_SHOWN_SHOW, /* open */
  GW_SHOWN_TICK, /* team, may be open */
  GW_SHOWN_TEAM, /* team at the most */
  GW_SHOWN_MINE, /* private, may be team */
} GwShown;

typedef enum
{
  GW_MOMENT_PRIORITIZATION,
  GW_MOMENT_SCOPE,
  GW_MOMENT_COMMITMENT,
  GW_MOMENT_RESOURCES,
  GW_N_MOMENTS
} GwMoment;

typedef enum
{
  GW_NEED_OPTIONAL,
  GW_NEED_REQUIRED,
  GW_NEED_IN_BRIEF, /* required in a brief, may be absent in the library */
  GW_NEED_LIBRARY,  /* only in the library */
} GwNeed;

typedef struct
{
  const char        *name;     /* of the attribute or element; of a list's wrapper, NULL without */
  GwPlace            place;
  GwType             type;
  GwAudience         audience; /* the widest that may see it */
  const char        *label;    /* for people, untranslated; NULL for items */
  GwNeed             need;
  const char        *preset;   /* the value when absent, which is then not written; or NULL */
  const char *const *choices;  /* NULL-terminated */
  guint64            refers;   /* bits of GwKindId */
  double             least;    /* -INFINITY without */
  double             most;     /* INFINITY without */
  gboolean           above;    /* `least` itself is not allowed */
  gboolean           below;    /* `most` itself is not allowed */
  GwKindId           child;    /* of a list or a single item */
} GwPart;

typedef struct
{
  GwKindId      id;
  const char   *element;
  const char   *prefix; /* of new ids */
  const char   *label;  /* for people, untranslated */
  GwShown       shown[GW_N_MOMENTS];
  const GwPart *parts;
  guint         n_parts;
  int           id_part;         /* -1: items of this kind have no id */
  int           visibility_part; /* -1: none of its own */
  int           body_part;       /* -1: no text between its own tags */
  gboolean      has_items;       /* any part holds items */
  gboolean      has_references;  /* any part names other items */
} GwKind;

const GwKind *gw_kind               (GwKindId      id);
const GwPart *gw_kind_get_part      (const GwKind *kind,
                                     guint         part);
int           gw_kind_find_attribute (const GwKind *kind,
                                      const char   *name);
int           gw_kind_find_element  (const GwKind *kind,
                                     const char   *name);
int           gw_kind_find_list     (const GwKind *kind,
                                     GwKindId      child);

const char   *gw_moment_get_name    (GwMoment      moment);

static inline gboolean
gw_part_is_items (const GwPart *part)
{
  return part->type == GW_TYPE_ITEMS;
}

G_END_DECLS
