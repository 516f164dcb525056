/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-invitation.h"

#include <string.h>

#define HEAD "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\n"
#define TAIL "END:VEVENT\r\nEND:VCALENDAR\r\n"

static GwInvitation *
read_text (const char  *text,
           GError     **error)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));

  return gw_invitation_read (bytes, error);
}

static void
test_a_whole_one (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GwInvitation) invitation
      = read_text ("BEGIN:VCALENDAR\r\nBEGIN:VTIMEZONE\r\nTZID:Europe/Berlin\r\nEND:VTIMEZONE\r\n"
                   "BEGIN:VEVENT\r\nUID:1\r\nDTSTART;TZID=Europe/Berlin:20261203T140000\r\n"
                   "DTEND;TZID=Europe/Berlin:20261203T144500\r\n"
                   "SUMMARY:Six shops\\, and what\r\n  can wait\\nuntil May\r\n"
                   "LOCATION:Room 4\\; second floor\r\n"
                   "ORGANIZER;CN=\"Renner, Tobias\":mailto:tobias@example.org\r\n"
                   "ATTENDEE;CUTYPE=INDIVIDUAL;CN=Priya Nair:mailto:priya@example.org\r\n"
                   "ATTENDEE;CN=priya@example.org:mailto:jonas.weck@example.org\r\n"
                   "ATTENDEE;CUTYPE=ROOM;CN=Room 4:mailto:room4@example.org\r\n"
                   "ATTENDEE;CN=Priya Nair:mailto:priya@example.org\r\n"
                   "BEGIN:VALARM\r\nSUMMARY:Ring\r\nEND:VALARM\r\nEND:VEVENT\r\n"
                   "BEGIN:VEVENT\r\nSUMMARY:The next one\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
                   &error);

  g_assert_no_error (error);
  g_assert_cmpstr (invitation->title, ==, "Six shops, and what can wait until May");
  g_assert_cmpstr (invitation->start, ==, "2026-12-03T14:00+01:00");
  g_assert_cmpuint (invitation->minutes, ==, 45);
  g_assert_cmpstr (invitation->place, ==, "Room 4; second floor");
  g_assert_cmpuint (invitation->people->len, ==, 3);
  g_assert_cmpstr (g_ptr_array_index (invitation->people, 0), ==, "Renner, Tobias");
  g_assert_cmpstr (g_ptr_array_index (invitation->people, 1), ==, "Priya Nair");
  g_assert_cmpstr (g_ptr_array_index (invitation->people, 2), ==, "jonas.weck");
}

static void
test_times (void)
{
  static const struct
  {
    const char *lines;
    const char *start;
    guint       minutes;
  } cases[] = {
    { "DTSTART:20261203T130000Z\r\nDURATION:PT1H30M\r\n", "2026-12-03T13:00+00:00", 90 },
    { "DTSTART;VALUE=DATE:20261203\r\nDTEND;VALUE=DATE:20261204\r\n", "2026-12-03", 0 },
    { "DTSTART:20261203T130000Z\r\nDTEND:20261203T120000Z\r\n", "2026-12-03T13:00+00:00", 0 },
    { "DTSTART:20261203T130000Z\r\nDURATION:P1000000000000000D\r\n", "2026-12-03T13:00+00:00", 0 },
    { "DTSTART:20261203T130000Z\r\nDURATION:PT\r\n", "2026-12-03T13:00+00:00", 0 },
    { "DTSTART;TZID=America/New_York:20260703T090000\r\n", "2026-07-03T09:00-04:00", 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strconcat (HEAD, cases[i].lines, TAIL, NULL);
      g_autoptr (GError) error = NULL;
      g_autoptr (GwInvitation) invitation = read_text (text, &error);

      g_test_message ("%s", cases[i].lines);
      g_assert_no_error (error);
      g_assert_cmpstr (invitation->start, ==, cases[i].start);
      g_assert_cmpuint (invitation->minutes, ==, cases[i].minutes);
      g_assert_null (invitation->title);
    }
}

static void
test_what_is_none_is_refused (void)
{
  static const char *const texts[] = {
    "", "<brief/>", "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n",
    HEAD "SUMMARY:No day\r\n" TAIL,
    HEAD "DTSTART:2026\r\n" TAIL,
    HEAD "DTSTART:20261399T250000Z\r\n" TAIL,
    HEAD "DTSTART:20261203T130000Z\r\n",   /* cut off */
    HEAD "SUMMARY:\xff\r\nDTSTART:20261203T130000Z\r\n" TAIL,
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GError) error = NULL;

      g_test_message ("%u", i);
      g_assert_null (read_text (texts[i], &error));
      g_assert_error (error, GW_ERROR, GW_ERROR_SYNTAX);
    }

  g_autofree char *large = g_strnfill (GW_INVITATION_LIMIT + 1, 'A');
  g_autoptr (GError) error = NULL;
  g_assert_null (read_text (large, &error));
  g_assert_error (error, GW_ERROR, GW_ERROR_LIMIT);
}

