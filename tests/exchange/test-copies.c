/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-audience.h"
#include "gw-check.h"
#include "gw-share.h"
#include "gw-xml.h"

#include <string.h>

/* A copy goes out and comes back: sentence by sentence what the format says of it. */

#define BRIEF                                                                                      \
  "<brief xmlns=\"urn:groundwork:1\" format=\"1\" id=\"b-1\" moment=\"scope\"><title>Title</title>" \
  "<parties><party id=\"p-1\" side=\"us\" name=\"Us\"/>"                                           \
  "<party id=\"p-2\" side=\"them\" name=\"Them\" origin=\"p-x\">"                                  \
  "<relation>Covered for us</relation></party></parties>"                                          \
  "<interests><interest id=\"i-1\" party=\"p-2\" weight=\"5\" visibility=\"open\">"                \
  "<statement>A date to plan with</statement></interest>"                                          \
  "<interest id=\"i-2\" party=\"p-1\" visibility=\"private\"><statement>Mine</statement>"          \
  "</interest></interests>"                                                                        \
  "<fallbacks><fallback id=\"f-1\" party=\"p-1\"><statement>Walk away</statement>"                 \
  "<rating interest=\"i-1\" value=\"-0.5\"/></fallback></fallbacks>"                               \
  "<knowns><known id=\"kn-1\">Six shops wait for it</known><known id=\"kn-2\">Second</known>"      \
  "</knowns><scope/><notes>Only me</notes></brief>"

typedef struct
{
  GwItem     *brief;
  GwItem     *copy;
  GHashTable *ids;
} Sent;

static void
sent_clear (Sent *self)
{
  gw_item_unref (self->brief);
  gw_item_unref (self->copy);
  g_hash_table_unref (self->ids);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Sent, sent_clear)

static GwItem *
read_text (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  GwItem *root = gw_xml_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return root;
}

