/* SPDX-License-Identifier: GPL-3.0-or-later */

/* One saving in a process of its own, for tests that kill it, starve it and lie to it.
 *
 *   trial replace TARGET SOURCE EXPECTED    exit 0 only when it was saved
 *   trial append TARGET LINE TIMES          one line at a time, again whenever another was faster
 *
 * The looks at files that do not exist mark in a log of system calls where the saving starts and
 * ends. */

#include "gw-error.h"
#include "gw-file.h"

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

static gboolean
ends_as_it_should (GBytes    *bytes,
                   gpointer   user_data,
                   GError   **error)
{
  gsize length;
  const char *data = g_bytes_get_data (bytes, &length);

  if (length > 5 && memcmp (data + length - 5, "\nend\n", 5) == 0)
    return TRUE;
  g_set_error_literal (error, GW_ERROR, GW_ERROR_SYNTAX, "The end is missing.");
  return FALSE;
}

static int
replace (const char *target,
         const char *source,
         const char *expected)
{
  g_autoptr(GFile) file = g_file_new_for_path (target);
  g_autoptr(GFile) from = g_file_new_for_path (source);
  g_autoptr(GError) error = NULL;
  g_autoptr(GBytes) bytes = gw_file_read (from, LIMIT, NULL, &error);
  gboolean saved;

  if (bytes == NULL)
    return 3;

  MARK ("begins");
  saved = gw_file_replace (file, bytes, g_str_equal (expected, "any") ? GW_FILE_ANY : expected,
                           GW_FILE_PRIVATE, ends_as_it_should, NULL, &error);
  MARK ("ends");
  if (saved == (error != NULL))
    abort ();
  if (!saved)
    fprintf (stderr, "%s\n", error->message);
  return saved ? 0 : 4;
}

static gboolean
append_once (GFile       *file,
             const char  *line,
             GError     **error)
{
  g_autofree char *digest = NULL;
  g_autoptr(GBytes) old = gw_file_read (file, LIMIT, &digest, error);
  g_autoptr(GString) text = NULL;
  g_autoptr(GBytes) bytes = NULL;

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
  g_autoptr(GFile) file = g_file_new_for_path (target);

  for (guint i = 0; i < times;)
    {
      g_autoptr(GError) error = NULL;
      g_autofree char *numbered = g_strdup_printf ("%s%u", line, i);

      if (append_once (file, numbered, &error))
        i++;
      else if (!g_error_matches (error, GW_ERROR, GW_ERROR_CHANGED))
        return 4;
    }
  return 0;
}

int
main (int   argc,
      char *argv[])
{
  const struct rlimit none = { 0, 0 };

  setrlimit (RLIMIT_CORE, &none);
  if (argc == 5 && g_str_equal (argv[1], "replace"))
    return replace (argv[2], argv[3], argv[4]);
  if (argc == 5 && g_str_equal (argv[1], "append"))
    return append (argv[2], argv[3], (guint) atoi (argv[4]));
  return 2;
}
