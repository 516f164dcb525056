/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "gw-input-row.h"

static GDateTime *
new_now (void)
{
  g_autoptr(GTimeZone) zone = g_time_zone_new_identifier ("CET-1CEST,M3.5.0,M10.5.0/3");

  return g_date_time_new (zone, 2026, 11, 23, 9, 0, 0);
}

static void
test_rows_split_at_the_strongest_separator (void)
{
  static const struct { const char *line, *joined; } cases[] = {
    { "Work · 9 wk · 4,500", "Work|9 wk|4,500" }, { "Work - 9 wk - 4,500", "Work|9 wk|4,500" },
    { "Work – 9 wk — 4,500", "Work|9 wk|4,500" }, { "Work\t9 wk\t4,500", "Work|9 wk|4,500" },
    { "Work·9 wk", "Work|9 wk" }, { "Piece - 4 - 6 - 9 days", "Piece|4 - 6 - 9 days" },
    { "جزء - ٤ - ٦ - ٩ أيام", "جزء|٤ - ٦ - ٩ أيام" },
    { "Shift-swap · a - b", "Shift-swap|a - b" }, { "A · b\tC", "A · b|C" }, { "one", "one" },
    { "", "" }, { " · x", "|x" }, { "a ·  · c", "a||c" }, { "a·", "a|" }, { "ä–ö – ü", "ä–ö|ü" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GStrv) parts = gw_input_split (cases[i].line);
      g_autofree char *joined = g_strjoinv ("|", parts);

      g_assert_cmpstr (joined, ==, cases[i].joined);
    }
}

static void
test_parts_know_their_label_and_kind (void)
{
  static const struct {
    const char *line; GwInputLabel label; GwInputPartKind kind; const char *text; double likely;
    const char *iso;
  } cases[] = {
    { "Payroll engineer", GW_LABEL_NONE, GW_PART_TEXT, "Payroll engineer" },
    { "112k a year", GW_LABEL_NONE, GW_PART_RANGE, "112k a year", 112000 },
    { "2–4–8", GW_LABEL_NONE, GW_PART_RANGE, "2–4–8", 4 },
    { "from May", GW_LABEL_FROM, GW_PART_DATE, "May", 0, "2027-05" },
    { "ab Mai", GW_LABEL_FROM, GW_PART_DATE, "Mai", 0, "2027-05" },
    { "until: Nov 2027", GW_LABEL_UNTIL, GW_PART_DATE, "Nov 2027", 0, "2027-11" },
    { "with: Nov", GW_LABEL_WITH, GW_PART_DATE, "Nov", 0, "2026-11" },
    { "without: Jun next year", GW_LABEL_WITHOUT, GW_PART_DATE, "Jun next year", 0, "2027-06" },
    { "without: never", GW_LABEL_WITHOUT, GW_PART_DATE, "never", 0, "never" },
    { "ohne: nie", GW_LABEL_WITHOUT, GW_PART_DATE, "nie", 0, "never" },
    { "worth each 71,760", GW_LABEL_WORTH, GW_PART_RANGE, "71,760", 71760 },
    { "with 2 people", GW_LABEL_WITH, GW_PART_TEXT, "2 people" },
    { "by Priya", GW_LABEL_BY, GW_PART_TEXT, "Priya" },
    { "by 26 Feb", GW_LABEL_BY, GW_PART_DATE, "26 Feb", 0, "2027-02-26" },
    { "hard because three agreements differ", GW_LABEL_BECAUSE, GW_PART_TEXT,
      "three agreements differ" },
    { "else we stop the contract", GW_LABEL_ELSE, GW_PART_TEXT, "we stop the contract" },
    { "provided the format is confirmed", GW_LABEL_PROVIDED, GW_PART_TEXT, "the format is confirmed" },
    { "2027", GW_LABEL_NONE, GW_PART_DATE, "2027", 0, "2027" },
    { "one", GW_LABEL_NONE, GW_PART_TEXT, "one" },
    { "Needs-based pricing", GW_LABEL_NONE, GW_PART_TEXT, "Needs-based pricing" },
    { "by", GW_LABEL_NONE, GW_PART_TEXT, "by" },
    { "من مايو", GW_LABEL_FROM, GW_PART_DATE, "مايو", 0, "2027-05" },
    { "بحلول ٢٦ فبراير", GW_LABEL_BY, GW_PART_DATE, "٢٦ فبراير", 0, "2027-02-26" },
    { "بدونه: أبدًا", GW_LABEL_WITHOUT, GW_PART_DATE, "أبدًا", 0, "never" },
    { "بقيمة ٧١٬٧٦٠", GW_LABEL_WORTH, GW_PART_RANGE, "٧١٬٧٦٠", 71760 },
    { "بشرط تأكيد الصيغة", GW_LABEL_PROVIDED, GW_PART_TEXT, "تأكيد الصيغة" },
    { "صعب لأن الاتفاقات مختلفة", GW_LABEL_BECAUSE, GW_PART_TEXT, "الاتفاقات مختلفة" },
    { "وإلا أوقفنا العقد", GW_LABEL_ELSE, GW_PART_TEXT, "أوقفنا العقد" },
    { "٢٠٢٧", GW_LABEL_NONE, GW_PART_DATE, "٢٠٢٧", 0, "2027" },
  };
  g_autoptr(GDateTime) now = new_now ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr(GPtrArray) parts = gw_input_parts (cases[i].line, now);
      const GwInputPart *part = g_ptr_array_index (parts, 0);

      g_test_message ("%s", cases[i].line);
      g_assert_cmpuint (parts->len, ==, 1);
      g_assert_cmpint (part->label, ==, cases[i].label);
      g_assert_cmpint (part->kind, ==, cases[i].kind);
      g_assert_cmpstr (part->text, ==, cases[i].text);
      g_assert_cmpfloat (part->range.likely, ==, cases[i].likely);
      g_assert_cmpstr (part->date.iso, ==, cases[i].iso != NULL ? cases[i].iso : "");
    }

  g_autoptr(GPtrArray) row = gw_input_parts ("Retail contracts · 2–4–8 ·  · with: Nov", now);
  g_assert_cmpuint (row->len, ==, 3);
}

