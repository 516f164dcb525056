/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <gio/gio.h>

#include "gw-item.h"

G_BEGIN_DECLS

/* What the program's exit says; see groundwork-cli(1). */
typedef enum
{
  GW_EXIT_DONE = 0,
  GW_EXIT_FINDINGS = 1, /* something is open, or in conflict; whatever was asked for is done */
  GW_EXIT_USAGE = 2,
  GW_EXIT_INPUT = 3,    /* unreadable or invalid */
  GW_EXIT_OUTPUT = 4,   /* could not write */
} GwExit;

/* The options that every command takes. */
typedef struct
{
  char       *workspace; /* owned (filename); NULL = not said */
  GDate       today;
  GwAudience  audience;
  char       *format;    /* owned; NULL = by the output's suffix */

  char       *folder;    /* owned (filename), NULL = none: which workspace was read … */
  GPtrArray  *briefs;    /* owned (of GwItem): … and its briefs */
} GwCliOptions;

typedef struct
{
  const char  *name;
  const char  *usage;   /* behind the name, untranslated: FILE… */
  const char  *summary; /* for people, untranslated */
  GwExit     (*run) (int argc, char **argv);
} GwCommand;

extern const GwCommand gw_commands[]; /* ends with a NULL name */

/* Parsing a command's own line */
gboolean  gw_cli_parse          (GwCliOptions       *options,
                                 const GOptionEntry *entries,
                                 int                *argc,
                                 char             ***argv,
                                 GwExit             *exit_code);
void      gw_cli_options_clear  (GwCliOptions       *options);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwCliOptions, gw_cli_options_clear)

/* Errors, to stderr */
void      gw_cli_report         (const char         *file,
                                 const GError       *error);
GwExit    gw_cli_usage          (const char         *format,
                                 ...) G_GNUC_PRINTF (1, 2);

GwExit    gw_cli_worse          (GwExit              one,
                                 GwExit              other);

/* Text for a terminal */
char     *gw_cli_make_visible   (const char         *text) G_GNUC_WARN_UNUSED_RESULT;
void      gw_cli_print_visibly  (void);
gboolean  gw_cli_write_text     (const char         *text);

/* Files; "-" is stdin and stdout */

/* One that is read, perhaps beside others. */
typedef struct
{
  const char *path;         /* borrowed (filename) */
  gboolean    with_digest;  /* whether one is wanted */
  gboolean    may_be_empty; /* then without a root, and no error */
  GBytes     *bytes;        /* owned, nullable, as all below */
  char       *digest;
  GwItem     *root;
  GError     *error;
} GwCliReading;

void      gw_cli_reading_run    (GwCliReading *self);
gboolean  gw_cli_reading_finish (GwCliReading *self);
void      gw_cli_reading_clear  (GwCliReading *self);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (GwCliReading, gw_cli_reading_clear)

GwItem   *gw_cli_read           (const char         *path,
                                 char              **digest) G_GNUC_WARN_UNUSED_RESULT;
GwItem   *gw_cli_read_brief     (const char         *path,
                                 char              **digest) G_GNUC_WARN_UNUSED_RESULT;
gboolean  gw_cli_write_document (const char         *path,
                                 GwItem             *root,
                                 const char         *digest);
gboolean  gw_cli_write_output   (const char         *path,
                                 GBytes             *bytes);
GwItem   *gw_cli_project        (const GwCliOptions *options,
                                 GwItem             *brief) G_GNUC_WARN_UNUSED_RESULT;
GPtrArray *gw_cli_read_others   (GwCliOptions       *options,
                                 const char         *path,
                                 GwItem             *brief) G_GNUC_WARN_UNUSED_RESULT;
char     *gw_cli_find_workspace (const GwCliOptions *options,
                                 const char         *file) G_GNUC_WARN_UNUSED_RESULT;

/* The commands */
GwExit    gw_cli_new            (int argc, char **argv);
GwExit    gw_cli_check          (int argc, char **argv);
GwExit    gw_cli_show           (int argc, char **argv);
GwExit    gw_cli_sheet          (int argc, char **argv);
GwExit    gw_cli_analyse        (int argc, char **argv);
GwExit    gw_cli_find           (int argc, char **argv);
GwExit    gw_cli_format         (int argc, char **argv);
GwExit    gw_cli_library        (int argc, char **argv);
GwExit    gw_cli_diff           (int argc, char **argv);
GwExit    gw_cli_share          (int argc, char **argv);
GwExit    gw_cli_take           (int argc, char **argv);
GwExit    gw_cli_merge          (int argc, char **argv);
GwExit    gw_cli_git_setup      (int argc, char **argv);

void      gw_cli_tell_conflicts (const char         *path,
                                 guint               n);

char     *gw_show_text          (GwItem             *root) G_GNUC_WARN_UNUSED_RESULT;

G_END_DECLS
