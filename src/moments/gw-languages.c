/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-languages.h"

#include <glib/gi18n-lib.h>
#include <libintl.h>
#include <string.h>

/* A catalogue is a file of GNU gettext (its manual, "The Format of GNU MO Files"): a head of numbers,
 * then two tables of (length, offset) in the order of the messages, each text with a NUL behind it. */
#define MAGIC 0x950412deu
#define HEAD  20

typedef struct
{
  GBytes *bytes; /* owned */
  guint32 n;
  guint32 originals;
  guint32 translations;
} Catalogue;

static guint32
get_number (const Catalogue *self,
            gsize            offset)
{
  guint32 number;

  memcpy (&number, (const char *) g_bytes_get_data (self->bytes, NULL) + offset, sizeof number);
  return number;
}

static gboolean
has_table (const Catalogue *self,
           guint32          offset)
{
  gsize size = g_bytes_get_size (self->bytes);

  return offset <= size && self->n <= (size - offset) / 8;
}

/* Returns: (nullable): NULL where the file is not what its table says */
static const char *
get_text (const Catalogue *self,
          guint32          table,
          guint32          i)
{
  guint32 length = get_number (self, table + 8 * i), offset = get_number (self, table + 8 * i + 4);
  gsize size;
  const char *data = g_bytes_get_data (self->bytes, &size);

  return offset < size && length < size - offset && data[offset + length] == '\0' ? data + offset
                                                                                  : NULL;
}

/* Only of this machine's byte order, as msgfmt makes them. */
static gboolean
open_catalogue (Catalogue  *self,
                const char *path)
{
  g_autoptr (GMappedFile) file = g_mapped_file_new (path, FALSE, NULL);

  if (file == NULL)
    return FALSE;
  self->bytes = g_mapped_file_get_bytes (file);
  if (g_bytes_get_size (self->bytes) >= HEAD && get_number (self, 0) == MAGIC)
    {
      self->n = get_number (self, 8);
      self->originals = get_number (self, 12);
      self->translations = get_number (self, 16);
      if (has_table (self, self->originals) && has_table (self, self->translations))
        return TRUE;
    }
  g_bytes_unref (self->bytes);
  return FALSE;
}

static gpointer
open_all (gpointer data)
{
  GArray *catalogues = g_array_new (FALSE, TRUE, sizeof (Catalogue));
  const char *folder = bindtextdomain (GETTEXT_PACKAGE, NULL);
  g_autoptr (GDir) dir = folder != NULL ? g_dir_open (folder, 0, NULL) : NULL;
  const char *language;

  while (dir != NULL && (language = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *path
          = g_build_filename (folder, language, "LC_MESSAGES", GETTEXT_PACKAGE ".mo", NULL);
      Catalogue catalogue = { NULL };

      if (open_catalogue (&catalogue, path))
        g_array_append_val (catalogues, catalogue);
    }
  return catalogues;
}

static const char *
translate (const Catalogue *self,
           const char      *message)
{
  guint32 low = 0, high = self->n;

  while (low < high)
    {
      guint32 middle = low + (high - low) / 2;
      const char *original = get_text (self, self->originals, middle);
      int order = original != NULL ? strcmp (message, original) : 0;

      if (order == 0)
        return original != NULL ? get_text (self, self->translations, middle) : NULL;
      if (order < 0)
        high = middle;
      else
        low = middle + 1;
    }
  return NULL;
}

/* Returns: (transfer full): what @message is called in each language that has a word for it, the
 *   original first. Any thread may ask. */
GStrv
gw_languages_translate (const char *message)
{
  static GOnce once = G_ONCE_INIT;
  GArray *catalogues = g_once (&once, open_all, NULL);
  g_autoptr (GStrvBuilder) words = g_strv_builder_new ();

  g_strv_builder_add (words, message);
  for (guint i = 0; i < catalogues->len; i++)
    {
      const char *word = translate (&g_array_index (catalogues, Catalogue, i), message);

      if (word != NULL && *word != '\0')
        g_strv_builder_add (words, word);
    }
  return g_strv_builder_end (words);
}
