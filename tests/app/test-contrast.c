/* SPDX-License-Identifier: GPL-3.0-or-later */

/* Whatever is written in the window can be read: each colour of text against each ground it may
 * stand on, in every style, by the formula of WCAG 2.1 (1.4.3: 4.5 to 1; 1.4.11: 3 to 1 for what is
 * drawn around the focus). */

#include "gw-resources.h"

#include <gtk/gtk.h>
#include <math.h>

#define LEAST_TEXT  4.5
#define LEAST_LINES 3.0

static const char *const texts[]
    = { "theme_fg_color", "gw_accent", "gw_quiet", "gw_open", "gw_good" };
static const char *const grounds[] = { "theme_base_color", "theme_bg_color" };

static double
linear (double value)
{
  return value <= 0.04045 ? value / 12.92 : pow ((value + 0.055) / 1.055, 2.4);
}

static double
luminance (const GdkRGBA *color)
{
  return 0.2126 * linear (color->red) + 0.7152 * linear (color->green)
         + 0.0722 * linear (color->blue);
}

static double
contrast (const GdkRGBA *a,
          const GdkRGBA *b)
{
  double of_a = luminance (a), of_b = luminance (b);

  return (MAX (of_a, of_b) + 0.05) / (MIN (of_a, of_b) + 0.05);
}

static GdkRGBA
lay (const GdkRGBA *over,
     const GdkRGBA *under,
     double         opacity)
{
  double a = over->alpha * opacity;

  return (GdkRGBA) { over->red * a + under->red * (1 - a), over->green * a + under->green * (1 - a),
                     over->blue * a + under->blue * (1 - a), 1 };
}

static GdkRGBA
look_up (GtkWidget  *widget,
         const char *name)
{
  GdkRGBA color;

  g_assert_true (gtk_style_context_lookup_color (gtk_widget_get_style_context (widget), name,
                                                 &color));
  return color;
}

static void
check (const char    *text,
       const char    *ground,
       const GdkRGBA *over,
       const GdkRGBA *under,
       double         least)
{
  double found = contrast (over, under);

  if (found < least)
    {
      g_test_message ("%s on %s: %.2f", text, ground, found);
      g_test_fail ();
    }
}

static void
check_ground (GtkWidget  *widget,
              const char *name)
{
  GdkRGBA ground = look_up (widget, name), tint = look_up (widget, "gw_tint");
  GdkRGBA accent = look_up (widget, "gw_accent");
  GdkRGBA tinted = lay (&tint, &ground, 1), focus = lay (&accent, &ground, 0.7);

  for (gsize i = 0; i < G_N_ELEMENTS (texts); i++)
    {
      GdkRGBA text = look_up (widget, texts[i]);

      check (texts[i], name, &text, &ground, LEAST_TEXT);
      check (texts[i], "gw_tint", &text, &tinted, LEAST_TEXT);
    }
  check ("focus", name, &focus, &ground, LEAST_LINES);
}

static void
test_style (gconstpointer data)
{
  GtkSettings *settings = gtk_settings_get_default ();
  const char *style = data;
  GtkWidget *window;

  g_object_set (settings, "gtk-theme-name",
                g_str_has_prefix (style, "contrast") ? "Default-hc" : "Default",
                "gtk-application-prefer-dark-theme", g_str_has_suffix (style, "dark"), NULL);
  window = gtk_window_new ();
  for (gsize i = 0; i < G_N_ELEMENTS (grounds); i++)
    check_ground (window, grounds[i]);
  gtk_window_destroy (GTK_WINDOW (window));
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv, NULL);
  g_test_set_nonfatal_assertions ();
  gw_app_init_resources ();
  gw_app_init_style (gdk_display_get_default ());

  g_test_add_data_func ("/contrast/light", "light", test_style);
  g_test_add_data_func ("/contrast/dark", "dark", test_style);
  g_test_add_data_func ("/contrast/high contrast", "contrast", test_style);
  g_test_add_data_func ("/contrast/high contrast, dark", "contrast, dark", test_style);
  return g_test_run ();
}
