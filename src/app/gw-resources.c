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

void
gw_app_init_style (GdkDisplay *display)
{
  g_autoptr (GtkCssProvider) provider = gtk_css_provider_new ();

  gtk_css_provider_load_from_resource (provider, GW_RESOURCES "/style.css");
  gtk_style_context_add_provider_for_display (display, GTK_STYLE_PROVIDER (provider),
                                              GTK_STYLE_PROVIDER_PRIORITY_APPLICATION);
  gtk_icon_theme_add_resource_path (gtk_icon_theme_get_for_display (display),
                                    GW_RESOURCES "/icons");
}
