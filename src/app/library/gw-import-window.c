/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-import-window.h"

#include "gw-compat.h"
#include "gw-fields.h"
#include "gw-import.h"
#include "gw-isolate.h"
#include "gw-say.h"
#include "gw-shelf.h"

#include <glib/gi18n-lib.h>

/* So long the rows of a list may keep the main loop from something else, in microseconds. */
#define AT_ONCE_US 6000

struct _GwImportWindow
{
  GtkWindow       parent_instance;

  /* template */
  GtkLabel       *intro;
  GtkDropDown    *kind;
  GtkCheckButton *merge;
  GtkCheckButton *leave;
  GtkLabel       *fault;
  GtkWidget      *scroll;
  GtkListView    *view;
  GtkWidget      *progress;
  GtkWidget      *import;

  /* owned */
  GwTree         *library;
  GBytes         *bytes;
  char           *name;
  GCancellable   *cancellable; /* of the look that goes on */
  GwImport       *found;       /* NULL while it is looked */
  GtkStringList  *lines;
  GwImporting    *importing;   /* NULL unless rows are being kept */

  guint           importing_id;
};

G_DEFINE_FINAL_TYPE (GwImportWindow, gw_import_window, GTK_TYPE_WINDOW)

enum
{
  IMPORTED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* As the drop-down lists them. */
static const int kinds[] = { -1,           GW_KIND_PARTY,    GW_KIND_INTEREST,
                             GW_KIND_FACT, GW_KIND_FALLBACK, GW_KIND_OBJECTIVE };

/* What would come */

static char *
say_row (const GwImportRow *row)
{
  g_autofree char *words = gw_item_title (row->item);
  g_autofree char *title = gw_isolate_words (words);
  g_autofree char *kind = gw_say_heading (_(gw_item_get_kind (row->item)->label));

  if (row->known != NULL)
    /* Translators: a kind of thing; its words */
    return g_strdup_printf (_("%1$s · %2$s (kept already)"), kind, title);
  if (row->near != NULL)
    {
      g_autofree char *near = gw_item_title (row->near);
      g_autofree char *other = gw_isolate_words (near);

      /* Translators: a kind of thing; its words; the words of something that is kept */
      return g_strdup_printf (_("%1$s · %2$s (nearly the same as “%3$s”)"), kind, title, other);
    }
  return gw_say_beside (kind, title);
}

static void
add_line (GwImportWindow *self,
          char           *text)
{
  gtk_string_list_take (self->lines, text);
}

/* What is refused stands first: it is what one has to do something about. */
static void
fill_lines (GwImportWindow *self)
{
  gtk_string_list_splice (self->lines, 0, g_list_model_get_n_items (G_LIST_MODEL (self->lines)),
                          NULL);
  for (guint i = 0; i < self->found->refused->len; i++)
    {
      const GwImportRefusal *refusal = g_ptr_array_index (self->found->refused, i);

      /* Translators: a number of a line; the head of a column; why it is refused */
      add_line (self, g_strdup_printf (_("Line %1$u is left out. %2$s: %3$s"), refusal->line,
                                       refusal->field, refusal->why));
    }
  for (guint i = 0; i < self->found->left->len; i++)
    add_line (self, g_strdup_printf (
                        _("The column “%s” is left out: nothing in the library is called so."),
                        (const char *) g_ptr_array_index (self->found->left, i)));
  for (guint i = 0; i < self->found->rows->len; i++)
    add_line (self, say_row (g_ptr_array_index (self->found->rows, i)));
}

static GwImportHow
get_how (GwImportWindow *self)
{
  return (gtk_check_button_get_active (self->merge) ? GW_IMPORT_MERGE : 0)
         | (gtk_check_button_get_active (self->leave) ? GW_IMPORT_LEAVE_NEAR : 0);
}

static void
show_near (GwImportWindow *self)
{
  guint n = self->found != NULL ? self->found->n_near : 0;
  g_autofree char *text = g_strdup_printf (
      g_dngettext (GETTEXT_PACKAGE, "Leave out %u that is nearly the same as something kept",
                   "Leave out %u that are nearly the same as something kept", n), n);

  gtk_check_button_set_label (self->leave, text);
  gtk_widget_set_visible (GTK_WIDGET (self->leave), n > 0);
}

static void
show_found (GwImportWindow *self)
{
  guint n = self->found != NULL ? gw_import_count (self->found, get_how (self)) : 0;
  guint left = self->found != NULL ? self->found->refused->len + self->found->rows->len - n : 0;
  g_autofree char *button
      = n > 0 ? g_strdup_printf (g_dngettext (GETTEXT_PACKAGE, "Import %u", "Import %u", n), n)
              : g_strdup (_("Import"));
  g_autofree char *intro
      = self->found == NULL ? g_strdup (self->name)
                            /* Translators: a file name; numbers of rows */
                            : g_strdup_printf (_("%1$s: %2$u to keep, %3$u left out."),
                                               self->name, n, left);

  show_near (self);
  gtk_label_set_text (self->intro, intro);
  gtk_button_set_label (GTK_BUTTON (self->import), button);
  gtk_widget_set_sensitive (self->import, n > 0);
  gtk_widget_set_visible (self->scroll, self->found != NULL);
}

/* Looking, in a thread */

typedef struct
{
  GBytes *bytes;
  GwItem *library;
  int     kind;
} Look;

static void
look_free (gpointer data)
{
  Look *look = data;

  g_bytes_unref (look->bytes);
  gw_item_unref (look->library);
  g_free (look);
}

static void
look_thread (GTask        *task,
             gpointer      source,
             gpointer      data,
             GCancellable *cancellable)
{
  Look *look = data;
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  GError *error = NULL;
  GwImport *found = gw_import_read (look->bytes, look->library, look->kind, now, cancellable, &error);

  if (found != NULL)
    g_task_return_pointer (task, found, (GDestroyNotify) gw_import_free);
  else
    g_task_return_error (task, error);
}

static void
looked_cb (GObject      *object,
           GAsyncResult *result,
           gpointer      user_data)
{
  GwImportWindow *self = GW_IMPORT_WINDOW (object);
  g_autoptr (GError) error = NULL;
  GwImport *found = g_task_propagate_pointer (G_TASK (result), &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    return;
  self->found = found;
  gtk_label_set_text (self->fault, error != NULL ? error->message : "");
  gtk_widget_set_visible (GTK_WIDGET (self->fault), error != NULL);
  if (found != NULL)
    fill_lines (self);
  show_found (self);
}

static void
stop_looking (GwImportWindow *self)
{
  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_pointer (&self->found, gw_import_free);
}

static void
look (GwImportWindow *self)
{
  Look *look = g_new0 (Look, 1);

  stop_looking (self);
  self->cancellable = g_cancellable_new ();
  look->bytes = g_bytes_ref (self->bytes);
  look->library = gw_item_ref (gw_tree_get_item (self->library));
  look->kind = kinds[MIN (gtk_drop_down_get_selected (self->kind), G_N_ELEMENTS (kinds) - 1)];
  g_autoptr (GTask) task = g_task_new (self, self->cancellable, looked_cb, NULL);
  g_task_set_source_tag (task, look_thread);
  g_task_set_task_data (task, look, look_free);
  g_task_run_in_thread (task, look_thread);
}

/* Callbacks of the template */

static void
kind_cb (GwImportWindow *self)
{
  if (self->library != NULL)
    look (self);
}

static void
how_cb (GwImportWindow *self)
{
  show_found (self);
}

/* Keeping the rows, while the main loop goes on */

static void
show_fault (GwImportWindow *self,
            const char     *text)
{
  gtk_label_set_text (self->fault, text);
  gtk_widget_set_visible (GTK_WIDGET (self->fault), TRUE);
}

static void
show_importing (GwImportWindow *self)
{
  gboolean is_on = self->importing != NULL;

  gtk_widget_set_sensitive (GTK_WIDGET (self->kind), !is_on);
  gtk_widget_set_sensitive (GTK_WIDGET (self->merge), !is_on);
  gtk_widget_set_sensitive (GTK_WIDGET (self->leave), !is_on);
  gtk_widget_set_visible (self->progress, is_on);
  if (is_on)
    gtk_widget_set_sensitive (self->import, FALSE);
  else
    show_found (self);
}

/* What was not finished is taken back. */
static void
stop_importing (GwImportWindow *self)
{
  if (self->importing == NULL)
    return;
  g_clear_handle_id (&self->importing_id, g_source_remove);
  g_clear_pointer (&self->importing, gw_importing_free);
  gw_shelf_release (gw_shelf_get (self->library));
}

static void
finish_importing (GwImportWindow *self)
{
  GwImportCounts counts;
  g_autoptr (GError) error = NULL;
  gboolean good = gw_importing_finish (self->importing, &counts, &error);

  self->importing_id = 0;
  stop_importing (self);
  if (!good)
    {
      show_importing (self);
      show_fault (self, error->message);
      return;
    }
  g_autofree char *said = gw_import_say (self->found, &counts);
  g_signal_emit (self, signals[IMPORTED], 0, said);
  gtk_window_close (GTK_WINDOW (self));
}

static gboolean
importing_cb (gpointer user_data)
{
  GwImportWindow *self = user_data;
  gint64 end = g_get_monotonic_time () + AT_ONCE_US;
  g_autoptr (GError) error = NULL;
  gboolean good = TRUE;

  while (good && gw_importing_get_share (self->importing) < 1 && g_get_monotonic_time () < end)
    good = gw_importing_go_on (self->importing, 1, &error);
  gtk_progress_bar_set_fraction (GTK_PROGRESS_BAR (self->progress),
                                 gw_importing_get_share (self->importing));
  if (good && gw_importing_get_share (self->importing) < 1)
    return G_SOURCE_CONTINUE;
  if (good)
    {
      finish_importing (self);
      return G_SOURCE_REMOVE;
    }
  self->importing_id = 0;
  stop_importing (self);
  show_importing (self);
  show_fault (self, error->message);
  return G_SOURCE_REMOVE;
}

static void
import_cb (GwImportWindow *self)
{
  if (self->importing != NULL)
    return;
  gw_shelf_hold (gw_shelf_get (self->library));
  self->importing = gw_importing_new (self->found, self->library, get_how (self));
  self->importing_id = g_idle_add (importing_cb, self);
  show_importing (self);
}

static void
setup_cb (GtkSignalListItemFactory *factory,
          GtkListItem              *item)
{
  GtkWidget *label = gtk_label_new (NULL);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_wrap_mode (GTK_LABEL (label), PANGO_WRAP_WORD_CHAR);
  gtk_list_item_set_child (item, label);
}

static void
bind_cb (GtkSignalListItemFactory *factory,
         GtkListItem              *item,
         GwImportWindow           *self)
{
  GtkWidget *label = gtk_list_item_get_child (item);
  guint told = self->found != NULL ? self->found->refused->len + self->found->left->len : 0;

  gtk_label_set_text (GTK_LABEL (label),
                      gtk_string_object_get_string (gtk_list_item_get_item (item)));
  if (gtk_list_item_get_position (item) < told)
    gtk_widget_add_css_class (label, "open");
  else
    gtk_widget_remove_css_class (label, "open");
  gw_compat_set_row_label (item, gtk_label_get_text (GTK_LABEL (label)));
}

static void
gw_import_window_dispose (GObject *object)
{
  GwImportWindow *self = GW_IMPORT_WINDOW (object);

  stop_importing (self);
  stop_looking (self);
  g_clear_object (&self->library);
  g_clear_pointer (&self->bytes, g_bytes_unref);
  g_clear_pointer (&self->name, g_free);
  g_clear_object (&self->lines);

  G_OBJECT_CLASS (gw_import_window_parent_class)->dispose (object);
}

static void
gw_import_window_class_init (GwImportWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = gw_import_window_dispose;
  signals[IMPORTED] = g_signal_new ("imported", GW_TYPE_IMPORT_WINDOW, G_SIGNAL_RUN_LAST, 0, NULL,
                                    NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class,
                                               GW_RESOURCES "/library/gw-import-window.ui");
  gtk_widget_class_bind_template_child (widget_class, GwImportWindow, intro);
  gtk_widget_class_bind_template_child (widget_class, GwImportWindow, kind);
  gtk_widget_class_bind_template_child (widget_class, GwImportWindow, merge);
  gtk_widget_class_bind_template_child (widget_class, GwImportWindow, leave);
  gtk_widget_class_bind_template_child (widget_class, GwImportWindow, fault);
  gtk_widget_class_bind_template_child (widget_class, GwImportWindow, scroll);
  gtk_widget_class_bind_template_child (widget_class, GwImportWindow, view);
  gtk_widget_class_bind_template_child (widget_class, GwImportWindow, progress);
  gtk_widget_class_bind_template_child (widget_class, GwImportWindow, import);
  gtk_widget_class_bind_template_callback (widget_class, kind_cb);
  gtk_widget_class_bind_template_callback (widget_class, how_cb);
  gtk_widget_class_bind_template_callback (widget_class, import_cb);
  gtk_widget_class_bind_template_callback (widget_class, setup_cb);
  gtk_widget_class_bind_template_callback (widget_class, bind_cb);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "window.close", NULL);
}

static void
gw_import_window_init (GwImportWindow *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  gw_compat_pass_empty (self->view);
  self->lines = gtk_string_list_new (NULL);
  g_autoptr (GtkNoSelection) selection
      = gtk_no_selection_new (g_object_ref (G_LIST_MODEL (self->lines)));
  gtk_list_view_set_model (self->view, GTK_SELECTION_MODEL (selection));
  gw_compat_name_by_tooltip (GTK_WIDGET (self->kind));
}

/* @name: of the file, for people */
GtkWidget *
gw_import_window_new (GtkWindow  *parent,
                      GwTree     *library,
                      const char *name,
                      GBytes     *bytes)
{
  GwImportWindow *self = g_object_new (GW_TYPE_IMPORT_WINDOW, "transient-for", parent, NULL);

  self->library = g_object_ref (library);
  self->bytes = g_bytes_ref (bytes);
  self->name = g_strdup (name);
  show_found (self);
  look (self);
  return GTK_WIDGET (self);
}
