/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-afterwards.h"
#include "gw-check.h"
#include "gw-fields.h"
#include "gw-input-row.h"
#include "gw-xml.h"

/* What stands in the boxes of a row afterwards, from the first on, parted by bars; "" for an empty one
 * for choices and ticks what the file calls them, "*" for what does not matter. NULL: the line stays
 * as it was typed. */
typedef struct
{
  GwMoment    moment;
  GwSectionId section;
  GwKindId    inside; /* GW_N_KINDS: a row of the section; else one inside it */
  const char *line;
  const char *boxes;
} Case;

#define OWN GW_N_KINDS

static const Case cases[] = {
  { GW_MOMENT_SCOPE, GW_SECTION_PIECES, GW_KIND_APPROACH,
    "Monthly file - 6-8-14 days - does most of it - Priya, 3 Dec",
    "Monthly file|6–8–14 days|Priya|Thu 3 Dec 2026" },
  { GW_MOMENT_SCOPE, GW_SECTION_PIECES, GW_KIND_APPROACH,
    "Direct line · Priya · 14–22–45 days · hard because the queue is two weeks",
    "Direct line|14–22–45 days|Priya" },
  { GW_MOMENT_SCOPE, GW_SECTION_PIECES, OWN, "Trial run - cannot do without - 5", "Trial run|must|5" },
  { GW_MOMENT_SCOPE, GW_SECTION_PIECES, OWN,
    "Monthly file - cannot do without - 6-8-14 days - Priya, 3 Dec - hard because the format is old",
    "Monthly file|must" },
  { GW_MOMENT_PRIORITIZATION, GW_SECTION_WAITS, OWN, "Shift swap - 6-8-12 wk - 11k - by 26 Feb 2027",
    "Shift swap|6–8–12 wk|11k||Fri 26 Feb 2027" },
  { GW_MOMENT_RESOURCES, GW_SECTION_COST, OWN, "Tester · 48k · once · from Mar 2027 · until Aug 2027",
    "Tester|48k|once|March 2027|August 2027" },
  { GW_MOMENT_RESOURCES, GW_SECTION_BRINGS, OWN,
    "Contracts - deals - 2-4-8 - worth 71760 - with Nov 2027 - without Jun 2028",
    "Contracts|deals|2–4–8|71,760|November 2027|June 2028" },
  { GW_MOMENT_RESOURCES, GW_SECTION_FACTS, OWN, "A tenth of a point is € 54,528 - Controlling - 13 Jan 2027",
    "A tenth of a point is € 54,528|Controlling|Wed 13 Jan 2027" },
  { GW_MOMENT_COMMITMENT, GW_SECTION_PROMISE, OWN, "You get six shops - 26 Feb 2027 - provided the format holds - Product - promise",
    "You get six shops|Fri 26 Feb 2027||Product||commitment||" },
  { GW_MOMENT_RESOURCES, GW_SECTION_FACTS, OWN, "Wrong parts - Returns, last quarter - 7 Jan 2027",
    "Wrong parts|Returns, last quarter|Thu 7 Jan 2027" },
  { GW_MOMENT_PRIORITIZATION, GW_SECTION_PEOPLE, OWN, "Priya Nair, Engineering lead, decides",
    "Priya Nair|Engineering lead||them||yes" },
  { GW_MOMENT_PRIORITIZATION, GW_SECTION_PEOPLE, OWN, "Tobias Renner, VP Sales, Nordkette",
    "Tobias Renner|VP Sales, Nordkette||them||" },
  { GW_MOMENT_PRIORITIZATION, GW_SECTION_WAITS, OWN, "Shift swap, the second time, 8 weeks, 11k a week",
    "Shift swap, the second time|8 wk|11k" },
  { GW_MOMENT_PRIORITIZATION, GW_SECTION_WAITS, OWN, "Payroll export, 9 weeks, their request",
    "Payroll export|9 wk||yes" },
  { GW_MOMENT_PRIORITIZATION, GW_SECTION_WAYS, OWN, "A file, for six shops, 7 weeks",
    "A file, for six shops|7 wk" },
  { GW_MOMENT_PRIORITIZATION, GW_SECTION_WAYS, OWN, "only the dashboard, maybe 1 or 2 weeks",
    "only the dashboard|1½ wk" },
  { GW_MOMENT_PRIORITIZATION, GW_SECTION_WAYS, OWN, "nur das Dashboard, wohl 1 oder 2 Wochen",
    "nur das Dashboard|1½ wk" },
  { GW_MOMENT_PRIORITIZATION, GW_SECTION_WAITS, OWN, "billing migration, around 3 to 5 wk",
    "billing migration|3–4–5 wk" },
  { GW_MOMENT_PRIORITIZATION, GW_SECTION_FACTS, OWN, "5 of 9 lost deals named it, loss notes, 20 Nov 2026",
    "5 of 9 lost deals named it|loss notes|Fri 20 Nov 2026" },
  { GW_MOMENT_PRIORITIZATION, GW_SECTION_FACTS, OWN,
    "38 % of mails are about invoices; Zendesk export, last week",
    "38 % of mails are about invoices|Zendesk export|Sun 22 Nov 2026" },
  { GW_MOMENT_PRIORITIZATION, GW_SECTION_FACTS, OWN,
    "38 % der Mails betreffen Rechnungen; Zendesk-Export, letzte Woche",
    "38 % der Mails betreffen Rechnungen|Zendesk-Export|Sun 22 Nov 2026" },
  { GW_MOMENT_PRIORITIZATION, GW_SECTION_FACTS, OWN, "٣٨٪ من الرسائل عن الفواتير؛ الدعم، ٢٠ نوفمبر ٢٠٢٦",
    "٣٨٪ من الرسائل عن الفواتير|الدعم|Fri 20 Nov 2026" },
  { GW_MOMENT_PRIORITIZATION, GW_SECTION_FACTS, OWN, "5 of 9 lost deals named it (loss notes, 20 Nov)",
    "5 of 9 lost deals named it|loss notes|Fri 20 Nov 2026" },
  { GW_MOMENT_RESOURCES, GW_SECTION_COST, OWN, "Payroll engineer, 112k a year, from May 2027",
    "Payroll engineer|112k|yearly|May 2027" },
  { GW_MOMENT_SCOPE, GW_SECTION_PIECES, OWN, "Trial run, 4-5-9 days", "Trial run" },
  { GW_MOMENT_PRIORITIZATION, GW_SECTION_NEEDS, OWN,
    "asks for “Export first” · needs an answer for customers · by 20 Jan 2027 (in a contract)",
    "Export first|an answer for customers|*|*|*|*|Wed 20 Jan 2027|contract" },
  { GW_MOMENT_COMMITMENT, GW_SECTION_NEEDS, OWN, "the full export, needs certainty for the board",
    "the full export|certainty for the board" },
  { GW_MOMENT_RESOURCES, GW_SECTION_GOAL, OWN, "Retail share, Helene, from 22 % to 40 % by December 2027",
    "Retail share|Helene|22 %|40 %|December 2027" },
  { GW_MOMENT_COMMITMENT, GW_SECTION_BEFORE, OWN, "April is no problem, Tobias, 12 Nov 2026",
    "April is no problem|Tobias|Thu 12 Nov 2026" },
  { GW_MOMENT_RESOURCES, GW_SECTION_BRINGS, OWN,
    "Retail contracts, 2-4-8, worth 71760 each, with it Nov 2027, without June 2028",
    "Retail contracts||2–4–8|71,760|November 2027|June 2028" },
  { GW_MOMENT_COMMITMENT, GW_SECTION_NEEDS, OWN, "Full export - a date for the board - They said so - strong",
    "Full export|a date for the board|*|stated|4" },
  { GW_MOMENT_PRIORITIZATION, GW_SECTION_NEEDS, OWN, "We need it - all of it", NULL },
  /* A sentence, and what no field takes. */
  { GW_MOMENT_PRIORITIZATION, GW_SECTION_WAITS, OWN, "Phase 1, 2", NULL },
  { GW_MOMENT_PRIORITIZATION, GW_SECTION_WAYS, OWN, "Three days first, 11 to 13 January; then we decide", NULL },
  { GW_MOMENT_COMMITMENT, GW_SECTION_PROMISE, OWN, "You get six shops, by 26 Feb 2027", NULL },
  { GW_MOMENT_RESOURCES, GW_SECTION_FACTS, OWN, "They asked twice - and we said no", NULL },
  { GW_MOMENT_RESOURCES, GW_SECTION_FACTS, OWN, "They asked twice; and we said no, last week", NULL },
  { GW_MOMENT_RESOURCES, GW_SECTION_FACTS, OWN, "They asked; nobody answered", NULL },
  { GW_MOMENT_RESOURCES, GW_SECTION_FACTS, OWN, "They asked · Sales", "They asked|Sales" },
  { GW_MOMENT_SCOPE, GW_SECTION_PIECES, OWN, "Trial run - 5 - Priya", NULL },
  { GW_MOMENT_SCOPE, GW_SECTION_PIECES, GW_KIND_APPROACH, "Way - 14-6-2 days - until 3 Dec", NULL },
  { GW_MOMENT_SCOPE, GW_SECTION_PIECES, GW_KIND_APPROACH, " - 6 days", NULL },
};