static void
test_a_person_has_a_role_and_a_meeting (void)
{
  static const struct { const char *line, *name, *role, *when, *said; } cases[] = {
    { "Tobias Renner, VP Sales · Tue 1 Dec, 10:00", "Tobias Renner", "VP Sales",
      "2026-12-01T10:00+01:00", "Tobias Renner, VP Sales; you meet Tue 1 Dec 2026, 10:00" },
    { "Tobias Renner, VP Sales, 1 Dec, 10:00", "Tobias Renner", "VP Sales",
      "2026-12-01T10:00+01:00", "Tobias Renner, VP Sales; you meet Tue 1 Dec 2026, 10:00" },
    { "Tobias Renner - VP Sales - Fri", "Tobias Renner", "VP Sales", "2026-11-27",
      "Tobias Renner, VP Sales; you meet Fri 27 Nov 2026" },
    { "Tobias\tVP Sales\t1.12.2026 10:00", "Tobias", "VP Sales", "2026-12-01T10:00+01:00",
      "Tobias, VP Sales; you meet Tue 1 Dec 2026, 10:00" },
    { "Katrin Holm (HR director) · 8 Dec", "Katrin Holm", "HR director", "2026-12-08",
      "Katrin Holm, HR director; you meet Tue 8 Dec 2026" },
    { "Tobias Renner, VP Sales · Tue 1 Dec, 10:00, 45 min", "Tobias Renner", "VP Sales",
      "2026-12-01T10:00+01:00", "Tobias Renner, VP Sales; you meet Tue 1 Dec 2026, 10:00, 45 min" },
    { "Priya · 3. Dez. um 14 Uhr · 1 Std", "Priya", NULL, "2026-12-03T14:00+01:00",
      "Priya; you meet Thu 3 Dec 2026, 14:00, 60 min" },
    { "Priya, 3 Dec, 30 minutes", "Priya", NULL, "2026-12-03", "Priya; you meet Thu 3 Dec 2026, 30 min" },
    { "Priya, 30 min", "Priya", NULL, "", "Priya; you meet 30 min" },
    { "كاترين، مديرة الموارد، ١ ديسمبر، ٣٠ دقيقة", "كاترين", "مديرة الموارد", "2026-12-01",
      "كاترين, مديرة الموارد; you meet Tue 1 Dec 2026, 30 min" },
    { "Katrin", "Katrin", NULL, "", "Katrin" },
    { "كاترين · ١ ديسمبر، الساعة ١٠ · ٤٥ دقيقة", "كاترين", NULL, "2026-12-01T10:00+01:00",
      "كاترين; you meet Tue 1 Dec 2026, 10:00, 45 min" },
    { "Katrin · Friday", "Katrin", NULL, "2026-11-27", "Katrin; you meet Fri 27 Nov 2026" },
    { "Dr. Carla Weiss, Datenschutz, fünf Kliniken", "Dr. Carla Weiss", "Datenschutz, fünf Kliniken", "",
      "Dr. Carla Weiss, Datenschutz, fünf Kliniken" },
  };
  g_autoptr(GDateTime) now = new_now ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GwInputPerson) person = { 0 };

      g_test_message ("%s", cases[i].line);
      g_assert_cmpint (gw_input_person (cases[i].line, now, &person), ==, GW_INPUT_UNDERSTOOD);
      g_assert_cmpstr (person.name, ==, cases[i].name);
      g_assert_cmpstr (person.role, ==, cases[i].role);
      g_assert_cmpstr (person.when.iso, ==, cases[i].when);
      g_autofree char *said = gw_input_person_say (&person);
      g_assert_cmpstr (said, ==, cases[i].said);
    }

  g_auto(GwInputPerson) nobody = { 0 };
  g_assert_cmpint (gw_input_person ("  ", now, &nobody), ==, GW_INPUT_EMPTY);
  g_assert_cmpint (gw_input_person (" · Fri", now, &nobody), ==, GW_INPUT_UNCLEAR);
  g_assert_cmpint (gw_input_person ("Ole · 03/04/2027", now, &nobody), ==, GW_INPUT_TWO_READINGS);
  g_assert_cmpint (gw_input_person ("Ole · a · b · c", now, &nobody), ==, GW_INPUT_UNCLEAR);
  g_assert_null (nobody.name);
}

