/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-document.h"
#include "gw-error.h"
#include "gw-id.h"

#include <gio/gio.h>
#include <grp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

/* Somebody at work on a brief, in a process of their own:
 *
 *   colleague FILE NAME TIMES MILLISECONDS [UID GID]
 *
 * Opens FILE (a path or an address) as the window does, adds TIMES points “NAME 0”, “NAME 1” … so
 * often, gives the brief the title “NAME” with the last, and leaves when all is saved. Says on stdout
 * "longest N besides M": for how many milliseconds at most the main loop answered nothing, and for how
 * many a thread that does nothing else was not let run, which is the machine's doing. */

#define TICK 5 /* ms */

typedef struct
{
  GMainLoop  *loop;
  GwDocument *document;
  const char *name;
  guint       times;
  guint       made;
  gint64      last_tick;
  gint64      longest; /* µs */
  gint64      besides;
  int         done;
} Colleague;

static void
measure (gint64 *last_tick,
         gint64 *longest)
{
  gint64 now = g_get_monotonic_time ();

  if (*last_tick != 0)
    *longest = MAX (*longest, now - *last_tick - TICK * 1000);
  *last_tick = now;
}

static gboolean
tick_cb (gpointer data)
{
  Colleague *self = data;

  measure (&self->last_tick, &self->longest);
  return G_SOURCE_CONTINUE;
}

static gpointer
tick_besides (gpointer data)
{
  Colleague *self = data;
  gint64 last_tick = 0;

  while (!g_atomic_int_get (&self->done))
    {
      measure (&last_tick, &self->besides);
      g_usleep (TICK * 1000);
    }
  return NULL;
}

static void
add_point (Colleague *self)
{
  GwTree *tree = gw_document_get_tree (self->document);
  g_autofree char *id = gw_id_new (GW_KIND_KNOWN);
  g_autofree char *text = g_strdup_printf ("%s %u", self->name, self->made);
  GwContent content[GW_MAX_PARTS] = { 0 };
  g_autoptr (GError) error = NULL;

  content[GW_KNOWN_ID].text = id;
  content[GW_KNOWN_TEXT].text = text;
  g_autoptr (GwItem) known = gw_item_new (GW_KIND_KNOWN, content);
  gw_tree_append (tree, gw_tree_get_root (tree), GW_BRIEF_KNOWNS, known, &error);
  g_assert_no_error (error);
}

static gboolean
work_cb (gpointer data)
{
  Colleague *self = data;

  if (self->made < self->times)
    add_point (self);
  if (++self->made < self->times)
    return G_SOURCE_CONTINUE;

  GwTree *tree = gw_document_get_tree (self->document);
  gw_tree_set (tree, gw_tree_get_root (tree), GW_BRIEF_TITLE, self->name, NULL);
  return G_SOURCE_REMOVE;
}

static gboolean
look_cb (gpointer data)
{
  Colleague *self = data;

  if (self->made >= self->times && gw_document_get_state (self->document) == GW_DOCUMENT_SAVED
      && !gw_document_is_dirty (self->document))
    g_main_loop_quit (self->loop);
  return G_SOURCE_CONTINUE;
}

static void
opened_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      data)
{
  Colleague *self = data;
  g_autoptr (GError) error = NULL;

  self->document = gw_document_open_finish (result, &error);
  g_assert_no_error (error);
  gw_document_set_autosave (self->document, TRUE);
}

static void
become (const char *uid,
        const char *gid)
{
  gid_t group = (gid_t) atoi (gid);

  g_assert_cmpint (setgroups (1, &group), ==, 0);
  g_assert_cmpint (setgid (group), ==, 0);
  g_assert_cmpint (setuid ((uid_t) atoi (uid)), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  if (argc != 5 && argc != 7)
    return 2;
  if (argc == 7)
    become (argv[5], argv[6]);

  g_autoptr (GFile) file = g_file_new_for_commandline_arg (argv[1]);
  g_autoptr (GMainLoop) loop = g_main_loop_new (NULL, FALSE);
  Colleague self = { .loop = loop, .name = argv[2], .times = (guint) atoi (argv[3]) };

  GThread *besides = g_thread_new ("besides", tick_besides, &self);
  g_timeout_add (TICK, tick_cb, &self);
  gw_document_open_async (file, NULL, opened_cb, &self);
  while (self.document == NULL)
    g_main_context_iteration (NULL, TRUE);

  g_timeout_add ((guint) atoi (argv[4]), work_cb, &self);
  g_timeout_add (100, look_cb, &self);
  g_main_loop_run (loop);
  g_atomic_int_set (&self.done, TRUE);
  g_thread_join (besides);
  printf ("longest %" G_GINT64_FORMAT " besides %" G_GINT64_FORMAT "\n", self.longest / 1000,
          self.besides / 1000);
  g_object_unref (self.document);
  return 0;
}
