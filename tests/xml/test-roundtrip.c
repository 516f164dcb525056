/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-check.h"
#include "gw-xml.h"
#include "random-brief.h"

/* QUALITY F18: generated documents come back equal, with equal bytes. More by GW_SOAK=10000. */

static guint
count_trials (void)
{
  const char *soak = g_getenv ("GW_SOAK");

  return soak != NULL ? (guint) g_ascii_strtoull (soak, NULL, 10) : 500;
}

static void
check_round_trip (GwItem *root)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = gw_xml_write (root);

  gw_check_document (root, &error);
  g_assert_no_error (error);
  g_autoptr (GwItem) back = gw_xml_read (bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (gw_item_equal (root, back));
  g_autoptr (GBytes) again = gw_xml_write (back);
  g_assert_true (g_bytes_equal (bytes, again));
}

static void
test_generated_briefs (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (20261123);

  for (guint i = 0; i < count_trials (); i++)
    {
      g_autoptr (GwItem) brief = random_brief (rand, 1 + i % 8);
      check_round_trip (brief);
    }
}

static void
test_generated_libraries (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint i = 0; i < count_trials () / 5; i++)
    {
      g_autoptr (GwItem) library = random_library (rand, 1 + i % 20);
      check_round_trip (library);
    }
}

/* Touching one item changes only its own lines. */
static void
test_one_edit_touches_one_line (void)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (3);
  guint touched = 0;

  for (guint i = 0; i < 200; i++)
    {
      g_autoptr (GwItem) brief = random_brief (rand, 6);
      if (gw_item_count (brief, GW_BRIEF_PARTIES) == 0)
        continue;

      GwItem *party = gw_item_get_child (brief, GW_BRIEF_PARTIES, 0);
      g_autoptr (GwItem) renamed = gw_item_with_text (party, GW_PARTY_NAME, "Somebody else entirely");
      g_autoptr (GwItems) parties
          = gw_items_replace (gw_item_get_items (brief, GW_BRIEF_PARTIES), 0, renamed);
      g_autoptr (GwItem) changed = gw_item_with_items (brief, GW_BRIEF_PARTIES, parties);
      g_autoptr (GBytes) before = gw_xml_write (brief);
      g_autoptr (GBytes) after = gw_xml_write (changed);
      g_auto (GStrv) old = g_strsplit (g_bytes_get_data (before, NULL), "\n", -1);
      g_auto (GStrv) new = g_strsplit (g_bytes_get_data (after, NULL), "\n", -1);
      guint differ = 0;

      g_assert_cmpuint (g_strv_length (old), ==, g_strv_length (new));
      for (guint l = 0; old[l] != NULL; l++)
        differ += !g_str_equal (old[l], new[l]);
      g_assert_cmpuint (differ, ==, 1);
      touched++;
    }
  g_assert_cmpuint (touched, >, 100);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/roundtrip/generated-briefs", test_generated_briefs);
  g_test_add_func ("/xml/roundtrip/generated-libraries", test_generated_libraries);
  g_test_add_func ("/xml/roundtrip/one-edit-touches-one-line", test_one_edit_touches_one_line);
  return g_test_run ();
}
