/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-import.h"
#include "gw-check.h"
#include "gw-xml.h"

#include "language.h"

#include <string.h>

static GDateTime *
new_now (void)
{
  return g_date_time_new_utc (2026, 11, 23, 9, 0, 0);
}

static GwItem *
read_library (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("GW_SAMPLES"), "en", "library.xml", NULL);
  g_autofree char *contents = NULL;
  gsize length = 0;

  g_assert_true (g_file_get_contents (path, &contents, &length, NULL));
  g_autoptr (GBytes) bytes = g_bytes_new (contents, length);
  return gw_xml_read (bytes, NULL, NULL);
}

static GwImport *
read_text (const char  *text,
           GwItem      *library,
           int          kind,
           GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GDateTime) now = new_now ();

  return gw_import_read (bytes, library, kind, now, NULL, error);
}

static GwItem *
row_item (GwImport *import,
          guint     i)
{
  return ((GwImportRow *) g_ptr_array_index (import->rows, i))->item;
}

static void
test_heads_in_three_languages (void)
{
  static const struct
  {
    const char *text;
    GwKindId    kind;
    guint       part;
    const char *value;
  } cases[] = {
    { "name,role,tags\nTobias Renner,VP Sales,\"sales, payroll\"\n", GW_KIND_PARTY, GW_PARTY_TAGS,
      "sales payroll" },
    { "Name;Rolle;Schlagwörter\nTobias;Vertrieb;vertrieb\n", GW_KIND_PARTY, GW_PARTY_ROLE,
      "Vertrieb" },
    { "Bedürfnis\tWer\tBis wann\nEine Antwort\tTobias\t26.2.2027\n", GW_KIND_INTEREST,
      GW_INTEREST_BY, "2027-02-26" },
    { "Asks for,Needs,How we know\nExport first,An answer,They said so\n", GW_KIND_INTEREST,
      GW_INTEREST_BASIS, "stated" },
    { "need,weight\nAn answer,vital\n", GW_KIND_INTEREST, GW_INTEREST_WEIGHT, "5" },
    { "Fact,Source,Seen on,Strength\n41 calls a week,Support,20 Nov 2026,counted\n", GW_KIND_FACT,
      GW_FACT_OBSERVED, "2026-11-20" },
    { "Fakt;Quelle;Stärke\n41 Anrufe;Support;2\n", GW_KIND_FACT, GW_FACT_STRENGTH, "2" },
    { "goal,owner,from,to,due\nRetail share,CFO,22 %,40 %,2027-12\n", GW_KIND_OBJECTIVE,
      GW_OBJECTIVE_DUE, "2027-12" },
    { "If nothing is agreed,How likely\nKeep the order,0.7\n", GW_KIND_FALLBACK,
      GW_FALLBACK_LIKELIHOOD, "0.7" },
    { "Kind,Name,Role\nPerson,Ana,CFO\n", GW_KIND_PARTY, GW_PARTY_ROLE, "CFO" },
    { "Art,Ziel\nZiel,Mehr\n", GW_KIND_OBJECTIVE, GW_OBJECTIVE_NAME, "Mehr" },
    { "Ziel;Frist\nMehr;31.12.2027\n", GW_KIND_OBJECTIVE, GW_OBJECTIVE_DUE, "2027-12-31" },
    { "الشخص;الوظيفة\nليلى;مديرة\n", GW_KIND_PARTY, GW_PARTY_ROLE, "مديرة" },
    { "الحاجه;من;الموعد النهائي\nجواب;ليلى;26 فبراير 2027\n", GW_KIND_INTEREST, GW_INTEREST_BY,
      "2027-02-26" },
    { "حقيقة,المصدر\n41 مكالمة,الدعم\n", GW_KIND_FACT, GW_FACT_SOURCE, "الدعم" },
    { "الهدف,المسؤول,من,إلى,متى\nالحصة,ليلى,22 %,40 %,ديسمبر 2027\n", GW_KIND_OBJECTIVE,
      GW_OBJECTIVE_DUE, "2027-12" },
    { "البديل,الاحتمال\nنبقي الترتيب,0.7\n", GW_KIND_FALLBACK, GW_FALLBACK_LIKELIHOOD, "0.7" },
    { "النوع,الاسم,المنصب\nشخص,ليلى,مديرة\n", GW_KIND_PARTY, GW_PARTY_ROLE, "مديرة" },
  };
  g_autoptr (GwItem) empty = gw_library_new ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GwImport) import = read_text (cases[i].text, empty, -1, &error);

      g_test_message ("%s", cases[i].text);
      g_assert_no_error (error);
      for (guint k = 0; k < import->refused->len; k++)
        g_test_message ("%s", ((GwImportRefusal *) import->refused->pdata[k])->why);
      g_assert_cmpuint (import->refused->len, ==, 0);
      g_assert_cmpuint (import->rows->len, ==, 1);
      g_assert_cmpint (gw_item_get_kind (row_item (import, 0))->id, ==, cases[i].kind);
      g_assert_cmpstr (gw_item_get_raw (row_item (import, 0), cases[i].part), ==, cases[i].value);
    }
}

