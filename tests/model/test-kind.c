/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "gw-id.h"
#include "gw-item.h"

/* Everything generic trusts the table; these are the promises it makes. */

static void
test_each_part_is_whole (void)
{
  for (guint k = 0; k < GW_N_KINDS; k++)
    {
      const GwKind *kind = gw_kind (k);

      for (guint i = 0; i < kind->n_parts; i++)
        {
          const GwPart *part = &kind->parts[i];

          g_test_message ("%s, %s", kind->element, part->name != NULL ? part->name : "(none)");
          g_assert_cmpint (part->audience, >=, GW_AUDIENCE_ME);
          g_assert_cmpint (part->audience, <=, GW_AUDIENCE_ALL);
          g_assert_true (gw_part_is_items (part) == (part->label == NULL));
          g_assert_true ((part->type == GW_TYPE_CHOICE) == (part->choices != NULL));
          g_assert_true ((part->type == GW_TYPE_REF || part->type == GW_TYPE_REFS)
                         == (part->refers != 0));
          g_assert_true (part->place == GW_PLACE_BODY || gw_part_is_items (part)
                         || part->name != NULL);
          if (part->preset != NULL && part->choices != NULL)
            g_assert_true (g_strv_contains (part->choices, part->preset));
        }
    }
}

/* The reader looks for attributes until the first part that is none. */
static void
test_attributes_come_first (void)
{
  for (guint k = 0; k < GW_N_KINDS; k++)
    for (guint i = 1; i < gw_kind (k)->n_parts; i++)
      if (gw_kind (k)->parts[i].place == GW_PLACE_ATTRIBUTE)
        g_assert_cmpint (gw_kind (k)->parts[i - 1].place, ==, GW_PLACE_ATTRIBUTE);
}

/* Copies for everyone number their ids by prefix, so no two kinds may share one. */
static void
test_prefixes_differ (void)
{
  for (guint a = 0; a < GW_N_KINDS; a++)
    for (guint b = 0; b < a; b++)
      g_assert_cmpstr (gw_kind (a)->prefix, !=, gw_kind (b)->prefix);
}

static void
test_names_differ_within_a_kind (void)
{
  for (guint k = 0; k < GW_N_KINDS; k++)
    for (guint i = 0; i < gw_kind (k)->n_parts; i++)
      {
        const GwPart *part = &gw_kind (k)->parts[i];

        if (part->place == GW_PLACE_ATTRIBUTE)
          g_assert_cmpint (gw_kind_find_attribute (gw_kind (k), part->name), ==, i);
        else if (part->place != GW_PLACE_BODY)
          g_assert_cmpint (gw_kind_find_element (gw_kind (k), part->name != NULL
                                                                  ? part->name
                                                                  : gw_kind (part->child)->element),
                           ==, i);
      }
}

/* MOMENTS 0.6: what no output for everyone may ever hold. */
static void
test_what_everyone_never_sees (void)
{
  static const struct
  {
    GwKindId    kind;
    const char *attribute;
  } never[] = {
    { GW_KIND_INTEREST, "weight" },   { GW_KIND_INTEREST, "must" },
    { GW_KIND_INTEREST, "basis" },    { GW_KIND_FACT, "strength" },
    { GW_KIND_FACT, "supports" },     { GW_KIND_FACT, "against" },
    { GW_KIND_VERDICT, "value" },     { GW_KIND_RATING, "value" },
    { GW_KIND_FALLBACK, "likelihood" }, { GW_KIND_PARTY, "origin" },
    { GW_KIND_INTEREST, "origin" },   { GW_KIND_COMMENT, "by" },
    { GW_KIND_CONFLICT, "field" },
  };
  static const GwKindId hidden[] = { GW_KIND_FALLBACK, GW_KIND_NOTES, GW_KIND_PHRASE,
                                     GW_KIND_TOLD };

  for (guint i = 0; i < G_N_ELEMENTS (never); i++)
    {
      const GwKind *kind = gw_kind (never[i].kind);
      int part = gw_kind_find_attribute (kind, never[i].attribute);

      g_assert_cmpint (kind->parts[part].audience, <, GW_AUDIENCE_ALL);
    }

  for (guint i = 0; i < G_N_ELEMENTS (hidden); i++)
    {
      g_autoptr (GwItem) item = gw_item_new_with_id (hidden[i]);
      g_autoptr (GwItem) used = hidden[i] == GW_KIND_PHRASE
                                    ? gw_item_with_text (item, GW_PHRASE_USE, "avoid")
                                    : gw_item_ref (item);

      for (guint m = 0; m < GW_N_MOMENTS; m++)
        {
          g_autoptr (GwItem) opened
              = gw_item_with_text (used, gw_kind (hidden[i])->visibility_part, "open");

          g_assert_cmpint (gw_item_get_visibility (used, m), ==, GW_VISIBILITY_PRIVATE);
          g_assert_cmpint (gw_item_get_visibility (opened, m), <, GW_VISIBILITY_OPEN);
        }
    }
}

