/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-file-private.h"

#include "gw-error.h"

#include <errno.h>
#include <glib/gi18n-lib.h>

/* The sentences a person reads. Each names the file, the reason the system gave, and what to do. */

void
gw_file_set_read_error (GError     **error,
                        const char  *path,
                        int          reason)
{
  g_autofree char *name = g_filename_display_name (path);
  const char *why = g_strerror (reason);

  if (reason == ENOENT || reason == ENOTDIR)
    g_set_error (error, GW_ERROR, GW_ERROR_NOT_FOUND,
                 /* Translators: a file name with its folder, then the system's reason */
                 _("There is no file “%s” (%s). It may have been moved or renamed."), name, why);
  else if (reason == EACCES || reason == EPERM)
    g_set_error (error, GW_ERROR, GW_ERROR_DENIED,
                 /* Translators: a file name with its folder, then the system's reason */
                 _("You may not read “%s” (%s). Ask its owner for access."), name, why);
  else if (reason == ELOOP)
    g_set_error (error, GW_ERROR, GW_ERROR_REFUSED,
                 /* Translators: a file name with its folder, then the system's reason */
                 _("“%s” is a link that leads to no file (%s). Open the file itself."), name, why);
  else
    g_set_error (error, GW_ERROR, GW_ERROR_IO,
                 /* Translators: a file name with its folder, then the system's reason */
                 _("“%s” could not be read: %s. Try again, or open a copy of it."), name, why);
}

void
gw_file_set_write_error (GError     **error,
                         const char  *path,
                         int          reason)
{
  g_autofree char *name = g_filename_display_name (path);
  const char *why = g_strerror (reason);

  switch (reason)
    {
    case ENOSPC:
    case EDQUOT:
      g_set_error (error, GW_ERROR, GW_ERROR_NO_SPACE,
                   /* Translators: a file name with its folder, then the system's reason */
                   _("“%s” was not saved, there is no room left for it (%s). "
                      "Free some space, or save it under another name on another disk."),
                   name, why);
      break;
    case EFBIG:
      g_set_error (error, GW_ERROR, GW_ERROR_NO_SPACE,
                   /* Translators: a file name with its folder, then the system's reason */
                   _("“%s” was not saved, it is larger than a file may be here (%s). "
                      "Save it under another name on another disk."),
                   name, why);
      break;
    case EACCES:
    case EPERM:
    case EROFS:
      g_set_error (error, GW_ERROR, GW_ERROR_DENIED,
                   /* Translators: a file name with its folder, then the system's reason */
                   _("“%s” was not saved, you may not write there (%s). "
                      "Save it under another name in a folder of your own."),
                   name, why);
      break;
    case ENOENT:
    case ENOTDIR:
      g_set_error (error, GW_ERROR, GW_ERROR_NOT_FOUND,
                   /* Translators: a file name with its folder, then the system's reason */
                   _("“%s” was not saved, its folder is no longer there (%s). "
                      "Save it under another name."),
                   name, why);
      break;
    case ENAMETOOLONG:
      g_set_error (error, GW_ERROR, GW_ERROR_IO,
                   /* Translators: a file name with its folder, then the system's reason */
                   _("“%s” was not saved, its name is too long (%s). Choose a shorter one."), name,
                   why);
      break;
    default:
      g_set_error (error, GW_ERROR, GW_ERROR_IO,
                   /* Translators: a file name with its folder, then the system's reason */
                   _("“%s” was not saved: %s. Try again, or save it under another name."), name,
                   why);
      break;
    }
}

static const char *
describe_kind (mode_t mode)
{
  switch (mode & S_IFMT)
    {
    case S_IFDIR:
      return N_ ("“%s” is a folder, not a file. Choose a file in it.");
    case S_IFIFO:
      return N_ ("“%s” is a pipe between programs, not a file. Choose a file on a disk.");
    case S_IFLNK:
      return N_ ("“%s” is a link that leads to no file. Choose the file itself.");
    case S_IFSOCK:
      return N_ ("“%s” is a socket between programs, not a file. Choose a file on a disk.");
    default:
      return N_ ("“%s” is a device, not a file. Choose a file on a disk.");
    }
}

void
gw_file_set_kind_error (GError     **error,
                        const char  *path,
                        mode_t       mode)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *message = NULL;

#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wformat-nonliteral"
  message = g_strdup_printf (_(describe_kind (mode)), name);
#pragma GCC diagnostic pop
  g_set_error_literal (error, GW_ERROR, GW_ERROR_REFUSED, message);
}

void
gw_file_set_change_error (GError     **error,
                          const char  *path,
                          const char  *expected)
{
  g_autofree char *name = g_filename_display_name (path);

  if (g_strcmp0 (expected, GW_FILE_ABSENT) == 0)
    g_set_error (error, GW_ERROR, GW_ERROR_CHANGED,
                 /* Translators: a file name with its folder */
                 _("There is already a file “%s”, and it was left as it is. Choose another name."),
                 name);
  else
    g_set_error (
      error, GW_ERROR, GW_ERROR_CHANGED,
      /* Translators: a file name with its folder */
      _("“%s” was changed by another program since it was opened, and was left as it is. "
         "Take those changes in first, or save under another name."),
      name);
}

void
gw_file_set_size_error (GError     **error,
                        const char  *path,
                        gsize        limit)
{
  g_autofree char *name = g_filename_display_name (path);
  g_autofree char *size = g_format_size_full (limit, G_FORMAT_SIZE_IEC_UNITS);

  g_set_error (error, GW_ERROR, GW_ERROR_LIMIT,
               /* Translators: a file name with its folder, then a size as "8.0 MiB" */
               _("“%s” is larger than %s, which is the most that is read."), name, size);
}
