/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-xml.h"

#include "gw-check.h"

static const char *const languages[] = { "en", "de" };

/* What the stories of the samples tell, so that no file loses a row by accident. */
static const struct
{
  const char *name;
  GwMoment    moment;
  const char *form;
  guint       parties;
  guint       interests;
  guint       facts;
  guint       options;
  guint       questions;
} samples[] = {
  { "a1-payroll-export",      GW_MOMENT_PRIORITIZATION, "full",  5, 5, 3, 4, 3 },
  { "a2-six-shops",           GW_MOMENT_SCOPE,          "full",  4, 3, 2, 3, 3 },
  { "a3-nordkette-counts-on", GW_MOMENT_COMMITMENT,     "full",  5, 3, 2, 2, 2 },
  { "a4-payroll-engineer",    GW_MOMENT_RESOURCES,      "full",  3, 3, 4, 4, 2 },
  { "a5-pilot-moves",         GW_MOMENT_COMMITMENT,     "short", 4, 1, 2, 0, 1 },
  { "b1-april-fair",          GW_MOMENT_PRIORITIZATION, "full",  4, 3, 4, 4, 4 },
  { "b2-access-log",          GW_MOMENT_SCOPE,          "full",  3, 3, 3, 3, 3 },
  { "b3-rheinverbund",        GW_MOMENT_COMMITMENT,     "full",  5, 2, 3, 2, 2 },
  { "b4-security-engineer",   GW_MOMENT_RESOURCES,      "full",  3, 3, 4, 4, 2 },
  { "c1-whole-orders",        GW_MOMENT_PRIORITIZATION, "short", 4, 1, 1, 2, 1 },
  { "c2-part-number",         GW_MOMENT_SCOPE,          "short", 3, 1, 1, 0, 1 },
  { "c3-photo-search",        GW_MOMENT_COMMITMENT,     "short", 2, 1, 1, 0, 1 },
  { "c4-search-analyst",      GW_MOMENT_RESOURCES,      "short", 2, 1, 1, 2, 1 },
};

