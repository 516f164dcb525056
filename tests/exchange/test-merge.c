/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-check.h"
#include "gw-merge.h"
#include "gw-settle.h"
#include "gw-xml.h"
#include "triples.h"

#include <stdlib.h>
#include <string.h>

/* Every triple is checked for all that a merge promises; the number says how many. GW_SEED says which
 * others. */
#define N_TRIPLES 10000

#define HEAD "<brief xmlns=\"urn:groundwork:1\" format=\"1\" id=\"b-1\" moment=\"scope\">"
#define FOOT "</brief>"

static GwItem *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  GwItem *item = gw_xml_read (bytes, NULL, &error);

  if (error != NULL)
    g_test_message ("%s", text);
  g_assert_no_error (error);
  return item;
}

static GwItem *
read_brief (const char *body)
{
  g_autofree char *text
      = strstr (body, "<title>") != NULL
            ? g_strconcat (HEAD, body, FOOT, NULL)
            : g_strconcat (HEAD "<title>T</title>", body, "<scope/>" FOOT, NULL);

  return read_text (text);
}

static char *
write_text (GwItem *root)
{
  g_autoptr (GBytes) bytes = gw_xml_write (root);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

#define P(id, name) "<party id=\"" id "\" side=\"us\" name=\"" name "\"/>"
#define PARTIES(text) "<parties>" text "</parties>"
#define KNOWN(text) "<knowns><known id=\"k-1\">" text "</known></knowns>"
#define NEED(attributes, text)                                                                     \
  PARTIES (P ("p-1", "A") P ("p-2", "B"))                                                          \
  "<interests><interest id=\"i-1\" " attributes ">" text "</interest></interests>"
#define SCOPE(attributes, text) "<title>T</title><scope" attributes ">" text "</scope>"
#define PIECE(range)                                                                               \
  SCOPE ("", "<item id=\"s-1\"><approach id=\"a-1\" " range "/></item>")

typedef struct
{
  const char *name;
  const char *base;
  const char *ours;
  const char *theirs;
  const char *has;      /* is in the result */
  const char *has_not;  /* is not; may be NULL */
  guint       conflicts;
} Case;

static const Case cases[] = {
  { "a field that one side changed takes the change", PARTIES (P ("p-1", "A") P ("p-2", "B")),
    PARTIES (P ("p-1", "A2") P ("p-2", "B")), PARTIES (P ("p-1", "A") P ("p-2", "B2")),
    "name=\"A2\"/>\n    <party id=\"p-2\" side=\"us\" name=\"B2\"", NULL, 0 },
  { "the same change on both sides is one", PARTIES (P ("p-1", "A")), PARTIES (P ("p-1", "C")),
    PARTIES (P ("p-1", "C")), "name=\"C\"", NULL, 0 },
  { "two changes of one field are a conflict and ours stays", PARTIES (P ("p-1", "A")),
    PARTIES (P ("p-1", "C")), PARTIES (P ("p-1", "D")),
    "<ours>C</ours>\n      <theirs>D</theirs>", "name=\"D\"", 1 },
  { "words of a long text merge where changes do not touch",
    KNOWN ("The trial with November was right"), KNOWN ("The test with November was right"),
    KNOWN ("The trial with November was wrong"), "The test with November was wrong", NULL, 0 },
  { "words beside each other touch", KNOWN ("The trial with November"),
    KNOWN ("The test with November"), KNOWN ("The trial in November"), "<conflict ",
    NULL, 1 },
  { "ids merge as a set", NEED ("party=\"p-1\"", ""), NEED ("party=\"p-1 p-2\"", ""),
    NEED ("party=\"p-1\" by=\"2027\"", ""), "party=\"p-1 p-2\"", NULL, 0 },
  { "a set that would be empty where it must not be is a conflict",
    NEED ("party=\"p-1 p-2\"", ""), NEED ("party=\"p-1\"", ""), NEED ("party=\"p-2\"", ""),
    "party=\"p-1\"", NULL, 1 },
  { "who must have it stays among those who need it", NEED ("party=\"p-1 p-2\"", ""),
    NEED ("party=\"p-1 p-2\" must=\"p-2\"", ""), NEED ("party=\"p-1\"", ""), "<conflict ", NULL, 2 },
  { "positions merge as a list", NEED ("party=\"p-1\"", "<position>one</position>"),
    NEED ("party=\"p-1\"", "<position>zero</position><position>one</position>"),
    NEED ("party=\"p-1\"", "<position>one</position><position>two</position>"),
    "<position>zero</position>\n      <position>one</position>\n      <position>two</position>",
    NULL, 0 },
  { "one position in two new wordings is a conflict",
    NEED ("party=\"p-1\"", "<position>one</position>"),
    NEED ("party=\"p-1\"", "<position>first</position>"),
    NEED ("party=\"p-1\"", "<position>uno</position>"), "field=\"position\"", NULL, 1 },
  { "two items at one place come in the order of their ids", PARTIES (P ("p-1", "A")),
    PARTIES (P ("p-1", "A") P ("p-9", "N")), PARTIES (P ("p-1", "A") P ("p-5", "F")),
    "name=\"A\"/>\n    <party id=\"p-5\" side=\"us\" name=\"F\"/>\n    <party id=\"p-9\"", NULL, 0 },
  { "a new item comes after its neighbour, wherever that went",
    PARTIES (P ("p-1", "A") P ("p-2", "B") P ("p-3", "C")),
    PARTIES (P ("p-1", "A") P ("p-4", "N") P ("p-2", "B") P ("p-3", "C")),
    PARTIES (P ("p-2", "B") P ("p-3", "C") P ("p-1", "A")),
    "name=\"C\"/>\n    <party id=\"p-1\" side=\"us\" name=\"A\"/>\n    <party id=\"p-4\"", NULL, 0 },
  { "moved differently it goes after the one whose id comes first",
    PARTIES (P ("p-1", "A") P ("p-2", "B") P ("p-3", "C") P ("p-4", "D")),
    PARTIES (P ("p-1", "A") P ("p-4", "D") P ("p-2", "B") P ("p-3", "C")),
    PARTIES (P ("p-1", "A") P ("p-2", "B") P ("p-4", "D") P ("p-3", "C")),
    "name=\"A\"/>\n    <party id=\"p-4\"", NULL, 0 },
  { "what one side deleted and the other left is gone", PARTIES (P ("p-1", "A") P ("p-2", "B")),
    PARTIES (P ("p-1", "A")), PARTIES (P ("p-1", "A2") P ("p-2", "B")), "name=\"A2\"", "p-2", 0 },
  { "deleted here and changed there is kept, as a conflict",
    PARTIES (P ("p-1", "A") P ("p-2", "B")), PARTIES (P ("p-1", "A")),
    PARTIES (P ("p-1", "A") P ("p-2", "B2")), "on=\"p-2\" field=\".\">\n      <theirs>B2</theirs>",
    "<ours>", 1 },
  { "changed here and deleted there is kept, as a conflict",
    PARTIES (P ("p-1", "A") P ("p-2", "B")), PARTIES (P ("p-1", "A") P ("p-2", "B2")),
    PARTIES (P ("p-1", "A")), "on=\"p-2\" field=\".\">\n      <ours>B2</ours>", "<theirs>", 1 },
  { "deleted here and newly named there is kept, as a conflict",
    NEED ("party=\"p-1\"", ""),
    PARTIES (P ("p-1", "A")) "<interests><interest id=\"i-1\" party=\"p-1\"/></interests>",
    NEED ("party=\"p-1 p-2\"", ""), "on=\"p-2\" field=\".\"", NULL, 1 },
  { "what a side of a conflict names is kept as well",
    PARTIES (P ("p-1", "A") P ("p-2", "B")) "<questions><question id=\"q-1\" party=\"p-1\"/></questions>",
    PARTIES (P ("p-1", "A")) "<questions><question id=\"q-1\"/></questions>",
    PARTIES (P ("p-1", "A") P ("p-2", "B")) "<questions><question id=\"q-1\" party=\"p-2\"/></questions>",
    "<theirs>B</theirs>", NULL, 2 },
  { "ratings match by need", NEED ("party=\"p-1\"", "") "<options><option id=\"o-1\">"
    "<statement>W</statement><rating interest=\"i-1\" value=\"0.5\"/></option></options>",
    NEED ("party=\"p-1\"", "") "<options><option id=\"o-1\">"
    "<statement>W</statement><rating interest=\"i-1\" value=\"0.2\"/></option></options>",
    NEED ("party=\"p-1\"", "") "<options><option id=\"o-1\">"
    "<statement>W</statement><rating interest=\"i-1\" value=\"0.9\"/></option></options>",
    "on=\"o-1\" field=\"rating/i-1/value\"", NULL, 1 },
  { "single elements are named by their path", SCOPE (" people=\"2\"", ""),
    SCOPE (" people=\"3\"", ""), SCOPE (" people=\"4\"", ""),
    "on=\"brief\" field=\"scope/people\"", NULL, 1 },
  { "the meeting's start is meeting/start", "<meeting start=\"2026-12-01\"/>",
    "<meeting start=\"2026-12-02\"/>", "<meeting start=\"2026-12-03\"/>",
    "on=\"brief\" field=\"meeting/start\"", NULL, 1 },
  { "days off match by date",
    SCOPE ("", "<holiday date=\"2027-03-26\"/>"),
    SCOPE ("", "<holiday date=\"2027-03-26\"/><holiday date=\"2027-05-01\"/>"),
    SCOPE ("", "<holiday date=\"2027-03-26\"/><holiday date=\"2027-05-01\"/>"
               "<holiday date=\"2027-05-06\"/>"),
    "<holiday date=\"2027-05-01\"/>\n    <holiday date=\"2027-05-06\"/>", NULL, 0 },
  { "a lowest guess above a highest one is a conflict of both",
    PIECE ("low=\"2\" likely=\"5\" high=\"9\""), PIECE ("low=\"5\" likely=\"5\" high=\"9\""),
    PIECE ("low=\"2\" likely=\"3\" high=\"9\""), "low=\"5\" likely=\"5\"", NULL, 2 },
  { "points waved off match by rule and item", "<waived rule=\"outcome\"/>",
    "<waived rule=\"outcome\"/><waived rule=\"facts-hold\"/>", "<waived rule=\"outcome\"/>"
    "<waived rule=\"facts-hold\"/>", "<waived rule=\"facts-hold\"/>\n</brief>", NULL, 0 },
  { "comments of other programs stay", "<!-- a -->", "<!-- a --><!-- b -->", "<!-- a --><!-- c -->",
    "<!-- a -->\n  <!-- b -->\n  <!-- c -->", NULL, 0 },
};

static GwItem *
merge (GwItem *base,
       GwItem *ours,
       GwItem *theirs,
       guint  *n_conflicts)
{
  g_autoptr (GError) error = NULL;
  GwItem *merged = gw_merge (base, ours, theirs, n_conflicts, &error);

  g_assert_no_error (error);
  return merged;
}

static void
test_each_case (gconstpointer data)
{
  const Case *c = data;
  const char *waived = strstr (c->base, "<waived") != NULL ? "<title>T</title><scope/>" : "";
  g_autofree char *base_text = g_strconcat (waived, c->base, NULL);
  g_autofree char *our_text = g_strconcat (waived, c->ours, NULL);
  g_autofree char *their_text = g_strconcat (waived, c->theirs, NULL);
  g_autoptr (GwItem) base = read_brief (base_text);
  g_autoptr (GwItem) ours = read_brief (our_text);
  g_autoptr (GwItem) theirs = read_brief (their_text);
  guint n_conflicts;
  g_autoptr (GwItem) merged = merge (base, ours, theirs, &n_conflicts);
  g_autofree char *text = write_text (merged);

  g_test_message ("%s", text);
  g_assert_nonnull (strstr (text, c->has));
  if (c->has_not != NULL)
    g_assert_null (strstr (text, c->has_not));
  g_assert_cmpuint (n_conflicts, ==, c->conflicts);
  g_assert_cmpuint (gw_item_count (merged, GW_BRIEF_CONFLICTS), ==, c->conflicts);
}

static void
test_without_base_both_are_united (void)
{
  g_autoptr (GwItem) ours = read_brief (PARTIES (P ("p-1", "A") P ("p-2", "B")));
  g_autoptr (GwItem) theirs = read_brief (
      PARTIES ("<party id=\"p-1\" side=\"us\" name=\"C\" role=\"R\"/>" P ("p-3", "D")));
  guint n_conflicts;
  g_autoptr (GwItem) merged = merge (NULL, ours, theirs, &n_conflicts);
  g_autofree char *text = write_text (merged);

  g_assert_cmpuint (n_conflicts, ==, 1);
  g_assert_cmpuint (gw_item_count (merged, GW_BRIEF_PARTIES), ==, 3);
  g_assert_nonnull (strstr (text, "name=\"A\" role=\"R\""));
  g_assert_nonnull (strstr (text, "<theirs>C</theirs>"));
}

static void
test_a_library_merges_by_the_same_rules (void)
{
#define LIBRARY(text) "<library xmlns=\"urn:groundwork:1\" format=\"1\">" text "</library>"
  g_autoptr (GwItem) base = read_text (LIBRARY (PARTIES (P ("p-1", "A"))));
  g_autoptr (GwItem) ours = read_text (LIBRARY (PARTIES (P ("p-1", "B") P ("p-2", "N"))));
  g_autoptr (GwItem) theirs = read_text (
      LIBRARY (PARTIES ("<party id=\"p-1\" side=\"us\" name=\"C\" tags=\"x\"/>")));
  guint n_conflicts;
  g_autoptr (GwItem) merged = merge (base, ours, theirs, &n_conflicts);
  g_autofree char *text = write_text (merged);

  g_assert_cmpuint (n_conflicts, ==, 1);
  g_assert_nonnull (strstr (text, "name=\"B\" tags=\"x\""));
  g_assert_nonnull (strstr (text, "<theirs>C</theirs>"));
}

/* Two who worked with it at the same time are no conflict: the later day tells. */
static void
test_the_later_note_on_a_kept_item_stays (void)
{
#define KEPT(attributes) \
  LIBRARY (PARTIES ("<party id=\"p-1\" side=\"us\" name=\"A\"" attributes "/>"))
  g_autoptr (GwItem) base = read_text (KEPT (" used=\"2026-11-01\""));
  g_autoptr (GwItem) ours = read_text (KEPT (" used=\"2026-11-20\""));
  g_autoptr (GwItem) theirs = read_text (KEPT (" used=\"2026-11-05\""));
  guint n_conflicts;
  g_autoptr (GwItem) merged = merge (base, ours, theirs, &n_conflicts);
  g_autoptr (GwItem) swapped = merge (base, theirs, ours, &n_conflicts);
  g_autofree char *text = write_text (merged);

  g_assert_cmpuint (n_conflicts, ==, 0);
  g_assert_true (gw_item_equal (merged, swapped));
  g_assert_nonnull (
      strstr (text, "used=\"2026-11-20\""));
}

static void
test_what_does_not_go_together_is_refused (void)
{
  g_autoptr (GwItem) brief = read_brief ("");
  g_autoptr (GwItem) other = read_text (
      "<brief xmlns=\"urn:groundwork:1\" format=\"1\" id=\"b-2\" moment=\"scope\">"
      "<title>T</title><scope/></brief>");
  g_autoptr (GwItem) resources = read_text (
      "<brief xmlns=\"urn:groundwork:1\" format=\"1\" id=\"b-1\" moment=\"resources\">"
      "<title>T</title><resources/></brief>");
  g_autoptr (GwItem) newer = read_text (
      "<brief xmlns=\"urn:groundwork:1\" format=\"2\" id=\"b-1\" moment=\"scope\">"
      "<title>T</title><scope/></brief>");
  g_autoptr (GwItem) library = gw_library_new ();
  GwItem *const wrong[] = { other, resources, library };

  for (guint i = 0; i < G_N_ELEMENTS (wrong); i++)
    {
      g_autoptr (GError) error = NULL;
      g_assert_null (gw_merge (NULL, brief, wrong[i], NULL, &error));
      g_assert_error (error, GW_ERROR, GW_ERROR_REFERENCE);
    }

  g_autoptr (GError) error = NULL;
  g_assert_null (gw_merge (brief, brief, newer, NULL, &error));
  g_assert_error (error, GW_ERROR, GW_ERROR_NEWER);
}

/* One by one. */
static GwItem *
settle_each (GwItem  *root,
             gboolean theirs)
{
  g_autoptr (GwTree) tree = gw_tree_new (root);
  guint part = gw_kind_find_list (gw_item_get_kind (root), GW_KIND_CONFLICT);

  while (gw_item_count (gw_tree_get_item (tree), part) > 0)
    {
      g_autoptr (GError) error = NULL;
      GwNode *conflict = gw_node_get_child (gw_tree_get_root (tree), part, 0);
      gw_conflict_settle (tree, conflict, theirs, &error);
      g_assert_no_error (error);
    }

  return gw_item_ref (gw_tree_get_item (tree));
}

static GwItem *
settle_all (GwItem  *root,
            gboolean theirs)
{
  g_autoptr (GwTree) tree = gw_tree_new (root);
  g_autoptr (GError) error = NULL;

  gw_conflicts_settle_all (tree, theirs, &error);
  g_assert_no_error (error);
  g_autoptr (GwItem) settled = gw_item_ref (gw_tree_get_item (tree));
  gw_tree_undo (tree);
  g_assert_true (gw_item_equal (gw_tree_get_item (tree), root));
  return g_steal_pointer (&settled);
}

static void
test_settling_ends_a_conflict (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      if (strstr (cases[i].base, "<waived") != NULL || cases[i].conflicts != 1)
        continue;
      g_autoptr (GwItem) base = read_brief (cases[i].base);
      g_autoptr (GwItem) ours = read_brief (cases[i].ours);
      g_autoptr (GwItem) theirs = read_brief (cases[i].theirs);
      g_autoptr (GwItem) merged = merge (base, ours, theirs, NULL);
      g_autoptr (GwItem) as_ours = settle_each (merged, FALSE);
      g_autoptr (GwItem) as_theirs = settle_each (merged, TRUE);

      g_test_message ("%s", cases[i].name);
      g_assert_true (gw_item_equal (as_theirs, theirs));
      if (strstr (cases[i].name, "newly named") == NULL)
        g_assert_true (gw_item_equal (as_ours, ours));
    }
}

