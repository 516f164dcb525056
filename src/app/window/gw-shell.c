/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-shell.h"

#include "gw-text-scale.h"

/* The narrowest window promised is 360 px, less what a theme may draw around it. */
#define FLOOR_WIDTH 340

#define OVERLAY_WIDTH 340

/* A4 in the size it is printed in, with its margins: where window and screen are large, the sheet is read
 * beside the form, as long as what is open still stands under it. */
#define PAPER_WIDTH 838

typedef enum
{
  PART_HEADER,
  PART_LIST,
  PART_FORM,
  PART_SHEET,
  PART_FOOTER,
  N_PARTS
} Part;

struct _GwShell
{
  GtkWidget  parent_instance;

  /* owned, as children */
  GtkWidget *parts[N_PARTS];
  GtkWidget *scrim;

  GwBreadth  breadth;
  gboolean   shown[N_PARTS]; /* of list and sheet, as columns */
  Part       overlay;        /* PART_LIST, PART_SHEET, or PART_FORM when nothing lies over it */
  guint      notify_id;
};

G_DEFINE_FINAL_TYPE (GwShell, gw_shell, GTK_TYPE_WIDGET)

enum
{
  PROP_0,
  PROP_HEADER,
  PROP_LIST,
  PROP_FORM,
  PROP_SHEET,
  PROP_FOOTER,
  PROP_BREADTH,
  PROP_LIST_SHOWN,
  PROP_SHEET_SHOWN,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

/* Large text needs the wider layout's room sooner: widths count in units of unscaled text. */
static GwBreadth
breadth_for_width (GwShell *self,
                   int      width)
{
  double units = width / MAX (gw_text_scale (GTK_WIDGET (self)), 0.5);

  if (units < 700)
    return GW_BREADTH_COLUMN;
  if (units < 900)
    return GW_BREADTH_NARROW;
  return units < 1100 ? GW_BREADTH_MEDIUM : GW_BREADTH_FULL;
}

static gboolean
is_visible (GwShell *self,
            Part     part)
{
  GtkWidget *child = self->parts[part];

  if (child == NULL || !gtk_widget_get_visible (child))
    return FALSE;
  if (part == PART_FOOTER)
    return self->breadth == GW_BREADTH_COLUMN;
  if (part != PART_LIST && part != PART_SHEET)
    return TRUE;
  return gw_shell_get_folded (self) ? self->overlay == part : self->shown[part];
}

static void
update_children (GwShell *self)
{
  gboolean covered = gw_shell_get_folded (self) && self->overlay != PART_FORM;

  for (int part = 0; part < N_PARTS; part++)
    if (self->parts[part] != NULL)
      gtk_widget_set_child_visible (self->parts[part], is_visible (self, part));
  gtk_widget_set_child_visible (self->scrim, covered);
  if (self->parts[PART_FORM] != NULL)
    {
      gtk_widget_set_can_focus (self->parts[PART_FORM], !covered);
      gtk_widget_set_can_target (self->parts[PART_FORM], !covered);
    }
}

static void
set_overlay (GwShell *self,
             Part     overlay)
{
  if (self->overlay == overlay)
    return;

  self->overlay = overlay;
  update_children (self);
  if (gtk_widget_get_root (GTK_WIDGET (self)) != NULL && self->parts[overlay] != NULL)
    gtk_widget_child_focus (self->parts[overlay], GTK_DIR_TAB_FORWARD);
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LIST_SHOWN]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHEET_SHOWN]);
}

static void
set_shown (GwShell    *self,
           Part        part,
           gboolean    shown,
           GParamSpec *pspec)
{
  if (gw_shell_get_folded (self))
    {
      if (shown || self->overlay == part)
        set_overlay (self, shown ? part : PART_FORM);
    }
  else if (self->shown[part] != shown)
    {
      self->shown[part] = shown;
      update_children (self);
      gtk_widget_queue_resize (GTK_WIDGET (self));
      g_object_notify_by_pspec (G_OBJECT (self), pspec);
    }
}

static gboolean
notify_cb (gpointer user_data)
{
  GwShell *self = user_data;

  self->notify_id = 0;
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_BREADTH]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_LIST_SHOWN]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_SHEET_SHOWN]);
  gtk_widget_queue_resize (GTK_WIDGET (self));
  return G_SOURCE_REMOVE;
}

