/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-window-private.h"

#include "gw-compat.h"
#include "gw-error.h"

#include <glib/gi18n-lib.h>

/* How the person hears of what went wrong, and of what is new. */

char *
gw_window_say_error (const GError *error)
{
  guint line = error->domain == GW_ERROR ? gw_error_get_line (error) : 0;

  if (line == 0)
    return g_strdup (error->message);
  /* Translators: where in a file something is wrong, and what. */
  return g_strdup_printf (_("Line %1$u, column %2$u: %3$s"), line, gw_error_get_column (error),
                          error->message);
}

void
gw_window_show_error (GwWindow     *self,
                      const char   *title,
                      const GError *error,
                      const char   *button,
                      const char   *action)
{
  g_autofree char *detail = gw_window_say_error (error);

  gw_message_bar_show (self->message, title, detail, button, action);
}

GFile *
gw_window_choose_finish (GwWindow     *self,
                         GAsyncResult *result)
{
  g_autoptr (GError) error = NULL;
  GFile *file = gw_compat_choose_file_finish (result, &error);

  if (file == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    gw_window_show_error (self, _("The files cannot be shown."), error, NULL, NULL);
  return file;
}

/* The first start's brief is in front; what it is stays there until another one is, and Enter leads
 * on. */
void
gw_window_say_welcome (GwWindow *self)
{
  if (!self->welcomes)
    return;

  self->welcomes = FALSE;
  gw_message_bar_tell (self->message,
                       _("This is a sample: four meetings about one feature. Change anything; it is "
                         "yours."),
                       NULL, _("Start my own"), "win.new");
  gtk_widget_grab_focus (GTK_WIDGET (self->message));
}
