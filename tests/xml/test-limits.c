/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "reading.h"

/* Each limit of the format: what just keeps it is read, one more is refused in its own words. */

#define TOO_LONG_TEXT "This text is longer than the 1 MiB that a text may have."
#define TOO_LONG_TAG  "This tag is longer than the 64 KiB that a tag may have."
#define TOO_DEEP      "Elements stand in each other deeper than they may."
#define TOO_MANY      "The file holds more items than it may."
#define TOO_FOREIGN   "The file holds more different names of other namespaces than can be kept."

static char *
repeat (const char *text,
        guint       n)
{
  GString *all = g_string_new (NULL);

  for (guint i = 0; i < n; i++)
    g_string_append (all, text);
  return g_string_free (all, FALSE);
}

/* A brief of exactly @size bytes, the rest in a comment behind its root. */
static char *
brief_of_size (gsize size)
{
  g_autofree char *brief = brief_with ("");
  gsize rest = size - strlen (brief) - strlen ("<!---->");
  g_autofree char *filling = g_strnfill (rest, ' ');

  return g_strconcat (brief, "<!--", filling, "-->", NULL);
}

static void
test_eight_mebibytes_a_brief (void)
{
  g_autofree char *largest = brief_of_size (GW_XML_MAX_BRIEF_BYTES);
  g_autofree char *larger = brief_of_size (GW_XML_MAX_BRIEF_BYTES + 1);

  g_assert_cmpuint (strlen (largest), ==, 8 * 1024 * 1024);
  assert_accepted (largest);
  assert_refused (larger, GW_ERROR_LIMIT, "The file is larger than the 8 MiB that a brief may have.");
}

/* A library may be larger than a brief; its own limit is told from the size alone. */
static void
test_half_a_gibibyte_a_library (void)
{
  g_autofree char *filling = g_strnfill (GW_XML_MAX_BRIEF_BYTES, ' ');
  g_autofree char *library = g_strconcat (
      "<library xmlns=\"urn:groundwork:1\" format=\"1\"/><!--", filling, "-->", NULL);
  static const char one[1];
  g_autoptr (GBytes) stated = g_bytes_new_static (one, (gsize) GW_XML_MAX_LIBRARY_BYTES + 1);
  g_autoptr (GError) error = NULL;
  g_autoptr (GwItem) root = NULL;

  assert_accepted (library);
  root = gw_xml_read (stated, NULL, &error);
  g_assert_null (root);
  g_assert_error (error, GW_ERROR, GW_ERROR_LIMIT);
  g_assert_cmpstr (error->message, ==,
                   "The file is larger than the 512 MiB that a library may have.");
}

/* One text of @n bytes in each place where one can stand; @pieces of it stand apart. */
static void
check_text_of (gsize    n,
               gboolean accepted)
{
  g_autofree char *text = g_strnfill (n, 't');
  g_autofree char *half = g_strnfill (n / 2, 't');
  g_autofree char *rest = g_strnfill (n - n / 2 - 1, 't'); /* less what parts the two */
  g_autofree char *in_element = g_strdup_printf ("  <outcome>%s</outcome>\n", text);
  g_autofree char *in_body
      = g_strdup_printf ("  <knowns><known id=\"k-1\">%s</known></knowns>\n", text);
  g_autofree char *in_two
      = g_strdup_printf ("<parties><party id=\"p-1\" side=\"us\" name=\"U\"/></parties>"
                         "<interests><interest id=\"i-1\" party=\"p-1\"><position>%s</position>"
                         "<position>%s</position></interest></interests>", half, rest);
  const char *const places[] = { in_element, in_body, in_two };

  for (guint i = 0; i < G_N_ELEMENTS (places); i++)
    {
      g_autofree char *brief = brief_with (places[i]);

      g_test_message ("place %u, %" G_GSIZE_FORMAT " bytes", i, n);
      if (accepted)
        assert_accepted (brief);
      else
        assert_refused (brief, GW_ERROR_LIMIT, TOO_LONG_TEXT);
    }
}

