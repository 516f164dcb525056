/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-workspace.h"

#include "gw-error.h"
#include "gw-file-name.h"
#include "gw-wastebasket.h"
#include "gw-xml.h"
#include "place.h"

#include <string.h>
#include <unistd.h>

typedef struct
{
  GwWorkspace *workspace;
  guint n_changes;
  guint n_rows;
} Watched;

static void
put_brief (const Place *place,
           const char  *name,
           const char  *title)
{
  g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_SCOPE, title, "en");
  g_autoptr (GBytes) bytes = gw_xml_write (brief);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  place_put (place, name, text, 0600);
}

static void
changed_cb (Watched *watched,
            guint    position,
            guint    removed,
            guint    added)
{
  watched->n_changes++;
  watched->n_rows += removed + added;
}

static GwWorkspace *
load (const Place *place,
      Watched     *watched)
{
  g_autoptr (GFile) folder = g_file_new_for_path (place->folder);
  g_autoptr (GError) error = NULL;
  GwWorkspace *workspace = gw_workspace_new (folder);

  g_assert_true (gw_workspace_load (workspace, &error));
  g_assert_no_error (error);
  if (watched != NULL)
    {
      *watched = (Watched){ workspace, 0, 0 };
      g_signal_connect_swapped (workspace, "items-changed", G_CALLBACK (changed_cb), watched);
    }
  return workspace;
}

static gboolean
is_alone (gpointer workspace)
{
  return G_OBJECT (workspace)->ref_count == 1;
}

static gboolean
give_up_cb (gpointer given_up)
{
  *(gboolean *)given_up = TRUE;
  return G_SOURCE_REMOVE;
}

static gboolean
wait_for (gboolean (*condition) (gpointer data),
          gpointer data)
{
  gboolean given_up = FALSE;
  guint timer = g_timeout_add (5000, give_up_cb, &given_up);

  while (!condition (data) && !given_up)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (1000);
  if (!given_up)
    g_source_remove (timer);
  return !given_up;
}

static void
let_go (GwWorkspace *workspace)
{
  g_assert_true (wait_for (is_alone, workspace));
  g_assert_finalize_object (workspace);
}

static gboolean
is_told (gpointer watched)
{
  return ((Watched *)watched)->n_changes > 0;
}

/* The names in the list, those that do not load in brackets. */
static char *
list_names (GwWorkspace *workspace)
{
  g_autoptr (GString) names = g_string_new (NULL);

  for (guint i = 0; i < g_list_model_get_n_items (G_LIST_MODEL (workspace)); i++)
    {
      g_autoptr (GwWorkspaceBrief) brief = g_list_model_get_item (G_LIST_MODEL (workspace), i);
      gboolean loads = gw_workspace_brief_get_item (brief) != NULL;

      g_assert_true (loads == (gw_workspace_brief_get_error (brief) == NULL));
      g_string_append_printf (names, loads ? " %s" : " (%s)", gw_workspace_brief_get_name (brief));
    }
  return g_string_free (g_steal_pointer (&names), FALSE);
}

#define assert_names(workspace, expected)                                                          \
  G_STMT_START                                                                                     \
  {                                                                                                \
    g_autofree char *found = list_names (workspace);                                               \
    g_assert_cmpstr (found, ==, expected);                                                         \
  }                                                                                                \
  G_STMT_END

/* Names */

