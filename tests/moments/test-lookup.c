/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "briefs.h"

#include "gw-fold.h"
#include "gw-lookup.h"
#include "gw-whereabouts.h"

static GwLookup *
create_lookup (const char *const *names)
{
  g_autoptr (GPtrArray) roots = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);

  for (guint i = 0; names[i] != NULL; i++)
    g_ptr_array_add (roots, load_sample (names[i]));
  return gw_lookup_new (roots);
}

static GPtrArray *
look_for (GwLookup   *lookup,
          const char *words)
{
  g_autoptr (GDateTime) now = g_date_time_new_utc (2026, 11, 23, 9, 0, 0);
  g_autoptr (GError) error = NULL;
  GPtrArray *found = gw_lookup_find (lookup, words, now, NULL, &error);

  g_assert_no_error (error);
  return found;
}

static const GwFoundIn *
get_in (GPtrArray *found,
        guint      index)
{
  g_assert_cmpuint (index, <, found->len);
  return g_ptr_array_index (found, index);
}

/* What is marked in a found text, parted by bars. */
static char *
dup_marked (const GwFound *found)
{
  GString *marked = g_string_new (NULL);

  for (guint i = 0; i < found->marks->len; i++)
    {
      const GwSpan *span = &g_array_index (found->marks, GwSpan, i);

      g_string_append_len (marked, found->text + span->start, span->end - span->start);
      g_string_append_c (marked, '|');
    }
  return g_string_free (marked, FALSE);
}

static void
test_hits_are_grouped_and_shown_in_context (void)
{
  static const char *const names[]
      = { "a1-payroll-export.brief", "a2-six-shops.brief", "library.xml", NULL };
  g_autoptr (GwLookup) lookup = create_lookup (names);
  g_autoptr (GPtrArray) found = look_for (lookup, "PÁYROLL");

  g_assert_cmpuint (found->len, ==, 3);
  g_assert_cmpstr (get_in (found, 0)->title, ==, "Payroll export for Nordkette");
  g_assert_true (g_str_has_prefix (get_in (found, 0)->line, "Prioritization · "));
  g_assert_cmpstr (get_in (found, 2)->title, ==, "Library");
  for (guint i = 0; i < found->len; i++)
    for (guint j = 0; j < get_in (found, i)->founds->len; j++)
      {
        const GwFound *one = g_ptr_array_index (get_in (found, i)->founds, j);
        g_autofree char *marked = dup_marked (one);

        g_assert_cmpuint (get_in (found, i)->root, ==, i);
        g_assert_true (g_ascii_strncasecmp (marked, "payroll|", 8) == 0);
        g_assert_cmpstr (one->where, !=, "");
      }
}

static const GwFound *
find_where (const GwFoundIn *in,
            const char      *where)
{
  for (guint i = 0; i < in->founds->len; i++)
    {
      const GwFound *one = g_ptr_array_index (in->founds, i);

      if (g_str_equal (one->where, where))
        return one;
    }
  return NULL;
}

static void
test_each_hit_says_where_it_stands (void)
{
  static const char *const names[] = { "a3-nordkette-counts-on.brief", NULL };
  static const struct
  {
    const char *words;
    const char *where;
    const char *field; /* NULL: an item with an id of its own */
  } cases[] = {
    { "what Nordkette", "Title", "title" },
    { "Tobias Renner", "People", NULL },
  };
  g_autoptr (GwLookup) lookup = create_lookup (names);

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) found = look_for (lookup, cases[i].words);
      const GwFound *one = found->len > 0 ? find_where (get_in (found, 0), cases[i].where) : NULL;

      g_test_message ("%s", cases[i].words);
      g_assert_nonnull (one);
      g_assert_cmpstr (one->field, ==, cases[i].field != NULL ? cases[i].field : "");
      if (cases[i].field != NULL)
        g_assert_cmpstr (one->on, ==, "brief");
      else
        g_assert_cmpstr (one->on, !=, "brief");
    }
}

static void
test_nothing_is_found_without_words (void)
{
  static const char *const names[] = { "a1-payroll-export.brief", NULL };
  g_autoptr (GwLookup) lookup = create_lookup (names);
  g_autoptr (GPtrArray) blank = look_for (lookup, "  ");
  g_autoptr (GPtrArray) absent = look_for (lookup, "xylophone");

  g_assert_cmpuint (blank->len, ==, 0);
  g_assert_cmpuint (absent->len, ==, 0);
}

static void
test_a_long_list_says_how_many_it_leaves_out (void)
{
  static const char *const names[] = { "library.xml", NULL };
  g_autoptr (GwLookup) lookup = create_lookup (names);
  g_autoptr (GPtrArray) found = look_for (lookup, "e");
  g_autofree char *count = gw_lookup_say_count (found);
  const GwFoundIn *in = get_in (found, 0);
  g_autofree char *expected = g_strdup_printf ("%u found", in->founds->len + in->left);

  g_assert_cmpuint (in->founds->len, ==, 30);
  g_assert_cmpuint (in->left, >, 0);
  g_assert_cmpstr (count, ==, expected);
}