static GDateTime *
new_now (void)
{
  return g_date_time_new_utc (2026, 11, 23, 9, 0, 0);
}

static GwNode *
add_row (GwTree *tree,
         GwNode *holder,
         guint   part)
{
  GwKindId kind = gw_kind_get_part (gw_node_get_kind (holder), part)->child;
  g_autoptr (GwItem) item = gw_row_new (tree, NULL, kind, NULL);

  return gw_tree_append (tree, holder, part, item, NULL);
}

/* The row that a case is about, and its fields. */
static GwNode *
begin (const Case     *with,
       GwTree        **tree,
       const GwField **fields)
{
  g_autoptr (GwItem) brief = gw_brief_new (with->moment, "Title", NULL);
  const GwBlock *block = gw_block_find (with->moment, with->section, 0);

  *tree = gw_tree_new (brief);
  GwNode *holder = gw_tree_get_root (*tree);
  if (block->in_moment)
    holder = gw_node_get_child (holder, gw_brief_get_moment_part (brief), 0);
  GwNode *row = add_row (*tree, holder, block->list);
  *fields = block->fields;
  if (with->inside == OWN)
    return row;
  *fields = gw_fields_inside (with->inside);
  return add_row (*tree, row, gw_kind_find_list (gw_node_get_kind (row), with->inside));
}

