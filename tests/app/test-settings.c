/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-settings.h"

#include <gtk/gtk.h>

static void
count (guint *n)
{
  (*n)++;
}

static void
check_settings (GwSettings *settings)
{
  g_autofree char *paper = gw_settings_dup_string (settings, "paper");
  guint n = 0;

  g_assert_cmpstr (paper, ==, "a4");
  g_assert_cmpint (gw_settings_get_int (settings, "window-width"), ==, 1400);
  g_assert_true (gw_settings_get_boolean (settings, "show-list"));

  g_signal_connect_swapped (settings, "changed::show-list", G_CALLBACK (count), &n);
  gw_settings_set (settings, "show-list", g_variant_new_boolean (TRUE));
  g_assert_cmpuint (n, ==, 0);
  gw_settings_set (settings, "show-list", g_variant_new_boolean (FALSE));
  g_assert_cmpuint (n, ==, 1);
  g_assert_false (gw_settings_get_boolean (settings, "show-list"));
  gw_settings_set (settings, "show-list", g_variant_new_boolean (TRUE));
}

static void
test_with_schema (void)
{
  GwSettings *settings = gw_settings_new ();

  check_settings (settings);
  g_assert_finalize_object (settings);
}

/* The presets in the code are what the schema says, key by key. */
static void
test_presets (void)
{
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = g_settings_schema_source_lookup (source, GW_APP_ID, TRUE);
  g_autoptr (GwSettings) stored = gw_settings_new ();
  g_autoptr (GwSettings) held = g_object_new (GW_TYPE_SETTINGS, "stored", FALSE, NULL);
  g_auto (GStrv) keys = NULL;

  g_assert_nonnull (schema);
  keys = g_settings_schema_list_keys (schema);
  for (int i = 0; keys[i] != NULL; i++)
    {
      g_autoptr (GVariant) a = gw_settings_get (stored, keys[i]);
      g_autoptr (GVariant) b = gw_settings_get (held, keys[i]);

      g_assert_true (g_variant_equal (a, b));
    }
}

static void
test_without_schema (void)
{
  GwSettings *settings = g_object_new (GW_TYPE_SETTINGS, "stored", FALSE, NULL);

  check_settings (settings);
  g_assert_finalize_object (settings);
}

int
main (int    argc,
      char **argv)
{
  gtk_test_init (&argc, &argv);

  g_test_add_func ("/settings/a change is told once", test_with_schema);
  g_test_add_func ("/settings/without the schema all works the same", test_without_schema);
  g_test_add_func ("/settings/the presets are those of the schema", test_presets);
  return g_test_run ();
}