static void
test_names_from_titles (void)
{
  const struct
  {
    const char *title;
    const char *name;
  } cases[] = {
    { "Payroll export for Nordkette", "Payroll export for Nordkette" },
    { "", "New brief" },
    { NULL, "New brief" },
    { "   ", "New brief" },
    { "../../etc/passwd", "etc passwd" },
    { "/", "New brief" },
    { "..", "New brief" },
    { ".hidden", "hidden" },
    { "-rf", "rf" },
    { "~root", "root" },
    { "a/b\\c:d*e?f\"g<h>i|j", "a b c d e f g h i j" },
    { "two\nlines\tand  spaces", "two lines and spaces" },
    { "ends with dots...", "ends with dots" },
    { "NUL", "NUL_" },
    { "com1", "com1_" },
    { "com10", "com10" },
    { "Größe, naïve — 日本語", "Größe, naïve — 日本語" },
    { "Cafe\xcc\x81", "Café" },
    { "\xe2\x80\xae"
      "cod.exe",
      "cod.exe" },
    { "bell\x07 and bad \xff byte", "bell and bad \xef\xbf\xbd byte" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = gw_file_name_from_title (cases[i].title);

      g_assert_cmpstr (name, ==, cases[i].name);
    }
}

static void
test_long_titles_are_cut_between_characters (void)
{
  g_autoptr (GString) title = g_string_new (NULL);
  g_autofree char *name = NULL;

  while (title->len < 1000)
    g_string_append (title, "日本");
  name = gw_file_name_from_title (title->str);

  g_assert_cmpuint (strlen (name), <=, 120);
  g_assert_true (g_utf8_validate (name, -1, NULL));
}

static void
test_pages_are_named_as_their_briefs (void)
{
  g_autofree char *plain = gw_file_name_for_page ("Acme.brief");
  g_autofree char *foreign = gw_file_name_for_page ("Acme.v2");

  g_assert_cmpstr (plain, ==, "Acme.pdf");
  g_assert_cmpstr (foreign, ==, "Acme.v2.pdf");
}

/* The list */

static void
test_lists_briefs_by_name_and_nothing_else (void)
{
  g_auto (Place) place = { NULL };
  GwWorkspace *workspace;

  place_init (&place);
  put_brief (&place, "b.brief", "B");
  put_brief (&place, "a.brief", "A");
  put_brief (&place, "\xff.brief", "Not UTF-8");
  put_brief (&place, ".hidden.brief", "Hidden");
  put_brief (&place, "a.brief~", "Backup");
  place_put (&place, "c.brief", "<brief", 0600);
  place_put (&place, "notes.txt", "notes", 0600);
  place_put (&place, ".groundwork-0000000000000001.part", "stray", 0600);

  workspace = load (&place, NULL);
  assert_names (workspace, " a.brief b.brief (c.brief) \xef\xbf\xbd.brief");
  g_assert_cmpuint (place_count_strays (&place), ==, 0);
  let_go (workspace);
}

static void
test_a_folder_is_made_for_me_alone (void)
{
  g_auto (Place) place = { NULL };
  g_autofree char *path = NULL;
  g_autoptr (GFile) folder = NULL;
  GwWorkspace *workspace;

  place_init (&place);
  path = place_path (&place, "Documents/Groundwork");
  folder = g_file_new_for_path (path);
  workspace = gw_workspace_new (folder);

  g_assert_true (gw_workspace_load (workspace, NULL));
  g_assert_cmpuint (g_list_model_get_n_items (G_LIST_MODEL (workspace)), ==, 0);
  place_assert_mode (&place, "Documents/Groundwork", 0700);
  g_assert_true (gw_workspace_was_absent (workspace));
  let_go (workspace);

  workspace = gw_workspace_new (folder);
  g_assert_true (gw_workspace_load (workspace, NULL));
  g_assert_false (gw_workspace_was_absent (workspace));
  let_go (workspace);
}

static void
test_a_folder_that_cannot_be_is_told (void)
{
  g_autoptr (GFile) folder = g_file_new_for_path ("/proc/nowhere/at/all");
  g_autoptr (GError) error = NULL;
  GwWorkspace *workspace = gw_workspace_new (folder);

  g_assert_false (gw_workspace_load (workspace, &error));
  g_assert_error (error, GW_ERROR, GW_ERROR_DENIED);
  g_assert_nonnull (strstr (error->message, "/proc/nowhere/at/all"));
  let_go (workspace);
}

static void
test_follows_one_row_at_a_time (void)
{
  g_auto (Place) place = { NULL };
  g_autoptr (GwWorkspaceBrief) row = NULL;
  g_autoptr (GFile) file = NULL;
  Watched watched;
  GwWorkspace *workspace;

  place_init (&place);
  put_brief (&place, "a.brief", "A");
  put_brief (&place, "b.brief", "B");
  put_brief (&place, "d.brief", "D");
  workspace = load (&place, &watched);
  row = g_list_model_get_item (G_LIST_MODEL (workspace), 1);

  put_brief (&place, "b.brief", "Another B");
  g_assert_true (wait_for (is_told, &watched));
  g_assert_cmpuint (watched.n_rows, ==, 2);
  g_assert_cmpstr (gw_item_get_text (gw_workspace_brief_get_item (row), GW_BRIEF_TITLE), ==,
                   "Another B");

  watched = (Watched){ workspace, 0, 0 };
  put_brief (&place, "c.brief", "C");
  g_assert_true (wait_for (is_told, &watched));
  g_assert_cmpuint (watched.n_rows, ==, 1);
  assert_names (workspace, " a.brief b.brief c.brief d.brief");

  watched = (Watched){ workspace, 0, 0 };
  file = place_file (&place, "a.brief");
  g_assert_true (g_file_delete (file, NULL, NULL));
  g_assert_true (wait_for (is_told, &watched));
  g_assert_cmpuint (watched.n_rows, ==, 1);
  assert_names (workspace, " b.brief c.brief d.brief");
  let_go (workspace);
}

static void
test_loading_again_announces_nothing (void)
{
  g_auto (Place) place = { NULL };
  Watched watched;
  GwWorkspace *workspace;

  place_init (&place);
  put_brief (&place, "a.brief", "A");
  workspace = load (&place, &watched);
  g_assert_true (gw_workspace_load (workspace, NULL));

  g_assert_cmpuint (watched.n_changes, ==, 0);
  let_go (workspace);
}

static void
loaded_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      loaded)
{
  *(gboolean *)loaded = gw_workspace_load_finish (GW_WORKSPACE (source), result, NULL);
}

