/* SPDX-License-Identifier: GPL-3.0-or-later */
/* After gw-kinds.def: the macros are for one reading of it. */

#undef KIND
#undef ATTR
#undef ELEM
#undef MANY
#undef BODY
#undef LIST
#undef ONE
#undef END
#undef VISIBILITY
#undef LIBRARY_ATTRS
