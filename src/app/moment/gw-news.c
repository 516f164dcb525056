/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-news.h"

#include "gw-compat.h"

/* Who types again sooner is not interrupted. */
#define REST_MS 900

struct _GwNews
{
  GObject        parent_instance;

  /* owned */
  GwBesideWatch *watch;
  GwBeside      *heard; /* what is known; NULL at first */

  GtkWidget     *form;  /* borrowed */
  guint          rest_id;
};

G_DEFINE_FINAL_TYPE (GwNews, gw_news, G_TYPE_OBJECT)

static gboolean
is_written_in (GtkWidget *form)
{
  GtkRoot *root = gtk_widget_get_root (form);
  GtkWidget *focus = root != NULL ? gtk_root_get_focus (root) : NULL;

  return focus != NULL && gtk_widget_is_ancestor (focus, form);
}

static void
hear (GwNews   *self,
      GwBeside *beside)
{
  g_clear_pointer (&self->heard, gw_beside_unref);
  self->heard = gw_beside_ref (beside);
}

static gboolean
rested_cb (gpointer user_data)
{
  GwNews *self = user_data;
  GwBeside *beside = gw_beside_watch_get_beside (self->watch);
  g_autofree char *news = gw_beside_dup_news (beside, self->heard);

  self->rest_id = 0;
  hear (self, beside);
  if (news != NULL && is_written_in (self->form))
    gw_compat_announce (self->form, news);
  return G_SOURCE_REMOVE;
}

static void
edited_cb (GwNews *self)
{
  g_clear_handle_id (&self->rest_id, g_source_remove);
}

/* What is said first is read where it stands. */
static void
said_cb (GwNews *self)
{
  edited_cb (self);
  if (self->heard == NULL)
    hear (self, gw_beside_watch_get_beside (self->watch));
  else
    self->rest_id = g_timeout_add (REST_MS, rested_cb, self);
}

static void
gw_news_dispose (GObject *object)
{
  GwNews *self = GW_NEWS (object);

  g_clear_handle_id (&self->rest_id, g_source_remove);
  g_clear_object (&self->watch);
  g_clear_pointer (&self->heard, gw_beside_unref);

  G_OBJECT_CLASS (gw_news_parent_class)->dispose (object);
}

static void
gw_news_class_init (GwNewsClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = gw_news_dispose;
}

static void
gw_news_init (GwNews *self)
{
}

GwNews *
gw_news_new (GtkWidget     *form,
             GwTree        *tree,
             GwBesideWatch *watch)
{
  GwNews *self = g_object_new (GW_TYPE_NEWS, NULL);

  self->form = form;
  self->watch = g_object_ref (watch);
  g_signal_connect_object (tree, "edited", G_CALLBACK (edited_cb), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (watch, "said", G_CALLBACK (said_cb), self, G_CONNECT_SWAPPED);
  return self;
}
