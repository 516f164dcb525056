/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-check.h"
#include "gw-error.h"
#include "gw-file-name.h"
#include "gw-tree.h"
#include "gw-value.h"
#include "gw-xml.h"
#include "random-brief.h"

#include <string.h>

/* Strings that other programs stumbled over (F11), in every text of a brief and as its title: each comes
 * back as it was or is refused with a reason, and no name of a file leads elsewhere. */

static GPtrArray *
read_strings (void)
{
  GPtrArray *strings = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *script = g_test_build_filename (G_TEST_DIST, "support", "naughty.py", NULL);
  g_autoptr (GError) error = NULL;
  g_autoptr (GSubprocess) python
    = g_subprocess_new (G_SUBPROCESS_FLAGS_STDOUT_PIPE, &error, "/usr/bin/python3", script, NULL);
  g_autoptr (GBytes) said = NULL;
  const char *data;
  gsize length;

  g_assert_no_error (error);
  g_assert_true (g_subprocess_communicate (python, NULL, NULL, &said, NULL, NULL));
  data = g_bytes_get_data (said, &length);
  for (const char *at = data; at < data + length; at += strlen (at) + 1)
    g_ptr_array_add (strings, g_strdup (at));
  g_assert_cmpuint (strings->len, >, 1300);
  return strings;
}

/* Every text that @item and all in it have becomes @text; sets @error where it may not stand. */
static GwItem *
say_everywhere (GwItem      *item,
                const char  *text,
                GError     **error)
{
  const GwKind *kind = gw_item_get_kind (item);
  GwItem *result = gw_item_ref (item);

  for (guint i = 0; i < kind->n_parts; i++)
    {
      const GwPart *part = &kind->parts[i];
      GwItem *next = NULL;

      if (gw_part_is_items (part))
        {
          g_autoptr (GPtrArray) items
            = g_ptr_array_new_with_free_func ((GDestroyNotify)gw_item_unref);

          for (guint j = 0; j < gw_item_count (item, i); j++)
            g_ptr_array_add (items, say_everywhere (gw_item_get_child (item, i, j), text, error));
          g_autoptr (GwItems) list = gw_items_new ((GwItem **)items->pdata, items->len);
          next = gw_item_with_items (result, i, list);
        }
      else if (part->type == GW_TYPE_TEXT && gw_item_has (item, i))
        {
          g_autofree char *canonical = NULL;

          if (*error == NULL)
            gw_value_check (part, text, &canonical, error);
          next = gw_item_with_text (result, i, text);
        }
      if (next != NULL)
        {
          gw_item_unref (result);
          result = next;
        }
    }
  return result;
}

static void
assert_comes_back (GwItem *brief)
{
  g_autoptr (GBytes) bytes = gw_xml_write (brief);
  g_autoptr (GError) error = NULL;
  g_autoptr (GwItem) again = gw_xml_read (bytes, NULL, &error);
  g_autoptr (GBytes) second = NULL;

  g_assert_no_error (error);
  g_assert_true (gw_item_equal (brief, again));
  second = gw_xml_write (again);
  g_assert_true (g_bytes_equal (bytes, second));
}

static gboolean
is_blank (const char *text)
{
  return text[strspn (text, " \t\n")] == '\0';
}

static void
test_every_text_comes_back_or_is_refused (void)
{
  g_autoptr (GPtrArray) strings = read_strings ();
  guint n_refused = 0;

  for (guint i = 0; i < strings->len; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (i);
      g_autoptr (GwItem) any = random_brief (rand, 2);
      g_autoptr (GError) error = NULL;
      g_autoptr (GwItem) brief = say_everywhere (any, g_ptr_array_index (strings, i), &error);

      if (is_blank (g_ptr_array_index (strings, i)))
        continue; /* says nothing; see the next test */
      g_autofree char *said = g_strescape (g_ptr_array_index (strings, i), NULL);
      g_test_message ("%s", said);
      if (error == NULL && gw_check_document (brief, &error))
        {
          assert_comes_back (brief);
          continue;
        }
      n_refused++;
      g_assert_cmpint (error->domain, ==, GW_ERROR);
      g_assert_cmpuint (strlen (error->message), >, 10);
    }
  g_assert_cmpuint (n_refused, <, 30);
}

/* What is typed is kept as it was, told to be changed by what can be seen of it, or refused. */
static void
test_what_is_typed_is_what_is_kept (void)
{
  g_autoptr (GPtrArray) strings = read_strings ();
  g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_SCOPE, "T", NULL);
  g_autoptr (GwTree) tree = gw_tree_new (brief);

  for (guint i = 0; i < strings->len; i++)
    {
      const char *text = g_ptr_array_index (strings, i);
      GwNode *root = gw_tree_get_root (tree);
      g_autoptr (GError) error = NULL;

      g_autofree char *said = g_strescape (text, NULL);
      g_test_message ("%s", said);
      if (!gw_tree_set (tree, root, GW_BRIEF_OUTCOME, text, &error))
        {
          g_assert_nonnull (error);
          continue;
        }
      g_assert_cmpstr (gw_item_get_raw (gw_node_get_item (root), GW_BRIEF_OUTCOME), ==,
                       *text != '\0' ? text : NULL);
      assert_comes_back (gw_tree_get_item (tree));
    }
}

static void
assert_fit_name (const char *name)
{
  g_assert_cmpstr (name, !=, "");
  g_assert_true (g_utf8_validate (name, -1, NULL));
  g_assert_cmpuint (strlen (name), <=, 200);
  g_assert_null (strpbrk (name, "/\\:*?\"<>|"));
  g_assert_true (*name != '.' && *name != '-' && *name != '~');
  for (const char *at = name; *at != '\0'; at = g_utf8_next_char (at))
    g_assert_true (g_unichar_isprint (g_utf8_get_char (at))
                   || g_unichar_ismark (g_utf8_get_char (at)));
}

static void
test_no_title_leads_to_another_folder (void)
{
  g_autoptr (GPtrArray) strings = read_strings ();
  g_autoptr (GFile) folder = g_file_new_for_path ("/home/ada/briefs");

  for (guint i = 0; i < strings->len; i++)
    {
      g_autofree char *name = gw_file_name_from_title (g_ptr_array_index (strings, i));
      g_autoptr (GFile) file = gw_file_name_nth (folder, name, 1 + i % 3);

      g_autofree char *said = g_strescape (g_ptr_array_index (strings, i), NULL);
      g_autofree char *called = g_strescape (name, NULL);
      g_test_message ("%s → %s", said, called);
      assert_fit_name (name);
      g_assert_true (g_file_has_parent (file, folder));
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/naughty/every-text-comes-back-or-is-refused",
                   test_every_text_comes_back_or_is_refused);
  g_test_add_func ("/naughty/what-is-typed-is-what-is-kept", test_what_is_typed_is_what_is_kept);
  g_test_add_func ("/naughty/no-title-leads-to-another-folder",
                   test_no_title_leads_to_another_folder);
  return g_test_run ();
}
