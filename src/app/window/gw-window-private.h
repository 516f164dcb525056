/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "gw-brief-list.h"
#include "gw-desk.h"
#include "gw-header.h"
#include "gw-library-place.h"
#include "gw-message-bar.h"
#include "gw-settings.h"
#include "gw-sheet-pane.h"
#include "gw-shell.h"
#include "gw-tab.h"
#include "gw-toast.h"
#include "gw-wastebasket.h"
#include "gw-window.h"

/* The names of what may stand where the form stands. */
#define GW_PLACE_BRIEFS "briefs"
#define GW_PLACE_SEARCH "search"
#define GW_PLACE_INITIATIVE "initiative"
#define GW_PLACE_LIBRARY "library"

struct _GwWindow
{
  GtkApplicationWindow  parent_instance;

  /* owned */
  GwSettings           *settings;
  GwDesk               *desk;
  GCancellable         *cancellable; /* of all that goes on for this window */
  GSignalGroup         *document_signals;
  GSignalGroup         *tree_signals;
  GSignalGroup         *library_signals;
  GMenu                *recent;
  GMenu                *samples;
  GwDocument           *rescued;     /* of the file that could not be read last; NULL for nothing */
  GwDocument           *returned;    /* a copy that came back */
  GFile                *sibling;     /* another version of the file, beside it */
  char                 *their_name;  /* whose the other version is, where that is known */
  char                 *told_apart; /* owned, nullable: the pair of the library that was last */
  GwRemoved            *removed;     /* the brief that went to the wastebasket last */
  GwDocument           *removed_draft; /* one removed after it that had no file yet */

  GPtrArray            *roots;       /* of GwItem: what is looked through */
  GCancellable         *looking;     /* of the look at an initiative that goes on */
  guint                 rest_id;     /* its name is being typed */
  GHashTable           *searched;    /* of each of them that is a brief, its GFile */

  GPtrArray            *waiting;     /* of GwDocument: libraries brought back before it was read */
  gboolean              ready;       /* the library was read, or cannot be */
  guint                 appear_id;   /* waits for the first brief */
  gboolean              loaded;      /* the list of briefs is complete */
  gboolean              started;     /* what is shown at the start is settled */
  gboolean              wants_last;
  gboolean              wants_welcome;
  gboolean              welcomes;    /* the sample of the first start is being opened */
  guint                 n_conflicts; /* in the document, as the message tells */
  gboolean              merged_sibling; /* what the sibling says is in the document */
  gboolean              complains;   /* the message is about the state of the document */
  guint                 turn;       /* one more with each choice of a brief or a tab */
  char                 *row;        /* owned: to be returned to; NULL for none */
  guint                 row_id;
  gboolean              asks;       /* the message is how the meeting went */
  gboolean              told_at_end; /* that not all could be saved */
  GPtrArray            *others;      /* of GwItem: what the form in front knows beside its brief */
  guint                 others_id;   /* they are to be told anew */
  guint                 uses_id;     /* the briefs are to be looked through again */
  GtkWidget            *before;      /* weak: had the keyboard before another place was gone to */
  GtkWidget            *unseen;      /* weak: is to be scrolled to once it has a place */
  guint                 unseen_id;
  guint                 unseen_patience; /* in frames */

  /* template */
  GtkWidget            *root;
  GwShell              *shell;
  GwHeader             *header;
  GwBriefList          *list;
  GwMessageBar         *message;
  GtkStack             *places;
  GtkStack             *tabs;
  GwSheetPane          *sheet;
  GwToast              *toast;
};

/* gw-window-front.c: what is in front */
gboolean    gw_window_is_at          (GwWindow     *self,
                                      const char   *place);
GwTab      *gw_window_get_tab        (GwWindow     *self,
                                      GwMoment      moment);
GwTab      *gw_window_get_current    (GwWindow     *self);
GwDocument *gw_window_get_document   (GwWindow     *self);
/* Another document is there, or none: the window follows it. */
void        gw_window_tell_front     (GwWindow     *self);
GwTree     *gw_window_get_library    (GwWindow     *self);
GwTree     *gw_window_get_front_tree (GwWindow     *self);
void        gw_window_enable         (GwWindow     *self,
                                      const char   *action,
                                      gboolean      enabled);

/* gw-window-tell.c: how the person hears of what went wrong
 * (transfer full): an error with its place in the file, which stands beside the message. */
char       *gw_window_say_error      (const GError *error);
void        gw_window_show_error     (GwWindow     *self,
                                      const char   *title,
                                      const GError *error,
                                      const char   *button,
                                      const char   *action);
/* (transfer full) (nullable): the file chosen in a dialog over the window; NULL when none was, which
 * the person is told unless it was the person's wish. */
GFile      *gw_window_choose_finish  (GwWindow     *self,
                                      GAsyncResult *result);
/* What the sample is that the very first start shows. */
void        gw_window_say_welcome    (GwWindow     *self);

/* gw-window-history.c: undo and redo */
void        gw_window_add_history_actions (GwWindow *self);
void        gw_window_update_history (GwWindow     *self);

/* gw-window-places.c: the briefs and what else may stand there */
/* (transfer none): the place, made when it is asked for first: most days end without a look at it.
 * made, with TRUE, tells that this was now. */
GtkWidget  *gw_window_get_place         (GwWindow     *self,
                                         const char   *place,
                                         GType         type,
                                         gboolean     *made);
void        gw_window_go_to             (GwWindow     *self,
                                         const char   *place);
void        gw_window_add_place_actions (GwWindow     *self);
void        gw_window_update_tab        (GwWindow     *self);