static void
test_a_cancelled_look_gives_nothing (void)
{
  static const char *const names[] = { "library.xml", NULL };
  g_autoptr (GwLookup) lookup = create_lookup (names);
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_cancellable_cancel (cancellable);
  g_assert_null (gw_lookup_find (lookup, "e", now, cancellable, &error));
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

/* Fields that open points name, and the section each leads to. */
static void
test_a_field_leads_to_its_section (void)
{
  static const struct
  {
    GwMoment    moment;
    const char *field;
    int         section; /* -1: the head of the form */
  } cases[] = {
    { GW_MOMENT_PRIORITIZATION, "outcome", GW_SECTION_OUTCOME },
    { GW_MOMENT_PRIORITIZATION, "parties", GW_SECTION_PEOPLE },
    { GW_MOMENT_PRIORITIZATION, "interests", GW_SECTION_NEEDS },
    { GW_MOMENT_PRIORITIZATION, "prioritization", GW_SECTION_WAITS },
    { GW_MOMENT_PRIORITIZATION, "options", GW_SECTION_WAYS },
    { GW_MOMENT_PRIORITIZATION, "evidence", GW_SECTION_FACTS },
    { GW_MOMENT_PRIORITIZATION, "fallbacks", GW_SECTION_NODEAL },
    { GW_MOMENT_PRIORITIZATION, "questions", GW_SECTION_QUESTIONS },
    { GW_MOMENT_PRIORITIZATION, "notes", GW_SECTION_NOTES },
    { GW_MOMENT_PRIORITIZATION, "result", GW_SECTION_RESULT },
    { GW_MOMENT_SCOPE, "due", GW_SECTION_TIME },
    { GW_MOMENT_SCOPE, "deadline", GW_SECTION_TIME },
    { GW_MOMENT_SCOPE, "item", GW_SECTION_PIECES },
    { GW_MOMENT_COMMITMENT, "next", GW_SECTION_NEXT },
    { GW_MOMENT_RESOURCES, "objective", GW_SECTION_GOAL },
    { GW_MOMENT_RESOURCES, "resources", GW_SECTION_COST },
    { GW_MOMENT_PRIORITIZATION, "title", -1 },
    { GW_MOMENT_PRIORITIZATION, "meeting", -1 },
    { GW_MOMENT_PRIORITIZATION, "nonsense", -1 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GwSectionId section;
      gboolean there = gw_whereabouts_of_field (cases[i].moment, cases[i].field, &section);

      g_test_message ("%s", cases[i].field);
      g_assert_cmpint (there ? (int) section : -1, ==, cases[i].section);
    }
}

/* The kinds of item that no section of the form shows, each once. */
static void
collect_lost (GwItem     *brief,
              GwItem     *item,
              GHashTable *lost)
{
  const GwKind *kind = gw_item_get_kind (item);
  GwSectionId section;

  if (!gw_whereabouts_of_item (brief, item, &section))
    g_hash_table_add (lost, (gpointer) kind->element);
  for (guint part = 0; part < kind->n_parts; part++)
    for (guint i = 0; gw_part_is_items (&kind->parts[part]) && i < gw_item_count (item, part); i++)
      collect_lost (brief, gw_item_get_child (item, part, i), lost);
}

/* What has no section in any moment, or not in this one, where the head of the form is led to. */
static void
test_an_item_leads_to_its_section (void)
{
  static const struct
  {
    const char *name;
    const char *lost;
  } cases[] = {
    { "a1-payroll-export.brief", "brief meeting prioritization" },
    { "a2-six-shops.brief", "brief meeting scope" },
    { "a3-nordkette-counts-on.brief", "brief commitment meeting" },
    { "a4-payroll-engineer.brief", "brief meeting resources" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwItem) brief = load_sample (cases[i].name);
      g_autoptr (GHashTable) lost = g_hash_table_new (g_str_hash, g_str_equal);
      g_autoptr (GList) sorted = NULL;
      g_autoptr (GString) words = g_string_new (NULL);

      collect_lost (brief, brief, lost);
      sorted = g_list_sort (g_hash_table_get_keys (lost), (GCompareFunc) g_strcmp0);
      for (GList *l = sorted; l != NULL; l = l->next)
        g_string_append_printf (words, "%s%s", words->len > 0 ? " " : "", (char *) l->data);
      g_assert_cmpstr (words->str, ==, cases[i].lost);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/lookup/hits-are-grouped-and-shown-in-context",
                   test_hits_are_grouped_and_shown_in_context);
  g_test_add_func ("/lookup/each-hit-says-where-it-stands", test_each_hit_says_where_it_stands);
  g_test_add_func ("/lookup/nothing-is-found-without-words", test_nothing_is_found_without_words);
  g_test_add_func ("/lookup/a-long-list-says-how-many-it-leaves-out",
                   test_a_long_list_says_how_many_it_leaves_out);
  g_test_add_func ("/lookup/a-cancelled-look-gives-nothing", test_a_cancelled_look_gives_nothing);
  g_test_add_func ("/whereabouts/a-field-leads-to-its-section", test_a_field_leads_to_its_section);
  g_test_add_func ("/whereabouts/an-item-leads-to-its-section", test_an_item_leads_to_its_section);
  return g_test_run ();
}
