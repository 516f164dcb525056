/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-samples.h"

#include "gw-file.h"
#include "gw-grain.h"
#include "gw-shift.h"
#include "gw-xml.h"

#include <string.h>

#define LIBRARY "library.xml"

void
gw_sample_free (GwSample *sample)
{
  g_free (sample->title);
  g_object_unref (sample->file);
  g_free (sample);
}

static GFile *
find_language (const char *folder)
{
  for (const char *const *name = g_get_language_names (); *name != NULL; name++)
    {
      const char *language = g_str_equal (*name, "C") ? "en" : *name;
      g_autofree char *path = g_build_filename (folder, language, NULL);

      if (g_file_test (path, G_FILE_TEST_IS_DIR))
        return g_file_new_for_path (path);
    }
  return NULL;
}

GFile *
gw_samples_find (void)
{
  const char *told = g_getenv ("GW_SAMPLES");

  return find_language (told != NULL ? told : GW_DATA_DIR "/samples");
}

static GwItem *
read_item (GFile   *file,
           GError **error)
{
  g_autoptr (GBytes) bytes = gw_file_read (file, GW_XML_MAX_BRIEF_BYTES, NULL, error);

  return bytes != NULL ? gw_xml_read (bytes, NULL, error) : NULL;
}

static int
compare_names (gconstpointer a,
               gconstpointer b)
{
  g_autofree char *first = g_file_get_basename ((*(GwSample *const *) a)->file);
  g_autofree char *second = g_file_get_basename ((*(GwSample *const *) b)->file);

  return g_strcmp0 (first, second);
}

GPtrArray *
gw_samples_list (GFile   *samples,
                 GError **error)
{
  g_autoptr (GPtrArray) list = g_ptr_array_new_with_free_func ((GDestroyNotify) gw_sample_free);
  g_autoptr (GFileEnumerator) names = g_file_enumerate_children (
      samples, G_FILE_ATTRIBUTE_STANDARD_NAME, G_FILE_QUERY_INFO_NONE, NULL, error);
  GFile *file;
  GFileInfo *info;

  if (names == NULL)
    return NULL;
  while (g_file_enumerator_iterate (names, &info, &file, NULL, error) && info != NULL)
    {
      g_autoptr (GwItem) brief = NULL;
      GwSample *sample;

      if (!g_str_has_suffix (g_file_info_get_name (info), ".brief"))
        continue;
      brief = read_item (file, error);
      if (brief == NULL)
        return NULL;
      sample = g_new0 (GwSample, 1);
      sample->title = g_strdup (gw_item_get_text (brief, GW_BRIEF_TITLE));
      sample->file = g_object_ref (file);
      g_ptr_array_add (list, sample);
    }
  g_ptr_array_sort (list, compare_names);
  return g_steal_pointer (&list);
}

static gboolean
find_first_meeting (GFile   *samples,
                    GDate   *first,
                    GError **error)
{
  g_autoptr (GPtrArray) list = gw_samples_list (samples, error);

  g_date_clear (first, 1);
  for (guint i = 0; list != NULL && i < list->len; i++)
    {
      GwSample *sample = g_ptr_array_index (list, i);
      g_autoptr (GwItem) brief = read_item (sample->file, error);
      GwItem *meeting;
      GDate day;

      if (brief == NULL)
        return FALSE;
      meeting = gw_item_get_one (brief, GW_BRIEF_MEETING);
      if (meeting != NULL && gw_grain_bounds (gw_item_get_text (meeting, GW_MEETING_START), &day, NULL)
          && (!g_date_valid (first) || g_date_compare (&day, first) < 0))
        *first = day;
    }
  return list != NULL;
}

static int
count_monday (const GDate *day)
{
  return (int) g_date_get_julian (day) - (int) g_date_get_weekday (day);
}

gboolean
gw_samples_get_days (GFile        *samples,
                     const GDate  *today,
                     int          *days,
                     GError      **error)
{
  GDate first;

  if (!find_first_meeting (samples, &first, error))
    return FALSE;

  /* From Monday to Monday, so every meeting keeps its day of the week. */
  *days = g_date_valid (&first) ? count_monday (today) + 7 - count_monday (&first) : 0;
  return TRUE;
}

/* "a1-payroll-export 2.brief" where the plain name is taken. */
static GFile *
find_free_name (GFile      *folder,
                const char *name)
{
  GFile *file = g_file_get_child (folder, name);
  g_autofree char *stem = g_strndup (name, strlen (name) - strlen (".brief"));

  for (guint i = 2; g_file_query_exists (file, NULL); i++)
    {
      g_autofree char *next = g_strdup_printf ("%s %u.brief", stem, i);

      g_object_unref (file);
      file = g_file_get_child (folder, next);
    }
  return file;
}

GFile *
gw_samples_copy (GFile   *sample,
                 GFile   *folder,
                 int      days,
                 GError **error)
{
  g_autofree char *name = g_file_get_basename (sample);
  gboolean is_library = g_str_equal (name, LIBRARY);
  g_autoptr (GFile) file
      = is_library ? g_file_get_child (folder, name) : find_free_name (folder, name);
  g_autoptr (GwItem) item = NULL;
  g_autoptr (GwItem) moved = NULL;
  g_autoptr (GBytes) bytes = NULL;

  if (is_library && g_file_query_exists (file, NULL))
    return g_steal_pointer (&file);

  item = read_item (sample, error);
  if (item == NULL)
    return NULL;

  moved = gw_shift_days (item, days);
  bytes = gw_xml_write (moved);
  if (!gw_file_replace (file, bytes, GW_FILE_ABSENT, GW_FILE_PRIVATE, NULL, NULL, error))
    return NULL;
  return g_steal_pointer (&file);
}

static gboolean
is_welcome (GwSample *sample)
{
  static const char *const prefixes[] = { "a1-", "a2-", "a3-", "a4-" };
  g_autofree char *name = g_file_get_basename (sample->file);

  for (gsize i = 0; i < G_N_ELEMENTS (prefixes); i++)
    if (g_str_has_prefix (name, prefixes[i]))
      return TRUE;
  return FALSE;
}

GFile *
gw_samples_welcome (GFile        *samples,
                    GFile        *folder,
                    const GDate  *today,
                    GError      **error)
{
  g_autoptr (GPtrArray) list = gw_samples_list (samples, error);
  g_autoptr (GFile) library = g_file_get_child (samples, LIBRARY);
  g_autoptr (GFile) library_copy = NULL;
  g_autoptr (GFile) welcome = NULL;
  int days;

  if (list == NULL || !gw_samples_get_days (samples, today, &days, error))
    return NULL;

  library_copy = gw_samples_copy (library, folder, days, error);
  if (library_copy == NULL)
    return NULL;
  for (guint i = 0; i < list->len; i++)
    {
      GwSample *sample = g_ptr_array_index (list, i);
      g_autoptr (GFile) copy = NULL;

      if (!is_welcome (sample))
        continue;
      copy = gw_samples_copy (sample->file, folder, days, error);
      if (copy == NULL)
        return NULL;
      if (welcome == NULL)
        g_set_object (&welcome, copy);
    }
  return g_steal_pointer (&welcome);
}
