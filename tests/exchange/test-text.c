/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-markers.h"
#include "gw-text-difference.h"

#include <string.h>

/* Two texts word by word, three texts in one, and a file with git's markers in it. */

static char *
write_pieces (const char *from,
              const char *to)
{
  g_autoptr (GArray) pieces = gw_text_difference (from, to);
  GString *out = g_string_new (NULL);

  for (guint i = 0; i < pieces->len; i++)
    {
      const GwPiece *piece = &g_array_index (pieces, GwPiece, i);
      const char *form = piece->kind == GW_PIECE_SAME ? "" : piece->kind == GW_PIECE_GONE ? "-" : "+";

      g_string_append_printf (out, "%s%s%s", *form != '\0' ? "[" : "", form, piece->text);
      g_string_append (out, *form != '\0' ? "]" : "");
    }
  return g_string_free (out, FALSE);
}

static void
test_differences_are_words (void)
{
  static const struct
  {
    const char *from;
    const char *to;
    const char *said;
  } cases[] = {
    { "", "", "" },
    { "one two", "one two", "one two" },
    { "", "new", "[+new]" },
    { "old", "", "[-old]" },
    { "old", "new", "[-old][+new]" },
    { "one two three", "one 2 three", "one [-two][+2] three" },
    { "one three", "one two three", "one [+two ]three" },
    { "one two three", "one three", "one [-two ]three" },
    { "a week", "a week.", "a week[+.]" },
    { "six-week plan", "six-day plan", "six-[-week][+day] plan" },
    { "Größe", "Größen", "[-Größe][+Größen]" },
    { "日本語の文", "日本語の本", "日本語の[-文][+本]" },
    { "line\nother", "line\nanother", "line\n[-other][+another]" },
    /* Two words beside each other that both changed are one change. */
    { "one two three", "1 2 three", "[-one two][+1 2] three" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *said = write_pieces (cases[i].from, cases[i].to);
      g_assert_cmpstr (said, ==, cases[i].said);
    }
}

/* What is the same and what is gone are the old text; what is the same and what is new the other. */
static void
test_pieces_are_both_texts (void)
{
  static const char *const words[] = { "one", " ", "two", "\n", ".", "three", "Größe", "日", "" };
  g_autoptr (GRand) rand = g_rand_new_with_seed (7);

  for (guint n = 0; n < 2000; n++)
    {
      g_autoptr (GString) from = g_string_new (NULL);
      g_autoptr (GString) to = g_string_new (NULL);
      g_autoptr (GString) old = g_string_new (NULL);
      g_autoptr (GString) new = g_string_new (NULL);

      for (guint i = 0; i < 30; i++)
        g_string_append (i % 2 == 0 ? from : to,
                         words[g_rand_int_range (rand, 0, (gint32) G_N_ELEMENTS (words))]);
      g_autoptr (GArray) pieces = gw_text_difference (from->str, to->str);
      for (guint i = 0; i < pieces->len; i++)
        {
          const GwPiece *piece = &g_array_index (pieces, GwPiece, i);
          g_string_append (old, piece->kind != GW_PIECE_NEW ? piece->text : "");
          g_string_append (new, piece->kind != GW_PIECE_GONE ? piece->text : "");
        }
      g_assert_cmpstr (old->str, ==, from->str);
      g_assert_cmpstr (new->str, ==, to->str);
    }
}

/* A text that differs nearly everywhere is given up on, soon, as simply another. */
static void
test_texts_that_share_little_are_two (void)
{
  g_autoptr (GString) from = g_string_new (NULL);
  g_autoptr (GString) to = g_string_new (NULL);
  gint64 start = g_get_monotonic_time ();

  for (guint i = 0; i < 20000; i++)
    {
      g_string_append_printf (from, "a%u ", i);
      g_string_append_printf (to, "b%u ", i);
    }
  g_autoptr (GArray) pieces = gw_text_difference (from->str, to->str);
  g_assert_cmpuint (pieces->len, <=, 4);
  g_assert_cmpint (g_get_monotonic_time () - start, <, 5 * G_USEC_PER_SEC);
}

static void
test_changes_merge_where_they_do_not_touch (void)
{
  static const struct
  {
    const char *base;
    const char *ours;
    const char *theirs;
    const char *merged; /* NULL = they touch */
  } cases[] = {
    { "a b c", "a b c", "a b c", "a b c" },
    { "a b c", "A b c", "a b c", "A b c" },
    { "a b c", "A b c", "a b C", "A b C" },
    { "a b c", "A b c", "A b C", "A b C" },
    { "a b c", "X b c", "Y b c", NULL },
    { "a b c", "A b c", "a B c", NULL },
    { "a b c", "a c", "a b c d", "a c d" },
    { "a b c", "start a b c", "a b c end", "start a b c end" },
    { "a b c", "a b c one", "a b c two", NULL },
    { "a b c", "", "a b c", "" },
    { "a b c", "", "a b c d", NULL },
    { "a. b. c.", "a. B. c.", "a. b. c!", "a. B. c!" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *merged = gw_text_merge (cases[i].base, cases[i].ours, cases[i].theirs);
      g_autofree char *swapped = gw_text_merge (cases[i].base, cases[i].theirs, cases[i].ours);

      g_test_message ("%s / %s / %s", cases[i].base, cases[i].ours, cases[i].theirs);
      g_assert_cmpstr (merged, ==, cases[i].merged);
      g_assert_cmpstr (swapped, ==, cases[i].merged);
    }
}

static GBytes *
bytes_of (const char *text)
{
  return g_bytes_new (text, strlen (text));
}

static void
assert_text (GBytes     *bytes,
             const char *text)
{
  g_autofree char *found = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));

  g_assert_cmpstr (found, ==, text);
}

