/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-text-box.h"

#include "gw-compat.h"

/* What the style sheet puts around the text of a .field, in pixels. */
#define AROUND_X 18
#define AROUND_Y 12

/* GTK keeps this free at the end of each line, in pixels. */
#define CARET 1

#define LEAST_WIDTH 120

struct _GwTextBox
{
  GtkWidget    parent_instance;

  GtkWidget   *scroll;      /* owned child; lets the view be as small as it is given */
  GtkTextView *view;        /* borrowed from it */
  GtkWidget   *placeholder; /* owned child: what stands there while there is no text */

  /* owned; NULL without */
  char        *example; /* while one writes */
  char        *resting; /* while nobody does; NULL: the example */

  gboolean     plain;

  /* What the text was found to need last, without what is around it. */
  int          for_width;
  int          height;
  gboolean     unasked; /* it changed since, and nobody was asked for another size */
};

G_DEFINE_FINAL_TYPE (GwTextBox, gw_text_box, GTK_TYPE_WIDGET)

static int
around (GwTextBox *self,
        int        pixels)
{
  return self->plain ? 0 : pixels;
}

/* The height of the text in so much width, which has what is around it in it; −1 for one line. */
static int
measure_text (GwTextBox *self,
              int        width)
{
  g_autofree char *text = gw_text_box_dup_text (self);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self->view), text);

  pango_layout_set_wrap (layout, PANGO_WRAP_WORD_CHAR);
  if (width >= 0)
    pango_layout_set_width (layout, MAX (width - around (self, AROUND_X) - CARET, 1) * PANGO_SCALE);
  pango_layout_get_pixel_size (layout, NULL, &self->height);
  self->for_width = width;
  return self->height;
}

static GtkSizeRequestMode
gw_text_box_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_HEIGHT_FOR_WIDTH;
}

static void
gw_text_box_measure (GtkWidget      *widget,
                     GtkOrientation  orientation,
                     int             for_size,
                     int            *minimum,
                     int            *natural,
                     int            *minimum_baseline,
                     int            *natural_baseline)
{
  GwTextBox *self = GW_TEXT_BOX (widget);
  gboolean across = orientation == GTK_ORIENTATION_HORIZONTAL;
  int height;

  /* What stands in it does not say how wide it would be, so that a letter changes nothing but what
   * is as wide as before. */
  if (across)
    {
      *minimum = *natural = LEAST_WIDTH;
      return;
    }
  height = measure_text (self, for_size);
  if (gtk_widget_should_layout (self->placeholder))
    {
      int wanted = 0;

      gtk_widget_measure (self->placeholder, GTK_ORIENTATION_VERTICAL,
                          for_size >= 0 ? MAX (for_size - around (self, AROUND_X), 1) : -1, &wanted,
                          NULL, NULL, NULL);
      height = MAX (height, wanted);
    }
  *minimum = *natural = height + around (self, AROUND_Y);
}

