/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-ticks.h"

#include <string.h>

#include "briefs.h"
#include "gw-share.h"
#include "gw-xml.h"

static const GwTick *
find_tick (const GPtrArray *ticks,
           const char      *words)
{
  for (guint i = 0; i < ticks->len; i++)
    if (strstr (((const GwTick *) ticks->pdata[i])->text, words) != NULL)
      return ticks->pdata[i];

  g_test_message ("no tick says “%s”", words);
  g_assert_not_reached ();
}

static void
set (GwTree     *tree,
     const char *words,
     GwAudience  audience,
     gboolean    ticked)
{
  g_autoptr (GPtrArray) ticks = gw_ticks_list (gw_tree_get_item (tree), audience);
  g_autoptr (GPtrArray) some = g_ptr_array_new ();
  g_autoptr (GError) error = NULL;

  g_ptr_array_add (some, (gpointer) find_tick (ticks, words));
  gw_ticks_set (tree, some, audience, ticked, &error);
  g_assert_no_error (error);
}

static char *
write_copy (GwItem     *brief,
            GwAudience  audience)
{
  g_autoptr (GwItem) copy = gw_share_make (brief, audience, NULL);
  g_autoptr (GBytes) bytes = gw_xml_write (copy);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* The table of what everyone may see: on, tick and never, in the moment of the sample. */
static void
test_defaults (void)
{
  static const struct
  {
    const char *words;
    gboolean    may;
    gboolean    ticked;
    const char *why;
  } cases[] = {
    { "Tobias Renner", TRUE, TRUE },
    { "Nordkette signs before", TRUE, TRUE },     /* they said so */
    { "An answer his people can give", TRUE, FALSE, "what they ask for goes" }, /* a guess */
    { "A week is planned in two hours", TRUE, FALSE }, /* ours */
    { "5 of 9 retail deals", TRUE, TRUE },        /* one of the three slots */
    { "Two people build a monthly file", TRUE, TRUE },
    { "Payroll export, complete", TRUE, FALSE },
    { "We keep the", FALSE, FALSE, "always stays here" },
  };
  g_autoptr (GwItem) brief = load_sample ("a1-payroll-export.brief");
  g_autoptr (GPtrArray) ticks = gw_ticks_list (brief, GW_AUDIENCE_ALL);

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const GwTick *tick = find_tick (ticks, cases[i].words);

      g_test_message ("%s", cases[i].words);
      g_assert_cmpint (tick->may, ==, cases[i].may);
      g_assert_cmpint (tick->ticked, ==, cases[i].ticked);
      g_assert_cmpint (tick->goes, ==, cases[i].ticked);
      g_assert_cmpint (tick->why != NULL, ==, cases[i].why != NULL);
      g_assert_true (cases[i].why == NULL || g_str_has_prefix (tick->why, cases[i].why));
    }
}

static void
test_counts (void)
{
  static const GwAudience audiences[] = { GW_AUDIENCE_OUR, GW_AUDIENCE_ALL };
  static const char *const ends[] = { "our side may see.", "everyone in the room may see." };
  g_autoptr (GwItem) brief = load_sample ("a1-payroll-export.brief");

  for (gsize i = 0; i < G_N_ELEMENTS (audiences); i++)
    {
      g_autoptr (GPtrArray) ticks = gw_ticks_list (brief, audiences[i]);
      g_autofree char *text = gw_ticks_say (ticks, audiences[i]);
      g_autofree char *begin
          = g_strdup_printf ("%u things stay here. Tick what ", gw_ticks_count_staying (ticks));

      g_assert_true (g_str_has_prefix (text, begin));
      g_assert_true (g_str_has_suffix (text, ends[i]));
    }
}

static void
test_nothing_stays (void)
{
  g_autoptr (GwItem) brief
      = read_brief ("scope", "<title>T</title><parties><party id=\"p-1\" side=\"us\" name=\"We\"/>"
                             "</parties><scope/>");
  g_autoptr (GPtrArray) ticks = gw_ticks_list (brief, GW_AUDIENCE_ALL);
  g_autofree char *text = gw_ticks_say (ticks, GW_AUDIENCE_ALL);

  g_assert_cmpuint (ticks->len, ==, 1);
  g_assert_cmpstr (text, ==, "Nothing stays here.");
}

/* Ticked and unticked, and then its file is what it was. */
static void
test_there_and_back (void)
{
  g_autoptr (GwItem) brief = load_sample ("a1-payroll-export.brief");
  g_autoptr (GwTree) tree = gw_tree_new (brief);
  g_autofree char *without = write_copy (brief, GW_AUDIENCE_ALL);

  g_assert_null (strstr (without, "A week is planned"));
  set (tree, "A week is planned", GW_AUDIENCE_ALL, TRUE);
  g_autofree char *with = write_copy (gw_tree_get_item (tree), GW_AUDIENCE_ALL);
  g_assert_nonnull (strstr (with, "A week is planned"));

  set (tree, "A week is planned", GW_AUDIENCE_ALL, FALSE);
  g_assert_true (gw_item_equal (gw_tree_get_item (tree), brief));
  gw_tree_undo (tree);
  g_autofree char *again = write_copy (gw_tree_get_item (tree), GW_AUDIENCE_ALL);
  g_assert_cmpstr (again, ==, with);
}

/* What everyone saw is our side's from then on, and what our side saw is mine. */
static void
test_unticked_goes_one_step_back (void)
{
  g_autoptr (GwItem) brief = load_sample ("a1-payroll-export.brief");
  g_autoptr (GwTree) tree = gw_tree_new (brief);

  set (tree, "Two people build", GW_AUDIENCE_ALL, FALSE);
  g_autoptr (GPtrArray) ours = gw_ticks_list (gw_tree_get_item (tree), GW_AUDIENCE_OUR);
  g_assert_true (find_tick (ours, "Two people build")->ticked);

  set (tree, "Two people build", GW_AUDIENCE_OUR, FALSE);
  g_autoptr (GPtrArray) mine = gw_ticks_list (gw_tree_get_item (tree), GW_AUDIENCE_OUR);
  g_assert_false (find_tick (mine, "Two people build")->ticked);
}