/* Also where one field fits only with another. */
static void
test_settling_all_takes_one_side (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      if (cases[i].conflicts == 0)
        continue;
      g_autoptr (GwItem) base = read_brief (cases[i].base);
      g_autoptr (GwItem) ours = read_brief (cases[i].ours);
      g_autoptr (GwItem) theirs = read_brief (cases[i].theirs);
      g_autoptr (GwItem) merged = merge (base, ours, theirs, NULL);
      g_autoptr (GwItem) as_ours = settle_all (merged, FALSE);
      g_autoptr (GwItem) as_theirs = settle_all (merged, TRUE);

      g_test_message ("%s", cases[i].name);
      g_assert_cmpuint (gw_item_count (as_ours, GW_BRIEF_CONFLICTS), ==, 0);
      g_assert_true (gw_item_equal (as_theirs, theirs));
    }
}

/* The conflicts' two values in one order, so that only the names ours and theirs are left out. */
static GwItem *
without_names (GwItem *merged)
{
  g_autoptr (GwTree) tree = gw_tree_new (merged);
  guint n = gw_item_count (merged, GW_BRIEF_CONFLICTS);

  for (guint i = 0; i < n; i++)
    {
      GwNode *conflict = gw_node_get_child (gw_tree_get_root (tree), GW_BRIEF_CONFLICTS, i);
      GwItem *item = gw_node_get_item (conflict);
      g_autofree char *ours = g_strdup (gw_item_get_raw (item, GW_CONFLICT_OURS));
      g_autofree char *theirs = g_strdup (gw_item_get_raw (item, GW_CONFLICT_THEIRS));
      GwNode *node;
      int part;

      g_test_message ("%s of %s", gw_item_get_raw (item, GW_CONFLICT_FIELD),
                      gw_item_get_raw (item, GW_CONFLICT_ON));
      g_assert_true (gw_conflict_find (tree, conflict, &node, &part));
      if (g_strcmp0 (ours, theirs) > 0)
        {
          gw_tree_set (tree, conflict, GW_CONFLICT_OURS, theirs, NULL);
          gw_tree_set (tree, conflict, GW_CONFLICT_THEIRS, ours, NULL);
        }
    }

  return gw_item_ref (gw_tree_get_item (tree));
}

