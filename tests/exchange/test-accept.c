/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-accept.h"

#include <string.h>

#include "gw-xml.h"
#include "triples.h"

/* So many generated pairs of versions, a few of the changes of each taken over. */
#define N_PAIRS 1500

#define BRIEF(REST)                                                                                \
  "<brief xmlns=\"urn:groundwork:1\" format=\"1\" id=\"b-1\" moment=\"scope\"><title>T</title>" REST   \
  "<scope/></brief>"

static GwItem *
read_brief (const char *text)
{
  g_autoptr (GBytes) bytes = g_bytes_new (text, strlen (text));
  g_autoptr (GError) error = NULL;
  GwItem *brief = gw_xml_read (bytes, NULL, &error);

  g_assert_no_error (error);
  return brief;
}

static GwItem *
take_over (GwItem         *from,
           GwItem         *to,
           GPtrArray      *changes,
           const gboolean *wanted)
{
  g_autoptr (GError) error = NULL;
  GwItem *result = gw_changes_accept (from, to, changes, wanted, &error);

  g_assert_no_error (error);
  return result;
}

static char *
write_text (GwItem *item)
{
  g_autoptr (GBytes) bytes = gw_xml_write (item);

  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

/* Wants the changes whose numbers are in @indices, up to -1, and says which are wanted then. */
static void
check_wanted (const char *from_text,
              const char *to_text,
              const int  *indices,
              const char *wanted_then,
              const char *result_text)
{
  g_autoptr (GwItem) from = read_brief (from_text);
  g_autoptr (GwItem) to = read_brief (to_text);
  g_autoptr (GPtrArray) changes = gw_changes_find (from, to);
  g_autofree gboolean *wanted = g_new0 (gboolean, changes->len);
  g_autoptr (GString) then = g_string_new (NULL);
  g_autoptr (GwItem) expected = read_brief (result_text);

  for (const int *index = indices; *index >= 0; index++)
    gw_changes_want (changes, wanted, *index, TRUE);
  for (guint i = 0; i < changes->len; i++)
    g_string_append_c (then, wanted[i] ? 'y' : 'n');
  g_assert_cmpstr (then->str, ==, wanted_then);

  g_autoptr (GwItem) result = take_over (from, to, changes, wanted);
  g_autofree char *got = write_text (result);
  g_autofree char *should = write_text (expected);
  g_assert_cmpstr (got, ==, should);
}

#define KNOWN(ID, TEXT) "<known id=\"" ID "\">" TEXT "</known>"
#define KNOWNS(ITEMS) BRIEF ("<knowns>" ITEMS "</knowns>")

static void
test_one_of_several (void)
{
  check_wanted (KNOWNS (KNOWN ("kn-1", "a") KNOWN ("kn-2", "b")),
                KNOWNS (KNOWN ("kn-1", "A") KNOWN ("kn-2", "B") KNOWN ("kn-3", "c")),
                (int[]){ 1, -1 }, "nyn", KNOWNS (KNOWN ("kn-1", "a") KNOWN ("kn-2", "B")));
}

/* Behind what stands before it, whether that came as well or not. */
static void
test_places (void)
{
  const char *from = KNOWNS (KNOWN ("kn-1", "a") KNOWN ("kn-2", "b"));
  const char *to = KNOWNS (KNOWN ("kn-3", "c") KNOWN ("kn-1", "a") KNOWN ("kn-4", "d")
                               KNOWN ("kn-5", "e") KNOWN ("kn-2", "b"));

  check_wanted (from, to, (int[]){ 2, -1 }, "nny",
                KNOWNS (KNOWN ("kn-1", "a") KNOWN ("kn-5", "e") KNOWN ("kn-2", "b")));
  check_wanted (from, to, (int[]){ 0, 1, 2, -1 }, "yyy", to);
}

static void
test_moved (void)
{
  const char *from = KNOWNS (KNOWN ("kn-1", "a") KNOWN ("kn-2", "b") KNOWN ("kn-3", "c"));
  const char *to = KNOWNS (KNOWN ("kn-3", "c") KNOWN ("kn-1", "a") KNOWN ("kn-2", "B"));

  check_wanted (from, to, (int[]){ 0, -1 }, "yn",
                KNOWNS (KNOWN ("kn-3", "c") KNOWN ("kn-1", "a") KNOWN ("kn-2", "b")));
  check_wanted (from, to, (int[]){ 1, -1 }, "ny",
                KNOWNS (KNOWN ("kn-1", "a") KNOWN ("kn-2", "B") KNOWN ("kn-3", "c")));
}

#define NEED(PARTY) "<interests><interest id=\"i-1\" party=\"" PARTY "\"/></interests>"
#define PARTY(ID) "<party id=\"" ID "\" side=\"them\" name=\"N\"/>"

/* A need comes with the new person whose it is, and the person goes only after the need. */
static void
test_hangs_together (void)
{
  const char *without = BRIEF ("<parties>" PARTY ("p-1") "</parties>");
  const char *with = BRIEF ("<parties>" PARTY ("p-1") PARTY ("p-2") "</parties>" NEED ("p-2"));

  check_wanted (without, with, (int[]){ 1, -1 }, "yy", with);
  check_wanted (without, with, (int[]){ 0, -1 }, "yn",
                BRIEF ("<parties>" PARTY ("p-1") PARTY ("p-2") "</parties>"));
  check_wanted (with, without, (int[]){ 0, -1 }, "yy", without);
  check_wanted (with, without, (int[]){ 1, -1 }, "ny",
                BRIEF ("<parties>" PARTY ("p-1") PARTY ("p-2") "</parties>"));
}

static void
test_not_wanted_any_more (void)
{
  g_autoptr (GwItem) from = read_brief (BRIEF ("<parties>" PARTY ("p-1") "</parties>"));
  g_autoptr (GwItem) to = read_brief (
      BRIEF ("<parties>" PARTY ("p-1") PARTY ("p-2") "</parties>" NEED ("p-2")));
  g_autoptr (GPtrArray) changes = gw_changes_find (from, to);
  gboolean wanted[] = { TRUE, TRUE };

  g_assert_cmpuint (changes->len, ==, 2);
  gw_changes_want (changes, wanted, 0, FALSE);
  g_assert_false (wanted[1]);
  gw_changes_want (changes, wanted, 1, TRUE);
  g_assert_true (wanted[0]);
  gw_changes_want (changes, wanted, 1, FALSE);
  g_assert_true (wanted[0]);
}

/* Whatever is taken of the changes of two versions makes a document that can be saved: all of them
 * the one, none of them the other. */
static void
test_generated (void)
{
  g_autofree char *path = g_build_filename (g_getenv ("GW_SAMPLES"), "en", "a1-payroll-export.brief",
                                            NULL);
  g_autoptr (GwItem) base = triple_read (path);
  g_autoptr (GRand) rand = g_rand_new_with_seed (5);

  for (guint i = 0; i < N_PAIRS; i++)
    {
      g_autoptr (GwItem) from = triple_change (base, 4, rand);
      g_autoptr (GwItem) to = triple_change (from, i % 5 == 0 ? 25 : 6, rand);
      g_autoptr (GPtrArray) changes = gw_changes_find (from, to);
      g_autofree gboolean *wanted = g_new0 (gboolean, changes->len + 1);

      g_autoptr (GwItem) none = take_over (from, to, changes, wanted);
      g_assert_true (gw_item_equal (none, from));

      for (guint n = 0; n < 4 && changes->len > 0; n++)
        gw_changes_want (changes, wanted, g_rand_int_range (rand, 0, changes->len), TRUE);
      if (changes->len > 0)
        gw_changes_want (changes, wanted, g_rand_int_range (rand, 0, changes->len), FALSE);
      g_autoptr (GwItem) some = take_over (from, to, changes, wanted);

      for (guint j = 0; j < changes->len; j++)
        wanted[j] = TRUE;
      g_autoptr (GwItem) all = take_over (from, to, changes, wanted);
      g_autofree char *got = write_text (all);
      g_autofree char *should = write_text (to);
      g_assert_cmpstr (got, ==, should);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/accept/one-of-several", test_one_of_several);
  g_test_add_func ("/accept/what-comes-finds-its-place", test_places);
  g_test_add_func ("/accept/moves-and-words-apart", test_moved);
  g_test_add_func ("/accept/what-hangs-together-comes-and-goes-together", test_hangs_together);
  g_test_add_func ("/accept/no-longer-wanted", test_not_wanted_any_more);
  g_test_add_func ("/accept/generated-pairs", test_generated);
  return g_test_run ();
}