static void
test_each_refused_row_is_told (void)
{
  static const char text[] = "kind,name,statement,strength,observed,shoe size\n"
                             "person,Ana,,,,41\n"
                             "fact,,Good fact,3,2026-11-20,\n"
                             "fact,,Bad strength,9,,\n"
                             "fact,,,2,,\n"
                             "potato,,Nothing,,,\n"
                             "fact,,Bad date,1,some day,\n";
  static const struct
  {
    guint       line;
    const char *field;
    const char *why;
  } refused[] = {
    { 4, "strength", NULL },
    { 5, "statement", "This is empty, so there is nothing to keep." },
    { 6, "kind", "Write person, need, fact, fallback or goal here." },
    { 7, "observed", NULL },
  };
  g_autoptr (GwItem) empty = gw_library_new ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GwImport) import = read_text (text, empty, -1, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (import->rows->len, ==, 2);
  g_assert_cmpuint (import->refused->len, ==, G_N_ELEMENTS (refused));
  for (guint i = 0; i < G_N_ELEMENTS (refused); i++)
    {
      GwImportRefusal *refusal = g_ptr_array_index (import->refused, i);

      g_assert_cmpuint (refusal->line, ==, refused[i].line);
      g_assert_cmpstr (refusal->field, ==, refused[i].field);
      if (refused[i].why != NULL)
        g_assert_cmpstr (refusal->why, ==, refused[i].why);
      g_assert_cmpint (strlen (refusal->why), >, 10);
    }
  g_assert_cmpuint (import->left->len, ==, 1);
  g_assert_cmpstr (import->left->pdata[0], ==, "shoe size");
}

static void
test_a_list_is_added_in_one_step (void)
{
  static const char text[] = "need,who,tags\n"
                             "An answer in January,Tobias Renner; Somebody New,sales\n"
                             "Certainty for the board,somebody  new,\n";
  g_autoptr (GwItem) item = read_library ();
  g_autoptr (GwTree) library = gw_tree_new (item);
  g_autoptr (GError) error = NULL;
  g_autoptr (GwImport) import = read_text (text, item, -1, &error);
  guint people = gw_item_count (item, GW_LIBRARY_PARTIES);
  guint needs = gw_item_count (item, GW_LIBRARY_INTERESTS);
  GwImportCounts counts;

  g_assert_true (gw_import_apply (import, library, GW_IMPORT_ADD, &counts, &error));
  g_assert_no_error (error);
  g_assert_cmpuint (counts.added, ==, 2);
  GwItem *root = gw_tree_get_item (library);
  g_assert_cmpuint (gw_item_count (root, GW_LIBRARY_INTERESTS), ==, needs + 2);
  /* Who is known is found, who is not is made once. */
  g_assert_cmpuint (gw_item_count (root, GW_LIBRARY_PARTIES), ==, people + 1);
  GwItem *both = gw_item_get_child (root, GW_LIBRARY_INTERESTS, needs);
  g_assert_true (gw_item_refers_to (both, GW_INTEREST_PARTY, "p-gwfq80x81nsg"));
  g_assert_true (gw_check_document (root, &error));

  gw_tree_undo (library);
  g_assert_true (gw_item_equal (item, gw_tree_get_item (library)));
}