/* A meeting that is over. */
static GwTree *
new_result (GDateTime *now)
{
  g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_PRIORITIZATION, "Title", NULL);
  GwTree *tree = gw_tree_new (brief);

  g_assert_true (gw_afterwards_write (tree, now, NULL));
  return tree;
}

static GwNode *
result_of (GwTree *tree)
{
  return gw_node_get_child (gw_tree_get_root (tree), GW_BRIEF_RESULT, 0);
}

static void
check_boxes (GwNode        *row,
             const GwField *fields,
             const char    *boxes)
{
  g_auto (GStrv) wanted = g_strsplit (boxes, "|", -1);

  for (guint i = 0; wanted[i] != NULL; i++)
    {
      g_autofree char *text = gw_field_get_text (gw_node_get_item (row), &fields[i]);

      if (!g_str_equal (wanted[i], "*"))
        g_assert_cmpstr (text, ==, wanted[i]);
    }
}

static void
test_a_line_goes_to_its_boxes (void)
{
  g_autoptr (GDateTime) now = new_now ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwTree) tree = NULL;
      const GwField *fields;
      GwNode *row = begin (&cases[i], &tree, &fields);
      g_autoptr (GwItem) before = gw_item_ref (gw_node_get_item (row));

      g_assert_true (gw_field_set_text (tree, row, fields, cases[i].line, now, NULL));
      g_autoptr (GwItem) typed = gw_item_ref (gw_node_get_item (row));
      g_test_message ("%s", cases[i].line);
      g_assert_cmpint (gw_row_take_line (tree, row, fields, before, now), ==,
                       cases[i].boxes != NULL);
      if (cases[i].boxes == NULL)
        {
          g_assert_true (gw_item_equal (gw_node_get_item (row), typed));
          continue;
        }
      check_boxes (row, fields, cases[i].boxes);
      g_assert_true (gw_check_document (gw_tree_get_item (tree), NULL));
      gw_tree_undo (tree);
      g_assert_true (gw_item_equal (gw_node_get_item (row), typed));
    }
}

