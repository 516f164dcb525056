/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-file.h"
#include "gw-item.h"
#include "gw-samples.h"
#include "gw-shift.h"
#include "gw-xml.h"

#include <glib/gstdio.h>

static GwItem *
shift_meeting (const char *start,
               int         days)
{
  const GwContent content[GW_MEETING_N_PARTS] = { [GW_MEETING_START].text = start };
  g_autoptr (GwItem) meeting = gw_item_new (GW_KIND_MEETING, content);

  return gw_shift_days (meeting, days);
}

static void
test_shift (void)
{
  static const struct
  {
    const char *from;
    int         days;
    const char *to;
  } cases[] = {
    { "2026-12-01", 7, "2026-12-08" },
    { "2026-12-29", 7, "2027-01-05" },
    { "2026-12-08", -14, "2026-11-24" },
    { "2026-12-01T10:00+01:00", 364, "2027-11-30T10:00+01:00" },
    { "2026-12-01", 0, "2026-12-01" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwItem) moved = shift_meeting (cases[i].from, cases[i].days);

      g_assert_cmpstr (gw_item_get_text (moved, GW_MEETING_START), ==, cases[i].to);
    }
}

static void
test_shift_grains (void)
{
  static const struct
  {
    const char *from;
    int         days;
    const char *to;
  } cases[] = {
    { "2027-02", 7, "2027-02" },    { "2027-02", 28, "2027-03" }, { "2027-Q1", 91, "2027-Q2" },
    { "2027-H1", 182, "2027-H2" }, { "2027", 364, "2028" },       { "2027-02-26", 7, "2027-03-05" },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      const GwContent content[GW_OBJECTIVE_N_PARTS] = { [GW_OBJECTIVE_DUE].text = cases[i].from };
      g_autoptr (GwItem) goal = gw_item_new (GW_KIND_OBJECTIVE, content);
      g_autoptr (GwItem) moved = gw_shift_days (goal, cases[i].days);

      g_assert_cmpstr (gw_item_get_text (moved, GW_OBJECTIVE_DUE), ==, cases[i].to);
    }
}

static void
test_list (void)
{
  g_autoptr (GFile) samples = gw_samples_find ();
  g_autoptr (GError) error = NULL;
  g_autoptr (GPtrArray) list = gw_samples_list (samples, &error);

  g_assert_no_error (error);
  g_assert_cmpuint (list->len, ==, 13);
  g_assert_cmpstr (((GwSample *) list->pdata[0])->title, ==, "Payroll export for Nordkette");
}

static void
test_days (void)
{
  static const struct
  {
    GDateDay   day;
    GDateMonth month;
    GDateYear  year;
    int        days;
  } cases[] = {
    /* The first meeting is Tue 1 December 2026. */
    { 23, 11, 2026, 0 },
    { 29, 11, 2026, 0 },
    { 30, 11, 2026, 7 },
    { 1, 11, 2026, -28 },
  };
  g_autoptr (GFile) samples = gw_samples_find ();

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GDate today;
      int days;

      g_date_clear (&today, 1);
      g_date_set_dmy (&today, cases[i].day, cases[i].month, cases[i].year);
      g_assert_true (gw_samples_get_days (samples, &today, &days, NULL));
      g_assert_cmpint (days, ==, cases[i].days);
    }
}

static guint
count_briefs (const char *path)
{
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  const char *name;
  guint n = 0;

  while ((name = g_dir_read_name (dir)) != NULL)
    {
      g_autofree char *file = g_build_filename (path, name, NULL);

      n += g_str_has_suffix (name, ".brief");
      g_unlink (file);
    }
  return n;
}

static void
test_welcome (void)
{
  g_autoptr (GFile) samples = gw_samples_find ();
  g_autofree char *path = g_dir_make_tmp ("gw-samples-XXXXXX", NULL);
  g_autoptr (GFile) folder = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) first = NULL;
  g_autoptr (GFile) second = NULL;
  g_autofree char *name = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autoptr (GwItem) brief = NULL;
  GDate today;

  g_date_clear (&today, 1);
  g_date_set_dmy (&today, 30, 11, 2026);
  first = gw_samples_welcome (samples, folder, &today, &error);
  g_assert_no_error (error);
  bytes = gw_file_read (first, GW_XML_MAX_BRIEF_BYTES, NULL, &error);
  brief = gw_xml_read (bytes, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpstr (gw_item_get_text (gw_item_get_one (brief, GW_BRIEF_MEETING), GW_MEETING_START),
                   ==, "2026-12-08T10:00+01:00");

  /* A second copy disturbs nothing that is there. */
  second = gw_samples_copy (first, folder, 0, &error);
  g_assert_no_error (error);
  name = g_file_get_basename (second);
  g_assert_cmpstr (name, ==, "a1-payroll-export 2.brief");
  g_assert_cmpuint (count_briefs (path), ==, 5);
  g_rmdir (path);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);

  g_test_add_func ("/samples/days move and keep their time of day", test_shift);
  g_test_add_func ("/samples/coarser times move in their own grain", test_shift_grains);
  g_test_add_func ("/samples/they are listed with their titles", test_list);
  g_test_add_func ("/samples/the first meeting lands in next week", test_days);
  g_test_add_func ("/samples/the first start gets four meetings and a library", test_welcome);
  return g_test_run ();
}