static void
test_what_is_kept_is_skipped_or_merged (void)
{
  static const char text[] = "name,role,tags\n"
                             "tobias renner,Chief of Sales,\n"
                             "Newcomer,CTO,tech\n"
                             "NEWCOMER,CTO,tech\n";
  g_autoptr (GwItem) item = read_library ();
  g_autoptr (GwTree) library = gw_tree_new (item);
  g_autoptr (GwImport) import = read_text (text, item, -1, NULL);
  GwImportCounts counts;

  g_assert_cmpuint (gw_import_count (import, GW_IMPORT_ADD), ==, 1);
  g_assert_cmpuint (gw_import_count (import, GW_IMPORT_MERGE), ==, 2);
  g_assert_true (gw_import_apply (import, library, GW_IMPORT_ADD, &counts, NULL));
  g_assert_cmpuint (counts.added, ==, 1);
  g_assert_cmpuint (counts.merged, ==, 0);
  g_assert_cmpuint (counts.skipped, ==, 2);
  gw_tree_undo (library);

  g_assert_true (gw_import_apply (import, library, GW_IMPORT_MERGE, &counts, NULL));
  g_assert_cmpuint (counts.added, ==, 1);
  g_assert_cmpuint (counts.merged, ==, 1);
  g_assert_cmpuint (counts.skipped, ==, 1);
  GwItem *tobias = gw_item_find (gw_tree_get_item (library), "p-gwfq80x81nsg");
  g_assert_cmpstr (gw_item_get_text (tobias, GW_PARTY_ROLE), ==, "Chief of Sales");
  /* What the list does not say stays. */
  g_assert_cmpstr (gw_item_get_text (tobias, GW_PARTY_TAGS), ==, "sales payroll");
}

/* A list that somebody made in another language. Where no catalogue is installed there is none. */
static void
test_every_language_is_read (void)
{
  static const char *const texts[] = {
    "الاسم,الدور\nTobias Renner,VP\n",
    "Art,Name,Rolle\nPerson,Tobias Renner,VP\n",
  };
  g_autoptr (GwItem) empty = gw_library_new ();

  if (g_getenv ("GW_LOCALE_DIR") == NULL)
    {
      g_test_skip ("no catalogues");
      return;
    }
  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GwImport) import = read_text (texts[i], empty, -1, NULL);

      g_assert_nonnull (import);
      g_assert_cmpuint (import->left->len, ==, 0);
      g_assert_cmpuint (import->rows->len, ==, 1);
      g_assert_cmpstr (gw_item_get_text (row_item (import, 0), GW_PARTY_ROLE), ==, "VP");
    }
}

/* A slip of the hand makes nothing new without a word. */
static void
test_what_is_nearly_the_same_is_told (void)
{
  static const char text[] = "name,role\n"
                             "Tobias Rener,VP Sales\n"
                             "Wilhelmine Ostrander,CTO\n"
                             "\"Ostrander, Wilhelmina\",CTO\n"
                             "Ostrander Wilhelmine,CTO\n";
  g_autoptr (GwItem) item = read_library ();
  g_autoptr (GwTree) library = gw_tree_new (item);
  g_autoptr (GwImport) import = read_text (text, item, -1, NULL);
  const GwImportRow *slip = import->rows->pdata[0], *fresh = import->rows->pdata[1];
  const GwImportRow *turned = import->rows->pdata[3];
  GwImportCounts counts;

  g_assert_cmpuint (import->n_near, ==, 3);
  g_assert_null (slip->known);
  g_assert_cmpstr (gw_item_get_id (slip->near), ==, "p-gwfq80x81nsg");
  g_assert_null (fresh->near);
  g_assert_nonnull (turned->near);
  g_assert_cmpuint (gw_import_count (import, GW_IMPORT_ADD), ==, 4);
  g_assert_cmpuint (gw_import_count (import, GW_IMPORT_LEAVE_NEAR), ==, 1);
  g_assert_true (gw_import_apply (import, library, GW_IMPORT_LEAVE_NEAR, &counts, NULL));
  g_assert_cmpuint (counts.added, ==, 1);
  g_assert_cmpuint (counts.skipped, ==, 3);
}

