/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <gio/gio.h>
#include <string.h>

#include "gw-tree.h"
#include "gw-xml.h"

#define N_VALID   60
#define N_INVALID 120

static char *
corpus_path (const char *folder,
             const char *name)
{
  return g_test_build_filename (G_TEST_DIST, "corpus", folder, name, NULL);
}

static GBytes *
load (const char *folder,
      const char *name)
{
  g_autofree char *path = corpus_path (folder, name);
  g_autoptr (GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (text, length);
}

/* What xmllint makes of a file; it is the schema's own judge. */
static gboolean
schema_accepts (const char *folder,
                const char *name)
{
  g_autofree char *path = corpus_path (folder, name);
  g_autofree char *schema
      = g_test_build_filename (G_TEST_DIST, "..", "data", "schema", "groundwork-1.rng", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) xmllint = g_subprocess_new (
      G_SUBPROCESS_FLAGS_STDOUT_SILENCE | G_SUBPROCESS_FLAGS_STDERR_SILENCE, &error, "xmllint",
      "--noout", "--nonet", "--relaxng", schema, path, NULL);

  g_assert_no_error (error);
  return g_subprocess_wait_check (xmllint, NULL, NULL);
}

static GPtrArray *
list_xml (const char *folder)
{
  GPtrArray *names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *path = corpus_path (folder, NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;

  g_assert_nonnull (dir);
  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".xml"))
      g_ptr_array_add (names, g_strdup (name));
  return names;
}

static void
test_valid_files_come_back_byte_by_byte (void)
{
  g_autoptr (GPtrArray) names = list_xml ("valid");

  g_assert_cmpuint (names->len, >=, N_VALID);
  for (guint i = 0; i < names->len; i++)
    {
      const char *name = g_ptr_array_index (names, i);
      g_autoptr (GBytes) bytes = load ("valid", name);
      g_autoptr (GError) error = NULL;
      g_autoptr (GwItem) root = gw_xml_read (bytes, NULL, &error);

      g_test_message ("%s", name);
      g_assert_no_error (error);
      g_autoptr (GBytes) written = gw_xml_write (root);
      g_assert_true (g_bytes_equal (bytes, written));
      g_assert_true (schema_accepts ("valid", name));
    }
}

static void
check_refusal (const char *line)
{
  g_auto (GStrv) expected = g_strsplit (line, "\t", 5);
  g_autoptr (GBytes) bytes = load ("invalid", expected[0]);
  g_autoptr (GError) error = NULL;
  g_autoptr (GwItem) root = gw_xml_read (bytes, NULL, &error);
  g_autofree char *place = NULL;

  g_test_message ("%s", expected[0]);
  g_assert_null (root);
  g_assert_nonnull (error);
  g_assert_cmpstr (error->message, ==, expected[4]);
  place = g_strdup_printf ("%u:%u", gw_error_get_line (error), gw_error_get_column (error));
  g_autofree char *expected_place = g_strdup_printf ("%s:%s", expected[1], expected[2]);
  g_assert_cmpstr (place, ==, expected_place);
  g_assert_true (schema_accepts ("invalid", expected[0]) == (strcmp (expected[3], "cannot") == 0));
}

static void
test_invalid_files_are_refused_at_their_place (void)
{
  g_autoptr (GBytes) table = load ("invalid", "EXPECTED.tsv");
  g_autofree char *text = g_strndup (g_bytes_get_data (table, NULL), g_bytes_get_size (table));
  g_auto (GStrv) lines = g_strsplit (g_strchomp (text), "\n", -1);
  g_autoptr (GPtrArray) names = list_xml ("invalid");

  g_assert_cmpuint (names->len, >=, N_INVALID);
  g_assert_cmpuint (g_strv_length (lines) - 1, ==, names->len);
  for (guint i = 1; lines[i] != NULL; i++)
    check_refusal (lines[i]);
}

static void
test_newer_files_are_only_read (void)
{
  static const char *const names[] = { "brief.xml", "library.xml" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autoptr (GBytes) bytes = load ("newer", names[i]);
      g_autoptr (GError) error = NULL;
      g_autoptr (GwItem) root = gw_xml_read (bytes, NULL, &error);
      g_assert_no_error (error);

      g_autoptr (GwTree) tree = gw_tree_new (root);
      g_assert_true (gw_tree_get_read_only (tree));
      int parties = gw_kind_find_list (gw_item_get_kind (root), GW_KIND_PARTY);
      g_assert_cmpuint (gw_item_count (root, parties), ==, 1);

      GwNode *party = gw_node_get_child (gw_tree_get_root (tree), parties, 0);
      g_assert_false (gw_tree_set (tree, party, GW_PARTY_ROLE, "boss", &error));
      g_assert_error (error, GW_ERROR, GW_ERROR_NEWER);
    }
}

/* Any file cut short is refused with a place, whatever the byte. */
static void
test_a_cut_file_is_refused (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "..", "data", "samples", "en",
                                                 "a1-payroll-export.brief", NULL);
  g_autofree char *text = NULL;
  gsize length;

  g_assert_true (g_file_get_contents (path, &text, &length, NULL));
  for (gsize n = 0; n < length - 1; n++)
    {
      g_autoptr (GBytes) bytes = g_bytes_new_static (text, n);
      g_autoptr (GError) error = NULL;
      g_autoptr (GwItem) root = gw_xml_read (bytes, NULL, &error);

      g_assert_null (root);
      g_assert_cmpuint (gw_error_get_line (error), >, 0);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/corpus/valid-files-come-back-byte-by-byte",
                   test_valid_files_come_back_byte_by_byte);
  g_test_add_func ("/xml/corpus/invalid-files-are-refused-at-their-place",
                   test_invalid_files_are_refused_at_their_place);
  g_test_add_func ("/xml/corpus/newer-files-are-only-read", test_newer_files_are_only_read);
  g_test_add_func ("/xml/corpus/a-cut-file-is-refused", test_a_cut_file_is_refused);
  return g_test_run ();
}
