/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "find.h"
#include "gw-moment-page.h"
#include "gw-question-row.h"
#include "gw-resources.h"
#include "gw-review.h"
#include "gw-section-card.h"
#include "gw-short.h"
#include "gw-text-box.h"
#include "names.h"

#include <gtk/gtk.h>
#include <string.h>

typedef struct
{
  GwTree    *tree;
  GtkWidget *window;
  GtkWidget *page;
} Scene;

static Scene
open_brief_in (GwMoment moment,
               int      height)
{
  g_autoptr (GwItem) brief = gw_brief_new (moment, "", NULL);
  g_autoptr (GwItem) item = gw_item_with_text (brief, GW_BRIEF_FORM, "short");
  Scene scene = { .tree = gw_tree_new (item), .window = gtk_window_new () };

  scene.page = gw_moment_page_new (scene.tree, NULL);
  gtk_window_set_default_size (GTK_WINDOW (scene.window), 560, height);
  gtk_window_set_child (GTK_WINDOW (scene.window), scene.page);
  gtk_widget_show (scene.window);
  return scene;
}

static Scene
open_brief (GwMoment moment)
{
  return open_brief_in (moment, 700);
}

static void
close_brief (Scene *scene)
{
  gtk_window_destroy (GTK_WINDOW (scene->window));
  while (g_main_context_iteration (NULL, FALSE))
    ;
  g_assert_finalize_object (scene->tree);
}

static GtkEditable *
box_of (Scene *scene,
        guint  question)
{
  return GTK_EDITABLE (
      find_nth (find_nth (scene->page, GW_TYPE_QUESTION_ROW, question), GTK_TYPE_ENTRY, 0));
}

static void
type_letters (GtkEditable *box,
              const char  *text)
{
  for (const char *at = text; *at != '\0'; at = g_utf8_next_char (at))
    {
      int position = gtk_editable_get_position (box);

      gtk_editable_insert_text (box, at, g_utf8_next_char (at) - at, &position);
      gtk_editable_set_position (box, position);
    }
}

static void
test_names (void)
{
  for (GwMoment moment = 0; moment < GW_N_MOMENTS; moment++)
    {
      Scene scene = open_brief (moment);

      check_names (scene.page);
      close_brief (&scene);
    }
}

static void
test_typing (void)
{
  Scene scene = open_brief (GW_MOMENT_PRIORITIZATION);
  GtkEditable *box = box_of (&scene, 1);

  type_letters (box, "Export first ");
  g_assert_cmpstr (gtk_editable_get_text (box), ==, "Export first ");
  g_autofree char *asks = gw_short_get_answer (gw_tree_get_item (scene.tree), GW_GOAL_ASKS);
  g_assert_cmpstr (asks, ==, "Export first");

  /* In the middle of the text the cursor stays where it is. */
  gtk_editable_set_position (box, 0);
  type_letters (box, "The ");
  g_assert_cmpint (gtk_editable_get_position (box), ==, 4);
  close_brief (&scene);
}

/* Quiet while one types, and clear once one has gone on. */
static void
test_a_complaint_is_seen (void)
{
  Scene scene = open_brief (GW_MOMENT_SCOPE);
  GtkWidget *date = GTK_WIDGET (box_of (&scene, 1));
  GtkWidget *next = GTK_WIDGET (box_of (&scene, 2));

  gtk_widget_grab_focus (date);
  type_letters (GTK_EDITABLE (date), "whenever");
  GtkWidget *said = find_saying (scene.page, GTK_TYPE_LABEL, "Not understood as a date");
  g_assert_nonnull (said);
  g_assert_false (gtk_widget_has_css_class (said, "open"));
  gtk_widget_grab_focus (next);
  g_assert_true (gtk_widget_has_css_class (said, "open"));
  gtk_widget_grab_focus (date);
  type_letters (GTK_EDITABLE (date), "x");
  g_assert_false (gtk_widget_has_css_class (said, "open"));
  close_brief (&scene);
}

static gboolean
is_open_point (GwTree     *tree,
               const char *words)
{
  GDate today;
  gboolean found = FALSE;

  g_date_set_dmy (&today, 29, 11, 2026);
  g_autoptr (GwReview) review = gw_review_new (gw_tree_get_item (tree), NULL, &today, NULL, NULL);
  for (guint i = 0; i < gw_review_get_n (review); i++)
    found |= strstr (gw_review_get (review, i)->message, words) != NULL;
  return found;
}