static void
test_what_is_no_list_is_refused (void)
{
  static const char *const texts[] = { "", "\n\n", "shoe,size\n1,2\n", "name,role\n\"open,2\n",
                                       "<nonsense/>", "name\n\xff\xfe\n" };
  g_autoptr (GwItem) empty = gw_library_new ();

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_null (read_text (texts[i], empty, -1, &error));
      g_assert_nonnull (error);
      g_assert_cmpint (strlen (error->message), >, 10);
    }
}

/* All that the sample keeps, out in the language of the test and in again in English. */
static void
test_out_and_in_again (void)
{
  g_autoptr (GwItem) item = read_library ();
  g_autoptr (GDateTime) now = new_now ();
  g_autoptr (GBytes) xml = gw_export_xml (item, NULL);
  g_autoptr (GBytes) csv = gw_export_csv (item, NULL, ',');
  g_autoptr (GBytes) other_csv = gw_export_csv (item, NULL, ';');
  g_autoptr (GwItem) empty = gw_library_new ();
  GBytes *const files[] = { xml, csv, other_csv };

  for (guint i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autoptr (GwTree) library = gw_tree_new (empty);
      g_autoptr (GError) error = NULL;
      setlocale (LC_MESSAGES, "C");
      g_autoptr (GwImport) import = gw_import_read (files[i], empty, -1, now, NULL, &error);
      setlocale (LC_MESSAGES, "");
      GwImportCounts counts;

      g_assert_no_error (error);
      for (guint k = 0; k < import->refused->len; k++)
        g_test_message ("%u %s: %s", ((GwImportRefusal *) import->refused->pdata[k])->line,
                        ((GwImportRefusal *) import->refused->pdata[k])->field,
                        ((GwImportRefusal *) import->refused->pdata[k])->why);
      g_assert_cmpuint (import->refused->len, ==, 0);
      g_assert_true (gw_import_apply (import, library, GW_IMPORT_ADD, &counts, &error));
      g_assert_no_error (error);
      for (guint list = GW_LIBRARY_PARTIES; list <= GW_LIBRARY_FALLBACKS; list++)
        g_assert_cmpuint (gw_item_count (gw_tree_get_item (library), list), ==,
                          gw_item_count (item, list));

      g_assert_cmpuint (import->left->len, ==, 0);

      /* As a table again it is the same, but for what a table cannot say. */
      g_autoptr (GBytes) again = gw_export_csv (gw_tree_get_item (library), NULL, ',');
      g_assert_cmpmem (g_bytes_get_data (again, NULL), g_bytes_get_size (again),
                       g_bytes_get_data (csv, NULL), g_bytes_get_size (csv));

      /* A second time nothing is new. */
      g_autoptr (GwImport) twice
          = gw_import_read (files[i], gw_tree_get_item (library), -1, now, NULL, &error);
      g_assert_cmpuint (gw_import_count (twice, GW_IMPORT_ADD), ==, 0);
    }
}

