/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-cli.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "gw-analyse.h"

/* What a brief's numbers are, each part NULL where it does not apply. */
typedef struct
{
  GwItem     *brief;    /* owned: as the audience sees it */
  guint64     seed;
  GwAccord   *accord;   /* owned */
  GwPrice    *price;    /* owned */
  GwPlan     *plan;     /* owned */
  GwPromises *promises; /* owned */
  GwRecord   *record;   /* owned, with promises */
  GwAsk      *ask;      /* owned */
  GwReview   *review;   /* owned */
} Analysis;

static void
analysis_clear (Analysis *self)
{
  g_clear_pointer (&self->accord, gw_accord_free);
  g_clear_pointer (&self->price, gw_price_free);
  g_clear_pointer (&self->plan, gw_plan_free);
  g_clear_pointer (&self->promises, gw_promises_free);
  g_clear_pointer (&self->record, gw_record_free);
  g_clear_pointer (&self->ask, gw_ask_free);
  g_clear_pointer (&self->review, gw_review_unref);
  g_clear_pointer (&self->brief, gw_item_unref);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Analysis, analysis_clear)

static char *
write_xml (Analysis *self)
{
  GwReport *report = gw_report_new ();

  gw_report_open (report, "analysis");
  gw_report_text (report, "xmlns", "urn:groundwork:1");
  gw_report_text (report, "brief", gw_item_get_id (self->brief));
  gw_report_text (report, "moment", gw_moment_get_name (gw_brief_get_moment (self->brief)));
  gw_report_number (report, "seed", self->seed);
  gw_report_agreement (report, self->brief, self->accord, self->seed);
  if (self->price != NULL)
    gw_report_order (report, self->price);
  if (self->plan != NULL)
    gw_report_schedule (report, self->plan);
  if (self->promises != NULL)
    gw_report_promises (report, self->promises, self->record);
  if (self->ask != NULL)
    gw_report_investment (report, self->ask);
  gw_report_findings (report, self->review);
  gw_report_close (report);
  return gw_report_finish (report);
}

static void
append_sentences (GString    *out,
                  const char *heading,
                  GPtrArray  *sentences)
{
  if (sentences->len == 0)
    return;

  g_string_append_printf (out, "\n%s\n", heading);
  for (guint i = 0; i < sentences->len; i++)
    g_string_append_printf (out, "  %s\n", (char *) g_ptr_array_index (sentences, i));
}

static void
append_ask (GString *out,
            GwAsk   *ask)
{
  g_string_append_printf (out, "\n%s\n  %s\n", _("The ask"), ask->sentence);
  if (ask->gap != NULL)
    g_string_append_printf (out, "  %s\n", ask->gap);
  g_string_append_c (out, '\n');
  for (guint i = 0; i < ask->figures->len; i++)
    {
      const GwAskFigure *figure = &g_array_index (ask->figures, GwAskFigure, i);
      g_string_append_printf (out, "  %s: %s\n", figure->label, figure->value);
    }
  append_sentences (out, _("What could break it"), ask->breaks);
  append_sentences (out, _("Beside the numbers"), ask->sentences);
}

static void
append_plan (GString *out,
             GwPlan  *plan)
{
  static const struct { GwPlanBlock block; const char *heading; } blocks[] = {
    { GW_PLAN_FITS, N_("What fits") },
    { GW_PLAN_DONE, N_("All done by") },
    { GW_PLAN_SIMPLER, N_("Simpler ways") },
    { GW_PLAN_LADDER, N_("One more week brings") },
  };

  const char *const stand[] = { plan->stand, plan->room };

  if (plan->gap != NULL)
    g_string_append_printf (out, "\n%s\n", _("Where we stand"));
  for (guint i = 0; i < G_N_ELEMENTS (stand); i++)
    if (stand[i] != NULL)
      g_string_append_printf (out, "  %s\n", stand[i]);
  for (guint b = 0; b < G_N_ELEMENTS (blocks); b++)
    {
      GArray *rows = plan->rows[blocks[b].block];

      if (rows->len > 0)
        g_string_append_printf (out, "\n%s\n", _(blocks[b].heading));
      for (guint i = 0; i < rows->len; i++)
        {
          const GwPlanRow *row = &g_array_index (rows, GwPlanRow, i);
          const char *between = row->text == NULL || row->strong == NULL ? ""
                                : g_str_has_suffix (row->text, "→")      ? " "
                                                                         : " · ";

          g_string_append_printf (out, "  %s%s%s%s%s\n", row->lead != NULL ? row->lead : "",
                                  row->lead != NULL ? "  " : "",
                                  row->text != NULL ? row->text : "",
                                  between, row->strong != NULL ? row->strong : "");
          if (row->below != NULL)
            g_string_append_printf (out, "    %s\n", row->below);
        }
    }
  append_sentences (out, _("Beside the numbers"), plan->sentences);
}