static gboolean
compare_conflicts (GwItem *one,
                   GwItem *two)
{
  return gw_items_equal (gw_item_get_items (one, GW_BRIEF_CONFLICTS),
                         gw_item_get_items (two, GW_BRIEF_CONFLICTS));
}

/* @merged with the fields that are in conflict as @source has them: every other field must be the
 * same whichever side is called ours. */
static GwItem *
with_values_of (GwItem *merged,
                GwItem *source)
{
  g_autoptr (GwTree) tree = gw_tree_new (merged);
  g_autoptr (GwTree) from = gw_tree_new (source);
  g_autoptr (GwItem) result = NULL;

  for (guint i = 0; i < gw_item_count (merged, GW_BRIEF_CONFLICTS); i++)
    {
      GwNode *node;
      GwNode *other;
      int part;

      g_assert_true (gw_conflict_find (
          tree, gw_node_get_child (gw_tree_get_root (tree), GW_BRIEF_CONFLICTS, i), &node, &part));
      g_assert_true (gw_conflict_find (
          from, gw_node_get_child (gw_tree_get_root (from), GW_BRIEF_CONFLICTS, i), &other, &part));
      if (part >= 0)
        {
          g_autoptr (GArray) path = gw_node_dup_path (node);
          g_autoptr (GwEdit) edit
              = gw_edit_set (path, part, gw_item_get_raw (gw_node_get_item (node), part),
                             gw_item_get_raw (gw_node_get_item (other), part));
          GwItem *next = gw_edit_apply (edit, result != NULL ? result : merged);
          g_clear_pointer (&result, gw_item_unref);
          result = next;
        }
    }
  return result != NULL ? g_steal_pointer (&result) : gw_item_ref (merged);
}

