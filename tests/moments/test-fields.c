/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-check.h"
#include "gw-fields.h"
#include "gw-keep.h"
#include "gw-short.h"
#include "gw-xml.h"

static GDateTime *
new_now (void)
{
  return g_date_time_new_utc (2026, 11, 23, 9, 0, 0);
}

static GwTree *
open_sample (const char *name)
{
  g_autofree char *path = g_build_filename (g_getenv ("GW_SAMPLES"), "en", name, NULL);
  g_autofree char *contents = NULL;
  g_autoptr (GError) error = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_autoptr (GBytes) bytes = g_bytes_new (contents, length);
  g_autoptr (GwItem) root = gw_xml_read (bytes, NULL, &error);
  g_assert_no_error (error);
  return gw_tree_new (root);
}

static GwNode *
holder_of (GwTree        *tree,
           const GwBlock *block)
{
  GwNode *node = gw_tree_get_root (tree);

  if (block->in_moment)
    node = gw_node_get_child (node, gw_brief_get_moment_part (gw_node_get_item (node)), 0);
  if (block->one < 0)
    return node;
  return gw_item_count (gw_node_get_item (node), block->one) > 0
             ? gw_node_get_child (node, block->one, 0)
             : NULL;
}

/* What a box shows must mean the same when it is read again. */
static void
check_fields (GwTree        *tree,
              GwNode        *node,
              const GwField *fields)
{
  g_autoptr (GDateTime) now = new_now ();

  for (const GwField *field = fields; field->part >= 0; field++)
    {
      const GwPart *part = gw_kind_get_part (gw_node_get_kind (node), field->part);
      g_autoptr (GError) error = NULL;
      g_autoptr (GwItem) before = gw_item_ref (gw_tree_get_item (tree));

      if (gw_part_is_items (part) || part->type == GW_TYPE_CHOICE)
        continue;
      g_autofree char *text = gw_field_get_text (gw_node_get_item (node), field);
      g_test_message ("%s: %s", part->name, text);
      g_assert_true (gw_field_set_text (tree, node, field, text, now, &error));
      g_assert_no_error (error);
      g_assert_true (gw_item_equal (before, gw_tree_get_item (tree)));
    }
}

static void
check_block (GwTree        *tree,
             const GwBlock *block)
{
  GwNode *holder = holder_of (tree, block);

  if (holder == NULL)
    return;
  if (block->list < 0)
    check_fields (tree, holder, block->fields);
  for (guint i = 0; block->list >= 0 && i < gw_item_count (gw_node_get_item (holder), block->list);
       i++)
    {
      GwNode *row = gw_node_get_child (holder, block->list, i);
      g_auto (GwRowText) text = { 0 };

      if (!gw_block_takes (block, gw_node_get_item (row)))
        continue;
      gw_row_read (gw_tree_get_item (tree), gw_node_get_item (row), &text);
      g_assert_nonnull (text.text);
      g_assert_false (gw_row_is_empty (gw_node_get_item (row)));
      check_fields (tree, row, block->fields);
    }
}

static void
test_refilling_every_field_changes_nothing (void)
{
  static const char *const samples[] = { "a1-payroll-export.brief", "a2-six-shops.brief",
                                         "a3-nordkette-counts-on.brief",
                                         "a4-payroll-engineer.brief", "b2-access-log.brief",
                                         "b4-security-engineer.brief" };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      g_autoptr (GwTree) tree = open_sample (samples[i]);
      GwMoment moment = gw_brief_get_moment (gw_tree_get_item (tree));
      const GwMomentText *text = gw_moment_text (moment);
      const GwBlock *block;

      for (guint j = 0; j < text->n_sections; j++)
        for (guint n = 0; (block = gw_block_find (moment, text->sections[j].id, n)) != NULL; n++)
          check_block (tree, block);
    }
}

