/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-audience.h"
#include "gw-check.h"
#include "gw-comment.h"
#include "gw-merge.h"
#include "gw-xml.h"

#include <string.h>

#define BRIEF                                                                                      \
  "<brief xmlns=\"urn:groundwork:1\" format=\"1\" id=\"b-1\" moment=\"scope\"><title>T</title>"     \
  "<parties><party id=\"p-1\" side=\"us\" name=\"A\"/></parties>"                                  \
  "<fallbacks><fallback id=\"f-1\" party=\"p-1\"><statement>Mine</statement></fallback>"           \
  "</fallbacks><scope/></brief>"

static GwTree *
open_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  g_autoptr (GwItem) root = gw_xml_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return gw_tree_new (root);
}

static GDateTime *
at (const char *text)
{
  return g_date_time_new_from_iso8601 (text, NULL);
}

static GwNode *
say (GwTree     *tree,
     const char *on,
     const char *text)
{
  g_autoptr (GDateTime) when = at ("2026-11-30T10:00:00+01:00");
  g_autoptr (GError) error = NULL;
  GwNode *comment = gw_comment_add (tree, on, "Ada", when, text, &error);

  g_assert_no_error (error);
  return comment;
}

static GwNode *
answer (GwTree     *tree,
        GwNode     *comment,
        const char *text)
{
  g_autoptr (GDateTime) when = at ("2026-11-30T11:30:00-05:00");
  g_autoptr (GError) error = NULL;
  GwNode *node = gw_comment_answer (tree, comment, "Ben", when, text, &error);

  g_assert_no_error (error);
  return node;
}

static void
assert_list (GwItem     *brief,
             const char *on,
             const char *expected)
{
  g_autoptr (GPtrArray) list = gw_comments_list (brief, on);
  g_autoptr (GString) said = g_string_new (NULL);

  for (guint i = 0; i < list->len; i++)
    g_string_append_printf (said, "%s.", gw_item_get_text (list->pdata[i], GW_COMMENT_TEXT));
  g_assert_cmpstr (said->str, ==, expected);
}

static void
test_a_comment_says_who_and_when (void)
{
  g_autoptr (GwTree) tree = open_text (BRIEF);
  GwItem *item = gw_node_get_item (say (tree, "p-1", "Price?"));

  g_assert_cmpstr (gw_item_get_text (item, GW_COMMENT_ON), ==, "p-1");
  g_assert_cmpstr (gw_item_get_text (item, GW_COMMENT_BY), ==, "Ada");
  g_assert_cmpstr (gw_item_get_text (item, GW_COMMENT_WHEN), ==, "2026-11-30T10:00+01:00");
  g_assert_cmpstr (gw_tree_get_undo_label (tree), ==, "Add comment");
  g_assert_true (gw_check_document (gw_tree_get_item (tree), NULL));

  gw_tree_undo (tree);
  g_assert_cmpuint (gw_item_count (gw_tree_get_item (tree), GW_BRIEF_COMMENTS), ==, 0);
}

static void
test_nobody_and_nothing (void)
{
  g_autoptr (GwTree) tree = open_text (BRIEF);
  g_autoptr (GDateTime) when = at ("2026-11-30T10:00:00Z");
  g_autoptr (GError) error = NULL;
  GwNode *comment = gw_comment_add (tree, "brief", "", when, "Good", NULL);

  g_assert_null (gw_item_get_text (gw_node_get_item (comment), GW_COMMENT_BY));
  g_assert_null (gw_comment_add (tree, "p-none", NULL, when, "Lost", &error));
  g_assert_nonnull (error);
  g_assert_cmpuint (gw_item_count (gw_tree_get_item (tree), GW_BRIEF_COMMENTS), ==, 1);
}

static void
test_threads_stand_together (void)
{
  g_autoptr (GwTree) tree = open_text (BRIEF);
  GwNode *one = say (tree, "p-1", "one");
  GwNode *two = say (tree, "brief", "two");
  GwNode *one_a = answer (tree, one, "one a");

  answer (tree, two, "two a");
  answer (tree, one_a, "one b");
  assert_list (gw_tree_get_item (tree), NULL, "one.one a.one b.two.two a.");
  assert_list (gw_tree_get_item (tree), "p-1", "one.one a.one b.");
  assert_list (gw_tree_get_item (tree), "f-1", "");
  g_assert_cmpuint (gw_comments_count_open (gw_tree_get_item (tree), NULL), ==, 2);
}

static void
test_a_thread_is_settled_as_one (void)
{
  g_autoptr (GwTree) tree = open_text (BRIEF);
  GwNode *one = say (tree, "p-1", "one");
  GwNode *reply = answer (tree, one, "reply");

  g_assert_true (gw_comment_settle (tree, reply, TRUE, NULL));
  g_assert_true (gw_item_is (gw_node_get_item (one), GW_COMMENT_SETTLED, "yes"));
  g_assert_cmpuint (gw_comments_count_open (gw_tree_get_item (tree), "p-1"), ==, 0);
  g_assert_cmpstr (gw_tree_get_undo_label (tree), ==, "Settle comment");

  answer (tree, reply, "but");
  g_assert_cmpuint (gw_comments_count_open (gw_tree_get_item (tree), "p-1"), ==, 1);
  gw_tree_undo (tree);
  g_assert_cmpuint (gw_comments_count_open (gw_tree_get_item (tree), "p-1"), ==, 0);
  assert_list (gw_tree_get_item (tree), NULL, "one.reply.");

  g_assert_true (gw_comment_settle (tree, one, FALSE, NULL));
  g_assert_cmpuint (gw_comments_count_open (gw_tree_get_item (tree), "p-1"), ==, 1);
}

