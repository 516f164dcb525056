/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-file.h"

#include <sys/stat.h>

/* A fresh folder for one test, and what the tests of this room keep asking of it. */
typedef struct
{
  char *folder;
} Place;

/* To be called before anything asks GLib where the person's folders are. */
void places_init  (void);
void places_clear (void);

void    place_init         (Place *place);
void    place_clear        (Place *place);
char   *place_path         (const Place *place,
                            const char  *name);
GFile  *place_file         (const Place *place,
                            const char  *name);
void    place_put          (const Place *place,
                            const char  *name,
                            const char  *text,
                            mode_t       mode);
char   *place_get          (const Place *place,
                            const char  *name);
mode_t  place_mode         (const Place *place,
                            const char  *name);
guint   place_count        (const Place *place);
guint   place_count_strays (const Place *place);

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Place, place_clear)

#define place_assert_text(place, name, text)                                                       \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *found = place_get (place, name);                                              \
    g_assert_cmpstr (found, ==, text);                                                             \
  }                                                                                                \
  G_STMT_END

#define place_assert_mode(place, name, mode) g_assert_cmphex (place_mode (place, name), ==, mode)