#define OURS   "<<<<<<< HEAD\n"
#define BASE   "||||||| 1234567\n"
#define PARTS  "=======\n"
#define THEIRS ">>>>>>> side\n"

static void
test_markers_hold_two_sides (void)
{
  g_autoptr (GBytes) marked = bytes_of ("a\n" OURS "one\n" PARTS "two\n" THEIRS "z\n" OURS PARTS "3\n"
                                        THEIRS);
  g_autoptr (GBytes) base = NULL;
  g_autoptr (GBytes) ours = NULL;
  g_autoptr (GBytes) theirs = NULL;

  g_assert_true (gw_markers_found (marked));
  g_assert_true (gw_markers_split (marked, &base, &ours, &theirs));
  g_assert_null (base);
  assert_text (ours, "a\none\nz\n");
  assert_text (theirs, "a\ntwo\nz\n3\n");
}

static void
test_markers_may_hold_the_base (void)
{
  g_autoptr (GBytes) marked
      = bytes_of ("a\n" OURS "one\n" BASE "zero\n" PARTS "two\n" THEIRS "z");
  g_autoptr (GBytes) base = NULL;
  g_autoptr (GBytes) ours = NULL;
  g_autoptr (GBytes) theirs = NULL;

  g_assert_true (gw_markers_split (marked, &base, &ours, &theirs));
  assert_text (base, "a\nzero\nz");
  assert_text (ours, "a\none\nz");
  assert_text (theirs, "a\ntwo\nz");
}

/* One conflict of two that tells no base: the file's base is not known. */
static void
test_a_base_of_one_alone_is_none (void)
{
  g_autoptr (GBytes) marked = bytes_of (OURS "1\n" BASE "0\n" PARTS "2\n" THEIRS OURS "3\n" PARTS
                                        "4\n" THEIRS);
  g_autoptr (GBytes) base = NULL;
  g_autoptr (GBytes) ours = NULL;
  g_autoptr (GBytes) theirs = NULL;

  g_assert_true (gw_markers_split (marked, &base, &ours, &theirs));
  g_assert_null (base);
}

static void
test_what_are_no_markers (void)
{
  static const char *const texts[] = {
    "", "a\nb\n", "<<<<<<\n", "<<<<<<<<\n", "a <<<<<<< HEAD\n", "=======\n", ">>>>>>> side\n",
    "|||||||\n",
  };
  static const char *const broken[] = { OURS, OURS "a\n" PARTS, OURS "a\n" THEIRS,
                                        OURS BASE "a\n" };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      g_autoptr (GBytes) bytes = bytes_of (texts[i]);
      g_assert_false (gw_markers_found (bytes));
    }
  for (guint i = 0; i < G_N_ELEMENTS (broken); i++)
    {
      g_autoptr (GBytes) bytes = bytes_of (broken[i]);
      GBytes *base = NULL;
      GBytes *ours = NULL;
      GBytes *theirs = NULL;

      g_assert_true (gw_markers_found (bytes));
      g_assert_false (gw_markers_split (bytes, &base, &ours, &theirs));
      g_assert_true (base == NULL && ours == NULL && theirs == NULL);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add_func ("/exchange/" path, func)
  ADD ("text/differences-are-words", test_differences_are_words);
  ADD ("text/pieces-are-both-texts", test_pieces_are_both_texts);
  ADD ("text/texts-that-share-little-are-two", test_texts_that_share_little_are_two);
  ADD ("text/changes-merge-where-they-do-not-touch", test_changes_merge_where_they_do_not_touch);
  ADD ("markers/hold-two-sides", test_markers_hold_two_sides);
  ADD ("markers/may-hold-the-base", test_markers_may_hold_the_base);
  ADD ("markers/a-base-of-one-alone-is-none", test_a_base_of_one_alone_is_none);
  ADD ("markers/what-are-none", test_what_are_no_markers);
  return g_test_run ();
}
