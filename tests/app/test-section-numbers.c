/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "find.h"
#include "form.h"
#include "gw-choice-box.h"
#include "gw-figures.h"
#include "gw-item-row.h"
#include "gw-picture.h"
#include "gw-rating-grid.h"
#include "gw-resources.h"
#include "gw-verdicts.h"
#include "names.h"

/* Each section's own numbers, sentences and picture, as the design's MOMENTS.md has them beside its
 * rows, in the form on the screen. */

#define MOST 12

static const struct
{
  const char *sample;
  GwSectionId section;
  const char *says[MOST]; /* each in a label of its own or within one */
} cases[] = {
  { "a1-payroll-export.brief", GW_SECTION_WAITS,
    { "slips Fri 5 Mar → Fri 7 May", "slips Fri 9 Apr → Fri 11 Jun", "their request",
      "first finishes it on Fri 12 Mar", "together that costs about €\u00a067,500",
      "No order of work reaches Fri 26 Feb", "Counted as if one team did one thing after another" } },
  { "a1-payroll-export.brief", GW_SECTION_WAYS,
    { "Tobias: not sure · Amina: can live with it", "1 of 4 ways should work for everyone",
      "B hangs on “Nordkette signs before its budget lapses on 26 February” for Tobias" } },
  { "a2-six-shops.brief", GW_SECTION_TIME,
    { "2 people, 3 days a week each", "First thought 45 days. Engineering says 102 to 132 days." } },
  { "a2-six-shops.brief", GW_SECTION_PIECES,
    { "Direct line to the provider · 14–22–45 days · Priya",
      "or: Monthly file the shop uploads · 6–8–14 days · does most of it · Priya",
      "hard because: Every client is certified" } },
  { "a2-six-shops.brief", GW_SECTION_FITS,
    { "Fits until the date", "about 9 in 10", "All done by", "very likely", "Fri 11 Jun",
      "Simpler ways", "saves 14 days · does most of it", "One more week brings", "Fri 19 Mar",
      "it gives up “Direct line to the provider”",
      "The part nobody can do without is likely done by Fri 5 Feb." } },
  { "a3-nordkette-counts-on.brief", GW_SECTION_BEFORE,
    { "“April is no problem”, by phone", "Thu 12 Nov 2026", "You kept 0 of 1." } },
  { "a3-nordkette-counts-on.brief", GW_SECTION_PROMISE,
    { "Fri 26 Feb 2027", "provided: Your provider confirms the format by 15 January; We have your November", "agreed with Priya",
      "an honest answer is “Q2 2027”" } },
  { "a3-nordkette-counts-on.brief", GW_SECTION_DIRECTION,
    { "We are working towards a direct line to your provider." } },
  { "a3-nordkette-counts-on.brief", GW_SECTION_UNKNOWN,
    { "What we know", "What goes into the monthly file, line by line", "What we do not know yet",
      "How your two regional agreements count", "Fri 18 Dec 2026" } },
  { "a3-nordkette-counts-on.brief", GW_SECTION_NEXT,
    { "Tue 12 Jan 2027 · Product · by phone, whatever the news is" } },
  { "a3-nordkette-counts-on.brief", GW_SECTION_ANSWERS,
    { "“And when do all shops have it?”", "“We need a day, for everything, today.”" } },
  { "a4-payroll-engineer.brief", GW_SECTION_SENTENCE,
    { "Investing €\u00a0150,000 in the first year and €\u00a0112,000 a year after that",
      "7 months sooner than without", "it pays back by March 2029 unless" } },
  { "a4-payroll-engineer.brief", GW_SECTION_COST,
    { "First year: €\u00a0150,000", "A year after: €\u00a0112,000", "Sooner by: 7 months",
      "Worth a year: €\u00a0495,000", "Pays back by: March 2029",
      "Odds that it pays back: about 8 in 10" } },
  { "a4-payroll-engineer.brief", GW_SECTION_BRINGS,
    { "worth each €\u00a071,760 · with it: November 2027 · without it: June 2028", "without it: never",
      "only the 7 months in between are counted", "within 3 years: about 8 in 10",
      "They give back the time they took by" } },
  { "a4-payroll-engineer.brief", GW_SECTION_BREAKS,
    { "It stops paying back if it comes more than 1 month late.",
      "It stops paying back if groups stay under 3.6." } },
  { "a4-payroll-engineer.brief", GW_SECTION_WAYS,
    { "Tester only, six months", "Helene: can live with it · We: not sure", "A is not clear" } },
};

