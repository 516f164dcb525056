/* SPDX-License-Identifier: GPL-3.0-or-later */

/* P16 and P10: what a letter costs the main thread, in a text field of the largest sample until its
 * sheet is painted, and in the search of a library of 100,000 items until its list is.
 *
 * The letter is put in where the key would put it, and the class of what is watched says when it is
 * drawn. Time of the main thread is its processor time, so other programs do not count in it; all
 * that it draws until then does. What a person waits is printed beside it, and what GTK alone needs
 * for a letter in a window with nothing else. As everywhere, there is a window manager: without one
 * GTK asks the X server for it with each frame. */

#include "config.h"

#include "bench.h"
#include "large.h"

#include "gw-file.h"
#include "gw-library-place.h"
#include "gw-moment-page.h"
#include "gw-resources.h"
#include "gw-sheet-view.h"
#include "gw-window.h"
#include "gw-xml.h"

#include <glib/gstdio.h>
#include <gtk/gtk.h>
#include <math.h>
#include <signal.h>
#include <time.h>

#define KEYS        60
#define LARGE_ITEMS 100000
#define LATE_MS     1000
#define REST_MS     150

typedef void (*Snapshot) (GtkWidget *widget, GtkSnapshot *snapshot);

static Snapshot real_snapshot;
static gboolean drawn;

static void
watched_snapshot (GtkWidget   *widget,
                  GtkSnapshot *snapshot)
{
  real_snapshot (widget, snapshot);
  drawn = TRUE;
}

static GtkWidgetClass *
watch_class (GType type)
{
  GtkWidgetClass *class = g_type_class_ref (type);

  real_snapshot = class->snapshot;
  class->snapshot = watched_snapshot;
  return class;
}

static void
unwatch_class (GtkWidgetClass *class)
{
  class->snapshot = real_snapshot;
  g_type_class_unref (class);
}

static double
get_thread_time (void)
{
  struct timespec now;

  clock_gettime (CLOCK_THREAD_CPUTIME_ID, &now);
  return now.tv_sec + now.tv_nsec / 1e9;
}

static gboolean
late_cb (gpointer user_data)
{
  *(gboolean *) user_data = TRUE;
  return G_SOURCE_REMOVE;
}

static void
rest (guint ms)
{
  gboolean late = FALSE;

  g_timeout_add (ms, late_cb, &late);
  while (!late)
    g_main_context_iteration (NULL, TRUE);
}

static void
put_letter (GtkWidget *field,
            char       letter)
{
  if (GTK_IS_TEXT_VIEW (field))
    {
      gtk_text_buffer_insert_interactive_at_cursor (
          gtk_text_view_get_buffer (GTK_TEXT_VIEW (field)), &letter, 1, TRUE);
      return;
    }

  int place = (int) g_utf8_strlen (gtk_editable_get_text (GTK_EDITABLE (field)), -1);
  gtk_editable_insert_text (GTK_EDITABLE (field), &letter, 1, &place);
}

/* Returns: whether what is watched was painted after it; the frame that it stands in is then done. */
static gboolean
type_letter (GtkWidget *field,
             char       letter,
             double    *busy,
             double    *whole)
{
  gboolean late = FALSE;
  guint id = g_timeout_add (LATE_MS, late_cb, &late);
  double busy_before = get_thread_time ();
  gint64 before = g_get_monotonic_time ();

  drawn = FALSE;
  put_letter (field, letter);
  while (!drawn && !late)
    g_main_context_iteration (NULL, TRUE);
  *busy = get_thread_time () - busy_before;
  *whole = (g_get_monotonic_time () - before) / 1e6;
  if (!late)
    g_source_remove (id);
  rest (REST_MS);
  return drawn;
}

/* In milliseconds. */
static double
say_95 (const char *what,
        double     *values,
        guint       n)
{
  double middle = n > 0 ? bench_median (values, n) * 1e3 : INFINITY;
  double p95 = n > 0 ? values[(n * 95 + 99) / 100 - 1] * 1e3 : INFINITY;

  g_print ("%s, p95 of %u (median %.1f ms) | %.1f ms | – | – | ", what, n, middle, p95);
  return p95;
}

static gboolean
print_95 (const char *what,
          double     *values,
          guint       n,
          double      at_most_ms)
{
  gboolean holds = say_95 (what, values, n) <= at_most_ms && n >= KEYS / 2;

  g_print ("≤ %g ms | %s\n", at_most_ms, holds ? "yes" : "no");
  return holds;
}

static GtkWidget *
find (GtkWidget *widget,
      GType      type)
{
  GtkWidget *found = G_TYPE_CHECK_INSTANCE_TYPE (widget, type) ? widget : NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    found = find (child, type);
  return found;
}

static char
get_letter (guint i)
{
  return i % 6 == 5 ? ' ' : (char) ('a' + i % 26);
}

/* As many letters as can be painted in time, into @busy and @whole.
 *
 * Returns: how many */
static guint
type_letters (GtkWidget *field,
              GType      watched_type,
              double    *busy,
              double    *whole)
{
  GtkWidgetClass *watched = watch_class (watched_type);
  guint n = 0;

  for (guint i = 0; i < KEYS; i++)
    n += type_letter (field, get_letter (i), &busy[n], &whole[n]);
  unwatch_class (watched);
  return n;
}

