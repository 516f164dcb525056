/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-resources.h"

#include "gw-ui.h"

void
gw_app_init_resources (void)
{
  static gsize done = 0;

  if (g_once_init_enter (&done))
    {
      g_resources_register (gw_ui_get_resource ());
      g_once_init_leave (&done, 1);
    }
}

/* Who asked for more contrast sees where a card ends as well: by a line like the theme's own. */
static void
theme_cb (GtkSettings    *settings,
          GParamSpec     *pspec,
          GtkCssProvider *lines)
{
  const char *forced = g_getenv ("GTK_THEME");
  g_autofree char *theme = NULL;
  gboolean strong;

  g_object_get (settings, "gtk-theme-name", &theme, NULL);
  strong = strstr (forced != NULL ? forced : theme, "-hc") != NULL
           || g_str_has_prefix (forced != NULL ? forced : theme, "HighContrast");
  gtk_css_provider_load_from_data (lines, strong ? "@define-color gw_line @borders;" : "", -1);
}

void
gw_app_init_style (GdkDisplay *display)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();
  g_autoptr (GtkCssProvider) lines = gtk_css_provider_new ();
  GtkSettings *settings = gtk_settings_get_for_display (display);

  gtk_css_provider_load_from_resource (provider, GW_RESOURCES "/style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (lines),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION + 1);
  g_signal_connect_object (settings, "notify::gtk-theme-name", G_CALLBACK (theme_cb), lines, 0);
  theme_cb (settings, NULL, lines);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display),
                                    GW_RESOURCES "/icons");
}