static void
test_every_list_has_a_section (void)
{
  for (GwMoment moment = 0; moment < GW_N_MOMENTS; moment++)
    {
      const GwMomentText *text = gw_moment_text (moment);

      for (guint i = 0; i < text->n_sections; i++)
        {
          GwSectionId id = text->sections[i].id;
          gboolean numbers = id == GW_SECTION_SENTENCE || id == GW_SECTION_FITS
                             || id == GW_SECTION_BREAKS;

          g_test_message ("%s", gw_section_get_name (id));
          g_assert_true (numbers == (gw_block_find (moment, id, 0) == NULL));
        }
    }
}

static GwNode *
add_row (GwTree        *tree,
         const GwBlock *block,
         const char    *words)
{
  GwNode *holder = holder_of (tree, block);
  GwKindId kind = gw_kind_get_part (gw_node_get_kind (holder), block->list)->child;
  g_autoptr (GError) error = NULL;

  gw_tree_begin (tree, "Add");
  g_autoptr (GwItem) item = gw_row_new (tree, block, kind, words);
  GwNode *node = gw_tree_append (tree, holder, block->list, item, &error);
  g_assert_true (gw_tree_commit (tree, &error));
  g_assert_no_error (error);
  return node;
}

static void
test_a_new_row_may_stand_in_its_brief (void)
{
  for (GwMoment moment = 0; moment < GW_N_MOMENTS; moment++)
    {
      const GwMomentText *text = gw_moment_text (moment);
      g_autoptr (GwItem) brief = gw_brief_new (moment, "", NULL);
      g_autoptr (GwTree) tree = gw_tree_new (brief);

      for (guint i = 0; i < text->n_sections; i++)
        {
          const GwBlock *block = gw_block_find (moment, text->sections[i].id, 0);

          if (block == NULL || block->list < 0 || block->one >= 0)
            continue;
          g_test_message ("%s", gw_section_get_name (block->section));
          GwNode *node = add_row (tree, block, NULL);
          g_assert_true (gw_row_is_empty (gw_node_get_item (node)));
          g_assert_true (gw_block_takes (block, gw_node_get_item (node)));
          node = add_row (tree, block, "Words");
          g_assert_false (gw_row_is_empty (gw_node_get_item (node)));
          g_autofree char *title = gw_item_title (gw_node_get_item (node));
          g_assert_nonnull (g_strstr_len (title, -1, "Words"));
        }
    }
}

typedef struct
{
  GwMoment    moment;
  GwSectionId section;
  guint       field;
  const char *typed;
  const char *shown;
  const char *said;
} Case;

