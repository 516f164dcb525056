/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-audience.h"
#include "gw-xml.h"
#include "secrets.h"

#include <stdlib.h>

/* For tests in other languages:
 *
 *   make-secrets words SEED BRIEF TEAM OPEN   a brief, and what our side and everyone may not see
 *   make-secrets change SEED AUDIENCE A B     two briefs that are the same to the audience
 *
 * Each takes a random brief, or with “SEED:FILE” the one in FILE. */

static GwItem *
draw (const char  *seed,
      GRand      **rand)
{
  g_auto (GStrv) words = g_strsplit (seed, ":", 2);
  char *text;
  gsize length;

  *rand = g_rand_new_with_seed ((guint32) strtoul (words[0], NULL, 10));
  if (words[1] == NULL)
    return random_brief (*rand, 4);

  g_assert_true (g_file_get_contents (words[1], &text, &length, NULL));
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, length);
  return gw_xml_read (bytes, NULL, NULL);
}

static void
write_brief (const char *path,
             GwItem     *brief)
{
  g_autoptr (GBytes) bytes = gw_xml_write (brief);
  g_autoptr (GError) error = NULL;

  g_file_set_contents (path, g_bytes_get_data (bytes, NULL), (gssize) g_bytes_get_size (bytes),
                       &error);
  g_assert_no_error (error);
}

static void
write_words (const char *path,
             GPtrArray  *words)
{
  g_ptr_array_add (words, NULL);
  g_autofree char *text = g_strjoinv ("\n", (char **) words->pdata);
  g_assert_true (g_file_set_contents (path, text, -1, NULL));
  g_ptr_array_set_size (words, (int) words->len - 1);
}

int
main (int    argc,
      char **argv)
{
  g_assert_cmpint (argc, ==, 6);

  g_autoptr (GRand) rand = NULL;
  g_autoptr (GwItem) brief = draw (argv[2], &rand);
  g_assert_nonnull (brief);

  if (g_str_equal (argv[1], "words"))
    {
      g_auto (Secrets) secrets = { NULL };
      secrets_init (&secrets, brief);
      write_brief (argv[3], secrets.brief);
      write_words (argv[4], secrets.words[GW_AUDIENCE_OUR]);
      write_words (argv[5], secrets.words[GW_AUDIENCE_ALL]);
      return 0;
    }

  GwAudience audience;
  g_assert_true (gw_audience_parse (argv[3], &audience));
  g_autoptr (GwItem) other = secrets_change (brief, audience, rand);
  write_brief (argv[4], brief);
  write_brief (argv[5], other);
  return 0;
}