static void
test_each_section_says_its_own (void)
{
  const char *open = NULL;
  Form form;

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      if (g_strcmp0 (open, cases[i].sample) != 0)
        {
          if (open != NULL)
            form_close (&form);
          open = cases[i].sample;
          form = form_open_sample (open);
          form_add_other (&form, "a2-six-shops.brief");
        }
      GtkWidget *card = form_find_card (&form, cases[i].section);

      g_test_message ("%s: %s", open, gw_section_get_name (cases[i].section));
      for (guint j = 0; cases[i].says[j] != NULL; j++)
        wait_for_words (card, cases[i].says[j]);
    }
  form_close (&form);
}

/* The picture of a section, once it is drawn up, and the words for it that stand under it. */
static GwDiagram *
wait_for_picture (GtkWidget  *card,
                  GtkWidget **picture)
{
  GtkWidget *figures = find_nth (card, GW_TYPE_FIGURES, 0);

  wait_for_words (figures, "In words");
  *picture = find_nth (figures, GW_TYPE_PICTURE, 0);
  g_assert_true (gtk_widget_get_mapped (*picture));
  g_assert_true (gtk_widget_get_focusable (*picture));
  gtk_expander_set_expanded (GTK_EXPANDER (find_nth (figures, GTK_TYPE_EXPANDER, 0)), TRUE);
  return gw_picture_get_diagram (GW_PICTURE (*picture));
}

static void
refuse_all_ways (GwTree *tree)
{
  GListModel *ways = gw_node_get_list (gw_tree_get_root (tree), GW_BRIEF_OPTIONS);

  for (guint i = 0; i < g_list_model_get_n_items (ways); i++)
    {
      g_autoptr (GwNode) way = g_list_model_get_item (ways, i);
      GListModel *verdicts = gw_node_get_list (way, GW_OPTION_VERDICTS);

      for (guint j = 0; j < g_list_model_get_n_items (verdicts); j++)
        {
          g_autoptr (GwNode) verdict = g_list_model_get_item (verdicts, j);

          g_assert_true (gw_tree_set (tree, verdict, GW_VERDICT_VALUE, "no", NULL));
        }
    }
}

/* What an edit changes is shown anew, and nothing else. */
static void
test_what_says_the_same_is_not_made_anew (void)
{
  Form form = form_open_sample ("a4-payroll-engineer.brief");
  GtkWidget *ways = form_find_card (&form, GW_SECTION_WAYS);
  GtkWidget *picture;

  wait_for_words (ways, "A is not clear");
  g_autoptr (GwDiagram) cash
      = gw_diagram_ref (wait_for_picture (form_find_card (&form, GW_SECTION_BRINGS), &picture));

  refuse_all_ways (form.tree);
  wait_until_gone (ways, "A is not clear");
  g_assert_true (gw_picture_get_diagram (GW_PICTURE (picture)) == cash);
  form_close (&form);
}

static guint
count_strokes (GwDiagram    *diagram,
               GwStrokeKind  kind)
{
  guint n = 0;

  for (guint i = 0; i < diagram->strokes->len; i++)
    n += g_array_index (diagram->strokes, GwStroke, i).kind == kind;
  return n;
}

/* Every point of every kind of picture is come to by keys, in order, and what it says stands in the
 * words under the picture as well. */
