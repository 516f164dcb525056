/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "find.h"
#include "gw-type-ahead.h"

/* Longer than the pause after which letters begin anew. */
#define A_PAUSE (1100 * G_TIME_SPAN_MILLISECOND)

static GtkDropDown *
new_choice (void)
{
  static const char *const words[]
      = { "They said so", "I think so", "I assume it", "A  Export first", "B  Ärzte zuerst", NULL };
  GtkDropDown *choice = GTK_DROP_DOWN (g_object_ref_sink (gtk_drop_down_new_from_strings (words)));

  gw_type_ahead_attach (choice);
  return choice;
}

static void
type (GtkDropDown *choice,
      const char  *words)
{
  g_usleep (A_PAUSE);
  for (const char *letter = words; *letter != '\0'; letter = g_utf8_next_char (letter))
    g_assert_true (press_key (GTK_WIDGET (choice), gdk_unicode_to_keyval (g_utf8_get_char (letter)), 0));
}

static void
test_letters_choose (void)
{
  g_autoptr (GtkDropDown) choice = new_choice ();

  type (choice, "i");
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, 1);
  type (choice, "i");
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, 2);
  type (choice, "I think");
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, 1);
  type (choice, "ii");
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, 1);
  type (choice, "t");
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, 0);
}

/* What begins so comes before what has a word that does. */
static void
test_a_word_within_chooses (void)
{
  g_autoptr (GtkDropDown) choice = new_choice ();

  type (choice, "exp");
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, 3);
  type (choice, "ä");
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, 4);
  type (choice, "a");
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, 3);
}

static void
test_other_keys_go_their_way (void)
{
  g_autoptr (GtkDropDown) choice = new_choice ();

  g_assert_false (press_key (GTK_WIDGET (choice), GDK_KEY_Tab, 0));
  g_assert_false (press_key (GTK_WIDGET (choice), GDK_KEY_space, 0));
  g_assert_false (press_key (GTK_WIDGET (choice), GDK_KEY_t, GDK_CONTROL_MASK));
  g_assert_cmpuint (gtk_drop_down_get_selected (choice), ==, 0);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);

  g_test_add_func ("/type-ahead/letters choose", test_letters_choose);
  g_test_add_func ("/type-ahead/a word within chooses", test_a_word_within_chooses);
  g_test_add_func ("/type-ahead/other keys go their way", test_other_keys_go_their_way);
  return g_test_run ();
}
