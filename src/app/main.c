/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-application.h"

#include <locale.h>

#include <glib/gi18n-lib.h>

int
main (int    argc,
      char **argv)
{
  const char *locales = g_getenv ("GW_LOCALE_DIR"); /* set where nothing is installed yet */
  g_autoptr (GwApplication) app = NULL;

  setlocale (LC_ALL, "");
  bindtextdomain (GETTEXT_PACKAGE, locales != NULL ? locales : GW_LOCALE_DIR);
  bind_textdomain_codeset (GETTEXT_PACKAGE, "UTF-8");
  textdomain (GETTEXT_PACKAGE);

  app = gw_application_new ();
  return g_application_run (G_APPLICATION (app), argc, argv);
}