static void
test_boxes_understand_what_they_are_for (void)
{
  static const Case cases[] = {
    { GW_MOMENT_PRIORITIZATION, GW_SECTION_WAITS, 1, "8-9-12 wk", "8–9–12 wk",
      "low 8, likely 9, high 12 weeks" },
    { GW_MOMENT_PRIORITIZATION, GW_SECTION_WAITS, 1, "3 days", "0.6 wk",
      "3 days, one number: no range" },
    { GW_MOMENT_PRIORITIZATION, GW_SECTION_WAITS, 2, "4.5k", "4,500", NULL },
    { GW_MOMENT_PRIORITIZATION, GW_SECTION_WAITS, 4, "end of Q1", "Q1 2027", "Q1 2027" },
    { GW_MOMENT_PRIORITIZATION, GW_SECTION_FACTS, 2, "20 Nov", "Fri 20 Nov 2026",
      "Fri 20 Nov 2026" },
    { GW_MOMENT_PRIORITIZATION, GW_SECTION_NEEDS, 0, "One\nTwo", "One\nTwo", NULL },
    { GW_MOMENT_SCOPE, GW_SECTION_TIME, 4, "60 %", "60\u00a0%", NULL },
    { GW_MOMENT_SCOPE, GW_SECTION_TIME, 5, "6 wk", "30 days", NULL },
    { GW_MOMENT_RESOURCES, GW_SECTION_COST, 1, "104-112-124k", "104–112–124k", NULL },
    { GW_MOMENT_RESOURCES, GW_SECTION_COST, 1, "12k/month", "144k", "144,000 a year" },
    { GW_MOMENT_RESOURCES, GW_SECTION_COST, 1, "10-12-15k a quarter", "40–48–60k",
      "low 40,000, likely 48,000, high 60,000 a year" },
    { GW_MOMENT_RESOURCES, GW_SECTION_COST, 1, "1,000 a week", "52k", "52,000 a year" },
    { GW_MOMENT_RESOURCES, GW_SECTION_COST, 1, "800 per day", "208k", "208,000 a year" },
    { GW_MOMENT_RESOURCES, GW_SECTION_COST, 3, "May", "May 2027", "May 2027" },
    { GW_MOMENT_RESOURCES, GW_SECTION_COST, 6, "4 months", "4", NULL },
    { GW_MOMENT_RESOURCES, GW_SECTION_COST, 6, "half a year", "6", NULL },
    { GW_MOMENT_RESOURCES, GW_SECTION_COST, 7, "half of one colleague", "½", NULL },
    { GW_MOMENT_RESOURCES, GW_SECTION_COST, 7, "50 %", "½", NULL },
    { GW_MOMENT_RESOURCES, GW_SECTION_BRINGS, 2, "300k a year", "300k", "300,000 a year" },
    { GW_MOMENT_RESOURCES, GW_SECTION_BRINGS, 2, "25k/month", "300k", "300,000 a year" },
    { GW_MOMENT_RESOURCES, GW_SECTION_BRINGS, 3, "500 a month", "6k", "6,000 a year" },
    { GW_MOMENT_RESOURCES, GW_SECTION_BRINGS, 5, "never", "never", "never" },
  };
  g_autoptr (GDateTime) now = new_now ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const Case *c = &cases[i];
      const GwBlock *block = gw_block_find (c->moment, c->section, 0);
      const GwField *field = &block->fields[c->field];
      g_autoptr (GwItem) brief = gw_brief_new (c->moment, "", NULL);
      g_autoptr (GwTree) tree = gw_tree_new (brief);
      GwNode *node = block->list < 0 ? holder_of (tree, block) : add_row (tree, block, NULL);
      g_autoptr (GError) error = NULL;

      g_test_message ("%s", c->typed);
      g_assert_true (gw_field_set_text (tree, node, field, c->typed, now, &error));
      g_assert_no_error (error);
      g_autofree char *shown = gw_field_get_text (gw_node_get_item (node), field);
      g_assert_cmpstr (shown, ==, c->shown);
      g_autofree char *read = gw_field_read_text (gw_node_get_item (node), field);
      g_assert_cmpstr (read, ==, *c->shown != '\0' ? c->shown : NULL);
      g_autofree char *said = gw_field_say (gw_node_get_kind (node)->id, field, c->typed, now);
      if (c->said != NULL)
        g_assert_cmpstr (said, ==, c->said);

      g_assert_false (gw_field_set_text (tree, node, field,
                                         c->section == GW_SECTION_NEEDS ? "\a" : "who knows", now,
                                         &error));
      g_assert_error (error, GW_ERROR, GW_ERROR_VALUE);
      g_autofree char *after = gw_field_get_text (gw_node_get_item (node), field);
      g_assert_cmpstr (after, ==, c->shown);
    }
}

/* A rate makes what was paid once a yearly cost, in the step of the amount, and "one-off" the other
 * way round; a bare amount leaves it. */
static void
test_a_rate_is_paid_every_year (void)
{
  static const struct
  {
    GwSectionId section;
    guint       field;
    guint       kind;
  } cases[] = { { GW_SECTION_COST, 1, GW_COST_KIND }, { GW_SECTION_BRINGS, 2, GW_BENEFIT_KIND } };
  g_autoptr (GDateTime) now = new_now ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const GwBlock *block = gw_block_find (GW_MOMENT_RESOURCES, cases[i].section, 0);
      const GwField *field = &block->fields[cases[i].field];
      g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_RESOURCES, "", NULL);
      g_autoptr (GwTree) tree = gw_tree_new (brief);
      GwNode *node = add_row (tree, block, NULL);

      g_assert_true (gw_tree_set (tree, node, cases[i].kind, "once", NULL));
      g_assert_true (gw_field_set_text (tree, node, field, "90k", now, NULL));
      g_assert_true (gw_item_is (gw_node_get_item (node), cases[i].kind, "once"));
      g_assert_true (gw_field_set_text (tree, node, field, "12k/month", now, NULL));
      g_assert_true (gw_item_is (gw_node_get_item (node), cases[i].kind, "yearly"));
      gw_tree_seal (tree);
      g_assert_true (gw_field_set_text (tree, node, field, "90k one-off", now, NULL));
      g_assert_true (gw_item_is (gw_node_get_item (node), cases[i].kind, "once"));
      g_autofree char *said
          = gw_field_say (gw_node_get_kind (node)->id, field, "90k one-off", now);
      g_assert_cmpstr (said, ==, "90,000, paid once");
      gw_tree_undo (tree);
      g_assert_true (gw_item_is (gw_node_get_item (node), cases[i].kind, "yearly"));
      g_assert_false (gw_field_set_text (tree, node, field, "2k a month once", now, NULL));
    }
}