static gboolean
is_set (gpointer data)
{
  return *(gboolean *)data;
}

static void
test_loads_in_a_thread (void)
{
  g_auto (Place) place = { NULL };
  g_autoptr (GFile) folder = NULL;
  gboolean loaded = FALSE;
  GwWorkspace *workspace;

  place_init (&place);
  put_brief (&place, "a.brief", "A");
  folder = g_file_new_for_path (place.folder);
  workspace = gw_workspace_new (folder);
  gw_workspace_load_async (workspace, NULL, loaded_cb, &loaded);
  g_assert_true (wait_for (is_set, &loaded));

  assert_names (workspace, " a.brief");
  let_go (workspace);
}

/* New briefs */

static void
test_new_briefs_get_names_of_their_own (void)
{
  g_auto (Place) place = { NULL };
  g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_SCOPE, "Same / title", "en");
  const char *const names[] = { "Same title.brief", "Same title 2.brief", "Same title 3.brief" };
  GwWorkspace *workspace;

  place_init (&place);
  workspace = load (&place, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GwDocument) document = gw_workspace_create (workspace, brief, NULL);
      g_autofree char *name = g_file_get_basename (gw_document_get_file (document));

      g_assert_cmpstr (name, ==, names[i]);
      g_assert_false (gw_document_is_dirty (document));
      place_assert_mode (&place, name, 0600);
    }
  g_assert_cmpuint (place_count (&place), ==, G_N_ELEMENTS (names));
  let_go (workspace);
}

/* The library */

static void
test_the_library_is_opened_once_and_made_with_its_first_item (void)
{
  g_auto (Place) place = { NULL };
  g_autoptr (GwItem) party = gw_item_new_with_id (GW_KIND_PARTY);
  g_autoptr (GwItem) side = gw_item_with_text (party, GW_PARTY_SIDE, "them");
  g_autoptr (GwItem) named = gw_item_with_text (side, GW_PARTY_NAME, "Tobias");
  g_autoptr (GError) error = NULL;
  GwWorkspace *workspace;
  GwDocument *library;
  GwTree *tree;

  place_init (&place);
  workspace = load (&place, NULL);
  g_assert_null (gw_workspace_get_library (workspace));
  library = gw_workspace_open_library (workspace, NULL);
  g_assert_true (gw_workspace_open_library (workspace, NULL) == library);
  g_assert_true (gw_document_is_library (library));
  g_assert_false (gw_document_is_dirty (library));
  g_assert_cmpuint (place_count (&place), ==, 0);

  tree = gw_document_get_tree (library);
  g_assert_nonnull (
    gw_tree_append (tree, gw_tree_get_root (tree), GW_LIBRARY_PARTIES, named, &error));
  g_assert_no_error (error);
  g_assert_true (gw_document_save (library, &error));
  g_assert_no_error (error);
  let_go (workspace);

  workspace = load (&place, NULL);
  library = gw_workspace_open_library (workspace, NULL);
  g_assert_cmpuint (gw_item_count (gw_document_get_item (library), GW_LIBRARY_PARTIES), ==, 1);
  let_go (workspace);
}

static void
test_the_library_comes_back_as_a_crash_left_it (void)
{
  g_auto (Place) place = { NULL };
  g_autoptr (GwItem) brief = gw_item_new_with_id (GW_KIND_OBJECTIVE);
  g_autoptr (GwItem) named = gw_item_with_text (brief, GW_OBJECTIVE_NAME, "Retail share");
  g_autoptr (GPtrArray) left = NULL;
  GwWorkspace *workspace;
  GwDocument *library;
  GwTree *tree;

  place_init (&place);
  workspace = load (&place, NULL);
  library = gw_workspace_open_library (workspace, NULL);
  gw_document_set_autosave (library, TRUE);
  tree = gw_document_get_tree (library);
  g_assert_nonnull (
    gw_tree_append (tree, gw_tree_get_root (tree), GW_LIBRARY_OBJECTIVES, named, NULL));
  let_go (workspace);
  g_assert_cmpuint (place_count (&place), ==, 0);

  workspace = load (&place, NULL);
  library = gw_workspace_open_library (workspace, NULL);
  g_assert_cmpuint (gw_item_count (gw_document_get_item (library), GW_LIBRARY_OBJECTIVES), ==, 1);
  g_assert_true (gw_document_is_dirty (library));
  g_assert_true (gw_document_save (library, NULL));
  let_go (workspace);
  g_assert_cmpuint (place_count (&place), ==, 1);
  left = gw_journal_list ();
  g_assert_cmpuint (left->len, ==, 0);
}

