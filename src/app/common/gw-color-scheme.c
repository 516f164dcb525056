/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "gw-color-scheme.h"

#define PORTAL_NAME "org.freedesktop.portal.Desktop"
#define PORTAL_PATH "/org/freedesktop/portal/desktop"
#define PORTAL_SETTINGS "org.freedesktop.portal.Settings"
#define APPEARANCE "org.freedesktop.appearance"

struct _GwColorScheme
{
  GObject          parent_instance;

  /* owned */
  GtkSettings     *settings;
  GDBusConnection *bus;
  GCancellable    *cancellable;
  char            *own_theme;

  guint            subscription;
  gboolean         own_dark;
};

G_DEFINE_FINAL_TYPE (GwColorScheme, gw_color_scheme, G_TYPE_OBJECT)

/* The portal's older call wraps the value in a variant twice. */
static GVariant *
unwrap (GVariant *value)
{
  GVariant *inner = g_variant_ref (value);

  while (g_variant_is_of_type (inner, G_VARIANT_TYPE_VARIANT))
    {
      GVariant *outer = inner;

      inner = g_variant_get_variant (outer);
      g_variant_unref (outer);
    }
  return inner;
}

static void
changed_cb (GDBusConnection *bus,
            const char      *sender,
            const char      *path,
            const char      *interface,
            const char      *signal,
            GVariant        *parameters,
            gpointer         user_data)
{
  const char *key;
  g_autoptr (GVariant) value = NULL;

  if (!g_variant_is_of_type (parameters, G_VARIANT_TYPE ("(ssv)")))
    return;

  g_variant_get (parameters, "(&s&sv)", NULL, &key, &value);
  gw_color_scheme_apply (user_data, key, value);
}

static void
read_all_cb (GObject      *source,
             GAsyncResult *result,
             gpointer      user_data)
{
  g_autoptr (GwColorScheme) self = user_data;
  g_autoptr (GVariant) reply
      = g_dbus_connection_call_finish (G_DBUS_CONNECTION (source), result, NULL);
  g_autoptr (GVariantIter) namespaces = NULL;
  GVariantIter *settings;

  /* No portal is no error: the GTK setting holds. */
  if (reply == NULL)
    return;

  g_variant_get (reply, "(a{sa{sv}})", &namespaces);
  while (g_variant_iter_loop (namespaces, "{&sa{sv}}", NULL, &settings))
    {
      const char *key;
      GVariant *value;

      while (g_variant_iter_loop (settings, "{&sv}", &key, &value))
        gw_color_scheme_apply (self, key, value);
    }
}

static void
follow (GwColorScheme *self)
{
  const char *const names[] = { APPEARANCE, NULL };

  self->subscription = g_dbus_connection_signal_subscribe (
      self->bus, PORTAL_NAME, PORTAL_SETTINGS, "SettingChanged", PORTAL_PATH, APPEARANCE,
      G_DBUS_SIGNAL_FLAGS_NONE, changed_cb, self, NULL);
  g_dbus_connection_call (self->bus, PORTAL_NAME, PORTAL_PATH, PORTAL_SETTINGS, "ReadAll",
                          g_variant_new ("(^as)", names), G_VARIANT_TYPE ("(a{sa{sv}})"),
                          G_DBUS_CALL_FLAGS_NONE, -1, self->cancellable, read_all_cb,
                          g_object_ref (self));
}

static void
gw_color_scheme_dispose (GObject *object)
{
  GwColorScheme *self = GW_COLOR_SCHEME (object);

  if (self->subscription != 0)
    g_dbus_connection_signal_unsubscribe (self->bus, self->subscription);
  self->subscription = 0;
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->bus);
  g_clear_object (&self->settings);
  g_clear_pointer (&self->own_theme, g_free);

  G_OBJECT_CLASS (gw_color_scheme_parent_class)->dispose (object);
}

static void
gw_color_scheme_class_init (GwColorSchemeClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_color_scheme_dispose;
}

static void
gw_color_scheme_init (GwColorScheme *self)
{
  self->cancellable = g_cancellable_new ();
}

/* bus may be NULL: then nothing is followed. */
GwColorScheme *
gw_color_scheme_new (GtkSettings     *settings,
                     GDBusConnection *bus)
{
  GwColorScheme *self = g_object_new (GW_TYPE_COLOR_SCHEME, NULL);

  self->settings = g_object_ref (settings);
  g_object_get (settings, "gtk-application-prefer-dark-theme", &self->own_dark, "gtk-theme-name",
                &self->own_theme, NULL);
  if (bus != NULL)
    {
      self->bus = g_object_ref (bus);
      follow (self);
    }
  return self;
}

void
gw_color_scheme_apply (GwColorScheme *self,
                       const char    *key,
                       GVariant      *value)
{
  g_autoptr (GVariant) inner = unwrap (value);
  guint32 wish;

  g_return_if_fail (GW_IS_COLOR_SCHEME (self));

  if (!g_variant_is_of_type (inner, G_VARIANT_TYPE_UINT32))
    return;

  wish = g_variant_get_uint32 (inner);
  if (g_str_equal (key, "color-scheme"))
    /* 1 asks for dark, 2 for light, 0 says nothing. */
    g_object_set (self->settings, "gtk-application-prefer-dark-theme",
                  wish == 1 || (wish == 0 && self->own_dark), NULL);
  else if (g_str_equal (key, "contrast"))
    g_object_set (self->settings, "gtk-theme-name", wish == 1 ? "Default-hc" : self->own_theme,
                  NULL);
}
