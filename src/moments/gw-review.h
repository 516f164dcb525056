/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-names.h"

G_BEGIN_DECLS

/* What is still open in a brief: the rules of readiness, each with what to do about it. */

typedef enum
{
  GW_SEVERITY_BEFORE, /* before the meeting */
  GW_SEVERITY_BETTER, /* it would be better */
} GwSeverity;

typedef struct
{
  const char *rule;     /* its stable name: "need-under-ask" */
  GwSeverity  severity;
  char       *on;       /* owned: id of the item it speaks of, "brief" for the whole */
  char       *field;    /* owned: as in the file, to be jumped to; NULL for the item itself */
  guint       line;     /* of the item in the file it was read from; 0 = none */
  char       *message;  /* owned: what is the matter and what to do */
  gboolean    waived;   /* waved off for this meeting */
} GwFinding;

typedef struct _GwReview GwReview;

#define GW_TYPE_REVIEW (gw_review_get_type ())
GType            gw_review_get_type   (void);
GwReview        *gw_review_new        (GwItem        *brief,
                                       GPtrArray     *others,
                                       const GDate   *today,
                                       GCancellable  *cancellable,
                                       GError       **error) G_GNUC_WARN_UNUSED_RESULT;
GwReview        *gw_review_ref        (GwReview      *self) G_GNUC_WARN_UNUSED_RESULT;
void             gw_review_unref      (GwReview      *self);
guint            gw_review_get_n      (GwReview      *self);
const GwFinding *gw_review_get        (GwReview      *self,
                                       guint          index);
guint            gw_review_count_open (GwReview      *self);
guint            gw_review_count_waived (GwReview    *self);
char            *gw_review_say_open   (GwReview      *self) G_GNUC_WARN_UNUSED_RESULT;

gboolean         gw_rule_exists       (const char    *name);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwReview, gw_review_unref)

G_END_DECLS
