/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-text-scale.h"

/* GTK takes a larger text for a finer screen: 96 dots an inch, counted in 1024ths, are usual. */
double
gw_text_scale (GtkWidget *widget)
{
  int dpi = 0;

  g_object_get (gtk_widget_get_settings (widget), "gtk-xft-dpi", &dpi, NULL);
  return dpi > 0 ? dpi / (96.0 * 1024.0) : 1.0;
}
