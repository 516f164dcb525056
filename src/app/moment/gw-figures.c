/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-figures.h"

#include "gw-field-grid.h"
#include "gw-picture.h"
#include "gw-plane-parties.h"
#include "gw-reckoned-list.h"

#include <glib/gi18n-lib.h>

/* The height of the line between two sentences, to that of a line of text. */
#define SENTENCE_GAP 0.3

struct _GwFigures
{
  GtkWidget    parent_instance;

  /* owned children */
  GtkWidget   *lists;
  GtkWidget   *sentence;
  GtkWidget   *parties; /* NULL but where there is a plane */
  GtkWidget   *picture; /* NULL where the section has none */
  GtkWidget   *words;   /* the picture's; NULL with it */

  char        *said;    /* owned: the sentence; NULL while there is none */
  char        *listed;  /* owned: what the lists say; NULL before they said anything */

  GwSectionId  section;
};

G_DEFINE_FINAL_TYPE (GwFigures, gw_figures, GTK_TYPE_WIDGET)

/* Side by side where there is room. */
static const struct
{
  GwSectionId  section;
  const char  *block;
  const char  *heading;
} lists[] = {
  { GW_SECTION_FITS, "fits", N_("Fits until the date") },
  { GW_SECTION_FITS, "done", N_("All done by") },
  { GW_SECTION_FITS, "simpler", N_("Simpler ways") },
  { GW_SECTION_FITS, "ladder", N_("One more week brings") },
};

static const struct
{
  GwSectionId  section;
  const char  *block;
  gboolean     spoken; /* in words from the start */
} pictures[] = {
  { GW_SECTION_WAITS, "slips", FALSE },    { GW_SECTION_FITS, "curve", FALSE },
  { GW_SECTION_PACKAGES, "packages", TRUE }, { GW_SECTION_WAYS, "plane", FALSE },
  { GW_SECTION_BRINGS, "cash", FALSE },    { GW_SECTION_BREAKS, "tornado", FALSE },
};

/* All that the lists of the section say, in one text. */
static char *
digest_lists (GwFigures   *self,
              GwReckoning *reckoning)
{
  GString *all = g_string_new (NULL);
  const GwReckonedRow *row;

  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    for (guint j = 0; lists[i].section == self->section
                      && (row = gw_reckoning_get (reckoning, lists[i].block, j)) != NULL; j++)
      {
        const char *parts[] = { lists[i].block, row->lead, row->text, row->strong, row->below, row->tail };

        for (guint k = 0; k < G_N_ELEMENTS (parts); k++)
          g_string_append_printf (all, "%s\n", parts[k] != NULL ? parts[k] : "");
      }
  return g_string_free (all, FALSE);
}

static void
show_lists (GwFigures   *self,
            GwReckoning *reckoning)
{
  g_autofree char *listed = digest_lists (self, reckoning);
  GtkWidget *child;

  if (g_strcmp0 (self->listed, listed) == 0)
    return;
  g_free (self->listed);
  self->listed = g_steal_pointer (&listed);
  while ((child = gtk_widget_get_first_child (self->lists)) != NULL)
    gtk_widget_unparent (child);
  for (guint i = 0; i < G_N_ELEMENTS (lists); i++)
    {
      if (lists[i].section != self->section
          || gw_reckoning_get (reckoning, lists[i].block, 0) == NULL)
        continue;
      child = gw_reckoned_list_new (reckoning, lists[i].block, _(lists[i].heading));
      gw_field_grid_append (GW_FIELD_GRID (self->lists), child, FALSE);
    }
  gtk_widget_set_visible (self->lists, gtk_widget_get_first_child (self->lists) != NULL);
}

static void
show_words (GwFigures *self,
            GwDiagram *diagram)
{
  g_autoptr (GString) words = g_string_new (NULL);

  for (guint i = 0; diagram != NULL && i < diagram->spots->len; i++)
    g_string_append_printf (words, "%s%s", i > 0 ? "\n" : "",
                            g_array_index (diagram->spots, GwSpot, i).text);
  gtk_label_set_text (GTK_LABEL (gtk_expander_get_child (GTK_EXPANDER (self->words))), words->str);
  gtk_widget_set_visible (self->words, words->len > 0);
}

/* Ways that settle one thing each are shown with what is to be settled, as packages. */
static GwDiagram *
find_diagram (GwReckoning *reckoning,
              const char  *block)
{
  if (g_str_equal (block, "plane") && gw_reckoning_get_diagram (reckoning, "packages") != NULL)
    return NULL;
  return gw_reckoning_get_diagram (reckoning, block);
}

static void
show_picture (GwFigures   *self,
              GwReckoning *reckoning)
{
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    if (pictures[i].section == self->section)
      {
        GwDiagram *diagram = find_diagram (reckoning, pictures[i].block);
        GwDiagram *shown = gw_picture_get_diagram (GW_PICTURE (self->picture));

        if (diagram != NULL && shown != NULL && gw_diagram_equal (diagram, shown))
          continue;
        gw_picture_set_diagram (GW_PICTURE (self->picture), diagram);
        show_words (self, diagram);
      }
}

