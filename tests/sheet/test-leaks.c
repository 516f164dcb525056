/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-sheet.h"

#include "secrets.h"

#include <stdlib.h>
#include <string.h>

/* Two briefs that differ only in what an audience may not see give it the same sheet, byte for byte,
 * in every form. GW_BRIEFS says of how many pairs. */
#define N_PAIRS 100

static guint
get_n_pairs (void)
{
  const char *said = g_getenv ("GW_BRIEFS");

  return said != NULL ? (guint) strtoul (said, NULL, 10) : N_PAIRS;
}

static GwSheet *
make_sheet (GwItem     *brief,
            GwAudience  audience,
            GPtrArray  *others)
{
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 1, 12, 2026);

  const GwSheetOptions options
      = { .audience = audience, .today = &today, .file = "any.brief", .others = others,
          .comments = TRUE };
  return gw_sheet_new (brief, &options);
}

static GBytes *
write_sheet (GwSheet       *sheet,
             GwSheetFormat  format)
{
  g_autoptr (GError) error = NULL;
  GBytes *bytes = gw_sheet_write (sheet, format, 36, &error);

  g_assert_no_error (error);
  return bytes;
}

static void
test_what_is_hidden_changes_no_byte (void)
{
  for (guint seed = 0; seed < get_n_pairs (); seed++)
    {
      GwAudience audience = seed % 2 == 0 ? GW_AUDIENCE_ALL : GW_AUDIENCE_OUR;
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GwItem) brief = random_brief (rand, 4);
      g_autoptr (GwItem) other = secrets_change (brief, audience, rand);
      g_autoptr (GwSheet) one = make_sheet (brief, audience, NULL);
      g_autoptr (GwSheet) two = make_sheet (other, audience, NULL);

      for (GwSheetFormat format = GW_SHEET_PDF; format <= GW_SHEET_CHAT; format++)
        {
          g_autoptr (GBytes) a = write_sheet (one, format);
          g_autoptr (GBytes) b = write_sheet (two, format);

          if (!g_bytes_equal (a, b))
            g_test_fail_printf ("brief %u to audience %d in format %d", seed, audience, format);
        }
    }
}

/* To me they are not the same: the comparing can fail. */
static void
test_what_is_hidden_is_shown_to_me (void)
{
  guint n_different = 0;

  for (guint seed = 0; seed < 10; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GwItem) brief = random_brief (rand, 4);
      g_autoptr (GwItem) other = secrets_change (brief, GW_AUDIENCE_ALL, rand);
      g_autoptr (GwSheet) one = make_sheet (brief, GW_AUDIENCE_ME, NULL);
      g_autoptr (GwSheet) two = make_sheet (other, GW_AUDIENCE_ME, NULL);
      g_autoptr (GBytes) a = write_sheet (one, GW_SHEET_TEXT);
      g_autoptr (GBytes) b = write_sheet (two, GW_SHEET_TEXT);

      n_different += !g_bytes_equal (a, b);
    }
  g_assert_cmpuint (n_different, >=, 5);
}

/* What stands in other briefs is in nobody else's sheet. */
static void
test_other_briefs_change_no_byte (void)
{
  for (guint seed = 0; seed < 20; seed++)
    {
      g_autoptr (GRand) rand = g_rand_new_with_seed (seed);
      g_autoptr (GwItem) brief = random_brief (rand, 4);
      g_autoptr (GPtrArray) others
          = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_item_unref);
      g_autoptr (GwSheet) alone = make_sheet (brief, GW_AUDIENCE_ALL, NULL);

      g_ptr_array_add (others, random_brief (rand, 4));
      g_autoptr (GwSheet) among = make_sheet (brief, GW_AUDIENCE_ALL, others);
      g_autoptr (GBytes) a = write_sheet (alone, GW_SHEET_TEXT);
      g_autoptr (GBytes) b = write_sheet (among, GW_SHEET_TEXT);
      g_assert_true (g_bytes_equal (a, b));
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/sheet/leaks/what-is-hidden-changes-no-byte",
                   test_what_is_hidden_changes_no_byte);
  g_test_add_func ("/sheet/leaks/what-is-hidden-is-shown-to-me",
                   test_what_is_hidden_is_shown_to_me);
  g_test_add_func ("/sheet/leaks/other-briefs-change-no-byte", test_other_briefs_change_no_byte);
  return g_test_run ();
}
