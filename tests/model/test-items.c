/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "gw-error.h"
#include "gw-item.h"

/* Lists against plain arrays, extras, and errors with their place. */

static char *
ids_of (GwItems *items)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < gw_items_get_n (items); i++)
    g_string_append (ids, gw_item_get_id (gw_items_get (items, i)));
  return g_string_free (ids, FALSE);
}

static GwItem *
letter (char c)
{
  const char id[] = { c, '\0' };
  GwContent content[GW_MAX_PARTS] = { 0 };

  content[GW_KNOWN_ID].text = id;
  return gw_item_new (GW_KIND_KNOWN, content);
}

static GwItems *
letters (const char *all)
{
  g_autoptr (GPtrArray) items = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);

  for (const char *p = all; *p != '\0'; p++)
    g_ptr_array_add (items, letter (*p));
  return gw_items_new ((GwItem **) items->pdata, items->len);
}

static void
test_an_empty_list_is_none (void)
{
  g_assert_null (gw_items_new (NULL, 0));
  g_assert_cmpuint (gw_items_get_n (NULL), ==, 0);
  g_assert_null (gw_items_ref (NULL));
  gw_items_unref (NULL);
  g_assert_true (gw_items_equal (NULL, NULL));

  g_autoptr (GwItem) a = letter ('a');
  g_autoptr (GwItems) one = gw_items_insert (NULL, 0, a);
  g_assert_cmpuint (gw_items_get_n (one), ==, 1);
  g_assert_false (gw_items_equal (one, NULL));
  g_assert_false (gw_items_equal (NULL, one));
  g_assert_null (gw_items_remove (one, 0));
}

static void
test_changes_of_a_list (void)
{
  static const struct
  {
    char        what;
    guint       from, to;
    const char *after;
  } cases[] = {
    { 'i', 0, 0, "xabcd" }, { 'i', 2, 0, "abxcd" }, { 'i', 4, 0, "abcdx" },
    { 'r', 0, 0, "bcd" },   { 'r', 1, 0, "acd" },   { 'r', 3, 0, "abc" },
    { 'p', 0, 0, "xbcd" },  { 'p', 2, 0, "abxd" },  { 'p', 3, 0, "abcx" },
    { 'm', 0, 3, "bcda" },  { 'm', 3, 0, "dabc" },  { 'm', 1, 2, "acbd" },
    { 'm', 2, 1, "acbd" },  { 'm', 2, 2, "abcd" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwItems) before = letters ("abcd");
      g_autoptr (GwItem) x = letter ('x');
      guint at = cases[i].from;
      g_autoptr (GwItems) after = cases[i].what == 'i'   ? gw_items_insert (before, at, x)
                                  : cases[i].what == 'r' ? gw_items_remove (before, at)
                                  : cases[i].what == 'p' ? gw_items_replace (before, at, x)
                                                         : gw_items_move (before, at, cases[i].to);
      g_autofree char *ids = ids_of (after);
      g_autofree char *old = ids_of (before);

      g_assert_cmpstr (ids, ==, cases[i].after);
      g_assert_cmpstr (old, ==, "abcd");
      g_assert_true (gw_items_equal (before, after) == g_str_equal (cases[i].after, "abcd"));
    }
}

/* As an array of the items would change. */
static GPtrArray *
change_array (GPtrArray *before,
              char       what,
              guint      at,
              guint      to,
              GwItem    *x)
{
  GPtrArray *after = g_ptr_array_new ();

  g_ptr_array_extend (after, before, NULL, NULL);
  if (what == 'p')
    after->pdata[at] = x;
  else if (what == 'i')
    g_ptr_array_insert (after, (int) at, x);
  else
    {
      gpointer taken = g_ptr_array_steal_index (after, at);

      if (what == 'm')
        g_ptr_array_insert (after, (int) to, taken);
    }
  return after;
}

static void
assert_holds (GwItems   *items,
              GPtrArray *expected)
{
  g_assert_cmpuint (gw_items_get_n (items), ==, expected->len);
  for (guint i = 0; i < expected->len; i++)
    g_assert_true (gw_items_get (items, i) == expected->pdata[i]);
}

static void
change_at (GPtrArray *array,
           guint      at,
           GwItem    *x)
{
  g_autoptr (GwItems) before = gw_items_new ((GwItem **) array->pdata, array->len);
  guint to = array->len - 1 - at;

  for (const char *what = "irpm"; *what != '\0'; what++)
    {
      g_autoptr (GPtrArray) expected = change_array (array, *what, at, to, x);
      g_autoptr (GwItems) after = *what == 'i'   ? gw_items_insert (before, at, x)
                                  : *what == 'r' ? gw_items_remove (before, at)
                                  : *what == 'p' ? gw_items_replace (before, at, x)
                                                 : gw_items_move (before, at, to);

      assert_holds (after, expected);
      assert_holds (before, array);
    }
}

/* They are kept in pieces. */
static void
test_long_lists_change_as_short_ones (void)
{
  static const guint lengths[] = { 1, 63, 64, 65, 128, 200 };
  g_autoptr (GwItem) x = letter ('x');

  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      g_autoptr (GPtrArray) array
        = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);

      while (array->len < lengths[i])
        g_ptr_array_add (array, letter ((char) ('a' + array->len % 26)));
      for (guint at = 0; at < array->len; at++)
        change_at (array, at, x);
    }
}

