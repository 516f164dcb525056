/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-workspace.h"

#include "place.h"

static GwWorkspace *
load (const Place *place)
{
  g_autoptr (GFile) folder = g_file_new_for_path (place->folder);
  GwWorkspace *workspace = gw_workspace_new (folder);

  g_assert_true (gw_workspace_load (workspace, NULL));
  return workspace;
}

/* What a thread still does holds it a little longer. */
static void
let_go (GwWorkspace *workspace)
{
  g_object_unref (workspace);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static GwNode *
keep (GwDocument *library,
      const char *id,
      const char *name)
{
  GwTree *tree = gw_document_get_tree (library);
  GwContent content[GW_MAX_PARTS] = { 0 };

  content[GW_PARTY_ID].text = id;
  content[GW_PARTY_SIDE].text = "them";
  content[GW_PARTY_NAME].text = name;
  g_autoptr (GwItem) party = gw_item_new (GW_KIND_PARTY, content);
  return gw_tree_append (tree, gw_tree_get_root (tree), GW_LIBRARY_PARTIES, party, NULL);
}

static void
set_role (GwDocument *library,
          const char *id,
          const char *role)
{
  GwTree *tree = gw_document_get_tree (library);

  g_assert_true (gw_tree_set (tree, gw_tree_find (tree, id), GW_PARTY_ROLE, role, NULL));
}

static gboolean
has_both (GwDocument *library)
{
  return gw_item_count (gw_document_get_item (library), GW_LIBRARY_PARTIES) == 3;
}

static gboolean
has_conflict (GwDocument *library)
{
  return gw_item_count (gw_document_get_item (library), GW_LIBRARY_CONFLICTS) == 1;
}

static gboolean
is_written (GwDocument *library)
{
  return !gw_document_is_dirty (library);
}

static gboolean
wait_until (GwDocument *library,
            gboolean  (*holds) (GwDocument *library),
            int         milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * 1000;

  while (!holds (library) && g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  return holds (library);
}

/* Two windows on one folder, in which both keep something at once: nobody's is lost, and where both
 * say something else of one thing the file holds it as two versions. */
static void
test_two_windows_keep_at_once (void)
{
  g_auto (Place) place = { NULL };
  GwWorkspace *one, *other;
  GwDocument *ours, *theirs;

  place_init (&place);
  one = load (&place);
  ours = gw_workspace_open_library (one, NULL);
  keep (ours, "p-1", "Tobias");
  g_assert_true (gw_document_save (ours, NULL));
  other = load (&place);
  theirs = gw_workspace_open_library (other, NULL);
  gw_document_set_autosave (ours, TRUE);
  gw_document_set_autosave (theirs, TRUE);

  keep (ours, "p-2", "Ana");
  keep (theirs, "p-3", "Ben");
  g_assert_true (wait_until (ours, has_both, 8000));
  g_assert_true (wait_until (theirs, has_both, 8000));
  g_assert_true (wait_until (ours, is_written, 5000));
  g_assert_true (wait_until (theirs, is_written, 5000));
  g_assert_cmpuint (gw_item_count (gw_document_get_item (ours), GW_LIBRARY_CONFLICTS), ==, 0);

  set_role (ours, "p-1", "VP Sales");
  set_role (theirs, "p-1", "Chief of Sales");
  g_assert_true (wait_until (ours, has_conflict, 8000));
  g_assert_true (wait_until (theirs, has_conflict, 8000));
  g_assert_true (wait_until (ours, is_written, 5000));
  g_assert_true (wait_until (theirs, is_written, 5000));
  g_assert_true (gw_item_equal (gw_document_get_item (ours), gw_document_get_item (theirs)));
  let_go (other);
  let_go (one);
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  places_init ();
  g_test_add_func ("/library/two-windows-keep-at-once", test_two_windows_keep_at_once);
  result = g_test_run ();
  places_clear ();
  return result;
}