/* What makes it hard, and what a promise hangs on, are rows of their own inside. */
static void
test_a_line_makes_rows_inside (void)
{
  g_autoptr (GDateTime) now = new_now ();
  g_autoptr (GwTree) tree = NULL;
  const GwField *fields;
  GwNode *row = begin (&cases[1], &tree, &fields);
  g_autoptr (GwItem) before = gw_item_ref (gw_node_get_item (row));

  gw_field_set_text (tree, row, fields, cases[1].line, now, NULL);
  g_assert_true (gw_row_take_line (tree, row, fields, before, now));
  g_assert_cmpuint (gw_item_count (gw_node_get_item (row), GW_APPROACH_DRIVERS), ==, 1);
  GwItem *driver = gw_item_get_child (gw_node_get_item (row), GW_APPROACH_DRIVERS, 0);
  g_assert_cmpstr (gw_item_get_text (driver, GW_DRIVER_TEXT), ==, "the queue is two weeks");
}

/* What says how a piece is done is the way to it. */
static void
test_a_piece_holds_its_days_in_a_way (void)
{
  static const Case piece = { GW_MOMENT_SCOPE, GW_SECTION_PIECES, OWN,
    "Monthly file - cannot do without - 6-8-14 days - Priya, 3 Dec - hard because the format is old",
    NULL };
  g_autoptr (GDateTime) now = new_now ();
  g_autoptr (GwTree) tree = NULL;
  const GwField *fields;
  GwNode *row = begin (&piece, &tree, &fields);
  g_autoptr (GwItem) before = gw_item_ref (gw_node_get_item (row));

  gw_field_set_text (tree, row, fields, piece.line, now, NULL);
  g_assert_true (gw_row_take_line (tree, row, fields, before, now));
  g_assert_cmpuint (gw_item_count (gw_node_get_item (row), GW_ITEM_APPROACHES), ==, 1);
  GwNode *way = gw_node_get_child (row, GW_ITEM_APPROACHES, 0);
  check_boxes (way, gw_fields_inside (GW_KIND_APPROACH), "|6–8–14 days|Priya|Thu 3 Dec 2026");
  g_assert_cmpuint (gw_item_count (gw_node_get_item (way), GW_APPROACH_DRIVERS), ==, 1);
}

/* An open point says who finds out as one says it. */
static void
test_an_open_point_names_who_finds_out (void)
{
  g_autoptr (GDateTime) now = new_now ();
  g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_COMMITMENT, "Title", NULL);
  g_autoptr (GwTree) tree = gw_tree_new (brief);
  const GwBlock *block = gw_block_find (GW_MOMENT_COMMITMENT, GW_SECTION_UNKNOWN, 1);
  GwNode *row = add_row (tree, gw_tree_get_root (tree), block->list);
  g_autoptr (GwItem) before = gw_item_ref (gw_node_get_item (row));

  gw_field_set_text (tree, row, block->fields, "How nights are counted, Ole finds out by 18 Dec 2026", now,
                     NULL);
  g_assert_true (gw_row_take_line (tree, row, block->fields, before, now));
  check_boxes (row, block->fields, "How nights are counted|Ole|Fri 18 Dec 2026");
}

/* Behind a dash, a semicolon or a comma. */
static void
test_a_next_step_names_who_and_when (void)
{
  static const struct { const char *line, *boxes; } lines[] = {
    { "Timo sends test plan - Timo - next Wednesday", "Timo sends test plan|Timo|Wed 2 Dec 2026" },
    { "Timo schickt den Plan - Timo - nächsten Mittwoch", "Timo schickt den Plan|Timo|Wed 2 Dec 2026" },
    { "Send the plan, Timo, 10 Dec", "Send the plan|Timo|Thu 10 Dec 2026" },
  };
  g_autoptr (GDateTime) sunday = g_date_time_new_utc (2026, 11, 29, 9, 0, 0);
  const GwBlock *block = gw_block_find (GW_MOMENT_PRIORITIZATION, GW_SECTION_RESULT, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GwTree) tree = new_result (sunday);
      GwNode *row = add_row (tree, result_of (tree), block->list);
      g_autoptr (GwItem) before = gw_item_ref (gw_node_get_item (row));

      g_test_message ("%s", lines[i].line);
      gw_field_set_text (tree, row, block->fields, lines[i].line, sunday, NULL);
      g_assert_true (gw_row_take_line (tree, row, block->fields, before, sunday));
      check_boxes (row, block->fields, lines[i].boxes);
    }
}

