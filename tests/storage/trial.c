/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One saving in a process of its own, for tests that kill it, starve it and lie to it.
 *
 *   trial replace TARGET SOURCE EXPECTED    exit 0 only when it was saved
 *   trial export TARGET SOURCE -            the same over whatever is there
 *   trial edit TARGET SOURCE -              the same as an edit of a document
 *   trial save-as TARGET SOURCE -           the same of a document that lay elsewhere
 *   trial keep TARGET SOURCE -              the edit goes to the journal only
 *   trial type TARGET MILLISECONDS -        types a number into the title so often, for ever, and
 *                                           says each on stdout with the time
 *   trial append TARGET LINE TIMES          one line at a time, again whenever another was faster
 *
 * The looks at files that do not exist mark in a log of system calls where the saving starts and
 * ends. */

#include "gw-document.h"
#include "gw-error.h"
#include "gw-file.h"
#include "gw-store.h"
#include "gw-xml.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <unistd.h>

#define LIMIT ((gsize) 1 << 26)
#define MARK(word)                                                                                 \
  if (access ("/groundwork-trial-" word, F_OK) == 0)                                               \
  abort ()

/* Under strace a process cannot be searched for leaks as well: the sanitizer asks here. */
int __lsan_is_turned_off (void);

int
__lsan_is_turned_off (void)
{
  return 1;
}

static int
report (gboolean  saved,
        GError   *error)
{
  if (saved == (error != NULL))
    abort ();
  if (!saved)
    fprintf (stderr, "%s\n", error->message);
  return saved ? 0 : 4;
}

static gboolean
loads (GBytes    *bytes,
       gpointer   user_data,
       GError   **error)
{
  g_autoptr (GwItem) item = gw_xml_read (bytes, NULL, error);

  return item != NULL;
}

static int
replace (GFile        *target,
         GFile        *source,
         const char   *expected,
         GwFileAccess  readers)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GBytes) bytes = gw_file_read (source, LIMIT, NULL, &error);
  gboolean saved;

  if (bytes == NULL)
    return 3;

  MARK ("begins");
  saved = gw_file_replace (target, bytes, expected, readers, loads, NULL, &error);
  MARK ("ends");
  return report (saved, error);
}

/* Makes the document what the source says, by one edit. */
static gboolean
become (GwDocument *document,
        GFile      *source)
{
  g_autoptr (GwDocument) other = gw_document_open (source, NULL);
  GwTree *tree = gw_document_get_tree (document);

  return other != NULL
         && gw_tree_set (tree, gw_tree_get_root (tree), GW_BRIEF_OUTCOME,
                         gw_item_get_text (gw_document_get_item (other), GW_BRIEF_OUTCOME), NULL);
}

static int
edit (GFile *target,
      GFile *source)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GwDocument) document = gw_document_open (target, &error);
  gboolean saved;

  if (document == NULL || !become (document, source))
    return 3;

  MARK ("begins");
  saved = gw_document_save (document, &error);
  MARK ("ends");
  return report (saved, error);
}

static int
save_as (GFile *target,
         GFile *source)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GwDocument) document = gw_document_open (source, &error);
  gboolean saved;

  if (document == NULL)
    return 3;

  MARK ("begins");
  saved = gw_document_save_as (document, target, FALSE, &error);
  MARK ("ends");
  return report (saved, error);
}

static int
keep (GFile *target,
      GFile *source)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GwStore) store = gw_store_new (target);
  g_autoptr (GwItem) item = gw_store_open (store, &error);
  g_autoptr (GwStore) other = gw_store_new (source);
  g_autoptr (GwItem) typed = gw_store_open (other, NULL);
  gboolean kept;

  if (item == NULL || typed == NULL)
    return 3;

  MARK ("begins");
  kept = gw_store_keep (store, typed, 1, &error);
  MARK ("ends");
  return report (kept, error);
}

static gboolean
append_once (GFile       *file,
             const char  *line,
             GError     **error)
{
  g_autofree char *digest = NULL;
  g_autoptr (GBytes) old = gw_file_read (file, LIMIT, &digest, error);
  g_autoptr (GString) text = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (old == NULL)
    return FALSE;
  text = g_string_new_len (g_bytes_get_data (old, NULL), (gssize) g_bytes_get_size (old));
  g_string_append_printf (text, "%s\n", line);
  bytes = g_bytes_new (text->str, text->len);
  return gw_file_replace (file, bytes, digest, GW_FILE_PRIVATE, NULL, NULL, error);
}

static int
append (const char *target,
        const char *line,
        guint       times)
{
  g_autoptr (GFile) file = g_file_new_for_path (target);

  for (guint i = 0; i < times;)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *numbered = g_strdup_printf ("%s%u", line, i);

      if (append_once (file, numbered, &error))
        i++;
      else if (!g_error_matches (error, GW_ERROR, GW_ERROR_CHANGED))
        return 4;
    }
  return 0;
}

static gboolean
type_cb (gpointer user_data)
{
  static guint n = 0;
  GwTree *tree = gw_document_get_tree (user_data);
  g_autofree char *title = g_strdup_printf ("%u", ++n);

  if (!gw_tree_type (tree, gw_tree_get_root (tree), GW_BRIEF_TITLE, title, NULL))
    abort ();
  printf ("%u %" G_GINT64_FORMAT "\n", n, g_get_monotonic_time ());
  fflush (stdout);
  return G_SOURCE_CONTINUE;
}

static int
type (GFile *target,
      guint  milliseconds)
{
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  g_autoptr (GwDocument) document = gw_document_open (target, NULL);

  if (document == NULL)
    return 3;

  gw_document_set_autosave (document, TRUE);
  g_timeout_add (milliseconds, type_cb, document);
  g_main_loop_run (loop);
  return 0;
}

int
main (int   argc,
      char *argv[])
{
  const struct rlimit none = { 0, 0 };

  setrlimit (RLIMIT_CORE, &none);
  if (argc != 5)
    return 2;
  if (g_str_equal (argv[1], "append"))
    return append (argv[2], argv[3], (guint) atoi (argv[4]));

  g_autoptr (GFile) target = g_file_new_for_path (argv[2]);
  g_autoptr (GFile) source = g_file_new_for_path (argv[3]);
  if (g_str_equal (argv[1], "replace"))
    return replace (target, source, argv[4], GW_FILE_PRIVATE);
  if (g_str_equal (argv[1], "export"))
    return replace (target, source, GW_FILE_ANY, GW_FILE_PUBLIC);
  if (g_str_equal (argv[1], "edit"))
    return edit (target, source);
  if (g_str_equal (argv[1], "save-as"))
    return save_as (target, source);
  if (g_str_equal (argv[1], "type"))
    return type (target, (guint) atoi (argv[3]));
  if (g_str_equal (argv[1], "keep"))
    return keep (target, source);
  return 2;
}