/* Whatever stands there, what is taken can be kept in a brief. */
static void
test_hostile_ones (void)
{
  g_autofree char *many = g_strnfill (200000, 'x');
  g_autofree char *quotes = g_strnfill (50000, '"');
  g_autoptr (GString) nested = g_string_new (HEAD "DTSTART:20261203T130000Z\r\n");
  const char *lines[] = { "SUMMARY:\x01\x02 a\x0b b\r\n", "SUMMARY:\\\r\n", ":\r\n", ";;;:\r\n",
                          "ATTENDEE;CN=:mailto:@\r\n", "ATTENDEE;CN=\":\r\n" };

  for (guint i = 0; i < 2000; i++)
    g_string_append (nested, "BEGIN:VALARM\r\n");
  for (guint i = 0; i < G_N_ELEMENTS (lines); i++)
    g_string_insert (nested, strlen (HEAD), lines[i]);
  g_string_insert (nested, strlen (HEAD), "LOCATION:");
  g_string_insert (nested, strlen (HEAD) + 9, many);
  g_string_insert (nested, strlen (HEAD) + 9 + 200000, "\r\nX;P=");
  g_string_insert (nested, strlen (HEAD) + 9 + 200000 + 6, quotes);
  g_string_insert (nested, strlen (HEAD) + 9 + 200000 + 6 + 50000, ":\r\n");
  for (guint i = 0; i < 2000; i++)
    g_string_append (nested, "END:VALARM\r\n");
  for (guint i = 0; i < 200; i++)
    g_string_append_printf (nested, "ATTENDEE;CN=Person %u:mailto:p%u@example.org\r\n", i, i);
  g_string_append (nested, TAIL);

  g_autoptr (GError) error = NULL;
  g_autoptr (GwInvitation) invitation = read_text (nested->str, &error);
  g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_SCOPE, "", "en");
  g_autoptr (GwTree) tree = gw_tree_new (brief);

  g_assert_no_error (error);
  g_assert_cmpuint (g_utf8_strlen (invitation->place, -1), ==, 500);
  g_assert_cmpuint (invitation->people->len, <=, 40);
  g_assert_true (gw_invitation_put (invitation, tree, NULL, &error));
  g_assert_no_error (error);
}

static void
test_it_fills_a_brief_in_one_step (void)
{
  g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_SCOPE, "", "en");
  g_autoptr (GwTree) tree = gw_tree_new (brief);
  g_autoptr (GError) error = NULL;
  g_autoptr (GwInvitation) invitation
      = read_text (HEAD "SUMMARY:Six shops\r\nDTSTART:20261203T130000Z\r\nDURATION:PT45M\r\n"
                        "LOCATION:Room 4\r\nATTENDEE;CN=Ana Me:mailto:a@example.org\r\n"
                        "ATTENDEE;CN=Priya Nair:mailto:p@example.org\r\n" TAIL,
                   &error);
  GwItem *item;

  g_assert_true (gw_invitation_put (invitation, tree, "Ana Me", &error));
  g_assert_no_error (error);
  item = gw_tree_get_item (tree);
  g_assert_cmpstr (gw_item_get_text (item, GW_BRIEF_TITLE), ==, "Six shops");
  g_assert_cmpstr (gw_item_get_text (gw_item_get_one (item, GW_BRIEF_MEETING), GW_MEETING_MINUTES),
                   ==, "45");
  g_assert_cmpuint (gw_item_count (item, GW_BRIEF_PARTIES), ==, 1);
  g_assert_cmpstr (gw_tree_get_undo_label (tree), ==, "Take over the invitation");

  /* Again it moves the meeting, and nobody comes twice. */
  g_free (invitation->title);
  invitation->title = g_strdup ("Another title");
  g_assert_true (gw_invitation_put (invitation, tree, "Ana Me", &error));
  item = gw_tree_get_item (tree);
  g_assert_cmpstr (gw_item_get_text (item, GW_BRIEF_TITLE), ==, "Six shops");
  g_assert_cmpuint (gw_item_count (item, GW_BRIEF_PARTIES), ==, 1);

  gw_tree_undo (tree);
  gw_tree_undo (tree);
  g_assert_true (gw_item_equal (gw_tree_get_item (tree), brief));
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/invitation/a-whole-one", test_a_whole_one);
  g_test_add_func ("/invitation/times", test_times);
  g_test_add_func ("/invitation/what-is-none-is-refused", test_what_is_none_is_refused);
  g_test_add_func ("/invitation/hostile-ones", test_hostile_ones);
  g_test_add_func ("/invitation/it-fills-a-brief-in-one-step", test_it_fills_a_brief_in_one_step);
  return g_test_run ();
}
