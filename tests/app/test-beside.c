/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "find.h"
#include "form.h"
#include "gw-delay-box.h"
#include "gw-field-box.h"
#include "gw-figures.h"
#include "gw-item-row.h"
#include "gw-note-line.h"
#include "gw-picture.h"
#include "gw-plane-parties.h"
#include "gw-rating-grid.h"
#include "gw-reckoned-list.h"
#include "gw-resources.h"
#include "gw-row-list.h"
#include "gw-section-card.h"
#include "gw-text-box.h"
#include "names.h"

/* What the numbers say beside sections and items, as it stands in the form. */

#define PEOPLE                                                                                     \
  "<title>T</title><parties><party id='p-us' side='us' name='Product'/>"                          \
  "<party id='p-t' side='them' name='Tobias Renner'/>"                                            \
  "<party id='p-a' side='them' name='Amina Diallo'/></parties>"

/* Three people, two things to settle with two ways each, all rated. */
#define PACKAGES                                                                                   \
  PEOPLE "<interests>"                                                                             \
  "<interest id='i-1' party='p-t' weight='5' basis='stated'><statement>Signs</statement></interest>"    \
  "<interest id='i-2' party='p-us' weight='4' basis='stated'><statement>Sleeps</statement></interest>"  \
  "<interest id='i-3' party='p-a' weight='4' basis='stated'><statement>Quiet</statement></interest>"    \
  "</interests><terms><term id='t-1' name='Date'/><term id='t-2' name='Price'/></terms><options>"  \
  WAY ("1", "t-1", "0.5", "-0.5", "0.1") WAY ("2", "t-1", "-0.3", "0.4", "0")                      \
  WAY ("3", "t-2", "-0.2", "0.1", "0.2") WAY ("4", "t-2", "0.3", "-0.2", "0.1")                    \
  "</options><fallbacks>" FALLBACK ("us", "i-2") FALLBACK ("t", "i-1") FALLBACK ("a", "i-3")       \
  "</fallbacks><prioritization/>"
#define WAY(N, TERM, A, B, C)                                                                      \
  "<option id='o-" N "' term='" TERM "'><statement>Way " N "</statement>"                          \
  "<rating interest='i-1' value='" A "'/><rating interest='i-2' value='" B "'/>"                   \
  "<rating interest='i-3' value='" C "'/></option>"
#define FALLBACK(WHOSE, NEED)                                                                      \
  "<fallback id='f-" WHOSE "' party='p-" WHOSE "'><statement>Otherwise</statement>"                \
  "<rating interest='" NEED "' value='0'/></fallback>"

static void
test_what_can_be_done_stands_under_a_row (void)
{
  Form form = form_open ("prioritization", PEOPLE
      "<interests><interest id='i-1' party='p-t' weight='5'><statement>Signs</statement></interest>"
      "</interests><evidence><fact id='e-1' observed='2020-01-01' source='Log'>"
      "<statement>Old</statement></fact></evidence><prioritization/>");
  GtkWidget *needs = form_find_card (&form, GW_SECTION_NEEDS);
  GtkWidget *facts = form_find_card (&form, GW_SECTION_FACTS);

  wait_for_words (needs, "You are guessing what Tobias needs.");
  press (facts, "Checked today");
  wait_until_gone (facts, "days old. Still true?");
  press (needs, "Ask");
  g_assert_cmpuint (gw_item_count (gw_tree_get_item (form.tree), GW_BRIEF_QUESTIONS), ==, 1);
  wait_until_gone (needs, "You are guessing what Tobias needs.");
  check_names (form.page);
  form_close (&form);
}

#define PROMISE                                                                                    \
  PEOPLE "<commitment><promise id='m-1' level='commitment' when='2027-02-26' owner='Product' "     \
  "cleared-by='Priya'><statement>You will probably get it by 26 February 2027.</statement>"        \
  "</promise></commitment>"

/* Not while the words it speaks of are being written. */
static void
test_nothing_is_said_of_the_field_one_writes_in (void)
{
  Form form = form_open ("commitment", PROMISE);
  GtkWidget *card = form_find_card (&form, GW_SECTION_PROMISE);
  GtkWidget *row = find_nth (card, GW_TYPE_ITEM_ROW, 0);

  wait_for_words (card, "“probably”");
  gw_item_row_edit (GW_ITEM_ROW (row));
  wait_until_gone (card, "“probably”");
  gtk_widget_grab_focus (find_nth (row, GW_TYPE_FIELD_BOX, 1));
  wait_for_words (card, "“probably”");
  gw_item_row_stop (GW_ITEM_ROW (row));
  wait_for_words (card, "“probably”");
  form_close (&form);
}

