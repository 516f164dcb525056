/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-reckoned-list.h"

/* Between what leads a row and its words, in pixels. */
#define LEAD_GAP 9

struct _GwReckonedList
{
  GtkWidget parent_instance;
};

G_DEFINE_FINAL_TYPE (GwReckonedList, gw_reckoned_list, GTK_TYPE_WIDGET)

static GtkWidget *
add_label (GtkWidget  *to,
           const char *text,
           const char *style)
{
  GtkWidget *label = gtk_label_new (text);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (label), 16);
  if (style != NULL)
    gtk_widget_add_css_class (label, style);
  gtk_widget_set_parent (label, to);
  return label;
}

/* "Hours leave in a form payroll accepts Monthly file": the words, and what is read first of them. */
static void
add_row (GtkWidget           *self,
         const GwReckonedRow *row,
         PangoTabArray       *tabs)
{
  g_autoptr (GString) markup = g_string_new (NULL);
  const char *plain[] = { row->text, row->tail };

  if (row->lead != NULL)
    {
      g_autofree char *lead = g_markup_printf_escaped ("<b>%s</b>\t", row->lead);
      g_string_append (markup, lead);
    }
  for (guint i = 0; i < G_N_ELEMENTS (plain); i++)
    {
      g_autofree char *text = plain[i] != NULL ? g_markup_escape_text (plain[i], -1) : NULL;
      g_autofree char *strong
          = i == 0 && row->strong != NULL ? g_markup_printf_escaped ("<b>%s</b>", row->strong) : NULL;

      if (text != NULL)
        g_string_append_printf (markup, "%s%s", text, strong != NULL ? " " : "");
      if (strong != NULL)
        g_string_append (markup, strong);
    }
  GtkWidget *label = add_label (self, NULL, "reckoned");
  gtk_label_set_markup (GTK_LABEL (label), markup->str);
  gtk_label_set_tabs (GTK_LABEL (label), tabs);
  if (row->below == NULL)
    return;
  label = add_label (self, row->below, "dim-label");
  gtk_widget_add_css_class (label, "small");
}

/* What leads the rows stands in a column: as wide as the widest of it. */
static PangoTabArray *
measure_leads (GtkWidget   *self,
               GwReckoning *reckoning,
               const char  *block)
{
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self, NULL);
  const GwReckonedRow *row;
  int widest = 0;

  for (guint i = 0; (row = gw_reckoning_get (reckoning, block, i)) != NULL; i++)
    {
      g_autofree char *lead = g_markup_printf_escaped ("<b>%s</b>", row->lead != NULL ? row->lead : "");
      int width;

      pango_layout_set_markup (layout, lead, -1);
      pango_layout_get_pixel_size (layout, &width, NULL);
      widest = MAX (widest, width);
    }
  return pango_tab_array_new_with_positions (1, TRUE, PANGO_TAB_LEFT, widest + LEAD_GAP);
}

static void
gw_reckoned_list_dispose (GObject *object)
{
  GtkWidget *child;

  while ((child = gtk_widget_get_first_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);

  G_OBJECT_CLASS (gw_reckoned_list_parent_class)->dispose (object);
}

static void
gw_reckoned_list_class_init (GwReckonedListClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_reckoned_list_dispose;
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "reckonedlist");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
gw_reckoned_list_init (GwReckonedList *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
  gtk_box_layout_set_spacing (GTK_BOX_LAYOUT (layout), 3);
}

GtkWidget *
gw_reckoned_list_new (GwReckoning *reckoning,
                      const char  *block,
                      const char  *heading)
{
  GtkWidget *self = g_object_new (GW_TYPE_RECKONED_LIST, NULL);
  const GwReckonedRow *row;

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, heading, -1);
  add_label (self, heading, "group-title");
  g_autoptr (PangoTabArray) tabs = measure_leads (self, reckoning, block);
  for (guint i = 0; (row = gw_reckoning_get (reckoning, block, i)) != NULL; i++)
    add_row (self, row, tabs);
  return self;
}