/* What was not understood is in the notes, and in the box when one comes back, until it is. */
static void
test_words_that_are_not_understood_stay (void)
{
  Scene scene = open_brief (GW_MOMENT_SCOPE);
  GtkWidget *date = GTK_WIDGET (box_of (&scene, 1)), *next = GTK_WIDGET (box_of (&scene, 2));
  g_autoptr (GwItem) before = gw_item_ref (gw_tree_get_item (scene.tree));

  gtk_widget_grab_focus (date);
  type_letters (GTK_EDITABLE (date), "whenever");
  gtk_widget_grab_focus (next);
  GwItem *notes = gw_item_get_one (gw_tree_get_item (scene.tree), GW_BRIEF_NOTES);
  g_assert_nonnull (notes);
  g_assert_cmpstr (gw_item_get_text (notes, GW_NOTES_TEXT), ==,
                   "Hoped-for date, and what hangs on it “whenever”");
  g_assert_true (is_open_point (scene.tree, "“whenever” was not understood"));

  GtkWidget *again = g_object_ref_sink (gw_moment_page_new (scene.tree, NULL));
  GtkWidget *row = find_nth (again, GW_TYPE_QUESTION_ROW, 1);
  GtkWidget *box = find_nth (row, GTK_TYPE_ENTRY, 0);
  g_assert_cmpstr (gtk_editable_get_text (GTK_EDITABLE (box)), ==, "whenever");
  g_object_unref (again);

  gtk_widget_grab_focus (date);
  gtk_editable_set_text (GTK_EDITABLE (date), "");
  gtk_widget_grab_focus (next);
  g_assert_true (gw_item_equal (gw_tree_get_item (scene.tree), before));
  close_brief (&scene);
}

static void
test_undo (void)
{
  Scene scene = open_brief (GW_MOMENT_PRIORITIZATION);
  GtkEditable *box = box_of (&scene, 0);

  type_letters (box, "Tobias, VP Sales - 1 Dec 2026, 10:00");
  gw_tree_undo (scene.tree);
  g_assert_cmpstr (gtk_editable_get_text (box), ==, "");
  g_assert_false (gw_tree_can_undo (scene.tree));
  gw_tree_redo (scene.tree);
  g_assert_cmpstr (gtk_editable_get_text (box), ==, "Tobias, VP Sales · Tue 1 Dec 2026, 10:00");
  close_brief (&scene);
}

static void
test_refused (void)
{
  Scene scene = open_brief (GW_MOMENT_SCOPE);
  GtkEditable *box = box_of (&scene, 2);

  type_letters (box, "5 wk");
  type_letters (box, ", and then some");
  g_assert_cmpstr (gtk_editable_get_text (box), ==, "5 wk, and then some");
  gtk_test_accessible_assert_state (box, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);

  /* What is done elsewhere leaves the text as it was typed. */
  gw_tree_set (scene.tree, gw_tree_get_root (scene.tree), GW_BRIEF_OUTCOME, "Done", NULL);
  g_assert_cmpstr (gtk_editable_get_text (box), ==, "5 wk, and then some");
  g_assert_cmpstr (gtk_editable_get_text (box_of (&scene, 0)), ==, "Done");
  close_brief (&scene);
}

static void
test_passed_through (void)
{
  Scene scene = open_brief (GW_MOMENT_SCOPE);
  GtkEditable *box = box_of (&scene, 2);
  GwItem *scope;

  gtk_widget_grab_focus (GTK_WIDGET (box));
  type_letters (box, "5 wk");
  type_letters (box, ", and then some");
  scope = gw_brief_get_moment_item (gw_tree_get_item (scene.tree));
  g_assert_cmpfloat (gw_item_get_number (scope, GW_SCOPE_EXPECTED), ==, 25);

  /* A text that says nothing leaves nothing of what its beginning seemed to say. */
  gtk_widget_grab_focus (GTK_WIDGET (box_of (&scene, 3)));
  scope = gw_brief_get_moment_item (gw_tree_get_item (scene.tree));
  g_assert_false (gw_item_has (scope, GW_SCOPE_EXPECTED));
  g_assert_cmpstr (gtk_editable_get_text (box), ==, "5 wk, and then some");
  gtk_test_accessible_assert_state (box, GTK_ACCESSIBLE_STATE_INVALID, GTK_ACCESSIBLE_INVALID_TRUE);
  close_brief (&scene);
}