static void
test_a_fact_has_a_source_and_a_date (void)
{
  static const struct { const char *line, *statement, *source, *date, *said; } cases[] = {
    { "5 of 9 lost deals named payroll · loss notes · 20 Nov", "5 of 9 lost deals named payroll",
      "loss notes", "2026-11-20",
      "“5 of 9 lost deals named payroll”, from loss notes, as of Fri 20 Nov 2026" },
    { "5 of 9 lost deals named payroll (loss notes, 20 Nov 2026)", "5 of 9 lost deals named payroll",
      "loss notes", "2026-11-20",
      "“5 of 9 lost deals named payroll”, from loss notes, as of Fri 20 Nov 2026" },
    { "83 % within 3 days · support data, 24 Nov 2025", "83 % within 3 days", "support data",
      "2025-11-24", "“83 % within 3 days”, from support data, as of Mon 24 Nov 2025" },
    { "83 % innerhalb von 3 Tagen\tSupport\tQ3", "83 % innerhalb von 3 Tagen", "Support", "2026-Q3",
      "“83 % innerhalb von 3 Tagen”, from Support, as of Q3 2026" },
    { "1,140 swaps a week · Nov", "1,140 swaps a week", NULL, "2026-11",
      "“1,140 swaps a week”, as of November 2026; no source" },
    { "1,140 swaps a week - pilot report", "1,140 swaps a week", "pilot report", "",
      "“1,140 swaps a week”, from pilot report; no date" },
    { "They type it twice", "They type it twice", NULL, "",
      "“They type it twice”; no source, no date" },
  };
  g_autoptr(GDateTime) now = new_now ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GwInputFact) fact = { 0 };

      g_test_message ("%s", cases[i].line);
      g_assert_cmpint (gw_input_fact (cases[i].line, now, &fact), ==, GW_INPUT_UNDERSTOOD);
      g_assert_cmpstr (fact.statement, ==, cases[i].statement);
      g_assert_cmpstr (fact.source, ==, cases[i].source);
      g_assert_cmpstr (fact.date.iso, ==, cases[i].date);
      g_autofree char *said = gw_input_fact_say (&fact);
      g_assert_cmpstr (said, ==, cases[i].said);
    }

  g_auto(GwInputFact) none = { 0 };
  g_assert_cmpint (gw_input_fact ("", now, &none), ==, GW_INPUT_EMPTY);
  g_assert_cmpint (gw_input_fact (" · notes", now, &none), ==, GW_INPUT_UNCLEAR);
  g_assert_cmpint (gw_input_fact ("a · b · c", now, &none), ==, GW_INPUT_UNCLEAR);
  g_assert_cmpint (gw_input_fact ("a · b · 31 Feb", now, &none), ==, GW_INPUT_NO_SUCH_DAY);
  g_assert_null (none.statement);
}