static void
test_other_words_are_taken (void)
{
  Form form = form_open ("commitment", PROMISE);
  GtkWidget *card = form_find_card (&form, GW_SECTION_PROMISE);
  GwItemRow *row = GW_ITEM_ROW (find_nth (card, GW_TYPE_ITEM_ROW, 0));

  g_assert_false (gw_item_row_take_rewrite (row));
  wait_for_words (card, "“probably”");
  g_assert_true (gw_item_row_take_rewrite (row));
  wait_for_words (card, "You will get it by 26 February 2027.");
  wait_until_gone (card, "“probably”");
  form_close (&form);
}

/* Who changes somebody's numbers is told whose they are now, before the row is left. */
static void
test_a_changed_estimate_becomes_a_guess (void)
{
  Form form = form_open_sample ("a2-six-shops.brief");
  GtkWidget *card = form_find_card (&form, GW_SECTION_PIECES);
  GtkWidget *piece = find_nth (card, GW_TYPE_ITEM_ROW, 0);

  gw_item_row_edit (GW_ITEM_ROW (piece));
  GtkWidget *way = find_nth (find_nth (piece, GW_TYPE_ROW_LIST, 0), GW_TYPE_ITEM_ROW, 0);
  gw_item_row_edit (GW_ITEM_ROW (way));
  GtkWidget *numbers = find_nth (way, GW_TYPE_FIELD_BOX, 1);
  gtk_editable_set_text (GTK_EDITABLE (find_nth (numbers, GTK_TYPE_ENTRY, 0)), "6-8-14 days");
  g_assert_true (gw_item_is (gw_node_get_item (gw_item_row_get_node (GW_ITEM_ROW (way))),
                             GW_APPROACH_STATUS, "guess"));
  gw_item_row_stop (GW_ITEM_ROW (way));
  gw_item_row_stop (GW_ITEM_ROW (piece));
  wait_for_words (piece, "my guess · Product · Priya said 14–22–45 days");
  wait_for_words (form_find_card (&form, GW_SECTION_FITS), "(with your guess)");
  press (piece, "Take Priya's numbers");
  wait_for_words (piece, "Direct line to the provider · 14–22–45 days · Priya");
  wait_until_gone (form_find_card (&form, GW_SECTION_FITS), "(with your guess)");
  form_close (&form);
}