/* Runs inside an allocation, where nothing may ask for a new size: who listens is told right
 * after it. For that one frame a header that is too wide is cut off, which nobody sees. */
static void
set_breadth (GwShell   *self,
             GwBreadth  breadth)
{
  if (self->breadth == breadth)
    return;

  self->breadth = breadth;
  self->overlay = PART_FORM;
  update_children (self);
  if (self->notify_id == 0)
    self->notify_id = g_idle_add_full (G_PRIORITY_HIGH_IDLE, notify_cb, self, NULL);
}

static void
released_cb (GtkGestureClick *gesture,
             int              n_press,
             double           x,
             double           y,
             GwShell         *self)
{
  set_overlay (self, PART_FORM);
}

static gboolean
escape_cb (GtkWidget *widget,
           GVariant  *args,
           gpointer   user_data)
{
  GwShell *self = GW_SHELL (widget);

  if (self->overlay == PART_FORM)
    return FALSE;

  set_overlay (self, PART_FORM);
  return TRUE;
}

static void
allocate (GwShell *self,
          Part     part,
          int      x,
          int      y,
          int      width,
          int      height)
{
  GtkWidget *child = self->parts[part];
  gboolean mirrored = gtk_widget_get_direction (GTK_WIDGET (self)) == GTK_TEXT_DIR_RTL;
  int min;

  if (child == NULL || !gtk_widget_get_child_visible (child))
    return;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &min, NULL, NULL, NULL);
  width = MAX (width, min);
  if (mirrored)
    x = gtk_widget_get_width (GTK_WIDGET (self)) - x - width;
  gtk_widget_size_allocate (child, &(GtkAllocation){ x, y, width, height }, -1);
}

static int
measure_part (GwShell        *self,
              Part            part,
              GtkOrientation  orientation,
              int             for_size)
{
  int min = 0;

  if (is_visible (self, part))
    gtk_widget_measure (self->parts[part], orientation, for_size, &min, NULL, NULL, NULL);
  return min;
}

static void
allocate_columns (GwShell *self,
                  int      y,
                  int      width,
                  int      height)
{
  double scale = gw_text_scale (GTK_WIDGET (self));
  int list = is_visible (self, PART_LIST) ? CLAMP (width * 0.26, 230 * scale, 390 * scale) : 0;
  double most = CLAMP (height * 0.6, 620 * scale, PAPER_WIDTH * scale);
  int sheet = is_visible (self, PART_SHEET) ? CLAMP (width * 0.335, 290 * scale, most) : 0;

  allocate (self, PART_LIST, 0, y, list, height);
  allocate (self, PART_FORM, list, y, width - list - sheet, height);
  allocate (self, PART_SHEET, width - sheet, y, sheet, height);
}

static void
allocate_overlays (GwShell *self,
                   int      y,
                   int      width,
                   int      height)
{
  int overlay = width;

  if (self->breadth != GW_BREADTH_COLUMN)
    overlay = MIN (OVERLAY_WIDTH * gw_text_scale (GTK_WIDGET (self)), width - 48);

  allocate (self, PART_FORM, 0, y, width, height);
  gtk_widget_measure (self->scrim, GTK_ORIENTATION_HORIZONTAL, -1, NULL, NULL, NULL, NULL);
  if (gtk_widget_get_child_visible (self->scrim))
    gtk_widget_size_allocate (self->scrim, &(GtkAllocation){ 0, y, width, height }, -1);
  allocate (self, PART_LIST, 0, y, overlay, height);
  allocate (self, PART_SHEET, width - overlay, y, overlay, height);
}

static void
gw_shell_size_allocate (GtkWidget *widget,
                        int        width,
                        int        height,
                        int        baseline)
{
  GwShell *self = GW_SHELL (widget);
  int header, footer, middle;

  set_breadth (self, breadth_for_width (self, width));

  header = measure_part (self, PART_HEADER, GTK_ORIENTATION_VERTICAL, -1);
  footer = measure_part (self, PART_FOOTER, GTK_ORIENTATION_VERTICAL, -1);
  middle = MAX (height - header - footer, 0);

  allocate (self, PART_HEADER, 0, 0, width, header);
  if (gw_shell_get_folded (self))
    allocate_overlays (self, header, width, middle);
  else
    allocate_columns (self, header, width, middle);
  allocate (self, PART_FOOTER, 0, header + middle, width, footer);
}

