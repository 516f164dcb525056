/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-settings.h"

struct _GwSettings
{
  GObject     parent_instance;

  /* owned */
  GSettings  *store; /* NULL without a schema */
  GHashTable *held;  /* of char * to GVariant *: what the store does not know */

  gboolean    stored;
};

G_DEFINE_FINAL_TYPE (GwSettings, gw_settings, G_TYPE_OBJECT)

enum
{
  PROP_0,
  PROP_STORED,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* The defaults of data/org.groundwork.Groundwork.gschema.xml; a test holds the two together. */
static const struct
{
  const char *key;
  const char *value;
} presets[] = {
  { "workspace", "''" },
  { "paper", "'a4'" },
  { "comments-on-sheet", "false" },
  { "author", "''" },
  { "word-language", "''" },
  { "fresh-days", "uint32 90" },
  { "window-width", "1400" },
  { "window-height", "900" },
  { "window-maximized", "false" },
  { "last-moment", "'prioritization'" },
  { "show-list", "true" },
  { "show-sheet", "true" },
  { "last-row", "''" },
  { "last-scroll", "0" },
  { "different-initiatives", "@as []" },
  { "different-kept", "@as []" },
  { "last-file", "''" },
};

static void
changed_cb (GwSettings *self,
            const char *key)
{
  g_signal_emit (self, signals[CHANGED], g_quark_from_string (key), key);
}

static void
gw_settings_dispose (GObject *object)
{
  GwSettings *self = GW_SETTINGS (object);

  g_clear_object (&self->store);
  g_clear_pointer (&self->held, g_hash_table_unref);

  G_OBJECT_CLASS (gw_settings_parent_class)->dispose (object);
}

/* What the installed schema does not know is kept here: an older one may lie there, or none. */
static void
hold_presets (GwSettings      *self,
              GSettingsSchema *schema)
{
  self->held = g_hash_table_new_full (g_str_hash, g_str_equal, g_free,
                                      (GDestroyNotify) g_variant_unref);
  for (gsize i = 0; i < G_N_ELEMENTS (presets); i++)
    if (schema == NULL || !g_settings_schema_has_key (schema, presets[i].key))
      g_hash_table_insert (self->held, g_strdup (presets[i].key),
                           g_variant_parse (NULL, presets[i].value, NULL, NULL, NULL));
}

static void
gw_settings_constructed (GObject *object)
{
  GwSettings *self = GW_SETTINGS (object);
  GSettingsSchemaSource *source = g_settings_schema_source_get_default ();
  g_autoptr (GSettingsSchema) schema = NULL;

  G_OBJECT_CLASS (gw_settings_parent_class)->constructed (object);

  if (self->stored && source != NULL)
    schema = g_settings_schema_source_lookup (source, GW_APP_ID, TRUE);
  hold_presets (self, schema);
  if (schema == NULL)
    return;

  self->store = g_settings_new_full (schema, NULL, NULL);
  g_signal_connect_object (self->store, "changed", G_CALLBACK (changed_cb), self,
                           G_CONNECT_SWAPPED);
}

static void
gw_settings_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  GwSettings *self = GW_SETTINGS (object);

  if (prop_id == PROP_STORED)
    self->stored = g_value_get_boolean (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
gw_settings_class_init (GwSettingsClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);

  object_class->constructed = gw_settings_constructed;
  object_class->dispose = gw_settings_dispose;
  object_class->set_property = gw_settings_set_property;

  /* Whether to look for the schema at all. */
  props[PROP_STORED]
      = g_param_spec_boolean ("stored", NULL, NULL, TRUE,
                              G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  signals[CHANGED] = g_signal_new ("changed", GW_TYPE_SETTINGS,
                                   G_SIGNAL_RUN_LAST | G_SIGNAL_DETAILED, 0, NULL, NULL, NULL,
                                   G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
gw_settings_init (GwSettings *self)
{
}

GwSettings *
gw_settings_new (void)
{
  return g_object_new (GW_TYPE_SETTINGS, NULL);
}

GVariant *
gw_settings_get (GwSettings *self,
                 const char *key)
{
  GVariant *value;

  g_return_val_if_fail (GW_IS_SETTINGS (self), NULL);

  value = g_hash_table_lookup (self->held, key);
  if (value != NULL)
    return g_variant_ref (value);

  g_return_val_if_fail (self->store != NULL, NULL);
  return g_settings_get_value (self->store, key);
}

void
gw_settings_set (GwSettings *self,
                 const char *key,
                 GVariant   *value)
{
  g_autoptr (GVariant) owned = g_variant_ref_sink (value);
  g_autoptr (GVariant) old = gw_settings_get (self, key);

  g_return_if_fail (old != NULL);

  if (g_variant_equal (old, owned))
    return;

  if (!g_hash_table_contains (self->held, key))
    {
      g_settings_set_value (self->store, key, owned);
      return;
    }
  g_hash_table_insert (self->held, g_strdup (key), g_steal_pointer (&owned));
  changed_cb (self, key);
}

char *
gw_settings_dup_string (GwSettings *self,
                        const char *key)
{
  g_autoptr (GVariant) value = gw_settings_get (self, key);

  return g_variant_dup_string (value, NULL);
}

gboolean
gw_settings_get_boolean (GwSettings *self,
                         const char *key)
{
  g_autoptr (GVariant) value = gw_settings_get (self, key);

  return g_variant_get_boolean (value);
}

int
gw_settings_get_int (GwSettings *self,
                     const char *key)
{
  g_autoptr (GVariant) value = gw_settings_get (self, key);

  return g_variant_get_int32 (value);
}

static GStrvBuilder *
list_others (GwSettings *self,
             const char *key,
             const char *text)
{
  g_autoptr (GVariant) value = gw_settings_get (self, key);
  g_autofree const char **known = g_variant_get_strv (value, NULL);
  GStrvBuilder *others = g_strv_builder_new ();

  for (gsize i = 0; known[i] != NULL; i++)
    if (!g_str_equal (known[i], text))
      g_strv_builder_add (others, known[i]);
  return others;
}

static void
set_texts (GwSettings   *self,
           const char   *key,
           GStrvBuilder *builder)
{
  g_auto (GStrv) texts = g_strv_builder_end (builder);

  gw_settings_set (self, key, g_variant_new_strv ((const char *const *) texts, -1));
}

void
gw_settings_add_text (GwSettings *self,
                      const char *key,
                      const char *text)
{
  g_autoptr (GStrvBuilder) all = list_others (self, key, text);

  g_strv_builder_add (all, text);
  set_texts (self, key, all);
}

void
gw_settings_remove_text (GwSettings *self,
                         const char *key,
                         const char *text)
{
  g_autoptr (GStrvBuilder) others = list_others (self, key, text);

  set_texts (self, key, others);
}