static void
ask_for_size (GwTextBox *self)
{
  self->unasked = FALSE;
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

static gboolean
ask (GtkWidget     *widget,
     GdkFrameClock *clock,
     gpointer       user_data)
{
  ask_for_size (GW_TEXT_BOX (widget));
  return G_SOURCE_REMOVE;
}

static void
gw_text_box_size_allocate (GtkWidget *widget,
                           int        width,
                           int        height,
                           int        baseline)
{
  GwTextBox *self = GW_TEXT_BOX (widget);
  int least;

  /* It may have been asked for this width before the text changed. */
  if (self->unasked && width != self->for_width)
    gtk_widget_add_tick_callback (widget, ask, NULL, NULL);
  if (width != self->for_width)
    measure_text (self, width);
  /* GTK wants to be asked before it is given anything. */
  gtk_widget_measure (self->scroll, GTK_ORIENTATION_VERTICAL, width, &least, NULL, NULL, NULL);
  gtk_widget_size_allocate (self->scroll, &(GtkAllocation){ 0, 0, width, height }, baseline);
  if (!gtk_widget_should_layout (self->placeholder))
    return;

  int x = around (self, AROUND_X), y = around (self, AROUND_Y);
  gtk_widget_measure (self->placeholder, GTK_ORIENTATION_VERTICAL, MAX (width - x, 1), &least, NULL,
                      NULL, NULL);
  gtk_widget_size_allocate (self->placeholder,
                            &(GtkAllocation){ x / 2, y / 2, MAX (width - x, 1),
                                              MAX (height - y, least) },
                            -1);
}

/* What is written says itself; the placeholder stands only where nothing is. */
static void
show_placeholder (GwTextBox *self)
{
  gboolean empty = gtk_text_buffer_get_char_count (gtk_text_view_get_buffer (self->view)) == 0;
  gboolean writing = gtk_widget_has_focus (GTK_WIDGET (self->view));
  const char *text = writing || self->resting == NULL ? self->example : self->resting;

  gtk_label_set_text (GTK_LABEL (self->placeholder), text != NULL ? text : "");
  gtk_widget_set_visible (self->placeholder, empty && text != NULL);
}

static void
show_anew (GwTextBox *self)
{
  show_placeholder (self);
  ask_for_size (self);
}

/* Most letters fit into the line: then the form they stand in need not be measured and laid out. What
 * has no place yet is measured when it gets one. */
static void
changed_cb (GwTextBox *self)
{
  int width = gtk_widget_get_width (GTK_WIDGET (self)), before = self->height;

  show_placeholder (self);
  self->unasked
      = width > 0 && self->for_width == width && measure_text (self, width) == before;
  if (!self->unasked)
    ask_for_size (self);
}

static gboolean
gw_text_box_grab_focus (GtkWidget *widget)
{
  return !gw_compat_is_left_backwards (widget)
         && gtk_widget_grab_focus (GTK_WIDGET (GW_TEXT_BOX (widget)->view));
}

static void
gw_text_box_dispose (GObject *object)
{
  GwTextBox *self = GW_TEXT_BOX (object);

  if (self->scroll != NULL)
    {
      g_signal_handlers_disconnect_by_data (gtk_text_view_get_buffer (self->view), self);
      g_signal_handlers_disconnect_by_data (self->view, self);
    }
  g_clear_pointer (&self->scroll, gtk_widget_unparent);
  g_clear_pointer (&self->placeholder, gtk_widget_unparent);

  G_OBJECT_CLASS (gw_text_box_parent_class)->dispose (object);
}

static void
gw_text_box_finalize (GObject *object)
{
  GwTextBox *self = GW_TEXT_BOX (object);

  g_free (self->example);
  g_free (self->resting);

  G_OBJECT_CLASS (gw_text_box_parent_class)->finalize (object);
}

static void
gw_text_box_class_init (GwTextBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_text_box_dispose;
  G_OBJECT_CLASS (klass)->finalize = gw_text_box_finalize;
  widget_class->get_request_mode = gw_text_box_get_request_mode;
  widget_class->measure = gw_text_box_measure;
  widget_class->size_allocate = gw_text_box_size_allocate;
  widget_class->grab_focus = gw_text_box_grab_focus;
  gtk_widget_class_set_css_name (widget_class, "textbox");
}

/* GTK asks where the cursor is while it realizes a view: all of the text would be broken into lines of
 * one letter there, for there is no width yet. */
static void
realized_cb (GtkTextView *view)
{
  gtk_text_view_set_wrap_mode (view, GTK_WRAP_WORD_CHAR);
}

static void
gw_text_box_init (GwTextBox *self)
{
  self->view = GTK_TEXT_VIEW (gtk_text_view_new ());
  g_signal_connect (self->view, "realize", G_CALLBACK (realized_cb), NULL);
  gtk_text_view_set_accepts_tab (self->view, FALSE);
  gtk_text_buffer_set_enable_undo (gtk_text_view_get_buffer (self->view), FALSE);

  self->scroll = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroll), GTK_POLICY_EXTERNAL,
                                  GTK_POLICY_EXTERNAL);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroll), GTK_WIDGET (self->view));
  gtk_widget_set_focusable (self->scroll, FALSE);
  gtk_widget_add_css_class (self->scroll, "field");
  gtk_widget_set_parent (self->scroll, GTK_WIDGET (self));
  g_signal_connect_swapped (gtk_text_view_get_buffer (self->view), "changed",
                            G_CALLBACK (changed_cb), self);
  g_signal_connect_swapped (self->view, "notify::has-focus", G_CALLBACK (show_anew), self);

  self->placeholder = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->placeholder), 0);
  gtk_label_set_yalign (GTK_LABEL (self->placeholder), 0);
  gtk_label_set_wrap (GTK_LABEL (self->placeholder), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->placeholder), PANGO_WRAP_WORD_CHAR);
  gtk_widget_add_css_class (self->placeholder, "dim-label");
  gtk_widget_set_can_target (self->placeholder, FALSE);
  gtk_widget_set_visible (self->placeholder, FALSE);
  gtk_widget_set_parent (self->placeholder, GTK_WIDGET (self));
}

GtkWidget *
gw_text_box_new (void)
{
  return g_object_new (GW_TYPE_TEXT_BOX, NULL);
}

GtkTextView *
gw_text_box_get_view (GwTextBox *self)
{
  g_return_val_if_fail (GW_IS_TEXT_BOX (self), NULL);

  return self->view;
}

/* What a screen reader calls it. */
void
gw_text_box_set_label (GwTextBox  *self,
                       const char *label)
{
  g_return_if_fail (GW_IS_TEXT_BOX (self));

  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_LABEL, label,
                                  -1);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->scroll), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                  label, -1);
}

char *
gw_text_box_dup_text (GwTextBox *self)
{
  GtkTextBuffer *buffer = gtk_text_view_get_buffer (self->view);
  GtkTextIter start, end;

  gtk_text_buffer_get_bounds (buffer, &start, &end);
  return gtk_text_buffer_get_text (buffer, &start, &end, FALSE);
}

/* The cursor goes to the end. */
void
gw_text_box_set_text (GwTextBox  *self,
                      const char *text)
{
  gtk_text_buffer_set_text (gtk_text_view_get_buffer (self->view), text, -1);
}

void
gw_text_box_set_placeholder (GwTextBox  *self,
                             const char *text)
{
  g_return_if_fail (GW_IS_TEXT_BOX (self));

  g_free (self->example);
  self->example = g_strdup (text);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->view), GTK_ACCESSIBLE_PROPERTY_PLACEHOLDER,
                                  text, -1);
  show_anew (self);
}

void
gw_text_box_set_resting (GwTextBox  *self,
                         const char *text)
{
  g_return_if_fail (GW_IS_TEXT_BOX (self));

  g_free (self->resting);
  self->resting = g_strdup (text);
  show_anew (self);
}

void
gw_text_box_set_plain (GwTextBox *self)
{
  g_return_if_fail (GW_IS_TEXT_BOX (self));

  self->plain = TRUE;
  gtk_widget_remove_css_class (self->scroll, "field");
  gtk_widget_add_css_class (self->scroll, "plain");
  gtk_widget_queue_resize (GTK_WIDGET (self));
}
