/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "find.h"
#include "form.h"
#include "gw-item-row.h"
#include "gw-resources.h"
#include "gw-section-card.h"
#include "gw-text-box.h"

/* What each section says, as the design's MOMENTS.md has it: written from there and not from the
 * program's own tables, in a form as it stands on the screen. */

typedef struct
{
  GwSectionId id;
  const char *title;
  const char *line;
  const char *empty;  /* NULL: it has no empty state of one sentence */
  const char *action; /* NULL: nothing can be added */
} Words;

#define MOST 24

#define PEOPLE                                                                                     \
  {                                                                                                \
    GW_SECTION_PEOPLE, "People", "Who will be there, and who can decide?",                         \
        "Name the person you must agree with. Add whoever decides if it is somebody else.",        \
        "Add person"                                                                               \
  }
#define QUESTIONS                                                                                  \
  {                                                                                                \
    GW_SECTION_QUESTIONS, "Ask first", "What would change your mind if you heard it?",             \
        "Take the guess that worries you most and turn it into a question.", "Add question"        \
  }
#define ANSWERS                                                                                    \
  {                                                                                                \
    GW_SECTION_ANSWERS, "If they say …", "The three sentences you hope not to hear.",              \
        "Write down the hardest thing they could say, then your answer.", "Add answer"             \
  }
#define PHRASES                                                                                    \
  {                                                                                                \
    GW_SECTION_PHRASES, "Say, and do not say",                                                     \
        "Words you want to have ready; words to keep out of the room.",                            \
        "One sentence to begin with is enough.", "Add sentence"                                    \
  }
#define NODEAL                                                                                     \
  {                                                                                                \
    GW_SECTION_NODEAL, "If nothing is agreed", "What you do then, and what they probably do.",     \
        "Decide it now; it is the line below which no agreement is worth having.", "Add yours"     \
  }
#define HOME                                                                                       \
  {                                                                                                \
    GW_SECTION_HOME, "How they can explain it", "What Vera tells their own people afterwards.",    \
        "If they cannot explain it at home, it will not last. Help them.", "Add sentence"          \
  }
#define PACKAGES                                                                                   \
  {                                                                                                \
    GW_SECTION_PACKAGES, "Several things to settle",                                               \
        "For when a date, a price and a scope are agreed together.",                               \
        "Not needed for most meetings.", "Add a thing to settle"                                   \
  }
#define NOTES { GW_SECTION_NOTES, "Notes", "Only me.", NULL, "Write a note" }
#define RESULT                                                                                     \
  {                                                                                                \
    GW_SECTION_RESULT, "Afterwards",                                                               \
        "What was agreed, who does what, when do you look at it again?",                           \
        "Five minutes after the meeting is the best time.", "Write the result"                     \
  }
#define OUTCOME_EMPTY "Write it last if you like; one sentence that everybody there could sign."
#define FACTS_EMPTY "Three are plenty; one that they can check themselves beats five that they cannot."

