/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <math.h>
#include <string.h>

#include "gw-value.h"

static const GwPart *
part_of (GwKindId    kind,
         const char *name)
{
  int part = gw_kind_find_attribute (gw_kind (kind), name);

  if (part < 0)
    part = gw_kind_find_element (gw_kind (kind), name);
  g_assert_cmpint (part, >=, 0);
  return gw_kind_get_part (gw_kind (kind), part);
}

static const struct
{
  GwKindId    kind;
  const char *field;
  const char *text;
  const char *kept; /* NULL = refused */
} values[] = {
  { GW_KIND_INTEREST, "weight", "5", "5" },
  { GW_KIND_INTEREST, "weight", "2.50", "2.5" },
  { GW_KIND_INTEREST, "weight", "007", "7" },
  { GW_KIND_INTEREST, "weight", "0.0", "0" },
  { GW_KIND_INTEREST, "weight", "1000", "1000" },
  { GW_KIND_INTEREST, "weight", "1000.01", NULL },
  { GW_KIND_INTEREST, "weight", "-0.1", NULL },
  { GW_KIND_INTEREST, "weight", "-0", "0" },
  { GW_KIND_INTEREST, "weight", "+1", NULL },
  { GW_KIND_INTEREST, "weight", ".5", NULL },
  { GW_KIND_INTEREST, "weight", "1e2", NULL },
  { GW_KIND_INTEREST, "weight", " 1", NULL },
  { GW_KIND_INTEREST, "weight", "nan", NULL },
  { GW_KIND_RATING, "value", "-1", "-1" },
  { GW_KIND_RATING, "value", "-1.0", "-1" },
  { GW_KIND_SCOPE, "people", "0.5", "0.5" },
  { GW_KIND_SCOPE, "people", "0", NULL },
  { GW_KIND_SCOPE, "confidence", "0.99", "0.99" },
  { GW_KIND_SCOPE, "confidence", "0.991", NULL },
  { GW_KIND_RESOURCES, "discount", "0.999", "0.999" },
  { GW_KIND_RESOURCES, "discount", "1", NULL },
  { GW_KIND_RESOURCES, "years", "30", "30" },
  { GW_KIND_RESOURCES, "years", "2.0", NULL },
  { GW_KIND_FACT, "observed", "2028-02-29", "2028-02-29" },
  { GW_KIND_FACT, "observed", "2027-02-29", NULL },
  { GW_KIND_FACT, "observed", "2027-2-9", NULL },
  { GW_KIND_MEETING, "start", "2026-12-01", "2026-12-01" },
  { GW_KIND_MEETING, "start", "2026-12-01T10:00+01:00", "2026-12-01T10:00+01:00" },
  { GW_KIND_MEETING, "start", "2026-12-01T10:00:59Z", "2026-12-01T10:00:59Z" },
  { GW_KIND_MEETING, "start", "2026-12-01T24:00Z", NULL },
  { GW_KIND_MEETING, "start", "2026-12-01 10:00", NULL },
  { GW_KIND_BENEFIT, "without", "never", "never" },
  { GW_KIND_BENEFIT, "without", "2028-06", "2028-06" },
  { GW_KIND_BENEFIT, "without", "2028-00", NULL },
  { GW_KIND_PROMISE, "when", "2027", "2027" },
  { GW_KIND_PROMISE, "when", "2027-Q4", "2027-Q4" },
  { GW_KIND_PROMISE, "when", "2027-H3", NULL },
  { GW_KIND_PROMISE, "when", "0000", NULL },
  { GW_KIND_INTEREST, "party", "p-1   p-2\n", "p-1 p-2" },
  { GW_KIND_INTEREST, "party", "p-1 p-1", NULL },
  { GW_KIND_INTEREST, "party", " ", NULL },
  { GW_KIND_INTEREST, "id", "Grün-1", "Grün-1" },
  { GW_KIND_INTEREST, "id", "-1", NULL },
  { GW_KIND_INTEREST, "id", "a b", NULL },
  { GW_KIND_FACT, "tags", "renewal sso", "renewal sso" },
  { GW_KIND_BRIEF, "lang", "zh-Hans-CN", "zh-Hans-CN" },
  { GW_KIND_BRIEF, "lang", "e", NULL },
  { GW_KIND_BRIEF, "lang", "de-", NULL },
  { GW_KIND_RESOURCES, "currency", "CHF", "CHF" },
  { GW_KIND_RESOURCES, "currency", "Chf", NULL },
  { GW_KIND_BRIEF, "outcome", "two\nlines\tand more", "two\nlines\tand more" },
  { GW_KIND_BRIEF, "outcome", "a bell \a", NULL },
  { GW_KIND_BRIEF, "outcome", "\xef\xbf\xbe", NULL },
  { GW_KIND_BRIEF, "outcome", "\xff", NULL },
  { GW_KIND_INTEREST, "position", "one\x1etwo", "one\x1etwo" },
  { GW_KIND_INTEREST, "statement", "one\x1etwo", NULL },
};

static void
test_values (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *canonical = NULL;
      gboolean good = gw_value_check (part_of (values[i].kind, values[i].field), values[i].text,
                                      &canonical, &error);

      g_autofree char *shown = g_strescape (values[i].text, NULL);
      g_test_message ("%s = %s", values[i].field, shown);
      if (values[i].kept == NULL)
        {
          g_assert_false (good);
          g_assert_error (error, GW_ERROR, GW_ERROR_VALUE);
          g_assert_nonnull (strstr (error->message, values[i].field));
        }
      else
        {
          g_assert_no_error (error);
          g_assert_cmpstr (canonical != NULL ? canonical : values[i].text, ==, values[i].kept);
        }
    }
}

static void
test_numbers_are_shortest_and_read_back (void)
{
  static const struct
  {
    double      number;
    const char *text;
  } cases[] = {
    { 0, "0" },           { -0.0, "0" },         { 1, "1" },
    { 0.1, "0.1" },       { 0.1 + 0.2, "0.30000000000000004" },
    { 1e21, "1000000000000000000000" },          { 1.5e-7, "0.00000015" },
    { -2.25, "-2.25" },   { 100, "100" },        { 1.0 / 3, "0.3333333333333333" },
    { 1234567.25, "1234567.25" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = gw_number_to_text (cases[i].number);
      g_assert_cmpstr (text, ==, cases[i].text);
    }

  for (guint i = 0; i < 20000; i++)
    {
      double number = ldexp (g_test_rand_double () - 0.5, g_test_rand_int_range (-60, 60));
      double back = NAN;
      g_autofree char *text = gw_number_to_text (number);

      g_assert_true (gw_number_parse (text, &back));
      g_assert_cmpfloat (back, ==, number);
      g_assert_null (strchr (text, 'e'));
    }
}

static void
test_a_number_beyond_doubles_is_refused (void)
{
  g_autofree char *text = g_strnfill (400, '9');
  double number = 7;

  g_assert_false (gw_number_parse (text, &number));
  g_assert_cmpfloat (number, ==, 7);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/model/value/values", test_values);
  g_test_add_func ("/model/value/numbers-are-shortest-and-read-back",
                   test_numbers_are_shortest_and_read_back);
  g_test_add_func ("/model/value/a-number-beyond-doubles-is-refused",
                   test_a_number_beyond_doubles_is_refused);
  return g_test_run ();
}