static void
test_equal_lists_may_be_others (void)
{
  g_autoptr (GwItems) one = letters ("abc");
  g_autoptr (GwItems) other = letters ("abc");
  g_autoptr (GwItems) shorter = letters ("ab");
  g_autoptr (GwItems) turned = letters ("acb");

  g_assert_true (one != other && gw_items_equal (one, other));
  g_assert_false (gw_items_equal (one, shorter));
  g_assert_false (gw_items_equal (shorter, one));
  g_assert_false (gw_items_equal (one, turned));
}

/* Nodes of one place are parted, attributes are not; each place is its own. */
static void
test_extras_of_one_place_are_joined (void)
{
  g_autoptr (GwItem) bare = letter ('a');
  g_autoptr (GwItem) one = gw_item_with_extra (bare, GW_EXTRA_TRAIL, 0, "<!--1-->");
  g_autoptr (GwItem) two = gw_item_with_extra (one, GW_EXTRA_TRAIL, 0, "<!--2-->");
  g_autoptr (GwItem) tag = gw_item_with_extra (two, GW_EXTRA_ATTRIBUTE, 0, " x:a=\"1\"");
  g_autoptr (GwItem) tags = gw_item_with_extra (tag, GW_EXTRA_ATTRIBUTE, 0, " x:b=\"2\"");
  g_autoptr (GwItem) changed = gw_item_with_text (tags, GW_KNOWN_TEXT, "K");

  g_assert_null (gw_item_get_extra (bare, GW_EXTRA_TRAIL, 0));
  g_assert_cmpstr (gw_item_get_extra (one, GW_EXTRA_TRAIL, 0), ==, "<!--1-->");
  g_assert_cmpstr (gw_item_get_extra (two, GW_EXTRA_TRAIL, 0), ==, "<!--1-->\x1e<!--2-->");
  g_assert_cmpstr (gw_item_get_extra (tags, GW_EXTRA_ATTRIBUTE, 0), ==, " x:a=\"1\" x:b=\"2\"");
  g_assert_null (gw_item_get_extra (tags, GW_EXTRA_ATTRIBUTE, 1));
  g_assert_cmpstr (gw_item_get_extra (changed, GW_EXTRA_TRAIL, 0), ==, "<!--1-->\x1e<!--2-->");
  g_assert_false (gw_item_equal (one, bare));
  g_assert_false (gw_item_equal (one, two));
  g_assert_true (gw_item_equal (tags, tags));
}

static void
test_extras_grow_far (void)
{
  GArray *extras = gw_extras_new ();
  g_autoptr (GString) expected = g_string_new (NULL);

  for (guint i = 0; i < 5000; i++)
    {
      g_autofree char *xml = g_strdup_printf ("<x:n%u/>", i);

      gw_extras_add (extras, GW_EXTRA_START, 0, xml);
      g_string_append_printf (expected, "%s%s", i > 0 ? "\x1e" : "", xml);
    }
  g_assert_cmpuint (extras->len, ==, 1);
  g_assert_cmpstr (g_array_index (extras, GwExtra, 0).xml, ==, expected->str);
  g_assert_cmpuint (g_array_index (extras, GwExtra, 0).length, ==, expected->len);
  g_array_unref (extras);
}

static void
test_an_error_has_its_place_beside_its_words (void)
{
  g_autoptr (GError) error = gw_error_new_at (GW_ERROR_VALUE, 12, 34, "%s is %d", "weight", 7);
  g_autoptr (GError) copy = g_error_copy (error);
  g_autoptr (GError) plain = g_error_new_literal (GW_ERROR, GW_ERROR_IO, "Broken");
  g_autoptr (GError) strange = g_error_new_literal (G_FILE_ERROR, G_FILE_ERROR_IO, "Broken");

  g_assert_error (error, GW_ERROR, GW_ERROR_VALUE);
  g_assert_cmpstr (error->message, ==, "weight is 7");
  g_assert_cmpuint (gw_error_get_line (error), ==, 12);
  g_assert_cmpuint (gw_error_get_column (error), ==, 34);
  g_assert_cmpuint (gw_error_get_line (copy), ==, 12);
  g_assert_cmpuint (gw_error_get_column (copy), ==, 34);

  g_assert_cmpuint (gw_error_get_line (plain), ==, 0);
  gw_error_set_place (plain, 3, 4);
  g_assert_cmpuint (gw_error_get_line (plain), ==, 3);
  g_assert_cmpuint (gw_error_get_column (plain), ==, 4);

  gw_error_set_place (strange, 3, 4);
  g_assert_cmpuint (gw_error_get_line (strange), ==, 0);
  g_assert_cmpuint (gw_error_get_column (strange), ==, 0);
  g_assert_cmpuint (gw_error_get_line (NULL), ==, 0);
  g_assert_cmpuint (gw_error_get_column (NULL), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add_func ("/model/" path, func)
  ADD ("items/an-empty-list-is-none", test_an_empty_list_is_none);
  ADD ("items/changes-of-a-list", test_changes_of_a_list);
  ADD ("items/long-lists-change-as-short-ones", test_long_lists_change_as_short_ones);
  ADD ("items/equal-lists-may-be-others", test_equal_lists_may_be_others);
  ADD ("items/extras-of-one-place-are-joined", test_extras_of_one_place_are_joined);
  ADD ("items/extras-grow-far", test_extras_grow_far);
  ADD ("error/has-its-place-beside-its-words", test_an_error_has_its_place_beside_its_words);
  return g_test_run ();
}
