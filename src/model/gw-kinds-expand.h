/* SPDX-License-Identifier: GPL-3.0-or-later
 *
 * Before gw-kinds.def: every macro that the includer did not define expands to nothing, and the
 * shorthands for parts that many kinds share. */

#ifndef KIND
#define KIND(...)
#endif
#ifndef ATTR
#define ATTR(...)
#endif
#ifndef ELEM
#define ELEM(...)
#endif
#ifndef MANY
#define MANY(...)
#endif
#ifndef BODY
#define BODY(...)
#endif
#ifndef LIST
#define LIST(...)
#endif
#ifndef ONE
#define ONE(...)
#endif
#ifndef END
#define END(...)
#endif

#define VISIBILITY(TAG)                                                                            \
  ATTR (TAG, VISIBILITY, "visibility", CHOICE, ALL, N_("who may see it"),                          \
        CHOICES ("private", "team", "open"))
#define LIBRARY_ATTRS(TAG)                                                                         \
  ATTR (TAG, TAGS, "tags", TAGS, OUR, N_("tags"), ONLY_IN_LIBRARY)                                 \
  ATTR (TAG, USED, "used", DATE, OUR, N_("last used"), ONLY_IN_LIBRARY)