static void
test_one_mebibyte_a_text (void)
{
  check_text_of (GW_XML_MAX_TEXT_BYTES, TRUE);
  check_text_of (GW_XML_MAX_TEXT_BYTES + 1, FALSE);
}

/* In a foreign element the limit is for the whole of it, as it will be written. */
static void
test_one_mebibyte_a_foreign_element (void)
{
  gsize room = GW_XML_MAX_TEXT_BYTES - strlen ("<x:y>");
  g_autofree char *text = g_strnfill (room, 't');
  g_autofree char *just = g_strdup_printf ("  <x:y>%s</x:y>\n", text);
  g_autofree char *more = g_strdup_printf ("  <x:y>%st</x:y>\n", text);
  g_autofree char *accepted = brief_with (just);
  g_autofree char *refused = brief_with (more);

  assert_accepted (accepted);
  assert_refused (refused, GW_ERROR_LIMIT, TOO_LONG_TEXT);
}

/* From its '<' to its '>', which is not counted. */
static void
test_64_kibibytes_a_tag (void)
{
  for (guint extra = 0; extra < 2; extra++)
    {
      gsize length = GW_XML_MAX_TAG_BYTES + extra
                     - strlen ("<party id=\"p-1\" side=\"us\" name=\"U\" role=\"\"/");
      g_autofree char *role = g_strnfill (length, '>'); /* no end within quotes */
      g_autofree char *parties
          = g_strdup_printf ("  <parties><party id=\"p-1\" side=\"us\" name=\"U\" role=\"%s\"/>"
                             "</parties>\n", role);
      g_autofree char *brief = brief_with (parties);

      if (extra == 0)
        assert_accepted (brief);
      else
        assert_refused (brief, GW_ERROR_LIMIT, TOO_LONG_TAG);
    }
}

/* What only looks like a tag is none. */
static void
test_comments_and_cdata_are_no_tags (void)
{
  g_autofree char *long_text = g_strnfill (GW_XML_MAX_TAG_BYTES + 10, 'q');
  g_autofree char *inside = g_strdup_printf ("  <!-- <party %s -->\n  <?x <party %s?>\n"
                                             "  <outcome><![CDATA[<party %s]]></outcome>\n",
                                             long_text, long_text, long_text);
  g_autofree char *brief = brief_with (inside);

  assert_accepted (brief);
}

/* Declarations of namespaces are attributes as well. */
static void
test_64_attributes_a_tag (void)
{
  for (guint n = 61; n <= 62; n++)
    {
      g_autoptr (GString) tag = g_string_new ("  <parties><party id=\"p-1\" side=\"us\" name=\"U\"");
      g_autoptr (GString) declared
          = g_string_new ("  <parties><party id=\"p-1\" side=\"us\" name=\"U\"");

      for (guint i = 0; i < n; i++)
        {
          g_string_append_printf (tag, " x:a%u=\"\"", i);
          g_string_append_printf (declared, " xmlns:n%u=\"urn:n\"", i);
        }
      g_string_append (tag, "/></parties>\n");
      g_string_append (declared, "/></parties>\n");
      g_autofree char *attributes = brief_with (tag->str);
      g_autofree char *namespaces = brief_with (declared->str);

      if (n == 61)
        {
          assert_accepted (attributes);
          assert_accepted (namespaces);
          continue;
        }
      assert_refused (attributes, GW_ERROR_LIMIT, "<party> has more attributes than a tag may have.");
      assert_refused (namespaces, GW_ERROR_LIMIT, "<party> has more attributes than a tag may have.");
    }
}

static void
test_32_elements_deep (void)
{
  for (guint n = 31; n <= 32; n++)
    {
      g_autofree char *open = repeat ("<x:d>", n);
      g_autofree char *close = repeat ("</x:d>", n);
      g_autofree char *inside = g_strconcat ("  ", open, close, "\n", NULL);
      g_autofree char *brief = brief_with (inside);

      if (n == 31)
        assert_accepted (brief);
      else
        assert_refused (brief, GW_ERROR_LIMIT, TOO_DEEP);
    }
}

