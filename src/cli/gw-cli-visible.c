/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"
#include "gw-cli.h"

#include <stdio.h>
#include <string.h>

/* Signs that let a terminal show a text as another than it is: those that turn the direction of what
 * follows (Boucher and Anderson 2021, "Trojan Source"), those that are not there to the eye, and the
 * controls of a terminal. Marks of direction and joiners, which Arabic and emoji need, stay. */
static gboolean
deceives (gunichar c)
{
  return (c >= 0x202a && c <= 0x202e) || (c >= 0x2066 && c <= 0x2069) /* embeddings, isolates */
         || c == 0x200b || c == 0x2060 || c == 0xfeff                 /* of no width */
         || (c >= 0xe0000 && c <= 0xe007f)                            /* tags */
         || (g_unichar_iscntrl (c) && c != '\n' && c != '\t' && c != '\r');
}

/* Returns: (transfer full): @text for a terminal, with <U+202E> for what would deceive there */
char *
gw_cli_make_visible (const char *text)
{
  GString *visible = g_string_sized_new (strlen (text));

  for (const char *at = text; *at != '\0';)
    {
      gunichar c = g_utf8_get_char_validated (at, -1);

      if (c == (gunichar) -1 || c == (gunichar) -2)
        {
          g_string_append_c (visible, *at++); /* a name of a file in another encoding */
          continue;
        }
      if (deceives (c))
        g_string_append_printf (visible, "<U+%04X>", c);
      else
        g_string_append_unichar (visible, c);
      at = g_utf8_next_char (at);
    }

  return g_string_free (visible, FALSE);
}

static void
write_visible (const char *text,
               FILE       *stream)
{
  g_autofree char *visible = gw_cli_make_visible (text);
  const char *charset = NULL;
  g_autofree char *converted
      = g_get_console_charset (&charset)
            ? NULL
            : g_convert_with_fallback (visible, -1, charset, "UTF-8", "?", NULL, NULL, NULL);

  fputs (converted != NULL ? converted : visible, stream);
  fflush (stream);
}

static void
print (const char *text)
{
  write_visible (text, stdout);
}

static void
print_error (const char *text)
{
  write_visible (text, stderr);
}

/* All that is printed for people from now on goes through gw_cli_make_visible(). */
void
gw_cli_print_visibly (void)
{
  g_set_print_handler (print);
  g_set_printerr_handler (print_error);
}
