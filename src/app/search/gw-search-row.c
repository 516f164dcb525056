/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-search-row.h"

#include "gw-fold.h"
#include "gw-say.h"

#include <glib/gi18n-lib.h>

struct _GwSearchRow
{
  GtkWidget  parent_instance;

  /* template */
  GtkStack  *root;
  GtkWidget *heading;
  GtkLabel  *title;
  GtkLabel  *line;
  GtkWidget *hit;
  GtkLabel  *where;
  GtkLabel  *text;
  GtkLabel  *more;
};

G_DEFINE_FINAL_TYPE (GwSearchRow, gw_search_row, GTK_TYPE_WIDGET)

static void
gw_search_row_dispose (GObject *object)
{
  gtk_widget_dispose_template (GTK_WIDGET (object), GW_TYPE_SEARCH_ROW);

  G_OBJECT_CLASS (gw_search_row_parent_class)->dispose (object);
}

static void
gw_search_row_class_init (GwSearchRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_search_row_dispose;

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/search/gw-search-row.ui");
  gtk_widget_class_bind_template_child (widget_class, GwSearchRow, root);
  gtk_widget_class_bind_template_child (widget_class, GwSearchRow, heading);
  gtk_widget_class_bind_template_child (widget_class, GwSearchRow, title);
  gtk_widget_class_bind_template_child (widget_class, GwSearchRow, line);
  gtk_widget_class_bind_template_child (widget_class, GwSearchRow, hit);
  gtk_widget_class_bind_template_child (widget_class, GwSearchRow, where);
  gtk_widget_class_bind_template_child (widget_class, GwSearchRow, text);
  gtk_widget_class_bind_template_child (widget_class, GwSearchRow, more);
}

static void
gw_search_row_init (GwSearchRow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
}

GtkWidget *
gw_search_row_new (void)
{
  return g_object_new (GW_TYPE_SEARCH_ROW, NULL);
}

/* Bold and on a ground of their own, so that a mark is seen without colour as well. */
static PangoAttrList *
create_marks (GArray *marks)
{
  PangoAttrList *list = pango_attr_list_new ();

  for (guint i = 0; i < marks->len; i++)
    {
      const GwSpan *span = &g_array_index (marks, GwSpan, i);
      PangoAttribute *attributes[] = {
        pango_attr_weight_new (PANGO_WEIGHT_BOLD),
        pango_attr_background_new (0xe5e5, 0xa5a5, 0x0a0a),
        pango_attr_background_alpha_new (0x4000),
      };

      for (gsize j = 0; j < G_N_ELEMENTS (attributes); j++)
        {
          attributes[j]->start_index = span->start;
          attributes[j]->end_index = span->end;
          pango_attr_list_insert (list, attributes[j]);
        }
    }
  return list;
}

static void
show_text (GwSearchRow   *self,
           const GwFound *found)
{
  g_autoptr (PangoAttrList) marks = create_marks (found->marks);

  gtk_label_set_text (self->where, found->where);
  gtk_label_set_text (self->text, found->text);
  gtk_label_set_attributes (self->text, marks);
  gtk_stack_set_visible_child (self->root, self->hit);
}

static void
show_more (GwSearchRow     *self,
           const GwFoundIn *in)
{
  /* Translators: so many hits are not listed. */
  g_autofree char *text
      = g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "and %u more; another word narrows it down",
                                      "and %u more; another word narrows it down", in->left),
                         in->left);

  gtk_label_set_text (self->more, text);
  gtk_stack_set_visible_child (self->root, GTK_WIDGET (self->more));
}

void
gw_search_row_set_line (GwSearchRow  *self,
                        GwSearchLine *line)
{
  const GwFoundIn *in = gw_search_line_get_in (line);

  g_return_if_fail (GW_IS_SEARCH_ROW (self));

  gtk_label_set_text (self->title, in->title);
  switch (gw_search_line_get_kind (line))
    {
    case GW_SEARCH_TEXT:
      show_text (self, gw_search_line_get_found (line));
      break;
    case GW_SEARCH_MORE:
      show_more (self, in);
      break;
    case GW_SEARCH_HEADING:
    default:
      gtk_label_set_text (self->line, in->line);
      gtk_widget_set_visible (GTK_WIDGET (self->line), *in->line != '\0');
      gtk_stack_set_visible_child (self->root, self->heading);
      break;
    }
}

char *
gw_search_row_dup_label (GwSearchRow *self)
{
  g_autofree char *hit = NULL;
  GtkWidget *child;

  g_return_val_if_fail (GW_IS_SEARCH_ROW (self), NULL);

  child = gtk_stack_get_visible_child (self->root);
  /* Translators: as a screen reader says what was found: the section, and the text in it. */
  hit = g_strdup_printf (_("%1$s: %2$s"), gtk_label_get_text (self->where),
                         gtk_label_get_text (self->text));
  /* The same may be found in several briefs. */
  if (child == self->hit)
    return gw_say_beside (hit, gtk_label_get_text (self->title));
  if (child == GTK_WIDGET (self->more))
    return g_strdup (gtk_label_get_text (self->more));
  return g_strdup (gtk_label_get_text (self->title));
}
