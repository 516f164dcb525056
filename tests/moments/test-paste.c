/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "briefs.h"

#include "gw-paste.h"

/* A list of an empty brief, and what is pasted into it. */
typedef struct
{
  GwTree        *tree;
  GwNode        *holder;
  const GwBlock *block;
  GDateTime     *now;
} Fixture;

static void
open_list (Fixture    *f,
           GwMoment    moment,
           GwSectionId section)
{
  g_autoptr (GwItem) brief = gw_brief_new (moment, "Six shops", "en");
  GwNode *root;

  f->tree = gw_tree_new (brief);
  f->now = g_date_time_new_utc (2026, 11, 23, 9, 0, 0);
  f->block = gw_block_find (moment, section, 0);
  root = gw_tree_get_root (f->tree);
  f->holder = f->block->in_moment ? gw_node_get_child (root, gw_brief_get_moment_part (brief), 0)
                                  : root;
}

static void
close_list (Fixture *f)
{
  g_object_unref (f->tree);
  g_date_time_unref (f->now);
}

static GwKindId
get_kind (Fixture *f)
{
  return gw_kind_get_part (gw_node_get_kind (f->holder), f->block->list)->child;
}

static void
paste (Fixture    *f,
       const char *text)
{
  g_autoptr (GwPaste) pasted = gw_paste_new (text, get_kind (f));
  g_autoptr (GError) error = NULL;

  g_assert_nonnull (pasted);
  g_assert_nonnull (gw_paste_put (pasted, f->tree, f->holder, f->block, f->block->list,
                                  gw_item_count (gw_node_get_item (f->holder), f->block->list),
                                  f->now, &error));
  g_assert_no_error (error);
}

static GwItem *
get_row (Fixture *f,
         guint    index)
{
  return gw_item_get_child (gw_node_get_item (f->holder), f->block->list, index);
}

static void
test_lines_become_rows (void)
{
  Fixture f;
  g_autoptr (GwItem) before = NULL;

  open_list (&f, GW_MOMENT_PRIORITIZATION, GW_SECTION_QUESTIONS);
  before = gw_item_ref (gw_tree_get_item (f.tree));
  g_assert_null (gw_paste_new ("What would you give up?", get_kind (&f)));
  paste (&f, "- What would you give up?\r\n\r\n2. Who else is hurt?\n");

  g_assert_cmpuint (gw_item_count (gw_node_get_item (f.holder), f.block->list), ==, 2);
  g_assert_cmpstr (gw_item_get_text (get_row (&f, 0), GW_QUESTION_STATEMENT), ==,
                   "What would you give up?");
  g_assert_cmpstr (gw_item_get_text (get_row (&f, 1), GW_QUESTION_STATEMENT), ==,
                   "Who else is hurt?");

  /* One step of the history, with a name. */
  g_assert_cmpstr (gw_tree_get_undo_label (f.tree), ==, "Paste 2 rows");
  gw_tree_undo (f.tree);
  g_assert_true (gw_item_equal (gw_tree_get_item (f.tree), before));
  close_list (&f);
}

static void
test_a_table_of_work (void)
{
  Fixture f;

  open_list (&f, GW_MOMENT_PRIORITIZATION, GW_SECTION_WAITS);
  paste (&f, "Task\tWeeks\tCost of delay\tDue\tOwner\n"
             "Payroll export\t9\t3,600\t26 Feb 2027\tPriya\n"
             "Shift swap\t4-6-9\t12k\t\tJonas\n");

  g_assert_cmpstr (gw_item_get_text (get_row (&f, 0), GW_WORK_STATEMENT), ==, "Payroll export");
  g_assert_cmpfloat (gw_item_get_number (get_row (&f, 0), GW_WORK_WEEKS), ==, 9);
  g_assert_cmpfloat (gw_item_get_number (get_row (&f, 0), GW_WORK_DELAY_COST), ==, 3600);
  g_assert_cmpstr (gw_item_get_text (get_row (&f, 0), GW_WORK_BY), ==, "2027-02-26");
  g_assert_cmpfloat (gw_item_get_number (get_row (&f, 1), GW_WORK_WEEKS_LOW), ==, 4);
  g_assert_cmpfloat (gw_item_get_number (get_row (&f, 1), GW_WORK_WEEKS_HIGH), ==, 9);
  g_assert_cmpfloat (gw_item_get_number (get_row (&f, 1), GW_WORK_DELAY_COST), ==, 12000);
  close_list (&f);
}

