/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <glib.h>

G_BEGIN_DECLS

/* Numbers, dates and money as people read them, in the program's language; form and sheet use the
 * same. All strings are (transfer full). */
char *gw_say_number   (double       number) G_GNUC_WARN_UNUSED_RESULT;   /* "1½", "1,140", "0.04" */
char *gw_say_money    (double       amount,
                       const char  *currency) G_GNUC_WARN_UNUSED_RESULT; /* "€ 186,000" */
char *gw_say_percent  (double       share) G_GNUC_WARN_UNUSED_RESULT;    /* 0.22: "22 %" */
char *gw_say_size     (double       points) G_GNUC_WARN_UNUSED_RESULT;   /* of type: "9.2" */

char *gw_say_days     (double       days) G_GNUC_WARN_UNUSED_RESULT;     /* "6 days" */
char *gw_say_weeks    (double       weeks) G_GNUC_WARN_UNUSED_RESULT;    /* "9 wk" */
char *gw_say_months   (double       months) G_GNUC_WARN_UNUSED_RESULT;   /* "4 months" */
char *gw_say_minutes  (guint        minutes) G_GNUC_WARN_UNUSED_RESULT;  /* "45 min" */
char *gw_say_three    (double       low,
                       double       likely,
                       double       high) G_GNUC_WARN_UNUSED_RESULT;     /* "4–6–9" */

char *gw_say_odds     (double       odds) G_GNUC_WARN_UNUSED_RESULT;     /* "about 8 in 10" */

char *gw_say_day      (const GDate *day) G_GNUC_WARN_UNUSED_RESULT;      /* "Fri 26 Feb" */
char *gw_say_day_year (const GDate *day) G_GNUC_WARN_UNUSED_RESULT;      /* "Fri 26 Feb 2027" */
char *gw_say_date     (const GDate *day) G_GNUC_WARN_UNUSED_RESULT;      /* "26 Feb 2027" */
char *gw_say_when     (const char  *iso) G_GNUC_WARN_UNUSED_RESULT;      /* any of FORMAT's forms */

/* What stands beside each other in a line; in a language that is read from the right, each part keeps
 * its own direction, and the line that of the language. */
char *gw_say_beside   (const char  *first,
                       const char  *second) G_GNUC_WARN_UNUSED_RESULT;   /* "Pipeline · Fri 27 Nov" */

char *gw_say_heading  (const char  *words) G_GNUC_WARN_UNUSED_RESULT;    /* "needs": "Needs" */

G_END_DECLS
