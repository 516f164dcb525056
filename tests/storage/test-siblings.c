/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-siblings.h"

#include "place.h"

/* Copies that folder services leave when two devices changed one file. */

static void
test_how_each_service_names_it (void)
{
  static const struct
  {
    const char *name;
    const char *original; /* NULL = is no such copy */
    const char *from;
  } cases[] = {
    { "a.sync-conflict-20261128-104733-ABCDEF2.brief", "a.brief", "ABCDEF2" },
    { "a.sync-conflict-20261128-104733.brief", "a.brief", NULL },
    { "library.sync-conflict-20261128-104733-ABCDEF2.xml", "library.xml", "ABCDEF2" },
    { "a b.c.sync-conflict-20261128-104733-ABCDEF2.brief", "a b.c.brief", "ABCDEF2" },
    { "a (conflicted copy 2026-11-28 104733).brief", "a.brief", NULL },
    { "a (conflicted copy Ada 2026-11-28 104733).brief", "a.brief", "Ada" },
    { "a (conflicted copy Ada Byron 2026-11-28 104733).brief", "a.brief", "Ada Byron" },
    { "a (conflicted copy).brief", "a.brief", NULL },
    { "a (conflicting copy).brief", "a.brief", NULL },
    { "a (Ada's conflicted copy 2026-11-28).brief", "a.brief", "Ada" },
    { "a (Ada's conflicted copy 2026-11-28 (1)).brief", "a.brief", "Ada" },
    { "a (Ada Byron's conflicted copy).brief", "a.brief", "Ada Byron" },
    { "a (Jens' conflicted copy 2026-11-28).brief", "a.brief", "Jens" },
    { "a (Ada’s conflicted copy 2026-11-28).brief", "a.brief", "Ada" },
    { "a (In Konflikt stehende Kopie von Ada 2026-11-28).brief", "a.brief", "Ada" },
    { "a (Copie en conflit de Ada 2026-11-28).brief", "a.brief", "Ada" },
    { "a (Copia en conflicto de Ada 2026-11-28).brief", "a.brief", "Ada" },
    { "a_conflict-20261128-104733.brief", "a.brief", NULL },
    { "a_conflict-Ada-20261128-104733.brief", "a.brief", "Ada" },
    { "a (SFConflict ada@example.org 2026-11-28-10-47-33).brief", "a.brief", "ada@example.org" },
    { "a (draft).brief (conflicted copy 2026-11-28 104733)", "a (draft).brief", NULL },
    { "a (draft) (Ada's conflicted copy 2026-11-28).brief", "a (draft).brief", "Ada" },
    { "a.brief", NULL, NULL },
    { "a 2.brief", NULL, NULL },
    { "a (1).brief", NULL, NULL },
    { "a.sync-conflict-late.brief", NULL, NULL },
    { "On conflicted copy machines.brief", NULL, NULL },
    { "Handbook (conflict resolution).brief", NULL, NULL },
    { "The conflicted copy (2026-11-28).brief", NULL, NULL },
    { ".sync-conflict-20261128-104733-ABCDEF2.brief", NULL, NULL },
    { "a\xff (conflicted copy).brief", NULL, NULL },
    { "", NULL, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *from = NULL;
      g_autofree char *original = gw_sibling_get_original (cases[i].name, &from);

      /* Odd bytes would be taken for lines of the report. */
      g_autofree char *said = g_strescape (cases[i].name, NULL);
      g_test_message ("%s", said);
      g_assert_cmpstr (original, ==, cases[i].original);
      g_assert_cmpstr (from, ==, cases[i].from);
    }
}

static void
assert_names (GPtrArray         *siblings,
              const char *const *names)
{
  g_assert_cmpuint (siblings->len, ==, g_strv_length ((char **)names));
  for (guint i = 0; i < siblings->len; i++)
    {
      g_autofree char *name = g_file_get_basename (g_ptr_array_index (siblings, i));

      g_assert_cmpstr (name, ==, names[i]);
    }
}

#define ONE   "a (conflicted copy 2026-11-28 104733).brief"
#define TWICE "a.sync-conflict-20261127-090000.sync-conflict-20261128-104733.brief"

static void
put_all (const Place *place)
{
  static const char *const names[] = { "a.brief", "b.brief", TWICE, ONE,
                                       "b (conflicted copy 2026-11-28 104733).brief",
                                       "a (conflicted copy 2026-11-28 104733).xml" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    place_put (place, names[i], "", 0600);
}

static void
test_only_copies_of_this_file_are_found (void)
{
  g_auto (Place) place = { NULL };
  g_autoptr (GFile) file = NULL;
  g_autoptr (GPtrArray) siblings = NULL;
  g_autoptr (GError) error = NULL;

  place_init (&place);
  put_all (&place);
  file = place_file (&place, "a.brief");
  siblings = gw_siblings_find (file, NULL, &error);
  g_assert_no_error (error);
  assert_names (siblings, (const char *const[]){ ONE, TWICE, NULL });
}

static void
found_cb (GObject      *source,
          GAsyncResult *result,
          gpointer      user_data)
{
  *(GPtrArray **)user_data = gw_siblings_find_finish (result, NULL);
}

static void
test_they_are_found_in_a_thread (void)
{
  g_auto (Place) place = { NULL };
  g_autoptr (GFile) file = NULL;
  g_autoptr (GPtrArray) siblings = NULL;

  place_init (&place);
  put_all (&place);
  file = place_file (&place, "a.brief");
  gw_siblings_find_async (file, NULL, found_cb, &siblings);
  while (siblings == NULL)
    g_main_context_iteration (NULL, TRUE);
  g_assert_cmpuint (siblings->len, ==, 2);
}

static void
test_a_folder_that_is_gone_is_told (void)
{
  g_autoptr (GFile) file = g_file_new_for_path ("/nowhere/at/all/a.brief");
  g_autoptr (GError) error = NULL;

  g_assert_null (gw_siblings_find (file, NULL, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_NOT_FOUND);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  places_init ();

#define ADD(path, func) g_test_add_func ("/siblings/" path, func)
  ADD ("how-each-service-names-it", test_how_each_service_names_it);
  ADD ("only-copies-of-this-file-are-found", test_only_copies_of_this_file_are_found);
  ADD ("they-are-found-in-a-thread", test_they_are_found_in_a_thread);
  ADD ("a-folder-that-is-gone-is-told", test_a_folder_that_is_gone_is_told);
#undef ADD

  result = g_test_run ();
  places_clear ();
  return result;
}
