/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-color-scheme.h"

#include <gtk/gtk.h>

static gboolean
is_dark (void)
{
  gboolean dark;

  g_object_get (gtk_settings_get_default (), "gtk-application-prefer-dark-theme", &dark, NULL);
  return dark;
}

static void
test_dark (void)
{
  GwColorScheme *scheme = gw_color_scheme_new (gtk_settings_get_default (), NULL);

  gw_color_scheme_apply (scheme, "color-scheme", g_variant_new_uint32 (1));
  g_assert_true (is_dark ());
  gw_color_scheme_apply (scheme, "color-scheme", g_variant_new_uint32 (2));
  g_assert_false (is_dark ());

  /* The older call of the portal wraps what it gives twice. */
  gw_color_scheme_apply (scheme, "color-scheme",
                         g_variant_new_variant (g_variant_new_variant (g_variant_new_uint32 (1))));
  g_assert_true (is_dark ());

  /* No wish: the style that GTK was set to. */
  gw_color_scheme_apply (scheme, "color-scheme", g_variant_new_uint32 (0));
  g_assert_false (is_dark ());
  g_assert_finalize_object (scheme);
}

static void
test_other_values (void)
{
  GwColorScheme *scheme = gw_color_scheme_new (gtk_settings_get_default (), NULL);

  gw_color_scheme_apply (scheme, "color-scheme", g_variant_new_string ("dark"));
  gw_color_scheme_apply (scheme, "accent-color", g_variant_new_uint32 (1));
  g_assert_false (is_dark ());
  g_assert_finalize_object (scheme);
}

static void
test_contrast (void)
{
  GwColorScheme *scheme = gw_color_scheme_new (gtk_settings_get_default (), NULL);
  g_autofree char *before = NULL;
  g_autofree char *during = NULL;
  g_autofree char *after = NULL;

  g_object_get (gtk_settings_get_default (), "gtk-theme-name", &before, NULL);
  gw_color_scheme_apply (scheme, "contrast", g_variant_new_uint32 (1));
  g_object_get (gtk_settings_get_default (), "gtk-theme-name", &during, NULL);
  gw_color_scheme_apply (scheme, "contrast", g_variant_new_uint32 (0));
  g_object_get (gtk_settings_get_default (), "gtk-theme-name", &after, NULL);
  g_assert_cmpstr (during, ==, "Default-hc");
  g_assert_cmpstr (after, ==, before);
  g_assert_finalize_object (scheme);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);

  g_test_add_func ("/color-scheme/the desktop's wish is followed", test_dark);
  g_test_add_func ("/color-scheme/what is not understood changes nothing", test_other_values);
  g_test_add_func ("/color-scheme/high contrast comes and goes", test_contrast);
  return g_test_run ();
}