static void
test_a_number_has_somebody_behind_it (void)
{
  static const struct { const char *line, *source, *date, *said; } cases[] = {
    { "Finance, 9 Nov", "Finance", "2026-11-09", "from Finance, as of Mon 9 Nov 2026" },
    { "Finance · 9. Nov.", "Finance", "2026-11-09", "from Finance, as of Mon 9 Nov 2026" },
    { "Helene Marchetti", "Helene Marchetti", "", "from Helene Marchetti; no date" },
  };
  g_autoptr(GDateTime) now = new_now ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GwInputFact) fact = { 0 };

      g_assert_cmpint (gw_input_source (cases[i].line, now, &fact), ==, GW_INPUT_UNDERSTOOD);
      g_assert_null (fact.statement);
      g_assert_cmpstr (fact.source, ==, cases[i].source);
      g_assert_cmpstr (fact.date.iso, ==, cases[i].date);
      g_autofree char *said = gw_input_fact_say (&fact);
      g_assert_cmpstr (said, ==, cases[i].said);
    }

  g_auto(GwInputFact) none = { 0 };
  g_assert_cmpint (gw_input_source ("", now, &none), ==, GW_INPUT_EMPTY);
  g_assert_cmpint (gw_input_source ("9 Nov", now, &none), ==, GW_INPUT_UNCLEAR);
  g_assert_cmpint (gw_input_source ("Finance, 31 Feb", now, &none), ==, GW_INPUT_NO_SUCH_DAY);
}