static void
append_promises (GString    *out,
                 GwPromises *promises,
                 GwRecord   *record)
{
  for (guint i = 0; i < promises->readings->len; i++)
    {
      GwPromiseReading *reading = g_ptr_array_index (promises->readings, i);
      const char *words = gw_item_get_text (reading->item, GW_PROMISE_STATEMENT);

      append_sentences (out, words != NULL ? words : _("A promise without words"),
                        reading->sentences);
    }
  append_sentences (out, _("All promises"), record->sentences);
}

static char *
write_text (Analysis *self)
{
  GString *out = g_string_new (gw_item_get_text (self->brief, GW_BRIEF_TITLE));

  g_string_append_c (out, '\n');
  if (self->price != NULL)
    append_sentences (out, _("If theirs goes first"), self->price->sentences);
  if (self->plan != NULL)
    append_plan (out, self->plan);
  if (self->promises != NULL)
    append_promises (out, self->promises, self->record);
  if (self->ask != NULL)
    append_ask (out, self->ask);
  append_sentences (out, _("Who can live with what"), gw_accord_get_sentences (self->accord));
  g_autoptr (GPtrArray) relations = gw_accord_say_relations (self->accord);
  append_sentences (out, _("Several things to settle"), relations);

  g_autofree char *open = gw_review_say_open (self->review);
  g_string_append_printf (out, "\n%s\n", open);
  for (guint i = 0; i < gw_review_get_n (self->review); i++)
    if (!gw_review_get (self->review, i)->waived)
      g_string_append_printf (out, "  • %s\n", gw_review_get (self->review, i)->message);
  return g_string_free (out, FALSE);
}

static gboolean
analyse (Analysis     *self,
         GwCliOptions *options,
         const char   *path,
         guint64       seed)
{
  g_autoptr (GwItem) brief = gw_cli_read_brief (path, NULL);

  if (brief == NULL)
    return FALSE;

  g_autoptr (GPtrArray) others = gw_cli_read_others (options, path, brief);
  self->brief = gw_cli_project (options, brief);
  self->seed = seed;
  self->accord = gw_accord_new (self->brief);
  self->price = gw_price_new (self->brief);
  self->plan = gw_plan_new (self->brief, NULL, NULL);
  self->promises
      = gw_promises_new (gw_context_new (self->brief, others, &options->today, seed), NULL, NULL);
  if (self->promises != NULL)
    self->record = gw_record_new (self->promises->context, NULL, NULL);
  self->ask = gw_ask_new (self->brief, seed, NULL, NULL);
  self->review = gw_review_new (self->brief, others, &options->today, NULL, NULL);
  return TRUE;
}

GwExit
gw_cli_analyse (int    argc,
                char **argv)
{
  gint64 seed = 1;
  const GOptionEntry entries[] = {
    { "seed", 0, 0, G_OPTION_ARG_INT64, &seed, N_("Seed of what is drawn"), "N" },
    { NULL },
  };
  g_auto (GwCliOptions) options;
  g_auto (Analysis) analysis = { NULL };
  GwExit exit_code;

  if (!gw_cli_parse (&options, entries, &argc, &argv, &exit_code))
    return exit_code;
  if (argc != 2)
    return gw_cli_usage (_("“analyse” takes one file."));
  if (options.format != NULL && strcmp (options.format, "text") != 0
      && strcmp (options.format, "xml") != 0)
    return gw_cli_usage (_("“analyse” writes text or xml, not “%s”."), options.format);
  if (!analyse (&analysis, &options, argv[1], seed))
    return GW_EXIT_INPUT;

  if (g_strcmp0 (options.format, "xml") != 0)
    {
      g_autofree char *said = write_text (&analysis);
      return gw_cli_write_text (said) ? GW_EXIT_DONE : GW_EXIT_OUTPUT;
    }

  char *text = write_xml (&analysis);
  g_autoptr (GBytes) bytes = g_bytes_new_take (text, strlen (text));
  return gw_cli_write_output ("-", bytes) ? GW_EXIT_DONE : GW_EXIT_OUTPUT;
}
