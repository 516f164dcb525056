/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-print.h"

#include "gw-sheet.h"

#include <gtk/gtk.h>

static void
test_round_trip (void)
{
  const char *paper;

  for (guint i = 0; (paper = gw_sheet_get_nth_paper (i, NULL, NULL)) != NULL; i++)
    {
      g_autoptr (GtkPageSetup) setup = gw_print_create_setup (paper);

      g_assert_cmpstr (gw_print_find_paper (setup), ==, paper);
    }
}

static void
test_nearest (void)
{
  g_autoptr (GtkPageSetup) setup = gtk_page_setup_new ();
  GtkPaperSize *size
      = gtk_paper_size_new_custom ("strange", "Strange", 208, 295, GTK_UNIT_MM);

  gtk_page_setup_set_paper_size (setup, size);
  g_assert_cmpstr (gw_print_find_paper (setup), ==, "a4");
  gtk_paper_size_free (size);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);

  g_test_add_func ("/print/each of our papers is found again", test_round_trip);
  g_test_add_func ("/print/a paper that is none of ours gets the nearest", test_nearest);
  return g_test_run ();
}