static void
test_title (void)
{
  Scene scene = open_brief (GW_MOMENT_COMMITMENT);
  GwTextBox *title = GW_TEXT_BOX (find_nth (scene.page, GW_TYPE_TEXT_BOX, 0));
  GwTextBox *meeting = GW_TEXT_BOX (find_nth (scene.page, GW_TYPE_TEXT_BOX, 1));
  GtkTextBuffer *letters = gtk_text_view_get_buffer (gw_text_box_get_view (meeting));

  type_letters (box_of (&scene, 0), "Nordkette - April");
  g_autofree char *shown = gw_text_box_dup_text (title);
  g_assert_cmpstr (shown, ==, "Nordkette: April");
  gw_text_box_set_text (title, "April for\nNordkette");
  g_assert_cmpstr (gw_item_get_text (gw_tree_get_item (scene.tree), GW_BRIEF_TITLE), ==,
                   "April for Nordkette");

  for (const char *at = "1 Dec 2026 10:00 - 45 min - Room 4"; *at != '\0'; at++)
    gtk_text_buffer_insert_at_cursor (letters, at, 1);
  GwItem *item = gw_item_get_one (gw_tree_get_item (scene.tree), GW_BRIEF_MEETING);
  g_assert_cmpfloat (gw_item_get_number (item, GW_MEETING_MINUTES), ==, 45);
  g_assert_cmpstr (gw_item_get_text (item, GW_MEETING_PLACE), ==, "Room 4");
  g_autofree char *typed = gw_text_box_dup_text (meeting);
  g_assert_cmpstr (typed, ==, "1 Dec 2026 10:00 - 45 min - Room 4");
  close_brief (&scene);
}

static void
test_basis (void)
{
  Scene scene = open_brief (GW_MOMENT_PRIORITIZATION);
  GtkWidget *row = find_nth (scene.page, GW_TYPE_QUESTION_ROW, 2);
  GtkToggleButton *they_said = GTK_TOGGLE_BUTTON (find_nth (row, GTK_TYPE_TOGGLE_BUTTON, 0));

  type_letters (box_of (&scene, 2), "They sign");
  gtk_toggle_button_set_active (they_said, TRUE);
  g_assert_true (gw_short_get_said (gw_tree_get_item (scene.tree)));
  gw_tree_undo (scene.tree);
  g_assert_false (gtk_toggle_button_get_active (they_said));
  close_brief (&scene);
}

static void
test_enter (void)
{
  Scene scene = open_brief (GW_MOMENT_PRIORITIZATION);

  gtk_widget_grab_focus (GTK_WIDGET (box_of (&scene, 0)));
  g_signal_emit_by_name (box_of (&scene, 0), "activate");
  GtkWidget *focus = gtk_window_get_focus (GTK_WINDOW (scene.window));
  g_assert_true (gtk_widget_is_ancestor (focus, GTK_WIDGET (box_of (&scene, 1))));
  close_brief (&scene);
}

static GtkWidget *
get_card (Scene *scene)
{
  GtkWidget *focus = gtk_root_get_focus (GTK_ROOT (scene->window));

  return focus != NULL ? gtk_widget_get_ancestor (focus, GW_TYPE_SECTION_CARD) : NULL;
}

static void
test_from_section_to_section (void)
{
  for (GwMoment moment = 0; moment < GW_N_MOMENTS; moment++)
    {
      Scene scene = open_brief (moment);
      g_autoptr (GPtrArray) cards = g_ptr_array_new ();
      guint at = 0;

      gw_tree_set (scene.tree, gw_tree_get_root (scene.tree), GW_BRIEF_FORM, "full", NULL);
      gw_moment_page_step (GW_MOMENT_PAGE (scene.page), TRUE);
      while (find_nth (scene.page, GW_TYPE_SECTION_CARD, cards->len) != NULL)
        g_ptr_array_add (cards, find_nth (scene.page, GW_TYPE_SECTION_CARD, cards->len));
      for (; at < cards->len; at++)
        {
          GtkWidget *card = get_card (&scene);

          /* Sections of numbers alone are passed over. */
          while (at < cards->len && g_ptr_array_index (cards, at) != card)
            at++;
          g_assert_cmpuint (at, <, cards->len);
          gw_moment_page_step (GW_MOMENT_PAGE (scene.page), TRUE);
          if (get_card (&scene) == card)
            break;
        }
      /* Few have nothing to stand on, and the last that has something was reached. */
      g_assert_cmpuint (at + 4, >=, cards->len);

      for (guint i = 0; i < cards->len + 1 && get_card (&scene) != NULL; i++)
        gw_moment_page_step (GW_MOMENT_PAGE (scene.page), FALSE);
      g_assert_null (get_card (&scene));
      close_brief (&scene);
    }
}