/* The figures: the named attributes of every item of a kind, "-" where one is not written. */
static const struct
{
  const char *name;
  GwKindId    kind;
  const char *attributes;
  const char *figures;
} figures[] = {
  { "a1-payroll-export", GW_KIND_PRIORITIZATION, "start", "2027-01-11" },
  { "a1-payroll-export", GW_KIND_WORK, "weeks delay-cost requested by miss-cost",
    "8 11000 - - -; 9 4500 yes 2027-02-26 130000; 5 3000 - - -" },
  { "a1-payroll-export", GW_KIND_INTEREST, "weight basis",
    "5 stated; 4 inferred; 4 stated; 5 stated; 2.5 stated" },
  { "a1-payroll-export", GW_KIND_OPTION, "weeks", "7; 0; 9; 0" },
  { "a1-payroll-export", GW_KIND_RATING, "value",
    "0.5; 0.5; 0; 0.5; 1; -0.5; 0; 1; 1; 0.5; 0.5; 1; -1; -1; -0.5; -1; -0.5; 1; 1; 1; "
    "-0.5; 0.5; 0.5; 0; -0.5; -0.5" },
  { "a1-payroll-export", GW_KIND_VERDICT, "value",
    "yes; yes; yes; unsure; yes; yes; yes; no; no; no; yes; yes" },
  { "a1-payroll-export", GW_KIND_RESULT, "date ending again", "2026-12-01 agreed 2027-02-26" },
  { "a2-six-shops", GW_KIND_SCOPE, "start due people focus confidence expected",
    "2027-01-11 2027-02-26 2 0.6 - 45" },
  { "a2-six-shops", GW_KIND_ITEM, "need value",
    "must 10; must 8; should 7; should 4; - 3; - 3; must 5" },
  { "a2-six-shops", GW_KIND_APPROACH, "low likely high covers",
    "14 22 45 -; 6 8 14 0.8; 15 25 50 -; 5 7 12 0.6; 20 30 60 -; 3 4 7 0.5; 6 9 15 -; 1 2 3 0.5; "
    "2 3 5 -; 8 12 25 -; 4 5 9 -" },
  { "a2-six-shops", GW_KIND_HOLIDAY, "date", "2027-03-26; 2027-03-29; 2027-05-06; 2027-05-17" },
  { "a3-nordkette-counts-on", GW_KIND_PROMISE, "level when of state",
    "commitment 2027-02-26 - slipped; target 2027-Q2 all -; direction - - -" },
  { "a3-nordkette-counts-on", GW_KIND_UNKNOWN, "due", "2026-12-18; 2027-01-15" },
  { "a3-nordkette-counts-on", GW_KIND_NEXT, "date", "2027-01-12" },
  { "a4-payroll-engineer", GW_KIND_RESOURCES, "years discount decide-by", "- 0.1 2027-01-15" },
  { "a4-payroll-engineer", GW_KIND_COST, "kind amount low high from until people ramp-months drag",
    "once 18000 15000 24000 2027-02 - - - -; yearly 112000 104000 124000 2027-05 - 1 4 0.5; "
    "yearly 96000 90000 108000 2027-05 2027-11 - - -" },
  { "a4-payroll-engineer", GW_KIND_BENEFIT, "kind worth low likely high from without ramp-months",
    "- 71760 2 4 8 2027-11 2028-06 -; - 41600 1 5 9 2028-04 never 9" },
  { "a4-payroll-engineer", GW_KIND_PROOF, "due", "2027-08-31; 2027-11-30; 2028-03-31" },
  { "a5-pilot-moves", GW_KIND_PROMISE, "level when of",
    "commitment 2027-03-19 -; target 2027-Q2 all" },
  { "a5-pilot-moves", GW_KIND_NEXT, "date", "2027-02-22" },
  { "b1-april-fair", GW_KIND_WORK, "weeks weeks-low weeks-high delay-cost by miss-cost",
    "6 - - 5000 2027-04-16 60000; 10 10 14 2000 2027-06-25 340000; 4 - - 7000 - -" },
  { "b2-access-log", GW_KIND_SCOPE, "start due deadline people focus confidence",
    "2027-03-01 2027-06-30 law 3 0.6 0.9" },
  { "b2-access-log", GW_KIND_ITEM, "need value",
    "must 10; must 6; must 8; should 4; should 3; must 6" },
  { "b2-access-log", GW_KIND_APPROACH, "low likely high covers",
    "45 70 140 -; 30 42 70 0.9; 15 20 35 -; 4 5 9 0.6; 20 30 60 -; 10 14 26 0.8; 15 25 50 -; "
    "12 18 40 -; 6 8 15 -" },
  { "b2-access-log", GW_KIND_HOLIDAY, "date",
    "2027-03-26; 2027-03-29; 2027-05-06; 2027-05-17; 2027-05-27" },
  { "b3-rheinverbund", GW_KIND_PROMISE, "level when", "commitment 2027-06-30; direction -" },
  { "b3-rheinverbund", GW_KIND_NEXT, "date", "2027-03-22" },
  { "b4-security-engineer", GW_KIND_RESOURCES, "years discount needed-by", "- 0.08 2027-06" },
  { "b4-security-engineer", GW_KIND_COST, "kind amount low high from until people ramp-months drag",
    "yearly 168000 156000 186000 2027-04 2027-07 - - -; once 12000 9000 20000 2027-05 - - - -; "
    "yearly 126000 118000 140000 2027-07 - 1 5 0.5" },
  { "b4-security-engineer", GW_KIND_BENEFIT, "kind worth low likely high from without ramp-months",
    "once 340000 0.04 0.1 0.15 2027-07 never -; - 62000 1 4 6 2028-01 never 6" },
  { "c1-whole-orders", GW_KIND_WORK, "weeks delay-cost requested",
    "7 6000 yes; 9 9500 -; 3 4000 -" },
  { "c1-whole-orders", GW_KIND_OPTION, "weeks", "1.5; 7" },
  { "c2-part-number", GW_KIND_APPROACH, "low likely high unit", "- 9 - weeks; - - - -" },
  { "c3-photo-search", GW_KIND_PROMISE, "level when", "commitment 2027-04-30; direction -" },
  { "c4-search-analyst", GW_KIND_RESOURCES, "years discount decide-by", "2 0.09 2027-01-29" },
  { "c4-search-analyst", GW_KIND_COST, "amount low high from until",
    "78000 70000 88000 2027-03 2028-03; 48000 44000 54000 2027-03 2028-03; "
    "78000 70000 88000 2027-03 2027-09" },
  { "c4-search-analyst", GW_KIND_BENEFIT, "worth low likely high from without ramp-months",
    "54528 0.5 3 5 2027-09 2028-09 2; 54528 0.5 2 4 2027-09 2028-09 2" },
};