#define LIBRARY                                                                                    \
  "<library xmlns=\"urn:groundwork:1\" format=\"1\"><parties>"                                       \
  "<party id=\"p-1\" side=\"them\" name=\"Ana Costa\"/>"                                             \
  "<party id=\"p-2\" side=\"them\" name=\"Tobias Renner\"/></parties>"                               \
  "<interests><interest id=\"i-1\" party=\"p-1 p-2\" must=\"p-2\">"                                  \
  "<statement>Ana wants an answer at once</statement></interest></interests>"                      \
  "<evidence><fact id=\"e-1\" supports=\"i-1\"><statement>Ana asked twice</statement></fact>"       \
  "<fact id=\"e-2\" against=\"i-1\"><statement>Ana was away</statement></fact></evidence></library>"

/* What things of a file refer to comes along, by the ids that the library has for it. */
static void
test_links_come_along (void)
{
  g_autoptr (GwItem) item = read_library ();
  g_autoptr (GwTree) library = gw_tree_new (item);
  g_autoptr (GwImport) import = read_text (LIBRARY, item, -1, NULL);
  GwImportCounts counts;

  g_assert_true (gw_import_apply (import, library, GW_IMPORT_ADD, &counts, NULL));
  g_assert_cmpuint (counts.added, ==, 4);
  GwItem *root = gw_tree_get_item (library);
  g_assert_cmpstr (gw_item_get_raw (gw_item_find (root, "i-1"), GW_INTEREST_MUST), ==,
                   "p-gwfq80x81nsg");
  g_assert_cmpstr (gw_item_get_raw (gw_item_find (root, "e-1"), GW_FACT_SUPPORTS), ==, "i-1");
  g_assert_cmpstr (gw_item_get_raw (gw_item_find (root, "e-2"), GW_FACT_AGAINST), ==, "i-1");
  g_assert_true (gw_check_document (root, NULL));
  gw_tree_undo (library);
  g_assert_true (gw_item_equal (item, gw_tree_get_item (library)));
}

static void
test_a_selection_takes_its_people_along (void)
{
  g_autoptr (GwItem) item = read_library ();
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();
  GwItem *need = gw_item_get_child (item, GW_LIBRARY_INTERESTS, 0);

  g_ptr_array_add (ids, (gpointer) gw_item_get_id (need));
  g_autoptr (GBytes) xml = gw_export_xml (item, ids);
  g_autoptr (GError) error = NULL;
  g_autoptr (GwItem) out = gw_xml_read (xml, NULL, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (gw_item_count (out, GW_LIBRARY_INTERESTS), ==, 1);
  g_assert_cmpuint (gw_item_count (out, GW_LIBRARY_PARTIES), >=, 1);
  g_assert_cmpuint (gw_item_count (out, GW_LIBRARY_EVIDENCE), ==, 0);

  g_autoptr (GBytes) csv = gw_export_csv (item, ids, ',');
  g_autofree char *text
      = g_strndup (g_bytes_get_data (csv, NULL), g_bytes_get_size (csv));
  g_assert_true (g_str_has_prefix (text, "Kind,"));
  g_assert_nonnull (strstr (text, "\r\nNeed,"));
}

int
main (int   argc,
      char *argv[])
{
  use_language ();
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add_func ("/import/" path, func)
  ADD ("heads-in-three-languages", test_heads_in_three_languages);
  ADD ("languages/every-language-is-read", test_every_language_is_read);
  ADD ("each-refused-row-is-told", test_each_refused_row_is_told);
  ADD ("a-list-is-added-in-one-step", test_a_list_is_added_in_one_step);
  ADD ("what-is-kept-is-skipped-or-merged", test_what_is_kept_is_skipped_or_merged);
  ADD ("what-is-nearly-the-same-is-told", test_what_is_nearly_the_same_is_told);
  ADD ("what-is-no-list-is-refused", test_what_is_no_list_is_refused);
  ADD ("languages/out-and-in-again", test_out_and_in_again);
  ADD ("links-come-along", test_links_come_along);
  ADD ("a-selection-takes-its-people-along", test_a_selection_takes_its_people_along);
  return g_test_run ();
}
