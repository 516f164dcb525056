/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>
#include <libintl.h>
#include <locale.h>

/* Before anything is said: in the language of the environment, if the build's translations are given
 * along. Returns: whether they are */
static inline gboolean
use_language (void)
{
  const char *folder = g_getenv ("GW_LOCALE_DIR");

  setlocale (LC_ALL, "");
  if (folder != NULL)
    bindtextdomain ("groundwork", folder);
  return folder != NULL;
}