static void
test_every_section_has_its_picture (void)
{
  static const struct
  {
    const char *sample;
    GwSectionId section;
    const char *words; /* in words, once they are opened */
  } cases[] = {
    { "a1-payroll-export.brief", GW_SECTION_WAITS, "Shift swap on the phone" },
    { "a1-payroll-export.brief", GW_SECTION_WAYS, "the most balanced of all" },
    { "a2-six-shops.brief", GW_SECTION_FITS, "likely" },
    { "a4-payroll-engineer.brief", GW_SECTION_BRINGS, "Paid back by" },
    { "a4-payroll-engineer.brief", GW_SECTION_BREAKS, "this alone can make it a loss" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Form form = form_open_sample (cases[i].sample);
      GtkWidget *figures = find_nth (form_find_card (&form, cases[i].section), GW_TYPE_FIGURES, 0);
      GtkWidget *picture = find_nth (figures, GW_TYPE_PICTURE, 0);

      g_test_message ("%s: %s", cases[i].sample, cases[i].words);
      g_assert_false (gtk_widget_get_visible (picture));
      wait_for_words (figures, "In words");
      gtk_expander_set_expanded (GTK_EXPANDER (find_nth (figures, GTK_TYPE_EXPANDER, 0)), TRUE);
      wait_for_words (figures, cases[i].words);
      g_assert_true (gtk_widget_get_mapped (picture));
      check_names (form.page);
      form_close (&form);
    }
}

static void
test_what_fits_stands_beside_when_all_is_done (void)
{
  Form form = form_open_sample ("a2-six-shops.brief");
  GtkWidget *card = form_find_card (&form, GW_SECTION_FITS);

  wait_for_words (card, "Fits until the date");
  wait_for_words (card, "All done by");
  wait_for_words (card, "Simpler ways");
  wait_for_words (card, "One more week brings");
  g_assert_nonnull (find_nth (card, GW_TYPE_RECKONED_LIST, 3));
  g_assert_null (find_nth (card, GW_TYPE_RECKONED_LIST, 4));
  form_close (&form);
}

static void
test_packages_are_held_against_each_other (void)
{
  Form form = form_open ("prioritization", PACKAGES);
  GtkWidget *card = form_find_card (&form, GW_SECTION_PACKAGES);
  GtkWidget *ways = form_find_card (&form, GW_SECTION_WAYS);

  wait_for_words (card, "for us and for Tobias");
  wait_for_words (card, "A Way 1 · B Way 2");
  g_assert_false (gtk_widget_get_visible (find_nth (ways, GW_TYPE_PICTURE, 0)));
  g_assert_false (gtk_widget_get_visible (find_nth (ways, GW_TYPE_PLANE_PARTIES, 0)));

  GtkWidget *parties = find_nth (card, GW_TYPE_PLANE_PARTIES, 0);
  GtkDropDown *across = GTK_DROP_DOWN (find_nth (parties, GTK_TYPE_DROP_DOWN, 0));
  GtkDropDown *upwards = GTK_DROP_DOWN (find_nth (parties, GTK_TYPE_DROP_DOWN, 1));
  g_assert_cmpuint (gtk_drop_down_get_selected (across), ==, 0);
  gtk_drop_down_set_selected (across, 2);
  wait_for_words (card, "for Amina and for Tobias");
  /* Nobody against themselves. */
  gtk_drop_down_set_selected (upwards, 2);
  g_assert_cmpuint (gtk_drop_down_get_selected (across), ==, 0);
  wait_for_words (card, "for us and for Amina");
  check_names (form.page);
  form_close (&form);
}

static void
test_ways_are_rated_by_need (void)
{
  Form form = form_open_sample ("a1-payroll-export.brief");
  GtkWidget *row = find_nth (form_find_card (&form, GW_SECTION_WAYS), GW_TYPE_ITEM_ROW, 0);
  GwNode *way = gw_item_row_get_node (GW_ITEM_ROW (row));
  guint n = gw_item_count (gw_node_get_item (way), GW_OPTION_RATINGS);

  gw_item_row_edit (GW_ITEM_ROW (row));
  GtkWidget *grid = find_nth (row, GW_TYPE_RATING_GRID, 0);
  GtkDropDown *first = GTK_DROP_DOWN (find_nth (grid, GTK_TYPE_DROP_DOWN, 0));
  gtk_drop_down_set_selected (first, 0);
  g_assert_cmpuint (gw_item_count (gw_node_get_item (way), GW_OPTION_RATINGS), ==, n - 1);
  gtk_drop_down_set_selected (first, 5);
  g_assert_cmpuint (gw_item_count (gw_node_get_item (way), GW_OPTION_RATINGS), ==, n);
  gw_tree_undo (form.tree);
  g_assert_cmpuint (gtk_drop_down_get_selected (first), ==, 0);
  check_names (form.page);
  form_close (&form);
}

static void
test_facts_have_three_slots (void)
{
  Form form = form_open ("prioritization", PEOPLE "<prioritization/>");
  GtkWidget *card = form_find_card (&form, GW_SECTION_FACTS);

  wait_for_words (card, "Who says so, how many, since when?");
  wait_for_words (card, "What is it worth, and who calculated it?");
  wait_for_words (card, "What happens to whom if it slips?");
  g_assert_null (find_words (card, "Other facts"));
  gw_row_list_add (GW_ROW_LIST (find_nth (card, GW_TYPE_ROW_LIST, 2)), "Calls");
  g_assert_null (find_words (card, "What happens to whom if it slips?"));
  g_assert_true (gw_item_is (gw_item_get_child (gw_tree_get_item (form.tree), GW_BRIEF_EVIDENCE, 0),
                             GW_FACT_KIND, "trade-off"));
  form_close (&form);
}

/* Written where the library is searched, or in the row itself, and then gone on from. */
static void
test_a_line_is_a_whole_row (void)
{
  Form form = form_open ("prioritization", PEOPLE "<prioritization/>");
  GtkWidget *card = form_find_card (&form, GW_SECTION_FACTS);
  GwRowList *list = GW_ROW_LIST (find_nth (card, GW_TYPE_ROW_LIST, 0));

  gw_row_list_add (list, "One in three is wrong - Returns - 7 Jan 2026");
  gw_row_list_add (list, NULL);
  GwNode *second = gw_node_get_child (gw_tree_get_root (form.tree), GW_BRIEF_EVIDENCE, 1);
  gw_tree_set (form.tree, second, GW_FACT_STATEMENT, "Two of four - Trial - 5 Jan 2026", NULL);
  gw_item_row_stop (GW_ITEM_ROW (find_nth (card, GW_TYPE_ITEM_ROW, 1)));
  for (guint i = 0; i < 2; i++)
    {
      GwItem *fact = gw_item_get_child (gw_tree_get_item (form.tree), GW_BRIEF_EVIDENCE, i);

      g_assert_cmpstr (gw_item_get_text (fact, GW_FACT_STATEMENT), ==,
                       i == 0 ? "One in three is wrong" : "Two of four");
      g_assert_cmpstr (gw_item_get_text (fact, GW_FACT_SOURCE), ==, i == 0 ? "Returns" : "Trial");
    }

  /* Undone, it is one line again, and stays so. */
  gw_tree_undo (form.tree);
  gw_item_row_edit (GW_ITEM_ROW (find_nth (card, GW_TYPE_ITEM_ROW, 1)));
  gw_item_row_stop (GW_ITEM_ROW (find_nth (card, GW_TYPE_ITEM_ROW, 1)));
  GwItem *fact = gw_item_get_child (gw_tree_get_item (form.tree), GW_BRIEF_EVIDENCE, 1);
  g_assert_cmpstr (gw_item_get_text (fact, GW_FACT_STATEMENT), ==,
                   "Two of four - Trial - 5 Jan 2026");
  form_close (&form);
}

static void
test_what_a_week_later_costs_is_found_out (void)
{
  Form form = form_open ("prioritization", PEOPLE "<prioritization><work id='k-1' weeks='8'>"
                                              "<statement>Swap</statement></work></prioritization>");
  GtkWidget *row = find_nth (form_find_card (&form, GW_SECTION_WAITS), GW_TYPE_ITEM_ROW, 0);
  GwNode *work = gw_item_row_get_node (GW_ITEM_ROW (row));

  gw_item_row_edit (GW_ITEM_ROW (row));
  GtkWidget *box = find_nth (row, GW_TYPE_DELAY_BOX, 0);
  GtkWidget *expander = find_nth (box, GTK_TYPE_EXPANDER, 0);
  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  GtkWidget *amount = find_nth (box, GTK_TYPE_ENTRY, 0), *by = find_nth (box, GTK_TYPE_ENTRY, 1);
  g_assert_false (gtk_widget_get_visible (by));
  check_names (form.page);

  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_nth (box, GTK_TYPE_CHECK_BUTTON, 1)), TRUE);
  gtk_editable_set_text (GTK_EDITABLE (amount), "a lot");
  press (box, "Write it down");
  g_assert_true (gtk_expander_get_expanded (GTK_EXPANDER (expander)));
  gtk_editable_set_text (GTK_EDITABLE (amount), "520k");
  press (box, "Write it down");
  g_assert_false (gtk_expander_get_expanded (GTK_EXPANDER (expander)));
  g_assert_cmpfloat (gw_item_get_number (gw_node_get_item (work), GW_WORK_DELAY_COST), ==, 10000);

  gtk_expander_set_expanded (GTK_EXPANDER (expander), TRUE);
  gtk_check_button_set_active (GTK_CHECK_BUTTON (find_nth (box, GTK_TYPE_CHECK_BUTTON, 2)), TRUE);
  g_assert_true (gtk_widget_get_visible (by));
  gtk_editable_set_text (GTK_EDITABLE (amount), "100k");
  gtk_editable_set_text (GTK_EDITABLE (by), "26 Feb 2027");
  press (box, "Write it down");
  g_assert_cmpfloat (gw_item_get_number (gw_node_get_item (work), GW_WORK_MISS_COST), ==, 80000);
  g_assert_false (gw_item_has (gw_node_get_item (work), GW_WORK_DELAY_COST));
  form_close (&form);
}

