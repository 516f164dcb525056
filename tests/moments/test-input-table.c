/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gw-input-table.h"

#include <string.h>

static char *
say_columns (const GwInputTable *table)
{
  g_autoptr(GString) text = g_string_new (NULL);

  for (guint i = 0; i < table->n_columns; i++)
    g_string_append_printf (text, "%s%s", i > 0 ? "|" : "", gw_input_column_label (table->columns[i]));
  return g_strdup (text->str);
}

static void
test_pasted_lines_become_rows (void)
{
  static const struct { const char *text, *rows; } cases[] = {
    { "one\ntwo\r\nthree\rfour", "one|two|three|four" }, { "\n\n a \n\t\n b\n", "a|b" },
    { "- one\n• two\n* three\n[ ] four\n- [x] five", "one|two|three|four|five" },
    { "1. one\n2) two\n10. ten", "one|two|ten" }, { "3.5 days of work", "3.5 days of work" },
    { "2027. Ende", "2027. Ende" }, { "-5 %", "-5 %" }, { "", "" }, { "\n", "" }, { "- ", "-" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GStrv) lines = gw_input_lines (cases[i].text);
      g_autofree char *joined = g_strjoinv ("|", lines);

      g_assert_cmpstr (joined, ==, cases[i].rows);
    }
}