/* What a letter costs that is drawn in a window of the same size, with nothing else in it. */
static void
measure_bare (void)
{
  GtkWidget *window = gtk_window_new (), *field = gtk_text_view_new ();
  double busy[KEYS], whole[KEYS];

  gtk_window_set_default_size (GTK_WINDOW (window), 1400, 900);
  gtk_window_set_child (GTK_WINDOW (window), field);
  gtk_window_present (GTK_WINDOW (window));
  gtk_widget_grab_focus (field);
  rest (1000);

  guint n = type_letters (field, GTK_TYPE_TEXT_VIEW, busy, whole);
  gtk_window_destroy (GTK_WINDOW (window));
  say_95 ("P16 and P10 beside it: a key in GTK's bare text view, main thread", busy, n);
  g_print ("– | –\n");
}

static gboolean
measure_form (GtkApplication *app,
              const char     *folder)
{
  g_autoptr (GwSettings) settings = gw_settings_new ();
  g_autoptr (GFile) workspace = g_file_new_for_path (folder);
  g_autoptr (GFile) brief = g_file_get_child (workspace, "a1-payroll-export.brief");
  GwWindow *window = gw_window_new (app, settings, workspace);
  double busy[KEYS], whole[KEYS];

  gw_window_open_file (window, brief);
  gtk_window_set_default_size (GTK_WINDOW (window), 1400, 900);
  gw_window_appear (window);
  rest (2000);

  GtkWidget *page = find (GTK_WIDGET (window), GW_TYPE_MOMENT_PAGE);
  GtkWidget *field = page != NULL ? find (page, GTK_TYPE_TEXT_VIEW) : NULL;
  if (field == NULL)
    g_error ("The form has no text field.");
  gtk_widget_grab_focus (field);
  rest (500);
  guint n = type_letters (field, GW_TYPE_SHEET_VIEW, busy, whole);
  gboolean holds = print_95 ("P16 a key in the largest sample, main thread until the sheet is "
                             "drawn", busy, n, 8);
  holds &= print_95 ("P16 a key in the largest sample, to the repainted sheet", whole, n, 100);
  n = type_letters (field, GTK_TYPE_TEXT_VIEW, busy, whole);
  say_95 ("P16 beside it: a key in the largest sample, main thread until it is drawn itself", busy,
          n);
  g_print ("– | –\n");
  gtk_window_close (GTK_WINDOW (window));
  rest (500);
  return holds;
}

static GwTree *
read_large (const char *folder)
{
  g_autofree char *small = g_build_filename (folder, "library.xml", NULL);
  g_autofree char *large = g_dir_make_tmp ("groundwork-bench-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (large, "library.xml", NULL);
  g_autoptr (GFile) file = g_file_new_for_path (path);
  g_autoptr (GError) error = NULL;

  bench_write_large_library (small, large, LARGE_ITEMS);
  g_autoptr (GBytes) bytes = gw_file_read (file, G_MAXINT, NULL, &error);
  g_autoptr (GwItem) library = bytes != NULL ? gw_xml_read (bytes, NULL, &error) : NULL;
  if (library == NULL)
    g_error ("%s", error->message);
  g_unlink (path);
  g_rmdir (large);
  return gw_tree_new (library);
}

static gboolean
measure_library (const char *folder)
{
  static const char *const words[] = { "budget", "revenue", "payroll", "contract", "customer",
                                       "engineering", "fallback", "support", "promise", "market" };
  g_autoptr (GwTree) library = read_large (folder);
  GtkWidget *window = gtk_window_new (), *place = g_object_new (GW_TYPE_LIBRARY_PLACE, NULL);
  double busy[KEYS], whole[KEYS];
  guint n = 0;

  gtk_window_set_default_size (GTK_WINDOW (window), 1400, 900);
  gtk_window_set_child (GTK_WINDOW (window), place);
  gw_library_place_set_library (GW_LIBRARY_PLACE (place), library);
  gtk_window_present (GTK_WINDOW (window));
  gw_library_place_enter (GW_LIBRARY_PLACE (place));
  rest (2000);

  GtkWidgetClass *watched = watch_class (GTK_TYPE_LIST_VIEW);
  GtkWidget *field = find (place, GTK_TYPE_SEARCH_ENTRY);
  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      for (const char *letter = words[i]; *letter != '\0' && n < KEYS; letter++)
        n += type_letter (field, *letter, &busy[n], &whole[n]);
      gtk_editable_set_text (GTK_EDITABLE (field), "");
      rest (REST_MS);
    }
  unwatch_class (watched);
  gtk_window_destroy (GTK_WINDOW (window));

  gboolean holds = print_95 ("P10 a key in the search of 100,000 items, main thread until the list "
                             "is drawn", busy, n, 8);
  print_95 ("P10 beside it: to the drawn list", whole, n, 100);
  return holds;
}

static GPid
start_window_manager (void)
{
  static const char *const argv[] = { "openbox", "--sm-disable", NULL };
  g_autoptr (GError) error = NULL;
  GPid pid = 0;

  if (!g_spawn_async (NULL, (char **) argv, NULL,
                      G_SPAWN_SEARCH_PATH | G_SPAWN_STDOUT_TO_DEV_NULL | G_SPAWN_STDERR_TO_DEV_NULL,
                      NULL, NULL, &pid, &error))
    g_printerr ("%s\n", error->message);
  return pid;
}

int
main (int    argc,
      char **argv)
{
  const char *folder = g_getenv ("GW_WORKSPACE");
  GPid window_manager = start_window_manager ();

  gtk_init ();
  gw_app_init_resources ();
  gw_app_init_style (gdk_display_get_default ());

  g_autoptr (GtkApplication) app = gtk_application_new (GW_APP_ID, G_APPLICATION_NON_UNIQUE);
  g_application_register (G_APPLICATION (app), NULL, NULL);
  gboolean holds = measure_form (app, folder);
  holds &= measure_library (folder);
  measure_bare ();
  if (window_manager != 0)
    kill (window_manager, SIGTERM);
  return holds ? 0 : 1;
}