/* In the order of n.1; what 0.4 has for all moments stands where the program puts it. */
static const Words words[GW_N_MOMENTS][MOST] = {
  [GW_MOMENT_PRIORITIZATION] = {
    { GW_SECTION_OUTCOME, "Outcome", "What should be true when you leave the room?", OUTCOME_EMPTY,
      "Write it" },
    PEOPLE,
    { GW_SECTION_NEEDS, "What they ask, what they need",
      "The sentence they say, and the reason behind it. Start with what you both want.",
      "What did they ask for? Write their words, then what it is for.", "Add what they asked" },
    { GW_SECTION_WAITS, "What would wait", "Everything in the queue, with how long each takes.",
      "Add their request and the work it would push aside; the price of a yes appears by itself.",
      "Add work" },
    { GW_SECTION_WAYS, "Ways to do it",
      "At least one that takes less of the team than what was asked.",
      "How could the need be met without the thing they asked for?", "Add a way" },
    { GW_SECTION_FACTS, "Facts to bring",
      "About customers, about the business, and about what the other work would lose.", NULL,
      "Add fact" },
    NODEAL,
    QUESTIONS,
    ANSWERS,
    PHRASES,
    HOME,
    PACKAGES,
    NOTES,
    RESULT,
    { 0 },
  },
  [GW_MOMENT_SCOPE] = {
    { GW_SECTION_OUTCOME, "Outcome", "What can the user do when this is finished?",
      "Describe the user's day afterwards, not the thing that gets built.", "Write it" },
    PEOPLE,
    { GW_SECTION_TIME, "Date and people",
      "By when, what hangs on that date, and who can work on it?",
      "Without a date the question is only how long; that is fine too.", "Add the date" },
    { GW_SECTION_PIECES, "The work, as engineering sees it",
      "For each piece what makes it hard, in their words, then how long.",
      "Leave the numbers empty until an engineer says them; bring the list of pieces.",
      "Add piece" },
    { GW_SECTION_FITS, "What fits, and when it is all done", "Both answers, side by side.",
      "Appears when pieces have ranges.", NULL },
    { GW_SECTION_NEEDS, "What each side needs",
      "Engineers have needs, too: fewer night calls, no second rewrite.",
      "What would make this work good to build and to keep?", "Add need" },
    QUESTIONS,
    { GW_SECTION_WAYS, "Ways to agree", "Cut, move, add, or find out first.",
      "Three usual ones: less by the date, all later, three days to find out.", "Add a way" },
    { GW_SECTION_FACTS, "Facts", "How often, how many, what users did.",
      "Bring one fact on how users really do it today.", "Add fact" },
    { GW_SECTION_UNKNOWN, "What we know, what we do not",
      "Say both; for each open point who finds out, and by when.", NULL, "Add open point" },
    ANSWERS,
    PHRASES,
    NODEAL,
    HOME,
    { GW_SECTION_TELL, "Who must hear it",
      "If the date or the scope moves, who has to know, from whom, when?",
      "Think of whoever was told a date.", "Add person" },
    PACKAGES,
    NOTES,
    RESULT,
    { 0 },
  },
  [GW_MOMENT_COMMITMENT] = {
    { GW_SECTION_OUTCOME, "Outcome", "What should they be able to rely on afterwards?",
      OUTCOME_EMPTY, "Write it" },
    PEOPLE,
    { GW_SECTION_NEEDS, "What they ask, what they need",
      "Their words, and what they would do with a date.",
      "Which decision of theirs waits for your answer, and when do they take it?",
      "Add what they asked" },
    { GW_SECTION_BEFORE, "Already told them",
      "From your other briefs, and what anybody else has said.",
      "Nothing recorded for Vera. Ask Sales what they have said.", "Add what was said" },
    { GW_SECTION_PROMISE, "We promise",
      "Word for word, with date, condition, owner and who on our side has agreed.",
      "It is fine to promise nothing today. What could you promise without asking anyone?",
      "Add promise" },
    { GW_SECTION_DIRECTION, "Where we are heading", "Said without a date.",
      "What are you working towards that matters to them?", "Add direction" },
    { GW_SECTION_UNKNOWN, "What we know, what we do not",
      "Say both; for each open point who finds out, and by when.", NULL, "Add open point" },
    { GW_SECTION_NEXT, "Next word", "When do they hear from you again, whatever the news is?",
      "A date for the next news is the one date you can always keep.", "Set a date" },
    { GW_SECTION_ANSWERS, "If they press", "First, second and third time they ask for a date.",
      "Three answers, each true when said alone.", "Add answer" },
    PHRASES,
    QUESTIONS,
    { GW_SECTION_FACTS, "Facts", "What you can show, where it comes from, how old it is.",
      FACTS_EMPTY, "Add fact" },
    { GW_SECTION_WAYS, "What else would help",
      "A workaround, an early look, a person to talk to.",
      "What could you do for them before the feature exists?", "Add a way" },
    { GW_SECTION_NODEAL, "If they insist", "What you do then, and what they probably do.",
      "Where do you stop, and what do they probably do then?", "Add yours" },
    HOME,
    PACKAGES,
    NOTES,
    RESULT,
    { 0 },
  },
  [GW_MOMENT_RESOURCES] = {
    { GW_SECTION_SENTENCE, "The ask", "Fills itself as you go; gaps are shown as ____.", NULL,
      "Copy" },
    { GW_SECTION_OUTCOME, "Outcome", "What should they decide, and by when?", OUTCOME_EMPTY,
      "Write it" },
    PEOPLE,
    { GW_SECTION_GOAL, "The goal it serves",
      "One that leadership has already set, with its number.",
      "If no goal of theirs fits, this is the wrong month to ask.", "Add a goal" },
    { GW_SECTION_COST, "What it costs",
      "All of it: people, contractors, licences, hiring, the time of colleagues who bring them in.",
      "A yearly cost of a person is more than a salary; ask Finance for the full figure.",
      "Add cost" },
    { GW_SECTION_BRINGS, "What it brings", "With it, and without it.",
      "When would it come anyway? Only the difference counts.", "Add benefit" },
    { GW_SECTION_BREAKS, "What could break it",
      "The three inputs that matter most, and being late.",
      "Appears when cost and benefit are there.", NULL },
    { GW_SECTION_WAYS, "Other sizes", "Smaller, later, borrowed, something stopped, nothing.",
      "What would you do with half of it?", "Add a size" },
    { GW_SECTION_NEEDS, "What they need", "Leadership has other uses for this money.",
      "What else could Vera do with it, and what worries them about yours?", "Add need" },
    { GW_SECTION_PROOF, "What you will show, and when", "So that they can stop it.",
      "Name a date, a number, and what you do if it is missed.", "Add proof point" },
    { GW_SECTION_FACTS, "Facts", "Who calculated it, and who in Finance agrees.",
      "One number confirmed by Finance beats five of your own.", "Add fact" },
    { GW_SECTION_ANSWERS, "They will ask",
      "And without it? Why now? Why not the smaller one? What do you stop?",
      "Write down the hardest thing they could say, then your answer.", "Add answer" },
    QUESTIONS,
    PHRASES,
    { GW_SECTION_NODEAL, "If the answer is no", "What stops, what is late, whom you tell.",
      "Say what will not happen, without threatening.", "Add yours" },
    HOME,
    PACKAGES,
    NOTES,
    RESULT,
    { 0 },
  },
};

