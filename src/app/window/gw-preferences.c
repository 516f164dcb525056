/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-preferences.h"

#include "gw-compat.h"
#include "gw-sheet.h"

#include <glib/gi18n-lib.h>

struct _GwPreferences
{
  GtkWindow      parent_instance;

  /* owned */
  GwSettings    *settings;

  /* template */
  GtkWidget     *root;
  GtkLabel      *folder;
  GtkLabel      *trouble;
  GtkDropDown   *paper;
  GtkEditable   *author;
  GtkDropDown   *language;
  GtkSpinButton *days;
};

G_DEFINE_FINAL_TYPE (GwPreferences, gw_preferences, GTK_TYPE_WINDOW)

/* There are lists of words for these; the first is whatever the brief is written in. */
static const struct
{
  const char *language;
  const char *name;
} languages[] = {
  { "", N_("The language of the brief") },
  { "en", N_("English") },
  { "de", N_("German") },
};

static void
show_folder (GwPreferences *self)
{
  g_autofree char *path = gw_settings_dup_string (self->settings, "workspace");

  gtk_label_set_text (self->folder,
                      *path != '\0' ? path : _("The folder Groundwork in your documents"));
}

static void
tell (GwPreferences *self,
      const char    *what,
      const char    *why)
{
  g_autofree char *text = why != NULL ? g_strconcat (what, "\n", why, NULL) : g_strdup (what);

  gtk_label_set_text (self->trouble, text);
  gtk_widget_set_visible (GTK_WIDGET (self->trouble), TRUE);
  gw_compat_announce (GTK_WIDGET (self->trouble), text);
}

static void
chosen_cb (GObject      *source,
           GAsyncResult *result,
           gpointer      user_data)
{
  g_autoptr (GwPreferences) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GFile) file = gw_compat_choose_file_finish (result, &error);
  g_autofree char *path = file != NULL ? g_file_get_path (file) : NULL;

  if (self->settings == NULL)
    return;
  if (file == NULL && !g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    tell (self, _("The files cannot be shown."), error->message);
  else if (file != NULL && path == NULL)
    tell (self, _("Briefs can only be kept in a folder of this computer."), NULL);
  if (path == NULL)
    return;

  gtk_label_set_text (self->folder, path);
  /* The last thing: another folder is another window, and this one goes with its parent. */
  gw_settings_set (self->settings, "workspace", g_variant_new_string (path));
}

static void
choose_cb (GwPreferences *self)
{
  const GwChooseRequest request = {
    .mode = GW_CHOOSE_FOLDER,
    .title = _("Where your briefs are kept"),
    .accept = _("Use this folder"),
  };

  gw_compat_choose_file (GTK_WINDOW (self), &request, NULL, chosen_cb, g_object_ref (self));
}

static void
paper_cb (GwPreferences *self)
{
  const char *paper = gw_sheet_get_nth_paper (gtk_drop_down_get_selected (self->paper), NULL, NULL);

  if (paper != NULL && self->settings != NULL)
    gw_settings_set (self->settings, "paper", g_variant_new_string (paper));
}

static void
author_cb (GwPreferences *self)
{
  if (self->settings != NULL)
    gw_settings_set (self->settings, "author",
                     g_variant_new_string (gtk_editable_get_text (self->author)));
}

static void
language_cb (GwPreferences *self)
{
  guint selected = gtk_drop_down_get_selected (self->language);

  if (selected < G_N_ELEMENTS (languages) && self->settings != NULL)
    gw_settings_set (self->settings, "word-language",
                     g_variant_new_string (languages[selected].language));
}

static void
days_cb (GwPreferences *self)
{
  if (self->settings != NULL)
    gw_settings_set (self->settings, "fresh-days",
                     g_variant_new_uint32 (gtk_spin_button_get_value_as_int (self->days)));
}

static void
fill_languages (GwPreferences *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *chosen = gw_settings_dup_string (self->settings, "word-language");
  guint selected = 0;

  for (guint i = 0; i < G_N_ELEMENTS (languages); i++)
    {
      gtk_string_list_append (names, _(languages[i].name));
      if (g_str_equal (languages[i].language, chosen))
        selected = i;
    }
  gtk_drop_down_set_model (self->language, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->language, selected);
}

static void
show_days (GwPreferences *self)
{
  g_autoptr (GVariant) days = gw_settings_get (self->settings, "fresh-days");

  gtk_spin_button_set_value (self->days, g_variant_get_uint32 (days));
}

static void
fill_papers (GwPreferences *self)
{
  g_autoptr (GtkStringList) names = gtk_string_list_new (NULL);
  g_autofree char *chosen = gw_settings_dup_string (self->settings, "paper");
  const char *paper;
  const char *name;
  gboolean landscape;
  guint selected = 0;

  for (guint i = 0; (paper = gw_sheet_get_nth_paper (i, &name, &landscape)) != NULL; i++)
    {
      /* Translators: %s is the name of a paper: "A4, landscape". */
      g_autofree char *text
          = landscape ? g_strdup_printf (_("%s, landscape"), name) : g_strdup (name);

      gtk_string_list_append (names, text);
      if (g_str_equal (paper, chosen))
        selected = i;
    }
  gtk_drop_down_set_model (self->paper, G_LIST_MODEL (names));
  gtk_drop_down_set_selected (self->paper, selected);
}

static void
gw_preferences_dispose (GObject *object)
{
  GwPreferences *self = GW_PREFERENCES (object);

  g_clear_object (&self->settings);

  G_OBJECT_CLASS (gw_preferences_parent_class)->dispose (object);
}

static void
gw_preferences_class_init (GwPreferencesClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_preferences_dispose;

  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/window/gw-preferences.ui");
  gtk_widget_class_bind_template_child (widget_class, GwPreferences, root);
  gtk_widget_class_bind_template_child (widget_class, GwPreferences, folder);
  gtk_widget_class_bind_template_child (widget_class, GwPreferences, trouble);
  gtk_widget_class_bind_template_child (widget_class, GwPreferences, paper);
  gtk_widget_class_bind_template_child (widget_class, GwPreferences, author);
  gtk_widget_class_bind_template_child (widget_class, GwPreferences, language);
  gtk_widget_class_bind_template_child (widget_class, GwPreferences, days);
  gtk_widget_class_bind_template_callback (widget_class, choose_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gw_preferences_init (GwPreferences *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_compat_name (GTK_WIDGET (self->paper), _("Paper"));
  gw_compat_name (GTK_WIDGET (self->language), _("Check the wording of promises in"));
}

GtkWidget *
gw_preferences_new (GtkWindow  *parent,
                    GwSettings *settings)
{
  GwPreferences *self = g_object_new (GW_TYPE_PREFERENCES, "transient-for", parent, NULL);
  g_autofree char *author = gw_settings_dup_string (settings, "author");

  self->settings = g_object_ref (settings);
  show_folder (self);
  fill_papers (self);
  fill_languages (self);
  show_days (self);
  gtk_editable_set_text (self->author, author);
  g_signal_connect_swapped (self->paper, "notify::selected", G_CALLBACK (paper_cb), self);
  g_signal_connect_swapped (self->author, "changed", G_CALLBACK (author_cb), self);
  g_signal_connect_swapped (self->language, "notify::selected", G_CALLBACK (language_cb), self);
  g_signal_connect_swapped (self->days, "value-changed", G_CALLBACK (days_cb), self);
  return GTK_WIDGET (self);
}
