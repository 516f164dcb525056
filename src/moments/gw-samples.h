/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* The samples that are installed with the program. All of this reads files: not for the main loop. */

typedef struct
{
  char  *title;
  GFile *file;
} GwSample;

void       gw_sample_free      (GwSample     *sample);

/* The folder of the samples in the person's language, English where there is none; NULL where
 * none are installed. $GW_SAMPLES names another place of all languages. (transfer full) */
GFile     *gw_samples_find     (void) G_GNUC_WARN_UNUSED_RESULT;

/* (transfer container) (element-type GwSample): in the order of their names. */
GPtrArray *gw_samples_list     (GFile        *samples,
                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* By how many days, in whole weeks, the first meeting of the samples lands in the week after
 * today's. */
gboolean   gw_samples_get_days (GFile        *samples,
                                const GDate  *today,
                                int          *days,
                                GError      **error);

/* Writes sample, moved by days, into folder: under its own name where nothing is there, else with
 * a number behind it. A library that is already there stays as it is. Returns: (transfer full)
 * where it is now. */
GFile     *gw_samples_copy     (GFile        *sample,
                                GFile        *folder,
                                int           days,
                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;

/* What a person sees at the very first start: the first thread, four meetings about one feature,
 * and the library. Returns: (transfer full) the first of the four. */
GFile     *gw_samples_welcome  (GFile        *samples,
                                GFile        *folder,
                                const GDate  *today,
                                GError      **error) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
