/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <string.h>

#include "reading.h"

/* The same document in other bytes. */

#define CHUNK (64 * 1024)

static void
test_every_kind_of_line_end (void)
{
  static const char *const ends[] = { "\n", "\r", "\r\n" };
  g_autofree char *plain
      = brief_with ("  <!-- two\nlines -->\n  <?two lines\nhere?>\n  <outcome>two\nlines</outcome>\n"
                    "  <x:y>two\nlines</x:y>\n"
                    "  <knowns>\n    <known id=\"k-1\">two\n\nthree</known>\n  </knowns>\n");

  for (guint i = 0; i < G_N_ELEMENTS (ends); i++)
    {
      g_auto (GStrv) lines = g_strsplit (plain, "\n", -1);
      g_autofree char *other = g_strjoinv (ends[i], lines);

      assert_becomes (other, plain);
    }
}

/* What is written as a character reference is a line end all the same, and never comes back as CR. */
static void
test_references_to_line_ends (void)
{
  static const struct
  {
    const char *before, *after;
  } cases[] = {
    { "  <outcome>a&#13;b</outcome>\n", "  <outcome>a\nb</outcome>\n" },
    { "  <outcome>a&#xA;b&#9;c</outcome>\n", "  <outcome>a\nb\tc</outcome>\n" },
    { "  <x:y k=\"a&#13;b\">c&#13;d</x:y>\n", "  <x:y k=\"a&#10;b\">c\nd</x:y>\n" },
    { "  <meeting place=\"a&#13;b&#10;c&#9;d\"/>\n", "  <meeting place=\"a&#10;b&#10;c&#9;d\"/>\n" },
    { "  <meeting place=\"a\nb\tc\"/>\n", "  <meeting place=\"a b c\"/>\n" },
    { "  <knowns>\n    <known id=\"k-1\">a&#13;b</known>\n  </knowns>\n",
      "  <knowns>\n    <known id=\"k-1\">a\nb</known>\n  </knowns>\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *before = brief_with (cases[i].before);
      g_autofree char *after = brief_with (cases[i].after);

      g_test_message ("%s", cases[i].before);
      assert_becomes (before, after);
    }
}

static void
test_a_byte_order_mark_is_dropped (void)
{
  g_autofree char *brief = brief_with ("");
  g_autofree char *marked = g_strconcat ("\xef\xbb\xbf", brief, NULL);

  assert_becomes (marked, brief);
}

static void
test_cdata_becomes_text (void)
{
  static const struct
  {
    const char *before, *after;
  } cases[] = {
    { "  <outcome><![CDATA[a < b & c]]></outcome>\n", "  <outcome>a &lt; b &amp; c</outcome>\n" },
    { "  <outcome>a<![CDATA[b]]>c<![CDATA[]]></outcome>\n", "  <outcome>abc</outcome>\n" },
    { "  <outcome><![CDATA[&amp;]]></outcome>\n", "  <outcome>&amp;amp;</outcome>\n" },
    { "  <x:y><![CDATA[<z>]]></x:y>\n", "  <x:y>&lt;z&gt;</x:y>\n" },
    { "  <outcome>]]&gt;</outcome>\n", "  <outcome>]]&gt;</outcome>\n" },
    { "  <knowns>\n    <known id=\"k-1\"><![CDATA[<b>]]></known>\n  </knowns>\n",
      "  <knowns>\n    <known id=\"k-1\">&lt;b&gt;</known>\n  </knowns>\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *before = brief_with (cases[i].before);
      g_autofree char *after = brief_with (cases[i].after);

      g_test_message ("%s", cases[i].before);
      assert_becomes (before, after);
    }
}

static void
test_other_forms_become_canonical (void)
{
  static const struct
  {
    const char *before, *after;
  } cases[] = {
    { "<outcome\n  >O</outcome\n>", "  <outcome>O</outcome>\n" },
    { "<meeting place='a\"b' minutes='045'/>",
      "  <meeting minutes=\"45\" place=\"a&quot;b\"/>\n" },
    { "<outcome></outcome>", "" },
    { "<parties></parties>", "" },
    { "<meeting></meeting>", "  <meeting/>\n" },
    { "<outcome>&#65;&#x42;&apos;&quot;</outcome>", "  <outcome>AB'\"</outcome>\n" },
    { "<outcome>&#x1F600; \xf0\x9f\x98\x80</outcome>",
      "  <outcome>\xf0\x9f\x98\x80 \xf0\x9f\x98\x80</outcome>\n" },
    { "<parties>\n\n <party name=\"U\" side=\"us\" attends=\"yes\" id=\"p-1\"/></parties>",
      "  <parties>\n    <party id=\"p-1\" side=\"us\" name=\"U\"/>\n  </parties>\n" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *before = brief_with (cases[i].before);
      g_autofree char *after = brief_with (cases[i].after);

      g_test_message ("%s", cases[i].before);
      assert_becomes (before, after);
    }
}

/* Nothing goes wrong where the parser's chunks meet: each construct is put across the place at
 * every byte of it. */
static void
test_constructs_across_chunks (void)
{
  static const char *const constructs[] = {
    "<outcome>\xc3\xa9\xf0\x9f\x98\x80 &amp;&#233;</outcome>",
    "<outcome>a\r\nb\rc</outcome>",
    "<outcome>a<![CDATA[b]]&]]>c</outcome>",
    "<!-- a - b --><outcome/>",
    "<?target data ? more?><outcome/>",
    "<x:y x:k=\"v\"><x:z>t</x:z></x:y>",
    "<meeting place=\"a > b &amp; c\" minutes=\"5\"/>",
  };

  for (guint i = 0; i < G_N_ELEMENTS (constructs); i++)
    {
      g_autofree char *plain = brief_with (constructs[i]);
      g_autofree char *expected = rewrite (plain);
      gsize before = strstr (plain, constructs[i]) - plain;

      for (gsize at = 0; at <= strlen (constructs[i]); at++)
        {
          g_autofree char *blanks = g_strnfill (CHUNK - before - at, ' ');
          g_autofree char *inside = g_strconcat (blanks, constructs[i], NULL);
          g_autofree char *brief = brief_with (inside);
          g_autofree char *written = rewrite (brief);

          g_assert_cmpstr (written, ==, expected);
        }
    }
}

static void
test_errors_across_chunks_have_their_place (void)
{
  for (guint n = CHUNK - 40; n < CHUNK + 8; n++)
    {
      g_autofree char *blanks = g_strnfill (n, ' ');
      g_autofree char *inside = g_strconcat (blanks, "\n<outcome>a<b/></outcome>", NULL);
      g_autofree char *brief = brief_with (inside);
      g_autoptr (GError) error = NULL;
      g_autoptr (GwItem) root = read_text (brief, -1, &error);

      g_assert_null (root);
      g_assert_cmpstr (error->message, ==, "<b> stands inside a text; texts are plain.");
      g_assert_cmpuint (gw_error_get_line (error), ==, 5);
    }
}

static void
test_what_is_no_text_is_refused (void)
{
  static const struct
  {
    const char *bytes;
    gsize       length;
    const char *message;
    guint       line, column;
  } cases[] = {
    { "", 0, "The file is empty.", 1, 1 },
    { "\xef\xbb\xbf", 3, "The file is empty.", 1, 1 },
    { "\xef\xbb\xbf\xef\xbb\xbf<brief/>", 14,
      "The file begins with two byte order marks; one is the most it may have.", 1, 1 },
    { "\x1f\x8b\x08\x00", 4, "The file is compressed; unpack it first.", 1, 2 },
    { "\xfd" "7zXZ\0", 6, "The file is compressed; unpack it first.", 1, 1 },
    { "\xff\xfe<\0", 4, "The file is written in UTF-16; only UTF-8 can be read here.", 1, 1 },
    { "\xfe\xff\0<", 4, "The file is written in UTF-16; only UTF-8 can be read here.", 1, 1 },
    { "<!-- \n\xe9 -->", 11, "The text here is not UTF-8.", 2, 1 },
    { "<!-- \xed\xa0\x80 -->", 12, "The text here is not UTF-8.", 1, 6 },
    { "<!--\n\n \0-->", 11, "There is a zero byte here; text has none.", 3, 2 },
    { "<?xml version=\"1.1\"?><brief/>", 29, "Only XML 1.0 can be read here.", 1, 1 },
    { "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><brief/>", 51,
      "The file says that it is written in ISO-8859-1; only UTF-8 can be read here.", 1, 1 },
    { "<!DOCTYPE brief><brief/>", 24, "The file has a DOCTYPE; Groundwork files have none.", 1, 16 },
    { "<!-- only this -->", 18, "The file ends too early; its end is missing.", 1, 19 },
    { "<html/>", 7, "This is not a Groundwork file: it begins with <html>, not with <brief> or "
                     "<library> of the namespace urn:groundwork:1.", 1, 6 },
    { "<brief/>", 8, "This is not a Groundwork file: it begins with <brief>, not with <brief> or "
                     "<library> of the namespace urn:groundwork:1.", 1, 7 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autoptr (GwItem) root = read_text (cases[i].bytes, cases[i].length, &error);

      g_test_message ("case %u", i);
      g_assert_null (root);
      g_assert_cmpstr (error->message, ==, cases[i].message);
      g_assert_cmpuint (gw_error_get_line (error), ==, cases[i].line);
      if (strstr (error->message, "DOCTYPE") == NULL)
        g_assert_cmpuint (gw_error_get_column (error), ==, cases[i].column);
    }
}

static void
test_reading_can_be_cancelled (void)
{
  g_autofree char *brief = brief_with ("");
  g_autoptr (GBytes) bytes = g_bytes_new (brief, strlen (brief));
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();
  g_autoptr (GError) error = NULL;

  g_autoptr (GwItem) root = gw_xml_read (bytes, cancellable, &error);
  g_assert_no_error (error);
  g_assert_nonnull (root);

  g_cancellable_cancel (cancellable);
  g_autoptr (GwItem) none = gw_xml_read (bytes, cancellable, &error);
  g_assert_null (none);
  g_assert_error (error, G_IO_ERROR, G_IO_ERROR_CANCELLED);
}

int
main (int    argc,
      char **argv)
{
  g_test_init (&argc, &argv, NULL);
#define ADD(path, func) g_test_add_func ("/xml/bytes/" path, func)
  ADD ("every-kind-of-line-end", test_every_kind_of_line_end);
  ADD ("references-to-line-ends", test_references_to_line_ends);
  ADD ("a-byte-order-mark-is-dropped", test_a_byte_order_mark_is_dropped);
  ADD ("cdata-becomes-text", test_cdata_becomes_text);
  ADD ("other-forms-become-canonical", test_other_forms_become_canonical);
  ADD ("constructs-across-chunks", test_constructs_across_chunks);
  ADD ("errors-across-chunks-have-their-place", test_errors_across_chunks_have_their_place);
  ADD ("what-is-no-text-is-refused", test_what_is_no_text_is_refused);
  ADD ("reading-can-be-cancelled", test_reading_can_be_cancelled);
  return g_test_run ();
}