/* A little air between sentences, which may run over several lines each: an empty line, much lower. */
static void
show_sentence (GwFigures  *self,
               const char *text)
{
  if (g_strcmp0 (self->said, text) == 0)
    return;

  g_auto (GStrv) lines = g_strsplit (text != NULL ? text : "", "\n", -1);
  g_autofree char *apart = g_strjoinv ("\n\n", lines);
  g_autoptr (PangoAttrList) air = pango_attr_list_new ();

  for (const char *end = strstr (apart, "\n\n"); end != NULL; end = strstr (end + 2, "\n\n"))
    {
      PangoAttribute *low = pango_attr_scale_new (SENTENCE_GAP);

      low->start_index = end + 1 - apart;
      low->end_index = low->start_index + 1;
      pango_attr_list_insert (air, low);
    }
  g_free (self->said);
  self->said = g_strdup (text);
  gtk_label_set_text (GTK_LABEL (self->sentence), apart);
  gtk_label_set_attributes (GTK_LABEL (self->sentence), air);
  gtk_widget_set_visible (self->sentence, text != NULL);
}

/* With every letter anywhere in the brief all is reckoned anew. What says the same stays as it is, for
 * a text that is set makes GTK measure the whole form. */
void
gw_figures_show (GwFigures     *self,
                 GwBesideWatch *watch)
{
  GwBeside *beside = gw_beside_watch_get_beside (watch);
  GwReckoning *reckoning = gw_beside_watch_get_reckoning (watch);

  g_return_if_fail (GW_IS_FIGURES (self));

  if (beside == NULL)
    return;
  show_sentence (self, gw_beside_get (beside, self->section));
  show_lists (self, reckoning);
  if (self->picture != NULL)
    show_picture (self, reckoning);
  if (self->parties != NULL)
    gw_plane_parties_show (GW_PLANE_PARTIES (self->parties), watch,
                           gtk_widget_get_visible (self->picture));
  gtk_widget_set_visible (GTK_WIDGET (self),
                          gtk_widget_get_visible (self->sentence)
                              || gtk_widget_get_visible (self->lists)
                              || (self->picture != NULL
                                  && gtk_widget_get_visible (self->picture)));
}

const char *
gw_figures_get_sentence (GwFigures *self)
{
  g_return_val_if_fail (GW_IS_FIGURES (self), NULL);

  return self->said;
}

static void
gw_figures_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  g_clear_pointer (&GW_FIGURES (object)->said, g_free);
  g_clear_pointer (&GW_FIGURES (object)->listed, g_free);

  G_OBJECT_CLASS (gw_figures_parent_class)->dispose (object);
}

static void
gw_figures_class_init (GwFiguresClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_figures_dispose;
  gtk_widget_class_set_css_name (widget_class, "figures");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

/* A label that is reached by Tab marks all of its text, and would leave it so. */
static void
left_cb (GtkEventControllerFocus *focus)
{
  GtkWidget *label = gtk_event_controller_get_widget (GTK_EVENT_CONTROLLER (focus));

  gtk_label_select_region (GTK_LABEL (label), 0, 0);
}

static GtkWidget *
create_text (void)
{
  GtkWidget *label = gtk_label_new (NULL);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  g_signal_connect (focus, "leave", G_CALLBACK (left_cb), NULL);
  gtk_widget_add_controller (label, focus);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 16);
  gtk_label_set_selectable (GTK_LABEL (label), TRUE);
  return label;
}

static void
gw_figures_init (GwFigures *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  self->lists = gw_field_grid_new ();
  gw_field_grid_set_least (GW_FIELD_GRID (self->lists), GW_RECKONED_LIST_LEAST);
  gtk_widget_add_css_class (self->lists, "item-row");
  gtk_widget_set_visible (self->lists, FALSE);
  gtk_widget_set_parent (self->lists, GTK_WIDGET (self));
}

static void
add_picture (GwFigures *self,
             gboolean   spoken)
{
  self->picture = gw_picture_new ();
  gtk_widget_set_parent (self->picture, GTK_WIDGET (self));
  self->words = gtk_expander_new (_("In words"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->words), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  _("In words"), -1);
  gtk_expander_set_child (GTK_EXPANDER (self->words), create_text ());
  /* Tab would go into what GTK 4.8 has put away. */
  g_object_bind_property (self->words, "expanded",
                          gtk_expander_get_child (GTK_EXPANDER (self->words)), "visible",
                          G_BINDING_SYNC_CREATE);
  gtk_expander_set_expanded (GTK_EXPANDER (self->words), spoken);
  gtk_widget_set_visible (self->words, FALSE);
  gtk_widget_add_css_class (self->words, "in-words");
  gtk_widget_add_css_class (self->words, "small");
  gtk_widget_set_parent (self->words, GTK_WIDGET (self));
}

GtkWidget *
gw_figures_new (GwSectionId section)
{
  GwFigures *self = g_object_new (GW_TYPE_FIGURES, "visible", FALSE, NULL);

  self->section = section;
  if (section == GW_SECTION_PACKAGES || section == GW_SECTION_WAYS)
    {
      self->parties = gw_plane_parties_new ();
      gtk_widget_set_parent (self->parties, GTK_WIDGET (self));
    }
  for (guint i = 0; i < G_N_ELEMENTS (pictures); i++)
    if (pictures[i].section == section)
      add_picture (self, pictures[i].spoken);
  self->sentence = create_text ();
  gtk_widget_set_visible (self->sentence, FALSE);
  gtk_widget_add_css_class (self->sentence, "item-row");
  gtk_widget_add_css_class (self->sentence, "says");
  gtk_widget_set_parent (self->sentence, GTK_WIDGET (self));
  return GTK_WIDGET (self);
}
