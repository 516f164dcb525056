/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-sheet-pane.h"

#include "gw-open-points.h"
#include "gw-sheet-task.h"
#include "gw-sheet-view.h"

#include <math.h>

#include <glib/gi18n-lib.h>

/* So long after a change the page follows it, with all that changed meanwhile. */
#define PAUSE_MS 20

#define ZOOM_STEP 1.25

struct _GwSheetPane
{
  GtkWidget      parent_instance;

  /* owned */
  GwSheetSource *source;
  char          *paper;
  GCancellable  *cancellable; /* of the page being made */

  /* template */
  GtkWidget     *root;
  GtkLabel      *audience;
  GwSheetView   *view;
  GtkWidget     *hint;
  GtkLabel      *fit;
  GtkLabel      *missing;
  GwOpenPoints  *points;

  guint          timeout_id;
  gboolean       has_page;
  guint          n_missing;
  gboolean       stale; /* the page being made is not of the newest brief */
};

G_DEFINE_FINAL_TYPE (GwSheetPane, gw_sheet_pane, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_HAS_PAGE,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

static void
show_missing (GwSheetPane *self,
              guint        n_missing)
{
  g_autofree char *text = NULL;

  self->n_missing = n_missing;
  gtk_widget_set_visible (GTK_WIDGET (self->missing), n_missing > 0);
  if (n_missing == 0)
    return;
  text = g_strdup_printf (
    g_dngettext (GETTEXT_PACKAGE,
                 "%u character is in none of the fonts here and would be printed as an empty box. "
                 "Write it otherwise, or install a font that has it.",
                 "%u characters are in none of the fonts here and would be printed as empty boxes. "
                 "Write them otherwise, or install a font that has them.",
                 n_missing), n_missing);
  gtk_label_set_text (self->missing, text);
}

static void
show_picture (GwSheetPane    *self,
              GwSheetPicture *picture)
{
  g_autofree char *fit = picture != NULL ? gw_sheet_dup_fit (picture->sheet) : NULL;

  self->has_page = picture != NULL;
  gw_sheet_view_set_picture (self->view, picture);
  gtk_label_set_text (self->fit, fit != NULL ? fit : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fit), fit != NULL);
  show_missing (self, picture != NULL ? gw_sheet_get_missing (picture->sheet) : 0);
  gtk_widget_set_visible (self->hint, picture == NULL);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_HAS_PAGE]);
}

static void make (GwSheetPane *self);

static void
made_cb (GObject      *source,
         GAsyncResult *result,
         gpointer      user_data)
{
  g_autoptr (GwSheetPane) self = user_data;
  g_autoptr (GError) error = NULL;
  g_autoptr (GwSheetPicture) picture = gw_sheet_make_finish (result, &error);

  /* The only failure is that another brief was opened meanwhile, whose page is on its way. */
  if (error != NULL)
    return;

  g_clear_object (&self->cancellable);
  show_picture (self, picture);
  if (self->stale)
    make (self);
}

static void
stop (GwSheetPane *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  self->stale = FALSE;
}

/* One page at a time: while somebody types without a pause each page that is finished is shown,
 * and the next one made from what stands there then. */
static void
make (GwSheetPane *self)
{
  g_clear_handle_id (&self->timeout_id, g_source_remove);
  self->stale = self->cancellable != NULL;
  if (self->stale)
    return;

  if (self->source == NULL)
    {
      show_picture (self, NULL);
      return;
    }
  self->cancellable = g_cancellable_new ();
  gw_sheet_make_async (self->source, self->paper, self->cancellable, made_cb,
                       g_object_ref (self));
}

static gboolean
timeout_cb (gpointer user_data)
{
  GwSheetPane *self = user_data;

  self->timeout_id = 0;
  make (self);
  return G_SOURCE_REMOVE;
}

static const char *
find_paper_name (const char *paper)
{
  const char *name = NULL;
  const char *id;

  for (guint i = 0; (id = gw_sheet_get_nth_paper (i, &name, NULL)) != NULL; i++)
    if (g_str_equal (id, paper))
      return name;
  return paper;
}

static void
update_audience (GwSheetPane *self)
{
  /* Translators: whom the sheet is for, and the name of the paper: "for me · A4". */
  g_autofree char *text = g_strdup_printf (_("for me · %s"), find_paper_name (self->paper));

  gtk_label_set_text (self->audience, text);
}