/* The brief itself and its moment are two of them. */
static void
test_20000_items_a_brief (void)
{
  for (guint n = GW_XML_MAX_BRIEF_ITEMS - 2; n <= GW_XML_MAX_BRIEF_ITEMS - 1; n++)
    {
      g_autoptr (GString) knowns = g_string_new ("  <knowns>\n");

      for (guint i = 0; i < n; i++)
        g_string_append_printf (knowns, "    <known id=\"kn-%u\"/>\n", i);
      g_string_append (knowns, "  </knowns>\n");
      g_autofree char *brief = brief_with (knowns->str);

      if (n == GW_XML_MAX_BRIEF_ITEMS - 2)
        assert_accepted (brief);
      else
        assert_refused (brief, GW_ERROR_LIMIT, TOO_MANY);
    }
}

static void
test_1000_foreign_names (void)
{
  for (guint n = 1000; n <= 1001; n++)
    {
      g_autoptr (GString) inside = g_string_new ("  <x:n0>");

      /* Names used again do not count again. */
      for (guint i = 1; i < n; i++)
        g_string_append_printf (inside, "<x:n%u/><x:n%u/>", i, i);
      g_string_append (inside, "</x:n0>\n");
      g_autofree char *brief = brief_with (inside->str);

      if (n == 1000)
        assert_accepted (brief);
      else
        assert_refused (brief, GW_ERROR_LIMIT, TOO_FOREIGN);
    }
}

/* What stands many times in one place is taken in at the pace of one after the other: the
 * largest that a brief may hold takes no longer than a blink. */
static void
test_many_of_the_same_take_no_longer (void)
{
  static const struct
  {
    const char *before, *each, *after;
  } cases[] = {
    { "", "<!---->", "" },
    { "<knowns><known id=\"k-1\"/>", "<!---->", "</knowns>" },
    { "<parties>", "<?a?>", "</parties>" },
    { "", "<x:y/>", "" },
    { "<x:y>", "&amp;", "</x:y>" },
    { "<parties><party id=\"p-1\" side=\"us\" name=\"U\"/></parties><interests>"
      "<interest id=\"i-1\" party=\"p-1\">", "<position>a</position>", "</interest></interests>" },
    { "<parties><party id=\"p-1\" side=\"us\" name=\"U\"/></parties><interests>"
      "<interest id=\"i-1\" party=\"p-1\">", "<position x:a=\"1\">a</position>",
      "</interest></interests>" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *each = repeat (cases[i].each, 150000);
      g_autofree char *inside = g_strconcat (cases[i].before, each, cases[i].after, NULL);
      g_autofree char *brief = brief_with (inside);

      g_test_timer_start ();
      assert_accepted (brief);
      g_test_message ("%s: %.2f s", cases[i].each, g_test_timer_elapsed ());
      g_assert_cmpfloat (g_test_timer_elapsed (), <, 3);
    }
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add_func ("/xml/limits/" path, func)
  ADD ("eight-mebibytes-a-brief", test_eight_mebibytes_a_brief);
  ADD ("half-a-gibibyte-a-library", test_half_a_gibibyte_a_library);
  ADD ("one-mebibyte-a-text", test_one_mebibyte_a_text);
  ADD ("one-mebibyte-a-foreign-element", test_one_mebibyte_a_foreign_element);
  ADD ("64-kibibytes-a-tag", test_64_kibibytes_a_tag);
  ADD ("comments-and-cdata-are-no-tags", test_comments_and_cdata_are_no_tags);
  ADD ("64-attributes-a-tag", test_64_attributes_a_tag);
  ADD ("32-elements-deep", test_32_elements_deep);
  ADD ("20000-items-a-brief", test_20000_items_a_brief);
  ADD ("1000-foreign-names", test_1000_foreign_names);
  ADD ("many-of-the-same-take-no-longer", test_many_of_the_same_take_no_longer);
  return g_test_run ();
}
