/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-print.h"

#include <math.h>

#include <glib/gstdio.h>

typedef struct
{
  GwSheetSource *source;
  GwSheet       *sheet;
  gboolean       preview;
  const char    *paper; /* the one chosen in the dialog; NULL: not asked yet */
  double         scale; /* 1 unless the paper is none of ours */
} Job;

static void
job_free (Job *job)
{
  gw_sheet_source_unref (job->source);
  g_clear_pointer (&job->sheet, gw_sheet_unref);
  g_free (job);
}

static char *
dup_settings_path (void)
{
  return g_build_filename (g_get_user_config_dir (), "groundwork", "printing", NULL);
}

/* That a printer was never chosen, or its file cannot be read, only means to choose again. */
static GtkPrintSettings *
read_settings (void)
{
  g_autofree char *path = dup_settings_path ();
  GtkPrintSettings *settings = gtk_print_settings_new_from_file (path, NULL);

  return settings != NULL ? settings : gtk_print_settings_new ();
}

static void
keep_settings (GtkPrintOperation *operation)
{
  g_autofree char *path = dup_settings_path ();
  g_autofree char *folder = g_path_get_dirname (path);
  GtkPrintSettings *settings = gtk_print_operation_get_print_settings (operation);

  if (settings != NULL && g_mkdir_with_parents (folder, 0700) == 0)
    gtk_print_settings_to_file (settings, path, NULL);
}

/* GTK's own names for our papers; one of ours that GTK had no name for would be a custom size. */
static GtkPaperSize *
create_size (const char *paper)
{
  static const char *const names[][2] = {
    { "a4", GTK_PAPER_NAME_A4 },
    { "a5", GTK_PAPER_NAME_A5 },
    { "letter", GTK_PAPER_NAME_LETTER },
    { "legal", GTK_PAPER_NAME_LEGAL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (names); i++)
    if (g_str_has_prefix (paper, names[i][0]))
      return gtk_paper_size_new (names[i][1]);
  return gtk_paper_size_new (NULL);
}

GtkPageSetup *
gw_print_create_setup (const char *paper)
{
  GtkPageSetup *setup = gtk_page_setup_new ();
  GtkPaperSize *size = create_size (paper);

  gtk_page_setup_set_paper_size (setup, size);
  gtk_page_setup_set_orientation (setup, g_str_has_suffix (paper, "-landscape")
                                             ? GTK_PAGE_ORIENTATION_LANDSCAPE
                                             : GTK_PAGE_ORIENTATION_PORTRAIT);
  gtk_paper_size_free (size);
  return setup;
}

const char *
gw_print_find_paper (GtkPageSetup *setup)
{
  double width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS);
  double height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS);
  const char *best = NULL;
  double least = INFINITY;
  const char *paper;

  for (guint i = 0; (paper = gw_sheet_get_nth_paper (i, NULL, NULL)) != NULL; i++)
    {
      g_autoptr (GtkPageSetup) ours = gw_print_create_setup (paper);
      double off = fabs (gtk_page_setup_get_paper_width (ours, GTK_UNIT_POINTS) - width)
                   + fabs (gtk_page_setup_get_paper_height (ours, GTK_UNIT_POINTS) - height);

      if (off < least)
        {
          least = off;
          best = paper;
        }
    }
  return best;
}

static void
begin_print_cb (GtkPrintOperation *operation,
                GtkPrintContext   *context,
                Job               *job)
{
  GtkPageSetup *setup = gtk_print_context_get_page_setup (context);
  double width = gtk_page_setup_get_paper_width (setup, GTK_UNIT_POINTS);
  double height = gtk_page_setup_get_paper_height (setup, GTK_UNIT_POINTS);

  g_clear_pointer (&job->sheet, gw_sheet_unref);
  job->paper = gw_print_find_paper (setup);
  job->sheet = gw_sheet_source_make (job->source, job->paper);
  job->scale = MIN (1, MIN (width / gw_sheet_get_width (job->sheet),
                            height / gw_sheet_get_height (job->sheet)));
  gtk_print_operation_set_n_pages (operation, 1);
}

