/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "watch.h"

#include <X11/Xlib.h>
#include <X11/Xutil.h>
#include <X11/extensions/Xdamage.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>

#define MAX_FRAMES 64
#define QUIET_MS   1500
#define MOST_MS    15000
#define SMALLEST   300
#define MOST_OTHER 8

typedef struct
{
  double time;
  XImage *image;
} Frame;

typedef struct
{
  Display *display;
  Window window;
  Damage damage;
  int damage_base;
  int width;
  int height;
  gint64 start;
  Frame frames[MAX_FRAMES];
  guint n_frames;
} Watch;

static double
elapsed (Watch *self)
{
  return (g_get_monotonic_time () - self->start) / 1e6;
}

static int
ignore_error (Display     *display,
              XErrorEvent *event)
{
  /* A window may be gone by the time it is looked at. */
  return 0;
}

static void
keep_frame (Watch *self)
{
  Frame *frame;

  if (self->n_frames == MAX_FRAMES)
    return;
  frame = &self->frames[self->n_frames];
  frame->time = elapsed (self);
  frame->image = XGetImage (self->display, self->window, 0, 0, (guint) self->width,
                            (guint) self->height, AllPlanes, ZPixmap);
  if (frame->image != NULL)
    self->n_frames++;
}

static void
handle_event (Watch  *self,
              XEvent *event)
{
  if (event->type == MapNotify && self->window == None)
    {
      XWindowAttributes attributes;

      if (!XGetWindowAttributes (self->display, event->xmap.window, &attributes)
          || attributes.width < SMALLEST || attributes.height < SMALLEST)
        return;
      self->window = event->xmap.window;
      self->width = attributes.width;
      self->height = attributes.height;
      self->damage = XDamageCreate (self->display, self->window, XDamageReportNonEmpty);
    }
  else if (event->type == self->damage_base + XDamageNotify)
    {
      XDamageSubtract (self->display, self->damage, None, None);
      keep_frame (self);
    }
}

/* Until nothing was painted for a while. */
static void
follow (Watch *self)
{
  struct pollfd fd = { .fd = ConnectionNumber (self->display), .events = POLLIN };

  while (elapsed (self) * 1e3 < MOST_MS)
    {
      int quiet = self->n_frames > 0 ? QUIET_MS : MOST_MS;

      XFlush (self->display);
      if (XPending (self->display) == 0 && poll (&fd, 1, quiet) == 0)
        break;
      while (XPending (self->display) > 0)
        {
          XEvent event;

          XNextEvent (self->display, &event);
          handle_event (self, &event);
        }
    }
}

/* Whether the part of two pictures between left and right, above bottom, is the same, but for a few
 * pixels at the edge of what was drawn again. */
static gboolean
same_part (const XImage *a,
           const XImage *b,
           int           left,
           int           right,
           int           bottom)
{
  guint n_other = 0;

  for (int y = 0; y < bottom; y++)
    {
      const guint32 *of_a = (const guint32 *) (a->data + (gsize) y * a->bytes_per_line);
      const guint32 *of_b = (const guint32 *) (b->data + (gsize) y * b->bytes_per_line);

      for (int x = left; x < right; x++)
        n_other += of_a[x] != of_b[x];
    }
  return n_other <= MOST_OTHER;
}

/* The first frame after which the part never looked otherwise than at the end. */
static double
find_settled (Watch *self,
              int    left,
              int    right,
              int    bottom)
{
  const XImage *last = self->frames[self->n_frames - 1].image;
  guint i = self->n_frames - 1;

  while (i > 0 && same_part (self->frames[i - 1].image, last, left, right, bottom))
    i--;
  return self->frames[i].time;
}

/* The list from top to bottom, but for what is counted at the end of its rows; beside it the head of
 * the form, down to below its first section. */
static double
find_useful (Watch *self)
{
  const int counts = self->width * 18 / 100, form = self->width * 26 / 100;
  const int sheet = self->width * 6 / 10;

  return MAX (find_settled (self, 0, counts, self->height),
              find_settled (self, form, sheet, self->height / 4));
}

static double
read_memory (GPid pid)
{
  g_autofree char *path = g_strdup_printf ("/proc/%d/statm", (int) pid);
  g_autofree char *text = NULL;
  unsigned long size, resident;

  if (!g_file_get_contents (path, &text, NULL, NULL)
      || sscanf (text, "%lu %lu", &size, &resident) != 2)
    return 0;
  return resident * 4096.0;
}

static void
clear (Watch *self)
{
  for (guint i = 0; i < self->n_frames; i++)
    XDestroyImage (self->frames[i].image);
  XCloseDisplay (self->display);
}

/* Runs @argv until its window rests, then ends it.
 *
 * Returns: whether a window was seen. */
gboolean
watch_start (const char *const *argv,
             Watched           *watched)
{
  Watch self = { 0, };
  g_autoptr(GError) error = NULL;
  GPid pid;
  int unused;
  gboolean seen;

  self.display = XOpenDisplay (NULL);
  if (self.display == NULL || !XDamageQueryExtension (self.display, &self.damage_base, &unused))
    g_error ("No display that tells what is painted.");
  XSetErrorHandler (ignore_error);
  XSelectInput (self.display, DefaultRootWindow (self.display), SubstructureNotifyMask);
  XSync (self.display, False);

  self.start = g_get_monotonic_time ();
  if (!g_spawn_async (NULL, (char **) argv, NULL,
                      G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_STDOUT_TO_DEV_NULL
                      | G_SPAWN_STDERR_TO_DEV_NULL, NULL, NULL, &pid, &error))
    g_error ("%s", error->message);
  follow (&self);

  seen = self.n_frames > 0;
  if (seen)
    *watched = (Watched) {
      .first = self.frames[0].time,
      .useful = find_useful (&self),
      .whole = find_settled (&self, 0, self.width, self.height),
      .memory = read_memory (pid),
    };
  kill (pid, SIGKILL);
  waitpid (pid, NULL, 0);
  g_spawn_close_pid (pid);
  clear (&self);
  return seen;
}