static void
gw_sheet_pane_dispose (GObject *object)
{
  GwSheetPane *self = GW_SHEET_PANE (object);

  stop (self);
  g_clear_pointer (&self->source, gw_sheet_source_unref);
  g_clear_pointer (&self->paper, g_free);
  gtk_widget_dispose_template (GTK_WIDGET (self), GW_TYPE_SHEET_PANE);

  G_OBJECT_CLASS (gw_sheet_pane_parent_class)->dispose (object);
}

static void
gw_sheet_pane_get_property (GObject    *object,
                            guint       prop_id,
                            GValue     *value,
                            GParamSpec *pspec)
{
  GwSheetPane *self = GW_SHEET_PANE (object);

  if (prop_id == PROP_HAS_PAGE)
    g_value_set_boolean (value, self->has_page);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
gw_sheet_pane_class_init (GwSheetPaneClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = gw_sheet_pane_dispose;
  object_class->get_property = gw_sheet_pane_get_property;

  props[PROP_HAS_PAGE] = g_param_spec_boolean ("has-page", NULL, NULL, FALSE,
                                               G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  g_type_ensure (GW_TYPE_OPEN_POINTS);
  g_type_ensure (GW_TYPE_SHEET_VIEW);

  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/sheet/gw-sheet-pane.ui");
  gtk_widget_class_bind_template_child (widget_class, GwSheetPane, root);
  gtk_widget_class_bind_template_child (widget_class, GwSheetPane, audience);
  gtk_widget_class_bind_template_child (widget_class, GwSheetPane, view);
  gtk_widget_class_bind_template_child (widget_class, GwSheetPane, hint);
  gtk_widget_class_bind_template_child (widget_class, GwSheetPane, fit);
  gtk_widget_class_bind_template_child (widget_class, GwSheetPane, missing);
  gtk_widget_class_bind_template_child (widget_class, GwSheetPane, points);
}

static void
gw_sheet_pane_init (GwSheetPane *self)
{
  self->paper = g_strdup ("a4");
  gtk_widget_init_template (GTK_WIDGET (self));
  update_audience (self);
}

static gboolean
is_same_brief (GwSheetSource *a,
               GwSheetSource *b)
{
  return a != NULL && b != NULL
         && g_strcmp0 (gw_item_get_id (gw_sheet_source_get_brief (a)),
                       gw_item_get_id (gw_sheet_source_get_brief (b)))
                == 0;
}

void
gw_sheet_pane_set_source (GwSheetPane   *self,
                          GwSheetSource *source)
{
  gboolean same;

  g_return_if_fail (GW_IS_SHEET_PANE (self));

  same = is_same_brief (self->source, source);
  g_clear_pointer (&self->source, gw_sheet_source_unref);
  self->source = source != NULL ? gw_sheet_source_ref (source) : NULL;
  gw_open_points_set_source (self->points, source);

  if (!same)
    {
      stop (self);
      /* Whether the brief has a page is not known before it was made. */
      gtk_widget_set_visible (self->hint, FALSE);
      make (self);
    }
  else if (self->timeout_id == 0)
    {
      self->timeout_id = g_timeout_add (PAUSE_MS, timeout_cb, self);
    }
}

void
gw_sheet_pane_set_paper (GwSheetPane *self,
                         const char  *paper)
{
  g_return_if_fail (GW_IS_SHEET_PANE (self));
  g_return_if_fail (paper != NULL);

  if (g_str_equal (self->paper, paper))
    return;

  g_free (self->paper);
  self->paper = g_strdup (paper);
  update_audience (self);
  stop (self);
  make (self);
}

gboolean
gw_sheet_pane_has_page (GwSheetPane *self)
{
  g_return_val_if_fail (GW_IS_SHEET_PANE (self), FALSE);

  return self->has_page;
}

guint
gw_sheet_pane_get_missing (GwSheetPane *self)
{
  g_return_val_if_fail (GW_IS_SHEET_PANE (self), 0);

  return self->n_missing;
}

void
gw_sheet_pane_zoom (GwSheetPane *self,
                    int          steps)
{
  g_return_if_fail (GW_IS_SHEET_PANE (self));

  gw_sheet_view_set_zoom (self->view, steps == 0 ? 1
                                                 : gw_sheet_view_get_zoom (self->view)
                                                       * pow (ZOOM_STEP, steps));
}