static void
test_a_goal_goes_from_somewhere_to_somewhere (void)
{
  static const struct { const char *line, *name, *owner, *from, *to, *due, *said; } cases[] = {
    { "Retail share of new revenue · CFO · from 22 % to 40 % by Dec", "Retail share of new revenue", "CFO",
      "22 %", "40 %", "2026-12", "Retail share of new revenue (CFO): from 22 % to 40 % by December 2026" },
    { "Anteil am Neugeschäft · Helene · von 22 % auf 40 % bis Dez. 2027", "Anteil am Neugeschäft",
      "Helene", "22 %", "40 %", "2027-12",
      "Anteil am Neugeschäft (Helene): from 22 % to 40 % by December 2027" },
    { "حصة التجزئة · هيلين · من 22 % إلى 40 % بحلول ديسمبر", "حصة التجزئة", "هيلين", "22 %", "40 %",
      "2026-12", "حصة التجزئة (هيلين): from 22 % to 40 % by December 2026" },
    { "Planning · from 3.1 h to 2 h", "Planning", NULL, "3.1 h", "2 h", "",
      "Planning: from 3.1 h to 2 h; no date" },
    { "Planning · 3.1 h → 2 h · end of Q1", "Planning", NULL, "3.1 h", "2 h", "2027-Q1",
      "Planning: from 3.1 h to 2 h by Q1 2027" },
    { "Planning in two hours · you · by March", "Planning in two hours", "you", NULL, NULL, "2027-03",
      "Planning in two hours (you): by March 2027; no numbers" },
    { "Retail share of new revenue, Yvonne, from 22 % to 40 % by December",
      "Retail share of new revenue", "Yvonne", "22 %", "40 %", "2026-12",
      "Retail share of new revenue (Yvonne): from 22 % to 40 % by December 2026" },
    { "Retail share from 22 % to 40 % by Dec, Yvonne", "Retail share", "Yvonne", "22 %", "40 %",
      "2026-12", "Retail share (Yvonne): from 22 % to 40 % by December 2026" },
    { "cut invoice errors from 7 % to 2 % by end of Feb (Marie, CFO)", "cut invoice errors",
      "Marie, CFO", "7 %", "2 %", "2027-02",
      "cut invoice errors (Marie, CFO): from 7 % to 2 % by February 2027" },
    { "Fewer calls, less noise", "Fewer calls, less noise", NULL, NULL, NULL, "",
      "Fewer calls, less noise: no numbers, no date" },
    { "Planning in two hours", "Planning in two hours", NULL, NULL, NULL, "",
      "Planning in two hours: no numbers, no date" },
  };
  g_autoptr(GDateTime) now = new_now ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GwInputGoal) goal = { 0 };

      g_test_message ("%s", cases[i].line);
      g_assert_cmpint (gw_input_goal (cases[i].line, now, &goal), ==, GW_INPUT_UNDERSTOOD);
      g_assert_cmpstr (goal.name, ==, cases[i].name);
      g_assert_cmpstr (goal.owner, ==, cases[i].owner);
      g_assert_cmpstr (goal.from, ==, cases[i].from);
      g_assert_cmpstr (goal.to, ==, cases[i].to);
      g_assert_cmpstr (goal.due.iso, ==, cases[i].due);
      g_autofree char *said = gw_input_goal_say (&goal);
      g_assert_cmpstr (said, ==, cases[i].said);
    }

  g_auto(GwInputGoal) none = { 0 };
  g_assert_cmpint (gw_input_goal (" ", now, &none), ==, GW_INPUT_EMPTY);
  g_assert_cmpint (gw_input_goal (" · CFO", now, &none), ==, GW_INPUT_UNCLEAR);
  g_assert_cmpint (gw_input_goal ("a · b · c", now, &none), ==, GW_INPUT_UNCLEAR);
  g_assert_cmpint (gw_input_goal ("a · from 1 to 2 by 31 Feb", now, &none), ==, GW_INPUT_NO_SUCH_DAY);
}

static void
test_the_next_word_has_a_day_a_way_and_somebody (void)
{
  static const struct { const char *line, *date, *how, *who, *said; } cases[] = {
    { "12 Jan, by phone, you", "2027-01-12", "by phone", "you",
      "Tue 12 Jan 2027, by phone: you" },
    { "Tue 12 January · by phone · Product", "2027-01-12", "by phone", "Product",
      "Tue 12 Jan 2027, by phone: Product" },
    { "12. Januar, telefonisch, Produkt", "2027-01-12", "telefonisch", "Produkt",
      "Tue 12 Jan 2027, telefonisch: Produkt" },
    { "12 Jan, you, by mail", "2027-01-12", "by mail", "you", "Tue 12 Jan 2027, by mail: you" },
    { "Mon, 25 Jan, 9:00, by phone", "2027-01-25T09:00+01:00", "by phone", NULL,
      "Mon 25 Jan 2027, 09:00, by phone; nobody named yet" },
    { "12 Jan · Ole", "2027-01-12", NULL, "Ole", "Tue 12 Jan 2027: Ole" },
    { "١٢ يناير، هاتفيًا، أنت", "2027-01-12", "هاتفيًا", "أنت", "Tue 12 Jan 2027, هاتفيًا: أنت" },
    { "22 Jan", "2027-01-22", NULL, NULL, "Fri 22 Jan 2027; nobody named yet" },
  };
  g_autoptr(GDateTime) now = new_now ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GwInputNext) next = { 0 };

      g_test_message ("%s", cases[i].line);
      g_assert_cmpint (gw_input_next (cases[i].line, now, &next), ==, GW_INPUT_UNDERSTOOD);
      g_assert_cmpstr (next.date.iso, ==, cases[i].date);
      g_assert_cmpstr (next.how, ==, cases[i].how);
      g_assert_cmpstr (next.who, ==, cases[i].who);
      g_autofree char *said = gw_input_next_say (&next);
      g_assert_cmpstr (said, ==, cases[i].said);
    }

  g_auto(GwInputNext) none = { 0 };
  g_assert_cmpint (gw_input_next ("", now, &none), ==, GW_INPUT_EMPTY);
  g_assert_cmpint (gw_input_next ("by phone, you", now, &none), ==, GW_INPUT_UNCLEAR);
  g_assert_cmpint (gw_input_next ("soon, by phone", now, &none), ==, GW_INPUT_UNCLEAR);
  g_assert_cmpint (gw_input_next ("12 Jan, a, b, c", now, &none), ==, GW_INPUT_UNCLEAR);
  g_assert_cmpint (gw_input_next ("03/04/2027, by phone", now, &none), ==, GW_INPUT_TWO_READINGS);
}