/* gw-window-search.c: over all briefs and the library */
void        gw_window_add_search_actions (GwWindow    *self);
void        gw_window_collect_briefs    (GwWindow     *self);

/* gw-window-document.c: what is open, and all that speaks of it */
void        gw_window_add_document_actions (GwWindow     *self);
void        gw_window_update_document      (GwWindow     *self);
void        gw_window_update_file          (GwWindow     *self);
void        gw_window_update_sheet         (GwWindow     *self);
void        gw_window_show_document        (GwWindow     *self,
                                            GwDocument   *document);
void        gw_window_take_library         (GwWindow     *self);
/* (transfer full): what the page of the brief in front is made of, or NULL. */
GwSheetSource *gw_window_create_source     (GwWindow     *self);

/* gw-window-others.c: what else lies in the workspace */
GPtrArray  *gw_window_collect_others       (GwWindow     *self) G_GNUC_WARN_UNUSED_RESULT;
void        gw_window_update_others        (GwWindow     *self);
void        gw_window_follow_others        (GwWindow     *self);

/* gw-window-briefs.c: making, opening, removing */
void        gw_window_add_brief_actions (GwWindow  *self);
void        gw_window_update_recent     (GwWindow  *self);
void        gw_window_open_first        (GwWindow  *self);
/* Opens the brief and goes to what is named as by an open point; with field NULL it only returns to
 * that row, which need not be there. */
void        gw_window_open_chosen       (GwWindow   *self,
                                         GFile      *file);
void        gw_window_open_at           (GwWindow   *self,
                                         GFile      *file,
                                         const char *on,
                                         const char *field);
void        gw_window_remove_file       (GwWindow  *self,
                                         GFile     *file);

/* gw-window-rescue.c: files that cannot be read */
void        gw_window_add_rescue_actions (GwWindow     *self);
void        gw_window_rescue             (GwWindow     *self,
                                          GFile        *file,
                                          const GError *error);

/* gw-window-initiative.c: the four moments of one initiative side by side */
void        gw_window_add_initiative_actions (GwWindow *self);

/* gw-window-afterwards.c: how the meeting went; anew with another brief in front */
void        gw_window_add_afterwards_actions (GwWindow *self);
void        gw_window_update_afterwards (GwWindow   *self,
                                         gboolean    anew);

/* gw-window-invitation.c: a meeting out of a calendar */
gboolean    gw_window_is_invitation     (GFile     *file);
void        gw_window_add_invitation_actions (GwWindow *self);
void        gw_window_take_invitation   (GwWindow  *self,
                                         GFile     *file);

/* gw-window-continue.c: the meeting that follows */
void        gw_window_add_continue_actions (GwWindow *self);
void        gw_window_update_continue      (GwWindow *self);

/* gw-window-library.c: what is kept, in the place of the briefs */
GwLibraryPlace *gw_window_get_library_place (GwWindow   *self);
void        gw_window_set_library          (GwWindow     *self,
                                            GwDocument   *document);
void        gw_window_add_library_actions  (GwWindow     *self);

/* gw-window-lists.c: lists into the library, and out of it */
void        gw_window_add_list_actions     (GwWindow     *self);

/* gw-window-focus.c: the keyboard stays where it is seen */
void        gw_window_guard_focus       (GwWindow   *self);
/* Scrolls to it, at once or when it has a place. */
void        gw_window_show_widget       (GwWindow   *self,
                                         GtkWidget  *widget);

/* gw-window-jump.c: from an open point to its field */
void        gw_window_add_jump_action   (GwWindow   *self);
/* The id of the row that has the keyboard; NULL for none. */
const char *gw_window_get_row           (GwWindow   *self);
/* Gives it the keyboard again once there is nothing better to do. */
void        gw_window_return_to_row     (GwWindow   *self,
                                         const char *id);
/* Shows it without giving it the keyboard; nothing where the form has no place for it now. */
void        gw_window_show_place        (GwWindow   *self,
                                         const char *on,
                                         const char *field);
void        gw_window_jump              (GwWindow   *self,
                                         const char *on,
                                         const char *field);

/* gw-window-paper.c: printing and what is made of the sheet */
void        gw_window_add_paper_actions (GwWindow  *self);

/* gw-window-samples.c; sample NULL is the first thread, for the first start */
void        gw_window_add_sample_actions (GwWindow *self);
void        gw_window_open_sample        (GwWindow *self,
                                          GFile    *sample);
void        gw_window_list_samples       (GwWindow *self);

/* gw-window-beside.c: other versions of the file that lie beside it */
void        gw_window_add_beside_actions (GwWindow *self);
void        gw_window_look_beside        (GwWindow *self);
void        gw_window_offer_removal      (GwWindow *self);

/* gw-window-compare.c: what differs from another file */
void        gw_window_add_compare_actions (GwWindow  *self);
void        gw_window_update_compare     (GwWindow   *self);

/* gw-window-return.c: copies that come back. Bringing back returns FALSE for what is no copy. */
void        gw_window_add_return_actions (GwWindow   *self);
gboolean    gw_window_bring_back         (GwWindow   *self,
                                          GwDocument *document);
void        gw_window_bring_back_waiting (GwWindow   *self);

/* gw-window-share.c: copies that go and come */
void        gw_window_add_share_actions  (GwWindow *self);
void        gw_window_update_share       (GwWindow *self);

/* gw-window-start.c: what is there at the start */
void        gw_window_appear_now         (GwWindow     *self);
void        gw_window_start              (GwWindow *self);
