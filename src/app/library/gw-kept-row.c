/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-kept-row.h"

#include "gw-compat.h"
#include "gw-fields.h"
#include "gw-direction.h"
#include "gw-isolate.h"
#include "gw-spots.h"

#include <glib/gi18n-lib.h>

/* In letters, where there is room for them; a narrower row has a line more. */
#define WIDTH 40
#define ROOMY 1.5

struct _GwKeptRow
{
  GtkWidget      parent_instance;

  /* owned children */
  GtkWidget     *words;
  GtkWidget     *below;

  /* owned */
  GwSpot        *spot;           /* NULL while there is none */
  gulong         spot_id;
  GwNode        *node;           /* what stands there */
  gulong         node_id;
  GSignalGroup  *shelf_signals;

  /* borrowed while bound */
  GwShelf       *shelf;
  GtkListItem   *item;
  gboolean       with_kind;
  gboolean       is_late; /* what it says is what stood there before */
  gboolean       is_narrow;
};

G_DEFINE_FINAL_TYPE (GwKeptRow, gw_kept_row, GTK_TYPE_WIDGET)

/* An inscription goes to the side where its text begins, which its first letter says; a list begins
 * where the window does. */
static void
set_line (GtkWidget  *line,
          const char *text)
{
  gboolean is_mirrored = gtk_widget_get_direction (line) == GTK_TEXT_DIR_RTL;
  const char *first = text;

  while (*first != '\0' && !g_unichar_isalpha (g_utf8_get_char (first)))
    first = g_utf8_next_char (first);
  gboolean turns = *first != '\0' && gw_letter_is_rtl (g_utf8_get_char (first)) != is_mirrored;

  gtk_inscription_set_xalign (GTK_INSCRIPTION (line), turns ? 1 : 0);
  gtk_inscription_set_text (GTK_INSCRIPTION (line), text);
}

static void
refresh (GwKeptRow *self)
{
  if (self->item == NULL)
    return;

  GwItem *kept = gw_node_get_item (gw_spot_get_item (gtk_list_item_get_item (self->item)));
  g_autofree char *words = gw_item_title (kept);
  g_autofree char *below = gw_shelf_say (self->shelf, kept, self->with_kind);
  const char *title = *words != '\0' ? words : _("Not written yet");
  /* Translators: for a screen reader: what is kept; what tells it apart */
  g_autofree char *name = g_strdup_printf (_("%1$s, %2$s"), title, below);

  set_line (self->words, title);
  set_line (self->below, below);
  if (self->is_narrow)
    gtk_widget_queue_allocate (GTK_WIDGET (self));
  gw_compat_set_row_label (self->item, *below != '\0' ? name : title);
}

/* A list has two hundred of these: no signal group is as cheap. */
static void
follow_node (GwKeptRow *self)
{
  GwNode *node = self->spot != NULL ? gw_spot_get_item (self->spot) : NULL;

  self->is_late = FALSE;
  if (node != self->node)
    {
      g_clear_signal_handler (&self->node_id, self->node);
      if (g_set_object (&self->node, node) && node != NULL)
        self->node_id = g_signal_connect_swapped (node, "notify::item", G_CALLBACK (refresh), self);
    }
  refresh (self);
}

/* A list has two hundred rows and maps the twenty that are seen. The others say what stands there once
 * they come into sight, or once the list has settled, so that nobody waits for them. */
static void
spot_changed_cb (GwKeptRow *self)
{
  if (gw_spot_get_item (self->spot) != (gpointer) self->node)
    self->is_late = TRUE;
  if (self->is_late && (gtk_widget_get_mapped (GTK_WIDGET (self)) || gw_spot_is_settled (self->spot)))
    follow_node (self);
}

static void
gw_kept_row_map (GtkWidget *widget)
{
  GwKeptRow *self = GW_KEPT_ROW (widget);

  if (self->is_late)
    follow_node (self);
  GTK_WIDGET_CLASS (gw_kept_row_parent_class)->map (widget);
}

static void
follow_spot (GwKeptRow *self,
             GwSpot    *spot)
{
  g_clear_signal_handler (&self->spot_id, self->spot);
  g_set_object (&self->spot, spot);
  if (spot != NULL)
    self->spot_id
        = g_signal_connect_swapped (spot, "notify::item", G_CALLBACK (spot_changed_cb), self);
  follow_node (self);
}

static int
measure_line (GtkWidget      *line,
              GtkOrientation  orientation)
{
  int natural;

  gtk_widget_measure (line, orientation, -1, NULL, &natural, NULL, NULL);
  return natural;
}

static gboolean
is_narrow (GwKeptRow *self,
           int        width)
{
  return width >= 0 && width < ROOMY * measure_line (self->words, GTK_ORIENTATION_HORIZONTAL);
}

static GtkSizeRequestMode
gw_kept_row_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