static void
fail_with (const Triple *triple,
           const char   *what,
           GwItem       *one,
           GwItem       *two)
{
  GwItem *const items[] = { triple->base, triple->ours, triple->theirs, one, two };
  const char *const names[] = { "base", "ours", "theirs", "one", "two" };

  for (guint i = 0; i < G_N_ELEMENTS (items); i++)
    {
      g_autofree char *text = items[i] != NULL ? write_text (items[i]) : g_strdup ("");
      g_autofree char *name = g_strdup_printf ("merge-%s.brief", names[i]);
      g_autofree char *path = g_test_build_filename (G_TEST_BUILT, name, NULL);
      g_file_set_contents (path, text, -1, NULL);
    }
  g_test_fail_printf ("%s; the files merge-*.brief are what was merged", what);
}

static gboolean
is_canonical (GwItem *root)
{
  g_autoptr (GBytes) bytes = gw_xml_write (root);
  g_autoptr (GwItem) again = gw_xml_read (bytes, NULL, NULL);

  if (again == NULL || !gw_item_equal (root, again))
    return FALSE;

  g_autoptr (GBytes) second = gw_xml_write (again);
  return g_bytes_equal (bytes, second);
}

/* FALSE after a failure. */
static gboolean
check_triple (const Triple *triple,
              guint        *n_conflicts)
{
  g_autoptr (GwItem) merged = merge (triple->base, triple->ours, triple->theirs, n_conflicts);
  guint swapped_conflicts;
  g_autoptr (GwItem) swapped
      = merge (triple->base, triple->theirs, triple->ours, &swapped_conflicts);
  g_autoptr (GwItem) again = merge (triple->base, merged, triple->theirs, NULL);
  g_autoptr (GwItem) with_ours = merge (triple->base, triple->ours, triple->ours, NULL);
  g_autoptr (GError) error = NULL;

  gw_check_document (merged, &error);
  g_assert_no_error (error);
  if (!gw_item_equal (with_ours, triple->ours))
    fail_with (triple, "Equal sides changed something", with_ours, NULL);
  else if (!is_canonical (merged))
    fail_with (triple, "The result is not canonical", merged, NULL);
  else if (!gw_item_equal (again, merged))
    fail_with (triple, "The second time it changed something", merged, again);
  else
    {
      g_autoptr (GwItem) one = without_names (merged);
      g_autoptr (GwItem) two = without_names (swapped);
      g_autoptr (GwItem) mirrored = compare_conflicts (one, two) ? with_values_of (two, one) : NULL;

      if (mirrored != NULL && gw_item_equal (one, mirrored))
        return TRUE;
      fail_with (triple, "The other way round it is not the same", one, two);
    }

  return FALSE;
}

