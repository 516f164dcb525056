/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-tree.h"

G_BEGIN_DECLS

/* A meeting as calendars hand it on (iCalendar, RFC 5545): its first event. */
typedef struct
{
  char      *title;   /* owned; NULL when it has none, as all of these */
  char      *start;   /* owned: as in a brief: "2026-12-03" or "2026-12-03T14:00+01:00" */
  guint      minutes; /* 0 when nothing says when it ends, or it lasts whole days */
  char      *place;   /* owned */
  GPtrArray *people;  /* owned (of char *): the names of who is asked, each once */
} GwInvitation;

/* A file of more bytes is none. */
#define GW_INVITATION_LIMIT (1024 * 1024)

GwInvitation *gw_invitation_read (GBytes              *bytes,
                                  GError             **error) G_GNUC_WARN_UNUSED_RESULT;
void          gw_invitation_free (GwInvitation        *self);
gboolean      gw_invitation_put  (const GwInvitation  *self,
                                  GwTree              *tree,
                                  const char          *me,
                                  GError             **error);

G_DEFINE_AUTOPTR_CLEANUP_FUNC (GwInvitation, gw_invitation_free)

G_END_DECLS