static void
library_cb (GObject      *source,
            GAsyncResult *result,
            gpointer      library)
{
  *(GwDocument **)library = gw_workspace_open_library_finish (GW_WORKSPACE (source), result, NULL);
}

static gboolean
is_there (gpointer data)
{
  return *(gpointer *)data != NULL;
}

static void
test_the_library_opens_in_a_thread (void)
{
  g_auto (Place) place = { NULL };
  GwDocument *one = NULL;
  GwDocument *two = NULL;
  GwWorkspace *workspace;

  place_init (&place);
  workspace = load (&place, NULL);
  gw_workspace_open_library_async (workspace, NULL, library_cb, &one);
  gw_workspace_open_library_async (workspace, NULL, library_cb, &two);
  g_assert_true (wait_for (is_there, &one));
  g_assert_true (wait_for (is_there, &two));
  g_assert_true (one == two);
  let_go (workspace);
}

static void
test_a_damaged_library_is_told_and_left (void)
{
  g_auto (Place) place = { NULL };
  g_autoptr (GError) error = NULL;
  GwWorkspace *workspace;

  place_init (&place);
  put_brief (&place, "library.xml", "A brief in disguise");
  workspace = load (&place, NULL);
  g_assert_null (gw_workspace_open_library (workspace, &error));
  g_assert_error (error, GW_ERROR, GW_ERROR_SCHEMA);
  g_clear_error (&error);

  place_put (&place, "library.xml", "<library", 0600);
  g_assert_null (gw_workspace_open_library (workspace, &error));
  g_assert_nonnull (error);
  place_assert_text (&place, "library.xml", "<library");
  let_go (workspace);
}

/* The wastebasket */

static void
test_removed_and_brought_back (void)
{
  g_auto (Place) place = { NULL };
  g_autoptr (GFile) file = NULL;
  g_autoptr (GwRemoved) removed = NULL;
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL;

  place_init (&place);
  put_brief (&place, "a.brief", "A");
  text = place_get (&place, "a.brief");
  file = place_file (&place, "a.brief");
  removed = gw_wastebasket_take (file, &error);
  if (g_error_matches (error, GW_ERROR, GW_ERROR_DENIED))
    {
      place_assert_text (&place, "a.brief", text);
      g_test_skip (error->message);
      return;
    }
  g_assert_no_error (error);
  g_assert_cmpuint (place_count (&place), ==, 0);
  g_assert_true (gw_removed_restore (removed, NULL));
  place_assert_text (&place, "a.brief", text);

  place_put (&place, "a.brief", "somebody's", 0600);
  g_assert_false (gw_removed_restore (removed, &error));
  g_assert_error (error, GW_ERROR, GW_ERROR_CHANGED);
  place_assert_text (&place, "a.brief", "somebody's");
}

int
main (int   argc,
      char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  places_init ();

#define ADD(path, func) g_test_add_func ("/workspace/" path, func)
  ADD ("names-from-titles", test_names_from_titles);
  ADD ("long-titles-are-cut-between-characters", test_long_titles_are_cut_between_characters);
  ADD ("pages-are-named-as-their-briefs", test_pages_are_named_as_their_briefs);
  ADD ("lists-briefs-by-name-and-nothing-else", test_lists_briefs_by_name_and_nothing_else);
  ADD ("a-folder-is-made-for-me-alone", test_a_folder_is_made_for_me_alone);
  ADD ("a-folder-that-cannot-be-is-told", test_a_folder_that_cannot_be_is_told);
  ADD ("follows-one-row-at-a-time", test_follows_one_row_at_a_time);
  ADD ("loading-again-announces-nothing", test_loading_again_announces_nothing);
  ADD ("loads-in-a-thread", test_loads_in_a_thread);
  ADD ("new-briefs-get-names-of-their-own", test_new_briefs_get_names_of_their_own);
  ADD ("the-library-is-opened-once-and-made-with-its-first-item",
       test_the_library_is_opened_once_and_made_with_its_first_item);
  ADD ("the-library-comes-back-as-a-crash-left-it", test_the_library_comes_back_as_a_crash_left_it);
  ADD ("the-library-opens-in-a-thread", test_the_library_opens_in_a_thread);
  ADD ("a-damaged-library-is-told-and-left", test_a_damaged_library_is_told_and_left);
  ADD ("removed-and-brought-back", test_removed_and_brought_back);
#undef ADD

  result = g_test_run ();
  places_clear ();
  return result;
}
