/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-field-box.h"

#include "gw-compat.h"
#include "gw-named.h"
#include "gw-say.h"

#include "gw-choice-box.h"
#include "gw-text-box.h"

#include <glib/gi18n-lib.h>
#include <string.h>

struct _GwFieldBox
{
  GtkWidget      parent_instance;

  /* owned children */
  GtkWidget     *label;  /* NULL where the editor has its own */
  GtkWidget     *editor; /* GtkEntry, GwTextBox or GwChoiceBox */
  GtkWidget     *said;

  /* owned */
  GwTree        *tree;
  GwNode        *node;
  char          *shown;
  GwItem        *before; /* the item as it was when somebody came to its row; NULL outside of one */
  char          *author; /* who that is */

  const GwField *field;
  gboolean       filling;
  gboolean       wrong;
};

G_DEFINE_FINAL_TYPE (GwFieldBox, gw_field_box, GTK_TYPE_WIDGET)

enum
{
  NEXT,
  FOCUS_MOVED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

gboolean
gw_field_is_long (const GwKind  *kind,
                  const GwField *field)
{
  const GwPart *part = gw_kind_get_part (kind, field->part);

  return part->place == GW_PLACE_ELEMENT || part->place == GW_PLACE_BODY
         || part->place == GW_PLACE_MANY;
}

gboolean
gw_field_is_wide (const GwKind  *kind,
                  const GwField *field)
{
  return gw_field_is_long (kind, field)
         || gw_kind_get_part (kind, field->part)->type == GW_TYPE_REFS
         || (kind->id == GW_KIND_NEXT && field->part == GW_NEXT_HOW);
}

static char *
get_text (GwFieldBox *self)
{
  return GW_IS_TEXT_BOX (self->editor)
             ? gw_text_box_dup_text (GW_TEXT_BOX (self->editor))
             : g_strdup (gtk_editable_get_text (GTK_EDITABLE (self->editor)));
}

static void
set_text (GwFieldBox *self,
          const char *text)
{
  if (GW_IS_TEXT_BOX (self->editor))
    {
      gw_text_box_set_text (GW_TEXT_BOX (self->editor), text);
      return;
    }
  gboolean focused
      = (gtk_widget_get_state_flags (self->editor) & GTK_STATE_FLAG_FOCUS_WITHIN) != 0;

  /* Who is not writing wants to see how it begins. */
  gtk_editable_set_text (GTK_EDITABLE (self->editor), text);
  gtk_editable_set_position (GTK_EDITABLE (self->editor), focused ? -1 : 0);
}

/* What a screen reader meets, and the keys go to. */
static GtkWidget *
get_inner (GwFieldBox *self)
{
  return GW_IS_TEXT_BOX (self->editor)
             ? GTK_WIDGET (gw_text_box_get_view (GW_TEXT_BOX (self->editor)))
             : self->editor;
}

static void
show_said (GwFieldBox *self,
           const char *text)
{
  gtk_label_set_text (GTK_LABEL (self->said), text != NULL ? text : "");
  gtk_widget_set_visible (self->said, text != NULL);
  if (self->wrong)
    gtk_widget_add_css_class (self->said, "open");
  else
    gtk_widget_remove_css_class (self->said, "open");
  gtk_accessible_update_state (GTK_ACCESSIBLE (get_inner (self)), GTK_ACCESSIBLE_STATE_INVALID,
                               self->wrong ? GTK_ACCESSIBLE_INVALID_TRUE
                                           : GTK_ACCESSIBLE_INVALID_FALSE,
                               -1);
}

/* Only what somebody else changed is shown: what one types stays as it was typed. */
static void
refresh (GwFieldBox *self)
{
  g_autofree char *text = NULL;

  if (self->filling)
    return;

  text = gw_field_get_text (gw_node_get_item (self->node), self->field);
  if (g_strcmp0 (text, self->shown) == 0)
    return;
  g_free (self->shown);
  self->shown = g_steal_pointer (&text);
  self->filling = TRUE;
  set_text (self, self->shown);
  self->filling = FALSE;
  self->wrong = FALSE;
  show_said (self, NULL);
}

static void
typed_cb (GwFieldBox *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autoptr (GError) error = NULL;
  g_autofree char *text = NULL, *said = NULL;

  if (self->filling)
    return;

  text = get_text (self);
  self->filling = TRUE;
  if (self->before != NULL)
    gw_field_type (self->tree, self->node, self->field, text, self->before, self->author, now,
                   &error);
  else
    gw_field_set_text (self->tree, self->node, self->field, text, now, &error);
  g_free (self->shown);
  self->shown = gw_field_get_text (gw_node_get_item (self->node), self->field);
  self->filling = FALSE;
  self->wrong = error != NULL;
  if (error == NULL)
    said = gw_field_say (gw_node_get_kind (self->node)->id, self->field, text, now);
  show_said (self, error != NULL ? error->message : said);
}

static void
next_cb (GwFieldBox *self)
{
  g_signal_emit (self, signals[NEXT], 0);
}

static void
entered_cb (GwFieldBox *self)
{
  g_signal_emit (self, signals[FOCUS_MOVED], 0);
}

static void
left_cb (GwFieldBox *self)
{
  gw_tree_seal (self->tree);
  g_signal_emit (self, signals[FOCUS_MOVED], 0);
}

/* Enter goes on, Shift+Enter breaks the line; Alt+Enter is the row's. */
static gboolean
key_cb (GtkEventControllerKey *controller,
        guint                  key,
        guint                  code,
        GdkModifierType        state,
        GwFieldBox            *self)
{
  if ((key != GDK_KEY_Return && key != GDK_KEY_KP_Enter)
      || (state & (GDK_SHIFT_MASK | GDK_ALT_MASK)) != 0)
    return FALSE;

  next_cb (self);
  return TRUE;
}

static GtkWidget *
create_text_box (GwFieldBox *self,
                 const char *placeholder)
{
  GtkWidget *box = gw_text_box_new ();
  GtkTextView *view = gw_text_box_get_view (GW_TEXT_BOX (box));
  GtkEventController *keys = gtk_event_controller_key_new ();

  if (placeholder != NULL)
    {
      g_autofree char *words = gw_named_say (gw_tree_get_item (self->tree), placeholder);
      gw_text_box_set_placeholder (GW_TEXT_BOX (box), words);
    }
  g_signal_connect_swapped (gtk_text_view_get_buffer (view), "changed", G_CALLBACK (typed_cb),
                            self);
  gtk_event_controller_set_propagation_phase (keys, GTK_PHASE_CAPTURE);
  g_signal_connect (keys, "key-pressed", G_CALLBACK (key_cb), self);
  gtk_widget_add_controller (GTK_WIDGET (view), keys);
  return box;
}

static GtkWidget *
create_entry (GwFieldBox   *self,
              const GwPart *part,
              const char   *placeholder)
{
  GtkWidget *entry = gtk_entry_new ();

  gtk_editable_set_enable_undo (GTK_EDITABLE (entry), FALSE);
  gtk_editable_set_width_chars (GTK_EDITABLE (entry), 10);
  if (placeholder != NULL)
    gtk_entry_set_placeholder_text (GTK_ENTRY (entry), _(placeholder));
  else if (part->preset != NULL)
    gtk_entry_set_placeholder_text (GTK_ENTRY (entry), part->preset);
  g_signal_connect_swapped (entry, "changed", G_CALLBACK (typed_cb), self);
  g_signal_connect_swapped (entry, "activate", G_CALLBACK (next_cb), self);
  return entry;
}

static gboolean
gw_field_box_grab_focus (GtkWidget *widget)
{
  return !gw_compat_is_left_backwards (widget)
         && gtk_widget_grab_focus (GW_FIELD_BOX (widget)->editor);
}

static void
gw_field_box_dispose (GObject *object)
{
  GwFieldBox *self = GW_FIELD_BOX (object);

  self->filling = TRUE;
  if (self->editor != NULL && GW_IS_TEXT_BOX (self->editor))
    g_signal_handlers_disconnect_by_data (
        gtk_text_view_get_buffer (GTK_TEXT_VIEW (get_inner (self))), self);
  g_clear_pointer (&self->label, gtk_widget_unparent);
  g_clear_pointer (&self->editor, gtk_widget_unparent);
  g_clear_pointer (&self->said, gtk_widget_unparent);
  g_clear_object (&self->tree);
  g_clear_object (&self->node);
  g_clear_pointer (&self->shown, g_free);
  g_clear_pointer (&self->before, gw_item_unref);
  g_clear_pointer (&self->author, g_free);

  G_OBJECT_CLASS (gw_field_box_parent_class)->dispose (object);
}

static void
gw_field_box_class_init (GwFieldBoxClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_field_box_dispose;
  widget_class->grab_focus = gw_field_box_grab_focus;

  signals[NEXT] = g_signal_new ("next", GW_TYPE_FIELD_BOX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                G_TYPE_NONE, 0);
  signals[FOCUS_MOVED] = g_signal_new ("focus-moved", GW_TYPE_FIELD_BOX, G_SIGNAL_RUN_LAST, 0, NULL,
                                       NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_css_name (widget_class, "fieldbox");
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BOX_LAYOUT);
}

static void
gw_field_box_init (GwFieldBox *self)
{
  GtkOrientable *layout = GTK_ORIENTABLE (gtk_widget_get_layout_manager (GTK_WIDGET (self)));

  gtk_orientable_set_orientation (layout, GTK_ORIENTATION_VERTICAL);
}

static void
add_label (GwFieldBox *self,
           const char *text)
{
  g_autofree char *heading = gw_say_heading (text);

  self->label = gtk_label_new (heading);
  gtk_label_set_xalign (GTK_LABEL (self->label), 0);
  gtk_widget_add_css_class (self->label, "dim-label");
  gtk_widget_add_css_class (self->label, "small");
  gtk_widget_set_parent (self->label, GTK_WIDGET (self));
}

static void
add_said (GwFieldBox *self)
{
  self->said = gtk_label_new (NULL);
  gtk_label_set_xalign (GTK_LABEL (self->said), 0);
  gtk_label_set_wrap (GTK_LABEL (self->said), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (self->said), PANGO_WRAP_WORD_CHAR);
  gtk_label_set_width_chars (GTK_LABEL (self->said), 8);
  gtk_widget_add_css_class (self->said, "dim-label");
  gtk_widget_add_css_class (self->said, "small");
  gtk_widget_set_visible (self->said, FALSE);
  gtk_widget_set_parent (self->said, GTK_WIDGET (self));
  if (!GW_IS_CHOICE_BOX (self->editor))
    gtk_accessible_update_relation (GTK_ACCESSIBLE (get_inner (self)),
                                    GTK_ACCESSIBLE_RELATION_DESCRIBED_BY, self->said, NULL, -1);
}

static void
add_editor (GwFieldBox   *self,
            const GwPart *part,
            const char   *placeholder)
{
  gboolean chosen = gw_choice_box_takes (gw_node_get_kind (self->node), self->field->part);
  gboolean is_long = gw_field_is_long (gw_node_get_kind (self->node), self->field);
  GtkEventController *focus = gtk_event_controller_focus_new ();

  self->editor = chosen ? gw_choice_box_new (self->tree, self->node, self->field->part)
                 : is_long ? create_text_box (self, placeholder)
                           : create_entry (self, part, placeholder);
  g_signal_connect_swapped (focus, "enter", G_CALLBACK (entered_cb), self);
  g_signal_connect_swapped (focus, "leave", G_CALLBACK (left_cb), self);
  gtk_widget_add_controller (self->editor, focus);
  gtk_widget_set_parent (self->editor, GTK_WIDGET (self));
  gtk_widget_set_hexpand (GTK_WIDGET (self), is_long);
  if (gw_choice_box_has_label (gw_node_get_kind (self->node), self->field->part))
    {
      gtk_widget_set_vexpand (self->editor, TRUE);
      gtk_widget_set_valign (self->editor, GTK_ALIGN_END);
    }
  if (is_long)
    gw_text_box_set_label (GW_TEXT_BOX (self->editor), _(part->label));
  if (!chosen)
    {
      gtk_accessible_update_property (GTK_ACCESSIBLE (get_inner (self)), GTK_ACCESSIBLE_PROPERTY_LABEL,
                                      _(part->label), -1);
      g_signal_connect_object (self->node, "notify::item", G_CALLBACK (refresh), self,
                               G_CONNECT_SWAPPED);
    }
}

GtkWidget *
gw_field_box_new (GwTree        *tree,
                  GwNode        *node,
                  const GwField *field,
                  const char    *placeholder)
{
  GwFieldBox *self = g_object_new (GW_TYPE_FIELD_BOX, NULL);
  const GwPart *part = gw_kind_get_part (gw_node_get_kind (node), field->part);

  self->tree = g_object_ref (tree);
  self->node = g_object_ref (node);
  self->field = field;
  if (!gw_choice_box_has_label (gw_node_get_kind (node), field->part))
    add_label (self, _(part->label));
  add_editor (self, part, placeholder);
  add_said (self);
  if (GW_IS_CHOICE_BOX (self->editor))
    g_object_bind_property (self->editor, "visible", self, "visible", G_BINDING_SYNC_CREATE);
  else
    refresh (self);
  return GTK_WIDGET (self);
}

void
gw_field_box_set_plain (GwFieldBox *self,
                        const char *resting)
{
  g_return_if_fail (GW_IS_FIELD_BOX (self));

  gtk_widget_set_visible (self->label, FALSE);
  gw_text_box_set_plain (GW_TEXT_BOX (self->editor));
  gw_text_box_set_resting (GW_TEXT_BOX (self->editor), resting);
}

gboolean
gw_field_box_is_bare (GwFieldBox *self)
{
  g_return_val_if_fail (GW_IS_FIELD_BOX (self), FALSE);

  g_autofree char *text = gw_field_get_text (gw_node_get_item (self->node), self->field);

  return *text == '\0';
}

/* Says what stood in the row before, and who writes into it now: an estimate of somebody else is
 * then changed as gw_field_type() says. */
void
gw_field_box_set_visit (GwFieldBox *self,
                        GwItem     *before,
                        const char *author)
{
  g_return_if_fail (GW_IS_FIELD_BOX (self) && self->before == NULL);

  self->before = gw_item_ref (before);
  self->author = g_strdup (author);
}

int
gw_field_box_get_part (GwFieldBox *self)
{
  g_return_val_if_fail (GW_IS_FIELD_BOX (self), -1);

  return self->field->part;
}