static void
test_keys_go_through_the_points_of_each_picture (void)
{
  static const struct
  {
    const char  *sample;
    GwSectionId  section;
    guint        n_points;
    GwStrokeKind stroke; /* what it is made of */
    guint        n_strokes;
    const char  *first;
    const char  *last;
  } pictures[] = {
    { "a1-payroll-export.brief", GW_SECTION_WAITS, 2, GW_STROKE_BAR, 2, "Shift swap", "Absence" },
    { "a1-payroll-export.brief", GW_SECTION_WAYS, 4, GW_STROKE_DASHES, 2, "C (", "A (" },
    { "a2-six-shops.brief", GW_SECTION_FITS, 4, GW_STROKE_DOT, 3, "the date that was asked for",
      "Very likely by Thu 24 Jun" },
    { "a4-payroll-engineer.brief", GW_SECTION_BRINGS, 3, GW_STROKE_DOT, 2, NULL, NULL },
    { "a4-payroll-engineer.brief", GW_SECTION_BREAKS, 5, GW_STROKE_BAR, 5, "groups", "Tester" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    {
      Form form = form_open_sample (pictures[i].sample);
      GtkWidget *card = form_find_card (&form, pictures[i].section), *picture;
      GwDiagram *diagram = wait_for_picture (card, &picture);

      g_test_message ("%s: %s", pictures[i].sample, diagram->title);
      g_assert_cmpuint (diagram->spots->len, ==, pictures[i].n_points);
      g_assert_cmpuint (count_strokes (diagram, pictures[i].stroke), ==, pictures[i].n_strokes);
      for (guint n = 0; n < diagram->spots->len; n++)
        {
          const char *text = g_array_index (diagram->spots, GwSpot, n).text;

          press_key (picture, GDK_KEY_Right, 0);
          g_assert_cmpstr (gw_picture_get_text (GW_PICTURE (picture)), ==, text);
          g_assert_nonnull (find_words (card, text));
          if (n == 0 && pictures[i].first != NULL)
            g_assert_nonnull (strstr (text, pictures[i].first));
          if (n + 1 == diagram->spots->len && pictures[i].last != NULL)
            g_assert_nonnull (strstr (text, pictures[i].last));
        }
      form_close (&form);
    }
}

/* Two of three parties, their thresholds, the line of the best with what is marked, and a list that
 * is open from the start. */
static void
test_packages_stand_in_a_plane_and_in_a_list (void)
{
  g_autofree char *text = NULL;

  g_assert_true (g_file_get_contents (g_getenv ("GW_PACKAGES"), &text, NULL, NULL));
  Form form = form_open_text (text);
  GtkWidget *card = form_find_card (&form, GW_SECTION_PACKAGES), *picture;
  GwDiagram *diagram = wait_for_picture (card, &picture);

  g_assert_cmpuint (count_strokes (diagram, GW_STROKE_DASHES), ==, 2);
  g_assert_cmpuint (count_strokes (diagram, GW_STROKE_DOT), ==, 5);
  g_assert_cmpuint (count_strokes (diagram, GW_STROKE_PATH), ==, 4);
  wait_for_words (card, "the most balanced of all");
  wait_for_words (card, "2 of 8 packages should work for everyone");
  for (guint n = 0; n < diagram->spots->len; n++)
    g_assert_nonnull (find_words (card, g_array_index (diagram->spots, GwSpot, n).text));
  form_close (&form);
}

static gboolean
fits (GtkWidget *widget)
{
  GtkWidget *parent = gtk_widget_get_parent (widget);
  graphene_rect_t bounds;
  int least;

  gtk_widget_measure (widget, GTK_ORIENTATION_VERTICAL, gtk_widget_get_allocated_width (widget),
                      &least, NULL, NULL, NULL);
  return least <= gtk_widget_get_allocated_height (widget)
         && gtk_widget_compute_bounds (widget, parent, &bounds)
         && bounds.origin.y + bounds.size.height <= gtk_widget_get_height (parent) + 1;
}

/* Returns: (nullable) (transfer none): what does not get its height, or stands out below what it is in,
 * so that it lies over what comes after it */
static GtkWidget *
find_squeezed (GtkWidget *widget)
{
  GtkWidget *found = NULL;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL && found == NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child))
      found = fits (child) ? find_squeezed (child) : child;
  return found;
}

static void
let_pass (guint milliseconds)
{
  gint64 end = g_get_monotonic_time () + milliseconds * G_TIME_SPAN_MILLISECOND;

  while (g_get_monotonic_time () < end)
    if (!g_main_context_iteration (NULL, FALSE))
      g_usleep (2000);
}

/* Between two layouts something may be; what is calculated comes late, below what one sees. */
static void
test_nothing_lies_over_what_comes_after_it (void)
{
  static const char *const samples[]
      = { "a1-payroll-export.brief", "a2-six-shops.brief", "a3-nordkette-counts-on.brief",
          "a4-payroll-engineer.brief" };
  static const int widths[] = { 360, 640 };

  for (guint i = 0; i < G_N_ELEMENTS (samples); i++)
    {
      Form form = form_open_sample (samples[i]);
      GtkViewport *viewport = GTK_VIEWPORT (find_nth (form.page, GTK_TYPE_VIEWPORT, 0));
      GtkWidget *all = gtk_viewport_get_child (viewport), *squeezed;

      form_add_other (&form, samples[(i + 1) % G_N_ELEMENTS (samples)]);
      for (guint n = 0; n < G_N_ELEMENTS (widths); n++)
        {
          gtk_window_set_default_size (GTK_WINDOW (form.window), widths[n], 900);
          let_pass (300);
          for (guint again = 0; again < 50 && find_squeezed (all) != NULL; again++)
            let_pass (100);
          squeezed = find_squeezed (all);
          g_test_message ("%s, %d pixels wide: %s", samples[i], widths[n],
                          squeezed != NULL ? G_OBJECT_TYPE_NAME (squeezed) : "well");
          g_assert_null (squeezed);
        }
      form_close (&form);
    }
}

