/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-siblings.h"

#include <string.h>

#define DAY    "\\d{4}-\\d{2}-\\d{2}"
#define DATED  "(?: " DAY "(?:[ -]\\d{6}|[ -]\\d{2}-\\d{2}-\\d{2})?)"
#define NTH    "(?: \\(?\\d+\\)?)?"
#define FROM   "(?<from>.+?)"
#define NAME   "\\A(?<name>.+)"
#define SUFFIX "(?<suffix>\\.[^.]*)?\\z"

/* How each service names such a copy. A new one is a line here and one in the test. */
static const char *const patterns[] = {
  /* Syncthing: "a.sync-conflict-20261128-104733-ABCDEFG.brief"; older ones name no device */
  NAME "\\.sync-conflict-\\d{8}-\\d{6}(?:-(?<from>[A-Z2-7]{7}))?" SUFFIX,
  /* Nextcloud, ownCloud: "a (conflicted copy Ada 2026-11-28 104733).brief"; Dropbox's clients */
  NAME " \\((?:conflicted|conflicting) copy(?: " FROM ")??" DATED "?" NTH "\\)" SUFFIX,
  /* Dropbox: "a (Ada's conflicted copy 2026-11-28 (1)).brief" */
  NAME " \\(" FROM "['’]s? +(?:conflicted|conflicting) copy" DATED "?" NTH "\\)" SUFFIX,
  /* Dropbox in German, French and Spanish */
  NAME " \\((?:In Konflikt stehende Kopie von|Copie en conflit de|Copia en conflicto de) " FROM
       DATED "?" NTH "\\)" SUFFIX,
  /* ownCloud before 2018: "a_conflict-Ada-20261128-104733.brief" */
  NAME "_conflict-(?:" FROM "-)?\\d{8}-\\d{6}" SUFFIX,
  /* Seafile: "a (SFConflict ada@example.org 2026-11-28-10-47-33).brief" */
  NAME " \\(SFConflict(?: " FROM ")??" DATED "\\)" SUFFIX,
};

static char *
fetch (GMatchInfo *match,
       const char *name)
{
  char *text = g_match_info_fetch_named (match, name);

  if (text != NULL && *text == '\0')
    g_clear_pointer (&text, g_free);
  return text;
}

/**
 * gw_sibling_get_original:
 * @name: of a file, without its folder, in UTF-8
 * @from: (out) (optional) (nullable): the person or device that the name tells of
 *
 * Returns: (transfer full) (nullable): the name of the file that @name is a service's copy of; NULL
 *   when it is none
 */
char *
gw_sibling_get_original (const char  *name,
                         char       **from)
{
  for (guint i = 0; i < G_N_ELEMENTS (patterns); i++)
    {
      g_autoptr (GRegex) regex = g_regex_new (patterns[i], G_REGEX_DOTALL, 0, NULL);
      g_autoptr (GMatchInfo) match = NULL;

      if (!g_utf8_validate (name, -1, NULL) || !g_regex_match (regex, name, 0, &match))
        continue;

      g_autofree char *stem = fetch (match, "name");
      g_autofree char *suffix = fetch (match, "suffix");
      if (from != NULL)
        *from = fetch (match, "from");
      return g_strconcat (stem, suffix, NULL);
    }

  return NULL;
}

/* A copy may have been in conflict itself. */
static gboolean
is_sibling_of (const char *name,
               const char *original)
{
  g_autofree char *came_from = gw_sibling_get_original (name, NULL);

  return came_from != NULL
         && (strcmp (came_from, original) == 0 || is_sibling_of (came_from, original));
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  g_autofree char *one = g_file_get_basename (*(GFile *const *) a);
  g_autofree char *two = g_file_get_basename (*(GFile *const *) b);

  return strcmp (one, two);
}

/**
 * gw_siblings_find:
 *
 * Waits for the disk.
 *
 * Returns: (transfer full) (nullable) (element-type GFile): the copies of @file that lie beside it,
 *   by name; NULL when its folder cannot be read
 */
GPtrArray *
gw_siblings_find (GFile         *file,
                  GCancellable  *cancellable,
                  GError       **error)
{
  g_autoptr (GPtrArray) siblings = g_ptr_array_new_with_free_func (g_object_unref);
  g_autoptr (GFile) folder = g_file_get_parent (file);
  g_autofree char *name = g_file_get_basename (file);
  g_autoptr (GFileEnumerator) names = g_file_enumerate_children (
    folder, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE, cancellable, error);
  GFileInfo *info = NULL;
  GFile *found = NULL;

  if (names == NULL)
    return NULL;

  while (g_file_enumerator_iterate (names, &info, &found, cancellable, error))
    {
      if (info == NULL)
        {
          g_ptr_array_sort (siblings, compare_names);
          return g_steal_pointer (&siblings);
        }
      if (is_sibling_of (g_file_info_get_name (info), name))
        g_ptr_array_add (siblings, g_object_ref (found));
    }
  return NULL;
}

static void
find_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  GError *error = NULL;
  GPtrArray *siblings = gw_siblings_find (source, cancellable, &error);

  if (siblings != NULL)
    g_task_return_pointer (task, siblings, (GDestroyNotify)g_ptr_array_unref);
  else
    g_task_return_error (task, error);
}

/* gw_siblings_find() in a thread. */
void
gw_siblings_find_async (GFile               *file,
                        GCancellable        *cancellable,
                        GAsyncReadyCallback  callback,
                        gpointer             user_data)
{
  g_autoptr (GTask) task = g_task_new (file, cancellable, callback, user_data);

  g_task_set_source_tag (task, gw_siblings_find_async);
  g_task_run_in_thread (task, find_thread);
}

GPtrArray *
gw_siblings_find_finish (GAsyncResult  *result,
                         GError       **error)
{
  return g_task_propagate_pointer (G_TASK (result), error);
}