static GBytes *
load (const char *language,
      const char *file)
{
  g_autofree char *path = g_build_filename (g_getenv ("GW_SAMPLES"), language, file, NULL);
  g_autoptr(GError) error = NULL;
  char *text;
  gsize length;

  g_file_get_contents (path, &text, &length, &error);
  g_assert_no_error (error);
  return g_bytes_new_take (text, length);
}

static GwItem *
read_file (const char *language,
           const char *file)
{
  g_autoptr(GBytes) bytes = load (language, file);
  g_autoptr(GError) error = NULL;
  GwItem *root = gw_xml_read (bytes, NULL, &error);

  if (error != NULL)
    g_error ("%s/%s: %s", language, file, error->message);
  return root;
}

static GwItem *
read_brief (const char *language,
            const char *name)
{
  g_autofree char *file = g_strconcat (name, ".brief", NULL);

  return read_file (language, file);
}

static gboolean
collect_item (GwItem   *item,
              GwItem   *parent,
              guint     part,
              gpointer  user_data)
{
  g_ptr_array_add (user_data, item);
  return TRUE;
}

/* Borrows from the root, which must stay. */
static GPtrArray *
collect_items (GwItem *root)
{
  GPtrArray *items = g_ptr_array_new ();

  gw_item_walk (root, collect_item, items);
  return items;
}

static const char *
get_attribute (const GwItem *item,
               const char   *name)
{
  int part = gw_kind_find_attribute (gw_item_get_kind (item), name);

  return part < 0 ? NULL : gw_item_get_raw (item, part);
}

static void
assert_canonical (const char *language,
                  const char *file)
{
  g_autoptr(GBytes) bytes = load (language, file);
  g_autoptr(GwItem) root = read_file (language, file);
  g_autoptr(GBytes) written = gw_xml_write (root);

  g_assert_cmpmem (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes),
                   g_bytes_get_data (written, NULL), g_bytes_get_size (written));
}

static void
test_canonical (void)
{
  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
        {
          g_autofree char *file = g_strconcat (samples[i].name, ".brief", NULL);

          assert_canonical (languages[l], file);
        }
      assert_canonical (languages[l], "library.xml");
    }
}

static void
test_stories (void)
{
  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
      {
        g_autoptr(GwItem) brief = read_brief (languages[l], samples[i].name);

        g_assert_cmpint (gw_brief_get_moment (brief), ==, samples[i].moment);
        g_assert_cmpstr (gw_item_get_text (brief, GW_BRIEF_FORM), ==, samples[i].form);
        g_assert_cmpstr (gw_item_get_text (brief, GW_BRIEF_LANG), ==, languages[l]);
        g_assert_cmpuint (gw_item_count (brief, GW_BRIEF_PARTIES), ==, samples[i].parties);
        g_assert_cmpuint (gw_item_count (brief, GW_BRIEF_INTERESTS), ==, samples[i].interests);
        g_assert_cmpuint (gw_item_count (brief, GW_BRIEF_EVIDENCE), ==, samples[i].facts);
        g_assert_cmpuint (gw_item_count (brief, GW_BRIEF_OPTIONS), ==, samples[i].options);
        g_assert_cmpuint (gw_item_count (brief, GW_BRIEF_QUESTIONS), ==, samples[i].questions);
      }
}