/* Whatever is typed: an answer, nothing left over, and a sentence for it. */
static void
test_scraps_in_any_order_are_answered (void)
{
  static const char *const scraps[] = {
    "4", "6.5", "1,2", "½", "26", "2027", "0", "99999999999999999999", "–", "-", "·", ",", ".", "/", ":",
    "(", ")", "\"", "“", "'", "€", "%", "±", "\t", " ", " ", " ", "\n", "k", "m", "Mio", "wk", "days", "a",
    "year", "Q", "Q2", "H1", "KW", "next", "last", "in", "vor", "end of", "Ende", "Fri", "Mar", "31", "Feb",
    "29", "9:00", "am", "Uhr", "by", "bis", "from", "to", "→", "without", "never", "asks for", "needs", "Priya",
    "ß", "é", "e\314\201", "\360\237\230\200", "\302\240", "\342\200\213", "or", "and a half", "53", "T", "+",
  };
  g_autoptr(GDateTime) now = new_now ();
  guint32 seed = 20261123;

  for (guint round = 0; round < 20000; round++)
    {
      g_autoptr(GString) text = g_string_new (NULL);
      guint n = 1 + round % 9;

      while (n-- > 0)
        {
          seed = seed * 1664525 + 1013904223;
          g_string_append (text, scraps[(seed >> 8) % G_N_ELEMENTS (scraps)]);
          if (seed & 0x80)
            g_string_append_c (text, ' ');
        }

      g_auto(GwInputRange) range = { 0 };
      g_auto(GwInputPerson) person = { 0 };
      g_auto(GwInputFact) fact = { 0 };
      g_auto(GwInputNeed) need = { 0 };
      g_auto(GwInputGoal) goal = { 0 };
      g_auto(GwInputNext) next = { 0 };
      GwInputDate date;
      char *said[7] = { NULL };
      g_autoptr(GPtrArray) parts = gw_input_parts (text->str, now);

      if (gw_input_range (text->str, round % 3, &range) == GW_INPUT_UNDERSTOOD)
        said[0] = gw_input_range_say (&range);
      g_assert_true (range.low <= range.likely && range.likely <= range.high);
      if (gw_input_date (text->str, now, round % 2, &date) == GW_INPUT_UNDERSTOOD)
        {
          said[1] = gw_input_date_say (&date);
          g_assert_true (date.never || gw_grain_of (date.iso) == date.grain);
        }
      if (gw_input_person (text->str, now, &person) == GW_INPUT_UNDERSTOOD)
        said[2] = gw_input_person_say (&person);
      if (gw_input_fact (text->str, now, &fact) == GW_INPUT_UNDERSTOOD)
        said[3] = gw_input_fact_say (&fact);
      if (gw_input_need (text->str, now, &need) == GW_INPUT_UNDERSTOOD)
        said[4] = gw_input_need_say (&need);
      if (gw_input_goal (text->str, now, &goal) == GW_INPUT_UNDERSTOOD)
        said[5] = gw_input_goal_say (&goal);
      if (gw_input_next (text->str, now, &next) == GW_INPUT_UNDERSTOOD)
        said[6] = gw_input_next_say (&next);
      for (guint i = 0; i < G_N_ELEMENTS (said); i++)
        {
          g_assert_true (said[i] == NULL || g_utf8_validate (said[i], -1, NULL));
          g_free (g_steal_pointer (&said[i]));
        }
    }
}