/* Another need of the same people. */
static GwItem *
find_sibling (GwItem *library,
              GwItem *need)
{
  for (guint i = 0; i < gw_item_count (library, GW_LIBRARY_INTERESTS); i++)
    {
      GwItem *other = gw_item_get_child (library, GW_LIBRARY_INTERESTS, i);

      if (other != need
          && g_strcmp0 (gw_item_get_text (other, GW_INTEREST_PARTY),
                        gw_item_get_text (need, GW_INTEREST_PARTY))
                 == 0)
        return other;
    }
  g_assert_not_reached ();
}

static void
test_what_is_taken_brings_its_people (void)
{
  g_autoptr (GwTree) library = open_sample ("library.xml");
  g_autoptr (GwItem) item = gw_brief_new (GW_MOMENT_PRIORITIZATION, "", NULL);
  g_autoptr (GwTree) brief = gw_tree_new (item);
  g_autoptr (GwItem) kept = gw_item_ref (
      gw_item_get_child (gw_tree_get_item (library), GW_LIBRARY_INTERESTS, 0));
  g_autoptr (GError) error = NULL;

  g_autoptr (GDateTime) now = new_now ();

  GwNode *node = gw_keep_take (brief, library, kept, now, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gw_item_get_text (gw_node_get_item (node), GW_INTEREST_ORIGIN), ==,
                   gw_item_get_id (kept));
  g_assert_cmpstr (gw_node_get_id (node), !=, gw_item_get_id (kept));
  g_assert_null (gw_item_get_text (gw_node_get_item (node), GW_INTEREST_TAGS));
  g_assert_true (gw_check_document (gw_tree_get_item (brief), NULL));

  /* The day is noted; the same once more is there already. */
  GwItem *noted = gw_item_get_child (gw_tree_get_item (library), GW_LIBRARY_INTERESTS, 0);
  g_assert_cmpstr (gw_item_get_text (noted, GW_INTEREST_USED), ==, "2026-11-23");
  g_assert_true (gw_keep_take (brief, library, kept, now, &error) == node);
  g_assert_cmpuint (gw_item_count (gw_tree_get_item (brief), GW_BRIEF_INTERESTS), ==, 1);

  /* The next need of the same people finds them there. */
  guint people = gw_item_count (gw_tree_get_item (brief), GW_BRIEF_PARTIES);
  GwItem *other = find_sibling (gw_tree_get_item (library), noted);
  g_assert_nonnull (gw_keep_take (brief, library, other, now, &error));
  g_assert_cmpuint (gw_item_count (gw_tree_get_item (brief), GW_BRIEF_PARTIES), ==, people);

  gw_tree_undo (brief);
  gw_tree_undo (brief);
  g_assert_true (gw_item_equal (item, gw_tree_get_item (brief)));
}

static GwItem *
find_fact (GwTree     *tree,
           guint       list,
           const char *source)
{
  for (guint i = 0; i < gw_item_count (gw_tree_get_item (tree), list); i++)
    {
      GwItem *fact = gw_item_get_child (gw_tree_get_item (tree), list, i);

      if (g_strcmp0 (gw_item_get_text (fact, GW_FACT_SOURCE), source) == 0)
        return fact;
    }
  g_assert_not_reached ();
}