#define VERA "<title>T</title><parties><party id='p-v' side='them' name='Vera'/></parties>"

static const char *const moments[GW_N_MOMENTS]
    = { "prioritization", "scope", "commitment", "resources" };

static Form
open_bare (GwMoment moment)
{
  g_autofree char *body = g_strdup_printf (VERA "<%s/>", moments[moment]);

  return form_open (moments[moment], body);
}

/* A label with these words and no others. */
static gboolean
says (GtkWidget  *card,
      const char *text)
{
  GtkWidget *label;

  for (guint i = 0; (label = find_nth (card, GTK_TYPE_LABEL, i)) != NULL; i++)
    if (g_str_equal (gtk_label_get_text (GTK_LABEL (label)), text) && gtk_widget_get_mapped (label))
      return TRUE;
  return FALSE;
}

static void
check_says (GtkWidget  *card,
            const char *text)
{
  if (text == NULL || says (card, text))
    return;
  g_test_message ("%s does not say “%s”",
                  gw_section_get_name (gw_section_card_get_section (GW_SECTION_CARD (card))->id),
                  text);
  g_test_fail ();
}

static void
check_card (GtkWidget   *card,
            const Words *told)
{
  g_assert_cmpint (gw_section_card_get_section (GW_SECTION_CARD (card))->id, ==, told->id);
  gtk_test_accessible_assert_property (GTK_ACCESSIBLE (card), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                       told->title);
  check_says (card, told->title);
  check_says (card, told->line);
  if (told->id != GW_SECTION_PEOPLE)
    check_says (card, told->empty);
  check_says (card, told->action);
}

static void
test_every_section_says_what_it_is_for (gconstpointer data)
{
  GwMoment moment = GPOINTER_TO_UINT (data);
  Form form = open_bare (moment);
  guint n = 0;

  for (; words[moment][n].title != NULL; n++)
    check_card (find_nth (form.page, GW_TYPE_SECTION_CARD, n), &words[moment][n]);
  g_assert_null (find_nth (form.page, GW_TYPE_SECTION_CARD, n));
  form_close (&form);
}

/* Where somebody is named already it says nothing of naming one. */
static void
test_nobody_is_named_yet (void)
{
  Form form = form_open ("scope", "<title>T</title><scope/>");

  check_says (form_find_card (&form, GW_SECTION_PEOPLE),
              "Name the person you must agree with. Add whoever decides if it is somebody else.");
  check_says (form_find_card (&form, GW_SECTION_HOME),
              "What they tell their own people afterwards.");
  form_close (&form);
}