static void
draw_page_cb (GtkPrintOperation *operation,
              GtkPrintContext   *context,
              int                number,
              Job               *job)
{
  cairo_t *cr = gtk_print_context_get_cairo_context (context);

  cairo_scale (cr, job->scale, job->scale);
  gw_sheet_draw (job->sheet, cr);
}

/* GTK's own preview needs a program that may not be there, and the live sheet is one already. */
static gboolean
preview_cb (GtkPrintOperation        *operation,
            GtkPrintOperationPreview *preview,
            GtkPrintContext          *context,
            GtkWindow                *parent,
            Job                      *job)
{
  job->preview = TRUE;
  job->paper = gw_print_find_paper (gtk_print_context_get_page_setup (context));
  gtk_print_operation_preview_end_preview (preview);
  return TRUE;
}

static void
done_cb (GtkPrintOperation       *operation,
         GtkPrintOperationResult  result,
         gpointer                 user_data)
{
  g_autoptr (GTask) task = user_data;
  Job *job = g_task_get_task_data (task);
  GError *error = NULL;

  if (result == GTK_PRINT_OPERATION_RESULT_ERROR)
    {
      gtk_print_operation_get_error (operation, &error);
      g_task_return_error (task, error);
      return;
    }
  if (result == GTK_PRINT_OPERATION_RESULT_APPLY)
    keep_settings (operation);
  if (job->preview)
    g_task_return_int (task, GW_PRINT_PREVIEW);
  else
    g_task_return_int (task, result == GTK_PRINT_OPERATION_RESULT_CANCEL ? GW_PRINT_CANCELLED
                                                                         : GW_PRINT_DONE);
}

void
gw_print_async (GtkWindow           *parent,
                GwSheetSource       *source,
                const char          *paper,
                GAsyncReadyCallback  callback,
                gpointer             user_data)
{
  g_autoptr (GtkPrintOperation) operation = gtk_print_operation_new ();
  g_autoptr (GtkPrintSettings) settings = read_settings ();
  g_autoptr (GtkPageSetup) setup = gw_print_create_setup (paper);
  GTask *task = g_task_new (operation, NULL, callback, user_data);
  Job *job = g_new0 (Job, 1);

  job->source = gw_sheet_source_ref (source);
  g_task_set_source_tag (task, gw_print_async);
  g_task_set_task_data (task, job, (GDestroyNotify) job_free);

  gtk_print_operation_set_print_settings (operation, settings);
  gtk_print_operation_set_default_page_setup (operation, setup);
  gtk_print_operation_set_embed_page_setup (operation, TRUE);
  gtk_print_operation_set_use_full_page (operation, TRUE);
  gtk_print_operation_set_unit (operation, GTK_UNIT_POINTS);
  gtk_print_operation_set_job_name (
      operation, gw_item_get_text (gw_sheet_source_get_brief (source), GW_BRIEF_TITLE));
  gtk_print_operation_set_allow_async (operation, TRUE);
  g_signal_connect (operation, "begin-print", G_CALLBACK (begin_print_cb), job);
  g_signal_connect (operation, "draw-page", G_CALLBACK (draw_page_cb), job);
  g_signal_connect (operation, "preview", G_CALLBACK (preview_cb), job);
  g_signal_connect (operation, "done", G_CALLBACK (done_cb), task);
  gtk_print_operation_run (operation, GTK_PRINT_OPERATION_ACTION_PRINT_DIALOG, parent, NULL);
}

GwPrintEnd
gw_print_finish (GAsyncResult  *result,
                 GError       **error)
{
  gssize end = g_task_propagate_int (G_TASK (result), error);

  return end < 0 ? GW_PRINT_FAILED : (GwPrintEnd) end;
}

const char *
gw_print_get_paper (GAsyncResult *result)
{
  Job *job = g_task_get_task_data (G_TASK (result));

  return job->paper;
}