/* What a window leaves to its form, of 900 × 700 and where the questions stand wider apart. */
static void
test_all_questions_are_seen_at_once (void)
{
  static const struct
  {
    int window;
    int width;
    int height;
  } rooms[] = { { 700, 890, 645 }, { 900, 550, 840 } };

  for (GwMoment moment = 0; moment < GW_N_MOMENTS; moment++)
    for (guint i = 0; i < G_N_ELEMENTS (rooms); i++)
      {
        Scene scene = open_brief_in (moment, rooms[i].window);
        GtkWidget *viewport = find_nth (scene.page, GTK_TYPE_VIEWPORT, 0);
        int height;

        gtk_widget_measure (gtk_viewport_get_child (GTK_VIEWPORT (viewport)),
                            GTK_ORIENTATION_VERTICAL, rooms[i].width, &height, NULL, NULL, NULL);
        g_test_message ("moment %d: %d of %d pixels", moment, height, rooms[i].height);
        g_assert_cmpint (height, <=, rooms[i].height);
        close_brief (&scene);
      }
}

/* Whether nothing but words stands below its box. */
static gboolean
is_plain (GtkWidget *question)
{
  return !gw_short_has_basis (gw_question_row_get_goal (GW_QUESTION_ROW (question)));
}

static void
test_questions_stand_equally_far_apart (void)
{
  static const int windows[] = { 700, 900 };

  for (GwMoment moment = 0; moment < GW_N_MOMENTS; moment++)
    for (guint i = 0; i < G_N_ELEMENTS (windows); i++)
      {
        Scene scene = open_brief_in (moment, windows[i]);
        GtkWidget *question;
        int first = 0, height;

        for (guint n = 0; (question = find_nth (scene.page, GW_TYPE_QUESTION_ROW, n)) != NULL; n++)
          if (is_plain (question))
            {
              gtk_widget_measure (question, GTK_ORIENTATION_VERTICAL, 500, &height, NULL, NULL,
                                  NULL);
              first = first == 0 ? height : first;
              g_assert_cmpint (height, ==, first);
            }
        close_brief (&scene);
      }
}

/* What a window of 360 pixels leaves to the words in a box, in heights of its letters. */
#define NARROW_BOX 17

static int
letter_height (GtkWidget *widget)
{
  PangoContext *context = gtk_widget_get_pango_context (widget);

  return pango_font_description_get_size (pango_context_get_font_description (context))
         / PANGO_SCALE;
}

static void
test_examples_are_seen_whole_in_the_narrowest_window (void)
{
  for (GwMoment moment = 0; moment < GW_N_MOMENTS; moment++)
    {
      Scene scene = open_brief (moment);
      GtkWidget *question;

      for (guint n = 0; (question = find_nth (scene.page, GW_TYPE_QUESTION_ROW, n)) != NULL; n++)
        {
          GtkWidget *box = find_nth (question, GTK_TYPE_ENTRY, 0);
          const char *example = gtk_entry_get_placeholder_text (GTK_ENTRY (box));
          g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (box, example);
          int width;

          pango_layout_get_pixel_size (layout, &width, NULL);
          g_test_message ("%d pixels: %s", width, example);
          g_assert_cmpint (width, <=, NARROW_BOX * letter_height (box));
        }
      close_brief (&scene);
    }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  gw_app_init_resources ();
  gw_app_init_style (gdk_display_get_default ());

#define ADD(path, func) g_test_add_func ("/moment page/" path, func)
  ADD ("everything in it has a name", test_names);
  ADD ("typing changes the brief, and nothing jumps", test_typing);
  ADD ("undo goes through the brief", test_undo);
  ADD ("what is refused stays as it was typed", test_refused);
  ADD ("what was only passed through does not stay", test_passed_through);
  ADD ("title and meeting are edited in place", test_title);
  ADD ("they said so, or I think so", test_basis);
  ADD ("all questions are seen at once", test_all_questions_are_seen_at_once);
  ADD ("questions stand equally far apart", test_questions_stand_equally_far_apart);
  ADD ("examples are seen whole in the narrowest window",
       test_examples_are_seen_whole_in_the_narrowest_window);
  ADD ("enter goes to the next question", test_enter);
  ADD ("words that are not understood stay", test_words_that_are_not_understood_stay);
  ADD ("a complaint is seen once one has gone on", test_a_complaint_is_seen);
  ADD ("keys go from section to section, and back", test_from_section_to_section);
  return g_test_run ();
}