/* The outcome is written where its empty state stands, which makes room for an example first. */
static void
test_the_outcome_is_written_in_its_place (void)
{
  Form form = open_bare (GW_MOMENT_PRIORITIZATION);
  GtkWidget *card = form_find_card (&form, GW_SECTION_OUTCOME);
  GwTextBox *box = GW_TEXT_BOX (find_nth (card, GW_TYPE_TEXT_BOX, 0));

  press (card, "Write it");
  g_assert_true (gtk_root_get_focus (GTK_ROOT (form.window))
                 == GTK_WIDGET (gw_text_box_get_view (box)));
  g_assert_true (says (card, "Settle how the goal is reached, and who tells whom"));
  g_assert_false (says (card, OUTCOME_EMPTY));
  gw_text_box_set_text (box, "W");
  g_assert_false (says (card, "Write it"));
  gw_tree_undo (form.tree);
  g_assert_true (says (card, "Write it"));
  form_close (&form);
}

/* What is asked on demand, in rows that are open. */
static void
test_open_rows_ask_for_more (void)
{
  Form form = form_open ("scope", VERA "<scope><item id='s-1'><statement>Log</statement>"
                                  "<approach id='a-1'><statement>All</statement></approach></item></scope>");
  GtkWidget *people = form_find_card (&form, GW_SECTION_PEOPLE);
  GtkWidget *pieces = form_find_card (&form, GW_SECTION_PIECES);
  const char *other = "Is there a way that gets the user there with less, and what would it give "
                      "up? Ask before you write.";

  gw_item_row_edit (GW_ITEM_ROW (find_nth (people, GW_TYPE_ITEM_ROW, 0)));
  g_assert_true (
      says (people, "How do things stand between you, and what must not break? (Only me)"));

  gw_item_row_edit (GW_ITEM_ROW (find_nth (pieces, GW_TYPE_ITEM_ROW, 0)));
  g_assert_true (says (pieces, other));
  press (pieces, "Add another way");
  g_assert_false (says (pieces, other));
  form_close (&form);
}

/* Words of sections that have several lists, or show themselves only then. */
static void
test_lists_in_a_section_have_words_of_their_own (void)
{
  static const struct
  {
    GwMoment    moment;
    GwSectionId id;
    const char *words;
  } cases[] = {
    { GW_MOMENT_PRIORITIZATION, GW_SECTION_PEOPLE,
      "They are not in the room, but they live with the result. Add the users, and give them at "
      "least one need." },
    { GW_MOMENT_PRIORITIZATION, GW_SECTION_PEOPLE, "Add the users" },
    { GW_MOMENT_PRIORITIZATION, GW_SECTION_FACTS, "About customers" },
    { GW_MOMENT_PRIORITIZATION, GW_SECTION_FACTS, "Who says so, how many, since when?" },
    { GW_MOMENT_PRIORITIZATION, GW_SECTION_FACTS, "About the business" },
    { GW_MOMENT_PRIORITIZATION, GW_SECTION_FACTS, "What is it worth, and who calculated it?" },
    { GW_MOMENT_PRIORITIZATION, GW_SECTION_FACTS, "What the other work would lose" },
    { GW_MOMENT_PRIORITIZATION, GW_SECTION_FACTS, "What happens to whom if it slips?" },
    { GW_MOMENT_SCOPE, GW_SECTION_UNKNOWN, "What is the question you hope they will not ask?" },
    { GW_MOMENT_SCOPE, GW_SECTION_UNKNOWN, "Add what we know" },
    { GW_MOMENT_COMMITMENT, GW_SECTION_UNKNOWN, "What is the question you hope they will not ask?" },
    { GW_MOMENT_COMMITMENT, GW_SECTION_UNKNOWN, "Add what we know" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      Form form = open_bare (cases[i].moment);

      check_says (form_find_card (&form, cases[i].id), cases[i].words);
      form_close (&form);
    }
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);
  gw_app_init_resources ();
  gw_app_init_style (gdk_display_get_default ());

  for (GwMoment moment = 0; moment < GW_N_MOMENTS; moment++)
    {
      g_autofree char *path
          = g_strdup_printf ("/section words/every section of %s says what it is for",
                             moments[moment]);
      g_test_add_data_func (path, GUINT_TO_POINTER (moment), test_every_section_says_what_it_is_for);
    }
  g_test_add_func ("/section words/nobody is named yet", test_nobody_is_named_yet);
  g_test_add_func ("/section words/the outcome is written in its place",
                   test_the_outcome_is_written_in_its_place);
  g_test_add_func ("/section words/open rows ask for more", test_open_rows_ask_for_more);
  g_test_add_func ("/section words/lists in a section have words of their own",
                   test_lists_in_a_section_have_words_of_their_own);
  return g_test_run ();
}