/* The letter of the file is the initiative, its number the moment; a5 is a second commitment. */
static void
test_threads (void)
{
  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_autoptr(GHashTable) moments = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
      GHashTableIter iter;
      gpointer seen;

      for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
        {
          g_autoptr(GwItem) brief = read_brief (languages[l], samples[i].name);
          const char *initiative = gw_item_get_text (brief, GW_BRIEF_INITIATIVE);
          guint bits = GPOINTER_TO_UINT (g_hash_table_lookup (moments, initiative));

          bits |= 1u << gw_brief_get_moment (brief);
          g_hash_table_replace (moments, g_strdup (initiative), GUINT_TO_POINTER (bits));
        }

      g_assert_cmpuint (g_hash_table_size (moments), ==, 3);
      g_hash_table_iter_init (&iter, moments);
      while (g_hash_table_iter_next (&iter, NULL, &seen))
        g_assert_cmpuint (GPOINTER_TO_UINT (seen), ==, (1u << GW_N_MOMENTS) - 1);
    }
}

static char *
describe_figures (GwItem     *brief,
                  GwKindId    kind,
                  const char *attributes)
{
  g_autoptr(GPtrArray) items = collect_items (brief);
  g_auto(GStrv) names = g_strsplit (attributes, " ", -1);
  GString *said = g_string_new (NULL);

  for (guint i = 0; i < items->len; i++)
    {
      GwItem *item = g_ptr_array_index (items, i);

      if (gw_item_get_kind (item)->id != kind)
        continue;
      if (said->len > 0)
        g_string_append (said, "; ");
      for (guint n = 0; names[n] != NULL; n++)
        {
          const char *value = get_attribute (item, names[n]);

          g_string_append_printf (said, n > 0 ? " %s" : "%s", value != NULL ? value : "-");
        }
    }
  return g_string_free (said, FALSE);
}

static void
test_figures (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      g_autoptr(GwItem) brief = read_brief ("en", figures[i].name);
      g_autofree char *said = describe_figures (brief, figures[i].kind, figures[i].attributes);

      g_test_message ("%s: %s", figures[i].name, figures[i].attributes);
      g_assert_cmpstr (said, ==, figures[i].figures);
    }
}

/* Whether the part must be the same in every language: all but words. */
static gboolean
is_bone (const GwPart *part)
{
  return part->type != GW_TYPE_TEXT && part->type != GW_TYPE_TAGS && part->type != GW_TYPE_LANGUAGE
         && part->type != GW_TYPE_ITEMS;
}

static void
assert_same_bones (GwItem *one,
                   GwItem *other)
{
  const GwKind *kind = gw_item_get_kind (one);

  g_assert_true (gw_item_get_kind (other) == kind);
  for (guint p = 0; p < kind->n_parts; p++)
    if (is_bone (&kind->parts[p]))
      g_assert_cmpstr (gw_item_get_raw (one, p), ==, gw_item_get_raw (other, p));
    else if (kind->parts[p].type == GW_TYPE_TEXT)
      g_assert_cmpint (gw_item_has (one, p), ==, gw_item_has (other, p));
}