static void
gw_shell_measure (GtkWidget      *widget,
                  GtkOrientation  orientation,
                  int             for_size,
                  int            *minimum,
                  int            *natural,
                  int            *minimum_baseline,
                  int            *natural_baseline)
{
  GwShell *self = GW_SHELL (widget);
  int header = measure_part (self, PART_HEADER, orientation, -1);
  int form = measure_part (self, PART_FORM, orientation, -1);
  int footer = measure_part (self, PART_FOOTER, orientation, -1);

  if (orientation == GTK_ORIENTATION_VERTICAL)
    {
      *minimum = header + form + footer;
    }
  else
    {
      *minimum = MAX (header, MAX (form, footer));
      if (self->breadth != GW_BREADTH_COLUMN)
        *minimum = MIN (*minimum, FLOOR_WIDTH * gw_text_scale (GTK_WIDGET (self)));
    }
  *natural = *minimum;
}

/* What lies over the form is drawn over it, whatever the order of the children, which is the
 * reading order. */
static void
gw_shell_snapshot (GtkWidget   *widget,
                   GtkSnapshot *snapshot)
{
  GwShell *self = GW_SHELL (widget);
  GtkWidget *order[] = { self->parts[PART_FORM],  self->scrim,
                         self->parts[PART_LIST],  self->parts[PART_SHEET],
                         self->parts[PART_FOOTER], self->parts[PART_HEADER] };

  for (gsize i = 0; i < G_N_ELEMENTS (order); i++)
    if (order[i] != NULL)
      gtk_widget_snapshot_child (widget, order[i], snapshot);
}

/* The children stand in reading order, the scrim below them all: what it covers does not take the
 * pointer meanwhile. */
static void
set_part (GwShell   *self,
          Part       part,
          GtkWidget *child)
{
  GtkWidget *before = self->scrim;

  g_clear_pointer (&self->parts[part], gtk_widget_unparent);
  for (int i = 0; i < (int) part; i++)
    if (self->parts[i] != NULL)
      before = self->parts[i];

  self->parts[part] = child;
  if (child != NULL)
    gtk_widget_insert_after (child, GTK_WIDGET (self), before);
  update_children (self);
}

static void
gw_shell_get_property (GObject    *object,
                       guint       prop_id,
                       GValue     *value,
                       GParamSpec *pspec)
{
  GwShell *self = GW_SHELL (object);

  if (prop_id >= PROP_HEADER && prop_id <= PROP_FOOTER)
    g_value_set_object (value, self->parts[prop_id - PROP_HEADER]);
  else if (prop_id == PROP_BREADTH)
    g_value_set_int (value, self->breadth);
  else if (prop_id == PROP_LIST_SHOWN)
    g_value_set_boolean (value, gw_shell_get_list_shown (self));
  else if (prop_id == PROP_SHEET_SHOWN)
    g_value_set_boolean (value, gw_shell_get_sheet_shown (self));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
gw_shell_set_property (GObject      *object,
                       guint         prop_id,
                       const GValue *value,
                       GParamSpec   *pspec)
{
  GwShell *self = GW_SHELL (object);

  if (prop_id >= PROP_HEADER && prop_id <= PROP_FOOTER)
    set_part (self, prop_id - PROP_HEADER, g_value_get_object (value));
  else if (prop_id == PROP_LIST_SHOWN)
    gw_shell_set_list_shown (self, g_value_get_boolean (value));
  else if (prop_id == PROP_SHEET_SHOWN)
    gw_shell_set_sheet_shown (self, g_value_get_boolean (value));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, prop_id, pspec);
}

static void
gw_shell_dispose (GObject *object)
{
  GwShell *self = GW_SHELL (object);

  g_clear_handle_id (&self->notify_id, g_source_remove);
  for (int part = 0; part < N_PARTS; part++)
    g_clear_pointer (&self->parts[part], gtk_widget_unparent);
  g_clear_pointer (&self->scrim, gtk_widget_unparent);

  G_OBJECT_CLASS (gw_shell_parent_class)->dispose (object);
}