static void
test_visibility_follows_the_moment (void)
{
  g_autoptr (GwItem) cost = gw_item_new_with_id (GW_KIND_COST);
  g_autoptr (GwItem) known = gw_item_new_with_id (GW_KIND_KNOWN);
  g_autoptr (GwItem) sentence = gw_item_new_with_id (GW_KIND_PHRASE);
  g_autoptr (GwItem) say = gw_item_with_text (sentence, GW_PHRASE_USE, "say");

  g_assert_cmpint (gw_item_get_visibility (cost, GW_MOMENT_RESOURCES), ==, GW_VISIBILITY_OPEN);
  g_assert_cmpint (gw_item_get_visibility (cost, GW_MOMENT_SCOPE), ==, GW_VISIBILITY_TEAM);
  g_assert_cmpint (gw_item_get_visibility (known, GW_MOMENT_COMMITMENT), ==, GW_VISIBILITY_OPEN);
  g_assert_cmpint (gw_item_get_visibility (known, GW_MOMENT_RESOURCES), ==, GW_VISIBILITY_TEAM);
  g_assert_cmpint (gw_item_get_visibility (say, GW_MOMENT_SCOPE), ==, GW_VISIBILITY_TEAM);
}

static void
test_ids_have_their_form (void)
{
  g_autoptr (GHashTable) seen = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);

  for (guint i = 0; i < 2000; i++)
    {
      char *id = gw_id_new (GW_KIND_INTEREST);

      g_assert_true (g_regex_match_simple ("^i-[0-9a-hjkmnp-tv-z]{12}$", id, 0, 0));
      g_assert_true (g_hash_table_add (seen, id));
    }
}

static void
test_an_item_keeps_what_it_was_given (void)
{
  g_autoptr (GwItem) fact = gw_item_new_with_id (GW_KIND_FACT);
  g_autoptr (GwItem) strong = gw_item_with_text (fact, GW_FACT_STRENGTH, "3");
  g_autoptr (GwItem) back = gw_item_with_text (strong, GW_FACT_STRENGTH, "1");

  g_assert_cmpfloat (gw_item_get_number (fact, GW_FACT_STRENGTH), ==, 1);
  g_assert_cmpfloat (gw_item_get_number (strong, GW_FACT_STRENGTH), ==, 3);
  g_assert_false (gw_item_has (back, GW_FACT_STRENGTH));
  g_assert_true (gw_item_equal (fact, back));
  g_assert_false (gw_item_equal (fact, strong));
  g_assert_true (gw_item_is (fact, GW_FACT_KIND, "other"));
  g_assert_cmpint (gw_item_get_choice (fact, GW_FACT_KIND), ==, 6);
}

static void
test_words_of_a_part (void)
{
  g_autoptr (GwItem) need = gw_item_new_with_id (GW_KIND_INTEREST);
  g_autoptr (GwItem) of = gw_item_with_text (need, GW_INTEREST_PARTY, "p-10 p-1 p-2");
  g_auto (GStrv) ids = gw_item_dup_words (of, GW_INTEREST_PARTY);
  g_auto (GStrv) none = gw_item_dup_words (of, GW_INTEREST_MUST);

  g_assert_cmpuint (g_strv_length (ids), ==, 3);
  g_assert_cmpuint (g_strv_length (none), ==, 0);
  g_assert_true (gw_item_refers_to (of, GW_INTEREST_PARTY, "p-1"));
  g_assert_true (gw_item_refers_to (of, GW_INTEREST_PARTY, "p-2"));
  g_assert_false (gw_item_refers_to (of, GW_INTEREST_PARTY, "p-"));
  g_assert_false (gw_item_refers_to (of, GW_INTEREST_PARTY, "0"));
  g_assert_false (gw_item_refers_to (of, GW_INTEREST_MUST, "p-1"));
}

static void
test_lists_share_what_stays (void)
{
  g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_SCOPE, "T", "de");
  g_autoptr (GwItem) known = gw_item_new_with_id (GW_KIND_KNOWN);
  g_autoptr (GwItem) more = gw_item_with_child (brief, GW_BRIEF_KNOWNS, known);

  g_assert_cmpuint (gw_item_count (brief, GW_BRIEF_KNOWNS), ==, 0);
  g_assert_true (gw_item_get_child (more, GW_BRIEF_KNOWNS, 0) == known);
  g_assert_true (gw_brief_get_moment_item (more) == gw_brief_get_moment_item (brief));
  g_assert_true (gw_item_find (more, gw_item_get_id (known)) == known);
  g_assert_null (gw_item_find (more, "kn-none"));

  g_autoptr (GwItems) twice
      = gw_items_insert (gw_item_get_items (more, GW_BRIEF_KNOWNS), 0, known);
  g_autoptr (GwItems) once = gw_items_remove (twice, 1);
  g_autoptr (GwItems) none = gw_items_remove (once, 0);
  g_assert_cmpuint (gw_items_get_n (twice), ==, 2);
  g_assert_cmpuint (gw_items_get_n (once), ==, 1);
  g_assert_null (none);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/kind/each-part-is-whole", test_each_part_is_whole);
  g_test_add_func ("/model/kind/attributes-come-first", test_attributes_come_first);
  g_test_add_func ("/model/kind/prefixes-differ", test_prefixes_differ);
  g_test_add_func ("/model/kind/names-differ-within-a-kind", test_names_differ_within_a_kind);
  g_test_add_func ("/model/kind/what-everyone-never-sees", test_what_everyone_never_sees);
  g_test_add_func ("/model/kind/visibility-follows-the-moment",
                   test_visibility_follows_the_moment);
  g_test_add_func ("/model/kind/ids-have-their-form", test_ids_have_their_form);
  g_test_add_func ("/model/item/keeps-what-it-was-given", test_an_item_keeps_what_it_was_given);
  g_test_add_func ("/model/item/words-of-a-part", test_words_of_a_part);
  g_test_add_func ("/model/item/lists-share-what-stays", test_lists_share_what_stays);
  return g_test_run ();
}