static void
test_languages (void)
{
  for (guint i = 0; i <= G_N_ELEMENTS (samples); i++)
    {
      g_autofree char *file = i < G_N_ELEMENTS (samples)
        ? g_strconcat (samples[i].name, ".brief", NULL) : g_strdup ("library.xml");
      g_autoptr(GwItem) english = read_file ("en", file);
      g_autoptr(GwItem) german = read_file ("de", file);
      g_autoptr(GPtrArray) one = collect_items (english);
      g_autoptr(GPtrArray) other = collect_items (german);

      g_test_message ("%s", file);
      g_assert_cmpuint (one->len, ==, other->len);
      for (guint n = 0; n < one->len; n++)
        assert_same_bones (one->pdata[n], other->pdata[n]);
    }
}

static void
assert_drawn (GwItem     *item,
              GHashTable *kept)
{
  const GwKind *kind = gw_item_get_kind (item);
  GwItem *origin = g_hash_table_lookup (kept, get_attribute (item, "origin"));
  int statement = gw_kind_find_element (kind, "statement");
  int name = gw_kind_find_attribute (kind, "name");

  g_assert_nonnull (origin);
  g_assert_true (gw_item_get_kind (origin) == kind);
  g_assert_true (statement >= 0 || name >= 0);
  g_assert_cmpstr (gw_item_get_text (item, statement >= 0 ? statement : name), ==,
                   gw_item_get_text (origin, statement >= 0 ? statement : name));
}

static void
test_origins (void)
{
  for (guint l = 0; l < G_N_ELEMENTS (languages); l++)
    {
      g_autoptr(GwItem) library = read_file (languages[l], "library.xml");
      g_autoptr(GPtrArray) items = collect_items (library);
      g_autoptr(GHashTable) kept = g_hash_table_new (g_str_hash, g_str_equal);
      guint drawn = 0;

      for (guint i = 0; i < items->len; i++)
        if (gw_item_get_id (items->pdata[i]) != NULL)
          g_hash_table_insert (kept, (gpointer) gw_item_get_id (items->pdata[i]), items->pdata[i]);
      g_assert_cmpuint (g_hash_table_size (kept), >=, 150);

      for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
        {
          g_autoptr(GwItem) brief = read_brief (languages[l], samples[i].name);
          g_autoptr(GPtrArray) own = collect_items (brief);

          for (guint n = 0; n < own->len; n++)
            if (get_attribute (own->pdata[n], "origin") != NULL)
              {
                assert_drawn (own->pdata[n], kept);
                drawn++;
              }
        }
      g_assert_cmpuint (drawn, >=, 100);
    }
}

/* A promise names a piece of the scope of its initiative, which is another file. */
static void
test_promised_pieces (void)
{
  const char *const pairs[][2] = {
    { "a2-six-shops", "a3-nordkette-counts-on" },
    { "a2-six-shops", "a5-pilot-moves" },
    { "b2-access-log", "b3-rheinverbund" },
    { "c2-part-number", "c3-photo-search" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pairs); i++)
    {
      g_autoptr(GwItem) scope = read_brief ("en", pairs[i][0]);
      g_autoptr(GwItem) commitment = read_brief ("en", pairs[i][1]);
      g_autoptr(GPtrArray) items = collect_items (commitment);
      guint named = 0;

      for (guint n = 0; n < items->len; n++)
        {
          const char *piece = get_attribute (items->pdata[n], "item");

          if (piece == NULL)
            continue;
          g_assert_nonnull (gw_item_find (scope, piece));
          named++;
        }
      g_assert_cmpuint (named, >, 0);
    }
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/samples/writing-one-again-gives-its-bytes", test_canonical);
  g_test_add_func ("/samples/each-tells-its-whole-story", test_stories);
  g_test_add_func ("/samples/each-initiative-goes-through-all-moments", test_threads);
  g_test_add_func ("/samples/the-figures-are-those-of-the-stories", test_figures);
  g_test_add_func ("/samples/both-languages-have-the-same-bones", test_languages);
  g_test_add_func ("/samples/what-is-drawn-is-in-the-library-word-for-word", test_origins);
  g_test_add_func ("/samples/promises-name-pieces-of-the-scope", test_promised_pieces);

  return g_test_run ();
}