static void
test_an_open_point_has_somebody_and_a_day_ahead (void)
{
  static const struct { const char *line, *who, *due, *said; } cases[] = {
    { "Night hours · Ole · 18 Dec", "Ole", "2026-12-18",
      "“Night hours”: Ole finds out by Fri 18 Dec 2026" },
    { "Night hours · Ole, by 18 Dec", "Ole", "2026-12-18",
      "“Night hours”: Ole finds out by Fri 18 Dec 2026" },
    { "Night hours (Ole, bis 18. Dez.)", "Ole", "2026-12-18",
      "“Night hours”: Ole finds out by Fri 18 Dec 2026" },
    { "Night hours · Ole", "Ole", "", "“Night hours”: Ole finds out; no date yet" },
    { "Night hours · by Friday", NULL, "2026-11-27",
      "“Night hours”: by Fri 27 Nov 2026; nobody named yet" },
    { "Night hours", NULL, "", "“Night hours”; nobody and no date named yet" },
  };
  g_autoptr(GDateTime) now = new_now ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GwInputFact) point = { 0 };

      g_test_message ("%s", cases[i].line);
      g_assert_cmpint (gw_input_point (cases[i].line, now, &point), ==, GW_INPUT_UNDERSTOOD);
      g_assert_cmpstr (point.statement, ==, "Night hours");
      g_assert_cmpstr (point.source, ==, cases[i].who);
      g_assert_cmpstr (point.date.iso, ==, cases[i].due);
      g_autofree char *said = gw_input_point_say (&point);
      g_assert_cmpstr (said, ==, cases[i].said);
    }
}

static void
test_asking_and_needing_are_told_apart (void)
{
  static const struct { const char *line, *asks, *needs, *by, *deadline, *said; } cases[] = {
    { "asks for \"Full export by 1 April\" · needs certainty for the board", "Full export by 1 April",
      "certainty for the board", "", NULL,
      "asks for “Full export by 1 April”; needs: certainty for the board" },
    { "asks for “Full export”, needs certainty", "Full export", "certainty", "", NULL,
      "asks for “Full export”; needs: certainty" },
    { "the full export, needs certainty", "the full export", "certainty", "", NULL,
      "asks for “the full export”; needs: certainty" },
    { "fordert „Alles zuerst“ · braucht eine Antwort", "Alles zuerst", "eine Antwort", "", NULL,
      "asks for “Alles zuerst”; needs: eine Antwort" },
    { "يطلب «الملف كاملًا»، يحتاج يقينًا", "الملف كاملًا", "يقينًا", "", NULL,
      "asks for “الملف كاملًا”; needs: يقينًا" },
    { "يحتاج الملف · بحلول 26 فبراير (في عقد)", NULL, "الملف", "2027-02-26", "contract",
      "needs: الملف; by Fri 26 Feb 2027 (in a contract)" },
    { "\"Payroll first\"", "Payroll first", NULL, "", NULL, "asks for “Payroll first”; no need yet" },
    { "a date the board can be told", NULL, "a date the board can be told", "", NULL,
      "needs: a date the board can be told" },
    { "Payroll first · an answer for the next deals", "Payroll first", "an answer for the next deals",
      "", NULL, "asks for “Payroll first”; needs: an answer for the next deals" },
    { "needs the file · by 26 Feb (in a contract)", NULL, "the file", "2027-02-26", "contract",
      "needs: the file; by Fri 26 Feb 2027 (in a contract)" },
    { "needs the file · by 26 Feb · required by law", NULL, "the file", "2027-02-26", "law",
      "needs: the file; by Fri 26 Feb 2027 (required by law)" },
    { "needs the file · Q1", NULL, "the file", "2027-Q1", NULL, "needs: the file; by Q1 2027" },
    { "needs the file · a wish", NULL, "the file", "", "wish", "needs: the file; a wish" },
  };
  g_autoptr(GDateTime) now = new_now ();

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_auto(GwInputNeed) need = { 0 };

      g_test_message ("%s", cases[i].line);
      g_assert_cmpint (gw_input_need (cases[i].line, now, &need), ==, GW_INPUT_UNDERSTOOD);
      g_assert_cmpstr (need.asks, ==, cases[i].asks);
      g_assert_cmpstr (need.needs, ==, cases[i].needs);
      g_assert_cmpstr (need.by.iso, ==, cases[i].by);
      g_assert_cmpstr (need.deadline, ==, cases[i].deadline);
      g_autofree char *said = gw_input_need_say (&need);
      g_assert_cmpstr (said, ==, cases[i].said);
    }

  g_auto(GwInputNeed) none = { 0 };
  g_assert_cmpint (gw_input_need (" ", now, &none), ==, GW_INPUT_EMPTY);
  g_assert_cmpint (gw_input_need ("needs a · needs b", now, &none), ==, GW_INPUT_UNCLEAR);
  g_assert_cmpint (gw_input_need ("26 Feb", now, &none), ==, GW_INPUT_UNCLEAR);
}

