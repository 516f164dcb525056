/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "config.h"

#include "gw-workspace-brief-private.h"

struct _GwWorkspaceBrief
{
  GObject parent_instance;

  GFile *file;   /* owned */
  char *name;    /* owned: the file's, for people */
  char *stamp;   /* owned, nullable: tells whether the file must be read again */
  GwItem *item;  /* owned, nullable: NULL when it does not load */
  GError *error; /* owned, nullable: why it does not */
};

enum
{
  PROP_0,
  PROP_ITEM,
  PROP_ERROR,
  N_PROPS
};

static GParamSpec *props[N_PROPS];

G_DEFINE_FINAL_TYPE (GwWorkspaceBrief, gw_workspace_brief, G_TYPE_OBJECT)

static void
gw_workspace_brief_get_property (GObject    *object,
                                 guint       id,
                                 GValue     *value,
                                 GParamSpec *pspec)
{
  GwWorkspaceBrief *self = GW_WORKSPACE_BRIEF (object);

  switch (id)
    {
    case PROP_ITEM:
      g_value_set_boxed (value, self->item);
      break;
    case PROP_ERROR:
      g_value_set_boxed (value, self->error);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
gw_workspace_brief_finalize (GObject *object)
{
  GwWorkspaceBrief *self = GW_WORKSPACE_BRIEF (object);

  g_clear_object (&self->file);
  g_clear_pointer (&self->name, g_free);
  g_clear_pointer (&self->stamp, g_free);
  g_clear_pointer (&self->item, gw_item_unref);
  g_clear_error (&self->error);

  G_OBJECT_CLASS (gw_workspace_brief_parent_class)->finalize (object);
}

static void
gw_workspace_brief_class_init (GwWorkspaceBriefClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = gw_workspace_brief_get_property;
  object_class->finalize = gw_workspace_brief_finalize;

  props[PROP_ITEM] = g_param_spec_boxed ("item", NULL, NULL, GW_TYPE_ITEM, flags);
  props[PROP_ERROR] = g_param_spec_boxed ("error", NULL, NULL, G_TYPE_ERROR, flags);
  g_object_class_install_properties (object_class, N_PROPS, props);
}

static void
gw_workspace_brief_init (GwWorkspaceBrief *self)
{
}

GwWorkspaceBrief *
gw_workspace_brief_new (GFile *file)
{
  GwWorkspaceBrief *self = g_object_new (GW_TYPE_WORKSPACE_BRIEF, NULL);
  g_autofree char *basename = g_file_get_basename (file);

  self->file = g_object_ref (file);
  self->name = g_filename_display_name (basename);
  return self;
}

/* Returns: (transfer none) */
GFile *
gw_workspace_brief_get_file (GwWorkspaceBrief *self)
{
  g_return_val_if_fail (GW_IS_WORKSPACE_BRIEF (self), NULL);

  return self->file;
}

/* The file's name for people, without its folder. */
const char *
gw_workspace_brief_get_name (GwWorkspaceBrief *self)
{
  g_return_val_if_fail (GW_IS_WORKSPACE_BRIEF (self), NULL);

  return self->name;
}

/* Returns: (transfer none) (nullable): the brief as its file has it; NULL when it does not load */
GwItem *
gw_workspace_brief_get_item (GwWorkspaceBrief *self)
{
  g_return_val_if_fail (GW_IS_WORKSPACE_BRIEF (self), NULL);

  return self->item;
}

/* Returns: (nullable): why it does not load */
const GError *
gw_workspace_brief_get_error (GwWorkspaceBrief *self)
{
  g_return_val_if_fail (GW_IS_WORKSPACE_BRIEF (self), NULL);

  return self->error;
}

const char *
gw_workspace_brief_get_stamp (GwWorkspaceBrief *self)
{
  return self->stamp;
}

/* What was read of the file anew: @item or @error. */
void
gw_workspace_brief_update (GwWorkspaceBrief *self,
                           const char       *stamp,
                           GwItem           *item,
                           const GError     *error)
{
  g_free (self->stamp);
  self->stamp = g_strdup (stamp);
  g_clear_pointer (&self->item, gw_item_unref);
  self->item = item != NULL ? gw_item_ref (item) : NULL;
  g_clear_error (&self->error);
  self->error = error != NULL ? g_error_copy (error) : NULL;

  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ITEM]);
  g_object_notify_by_pspec (G_OBJECT (self), props[PROP_ERROR]);
}
