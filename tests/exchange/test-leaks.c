/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-audience.h"
#include "gw-check.h"
#include "gw-share.h"
#include "gw-xml.h"
#include "secrets.h"

#include <stdlib.h>
#include <string.h>

/* What a copy tells. GW_BRIEFS says of how many briefs. */
#define N_BRIEFS 200

static guint
get_n_briefs (void)
{
  const char *said = g_getenv ("GW_BRIEFS");

  return said != NULL ? (guint) strtoul (said, NULL, 10) : N_BRIEFS;
}

static char *
write_copy (GwItem     *brief,
            GwAudience  audience)
{
  g_autoptr (GwItem) copy = gw_share_make (brief, audience, NULL);
  g_autoptr (GError) error = NULL;

  gw_check_document (copy, &error);
  g_assert_no_error (error);
  g_autoptr (GBytes) bytes = gw_xml_write (copy);
  return g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
}

static GwItem *
draw_brief (guint seed)
{
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  return random_brief (rand, 4);
}

static const char *
find_leak (const Secrets *secrets,
           GwAudience     audience,
           const char    *text)
{
  for (guint i = 0; i < secrets->words[audience]->len; i++)
    if (strstr (text, secrets->words[audience]->pdata[i]) != NULL)
      return secrets->words[audience]->pdata[i];

  return NULL;
}

static void
note_all (GHashTable *into,
          GHashTable *from)
{
  GHashTableIter iter;
  gpointer key;

  g_hash_table_iter_init (&iter, from);
  while (g_hash_table_iter_next (&iter, &key, NULL))
    g_hash_table_add (into, g_strdup (key));
}

/* Fields that a word or a number of its own can stand in, and that somebody may not see. */
static guint
count_hidden_fields (void)
{
  guint n = 0;

  for (guint k = 0; k < GW_N_KINDS; k++)
    for (guint i = 0; k != GW_KIND_LIBRARY && i < gw_kind (k)->n_parts; i++)
      {
        const GwPart *part = gw_kind_get_part (gw_kind (k), i);

        n += part->audience < GW_AUDIENCE_ALL && part->need != GW_NEED_LIBRARY
             && (part->type == GW_TYPE_TEXT || part->type == GW_TYPE_NAME
                 || part->type == GW_TYPE_NUMBER || part->type == GW_TYPE_ID);
      }
  return n;
}

static void
test_no_word_gets_out (void)
{
  g_autoptr (GHashTable) covered = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  guint n_words = 0;

  for (guint seed = 0; seed < get_n_briefs (); seed++)
    {
      g_autoptr (GwItem) brief = draw_brief (seed);
      g_auto (Secrets) secrets = { NULL };
      g_autoptr (GError) error = NULL;

      secrets_init (&secrets, brief);
      gw_check_document (secrets.brief, &error);
      g_assert_no_error (error);
      note_all (covered, secrets.covered);
      for (GwAudience audience = GW_AUDIENCE_OUR; audience <= GW_AUDIENCE_ALL; audience++)
        {
          g_autofree char *text = write_copy (secrets.brief, audience);
          const char *leak = find_leak (&secrets, audience, text);

          n_words += secrets.words[audience]->len;
          if (leak != NULL)
            {
              g_test_message ("%s", text);
              g_test_fail_printf ("brief %u tells %s to audience %d", seed, leak, audience);
              return;
            }
        }
    }

  g_test_message ("%u words in %u kinds of field, none found", n_words,
                  g_hash_table_size (covered));
  g_assert_cmpuint (g_hash_table_size (covered), >=, count_hidden_fields ());
}

/* The search would find them: for me all of it is in the copy. */
static void
test_the_search_finds_what_is_there (void)
{
  g_autoptr (GwItem) brief = draw_brief (1);
  g_auto (Secrets) secrets = { NULL };

  secrets_init (&secrets, brief);
  g_autoptr (GBytes) bytes = gw_xml_write (secrets.brief);
  g_autofree char *text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  for (guint i = 0; i < secrets.words[GW_AUDIENCE_ALL]->len; i++)
    g_assert_nonnull (strstr (text, secrets.words[GW_AUDIENCE_ALL]->pdata[i]));
  g_assert_cmpuint (secrets.words[GW_AUDIENCE_ALL]->len, >, 20);
}

static void
test_what_is_hidden_changes_no_byte (void)
{
  guint n_changed = 0;

  for (guint seed = 0; seed < get_n_briefs (); seed++)
    for (GwAudience audience = GW_AUDIENCE_OUR; audience <= GW_AUDIENCE_ALL; audience++)
      {
        g_autoptr (GRand) rand = g_rand_new_with_seed (1000 + seed);
        g_autoptr (GwItem) brief = draw_brief (seed);
        g_autoptr (GwItem) other = secrets_change (brief, audience, rand);
        g_autoptr (GError) error = NULL;
        g_autofree char *one = write_copy (brief, audience);
        g_autofree char *two = write_copy (other, audience);

        gw_check_document (other, &error);
        g_assert_no_error (error);
        n_changed += !gw_item_equal (brief, other);
        if (strcmp (one, two) != 0)
          {
            g_test_message ("%s\n%s", one, two);
            g_test_fail_printf ("brief %u is not the same to audience %d", seed, audience);
            return;
          }
      }

  g_assert_cmpuint (n_changed, >=, get_n_briefs ());
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/exchange/leaks/no-word-gets-out", test_no_word_gets_out);
  g_test_add_func ("/exchange/leaks/the-search-finds-what-is-there",
                   test_the_search_finds_what_is_there);
  g_test_add_func ("/exchange/leaks/what-is-hidden-changes-no-byte",
                   test_what_is_hidden_changes_no_byte);
  return g_test_run ();
}