static void
test_the_ask_is_copied (void)
{
  Form form = form_open_sample ("a4-payroll-engineer.brief");
  GtkWidget *card = form_find_card (&form, GW_SECTION_SENTENCE);

  wait_for_words (card, "Investing €\u00a0150,000 in the first year");
  press (card, "Copy");
  GdkContentProvider *content
      = gdk_clipboard_get_content (gtk_widget_get_clipboard (form.page));
  g_auto (GValue) value = G_VALUE_INIT;
  g_value_init (&value, G_TYPE_STRING);
  g_assert_true (gdk_content_provider_get_value (content, &value, NULL));
  g_assert_true (g_str_has_prefix (g_value_get_string (&value), "Investing €\u00a0150,000"));
  wait_for_words (card, "Copied");
  form_close (&form);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  gw_app_init_resources ();
  gw_app_init_style (gdk_display_get_default ());

#define ADD(path, func) g_test_add_func ("/beside/" path, func)
  ADD ("what can be done stands under a row", test_what_can_be_done_stands_under_a_row);
  ADD ("nothing is said of the field one writes in",
       test_nothing_is_said_of_the_field_one_writes_in);
  ADD ("other words are taken", test_other_words_are_taken);
  ADD ("a changed estimate becomes a guess", test_a_changed_estimate_becomes_a_guess);
  ADD ("every section has its picture", test_every_section_has_its_picture);
  ADD ("what fits stands beside when all is done", test_what_fits_stands_beside_when_all_is_done);
  ADD ("packages are held against each other", test_packages_are_held_against_each_other);
  ADD ("ways are rated by need", test_ways_are_rated_by_need);
  ADD ("facts have three slots", test_facts_have_three_slots);
  ADD ("a line is a whole row", test_a_line_is_a_whole_row);
  ADD ("what a week later costs is found out", test_what_a_week_later_costs_is_found_out);
  ADD ("the ask is copied", test_the_ask_is_copied);
#undef ADD

  return g_test_run ();
}
