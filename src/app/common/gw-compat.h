/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gtk/gtk.h>

/* What differs between GTK 4.8 and later 4.x. The only file with version checks; it is built
 * with the lower pin alone. */

typedef enum
{
  GW_CHOOSE_OPEN,
  GW_CHOOSE_SAVE,
  GW_CHOOSE_FOLDER,
} GwChoose;

/* What a file dialog shows; the strings are borrowed for the call, any of them but title may be
 * NULL. pattern holds globs parted by blanks, pattern_name is what the person reads for them. */
typedef struct
{
  GwChoose    mode;
  const char *title;
  const char *accept;
  const char *name;
  const char *pattern;
  const char *pattern_name;
  GFile      *folder;
} GwChooseRequest;

void   gw_compat_choose_file        (GtkWindow             *parent,
                                     const GwChooseRequest *request,
                                     GCancellable          *cancellable,
                                     GAsyncReadyCallback    callback,
                                     gpointer               user_data);

/* (transfer full), or NULL: with G_IO_ERROR_CANCELLED when the person thought better of it. */
GFile *gw_compat_choose_file_finish (GAsyncResult          *result,
                                     GError               **error) G_GNUC_WARN_UNUSED_RESULT;

void   gw_compat_open_uri           (GtkWindow             *parent,
                                     const char            *uri);

void   gw_compat_scroll_to          (GtkWidget             *list,
                                     guint                  position);

/* The name a screen reader gives the row; call it at every bind, rows are recycled. */
void   gw_compat_set_row_label      (GtkListItem           *item,
                                     const char            *label);

/* Names a drop-down or a menu button, by its tooltip or as said, and the button in it, which is what
 * takes the focus and has no name of its own in GTK 4.8. */
void   gw_compat_name_by_tooltip    (GtkWidget             *widget);
void   gw_compat_name               (GtkWidget             *widget,
                                     const char            *name);

/* GTK 4.8 asks a widget to take the focus when it was left backwards out of its first child. One that
 * hands the focus on to a child must refuse then, or Shift+Tab never leads out. */
gboolean gw_compat_is_left_backwards (GtkWidget           *widget);

/* An empty list of GTK 4.8 keeps Tab before it: this one is passed over while it has no rows. */
void   gw_compat_pass_empty         (GtkListView           *view);

/* To be called when something that is hidden, or in something hidden, was filled: GTK 4.8 asks an empty
 * container there whether its height hangs on its width, and remembers the answer when it is filled and
 * shown, so that lines that break in it lie over what comes after it. */
void   gw_compat_filled             (GtkWidget             *container);

/* What a screen reader says of the widget besides its name. */
void   gw_compat_describe           (GtkWidget             *widget,
                                     const char            *text);

/* Says text to a screen reader without moving the focus. Before GTK 4.14 it becomes the description
 * of what has the focus in the window of widget, until the focus leaves. */
void   gw_compat_announce           (GtkWidget             *widget,
                                     const char            *text);

void   gw_compat_set_search_hint    (GtkSearchEntry        *entry,
                                     const char            *hint);

/* Around the initialization of GTK: has it draw with Cairo unless GSK_RENDERER names another. Text
 * needs no graphics context, and without one the window is there sooner, in half the memory. What
 * is started from here later must not inherit the wish, so it ends with the initialization. */
void   gw_compat_begin_plain        (void);
void   gw_compat_end_plain          (void);
