/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-shell.h"

#include <gtk/gtk.h>

/* A shell whose parts ask for what the real ones ask for, in a frame of the test's choosing. */
typedef struct
{
  GwShell   *shell;
  GtkWidget *list;
  GtkWidget *form;
  GtkWidget *sheet;
  GtkWidget *footer;
} Fixture;

static GtkWidget *
add_part (Fixture    *f,
          const char *name,
          int         width)
{
  GtkWidget *part = gtk_button_new_with_label (name);

  gtk_widget_set_size_request (part, width, 40);
  g_object_set (f->shell, name, part, NULL);
  return part;
}

static void
set_up (Fixture       *f,
        gconstpointer  data)
{
  f->shell = g_object_ref_sink (g_object_new (GW_TYPE_SHELL, NULL));
  add_part (f, "header", 650);
  f->list = add_part (f, "list", 200);
  f->form = add_part (f, "form", 300);
  f->sheet = add_part (f, "sheet", 200);
  f->footer = add_part (f, "footer", 280);
}

static void
tear_down (Fixture       *f,
           gconstpointer  data)
{
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (f->shell);
}

static void
give_size (Fixture *f,
           int      width,
           int      height)
{
  gtk_widget_measure (GTK_WIDGET (f->shell), GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL,
                      NULL);
  gtk_widget_size_allocate (GTK_WIDGET (f->shell), &(GtkAllocation){ 0, 0, width, height }, -1);
  while (g_main_context_iteration (NULL, FALSE))
    ;
}

static void
give_width (Fixture *f,
            int      width)
{
  give_size (f, width, 600);
}

static int
measure (Fixture *f)
{
  int minimum;

  gtk_widget_measure (GTK_WIDGET (f->shell), GTK_ORIENTATION_HORIZONTAL, -1, &minimum, NULL, NULL,
                      NULL);
  return minimum;
}

static void
test_breadths (Fixture       *f,
               gconstpointer  data)
{
  static const struct
  {
    int       width;
    GwBreadth breadth;
  } cases[] = {
    { 1400, GW_BREADTH_FULL },   { 1100, GW_BREADTH_FULL },  { 1099, GW_BREADTH_MEDIUM },
    { 900, GW_BREADTH_MEDIUM },  { 899, GW_BREADTH_NARROW }, { 700, GW_BREADTH_NARROW },
    { 699, GW_BREADTH_COLUMN },  { 360, GW_BREADTH_COLUMN }, { 4000, GW_BREADTH_FULL },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      give_width (f, cases[i].width);
      g_assert_cmpint (gw_shell_get_breadth (f->shell), ==, cases[i].breadth);
    }
}

static void
test_large_text (Fixture       *f,
                 gconstpointer  data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  int dpi;

  g_object_get (settings, "gtk-xft-dpi", &dpi, NULL);
  g_object_set (settings, "gtk-xft-dpi", 2 * 96 * 1024, NULL);
  give_width (f, 1300);
  g_assert_cmpint (gw_shell_get_breadth (f->shell), ==, GW_BREADTH_COLUMN);
  g_object_set (settings, "gtk-xft-dpi", dpi, NULL);
}

static void
test_small_minimum (Fixture       *f,
                    gconstpointer  data)
{
  give_width (f, 1400);
  g_assert_cmpint (measure (f), <=, 360);

  /* As a column it asks for what its parts really need, so nothing is cut off. */
  give_width (f, 400);
  g_assert_cmpint (measure (f), >=, 650);
}

/* A large screen shows the page as it is printed, unless what is open would be pushed out of sight. */
static void
test_large_screen (Fixture       *f,
                   gconstpointer  data)
{
  static const struct
  {
    int width, height, sheet;
  } cases[] = {
    { 1400, 900, 469 }, { 1920, 1000, 620 }, { 2560, 1000, 620 }, { 2560, 1440, 838 }, { 3840, 2100, 838 },
  };

  for (gsize i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      give_size (f, cases[i].width, cases[i].height);
      g_assert_cmpint (gtk_widget_get_allocated_width (f->sheet), ==, cases[i].sheet);
    }
}