/* Who does it by when is a next step, and a day to look again is not the day by when. */
static void
test_a_result_goes_to_its_places (void)
{
  static const struct { const char *line, *agreed, *again, *step; } lines[] = {
    { "they accept Feb for SAML - Timo - 10 Dec - look again 15 Jan", "they accept Feb for SAML",
      "2027-01-15", "they accept Feb for SAML|Timo|Thu 10 Dec 2026" },
    { "Sie nehmen Februar; Timo; 10. Dez.; wieder ansehen am 15. Jan.", "Sie nehmen Februar", "2027-01-15",
      "Sie nehmen Februar|Timo|Thu 10 Dec 2026" },
    { "يقبلون فبراير · تيمو · ١٠ ديسمبر · نعود إليه في ١٥ يناير", "يقبلون فبراير", "2027-01-15",
      "يقبلون فبراير|تيمو|Thu 10 Dec 2026" },
    { "February it is - Timo - 10 Dec - Jan 2027", "February it is", "2027-01",
      "February it is|Timo|Thu 10 Dec 2026" },
    { "February it is - look again in 6 weeks", "February it is", "2027-01", NULL },
    { "February it is - look at it again on 15 Jan", "February it is", "2027-01-15", NULL },
    { "February it is - Timo, 10 Dec", "February it is", NULL, "February it is|Timo|Thu 10 Dec 2026" },
    { "They take it - and we wait", NULL, NULL, NULL },
    { "They take it; we go on 10 Dec 2026; 31 Feb", NULL, NULL, NULL },
  };
  g_autoptr (GDateTime) now = new_now ();
  const GwBlock *block = gw_block_find (GW_MOMENT_PRIORITIZATION, GW_SECTION_RESULT, 0);
  const GwBlock *steps = gw_block_find (GW_MOMENT_PRIORITIZATION, GW_SECTION_RESULT, 1);

  for (gsize i = 0; i < G_N_ELEMENTS (lines); i++)
    {
      g_autoptr (GwTree) tree = new_result (now);
      GwNode *result = result_of (tree);
      g_autoptr (GwItem) before = gw_item_ref (gw_node_get_item (result));

      g_test_message ("%s", lines[i].line);
      gw_field_set_text (tree, result, block->fields, lines[i].line, now, NULL);
      g_assert_cmpint (gw_row_take_line (tree, result, block->fields, before, now), ==,
                       lines[i].agreed != NULL);
      GwItem *item = gw_node_get_item (result);
      g_assert_cmpstr (gw_item_get_text (item, GW_RESULT_STATEMENT), ==, lines[i].agreed ?: lines[i].line);
      g_assert_cmpstr (gw_item_get_text (item, GW_RESULT_AGAIN), ==, lines[i].again);
      g_assert_cmpuint (gw_item_count (item, GW_RESULT_FOLLOWUPS), ==, lines[i].step != NULL);
      if (lines[i].step != NULL)
        check_boxes (gw_node_get_child (result, GW_RESULT_FOLLOWUPS, 0), steps->fields, lines[i].step);
      g_assert_true (gw_check_document (gw_tree_get_item (tree), NULL));
    }
}

/* A week has no form in a file, so the box asks for the day. */
static void
test_weeks_away_ask_for_the_day (void)
{
  g_autoptr (GDateTime) sunday = g_date_time_new_utc (2026, 11, 29, 9, 0, 0);
  g_autoptr (GwTree) tree = new_result (sunday);
  const GwBlock *block = gw_block_find (GW_MOMENT_PRIORITIZATION, GW_SECTION_RESULT, 0);
  const GwField again = { GW_RESULT_AGAIN, 0, 0, 0 };
  g_autofree char *said = gw_field_say (GW_KIND_RESULT, &again, "in 6 weeks", sunday);
  g_auto (GwRowText) text = { 0 };

  g_assert_cmpstr (said, ==, "January 2027 (about Sun 10 Jan 2027; write a day if you know it)");
  g_assert_true (gw_field_set_text (tree, result_of (tree), &again, "in 6 weeks", sunday, NULL));
  gw_block_read (gw_tree_get_item (tree), gw_node_get_item (result_of (tree)), block, &text);
  g_assert_true (g_str_has_suffix (text.text, "look again in January 2027"));
}