/* The short form knows who stands behind a number, but not what they say. */
static void
test_a_fact_that_nobody_worded_gets_the_words_that_are_kept (void)
{
  g_autoptr (GwTree) library = open_sample ("library.xml");
  g_autoptr (GwItem) item = gw_brief_new (GW_MOMENT_RESOURCES, "", NULL);
  g_autoptr (GwTree) brief = gw_tree_new (item);
  g_autoptr (GDateTime) now = new_now ();
  g_autoptr (GwItem) kept
      = gw_item_ref (find_fact (library, GW_LIBRARY_EVIDENCE, "Controlling"));

  g_assert_true (gw_short_set_answer (brief, GW_GOAL_WORTH, "150–280–420k", now, NULL));
  g_assert_true (gw_short_set_answer (brief, GW_GOAL_BEHIND, "Controlling, 9 Nov", now, NULL));
  GwNode *guess = gw_node_get_child (gw_tree_get_root (brief), GW_BRIEF_EVIDENCE, 0);
  g_autofree char *said = g_strdup (gw_item_get_text (gw_node_get_item (guess), GW_FACT_STATEMENT));

  g_assert_true (gw_keep_take (brief, library, kept, now, NULL) == guess);
  GwItem *fact = gw_node_get_item (guess);
  g_assert_cmpstr (gw_item_get_text (fact, GW_FACT_STATEMENT), ==,
                   gw_item_get_text (kept, GW_FACT_STATEMENT));
  g_assert_cmpstr (gw_item_get_text (fact, GW_FACT_OBSERVED), ==,
                   gw_item_get_text (kept, GW_FACT_OBSERVED));
  g_assert_cmpstr (gw_item_get_text (fact, GW_FACT_ORIGIN), ==, gw_item_get_id (kept));

  /* What somebody wrote is theirs, and another source is another fact. */
  gw_tree_undo (brief);
  g_assert_cmpstr (gw_item_get_text (gw_node_get_item (guess), GW_FACT_STATEMENT), ==, said);
  g_assert_true (gw_tree_set (brief, guess, GW_FACT_SOURCE, "Finance", NULL));
  g_assert_true (gw_keep_take (brief, library, kept, now, NULL) != guess);
  gw_tree_undo (brief);
  gw_tree_undo (brief);
  g_assert_true (gw_tree_set (brief, guess, GW_FACT_STATEMENT, "It pays for two people", NULL));
  g_assert_true (gw_keep_take (brief, library, kept, now, NULL) != guess);
}

static void
test_what_is_kept_is_kept_once (void)
{
  g_autoptr (GwItem) empty = gw_library_new ();
  g_autoptr (GwTree) library = gw_tree_new (empty);
  g_autoptr (GwTree) brief = open_sample ("a1-payroll-export.brief");
  g_autoptr (GDateTime) now = new_now ();
  GwNode *need = gw_node_get_child (gw_tree_get_root (brief), GW_BRIEF_INTERESTS, 1);
  g_autoptr (GError) error = NULL;

  g_assert_true (gw_keep_put (library, brief, need, now, &error));
  g_assert_no_error (error);
  g_assert_true (gw_tree_set (brief, need, GW_INTEREST_STATEMENT, "Another need", NULL));
  g_assert_true (gw_keep_put (library, brief, need, now, &error));

  GwItem *root = gw_tree_get_item (library);
  g_assert_cmpuint (gw_item_count (root, GW_LIBRARY_INTERESTS), ==, 1);
  GwItem *kept = gw_item_get_child (root, GW_LIBRARY_INTERESTS, 0);
  g_assert_cmpstr (gw_item_get_text (kept, GW_INTEREST_STATEMENT), ==, "Another need");
  g_assert_cmpstr (gw_item_get_text (kept, GW_INTEREST_USED), ==, "2026-11-23");
  g_assert_cmpstr (gw_item_get_text (gw_node_get_item (need), GW_INTEREST_ORIGIN), ==,
                   gw_item_get_id (kept));
}

