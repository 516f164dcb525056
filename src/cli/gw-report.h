/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

#include "gw-calendar.h"

G_BEGIN_DECLS

/* An XML document in the making. Numbers that are not known leave no attribute. */
typedef struct _GwReport GwReport;

GwReport *gw_report_new      (void) G_GNUC_WARN_UNUSED_RESULT;
char     *gw_report_finish   (GwReport   *self) G_GNUC_WARN_UNUSED_RESULT;

void      gw_report_open     (GwReport   *self,
                              const char *element);
void      gw_report_close    (GwReport   *self);
void      gw_report_text     (GwReport   *self,
                              const char *name,
                              const char *value);
void      gw_report_number   (GwReport   *self,
                              const char *name,
                              double      value);
void      gw_report_yes_no   (GwReport   *self,
                              const char *name,
                              gboolean    value);
void      gw_report_day      (GwReport   *self,
                              const char *name,
                              GwDay       day);
void      gw_report_month    (GwReport   *self,
                              const char *name,
                              GwMonth     month);
void      gw_report_content  (GwReport   *self,
                              const char *text);
void      gw_report_sentences (GwReport  *self,
                               GPtrArray *sentences);

G_END_DECLS