/* Nobody's words are taken apart that are meant as they stand. */
static void
check_stays (GwTree        *tree,
             GwNode        *node,
             const GwField *fields)
{
  g_autoptr (GDateTime) now = new_now ();
  g_autofree char *words = gw_field_get_text (gw_node_get_item (node), &fields[0]);
  GwNode *bare = add_row (tree, gw_node_get_parent (node), gw_node_get_part (node));
  g_autoptr (GwItem) before = gw_item_ref (gw_node_get_item (bare));

  g_test_message ("%s", words);
  g_assert_true (gw_field_set_text (tree, bare, fields, words, now, NULL));
  g_assert_false (gw_row_take_line (tree, bare, fields, before, now));
  gw_tree_remove (tree, bare, NULL);
}

static void
check_sample (const char *path)
{
  g_autofree char *contents = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_autoptr (GBytes) bytes = g_bytes_new (contents, length);
  g_autoptr (GwItem) brief = gw_xml_read (bytes, NULL, NULL);
  g_autoptr (GwTree) tree = gw_tree_new (brief);

  const GwMomentText *text = gw_moment_text (gw_brief_get_moment (brief));
  for (guint s = 0; s < text->n_sections; s++)
    for (guint n = 0;; n++)
      {
        const GwBlock *block = gw_block_find (text->moment, text->sections[s].id, n);

        if (block == NULL)
          break;
        if (block->list < 0 || block->one >= 0)
          continue;
        GwNode *holder = gw_tree_get_root (tree);
        if (block->in_moment)
          holder = gw_node_get_child (holder, gw_brief_get_moment_part (brief), 0);
        for (guint i = 0; holder != NULL && i < gw_item_count (gw_node_get_item (holder), block->list);
             i++)
          check_stays (tree, gw_node_get_child (holder, block->list, i), block->fields);
      }
}

static void
test_the_words_of_samples_stay (void)
{
  g_autofree char *folder = g_build_filename (g_getenv ("GW_SAMPLES"), "en", NULL);
  g_autoptr (GDir) dir = g_dir_open (folder, 0, NULL);
  const char *name;

  while ((name = g_dir_read_name (dir)) != NULL)
    if (g_str_has_suffix (name, ".brief"))
      {
        g_autofree char *path = g_build_filename (folder, name, NULL);

        check_sample (path);
      }
}

/* Whoever wrote more than the words, or wrote them before, is not read again. */
static void
test_only_a_fresh_line_is_read (void)
{
  g_autoptr (GDateTime) now = new_now ();
  g_autoptr (GwTree) tree = NULL;
  const GwField *fields;
  GwNode *row = begin (&cases[0], &tree, &fields);
  g_autoptr (GwItem) empty = gw_item_ref (gw_node_get_item (row));

  gw_field_set_text (tree, row, fields, cases[0].line, now, NULL);
  g_autoptr (GwItem) written = gw_item_ref (gw_node_get_item (row));
  g_assert_false (gw_row_take_line (tree, row, fields, written, now));
  gw_tree_set (tree, row, GW_APPROACH_BY, "Jonas", NULL);
  g_assert_false (gw_row_take_line (tree, row, fields, empty, now));
}

#define ADD(path, func) g_test_add_func ("/row parts/" path, func)

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  ADD ("a-line-goes-to-its-boxes", test_a_line_goes_to_its_boxes);
  ADD ("a-line-makes-rows-inside", test_a_line_makes_rows_inside);
  ADD ("a-piece-holds-its-days-in-a-way", test_a_piece_holds_its_days_in_a_way);
  ADD ("an-open-point-names-who-finds-out", test_an_open_point_names_who_finds_out);
  ADD ("a-next-step-names-who-and-when", test_a_next_step_names_who_and_when);
  ADD ("a-result-goes-to-its-places", test_a_result_goes_to_its_places);
  ADD ("weeks-away-ask-for-the-day", test_weeks_away_ask_for_the_day);
  ADD ("the-words-of-samples-stay", test_the_words_of_samples_stay);
  ADD ("only-a-fresh-line-is-read", test_only_a_fresh_line_is_read);
  return g_test_run ();
}
