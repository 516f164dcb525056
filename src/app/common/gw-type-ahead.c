/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-type-ahead.h"

#include <string.h>

/* After this long without a letter the next begins anew, in microseconds. */
#define PAUSE G_USEC_PER_SEC

#define DATA "gw-type-ahead"

typedef struct
{
  GString *typed;
  gint64   last;
} TypeAhead;

static void
type_ahead_free (gpointer data)
{
  TypeAhead *ahead = data;

  g_string_free (ahead->typed, TRUE);
  g_free (ahead);
}

static gboolean
begins (GtkDropDown *drop_down,
        guint        index,
        const char  *typed,
        gboolean     anywhere)
{
  GtkStringList *list = GTK_STRING_LIST (gtk_drop_down_get_model (drop_down));
  g_autofree char *words = g_utf8_casefold (gtk_string_list_get_string (list, index), -1);
  g_autofree char *folded = g_utf8_casefold (typed, -1);

  if (!anywhere)
    return g_str_has_prefix (words, folded);
  for (const char *blank = strchr (words, ' '); blank != NULL; blank = strchr (blank + 1, ' '))
    if (g_str_has_prefix (blank + 1, folded))
      return TRUE;
  return FALSE;
}

/* The same letter over and over goes from one to the next that begins with it. */
static gboolean
is_repeated (const char *typed)
{
  gunichar first = g_utf8_get_char (typed);

  for (const char *at = g_utf8_next_char (typed); *at != '\0'; at = g_utf8_next_char (at))
    if (g_utf8_get_char (at) != first)
      return FALSE;
  return g_utf8_strlen (typed, -1) > 1;
}

/* From @first on, and around: what begins so, else what has a word that does. */
static gboolean
choose (GtkDropDown *drop_down,
        const char  *typed,
        guint        first)
{
  guint n = g_list_model_get_n_items (gtk_drop_down_get_model (drop_down));

  for (guint i = 0; i < 2 * n; i++)
    if (begins (drop_down, (first + i) % n, typed, i >= n))
      {
        gtk_drop_down_set_selected (drop_down, (first + i) % n);
        return TRUE;
      }
  return FALSE;
}

static gboolean
type (GtkDropDown *drop_down,
      TypeAhead   *ahead,
      gunichar     letter)
{
  guint now = gtk_drop_down_get_selected (drop_down);
  guint here = now == GTK_INVALID_LIST_POSITION ? 0 : now;
  guint next = now == GTK_INVALID_LIST_POSITION ? 0 : now + 1;
  char one[7] = { 0 };

  g_unichar_to_utf8 (letter, one);
  g_string_append (ahead->typed, one);
  if (choose (drop_down, ahead->typed->str, ahead->typed->len == strlen (one) ? next : here))
    return TRUE;
  return is_repeated (ahead->typed->str) && choose (drop_down, one, next);
}

static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        GtkDropDown           *drop_down)
{
  TypeAhead *ahead = g_object_get_data (G_OBJECT (drop_down), DATA);
  GdkModifierType held = state & gtk_accelerator_get_default_mod_mask () & ~GDK_SHIFT_MASK;
  gunichar letter = gdk_keyval_to_unicode (key);
  gint64 now = g_get_monotonic_time ();

  if (held != 0 || letter == 0 || !g_unichar_isprint (letter))
    return GDK_EVENT_PROPAGATE;
  if (now - ahead->last > PAUSE)
    g_string_truncate (ahead->typed, 0);
  /* A blank opens the list, but within words it is one of their letters. */
  if (letter == ' ' && ahead->typed->len == 0)
    return GDK_EVENT_PROPAGATE;
  ahead->last = now;
  if (!type (drop_down, ahead, letter))
    gtk_widget_error_bell (GTK_WIDGET (drop_down));
  return GDK_EVENT_STOP;
}

void
gw_type_ahead_attach (GtkDropDown *drop_down)
{
  GtkEventController *keys = gtk_event_controller_key_new ();
  TypeAhead *ahead = g_new0 (TypeAhead, 1);

  g_return_if_fail (GTK_IS_DROP_DOWN (drop_down));

  ahead->typed = g_string_new (NULL);
  g_object_set_data_full (G_OBJECT (drop_down), DATA, ahead, type_ahead_free);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), drop_down);
  gtk_widget_add_controller (GTK_WIDGET (drop_down), keys);
}