static char *
write_text (GwItem *root)
{
  g_autoptr (GBytes) bytes = gw_xml_write (root);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* @root with one text for another in the file, as another program would change it. */
static GwItem *
change (GwItem     *root,
        const char *from,
        const char *to)
{
  g_autofree char *text = write_text (root);
  g_auto (GStrv) parts = g_strsplit (text, from, 2);
  g_autofree char *changed = g_strjoinv (to, parts);

  g_test_message ("%s → %s", from, to);
  g_assert_cmpstr (changed, !=, text);
  return read_text (changed);
}

static void
send (Sent       *self,
      GwAudience  audience)
{
  self->brief = read_text (BRIEF);
  self->copy = gw_share_make (self->brief, audience, &self->ids);
}

static GwItem *
take (const Sent *sent,
      GwItem     *brief,
      GwItem     *copy,
      guint      *n_conflicts)
{
  g_autoptr (GError) error = NULL;
  GwItem *taken = gw_share_take (brief, copy, sent->copy, sent->ids, n_conflicts, &error);

  g_assert_no_error (error);
  gw_check_document (taken, &error);
  g_assert_no_error (error);
  return taken;
}

static void
test_a_copy_is_named_by_its_bytes (void)
{
  g_auto (Sent) sent = { NULL };

  send (&sent, GW_AUDIENCE_OUR);
  g_autoptr (GwItem) bare = gw_item_with_text (sent.copy, GW_BRIEF_COPY_OF, NULL);
  g_autoptr (GBytes) bytes = gw_xml_write (bare);
  g_autofree char *digest = g_compute_checksum_for_bytes (G_CHECKSUM_SHA256, bytes);
  const char *name = gw_item_get_text (sent.copy, GW_BRIEF_COPY_OF);
  static const char digits[] = "0123456789abcdefghjkmnpqrstvwxyz";
  guint64 first = 0;

  g_assert_true (g_regex_match_simple ("^r-[0-9a-hjkmnp-tv-z]{12}$", name, 0, 0));
  /* Its twelve digits of five bits are the first sixty of the digest's. */
  for (guint i = 0; i < 15; i++)
    first = first * 16 + (guint64) g_ascii_xdigit_value (digest[i]);
  for (guint i = 0; i < 12; i++)
    g_assert_cmpint (name[2 + i], ==, digits[(first >> (55 - 5 * i)) & 31]);
  g_assert_cmpstr (gw_item_get_text (sent.copy, GW_BRIEF_AUDIENCE), ==, "team");
}

static void
test_ids_for_everyone_are_numbers_in_file_order (void)
{
  g_auto (Sent) sent = { NULL };

  send (&sent, GW_AUDIENCE_ALL);
  g_autofree char *text = write_text (sent.copy);
  g_assert_nonnull (strstr (text, "<brief xmlns=\"urn:groundwork:1\" format=\"1\" id=\"b-1\""));
  g_assert_nonnull (strstr (text, "<party id=\"p-2\" side=\"them\" name=\"Them\" visibility=\"open\""));
  g_assert_nonnull (strstr (text, "<known id=\"kn-2\" visibility=\"open\">Second"));
  g_assert_null (strstr (text, "weight"));
  g_assert_null (strstr (text, "origin"));
  g_assert_cmpstr (g_hash_table_lookup (sent.ids, "i-1"), ==, "i-1");
  g_assert_null (g_hash_table_lookup (sent.ids, "i-2"));
}

/* A need of somebody hidden goes with them, and so does what speaks of that need; nothing tells that
 * they were there. */
static void
test_what_falls_leaves_no_gap (void)
{
#define ROOM(parties, interests, questions)                                                        \
  "<brief xmlns=\"urn:groundwork:1\" format=\"1\" id=\"b-1\" moment=\"scope\"><title>T</title>"     \
  "<parties>" parties "<party id=\"p-2\" side=\"us\" name=\"Us\"/></parties>"                      \
  "<interests>" interests "<interest id=\"i-2\" party=\"p-2\" visibility=\"open\"/></interests>"   \
  "<questions>" questions "<question id=\"q-2\"><statement>Q</statement></question></questions>"   \
  "<scope/></brief>"
  g_autoptr (GwItem) full = read_text (
      ROOM ("<party id=\"p-1\" side=\"them\" name=\"Hidden\" visibility=\"private\"/>",
            "<interest id=\"i-1\" party=\"p-1\" visibility=\"open\"/>"
            "<interest id=\"i-3\" party=\"p-1 p-2\" visibility=\"private\"/>",
            "<question id=\"q-1\" visibility=\"private\"><statement>No</statement></question>"));
  g_autoptr (GwItem) less = read_text (ROOM ("", "", ""));

  for (GwAudience audience = GW_AUDIENCE_OUR; audience <= GW_AUDIENCE_ALL; audience++)
    {
      g_autoptr (GwItem) one = gw_share_make (full, audience, NULL);
      g_autoptr (GwItem) two = gw_share_make (less, audience, NULL);
      g_autofree char *a = write_text (one);
      g_autofree char *b = write_text (two);

      g_assert_cmpstr (a, ==, b);
      if (audience == GW_AUDIENCE_ALL)
        g_assert_nonnull (strstr (a, "<interest id=\"i-1\" party=\"p-1\""));
    }
#undef ROOM
}

static void
test_our_side_keeps_the_ids (void)
{
  g_auto (Sent) sent = { NULL };
  GHashTableIter iter;
  gpointer own;
  gpointer copied;

  send (&sent, GW_AUDIENCE_OUR);
  g_autofree char *text = write_text (sent.copy);
  g_assert_nonnull (strstr (text, "weight=\"5\""));
  g_assert_nonnull (strstr (text, "origin=\"p-x\""));
  g_assert_null (strstr (text, "Covered"));
  g_assert_null (strstr (text, "Mine"));
  g_assert_null (strstr (text, "Walk away"));
  g_assert_null (strstr (text, "Only me"));
  g_hash_table_iter_init (&iter, sent.ids);
  while (g_hash_table_iter_next (&iter, &own, &copied))
    g_assert_cmpstr (own, ==, copied);
}

static void
test_a_copy_that_was_not_touched_changes_nothing (void)
{
  for (GwAudience audience = GW_AUDIENCE_ME; audience <= GW_AUDIENCE_ALL; audience++)
    {
      g_auto (Sent) sent = { NULL };
      guint n_conflicts;

      send (&sent, audience);
      g_autoptr (GwItem) taken = take (&sent, sent.brief, sent.copy, &n_conflicts);
      g_assert_cmpuint (n_conflicts, ==, 0);
      g_assert_true (gw_item_equal (taken, sent.brief));
    }
}

static void
test_both_sides_changes_are_kept (void)
{
  for (GwAudience audience = GW_AUDIENCE_OUR; audience <= GW_AUDIENCE_ALL; audience++)
    {
      g_auto (Sent) sent = { NULL };
      guint n_conflicts;

      send (&sent, audience);
      g_autoptr (GwItem) back = change (sent.copy, "Six shops wait", "Seven shops wait");
      g_autoptr (GwItem) mine = change (sent.brief, "<title>Title", "<title>My title");
      g_autoptr (GwItem) taken = take (&sent, mine, back, &n_conflicts);
      g_autofree char *text = write_text (taken);

      g_assert_cmpuint (n_conflicts, ==, 0);
      g_assert_nonnull (strstr (text, "Seven shops wait"));
      g_assert_nonnull (strstr (text, "<title>My title"));
      g_assert_nonnull (strstr (text, "Walk away"));
      g_assert_nonnull (strstr (text, "weight=\"5\""));
    }
}

static void
test_the_same_field_changed_twice_is_a_conflict (void)
{
  g_auto (Sent) sent = { NULL };
  guint n_conflicts;

  send (&sent, GW_AUDIENCE_ALL);
  g_autoptr (GwItem) back = change (sent.copy, "<title>Title", "<title>Theirs");
  g_autoptr (GwItem) mine = change (sent.brief, "<title>Title", "<title>Mine");
  g_autoptr (GwItem) taken = take (&sent, mine, back, &n_conflicts);
  g_autofree char *text = write_text (taken);

  g_assert_cmpuint (n_conflicts, ==, 1);
  g_assert_nonnull (strstr (text, "<title>Mine"));
  g_assert_nonnull (strstr (text, "<theirs>Theirs"));
}

static void
test_what_was_hidden_is_only_offered (void)
{
  g_auto (Sent) sent = { NULL };
  guint n_conflicts;

  send (&sent, GW_AUDIENCE_ALL);
  g_autoptr (GwItem) back
      = change (sent.copy, "<interest id=\"i-1\" party=\"p-2\"", "<interest id=\"i-1\" party=\"p-2\" weight=\"1\"");
  g_autoptr (GwItem) taken = take (&sent, sent.brief, back, &n_conflicts);
  g_autofree char *text = write_text (taken);

  g_assert_cmpuint (n_conflicts, ==, 1);
  g_assert_nonnull (strstr (text, "weight=\"5\""));
  g_assert_nonnull (strstr (text, "field=\"weight\""));
  g_assert_nonnull (strstr (text, "<theirs>1</theirs>"));
}

static void
test_deleting_what_a_hidden_item_names_is_a_conflict (void)
{
  g_auto (Sent) sent = { NULL };
  guint n_conflicts;

  send (&sent, GW_AUDIENCE_ALL);
  g_autofree char *copied = write_text (sent.copy);
  char *from = strstr (copied, "  <interests>");
  char *to = strstr (copied, "  </interests>\n") + strlen ("  </interests>\n");
  memmove (from, to, strlen (to) + 1);
  g_autoptr (GwItem) back = read_text (copied);
  g_autoptr (GwItem) taken = take (&sent, sent.brief, back, &n_conflicts);
  g_autofree char *text = write_text (taken);

  g_assert_cmpuint (n_conflicts, ==, 1);
  g_assert_nonnull (strstr (text, "A date to plan with"));
  g_assert_nonnull (strstr (text, "on=\"i-1\" field=\".\""));
}

/* What everybody's copies number may be any item of the brief. */
static void
test_new_ids_that_collide_get_fresh_ones (void)
{
  g_auto (Sent) sent = { NULL };
  guint n_conflicts;

  send (&sent, GW_AUDIENCE_ALL);
  g_autoptr (GwItem) back = change (sent.copy, "</interests>",
                                    "<interest id=\"i-2\" party=\"p-1\"><statement>New need"
                                    "</statement></interest></interests>");
  g_autoptr (GwItem) taken = take (&sent, sent.brief, back, &n_conflicts);
  g_autoptr (GwItem) again = take (&sent, taken, back, &n_conflicts);
  g_autofree char *text = write_text (taken);

  g_assert_cmpuint (gw_item_count (taken, GW_BRIEF_INTERESTS), ==, 3);
  g_assert_cmpstr (gw_item_get_text (gw_item_find (taken, "i-2"), GW_INTEREST_STATEMENT), ==, "Mine");
  g_assert_nonnull (strstr (text, "New need"));
  g_assert_true (gw_item_equal (taken, again));
}

static void
test_without_what_was_sent (void)
{
  g_auto (Sent) ours = { NULL };
  g_auto (Sent) open = { NULL };
  g_autoptr (GError) error = NULL;
  guint n_conflicts;

  send (&ours, GW_AUDIENCE_OUR);
  g_autoptr (GwItem) back = change (ours.copy, "Second", "Two");
  g_autoptr (GwItem) taken
      = gw_share_take (ours.brief, back, NULL, NULL, &n_conflicts, &error);
  g_assert_no_error (error);
  g_autofree char *text = write_text (taken);
  g_assert_cmpuint (n_conflicts, ==, 1);
  g_assert_nonnull (strstr (text, "<theirs>Two</theirs>"));
  g_assert_nonnull (strstr (text, "Walk away"));

  send (&open, GW_AUDIENCE_ALL);
  g_assert_null (gw_share_take (open.brief, open.copy, NULL, NULL, &n_conflicts, &error));
  g_assert_error (error, GW_ERROR, GW_ERROR_NOT_FOUND);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add_func ("/exchange/share/" path, func)
  ADD ("a-copy-is-named-by-its-bytes", test_a_copy_is_named_by_its_bytes);
  ADD ("ids-for-everyone-are-numbers-in-file-order",
       test_ids_for_everyone_are_numbers_in_file_order);
  ADD ("what-falls-leaves-no-gap", test_what_falls_leaves_no_gap);
  ADD ("our-side-keeps-the-ids", test_our_side_keeps_the_ids);
  ADD ("a-copy-that-was-not-touched-changes-nothing",
       test_a_copy_that_was_not_touched_changes_nothing);
  ADD ("both-sides-changes-are-kept", test_both_sides_changes_are_kept);
  ADD ("the-same-field-changed-twice-is-a-conflict",
       test_the_same_field_changed_twice_is_a_conflict);
  ADD ("what-was-hidden-is-only-offered", test_what_was_hidden_is_only_offered);
  ADD ("deleting-what-a-hidden-item-names-is-a-conflict",
       test_deleting_what_a_hidden_item_names_is_a_conflict);
  ADD ("new-ids-that-collide-get-fresh-ones", test_new_ids_that_collide_get_fresh_ones);
  ADD ("without-what-was-sent", test_without_what_was_sent);
  return g_test_run ();
}