/* The fields of single items, as a form reads them before one comes to them. */
static void
test_single_fields_read_as_text (void)
{
  static const struct
  {
    const char *sample;
    GwSectionId section;
    guint       n;
    const char *text;
    const char *below;
  } cases[] = {
    { "a1-payroll-export.brief", GW_SECTION_WAITS, 1, "From Mon 11 Jan 2027", NULL },
    { "a1-payroll-export.brief", GW_SECTION_RESULT, 0,
      "Six pilot shops get a monthly file. Priya and Jonas start on 11 January; Tobias says nothing "
      "about dates until 8 December.",
      "agreed · ways taken: A · Tue 1 Dec 2026 · look again on Fri 26 Feb 2027" },
    { "a2-six-shops.brief", GW_SECTION_TIME, 0,
      "Fri 26 Feb 2027 · our own plan · from Mon 11 Jan 2027 · 2 people, 3 days a week each · first "
      "thought: 45 days", NULL },
    { "a3-nordkette-counts-on.brief", GW_SECTION_NEEDS, 1, "For Nordkette · €\u00a0186,000 at stake",
      NULL },
    { "a3-nordkette-counts-on.brief", GW_SECTION_NEXT, 0,
      "Tue 12 Jan 2027 · Product · by phone, whatever the news is", NULL },
    { "a4-payroll-engineer.brief", GW_SECTION_GOAL, 1,
      "To be decided by Fri 15 Jan 2027", NULL },
    { "a4-payroll-engineer.brief", GW_SECTION_COST, 1, "Interest 10\u00a0%", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwTree) tree = open_sample (cases[i].sample);
      GwItem *brief = gw_tree_get_item (tree);
      const GwBlock *block
          = gw_block_find (gw_brief_get_moment (brief), cases[i].section, cases[i].n);
      GwItem *base = block->in_moment ? gw_brief_get_moment_item (brief) : brief;
      GwItem *holder = block->one >= 0 ? gw_item_get_one (base, block->one) : base;
      g_auto (GwRowText) text = { 0 };

      gw_block_read (brief, holder, block, &text);
      g_assert_cmpstr (text.text, ==, cases[i].text);
      g_assert_cmpstr (text.below, ==, cases[i].below);
    }
}

/* Of two goals one is served, and which one has to be said. */
static void
test_the_served_goal_is_named_among_others (void)
{
  g_autoptr (GwTree) tree = open_sample ("a4-payroll-engineer.brief");
  g_autoptr (GwItem) other = gw_item_new_with_id (GW_KIND_OBJECTIVE);
  const GwBlock *block = gw_block_find (GW_MOMENT_RESOURCES, GW_SECTION_GOAL, 1);
  g_auto (GwRowText) text = { 0 };

  g_autoptr (GwItem) named = gw_item_with_text (other, GW_OBJECTIVE_NAME, "Another goal");

  g_assert_nonnull (gw_tree_append (tree, gw_tree_get_root (tree), GW_BRIEF_OBJECTIVES, named,
                                    NULL));

  GwItem *brief = gw_tree_get_item (tree);
  gw_block_read (brief, gw_brief_get_moment_item (brief), block, &text);
  g_assert_cmpstr (text.text, ==,
                   "Serves “Retail share of new revenue” · to be decided by Fri 15 Jan 2027");
}

/* Who stands behind a number is not what it brings. */
static void
test_a_benefit_is_not_called_by_who_confirmed_it (void)
{
  static const struct
  {
    const char *worth;
    const char *sooner;
    const char *text;
    const char *below;
  } cases[] = {
    { "300-500k", "", "Worth €\u00a0400,000 a year", "confirmed by Jens, Controlling, 12 Nov" },
    { "25k/month · contracts", "", "contracts", "confirmed by Jens, Controlling, 12 Nov" },
    { "25k/month", "Nov 2027 · never", "with it: November 2027 · without it: never",
      "confirmed by Jens, Controlling, 12 Nov" },
    { "", "", "confirmed by Jens, Controlling, 12 Nov", NULL },
  };
  g_autoptr (GDateTime) now = new_now ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwItem) item = gw_brief_new (GW_MOMENT_RESOURCES, "", NULL);
      g_autoptr (GwTree) tree = gw_tree_new (item);
      g_auto (GwRowText) text = { 0 };

      g_assert_true (gw_short_set_answer (tree, GW_GOAL_SOONER, cases[i].sooner, now, NULL));
      g_assert_true (gw_short_set_answer (tree, GW_GOAL_WORTH, cases[i].worth, now, NULL));
      g_assert_true (gw_short_set_answer (tree, GW_GOAL_BEHIND, "Jens, Controlling, 12 Nov", now,
                                          NULL));
      GwItem *brief = gw_tree_get_item (tree);
      GwItem *moment = gw_brief_get_moment_item (brief);
      gw_row_read (brief, gw_item_get_child (moment, GW_RESOURCES_BENEFITS, 0), &text);
      g_assert_cmpstr (text.text, ==, cases[i].text);
      g_assert_cmpstr (text.below, ==, cases[i].below);
    }
}