static void
test_what_is_missing_is_a_gap_in_the_ask (void)
{
  Form form = form_open ("resources", "<title>T</title><resources/>");
  GtkWidget *card = form_find_card (&form, GW_SECTION_SENTENCE);

  wait_for_words (card, "Investing ____");
  wait_for_words (card, "without it this is a wish");
  form_close (&form);
}

/* What somebody else can live with is a guess until one says how one knows; our own is none. */
static void
test_how_a_verdict_is_known (void)
{
  Form form = form_open_sample ("a1-payroll-export.brief");
  GtkWidget *row = find_nth (form_find_card (&form, GW_SECTION_WAYS), GW_TYPE_ITEM_ROW, 1);
  GwItem *way;

  gw_item_row_edit (GW_ITEM_ROW (row));
  GtkWidget *verdicts = find_nth (row, GW_TYPE_VERDICTS, 0);
  GtkWidget *basis = find_nth (verdicts, GTK_TYPE_DROP_DOWN, 0);
  g_assert_nonnull (find_nth (verdicts, GW_TYPE_CHOICE_BOX, 1));
  g_assert_null (find_nth (verdicts, GW_TYPE_CHOICE_BOX, 2));
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (basis), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       "Tobias Renner: how we know");
  gtk_drop_down_set_selected (GTK_DROP_DOWN (basis), 0);
  way = gw_node_get_item (gw_item_row_get_node (GW_ITEM_ROW (row)));
  g_assert_true (gw_item_is (gw_item_get_child (way, GW_OPTION_VERDICTS, 0), GW_VERDICT_BASIS,
                             "stated"));
  /* Taken back, there is nothing to know. */
  for (guint i = 3; i < 6; i++)
    gtk_toggle_button_set_active (
        GTK_TOGGLE_BUTTON (find_nth (verdicts, GTK_TYPE_TOGGLE_BUTTON, i)), FALSE);
  g_assert_null (find_nth (verdicts, GW_TYPE_CHOICE_BOX, 1));
  check_names (form.page);
  gw_tree_undo (form.tree);
  g_assert_nonnull (find_nth (verdicts, GW_TYPE_CHOICE_BOX, 1));
  form_close (&form);
}

/* Which piece of the scope a promise is about, chosen by its words from the other brief. */
static void
test_a_promise_names_its_piece_in_another_brief (void)
{
  Form form = form_open_sample ("a3-nordkette-counts-on.brief");
  GtkWidget *row = find_nth (form_find_card (&form, GW_SECTION_PROMISE), GW_TYPE_ITEM_ROW, 0);
  GwItem *scope = gw_brief_get_moment_item (form_add_other (&form, "a2-six-shops.brief"));

  gw_item_row_edit (GW_ITEM_ROW (row));
  GwNode *promise = gw_item_row_get_node (GW_ITEM_ROW (row));

  GtkWidget *box, *piece = NULL;
  for (guint i = 0; (box = find_nth (row, GTK_TYPE_DROP_DOWN, i)) != NULL; i++)
    if (g_list_model_get_n_items (gtk_drop_down_get_model (GTK_DROP_DOWN (box))) > 5)
      piece = box;
  g_assert_nonnull (piece);
  g_assert_cmpuint (gtk_drop_down_get_selected (GTK_DROP_DOWN (piece)), ==, 1);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (piece), 2);
  g_assert_cmpstr (gw_item_get_text (gw_node_get_item (promise), GW_PROMISE_ITEM), ==,
                   gw_item_get_id (gw_item_get_child (scope, GW_SCOPE_ITEMS, 1)));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (piece), 0);
  g_assert_false (gw_item_has (gw_node_get_item (promise), GW_PROMISE_ITEM));
  form_close (&form);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  gw_app_init_resources ();
  gw_app_init_style (gdk_display_get_default ());

#define ADD(path, func) g_test_add_func ("/section numbers/" path, func)
  ADD ("what says the same is not made anew", test_what_says_the_same_is_not_made_anew);
  ADD ("each section says its own", test_each_section_says_its_own);
  ADD ("keys go through the points of each picture",
       test_keys_go_through_the_points_of_each_picture);
  ADD ("packages stand in a plane and in a list", test_packages_stand_in_a_plane_and_in_a_list);
  ADD ("what is missing is a gap in the ask", test_what_is_missing_is_a_gap_in_the_ask);
  ADD ("how a verdict is known", test_how_a_verdict_is_known);
  ADD ("a promise names its piece in another brief",
       test_a_promise_names_its_piece_in_another_brief);
  ADD ("nothing lies over what comes after it", test_nothing_lies_over_what_comes_after_it);
#undef ADD

  return g_test_run ();
}
