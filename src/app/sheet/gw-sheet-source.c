/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-sheet-source.h"

struct _GwSheetSource
{
  gatomicrefcount  refs;

  /* owned */
  GwItem          *brief;
  GFile           *file;
  char            *name;
  GPtrArray       *others;

  GwAudience       audience;
  gboolean         comments;
};

GwSheetSource *
gw_sheet_source_new (GwItem     *brief,
                     GFile      *file,
                     const char *name,
                     GPtrArray  *others,
                     gboolean    comments)
{
  GwSheetSource *self = g_new0 (GwSheetSource, 1);

  g_atomic_ref_count_init (&self->refs);
  self->audience = GW_AUDIENCE_ME;
  self->comments = comments;
  self->brief = gw_item_ref (brief);
  g_set_object (&self->file, file);
  self->name = g_strdup (name);
  self->others = others != NULL ? g_ptr_array_ref (others) : NULL;
  return self;
}

GwSheetSource *
gw_sheet_source_new_for (GwItem     *brief,
                         GwAudience  audience,
                         GPtrArray  *others)
{
  GwSheetSource *self = gw_sheet_source_new (brief, NULL, NULL, others, FALSE);

  self->audience = audience;
  return self;
}

GwSheetSource *
gw_sheet_source_ref (GwSheetSource *self)
{
  g_atomic_ref_count_inc (&self->refs);
  return self;
}

void
gw_sheet_source_unref (GwSheetSource *self)
{
  if (!g_atomic_ref_count_dec (&self->refs))
    return;

  gw_item_unref (self->brief);
  g_clear_object (&self->file);
  g_free (self->name);
  g_clear_pointer (&self->others, g_ptr_array_unref);
  g_free (self);
}

GwItem *
gw_sheet_source_get_brief (GwSheetSource *self)
{
  return self->brief;
}

GPtrArray *
gw_sheet_source_get_others (GwSheetSource *self)
{
  return self->others;
}

/* FALSE where there is no file, or it does not say. */
static gboolean
find_change (GFile *file,
             GDate *changed)
{
  g_autoptr (GFileInfo) info
      = file != NULL ? g_file_query_info (file, G_FILE_ATTRIBUTE_TIME_MODIFIED,
                                          G_FILE_QUERY_INFO_NONE, NULL, NULL)
                     : NULL;
  g_autoptr (GDateTime) utc
      = info != NULL ? g_file_info_get_modification_date_time (info) : NULL;
  g_autoptr (GDateTime) local = utc != NULL ? g_date_time_to_local (utc) : NULL;

  if (local == NULL)
    return FALSE;

  g_date_clear (changed, 1);
  g_date_set_dmy (changed, g_date_time_get_day_of_month (local), g_date_time_get_month (local),
                  g_date_time_get_year (local));
  return TRUE;
}

GwSheet *
gw_sheet_source_make (GwSheetSource *self,
                      const char    *paper)
{
  GDate changed;
  const GwSheetOptions options = {
    .audience = self->audience,
    .paper = paper,
    .file = self->name,
    .changed = find_change (self->file, &changed) ? &changed : NULL,
    .others = self->others,
    .comments = self->comments,
  };

  return gw_sheet_new (self->brief, &options);
}
