/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-markers.h"

#include <string.h>

/* A file that git merged line by line, without our merge driver, holds both sides between markers:
 *
 *   <<<<<<< ours
 *   ||||||| base      (only with merge.conflictStyle diff3)
 *   =======
 *   >>>>>>> theirs
 */

typedef enum
{
  IN_ALL,
  IN_OURS,
  IN_BASE,
  IN_THEIRS,
} Where;

#define MARKER_LENGTH 7

static gboolean
is_marker (const char *line,
           gsize       length,
           char        sign)
{
  if (length < MARKER_LENGTH || (length > MARKER_LENGTH && line[MARKER_LENGTH] != ' '
                                 && line[MARKER_LENGTH] != '\r' && line[MARKER_LENGTH] != '\n'))
    return FALSE;
  for (guint i = 0; i < MARKER_LENGTH; i++)
    if (line[i] != sign)
      return FALSE;

  return TRUE;
}

/* What follows @line; stays where it is when the line is none of the markers that may come. */
static Where
read_marker (Where       where,
             const char *line,
             gsize       length)
{
  if (where == IN_ALL && is_marker (line, length, '<'))
    return IN_OURS;
  if (where == IN_OURS && is_marker (line, length, '|'))
    return IN_BASE;
  if ((where == IN_OURS || where == IN_BASE) && is_marker (line, length, '='))
    return IN_THEIRS;
  if (where == IN_THEIRS && is_marker (line, length, '>'))
    return IN_ALL;

  return where;
}

/**
 * gw_markers_split:
 * @base: (out) (nullable): NULL where the markers do not tell it
 *
 * Returns: FALSE, setting nothing, when there are no markers or they are not complete
 */
gboolean
gw_markers_split (GBytes  *bytes,
                  GBytes **base,
                  GBytes **ours,
                  GBytes **theirs)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);
  g_autoptr (GByteArray) b = g_byte_array_new ();
  g_autoptr (GByteArray) o = g_byte_array_new ();
  g_autoptr (GByteArray) t = g_byte_array_new ();
  Where where = IN_ALL;
  guint n = 0;
  guint n_bases = 0;

  for (gsize at = 0; at < size;)
    {
      const char *line = data + at;
      const char *end = memchr (line, '\n', size - at);
      gsize length = end != NULL ? (gsize) (end - line) + 1 : size - at;
      Where next = read_marker (where, line, length);

      at += length;
      if (next != where)
        {
          n += next == IN_ALL;
          n_bases += next == IN_BASE;
          where = next;
          continue;
        }
      if (where == IN_ALL || where == IN_OURS)
        g_byte_array_append (o, (const guint8 *) line, length);
      if (where == IN_ALL || where == IN_BASE)
        g_byte_array_append (b, (const guint8 *) line, length);
      if (where == IN_ALL || where == IN_THEIRS)
        g_byte_array_append (t, (const guint8 *) line, length);
    }
  if (n == 0 || where != IN_ALL)
    return FALSE;

  *base = n_bases == n ? g_byte_array_free_to_bytes (g_steal_pointer (&b)) : NULL;
  *ours = g_byte_array_free_to_bytes (g_steal_pointer (&o));
  *theirs = g_byte_array_free_to_bytes (g_steal_pointer (&t));
  return TRUE;
}

/* Whether a line of the file begins a conflict of git's. */
gboolean
gw_markers_found (GBytes *bytes)
{
  gsize size;
  const char *data = g_bytes_get_data (bytes, &size);

  for (const char *p = data; p != NULL && p < data + size;)
    {
      if (is_marker (p, data + size - p, '<'))
        return TRUE;
      p = memchr (p, '\n', data + size - p);
      p = p != NULL ? p + 1 : NULL;
    }

  return FALSE;
}
