/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "place.h"

#include <glib/gstdio.h>
#include <string.h>
#include <unistd.h>

/* A home, with its state and data, for one test program: what it leaves there is nobody's. */
static Place home;

static void
move_to (const char *variable,
         const char *name)
{
  g_autofree char *path = place_path (&home, name);

  g_assert_cmpint (g_mkdir (path, 0700), ==, 0);
  g_setenv (variable, path, TRUE);
}

void
places_init (void)
{
  place_init (&home);
  g_setenv ("HOME", home.folder, TRUE);
  move_to ("XDG_STATE_HOME", "state");
  move_to ("XDG_DATA_HOME", "data");
}

void
places_clear (void)
{
  place_clear (&home);
}

void
place_init (Place *place)
{
  place->folder = g_dir_make_tmp ("groundwork-test-XXXXXX", NULL);
  g_assert_nonnull (place->folder);
}

static void
remove_tree (const char *path)
{
  g_autoptr (GDir) dir = NULL;
  struct stat info;
  const char *name;

  if (lstat (path, &info) == 0 && S_ISDIR (info.st_mode))
    {
      g_chmod (path, 0700);
      dir = g_dir_open (path, 0, NULL);
      while ((name = g_dir_read_name (dir)) != NULL)
        {
          g_autofree char *child = g_build_filename (path, name, NULL);

          remove_tree (child);
        }
    }
  remove (path);
}

void
place_clear (Place *place)
{
  if (place->folder != NULL)
    remove_tree (place->folder);
  g_clear_pointer (&place->folder, g_free);
}

char *
place_path (const Place *place,
            const char  *name)
{
  return g_build_filename (place->folder, name, NULL);
}

GFile *
place_file (const Place *place,
            const char  *name)
{
  g_autofree char *path = place_path (place, name);

  return g_file_new_for_path (path);
}

void
place_put (const Place *place,
           const char  *name,
           const char  *text,
           mode_t       mode)
{
  g_autofree char *path = place_path (place, name);

  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_assert_cmpint (chmod (path, mode), ==, 0);
}

/* Returns: (nullable): NULL when there is no such file */
char *
place_get (const Place *place,
           const char  *name)
{
  g_autofree char *path = place_path (place, name);
  char *text = NULL;

  return g_file_get_contents (path, &text, NULL, NULL) ? text : NULL;
}

mode_t
place_mode (const Place *place,
            const char  *name)
{
  g_autofree char *path = place_path (place, name);
  struct stat info;

  return stat (path, &info) == 0 ? info.st_mode & 07777 : 0;
}

static guint
count_names (const Place *place,
             const char  *prefix)
{
  g_autoptr (GDir) dir = g_dir_open (place->folder, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    n += g_str_has_prefix (name, prefix);
  return n;
}

guint
place_count (const Place *place)
{
  return count_names (place, "");
}

guint
place_count_strays (const Place *place)
{
  return count_names (place, ".groundwork-");
}