static void
test_removing_takes_the_answers_along (void)
{
  g_autoptr (GwTree) tree = open_text (BRIEF);
  GwNode *one = say (tree, "p-1", "one");
  GwNode *one_a = answer (tree, one, "one a");

  say (tree, "p-1", "two");
  answer (tree, one_a, "one b");
  g_assert_true (gw_comment_remove (tree, one, NULL));
  assert_list (gw_tree_get_item (tree), NULL, "two.");
  gw_tree_undo (tree);
  assert_list (gw_tree_get_item (tree), NULL, "one.one a.one b.two.");
}

static void
test_what_is_gone_takes_its_comments_along (void)
{
  g_autoptr (GwTree) tree = open_text (BRIEF);

  say (tree, "brief", "stays");
  answer (tree, say (tree, "f-1", "goes"), "too");
  g_assert_true (gw_tree_remove (tree, gw_tree_find (tree, "f-1"), NULL));
  assert_list (gw_tree_get_item (tree), NULL, "stays.");
}

/* Our side sees comments on what it sees; everyone sees none. */
static void
test_who_sees_comments (void)
{
  g_autoptr (GwTree) tree = open_text (BRIEF);

  say (tree, "p-1", "ours");
  answer (tree, say (tree, "f-1", "about a secret"), "quite");
  g_autoptr (GwItem) ours = gw_audience_project (gw_tree_get_item (tree), GW_AUDIENCE_OUR);
  g_autoptr (GwItem) open = gw_audience_project (gw_tree_get_item (tree), GW_AUDIENCE_ALL);
  assert_list (ours, NULL, "ours.");
  assert_list (open, NULL, "");
}

static void
test_two_colleagues_comment_at_once (void)
{
  g_autoptr (GwTree) tree = open_text (BRIEF);
  GwNode *asked = say (tree, "p-1", "asked");
  g_autoptr (GwItem) base = gw_item_ref (gw_tree_get_item (tree));
  g_autoptr (GwTree) other = gw_tree_new (base);
  g_autoptr (GError) error = NULL;
  guint n_conflicts;

  answer (tree, asked, "ours");
  answer (other, gw_tree_find (other, gw_node_get_id (asked)), "theirs");
  say (other, "brief", "new");
  gw_comment_settle (other, gw_tree_find (other, gw_node_get_id (asked)), TRUE, NULL);
  g_autoptr (GwItem) merged = gw_merge (base, gw_tree_get_item (tree), gw_tree_get_item (other),
                                        &n_conflicts, &error);
  g_assert_no_error (error);
  g_assert_cmpuint (n_conflicts, ==, 0);

  g_autoptr (GPtrArray) list = gw_comments_list (merged, NULL);
  g_assert_cmpuint (list->len, ==, 4);
  g_assert_cmpuint (gw_comments_count_open (merged, "p-1"), ==, 0);
}

/* No hand writes that, but a file may hold it. */
static void
test_comments_that_answer_each_other (void)
{
  g_autoptr (GwTree) tree = open_text (
      "<brief xmlns=\"urn:groundwork:1\" format=\"1\" id=\"b-1\" moment=\"scope\"><title>T</title>"
      "<scope/><comments><comment id=\"j-1\" on=\"brief\" re=\"j-2\">one</comment>"
      "<comment id=\"j-2\" on=\"brief\" re=\"j-1\">two</comment>"
      "<comment id=\"j-3\" on=\"brief\" re=\"j-1\">three</comment></comments></brief>");
  g_autoptr (GPtrArray) list = gw_comments_list (gw_tree_get_item (tree), NULL);

  g_assert_cmpuint (list->len, ==, 3);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add_func ("/exchange/comment/" path, func)
  ADD ("a-comment-says-who-and-when", test_a_comment_says_who_and_when);
  ADD ("nobody-and-nothing", test_nobody_and_nothing);
  ADD ("threads-stand-together", test_threads_stand_together);
  ADD ("a-thread-is-settled-as-one", test_a_thread_is_settled_as_one);
  ADD ("removing-takes-the-answers-along", test_removing_takes_the_answers_along);
  ADD ("what-is-gone-takes-its-comments-along", test_what_is_gone_takes_its_comments_along);
  ADD ("who-sees-comments", test_who_sees_comments);
  ADD ("two-colleagues-comment-at-once", test_two_colleagues_comment_at_once);
  ADD ("comments-that-answer-each-other", test_comments_that_answer_each_other);
  return g_test_run ();
}