static void
test_columns (Fixture       *f,
              gconstpointer  data)
{
  graphene_rect_t list, form, sheet;

  give_width (f, 1400);
  g_assert_true (gtk_widget_compute_bounds (f->list, GTK_WIDGET (f->shell), &list));
  g_assert_true (gtk_widget_compute_bounds (f->form, GTK_WIDGET (f->shell), &form));
  g_assert_true (gtk_widget_compute_bounds (f->sheet, GTK_WIDGET (f->shell), &sheet));
  g_assert_cmpfloat (list.origin.x, ==, 0);
  g_assert_cmpfloat (form.origin.x, ==, list.size.width);
  g_assert_cmpfloat (sheet.origin.x, ==, form.origin.x + form.size.width);
  g_assert_cmpfloat (sheet.origin.x + sheet.size.width, ==, 1400);
}

static void
test_right_to_left (Fixture       *f,
                    gconstpointer  data)
{
  graphene_rect_t list, sheet;

  gtk_widget_set_direction (GTK_WIDGET (f->shell), GTK_TEXT_DIR_RTL);
  give_width (f, 1400);
  g_assert_true (gtk_widget_compute_bounds (f->list, GTK_WIDGET (f->shell), &list));
  g_assert_true (gtk_widget_compute_bounds (f->sheet, GTK_WIDGET (f->shell), &sheet));
  g_assert_cmpfloat (list.origin.x + list.size.width, ==, 1400);
  g_assert_cmpfloat (sheet.origin.x, ==, 0);
}

static void
test_fold (Fixture       *f,
           gconstpointer  data)
{
  give_width (f, 1400);
  g_assert_true (gtk_widget_get_child_visible (f->list));
  g_assert_true (gtk_widget_get_child_visible (f->sheet));
  g_assert_false (gtk_widget_get_child_visible (f->footer));

  give_width (f, 800);
  g_assert_false (gw_shell_get_list_shown (f->shell));
  g_assert_false (gtk_widget_get_child_visible (f->list));
  g_assert_false (gtk_widget_get_child_visible (f->sheet));
  g_assert_false (gtk_widget_get_child_visible (f->footer));

  give_width (f, 500);
  g_assert_true (gtk_widget_get_child_visible (f->footer));

  give_width (f, 1400);
  g_assert_true (gw_shell_get_list_shown (f->shell));
  g_assert_true (gtk_widget_get_child_visible (f->list));
}

static void
test_overlays (Fixture       *f,
               gconstpointer  data)
{
  give_width (f, 800);

  gw_shell_set_list_shown (f->shell, TRUE);
  g_assert_true (gtk_widget_get_child_visible (f->list));
  g_assert_false (gtk_widget_get_can_focus (f->form));

  gw_shell_set_sheet_shown (f->shell, TRUE);
  g_assert_false (gw_shell_get_list_shown (f->shell));
  g_assert_true (gtk_widget_get_child_visible (f->sheet));

  gw_shell_close_overlay (f->shell);
  g_assert_false (gw_shell_get_sheet_shown (f->shell));
  g_assert_true (gtk_widget_get_can_focus (f->form));
}

static void
count (guint *n)
{
  (*n)++;
}

static void
test_columns_are_remembered (Fixture       *f,
                             gconstpointer  data)
{
  guint n = 0;

  give_width (f, 1400);
  g_signal_connect_swapped (f->shell, "notify::sheet-shown", G_CALLBACK (count), &n);
  gw_shell_set_sheet_shown (f->shell, TRUE);
  g_assert_cmpuint (n, ==, 0);
  gw_shell_set_sheet_shown (f->shell, FALSE);
  g_assert_cmpuint (n, ==, 1);

  give_width (f, 600);
  gw_shell_set_list_shown (f->shell, TRUE);
  give_width (f, 1400);
  g_assert_false (gw_shell_get_sheet_shown (f->shell));
  g_assert_true (gw_shell_get_list_shown (f->shell));
}

#define ADD(path, func) g_test_add (path, Fixture, NULL, set_up, func, tear_down)

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);

  ADD ("/shell/its width decides what stands where", test_breadths);
  ADD ("/shell/a large screen shows the page as it is printed", test_large_screen);
  ADD ("/shell/large text counts as less width", test_large_text);
  ADD ("/shell/the window may be 360 px wide", test_small_minimum);
  ADD ("/shell/three columns fill the width", test_columns);
  ADD ("/shell/right to left mirrors the columns", test_right_to_left);
  ADD ("/shell/list and sheet fold away where there is no room", test_fold);
  ADD ("/shell/only one pane lies over the form", test_overlays);
  ADD ("/shell/what was shown beside is shown again", test_columns_are_remembered);
  return g_test_run ();
}