static void
gw_shell_class_init (GwShellClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);
  const char *const names[] = { "header", "list", "form", "sheet", "footer" };

  object_class->dispose = gw_shell_dispose;
  object_class->get_property = gw_shell_get_property;
  object_class->set_property = gw_shell_set_property;
  widget_class->measure = gw_shell_measure;
  widget_class->size_allocate = gw_shell_size_allocate;
  widget_class->snapshot = gw_shell_snapshot;

  for (int part = 0; part < N_PARTS; part++)
    props[PROP_HEADER + part]
        = g_param_spec_object (names[part], NULL, NULL, GTK_TYPE_WIDGET,
                               G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS);
  props[PROP_BREADTH] = g_param_spec_int ("breadth", NULL, NULL, GW_BREADTH_FULL,
                                          GW_BREADTH_COLUMN, GW_BREADTH_FULL,
                                          G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  props[PROP_LIST_SHOWN]
      = g_param_spec_boolean ("list-shown", NULL, NULL, TRUE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  props[PROP_SHEET_SHOWN]
      = g_param_spec_boolean ("sheet-shown", NULL, NULL, TRUE,
                              G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, props);

  gtk_widget_class_set_css_name (widget_class, "shell");
  gtk_widget_class_add_binding (widget_class, GDK_KEY_Escape, 0, escape_cb, NULL);
}

static void
gw_shell_init (GwShell *self)
{
  GtkGesture *click = gtk_gesture_click_new ();

  self->overlay = PART_FORM;
  self->shown[PART_LIST] = TRUE;
  self->shown[PART_SHEET] = TRUE;

  self->scrim = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_widget_add_css_class (self->scrim, "scrim");
  gtk_widget_set_child_visible (self->scrim, FALSE);
  gtk_widget_set_parent (self->scrim, GTK_WIDGET (self));
  g_signal_connect (click, "released", G_CALLBACK (released_cb), self);
  gtk_widget_add_controller (self->scrim, GTK_EVENT_CONTROLLER (click));

  gtk_widget_set_overflow (GTK_WIDGET (self), GTK_OVERFLOW_HIDDEN);
}

GwBreadth
gw_shell_get_breadth (GwShell *self)
{
  g_return_val_if_fail (GW_IS_SHELL (self), GW_BREADTH_FULL);

  return self->breadth;
}

gboolean
gw_shell_get_folded (GwShell *self)
{
  g_return_val_if_fail (GW_IS_SHELL (self), FALSE);

  return self->breadth >= GW_BREADTH_NARROW;
}

gboolean
gw_shell_get_list_shown (GwShell *self)
{
  g_return_val_if_fail (GW_IS_SHELL (self), FALSE);

  return gw_shell_get_folded (self) ? self->overlay == PART_LIST : self->shown[PART_LIST];
}

void
gw_shell_set_list_shown (GwShell  *self,
                         gboolean  shown)
{
  g_return_if_fail (GW_IS_SHELL (self));

  set_shown (self, PART_LIST, shown, props[PROP_LIST_SHOWN]);
}

gboolean
gw_shell_get_sheet_shown (GwShell *self)
{
  g_return_val_if_fail (GW_IS_SHELL (self), FALSE);

  return gw_shell_get_folded (self) ? self->overlay == PART_SHEET : self->shown[PART_SHEET];
}

void
gw_shell_set_sheet_shown (GwShell  *self,
                          gboolean  shown)
{
  g_return_if_fail (GW_IS_SHELL (self));

  set_shown (self, PART_SHEET, shown, props[PROP_SHEET_SHOWN]);
}

void
gw_shell_close_overlay (GwShell *self)
{
  g_return_if_fail (GW_IS_SHELL (self));

  set_overlay (self, PART_FORM);
}

static int
find_focused (GwShell *self)
{
  GtkRoot *root = gtk_widget_get_root (GTK_WIDGET (self));
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  for (int part = 0; focus != NULL && part < N_PARTS; part++)
    if (self->parts[part] != NULL
        && (focus == self->parts[part] || gtk_widget_is_ancestor (focus, self->parts[part])))
      return part;
  return -1;
}

void
gw_shell_focus_next (GwShell  *self,
                     gboolean  backwards)
{
  int step = backwards ? N_PARTS - 1 : 1;
  int part = find_focused (self);

  g_return_if_fail (GW_IS_SHELL (self));

  if (part < 0)
    part = backwards ? 0 : N_PARTS - 1;
  for (int tried = 0; tried < N_PARTS; tried++)
    {
      part = (part + step) % N_PARTS;
      if (is_visible (self, part)
          && gtk_widget_child_focus (self->parts[part],
                                     backwards ? GTK_DIR_TAB_BACKWARD : GTK_DIR_TAB_FORWARD))
        return;
    }
}
