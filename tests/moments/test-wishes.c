/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "briefs.h"
#include "gw-fields.h"
#include "gw-wishes.h"
#include "promised.h"

static void
check_days (double   days,
            gboolean written)
{
  g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_SCOPE, "Six shops", "en");
  g_autoptr (GwTree) tree = gw_tree_new (brief);
  g_autoptr (GwItem) fact = gw_row_new (tree, NULL, GW_KIND_FACT, NULL);

  g_assert_cmpfloat (gw_item_get_number (fact, GW_FACT_FRESH_DAYS), ==, days);
  g_assert_true (gw_item_has (fact, GW_FACT_FRESH_DAYS) == written);
}

static void
test_days (void)
{
  check_days (90, FALSE);
  gw_wishes_set_fresh_days (30);
  check_days (30, TRUE);
  /* What the format presumes anyway is not written. */
  gw_wishes_set_fresh_days (90);
  check_days (90, FALSE);
}

/* There are no lists for French. */
static gboolean
is_read (void)
{
  g_autoptr (GwPromises) promises
      = promises_of (gw_brief_new (GW_MOMENT_COMMITMENT, "Six shops", "fr"), NULL, NULL);

  return promises->words != NULL;
}

static void
test_language (void)
{
  g_assert_false (is_read ());
  gw_wishes_set_word_language ("de");
  g_assert_true (is_read ());
  gw_wishes_set_word_language ("");
  g_assert_false (is_read ());
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/wishes/a new fact stays fresh as long as somebody wishes", test_days);
  g_test_add_func ("/wishes/without a wish texts are read in the brief's language", test_language);
  return g_test_run ();
}
