/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "reading.h"

/* What is not ours keeps its place, and nothing of it is lost. */

#define PARTY "<party id=\"p-1\" side=\"us\" name=\"U\"/>"

static void
test_nodes_stay_in_every_place (void)
{
  static const char *const insides[] = {
    "  <x:before-all/>\n",
    "  <outcome>O</outcome>\n  <x:behind-a-text/>\n",
    "  <meeting place=\"Room 4\"/>\n  <x:behind-a-single-item/>\n",
    "  <parties>\n    <x:first-in-a-list/>\n    " PARTY "\n  </parties>\n",
    "  <parties>\n    " PARTY "\n    <x:between/>\n"
    "    <party id=\"p-2\" side=\"them\" name=\"T\"/>\n    <x:last-in-a-list/>\n  </parties>\n",
    "  <parties>\n    " PARTY "\n  </parties>\n  <x:behind-a-list/>\n",
    "  <parties>\n    <x:alone-in-a-list/>\n  </parties>\n",
    "  <parties>\n    <party id=\"p-1\" side=\"us\" name=\"U\">\n      <x:in-an-item/>\n"
    "    </party>\n  </parties>\n",
    "  <parties>\n    <party id=\"p-1\" side=\"us\" name=\"U\">\n      <x:in-an-item/>\n"
    "      <relation>R</relation>\n      <x:behind-its-text/>\n    </party>\n  </parties>\n",
    "  <options>\n    <option id=\"o-1\">\n      <statement>S</statement>\n      <x:a/>\n"
    "    </option>\n    <x:b/>\n    <!-- c -->\n    <?d e?>\n    <x:f/>\n  </options>\n",
    "  <phrases>\n    <phrase id=\"w-1\" use=\"answer\">\n      <x:a/>\n      <heard>H</heard>\n"
    "      <x:b/>\n      <reply>R</reply>\n      <x:c/>\n    </phrase>\n  </phrases>\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (insides); i++)
    {
      g_autofree char *brief = brief_with (insides[i]);

      g_test_message ("%s", insides[i]);
      assert_stays (brief);
    }
}

/* Within a list without an element of its own, what follows an item follows it still. */
static void
test_nodes_stay_between_items_without_a_list_element (void)
{
  assert_stays ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                "<!-- before -->\n"
                "<?also before?>\n"
                "<brief xmlns=\"urn:groundwork:1\" xmlns:x=\"urn:x\" format=\"1\" id=\"b-1\" "
                "moment=\"scope\">\n"
                "  <title>T</title>\n"
                "  <scope>\n"
                "    <x:first/>\n"
                "    <item id=\"s-1\"/>\n"
                "    <x:one/>\n"
                "    <x:two>2</x:two>\n"
                "    <item id=\"s-2\"/>\n"
                "    <x:three/>\n"
                "    <holiday date=\"2027-03-26\"/>\n"
                "    <x:four/>\n"
                "  </scope>\n"
                "  <x:five/>\n"
                "</brief>\n"
                "<!-- behind -->\n"
                "<?also behind?>\n");
}

static void
test_attributes_stay_in_every_tag (void)
{
  static const char *const insides[] = {
    "  <outcome x:a=\"1\" xml:lang=\"de\">O</outcome>\n",
    "  <outcome x:a=\"1\"/>\n",
    "  <parties x:a=\"1\">\n    <party id=\"p-1\" side=\"us\" name=\"U\" x:b=\"2\"/>\n  </parties>\n",
    "  <parties x:a=\"1\"/>\n",
    "  <knowns>\n    <known id=\"k-1\" xml:lang=\"fr\" x:a=\"1\">K</known>\n"
    "  </knowns>\n",
    "  <x:y a=\"no namespace\" x:b=\"&amp;&lt;&quot;&#9;&#10;\" xml:space=\"preserve\"/>\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (insides); i++)
    {
      g_autofree char *brief = brief_with (insides[i]);

      g_test_message ("%s", insides[i]);
      assert_stays (brief);
    }
}

/* Each of several texts has its own, also where some have none. */
static void
test_attributes_of_several_texts_stay_with_theirs (void)
{
  static const char *const positions[] = {
    "      <position x:a=\"1\">q</position>\n      <position x:a=\"2\">r</position>\n",
    "      <position>q</position>\n      <position x:a=\"2\">r</position>\n",
    "      <position>q</position>\n      <position>r</position>\n"
    "      <position x:a=\"3\">s</position>\n      <position>t</position>\n"
    "      <position x:a=\"5\" x:b=\"\">u</position>\n",
  };

  for (guint i = 0; i < G_N_ELEMENTS (positions); i++)
    {
      g_autofree char *inside
          = g_strdup_printf ("  <parties>\n    " PARTY "\n  </parties>\n  <interests>\n"
                             "    <interest id=\"i-1\" party=\"p-1\">\n%s    </interest>\n"
                             "  </interests>\n", positions[i]);
      g_autofree char *brief = brief_with (inside);

      assert_stays (brief);
    }
}

/* An empty position says nothing, and takes what it wore along. */
static void
test_an_empty_one_of_several_texts_goes (void)
{
  static const char frame[] = "  <parties>\n    " PARTY "\n  </parties>\n  <interests>\n"
                              "    <interest id=\"i-1\" party=\"p-1\">\n%s    </interest>\n"
                              "  </interests>\n";
  g_autofree char *with = g_strdup_printf (frame, "      <position x:a=\"1\"/>\n"
                                                  "      <position x:a=\"2\">r</position>\n");
  g_autofree char *without = g_strdup_printf (frame, "      <position x:a=\"2\">r</position>\n");
  g_autofree char *before = brief_with (with);
  g_autofree char *after = brief_with (without);

  assert_becomes (before, after);
}

static char *
root_with (const char *declarations,
           const char *inside)
{
  return g_strdup_printf ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                          "<brief xmlns=\"urn:groundwork:1\"%s format=\"1\" id=\"b-1\" "
                          "moment=\"scope\">\n  <title>T</title>\n%s  <scope/>\n</brief>\n",
                          declarations, inside);
}

