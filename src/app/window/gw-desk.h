/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-document.h"
#include "gw-kind.h"
#include "gw-workspace.h"

/* What lies open: the workspace, its library, and every brief that was opened, each once, with its
 * history, until the program ends. */
#define GW_TYPE_DESK (gw_desk_get_type ())
G_DECLARE_FINAL_TYPE (GwDesk, gw_desk, GW, DESK, GObject)

GwDesk      *gw_desk_new           (GFile                *folder) G_GNUC_WARN_UNUSED_RESULT;

GwWorkspace *gw_desk_get_workspace (GwDesk               *self);

/* A brief with nothing in it, which gets its file in the workspace with the first edit. Opened in
 * language, a tag as "de". (transfer none) */
GwDocument  *gw_desk_create        (GwDesk               *self,
                                    GwMoment              moment,
                                    const char           *language);

/* The same document for the same file every time. */
void         gw_desk_open_async    (GwDesk               *self,
                                    GFile                *file,
                                    GCancellable         *cancellable,
                                    GAsyncReadyCallback   callback,
                                    gpointer              user_data);
GwDocument  *gw_desk_open_finish   (GwDesk               *self,
                                    GAsyncResult         *result,
                                    GError              **error) G_GNUC_WARN_UNUSED_RESULT;

/* Writes it down now, in the file it has or the first it gets. Its state tells how that went. */
void         gw_desk_save          (GwDesk               *self,
                                    GwDocument           *document);

/* What its file is called, or will be once it is left: a page that is printed before is found by it. */
char        *gw_desk_dup_name      (GwDesk               *self,
                                    GwDocument           *document) G_GNUC_WARN_UNUSED_RESULT;

/* Whoever wrote in it has turned to something else: a file that was made here takes the name of the
 * brief's title. */
void         gw_desk_leave         (GwDesk               *self,
                                    GwDocument           *document);

/* Takes over a document that was opened elsewhere: recovered, or the last good version. */
void         gw_desk_add           (GwDesk               *self,
                                    GwDocument           *document);

/* The document of that file, if it lies open; (transfer none). */
GwDocument  *gw_desk_find          (GwDesk               *self,
                                    GFile                *file);

/* Lets go of a document, unsaved changes included. */
void         gw_desk_forget        (GwDesk               *self,
                                    GwDocument           *document);

/* Writes down whatever is not, before the program ends: waits for the disk. FALSE when something
 * could not be written; what was typed is then in its journal. */
gboolean     gw_desk_save_all      (GwDesk               *self,
                                    GError              **error);
