/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-context.h"

#include "briefs.h"

static GwItem *
read_of (const char *moment,
         const char *id,
         const char *initiative,
         const char *meeting)
{
  g_autofree char *start
      = meeting != NULL ? g_strdup_printf ("<meeting start=\"%s\"/>", meeting) : g_strdup ("");
  g_autofree char *body = g_strdup_printf ("<title>T</title><initiative>%s</initiative>%s<%s/>",
                                           initiative, start, moment);
  g_autoptr (GwItem) brief = read_brief (moment, body);

  return gw_item_with_text (brief, GW_BRIEF_ID, id);
}

/* Takes the briefs. */
static GwContext *
context_of (GwItem *brief,
            GwItem *one,
            GwItem *other)
{
  g_autoptr (GPtrArray) briefs
      = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
  g_autoptr (GwItem) owned = brief;
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, 12, 2026);
  g_ptr_array_add (briefs, gw_item_ref (brief));
  g_ptr_array_add (briefs, one);
  g_ptr_array_add (briefs, other);
  return gw_context_new (brief, briefs, &today, 1);
}

static void
test_the_latest_meeting_counts (void)
{
  static const struct { const char *one, *other, *counts; } cases[] = {
    { "2026-12-03", "2027-02-16", "b-2" },
    { "2027-02-16", "2026-12-03", "b-1" },
    { "2027-02-16T09:00+01:00", "2027-02-16T10:00+01:00", "b-2" },
    { "2027-02-16T09:00+01:00", "2027-02-16T09:30:00Z", "b-2" },
    { "2027-02-16T09:00+01:00", "2027-02-16T09:30+05:00", "b-1" },
    { "2027-02-16T09:00+01:00", "2027-02-16", "b-1" },
    { NULL, "2020-01-01", "b-2" },
    { "2027-02-16", "2027-02-16", "b-1" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwContext) context
          = context_of (read_of ("commitment", "b-0", "Log", NULL),
                        read_of ("scope", "b-1", "Log", cases[i].one),
                        read_of ("scope", "b-2", "Log", cases[i].other));

      g_assert_cmpstr (gw_item_get_id (context->scope), ==, cases[i].counts);
    }
}

static void
test_only_briefs_of_the_initiative_count (void)
{
  g_autoptr (GwContext) context
      = context_of (read_of ("commitment", "b-0", "Zugriffsgröße", NULL),
                    read_of ("scope", "b-1", " ZUGRIFFSGRO\xcc\x88SSE", NULL),
                    read_of ("scope", "b-2", "Zugriff", "2027-02-16"));

  g_assert_cmpuint (context->others->len, ==, 1);
  g_assert_cmpstr (gw_item_get_id (context->scope), ==, "b-1");
  g_assert_cmpuint (context->elsewhere->len, ==, 1);
  g_assert_cmpstr (gw_item_get_id (g_ptr_array_index (context->elsewhere, 0)), ==, "b-2");
}

/* A copy of one brief in the folder is that brief once more. */
static void
test_no_brief_counts_twice (void)
{
  g_autoptr (GwContext) context
      = context_of (read_of ("commitment", "b-0", "Log", NULL),
                    read_of ("scope", "b-1", "Log", "2026-12-03"),
                    read_of ("scope", "b-1", "Log", "2027-02-16"));

  g_assert_cmpuint (context->others->len, ==, 1);
  g_assert_true (context->scope == g_ptr_array_index (context->others, 0));
}

/* For our side without what is private; for everyone in the room nobody else's brief is read. */
static void
test_gathering_for_an_audience (void)
{
  g_autoptr (GwItem) brief = read_of ("scope", "b-0", "Log", NULL);
  g_autoptr (GwItem) other = read_of ("scope", "b-1", "Shift swap", NULL);
  g_autoptr (GwItem) noted = gw_item_new_with_id (GW_KIND_FALLBACK);
  g_autoptr (GwItem) with = gw_item_with_child (other, GW_BRIEF_FALLBACKS, noted);
  g_autoptr (GwItem) itself = gw_item_with_text (brief, GW_BRIEF_TITLE, "As it stands on disk");
  g_autoptr (GPtrArray) briefs = g_ptr_array_new ();
  static const struct { GwAudience audience; guint n, fallbacks; } cases[] = {
    { GW_AUDIENCE_ME, 1, 1 }, { GW_AUDIENCE_OUR, 1, 0 }, { GW_AUDIENCE_ALL, 0, 0 },
  };

  g_ptr_array_add (briefs, itself);
  g_ptr_array_add (briefs, with);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GPtrArray) others = gw_context_gather (brief, briefs, cases[i].audience);

      g_assert_cmpuint (others->len, ==, cases[i].n);
      if (others->len == 0)
        continue;
      GwItem *seen = g_ptr_array_index (others, 0);
      g_assert_cmpstr (gw_item_get_id (seen), ==, "b-1");
      g_assert_cmpuint (gw_item_count (seen, GW_BRIEF_FALLBACKS), ==, cases[i].fallbacks);
    }
}

static void
test_a_scope_brief_may_count_itself (void)
{
  g_autoptr (GwContext) context
      = context_of (read_of ("scope", "b-0", "Log", "2027-02-16"),
                    read_of ("scope", "b-1", "Log", "2026-12-03"),
                    read_of ("commitment", "b-2", "Log", NULL));

  g_assert_true (context->scope == context->brief);
  g_assert_cmpuint (context->others->len, ==, 2);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/context/the-latest-meeting-counts", test_the_latest_meeting_counts);
  g_test_add_func ("/context/only-briefs-of-the-initiative-count",
                   test_only_briefs_of_the_initiative_count);
  g_test_add_func ("/context/no-brief-counts-twice", test_no_brief_counts_twice);
  g_test_add_func ("/context/gathering-for-an-audience", test_gathering_for_an_audience);
  g_test_add_func ("/context/a-scope-brief-may-count-itself", test_a_scope_brief_may_count_itself);

  return g_test_run ();
}