/* Its size does not hang on its text, so that a letter of a search measures no row anew. */
static void
gw_kept_row_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  GwKeptRow *self = GW_KEPT_ROW (widget);
  int words = measure_line (self->words, orientation), below = measure_line (self->below, orientation);

  *minimum = 0;
  *natural = MAX (words, below);
  if (orientation == GTK_ORIENTATION_VERTICAL)
    *minimum = *natural = words + below + (is_narrow (self, for_size) ? words : 0);
}

/* The line more goes to what is kept where that needs it, else to what stands below. */
static void
gw_kept_row_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  GwKeptRow *self = GW_KEPT_ROW (widget);
  int words = measure_line (self->words, GTK_ORIENTATION_VERTICAL);

  self->is_narrow = is_narrow (self, width);
  if (self->is_narrow)
    {
      const char *text = gtk_inscription_get_text (GTK_INSCRIPTION (self->words));
      g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (self->words, text);
      int wide;

      pango_layout_get_pixel_size (layout, &wide, NULL);
      words *= wide > width ? 2 : 1;
    }
  gtk_widget_size_allocate (self->words, &(GtkAllocation){ 0, 0, width, words }, -1);
  gtk_widget_size_allocate (self->below, &(GtkAllocation){ 0, words, width, height - words }, -1);
}

static GtkWidget *
add_line (GwKeptRow *self)
{
  GtkWidget *line = gtk_inscription_new (NULL);

  gtk_inscription_set_text_overflow (GTK_INSCRIPTION (line), GTK_INSCRIPTION_OVERFLOW_ELLIPSIZE_END);
  gtk_inscription_set_nat_chars (GTK_INSCRIPTION (line), WIDTH);
  gtk_inscription_set_yalign (GTK_INSCRIPTION (line), 0);
  gtk_widget_set_parent (line, GTK_WIDGET (self));
  return line;
}

static void
gw_kept_row_dispose (GObject *object)
{
  GwKeptRow *self = GW_KEPT_ROW (object);

  self->item = NULL;
  follow_spot (self, NULL);
  g_clear_object (&self->shelf_signals);
  g_clear_pointer (&self->words, gtk_widget_unparent);
  g_clear_pointer (&self->below, gtk_widget_unparent);

  G_OBJECT_CLASS (gw_kept_row_parent_class)->dispose (object);
}

static void
gw_kept_row_class_init (GwKeptRowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_kept_row_dispose;
  widget_class->map = gw_kept_row_map;
  widget_class->get_request_mode = gw_kept_row_get_request_mode;
  widget_class->measure = gw_kept_row_measure;
  widget_class->size_allocate = gw_kept_row_size_allocate;
  gtk_widget_class_set_css_name (widget_class, "keptrow");
}

static void
gw_kept_row_init (GwKeptRow *self)
{
  self->words = add_line (self);
  self->below = add_line (self);
  gtk_widget_add_css_class (self->below, "dim-label");
  gtk_widget_add_css_class (self->below, "small");
  self->shelf_signals = g_signal_group_new (GW_TYPE_SHELF);
  g_signal_group_connect_swapped (self->shelf_signals, "used", G_CALLBACK (refresh), self);
}

static void
bind (GwKeptRow   *self,
      GwShelf     *shelf,
      GtkListItem *item)
{
  self->shelf = shelf;
  self->item = item;
  /* A row that waits to be used again stays with its shelf, to which it comes back. */
  if (shelf != NULL)
    g_signal_group_set_target (self->shelf_signals, shelf);
  follow_spot (self, item != NULL ? gtk_list_item_get_item (item) : NULL);
}

static void
setup_cb (GtkListItemFactory *factory,
          GtkListItem        *item,
          gpointer            with_kind)
{
  GwKeptRow *self = g_object_new (GW_TYPE_KEPT_ROW, NULL);

  self->with_kind = GPOINTER_TO_INT (with_kind);
  gtk_list_item_set_child (item, GTK_WIDGET (self));
}

static void
bind_cb (GtkListItemFactory *factory,
         GtkListItem        *item,
         GwShelf            *shelf)
{
  bind (GW_KEPT_ROW (gtk_list_item_get_child (item)), shelf, item);
}

static void
unbind_cb (GtkListItemFactory *factory,
           GtkListItem        *item)
{
  bind (GW_KEPT_ROW (gtk_list_item_get_child (item)), NULL, NULL);
}

void
gw_kept_row_fill (GtkListView       *view,
                  GwShelf           *shelf,
                  gboolean           with_kind,
                  GtkSelectionModel *selection)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();
  g_autoptr (GtkSelectionModel) spots = gw_spots_new (selection);

  g_signal_connect (factory, "setup", G_CALLBACK (setup_cb), GINT_TO_POINTER (with_kind));
  g_signal_connect_object (factory, "bind", G_CALLBACK (bind_cb), shelf, 0);
  g_signal_connect (factory, "unbind", G_CALLBACK (unbind_cb), NULL);
  gtk_list_view_set_factory (view, factory);
  gtk_list_view_set_model (view, spots);
}