static void
test_columns_are_found_by_their_heads (void)
{
  static const struct { GwInputTableOf of; const char *heads, *columns; } cases[] = {
    { GW_TABLE_WORK, "Work\tWeeks\tCost of delay\tBy\tMissing it costs",
      "text|weeks|what a week later costs|by|what missing it costs" },
    { GW_TABLE_WORK, "Aufgabe;Dauer (Wochen);Verzögerungskosten;Termin",
      "text|weeks|what a week later costs|by" },
    { GW_TABLE_WORK, "Feature,Effort,Owner", "text|weeks|" },
    { GW_TABLE_WORK, "Vorhaben\tWochen min\tBester Fall\tEine Woche später kostet",
      "text|weeks|low|what a week later costs" },
    { GW_TABLE_PIECES, "Piece\tPriority\tWay\tLow\tLikely\tHigh\tEstimated by\tHard because",
      "text|need|way|low|likely|high|who says so|hard because" },
    { GW_TABLE_PIECES, "Arbeitspaket;Wert;Schätzung (PT);Wer;Schwierig, weil",
      "text|value|days|who says so|hard because" },
    { GW_TABLE_PIECES, "STORY\tBEST CASE\tMOST LIKELY\tWORST CASE", "text|low|likely|high" },
    { GW_TABLE_COSTS, "Cost\tAmount (€)\tFrom\tUntil\tPeople", "text|amount|from|until|people" },
    { GW_TABLE_COSTS, "Kostenart;Betrag;Ab;Bis;Einmalig oder jährlich",
      "text|amount|from|until|once or yearly" },
    { GW_TABLE_BENEFITS, "Brings\tMeasure\tA year\tWorth each\tWith\tWithout",
      "text|measure|likely|worth each|from|without" },
    { GW_TABLE_BENEFITS, "Nutzen;Kennzahl;Anzahl;Wert je;Mit;Ohne",
      "text|measure|likely|worth each|from|without" },
    { GW_TABLE_WORK, "العمل\tالمدة (أسابيع)\tتكلفة التأخير\tالموعد النهائي",
      "text|weeks|what a week later costs|by" },
    { GW_TABLE_PIECES, "القطعه\tأولوية\tالطريقة\tالحد الأدنى\tالأرجح\tأقصى\tمن قدّره\tصعب لأن",
      "text|need|way|low|likely|high|who says so|hard because" },
    { GW_TABLE_COSTS, "التكلفة;المبلغ (€);من;حتى;عدد الأشخاص", "text|amount|from|until|people" },
    { GW_TABLE_BENEFITS, "الفائدة;المقياس;في السنة;قيمة الواحد;معه;من دونه",
      "text|measure|likely|worth each|from|without" },
    { GW_TABLE_WORK, "Work\tTask\tWeeks\tDuration", "text||weeks|" },
    { GW_TABLE_BENEFITS, "Messgröße\tnumber\tworth", "measure|likely|worth each" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      /* a row of as many cells, with the separator of the heads */
      const char separator = strpbrk (cases[i].heads, "\t;,")[0];
      guint cells = 1;
      g_autoptr(GString) text = g_string_new (cases[i].heads);

      for (const char *c = cases[i].heads; *c != '\0'; c++)
        cells += *c == separator;
      g_string_append_c (text, '\n');
      for (guint j = 0; j < cells; j++)
        g_string_append_printf (text, "%sx%u", j > 0 ? (char[]) { separator, 0 } : "", j);

      g_autoptr(GwInputTable) table = gw_input_table_new (text->str, cases[i].of);
      g_test_message ("%s", cases[i].heads);
      g_assert_nonnull (table);
      g_assert_nonnull (table->heads);
      g_assert_cmpuint (table->rows->len, ==, 1);
      g_autofree char *columns = say_columns (table);
      g_assert_cmpstr (columns, ==, cases[i].columns);
    }
}

static void
test_cells_are_read_as_a_spreadsheet_writes_them (void)
{
  g_autoptr(GwInputTable) table =
    gw_input_table_new ("Work;Weeks;A week later costs;Note\r\n"
                        "Shift swap;8;\"11.000,00\";\"two lines\nof text\"\r\n"
                        "\r\n"
                        "\"Payroll \"\"export\"\"; complete\";9;4500;\r\n",
                        GW_TABLE_WORK);

  g_assert_nonnull (table);
  g_assert_cmpuint (table->rows->len, ==, 2);
  g_assert_cmpstr (gw_input_table_cell (table, 0, GW_COLUMN_STATEMENT), ==, "Shift swap");
  g_assert_cmpstr (gw_input_table_cell (table, 0, GW_COLUMN_WEEKS), ==, "8");
  g_assert_cmpstr (gw_input_table_cell (table, 0, GW_COLUMN_DELAY_COST), ==, "11.000,00");
  g_assert_cmpstr (gw_input_table_cell (table, 1, GW_COLUMN_STATEMENT), ==,
                   "Payroll \"export\"; complete");
  g_assert_cmpstr (gw_input_table_cell (table, 1, GW_COLUMN_BY_DATE), ==, "");
  g_assert_cmpstr (((char **) table->rows->pdata[0])[3], ==, "two lines\nof text");

  g_autofree char *said = gw_input_table_say (table);
  g_assert_cmpstr (said, ==, "2 rows with: text, weeks, what a week later costs; left out: Note");
}

static void
test_a_table_without_heads_keeps_its_first_column (void)
{
  g_autoptr(GwInputTable) table = gw_input_table_new ("Swap\t8\t\nExport\t9\t4500\t\t\nAbsence\n",
                                                      GW_TABLE_WORK);

  g_assert_nonnull (table);
  g_assert_null (table->heads);
  g_assert_cmpuint (table->n_columns, ==, 3);
  g_assert_cmpuint (table->rows->len, ==, 3);
  g_assert_cmpint (table->columns[0], ==, GW_COLUMN_STATEMENT);
  g_assert_cmpint (table->columns[1], ==, GW_COLUMN_NONE);
  g_assert_cmpstr (gw_input_table_cell (table, 2, GW_COLUMN_STATEMENT), ==, "Absence");
  g_assert_cmpstr (((char **) table->rows->pdata[2])[2], ==, "");

  g_autofree char *said = gw_input_table_say (table);
  g_assert_cmpstr (said, ==, "3 rows; no head says what the columns are");
}

static void
test_plain_text_is_no_table (void)
{
  static const char *const texts[] = {
    "", "one line", "First, second, third", "Work, as we know it, goes on\nand on, and on",
    "a; b\nc", "Work\tWeeks", "one\ntwo\n", "\t\t\n\t\n",
    "Yes, we do it\nNo, we do not", "Work, effort\nA swap, a file, a page",
  };

  for (guint i = 0; i < G_N_ELEMENTS (texts); i++)
    g_assert_null (gw_input_table_new (texts[i], GW_TABLE_WORK));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/input-table/pasted-lines-become-rows", test_pasted_lines_become_rows);
  g_test_add_func ("/input-table/columns-are-found-by-their-heads",
                   test_columns_are_found_by_their_heads);
  g_test_add_func ("/input-table/cells-are-read-as-a-spreadsheet-writes-them",
                   test_cells_are_read_as_a_spreadsheet_writes_them);
  g_test_add_func ("/input-table/a-table-without-heads-keeps-its-first-column",
                   test_a_table_without_heads_keeps_its_first_column);
  g_test_add_func ("/input-table/plain-text-is-no-table", test_plain_text_is_no_table);
  return g_test_run ();
}
