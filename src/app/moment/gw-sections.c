/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-sections.h"

#include "gw-section-card.h"

/* So far outside of what is seen a section still reaches with shadows and frames, in pixels. */
#define AROUND 60

/* So many more with each frame: the window answers in between, and one sees none of it come. */
#define A_FRAME 2

struct _GwSections
{
  GtkWidget      parent_instance;

  /* owned */
  GwTree        *tree;
  GwTree        *library;
  GtkAdjustment *adjustment; /* what scrolls it */

  guint          next; /* of the moment's sections, the next to be made */
  guint          make_id;
};

enum
{
  PROP_0,
  PROP_ADJUSTMENT,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

enum
{
  MADE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

G_DEFINE_FINAL_TYPE (GwSections, gw_sections, GTK_TYPE_WIDGET)

static const GwMomentText *
get_text (GwSections *self)
{
  return gw_moment_text (gw_brief_get_moment (gw_tree_get_item (self->tree)));
}

GtkWidget *
gw_sections_find (GwSections  *self,
                  GwSectionId  id)
{
  g_return_val_if_fail (GW_IS_SECTIONS (self), NULL);

  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    if (gw_section_card_get_section (GW_SECTION_CARD (card))->id == id)
      return card;

  return NULL;
}

/* In the order of the moment, whatever was opened before. */
GtkWidget *
gw_sections_open (GwSections      *self,
                  const GwSection *section)
{
  const GwMomentText *text;
  GtkWidget *card, *before = NULL;

  g_return_val_if_fail (GW_IS_SECTIONS (self), NULL);

  card = gw_sections_find (self, section->id);
  if (card != NULL)
    return card;
  text = get_text (self);
  for (guint i = 0; i < text->n_sections && &text->sections[i] != section; i++)
    before = gw_sections_find (self, text->sections[i].id) ?: before;
  card = gw_section_card_new (self->tree, self->library, section);
  gtk_widget_insert_after (card, GTK_WIDGET (self), before);
  g_signal_emit (self, signals[MADE], 0, card);
  return card;
}

/* The section that has the keyboard; its focus child would be the one that had it last. */
static GtkWidget *
get_current (GwSections *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *widget = root != NULL ? gtk_root_get_focus (root) : NULL;

  while (widget != NULL && gtk_widget_get_parent (widget) != GTK_WIDGET (self))
    widget = gtk_widget_get_parent (widget);
  return widget;
}

static GtkWidget *
get_next (GwSections *self,
          GtkWidget  *card,
          gboolean    forward)
{
  if (card == NULL)
    return forward ? gtk_widget_get_first_child (GTK_WIDGET (self))
                   : gtk_widget_get_last_child (GTK_WIDGET (self));
  return forward ? gtk_widget_get_next_sibling (card) : gtk_widget_get_prev_sibling (card);
}

/* What shows numbers alone has nothing to stand on. */
gboolean
gw_sections_step (GwSections *self,
                  gboolean    forward)
{
  GtkWidget *card;

  g_return_val_if_fail (GW_IS_SECTIONS (self), FALSE);

  card = get_next (self, get_current (self), forward);
  while (card != NULL && !gtk_widget_child_focus (card, GTK_DIR_TAB_FORWARD))
    card = get_next (self, card, forward);
  return card != NULL;
}

static gboolean
make_next (GwSections *self)
{
  const GwMomentText *text = get_text (self);

  if (self->next < text->n_sections)
    gw_sections_open (self, &text->sections[self->next++]);
  return self->next < text->n_sections;
}

static gboolean
make_cb (GtkWidget     *widget,
         GdkFrameClock *clock,
         gpointer       user_data)
{
  GwSections *self = GW_SECTIONS (widget);

  /* What comes first is shown first. */
  if (gtk_widget_get_width (widget) == 0)
    return G_SOURCE_CONTINUE;
  for (guint i = 0; i < A_FRAME; i++)
    if (!make_next (self))
      {
        self->make_id = 0;
        return G_SOURCE_REMOVE;
      }
  return G_SOURCE_CONTINUE;
}

static void
stop (GwSections *self)
{
  if (self->make_id != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->make_id);
  self->make_id = 0;
}

void
gw_sections_open_all (GwSections *self)
{
  g_return_if_fail (GW_IS_SECTIONS (self));

  self->next = 0;
  if (make_next (self) && self->make_id == 0)
    self->make_id = gtk_widget_add_tick_callback (GTK_WIDGET (self), make_cb, NULL, NULL);
}

void
gw_sections_finish (GwSections *self)
{
  g_return_if_fail (GW_IS_SECTIONS (self));

  if (self->make_id == 0)
    return;
  stop (self);
  while (make_next (self))
    ;
}

void
gw_sections_close (GwSections *self)
{
  GtkWidget *card;

  g_return_if_fail (GW_IS_SECTIONS (self));

  stop (self);
  while ((card = gtk_widget_get_first_child (GTK_WIDGET (self))) != NULL)
    gtk_widget_unparent (card);
}

/* Of the widget that is scrolled, what is seen runs from the adjustment's value on. */
static gboolean
is_seen (GwSections *self,
         GtkWidget  *card)
{
  GtkWidget *viewport = gtk_widget_get_ancestor (GTK_WIDGET (self), GTK_TYPE_VIEWPORT);
  graphene_rect_t bounds;

  return viewport == NULL || !gtk_widget_compute_bounds (card, viewport, &bounds)
         || (bounds.origin.y + bounds.size.height > -AROUND
             && bounds.origin.y < gtk_widget_get_height (viewport) + AROUND);
}

/* GTK would draw what is scrolled away as well, with every letter that is typed. */
static void
gw_sections_snapshot (GtkWidget   *widget,
                      GtkSnapshot *snapshot)
{
  for (GtkWidget *card = gtk_widget_get_first_child (widget); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    if (is_seen (GW_SECTIONS (widget), card))
      gtk_widget_snapshot_child (widget, card, snapshot);
}

static void
gw_sections_set_property (GObject      *object,
                          guint         prop_id,
                          const GValue *value,
                          GParamSpec   *pspec)
{
  GwSections *self = GW_SECTIONS (object);

  if (prop_id != PROP_ADJUSTMENT)
    {
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
      return;
    }
  self->adjustment = g_value_dup_object (value);
  if (self->adjustment == NULL)
    return;
  g_signal_connect_object (self->adjustment, "changed", G_CALLBACK (gtk_widget_queue_draw), self,
                           G_CONNECT_SWAPPED);
  g_signal_connect_object (self->adjustment, "value-changed", G_CALLBACK (gtk_widget_queue_draw),
                           self, G_CONNECT_SWAPPED);
}

static void
gw_sections_dispose (GObject *object)
{
  GwSections *self = GW_SECTIONS (object);

  gw_sections_close (self);
  g_clear_object (&self->tree);
  g_clear_object (&self->library);
  g_clear_object (&self->adjustment);

  G_OBJECT_CLASS (gw_sections_parent_class)->dispose (object);
}

static void
gw_sections_class_init (GwSectionsClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_sections_dispose;
  G_OBJECT_CLASS (klass)->set_property = gw_sections_set_property;
  widget_class->snapshot = gw_sections_snapshot;

  props[PROP_ADJUSTMENT]
      = g_param_spec_object ("adjustment", NULL, NULL, GTK_TYPE_ADJUSTMENT,
                             G_PARAM_WRITABLE | G_PARAM_CONSTRUCT_ONLY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, props);

  signals[MADE] = g_signal_new ("made", GW_TYPE_SECTIONS, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 1, GTK_TYPE_WIDGET);
  gtk_widget_class_set_css_name (widget_class, "sections");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
gw_sections_init (GwSections *self)
{
  GtkLayoutManager *layout = gtk_widget_get_layout_manager (GTK_WIDGET (self));

  gtk_orientable_set_orientation (GTK_ORIENTABLE (layout), GTK_ORIENTATION_VERTICAL);
}

void
gw_sections_set_tree (GwSections *self,
                      GwTree     *tree)
{
  g_return_if_fail (GW_IS_SECTIONS (self) && self->tree == NULL);

  self->tree = g_object_ref (tree);
}

void
gw_sections_set_library (GwSections *self,
                         GwTree     *library)
{
  g_return_if_fail (GW_IS_SECTIONS (self));

  g_set_object (&self->library, library);
  for (GtkWidget *card = gtk_widget_get_first_child (GTK_WIDGET (self)); card != NULL;
       card = gtk_widget_get_next_sibling (card))
    gw_section_card_set_library (GW_SECTION_CARD (card), library);
}
