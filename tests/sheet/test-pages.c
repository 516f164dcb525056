/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-layout.h"

#include "check.h"
#include "pages.h"

#include <stdlib.h>

/* Each run sets other pages as well when GW_SEED says so; a failure names the page it met. */
#define PAGES 3000

static void
test_thousands_of_pages (void)
{
  const char *seed = g_getenv ("GW_SEED");
  const char *wish = g_getenv ("GW_PAGES");
  guint32 first = seed != NULL ? (guint32) strtoul (seed, NULL, 10) : 1;
  guint pages = wish != NULL ? (guint) strtoul (wish, NULL, 10) : PAGES;

  for (guint i = 0; i < pages; i++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (first + i);
      guint rows = g_rand_int_range (rand, 0, g_rand_int_range (rand, 1, 60));
      guint words = g_rand_int_range (rand, 1, g_rand_int_range (rand, 2, 40));
      const GwPaper *paper = gw_paper_get_nth (g_rand_int_range (rand, 0, 8));
      g_autoptr (GwPage) page = pages_generate (first + i, rows, words);

      g_test_message ("page %u: %u rows of %u words on %s", first + i, rows, words, paper->id);

      g_autoptr (GwLayout) layout = gw_layout_new (page, paper);

      check_layout (layout);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/pages/thousands-of-pages", test_thousands_of_pages);
  return g_test_run ();
}
