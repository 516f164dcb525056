/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-application.h"

#include <locale.h>

#include <glib/gi18n-lib.h>

static void
preset (const char *variable,
        const char *folder,
        const char *name)
{
  g_autofree char *path = g_build_filename (folder, name, NULL);

  g_setenv (variable, path, FALSE);
}

/* What runs where it was built finds nothing installed, or what another version installed: its
 * samples, settings and texts lie in the tree. */
static void
find_tree (void)
{
  g_autofree char *program = g_file_read_link ("/proc/self/exe", NULL);
  g_autofree char *app = program != NULL ? g_path_get_dirname (program) : NULL;
  g_autofree char *build = app != NULL ? g_build_filename (app, "..", "..", NULL) : NULL;
  g_autofree char *mark = build != NULL ? g_build_filename (build, "data", "uninstalled", NULL)
                                        : NULL;
  g_autofree char *source = NULL;

  if (mark == NULL || !g_file_get_contents (mark, &source, NULL, NULL))
    return;

  g_strchomp (source);
  preset ("GW_SAMPLES", source, "data/samples");
  preset ("GSETTINGS_SCHEMA_DIR", build, "data");
  preset ("GW_LOCALE_DIR", build, "po");
}

int
main (int    argc,
      char **argv)
{
  const char *locales;
  g_autoptr (GwApplication) app = NULL;

  find_tree ();
  locales = g_getenv ("GW_LOCALE_DIR");
  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locales != NULL ? locales : GW_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  app = gw_application_new ();
  return g_application_run (G_APPLICATION (app), argc, argv);
}