/* While nothing is answered it says what could be. */
static void
test_bare_fields_are_named (void)
{
  g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_PRIORITIZATION, "", NULL);
  const GwBlock *block = gw_block_find (GW_MOMENT_PRIORITIZATION, GW_SECTION_WAITS, 1);
  g_autofree char *fields = gw_block_say_fields (block, gw_kind (GW_KIND_PRIORITIZATION));
  g_auto (GwRowText) text = { 0 };

  gw_block_read (brief, gw_brief_get_moment_item (brief), block, &text);
  g_assert_null (text.text);
  g_assert_cmpstr (fields, ==, "Start of the work · Currency");
}

/* The box of the day takes all of the next word, as its example has it. */
static void
test_the_next_word_in_one_box (void)
{
  g_autoptr (GwTree) tree = open_sample ("a3-nordkette-counts-on.brief");
  g_autoptr (GDateTime) now = new_now ();
  const GwBlock *block = gw_block_find (GW_MOMENT_COMMITMENT, GW_SECTION_NEXT, 0);
  GwNode *next = holder_of (tree, block);

  g_assert_true (gw_field_set_text (tree, next, block->fields, "15 Jan by mail", now, NULL));
  g_assert_cmpstr (gw_item_get_text (gw_node_get_item (next), GW_NEXT_DATE), ==, "2027-01-15");
  g_assert_cmpstr (gw_item_get_text (gw_node_get_item (next), GW_NEXT_HOW), ==, "by mail");
  g_assert_true (gw_field_set_text (tree, next, block->fields, "12 Jan, by phone, Priya", now, NULL));
  g_assert_cmpstr (gw_item_get_text (gw_node_get_item (next), GW_NEXT_DATE), ==, "2027-01-12");
  g_assert_cmpstr (gw_item_get_text (gw_node_get_item (next), GW_NEXT_HOW), ==, "by phone");
  g_assert_cmpstr (gw_item_get_text (gw_node_get_item (next), GW_NEXT_WHO), ==, "Priya");
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add_func ("/fields/" path, func)
  ADD ("refilling-every-field-changes-nothing", test_refilling_every_field_changes_nothing);
  ADD ("every-list-has-a-section", test_every_list_has_a_section);
  ADD ("a-new-row-may-stand-in-its-brief", test_a_new_row_may_stand_in_its_brief);
  ADD ("boxes-understand-what-they-are-for", test_boxes_understand_what_they_are_for);
  ADD ("a-rate-is-paid-every-year", test_a_rate_is_paid_every_year);
  ADD ("what-is-taken-brings-its-people", test_what_is_taken_brings_its_people);
  ADD ("a-fact-that-nobody-worded-gets-the-words-that-are-kept",
       test_a_fact_that_nobody_worded_gets_the_words_that_are_kept);
  ADD ("what-is-kept-is-kept-once", test_what_is_kept_is_kept_once);
  ADD ("single-fields-read-as-text", test_single_fields_read_as_text);
  ADD ("the-served-goal-is-named-among-others", test_the_served_goal_is_named_among_others);
  ADD ("a-benefit-is-not-called-by-who-confirmed-it",
       test_a_benefit_is_not_called_by_who_confirmed_it);
  ADD ("bare-fields-are-named", test_bare_fields_are_named);
  ADD ("the-next-word-in-one-box", test_the_next_word_in_one_box);
  return g_test_run ();
}
