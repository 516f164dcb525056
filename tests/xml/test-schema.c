/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>

#include "gw-xml.h"

/* The installed schema is made from the kinds. After adding a field:
 *   build/tests/xml/test-schema --write data/schema/groundwork-1.rng */

static void
test_schema_is_not_stale (void)
{
  g_autofree char *path
      = g_test_build_filename (G_TEST_DIST, "..", "data", "schema", "groundwork-1.rng", NULL);
  g_autofree char *installed = NULL;
  g_autofree char *made = gw_xml_schema ();
  g_autoptr (GError) error = NULL;

  g_file_get_contents (path, &installed, NULL, &error);
  g_assert_no_error (error);
  if (strcmp (installed, made) != 0)
    g_test_fail_printf ("%s is not what the kinds say; write it anew with --write", path);
}

int
main (int    argc,
      char **argv)
{
  if (argc == 3 && strcmp (argv[1], "--write") == 0)
    {
      g_autofree char *made = gw_xml_schema ();
      return g_file_set_contents (argv[2], made, -1, NULL) ? 0 : 1;
    }

  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/xml/schema/is-not-stale", test_schema_is_not_stale);
  return g_test_run ();
}
