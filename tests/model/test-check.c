/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-check.h"

/* What makes a brief or a library valid beyond each single value. */

typedef struct
{
  guint       part;
  const char *text;
} Field;

#define FIELDS 6

static GwItem *
new_item (GwKindId     kind,
          const Field *fields)
{
  GwContent content[GW_MAX_PARTS] = { 0 };

  for (guint i = 0; i < FIELDS && fields[i].text != NULL; i++)
    content[fields[i].part].text = fields[i].text;
  return gw_item_new (kind, content);
}

static void
check_item (GwKindId     kind,
            const Field *fields,
            gboolean     in_library,
            int          code,
            const char  *message)
{
  g_autoptr (GwItem) item = new_item (kind, fields);
  g_autoptr (GError) error = NULL;

  g_test_message ("%s, %s", gw_kind (kind)->element, message != NULL ? message : "valid");
  g_assert_true (gw_check_item (item, in_library, &error) == (message == NULL));
  if (message == NULL)
    {
      g_assert_no_error (error);
      return;
    }
  g_assert_error (error, GW_ERROR, code);
  g_assert_cmpstr (error->message, ==, message);
}

static void
test_what_cannot_be_absent (void)
{
  static const struct
  {
    GwKindId    kind;
    Field       fields[FIELDS];
    gboolean    in_library;
    const char *message;
  } cases[] = {
    { GW_KIND_PARTY, { { GW_PARTY_ID, "p-1" }, { GW_PARTY_SIDE, "us" }, { GW_PARTY_NAME, "U" } },
      FALSE, NULL },
    { GW_KIND_PARTY, { { GW_PARTY_ID, "p-1" }, { GW_PARTY_SIDE, "us" } }, FALSE,
      "<party> lacks name, which it cannot go without." },
    { GW_KIND_PARTY, { { GW_PARTY_SIDE, "us" }, { GW_PARTY_NAME, "U" } }, FALSE,
      "<party> lacks id, which it cannot go without." },
    { GW_KIND_PARTY, { { GW_PARTY_ID, "p-1" }, { GW_PARTY_NAME, "U" } }, TRUE,
      "<party> lacks side, which it cannot go without." },
    { GW_KIND_INTEREST, { { GW_INTEREST_ID, "i-1" } }, FALSE,
      "<interest> lacks party, which it cannot go without." },
    { GW_KIND_INTEREST, { { GW_INTEREST_ID, "i-1" } }, TRUE, NULL },
    { GW_KIND_FALLBACK, { { GW_FALLBACK_ID, "f-1" } }, FALSE,
      "<fallback> lacks party, which it cannot go without." },
    { GW_KIND_FALLBACK, { { GW_FALLBACK_ID, "f-1" } }, TRUE, NULL },
    { GW_KIND_FACT, { { GW_FACT_ID, "e-1" }, { GW_FACT_TAGS, "sso" } }, TRUE, NULL },
    { GW_KIND_FACT, { { GW_FACT_ID, "e-1" }, { GW_FACT_TAGS, "sso" } }, FALSE,
      "<fact> has tags, which stands only in a library." },
    { GW_KIND_FACT, { { GW_FACT_ID, "e-1" }, { GW_FACT_USED, "2026-11-20" } }, FALSE,
      "<fact> has used, which stands only in a library." },
    { GW_KIND_OPTION, { { GW_OPTION_ID, "o-1" } }, FALSE,
      "<option> lacks statement, which it cannot go without." },
    { GW_KIND_RATING, { { GW_RATING_INTEREST, "i-1" } }, FALSE,
      "<rating> lacks value, which it cannot go without." },
    { GW_KIND_COST, { { GW_COST_ID, "c-1" }, { GW_COST_KIND, "once" } }, FALSE,
      "<cost> lacks amount, which it cannot go without." },
    { GW_KIND_BENEFIT, { { GW_BENEFIT_ID, "n-1" } }, FALSE,
      "<benefit> lacks likely, which it cannot go without." },
    { GW_KIND_COMMENT, { { GW_COMMENT_ID, "j-1" } }, FALSE,
      "<comment> lacks on, which it cannot go without." },
    { GW_KIND_WAIVED, { { GW_WAIVED_ON, "brief" } }, FALSE,
      "<waived> lacks rule, which it cannot go without." },
    { GW_KIND_KNOWN, { { GW_KNOWN_ID, "kn-1" } }, FALSE, NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    check_item (cases[i].kind, cases[i].fields, cases[i].in_library, GW_ERROR_SCHEMA,
                cases[i].message);
}

/* Low, likely and high of one estimate come in this order, as far as they are known. */
static void
test_numbers_of_one_estimate_are_in_order (void)
{
  static const struct
  {
    const char *low, *likely, *high;
    guint       wrong; /* 0 = none, 1 = low over likely, 2 = low over high, 3 = likely over high */
  } orders[] = {
    { "1", "2", "3", 0 },   { "2", "2", "2", 0 },   { NULL, "2", NULL, 0 }, { "1", "2", NULL, 0 },
    { NULL, "2", "3", 0 },  { "3", "2", "4", 1 },   { "2.1", "2", NULL, 1 }, { "1", "4", "3", 3 },
    { NULL, "4", "3", 3 },  { "5", "2", "3", 1 },
  };
  static const struct
  {
    GwKindId kind;
    guint    low, likely, high;
    Field    rest[FIELDS];
  } kinds[] = {
    { GW_KIND_WORK, GW_WORK_WEEKS_LOW, GW_WORK_WEEKS, GW_WORK_WEEKS_HIGH, { { GW_WORK_ID, "k-1" } } },
    { GW_KIND_WORK, GW_WORK_DELAY_COST_LOW, GW_WORK_DELAY_COST, GW_WORK_DELAY_COST_HIGH,
      { { GW_WORK_ID, "k-1" } } },
    { GW_KIND_APPROACH, GW_APPROACH_LOW, GW_APPROACH_LIKELY, GW_APPROACH_HIGH,
      { { GW_APPROACH_ID, "a-1" } } },
    { GW_KIND_COST, GW_COST_LOW, GW_COST_AMOUNT, GW_COST_HIGH,
      { { GW_COST_ID, "c-1" }, { GW_COST_KIND, "once" } } },
    { GW_KIND_BENEFIT, GW_BENEFIT_LOW, GW_BENEFIT_LIKELY, GW_BENEFIT_HIGH,
      { { GW_BENEFIT_ID, "n-1" } } },
  };

  for (guint k = 0; k < G_N_ELEMENTS (kinds); k++)
    for (guint o = 0; o < G_N_ELEMENTS (orders); o++)
      {
        const GwPart *parts = gw_kind (kinds[k].kind)->parts;
        guint more = orders[o].wrong == 3 ? kinds[k].likely : kinds[k].low;
        guint less = orders[o].wrong == 1 ? kinds[k].likely : kinds[k].high;
        g_autofree char *message
            = g_strdup_printf ("%s is more than %s.", parts[more].name, parts[less].name);
        g_autoptr (GwItem) bare = new_item (kinds[k].kind, kinds[k].rest);
        g_autoptr (GwItem) low = gw_item_with_text (bare, kinds[k].low, orders[o].low);
        g_autoptr (GwItem) likely = gw_item_with_text (low, kinds[k].likely, orders[o].likely);
        g_autoptr (GwItem) all = gw_item_with_text (likely, kinds[k].high, orders[o].high);
        g_autoptr (GError) error = NULL;

        g_assert_true (gw_check_item (all, FALSE, &error) == (orders[o].wrong == 0));
        if (orders[o].wrong == 0)
          continue;
        g_assert_error (error, GW_ERROR, GW_ERROR_VALUE);
        g_assert_cmpstr (error->message, ==, message);
      }
}

/* Where only the ends are given, the middle between them is meant: they have an order as well. */
static void
test_two_ends_have_an_order (void)
{
  static const Field right[] = { { GW_WORK_ID, "k-1" }, { GW_WORK_WEEKS_LOW, "3" },
                                 { GW_WORK_WEEKS_HIGH, "3" }, { 0, NULL } };
  static const Field wrong[] = { { GW_WORK_ID, "k-1" }, { GW_WORK_WEEKS_LOW, "3.5" },
                                 { GW_WORK_WEEKS_HIGH, "3" }, { 0, NULL } };
  /* The weeks say nothing about the money. */
  static const Field mixed[] = { { GW_WORK_ID, "k-1" }, { GW_WORK_WEEKS_LOW, "900" },
                                 { GW_WORK_DELAY_COST, "5" }, { 0, NULL } };

  check_item (GW_KIND_WORK, right, FALSE, 0, NULL);
  check_item (GW_KIND_WORK, mixed, FALSE, 0, NULL);
  check_item (GW_KIND_WORK, wrong, FALSE, GW_ERROR_VALUE, "weeks-low is more than weeks-high.");
}

static void
test_must_is_among_those_who_need_it (void)
{
  static const struct
  {
    const char *party, *must, *message;
  } cases[] = {
    { "p-1 p-2", "p-2 p-1", NULL },
    { "p-1", "p-1", NULL },
    { "p-1 p-2", "p-2 p-3", "must names p-3, which is not among those who need it." },
    { "p-10", "p-1", "must names p-1, which is not among those who need it." },
    { NULL, "p-1", "must names p-1, which is not among those who need it." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      GwContent content[GW_MAX_PARTS] = { 0 };

      content[GW_INTEREST_ID].text = "i-1";
      content[GW_INTEREST_PARTY].text = cases[i].party;
      content[GW_INTEREST_MUST].text = cases[i].must;
      g_autoptr (GwItem) need = gw_item_new (GW_KIND_INTEREST, content);
      g_autoptr (GError) error = NULL;

      g_assert_true (gw_check_item (need, TRUE, &error) == (cases[i].message == NULL));
      if (cases[i].message == NULL)
        continue;
      g_assert_error (error, GW_ERROR, GW_ERROR_REFERENCE);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

static void
test_text_stands_alone_or_in_elements (void)
{
  static const Field own[] = { { GW_PHRASE_ID, "w-1" }, { GW_PHRASE_USE, "say" },
                               { GW_PHRASE_TEXT, "Words" }, { 0, NULL } };
  static const Field apart[] = { { GW_PHRASE_ID, "w-1" }, { GW_PHRASE_USE, "answer" },
                                 { GW_PHRASE_HEARD, "They" }, { GW_PHRASE_REPLY, "We" }, { 0, NULL } };
  static const Field heard[] = { { GW_PHRASE_ID, "w-1" }, { GW_PHRASE_USE, "answer" },
                                 { GW_PHRASE_TEXT, "Words" }, { GW_PHRASE_HEARD, "They" }, { 0, NULL } };
  static const Field reply[] = { { GW_PHRASE_ID, "w-1" }, { GW_PHRASE_USE, "answer" },
                                 { GW_PHRASE_TEXT, "Words" }, { GW_PHRASE_REPLY, "We" }, { 0, NULL } };

  check_item (GW_KIND_PHRASE, own, FALSE, 0, NULL);
  check_item (GW_KIND_PHRASE, apart, FALSE, 0, NULL);
  check_item (GW_KIND_PHRASE, heard, FALSE, GW_ERROR_SCHEMA,
              "<phrase> holds text of its own beside <heard>.");
  check_item (GW_KIND_PHRASE, reply, FALSE, GW_ERROR_SCHEMA,
              "<phrase> holds text of its own beside <reply>.");
}

static void
test_a_brief_has_the_element_of_its_moment_alone (void)
{
  for (guint own = 0; own < GW_N_MOMENTS; own++)
    for (guint other = 0; other < GW_N_MOMENTS; other++)
      {
        g_autoptr (GwItem) brief = gw_brief_new (own, "T", NULL);
        g_autoptr (GwItem) named = gw_item_with_text (brief, GW_BRIEF_MOMENT,
                                                      gw_moment_get_name (other));
        guint part = gw_brief_get_moment_part (named);
        g_autoptr (GwItem) element = gw_item_new_with_id (gw_kind (GW_KIND_BRIEF)->parts[part].child);
        g_autoptr (GwItem) both = own == other ? gw_item_ref (brief)
                                               : gw_item_with_child (brief, part, element);
        g_autofree char *lacks = g_strdup_printf ("<brief> lacks %s, which it cannot go without.",
                                                  gw_moment_get_name (other));
        g_autofree char *second = g_strdup_printf ("A brief of the moment %s cannot hold <%s>.",
                                                   gw_moment_get_name (own),
                                                   gw_moment_get_name (other));
        g_autoptr (GError) none = NULL, too_many = NULL;

        g_assert_true (gw_check_item (brief, FALSE, NULL));
        if (own == other)
          continue;
        g_assert_false (gw_check_item (both, FALSE, &too_many));
        g_assert_error (too_many, GW_ERROR, GW_ERROR_SCHEMA);
        g_assert_cmpstr (too_many->message, ==, second);
        g_assert_false (gw_check_item (named, FALSE, &none));
        g_assert_error (none, GW_ERROR, GW_ERROR_SCHEMA);
        g_assert_true (g_str_equal (none->message, lacks)
                       || g_str_has_prefix (none->message, "A brief of the moment "));
      }
}

/* A brief with a person, a need, a fact and a comment that name what the case says. */
static GwItem *
brief_of_references (const char *need_party,
                     const char *supports,
                     const char *on,
                     const char *need_id)
{
  const Field us[] = { { GW_PARTY_ID, "p-1" }, { GW_PARTY_SIDE, "us" }, { GW_PARTY_NAME, "U" }, { 0, NULL } };
  const Field of_need[] = { { GW_INTEREST_ID, need_id }, { GW_INTEREST_PARTY, need_party }, { 0, NULL } };
  const Field of_fact[] = { { GW_FACT_ID, "e-1" }, { GW_FACT_SUPPORTS, supports }, { 0, NULL } };
  const Field of_comment[] = { { GW_COMMENT_ID, "j-1" }, { GW_COMMENT_ON, on }, { 0, NULL } };
  g_autoptr (GwItem) party = new_item (GW_KIND_PARTY, us);
  g_autoptr (GwItem) need = new_item (GW_KIND_INTEREST, of_need);
  g_autoptr (GwItem) fact = new_item (GW_KIND_FACT, of_fact);
  g_autoptr (GwItem) comment = new_item (GW_KIND_COMMENT, of_comment);
  g_autoptr (GwItem) fresh = gw_brief_new (GW_MOMENT_SCOPE, "T", NULL);
  g_autoptr (GwItem) brief = gw_item_with_text (fresh, GW_BRIEF_ID, "b-1");
  g_autoptr (GwItem) a = gw_item_with_child (brief, GW_BRIEF_PARTIES, party);
  g_autoptr (GwItem) b = gw_item_with_child (a, GW_BRIEF_INTERESTS, need);
  g_autoptr (GwItem) c = gw_item_with_child (b, GW_BRIEF_EVIDENCE, fact);

  return gw_item_with_child (c, GW_BRIEF_COMMENTS, comment);
}

static void
test_references_name_items_of_the_right_kind (void)
{
  static const struct
  {
    const char *party, *supports, *on, *id, *message;
  } cases[] = {
    { "p-1", "i-1", "brief", "i-1", NULL },
    { "p-1", "i-1", "e-1", "i-1", NULL },
    { "p-1", "i-1", "j-1", "i-1", NULL },
    { "p-1", "i-1", "b-1", "i-1", NULL },
    { "p-2", "i-1", "brief", "i-1", "party names p-2, and no item here has this id." },
    { "i-1", "i-1", "brief", "i-1", "party names i-1, which is an item of another kind." },
    { "p-1 e-1", "i-1", "brief", "i-1", "party names e-1, which is an item of another kind." },
    { "p-1", "p-1", "brief", "i-1", "supports names p-1, which is an item of another kind." },
    { "p-1", "i-1 i-2", "brief", "i-1", "supports names i-2, and no item here has this id." },
    { "p-1", "i-1", "i-9", "i-1", "on names i-9, and no item here has this id." },
    { "brief", "i-1", "brief", "i-1", "party names brief, and no item here has this id." },
    { "p-1", "p-1", "brief", "p-1", "The id p-1 is given twice; each item needs its own." },
    { "p-1", "i-1", "brief", "b-1", "The id b-1 is given twice; each item needs its own." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GwItem) brief
          = brief_of_references (cases[i].party, cases[i].supports, cases[i].on, cases[i].id);
      g_autoptr (GError) error = NULL;

      g_test_message ("case %u", i);
      g_assert_true (gw_check_document (brief, &error) == (cases[i].message == NULL));
      if (cases[i].message == NULL)
        continue;
      g_assert_error (error, GW_ERROR, GW_ERROR_REFERENCE);
      g_assert_cmpstr (error->message, ==, cases[i].message);
    }
}

/* The place is that of the item that is wrong, not of the whole. */
static void
test_the_error_has_the_place_of_its_item (void)
{
  GwContent content[GW_MAX_PARTS] = { 0 };

  content[GW_PARTY_ID].text = "p-1";
  g_autoptr (GwItem) party = gw_item_new_from_file (GW_KIND_PARTY, content, NULL, 12, 34);
  g_autoptr (GwItem) brief = gw_brief_new (GW_MOMENT_SCOPE, "T", NULL);
  g_autoptr (GwItem) whole = gw_item_with_child (brief, GW_BRIEF_PARTIES, party);
  g_autoptr (GError) error = NULL;

  g_assert_false (gw_check_document (whole, &error));
  g_assert_cmpuint (gw_error_get_line (error), ==, 12);
  g_assert_cmpuint (gw_error_get_column (error), ==, 34);
}

static gboolean
note_cb (GwItem   *item,
         GwItem   *parent,
         guint     part,
         gpointer  log)
{
  g_string_append_printf (log, "%s%s%s ", gw_item_get_kind (item)->element,
                          parent != NULL ? "<" : "",
                          parent != NULL ? gw_item_get_kind (parent)->element : "");
  return gw_item_get_kind (item)->id != GW_KIND_FACT;
}

static void
test_a_walk_goes_in_file_order_and_can_end (void)
{
  g_autoptr (GwItem) brief = brief_of_references ("p-1", "i-1", "brief", "i-1");
  g_autoptr (GString) log = g_string_new (NULL);

  g_assert_false (gw_item_walk (brief, note_cb, log));
  g_assert_cmpstr (log->str, ==, "brief party<brief interest<brief fact<brief ");

  g_string_truncate (log, 0);
  g_assert_true (gw_item_walk (gw_item_get_child (brief, GW_BRIEF_PARTIES, 0), note_cb, log));
  g_assert_cmpstr (log->str, ==, "party ");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add_func ("/model/check/" path, func)
  ADD ("what-cannot-be-absent", test_what_cannot_be_absent);
  ADD ("numbers-of-one-estimate-are-in-order", test_numbers_of_one_estimate_are_in_order);
  ADD ("two-ends-have-an-order", test_two_ends_have_an_order);
  ADD ("must-is-among-those-who-need-it", test_must_is_among_those_who_need_it);
  ADD ("text-stands-alone-or-in-elements", test_text_stands_alone_or_in_elements);
  ADD ("a-brief-has-the-element-of-its-moment-alone",
       test_a_brief_has_the_element_of_its_moment_alone);
  ADD ("references-name-items-of-the-right-kind", test_references_name_items_of_the_right_kind);
  ADD ("the-error-has-the-place-of-its-item", test_the_error_has_the_place_of_its_item);
  ADD ("a-walk-goes-in-file-order-and-can-end", test_a_walk_goes_in_file_order_and_can_end);
  return g_test_run ();
}