static void
test_a_table_of_pieces_holds_ways (void)
{
  Fixture f;
  GwItem *way;

  open_list (&f, GW_MOMENT_SCOPE, GW_SECTION_PIECES);
  paste (&f, "Feature\tPriority\tWay\tLow\tLikely\tHigh\tHard because\n"
             "Export file\tmust\tBy hand\t2\t3\t5\tNo test cases\n"
             "Export file\t\tThe provider’s format\t6\t9\t14\t\n"
             "Night hours\tcould\t\t1\t2\t4\t\n");

  g_assert_cmpuint (gw_item_count (gw_node_get_item (f.holder), f.block->list), ==, 2);
  g_assert_true (gw_item_is (get_row (&f, 0), GW_ITEM_NEED, "must"));
  g_assert_cmpuint (gw_item_count (get_row (&f, 0), GW_ITEM_APPROACHES), ==, 2);
  way = gw_item_get_child (get_row (&f, 0), GW_ITEM_APPROACHES, 0);
  g_assert_cmpstr (gw_item_get_text (way, GW_APPROACH_STATEMENT), ==, "By hand");
  g_assert_cmpfloat (gw_item_get_number (way, GW_APPROACH_LOW), ==, 2);
  g_assert_cmpfloat (gw_item_get_number (way, GW_APPROACH_LIKELY), ==, 3);
  g_assert_cmpfloat (gw_item_get_number (way, GW_APPROACH_HIGH), ==, 5);
  g_assert_cmpstr (gw_item_get_text (gw_item_get_child (way, GW_APPROACH_DRIVERS, 0),
                                     GW_DRIVER_TEXT), ==, "No test cases");
  way = gw_item_get_child (get_row (&f, 0), GW_ITEM_APPROACHES, 1);
  g_assert_cmpfloat (gw_item_get_number (way, GW_APPROACH_HIGH), ==, 14);
  close_list (&f);
}

static void
test_tables_of_costs_and_benefits (void)
{
  Fixture f;

  open_list (&f, GW_MOMENT_RESOURCES, GW_SECTION_COST);
  paste (&f, "Cost;Amount;Kind;From\n"
             "Payroll engineer;112000;yearly;May 2027\n"
             "Hiring;18k;once;\n");
  g_assert_cmpfloat (gw_item_get_number (get_row (&f, 0), GW_COST_AMOUNT), ==, 112000);
  g_assert_true (gw_item_is (get_row (&f, 0), GW_COST_KIND, "yearly"));
  g_assert_cmpstr (gw_item_get_text (get_row (&f, 0), GW_COST_FROM), ==, "2027-05");
  g_assert_true (gw_item_is (get_row (&f, 1), GW_COST_KIND, "once"));
  g_assert_cmpfloat (gw_item_get_number (get_row (&f, 1), GW_COST_AMOUNT), ==, 18000);
  close_list (&f);

  open_list (&f, GW_MOMENT_RESOURCES, GW_SECTION_BRINGS);
  paste (&f, "Benefit\tMeasure\tPer year\tWorth each\tWith\tWithout\n"
             "Retail contracts\tcontracts\t2-4-8\t71,760\tNov 2027\tnever\n");
  g_assert_cmpfloat (gw_item_get_number (get_row (&f, 0), GW_BENEFIT_LIKELY), ==, 4);
  g_assert_cmpfloat (gw_item_get_number (get_row (&f, 0), GW_BENEFIT_WORTH), ==, 71760);
  g_assert_cmpstr (gw_item_get_text (get_row (&f, 0), GW_BENEFIT_WITHOUT), ==, "never");
  close_list (&f);
}

/* A cell that cannot be read leaves its field empty and takes nothing else with it. */
static void
test_an_unreadable_cell_is_left_out (void)
{
  Fixture f;

  open_list (&f, GW_MOMENT_PRIORITIZATION, GW_SECTION_WAITS);
  paste (&f, "Task\tWeeks\nPayroll export\ta while\nShift swap\t4\n");
  g_assert_false (gw_item_has (get_row (&f, 0), GW_WORK_WEEKS));
  g_assert_cmpstr (gw_item_get_text (get_row (&f, 0), GW_WORK_STATEMENT), ==, "Payroll export");
  g_assert_cmpfloat (gw_item_get_number (get_row (&f, 1), GW_WORK_WEEKS), ==, 4);
  close_list (&f);
}

static void
test_the_preview_changes_nothing (void)
{
  g_autoptr (GwPaste) pasted
      = gw_paste_new ("Task\tWeeks\tOwner\nPayroll export\t9\tPriya\nSwap\t4\tJonas\n", GW_KIND_WORK);
  g_autofree char *said = gw_paste_say (pasted);
  g_autofree char *line = NULL;
  Fixture f;
  GwItem *before;

  open_list (&f, GW_MOMENT_PRIORITIZATION, GW_SECTION_WAITS);
  before = gw_tree_get_item (f.tree);
  line = gw_paste_preview (pasted, f.tree, f.holder, f.block, f.block->list, f.now);

  g_assert_cmpstr (said, ==, "2 rows with: text, weeks; left out: Owner");
  g_assert_true (g_str_has_prefix (line, "Payroll export · 9 wk"));
  g_assert_true (gw_tree_get_item (f.tree) == before);
  g_assert_false (gw_tree_can_undo (f.tree));
  close_list (&f);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/paste/lines-become-rows", test_lines_become_rows);
  g_test_add_func ("/paste/a-table-of-work", test_a_table_of_work);
  g_test_add_func ("/paste/a-table-of-pieces-holds-ways", test_a_table_of_pieces_holds_ways);
  g_test_add_func ("/paste/tables-of-costs-and-benefits", test_tables_of_costs_and_benefits);
  g_test_add_func ("/paste/an-unreadable-cell-is-left-out", test_an_unreadable_cell_is_left_out);
  g_test_add_func ("/paste/the-preview-changes-nothing", test_the_preview_changes_nothing);
  return g_test_run ();
}