/* Namespaces are declared on the root, in order of first use, with the first prefix that is free. */
static void
test_namespaces_move_to_the_root (void)
{
  static const struct
  {
    const char *inside, *declared, *after;
  } cases[] = {
    { "  <a:y xmlns:a=\"urn:a\"/>\n", " xmlns:a=\"urn:a\"", "  <a:y/>\n" },
    { "  <y xmlns=\"urn:a\"/>\n", " xmlns:ns1=\"urn:a\"", "  <ns1:y/>\n" },
    { "  <y xmlns=\"urn:a\"><z k=\"v\"/>t</y>\n", " xmlns:ns1=\"urn:a\"",
      "  <ns1:y><ns1:z k=\"v\"/>t</ns1:y>\n" },
    { "  <a:y xmlns:a=\"urn:a\"/>\n  <a:y xmlns:a=\"urn:b\"/>\n",
      " xmlns:a=\"urn:a\" xmlns:ns1=\"urn:b\"", "  <a:y/>\n  <ns1:y/>\n" },
    { "  <a:y xmlns:a=\"urn:a\"/>\n  <b:y xmlns:b=\"urn:a\"/>\n", " xmlns:a=\"urn:a\"",
      "  <a:y/>\n  <a:y/>\n" },
    { "  <y xmlns=\"urn:a\"/>\n  <ns1:y xmlns:ns1=\"urn:b\"/>\n",
      " xmlns:ns1=\"urn:a\" xmlns:ns2=\"urn:b\"", "  <ns1:y/>\n  <ns2:y/>\n" },
    { "  <a:y xmlns:a=\"urn:a\" xmlns:b=\"urn:b\" b:k=\"1\"/>\n",
      " xmlns:a=\"urn:a\" xmlns:b=\"urn:b\"", "  <a:y b:k=\"1\"/>\n" },
    { "  <a:y xmlns:a=\"urn:a\" xmlns:unused=\"urn:c\"/>\n", " xmlns:a=\"urn:a\"", "  <a:y/>\n" },
    { "  <a:y xmlns:a=\"urn:a?b&amp;c\"/>\n", " xmlns:a=\"urn:a?b&amp;c\"", "  <a:y/>\n" },
    { "  <a:y xmlns:a=\"urn:a\"><note xmlns=\"urn:groundwork:1\">n</note></a:y>\n",
      " xmlns:a=\"urn:a\"", "  <a:y><note>n</note></a:y>\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *before = root_with ("", cases[i].inside);
      g_autofree char *after = root_with (cases[i].declared, cases[i].after);

      g_test_message ("%s", cases[i].inside);
      assert_becomes (before, after);
    }
}

/* Our own namespace by another prefix is ours. */
static void
test_a_prefix_for_ours (void)
{
  assert_becomes ("<g:brief xmlns:g=\"urn:groundwork:1\" format=\"1\" id=\"b-1\" moment=\"scope\">"
                  "<g:title>T</g:title><g:scope/></g:brief>",
                  "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                  "<brief xmlns=\"urn:groundwork:1\" format=\"1\" id=\"b-1\" moment=\"scope\">\n"
                  "  <title>T</title>\n  <scope/>\n</brief>\n");
}

static void
test_texts_are_plain (void)
{
  static const struct
  {
    const char *inside, *message;
  } cases[] = {
    { "<outcome>a <x:b/></outcome>", "<b> stands inside a text; texts are plain." },
    { "<outcome><x:b/></outcome>", "<b> stands inside a text; texts are plain." },
    { "<outcome>a<scope/></outcome>", "<scope> stands inside a text; texts are plain." },
    { "<outcome><!-- a --></outcome>",
      "A comment or instruction stands inside a text; texts are plain." },
    { "<outcome><?a?></outcome>",
      "A comment or instruction stands inside a text; texts are plain." },
    { "<knowns><known id=\"k-1\">a<x:b/></known></knowns>",
      "<b> stands inside a text; texts are plain." },
    { "<knowns><known id=\"k-1\"><!-- a --></known></knowns>",
      "A comment or instruction stands inside a text; texts are plain." },
    { "<phrases><phrase id=\"w-1\" use=\"say\">a<x:b/></phrase></phrases>",
      "<b> stands inside a text; texts are plain." },
    { "<y xmlns=\"\"/>", "<y> belongs to no namespace." },
    { "<x:y><z xmlns=\"\"/></x:y>", "<z> belongs to no namespace." },
    { "<parties x:a=\"1\" a=\"2\"/>", "<parties> has an attribute a, which is not known here." },
    { "<g:outcome xmlns:g=\"urn:groundwork:1\" g:a=\"1\"/>",
      "<outcome> has an attribute a, which is not known here." },
    { "<parties>text</parties>", "Text stands where only elements may." },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *brief = brief_with (cases[i].inside);

      g_test_message ("%s", cases[i].inside);
      assert_refused (brief, GW_ERROR_SCHEMA, cases[i].message);
    }
}

/* A newer format is shown from what is known, whatever else it may have in store. */
static void
test_a_newer_format_may_have_anything (void)
{
  static const struct
  {
    const char *inside, *title, *outcome;
  } cases[] = {
    { "<title>a</title><title>b</title><scope/>", "a", NULL },
    { "<outcome>o</outcome><title>a</title><outcome>p</outcome><scope/><outcome/>", "a", "o" },
    { "<title new=\"1\">a<b/>c</title><scope/>", "ac", NULL },
    { "<title>a</title><scope/><meeting/><meeting/><new><title>c</title></new>", "a", NULL },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *text = g_strdup_printf ("<brief xmlns=\"urn:groundwork:1\" format=\"2\" "
                                               "id=\"b-1\" moment=\"scope\">%s</brief>",
                                               cases[i].inside);
      g_autoptr (GError) error = NULL;
      g_autoptr (GwItem) brief = read_text (text, -1, &error);

      g_test_message ("%s", cases[i].inside);
      if (i == 2) /* even then texts are plain */
        {
          g_assert_error (error, GW_ERROR, GW_ERROR_SCHEMA);
          continue;
        }
      g_assert_no_error (error);
      g_assert_cmpstr (gw_item_get_raw (brief, GW_BRIEF_TITLE), ==, cases[i].title);
      g_assert_cmpstr (gw_item_get_raw (brief, GW_BRIEF_OUTCOME), ==, cases[i].outcome);
    }
}

/* Positions that do not stand in one row: those of the first row are known. */
static void
test_a_newer_format_may_part_positions (void)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (GwItem) brief = read_text (
      "<brief xmlns=\"urn:groundwork:1\" format=\"2\" id=\"b-1\" moment=\"scope\">"
      "<title>T</title><parties><party id=\"p-1\" side=\"us\" name=\"U\"/></parties><interests>"
      "<interest id=\"i-1\" party=\"p-1\"><position>q</position><new/><position>r</position>"
      "<statement>n</statement><position>s</position></interest></interests><scope/></brief>",
      -1, &error);

  g_assert_no_error (error);
  GwItem *need = gw_item_find (brief, "i-1");
  g_assert_cmpstr (gw_item_get_raw (need, GW_INTEREST_POSITION), ==, "q\x1er");
  g_assert_cmpstr (gw_item_get_raw (need, GW_INTEREST_STATEMENT), ==, "n");
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add_func ("/xml/foreign/" path, func)
  ADD ("nodes-stay-in-every-place", test_nodes_stay_in_every_place);
  ADD ("nodes-stay-between-items-without-a-list-element",
       test_nodes_stay_between_items_without_a_list_element);
  ADD ("attributes-stay-in-every-tag", test_attributes_stay_in_every_tag);
  ADD ("attributes-of-several-texts-stay-with-theirs",
       test_attributes_of_several_texts_stay_with_theirs);
  ADD ("an-empty-one-of-several-texts-goes", test_an_empty_one_of_several_texts_goes);
  ADD ("namespaces-move-to-the-root", test_namespaces_move_to_the_root);
  ADD ("a-prefix-for-ours", test_a_prefix_for_ours);
  ADD ("texts-are-plain", test_texts_are_plain);
  ADD ("a-newer-format-may-have-anything", test_a_newer_format_may_have_anything);
  ADD ("a-newer-format-may-part-positions", test_a_newer_format_may_part_positions);
  return g_test_run ();
}
