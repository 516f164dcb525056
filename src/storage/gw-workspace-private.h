/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-workspace.h"

G_BEGIN_DECLS

struct _GwWorkspace
{
  GObject parent_instance;

  GFile *folder;         /* owned */
  GFile *library_file;   /* owned */
  GPtrArray *briefs;     /* owned (of GwWorkspaceBrief), in the order of their names */
  GwDocument *library;   /* owned, nullable: not opened yet */
  GFileMonitor *monitor; /* owned, nullable */
  guint timer;
  gboolean looking;    /* a thread is at it */
  gboolean look_again; /* the folder changed meanwhile */
  gboolean was_absent; /* the folder, when it was to be loaded */
};

G_END_DECLS