static void
test_what_hangs_on_a_date_is_one_of_four (void)
{
  g_assert_cmpstr (gw_input_deadline ("in a contract"), ==, "contract");
  g_assert_cmpstr (gw_input_deadline ("steht im Vertrag"), ==, "contract");
  g_assert_cmpstr (gw_input_deadline ("required by law"), ==, "law");
  g_assert_cmpstr (gw_input_deadline ("vom Gesetz verlangt"), ==, "law");
  g_assert_cmpstr (gw_input_deadline ("our own plan"), ==, "target");
  g_assert_cmpstr (gw_input_deadline ("ein Wunsch"), ==, "wish");
  g_assert_null (gw_input_deadline ("the fair in Hanover"));
  g_assert_null (gw_input_deadline ("a wish, not a contract"));
  g_assert_null (gw_input_deadline (""));
}

int
main (int   argc,
      char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/input-row/rows-split-at-the-strongest-separator",
                   test_rows_split_at_the_strongest_separator);
  g_test_add_func ("/input-row/parts-know-their-label-and-kind", test_parts_know_their_label_and_kind);
  g_test_add_func ("/input-row/a-person-has-a-role-and-a-meeting",
                   test_a_person_has_a_role_and_a_meeting);
  g_test_add_func ("/input-row/a-fact-has-a-source-and-a-date", test_a_fact_has_a_source_and_a_date);
  g_test_add_func ("/input-row/a-number-has-somebody-behind-it", test_a_number_has_somebody_behind_it);
  g_test_add_func ("/input-row/a-goal-goes-from-somewhere-to-somewhere",
                   test_a_goal_goes_from_somewhere_to_somewhere);
  g_test_add_func ("/input-row/the-next-word-has-a-day-a-way-and-somebody",
                   test_the_next_word_has_a_day_a_way_and_somebody);
  g_test_add_func ("/input-row/scraps-in-any-order-are-answered",
                   test_scraps_in_any_order_are_answered);
  g_test_add_func ("/input-row/an-open-point-has-somebody-and-a-day-ahead",
                   test_an_open_point_has_somebody_and_a_day_ahead);
  g_test_add_func ("/input-row/asking-and-needing-are-told-apart",
                   test_asking_and_needing_are_told_apart);
  g_test_add_func ("/input-row/what-hangs-on-a-date-is-one-of-four",
                   test_what_hangs_on_a_date_is_one_of_four);
  return g_test_run ();
}