static void
test_all_at_once (void)
{
  g_autoptr (GwItem) brief = load_sample ("a1-payroll-export.brief");
  g_autoptr (GwTree) tree = gw_tree_new (brief);
  g_autoptr (GPtrArray) before = gw_ticks_list (brief, GW_AUDIENCE_ALL);
  g_autoptr (GError) error = NULL;

  gw_ticks_set (tree, before, GW_AUDIENCE_ALL, TRUE, &error);
  g_assert_no_error (error);
  g_autoptr (GPtrArray) after = gw_ticks_list (gw_tree_get_item (tree), GW_AUDIENCE_ALL);
  for (guint i = 0; i < after->len; i++)
    {
      const GwTick *tick = after->pdata[i];
      g_assert_cmpint (tick->goes, ==, tick->may);
    }

  gw_tree_undo (tree);
  g_assert_true (gw_item_equal (gw_tree_get_item (tree), brief));
}

/* A need goes with the one whose it is. */
static void
test_stays_with_whom_it_belongs_to (void)
{
  g_autoptr (GwItem) brief = load_sample ("a1-payroll-export.brief");
  g_autoptr (GwTree) tree = gw_tree_new (brief);

  set (tree, "Amina Diallo", GW_AUDIENCE_ALL, FALSE);
  g_autoptr (GPtrArray) ticks = gw_ticks_list (gw_tree_get_item (tree), GW_AUDIENCE_ALL);
  const GwTick *need = find_tick (ticks, "Shop managers stop phoning");

  g_assert_true (need->ticked);
  g_assert_false (need->goes);
  g_assert_cmpstr (need->why, ==, "stays here with “Amina”");
}

/* Each thing once, under a heading, in a copy exactly when it says so. */
static void
test_samples (void)
{
  static const char *const names[]
      = { "a1-payroll-export.brief", "a2-six-shops.brief", "a3-nordkette-counts-on.brief",
          "a4-payroll-engineer.brief" };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    for (int audience = GW_AUDIENCE_OUR; audience <= GW_AUDIENCE_ALL; audience++)
      {
        g_autoptr (GwItem) brief = load_sample (names[i]);
        g_autoptr (GPtrArray) ticks = gw_ticks_list (brief, audience);
        g_autofree char *copy = write_copy (brief, audience);
        g_autoptr (GHashTable) seen = g_hash_table_new (NULL, NULL);

        g_assert_cmpuint (ticks->len, >, 8);
        for (guint j = 0; j < ticks->len; j++)
          {
            const GwTick *tick = ticks->pdata[j];

            g_assert_true (g_hash_table_add (seen, tick->item));
            g_assert_cmpstr (tick->heading, !=, "");
            g_assert_cmpstr (tick->text, !=, "");
            g_assert_true (tick->ticked || !tick->goes);
            if (!tick->goes && gw_item_get_id (tick->item) != NULL)
              g_assert_null (strstr (copy, gw_item_get_id (tick->item)));
          }
      }
}

static void
test_comments_stay (void)
{
  g_autoptr (GwItem) brief
      = read_brief ("scope", "<title>T</title><scope/><comments><comment id=\"j-1\" on=\"brief\" "
                             "by=\"Priya\">Why?</comment></comments>");
  g_autoptr (GPtrArray) ours = gw_ticks_list (brief, GW_AUDIENCE_OUR);
  g_autoptr (GPtrArray) all = gw_ticks_list (brief, GW_AUDIENCE_ALL);

  g_assert_true (find_tick (ours, "Why?")->goes);
  g_assert_null (find_tick (ours, "Why?")->why);
  g_assert_false (find_tick (all, "Why?")->goes);
  g_assert_false (find_tick (all, "Why?")->may);
  g_assert_cmpstr (find_tick (all, "Why?")->why, ==, "always stays here");
}

static void
test_name (void)
{
  g_autoptr (GwItem) brief = load_changed ("a1-payroll-export.brief", "<title>[^<]*",
                                           "<title>Payroll: in/out?");
  g_autofree char *our_name = gw_ticks_name_copy (brief, GW_AUDIENCE_OUR);
  g_autofree char *name = gw_ticks_name_copy (brief, GW_AUDIENCE_ALL);

  g_assert_cmpstr (our_name, ==, "Payroll in out (for our side).brief");
  g_assert_cmpstr (name, ==, "Payroll in out (for everyone).brief");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/ticks/everyone-sees-by-default-what-the-table-says", test_defaults);
  g_test_add_func ("/ticks/what-stays-is-counted", test_counts);
  g_test_add_func ("/ticks/nothing-stays", test_nothing_stays);
  g_test_add_func ("/ticks/ticked-and-unticked-leaves-no-trace", test_there_and_back);
  g_test_add_func ("/ticks/unticked-goes-one-step-back", test_unticked_goes_one_step_back);
  g_test_add_func ("/ticks/all-at-once-is-one-step", test_all_at_once);
  g_test_add_func ("/ticks/stays-with-whom-it-belongs-to", test_stays_with_whom_it_belongs_to);
  g_test_add_func ("/ticks/each-thing-once", test_samples);
  g_test_add_func ("/ticks/comments-stay-from-everyone", test_comments_stay);
  g_test_add_func ("/ticks/the-name-of-a-copy", test_name);
  return g_test_run ();
}
