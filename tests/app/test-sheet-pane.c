/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-file.h"
#include "gw-resources.h"
#include "gw-samples.h"
#include "gw-sheet-pane.h"
#include "gw-xml.h"

#include <gtk/gtk.h>

static GwItem *
read_sample (guint n)
{
  g_autoptr (GFile) samples = gw_samples_find ();
  g_autoptr (GPtrArray) list = gw_samples_list (samples, NULL);
  g_autoptr (GBytes) bytes
      = gw_file_read (((GwSample *) list->pdata[n])->file, GW_XML_MAX_BRIEF_BYTES, NULL, NULL);

  return gw_xml_read (bytes, NULL, NULL);
}

static gboolean
give_up_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
wait_for_page (GwSheetPane *pane,
               gboolean     page)
{
  gboolean late = FALSE;
  guint id = g_timeout_add_seconds (5, give_up_cb, &late);

  while (gw_sheet_pane_has_page (pane) != page && !late)
    g_main_context_iteration (NULL, TRUE);
  if (!late)
    g_source_remove (id);
  g_assert_true (gw_sheet_pane_has_page (pane) == page);
}

static gboolean
shows (GtkWidget  *widget,
       const char *text)
{
  if (GTK_IS_LABEL (widget) && gtk_widget_get_visible (widget)
      && strstr (gtk_label_get_text (GTK_LABEL (widget)), text) != NULL)
    return TRUE;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (shows (child, text))
      return TRUE;
  return FALSE;
}

static void
show (GwSheetPane *pane,
      GwItem      *brief)
{
  g_autoptr (GwSheetSource) source = gw_sheet_source_new (brief, NULL, NULL, NULL, FALSE);

  gw_sheet_pane_set_source (pane, source);
}

#define HINT "Answer three questions"

static void
test_page (void)
{
  GwSheetPane *pane = g_object_ref_sink (g_object_new (GW_TYPE_SHEET_PANE, NULL));
  g_autoptr (GwItem) brief = read_sample (0);

  g_assert_false (gw_sheet_pane_has_page (pane));
  g_assert_true (shows (GTK_WIDGET (pane), HINT));

  show (pane, brief);
  wait_for_page (pane, TRUE);
  g_assert_false (shows (GTK_WIDGET (pane), HINT));
  g_assert_true (shows (GTK_WIDGET (pane), "fits A4"));

  gw_sheet_pane_set_source (pane, NULL);
  wait_for_page (pane, FALSE);
  g_assert_true (shows (GTK_WIDGET (pane), HINT));
  g_assert_finalize_object (pane);
}

static void
test_too_few_answers (void)
{
  GwSheetPane *pane = g_object_ref_sink (g_object_new (GW_TYPE_SHEET_PANE, NULL));
  g_autoptr (GwItem) full = read_sample (0);
  g_autoptr (GwItem) bare = gw_brief_new (GW_MOMENT_PRIORITIZATION, "Only a title", "en");
  g_autoptr (GwItem) empty = gw_item_with_text (bare, GW_BRIEF_FORM, "short");

  show (pane, full);
  wait_for_page (pane, TRUE);
  show (pane, empty);
  wait_for_page (pane, FALSE);
  /* The full form asks no questions of which three could be answered. */
  show (pane, bare);
  wait_for_page (pane, TRUE);
  g_assert_finalize_object (pane);
}

static void
test_paper (void)
{
  GwSheetPane *pane = g_object_ref_sink (g_object_new (GW_TYPE_SHEET_PANE, NULL));
  g_autoptr (GwItem) brief = read_sample (0);

  gw_sheet_pane_set_paper (pane, "letter");
  show (pane, brief);
  wait_for_page (pane, TRUE);
  g_assert_true (shows (GTK_WIDGET (pane), "for me · Letter"));
  g_assert_true (shows (GTK_WIDGET (pane), "fits Letter"));
  g_assert_finalize_object (pane);
}

/* U+10FFFD is private for ever, so no font has it. */
static void
test_missing (void)
{
  GwSheetPane *pane = g_object_ref_sink (g_object_new (GW_TYPE_SHEET_PANE, NULL));
  g_autoptr (GwItem) fine = read_sample (0);
  g_autoptr (GwItem) strange
      = gw_item_with_text (fine, GW_BRIEF_TITLE, "A strange \xf4\x8f\xbf\xbd\xf4\x8f\xbf\xbd title");

  show (pane, fine);
  wait_for_page (pane, TRUE);
  g_assert_cmpuint (gw_sheet_pane_get_missing (pane), ==, 0);
  g_assert_false (shows (GTK_WIDGET (pane), "none of the fonts"));

  gw_sheet_pane_set_source (pane, NULL);
  wait_for_page (pane, FALSE);
  show (pane, strange);
  wait_for_page (pane, TRUE);
  g_assert_cmpuint (gw_sheet_pane_get_missing (pane), ==, 2);
  g_assert_true (shows (GTK_WIDGET (pane),
                        "2 characters are in none of the fonts here and would be printed as empty "
                        "boxes. Write them otherwise, or install a font that has them."));

  gw_sheet_pane_set_source (pane, NULL);
  wait_for_page (pane, FALSE);
  g_assert_cmpuint (gw_sheet_pane_get_missing (pane), ==, 0);
  g_assert_finalize_object (pane);
}

/* Another brief while the first one's page is being made: only the second is ever shown. */
static void
test_overtaken (void)
{
  GwSheetPane *pane = g_object_ref_sink (g_object_new (GW_TYPE_SHEET_PANE, NULL));
  g_autoptr (GwItem) first = read_sample (0);
  g_autoptr (GwItem) bare = gw_brief_new (GW_MOMENT_SCOPE, "Nothing yet", "en");
  g_autoptr (GwItem) empty = gw_item_with_text (bare, GW_BRIEF_FORM, "short");

  show (pane, first);
  show (pane, empty);
  for (int i = 0; i < 20; i++)
    {
      g_usleep (10000);
      while (g_main_context_iteration (NULL, FALSE))
        g_assert_false (gw_sheet_pane_has_page (pane));
    }
  g_assert_finalize_object (pane);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  gw_app_init_resources ();

  g_test_add_func ("/sheet pane/a brief becomes a page, nothing a hint", test_page);
  g_test_add_func ("/sheet pane/too few answers make no page", test_too_few_answers);
  g_test_add_func ("/sheet pane/the page is of the chosen paper", test_paper);
  g_test_add_func ("/sheet pane/what no font has is told", test_missing);
  g_test_add_func ("/sheet pane/a brief that was overtaken is never shown", test_overtaken);
  return g_test_run ();
}