static const char *const samples[] = {
  "a1-payroll-export.brief",    "a2-six-shops.brief",   "a3-nordkette-counts-on.brief",
  "a4-payroll-engineer.brief",  "a5-pilot-moves.brief", "b1-april-fair.brief",
  "b2-access-log.brief",        "b3-rheinverbund.brief", "b4-security-engineer.brief",
};

static void
test_generated_triples (void)
{
  const char *seed = g_getenv ("GW_SEED");
  g_autoptr (GRand) rand
      = g_rand_new_with_seed (seed != NULL ? (guint32) strtoul (seed, NULL, 10) : 20261123);
  guint n_apart = 0;
  guint n_alone = 0;
  guint n_with = 0;
  gboolean good = TRUE;

  for (guint i = 0; i < N_TRIPLES && good; i++)
    {
      g_autofree char *path = g_build_filename (g_getenv ("GW_SAMPLES"), "en",
                                                samples[i % G_N_ELEMENTS (samples)], NULL);
      g_autoptr (GwItem) base = triple_read (path);
      g_auto (Triple) triple;
      guint n_conflicts;

      triple_make (&triple, base, i % 5 == 0 ? 30 : 8, rand);
      good = check_triple (&triple, &n_conflicts);
      n_with += n_conflicts > 0;
      if (!triple_overlaps (&triple))
        {
          n_apart++;
          n_alone += n_conflicts == 0;
        }
    }

  g_test_message ("%u triples, %u of them with conflicts; %u do not overlap, and %u of those "
                  "(%.2f %%) merge by themselves", N_TRIPLES, n_with, n_apart, n_alone,
                  100.0 * n_alone / MAX (n_apart, 1));
  g_assert_cmpuint (n_apart, >, N_TRIPLES / 10);
  g_assert_cmpuint (n_alone * 100, >=, n_apart * 95);
  g_assert_cmpuint (n_with, >, N_TRIPLES / 100);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *name = g_strconcat ("/exchange/merge/", cases[i].name, NULL);
      g_test_add_data_func (g_strdelimit (name, " ", '-'), &cases[i], test_each_case);
    }
  g_test_add_func ("/exchange/merge/without-base-both-are-united",
                   test_without_base_both_are_united);
  g_test_add_func ("/exchange/merge/a-library-merges-by-the-same-rules",
                   test_a_library_merges_by_the_same_rules);
  g_test_add_func ("/exchange/merge/the-later-note-on-a-kept-item-stays",
                   test_the_later_note_on_a_kept_item_stays);
  g_test_add_func ("/exchange/merge/what-does-not-go-together-is-refused",
                   test_what_does_not_go_together_is_refused);
  g_test_add_func ("/exchange/merge/settling-ends-a-conflict", test_settling_ends_a_conflict);
  g_test_add_func ("/exchange/merge/settling-all-takes-one-side",
                   test_settling_all_takes_one_side);
  g_test_add_func ("/exchange/merge/generated-triples", test_generated_triples);
  return g_test_run ();
}
